# L’orientation : envoyer quelqu’un, et savoir ce qu’il en est devenu.

## La navigation
referral-nav = Orientations
referral-nav-refer = Orienter
referral-nav-partners = Partenaires

## Les états
referral-state-sent = Nouvelle
referral-state-seen = Lue
referral-state-welcomed = Accueillie
referral-state-in-progress = En parcours
referral-state-ended = Terminée
referral-state-expired = Bon expiré
referral-state-withdrawn = Retirée
referral-cannot-see = Cette orientation a déjà été lue.
referral-cannot-welcome = Cette orientation n’attend plus personne.
referral-cannot-undo-welcome = Cette orientation n’est pas à l’étape « accueillie ».
referral-cannot-progress = La personne doit d’abord être accueillie.
referral-cannot-end = On ne peut terminer qu’une orientation dont la personne est venue.
referral-cannot-reopen = Cette orientation n’est pas terminée.
referral-cannot-expire = Ce bon ne peut plus expirer.
referral-cannot-extend = On ne peut prolonger qu’un bon expiré.
referral-cannot-withdraw = Cette orientation ne peut plus être retirée.
referral-voucher-used = Ce bon a déjà servi.
referral-voucher-expired = Ce bon a expiré. La page de l’orientation permet de le prolonger.
referral-voucher-withdrawn = Ce bon a été retiré.
referral-voucher-missing = Ce bon n’existe pas.

## Les besoins
referral-reason-equipment = Un ordinateur, un téléphone
referral-reason-connection = Une connexion, une recharge
referral-reason-first-steps = Débuter avec un appareil
referral-reason-procedures = Faire ses démarches en ligne
referral-reason-mailbox = Une boîte mail
referral-reason-work = Emploi, CV
referral-reason-appointments = Prendre un rendez-vous en ligne
referral-reason-family = Appeler ses proches
referral-reason-school = L’école d’un enfant
referral-reason-safety = Mots de passe, arnaques
referral-reason-operator = Un souci de forfait
referral-reason-other = Autre chose

## Orienter
referral-new-title = Orienter une personne
referral-new-lead = Pour { $partner }. Deux minutes, sans compte. Un bon vous est donné à la fin.
referral-new-person = La personne
referral-new-needs = Ce qu’il lui faut
referral-new-agreement = Son accord
referral-new-you = Vous
referral-first-name = Prénom
referral-last-name = Nom
referral-phone = Téléphone
referral-phone-hint = Pas de téléphone : c’est normal, laissez vide.
referral-birth-year = Année de naissance
referral-more-person = Ajouter : commune, langue, âge, comment la joindre
referral-more-needs = Ajouter quelques mots pour l’équipe
referral-more-you = Ajouter votre téléphone
referral-contact = Comment la joindre
referral-first-name-missing = Écrivez le prénom de la personne.
referral-last-name-missing = Écrivez le nom de la personne.
referral-referrer-name-missing = Écrivez votre nom : l’équipe saura qui envoie.
referral-space-missing = Choisissez l’antenne où l’envoyer.
referral-contact-hint = Sans réponse : par téléphone s’il y en a un, sinon en passant par vous.
referral-contact-call = En l’appelant
referral-contact-sms = Par SMS
referral-contact-referrer = En passant par vous
referral-contact-next-visit = Inutile : elle viendra d’elle-même
referral-language = Langue la plus facile pour elle
referral-commune = Commune où elle vit
referral-commune-hint = Le nom ou le code postal, par exemple Lille ou 59000.
referral-commune-unknown = Cette commune n’est pas trouvée. Vérifiez son nom ou son code postal.
referral-commune-ambiguous = Plusieurs communes s’écrivent ainsi. Écrivez le nom et le code postal.
referral-reasons = De quoi a-t-elle besoin ?
referral-reasons-hint = Plusieurs réponses possibles, ou aucune si vous ne savez pas.
referral-words = Quelques mots pour l’équipe
referral-words-hint = 300 caractères au plus. Rien sur la santé ni sur la famille.
referral-space = Où l’envoyer
referral-space-hint = L’antenne la plus proche de chez vous est déjà choisie.
referral-space-here = { $place }, tout près
referral-space-far = { $place }, à { $far } km
referral-agreed = La personne est d’accord
referral-agreed-hint = Elle accepte que ces informations soient envoyées à l’antenne. Elle peut changer d’avis à tout moment.
referral-agreed-missing = Demandez-lui son accord, puis cochez cette case. Sans accord, on n’envoie rien.
referral-hears = Elle accepte aussi que vous sachiez
referral-hears-hint = Si rien n’est coché, vous saurez seulement qu’elle a été accueillie.
referral-hears-steps = Les étapes convenues avec elle
referral-hears-attendance = Sa présence aux ateliers
referral-hears-autonomy = Ce qu’elle sait maintenant faire sans aide
referral-referrer-name = Votre nom
referral-referrer-email = Votre e-mail
referral-referrer-email-hint = Pour vous prévenir quand une réponse vous attend.
referral-referrer-phone = Votre téléphone
referral-referrer-phone-hint = Si l’antenne a une question.
referral-send = Envoyer l’orientation
referral-too-many = Beaucoup d’orientations viennent d’être envoyées avec ce lien. Attendez dix minutes et recommencez : rien de ce que vous avez écrit n’est perdu.
referral-done-sent = L’orientation est envoyée. Voici le bon.

