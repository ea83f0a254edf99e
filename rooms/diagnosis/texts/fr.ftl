# Le diagnostic : où en est la personne, ce qu’elle veut ; dix minutes, jamais un examen.

diagnosis-new-title = Faire le point avec { $name }
diagnosis-correct-title = { $name }, son diagnostic corrigé
diagnosis-lead = Dix minutes, ensemble. Rien n’est obligatoire : laissez ce qui gêne.
diagnosis-back = { $name }
diagnosis-back-record = Retour à la fiche
diagnosis-save = Enregistrer le diagnostic
diagnosis-postpone = Remettre à plus tard
diagnosis-not-asked = Pas demandé
diagnosis-not-looked = Pas regardé
diagnosis-seen = Je l’ai vu faire

## Ce qui ne va pas
diagnosis-nothing = Notez au moins une réponse, ou remettez le diagnostic à plus tard.
diagnosis-obstacles-withheld-and-said = La personne préfère ne pas le dire : décochez le reste, ou décochez cette réponse.
diagnosis-equipment-none-and-some = « Aucun » et un appareil en même temps : gardez l’un ou l’autre.
diagnosis-connections-none-and-some = « Aucune » et une connexion en même temps : gardez l’une ou l’autre.
diagnosis-spending-too-much = Vérifiez le montant : c’est ce que la personne paie en un mois.
diagnosis-profile-reason-missing = Dites pourquoi ce profil convient mieux que le profil conseillé.

## Ce que veut la personne
diagnosis-part-goals = Ce que veut la personne
diagnosis-part-goals-why = Commencez par là : c’est ce qui guide le parcours.
diagnosis-words = Avec ses mots
diagnosis-words-hint = « Je voudrais voir mes petits-enfants en vidéo. »
diagnosis-goals = Ses besoins
diagnosis-no-goal = Pas encore d’envie notée.

## Les dix domaines
diagnosis-part-levels = Les dix domaines
diagnosis-part-levels-why = Parlez de la vie de tous les jours, ou essayez ensemble. Ne regardez que ce qui sert à la personne.
diagnosis-no-level = Aucun domaine n’a été regardé.
diagnosis-domain = Domaine
diagnosis-level = Niveau
diagnosis-source = D’où on le sait
diagnosis-evolution = Depuis la dernière fois
diagnosis-source-observed = Vu faire
diagnosis-source-declared = Dit par la personne
diagnosis-evolution-first = Première fois
diagnosis-evolution-up = En progrès
diagnosis-evolution-same = Comme avant
diagnosis-evolution-down = À reprendre ensemble

diagnosis-example-device-step-by-step = Allumer, cliquer, taper un mot demande de l’aide.
diagnosis-example-device-learning = Se sert d’un appareil connu ; se perd si l’écran change.
diagnosis-example-device-alone = Allume, règle le son, branche une clé USB.
diagnosis-example-internet-step-by-step = N’ouvre pas internet sans quelqu’un.
diagnosis-example-internet-learning = Cherche une adresse, avec un coup de main.
diagnosis-example-internet-alone = Cherche, compare, revient en arrière.
diagnosis-example-mail-step-by-step = N’a pas de boîte mail, ou ne l’ouvre pas.
diagnosis-example-mail-learning = Lit ses messages ; a besoin d’aide pour joindre un papier.
diagnosis-example-mail-alone = Lit, répond, envoie une photo ou un document.
diagnosis-example-communication-step-by-step = Téléphone, mais n’écrit pas de message.
diagnosis-example-communication-learning = Répond à un message ; a besoin d’aide pour un appel vidéo.
diagnosis-example-communication-alone = Envoie des photos, appelle en vidéo.
diagnosis-example-administration-step-by-step = Quelqu’un fait les démarches à sa place.
diagnosis-example-administration-learning = Fait une démarche CAF à côté de quelqu’un.
diagnosis-example-administration-alone = Se connecte, remplit, envoie, garde la preuve.
diagnosis-example-work-step-by-step = Ne cherche pas d’emploi en ligne.
diagnosis-example-work-learning = Regarde des offres ; postule avec de l’aide.
diagnosis-example-work-alone = Met à jour son espace France Travail et postule.
diagnosis-example-documents-step-by-step = Ne retrouve pas un document enregistré.
diagnosis-example-documents-learning = Écrit un texte court ; a besoin d’aide pour l’enregistrer.
diagnosis-example-documents-alone = Range, prend un papier en photo, fait un PDF.
diagnosis-example-health-step-by-step = Prend ses rendez-vous par téléphone ou sur place.
diagnosis-example-health-learning = Prend rendez-vous en ligne avec de l’aide.
diagnosis-example-health-alone = Prend rendez-vous, lit ses remboursements.
diagnosis-example-daily-step-by-step = Paie et achète au guichet.
diagnosis-example-daily-learning = Achète un billet ou suit l’école avec de l’aide.
diagnosis-example-daily-alone = Paie une facture, achète un billet, suit l’école.
diagnosis-example-safety-step-by-step = Quelqu’un d’autre garde ses mots de passe.
diagnosis-example-safety-learning = A un mot de passe ; demande quand un message est étrange.
diagnosis-example-safety-alone = Reconnaît une arnaque, choisit de bons mots de passe.

