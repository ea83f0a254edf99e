# Les messages.

post-nav = Messages
post-nav-templates = Modèles de messages
post-list-title = Messages
post-list-lead = Ce que le programme écrit aux personnes, aux partenaires et aux collègues.
post-state = État
post-state-waiting = En attente
post-state-sent = Envoyé
post-state-delivered = Arrivé
post-state-failed = Non remis
post-state-given-up = Abandonné
post-subject = Objet
post-why = Remarque
post-recipient = Pour
post-channel = Par
post-channel-email = E-mail
post-channel-sms = SMS
post-channel-letter = Courrier
post-channel-visit = De vive voix
post-kind = Nature
post-kind-answer = Réponse au prescripteur
post-kind-invitation = Invitation d’un compte
post-kind-enrolled = Inscription à un atelier
post-kind-reminder = Rappel d’une séance
post-kind-changed = Changement d’une séance
post-kind-planned = Changement pour qui anime
post-kind-page = Adresse de la page personnelle
post-kind-reply = Réponse sur la page personnelle
post-kind-link = Lien d’une structure
post-kind-refusal = Demande de lien refusée
post-kind-question = Question au prescripteur
post-kind-renewal = Renouvellement d’un droit d’accès
post-kind-digest = Nouvelles de la semaine
post-written = Écrit le
post-not-before = Pas avant le
post-worthless = Inutile après le
post-sent = Envoyé le
post-delivered = Arrivé le
post-failed = Non remis le
post-gave-up = Abandonné le
post-obstacle = Ce qui bloque
post-obstacle-address = L’adresse ou le numéro n’est pas valable. Corrigez-le dans la fiche.
post-obstacle-refused = Le service du destinataire a refusé ce message.
post-obstacle-unreachable = Le service d’envoi ne répond pas.
post-obstacle-sign-in = Le service d’envoi refuse notre connexion. Vérifiez sa configuration.
post-obstacle-unanswered = Le service n’a pas dit s’il l’a pris. Il est peut-être parti : vérifiez avant d’essayer encore.
post-obstacle-too-late = Il ne servait plus à rien au moment de partir.
post-obstacle-opted-out = La personne ne veut pas de message par ce moyen.
post-obstacle-cancelled = Un collègue l’a annulé.
post-obstacle-undelivered = L’opérateur dit qu’il n’est pas arrivé.
post-obstacle-unexpected = Le message n’a pas pu partir. La cause est dans le journal technique.
post-when = { $day } à { $hour }
post-count = { $count ->
    [one] { $count } message
   *[other] { $count } messages
}
post-length = { $places ->
    [one] { $places } caractère
   *[other] { $places } caractères
} · { $segments } SMS
post-empty = Aucun message
post-empty-todo = Un message apparaît ici dès que le programme écrit à quelqu’un.
post-empty-filtered = Aucun message ne correspond
post-empty-filtered-todo = Choisissez un autre état ou un autre moyen, ou revenez à la liste entière.
post-show-all = Voir tous les messages
post-silent = Rien ne part de ce programme par
post-silent-todo = Aucun service d’envoi n’est configuré, ou c’est une démonstration. Les messages se lisent ici ; ils ne partiront pas d’eux-mêmes plus tard.
post-back = Tous les messages
post-body = Texte du message
post-about-person = Message sur une personne
post-body-unread = Ce message parle d’une personne. Votre poste n’ouvre pas les fiches : le texte ne s’affiche pas.
post-again = Essayer encore
post-cancel = Annuler ce message
post-done-again = Le message attend de nouveau.
post-done-cancelled = Le message est annulé. « Essayer encore » le remet en attente.
post-refusal-again = Ce message n’est ni abandonné ni non remis : il n’y a rien à essayer encore.
post-refusal-too-late = Ce message ne sert plus à rien : ce qu’il annonce est passé.
post-refusal-opted-out = La personne ne veut pas de message par ce moyen. Sa fiche le dit.
post-refusal-cancel = Ce message n’attend plus : il est parti, il part, ou il est déjà abandonné.
post-receipts = Accusés de réception des SMS
post-receipts-lead = Donnez cette adresse à votre fournisseur de SMS : il y dit quels messages sont arrivés. Elle contient un secret.
post-receipts-address = Adresse à appeler

