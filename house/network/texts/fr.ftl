# Le réseau : antennes et réglages.

network-setting-right-months = Durée d’un droit d’accès, en mois
network-setting-voucher-days = Durée d’un bon d’orientation, en jours
network-setting-answer-days = Délai pour répondre à une orientation, en jours
network-setting-right-renewals = Combien de fois un droit d’accès peut être renouvelé
network-setting-renewal-ahead-days = Demander le renouvellement avant la fin du droit, en jours
network-setting-renewal-silence-days = Silence du prescripteur avant que le responsable décide d’un renouvellement, en jours
network-setting-referrals-open = Orientations d’une structure qui peuvent attendre en même temps
network-setting-referrals-day = Orientations qu’une structure peut envoyer en un jour
network-setting-digest-weekday = Jour des nouvelles de la semaine aux prescripteurs (1 : lundi, 7 : dimanche, 0 : jamais)
network-setting-workshop-seats = Places d’un atelier
network-setting-silence-days = Silence avant de rappeler quelqu’un, en jours
network-setting-silence-days-beginner = Silence avant de rappeler qui débute, en jours
network-setting-silence-days-equipment = Silence avant de rappeler qui attend un appareil, en jours
network-setting-silence-days-connection = Silence avant de rappeler qui attend une connexion, en jours
network-setting-calls-a-day = Appels par jour dans une antenne, au plus
network-setting-call-again-days = Rappeler qui n’a pas répondu, après tant de jours
network-setting-call-tries = Appels sans réponse avant de prendre un autre chemin
network-setting-retention-months = Durée de conservation après le dernier contact, en mois
network-setting-message-days = Durée de conservation des messages envoyés, en jours
network-setting-lock-minutes = Écran laissé sans usage avant de se verrouiller, en minutes
network-setting-reminder-hours = Premier rappel avant une séance, en heures (0 : aucun)
network-setting-own-page-minutes = Page personnelle laissée sans usage avant de se fermer, en minutes
network-setting-own-change-hours = Délai avant une séance jusqu’auquel la personne annule ou change seule, en heures
network-setting-quiet-from-hour = Heure du soir à partir de laquelle aucun SMS ne part
network-setting-quiet-until-hour = Heure du matin avant laquelle aucun SMS ne part
network-setting-quiet-sundays = Aucun SMS le dimanche ni les jours fériés (1 : oui, 0 : non)

network-partner-kind-ccas = CCAS, CIAS
network-partner-kind-department = Service social du département
network-partner-kind-social-centre = Centre social
network-partner-kind-employment = Emploi (France Travail, cap emploi…)
network-partner-kind-youth = Mission locale
network-partner-kind-housing = Hébergement, accueil de jour
network-partner-kind-inclusion = Insertion par l’activité
network-partner-kind-france-services = France services
network-partner-kind-library = Bibliothèque, médiathèque
network-partner-kind-local-authority = Mairie, collectivité
network-partner-kind-health = Santé
network-partner-kind-school = École, formation
network-partner-kind-association = Association
network-partner-kind-company = Entreprise
network-partner-kind-other = Autre

