# L’agenda : ateliers, places, émargement.

agenda-nav = Ateliers
agenda-title = Les ateliers
agenda-back = Tous les ateliers
agenda-back-to-workshop = L’atelier
agenda-back-to-record = Retour à la fiche de { $name }
agenda-new = Programmer un atelier

## Le programme
agenda-tabs = Parties du programme
agenda-tab-coming = À venir
agenda-tab-past = Passés
agenda-tab-unclosed = À clore
agenda-space = Antenne
agenda-module = Module
agenda-place = Lieu
agenda-week-this = Cette semaine
agenda-week-next = La semaine prochaine
agenda-week-of = Semaine du { $day }
agenda-empty = Aucun atelier à venir
agenda-empty-todo = Programmez une séance ou un cycle : l’équipe pourra aussitôt y inscrire des personnes.
agenda-empty-else = Le programme apparaîtra ici dès que l’équipe l’aura préparé.
agenda-past-empty = Aucun atelier sur cette période
agenda-past-empty-todo = Rien de plus ancien. Changez de module pour en voir d’autres.
agenda-past-empty-more = Les ateliers plus anciens sont à la page suivante.
agenda-unclosed-empty = Tout est clos
agenda-unclosed-empty-todo = Aucune séance passée n’attend son émargement.
agenda-hours = de { $from } à { $to }
agenda-session-of = séance { $number } sur { $count }
agenda-sessions = { $count ->
    [one] { $count } séance
   *[other] { $count } séances
 }
agenda-sessions-left = { $count ->
    [one] dernière séance
   *[other] encore { $count } séances
 }
agenda-seats = { $taken } { $taken ->
    [one] personne
   *[other] personnes
 } sur { $seats }, { $free } { $free ->
    [one] place libre
   *[other] places libres
 }
agenda-seats-full = Complet : { $seats } sur { $seats }
agenda-full = Complet
agenda-unstaffed = Sans animation
agenda-already = Déjà inscrite ou inscrit
agenda-phase-underway = En ce moment
agenda-phase-unclosed = Émargement à faire
agenda-phase-corrected = En correction
agenda-phase-closed = Close
agenda-phase-cancelled = Annulée
agenda-take-attendance = Faire l’émargement
agenda-attendance = Émargement
agenda-see-workshop = Voir l’atelier

## Une personne en main
agenda-in-hand = Vous cherchez un atelier pour { $name }
agenda-in-hand-todo = Choisissez un groupe qui a de la place.
agenda-enrol = Inscrire { $name }
agenda-enrolled-title = { $name } a sa place dans cet atelier
agenda-enrolled-next = À dire : rendez-vous { $when }.
agenda-full-todo = Cet atelier est complet. Choisissez un autre groupe, ou ajoutez des places.
agenda-over-todo = Cet atelier est terminé. Choisissez un autre groupe.

## Programmer
agenda-new-title = Programmer un atelier
agenda-new-lead = Une séance, ou un cycle de plusieurs séances avec le même groupe.
agenda-new-save = Programmer
agenda-module-hint = Ce que l’atelier apprend à faire.
agenda-title-field = Nom de l’atelier
agenda-title-hint = Vide : le nom du module.
agenda-first-day = Jour de la première séance
agenda-day = Jour
agenda-hour = Heure de début
agenda-minutes = Durée, en minutes
agenda-seats-field = Places
agenda-count = Nombre de séances
agenda-count-hint = Une seule séance : 1. Un cycle : douze au plus.
agenda-count-missing = Ce module se fait en { $count } séances : c’est écrit pour vous. Vérifiez, puis enregistrez à nouveau.
agenda-weekdays-ask = Pour un cycle : plusieurs fois par semaine ?
agenda-weekdays-alone = Des jours sont cochés pour une seule séance. Décochez-les, ou augmentez le nombre de séances.
agenda-weekdays = Jours de la semaine
agenda-weekdays-hint = Pour un cycle. Rien de coché : le même jour chaque semaine. Lundi et jeudi cochés : deux fois par semaine.
agenda-weekday-monday = lundi
agenda-weekday-tuesday = mardi
agenda-weekday-wednesday = mercredi
agenda-weekday-thursday = jeudi
agenda-weekday-friday = vendredi
agenda-weekday-saturday = samedi
agenda-weekday-sunday = dimanche
agenda-facilitator = Animation
agenda-facilitator-hint = Vous pourrez changer pour une seule séance.
agenda-facilitator-none = Personne pour le moment
agenda-room = Salle
agenda-outreach = Lieu hors les murs
agenda-outreach-hint = Si l’atelier n’est pas à l’antenne : médiathèque, école, CCAS…
agenda-count-bounds = Un cycle a entre une et { $most } séances.
agenda-hour-bounds = Choisissez une heure entre { $least } h et { $most } h.
agenda-minutes-bounds = Une séance dure entre { $least } et { $most } minutes.
agenda-day-past = Ce jour est passé.
agenda-day-far = C’est dans plus d’un an. Vérifiez l’année.
agenda-hour-past = Cette heure est déjà passée.
agenda-weekdays-without-first = Le jour de la première séance n’est pas coché. Cochez-le aussi, ou changez la date.
agenda-seats-taken = { $taken ->
    [one] { $taken } personne a
   *[other] { $taken } personnes ont
 } déjà une place. Désinscrivez ou déplacez quelqu’un avant d’en retirer.
