## Importer
imports-nav = Imports
imports-title = Imports
imports-lead = Une liste tenue ailleurs entre ici, vérifiée avant d’être enregistrée.
imports-new = Importer un fichier
imports-new-lead = Rien n’est enregistré avant que vous ayez vu le résultat.
imports-empty = Aucun import pour l’instant
imports-empty-todo = Choisissez un fichier CSV, Excel ou LibreOffice : vous verrez ce qu’il donne avant d’enregistrer.
imports-none = Aucun import de ce genre
imports-none-todo = Choisissez une autre liste.
imports-all = Voir tous les imports
imports-filter = Filtrer
imports-count = { $count ->
    [one] { $count } import
   *[other] { $count } imports
 }
imports-what = Ce que contient le fichier
imports-what-any = Tout
imports-what-partners = Structures partenaires
imports-what-places = Lieux de médiation
imports-what-neighbourhoods = Quartiers prioritaires
imports-what-holidays = Vacances scolaires
imports-what-people = Personnes accompagnées
imports-what-volunteers = Bénévoles
imports-what-referrals = Orientations (France Travail, RDV Service Public)
imports-file = Fichier
imports-file-hint = CSV, Excel (.xlsx), LibreOffice (.ods) ou JSON de data·inclusion. 40 Mo et 200 000 lignes au plus. La première feuille est lue.
imports-file-missing = Choisissez un fichier.
imports-see = Voir le résultat
imports-confirm = Enregistrer
imports-drop = Abandonner
imports-columns = Que contient chaque colonne ?
imports-columns-lead = Dites-le une fois : les prochains fichiers aux mêmes colonnes seront lus de la même façon.
imports-columns-change = Changer les colonnes
imports-columns-needed = Aucune colonne n’est choisie pour « { $field } ». Choisissez-en une.
imports-columns-twice = Deux colonnes sont choisies pour « { $field } ». Gardez-en une.
imports-columns-unknown = « { $field } » n’est pas connu. Écrivez l’un de : { $known }.
imports-columns-absent = Le fichier n’a pas de colonne « { $column } ». Ses colonnes : { $known }.
imports-column-unread = Ne pas lire
imports-column-unnamed = Colonne { $at }, sans nom
imports-field-needed = { $field } (nécessaire)
imports-field-last-name = Nom
imports-field-first-name = Prénom
imports-field-birth-date = Date ou année de naissance
imports-field-gender = Genre
imports-field-phone = Téléphone
imports-field-email = Adresse e-mail
imports-field-postal-code = Code postal
imports-field-commune = Commune
imports-field-insee = Code INSEE de la commune
imports-field-languages = Langues parlées
imports-field-name = Nom de la structure
imports-field-kind = Genre de structure
imports-field-address = Adresse
imports-field-website = Site web
imports-field-hours = Horaires
imports-field-latitude = Latitude
imports-field-longitude = Longitude
imports-field-id = Identifiant
imports-field-sender = Qui envoie
imports-field-reason = Pourquoi
imports-field-sent-on = Date de l’envoi
imports-column-file = Fichier
imports-column-when = Quand
imports-column-who = Par qui
imports-column-counts = Résultat
imports-column-state = État
imports-column-line = Ligne
imports-column-place = Colonne
imports-column-problem = Problème
imports-column-fate = Cette ligne
imports-fate-refused = n’est pas importée
imports-fate-kept = est importée sans cette case
imports-counts = { $created } en plus, { $updated ->
    [one] { $updated } complétée
   *[other] { $updated } complétées
 }, { $unchanged } déjà là, { $refused ->
    [one] { $refused } refusée
   *[other] { $refused } refusées
 }
imports-by-command = La ligne de commande
imports-brought = { $who }, { $when }
imports-state-received = Lecture en cours
imports-state-columns = Colonnes à choisir
imports-state-ready = À enregistrer
imports-state-running = Enregistrement en cours
imports-state-done = Enregistré
imports-state-undoing = Annulation en cours
imports-state-undone = Annulé
imports-state-refused = Illisible
imports-state-dropped = Abandonné
imports-state-halted = Interrompu
imports-busy = Cela prend un moment. Vous pouvez fermer cette page : le travail continue. Elle se met à jour toute seule.
imports-look-again = Regarder où il en est
imports-dropped = Cet import a été abandonné : rien n’a été enregistré, et le fichier est supprimé.
imports-halted = { $count ->
    [0] L’enregistrement n’est pas allé au bout. Importez de nouveau le même fichier : ce qui est déjà là ne change pas.
    [one] L’enregistrement n’est pas allé au bout : { $count } ligne n’est pas enregistrée. Importez de nouveau le même fichier : ce qui est déjà là ne change pas.
   *[other] L’enregistrement n’est pas allé au bout : { $count } lignes ne sont pas enregistrées. Importez de nouveau le même fichier : ce qui est déjà là ne change pas.
 }
