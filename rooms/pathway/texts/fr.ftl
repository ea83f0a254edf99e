# Le parcours : les étapes choisies ensemble, et ce que la personne fait maintenant seule.

pathway-title = { $name }, son parcours
pathway-back = { $name }
pathway-back-plan = Retour au parcours
pathway-back-plan-of = { $name }, son parcours
pathway-quoted = « { $words } »

## Choisir les étapes
pathway-new-title = Choisir les étapes avec { $name }
pathway-new-lead = Cochez ensemble ce que la personne veut faire. Peu d’étapes, dans le bon ordre.
pathway-revise-title = { $name }, son parcours à revoir
pathway-revise-lead = Ce qui est fait reste. L’ancien parcours reste lisible.
pathway-not-measured = Pas encore de diagnostic
pathway-not-measured-text = Choisissez à la main : le parcours n’attend pas.
pathway-part-kept = Étapes en route
pathway-part-kept-why = Décochez ce qui ne sert plus.
pathway-part-suggested = Étapes proposées
pathway-part-suggested-why = D’après ce que la personne veut et ce qu’elle sait faire. C’est elle qui choisit.
pathway-part-own = Une autre étape, avec vos mots
pathway-part-others = Tout le catalogue
pathway-own = Étape { $number }
pathway-own-kind = Sorte de l’étape { $number }
pathway-rank = ordre
pathway-agree = Nous sommes d’accord
pathway-save-draft = Garder comme brouillon
pathway-kind-equipment = Équipement
pathway-kind-connection = Connexion
pathway-kind-skills = Compétences
pathway-step-equipment = Avoir un appareil à soi
pathway-step-connection = Avoir une connexion à soi
pathway-step-skills = Apprendre
pathway-why-equipment = Pas d’appareil à soi pour l’instant.
pathway-why-connection = Pas de connexion à soi pour l’instant.
pathway-why-foundation = Pour commencer en douceur.
pathway-why-goals = Pour : { $goals }
pathway-no-step = Cochez au moins une étape, ou écrivez-en une.
pathway-too-many-steps = C’est beaucoup à la fois : { $most } étapes au plus.
pathway-changed-meanwhile = Quelqu’un d’autre vient de changer ce parcours. Ouvrez-le à nouveau avant de recommencer.

## Le parcours
pathway-agreed-on = Décidé ensemble le { $day }
pathway-replaced-on = Ancien parcours, écrit le { $day }. Il ne change plus.
pathway-print = Imprimer
pathway-revise = Revoir le parcours
pathway-draft-waiting = Un brouillon attend
pathway-draft-open = Ouvrir le brouillon
pathway-steps = Étapes du parcours
pathway-state-planned = Prévue
pathway-state-booked = Réservée
pathway-state-begun = En cours
pathway-state-done = Faite
pathway-state-dropped = Laissée de côté
pathway-booked = { $when }, { $title } ({ $place })
pathway-offer = { $when } · { $title } · { $free ->
    [one] { $free } place libre
   *[other] { $free } places libres
 }
pathway-workshops = Inscrire à un atelier
pathway-update = Mettre à jour
pathway-reopen = Rouvrir
pathway-to-autonomy = Ce que la personne fait seule
pathway-versions = Parcours précédents
pathway-version = Parcours du { $day }

## Une étape
pathway-step-state = Aujourd’hui : { $state }
pathway-act = Que s’est-il passé ?
pathway-act-finish = C’est fait
pathway-act-book = C’est réservé ou commandé
pathway-act-drop = On laisse de côté
pathway-act-reopen = On la remet à faire
pathway-act-wrong = Cette étape a changé : choisissez une des réponses proposées.
pathway-reason = Pourquoi la laisser de côté ?
pathway-reason-hint = Seulement si l’étape est laissée de côté.
pathway-reason-changed-mind = La personne a changé d’avis
pathway-reason-not-needed = Ce n’est plus utile
pathway-reason-elsewhere = Fait ailleurs
pathway-reason-unavailable = Pas possible ici
pathway-reason-not-now = Pas maintenant
pathway-reason-missing = Choisissez pourquoi l’étape est laissée de côté.
pathway-note = Précision
pathway-note-hint = Si c’est utile à l’équipe.
pathway-note-hint-given = Qui a donné quoi ? Par exemple : téléphone reconditionné, espace vente.
pathway-note-missing = Dites qui a donné quoi.

