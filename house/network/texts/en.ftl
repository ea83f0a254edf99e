# The network: spaces and settings.

network-setting-right-months = How long a right of access lasts, in months
network-setting-voucher-days = How long a voucher waits, in days
network-setting-answer-days = Days to answer a referral
network-setting-right-renewals = How many times a right of access may be renewed
network-setting-renewal-ahead-days = Ask for the renewal before the right ends, in days
network-setting-renewal-silence-days = Silence of the referrer before the manager decides on a renewal, in days
network-setting-referrals-open = Referrals of one organisation that may wait at a time
network-setting-referrals-day = Referrals that one organisation may send in a day
network-setting-digest-weekday = Day of the weekly news to referrers (1: Monday, 7: Sunday, 0: never)
network-setting-workshop-seats = Seats of a workshop
network-setting-silence-days = Silence before calling somebody, in days
network-setting-silence-days-beginner = Silence before calling somebody who begins, in days
network-setting-silence-days-equipment = Silence before calling somebody who waits for a device, in days
network-setting-silence-days-connection = Silence before calling somebody who waits for a connection, in days
network-setting-calls-a-day = Calls a day in a space, at most
network-setting-call-again-days = Calling again whoever did not answer, after so many days
network-setting-call-tries = Calls without an answer before another way is taken
network-setting-retention-months = Retention after the last contact, in months
network-setting-message-days = How long sent messages are kept, in days
network-setting-lock-minutes = Screen left unused before it locks, in minutes
network-setting-reminder-hours = First reminder before a session, in hours (0: none)
network-setting-own-page-minutes = Personal page left unused before it closes, in minutes
network-setting-own-change-hours = Time before a session until which people cancel or change by themselves, in hours
network-setting-quiet-from-hour = Hour of the evening from which no text message leaves
network-setting-quiet-until-hour = Hour of the morning before which no text message leaves
network-setting-quiet-sundays = No text message on Sundays and public holidays (1: yes, 0: no)

network-partner-kind-ccas = Communal welfare office (CCAS)
network-partner-kind-department = Department’s social services
network-partner-kind-social-centre = Social centre
network-partner-kind-employment = Employment services
network-partner-kind-youth = Youth employment centre
network-partner-kind-housing = Shelter, day centre
network-partner-kind-inclusion = Work integration
network-partner-kind-france-services = France services
network-partner-kind-library = Library
network-partner-kind-local-authority = Town hall, local authority
network-partner-kind-health = Health
network-partner-kind-school = School, training
network-partner-kind-association = Association
network-partner-kind-company = Company
network-partner-kind-other = Other

## Spaces and settings on screen
network-spaces = Spaces
network-nav-spaces = Spaces
network-nav-settings = Settings
network-spaces-empty = No space yet
network-spaces-empty-todo = Open the first one: the team can then work there.
network-space-new = Open a space
network-space-edit = Change a space
network-space-code = Short code
network-space-code-hint = Two to eight letters or digits, such as LIL.
network-space-code-wrong = Write a code of two to eight letters or digits, such as LIL.
network-space-code-taken = Another space has this code already.
network-space-name = Name
network-space-address = Address
network-space-commune = Commune
network-space-commune-hint = Name and postal code, or INSEE code.
network-space-commune-wrong = Say which commune, for instance “93200 Saint-Denis”.
network-space-phone = Telephone
network-space-email = E-mail
network-space-zone = Time zone
network-space-hours = Opening hours
network-space-languages = Languages that the team speaks, beside French
network-space-languages-hint = For example: Arabic, English, sign language.
network-space-hours-hint = In the format of OpenStreetMap, such as “Mo-Fr 09:00-12:00,14:00-17:00”.
network-space-priority = In a priority neighbourhood
network-space-opened = Opened on
network-done-space = The space is saved.
network-column-code = Code
network-column-insee = INSEE code
network-column-commune = Commune
network-zone-paris = Metropolitan France
network-zone-guadeloupe = Guadeloupe
network-zone-martinique = Martinique
network-zone-cayenne = French Guiana
network-zone-reunion = Réunion
network-zone-mayotte = Mayotte
network-zone-noumea = New Caledonia
network-zone-tahiti = Polynesia (Tahiti)
network-neighbourhoods = Priority neighbourhoods
network-neighbourhoods-lead = The names offered at the counter, commune by commune. Those that you write here replace the list that comes with the program.
network-neighbourhoods-open = See a commune
network-neighbourhoods-own = Your network’s list.
network-neighbourhoods-carried = The list that comes with the program: Occitanie only, zoning of 2015. Complete it, and it becomes yours.
network-neighbourhoods-names = One name a line
network-neighbourhoods-names-hint = Without any name, the list that comes with the program is back.
network-neighbourhoods-kept = Communes with a list of their own
network-neighbourhoods-count = { $count ->
    [one] { $count } commune has a list of its own
   *[other] { $count } communes have a list of their own
 }