## Les lettres
post-letters = Lettres à imprimer
post-letters-lead = Pour les personnes qui veulent recevoir un courrier. Imprimez-les, postez-les ou donnez-les en main propre.
post-letters-waiting = { $count ->
    [one] lettre attend
   *[other] lettres attendent
}
post-letters-empty = Aucune lettre à imprimer
post-letters-empty-todo = Une lettre apparaît ici quand une personne a choisi d’être prévenue par courrier.
post-letters-none = Aucune lettre n’attend.
post-letters-print = Ouvrir toutes les lettres (PDF)
post-letters-printed = Elles sont imprimées
post-letters-printed-hint = Toutes les lettres de cette liste seront marquées comme imprimées. Vous pourrez en remettre une.
post-letters-lately = Imprimées ces sept derniers jours
post-letters-back = Remettre à imprimer
post-letter-greeting = Bonjour,
post-letter-closing = Si vous ne pouvez pas venir, ce n’est pas grave : passez nous voir ou appelez-nous. À bientôt !
post-letter-dateline = { $place }, le { $day }
post-done-printed = Les lettres sont marquées comme imprimées.
post-done-unprinted = La lettre attend de nouveau d’être imprimée.
post-refusal-printed = Aucune de ces lettres n’attend plus : un collègue les a déjà marquées.
post-refusal-unprinted = Cette lettre attend déjà d’être imprimée.

## Sur la fiche d’une personne
post-to-tell = À dire à la personne
post-told = C’est dit
post-done-told = C’est noté : la personne le sait.
post-refusal-told = Un collègue l’a déjà dit à la personne.
post-wishes = Messages automatiques
post-wishes-none = La personne accepte les messages automatiques.
post-wishes-refused = La personne ne veut pas de message automatique par :
post-wishes-discreet = D’autres lisent peut-être son téléphone : les messages ne nomment ni l’association ni l’atelier.
post-wishes-change = Changer
post-wishes-by = Ne rien envoyer par
post-done-wishes = Le choix de la personne est noté.

## Les modèles
post-templates = Modèles de messages
post-templates-lead = Ce que disent les messages du programme. Votre réseau peut en changer les mots.
post-templates-back = Tous les modèles
post-template-of = { $kind } ({ $language })
post-language-fr = français
post-language-en = anglais
post-language-ar = arabe
post-manner-open = Texte ordinaire
post-manner-discreet = Texte discret : d’autres le lisent peut-être
post-manner-relay = Au prescripteur, pour qu’il le dise
post-template-text = Texte
post-template-whose = De qui
post-template-kind = Message
post-template-manner = Lecture du téléphone
post-template-own = Du réseau
post-template-default = Du programme
post-template-hint = Chaque valeur a sa place entre accolades. Rien d’autre entre accolades.
post-template-preview = Comme il se lira
post-template-softened = quelques accents et guillemets sont simplifiés, pour moins de SMS
post-template-see = Voir sans enregistrer
post-template-back = Revenir au texte du programme
post-template-earlier = Textes enregistrés
post-template-syntax = Ligne { $line } : une accolade est mal placée. Écrivez la valeur comme dans la liste, par exemple « { "{" } $when { "}" } ».
post-template-unknown = « { $name } » n’existe pas dans ce modèle. Les valeurs possibles : { $offered }.
post-template-missing = Il manque { $name } : sans elle, le message ne dit pas l’essentiel.
post-template-long = C’est trop long : au plus { $most } caractères, et { $segments } SMS.
post-done-template = Le texte est enregistré.
post-done-template-default = Le texte du programme est de retour. Le vôtre reste dans la liste.
post-variable-link = l’adresse de la page
post-variable-name = le nom
post-variable-until = la fin de validité
post-variable-when = le jour et l’heure
post-variable-place = le lieu
post-variable-what = le titre de l’atelier
post-variable-required = { $what } (obligatoire)
post-example-name = Camille Bernard
post-example-until = mardi 1er décembre à 14 h
post-example-when = mardi 24 novembre à 14 h
post-example-place = Antenne de Lille, 12 rue des Peupliers
post-example-what = Ma boîte mail

