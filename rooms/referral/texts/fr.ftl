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
referral-more-person = Ajouter : langue, âge, comment la joindre
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
referral-sources = Inscriptions de ce mois : { $sent } avec une orientation, { $alone } sans orientation (venues d’elles-mêmes).
referral-walk-ins-see = Voir qui est venu sans orientation
referral-walk-ins = Venus sans orientation
referral-walk-ins-lead = Inscriptions depuis le { $day }, sans bon d’orientation. Une orientation reçue plus tard fait quitter cette liste.
referral-walk-ins-count = { $count ->
    [one] { $count } personne
   *[other] { $count } personnes
}
referral-walk-ins-day = Inscription
referral-walk-ins-none = Personne n’est venu sans orientation ce mois-ci
referral-walk-ins-none-todo = Les inscriptions faites à l’accueil sans bon d’orientation s’ajouteront ici.
referral-walk-ins-nameless = Nom réservé à l’accueil
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

## Demander un lien
referral-ask-title = Demander le lien de votre structure
referral-ask-lead = Votre structure n’a pas encore de lien pour orienter ? Demandez-le ici, en une minute.
referral-ask-structure = Nom de la structure
referral-ask-email = Votre e-mail professionnel
referral-ask-email-hint = C’est là que le lien arrivera.
referral-ask-send = Demander le lien
referral-ask-nobody = Aucune antenne n’est encore ouverte ici.
referral-ask-too-many = Beaucoup de demandes arrivent en ce moment. Réessayez dans une heure, ou appelez une antenne.
referral-ask-too-many-of-you = Trois demandes ont déjà été faites aujourd’hui avec cette adresse. Nous vous répondons bientôt.
referral-ask-call = { $reach }
referral-ask-sent-title = Votre demande est reçue
referral-ask-sent-lead = Quelqu’un de l’équipe la lit, puis vous écrit.
referral-ask-sent-next = Vous recevrez le lien de votre structure par e-mail. Avec lui, toute votre équipe oriente en deux minutes, sans compte.
referral-ask-again = Faire une autre demande
referral-ask-offer = Votre structure n’a pas encore de lien ?
referral-ask-offer-link = Demandez-le
referral-done-asked = Votre demande est enregistrée.
referral-requests-title = Structures qui demandent un lien
referral-requests-count = { $count ->
    [0] Aucune demande
    [one] { $count } demande
   *[other] { $count } demandes
 }
referral-requests-waiting = { $count ->
    [one] demande attend votre réponse
   *[other] demandes attendent votre réponse
 }
referral-requests-where = Les structures demandent leur lien à cette adresse :
referral-requests-none = Aucune demande pour l’instant
referral-requests-none-todo = Donnez l’adresse ci-dessus aux structures qui n’ont pas encore de lien.
referral-requests-all = Voir toutes les demandes
referral-request-column-structure = Structure
referral-request-column-kind = Type
referral-request-column-commune = Commune
referral-request-column-who = Qui demande
referral-request-column-email = E-mail
referral-request-column-asked = Demandée
referral-request-column-state = État
referral-request-waiting = À décider
referral-request-accepted = Acceptée
referral-request-joined = Rattachée
referral-request-refused = Refusée
referral-request-lead = Cette structure demande le lien qui permet d’orienter.
referral-request-known = Est-ce une structure déjà connue ?
referral-request-known-what = Ces structures lui ressemblent. Si c’est l’une d’elles, son lien part par e-mail.
referral-request-unknown = Aucune structure connue ne lui ressemble.
referral-request-join = C’est elle
referral-request-new = Une nouvelle structure
referral-request-new-what = Elle entre dans l’annuaire, et son lien part à { $email }.
referral-request-accept = Accepter et envoyer le lien
referral-request-refuse-title = Refuser
referral-request-refuse = Refuser et écrire la raison
referral-request-reason = La raison, telle qu’elle sera écrite
referral-request-reason-hint = Avec des mots simples, et vers qui se tourner.
referral-request-reason-missing = Écrivez la raison : elle part par e-mail à qui demande.
referral-request-why = La raison qui a été écrite
referral-request-reopen = Revoir cette demande
referral-request-given = Le lien est parti par e-mail. Vous pouvez aussi le copier.
referral-request-undo = Une erreur ? Refaites le lien sur la page de la structure : celui-ci ne servira plus.
referral-request-who = Qui demande
referral-request-which = Choisissez la structure dont il s’agit.
referral-request-cannot = Cette demande a déjà sa réponse.
referral-done-request-accepted = Le lien part par e-mail.
referral-done-request-refused = La raison part par e-mail.
referral-done-request-reopened = La demande attend de nouveau une réponse.