## Les antennes et les réglages à l’écran
network-spaces = Les antennes
network-nav-spaces = Antennes
network-nav-settings = Réglages
network-spaces-empty = Aucune antenne
network-spaces-empty-todo = Ouvrez la première : l’équipe pourra ensuite y travailler.
network-space-new = Ouvrir une antenne
network-space-edit = Modifier une antenne
network-space-code = Code court
network-space-code-hint = Deux à huit lettres ou chiffres, comme LIL.
network-space-code-wrong = Écrivez un code de deux à huit lettres ou chiffres, comme LIL.
network-space-code-taken = Une autre antenne a déjà ce code.
network-space-name = Nom
network-space-address = Adresse
network-space-commune = Commune
network-space-commune-hint = Nom et code postal, ou code INSEE.
network-space-commune-wrong = Précisez la commune, par exemple « 93200 Saint-Denis ».
network-space-phone = Téléphone
network-space-email = E-mail
network-space-zone = Fuseau horaire
network-space-hours = Horaires d’ouverture
network-space-languages = Langues parlées par l’équipe, en plus du français
network-space-languages-hint = Par exemple : arabe, anglais, langue des signes.
network-space-hours-hint = Au format d’OpenStreetMap, comme « Mo-Fr 09:00-12:00,14:00-17:00 ».
network-space-priority = Dans un quartier prioritaire
network-space-opened = Ouverte le
network-done-space = L’antenne est enregistrée.
network-column-code = Code
network-column-insee = Code INSEE
network-column-commune = Commune
network-zone-paris = Hexagone
network-zone-guadeloupe = Guadeloupe
network-zone-martinique = Martinique
network-zone-cayenne = Guyane
network-zone-reunion = La Réunion
network-zone-mayotte = Mayotte
network-zone-noumea = Nouvelle-Calédonie
network-zone-tahiti = Polynésie (Tahiti)
network-neighbourhoods = Quartiers prioritaires
network-neighbourhoods-lead = Les noms proposés à l’accueil, commune par commune. Ceux que vous écrivez ici remplacent la liste fournie avec le programme.
network-neighbourhoods-open = Voir une commune
network-neighbourhoods-own = La liste de votre réseau.
network-neighbourhoods-carried = La liste fournie avec le programme : Occitanie seulement, zonage de 2015. Complétez-la, elle devient la vôtre.
network-neighbourhoods-names = Un nom par ligne
network-neighbourhoods-names-hint = Sans aucun nom, la liste fournie avec le programme revient.
network-neighbourhoods-kept = Les communes qui ont leur propre liste
network-neighbourhoods-count = { $count ->
    [one] { $count } commune a sa propre liste
   *[other] { $count } communes ont leur propre liste
 }
