# L’accueil : trouver, enregistrer, noter l’arrivée, tenir la file.

reception-nav-people = Accueil
reception-nav-queue = File d’attente

## Trouver
reception-find-title = Accueil
reception-find-lead = Cherchez une personne, ou choisissez parmi celles venues ces derniers jours.
reception-find-hint = Nom, prénom, année de naissance, téléphone ou code du bon
reception-results-title = Résultats
reception-recent = Venues ces derniers jours
reception-recent-empty = Personne n’est encore venu ces derniers jours
reception-recent-empty-todo = Cherchez dans la boîte en haut de la page : un bout de nom suffit, sans accents.
reception-found = { $count } { $count ->
    [one] personne trouvée
   *[other] personnes trouvées
 }
reception-not-listed = La personne n’est pas dans la liste ?
reception-register-new = L’enregistrer
reception-nobody = Personne de ce nom dans cette antenne
reception-nobody-todo = Trois façons de continuer :
reception-nobody-try = Essayez autrement : seulement le nom, le prénom, le téléphone ou l’année de naissance. Les accents et l’ordre ne comptent pas.
reception-nobody-register = Enregistrer « { $name } »
reception-nobody-voucher = La personne a un bon d’orientation ? Tapez son code de huit lettres et chiffres. S’il est fait pour une autre antenne, l’écran vous dira laquelle.
reception-born = naissance en { $year }
reception-phone-end = téléphone … { $end }
reception-open = Ouvrir la fiche
reception-check-in = Noter l’arrivée
reception-waits-already = Attend déjà : n° { $ticket }

## Le bon d’orientation
reception-voucher-title = Bon d’orientation de { $name }, par { $partner }
reception-voucher-until = bon utilisable jusqu’au { $day }
reception-voucher-use = Enregistrer avec ce bon
reception-voucher-without = Vous pouvez accueillir la personne sans ce bon, et demander un nouveau bon à la structure.
reception-voucher-bound = Ce bon a déjà servi. Cherchez la personne par son nom.
reception-code-miscopied = Ce code contient une erreur
reception-code-miscopied-todo = Une lettre ou un chiffre a été mal recopié. Vérifiez les huit lettres et chiffres un par un, sur le bon.
reception-code-unknown = Aucun bon n’a ce code
reception-code-unknown-todo = Vérifiez le code sur le bon. Sans bon, cherchez la personne par son nom, ou enregistrez-la : elle est accueillie quand même.
reception-code-elsewhere = Ce bon est fait pour l’antenne { $space }
reception-code-elsewhere-todo = Accueillez la personne pour un premier besoin. Pour la suite, elle peut aller à cette antenne, ou demander à la structure qui l’oriente un bon pour la vôtre.
reception-code-used = Ce bon de { $partner } a déjà servi
reception-code-used-todo = Voici la fiche à laquelle il est rattaché.

## Le droit d’accès
reception-right-until = Droit d’accès jusqu’au { $day }
reception-right-none = Pas de droit d’accès en cours
reception-right-none-todo = Un premier accueil est toujours possible. Pour la suite, la personne peut demander un bon d’orientation à la structure qui la suit.

