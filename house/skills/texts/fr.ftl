# Les compétences.

skills-domain-device = La machine
skills-domain-internet = Internet
skills-domain-mail = Le courrier électronique
skills-domain-communication = Parler et écrire aux autres
skills-domain-administration = Les démarches
skills-domain-work = L’emploi
skills-domain-documents = Les documents
skills-domain-health = La santé
skills-domain-daily = Le quotidien
skills-domain-safety = La sécurité

skills-level-step-by-step = Pas à pas
skills-level-learning = Avec de l’aide
skills-level-alone = Seul·e

skills-need-keyboard = Utiliser la souris et le clavier
skills-need-mailbox = Avoir une boîte mail et s’en servir
skills-need-search = Chercher sur internet
skills-need-job-site = Chercher un emploi en ligne
skills-need-cv = Faire un CV
skills-need-school = Suivre l’école d’un enfant
skills-need-caf = Faire une démarche à la CAF
skills-need-employment = Faire une démarche à France Travail
skills-need-bill = Payer une facture en ligne
skills-need-train = Acheter un billet de train
skills-need-family = Appeler la famille
skills-need-health = Prendre un rendez-vous médical
skills-need-operator = Comprendre son forfait
skills-need-scams = Reconnaître une arnaque

skills-module-initiation = Premiers pas, en six séances
skills-module-mouse-keyboard = La souris et le clavier
skills-module-smartphone = Mon téléphone
skills-module-web = Naviguer sur internet
skills-module-mailbox = Ma boîte mail
skills-module-mail-attachments = Envoyer un document par mail
skills-module-video-call = Appeler en vidéo
skills-module-caf = Mes démarches à la CAF
skills-module-online-forms = Remplir un formulaire en ligne
skills-module-job-sites = Chercher un emploi en ligne
skills-module-employment-service = Mon espace France Travail
skills-module-cv = Faire mon CV
skills-module-files = Ranger mes documents
skills-module-health-appointment = Prendre un rendez-vous médical
skills-module-school = Suivre l’école de mon enfant
skills-module-train-ticket = Acheter un billet de train
skills-module-pay-bill = Payer une facture en ligne
skills-module-phone-plan = Comprendre mon forfait
skills-module-passwords = Mes mots de passe
skills-module-scams = Éviter les arnaques

## Le catalogue, module par module
skills-purpose-initiation = Prendre en main l’ordinateur, en douceur, avec le même groupe.
skills-shown-initiation =
    Allume et éteint l’ordinateur
    Déplace la souris, clique, tape une phrase
    Ouvre un site dont l’adresse est donnée
skills-purpose-mouse-keyboard = Être à l’aise avec la souris et le clavier.
skills-shown-mouse-keyboard =
    Clique où il faut, une ou deux fois
    Écrit son nom, avec une majuscule et un accent
skills-purpose-smartphone = Se servir de son téléphone sans peur d’appuyer.
skills-shown-smartphone =
    Règle le son et la taille des textes
    Enregistre un contact et l’appelle
    Se connecte au wifi
skills-purpose-web = Chercher et trouver sur internet.
skills-shown-web =
    Cherche avec deux mots, choisit un résultat
    Dit si un résultat est une publicité
    Revient en arrière
skills-purpose-mailbox = Avoir une adresse à soi et y lire ses messages.
skills-shown-mailbox =
    Ouvre sa boîte avec son mot de passe
    Lit un message et y répond
    Supprime un message indésirable
skills-purpose-mail-attachments = Envoyer un papier demandé, recevoir un document.
skills-shown-mail-attachments =
    Joint une photo ou un document à un mail
    Ouvre et enregistre une pièce jointe
skills-purpose-video-call = Voir et entendre ses proches, même loin.
skills-shown-video-call =
    Lance un appel en vidéo et raccroche
    Répond à un appel
    Coupe et remet le micro
skills-purpose-caf = Suivre son dossier et déclarer ses ressources.
skills-shown-caf =
    Ouvre son espace sur caf.fr
    Trouve son dernier paiement
    Remplit une déclaration, jusqu’à l’envoi