network-neighbourhoods-empty = No commune has a list of its own yet
network-neighbourhoods-empty-todo = Look for a commune, or ask the head office to import the official list.
network-neighbourhood-long = This name is too long: “{ $start }…”. Write 120 characters at most.
network-neighbourhood-many = These are too many names for one commune: { $most } at most.
network-place-neighbourhood = Priority neighbourhood
network-outlines = Outlines of neighbourhoods
network-outlines-lead = With outlines, the program knows by its position whether a space or a place is in a priority neighbourhood. Without them, that is said by hand.
network-outlines-bring = Bring a file of outlines
network-outlines-bring-do = Bring this file
network-outlines-file = GeoJSON file
network-outlines-file-hint = The one of the ANCT on data.gouv.fr, in degrees (WGS 84), 24 MB at most. A neighbourhood that is there already is brought up to date; the same file twice changes nothing.
network-outlines-search = Name or commune
network-outlines-count = { $count ->
    [0] no neighbourhood
    [one] { $count } neighbourhood
   *[other] { $count } neighbourhoods
}
network-outlines-none = No outline yet
network-outlines-none-todo = Bring the file of the neighbourhoods of your region, or of the whole country.
network-outlines-none-found = No neighbourhood matches
network-outlines-none-found-todo = Try another name, or a commune.
network-outlines-see-all = See every neighbourhood
network-outlines-brought = { $created ->
    [one] { $created } neighbourhood added
   *[other] { $created } neighbourhoods added
}, { $updated } brought up to date, { $unchanged } already there
network-outlines-wrong = These neighbourhoods of the file were not taken. Mend them and bring the file again:
network-outlines-wrong-more = { $count ->
    [one] And one more.
   *[other] And { $count } more.
}
network-outline-wrong = { $number }. { $called }: { $why }
network-outlines-remove = Take all outlines away
network-outlines-remove-consequence = { $count ->
    [one] The outline goes.
   *[other] The { $count } outlines go.
} Spaces keep what is said of their neighbourhood, and it is said by hand again. Bringing the file again puts them back.
network-outlines-remove-confirm = Take all outlines of neighbourhoods away
network-outline-code = Code of the neighbourhood
network-outline-since = Brought on
network-outline-missing = Choose a file.
network-outline-large = This file is too large: { $most } MB at most. Take that of a region, or a simplified version.
network-outline-no-json = This file does not read as GeoJSON. On data.gouv.fr, take the format “GeoJSON”, neither “SHP” nor “CSV”.
network-outline-no-collection = This file is no list of outlines (“FeatureCollection”).
network-outline-nothing = This file holds no neighbourhood.
network-outline-many = This file holds too many outlines: { $most } at most.
network-outline-system = This file is not in degrees (WGS 84). Download the WGS 84 version, or convert it (EPSG:4326).
network-outline-code-missing = the code of the neighbourhood is missing (code_qp).
network-outline-code-unknown = this is no code of a priority neighbourhood: QP or QN, then six signs, as QP066007.
network-outline-name-missing = the name of the neighbourhood is missing (nom_qp or lib_qp).
network-outline-name-long = the name is too long, 120 characters at most.
network-outline-commune-missing = the code of the commune is missing (code_commune or insee_com).
network-outline-commune-unknown = this commune is not known; its INSEE code is needed.
network-outline-twice = this neighbourhood stands higher in the file already; only the first is taken.
network-outline-empty = it has no outline.
network-outline-kind = its outline is no surface (Polygon or MultiPolygon).
network-outline-numbers = its outline is not made of coordinates.
network-outline-short = one of its outlines has fewer than four points.
network-outline-open = one of its outlines is not closed: the last point must be the first.
network-outline-degrees = its coordinates are not degrees (WGS 84), longitude then latitude.
network-outline-corners = its outline has too many points; take a simplified version.
network-done-outlines = The outlines are there, and what spaces say of their neighbourhood follows them.
network-done-outlines-known = These outlines were there already: nothing changed.
network-done-outlines-removed = The outlines are taken away.
network-space-priority-by-hand = Said by hand: the program does not know the position of the space, or not the outlines of the neighbourhoods of its département.
network-space-priority-by-outline = By the position of the space and the outlines of neighbourhoods.
network-space-priority-within = In the priority neighbourhood “{ $name }” ({ $code }).
network-space-priority-outside = In no priority neighbourhood.
network-done-neighbourhoods = The list of the commune is saved.
network-settings = Settings
network-settings-lead = The network’s rules, dated. Nothing is erased: each change keeps its author and its day.
network-settings-now = Today
network-settings-default = Default
network-settings-source = Where the default comes from
network-settings-change = Change a setting
network-settings-name = Setting
network-settings-value = New value
network-settings-space = For which space
network-settings-all = The whole network
network-settings-from = From
network-settings-history = What was changed
network-settings-spaces = Spaces with their own value
network-settings-when = Changed
network-settings-who = By
network-settings-history-empty = Nothing was changed: everything has its default value.
network-settings-past = Choose today or a coming day: yesterday’s rule does not change.
network-done-setting = The setting is saved.
network-setting-right-months-source = Referral voucher: 9 months, renewable once (2013–2014).
network-setting-voucher-days-source = The project’s choice: a quarter to come.
network-setting-retention-months-source = CNIL: two years after the last contact (social support).
network-setting-message-days-source = Chosen by the project: three months, long enough to answer who says that nothing came.
network-setting-workshop-seats-source = Groups of 5 to 7 observed in the spaces.
network-setting-answer-days-source = The project’s choice: ten days.
network-setting-right-renewals-source = Referral voucher: 9 months, renewable once (2013-2014).
network-setting-renewal-ahead-days-source = The project’s choice: a month, time enough to answer.
network-setting-renewal-silence-days-source = The project’s choice: ten days.
network-setting-referrals-open-source = The project’s choice: more than the busiest organisation.
network-setting-referrals-day-source = The project’s choice: more than the busiest organisation.
network-setting-digest-weekday-source = The project’s choice: Monday morning, for the week.
network-setting-silence-days-source = The project’s choice: a month without coming.
network-setting-silence-days-beginner-source = The project’s choice: three weeks, as long as an initiation.
network-setting-silence-days-equipment-source = The project’s choice: six weeks, the time to find a device.
network-setting-silence-days-connection-source = The project’s choice: a month, as long as a top-up lasts.
network-setting-calls-a-day-source = The project’s choice: an hour of calls.
network-setting-call-again-days-source = The project’s choice: three days, at another hour.
network-setting-call-tries-source = The project’s choice: three tries.
network-setting-lock-minutes-source = The project’s choice: twenty minutes, on shared computers.
network-setting-reminder-hours-source = The project’s choice: two days before, then the same morning.
network-setting-own-page-minutes-source = The project’s choice: fifteen minutes, on a borrowed phone.
network-setting-own-change-hours-source = The project’s choice: four hours, so that somebody else has the time to come.
network-setting-quiet-from-hour-source = The project’s choice: the hours in which nobody is disturbed.
network-setting-quiet-until-hour-source = The project’s choice: the hours in which nobody is disturbed.
network-setting-quiet-sundays-source = The project’s choice: everybody’s rest.

