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
pathway-versions = Les versions du parcours

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
pathway-task-column-since = Depuis le
pathway-call-title = À rappeler
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
pathway-called-undo = Annuler
pathway-changed-look = Quelqu’un d’autre vient de changer ce parcours. Vérifiez les étapes ci-dessous, puis validez de nouveau.

## Se mettre d’accord
pathway-part-agreement = Notre accord
pathway-agreed-on = Décidé ensemble le
pathway-present = Qui était là, avec la personne ?
pathway-present-alone = Personne d’autre
pathway-present-relative = Un proche
pathway-present-referrer = Son prescripteur
pathway-present-interpreter = Un interprète
pathway-present-guardian = Son représentant légal
pathway-present-by-phone = Personne : c’était au téléphone
pathway-agreed-future = Ce jour n’est pas encore venu.
pathway-agreed-long-ago = C’est trop loin : un accord se note dans les { $most } jours.
pathway-agreed-on-day = le { $day }
pathway-agreed-by-phone = le { $day }, au téléphone
pathway-agreed-with = le { $day } (là aussi : { $who })
pathway-agreed-lead = Décidé ensemble { $day }
pathway-replaced-lead = Ancien parcours, décidé { $day }. Il ne change plus.
pathway-version = Parcours décidé { $day }
pathway-change-added = Ajouté : { $steps }
pathway-change-removed = Retiré : { $steps }
pathway-change-order = L’ordre a changé.

## Ce que l’étape apporte, qui la tient
pathway-kind-aid = Être accompagné
pathway-step-aid = Être accompagné
pathway-obtained = Qu’a la personne maintenant ?
pathway-obtained-hint = Seulement si l’étape est faite.
pathway-obtained-missing = Dites ce que la personne a obtenu.
pathway-obtained-phone = Un téléphone
pathway-obtained-computer = Un ordinateur
pathway-obtained-tablet = Une tablette
pathway-obtained-other-device = Un autre appareil
pathway-obtained-top-up = Une recharge
pathway-obtained-plan = Un forfait
pathway-obtained-box = Une box chez soi
pathway-obtained-nearby-wifi = Un wifi près de chez soi
pathway-obtained-other-connection = Une autre connexion
pathway-note-hint-given = Qui l’a donné ou vendu, si c’est utile à l’équipe.
pathway-closed-by-diagnosis-measured = constaté au diagnostic
pathway-step-shown = Ce que l’on montre à la fin
pathway-entrust = Confier à un partenaire
pathway-entrusted-change = Confiée : revoir
pathway-entrust-title = Confier l’étape : { $step }
pathway-entrust-lead = Un partenaire s’en occupe. On lui demande des nouvelles au jour dit.
pathway-entrust-search = Chercher un partenaire
pathway-entrust-none = Aucun partenaire de ce nom. Essayez un autre mot.
pathway-entrust-none-here = Aucun partenaire dans la commune de l’antenne. Cherchez par son nom.
pathway-entrust-partner = Quel partenaire ?
pathway-entrust-words = Ce qui est convenu
pathway-entrust-words-hint = Par exemple : cherche un ordinateur pour Noël.
pathway-entrust-look = Demander des nouvelles le
pathway-entrust-look-hint = Ce jour-là, l’étape revient dans « À faire ».
pathway-entrust-save = Confier l’étape
pathway-entrust-closed = Cette étape est fermée : rouvrez-la avant de la confier.
pathway-entrust-nobody = Plus personne ne tient cette étape.
pathway-look-past = Choisissez un jour à venir.
pathway-look-far = C’est trop loin : dans l’année.
pathway-held = Tenue par { $partner } : { $words }. Demander des nouvelles le { $day }.
pathway-held-by = { $partner } tient cette étape
pathway-take-back = Reprendre l’étape
pathway-told-entrusted = Étape confiée à un partenaire : { $kind }
pathway-told-taken-back = Étape reprise à un partenaire : { $kind }
pathway-task-partner = Un partenaire à qui demander des nouvelles
pathway-task-look = prévu le { $day }
pathway-done-entrusted = L’étape est confiée. Vous pouvez la reprendre.
pathway-done-taken-back = L’étape est de nouveau à nous.