## Enregistrer
reception-register = Enregistrer une personne
reception-register-title = Enregistrer une personne
reception-register-lead = Le nom et le prénom suffisent. Le reste aide, rien n’est obligatoire.
reception-register-referred = Avec le bon de { $partner }. Vérifiez chaque réponse avec la personne.
reception-register-save = Enregistrer
reception-back-find = Retour à la recherche
reception-back-record = Retour à la fiche
reception-field-first-name = Prénom
reception-field-last-name = Nom
reception-field-birth-year = Année de naissance
reception-field-gender = Genre
reception-field-residence = Adresse
reception-field-commune = Commune
reception-field-priority = Quartier prioritaire
reception-field-neighbourhood = Nom du quartier
reception-priority-other = Oui, sans savoir lequel
reception-neighbourhood-which = Choisissez le quartier dans la liste de cette commune, ou « Oui, sans savoir lequel ».
reception-neighbourhood-elsewhere = « { $name } » n’est pas dans la liste de cette commune. Choisissez un quartier de la liste.
reception-field-phone = Téléphone
reception-field-phone-use = À qui est ce téléphone
reception-field-phone-read-by-others = Qui lit ce téléphone ?
reception-phone-read-alone = Seulement la personne
reception-phone-read-others = D’autres aussi
reception-phone-read-hint = Si d’autres le lisent aussi, les messages ne nomment ni l’association ni l’atelier.
reception-field-email = Adresse e-mail
reception-field-contact = Comment la joindre
reception-field-language = Langue la plus facile
reception-not-asked = Pas demandé
reception-contact-blank = Par téléphone s’il y en a un, sinon à sa venue
reception-commune-hint = Nom ou code postal ; jamais la rue
reception-commune-which = De quelle commune s’agit-il ?
reception-commune-several = Plusieurs communes portent ce nom. Choisissez la bonne.
reception-commune-nowhere = Aucune commune ne ressemble à cela. Essayez avec le code postal, ou laissez vide.
reception-commune-or-none = Vous avez écrit une commune et choisi une autre réponse. Gardez l’une des deux.
reception-residence-hint = Rien à choisir si la commune est écrite
reception-consents-ask = Ce que la personne accepte
reception-consents-hint = Lisez chaque phrase avec elle. Ce qui n’est pas coché n’est pas accepté, et peut changer à tout moment.

## Les doublons
reception-doubles-title = Cette personne a peut-être déjà une fiche
reception-doubles-lead = Rien n’est encore enregistré. Demandez-lui si elle est déjà venue.
reception-doubles-same = C’est la même personne
reception-doubles-same-voucher = C’est la même personne : rattacher le bon
reception-doubles-other = Non, enregistrer quand même
reception-doubles-elsewhere = Une fiche semblable existe à l’antenne { $space } ({ $name })
reception-doubles-elsewhere-todo = Demandez à la personne si elle y est déjà allée. Si oui, appelez cette antenne : elle peut vous passer la fiche avec son accord.
reception-alike-family = même nom
reception-alike-family-near = nom proche
reception-alike-given = même prénom
reception-alike-given-near = prénom proche
reception-alike-inverted = nom et prénom échangés
reception-alike-year = même année de naissance
reception-alike-year-near = année de naissance proche
reception-alike-phone = même téléphone
reception-alike-commune = même commune
reception-alike-family-other = autre nom
reception-alike-given-other = autre prénom
reception-alike-year-other = autre année de naissance

## Corriger
reception-identity-title = Identité de { $name }
reception-identity-lead = Chaque correction reste visible, avec la réponse d’avant.
reception-identity-edit = Corriger l’identité
reception-corrections = Corrections
reception-corrections-field = Réponse
reception-corrections-before = Avant
reception-corrections-after = Après
reception-corrections-when = Quand et par qui
reception-value-none = (vide)

## Les accords
reception-consents = Ce que la personne accepte
reception-consents-title = Accords de { $name }
reception-consents-lead = Lisez chaque phrase avec la personne. Elle peut changer d’avis à tout moment.
reception-consents-edit = Revoir les accords
reception-consents-none = Rien n’a encore été demandé.
reception-consent-on = réponse du { $day }, texte { $wording }
reception-consent-new = Pas encore demandé

## L’arrivée
reception-arrival = Noter une arrivée
reception-arrival-title = Arrivée de { $name }
reception-arrival-why = Pourquoi la personne vient-elle ?
reception-check-in-why = Noter l’arrivée : pourquoi vient-elle ?
reception-expected-at = Attendue aujourd’hui à { $hour } : { $what }
reception-waits-title = { $name } attend déjà : n° { $ticket }, depuis { $hour }
reception-waits-todo = L’arrivée est notée, il n’y a rien à refaire.
reception-place = Dans la file : n° { $ticket }, depuis { $hour }
reception-see-queue = Voir la file d’attente
reception-visit-waits-already = Cette personne attend déjà. Son arrivée est notée dans la file.
reception-visit-moved = Un collègue a déjà changé cette arrivée. Rouvrez la file : elle est à jour.
reception-visit-past = Cette visite est d’un autre jour. Notez une nouvelle arrivée.
reception-why = Pourquoi
reception-reason-workshop = Atelier
reception-reason-help = Aide à une démarche
reception-reason-advice = Conseil
reception-reason-shop = Boutique
reception-reason-appointment = Rendez-vous
reception-reason-information = Renseignement
reception-reason-other = Autre chose
reception-reason-unsaid = Pas demandé

