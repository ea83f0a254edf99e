# The agenda: workshops, seats, attendance.

agenda-nav = Workshops
agenda-title = Workshops
agenda-back = All workshops
agenda-back-to-workshop = The workshop
agenda-back-to-record = Back to { $name }’s record
agenda-new = Schedule a workshop

## The programme
agenda-tabs = Parts of the programme
agenda-tab-coming = Coming
agenda-tab-past = Past
agenda-tab-unclosed = To close
agenda-space = Space
agenda-module = Module
agenda-place = Place
agenda-week-this = This week
agenda-week-next = Next week
agenda-week-of = Week of { $day }
agenda-empty = No workshop is coming
agenda-empty-todo = Schedule a session or a series: the team can enrol people at once.
agenda-empty-else = The programme will show here as soon as the team has prepared it.
agenda-past-empty = No workshop in this period
agenda-past-empty-todo = Nothing older. Choose another module to see others.
agenda-past-empty-more = Older workshops are on the next page.
agenda-unclosed-empty = Everything is closed
agenda-unclosed-empty-todo = No past session waits for its attendance.
agenda-hours = { $from } to { $to }
agenda-session-of = session { $number } of { $count }
agenda-sessions = { $count ->
    [one] { $count } session
   *[other] { $count } sessions
 }
agenda-sessions-left = { $count ->
    [one] last session
   *[other] { $count } sessions left
 }
agenda-seats = { $taken } { $taken ->
    [one] person
   *[other] people
 } of { $seats }, { $free } { $free ->
    [one] seat free
   *[other] seats free
 }
agenda-seats-full = Full: { $seats } of { $seats }
agenda-full = Full
agenda-unstaffed = Nobody leads
agenda-already = Already enrolled
agenda-phase-underway = Now
agenda-phase-unclosed = Attendance to take
agenda-phase-corrected = Being corrected
agenda-phase-closed = Closed
agenda-phase-cancelled = Cancelled
agenda-take-attendance = Take attendance
agenda-attendance = Attendance
agenda-see-workshop = See the workshop

## A person in hand
agenda-in-hand = You are looking for a workshop for { $name }
agenda-in-hand-todo = Choose a group that has room.
agenda-enrol = Enrol { $name }
agenda-enrolled-title = { $name } has a seat in this workshop
agenda-enrolled-next = To say: see you on { $when }.
agenda-full-todo = This workshop is full. Choose another group, or add seats.
agenda-over-todo = This workshop is over. Choose another group.

## Scheduling
agenda-new-title = Schedule a workshop
agenda-new-lead = One session, or a series of several with the same group.
agenda-new-save = Schedule
agenda-module-hint = What the workshop teaches.
agenda-title-field = Name of the workshop
agenda-title-hint = Empty: the name of the module.
agenda-first-day = Day of the first session
agenda-day = Day
agenda-hour = Begins at
agenda-minutes = Length, in minutes
agenda-seats-field = Seats
agenda-count = Number of sessions
agenda-count-hint = One session only: 1. A series: twelve at most.
agenda-count-missing = This module takes { $count } sessions: it is filled in for you. Check it, then save again.
agenda-weekdays-ask = For a series: several times a week?
agenda-weekdays-alone = Days are ticked for a single session. Untick them, or raise the number of sessions.
agenda-weekdays = Days of the week
agenda-weekdays-hint = For a series. None ticked: the same day every week. Monday and Thursday ticked: twice a week.
agenda-weekday-monday = Monday
agenda-weekday-tuesday = Tuesday
agenda-weekday-wednesday = Wednesday
agenda-weekday-thursday = Thursday
agenda-weekday-friday = Friday
agenda-weekday-saturday = Saturday
agenda-weekday-sunday = Sunday
agenda-facilitator = Led by
agenda-facilitator-hint = You can change this for a single session later.
agenda-facilitator-none = Nobody yet
agenda-room = Room
agenda-outreach = Outreach place
agenda-outreach-hint = When the workshop is not at the space: library, school, social services…
agenda-count-bounds = A series has between one and { $most } sessions.
agenda-hour-bounds = Choose an hour between { $least } and { $most }.
agenda-minutes-bounds = A session lasts between { $least } and { $most } minutes.
agenda-day-past = This day is past.
agenda-day-far = This is more than a year away. Check the year.
agenda-hour-past = This hour is already past.
agenda-weekdays-without-first = The day of the first session is not ticked. Tick it too, or change the date.
agenda-seats-taken = { $taken ->
    [one] { $taken } person has
   *[other] { $taken } people have
 } a seat already. Withdraw or move somebody before taking seats away.