## Les questions
referral-question-title = Questions et réponses
referral-question-none = Personne n’a encore rien demandé.
referral-question-of-space = L’antenne
referral-question-of-referrer = La structure qui oriente
referral-question-label-space = Écrire à qui oriente
referral-question-label-referrer = Écrire à l’antenne
referral-question-hint-space = Un e-mail dira seulement qu’un mot attend sur sa page. De la personne, ne dites que ce qu’elle accepte.
referral-question-hint-unmailed = Pas d’e-mail connu : la réponse sera lue à la prochaine ouverture de la page de suivi. De la personne, ne dites que ce qu’elle accepte.
referral-question-hint-referrer = L’équipe vous répond ici. Rien sur la santé ni sur la famille.
referral-question-send = Envoyer
referral-question-remove = Reprendre ce message
referral-question-settle = Rien à répondre
referral-question-missing = Écrivez votre question ou votre réponse.
referral-question-forgotten = Le nom de la personne a été effacé : on ne peut plus écrire ici.
referral-question-wait = Cinq messages attendent déjà une réponse. Appelez plutôt.
referral-question-tomorrow = Dix messages sont partis aujourd’hui. Continuez demain, ou appelez.
referral-question-answered = Ce message a reçu sa réponse : il reste.
referral-question-nothing = Aucune question n’attend de réponse.
referral-done-question = C’est envoyé.
referral-done-question-settled = C’est noté : rien à répondre.
referral-done-question-removed = Le message est repris.
referral-panel-questions = Questions de qui oriente
referral-panel-questions-waiting = { $count ->
    [one] Une structure attend votre réponse.
   *[other] { $count } structures attendent votre réponse.
 }
referral-told-asked-by-referrer = Un mot de la structure qui oriente
referral-told-asked-by-space = Un mot à la structure qui oriente

## Le renouvellement d'un droit d'accès
referral-nav-renewals = Renouvellements
referral-renewals-title = Droits d’accès qui se terminent
referral-renewals-lead = Un mois avant la fin d’un droit, la structure qui a orienté est consultée. Si elle ne dit rien, vous décidez. Une place déjà donnée dans un atelier reste acquise dans tous les cas.
referral-renewals-count = { $count ->
    [0] Aucun renouvellement
    [one] { $count } renouvellement
   *[other] { $count } renouvellements
 }
referral-renewals-none = Aucun droit d’accès ne se termine bientôt
referral-renewals-none-todo = Le programme demande leur accord aux structures un mois avant la fin.
referral-renewals-all = Voir tous les renouvellements
referral-renewal-column-person = Personne
referral-renewal-column-partner = Structure
referral-renewal-column-until = Fin du droit
referral-renewal-column-asked = Demandé
referral-renewal-column-state = État
referral-renewal-asked = Accord demandé
referral-renewal-agreed = Renouvelé avec l’accord de la structure
referral-renewal-declined = Pas d’accord de la structure
referral-renewal-kept = Renouvelé par l’antenne
referral-renewal-ended = Non renouvelé
referral-renewal-silent = Sans réponse : à décider
referral-renewal-title = Le droit d’accès de { $person }
referral-renewal-ends = Fin le { $until }
referral-follow-renewal = Prolonger l’accès ?
referral-renewal-question = Son droit d’accès à l’antenne se termine le { $until }. Êtes-vous d’accord pour le prolonger ?
referral-renewal-yes = D’accord pour prolonger
referral-renewal-no = Pas d’accord
referral-renewal-because = Pas d’accord, parce que…
referral-renewal-because-hint = En quelques mots. Rien sur la santé ni sur la famille.
referral-renewal-because-missing = Écrivez en quelques mots pourquoi.
referral-renewal-said-agreed = Vous êtes d’accord : le droit est prolongé.
referral-renewal-said-declined = Vous n’êtes pas d’accord. Vous pouvez encore changer d’avis.
referral-renewal-said-kept = L’antenne a prolongé le droit.
referral-renewal-said-ended = L’antenne n’a pas prolongé le droit. Une nouvelle orientation reste possible.
referral-renewal-decided = Ce renouvellement est déjà décidé.
referral-renewal-answered = La structure a répondu : sa réponse compte.
referral-renewal-not-yet = La structure peut encore répondre.
referral-renewal-too-late = Ce droit est terminé depuis plus d’un mois. Une nouvelle orientation en ouvre un autre.
referral-renewal-reason-missing = Écrivez la raison : elle reste avec la décision.
referral-renewal-waits-title = La structure peut encore répondre
referral-renewal-waits = Si elle ne dit rien pendant { $days } jours, vous décidez ici.
referral-renewal-why = La raison donnée
referral-renewal-keep = Renouveler
referral-renewal-keep-why = Pourquoi renouveler
referral-renewal-keep-do = Renouveler le droit d’accès
referral-renewal-end = Ne pas renouveler
referral-renewal-end-why = Pourquoi ne pas renouveler
referral-renewal-end-hint = La personne peut toujours être accueillie, et garde ses places dans les ateliers. Vous pourrez changer d’avis.
referral-renewal-end-do = Laisser le droit se terminer
referral-renewal-asked-title = Qui est consulté
referral-renewal-referral = Voir l’orientation
referral-renewal-line = Droit d’accès jusqu’au { $until } : { $state }.
referral-renewal-decide = Voir le renouvellement
referral-done-renewal-agreed = Merci. Le droit d’accès est prolongé.
referral-done-renewal-declined = C’est noté. Vous pouvez encore changer d’avis.
referral-done-renewal-kept = Le droit d’accès est renouvelé.
referral-done-renewal-ended = C’est noté : le droit se terminera à sa date.
referral-panel-renewals = Droits d’accès à décider
referral-panel-renewals-waiting = { $count ->
    [one] droit se termine, la structure ne répond pas
   *[other] droits se terminent, les structures ne répondent pas
 }