## Places
network-around = Around the network
network-partners = Partners
network-places = Places
network-place-website = Website
network-place-kind = Kind
network-place-kind-digital-space = Public digital space
network-place-kind-france-services = France services
network-place-kind-library = Library
network-place-kind-social-centre = Social centre
network-place-kind-welfare = Welfare office
network-place-kind-local-authority = Town hall, local authority
network-place-kind-employment = Employment, inclusion
network-place-kind-third-place = Third place
network-place-kind-school = School, training
network-place-kind-association = Association
network-place-kind-counter = Counter (post, benefits…)
network-places-count = { $count ->
    [one] { $count } place
   *[other] { $count } places
 }
network-places-none = No place
network-places-none-todo = An open list brings them: the administrator or the head office imports it.
network-import-list = Import a list
network-places-none-found = No place fits
network-places-none-found-todo = Take a filter away, or write fewer letters.
network-places-all = See all places

## Imports
network-import-empty = This file is empty. Choose a CSV file with a header line, or a JSON file.
network-import-header-partners = { $count ->
    [one] The column { $missing } is missing.
   *[other] The columns { $missing } are missing.
 } Formats read for structures: the France services list (2024), conseillers numériques (2021), the national schema “Lieux de médiation numérique” 1.0.2, data·inclusion v1 (JSON).
