# L’espace conseil : demandes, notes, suites à donner, mandats, documents de travail, rapport d’activité.

advice-nav = Espace conseil
advice-title = Demandes
advice-new = Ouvrir une demande
advice-new-lead = { $name }. Une seule demande à la fois ; la suite s’écrit en travaillant.
advice-open-it = Ouvrir
advice-open = En cours
advice-closed = Close
advice-mine = Les miennes
advice-back = Retour
advice-save = Enregistrer
advice-find = Chercher une personne
advice-count = { $count ->
    [0] Aucune demande
    [one] Une demande
   *[other] { $count } demandes
}
advice-none = Aucune demande encore
advice-none-todo = Ouvrez la première depuis la fiche d’une personne, ou depuis la file d’attente.
advice-none-found = Rien ne correspond
advice-none-found-todo = Changez ce que vous cherchez, ou revenez à toute la liste.
advice-see-all = Voir toute la liste
advice-filter-name = Nom de la personne
advice-forgotten = Personne oubliée
advice-forgotten-words = Cette fiche a été effacée : il n’en reste que ce qui se compte.
advice-late = En retard
advice-team = L’équipe
advice-unsaid = Ne se dit pas

advice-kind-cv = CV, lettre
advice-kind-procedure = Démarche en ligne
advice-kind-operator = Litige avec un opérateur
advice-kind-bill = Facture, dette
advice-kind-account = Compte perdu, mot de passe
advice-kind-device = Panne, appareil
advice-kind-health = Santé
advice-kind-housing = Logement
advice-kind-work = Emploi, formation
advice-kind-family = Famille, école
advice-kind-other = Autre demande
advice-place-room = Dans l’espace conseil
advice-place-phone = Par téléphone
advice-place-visio = En visio
advice-place-outreach = Hors les murs
advice-place-home = À domicile
advice-outcome = Ce qu’il en est
advice-outcome-settled = Réglé
advice-outcome-started = Commencé, une réponse est attendue
advice-outcome-redirected = Orienté ailleurs
advice-outcome-impossible = Pas possible ici
advice-outcome-dropped = La personne n’a pas donné suite

advice-column-person = Personne
advice-column-kind = Demande
advice-column-opened = Ouverte le
advice-column-by = Par
advice-column-state = État
advice-column-place = Où
advice-column-closed = Close
advice-closed-by = { $when }, { $name }

advice-close = Clore la demande
advice-close-usual = Clore en un clic
advice-close-usual-what = Réglé avec vous, sur : { $themes }. Combien de temps ?
advice-close-other = Clore autrement : autres sujets, autre suite, orientation
advice-minutes = Durée, en minutes
advice-minutes-count = { $count } min
advice-minutes-odd = Écrivez une durée entre 1 et 480 minutes.
advice-themes = Sujets
advice-themes-hint = Les mots du rapport d’activité national : ils servent tels quels, sans double saisie.
advice-themes-none = Choisissez au moins un sujet.
advice-equipment = Avec quoi
advice-autonomy = Autonomie
advice-redirection = Orientation vers
advice-redirection-none = Personne d’autre
advice-redirection-where = Dites vers où la personne est orientée.
advice-redirection-kind = Dites aussi quel genre de structure c’est.
advice-partner = Structure de l’annuaire
advice-partner-none = Aucune en particulier
advice-reopen = Rouvrir la demande
advice-closed-already = Cette demande est déjà close.
advice-open-already = Cette demande est déjà ouverte.

advice-summary = Résumé pour l’équipe
advice-summary-label = Ce que l’équipe doit savoir
advice-summary-hint = Lu par toute l’équipe de l’antenne. Des faits utiles à la suite ; ni mot de passe, ni numéro de sécurité sociale, ni carte bancaire.
advice-confidence = Note confidentielle
advice-confidences = Notes confidentielles
advice-confidence-new = Écrire une note confidentielle
advice-confidence-hint = Chiffrée. Lue par vous et par la responsable d’antenne seulement ; chaque lecture est notée.
advice-confidence-save = Garder la note
advice-confidence-read = Lire
advice-confidence-closed = Réservée
advice-confidence-noted = Cette lecture est notée
advice-confidence-who = Qui a écrit cette note et la responsable d’antenne peuvent la lire. La personne peut demander qui l’a lue.
advice-confidence-remove = Supprimer la note
advice-confidence-remove-why = La note est supprimée pour toujours ; le journal garde qu’elle a existé.
advice-written-by = { $name }, { $when }

