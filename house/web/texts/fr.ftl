# Les mots que toutes les pages partagent.

## La page
ui-skip = Aller au contenu
ui-menu = Menu
ui-rooms = Les pièces de l’antenne
ui-search = Chercher une personne
ui-search-go = Chercher
ui-language = Choisir la langue
ui-display = Affichage
ui-display-size = Taille du texte
ui-display-normal = Normal
ui-display-large = Grand
ui-display-colours = Couleurs
ui-display-auto = Comme l’appareil
ui-display-light = Clair
ui-display-dark = Sombre
ui-display-contrast = Contraste fort
ui-demo = Démonstration : personnes inventées

## Les formulaires
ui-errors-title = Il reste quelque chose à corriger
ui-problem = À corriger :
ui-optional = facultatif
ui-choose = Choisir…
ui-amount = { $amount } €
ui-pair = { $name } : { $value }
ui-save = Enregistrer
ui-cancel = Annuler
ui-back = Retour
ui-yes = Oui
ui-no = Non

## Les listes
ui-keys = Raccourcis clavier
ui-keys-list = Cette liste
ui-keys-off = Désactiver ces raccourcis
ui-keys-on = Activer ces raccourcis
ui-export-csv = Exporter (CSV)
ui-export-xlsx = Exporter (Excel)
ui-filters = Filtrer la liste
ui-filter = Filtrer
ui-all = Tout
ui-pager = Pages de la liste
ui-pager-before = Page précédente
ui-pager-after = Page suivante

## La charte
ui-gallery-title = La charte

## Les étapes
ui-step-done = Fait
ui-step-now = En cours
ui-step-next = À venir

## Les champs
ui-form-without-key = Ce formulaire est incomplet. Revenez à la page précédente et recommencez.
ui-form-key-reused = Ce formulaire a déjà été envoyé avec d’autres réponses. Revenez à la page et recommencez.
ui-form-too-large = Ce formulaire est trop long pour être reçu. Revenez à la page précédente et écrivez moins de texte.
ui-form-upload-broken = Le fichier n’est pas arrivé entier. Choisissez-le de nouveau.
ui-field-required = Remplissez ce champ.
ui-field-too-long = C’est trop long : { $most } caractères au plus.
ui-field-social-security = Un numéro de sécurité sociale est écrit ici. Antenne ne le garde jamais : perdu ou volé, il sert à usurper une identité. Retirez-le ; la personne le garde sur elle.
ui-field-card = Un numéro de carte bancaire est écrit ici. Antenne ne le garde jamais : qui le lit peut payer avec. Retirez-le.
ui-mind-password = C’est enregistré, et un mot de passe semble écrit dans ce texte. Mieux vaut l’enlever : toute l’équipe peut le lire, et lui seul ouvre le compte de la personne. Aidez-la plutôt à le noter chez elle.
ui-field-number = Écrivez un nombre entier entre { $least } et { $most }.
ui-field-choice = Choisissez une réponse de la liste.
ui-field-choose = Choisissez une réponse.
ui-field-day = Écrivez une date comme 22/11/2026.
ui-field-hour = Écrivez une heure comme 14 h 30.
ui-field-cents = Écrivez un montant comme 12,50.

## Quand ça ne va pas
ui-error-forbidden-title = Cette page n’est pas pour votre poste
ui-error-forbidden-text = Votre poste d’aujourd’hui ne permet pas de voir cette page. Vous pouvez changer de poste, ou demander à votre responsable.
ui-error-spaceless-title = Choisissez d’abord une antenne
ui-error-spaceless-text = Cette page est celle d’une antenne, et votre poste d’aujourd’hui n’est dans aucune antenne. Choisissez un poste dans une antenne. Vous n’en avez pas ? La personne qui gère les comptes peut vous en donner un.
ui-error-conflict-title = Quelqu’un a été plus rapide
ui-error-conflict-text = Rien n’a été enregistré : la même chose existe déjà, ou vient de changer. Revenez à la page précédente, rechargez-la et vérifiez avant de recommencer.
ui-error-missing-title = Cette page n’existe pas
ui-error-missing-text = L’adresse est peut-être incomplète, ou ce que vous cherchez n’est plus là.
ui-error-refused-title = Ce n’est pas possible
ui-error-refused-text = Rien n’a été enregistré. Voici pourquoi :
ui-error-busy-title = Trop de monde en même temps
ui-error-busy-text = Rien n’a été enregistré. Attendez un instant et recommencez.
ui-error-fault-title = Quelque chose s’est cassé
ui-error-fault-text = Ce n’est pas votre faute, et rien n’est à moitié fait. Recommencez ; si cela continue, prévenez votre responsable.
ui-error-reference = Référence à donner : { $reference }
ui-error-home = Retour à l’accueil