agenda-edit = Modifier
agenda-edit-title = Modifier « { $title } »

## Un atelier
agenda-people = Les personnes inscrites
agenda-person = Personne
agenda-from-level = Utile à partir de :
agenda-nobody = Personne n’est encore inscrit. Cherchez un nom ci-dessous.
agenda-since = depuis le { $day }
agenda-born = naissance en { $year }
agenda-enrol-search = Inscrire une personne de l’antenne
agenda-found-nobody = Personne de ce nom dans votre antenne.
agenda-found-register = Chercher ou enregistrer à l’accueil
agenda-withdraw = Désinscrire
agenda-move = Changer de groupe
agenda-enrol-again = Réinscrire
agenda-gone = { $count ->
    [one] { $count } personne partie de ce groupe
   *[other] { $count } personnes parties de ce groupe
 }
agenda-moved-on = a changé de groupe le { $day }
agenda-withdrawn-on = sa place a été libérée le { $day }
agenda-sessions-title = Les séances
agenda-change = Modifier
agenda-cancel = Annuler
agenda-to-tell = Qui prévenir
agenda-reason-said = Annulée : { $reason }

## S’inscrire
agenda-enrol-already = Cette personne a déjà une place dans cet atelier.
agenda-enrol-cancelled = Toutes les séances de cet atelier sont annulées. Choisissez un autre groupe.
agenda-enrol-over = Cet atelier est terminé. Choisissez un autre groupe.
agenda-enrol-full = L’atelier est complet : { $seats ->
    [one] la seule place est prise
   *[other] les { $seats } places sont prises
 }. Rien n’a changé.
agenda-withdraw-ended = Cette personne n’a plus de place dans cet atelier : elle a été désinscrite ou a déjà changé de groupe.
agenda-move-title = Changer { $name } de groupe
agenda-move-lead = { $name } garde sa place dans « { $from } » jusqu’à ce que la nouvelle soit prise.
agenda-move-same = Le même module
agenda-move-others = Un autre module
agenda-move-save = Déplacer { $name }
agenda-move-empty = Aucun autre groupe n’a de place
agenda-move-empty-todo = Programmez un nouvel atelier, ou ajoutez des places à un groupe.

## Une séance
agenda-session-edit-title = Modifier la séance du { $day }
agenda-session-edit-tell = { $count ->
    [one] { $count } personne est inscrite
   *[other] { $count } personnes sont inscrites
 }
agenda-session-edit-tell-todo = Si vous changez le jour ou l’heure, prévenez-les.
agenda-find-facilitator = Choisir qui anime
agenda-session-is-closed = Cette séance est close.
agenda-session-is-cancelled = Cette séance est annulée.
agenda-session-too-early = Cette séance n’est pas encore là
agenda-session-not-begun = Cette séance n’a pas commencé : vous pourrez la clore quand elle aura eu lieu.
agenda-reopen-late = Une séance se corrige pendant { $days } jours après sa clôture. Ce délai est passé.
agenda-reopen-open = Cette séance est déjà ouverte.
agenda-restore-not-cancelled = Cette séance n’est pas annulée.
agenda-cancel-title = Annuler la séance du { $day }
agenda-cancelled-title = Séance annulée, { $day }
agenda-cancel-save = Annuler la séance du { $day }
agenda-cancel-not = Ne pas annuler
agenda-reason = Pourquoi
agenda-reason-hint = En quelques mots, pour l’équipe et pour prévenir les personnes.
agenda-restore = La séance aura lieu finalement
agenda-tell-title = { $count ->
    [one] { $count } personne à prévenir
   *[other] { $count } personnes à prévenir
 }