## Accompagné, sans objectif d’autonomie
pathway-assisted = Accompagné, sans objectif d’autonomie
pathway-assisted-steps = On propose l’aide elle-même. Apprendre reste possible, si la personne le veut.
pathway-assisted-successes = Une réussite peut se noter comme pour tout le monde. Elle n’est pas attendue.
pathway-assistance-open = Voir ou changer
pathway-assistance-choose = Accompagner sans objectif d’autonomie
pathway-assistance-title = { $name }, comment l’accompagner
pathway-assistance-lead = Accompagné, sans objectif d’autonomie. C’est un droit, pas un échec.
pathway-assistance-text = On fait avec la personne, aussi longtemps qu’il le faut. Elle n’entre dans aucun objectif d’autonomie. On peut revenir en arrière à tout moment.
pathway-assistance-reason = Pourquoi ?
pathway-assistance-reason-hint = Ce que vous avez décidé ensemble. Rien sur la santé.
pathway-assistance-own-choice = C’est son choix
pathway-assistance-too-much = Apprendre lui coûterait trop
pathway-assistance-relative = Un proche le fait avec elle
pathway-assistance-otherwise = Sa vie demande autre chose d’abord
pathway-assistance-obstacle = Un obstacle qui dure
pathway-assistance-words = En une phrase, avec ses mots
pathway-assistance-words-hint = Par exemple : « Je veux bien venir, mais pas apprendre. »
pathway-assistance-agreed = La personne est d’accord
pathway-assistance-not-agreed = Cela se décide avec la personne : cochez quand elle est d’accord.
pathway-assistance-already = C’est déjà choisi.
pathway-assistance-save = Accompagner ainsi
pathway-assistance-means = Ses étapes proposent l’aide elle-même : faire ensemble, une personne de confiance, un mandat, du papier.
pathway-assistance-end = Remettre un objectif d’autonomie
pathway-assistance-end-words = Qu’est-ce qui a changé ?
pathway-assistance-end-hint = Par exemple : « Elle veut essayer la tablette. »
pathway-assistance-past = Avant
pathway-assistance-ended = fini le { $day }
pathway-told-assistance-ended = Un objectif d’autonomie, de nouveau
pathway-aid-accompanied = Faire ses démarches avec nous
pathway-aid-trusted-person = Choisir une personne de confiance
pathway-aid-mandate = Signer un mandat avec un aidant habilité
pathway-aid-on-paper = Recevoir ses courriers sur papier
pathway-why-aid-accompanied = À la permanence, un salarié ou un bénévole à côté.
pathway-why-aid-trusted-person = Un proche à qui l’on montre, et qui fait avec elle.
pathway-why-aid-mandate = Aidants Connect : un salarié fait à sa place, jamais avec son mot de passe.
pathway-why-aid-on-paper = Chaque service public doit offrir un autre chemin qu’internet.
pathway-paper-assisted = On fait ensemble, aussi longtemps que vous voulez.
pathway-paper-held = Avec { $partner } : { $words }
pathway-paper-agreed = Nous l’avons décidé ensemble
pathway-paper-sign-person = La personne
pathway-paper-sign-colleague = Pour l’antenne
pathway-done-assisted = C’est noté. Le parcours propose maintenant l’aide elle-même.
pathway-done-assistance-ended = C’est noté. L’autonomie est de nouveau un objectif.

## Les réussites, avec leurs preuves
pathway-declare-next = Continuer
pathway-declare-other = Un autre besoin
pathway-declare-shown = Ce que la personne a montré
pathway-declare-words-hint = Ce qui s’est passé : « A pris son rendez-vous au centre de santé. » Inutile si vous avez coché ce qu’elle a montré.

## Perdue de vue, et les appels
pathway-lost = Perdue de vue
pathway-lost-since = { $days ->
    [one] Sans nouvelles depuis { $days } jour (pour cette étape : { $most } au plus).
   *[other] Sans nouvelles depuis { $days } jours (pour cette étape : { $most } au plus).
 }
pathway-lost-called = Dernier appel le { $day } : { $outcome }.
pathway-lost-calls = Les appels du jour
pathway-call-lead = { $count ->
    [one] { $count } personne perdue de vue. { $most } appels par jour au plus : c’est assez pour bien appeler.
   *[other] { $count } personnes perdues de vue. { $most } appels par jour au plus : c’est assez pour bien appeler.
 }
pathway-call-enough = { $count ->
    [one] Assez d’appels pour aujourd’hui. { $count } personne attend un autre jour.
   *[other] Assez d’appels pour aujourd’hui. { $count } personnes attendent un autre jour.
 }