## Les comptes
account-sign-in-title = Se connecter
account-sign-in-lead = L’outil de l’équipe. Si quelqu’un vous accompagne, demandez-lui de l’aide.
account-sign-in = Se connecter
account-email = Adresse e-mail
account-password = Mot de passe
account-password-short = Choisissez un mot de passe d’au moins { $least } caractères. Une phrase est plus facile à retenir.
account-unsent-kept = Votre session était finie. Connectez-vous : ce que vous avez écrit est gardé.
account-unsent-title = Envoyer ce que vous avez écrit
account-unsent-lead = Ce n’est pas encore enregistré. Vérifiez que c’est bien vous qui l’avez écrit, puis envoyez.
account-unsent-send = Envoyer maintenant
account-unsent-drop = Laisser tomber
account-sign-in-wrong = L’adresse ou le mot de passe ne va pas. Vérifiez les deux et recommencez.
account-sign-in-wait = Trop d’essais avec cette adresse. Attendez un quart d’heure, ou demandez à votre responsable.
account-done-signed-out = Cet ordinateur n’est plus connecté à votre compte.
account-sign-out = Se déconnecter
account-post-title = Votre poste aujourd’hui
account-post-lead = Bonjour { $name }. Que faites-vous aujourd’hui ?
account-post-everywhere = Tout le réseau
account-post-none = Aucun poste ne vous est confié
account-post-none-todo = Demandez à la personne qui gère les comptes de vous en donner un.
account-post-change = Changer de poste
account-role-administrator = Administration
account-role-network-officer = Siège
account-role-space-manager = Responsable d’antenne
account-role-facilitator = Animation d’ateliers
account-role-adviser = Conseil
account-role-receptionist = Accueil
account-role-seller = Espace vente
account-role-volunteer = Bénévolat
account-role-referrer = Prescripteur

ui-ago-now = à l’instant
ui-ago-minutes = il y a { $count } min
ui-ago-hours = il y a { $count } h
ui-ago-days = il y a { $count } { $count ->
    [one] jour
   *[other] jours
 }
ui-ago-months = il y a { $count } mois
ui-ago-years = il y a { $count } ans

## Tenir les comptes
account-list = Les comptes
account-new = Créer un compte
account-name = Nom
account-column-state = État
account-column-posts = Postes
account-no-post = Aucun poste
account-find = Nom ou adresse e-mail
account-spaces-all = Toutes
account-count = { $count ->
    [one] { $count } compte
   *[other] { $count } comptes
 }
account-count-found = { $count ->
    [one] { $count } compte trouvé
   *[other] { $count } comptes trouvés
 }