imports-halted-undoing = L’annulation n’est pas allée au bout : une partie de cet import est encore là. Annulez-le de nouveau.
imports-unreadable = Ce fichier ne peut pas être lu
imports-other-file = Choisir un autre fichier
imports-nothing-new = Ce fichier n’apporte rien de nouveau : il n’y a rien à enregistrer.
imports-kept-a-day = Sans réponse, le fichier est supprimé au bout d’un jour.
imports-would-read = { $count ->
    [one] ligne lue
   *[other] lignes lues
 }
imports-would-created = { $count ->
    [one] sera créée
   *[other] seront créées
 }
imports-would-updated = { $count ->
    [one] sera complétée
   *[other] seront complétées
 }
imports-would-unchanged = { $count ->
    [one] déjà là, sans changement
   *[other] déjà là, sans changement
 }
imports-would-refused = { $count ->
    [one] ligne à corriger
   *[other] lignes à corriger
 }
imports-did-read = { $count ->
    [one] ligne lue
   *[other] lignes lues
 }
imports-did-created = { $count ->
    [one] créée
   *[other] créées
 }
imports-did-updated = { $count ->
    [one] complétée
   *[other] complétées
 }
imports-did-unchanged = { $count ->
    [one] déjà là, sans changement
   *[other] déjà là, sans changement
 }
imports-did-refused = { $count ->
    [one] ligne à corriger
   *[other] lignes à corriger
 }
imports-problems = Ce qui ne va pas
imports-problems-todo = Téléchargez les lignes refusées, corrigez-les dans votre tableur, puis importez ce fichier-là.
imports-more = { $count ->
    [one] Et { $count } autre, dans le fichier.
   *[other] Et { $count } autres, dans le fichier.
 }
imports-mend = Télécharger les lignes à corriger
imports-mend-file = lignes-a-corriger.csv
imports-mend-problem = Problème
imports-mend-line = Ligne { $line } :
imports-mend-place = Ligne { $line }, colonne { $column } :
imports-undo = Annuler tout l’import
imports-undo-confirm = Annuler cet import
imports-undo-until = C’est possible pendant { $days } jours après l’import.
imports-undo-consequence = { $created ->
    [0] { "" }
    [one] La fiche créée disparaît.
   *[other] Les { $created } fiches créées disparaissent.
 } { $updated ->
    [0] { "" }
    [one] La fiche complétée redevient comme avant.
   *[other] Les { $updated } fiches complétées redeviennent comme avant.
 } Ce qui a servi depuis reste, et vous sera dit.
imports-undone-whole = Tout a été repris : il ne reste rien de cet import.
imports-undone-left = Ce qui n’a pas pu être repris
imports-undone-line = Ligne { $line } : { $message }
imports-undone-undone = reprise
imports-undone-changed = quelqu’un a modifié cette fiche depuis. Elle reste comme elle est.
imports-undone-in-use = cette fiche a déjà servi. Elle reste.
imports-refusal-step = Cet import a déjà avancé : regardez où il en est.
imports-refusal-late = Cet import est trop ancien pour être annulé.
imports-refusal-halted = La lecture n’est pas allée au bout. Importez de nouveau ce fichier, en plusieurs parties s’il est grand.
imports-refusal-space = Choisissez d’abord l’antenne qui suit ces personnes.
imports-volunteer-header = Il manque la colonne Nom. Une liste de bénévoles a au moins Nom ; Prénom, E-mail, Téléphone et Langues sont lus aussi.
imports-referral-header = Il manque la colonne Prescripteur : qui envoie ces personnes ?
imports-referral-day = « { $written } » n’est pas une date d’envoi. Écrivez 20/11/2026.
imports-refusal-lists = Les orientations ne peuvent pas entrer par fichier ici.
imports-volunteer-like = { $name } est déjà dans l’équipe, avec une autre adresse ou un autre numéro. Si c’est une autre personne, créez son compte à la main.
imports-volunteer-elsewhere = { $name } est déjà dans une autre équipe. Si c’est la même personne, ajoutez son adresse ou son numéro, comme ils sont connus là-bas ; sinon, créez son compte à la main.
imports-undo-command = Pour annuler cet import : antenne import --undo { $id }
imports-undone-command = Reprises : { $undone }. Restées, car elles ont servi ou changé depuis : { $left }.
imports-done-dropped = L’import est abandonné, le fichier est supprimé.
imports-done-columns = Les colonnes sont retenues.