referral-told-renewal-asked = Renouvellement du droit d’accès demandé à la structure
referral-told-renewal-agreed = La structure est d’accord pour renouveler le droit d’accès
referral-told-renewal-declined = La structure n’est pas d’accord pour renouveler le droit d’accès
referral-told-renewal-kept = Droit d’accès renouvelé par l’antenne
referral-told-renewal-ended = Droit d’accès non renouvelé
referral-requests-tab = Demandes de lien

## Choisir l'antenne, envoyer plusieurs personnes
referral-look = Voir les antennes proches
referral-look-missing = Écrivez d’abord la commune.
referral-space-languages = Langues de l’équipe, en plus du français : { $languages }
referral-space-others = Les autres antennes
referral-space-free = { $count ->
    [one] Une place libre dans les prochains ateliers, le premier { $day }
   *[other] { $count } places libres dans les prochains ateliers, le premier { $day }
 }
referral-too-many-open = Les { $most } orientations que votre structure peut avoir en attente sont déjà envoyées. Retirez celles qui ne servent plus, ou appelez l’antenne : rien de ce que vous avez écrit n’est perdu.
referral-follow-another = Orienter une autre personne
referral-several-title = Orienter plusieurs personnes
referral-several-lead = Pour { $partner }. Dix personnes au plus, une seule fois vos coordonnées, tous les bons sur un papier.
referral-several-how = Remplissez une ligne par personne et laissez les autres vides. Si une ligne est à corriger, rien n’est envoyé et rien n’est perdu.
referral-several-line = Personne { $at }
referral-several-sent = { $count ->
    [one] { $count } personne est orientée
   *[other] { $count } personnes sont orientées
}. { $wrong ->
    [one] Il reste une ligne à corriger ci-dessous : elle n’est pas encore envoyée.
   *[other] Il reste { $wrong } lignes à corriger ci-dessous : elles ne sont pas encore envoyées.
}
referral-several-sent-see = Voir et imprimer les bons déjà envoyés
referral-several-reason = Son premier besoin
referral-several-unknown = Je ne sais pas
referral-several-hears = Vous saurez seulement si chaque personne a été accueillie. Pour en savoir plus avec son accord, orientez-la seule.
referral-several-space = Où les envoyer
referral-several-send = Envoyer les orientations
referral-several-alone = Orienter une seule personne
referral-several-nobody = Remplissez au moins une ligne.
referral-done-several = Les orientations sont envoyées. Voici les bons.
referral-batch-title = Orientations envoyées
referral-batch-lead = Chaque personne a son bon et sa page de suivi.
referral-batch-print = Imprimer tous les bons
referral-batch-code = Code
referral-batch-until = À utiliser avant le
referral-batch-keep = Gardez cette page : elle mène au suivi de chaque personne.
referral-state-waits = Bon à utiliser
referral-state-see = Voir son suivi

## Pourquoi une orientation se termine
referral-ending = Pourquoi s’arrêter là
referral-ending-hint = La structure ne le lit que si la personne accepte qu’elle connaisse les étapes.
referral-ending-done = Ce qui était convenu est fait.
referral-ending-alone = La personne continue par elle-même.
referral-ending-paused = Ce n’est pas le bon moment. La porte reste ouverte.
referral-ending-unreached = Nous n’avons pas encore réussi à nous parler.
referral-ending-elsewhere = La personne est accompagnée ailleurs.
referral-ending-moved = La personne habite maintenant ailleurs.
referral-ending-other-need = Quelqu’un d’autre répond mieux à son besoin.
referral-follow-ending = L’antenne précise : { $ending }

