# Les messages.

post-nav = Messages
post-list-title = Messages
post-list-lead = Ce que le programme écrit aux personnes et aux partenaires.
post-state = État
post-state-waiting = En attente
post-state-sent = Envoyé
post-state-given-up = Abandonné
post-subject = Objet
post-recipient = Pour
post-channel = Par
post-channel-email = E-mail
post-channel-letter = Courrier
post-written = Écrit le
post-sent = Envoyé le
post-gave-up = Abandonné le
post-obstacle = Ce qui bloque
post-obstacle-address = L’adresse e-mail n’est pas valable. Corrigez-la dans la fiche.
post-obstacle-refused = La messagerie du destinataire a refusé ce message.
post-obstacle-unreachable = Le service d’envoi ne répond pas.
post-obstacle-sign-in = Le service d’envoi refuse notre connexion. Vérifiez sa configuration.
post-obstacle-unexpected = Le message n’a pas pu partir. La cause est dans le journal technique.
post-when = { $day } à { $hour }
post-count = { $count ->
    [one] { $count } message
   *[other] { $count } messages
}
post-empty = Aucun message
post-empty-todo = Un message apparaît ici dès que le programme écrit à quelqu’un.
post-empty-filtered = Aucun message ne correspond
post-empty-filtered-todo = Choisissez un autre état, ou revenez à la liste entière.
post-show-all = Voir tous les messages
post-silent = Rien ne part de ce programme
post-silent-todo = Aucun service d’envoi n’est configuré, ou c’est une démonstration. Les messages se lisent ici ; ils ne partiront pas d’eux-mêmes plus tard.
post-back = Tous les messages
post-body = Texte du message
post-about-person = Message sur une personne
post-body-unread = Ce message parle d’une personne. Votre poste n’ouvre pas les fiches : le texte ne s’affiche pas.