agenda-edit = Change
agenda-edit-title = Change “{ $title }”

## A workshop
agenda-people = People enrolled
agenda-person = Person
agenda-from-level = Useful from:
agenda-nobody = Nobody is enrolled yet. Search a name below.
agenda-since = since { $day }
agenda-born = born in { $year }
agenda-enrol-search = Enrol a person of the space
agenda-found-nobody = Nobody of this name in your space.
agenda-found-register = Search or register at the counter
agenda-withdraw = Withdraw
agenda-move = Change group
agenda-enrol-again = Enrol again
agenda-gone = { $count ->
    [one] { $count } person left this group
   *[other] { $count } people left this group
 }
agenda-moved-on = changed group on { $day }
agenda-withdrawn-on = seat freed on { $day }
agenda-sessions-title = Sessions
agenda-change = Change
agenda-cancel = Cancel
agenda-to-tell = Who to tell
agenda-reason-said = Cancelled: { $reason }

## Enrolling
agenda-enrol-already = This person already has a seat in this workshop.
agenda-enrol-cancelled = Every session of this workshop is cancelled. Choose another group.
agenda-enrol-over = This workshop is over. Choose another group.
agenda-enrol-full = The workshop is full: { $seats ->
    [one] its only seat is taken
   *[other] all { $seats } seats are taken
 }. Nothing has changed.
agenda-withdraw-ended = This person has no seat in this workshop any more: they were withdrawn, or have already changed group.
agenda-move-title = Change { $name }’s group
agenda-move-lead = { $name } keeps the seat in “{ $from }” until the new one is taken.
agenda-move-same = The same module
agenda-move-others = Another module
agenda-move-save = Move { $name }
agenda-move-empty = No other group has room
agenda-move-empty-todo = Schedule a new workshop, or add seats to a group.

## A session
agenda-session-edit-title = Change the session of { $day }
agenda-session-edit-tell = { $count ->
    [one] { $count } person is enrolled
   *[other] { $count } people are enrolled
 }
agenda-session-edit-tell-todo = If you change the day or the hour, tell them.
agenda-find-facilitator = Choose who leads
agenda-session-is-closed = This session is closed.
agenda-session-is-cancelled = This session is cancelled.
agenda-session-too-early = This session is still to come
agenda-session-not-begun = This session has not begun: you can close it once it has taken place.
agenda-reopen-late = A session can be corrected for { $days } days after it was closed. That time is over.
agenda-reopen-open = This session is already open.
agenda-restore-not-cancelled = This session is not cancelled.
agenda-cancel-title = Cancel the session of { $day }
agenda-cancelled-title = Session cancelled, { $day }
agenda-cancel-save = Cancel the session of { $day }
agenda-cancel-not = Do not cancel
agenda-reason = Why
agenda-reason-hint = In a few words, for the team and to tell the people.
agenda-restore = The session takes place after all
agenda-tell-title = { $count ->
    [one] { $count } person to tell
   *[other] { $count } people to tell
 }
agenda-tell-nobody = Nobody is enrolled: you have nobody to tell.
agenda-tell-how = How
agenda-tell-where = Where
agenda-tell-no-way = Neither phone nor e-mail
agenda-phone-shared = Shared phone: be discreet.

## Attendance
agenda-attendance-title = Attendance: { $title }
agenda-attendance-empty = Nobody was enrolled
agenda-attendance-empty-todo = Did somebody come? Add their name below.
agenda-mark-present = Present
agenda-mark-absent = Absent
agenda-mark-excused = Let us know
agenda-mark-missing = Is { $name } here? Choose an answer.
agenda-sign = Sign here
agenda-sign-here = Frame for { $name }’s signature
agenda-sign-clear = Clear the signature
agenda-signed = Signed
agenda-signature-of = { $name }’s signature
agenda-signature-long = The signature is too long. Clear it and start again, or sign on the sheet.
agenda-signature-unreadable = The signature could not be read. Start again, or sign on the sheet.
agenda-strike = Take off the sheet
agenda-add-title = Somebody came without being enrolled
agenda-add-search = Name
agenda-add = Add { $name }
agenda-add-full = The workshop is full. To add somebody, add a seat first.
agenda-close = Close the session
agenda-draft = Keep without closing
agenda-close-later = You can close the session once it has begun.
agenda-too-early-todo = Attendance opens on { $day }. Here is who is expected.
agenda-closed-title = Session closed: { $present } { $present ->
    [one] person
   *[other] people
 } came out of { $count }