agenda-tell-nobody = Personne n’est inscrit : vous n’avez personne à prévenir.
agenda-tell-how = Comment
agenda-tell-where = Où
agenda-tell-no-way = Ni téléphone ni e-mail
agenda-phone-shared = Téléphone partagé : restez discret.

## L’émargement
agenda-attendance-title = Émargement : { $title }
agenda-attendance-empty = Personne n’était inscrit
agenda-attendance-empty-todo = Quelqu’un est venu ? Ajoutez son nom ci-dessous.
agenda-mark-present = Présence
agenda-mark-absent = Absence
agenda-mark-excused = A prévenu
agenda-mark-missing = { $name } est là ? Choisissez une réponse.
agenda-sign = Signer ici
agenda-sign-here = Cadre pour la signature de { $name }
agenda-sign-clear = Effacer la signature
agenda-signed = Signature donnée
agenda-signature-of = Signature de { $name }
agenda-signature-long = La signature est trop longue. Effacez-la et recommencez, ou signez sur la feuille.
agenda-signature-unreadable = La signature n’a pas pu être lue. Recommencez, ou signez sur la feuille.
agenda-strike = Retirer de la feuille
agenda-add-title = Quelqu’un est venu sans être inscrit
agenda-add-search = Nom
agenda-add = Ajouter { $name }
agenda-add-full = L’atelier est complet. Pour ajouter quelqu’un, ajoutez d’abord une place.
agenda-close = Clore la séance
agenda-draft = Garder sans clore
agenda-close-later = Vous pourrez clore la séance quand elle aura commencé.
agenda-too-early-todo = L’émargement ouvrira { $day }. Voici qui est attendu.
agenda-closed-title = Séance close : { $present } { $present ->
    [one] personne venue
   *[other] personnes venues
 } sur { $count }
agenda-reopen = Corriger l’émargement
agenda-reopen-why = Une erreur ? Vous pouvez encore corriger.
agenda-reopen-over = Le délai pour corriger est passé.
agenda-corrected-title = Vous corrigez une séance qui était close
agenda-corrected-todo = Changez ce qui doit l’être, puis clôturez de nouveau.

## La feuille
agenda-sheet-title = Feuille d’émargement
agenda-sheet-print = Feuille à imprimer
agenda-sheet-print-part = Feuille, séances { $from } à { $to }
agenda-sheet-name = Nom
agenda-sheet-facilitator = Animation
agenda-sheet-notice = Signer dit seulement que vous êtes venu·e ce jour-là. Cette feuille reste à l’antenne.

## Aujourd’hui
agenda-next-own = Votre prochain groupe
agenda-next-space = Le prochain groupe
agenda-next-nobody = Personne n’est encore inscrit.
agenda-unclosed-title = Séances à clore
agenda-unclosed-why = Ces séances sont passées ; il reste à dire qui est venu.
agenda-unclosed-more = { $count ->
    [one] Encore { $count } séance à clore
   *[other] Encore { $count } séances à clore
 }
agenda-week-title = Les sept prochains jours
agenda-week-empty = Aucun atelier dans les sept prochains jours.
agenda-week-sessions = { $count ->
    [one] séance
   *[other] séances
 }
agenda-week-free = { $count ->
    [one] place libre
   *[other] places libres
 }
agenda-week-unstaffed = sans animation
agenda-week-unstaffed-title = Qui anime ?
agenda-week-seats-title = Il reste de la place
agenda-trouble-title = Ateliers : les antennes à aider
agenda-trouble-none = Tout va bien : chaque séance des sept prochains jours a quelqu’un qui l’anime et des personnes inscrites.
agenda-trouble-unstaffed = Sans animation
agenda-trouble-empty = Sans personne inscrite
agenda-trouble-unclosed = À clore

## La fiche
agenda-record-title = Ateliers
agenda-record-empty = { $name } n’est dans aucun atelier.
agenda-record-enrol = Inscrire { $name } à un atelier
agenda-record-past = Séances passées
agenda-record-draft = séance pas encore close
agenda-told-enrolled = A pris une place dans un atelier.
agenda-told-moved = A changé de groupe.
agenda-told-withdrawn = A libéré sa place dans un atelier.
agenda-told-attended = Est venu·e à l’atelier « { $module } ».
agenda-told-excused = N’a pas pu venir à un atelier, et a prévenu.
agenda-told-absent = N’est pas venu·e à un atelier.
agenda-told-struck = Présence à un atelier notée par erreur, retirée.

