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
