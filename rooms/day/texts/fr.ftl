# La journée d’une antenne.

day-nav = Journée
day-nav-calls = Appels à rendre
day-back = Retour à la journée
day-undo = Annuler
day-when-opening = À l’ouverture
day-when-closing = À la fermeture
day-task-light = Lumière et chauffage allumés, accès dégagé
day-task-computers = Ordinateurs allumés, connexion vérifiée
day-task-printer = Papier et encre dans l’imprimante
day-task-posts = Chacun connaît son poste et sa salle
day-task-tidy = Salles rangées, rien d’oublié par personne
day-task-off = Ordinateurs éteints, sessions fermées
day-task-locked = Papiers avec des noms sous clé ou broyés
day-tasks-title = Ce qui est vérifié chaque jour
day-tasks-lead = Retirez ce qui ne vous sert pas, ajoutez vos propres mots. La liste recommence vide chaque matin.
day-tasks-none = Rien à vérifier : la liste est vide.
day-tasks-edit = Changer la liste
day-task-out = Retiré de la liste
day-task-remove = Retirer
day-task-restore = Remettre
day-task-new = Ajouter une ligne
day-task-words = Ce qu’il faut vérifier
day-task-words-hint = En peu de mots, comme vous le diriez à un collègue : « Sortir le panneau sur le trottoir ».
day-task-when = Quand
day-task-add = Ajouter
day-task-full = Cette liste a déjà { $most } lignes ajoutées. Retirez-en une d’abord.
day-task-twice = Cette ligne est déjà sur la liste.
day-tick = Fait
day-ticked-done = Fait
day-ticked = { $name }, { $hour }
day-close-title = Fermer la journée
day-close-text = Regardez ce qui reste ouvert, puis fermez. Ce qui reste n’est pas perdu : vous le retrouverez demain matin.
day-close = Fermer la journée
day-closed = Journée fermée
day-closed-by = par { $name } à { $hour }
day-reopen = Rouvrir la journée
day-refusal-closed = La journée est déjà fermée.
day-refusal-open = La journée n’est pas fermée.
day-done-task = La ligne est ajoutée.
day-done-task-removed = La ligne est retirée de la liste.
day-done-task-restored = La ligne est de nouveau sur la liste.
day-done-closed = La journée est fermée. Bonne soirée !
day-done-reopened = La journée est rouverte.

day-calls-title = Appels à rendre
day-calls-lead = { $count ->
    [0] Personne n’attend d’appel
    [one] { $count } appel à rendre
   *[other] { $count } appels à rendre
}
day-calls-empty = Personne n’attend d’appel.
day-calls-empty-todo = Quand le téléphone sonne, notez l’appel ici : qui, pourquoi, pour quand.
day-calls-done = Derniers appels terminés
day-call-title = Appel
day-call-new = Noter un appel
day-call-new-lead = Dix secondes : qui appelle, pourquoi, pour quand.
day-call-new-about = Au sujet de { $name }
day-call-by = Qui appelle
day-caller-person = La personne elle-même
day-caller-referrer = Son prescripteur
day-caller-relative = Un proche
day-caller-other = Quelqu’un d’autre
day-call-caller = Son nom
day-call-phone = Numéro à rappeler
day-call-what = À quel sujet
day-call-wanted = Pour qui
day-call-anybody = N’importe qui de l’équipe
day-call-return-by = Rappeler avant le soir du
day-call-nothing-todo = Rien à rappeler : c’est réglé
day-call-save = Noter l’appel
day-call-who = { $name } ({ $kind })
day-call-about = au sujet de
day-call-taken = pris { $when } par { $name }
day-call-wanted-by = Pour { $name }
day-call-due = À rappeler { $day }
day-call-reached = Rappelé
day-call-no-answer = Pas de réponse
day-call-done = Terminé
day-call-past = Ce jour est passé. Choisissez aujourd’hui ou un jour à venir.
day-call-far = C’est trop loin pour une promesse : { $days } jours au plus.
day-call-when = Dites pour quand, ou cochez « Rien à rappeler ».
day-call-no-phone = Écrivez le numéro à rappeler : la fiche n’en a pas.
day-call-nothing = Cet appel est déjà terminé.
day-call-not-tried = Personne n’a encore essayé de rappeler.
day-call-column-who = Qui appelle
day-call-column-phone = Numéro
day-call-column-person = Au sujet de
day-call-column-about = Objet
day-call-column-for = Pour qui
day-call-column-by = Pour quand
day-try-reached = rappelé { $when } ({ $name })
day-try-no-answer = { $count ->
    [one] un essai sans réponse, { $when } ({ $name })
   *[other] { $count } essais, le dernier sans réponse, { $when } ({ $name })
}
day-done-call = L’appel est noté.
day-done-reached = L’appel est rendu.
day-done-no-answer = L’essai est noté. L’appel reste à rendre.
day-done-try-undone = C’est annulé : l’appel est de nouveau à rendre.
day-say-title = Ce que vous pouvez dire
day-say-general = Vos horaires, votre adresse, comment être orienté. Rien sur une personne : vous ne savez pas qui appelle.
day-say-person = C’est la personne : vous pouvez parler de ses rendez-vous et de ce qui la concerne.
day-say-person-check = D’abord, demandez son année de naissance et sa commune, sans les dire vous-même.
day-say-relative = Rien sur cette personne, pas même si elle vient ici.
day-say-relative-message = Proposez de prendre un message : « Je note votre appel. » Ne dites pas si vous connaissez la personne.
day-say-other = Rien sur cette personne, même à un agent d’une administration. Demandez une demande écrite.
day-say-referrer = La personne est d’accord pour que son prescripteur sache :
day-say-steps = qu’elle est venue, et les étapes convenues ;
day-say-attendance = sa présence aux ateliers ;
day-say-autonomy = ce qu’elle sait maintenant faire seule.
day-say-referrer-never = Jamais le niveau, les notes, ni une raison d’absence. En cas de doute sur qui appelle, rappelez la structure à son numéro connu.
day-say-referrer-nothing = Rien : la personne n’a pas donné son accord pour que son prescripteur ait des nouvelles.