## Un lien qui ne marche plus
referral-gone-title = Ce lien ne marche pas
referral-gone-lead = Il est incomplet, ou il a été remplacé par un nouveau.
referral-gone-todo = Demandez le nouveau lien de votre structure à un collègue, ou à l’antenne avec laquelle vous travaillez : il se donne en une minute, par téléphone ou par e-mail.
referral-gone-spaces = Les antennes à appeler
referral-gone-person = Si la personne est devant vous, elle peut venir sans bon : personne n’est renvoyé.

## Le suivi
referral-sent-title = Orientation envoyée
referral-follow-title = Suivi de l’orientation
referral-follow-lead = { $person } · antenne { $space }
referral-follow-voucher = Le bon d’orientation
referral-follow-code = À l’accueil, il suffit de dire ce code :
referral-follow-until = À utiliser jusqu’au { $until }.
referral-follow-right = Le droit d’accès dure ensuite { $months } mois, à partir de la première venue.
referral-follow-bearer = La page pour la personne
referral-follow-print = Imprimer le bon
referral-follow-no-printer = Pas d’imprimante ? Recopiez le code et l’adresse sur un papier.
referral-follow-answers = Ce que répond l’antenne
referral-follow-steps = Les étapes de l’orientation
referral-follow-heard = Les nouvelles
referral-follow-only-welcomed = La personne n’a pas donné d’accord pour plus : vous saurez seulement si elle a été accueillie.
referral-follow-hears = La personne accepte que vous sachiez :
referral-follow-where = Où aller
referral-follow-keep = Gardez cette page
referral-follow-keep-how = C’est ici que l’antenne vous répond. Ajoutez la page à vos favoris ; son adresse vous est personnelle.
referral-follow-mailed = Un e-mail vous dira quand une réponse est là.
referral-follow-expired-title = Le bon a expiré
referral-follow-expired = Personne n’est venu avec ce bon à temps. La personne peut venir quand même : appelez l’antenne { $space } { $phone } pour le prolonger, ou envoyez une nouvelle orientation.
referral-follow-withdrawn-title = Orientation retirée
referral-follow-withdrawn = Le bon ne sert plus. Si la personne en a de nouveau besoin, envoyez une nouvelle orientation.
referral-rung-sent = Envoyée
referral-rung-seen = Lue par l’antenne
referral-rung-welcomed = La personne a été accueillie
referral-rung-in-progress = Un parcours est convenu
referral-rung-ended = Le parcours est terminé
referral-heard-plan = Un parcours est convenu, avec { $steps ->
    [one] { $steps } étape
   *[other] { $steps } étapes
 }.
referral-heard-came = Présence à un atelier : { $module }.
referral-heard-workshop = atelier
referral-heard-alone = Sait maintenant faire sans aide : { $need }.
referral-withdraw = Retirer l’orientation
referral-withdraw-consequence = Le bon de { $person } ne pourra plus servir. L’antenne verra que l’orientation est retirée.
referral-withdraw-confirm = Retirer l’orientation de { $person }
referral-done-withdrawn = L’orientation est retirée.
referral-forgotten = Nom effacé
referral-forgotten-why = Personne n’est venu avec ce bon : le nom et le téléphone ont été effacés. L’orientation compte toujours.

