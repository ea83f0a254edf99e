# La personne : ce que toutes les pièces en disent.

people-birth-year = Vérifiez l’année de naissance : entre { $least } et { $most }.
people-commune-missing = Choisissez la commune, ou dites que l’adresse n’est pas connue.
people-phone = Écrivez un numéro comme 06 12 34 56 78, ou avec l’indicatif du pays : +32 470 12 34 56.
people-phone-none-with-number = Vous avez écrit un numéro. À qui est ce téléphone ?
people-contact-without-phone = Il faut un numéro de téléphone pour joindre la personne ainsi.
people-contact-without-email = Il faut une adresse e-mail pour joindre la personne ainsi.
people-email = Écrivez une adresse e-mail comme prenom@exemple.fr.

people-residence-commune = Une commune
people-residence-none = Sans adresse fixe
people-residence-unknown = Pas connue

people-priority-yes = Oui
people-priority-no = Non
people-priority-unknown = Je ne sais pas

people-phone-use-own = À la personne
people-phone-use-shared = Partagé avec quelqu’un
people-phone-use-none = Pas de téléphone
people-phone-use-unknown = Pas demandé

people-contact-sms = Par SMS
people-contact-call = Par téléphone
people-contact-email = Par e-mail
people-contact-letter = Par courrier
people-contact-referrer = Par la personne qui oriente
people-contact-next-visit = À sa prochaine venue
people-contact-never = Ne pas la contacter

people-gender-woman = Femme
people-gender-man = Homme
people-gender-other = Autre
people-gender-undisclosed = Ne souhaite pas le dire

people-language-fr = français
people-language-ar = arabe
people-language-en = anglais
people-language-es = espagnol
people-language-pt = portugais
people-language-tr = turc
people-language-ru = russe
people-language-uk = ukrainien
people-language-zh = chinois
people-language-bm = bambara
people-language-wo = wolof
people-language-snk = soninké
people-language-ps = pachto
people-language-fa = dari
people-language-ta = tamoul
people-language-bn = bengali
people-language-ro = roumain
people-language-other = autre langue

people-consent-record = L’antenne garde une fiche pour m’accompagner
people-consent-answer-steps = La personne qui m’a orientée sait où j’en suis
people-consent-answer-attendance = La personne qui m’a orientée sait si je viens aux ateliers
people-consent-answer-autonomy = La personne qui m’a orientée sait ce que je sais faire seul·e
people-consent-reminders = L’antenne m’envoie des rappels par SMS

## L’import de personnes
people-import-header = { $count ->
    [one] Il manque la colonne { $missing }.
   *[other] Il manque les colonnes { $missing }.
 } Colonnes lues : Nom, Prénom, Année de naissance, Commune, Code INSEE, Code postal, N° de téléphone, E-mail, Genre.
people-import-name = « { $written } » n’est pas un nom.
people-import-year = « { $written } » n’est pas une année de naissance. Écrivez quatre chiffres, comme 1985.
people-import-gender = « { $written } » n’est pas compris. Écrivez Femme, Homme, Autre ou Non communiqué.
people-import-like = Cette personne ressemble à { $name }, qui a déjà une fiche dans l’antenne. Complétez cette fiche, ou inscrivez la personne à l’accueil.
people-import-like-line = Cette personne ressemble à celle de la ligne { $line }. Gardez une seule des deux, ou inscrivez la seconde à l’accueil.
people-import-like-elsewhere = Cette personne ressemble à quelqu’un qui a déjà une fiche dans une autre antenne. Inscrivez-la à l’accueil, avec elle.
people-import-notes = Les notes ne sont pas importées : une note libre sur une personne n’a pas sa place dans une fiche.
people-merge-itself = Une fiche ne peut pas être réunie à elle-même.
people-merge-gone = Une de ces fiches n’existe plus.
people-merge-merged = Une de ces fiches a déjà été réunie à une autre. Regardez ce qui a été décidé.
people-merge-holds = Cette fiche en réunit déjà d’autres. Gardez-la et réunissez-lui l’autre, ou séparez-les d’abord.
people-split-alone = Cette fiche n’est plus réunie à une autre.
people-household-alone = Choisissez une autre personne.
people-household-known = Ces deux personnes sont déjà liées.