## L’usage
diagnosis-part-use = Ses habitudes
diagnosis-frequency = Utilise le numérique
diagnosis-frequency-never = Jamais
diagnosis-frequency-sometimes = Quelques fois par mois
diagnosis-frequency-weekly = Chaque semaine
diagnosis-frequency-daily = Chaque jour
diagnosis-confidence = Devant l’écran
diagnosis-confidence-afraid = Peur de mal faire
diagnosis-confidence-hesitant = Hésite, mais essaie
diagnosis-confidence-at-ease = À l’aise
diagnosis-presence = Pour une démarche, préfère
diagnosis-presence-face-to-face = Voir quelqu’un
diagnosis-presence-either = L’un ou l’autre
diagnosis-presence-online = Le faire en ligne
diagnosis-obstacles = Ce qui peut gêner durablement
diagnosis-obstacles-hint = Pour adapter l’aide, jamais pour noter. Seulement si la personne en parle.
diagnosis-obstacle-reading = Lire le français
diagnosis-obstacle-language = Parler le français
diagnosis-obstacle-sight = La vue
diagnosis-obstacle-motor = Les gestes
diagnosis-obstacle-hearing = L’audition
diagnosis-obstacle-withheld = Préfère ne pas le dire

## L’équipement et la connexion
diagnosis-part-equipment = Équipement et connexion
diagnosis-equipment = Appareils
diagnosis-equipment-smartphone = Smartphone
diagnosis-equipment-computer = Ordinateur
diagnosis-equipment-tablet = Tablette
diagnosis-equipment-none = Aucun
diagnosis-equipment-shared = Partagé avec quelqu’un
diagnosis-connections = Internet
diagnosis-connection-home = À la maison
diagnosis-connection-mobile-data = Sur le téléphone
diagnosis-connection-public-wifi = Wifi public
diagnosis-connection-none = Aucune
diagnosis-spending = Téléphone et internet, par mois
diagnosis-spending-hint = En euros, ce que la personne dit payer. Par exemple : 19,99
diagnosis-spending-amount = { $amount } par mois

## Le résultat
diagnosis-show-title = { $name }, son diagnostic
diagnosis-taken = Le { $day }
diagnosis-taken-by = Le { $day }, avec { $taker }
diagnosis-corrected = Ce diagnostic a été corrigé
diagnosis-corrected-text = Un diagnostic plus juste l’a remplacé. Celui-ci reste lisible.
diagnosis-to-plan = Choisir les étapes du parcours
diagnosis-part-context = Habitudes, équipement, connexion
diagnosis-term-frequency = Utilise le numérique
diagnosis-term-confidence = Devant l’écran
diagnosis-term-presence = Pour une démarche, préfère
diagnosis-term-obstacles = Ce qui peut gêner
diagnosis-term-equipment = Appareils
diagnosis-term-connections = Internet
diagnosis-term-spending = Téléphone et internet
diagnosis-profile = Profil
diagnosis-profile-excluded = Pas à pas
diagnosis-profile-beginner = En apprentissage
diagnosis-profile-intermediate = À mettre en confiance
diagnosis-profile-advanced = À l’aise
diagnosis-profile-kept = Profil conseillé : « { $advised } ». Profil gardé : « { $profile } », parce que : { $reason }
diagnosis-profile-change = Garder un autre profil
diagnosis-profile-kept-label = Profil à garder
diagnosis-profile-reason = Pourquoi ?
diagnosis-profile-reason-hint = Seulement si ce n’est pas le profil conseillé.
diagnosis-because = Les réponses qui ont compté dans le conseil :
diagnosis-because-levels = Domaines regardés : { $steps } pas à pas, { $learning } avec de l’aide, { $alone } en autonomie.
diagnosis-because-no-level = Aucun domaine regardé : le conseil reste prudent.
diagnosis-because-frequency = Utilise le numérique : { $frequency }. Sans pratique, on oublie vite.
diagnosis-because-confidence = La peur de mal faire : d’abord mettre en confiance.
diagnosis-because-obstacles = { $count ->
    [one] Un obstacle durable : l’aide reste proche.
   *[other] { $count } obstacles durables : l’aide reste proche.
 }
diagnosis-others = Tous les diagnostics
diagnosis-correct = Corriger ce diagnostic
diagnosis-again = Refaire le point

## Remettre à plus tard
diagnosis-postpone-title = Remettre le diagnostic à plus tard
diagnosis-postpone-lead = La personne reçoit la même aide, avec ou sans diagnostic.
diagnosis-postpone-reason = Pourquoi
diagnosis-reason-too-tired = Trop de fatigue
diagnosis-reason-no-time = Pas le temps
diagnosis-reason-needs-interpreter = Besoin d’un interprète
diagnosis-reason-does-not-wish = La personne ne le souhaite pas

## Sur la fiche
diagnosis-panel-title = Où en est la personne
diagnosis-panel-empty = Pas encore de diagnostic. Dix minutes suffisent, et rien n’en dépend.
diagnosis-panel-to-do = À faire
diagnosis-panel-postponed = Diagnostic remis à plus tard le { $day } : { $reason }.
diagnosis-panel-goals = Veut :
diagnosis-do = Faire le point
diagnosis-told-measured = Diagnostic : { $profile }
diagnosis-told-postponed = Diagnostic remis à plus tard : { $reason }

diagnosis-done-measured = Le diagnostic est enregistré.
diagnosis-done-profile = Le profil est enregistré.
diagnosis-done-postponed = Le diagnostic est remis à plus tard.

diagnosis-quoted = « { $words } »