## Le message au prescripteur
## Le bon sur papier
referral-voucher-title = Bon d’orientation
referral-voucher-for = Pour
referral-voucher-code = Votre code
referral-voucher-scan = Code { $code }, à montrer à l’accueil
referral-voucher-place = Où aller
referral-voucher-hours = Quand
referral-voucher-validity = Dates
referral-voucher-dates = Venez avant le { $until }. Ensuite, vous avez accès à l’antenne pendant { $months } mois.
referral-voucher-bring = À apporter
referral-voucher-bring-code = ce papier, ou le code
referral-voucher-bring-phone = votre téléphone, si vous en avez un
referral-voucher-consent = Vous choisissez ce que l’antenne dit à la personne qui vous envoie. Vous pouvez changer d’avis.
referral-voucher-referrer = De la part de

## Les orientations de l’antenne
referral-list-title = Orientations reçues
referral-count = { $count ->
    [0] Aucune orientation
    [one] { $count } orientation
   *[other] { $count } orientations
 }
referral-late-title = Des personnes attendent
referral-late-count = { $count ->
    [one] { $count } orientation est sans réponse
   *[other] { $count } orientations sont sans réponse
 } depuis plus de { $days } jours.
referral-late-see = Les voir
referral-late = Sans réponse depuis longtemps
referral-filter-text = Nom, structure ou code
referral-filter-state = État
referral-filter-late = Sans réponse depuis longtemps
referral-none-found = Rien ne correspond
referral-none-found-todo = Enlevez un filtre, ou écrivez moins de lettres.
referral-see-all = Voir toutes les orientations
referral-none = Aucune orientation reçue
referral-none-todo = Donnez leur lien personnel aux structures partenaires : elles orientent en deux minutes, sans compte.
referral-column-person = Personne
referral-column-partner = Envoyée par
referral-column-space = Antenne
referral-column-needs = Besoins
referral-column-sent = Reçue
referral-column-state = État
referral-back = Orientations
referral-show-lead = Envoyée par { $partner } à l’antenne { $space }
referral-register = Inscrire à l’accueil
referral-record = Ouvrir la fiche
referral-show-needs = Ce qu’il faut à la personne
referral-no-needs = Rien n’est précisé : demandez-lui.
referral-show-person = La joindre
referral-no-phone = Pas de téléphone
referral-show-history = Ce qui s’est passé
referral-show-voucher = Le bon
referral-show-until = Valable jusqu’au { $until }
referral-print = Imprimer le bon
referral-show-referrer = Qui l’envoie
referral-show-sent = Envoyée { $when }
referral-show-only-welcomed = La structure saura seulement que la personne a été accueillie.
referral-show-hears = La personne accepte que la structure sache :
referral-end = Terminer l’orientation
referral-end-consequence = L’orientation de { $person } sera terminée. Son parcours et son droit d’accès ne changent pas, et vous pourrez la rouvrir.
referral-reopen = Rouvrir l’orientation
referral-extend = Prolonger le bon
referral-extend-why = La personne arrive après la date ? Prolongez son bon, il servira tout de suite.
referral-done-ended = L’orientation est terminée. Vous pouvez la rouvrir.
referral-done-reopened = L’orientation est rouverte.
referral-done-extended = Le bon est prolongé.

## Les partenaires
referral-partners-title = Partenaires
referral-partners-count = { $count ->
    [0] Aucune structure
    [one] { $count } structure
   *[other] { $count } structures
 }
referral-partners-which = De quelle commune s’agit-il ?
referral-partners-all = Voir tous les partenaires
referral-partners-none = Aucun partenaire pour l’instant
referral-partners-none-todo = Ajoutez une première structure : son lien personnel lui permettra d’orienter.
referral-partners-back = Partenaires
referral-partner-new = Ajouter un partenaire
referral-partner-edit = Corriger
referral-partner-form-lead = Le nom, le type et la commune suffisent.
referral-partner-name = Nom
referral-partner-kind = Type
referral-partner-address = Adresse
referral-partner-postal-code = Code postal
referral-partner-commune = Commune
referral-partner-phone = Téléphone
referral-partner-email = E-mail
referral-partner-website = Site
referral-partner-website-wrong = Écrivez l’adresse en entier, avec https:// au début.
referral-partner-known = La structure
referral-partner-since = Dans l’annuaire depuis le { $day }
referral-partner-referrals = Ses orientations
referral-partner-no-referrals = Cette structure n’a encore envoyé personne.
referral-partner-sent = { $count ->
    [one] orientation envoyée
   *[other] orientations envoyées
 }