## C’est fait
agenda-done-scheduled = L’atelier est au programme.
agenda-done-updated = L’atelier est modifié.
agenda-done-enrolled = La place est réservée.
agenda-done-withdrawn = La place est libérée. Vous pouvez réinscrire la personne.
agenda-done-moved = Le changement de groupe est fait.
agenda-done-session-updated = La séance est modifiée.
agenda-done-cancelled = La séance est annulée. Prévenez les personnes inscrites.
agenda-done-restored = La séance aura lieu.
agenda-done-reopened = L’émargement est ouvert à la correction.
agenda-done-draft = L’émargement est gardé. La séance reste à clore.
agenda-done-added = La personne est ajoutée, avec sa place.
agenda-done-struck = La personne est retirée de la feuille.
agenda-done-closed = La séance est close.
agenda-week-unstaffed-later = { $count ->
    [one] Plus tard, { $count } séance est encore sans animation
   *[other] Plus tard, { $count } séances sont encore sans animation
 }
agenda-extent = Quelles séances ?
agenda-extent-one = Cette séance seulement
agenda-done-cancelled-all = Les séances sont annulées. Prévenez les personnes inscrites.
agenda-done-restored-all = Les séances auront lieu.
agenda-extent-rest = { $count ->
    [one] Cette séance et { $count } autre, plus tard dans le cycle
   *[other] Cette séance et { $count } autres, plus tard dans le cycle
 }
agenda-export-day = Jour
agenda-export-hours = Heures
agenda-export-title = Atelier
agenda-export-series = Séance
agenda-export-room = Salle
agenda-export-facilitator = Animation
agenda-export-seats = Places
agenda-export-taken = Inscrits
agenda-export-state = État
agenda-today-title = Ateliers du jour
agenda-today-none = Aucun atelier aujourd’hui.
agenda-today-unstaffed = Personne pour animer

agenda-diary-led = Animé par { $name }.
## Modèles
agenda-templates = Les modèles d’ateliers
agenda-templates-lead = Un modèle dit une fois pour toutes ce qu’est un atelier : on programme ensuite en deux clics.
agenda-templates-count = { $count ->
    [one] { $count } modèle
   *[other] { $count } modèles
 }
agenda-templates-none = Aucun modèle
agenda-templates-none-todo = Écrivez le premier : le module, la durée, les places, le matériel.
agenda-templates-none-else = Ils apparaîtront ici dès que votre responsable les aura écrits.
agenda-templates-none-found = Rien ne correspond
agenda-templates-none-found-todo = Élargissez la recherche.
agenda-templates-retired = Modèles qui ne servent plus
agenda-template-new = Écrire un modèle
agenda-template-edit = Modèle : { $title }
agenda-template-title = Titre
agenda-template-kind = Nature
agenda-template-whose = Pour
agenda-template-network = Tout le réseau
agenda-template-minutes = Minutes
agenda-template-seats = Places
agenda-template-equipment = Matériel
agenda-template-acts = Actions
agenda-template-plan = Programmer
agenda-template-stand = Chaque semaine
agenda-template-from = D’après le modèle « { $title } ».
agenda-template-no-module = Aucun module
agenda-template-module-hint = Une permanence n’en a pas.
agenda-template-drop-in-module = Une permanence n’enseigne pas de module : laissez « Aucun module ».
agenda-template-level = Niveau
agenda-template-level-any = Celui du module
agenda-template-minimum-field = Personnes pour que l’atelier ait lieu
agenda-template-minimum = Ce nombre ne peut pas dépasser les places ({ $seats }).
agenda-template-facilitators = Personnes pour animer
agenda-template-room = Salle
agenda-template-room-any = N’importe laquelle
agenda-template-bring = À apporter
agenda-template-bring-hint = Par exemple : son téléphone, ses lunettes, un courrier récent.
agenda-template-enrol = Qui inscrit, en plus de l’équipe
agenda-template-enrol-hint = L’équipe inscrit toujours.
agenda-template-enrol-referrer = Le prescripteur, depuis son lien
agenda-template-enrol-person = La personne, depuis sa page
agenda-kind-workshop = Atelier
agenda-kind-drop-in = Permanence connectée
agenda-retire = Ne plus utiliser
agenda-use-again = Utiliser à nouveau
agenda-changed-meanwhile = Quelqu’un d’autre a fait un changement entre-temps. Relisez ce qui est affiché, puis enregistrez à nouveau.