agenda-reopen = Correct the attendance
agenda-reopen-why = A mistake? You can still correct it.
agenda-reopen-over = The time to correct it is over.
agenda-corrected-title = You are correcting a session that was closed
agenda-corrected-todo = Change what must be changed, then close it again.

## The sheet
agenda-sheet-title = Attendance sheet
agenda-sheet-print = Sheet to print
agenda-sheet-print-part = Sheet, sessions { $from } to { $to }
agenda-sheet-name = Name
agenda-sheet-facilitator = Led by
agenda-sheet-notice = Signing only says that you came that day. This sheet stays in the space.

## Today
agenda-next-own = Your next group
agenda-next-space = The next group
agenda-next-nobody = Nobody is enrolled yet.
agenda-unclosed-title = Sessions to close
agenda-unclosed-why = These sessions are over; it remains to say who came.
agenda-unclosed-more = { $count ->
    [one] { $count } more session to close
   *[other] { $count } more sessions to close
 }
agenda-week-title = The next seven days
agenda-week-empty = No workshop in the next seven days.
agenda-week-sessions = { $count ->
    [one] session
   *[other] sessions
 }
agenda-week-free = { $count ->
    [one] seat free
   *[other] seats free
 }
agenda-week-unstaffed = without anybody to lead
agenda-week-unstaffed-title = Who leads?
agenda-week-seats-title = There is room
agenda-trouble-title = Workshops: spaces to help
agenda-trouble-none = All is well: every session of the next seven days has somebody to lead it and people enrolled.
agenda-trouble-unstaffed = Nobody leads
agenda-trouble-empty = Nobody enrolled
agenda-trouble-unclosed = To close

## The record
agenda-record-title = Workshops
agenda-record-empty = { $name } is in no workshop.
agenda-record-enrol = Enrol { $name } in a workshop
agenda-record-past = Past sessions
agenda-record-draft = session not closed yet
agenda-told-enrolled = Took a seat in a workshop.
agenda-told-moved = Changed group.
agenda-told-withdrawn = Freed a seat in a workshop.
agenda-told-attended = Came to the workshop “{ $module }”.
agenda-told-excused = Could not come to a workshop, and let us know.
agenda-told-absent = Did not come to a workshop.
agenda-told-struck = Presence at a workshop noted by mistake, taken back.

## Done
agenda-done-scheduled = The workshop is on the programme.
agenda-done-updated = The workshop is changed.
agenda-done-enrolled = The seat is booked.
agenda-done-withdrawn = The seat is free. You can enrol the person again.
agenda-done-moved = The change of group is done.
agenda-done-session-updated = The session is changed.
agenda-done-cancelled = The session is cancelled. Tell the people enrolled.
agenda-done-restored = The session takes place.
agenda-done-reopened = The attendance is open to correction.
agenda-done-draft = The attendance is kept. The session is still to be closed.
agenda-done-added = The person is added, with a seat.
agenda-done-struck = The person is off the sheet.
agenda-done-closed = The session is closed.
agenda-week-unstaffed-later = { $count ->
    [one] Later, { $count } session still has nobody to lead it
   *[other] Later, { $count } sessions still have nobody to lead them
 }
agenda-extent = Which sessions?
agenda-extent-one = This session only
agenda-done-cancelled-all = The sessions are cancelled. Tell the people enrolled.
agenda-done-restored-all = The sessions take place.
agenda-extent-rest = { $count ->
    [one] This session and { $count } other, later in the series
   *[other] This session and { $count } others, later in the series
 }
agenda-export-day = Day
agenda-export-hours = Hours
agenda-export-title = Workshop
agenda-export-series = Session
agenda-export-room = Room
agenda-export-facilitator = Facilitator
agenda-export-seats = Seats
agenda-export-taken = Enrolled
agenda-export-state = State
agenda-today-title = Today’s workshops
agenda-today-none = No workshop today.
agenda-today-unstaffed = Nobody to lead it

agenda-diary-led = Led by { $name }.
## Templates
agenda-templates = Workshop templates
agenda-templates-lead = A template says once what a workshop is: planning then takes two clicks.
agenda-templates-count = { $count ->
    [one] { $count } template
   *[other] { $count } templates
 }