referral-partner-welcomed = { $count ->
    [one] personne accueillie
   *[other] personnes accueillies
 }
referral-link-title = Son lien personnel
referral-link-what = Avec ce lien, toute l’équipe de la structure oriente sans compte. Envoyez-le par e-mail, ou imprimez cette page pour son mur.
referral-link-copy = Lien à copier
referral-link-qr = Lien d’orientation de { $partner }
referral-link-print = Le dessin s’ouvre avec l’appareil photo d’un téléphone.
referral-link-renew = Révoquer et refaire le lien
referral-link-renew-consequence = Le lien actuel de { $partner } ne marchera plus du tout. Il faudra lui donner le nouveau.
referral-link-renew-confirm = Refaire le lien de { $partner }
referral-accounts-title = Ses comptes
referral-accounts-what = Le lien suffit pour orienter. Un compte aide qui oriente souvent : toutes les réponses sont sur une page, sous son nom.
referral-accounts-none = Personne n’a de compte dans cette structure.
referral-account-close = Fermer le compte de { $name }
referral-account-close-consequence = { $name } ne pourra plus se connecter pour { $partner }. Ses orientations et leurs réponses restent.
referral-account-close-confirm = Oui, fermer le compte de { $name }
referral-done-account-created = Le compte est prêt.
referral-done-account-closed = Le compte est fermé.
referral-done-link-renewed = Le lien est refait. L’ancien ne marche plus.
referral-done-partner-created = Le partenaire est ajouté.
referral-done-partner-updated = Le partenaire est corrigé.

## Aujourd’hui
referral-panel-refer = Orienter
referral-panel-refer-for = Au nom de { $partner }
referral-refer = Orienter une personne
referral-panel-answers = Dernières réponses
referral-panel-no-answers = Vos orientations et leurs réponses seront ici.
referral-panel-unanswered = Orientations en attente
referral-panel-waiting = { $count ->
    [one] personne pas encore venue
   *[other] personnes pas encore venues
 }
referral-expiring = { $space } : { $count ->
    [one] { $count } bon expire sans que la personne soit venue
   *[other] { $count } bons expirent sans que les personnes soient venues, le premier ce jour-là
 }
referral-panel-none-waiting = Aucune orientation n’attend.

## Le fil de la personne
referral-told-sent = Orientation envoyée
referral-told-bound = Venue avec un bon d’orientation
referral-told-welcomed = Accueillie ; la structure qui oriente le sait
referral-told-welcome-undone = Accueil annulé : l’arrivée était une erreur
referral-told-ended = Orientation terminée
referral-told-reopened = Orientation rouverte
referral-told-withdrawn = Orientation retirée
referral-told-expired = Bon expiré

## Le suivi d’une orientation
referral-unmet-why = La personne a une fiche, mais son arrivée n’est pas notée : la structure attend toujours une réponse.
referral-welcome = La personne est venue
referral-done-welcomed = C’est noté : la structure saura que la personne a été accueillie.
referral-too-many-today = Ce lien a envoyé toutes ses orientations de la journée. Recommencez demain, ou appelez l’antenne : rien de ce que vous avez écrit n’est perdu.
referral-erased-why = La fiche de cette personne a été effacée. L’orientation compte toujours.

## La page derrière le code à scanner du bon, pour la personne
referral-bearer-hello = Bonjour { $name } !
referral-bearer-where = Où aller ?
referral-bearer-when = Quand venir ?
referral-bearer-bring = Quoi apporter ?
referral-bearer-until = Jusqu’à quand ?
referral-bearer-bring-code = Votre bon, ou ce code :
referral-bearer-bring-phone = Votre téléphone, si vous en avez un.
referral-bearer-until-day = Venez avant le { $until }.
referral-bearer-until-months = Ensuite, vous pouvez revenir pendant { $months } mois.
referral-bearer-over = Ce bon a servi ou n’est plus valable. Vous pouvez venir quand même : on vous accueille.
referral-bearer-call = Appeler
referral-bearer-progress = Écran { $at } sur { $of }
referral-bearer-back = Retour
referral-bearer-end = C’est tout. À bientôt !