skills-purpose-online-forms = Remplir une demande en ligne sans rien perdre.
skills-shown-online-forms =
    Repère ce qui est obligatoire
    Joint un document demandé
    Garde la preuve de l’envoi
skills-purpose-job-sites = Trouver des offres près de chez soi.
skills-shown-job-sites =
    Cherche par métier et par lieu
    Lit une offre et dit ce qu’elle demande
    Crée une alerte
skills-purpose-employment-service = Faire ses démarches à France Travail.
skills-shown-employment-service =
    Ouvre son espace
    S’actualise
    Trouve une convocation ou un courrier
skills-purpose-cv = Avoir un CV propre, qu’on peut envoyer.
skills-shown-cv =
    Met en page son CV
    L’enregistre en PDF
    Le retrouve et l’envoie
skills-purpose-files = Retrouver ses papiers dans l’ordinateur ou le téléphone.
skills-shown-files =
    Crée un dossier et lui donne un nom
    Enregistre un document et le retrouve
skills-purpose-health-appointment = Prendre et annuler un rendez-vous chez le médecin.
skills-shown-health-appointment =
    Trouve un médecin près de chez soi
    Prend un rendez-vous
    L’annule ou le déplace
skills-purpose-school = Lire les notes, les absences et les messages de l’école.
skills-shown-school =
    Ouvre l’espace de l’école
    Trouve un devoir ou une note
    Écrit à un professeur
skills-purpose-train-ticket = Chercher un trajet et acheter son billet.
skills-shown-train-ticket =
    Cherche un trajet à une date
    Compare deux prix
    Va jusqu’au paiement et retrouve son billet
skills-purpose-pay-bill = Payer une facture sur un site sûr.
skills-shown-pay-bill =
    Reconnaît un site sûr pour payer
    Paie ou s’arrête avant de payer
    Garde la preuve
skills-purpose-phone-plan = Comprendre ce qu’on paie et ce qu’on consomme.
skills-shown-phone-plan =
    Lit sa facture et trouve le prix du mois
    Trouve ce qu’il reste de données
    Dit si son forfait convient
skills-purpose-passwords = Avoir des mots de passe solides et les retrouver.
skills-shown-passwords =
    Invente un mot de passe long
    Le garde en lieu sûr
    Le change quand il est perdu
skills-purpose-scams = Ne pas se faire avoir par un message ou un appel.
skills-shown-scams =
    Repère deux signes d’une arnaque
    Dit ce qu’il faut faire : ne pas cliquer, en parler
    Sait où signaler
skills-module-messages = Messages et photos
skills-purpose-messages = Écrire à ses proches et envoyer une photo.
skills-shown-messages =
    Écrit et envoie un message
    Envoie une photo
    Retrouve une conversation
skills-module-phone-papers = Mes papiers avec mon téléphone
skills-purpose-phone-papers = Photographier un papier pour l’envoyer ou le garder.
skills-shown-phone-papers =
    Photographie un papier, lisible et droit
    Le retrouve dans son téléphone
    L’envoie à qui le demande
skills-module-health-record = Lire mon espace santé
skills-purpose-health-record = Lire ses documents de santé et décider qui les voit.
skills-shown-health-record =
    Ouvre Mon espace santé
    Trouve une ordonnance ou un résultat
    Règle qui peut le voir
skills-module-operator-dispute = Un souci avec mon opérateur
skills-purpose-operator-dispute = Réclamer, résilier, se faire rembourser.
skills-shown-operator-dispute =
    Trouve son contrat et le prix signé
    Écrit une réclamation et garde la preuve
    Sait quand appeler le médiateur
skills-module-save-money = Payer moins cher grâce à internet
skills-purpose-save-money = Découvrir les bons plans et les aides.
skills-shown-save-money =
    Compare deux prix pour la même chose
    Trouve une aide à laquelle on peut avoir droit
skills-module-training = Trouver une formation
skills-purpose-training = Chercher une formation et savoir qui la paie.
skills-shown-training =
    Trouve deux formations près de chez soi
    Dit qui contacter et qui peut payer