network-neighbourhoods-empty = Aucune commune n’a encore sa propre liste
network-neighbourhoods-empty-todo = Cherchez une commune, ou demandez au siège d’importer la liste officielle.
network-neighbourhood-long = Ce nom est trop long : « { $start }… ». Écrivez 120 caractères au plus.
network-neighbourhood-many = Cela fait trop de noms pour une commune : { $most } au plus.
network-place-neighbourhood = Quartier prioritaire
network-outlines = Contours des quartiers
network-outlines-lead = Avec les contours, le programme sait si une antenne ou un lieu est dans un quartier prioritaire, par sa position. Sans eux, cela se dit à la main.
network-outlines-bring = Apporter un fichier de contours
network-outlines-bring-do = Apporter ce fichier
network-outlines-file = Fichier GeoJSON
network-outlines-file-hint = Celui de l’ANCT sur data.gouv.fr, en degrés (WGS 84), 24 Mo au plus. Un quartier déjà là est mis à jour ; apporter deux fois le même fichier ne change rien.
network-outlines-search = Nom ou commune
network-outlines-count = { $count ->
    [0] aucun quartier
    [one] { $count } quartier
   *[other] { $count } quartiers
}
network-outlines-none = Aucun contour pour le moment
network-outlines-none-todo = Apportez le fichier des quartiers de votre région ou de tout le pays.
network-outlines-none-found = Aucun quartier ne correspond
network-outlines-none-found-todo = Essayez un autre nom, ou une commune.
network-outlines-see-all = Voir tous les quartiers
network-outlines-brought = { $created ->
    [one] { $created } quartier ajouté
   *[other] { $created } quartiers ajoutés
}, { $updated } mis à jour, { $unchanged } déjà là
network-outlines-wrong = Ces quartiers du fichier n’ont pas été pris. Corrigez-les et apportez le fichier de nouveau :
network-outlines-wrong-more = { $count ->
    [one] Et un autre.
   *[other] Et { $count } autres.
}
network-outline-wrong = { $number }. { $called } : { $why }
network-outlines-remove = Enlever tous les contours
network-outlines-remove-consequence = { $count ->
    [one] Le contour s’en va.
   *[other] Les { $count } contours s’en vont.
} Les antennes gardent ce qui est dit de leur quartier, et cela se dit de nouveau à la main. Apporter le fichier de nouveau les remet.
network-outlines-remove-confirm = Enlever tous les contours des quartiers
network-outline-code = Code du quartier
network-outline-since = Apporté le
network-outline-missing = Choisissez un fichier.
network-outline-large = Ce fichier est trop lourd : { $most } Mo au plus. Prenez celui d’une région, ou une version simplifiée.
network-outline-no-json = Ce fichier ne se lit pas comme du GeoJSON. Sur data.gouv.fr, prenez le format « GeoJSON », pas « SHP » ni « CSV ».
network-outline-no-collection = Ce fichier n’est pas une liste de contours (« FeatureCollection »).
network-outline-nothing = Ce fichier ne contient aucun quartier.
network-outline-many = Ce fichier contient trop de contours : { $most } au plus.
network-outline-system = Ce fichier n’est pas en degrés (WGS 84). Téléchargez la version WGS 84, ou convertissez-la (EPSG:4326).
network-outline-code-missing = le code du quartier manque (code_qp).
network-outline-code-unknown = ce code n’est pas celui d’un quartier prioritaire : QP ou QN, puis six signes, comme QP066007.
network-outline-name-missing = le nom du quartier manque (nom_qp ou lib_qp).
network-outline-name-long = le nom est trop long, 120 caractères au plus.
network-outline-commune-missing = le code de la commune manque (code_commune ou insee_com).
network-outline-commune-unknown = cette commune n’est pas connue ; il faut son code INSEE.
network-outline-twice = ce quartier est déjà plus haut dans le fichier ; seul le premier est pris.
network-outline-empty = il n’a pas de contour.
network-outline-kind = son contour n’est pas une surface (Polygon ou MultiPolygon).
network-outline-numbers = son contour n’est pas fait de coordonnées.
network-outline-short = un de ses contours a moins de quatre points.
network-outline-open = un de ses contours ne se referme pas : le dernier point doit être le premier.
network-outline-degrees = ses coordonnées ne sont pas des degrés (WGS 84), longitude puis latitude.
network-outline-corners = son contour a trop de points ; prenez une version simplifiée.
network-done-outlines = Les contours sont là, et ce que les antennes disent de leur quartier les suit.
network-done-outlines-known = Ces contours étaient déjà là : rien n’a changé.
network-done-outlines-removed = Les contours sont enlevés.
network-space-priority-by-hand = Dit à la main : le programme ne connaît pas la position de l’antenne, ou pas les contours des quartiers de son département.
network-space-priority-by-outline = D’après la position de l’antenne et les contours des quartiers.
network-space-priority-within = Dans le quartier prioritaire « { $name } » ({ $code }).
network-space-priority-outside = Dans aucun quartier prioritaire.
network-done-neighbourhoods = La liste de la commune est enregistrée.
network-settings = Les réglages
network-settings-lead = Les règles du réseau, datées. Rien ne s’efface : chaque changement garde son auteur et son jour.
network-settings-now = Aujourd’hui
network-settings-default = Par défaut
network-settings-source = D’où vient la valeur par défaut
network-settings-change = Changer un réglage
network-settings-name = Réglage
network-settings-value = Nouvelle valeur
network-settings-space = Pour quelle antenne
network-settings-all = Tout le réseau
network-settings-from = À partir du
network-settings-history = Ce qui a été changé
network-settings-spaces = Valeurs propres à des antennes
network-settings-when = Changé
network-settings-who = Par
network-settings-history-empty = Rien n’a été changé : tout est à sa valeur par défaut.
network-settings-past = Choisissez aujourd’hui ou un jour à venir : on ne change pas la règle d’hier.
network-done-setting = Le réglage est enregistré.
network-setting-right-months-source = Bon d’orientation : 9 mois, renouvelable une fois (2013-2014).
network-setting-voucher-days-source = Choix du projet : un trimestre pour venir.
network-setting-retention-months-source = CNIL : deux ans après le dernier contact (accompagnement social).
network-setting-message-days-source = Choix du projet : trois mois, le temps de répondre à qui dit n’avoir rien reçu.
network-setting-workshop-seats-source = Groupes de 5 à 7 observés dans les antennes.
network-setting-answer-days-source = Choix du projet : dix jours.
network-setting-right-renewals-source = Bon d’orientation : 9 mois, renouvelable une fois (2013-2014).
network-setting-renewal-ahead-days-source = Choix du projet : un mois, le temps de répondre.
network-setting-renewal-silence-days-source = Choix du projet : dix jours.
network-setting-referrals-open-source = Choix du projet : plus que la structure la plus active.
network-setting-referrals-day-source = Choix du projet : plus que la structure la plus active.
network-setting-digest-weekday-source = Choix du projet : le lundi matin, pour la semaine.
network-setting-silence-days-source = Choix du projet : un mois sans venir.
network-setting-silence-days-beginner-source = Choix du projet : trois semaines, le temps d’une initiation.
network-setting-silence-days-equipment-source = Choix du projet : six semaines, le temps de trouver un appareil.
network-setting-silence-days-connection-source = Choix du projet : un mois, la durée d’une recharge.
network-setting-calls-a-day-source = Choix du projet : une heure d’appels.
network-setting-call-again-days-source = Choix du projet : trois jours, à une autre heure.
network-setting-call-tries-source = Choix du projet : trois essais.
network-setting-lock-minutes-source = Choix du projet : vingt minutes, sur des ordinateurs partagés.
network-setting-reminder-hours-source = Choix du projet : deux jours avant, puis le matin même.
network-setting-own-page-minutes-source = Choix du projet : quinze minutes, sur un téléphone prêté.
network-setting-own-change-hours-source = Choix du projet : quatre heures, pour qu’une autre personne ait le temps de venir.
network-setting-quiet-from-hour-source = Choix du projet : les heures où l’on ne dérange personne.
network-setting-quiet-until-hour-source = Choix du projet : les heures où l’on ne dérange personne.
network-setting-quiet-sundays-source = Choix du projet : le repos de chacun.