## La file
reception-queue-title = File d’attente
reception-queue-lead = { $count ->
    [0] Personne n’attend
    [one] Une personne attend
   *[other] { $count } personnes attendent
 }
reception-queue-refresh = Actualiser
reception-queue-empty = Personne n’attend
reception-queue-empty-todo = Les arrivées notées aujourd’hui viennent ici, dans l’ordre.
reception-queue-more = { $count ->
    [one] Encore une personne dans la file
   *[other] Encore { $count } personnes dans la file
 }
reception-waiting = En attente
reception-called = Avec un collègue
reception-ended = Terminé aujourd’hui
reception-day-title = Visites d’un jour
reception-day-count = { $count ->
    [0] aucune visite
    [one] { $count } visite, dont { $nameless } sans fiche
   *[other] { $count } visites, dont { $nameless } sans fiche
}
reception-day-empty = Aucune visite ce jour-là
reception-day-empty-todo = Choisissez un autre jour, ou saisissez la feuille papier.
reception-day-column-day = Jour
reception-day-column-ticket = Ticket
reception-day-column-hour = Arrivée
reception-day-column-person = Personne
reception-day-column-why = Motif
reception-day-column-outcome = Issue
reception-day-column-late = Saisie après coup
reception-day-column-correct = Corriger
reception-call = Appeler
reception-more = Autre…
reception-cancel = Arrivée notée par erreur
reception-put-back = Remettre dans la file
reception-outcome-helped = Aidée
reception-outcome-oriented = Orientée ailleurs
reception-outcome-left = Repartie
reception-outcome-unclosed = Fin non notée
reception-state-waiting = en attente
reception-state-called = avec un collègue
reception-nameless = Personne sans fiche
reception-nameless-title = Visite sans fiche
reception-nameless-todo = Quelqu’un passe sans donner son nom : comptez sa visite, ou donnez-lui un numéro.
reception-count = Compter une visite sans fiche
reception-count-queue = Donner un numéro
reception-counted = { $count ->
    [one] Une visite sans fiche aujourd’hui, à { $hour }.
   *[other] { $count } visites sans fiche aujourd’hui, la dernière à { $hour }.
 }
reception-uncount = Retirer cette visite

## Les notes
reception-notes-title = Notes entre collègues
reception-notes-lead = Ce que le prochain collègue doit savoir.
reception-notes-empty = Aucune note en attente
reception-notes-empty-todo = Laissez un mot au prochain collègue : il le verra en ouvrant sa journée.
reception-notes-done = Notes faites
reception-notes-open = Note à lire
reception-notes-column-when = Écrite
reception-notes-column-writer = Par
reception-notes-column-person = À propos de
reception-notes-column-text = Note
reception-notes-column-state = État
reception-notes-all = Toutes les notes
reception-note-text = Pour le prochain collègue
reception-note-hint = Deux phrases suffisent. Écrivez ce que la personne pourrait lire.
reception-note-save = Laisser cette note
reception-note-close = Fait
reception-note-done = Fait
reception-note-reopen = Remettre à faire

## Les panneaux
reception-panel-search = Chercher une personne
reception-panel-expected = Attendues aujourd’hui
reception-panel-queue = File d’attente
reception-panel-next = Prochaine personne
reception-panel-notes = Notes des collègues
reception-panel-identity = Identité
reception-panel-visits = Visites et notes
reception-visits-empty = Pas encore de visite notée.
reception-expected-empty = Aucun atelier ni rendez-vous aujourd’hui.
reception-has-come = Est arrivée
reception-came-at = Venue à { $hour }
reception-awaited = Bons pas encore utilisés
reception-awaited-more = { $count ->
    [one] Et un autre bon.
   *[other] Et { $count } autres bons.
 }