skills-module-job-application = Répondre à une offre d’emploi
skills-purpose-job-application = Envoyer son CV et suivre ses réponses.
skills-shown-job-application =
    Répond à une offre avec son CV
    Écrit trois phrases de motivation
    Retrouve les candidatures envoyées
skills-module-one-login = Un seul compte pour mes démarches
skills-purpose-one-login = Entrer sur les sites publics avec FranceConnect.
skills-shown-one-login =
    Choisit un compte et se connecte
    Ouvre deux sites publics avec ce compte
    Se déconnecte en partant
skills-module-rights-check = Mes droits, en un quart d’heure
skills-purpose-rights-check = Faire le point sur les aides qu’on n’a pas demandées.
skills-shown-rights-check =
    Fait une simulation sur mesdroitssociaux.gouv.fr
    Note deux droits à demander

## Les écrans du catalogue
skills-nav-modules = Catalogue
skills-modules = Catalogue des modules
skills-modules-count = { $count ->
    [one] { $count } module : ce que les ateliers apprennent, et ce que l’on montre à la fin.
   *[other] { $count } modules : ce que les ateliers apprennent, et ce que l’on montre à la fin.
 }
skills-new = Ajouter un module
skills-edit = Modifier « { $name } »
skills-change = Modifier
skills-plan-workshop = Planifier un atelier
skills-column-name = Module
skills-column-domain = Domaine
skills-column-level = À partir du niveau
skills-column-need = Besoins
skills-column-purpose = À quoi il sert
skills-column-time = Durée
skills-column-sessions = Nombre de séances
skills-column-minutes = Durée d’une séance, en minutes
skills-column-group = Groupe
skills-column-least = Personnes au moins
skills-column-most = Personnes au plus
skills-column-before = À faire avant
skills-column-shown = Montré à la fin
skills-column-version = Version
skills-time = { $sessions ->
    [one] { $sessions } séance de { $each }
   *[other] { $sessions } séances de { $each }
 }
skills-minutes = { $minutes } min
skills-hours = { $hours } h
skills-hours-minutes = { $hours } h { $minutes }
skills-group = de { $least } à { $most } personnes
skills-group-of = { $most ->
    [one] { $most } personne
   *[other] { $most } personnes
 }
skills-is-retired = Retiré
skills-is-own = Module du réseau
skills-is-changed = Modifié par le réseau
skills-retired-too = Avec les modules retirés
skills-none-found = Aucun module trouvé
skills-none-found-todo = Changez un mot ou un filtre.
skills-all = Tout le catalogue
skills-none = Tous les modules sont retirés
skills-none-todo = Reprenez-en un, ou ajoutez le vôtre.
skills-sheet = La fiche
skills-shown-title = Ce que l’on montre à la fin
skills-shown-why = La personne le fait sans aide. C’est ce que l’on coche pour noter une réussite.
skills-before-none = Rien : on peut commencer par là.
skills-after = Prépare à
skills-versions = Versions
skills-version-now = Aujourd’hui
skills-version-on = le { $day }
skills-version-by = le { $day }, par { $who }
skills-version-default = Version fournie avec le programme
skills-version-retired = { $name } (retiré)
skills-version-old = Une ancienne version, à lire seulement
skills-version-return = Revenir à cette version
skills-retire = Retirer du catalogue
skills-retire-consequence = Plus personne ne le planifie ni ne le propose. Les ateliers et les étapes en cours continuent, sous son nom. Vous pourrez le reprendre.
skills-restore = Reprendre au catalogue
skills-form-lead = Ce que vous changez vaut pour tout le réseau. L’ancienne version reste lisible.
skills-form-name = Nom du module
skills-form-purpose = À quoi il sert
skills-form-purpose-hint = Une phrase que l’on peut lire à la personne.
skills-form-shown-hint = Une ligne pour chaque chose que la personne fait sans aide. Six au plus.
skills-form-english = En anglais
skills-form-name-en = Nom, en anglais
skills-form-purpose-en = À quoi il sert, en anglais
skills-form-shown-en = Ce que l’on montre, en anglais
skills-form-before-hint = Proposé avant, à qui débute dans ce domaine.
skills-group-upside-down = Le groupe doit avoir plus de personnes au plus qu’au moins.
skills-before-unknown = Un de ces modules n’est plus au catalogue.
skills-before-circle = Ces modules tourneraient en rond : l’un vient déjà après celui-ci.
skills-name-taken = Un autre module porte déjà ce nom.
skills-shown-many = Six lignes suffisent : { $most } au plus.
skills-shown-long = Une ligne est trop longue : { $most } caractères au plus.
skills-changed-meanwhile = Quelqu’un d’autre vient de changer ce module. Ouvrez-le à nouveau avant de recommencer.
skills-changed-look = Quelqu’un d’autre vient de changer ce module. Vérifiez ce qui suit, puis enregistrez de nouveau.
skills-done-module = Le module est enregistré.
skills-done-retired = Le module est retiré. Vous pouvez le reprendre.
skills-done-restored = Le module est de nouveau au catalogue.
skills-done-returned = Le module est revenu à cette version.