## Les nouvelles de la semaine
referral-digest-line = Envoi du { $day } : { $news }
referral-digest-heard = { $count ->
    [one] { $count } nouvelle sur sa page
   *[other] { $count } nouvelles sur sa page
 }
referral-digest-question = un mot vous attend
referral-digest-renewal = votre accord est demandé
referral-digest-title = Les nouvelles de la semaine
referral-digest-what = Un e-mail par semaine dit ce qui est nouveau pour les personnes que vous avez envoyées, sans leur nom. Rien ne part quand il n’y a rien de nouveau.
referral-digest-wanted = Vous recevez ce message une fois par semaine.
referral-digest-stopped = Vous ne recevez plus ce message.
referral-digest-stop = Ne plus recevoir ce message
referral-digest-resume = Les recevoir de nouveau
referral-done-digest-stopped = C’est noté : ce message ne vous sera plus envoyé.
referral-done-digest-wanted = C’est noté : vous recevrez de nouveau ce message.

## Le compte d'un prescripteur
referral-nav-own = Mes orientations
referral-nav-team = Mon équipe
referral-own-title = Les orientations de ma structure
referral-own-who = Envoyée par
referral-own-none = Personne n’a encore été envoyé
referral-own-none-found = Enlevez un filtre.
referral-standing-waits = Pas encore venue
referral-standing-late = Pas encore venue depuis longtemps
referral-standing-welcomed = Accueillie
referral-standing-expired = Bon expiré
referral-standing-withdrawn = Retirée
referral-standing-asked = L’antenne demande quelque chose
referral-team-title = L’équipe de ma structure
referral-team-lead = Chacun voit toutes les orientations de la structure.
referral-team-leads = Tient l’équipe
referral-team-invite = Inviter un collègue
referral-team-invite-hint = Un lien lui permettra de choisir son mot de passe.
referral-team-invite-do = Inviter
referral-team-who-invites = Qui tient l’équipe peut inviter et retirer des collègues. Personne ne la tient ? Demandez à l’antenne.
referral-team-remove = Retirer { $name }
referral-team-remove-consequence = { $name } ne pourra plus se connecter pour votre structure. Ses orientations restent.
referral-team-remove-confirm = Oui, retirer { $name }
referral-team-not-oneself = On ne se retire pas soi-même : demandez à l’antenne.
referral-done-team-invited = Le compte est prêt, l’invitation part par e-mail.
referral-done-team-removed = La personne n’a plus accès aux orientations de votre structure.
referral-lead-give = Lui confier l’équipe
referral-lead-take = Ne plus lui confier l’équipe
referral-done-lead-given = Cette personne peut maintenant inviter et retirer des collègues.
referral-done-lead-taken = Cette personne ne tient plus l’équipe.

## Le formulaire sur le site d'un partenaire, l'affiche
referral-site-title = Le formulaire sur son site
referral-site-label = Sites où il peut être montré
referral-site-hint = Un site par ligne, par exemple https://www.ville.fr. Sans site déclaré, le formulaire ne s’affiche nulle part ailleurs.
referral-site-copy = À copier dans la page du site
referral-site-renew = Révoquer et refaire le lien du formulaire
referral-site-renew-consequence = Le formulaire ne s’affichera plus sur le site de { $partner } tant que la nouvelle ligne n’y est pas copiée. Le lien personnel de la structure ne change pas.
referral-site-renew-confirm = Refaire le lien du formulaire de { $partner }
referral-site-wrong = « { $site } » n’est pas l’adresse d’un site : écrivez https:// puis le nom, sans page.
referral-site-many = { $most } sites au plus.
referral-done-sites = Les sites sont enregistrés.
referral-embed-follow = La réponse de l’antenne sera sur la page de suivi. Ouvrez-la et gardez son adresse.
referral-embed-open = Ouvrir la page de suivi
referral-poster = Imprimer son affiche
referral-poster-for = Affiche de
referral-poster-lead = Une personne a besoin d’aide avec le numérique ? Orientez-la en deux minutes.
referral-poster-address = Sans appareil photo, écrivez cette adresse
referral-poster-how = Comment faire
referral-poster-scan = Scannez le code avec un téléphone.
referral-poster-fill = Remplissez le formulaire avec la personne.
referral-poster-give = Donnez-lui son bon : elle est attendue.
referral-poster-where = Où elle ira