## Fait
reception-done-registered = La personne est enregistrée.
reception-done-identity = L’identité est corrigée.
reception-done-consents = Les réponses sont notées.
reception-done-bound = Le bon est rattaché à la fiche. Demandez maintenant ce que la personne accepte.
reception-done-arrived = L’arrivée est notée.
reception-done-counted = La visite est comptée.
reception-done-called = La personne est appelée.
reception-done-ended = La visite est terminée.
reception-done-cancelled = C’est retiré.
reception-done-put-back = La personne est de nouveau dans la file, à sa place.
reception-done-note = La note est laissée à vos collègues.
reception-done-note-closed = La note est faite.
reception-done-note-reopened = La note est de nouveau à faire.

## La chronologie
reception-told-registered = Fiche créée
reception-told-corrected = Identité corrigée : { $fields }
reception-told-agreed = Accepte : « { $what } »
reception-told-refused = N’accepte pas : « { $what } »
reception-told-right = Droit d’accès ouvert jusqu’au { $day }
reception-told-anonymised = Fiche rendue anonyme
reception-told-arrived = Venue à l’antenne : { $reason }
reception-told-left = Fin de la visite : { $outcome }
reception-told-unclosed = La fin de la visite n’a pas été notée
reception-told-cancelled = Arrivée retirée, notée par erreur

## Personnes inscrites
reception-figures = Personnes inscrites
reception-figures-space = Antenne
reception-figures-month = 30 jours
reception-figures-year = 12 mois
reception-figures-all = Depuis l’ouverture
reception-figures-sum = Réseau
reception-figures-meaning = Une inscription est une fiche ouverte à l’accueil, au jour de l’antenne. Une personne qui revient après l’effacement de sa fiche (à la fin de sa durée de conservation) est comptée deux fois ; un doublon aussi.
reception-figures-rows = Voir les lignes (CSV)
reception-figures-day = Jour
reception-figures-number = Numéro dans les faits
reception-record-notice = Dites à la personne : l’antenne garde une fiche pour l’accompagner. Elle peut la voir, la faire corriger ou la faire effacer.
reception-consents-nothing = Rien à demander
reception-consents-nothing-why = On demande l’accord de la personne pour répondre à la structure qui l’a orientée. Aucune structure ne l’a orientée.
reception-found-first = Les { $count } plus proches. Il y en a d’autres : ajoutez un prénom ou une année de naissance.
reception-identity-meanwhile = Un collègue a corrigé cette fiche entre-temps : voyez « Corrections », plus bas. Vérifiez ce que vous avez écrit, puis enregistrez.

# Doublons : deux fiches d’une même personne.
reception-nav-duplicates = Doublons
reception-likeness-lines = Lignes { $a } et { $b } : { $percent }
reception-likeness-percent = { $percent } %
reception-likeness-reason = { $field } : { $level } ({ $bits })
reception-likeness-summary = { $rows } lignes lues, { $pairs ->
    [0] aucun doublon trouvé
    [one] une paire de la même personne
   *[other] { $pairs } paires de la même personne
 }. Entre parenthèses, ce que chaque champ dit en bits : +1 double les chances que ce soit la même personne, −1 les divise par deux.
reception-likeness-first-name = prénom
reception-likeness-last-name = nom
reception-likeness-order = ordre des noms
reception-likeness-birth-date = naissance
reception-likeness-town = commune
reception-likeness-address = adresse
reception-likeness-email = courriel
reception-likeness-phone = téléphone
reception-likeness-household = même foyer
reception-level-same = identique
reception-level-sound = même son
reception-level-close = une faute de frappe
reception-level-part = identique en partie
reception-level-far = ressemblant
reception-level-different = différent
reception-level-inverted = inversé
reception-level-year = même année
reception-level-possible = peut-être des proches
reception-duplicates = Doublons
reception-duplicates-lead = Des fiches qui sont sans doute celles d’une même personne. Rien n’est réuni sans vous.
reception-duplicates-count = { $count ->
    [0] Aucune paire
    [one] Une paire
   *[other] { $count } paires
 }