post-template-answer-email-subject = Une réponse vous attend
post-template-answer-email =
    Bonjour,

    Une réponse à votre envoi vous attend sur votre page de suivi :
    { $link }

    Cette adresse vous est personnelle : ne la transmettez pas.
post-template-link-email-subject = Le lien de votre structure
post-template-link-email =
    Bonjour,

    Voici le lien avec lequel { $partner } peut orienter, sans compte :
    { $link }

    Gardez-le pour votre équipe. S’il passe en d’autres mains, demandez-en un nouveau : celui-ci ne servira plus.
post-template-refusal-email-subject = Votre demande de lien
post-template-refusal-email =
    Bonjour,

    Nous ne donnons pas de lien à votre structure pour l’instant :

    { $reason }

    Les personnes que vous recevez peuvent venir sans bon : personne n’est renvoyé.
post-template-question-email-subject = Un mot vous attend
post-template-question-email =
    Bonjour,

    Un mot à propos d’un envoi vous attend sur votre page de suivi :
    { $link }

    Répondez-y sur cette page. Cette adresse vous est personnelle : ne la transmettez pas.
post-template-renewal-email-subject = Votre accord est demandé
post-template-renewal-email =
    Bonjour,

    Un droit d’accès se termine le { $until }. Êtes-vous d’accord pour le prolonger ? Répondez en un clic sur votre page de suivi :
    { $link }

    Cette adresse vous est personnelle : ne la transmettez pas.
post-template-digest-email-subject = Vos envois : les nouvelles de la semaine
post-template-digest-email =
    Bonjour,

    Voici ce qui est nouveau depuis une semaine :

    { $news }

    Ne plus recevoir ce message : { $stop }
post-template-invitation-email-subject = Votre compte Antenne
post-template-invitation-email =
    Bonjour { $name },

    Ouvrez ce lien pour choisir votre mot de passe : { $link }

    Il sert une fois, jusqu’au { $until }.

post-template-enrolled-sms = Bonjour, votre place est notée : { $what }, { $when }, { $place }. Si vous ne pouvez pas venir, prévenez-nous.
post-template-enrolled-sms-discreet = Bonjour, c’est noté pour { $when }. Si vous ne pouvez pas venir, prévenez-nous.
post-template-enrolled-email-subject = Votre place est notée
post-template-enrolled-email =
    Bonjour,

    Votre place est notée : { $what }.
    { $when }
    { $place }

    Si vous ne pouvez pas venir, prévenez-nous.
post-template-enrolled-email-discreet-subject = C’est noté
post-template-enrolled-email-discreet =
    Bonjour,

    C’est noté pour { $when }.

    Si vous ne pouvez pas venir, prévenez-nous.
post-template-enrolled-email-relay-subject = Un message à transmettre
post-template-enrolled-email-relay =
    Bonjour,

    Une personne que vous avez orientée a une place { $when }. Pouvez-vous le lui dire ?

    Votre page de suivi dit de qui il s’agit :
    { $link }

    Cette adresse vous est personnelle : ne la transmettez pas.
post-template-enrolled-letter-subject = Votre place est notée
post-template-enrolled-letter =
    Votre place est notée : { $what }.

    Nous vous attendons { $when }, { $place }.
post-template-enrolled-visit = La place est notée : { $what }, { $when }, { $place }.