network-import-header-places = { $count ->
    [one] The column { $missing } is missing.
   *[other] The columns { $missing } are missing.
 } Formats read for places: the France services list (2024), conseillers numériques (2021), the national schema “Lieux de médiation numérique” 1.0.2, data·inclusion v1 (JSON), the sample of places (source, nom, adresse, code_postal, insee, commune, categorie).
network-import-header-neighbourhoods = A column is missing. A list of priority neighbourhoods has at least the name (lib_qp or nom_qp) and the INSEE code of the commune (insee_com or insee).
network-import-not-a-table = This file is not a table. Choose a CSV, XLSX (Excel) or ODS (LibreOffice) file.
network-import-closed = This file is protected by a password, or of an old format (.xls). Open it and save it as .xlsx or .csv.
network-import-workbook-damaged = This workbook is damaged or cut. Open it in your spreadsheet program and save it again.
network-import-bomb = This workbook is far too large once opened. Keep the sheet that matters, and save it as CSV.
network-import-too-wide = This table has more than { $most } columns. Delete those that serve no purpose.
network-import-too-many = This file has more than { $most } lines. Split it into several files.
network-import-failed-formula = The formula of this cell failed: “{ $written }”. Write the value.
network-import-json = This JSON file is damaged or cut here. Download it again.
network-import-quote = A quote is opened and never closed. Correct this line in the file.
network-import-width = This line has { $found } cells instead of { $wanted }. Check its separators and quotes.
network-import-damaged = This line is damaged.
network-import-missing = This cell is empty, and it is needed.
network-import-name = “{ $written }” is not a name.
network-import-too-long = This text is too long: { $most } characters at most.
network-import-formula = This cell begins like a spreadsheet formula: “{ $start }”. Write text.
network-import-commune-unknown = No commune is like “{ $written }”. Check the INSEE code, the postal code and the name.
network-import-commune-doubt = Several communes are possible: { $choice }. Write the right INSEE code.
network-import-repeated = Line { $line } has the same identifier and says something else. Keep one of the two.
network-import-postal = “{ $written }” is not a postal code: left empty.
network-import-degrees = “{ $written }” is not a coordinate: left empty.
network-import-phone = “{ $written }” is not a whole telephone number: left empty.
network-import-email = “{ $written }” is not an e-mail address: left empty.
network-import-website = “{ $written }” is not the address of a site: left empty.
network-import-hours = These opening hours are not understood: “{ $written }”. Left empty.
network-import-line = Line { $line }: { $message }
network-import-line-column = Line { $line }, column { $column }: { $message }
network-import-summary = { $read ->
    [one] { $read } line read
   *[other] { $read } lines read
 }: { $created } new, { $updated } updated, { $unchanged } unchanged, { $errors } refused.