reception-duplicates-proposed = À regarder
reception-duplicates-apart = Deux personnes
reception-duplicates-merged = Réunies
reception-duplicates-states = Ce qui a été décidé
reception-duplicates-find = Nom ou prénom
reception-duplicates-sort = Trier par
reception-duplicates-sort-score = Ressemblance
reception-duplicates-sort-name = Nom
reception-duplicates-sort-date = Date
reception-duplicates-one = Première fiche
reception-duplicates-other = Seconde fiche
reception-duplicates-score = Ressemblance
reception-duplicates-why = Pourquoi
reception-duplicates-look = Comparer les deux fiches
reception-duplicates-empty = Aucun doublon à regarder
reception-duplicates-empty-todo = La recherche a lieu chaque nuit. Vous pouvez aussi la lancer maintenant.
reception-duplicates-none-found = Aucune paire ne correspond
reception-duplicates-none-found-todo = Essayez un autre nom, ou regardez ce qui a déjà été décidé.
reception-duplicates-search = Chercher maintenant
reception-duplicates-all = Voir toute la liste
reception-duplicate-title = Deux fiches, une personne ?
reception-duplicate-lead = Chances que ce soit la même personne : { $percent }
reception-duplicate-back = Tous les doublons
reception-duplicate-field = Ce que dit la fiche
reception-duplicate-name = Nom
reception-duplicate-space = Antenne
reception-duplicate-since = Fiche ouverte le
reception-duplicate-contact = Dernier contact
reception-duplicate-unknown = inconnu
reception-duplicate-why = Ce que chaque point dit, en bits : +1 double les chances que ce soit la même personne, −1 les divise par deux.
reception-duplicate-same = C’est la même personne
reception-duplicate-same-todo = Choisissez la fiche à garder. L’autre restera derrière elle, avec tout son passé, et vous pourrez les séparer à nouveau.
reception-duplicate-keep-a = Garder la première : { $name }, ouverte le { $day }
reception-duplicate-keep-b = Garder la seconde : { $name }, ouverte le { $day }
reception-duplicate-apart = Deux personnes différentes
reception-duplicate-apart-todo = Cette paire ne vous sera plus proposée.
reception-duplicate-apart-do = Ne plus proposer
reception-duplicate-was-apart = Vous avez dit que ce sont deux personnes différentes.
reception-duplicate-again = Proposer à nouveau
reception-duplicate-was-merged = Ces deux fiches sont réunies.
reception-duplicate-open = Ouvrir la fiche
reception-duplicate-choose = Choisissez la fiche à garder.
reception-merged-title = Cette fiche en réunit { $count }
reception-merged-lead = Les visites, les droits et l’histoire de toutes sont ici.
reception-merged-panel = Fiches réunies
reception-merged-since = Fiche ouverte le { $day }
reception-split = Séparer à nouveau
reception-split-todo = La fiche de { $name } redevient une fiche à part, avec ses visites et son histoire.
reception-done-merged = Les deux fiches sont réunies. Vous pouvez les séparer à nouveau.
reception-done-split = Les fiches sont séparées.
reception-done-apart = Cette paire ne sera plus proposée.
reception-done-again = Cette paire est proposée à nouveau.
reception-done-searching = La recherche est lancée. Revenez dans une minute.
reception-told-merged = Fiche réunie à une autre de la même personne
reception-told-split = Fiche séparée à nouveau

## Où l’on va dans l’antenne
reception-counter = Accueil
reception-call-next = Appeler la personne suivante
reception-done-nobody = Personne n’attend.
reception-meet = Est là
reception-send = Envoyer vers…
reception-send-more = À un collègue, ou pour autre chose…
reception-advise = Ouvrir une demande
reception-unsend = Annuler l’envoi
reception-unname = Ce n’est pas cette personne
reception-who = Qui est-ce ?
reception-who-title = Qui est-ce ? Numéro { $ticket }
reception-who-this = C’est cette personne
reception-row-called = appelée : { $where }
reception-row-called-nowhere = appelée
reception-row-with = avec : { $where }
reception-row-with-nowhere = avec un collègue
reception-place-room-wanted = { $room }, pour { $name }
reception-place-wanted = pour { $name }
reception-waits-now = vient d’arriver
reception-waits-minutes = attend depuis { $minutes } min
reception-waits-hours = attend depuis { $hours } h { $minutes }
reception-view = Regarder la file
reception-view-room = Qui attend pour
reception-view-all = Tout le monde
reception-view-desk = J’appelle depuis
reception-view-desk-unsaid = La salle où la personne est attendue
reception-view-show = Afficher
reception-onward-title = Envoyer le numéro { $ticket } : { $name }
reception-onward-lead = La personne garde son numéro. Qui est arrivé avant est appelé avant, dans chaque salle.
reception-onward-room = Où va-t-elle ?
reception-onward-wanted = Pour un collègue
reception-onward-wanted-hint = Les autres collègues ne l’appelleront pas par « Appeler la personne suivante ».
reception-onward-anybody = N’importe qui
reception-onward-reason = Pourquoi
reception-onward-same = Comme avant : { $reason }
reception-onward-send = Envoyer
reception-done-met = La personne est avec vous.
reception-done-sent-on = La personne est envoyée, avec son numéro.
reception-done-unsent = L’envoi est annulé : la personne est où elle était.
reception-done-named = La personne a son numéro.
reception-done-unnamed = Le numéro n’est plus à cette personne.
reception-visit-named = Ce numéro est déjà celui d’une personne. Rouvrez la file : elle est à jour.
reception-visit-waits-elsewhere = Cette personne attend déjà avec un autre numéro. Retirez l’un des deux de la file.