agenda-templates-none = No template
agenda-templates-none-todo = Write the first one: the module, how long, the seats, the equipment.
agenda-templates-none-else = They will appear here once your manager has written them.
agenda-templates-none-found = Nothing matches
agenda-templates-none-found-todo = Widen the search.
agenda-templates-retired = Templates no longer used
agenda-template-new = Write a template
agenda-template-edit = Template: { $title }
agenda-template-title = Title
agenda-template-kind = Kind
agenda-template-whose = For
agenda-template-network = The whole network
agenda-template-minutes = Minutes
agenda-template-seats = Seats
agenda-template-equipment = Equipment
agenda-template-acts = Actions
agenda-template-plan = Schedule
agenda-template-stand = Every week
agenda-template-from = From the template “{ $title }”.
agenda-template-no-module = No module
agenda-template-module-hint = A drop-in has none.
agenda-template-drop-in-module = A drop-in teaches no module: leave “No module”.
agenda-template-level = Level
agenda-template-level-any = That of the module
agenda-template-minimum-field = People for the workshop to be held
agenda-template-minimum = This number cannot exceed the seats ({ $seats }).
agenda-template-facilitators = People to lead
agenda-template-room = Room
agenda-template-room-any = Any
agenda-template-bring = What to bring
agenda-template-bring-hint = For example: their phone, their glasses, a recent letter.
agenda-template-enrol = Who enrols, beside the team
agenda-template-enrol-hint = The team always enrols.
agenda-template-enrol-referrer = The referrer, from their link
agenda-template-enrol-person = The person, from their page
agenda-kind-workshop = Workshop
agenda-kind-drop-in = Drop-in
agenda-retire = No longer use
agenda-use-again = Use again
agenda-changed-meanwhile = Somebody else made a change meanwhile. Read what is shown again, then save once more.

## Equipment
agenda-equipment-title = Equipment
agenda-equipment-lead = What workshops share.
agenda-equipment-empty = No equipment
agenda-equipment-empty-todo = Add the computers, the tablets: two workshops will no longer take them at the same time.
agenda-equipment-used = In use
agenda-equipment-retired = Out of use
agenda-equipment-new = Add equipment
agenda-equipment-save = Add
agenda-equipment-edit = Equipment: { $name }
agenda-equipment-name = Name
agenda-equipment-name-hint = For example: Laptops
agenda-equipment-kind = Kind
agenda-equipment-count = How many
agenda-equipment-said = { $count ->
    [one] { $count } machine
   *[other] { $count } machines
 }
agenda-equipment-name-taken = Other equipment in use bears this name.
agenda-equipment-how-many = Say how many are needed.
agenda-equipment-which = Say which equipment.
agenda-equipment-field = Equipment
agenda-equipment-needed = How many are needed
agenda-equipment-none = None
agenda-equipment-laptops = Laptops
agenda-equipment-computers = Desktop computers
agenda-equipment-tablets = Tablets
agenda-equipment-phones = Phones
agenda-equipment-projector = Projector
agenda-equipment-printer = Printer
agenda-equipment-other = Other
agenda-room-id = Room of the space
agenda-room-none = None
agenda-room-of = { $name } ({ $seats } seats)
agenda-set-of = { $name } ({ $count })
agenda-room-small = This room has only { $seats } seats.

## Already taken
agenda-clash-said = { $clashes }
agenda-clash-taken = { $name }: already taken, { $when } ({ $what }).
agenda-clash-few = { $name }: there are only { $count }.
agenda-clash-left = { $name }: { $free } left, { $when }.
agenda-clash-more = { $count ->
    [one] And { $count } other date.
   *[other] And { $count } other dates.
 }
agenda-over = Schedule all the same: why
agenda-over-hint = Your reason will be shown with the session, and kept in the journal.
agenda-over-said = Scheduled all the same: { $reason }

## What comes back
agenda-standing = What comes back every week
agenda-standing-lead = Regular drop-ins and workshops: written once, each date can still be changed.
agenda-standing-count = { $count ->
    [one] { $count } under way
   *[other] { $count } under way
 }