## Les lieux
network-around = Autour du réseau
network-partners = Partenaires
network-places = Lieux
network-place-website = Site internet
network-place-kind = Type
network-place-kind-digital-space = Espace public numérique
network-place-kind-france-services = France services
network-place-kind-library = Bibliothèque, médiathèque
network-place-kind-social-centre = Centre social
network-place-kind-welfare = CCAS, service social
network-place-kind-local-authority = Mairie, collectivité
network-place-kind-employment = Emploi, insertion
network-place-kind-third-place = Tiers-lieu
network-place-kind-school = École, formation
network-place-kind-association = Association
network-place-kind-counter = Guichet (poste, caisse…)
network-places-count = { $count ->
    [one] { $count } lieu
   *[other] { $count } lieux
 }
network-places-none = Aucun lieu
network-places-none-todo = Une liste ouverte les apporte : l’administrateur ou le siège l’importe.
network-import-list = Importer une liste
network-places-none-found = Aucun lieu ne correspond
network-places-none-found-todo = Enlevez un filtre, ou écrivez moins de lettres.
network-places-all = Voir tous les lieux

## Les imports
network-import-empty = Ce fichier est vide. Choisissez un fichier CSV avec une ligne d’en-tête, ou un fichier JSON.
network-import-header-partners = { $count ->
    [one] Il manque la colonne { $missing }.
   *[other] Il manque les colonnes { $missing }.
 } Formats lus pour les structures : liste France services (2024), conseillers numériques (2021), schéma national « Lieux de médiation numérique » 1.0.2, data·inclusion v1 (JSON).
network-import-header-places = { $count ->
    [one] Il manque la colonne { $missing }.
   *[other] Il manque les colonnes { $missing }.
 } Formats lus pour les lieux : liste France services (2024), conseillers numériques (2021), schéma national « Lieux de médiation numérique » 1.0.2, data·inclusion v1 (JSON), échantillon de lieux (source, nom, adresse, code_postal, insee, commune, categorie).