# Les mots du rapport d’activité national (Conseiller numérique).
skills-theme-diagnostic-numerique = Diagnostic numérique
skills-theme-prendre-en-main-du-materiel = Prise en main du matériel
skills-theme-maintenance-de-materiel = Maintenance du matériel
skills-theme-gere-ses-contenus-numeriques = Gérer ses contenus numériques
skills-theme-navigation-sur-internet = Navigation sur internet
skills-theme-email = Courrier électronique
skills-theme-bureautique = Bureautique
skills-theme-reseaux-sociaux = Réseaux sociaux et messageries
skills-theme-sante = Santé en ligne
skills-theme-banque-et-achats-en-ligne = Banque et achats en ligne
skills-theme-entrepreneuriat = Entrepreneuriat
skills-theme-insertion-professionnelle = Insertion professionnelle
skills-theme-securite-numerique = Sécurité numérique
skills-theme-parentalite = Parentalité
skills-theme-scolarite-et-numerique = Scolarité et numérique
skills-theme-creer-avec-le-numerique = Créer avec le numérique
skills-theme-culture-numerique = Culture numérique
skills-theme-intelligence-artificielle = Intelligence artificielle
skills-theme-aide-aux-demarches-administratives = Aide aux démarches administratives
skills-theme-papiers-elections-citoyennete = Papiers, élections, citoyenneté
skills-theme-famille-scolarite = Famille, scolarité
skills-theme-social-sante = Social, santé
skills-theme-travail-formation = Travail, formation
skills-theme-logement = Logement
skills-theme-transports-mobilite = Transports, mobilité
skills-theme-argent-impots = Argent, impôts
skills-theme-justice = Justice
skills-theme-etrangers-europe = Étrangers, Europe
skills-theme-loisirs-sports-culture = Loisirs, sports, culture
skills-theme-associations = Associations
skills-equipment-ordinateur = Ordinateur
skills-equipment-telephone = Téléphone
skills-equipment-tablette = Tablette
skills-equipment-autre = Autre matériel
skills-equipment-aucun = Aucun matériel
skills-place-lieu-activite = Dans l’antenne
skills-place-domicile = À domicile
skills-place-a-distance = À distance
skills-place-autre = Autre lieu
skills-autonomy-entierement-accompagne = Entièrement accompagnée
skills-autonomy-partiellement-autonome = Partiellement autonome
skills-autonomy-autonome = Autonome
skills-grade-debutant = Débutant
skills-grade-intermediaire = Intermédiaire
skills-grade-avance = Avancé
skills-redirection-administration = Une administration
skills-redirection-mediation-numerique = Une structure de médiation numérique
skills-redirection-operateur-ou-organisme-en-charge = L’opérateur ou l’organisme en charge
skills-redirection-aide-sociale = L’aide sociale
skills-redirection-insertion-professionnelle = L’insertion professionnelle
skills-redirection-aide-aux-demarches-administratives = L’aide aux démarches administratives
skills-redirection-autre = Ailleurs