## Corriger une visite
reception-correct = Corriger
reception-correct-title = Visite du { $when }
reception-correct-lead = Ce qui était noté reste visible dans le journal.
reception-correct-save = Corriger la visite
reception-correct-stops = Les étapes de cette visite
reception-correct-day = Une visite se corrige le jour même où elle a eu lieu : gardez la date, ou retirez-la et notez-la de nouveau.
reception-correct-order = La personne ne peut pas être arrivée après avoir été appelée.
reception-strike = Retirer cette visite
reception-strike-do = Oui, retirer cette visite
reception-strike-consequence = La visite du { $when } ({ $reason }) ne comptera plus. La fiche et le journal gardent la trace de ce retrait.
reception-done-corrected = La visite est corrigée.

## Saisi après coup
reception-late = Saisir une feuille papier
reception-late-lead = Ce qui s’est passé pendant que l’écran ne marchait pas : les { $days } derniers jours, une ligne après l’autre.
reception-late-known = La personne a donné son nom
reception-late-known-todo = Cherchez-la ou enregistrez-la, puis notez son arrivée : « C’était plus tôt » donne le jour et l’heure.
reception-late-nameless = Une visite sans nom
reception-late-lines = Déjà saisi pour ce jour
reception-late-fold = C’était plus tôt (saisi après coup)
reception-late-day = Jour
reception-late-day-hint = Vide : aujourd’hui
reception-late-at = Heure d’arrivée
reception-late-waits = Aujourd’hui, et la personne attend encore
reception-late-save = Noter cette visite
reception-late-noted = Saisie après coup, le { $when }.
reception-late-hour = Donnez l’heure d’arrivée, comme sur le papier.
reception-late-old = C’est trop ancien : on saisit au plus { $days } jours après.
reception-late-future = Cette heure n’est pas encore passée.
reception-late-twice = Une arrivée de cette personne est déjà notée à cette heure-là. Corrigez-la depuis sa fiche.
reception-done-late = C’est noté, au jour et à l’heure du papier.
reception-pack = Imprimer la journée sur papier
reception-pack-title = Journée sans ordinateur
reception-pack-arrivals = Arrivées
reception-pack-arrivals-todo = Une ligne par personne, dans l’ordre d’arrivée ; dites-lui son numéro. À saisir ensuite dans « File d’attente », « Saisir une feuille papier ».
reception-pack-arrivals-number = N°
reception-pack-arrivals-hour = Heure
reception-pack-arrivals-name = Prénom
reception-pack-arrivals-why = Pourquoi
reception-pack-arrivals-then = Et après
reception-pack-slips = Pour enregistrer
reception-pack-slips-todo = Le prénom et le nom suffisent, le reste aide. Dites à la personne que l’antenne garde une fiche, qu’elle peut la voir, la corriger, la faire effacer. Détruisez le papier une fois saisi.
reception-pack-slips-number = N° sur la feuille d’arrivées
reception-pack-slips-first-name = Prénom
reception-pack-slips-last-name = Nom
reception-pack-slips-birth-year = Année de naissance
reception-pack-slips-commune = Commune
reception-pack-slips-phone = Téléphone
reception-pack-slips-consent = Accord pour répondre à qui l’oriente (oui, non)
reception-pack-awaited-hour = Heure
reception-pack-awaited-name = Prénom
reception-pack-awaited-what = Pour