network-import-header-neighbourhoods = Il manque une colonne. Une liste de quartiers prioritaires a au moins le nom du quartier (lib_qp ou nom_qp) et le code INSEE de la commune (insee_com ou insee).
network-import-not-a-table = Ce fichier n’est pas un tableau. Choisissez un fichier CSV, XLSX (Excel) ou ODS (LibreOffice).
network-import-closed = Ce fichier est protégé par un mot de passe, ou d’un ancien format (.xls). Ouvrez-le et enregistrez-le en .xlsx ou en .csv.
network-import-workbook-damaged = Ce classeur est abîmé ou coupé. Ouvrez-le dans votre tableur et enregistrez-le de nouveau.
network-import-bomb = Ce classeur est démesuré une fois ouvert. Gardez la feuille utile, et enregistrez-la en CSV.
network-import-too-wide = Ce tableau a plus de { $most } colonnes. Supprimez celles qui ne servent pas.
network-import-too-many = Ce fichier a plus de { $most } lignes. Coupez-le en plusieurs fichiers.
network-import-failed-formula = La formule de cette case est en erreur : « { $written } ». Écrivez la valeur.
network-import-json = Ce fichier JSON est abîmé ou coupé ici. Téléchargez-le de nouveau.
network-import-quote = Un guillemet est ouvert et jamais fermé. Corrigez cette ligne dans le fichier.
network-import-width = Cette ligne a { $found } cases au lieu de { $wanted }. Vérifiez les séparateurs et les guillemets.
network-import-damaged = Cette ligne est abîmée.
network-import-missing = Cette case est vide et il la faut.
network-import-name = « { $written } » n’est pas un nom.
network-import-too-long = Ce texte est trop long : { $most } caractères au plus.
network-import-formula = Cette case commence comme une formule de tableur : « { $start } ». Écrivez du texte.
network-import-commune-unknown = Aucune commune ne correspond à « { $written } ». Vérifiez le code INSEE, le code postal et le nom.
network-import-commune-doubt = Plusieurs communes sont possibles : { $choice }. Écrivez le bon code INSEE.
network-import-repeated = La ligne { $line } a le même identifiant et dit autre chose. Gardez une seule des deux.
network-import-postal = « { $written } » n’est pas un code postal : laissé vide.
network-import-degrees = « { $written } » n’est pas une coordonnée : laissée vide.
network-import-phone = « { $written } » n’est pas un numéro de téléphone complet : laissé vide.
network-import-email = « { $written } » n’est pas une adresse e-mail : laissée vide.
network-import-website = « { $written } » n’est pas l’adresse d’un site : laissée vide.
network-import-hours = Ces horaires ne sont pas compris : « { $written } ». Laissés vides.
network-import-line = Ligne { $line } : { $message }
network-import-line-column = Ligne { $line }, colonne { $column } : { $message }
network-import-summary = { $read ->
    [one] { $read } ligne lue
   *[other] { $read } lignes lues
 }. Nouvelles : { $created }. Mises à jour : { $updated }. Inchangées : { $unchanged }. Refusées : { $errors }.
network-import-dry-run = C’était un essai : rien n’est enregistré.
network-settings-own = { $space } : { $value }
network-settings-as-network = comme le réseau
network-settings-lift = Comme le réseau
network-settings-lift-hint = Pour une antenne qui avait sa propre valeur : elle suit de nouveau le réseau. Laissez la valeur vide.
network-settings-whose = Choisissez l’antenne qui suivra de nouveau le réseau.
network-settings-of-network = Ce réglage vaut pour tout le réseau : choisissez « Tout le réseau ».

## Les heures d’ouverture
network-weekday-0 = lundi
network-weekday-1 = mardi
network-weekday-2 = mercredi
network-weekday-3 = jeudi
network-weekday-4 = vendredi
network-weekday-5 = samedi
network-weekday-6 = dimanche
network-days = { $first } à { $last }
network-hours = { $days } : { $hours }
network-hours-closed = { $days } : fermé
network-hour = { $hour } h
network-hour-and = { $hour } h { $minute }

