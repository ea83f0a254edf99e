# The person: what every room says of them.

people-birth-year = Check the birth year: between { $least } and { $most }.
people-commune-missing = Choose the commune, or say that the address is not known.
people-phone = Write a number such as 06 12 34 56 78, or with the country code: +32 470 12 34 56.
people-phone-none-with-number = You wrote a number. Whose phone is it?
people-contact-without-phone = A telephone number is needed to reach the person that way.
people-contact-without-email = An e-mail address is needed to reach the person that way.
people-email = Write an e-mail address such as name@example.org.

people-residence-commune = A commune
people-residence-none = No fixed address
people-residence-unknown = Not known

people-priority-yes = Yes
people-priority-no = No
people-priority-unknown = Not known

people-phone-use-own = Their own
people-phone-use-shared = Shared with somebody
people-phone-use-none = No phone
people-phone-use-unknown = Not asked

people-contact-sms = By text message
people-contact-call = By phone call
people-contact-email = By e-mail
people-contact-letter = By letter
people-contact-referrer = Through the referrer
people-contact-next-visit = At the next visit
people-contact-never = Do not contact them

people-gender-woman = Woman
people-gender-man = Man
people-gender-other = Other
people-gender-undisclosed = Prefers not to say

people-language-fr = French
people-language-ar = Arabic
people-language-en = English
people-language-es = Spanish
people-language-pt = Portuguese
people-language-tr = Turkish
people-language-ru = Russian
people-language-uk = Ukrainian
people-language-zh = Chinese
people-language-bm = Bambara
people-language-wo = Wolof
people-language-snk = Soninke
people-language-ps = Pashto
people-language-fa = Dari
people-language-ta = Tamil
people-language-bn = Bengali
people-language-ro = Romanian
people-language-other = another language

people-consent-record = The space keeps a record to support me
people-consent-answer-steps = The one who referred me hears where I stand
people-consent-answer-attendance = The one who referred me hears whether I attend
people-consent-answer-autonomy = The one who referred me hears what I can do alone
people-consent-reminders = The space sends me reminders by text message

## The import of people
people-import-header = { $count ->
    [one] The column { $missing } is missing.
   *[other] The columns { $missing } are missing.
 } Columns read: Nom, Prénom, Année de naissance, Commune, Code INSEE, Code postal, N° de téléphone, E-mail, Genre.
people-import-name = “{ $written }” is not a name.
people-import-year = “{ $written }” is not a birth year. Write four digits, such as 1985.
people-import-gender = “{ $written }” is not understood. Write Femme, Homme, Autre or Non communiqué.
people-import-like = This person is like { $name }, who has a record in the space already. Complete that record, or register the person at the counter.
people-import-like-line = This person is like the one of line { $line }. Keep one of the two, or register the second at the counter.
people-import-like-elsewhere = This person is like somebody who has a record in another space already. Register them at the counter, with them.
people-import-notes = Notes are not imported: a free note on a person has no place in a record.
people-merge-itself = A record cannot be merged with itself.
people-merge-gone = One of these records is not there any more.
people-merge-merged = One of these records was merged with another already. See what was decided.
people-merge-holds = This record already stands for others. Keep it and merge the other into it, or split them first.
people-split-alone = This record is not merged with another any more.
people-household-alone = Choose somebody else.
people-household-known = These two people are linked already.