advice-tasks = Suites à donner
advice-tasks-none = Rien de promis pour cette demande.
advice-tasks-due = À faire aujourd’hui ou en retard
advice-tasks-done = Faites
advice-tasks-open = À faire
advice-tasks-mine = Les miennes et celles de l’équipe
advice-tasks-team = Celles de l’équipe
advice-tasks-count = { $count ->
    [0] Rien
    [one] Une suite à donner
   *[other] { $count } suites à donner
}
advice-tasks-empty = Rien à faire
advice-tasks-empty-todo = Quand vous promettez quelque chose à une personne, notez-le depuis sa fiche ou sa demande, avec un jour.
advice-task-new = Promettre une suite
advice-task-for = Pour { $name }
advice-task-words = Ce qui est promis
advice-task-words-hint = Par exemple : rappeler l’opérateur, vérifier la réponse de la CAF.
advice-task-column-due = Pour le
advice-task-column-words = Ce qui est promis
advice-task-column-person = Personne
advice-task-column-whose = Par qui
advice-task-do = C’est fait
advice-task-undo = Pas fait
advice-task-done = Fait
advice-task-done-already = C’est déjà fait.
advice-task-open-already = Ce n’est pas encore fait.
advice-due-past = Ce jour est passé. Choisissez aujourd’hui ou plus tard.
advice-due-far = C’est trop loin : un an au plus.
advice-panel-due = Suites à donner
advice-panel-more = Voir les { $count } autres
advice-panel-none = Aucune demande encore.

advice-mandates = Mandats
advice-mandate-new = Noter un mandat
advice-mandate-lead = Aidants Connect : sa référence et le jour où il finit, rien d’autre.
advice-mandate-reference = Référence du mandat
advice-mandate-reference-hint = Telle qu’elle est écrite sur le mandat. Jamais un mot de passe : le mandat sert justement à s’en passer.
advice-mandate-until = Dernier jour
advice-mandate-holder = Qui le tient
advice-mandate-staff = Seule une personne salariée peut tenir un mandat, ni bénévole ni service civique.
advice-mandate-nobody = Personne ne peut tenir ce mandat ici
advice-mandate-past = Ce jour est passé.
advice-mandate-long = Un mandat dure un an au plus.
advice-mandate-said = { $reference }, jusqu’au { $day } ({ $name })
advice-mandate-ending = mandat jusqu’au { $day }
advice-mandate-end = Finir
advice-mandate-over = Fini
advice-mandate-ended-already = Ce mandat est déjà fini.

advice-proofs = Justificatifs
advice-proofs-why = Pièces d’identité et preuves de revenus : regardées et rendues, jamais copiées.
advice-proof-identity = Pièce d’identité
advice-proof-income = Preuve de revenus
advice-proof-tax = Avis d’impôt
advice-proof-address = Justificatif de domicile
advice-proof-family = Livret de famille
advice-proof-saw = Vu : { $proof }
advice-proof-seen = { $proof }, vu le { $day } ({ $name })
advice-documents = Documents de travail
advice-documents-why = Gardés { $days } jours, chiffrés, puis supprimés. Ni pièce d’identité, ni preuve de revenus : dites « vu » à la place.
advice-document-new = Garder un document
advice-document-kind = Quel document
advice-document-cv = CV
advice-document-letter = Courrier
advice-document-form = Formulaire
advice-document-bill = Facture
advice-document-screen = Capture d’écran
advice-document-other = Autre document de travail
advice-document-keep = Garder
advice-document-remove = Supprimer
advice-document-said = { $format }, { $kilobytes } ko, jusqu’au { $day }
advice-file = Fichier
advice-file-hint = PDF, photo JPEG ou PNG, texte ODT ou DOCX, 8 Mo au plus. Pas de pièce d’identité ni de preuve de revenus.
advice-file-none = Choisissez un fichier.
advice-file-large = Ce fichier est trop lourd : 8 Mo au plus.
advice-file-unknown = Ce fichier n’est ni un PDF, ni une photo JPEG ou PNG, ni un texte ODT ou DOCX sans macro.
advice-file-enough = Dix documents au plus par demande. Supprimez-en un d’abord.

advice-report = Rapport d’activité
advice-report-what = Les demandes closes de la période, dans les colonnes du rapport d’activité des Conseillers numériques, sans aucun nom.
advice-report-from = Du
advice-report-until = Au
advice-report-count = { $count ->
    [0] Aucune demande close
    [one] Une demande close
   *[other] { $count } demandes closes
}, { $hours } h
advice-report-empty = Rien dans cette période
advice-report-empty-todo = Choisissez d’autres jours, ou clôturez les demandes qui sont finies.
advice-report-backwards = Le second jour est avant le premier.
advice-report-long = Un an au plus à la fois.

advice-told-opened = Demande à l’espace conseil : { $kind }
advice-told-closed = { $kind } : { $outcome }, { $minutes } min
advice-told-reopened = Demande rouverte à l’espace conseil
advice-told-promised = Suite promise pour le { $day }
advice-told-kept = Suite donnée
advice-told-unkept = Suite encore à donner
advice-told-mandated = Mandat jusqu’au { $day }
advice-told-mandate-ended = Mandat fini

advice-done-opened = La demande est ouverte.
advice-done-summary = Le résumé est enregistré.
advice-done-closed = La demande est close.
advice-done-reopened = La demande est rouverte.
advice-done-confidence = La note confidentielle est gardée, chiffrée.
advice-done-confidence-removed = La note confidentielle est supprimée.
advice-done-promised = C’est noté, avec son jour.
advice-done-kept = C’est fait.
advice-done-unkept = C’est de nouveau à faire.
advice-done-mandate = Le mandat est noté.
advice-done-mandate-ended = Le mandat est fini.
advice-done-document = Le document est gardé, chiffré.
advice-done-document-removed = Le document est supprimé.
advice-done-seen = C’est noté : vu, et rendu.