pathway-call-all-done = Plus personne à appeler. Un appel noté par erreur se reprend dans la liste.
pathway-call-more = { $count ->
    [one] { $count } autre personne attend un autre jour. Elle est dans le fichier à télécharger.
   *[other] { $count } autres personnes attendent un autre jour. Elles sont dans le fichier à télécharger.
 }
pathway-call-open = Ouvrir la liste des appels
pathway-call-by-phone = À appeler aujourd’hui
pathway-call-by-otherwise = À joindre autrement
pathway-call-otherwise-why = Sans téléphone, avec un autre souhait, ou après plusieurs appels sans réponse.
pathway-call-step = Étape : { $step }
pathway-call-again = Sans réponse : à rappeler depuis le { $day }, essai { $this } sur { $most }.
pathway-call-in-vain = { $tries ->
    [one] { $tries } appel sans réponse.
   *[other] { $tries } appels sans réponse.
 }
pathway-outcome-reached = Jointe au téléphone
pathway-outcome-no-answer = Appelée, pas de réponse
pathway-outcome-referrer = Son prescripteur est prévenu
pathway-outcome-letter = Une lettre est à imprimer
pathway-outcome-next-visit = À lui dire à sa prochaine venue
pathway-outcome-never = Ne veut plus d’appels
pathway-outcome-reached-button = Jointe
pathway-outcome-no-answer-button = Pas de réponse
pathway-outcome-referrer-button = Écrire au prescripteur
pathway-outcome-letter-button = Écrire une lettre
pathway-outcome-next-visit-button = Le dire à sa prochaine venue
pathway-outcome-never-button = Ne plus appeler
pathway-call-what = Dites ce que l’appel a donné.
pathway-call-never = Cette personne ne veut plus d’appels. Annulez d’abord ce souhait, plus bas.
pathway-call-already = Quelqu’un l’a déjà jointe aujourd’hui.
pathway-call-no-referrer = Aucun prescripteur à qui écrire. Choisissez la lettre ou la prochaine venue.
pathway-called-title = Noté ces derniers jours
pathway-called-lead = Une erreur ? Annulez : la personne revient dans la liste.
pathway-never-title = Ne plus appeler
pathway-never-lead = Elles l’ont demandé. Le programme ne les propose plus.
pathway-never-undo = Rappeler possible
pathway-told-uncalled = Appel annulé
pathway-done-called = C’est noté. Vous pouvez l’annuler plus bas.
pathway-done-uncalled = C’est annulé.
pathway-call-column-name = Personne
pathway-call-column-way = Comment
pathway-call-column-reach = Joindre
pathway-call-column-step = Étape
pathway-call-column-why = Pourquoi
pathway-call-column-days = Jours sans nouvelles

## Ce qui est écrit à qui n’a pas de téléphone
pathway-letter-subject = Des nouvelles
pathway-letter-body =
    Bonjour { $name },
    
    Nous pensons à vous. Votre place est toujours là.
    
    Venez quand vous voulez : { $place }.
    
    À bientôt.
pathway-visit-body = { $name }, on voulait de vos nouvelles. On continue ensemble ? ({ $place })
pathway-referrer-body =
    Bonjour,
    
    Nous n’avons pas de nouvelles d’une personne que vous nous avez adressée : { $link }
    
    Pouvez-vous lui dire que sa place est toujours là ? { $place }
    
    Merci.

## Les réussites de l’antenne
pathway-nav-figure = Réussites
pathway-figure-title = Ce que les personnes font sans aide
pathway-figure-lead = { $count ->
    [one] { $count } personne de l’antenne fait sans aide au moins une chose qu’elle voulait.
   *[other] { $count } personnes de l’antenne font sans aide au moins une chose qu’elles voulaient.
 }
pathway-figure-counts = On compte des personnes, une fois chacune : celles que l’antenne suit, dont une réussite est notée et n’est pas retirée.
pathway-figure-aside = { $count ->
    [one] { $count } personne est accompagnée sans objectif d’autonomie : elle n’entre pas dans ce compte.
   *[other] { $count } personnes sont accompagnées sans objectif d’autonomie : elles n’entrent pas dans ce compte.
 }
pathway-figure-by-need = Besoin par besoin
pathway-figure-people = Personnes
pathway-figure-none = Pas encore de réussite notée
pathway-figure-none-need = Pas encore de réussite pour ce besoin
pathway-figure-none-todo = Une réussite se note sur le parcours de la personne.
pathway-figure-all = Tous les besoins
pathway-figure-column-name = Personne
pathway-figure-column-need = Besoin
pathway-figure-column-when = Noté le