account-none-found = Aucun compte ne correspond
account-none-found-todo = Enlevez un filtre, ou écrivez moins de lettres.
account-see-all = Voir tous les comptes
account-closed = Fermé
account-open = Ouvert
account-closed-on = Compte fermé le { $day }
account-role = Poste
account-status = Statut
account-status-now = Son statut dans le réseau
account-status-volunteer = Bénévole
account-status-civic-service = Service civique
account-status-staff = Salarié du réseau
account-status-partner = D’un partenaire
account-done-status = Les informations du compte sont enregistrées.
account-space = Antenne
account-space-hint = Pour les postes du réseau entier, n’en choisissez pas.
account-first-password = Premier mot de passe
account-first-password-hint = Vide : la personne le choisira elle-même, par un lien.
account-email-wrong = Écrivez une adresse e-mail comme prenom@exemple.fr.
account-email-taken = Cette adresse a déjà un compte.
account-grant-needs-space = Choisissez l’antenne de ce poste.
account-grant-everywhere = Ce poste vaut pour tout le réseau : ne choisissez pas d’antenne.
account-grant-of-a-partner = Un compte de prescripteur se crée sur la page de sa structure, dans « Partenaires ».
account-grants = Ses postes
account-grant-add = Confier un poste
account-grant-end = Retirer
account-grant-from = depuis le { $day }
account-grant-until = jusqu’au { $day }
account-close = Fermer ce compte
account-close-text = { $name } ne pourra plus se connecter, et ses sessions s’arrêtent tout de suite. Ce que cette personne a fait reste dans les journaux.
account-refusal-own-closure = Vous ne pouvez pas fermer votre propre compte. Demandez à un autre administrateur.
account-done-created = Le compte est prêt.
account-done-granted = Le poste est confié.
account-done-revoked = Le poste est retiré.
account-done-closed = Le compte est fermé.
account-done-password = Votre mot de passe est changé.
account-permissions = Qui peut faire quoi
account-permissions-lead = Une ligne par droit, une colonne par poste. Ce qui n’est pas coché est refusé.
account-permissions-right = Droit
account-permissions-yes = oui
account-permissions-no = non
account-lock = Verrouiller
account-done-locked = L’écran est verrouillé. Votre journée vous attend.
account-switch = Qui travaille sur cet ordinateur ?
account-switch-you = Vous êtes
account-switch-go = Ouvrir
account-switch-other = Avec votre mot de passe
account-switch-who = Choisissez votre nom. S’il n’y est pas, connectez-vous avec votre mot de passe.
account-pin = Code court
account-pin-new = Nouveau code court
account-pin-what = Six chiffres pour rouvrir votre écran, ou reprendre la main après un collègue, sur un ordinateur où vous êtes déjà connecté dans la journée.
account-pin-hint = Pas une suite comme 123456, ni votre date de naissance.
account-pin-chosen = Vous avez un code court
account-pin-save = Garder ce code
account-pin-remove = Ne plus avoir de code court
account-pin-digits = Écrivez { $digits } chiffres.
account-pin-simple = Ce code se devine trop vite. Choisissez-en un autre.
account-pin-wrong = Ce n’est pas votre code. Recommencez, ou connectez-vous avec votre mot de passe.
account-pin-wait = Trop d’essais. Connectez-vous avec votre mot de passe.
account-own = Mon compte
account-browser-unknown = Un navigateur
account-computers = Où ce compte est ouvert
account-computers-none = Nulle part en ce moment.
account-computer-here = Ici
account-computer-since = ouvert le { $since }, utilisé { $seen }
account-computer-end = Fermer
account-computers-end = Fermer partout ailleurs
account-computers-end-all = Fermer partout
account-done-session-ended = Le compte est fermé sur cet ordinateur.
account-done-sessions-ended = Le compte est fermé sur les autres ordinateurs.
account-done-pin = Votre code court est enregistré.
account-done-pin-removed = Vous n’avez plus de code court.
account-done-invited = Le lien est prêt. Transmettez-le à la personne.
account-done-opened = Le compte est rouvert.
account-reopen = Rouvrir ce compte
account-refusal-closed = Ce compte est fermé. Rouvrez-le d’abord.
account-refusal-last-administrator = C’est le dernier compte d’administration ouvert. Confiez d’abord ce poste à quelqu’un d’autre.
account-invitation = Bienvenue
account-invitation-title = Première connexion, ou mot de passe perdu
account-invitation-what = Un lien permet à la personne de choisir son mot de passe. Il sert une fois, pendant sept jours.
account-invitation-waits = Ce lien sert une fois, jusqu’au { $until }.
account-invitation-link = Lien à transmettre
account-invitation-written = Le programme l’écrit aussi à { $email }.
account-invitation-make = Faire un nouveau lien
account-invitation-lead = Bonjour { $name }. Choisissez votre mot de passe.
account-invitation-email = Vous vous connecterez avec l’adresse { $email }.
account-invitation-hint = Au moins douze caractères. Une phrase est plus facile à retenir.
account-invitation-go = Enregistrer et entrer
account-invitation-over = Ce lien a déjà servi, ou son temps est passé. Demandez-en un autre à la personne qui gère les comptes.
account-email-none = Pas d’adresse e-mail
account-phone = Téléphone
account-spoken = Langues parlées
account-refusal-no-email = Cette personne n’a pas d’adresse e-mail : écrivez-la d’abord. Elle s’en servira pour se connecter.
account-password-title = Changer de mot de passe
account-password-old = Mot de passe actuel
account-password-new = Nouveau mot de passe
account-password-old-wrong = Ce n’est pas votre mot de passe actuel.
account-right-find-person = Trouver une personne et ouvrir sa fiche
account-right-register-person = Enregistrer une personne
account-right-receive = Accueillir et tenir la file
account-right-diagnose = Lire et faire un diagnostic
account-right-accompany = Convenir d’un parcours
account-right-see-agenda = Voir le programme
account-right-schedule = Créer des ateliers et inscrire
account-right-take-attendance = Faire l’émargement
account-right-own-shifts = Voir et rendre ses créneaux
account-right-roster = Faire le planning
account-right-answer-referrals = Répondre aux orientations
account-right-refer = Orienter une personne
account-right-keep-partners = Tenir l’annuaire des partenaires
account-right-manage-space = Suivre une antenne
account-right-see-network = Voir toutes les antennes
account-right-change-settings = Changer les réglages
account-right-keep-accounts = Tenir les comptes
account-right-read-journals = Lire les journaux
account-right-keep-privacy = Répondre aux demandes sur les données
account-right-import = Importer des fichiers
account-right-keep-program = Veiller sur le programme
account-right-merge-people = Réunir deux fiches d’une même personne, et les séparer
account-right-keep-incidents = Tenir le registre : incidents, réclamations, exclusions
account-right-advise = Travailler dans l’espace conseil
account-right-read-confidences = Lire les notes confidentielles des collègues de l’espace conseil
ui-practice = Entraînement : les personnes sont inventées, rien n’est compté, rien n’est envoyé.
ui-practice-leave = Quitter l’entraînement
ui-lesson = Votre première heure à l’accueil
ui-lesson-more = Tout voir, ou recommencer
account-code-title = Votre code
account-code-lead = Le mot de passe est juste. Il reste le code que montre votre téléphone.
account-code-field = Code à six chiffres
account-code-hint = Sans téléphone : un de vos codes sur papier. Chaque code ne sert qu’une fois.
account-code-wrong = Ce code ne convient pas. Attendez le suivant, et vérifiez l’heure du téléphone.
account-code-wait = Trop d’essais. Attendez un quart d’heure, ou demandez à qui tient les comptes.
account-code-late = Trop de temps a passé. Tapez de nouveau votre mot de passe.
account-codes-title = Codes à usage unique
account-codes-lead = Après le mot de passe, un code de votre téléphone : qui vole le mot de passe n’entre pas.
account-codes-see = Voir ou installer les codes
account-codes-on = Un code est demandé à chaque connexion
account-codes-left = { $count ->
    [0] Il ne reste aucun code sur papier.
    [one] Il reste un code sur papier.
   *[other] Il reste { $count } codes sur papier.
}
account-codes-papers-new = Vos dix codes sur papier
account-codes-papers-once = Imprimez-les ou recopiez-les maintenant : ils ne seront plus montrés. Chacun ouvre une fois, si le téléphone est perdu.
account-codes-papers-make = Faire dix nouveaux codes sur papier
account-codes-remove = Ne plus demander de code
account-codes-begin = Installer les codes
account-codes-password = D’abord votre mot de passe : la clé des codes ne se montre qu’à vous.
account-codes-show = Montrer la clé
account-codes-picture = Code à lire par le téléphone
account-codes-step-program = Sur votre téléphone, ouvrez un programme de codes (FreeOTP, Aegis, ou celui que vous avez).
account-codes-step-scan = Lisez cette image avec ce programme.
account-codes-step-type = Ou tapez cette clé :
account-codes-step-code = Tapez ici le code qu’il montre.
account-codes-save = Demander un code désormais
account-codes-unlike = Ce n’est pas le code que montre le téléphone. Attendez le suivant, et vérifiez l’heure du téléphone.
account-codes-wanted = Votre poste demande un code
account-codes-wanted-text = Le réseau le demande à qui voit toutes les antennes ou tient les comptes. Installez-le pour continuer.
account-codes-office = Cette personne se connecte avec un code. Si elle a perdu téléphone et papiers, ne lui demandez plus de code.
account-done-code-removed = Aucun code n’est plus demandé.

account-calendars = Agendas
account-calendars-lead = Lire votre planning dans l’agenda de votre téléphone ; dire quand vous êtes pris ailleurs.
account-calendars-see = Voir vos agendas