## L’autonomie
pathway-autonomy-title = { $name }, ses réussites
pathway-autonomy-lead = Une réussite se note quand on l’a vue, ou quand la personne la raconte.
pathway-autonomy-active = Fait sans aide
pathway-autonomy-empty = Rien de noté pour l’instant.
pathway-autonomy-withdrawn = Retiré
pathway-declare = Noter une réussite
pathway-declare-all = Tous les besoins sont notés. Bravo !
pathway-declare-need = Besoin
pathway-declare-evidence = Comment le sait-on ?
pathway-declare-words = En une phrase
pathway-declare-words-hint = Ce qui s’est passé : « A pris son rendez-vous au centre de santé. »
pathway-declare-save = Noter la réussite
pathway-evidence-observed = L’a fait sans aide devant moi
pathway-evidence-proof = Apporte une preuve
pathway-evidence-exercise = A réussi un exercice
pathway-evidence-told = Le raconte
pathway-already-autonomous = C’est déjà noté pour ce besoin.
pathway-declared = Le { $day }
pathway-declared-by = Le { $day }, par { $who }
pathway-withdraw = Retirer
pathway-withdraw-title = Retirer une réussite
pathway-withdraw-text = Elle ne comptera plus. Ce qui a été noté reste lisible par l’équipe.
pathway-withdraw-reason = Pourquoi ?

## Sur la fiche
pathway-panel-title = Parcours
pathway-panel-empty = Pas encore de parcours. Choisissez ensemble les premières étapes.
pathway-make = Choisir les étapes
pathway-open = Ouvrir le parcours
pathway-autonomy-panel = Fait sans aide
pathway-told-agreed = Parcours décidé ensemble : { $steps ->
    [one] { $steps } étape
   *[other] { $steps } étapes
 }
pathway-told-done = Étape faite : { $kind }
pathway-told-reopened = Étape remise à faire : { $kind }
pathway-told-dropped = Étape laissée de côté : { $kind } ({ $reason })
pathway-told-autonomous = Fait sans aide : { $need }
pathway-told-withdrawn = Réussite retirée : { $need }

## Aujourd’hui
pathway-tasks-title = À faire avec les personnes
pathway-task-plan = Choisir un parcours
pathway-task-diagnosis = Diagnostic remis à plus tard
pathway-task-idle = Un parcours qui n’avance plus
pathway-task-since = depuis le { $day }
pathway-call-title = À rappeler
pathway-call-all-done = Plus personne à appeler. Un appel noté par erreur se reprend dans la liste.
pathway-call-lead = Un parcours est en route, et on ne les a pas revus.
pathway-call-detail = dernière venue le { $day } · { $reach }
pathway-call-shared = { $number } (téléphone partagé : restez discret)

## Sur le papier
pathway-paper-title = Mon parcours
pathway-paper-next = Mon prochain rendez-vous
pathway-paper-goals = Ce que je veux
pathway-paper-contact = Où venir
pathway-paper-planned = Pas encore
pathway-paper-booked = C’est réservé
pathway-paper-begun = C’est commencé
pathway-paper-done = C’est fait
pathway-paper-dropped = On a laissé de côté

pathway-done-draft = Le brouillon est gardé.
pathway-done-agreed = Le parcours est enregistré. Vous pouvez l’imprimer.
pathway-done-done = L’étape est faite.
pathway-done-booked = L’étape est réservée.
pathway-done-dropped = L’étape est laissée de côté. Vous pouvez la rouvrir.
pathway-done-planned = L’étape est remise à faire.
pathway-done-autonomous = La réussite est notée.
pathway-done-withdrawn = La réussite est retirée.
pathway-task-all = Voir toute la liste
pathway-task-none = Personne n’attend
pathway-task-none-todo = Cette liste se remplit d’elle-même.
pathway-call-back = Aujourd’hui
pathway-call-none = Personne à rappeler
pathway-call-none-todo = Qui a un parcours en route et ne vient plus apparaît ici.
pathway-called = Appelé
pathway-called-on = appel du { $day }
pathway-called-undo = Annuler
pathway-called-title = Déjà appelés
pathway-called-lead = Sans nouvelles, ces personnes reviendront dans la liste.
pathway-done-called = L’appel est noté.
pathway-done-uncalled = L’appel est retiré : la personne est de nouveau à rappeler.
pathway-changed-look = Quelqu’un d’autre vient de changer ce parcours. Vérifiez les étapes ci-dessous, puis validez de nouveau.
pathway-call-column-name = Personne
pathway-call-column-detail = Comment la joindre