## Matériel
agenda-equipment-title = Le matériel
agenda-equipment-lead = Ce que les ateliers se partagent.
agenda-equipment-empty = Aucun matériel
agenda-equipment-empty-todo = Ajoutez les ordinateurs, les tablettes : deux ateliers ne les prendront plus en même temps.
agenda-equipment-used = En service
agenda-equipment-retired = Hors service
agenda-equipment-new = Ajouter du matériel
agenda-equipment-save = Ajouter
agenda-equipment-edit = Matériel : { $name }
agenda-equipment-name = Nom
agenda-equipment-name-hint = Par exemple : Ordinateurs portables
agenda-equipment-kind = Nature
agenda-equipment-count = Combien
agenda-equipment-said = { $count ->
    [one] { $count } appareil
   *[other] { $count } appareils
 }
agenda-equipment-name-taken = Un autre matériel en service porte ce nom.
agenda-equipment-how-many = Dites combien il en faut.
agenda-equipment-which = Dites de quel matériel.
agenda-equipment-field = Matériel
agenda-equipment-needed = Combien en faut-il
agenda-equipment-none = Aucun
agenda-equipment-laptops = Ordinateurs portables
agenda-equipment-computers = Ordinateurs fixes
agenda-equipment-tablets = Tablettes
agenda-equipment-phones = Téléphones
agenda-equipment-projector = Vidéoprojecteur
agenda-equipment-printer = Imprimante
agenda-equipment-other = Autre
agenda-room-id = Salle de l’antenne
agenda-room-none = Aucune
agenda-room-of = { $name } ({ $seats } places)
agenda-set-of = { $name } ({ $count })
agenda-room-small = Cette salle n’a que { $seats } places.

## Déjà pris
agenda-clash-said = { $clashes }
agenda-clash-taken = { $name } : déjà pris, { $when } ({ $what }).
agenda-clash-few = { $name } : il n’y en a que { $count }.
agenda-clash-left = { $name } : il en reste { $free }, { $when }.
agenda-clash-more = { $count ->
    [one] Et { $count } autre date.
   *[other] Et { $count } autres dates.
 }
agenda-over = Programmer quand même : pourquoi
agenda-over-hint = Votre raison sera affichée avec la séance, et gardée au journal.
agenda-over-said = Programmé quand même : { $reason }

## Permanences et ateliers qui reviennent
agenda-standing = Ce qui revient chaque semaine
agenda-standing-lead = Permanences et ateliers réguliers : écrits une fois, chaque date reste modifiable.
agenda-standing-count = { $count ->
    [one] { $count } en cours
   *[other] { $count } en cours
 }
agenda-standing-new = Programmer ce qui revient
agenda-standing-edit = Changer : { $title }
agenda-standing-edit-lead = Dites quand, puis regardez les dates que cela donne avant d’enregistrer.
agenda-standing-none = Rien ne revient encore
agenda-standing-none-todo = Programmez la permanence du mardi, l’atelier du premier lundi du mois.
agenda-standing-none-found = Rien ne correspond
agenda-standing-over = Terminés
agenda-standing-title = Titre
agenda-standing-kind = Nature
agenda-standing-rule = Quand
agenda-standing-next = Prochaine date
agenda-standing-module-hint = Aucun module : c’est une permanence.
agenda-standing-often = À quel rythme
agenda-often-weekly = Chaque semaine
agenda-often-fortnightly = Une semaine sur deux
agenda-often-weeks = Toutes les quelques semaines
agenda-often-monthly = Chaque mois
agenda-standing-from-hour = De
agenda-standing-to-hour = À
agenda-standing-nth = Chaque mois : lequel
agenda-standing-nth-hint = Par exemple le premier mardi du mois.
agenda-standing-every = Toutes les combien
agenda-standing-every-hint = De semaines ou de mois.
agenda-nth-1 = le premier
agenda-nth-2 = le deuxième
agenda-nth-3 = le troisième
agenda-nth-4 = le quatrième
agenda-nth-last = le dernier
agenda-standing-first = À partir du
agenda-standing-ending = Jusqu’à quand
agenda-ending-never = Sans fin prévue
agenda-ending-until = Jusqu’à une date
agenda-ending-times = Un nombre de fois
agenda-standing-until-field = Jusqu’au
agenda-standing-times-field = Nombre de fois
agenda-standing-skips = Sauf
agenda-skip-school = Pendant les vacances scolaires ({ $zone })
agenda-skip-public = Les jours fériés
agenda-skip-closed = Quand l’antenne est fermée
agenda-standing-starting = Ce changement vaut à partir du
agenda-standing-starting-hint = Cette date et toutes celles d’après changent. Ce qui a été changé à part reste.
agenda-standing-see-dates = Voir les dates
agenda-standing-dates = { $count ->
    [one] Cela donne { $count } date
   *[other] Cela donne { $count } dates
 }