post-template-reminder-sms = Rappel : { $what }, { $when }, { $place }. Si vous ne pouvez pas venir, prévenez-nous.
post-template-reminder-sms-discreet = Rappel : { $when }. Si vous ne pouvez pas venir, prévenez-nous.
post-template-reminder-email-subject = Rappel
post-template-reminder-email =
    Bonjour,

    Nous vous attendons : { $what }.
    { $when }
    { $place }

    Si vous ne pouvez pas venir, prévenez-nous.
post-template-reminder-email-discreet-subject = Rappel
post-template-reminder-email-discreet =
    Bonjour,

    Rappel : { $when }.

    Si vous ne pouvez pas venir, prévenez-nous.
post-template-reminder-email-relay-subject = Un rappel à transmettre
post-template-reminder-email-relay =
    Bonjour,

    Une personne que vous avez orientée est attendue { $when }. Pouvez-vous le lui rappeler ?

    Votre page de suivi dit de qui il s’agit :
    { $link }

    Cette adresse vous est personnelle : ne la transmettez pas.
post-template-reminder-letter-subject = Rappel
post-template-reminder-letter =
    Nous vous attendons { $when }, { $place } : { $what }.
post-template-reminder-visit = À rappeler : { $what }, { $when }, { $place }.

post-template-changed-sms = Changement : { $what }. { $change }. Une question ? Appelez-nous.
post-template-changed-sms-discreet = Changement : { $change }.
post-template-changed-email-subject = Un changement
post-template-changed-email =
    Bonjour,

    Un changement pour : { $what }.

    { $change }.

    Une question ? Appelez-nous.
post-template-changed-email-discreet-subject = Un changement
post-template-changed-email-discreet =
    Bonjour,

    Changement : { $change }.
post-template-changed-email-relay-subject = Un message à transmettre
post-template-changed-email-relay =
    Bonjour,

    L’horaire d’une personne que vous avez orientée change : { $change }. Pouvez-vous le lui dire ?

    Votre page de suivi dit de qui il s’agit :
    { $link }

    Cette adresse vous est personnelle : ne la transmettez pas.
post-template-changed-letter-subject = Un changement
post-template-changed-letter =
    Un changement pour : { $what }.

    { $change }.
post-template-changed-visit = À dire : { $what }, { $change }.

post-template-planned-email-subject = Votre planning change
post-template-planned-email =
    Bonjour,

    { $what }

    { $change }.

    Le programme est à jour dans l’agenda.

post-template-page-sms = Bonjour, votre page est prête : { $link }. Gardez cette adresse. Elle s’ouvre avec votre mot.
post-template-page-sms-discreet = Bonjour, voici l’adresse demandée : { $link }
post-template-page-email-subject = Votre page est prête
post-template-page-email =
    Bonjour,

    Votre page est à cette adresse :
    { $link }

    Elle s’ouvre avec le mot que vous avez choisi. Sans ce mot, elle ne montre rien.
post-template-page-email-discreet-subject = L’adresse demandée
post-template-page-email-discreet =
    Bonjour,

    Voici l’adresse demandée :
    { $link }
post-template-page-letter-subject = Votre page
post-template-page-letter =
    Votre page est à cette adresse : { $link }.

    Elle s’ouvre avec le mot que vous avez choisi. Sans ce mot, elle ne montre rien.

post-template-reply-sms = Bonjour, une réponse vous attend sur votre page : { $link }
post-template-reply-sms-discreet = Bonjour, une réponse vous attend : { $link }
post-template-reply-email-subject = Une réponse vous attend
post-template-reply-email =
    Bonjour,

    Une réponse vous attend sur votre page :
    { $link }
post-template-reply-email-discreet-subject = Une réponse vous attend
post-template-reply-email-discreet =
    Bonjour,

    Une réponse vous attend :
    { $link }
post-template-reply-letter-subject = Une réponse vous attend
post-template-reply-letter = Une réponse à votre question vous attend sur votre page : { $link }.