day-belongings-title = Affaires gardées
day-belongings-lead = { $count ->
    [0] Rien n’est gardé
    [one] Une affaire gardée
   *[other] { $count } affaires gardées
}{ $late ->
    [0] {""}
    [one] , dont une depuis trop longtemps
   *[other] , dont { $late } depuis trop longtemps
}
day-belongings-empty = Rien n’est gardé ici
day-belongings-empty-todo = Quand quelqu’un laisse un sac ou un papier, notez-le : un bordereau porte son numéro.
day-belongings-nothing = Rien n’attend depuis trop longtemps.
day-belongings-see = Toutes les affaires gardées
day-belongings-returned = Rendues dernièrement
day-belonging-new = Garder une affaire
day-belonging-of = Laissée par { $name }
day-belonging-words = Ce que c’est
day-belonging-words-hint = Ce qu’on voit, sans fouiller : « sac à dos bleu », « chemise de papiers ».
day-belonging-place = Où vous la rangez
day-belonging-ticket-of = Numéro de passage
day-belonging-ticket = numéro { $ticket }
day-belonging-keep = Garder
day-belonging-return = Rendu
day-belonging-slip = Bordereau
day-belonging-taken = laissée { $when }, prise par { $name }
day-belonging-until = À reprendre avant { $day }
day-belonging-returned = Rendue { $when } par { $name }
day-belonging-gone = Cette affaire a déjà été rendue.
day-belonging-here = Cette affaire est toujours ici.
day-belonging-column-number = Numéro
day-belonging-column-words = Affaire
day-belonging-column-place = Rangée
day-belonging-column-whose = À qui
day-belonging-column-due = À reprendre
day-done-kept = C’est noté. Imprimez le bordereau pour la personne.
day-done-returned = L’affaire est rendue.
day-done-return-undone = C’est annulé : l’affaire est toujours ici.
day-slip-title = Bordereau d’affaire gardée
day-slip-number = Numéro
day-slip-what = Affaire
day-slip-taken = Laissée le
day-slip-until = À reprendre avant le
day-slip-where = Où
day-slip-note = Apportez ce papier pour reprendre votre affaire. Sans lui, décrivez-la : nous la chercherons avec vous.
day-record-title = Appels et affaires gardées
day-told-call = Un appel a été pris ({ $caller })
day-told-try-reached = L’appel a été rendu
day-told-try-no-answer = Essai de rappel, pas de réponse
day-told-try-undone = Essai de rappel annulé
day-told-kept = Une affaire a été laissée ici
day-told-returned = L’affaire a été rendue
day-told-return-undone = Le retour de l’affaire a été annulé