agenda-standing-dates-more = { $count ->
    [one] et { $count } autre
   *[other] et { $count } autres
 }
agenda-standing-no-dates = Aucune date d’ici à l’horizon de programmation.
agenda-standing-skipped = { $count ->
    [one] { $count } date laissée de côté
   *[other] { $count } dates laissées de côté
 }
agenda-standing-save = Enregistrer ces dates
agenda-standing-end = Arrêter
agenda-standing-end-what = Les dates suivantes sont annulées, et les personnes concernées prévenues.
agenda-standing-last = Dernier jour
agenda-standing-which-days = Cochez au moins un jour.
agenda-standing-one-day = Chaque mois : cochez un seul jour.
agenda-standing-length = La durée va de { $least } minutes à { $most } heures.
agenda-standing-backwards = La fin est avant le début.
agenda-standing-never = Cela ne donne aucune date.
agenda-standing-changed = L’horaire régulier a changé
agenda-standing-change-all = Changer cette date et toutes celles d’après
agenda-standing-closed = L’antenne est fermée
agenda-standing-days = { $day }s
agenda-and = { $first } et { $last }
agenda-standing-weekly = tous les { $days }
agenda-standing-fortnightly = une semaine sur deux, les { $days }
agenda-standing-weeks = toutes les { $every } semaines, les { $days }
agenda-standing-monthly = { $nth } { $day } de chaque mois
agenda-standing-months = { $nth } { $day }, tous les { $every } mois
agenda-standing-from = , à partir du { $day }
agenda-standing-until = , jusqu’au { $day }
agenda-standing-times = , { $count } fois
agenda-standing-except = , sauf { $what }
agenda-standing-no-school = pendant les vacances scolaires ({ $zone })
agenda-standing-no-public = les jours fériés
agenda-standing-no-closed = quand l’antenne est fermée
agenda-change-extent = Ce changement vaut pour
agenda-change-extent-hint = Les séances suivantes changent de la même façon.

## Ce qui est dit des changements
agenda-became-cancelled = { $when } : n’a pas lieu
agenda-became-restored = { $when } : a lieu, finalement
agenda-became-moved = { $when } : déplacé au { $to }
agenda-became-length = { $when } : jusqu’à { $until }
agenda-became-same = { $when }
agenda-became-led = { $change } ; animation : { $name }
agenda-became-unled = { $change } ; animation : à trouver

agenda-done-template = Le modèle est enregistré.
agenda-done-template-retired = Ce modèle ne sert plus.
agenda-done-equipment = Le matériel est enregistré.
agenda-done-equipment-retired = Ce matériel ne sert plus.
agenda-done-standing = C’est programmé : chaque date est dans l’agenda.
agenda-done-standing-changed = C’est changé. Si le jour, l’heure ou la personne qui anime change, celles que cela concerne sont prévenues ; dites-leur une autre salle.
agenda-done-standing-ended = C’est arrêté, et les personnes concernées sont prévenues.
agenda-leave = Ne vient pas à cette séance
agenda-leave-comes = Vient finalement
agenda-leave-away = A prévenu : ne vient pas à cette séance
agenda-leave-over = Cette séance a commencé : notez sa présence sur la feuille.
agenda-leave-already = C’est déjà noté pour cette séance.
agenda-leave-taken = Sa place de cette séance a été donnée à une autre personne.
agenda-done-left = C’est noté : sa place est libre pour cette séance seulement.
agenda-done-comes = C’est noté : sa place de cette séance est de nouveau à cette personne.

agenda-clash-elsewhere = { $name } est pris ailleurs { $when }, selon son agenda.
agenda-equipment-state = État