## Ouverture et fermetures
network-open = Ouvert
network-open-until = Ouvert jusqu’à { $until }
network-closed = Fermé
network-at = à { $hour }
network-hours-always = Jour et nuit, tous les jours
network-weekday-holidays = jours fériés
network-closed-until = Fermé, ouvre { $opens }
network-column-now = En ce moment
network-nav-closures = Ouverture
network-closures = Ouverture et fermetures
network-closures-hours = Horaires
network-closures-hours-edit = Corriger les horaires
network-closures-no-hours = Les horaires ne sont pas encore écrits.
network-closures-ahead = Fermetures prévues
network-closures-none = Aucune fermeture prévue.
network-closure-new = Prévoir une fermeture
network-closure-from = Premier jour
network-closure-until = Dernier jour
network-closure-reason = Pourquoi
network-closure-reason-hint = Pour l’équipe : congés, travaux, formation de l’équipe…
network-closure-save = Fermer ces jours-là
network-closure-withdraw = Rouvrir
network-closure-day = le { $day }
network-closure-days = du { $from } au { $until }
network-closure-backwards = Le dernier jour vient avant le premier. Changez l’un des deux.
network-closure-past = Cette fermeture est déjà passée. Choisissez un jour à venir.
network-closure-long = C’est plus d’un an. Choisissez un jour plus proche.
network-closure-meets = Une autre fermeture couvre déjà un de ces jours. Rouvrez-la d’abord, ou choisissez d’autres jours.
network-done-closed = La fermeture est prévue.
network-done-closed-cancelled = La fermeture est prévue, ses séances sont annulées et les personnes inscrites prévenues.
network-done-sessions-cancelled = Les séances de cette fermeture sont annulées et les personnes inscrites prévenues.
network-closure-sessions = { $count ->
    [one] { $count } séance tombe ces jours-là
   *[other] { $count } séances tombent ces jours-là
}
network-closure-sessions-todo = Déplacez-les ou annulez-les.
network-closure-sessions-choose = Dites ce que deviennent ces séances.
network-closure-sessions-none = Aucune séance ne tombe plus ces jours-là.
network-closure-people = { $count ->
    [0] personne d’inscrit
    [one] { $count } personne inscrite
   *[other] { $count } personnes inscrites
}
network-closure-fate = Que deviennent ces séances ?
network-closure-fate-keep = Je les déplacerai ou les annulerai une par une
network-closure-fate-cancel = Les annuler toutes maintenant, et prévenir chaque personne une fois
network-closure-cancel = { $count ->
    [one] Annuler cette séance
   *[other] Annuler ces { $count } séances
}
network-closure-cancel-consequence = { $count ->
    [one] La séance est annulée
   *[other] Les { $count } séances sont annulées
}, pour { $seats ->
    [0] aucune place prise
    [one] { $seats } place prise
   *[other] { $seats } places prises
}. Chaque personne concernée est prévenue une fois. Une séance annulée peut être remise, depuis sa page.
network-closure-cancel-confirm = { $count ->
    [one] Annuler la séance { $days }
   *[other] Annuler les { $count } séances { $days }
}
network-closure-reason-why = Antenne fermée { $days } : { $reason }
network-closure-reason-plain = Antenne fermée { $days }
network-done-closure-withdrawn = La fermeture est levée.
network-space-hours-wrong = Ces horaires ne se lisent pas. Écrivez par exemple Mo-Fr 09:00-12:00,14:00-17:00.
network-closed-days = Fermé { $days }

## Ouverture d’une antenne
network-opening = Préparer l’ouverture
network-opening-opens = ouverture le { $day }
network-opening-count = { $done ->
    [0] rien n’est encore fait
    [one] 1 étape faite sur { $all }
   *[other] { $done } étapes faites sur { $all }
}
network-opening-progress = { $done } sur { $all }
network-opening-step = À faire
network-opening-by = Avant le
network-opening-state = État
network-opening-empty = Rien n’est écrit pour cette antenne. La liste part du jour d’ouverture et compte à rebours ; chaque étape se déplace, s’enlève, se complète.
network-opening-lay = Écrire la liste
network-opening-mark = C’est fait
network-opening-not-done = Pas encore fait
network-opening-done = fait le { $day }
network-opening-done-by = fait le { $day } par { $who }
network-opening-done-on = Fait le
network-opening-done-who = Fait par
network-opening-late = en retard
network-opening-move = Changer la date
network-opening-remove = Pas utile ici
network-opening-removed = Enlevé de la liste
network-opening-restore = Remettre
network-opening-add = Ajouter une étape
network-opening-add-it = Ajouter
network-opening-words = Ce qui est à faire
network-opening-due = { $space } : { $step }
network-opening-agreement = Convention signée avec la collectivité
network-opening-premises = Local prêt : bail, accessibilité, assurance
network-opening-connection = Connexion internet et électricité en service
network-opening-team = Équipe recrutée, responsable nommé
network-opening-equipment = Ordinateurs, imprimante et mobilier installés
network-opening-partners = Premières structures prescriptrices rencontrées
network-opening-volunteers = Premiers bénévoles formés
network-opening-programme = Premiers ateliers au programme
network-opening-shop = Boutique approvisionnée, tarifs affichés
network-opening-accounts = Comptes de l’équipe créés, registre des données à jour
network-opening-notices = Horaires affichés, cartes et affiches imprimées
network-opening-doors = Ouverture au public
network-done-opening-laid = La liste est écrite.
network-done-opening-step = L’étape est ajoutée.
network-done-opening-planned = La date est changée.
network-done-opening-done = C’est noté : fait.
network-done-opening-undone = C’est noté : pas encore fait.
network-done-opening-removed = L’étape est enlevée. Elle reste en bas de la page pour être remise.
network-done-opening-restored = L’étape est remise.