## L’écran de la salle d’attente
reception-screen = Écran de la salle d’attente
reception-screen-lead = Des numéros et des salles, aucun nom.
reception-screen-none = Aucun écran
reception-screen-none-todo = Créez un lien et ouvrez-le sur l’écran de la salle d’attente : il montre les numéros appelés et se met à jour seul.
reception-screen-make = Créer le lien
reception-screen-link = Le lien de l’écran
reception-screen-link-todo = Ouvrez cette adresse sur l’écran, sans vous y connecter. Les réglages en bas de sa page donnent un fond sombre et de grandes lettres.
reception-screen-scan = Adresse de l’écran, à lire avec un téléphone
reception-screen-renew = Changer le lien
reception-screen-renew-do = Oui, changer le lien
reception-screen-renew-consequence = L’écran ouvert avec le lien actuel ne montrera plus rien. Il faudra y ouvrir le nouveau.
reception-screen-revoke = Retirer le lien
reception-screen-revoke-do = Oui, retirer le lien
reception-screen-revoke-consequence = Aucun écran ne montrera plus la file de cette antenne.
reception-done-screen = Le lien est prêt.
reception-done-screen-revoked = Le lien ne montre plus rien.
reception-screen-title = { $space } : qui est appelé
reception-screen-nobody = Personne n’est appelé pour l’instant.
reception-screen-ticket = Numéro
reception-screen-waiting = En attente
reception-screen-more = et { $count } de plus

## La carte
reception-card = Carte
reception-card-none = Pas de carte.
reception-card-give = Donner une carte
reception-card-since = Carte donnée le { $day }.
reception-card-print = Imprimer la carte
reception-card-lost = Carte perdue
reception-card-lost-consequence = L’ancienne carte n’ouvrira plus rien. Imprimez ensuite la nouvelle.
reception-card-replace = Oui, remplacer la carte
reception-card-back = Carte rendue
reception-card-back-consequence = La carte n’ouvrira plus rien. La personne garde tous ses droits.
reception-card-end = Oui, la carte est rendue
reception-card-code = Code
reception-card-scan = Code à lire à l’accueil
reception-card-replaced = Cette carte a été remplacée le { $day }
reception-card-returned = Cette carte a été rendue le { $day }
reception-card-ended-todo = Elle n’ouvre plus rien. Cherchez la personne par son nom, et demandez-lui sa nouvelle carte.
reception-card-elsewhere = C’est la carte d’une personne suivie à l’antenne { $space }
reception-card-elsewhere-todo = Accueillez la personne pour un premier besoin. Pour la suite, appelez cette antenne avec elle.
reception-card-meanwhile = Un collègue vient de donner une carte à cette personne. Rouvrez la fiche : elle est à jour.
reception-done-card = La carte est prête : imprimez-la.
reception-done-card-ended = La carte n’ouvre plus rien.
reception-scan = Lire une carte avec la caméra
reception-scan-todo = Tenez la carte ou le bon devant la caméra.
reception-scan-view = Ce que voit la caméra
reception-scan-refused = La caméra ne répond pas. Tapez le code de huit lettres et chiffres dans la recherche.

## Autour de la personne
reception-fields-more = Autres réponses : adresse, quartier, e-mail, comment la joindre, langue
reception-household = Vit avec
reception-household-edit = Avec qui elle vit
reception-household-title = Avec qui vit { $name } ?
reception-household-lead = Seulement ce que la personne dit. Le lien se voit sur les deux fiches, et se retire à tout moment.
reception-household-empty = Aucun lien noté.
reception-household-find = Prénom et nom de l’autre personne
reception-household-nobody = Personne de ce nom dans cette antenne.
reception-household-link = Elles vivent ensemble
reception-household-part = Retirer le lien
reception-done-household = Les deux fiches sont liées.
reception-done-parted = Le lien est retiré.
reception-guardian-title = Responsable de { $name }
reception-guardian-lead = La personne est mineure : qui répond d’elle, et est d’accord pour qu’elle vienne ? L’aide ne dépend pas de la réponse.
reception-guardian-name = Prénom et nom du responsable
reception-guardian-agreed = D’accord depuis le
reception-guardian-agreed-hint = Vide : l’accord est encore à demander
reception-guardian-later = Plus tard
reception-guardian-future = Ce jour n’est pas encore là.
reception-guardian-unknown = Mineure : responsable et accord à demander
reception-guardian-to-ask = Mineure : accord à demander à { $name }
reception-guardian-given = Mineure : { $name } est d’accord depuis le { $day }
reception-guardian-edit = Noter le responsable
reception-done-guardian = C’est noté.