network-import-dry-run = This was a trial: nothing is saved.
network-settings-own = { $space }: { $value }
network-settings-as-network = as the network
network-settings-lift = As the network
network-settings-lift-hint = For a space that had its own value: it goes by the network again. Leave the value empty.
network-settings-whose = Choose the space that goes by the network again.
network-settings-of-network = This setting is for the whole network: choose “The whole network”.

## Opening hours
network-weekday-0 = Monday
network-weekday-1 = Tuesday
network-weekday-2 = Wednesday
network-weekday-3 = Thursday
network-weekday-4 = Friday
network-weekday-5 = Saturday
network-weekday-6 = Sunday
network-days = { $first } to { $last }
network-hours = { $days }: { $hours }
network-hours-closed = { $days }: closed
network-hour = { $hour }:00
network-hour-and = { $hour }:{ $minute }

## Opening and closures
network-open = Open
network-open-until = Open until { $until }
network-closed = Closed
network-at = at { $hour }
network-hours-always = Day and night, every day
network-weekday-holidays = public holidays
network-closed-until = Closed, opens { $opens }
network-column-now = Now
network-nav-closures = Opening
network-closures = Opening and closures
network-closures-hours = Hours
network-closures-hours-edit = Correct the hours
network-closures-no-hours = The hours are not written yet.
network-closures-ahead = Closures ahead
network-closures-none = No closure ahead.
network-closure-new = Plan a closure
network-closure-from = First day
network-closure-until = Last day
network-closure-reason = Why
network-closure-reason-hint = For the team: holidays, works, training of the team…
network-closure-save = Close on these days
network-closure-withdraw = Open again
network-closure-day = on { $day }
network-closure-days = from { $from } to { $until }
network-closure-backwards = The last day comes before the first. Change one of the two.
network-closure-past = This closure is over already. Choose a day to come.
network-closure-long = This is more than a year. Choose a closer day.
network-closure-meets = Another closure covers one of these days already. Open again first, or choose other days.
network-done-closed = The closure is planned.
network-done-closed-cancelled = The closure is planned, its sessions are cancelled and those enrolled are told.
network-done-sessions-cancelled = The sessions of this closure are cancelled and those enrolled are told.
network-closure-sessions = { $count ->
    [one] { $count } session falls on these days
   *[other] { $count } sessions fall on these days
}
network-closure-sessions-todo = Move them or cancel them.
network-closure-sessions-choose = Say what becomes of these sessions.
network-closure-sessions-none = No session falls on these days any more.
network-closure-people = { $count ->
    [0] nobody enrolled
    [one] { $count } person enrolled
   *[other] { $count } people enrolled
}
network-closure-fate = What becomes of these sessions?
network-closure-fate-keep = I shall move or cancel them one by one
network-closure-fate-cancel = Cancel them all now, and tell everybody once
network-closure-cancel = { $count ->
    [one] Cancel this session
   *[other] Cancel these { $count } sessions
}
network-closure-cancel-consequence = { $count ->
    [one] The session is cancelled
   *[other] The { $count } sessions are cancelled
}, for { $seats ->
    [0] no seat taken
    [one] { $seats } seat taken
   *[other] { $seats } seats taken
}. Everybody concerned is told once. A cancelled session can be held after all, from its page.
network-closure-cancel-confirm = { $count ->
    [one] Cancel the session { $days }
   *[other] Cancel the { $count } sessions { $days }
}
network-closure-reason-why = Space closed { $days }: { $reason }
network-closure-reason-plain = Space closed { $days }
network-done-closure-withdrawn = The closure is lifted.
network-space-hours-wrong = These hours cannot be read. Write for example Mo-Fr 09:00-12:00,14:00-17:00.
network-closed-days = Closed { $days }