## Les salles et bureaux d’une antenne
network-rooms = Salles et bureaux
network-rooms-lead = Où l’on envoie une personne, et où on l’appelle.
network-rooms-empty = Aucune salle
network-rooms-empty-todo = Nommez les salles et les bureaux de l’antenne : la file d’attente y envoie les personnes, l’écran de la salle d’attente dit où aller.
network-rooms-used = En service
network-rooms-retired = Salles retirées
network-room-new = Ajouter une salle ou un bureau
network-room-save = Ajouter
network-room-edit = Modifier « { $name } »
network-room-change = Modifier
network-room-retire = Retirer
network-room-restore = Remettre en service
network-room-name = Nom
network-room-name-hint = Comme sur la porte : « Bureau 2 », « Boutique »
network-room-name-taken = Une autre salle en service porte déjà ce nom.
network-room-kind = À quoi elle sert
network-room-seats = Nombre de places
network-room-seats-said = { $seats ->
    [one] { $seats } place
   *[other] { $seats } places
 }
network-room-counter = Accueil
network-room-advice = Espace conseil
network-room-workshop = Atelier
network-room-drop-in = Permanence connectée
network-room-shop = Boutique
network-room-other = Autre
network-done-room = La salle est enregistrée.
network-done-room-retired = La salle est retirée. Ce qui s’y est passé garde son nom.
network-done-room-restored = La salle est de nouveau en service.
network-setting-guardian-age = Âge à partir duquel l’accord d’un responsable n’est plus demandé, en années
network-setting-guardian-age-source = Code civil, article 414 : la majorité est fixée à dix-huit ans. Zéro : rien n’est demandé.

## Territoires

network-territories = Territoires
network-territories-lead = Là où le réseau travaille avec une ville, une intercommunalité, un département ou une région.
network-territories-empty = Aucun territoire
network-territories-empty-todo = Ajoutez ci-dessous une ville, une intercommunalité, un département ou une région.
network-territories-left = Territoires quittés
network-territory-new = Ajouter un territoire
network-territory-name = Territoire
network-territory-kind = Échelle
network-territory-population = Habitants
network-territory-inhabitants = { $count } habitants
network-territory-spaces = Antennes
network-territory-no-space = Aucune antenne
network-territory-partners = Structures partenaires
network-territory-words = Avec qui, sur quoi
network-territory-words-hint = Le service qui vous répond, ce que vous y faites ensemble.
network-territory-place = Nom ou code
network-territory-place-hint = Par exemple : « Isère » ou « 38 ».
network-territory-which = Lequel ?
network-territory-save = Ajouter ce territoire
network-territory-here = Dans ce territoire
network-territory-leave = Quitter ce territoire
network-territory-again = Reprendre
network-territory-unknown = Rien ne porte ce nom à cette échelle. Vérifiez le nom, ou choisissez une autre échelle.
network-territory-several = Plusieurs portent ce nom. Choisissez le bon ci-dessous.
network-territory-many = Trop de noms commencent ainsi. Écrivez-en davantage.
network-territory-known = Ce territoire est déjà dans la liste.
network-done-territory = Le territoire est dans la liste.
network-done-territory-left = Le territoire est quitté. Vous pouvez le reprendre en bas de la page.
network-area-commune = Commune
network-area-epci = Intercommunalité
network-area-department = Département
network-area-region = Région
network-setting-belonging-days = Affaire gardée avant d’être signalée, en jours
network-setting-belonging-days-source = Choix du projet : un mois pour revenir.
network-setting-provisional-days = Droit provisoire sans bon d’orientation, en jours (0 : aucun)
network-setting-provisional-days-source = Choix du projet : un mois, le temps d’être orienté.
## Le chemin d’une antenne
network-way = Comment venir
network-way-lead = Ce que lit, sur sa page, une personne qui n’est jamais venue. Le croquis est dessiné à partir des coordonnées.
network-way-point = Coordonnées
network-way-point-hint = Copiez-les d’une carte, par exemple 48.9362, 2.3574. Sans elles, il n’y a pas de croquis.
network-way-point-wrong = Écrivez deux nombres séparés par une virgule, par exemple 48.9362, 2.3574.
network-way-words = En quelques mots
network-way-words-hint = L’arrêt de bus ou de métro, la porte, l’étage. Des phrases courtes.
network-done-way = Le chemin est enregistré.
network-setting-complaint-days = Délai pour répondre à une réclamation, en jours
network-setting-complaint-days-source = Choix du projet : un mois.
network-setting-incident-months = Durée de conservation d’un incident une fois clos, en mois
network-setting-incident-months-source = Choix du projet : deux ans, comme les dossiers (CNIL : deux ans après le dernier contact). Si une personne concernée est effacée avant, ce qui est écrit s’efface avec elle.
network-setting-complaint-months = Durée de conservation d’une réclamation une fois sa réponse donnée, en mois
network-setting-complaint-months-source = Choix du projet : deux ans, comme les dossiers. Une réclamation sans réponse attend sa réponse.
network-setting-phone-call-days = Durée de conservation des appels notés, en jours
network-setting-phone-call-days-source = Choix du projet : trois mois, comme les messages envoyés.
network-setting-practice-days = Entraînement laissé sans suite : effacé après, en jours
network-setting-practice-days-source = Choix du projet : un mois, le temps d’un congé. Les personnes y sont inventées.
network-setting-exclusion-days = Durée la plus longue d’une exclusion temporaire, en jours
network-setting-exclusion-days-source = Choix du projet : un mois, et une revue avant la fin.
network-setting-document-days = Durée de garde d’un document de travail, en jours
network-setting-document-days-source = Choix du projet : un mois, le temps d’une démarche ; la nuit suivante, le document est supprimé.
network-setting-access-days = Accès des bénévoles et services civiques après le dernier créneau, en jours (0 : toujours)
network-setting-access-days-source = Choix du projet : deux mois sans créneau, et la responsable prévenue deux semaines avant.
network-setting-code-required = Code à usage unique pour l’administration et le siège (1 : oui, 0 : non)
network-setting-code-required-source = Choix du projet : proposé à tous, demandé seulement si le réseau le décide.

