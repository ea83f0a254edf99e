# What the program composes: the front door, Today, the record.

app-home-title = Going digital, together
app-home-lead = Welcome, measure, learn, equip: the tool of a digital-solidarity network.
app-home-team = Are you part of the team? Sign in.
app-home-referrer = Do you refer a person? Open the link that the space gave to your organisation. It asks for no account and no password.
app-home-ask = No link yet? Ask for one.

app-nav-people = Referrals and follow-up
app-nav-place = Team and place
app-nav-office = Settings and data
app-nav-today = Today
app-today-empty = Nothing is waiting for you
app-today-empty-todo = Everything is up to date for your post.
app-today-administrator = The house
app-today-network-officer = The network today
app-today-space-manager = Your space today
app-today-facilitator = Your groups today
app-today-adviser = Advice today
app-today-receptionist = Reception today
app-today-seller = The shop today
app-today-volunteer = Your volunteering
app-today-referrer = Your referrals

app-record-lead = Born in { $year } · { $space }
app-record-themself = the person, on their page
app-record-lead-no-year = Birth year unknown · { $space }
app-record-journal = Who did, who saw
app-record-timeline = What happened
app-record-timeline-empty = Nothing yet.
app-record-reason-title = Why open this record?
app-record-reason-lead = Another space follows this person. Say why you open their record: it will be noted.
app-record-reason = Your reason
app-record-open = Open the record
app-record-reason-present = The person is here, before me
app-record-reason-call = The person is calling
app-record-reason-follow-up = I am preparing an appointment
app-record-reason-correction = I am correcting a mistake
app-record-reason-request = The person asks for their data

app-deadlines = Deadlines
app-deadlines-none = Nothing is due within seven days.
app-deadlines-today = today
app-deadlines-late = Late
app-backups = Backups and work
app-backups-server = The database is on a PostgreSQL server: its backups are the server’s.
app-backups-none = No backup yet: the first is made during the day.
app-backups-copy = { $name } · { $size } MB
app-backups-messages = { $count ->
    [0] No message is waiting.
    [one] { $count } message is waiting.
   *[other] { $count } messages are waiting.
 }
app-backups-see-messages = See the messages
app-backups-failed = { $count ->
    [one] { $count } work failed several times
   *[other] { $count } works failed several times
 }
app-backups-pending = { $count ->
    [0] No work is pending.
    [one] { $count } work is pending.
   *[other] { $count } works are pending.
 }
app-record-reason-own = Nothing says why to open this record today: neither an arrival nor an appointment. Say why: it will be noted.
app-day-opening = Open the day
app-day-closing = Close the day
app-day-to-closing = Close the day
app-day-to-opening = See the opening
app-day-pack = Tomorrow’s papers
app-day-pack-text = Who is awaited, the sheets of arrivals: enough to work without a computer.
app-day-pack-print = Print for { $day }
app-practice-title = Practise
app-practice-lead = Ten minutes to learn the counter, with invented people.
app-practice-what = You will be at the counter of a space that does not exist. Nothing that you do there is counted, nothing is sent, nobody sees it. You will learn to:
app-practice-begin = Begin
app-practice-done = { $done } steps done of { $count }
app-practice-find = Find somebody
app-practice-find-how = Type “Benali” at the top of the page, then open the record.
app-practice-register = Register somebody
app-practice-register-how = Touch “Register somebody”: a given name and a family name are enough.
app-practice-arrive = Note an arrival
app-practice-arrive-how = On the record, touch why the person comes: they take a number.
app-practice-call = Call the next person
app-practice-call-how = Open “Queue”, then “Call the next one”.
app-practice-note = Leave a word to the next colleague
app-practice-note-how = Write a note, on a record or from “Today”.
app-practice-go-on = Go on
app-practice-leave = Leave the practice
app-practice-again = Begin again with other people
app-practice-again-text = What you did while practising is left behind, and the steps begin again.
app-done-practice = You are practising: everybody here is invented.
app-done-practice-left = You are back at your post.