## Opening a space
network-opening = Prepare the opening
network-opening-opens = opens on { $day }
network-opening-count = { $done ->
    [0] nothing is done yet
    [one] 1 step of { $all } done
   *[other] { $done } steps of { $all } done
}
network-opening-progress = { $done } of { $all }
network-opening-step = To do
network-opening-by = By
network-opening-state = State
network-opening-empty = Nothing is written for this space. The list counts back from the day of the opening; each step can be moved, removed and completed.
network-opening-lay = Write the list
network-opening-mark = Done
network-opening-not-done = Not done yet
network-opening-done = done on { $day }
network-opening-done-by = done on { $day } by { $who }
network-opening-done-on = Done on
network-opening-done-who = Done by
network-opening-late = late
network-opening-move = Change the date
network-opening-remove = Not needed here
network-opening-removed = Removed from the list
network-opening-restore = Put back
network-opening-add = Add a step
network-opening-add-it = Add
network-opening-words = What is to be done
network-opening-due = { $space }: { $step }
network-opening-agreement = Agreement signed with the local authority
network-opening-premises = Premises ready: lease, access, insurance
network-opening-connection = Internet and electricity working
network-opening-team = Team recruited, manager named
network-opening-equipment = Computers, printer and furniture in place
network-opening-partners = First referring structures met
network-opening-volunteers = First volunteers trained
network-opening-programme = First workshops on the programme
network-opening-shop = Shop stocked, prices on display
network-opening-accounts = Accounts of the team made, register of data up to date
network-opening-notices = Opening hours on the door, cards and posters printed
network-opening-doors = Doors open
network-done-opening-laid = The list is written.
network-done-opening-step = The step is added.
network-done-opening-planned = The date is changed.
network-done-opening-done = Noted: done.
network-done-opening-undone = Noted: not done yet.
network-done-opening-removed = The step is removed. It stays at the foot of the page, to be put back.
network-done-opening-restored = The step is put back.

## The rooms and desks of a space
network-rooms = Rooms and desks
network-rooms-lead = Where a person is sent, and where they are called to.
network-rooms-empty = No room yet
network-rooms-empty-todo = Name the rooms and desks of the space: the queue sends people there, the screen of the waiting room says where to go.
network-rooms-used = In use
network-rooms-retired = Retired rooms
network-room-new = Add a room or a desk
network-room-save = Add
network-room-edit = Change “{ $name }”
network-room-change = Change
network-room-retire = Retire
network-room-restore = Take back into use
network-room-name = Name
network-room-name-hint = As on the door: “Desk 2”, “Shop”
network-room-name-taken = Another room in use bears this name already.
network-room-kind = What it is for
network-room-seats = Number of seats
network-room-seats-said = { $seats ->
    [one] { $seats } seat
   *[other] { $seats } seats
 }
network-room-counter = Counter
network-room-advice = Advice room
network-room-workshop = Workshop
network-room-drop-in = Drop-in
network-room-shop = Shop
network-room-other = Other
network-done-room = The room is saved.
network-done-room-retired = The room is retired. What happened there keeps its name.
network-done-room-restored = The room is in use again.
network-setting-guardian-age = Age from which no guardian is asked to agree, in years
network-setting-guardian-age-source = French Civil Code, article 414: majority is at eighteen. Zero: nothing is asked.

## Territories

