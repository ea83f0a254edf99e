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
team-reason-ill = Je suis malade
team-reason-family = Ma famille
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
