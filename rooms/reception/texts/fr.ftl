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
reception-count-queue = Sans fiche, dans la file
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
reception-duplicates-export = Télécharger la liste
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