network-territories = Territories
network-territories-lead = Where the network works with a town, an inter-municipality, a département or a region.
network-territories-empty = No territory
network-territories-empty-todo = Add a town, an inter-municipality, a département or a region below.
network-territories-left = Territories left
network-territory-new = Add a territory
network-territory-name = Territory
network-territory-kind = Scale
network-territory-population = Inhabitants
network-territory-inhabitants = { $count } inhabitants
network-territory-spaces = Spaces
network-territory-no-space = No space
network-territory-partners = Partner structures
network-territory-words = With whom, on what
network-territory-words-hint = The office that answers you, what you do there together.
network-territory-place = Name or code
network-territory-place-hint = For example: “Isère” or “38”.
network-territory-which = Which one?
network-territory-save = Add this territory
network-territory-here = In this territory
network-territory-leave = Leave this territory
network-territory-again = Take up again
network-territory-unknown = Nothing is called so at this scale. Check the name, or choose another scale.
network-territory-several = Several are called so. Choose the right one below.
network-territory-many = Too many names begin like this. Write more of it.
network-territory-known = This territory is in the list already.
network-done-territory = The territory is in the list.
network-done-territory-left = The territory is left. You can take it up again at the foot of the page.
network-area-commune = Municipality
network-area-epci = Inter-municipality
network-area-department = Département
network-area-region = Region
network-setting-belonging-days = How long something kept waits before it is pointed out, in days
network-setting-belonging-days-source = The project’s choice: a month to come back.
network-setting-provisional-days = Provisional right without a voucher, in days (0: none)
network-setting-provisional-days-source = The project’s choice: a month, the time to be referred.
## The way to a space
network-way = How to come
network-way-lead = What somebody who was never there reads on their page. The sketch is drawn from the coordinates.
network-way-point = Coordinates
network-way-point-hint = Copy them from a map, such as 48.9362, 2.3574. Without them there is no sketch.
network-way-point-wrong = Write two numbers with a comma between them, such as 48.9362, 2.3574.
network-way-words = In a few words
network-way-words-hint = The bus or metro stop, the door, the floor. Short sentences.
network-done-way = The way is saved.
network-setting-complaint-days = Days to answer a complaint
network-setting-complaint-days-source = The project’s choice: a month.
network-setting-incident-months = How long an incident is kept once it is closed, in months
network-setting-incident-months-source = The project’s choice: two years, like records (CNIL: two years after the last contact). When somebody concerned is erased sooner, what is written goes with them.
network-setting-complaint-months = How long a complaint is kept once it is answered, in months
network-setting-complaint-months-source = The project’s choice: two years, like records. A complaint without an answer waits for its answer.
network-setting-phone-call-days = How long calls that were taken are kept, in days
network-setting-phone-call-days-source = The project’s choice: three months, like messages that were sent.
network-setting-practice-days = A practice that nobody goes on with is removed after, in days
network-setting-practice-days-source = The project’s choice: a month, the time of a leave. Its people are invented.
network-setting-exclusion-days = Longest temporary exclusion, in days
network-setting-exclusion-days-source = The project’s choice: a month, and a review before its end.
network-setting-document-days = How long a working document is kept, in days
network-setting-document-days-source = The project’s choice: a month, the time of a procedure; the night after, the document is deleted.
network-setting-access-days = Access of volunteers and civic service after the last shift, in days (0: always)
network-setting-access-days-source = The project’s choice: two months without a shift, and the manager told two weeks before.
network-setting-code-required = One-time code for administrators and the network’s office (1: yes, 0: no)
network-setting-code-required-source = The project’s choice: offered to all, asked for only if the network decides so.

## Public and school holidays
network-holidays = Public and school holidays
network-holidays-lead = School zone: { $zone }
network-holidays-school = School holidays
network-holidays-public = Public holidays to come
network-holidays-empty = No holiday known
network-holidays-empty-todo = The national calendar (CSV, JSON or iCalendar) is imported once a year, for the whole network.
network-holidays-zone = School zone of the space
network-holidays-zone-usual = That of the département ({ $zone })
network-done-school-zone = The school zone is saved.
network-import-header-holidays = These columns are needed: description, start date, end date, zones.
network-import-holiday-day = This date cannot be read, or the end is before the beginning.
network-import-holiday-zone = This zone is not known.
network-setting-planned-months = Months stored ahead for what comes back every week
network-setting-planned-months-source = The project’s choice: half a year, as long as a plan.
network-holiday-new-year = New Year’s Day
network-holiday-good-friday = Good Friday
network-holiday-easter-monday = Easter Monday
network-holiday-labour = Labour Day
network-holiday-victory = Victory in 1945
network-holiday-ascension = Ascension
network-holiday-whit-monday = Whit Monday
network-holiday-national = National Day
network-holiday-assumption = Assumption
network-holiday-all-saints = All Saints’ Day
network-holiday-armistice = Armistice of 1918
network-holiday-christmas = Christmas
network-holiday-saint-stephen = St Stephen’s Day
network-holiday-abolition = Abolition of slavery
network-holiday-citizenship = Citizenship Day
network-holiday-gospel = Arrival of the Gospel
network-holiday-autonomy = Autonomy Day
network-holiday-matarii = Matari’i i ni’a
network-holiday-saint-chanel = St Peter Chanel
network-holiday-territory = Territory Day
network-holidays-days = Days
network-holidays-name = Name
network-holidays-kind = Kind