## Jours fériés et vacances scolaires
network-holidays = Jours fériés et vacances scolaires
network-holidays-lead = Zone scolaire : { $zone }
network-holidays-school = Vacances scolaires
network-holidays-public = Jours fériés à venir
network-holidays-empty = Aucune vacance connue
network-holidays-empty-todo = Le calendrier national (CSV, JSON ou iCalendar) s’importe une fois par an, pour tout le réseau.
network-holidays-zone = Zone scolaire de l’antenne
network-holidays-zone-usual = Celle du département ({ $zone })
network-done-school-zone = La zone scolaire est enregistrée.
network-import-header-holidays = Il faut les colonnes : description, date de début, date de fin, zones.
network-import-holiday-day = Cette date ne se lit pas, ou la fin est avant le début.
network-import-holiday-zone = Cette zone n’est pas connue.
network-setting-planned-months = Mois programmés d’avance pour ce qui revient chaque semaine
network-setting-planned-months-source = Choix du projet : un semestre, le temps d’un planning.
network-holiday-new-year = Jour de l’an
network-holiday-good-friday = Vendredi saint
network-holiday-easter-monday = Lundi de Pâques
network-holiday-labour = Fête du travail
network-holiday-victory = Victoire de 1945
network-holiday-ascension = Ascension
network-holiday-whit-monday = Lundi de Pentecôte
network-holiday-national = Fête nationale
network-holiday-assumption = Assomption
network-holiday-all-saints = Toussaint
network-holiday-armistice = Armistice de 1918
network-holiday-christmas = Noël
network-holiday-saint-stephen = Saint-Étienne
network-holiday-abolition = Abolition de l’esclavage
network-holiday-citizenship = Fête de la citoyenneté
network-holiday-gospel = Arrivée de l’Évangile
network-holiday-autonomy = Fête de l’autonomie
network-holiday-matarii = Matari’i i ni’a
network-holiday-saint-chanel = Saint-Pierre-Chanel
network-holiday-territory = Fête du territoire
network-holidays-days = Jours
network-holidays-name = Nom
network-holidays-kind = Sorte
