# L’équipe : les créneaux.

team-nav = Mes créneaux
team-nav-roster = Planning
team-title = Mes créneaux
team-mine = Quand on vous attend
team-mine-empty = Aucun créneau à venir. Choisissez-en un parmi ceux qui restent.
team-open = Créneaux à prendre
team-open-empty = Tous les créneaux sont pris. Merci à tous.
team-hours = de { $from } à { $until }
team-take = Je viens
team-cannot-come = Je ne peux pas venir
team-cannot-come-text = Le créneau sera proposé aux autres, et votre responsable le saura. Pas besoin de vous justifier davantage.
team-reason = Pourquoi
team-release = Rendre ce créneau
team-reason-work = Mon travail
team-reason-transport = Les transports
team-reason-other = Autre chose
team-task-reception = Accueil
team-task-workshop = Atelier
team-task-drop-in = Permanence connectée
team-task-advice = Conseil
team-task-sale = Vente
team-next-title = Votre prochain créneau
team-open-title = Créneaux sans personne, sept jours
team-week-covered = Tous les créneaux des sept prochains jours sont pris.
team-nobody = Personne
team-roster-see = Voir le planning
team-roster-title = Planning
team-roster-new = Ajouter des créneaux
team-roster-new-lead = Le même jour et la même heure, pour une ou plusieurs semaines.
team-roster-empty = Aucun créneau à venir
team-roster-empty-todo = Ajoutez les créneaux dont l’antenne a besoin : les bénévoles les prendront.
team-roster-week = Semaine du { $day }
team-column-day = Jour
team-column-hours = Heures
team-column-task = Tâche
team-column-who = Qui vient
team-column-space = Antenne
team-remove = Retirer
team-first = Premier jour
team-from = De
team-until = À
team-weeks = Pendant combien de semaines
team-places = Combien de personnes
team-done-released = Le créneau est rendu. Merci de l’avoir dit.
team-done-taken = C’est noté, on vous attend.
team-done-created = Les créneaux sont au planning.
team-done-removed = Le créneau est retiré.
team-refusal-end-before-start = La fin doit venir après le début.
team-refusal-too-long = Un créneau dure six heures au plus. Faites-en deux.
team-refusal-past = Ce jour est passé. Choisissez aujourd’hui ou après.
team-refusal-not-yours = Ce créneau n’est pas à vous.
team-refusal-begun = Ce créneau a déjà commencé. Appelez l’antenne.
team-refusal-taken = Quelqu’un vient de prendre ce créneau. Choisissez-en un autre.
team-open-count = { $count ->
    [0] Aucun créneau à prendre
    [one] { $count } créneau à prendre
   *[other] { $count } créneaux à prendre
 }
team-refusal-reason = Dites pourquoi vous ne pouvez pas venir : choisissez dans la liste.
team-assign = Confier
team-assign-title = Confier un créneau
team-assign-whom = À qui ?
team-assign-hint = Demandez-lui d’abord. La personne verra le créneau sur sa première page.
team-assign-save = Confier ce créneau
team-assign-nobody = Personne n’a de poste dans cette antenne ce jour-là
team-assign-nobody-todo = L’administration donne les postes.
team-give-back = Remettre { $name }
team-free = Libérer
team-free-title = Libérer le créneau de { $name }
team-free-text = Le créneau sera proposé à toute l’équipe. Vous pourrez y remettre { $name } depuis le planning.
team-free-save = Libérer ce créneau
team-freed-by = { $name } ne vient pas : { $reason }
team-freed-work = Son travail
team-freed-transport = Les transports
team-freed-other = Autre raison
team-freed-mistake = Erreur de planning
team-done-assigned = Le créneau est confié. La personne le voit sur sa première page.
team-done-freed = Le créneau est libre. Vous pouvez y remettre la même personne.
team-refusal-open = Ce créneau est déjà libre.
team-refusal-elsewhere = Cette personne a déjà un créneau à ces heures.
team-refusal-expected = On vous attend déjà à ces heures. Choisissez un autre créneau.
team-refusal-far = C’est dans plus d’un an. Vérifiez l’année.
team-weeks-shown = Du { $from } au { $until }
team-remove-title = Retirer un créneau
team-remove-text = Personne ne pourra plus le prendre.
team-remove-what = Que retirez-vous ?
team-remove-one = Ce créneau seulement
team-remove-series = { $count ->
    [one] Celui-ci et { $count } autre, les semaines suivantes, que personne n’a pris
   *[other] Celui-ci et { $count } autres, les semaines suivantes, que personne n’a pris
 }
team-done-removed-series = Les créneaux sont retirés.
team-refusal-held = Quelqu’un a pris ce créneau. Libérez-le d’abord.
team-left-count = { $count ->
    [one] { $count } créneau est libre depuis un départ de l’équipe
   *[other] { $count } créneaux sont libres depuis un départ de l’équipe
 }
team-freed-left = A quitté l’équipe
team-reason-unable = Un empêchement
team-freed-unable = Un empêchement
team-today-title = L’équipe aujourd’hui
team-today-nobody = Aucun créneau n’est prévu aujourd’hui.
team-today-absent = Qui manque
team-today-all = Personne ne manque.
team-today-gone = { $name } ne vient pas
team-today-instead = remplacé par { $name }
team-today-find = Trouver quelqu’un
team-today-coming = Qui vient
team-access-title = Accès qui se terminent
team-access-lead = Le compte d’un bénévole ou d’un service civique se ferme { $days } jours après son dernier créneau.
team-access-never = Le réseau ne ferme aucun compte de lui-même.
team-access-empty = Aucun accès ne se termine bientôt
team-access-empty-todo = Ceux qui n’ont plus de créneau apparaîtront ici deux semaines avant que leur compte se ferme.
team-access-last = dernier créneau le { $day }
team-access-ends = se ferme après le { $day }
team-access-until = Garder ouvert jusqu’au
team-access-column-name = Nom
team-access-column-last = Dernier créneau
team-access-column-ends = Fin d’accès
team-access-column-prolonged = Prolongé jusqu’au
team-access-prolong = Prolonger
team-access-undo = Ne plus prolonger
team-access-past = Choisissez un jour à venir.
team-access-far = C’est plus loin qu’un an. Choisissez un jour plus proche.
team-access-see = Prolonger un accès
team-access-due = L’accès de { $name } se termine
team-done-prolonged = L’accès est prolongé.
team-done-unprolonged = L’accès n’est plus prolongé.

team-diary-own = Créneau : { $task }
team-diary-held = { $task } : { $name }