## La chronologie, suite
reception-told-household = Vit avec une autre personne suivie ici
reception-told-parted = Le lien avec une autre personne du foyer est retiré
reception-told-guardian = Le responsable est d’accord
reception-told-guardian-asked = L’accord du responsable est à demander
reception-told-unnamed = Arrivée attribuée par erreur à cette fiche
reception-told-sent-on = La visite continue : { $reason }
reception-told-visit-corrected = Visite corrigée : { $reason }
reception-told-card = Carte donnée
reception-told-card-replaced = Carte remplacée
reception-told-card-returned = Carte rendue
reception-panel-open = Qui est encore là
reception-panel-unsaid = Resté de la dernière fois
reception-unsaid-none = Rien n’est resté ouvert { $day }.
reception-unsaid-lead = { $count ->
    [one] { $day }, une visite n’a pas été terminée. Corrigez-la si vous savez.
   *[other] { $day }, { $count } visites n’ont pas été terminées. Corrigez celles que vous connaissez.
}
reception-without = Sans bon d’orientation
reception-without-lead = Personne ne repart sans rien : une première aide, et où demander un bon.
reception-without-see = Sans bon d’orientation : que faire ?
reception-without-help = Une première aide, maintenant
reception-without-help-text = Répondez à ce qui presse. Touchez pourquoi la personne vient : elle entre dans la file.
reception-without-register = Enregistrer la personne, pour un droit provisoire
reception-provisional = Droit provisoire
reception-provisional-holds = En cours
reception-provisional-until = jusqu’au { $day }, donné par { $name }
reception-provisional-becomes = Il se termine seul, ou devient un droit entier quand la personne revient avec un bon.
reception-provisional-text = { $days ->
    [one] La personne peut être reçue comme les autres pendant un jour, le temps de demander un bon. Une seule fois.
   *[other] La personne peut être reçue comme les autres pendant { $days } jours, le temps de demander un bon. Une seule fois.
}
reception-provisional-give = Donner un droit provisoire
reception-provisional-back = Reprendre ce droit
reception-provisional-who = L’accueil ou la responsable peut donner ce droit.
reception-provisional-never = Le réseau ne donne pas de droit provisoire. La première aide reste possible.
reception-provisional-held = La personne a déjà un droit d’accès en cours.
reception-provisional-once = La personne a déjà eu un droit provisoire. La première aide reste possible, et un bon ouvre la suite.
reception-provisional-none = La personne n’a pas de droit provisoire en cours.
reception-right-provisional = Droit provisoire jusqu’au { $day }
reception-done-provisional = Le droit provisoire est donné.
reception-done-provisional-back = Le droit provisoire est repris.
reception-without-referrers = Où demander un bon
reception-without-referrers-text = Les structures les plus proches qui peuvent orienter. Proposez d’appeler ensemble.
reception-without-nobody = L’annuaire n’a pas encore de structure près d’ici. Votre responsable peut en ajouter.
reception-without-no-phone = pas de téléphone connu
reception-without-print = Imprimer pour la personne
reception-near = { $commune }, tout près
reception-far = à { $km } km, { $commune }
reception-without-slip = Où demander un bon d’orientation
reception-without-slip-ask = Demandez un bon pour
reception-without-slip-note = Montrez ce papier à la personne qui vous reçoit. Elle peut faire le bon en deux minutes, sur internet. En attendant, vous pouvez revenir nous voir.
reception-told-right-withdrawn = Un droit d’accès a été repris
reception-see-manager = Voir la responsable
reception-see-manager-todo = Appelez la responsable de l’antenne avant de recevoir cette personne.
