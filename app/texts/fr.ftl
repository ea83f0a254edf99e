# Ce que le programme compose : l’accueil, Aujourd’hui, la fiche.

app-home-title = Le numérique, ensemble
app-home-lead = Accueillir, mesurer, apprendre, s’équiper : l’outil d’un réseau de solidarité numérique.
app-home-team = Vous faites partie de l’équipe ? Connectez-vous.
app-home-referrer = Vous orientez une personne ? Ouvrez le lien que l’antenne a donné à votre structure. Il ne demande ni compte ni mot de passe.
app-home-ask = Pas encore de lien ? Demandez-le.

app-nav-people = Orientations et suivi
app-nav-place = Équipe et lieu
app-nav-office = Réglages et données
app-nav-today = Aujourd’hui
app-today-empty = Rien ne vous attend
app-today-empty-todo = Tout est à jour pour votre poste.
app-today-administrator = La maison
app-today-network-officer = Le réseau aujourd’hui
app-today-space-manager = Votre antenne aujourd’hui
app-today-facilitator = Vos groupes aujourd’hui
app-today-adviser = Le conseil aujourd’hui
app-today-receptionist = L’accueil aujourd’hui
app-today-seller = L’espace vente aujourd’hui
app-today-volunteer = Votre bénévolat
app-today-referrer = Vos orientations

app-record-lead = Naissance en { $year } · { $space }
app-record-themself = la personne, sur sa page
app-record-lead-no-year = Année de naissance inconnue · { $space }
app-record-journal = Qui a fait, qui a vu
app-record-timeline = Ce qui s’est passé
app-record-timeline-empty = Rien pour l’instant.
app-record-reason-title = Pourquoi ouvrir cette fiche ?
app-record-reason-lead = Cette personne est suivie par une autre antenne. Dites pourquoi vous ouvrez sa fiche : ce sera noté.
app-record-reason = Votre raison
app-record-open = Ouvrir la fiche
app-record-reason-present = La personne est là, devant moi
app-record-reason-call = La personne appelle
app-record-reason-follow-up = Je prépare un rendez-vous
app-record-reason-correction = Je corrige une erreur
app-record-reason-request = La personne demande ses données

app-deadlines = Échéances
app-deadlines-none = Rien n’est à faire avant sept jours.
app-deadlines-today = aujourd’hui
app-deadlines-late = En retard
app-backups = Sauvegardes et travaux
app-backups-server = La base est sur un serveur PostgreSQL : ses sauvegardes sont celles du serveur.
app-backups-none = Pas encore de sauvegarde : la première se fait dans la journée.
app-backups-copy = { $name } · { $size } Mo
app-backups-messages = { $count ->
    [0] Aucun message n’attend.
    [one] { $count } message attend.
   *[other] { $count } messages attendent.
 }
app-backups-see-messages = Voir les messages
app-backups-failed = { $count ->
    [one] { $count } travail a échoué plusieurs fois
   *[other] { $count } travaux ont échoué plusieurs fois
 }
app-backups-pending = { $count ->
    [0] Aucun travail en attente.
    [one] { $count } travail en attente.
   *[other] { $count } travaux en attente.
 }
app-record-reason-own = Rien ne dit pourquoi ouvrir cette fiche aujourd’hui : ni arrivée, ni rendez-vous. Dites votre raison : elle sera notée.
app-day-opening = Ouvrir la journée
app-day-closing = Fermer la journée
app-day-to-closing = Fermer la journée
app-day-to-opening = Voir l’ouverture
app-day-pack = Les papiers de demain
app-day-pack-text = Qui est attendu, les feuilles d’arrivée : de quoi tenir sans ordinateur.
app-day-pack-print = Imprimer pour { $day }
app-practice-title = S’entraîner
app-practice-lead = Dix minutes pour apprendre l’accueil, avec des personnes inventées.
app-practice-what = Vous serez à l’accueil d’une antenne qui n’existe pas. Rien de ce que vous y faites n’est compté, rien n’est envoyé, personne ne le voit. Vous apprendrez à :
app-practice-begin = Commencer
app-practice-done = { $done } étapes faites sur { $count }
app-practice-find = Trouver une personne
app-practice-find-how = Tapez « Benali » en haut de la page, puis ouvrez sa fiche.
app-practice-register = Enregistrer une personne
app-practice-register-how = Touchez « Enregistrer une personne » : un prénom et un nom suffisent.
app-practice-arrive = Noter une arrivée
app-practice-arrive-how = Sur la fiche, touchez pourquoi la personne vient : elle prend un numéro.
app-practice-call = Appeler la personne suivante
app-practice-call-how = Ouvrez « File d’attente », puis « Appeler la personne suivante ».
app-practice-note = Laisser un mot au collègue suivant
app-practice-note-how = Écrivez une note, sur une fiche ou depuis « Aujourd’hui ».
app-practice-go-on = Continuer
app-practice-leave = Quitter l’entraînement
app-practice-again = Recommencer avec d’autres personnes
app-practice-again-text = Ce que vous avez fait pendant l’entraînement est laissé de côté, et les étapes recommencent.
app-done-practice = Vous vous entraînez : tout le monde ici est inventé.
app-done-practice-left = Vous êtes revenu à votre poste.