agenda-standing-new = Schedule what comes back
agenda-standing-edit = Change: { $title }
agenda-standing-edit-lead = Say when, then look at the dates that it gives before you save.
agenda-standing-none = Nothing comes back yet
agenda-standing-none-todo = Schedule the Tuesday drop-in, the workshop of the first Monday of the month.
agenda-standing-none-found = Nothing matches
agenda-standing-over = Over
agenda-standing-title = Title
agenda-standing-kind = Kind
agenda-standing-rule = When
agenda-standing-next = Next date
agenda-standing-module-hint = No module: it is a drop-in.
agenda-standing-often = How often
agenda-often-weekly = Every week
agenda-often-fortnightly = Every second week
agenda-often-weeks = Every few weeks
agenda-often-monthly = Every month
agenda-standing-from-hour = From
agenda-standing-to-hour = To
agenda-standing-nth = Every month: which one
agenda-standing-nth-hint = For example the first Tuesday of the month.
agenda-standing-every = Every how many
agenda-standing-every-hint = Weeks or months.
agenda-nth-1 = the first
agenda-nth-2 = the second
agenda-nth-3 = the third
agenda-nth-4 = the fourth
agenda-nth-last = the last
agenda-standing-first = From the day
agenda-standing-ending = Until when
agenda-ending-never = No end planned
agenda-ending-until = Until a date
agenda-ending-times = A number of times
agenda-standing-until-field = Until
agenda-standing-times-field = Number of times
agenda-standing-skips = Except
agenda-skip-school = During school holidays ({ $zone })
agenda-skip-public = On public holidays
agenda-skip-closed = When the space is closed
agenda-standing-starting = This change counts from
agenda-standing-starting-hint = This date and all those after it change. What was changed by itself stays.
agenda-standing-see-dates = See the dates
agenda-standing-dates = { $count ->
    [one] This gives { $count } date
   *[other] This gives { $count } dates
 }
agenda-standing-dates-more = { $count ->
    [one] and { $count } other
   *[other] and { $count } others
 }
agenda-standing-no-dates = No date until the planning horizon.
agenda-standing-skipped = { $count ->
    [one] { $count } date left out
   *[other] { $count } dates left out
 }
agenda-standing-save = Save these dates
agenda-standing-end = End
agenda-standing-end-what = The dates that follow are cancelled, and those concerned are told.
agenda-standing-last = Last day
agenda-standing-which-days = Tick one day at least.
agenda-standing-one-day = Every month: tick one day only.
agenda-standing-length = It lasts from { $least } minutes to { $most } hours.
agenda-standing-backwards = The end is before the beginning.
agenda-standing-never = This gives no date.
agenda-standing-changed = The regular timetable changed
agenda-standing-change-all = Change this date and all those after it
agenda-standing-closed = The space is closed
agenda-standing-days = { $day }s
agenda-and = { $first } and { $last }
agenda-standing-weekly = every week on { $days },
agenda-standing-fortnightly = every second week on { $days },
agenda-standing-weeks = every { $every } weeks on { $days },
agenda-standing-monthly = { $nth } { $day } of every month,
agenda-standing-months = { $nth } { $day }, every { $every } months,
agenda-standing-from = , from { $day }
agenda-standing-until = , until { $day }
agenda-standing-times = , { $count } times
agenda-standing-except = , except { $what }
agenda-standing-no-school = during school holidays ({ $zone })
agenda-standing-no-public = on public holidays
agenda-standing-no-closed = when the space is closed
agenda-change-extent = This change is for
agenda-change-extent-hint = The sessions that follow change in the same way.

## What is said of changes
agenda-became-cancelled = { $when }: does not take place
agenda-became-restored = { $when }: takes place after all
agenda-became-moved = { $when }: moved to { $to }
agenda-became-length = { $when }: until { $until }
agenda-became-same = { $when }
agenda-became-led = { $change }; led by { $name }
agenda-became-unled = { $change }; nobody leads it yet

agenda-done-template = The template is saved.
agenda-done-template-retired = This template is no longer used.
agenda-done-equipment = The equipment is saved.
agenda-done-equipment-retired = This equipment is no longer used.
agenda-done-standing = It is scheduled: each date is in the agenda.
agenda-done-standing-changed = It is changed. Where the day, the hour or who leads changes, those concerned are told; tell them of another room.
agenda-done-standing-ended = It is ended, and those concerned are told.
agenda-leave = Does not come to this session
agenda-leave-comes = Comes after all
agenda-leave-away = Told us: does not come to this session
agenda-leave-over = This session has begun: note who came on the sheet.
agenda-leave-already = That is noted for this session already.
agenda-leave-taken = Their place in this session was given to somebody else.
agenda-done-left = Noted: their place is free for this session only.
agenda-done-comes = Noted: their place in this session is theirs again.

agenda-clash-elsewhere = { $name } is busy elsewhere { $when }, by their own calendar.
agenda-equipment-state = State
