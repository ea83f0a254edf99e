# Reception: find, register, check in, keep the queue.

reception-nav-people = Reception
reception-nav-queue = Queue

## Find
reception-find-title = Reception
reception-find-lead = Search for a person, or choose among those who came lately.
reception-find-hint = Name, birth year, phone number or voucher code
reception-results-title = Results
reception-recent = Came lately
reception-recent-empty = Nobody has come lately
reception-recent-empty-todo = Use the search box at the top of the page: part of a name is enough, accents do not matter.
reception-found = { $count } { $count ->
    [one] person found
   *[other] people found
 }
reception-not-listed = Is the person not in the list?
reception-register-new = Register them
reception-nobody = Nobody of this name in this space
reception-nobody-todo = Three ways to go on:
reception-nobody-try = Try another way: only the family name, the given name, the phone number or the birth year. Accents and order do not matter.
reception-nobody-register = Register “{ $name }”
reception-nobody-voucher = Does the person have a voucher? Type its eight-character code. If it was made for another space, the screen will say which one.
reception-born = born in { $year }
reception-phone-end = phone … { $end }
reception-open = Open record
reception-check-in = Check in
reception-waits-already = Already waiting: no. { $ticket }

## The voucher
reception-voucher-title = Voucher of { $name }, from { $partner }
reception-voucher-until = voucher can be used until { $day }
reception-voucher-use = Register with this voucher
reception-voucher-without = You can welcome the person without this voucher, and ask the structure for a new one.
reception-voucher-bound = This voucher has been used already. Search for the person by name.
reception-code-miscopied = This code contains a mistake
reception-code-miscopied-todo = One character was copied wrong. Check the eight characters one by one on the voucher.
reception-code-unknown = No voucher has this code
reception-code-unknown-todo = Check the code on the voucher. Without a voucher, search for the person by name, or register them: they are welcome all the same.
reception-code-elsewhere = This voucher is for the space { $space }
reception-code-elsewhere-todo = Welcome the person for a first need. For what follows, they can go to that space, or ask the structure that refers them for a voucher for yours.
reception-code-used = This voucher from { $partner } has been used already
reception-code-used-todo = Here is the record it belongs to.

## The right of access
reception-right-until = Right of access until { $day }
reception-right-none = No current right of access
reception-right-none-todo = A first welcome is always possible. For what follows, the person can ask the structure that supports them for a voucher.

## Register
reception-register = Register a person
reception-register-title = Register a person
reception-register-lead = Given and family name are enough. The rest helps; nothing is mandatory.
reception-register-referred = With the voucher from { $partner }. Check each answer with the person.
reception-register-save = Register
reception-back-find = Back to search
reception-back-record = Back to the record
reception-field-first-name = Given name
reception-field-last-name = Family name
reception-field-birth-year = Birth year
reception-field-gender = Gender
reception-field-residence = Address
reception-field-commune = Town
reception-field-priority = Priority neighbourhood
reception-field-neighbourhood = Name of the neighbourhood
reception-priority-other = Yes, not known which
reception-neighbourhood-which = Choose the neighbourhood in the list of this commune, or “Yes, not known which”.
reception-neighbourhood-elsewhere = “{ $name }” is not in the list of this commune. Choose a neighbourhood of the list.
reception-field-phone = Phone number
reception-field-phone-use = Whose phone it is
reception-field-phone-read-by-others = Who reads this phone?
reception-phone-read-alone = Only the person
reception-phone-read-others = Others too
reception-phone-read-hint = If others read it too, messages name neither the charity nor the workshop.
reception-field-email = E-mail address
reception-field-contact = How to reach them
reception-field-language = Easiest language
reception-not-asked = Not asked
reception-contact-blank = By phone if there is one, else at their next visit
reception-commune-hint = Name or postal code; never the street
reception-commune-which = Which town is it?
reception-commune-several = Several towns have this name. Choose the right one.
reception-commune-nowhere = No town looks like this. Try the postal code, or leave it empty.
reception-commune-or-none = You wrote a town and chose another answer. Keep one of the two.
reception-residence-hint = Nothing to choose if the town is written
reception-consents-ask = What the person agrees to
reception-consents-hint = Read each sentence together. What is not ticked is not agreed, and can change at any time.

## Duplicates
reception-doubles-title = This person may already have a record
reception-doubles-lead = Nothing is saved yet. Ask them whether they have come before.
reception-doubles-same = It is the same person
reception-doubles-same-voucher = It is the same person: attach the voucher
reception-doubles-other = No, register all the same
reception-doubles-elsewhere = A similar record exists at the space { $space } ({ $name })
reception-doubles-elsewhere-todo = Ask the person whether they have been there. If so, call that space: it can hand over the record with their agreement.
reception-alike-family = same family name
reception-alike-family-near = similar family name
reception-alike-given = same given name
reception-alike-given-near = similar given name
reception-alike-inverted = names swapped
reception-alike-year = same birth year
reception-alike-year-near = similar birth year
reception-alike-phone = same phone number
reception-alike-commune = same town
reception-alike-family-other = another family name
reception-alike-given-other = another given name
reception-alike-year-other = another birth year

## Correct
reception-identity-title = Identity of { $name }
reception-identity-lead = Every correction stays visible, with the earlier answer.
reception-identity-edit = Correct identity
reception-corrections = Corrections
reception-corrections-field = Answer
reception-corrections-before = Before
reception-corrections-after = After
reception-corrections-when = When and by whom
reception-value-none = (empty)

## Agreements
reception-consents = What the person agrees to
reception-consents-title = Agreements of { $name }
reception-consents-lead = Read each sentence with the person. They may change their mind at any time.
reception-consents-edit = Review agreements
reception-consents-none = Nothing has been asked yet.
reception-consent-on = answered on { $day }, wording { $wording }
reception-consent-new = Not asked yet

## Arrival
reception-arrival = Check somebody in
reception-arrival-title = Arrival of { $name }
reception-arrival-why = Why does the person come?
reception-check-in-why = Check in: why do they come?
reception-expected-at = Expected today at { $hour }: { $what }
reception-waits-title = { $name } is already waiting: no. { $ticket }, since { $hour }
reception-waits-todo = The arrival is noted, there is nothing to do again.
reception-place = In the queue: no. { $ticket }, since { $hour }
reception-see-queue = See the queue
reception-visit-waits-already = This person is already waiting. Their arrival is noted in the queue.
reception-visit-moved = A colleague has already changed this arrival. Open the queue again: it is up to date.
reception-visit-past = This visit is of another day. Note a new arrival.
reception-why = Why
reception-reason-workshop = Workshop
reception-reason-help = Help with a procedure
reception-reason-advice = Advice
reception-reason-shop = Shop
reception-reason-appointment = Appointment
reception-reason-information = Information
reception-reason-other = Something else
reception-reason-unsaid = Not asked

## The queue
reception-queue-title = Queue
reception-queue-lead = { $count ->
    [0] Nobody is waiting
    [one] One person is waiting
   *[other] { $count } people are waiting
 }
reception-queue-refresh = Refresh
reception-queue-empty = Nobody is waiting
reception-queue-empty-todo = Today’s arrivals come here, in order.
reception-queue-more = { $count ->
    [one] One more person in the queue
   *[other] { $count } more people in the queue
 }
reception-waiting = Waiting
reception-called = With a colleague
reception-ended = Finished today
reception-day-title = Visits of a day
reception-day-count = { $count ->
    [0] no visit
    [one] { $count } visit, of which { $nameless } without a record
   *[other] { $count } visits, of which { $nameless } without a record
}
reception-day-empty = No visit on that day
reception-day-empty-todo = Choose another day, or type in the paper sheet.
reception-day-column-day = Day
reception-day-column-ticket = Ticket
reception-day-column-hour = Arrival
reception-day-column-person = Person
reception-day-column-why = Reason
reception-day-column-outcome = Outcome
reception-day-column-late = Typed in later
reception-day-column-correct = Correct
reception-call = Call
reception-more = Other…
reception-cancel = Checked in by mistake
reception-put-back = Put back in the queue
reception-outcome-helped = Helped
reception-outcome-oriented = Directed elsewhere
reception-outcome-left = Left
reception-outcome-unclosed = End not noted
reception-state-waiting = waiting
reception-state-called = with a colleague
reception-nameless = Person without a record
reception-nameless-title = Visit without a record
reception-nameless-todo = Somebody comes in without giving a name: count the visit, or give them a number.
reception-count = Count a visit without a record
reception-count-queue = Give a number
reception-counted = { $count ->
    [one] One visit without a record today, at { $hour }.
   *[other] { $count } visits without a record today, the last at { $hour }.
 }
reception-uncount = Take this visit back

## Notes
reception-notes-title = Notes between colleagues
reception-notes-lead = What the next colleague should know.
reception-notes-empty = No note is waiting
reception-notes-empty-todo = Leave a word to the next colleague: they will see it when they start their day.
reception-notes-done = Notes done
reception-notes-open = To be read
reception-notes-column-when = Written
reception-notes-column-writer = By
reception-notes-column-person = About
reception-notes-column-text = Note
reception-notes-column-state = State
reception-notes-all = All notes
reception-note-text = For the next colleague
reception-note-hint = Two sentences are enough. Write what the person could read.
reception-note-save = Leave this note
reception-note-close = Done
reception-note-done = Done
reception-note-reopen = To do again

## Panels
reception-panel-search = Search for a person
reception-panel-expected = Expected today
reception-panel-queue = Queue
reception-panel-next = Next person
reception-panel-notes = Colleagues’ notes
reception-panel-identity = Identity
reception-panel-visits = Visits and notes
reception-visits-empty = No visit noted yet.
reception-expected-empty = No workshop and no appointment today.
reception-has-come = Has come
reception-came-at = Came at { $hour }
reception-awaited = Vouchers not used yet
reception-awaited-more = { $count ->
    [one] And one more voucher.
   *[other] And { $count } more vouchers.
 }

## Done
reception-done-registered = The person is registered.
reception-done-identity = The identity is corrected.
reception-done-consents = The answers are noted.
reception-done-bound = The voucher is attached to the record. Now ask what the person agrees to.
reception-done-arrived = The arrival is noted.
reception-done-counted = The visit is counted.
reception-done-called = The person is called.
reception-done-ended = The visit is finished.
reception-done-cancelled = It is taken back.
reception-done-put-back = The person is in the queue again, at their place.
reception-done-note = The note is left to your colleagues.
reception-done-note-closed = The note is done.
reception-done-note-reopened = The note is to be done again.

## Timeline
reception-told-registered = Record created
reception-told-corrected = Identity corrected: { $fields }
reception-told-agreed = Agrees: “{ $what }”
reception-told-refused = Does not agree: “{ $what }”
reception-told-right = Right of access opened until { $day }
reception-told-anonymised = Record made anonymous
reception-told-arrived = Came to the space: { $reason }
reception-told-left = End of the visit: { $outcome }
reception-told-unclosed = The end of the visit was not noted
reception-told-cancelled = Arrival taken back, noted by mistake

## People registered
reception-figures = People registered
reception-figures-space = Space
reception-figures-month = 30 days
reception-figures-year = 12 months
reception-figures-all = Since the opening
reception-figures-sum = Network
reception-figures-meaning = A registration is a record opened at the counter, on the space’s own day. Somebody who comes back after their record was erased (at the end of its retention) counts twice; so does a duplicate.
reception-figures-rows = See the rows (CSV)
reception-figures-day = Day
reception-figures-number = Number in the facts
reception-record-notice = Tell the person: the space keeps a record in order to help them. They may see it, have it corrected or have it erased.
reception-consents-nothing = Nothing to ask
reception-consents-nothing-why = The person’s agreement is asked in order to answer the structure that referred them. No structure referred them.
reception-found-first = The { $count } closest. There are others: add a first name or a birth year.
reception-identity-meanwhile = A colleague has corrected this record meanwhile: see “Corrections” below. Check what you wrote, then save.

# Duplicates: two records of one person.
reception-nav-duplicates = Duplicates
reception-likeness-lines = Lines { $a } and { $b }: { $percent }
reception-likeness-percent = { $percent }%
reception-likeness-reason = { $field }: { $level } ({ $bits })
reception-likeness-summary = { $rows } lines read, { $pairs ->
    [0] no duplicate found
    [one] one pair of the same person
   *[other] { $pairs } pairs of the same person
 }. In brackets, what each field says in bits: +1 doubles the odds of being the same person, −1 halves them.
reception-likeness-first-name = first name
reception-likeness-last-name = last name
reception-likeness-order = order of the names
reception-likeness-birth-date = birth
reception-likeness-town = town
reception-likeness-address = address
reception-likeness-email = e-mail
reception-likeness-phone = telephone
reception-likeness-household = same household
reception-level-same = the same
reception-level-sound = same sound
reception-level-close = one slip
reception-level-part = the same in part
reception-level-far = alike
reception-level-different = different
reception-level-inverted = inverted
reception-level-year = same year
reception-level-possible = perhaps relatives
reception-duplicates = Duplicates
reception-duplicates-lead = Records that are probably of the same person. Nothing is merged without you.
reception-duplicates-count = { $count ->
    [0] No pair
    [one] One pair
   *[other] { $count } pairs
 }
reception-duplicates-proposed = To look at
reception-duplicates-apart = Two people
reception-duplicates-merged = Merged
reception-duplicates-states = What was decided
reception-duplicates-find = First or last name
reception-duplicates-sort = Sort by
reception-duplicates-sort-score = Likeness
reception-duplicates-sort-name = Name
reception-duplicates-sort-date = Date
reception-duplicates-one = First record
reception-duplicates-other = Second record
reception-duplicates-score = Likeness
reception-duplicates-why = Why
reception-duplicates-look = Compare the two records
reception-duplicates-empty = No duplicate to look at
reception-duplicates-empty-todo = The search runs every night. You can also run it now.
reception-duplicates-none-found = No pair fits
reception-duplicates-none-found-todo = Try another name, or see what was already decided.
reception-duplicates-search = Search now
reception-duplicates-all = See the whole list
reception-duplicate-title = Two records, one person?
reception-duplicate-lead = Chances of being the same person: { $percent }
reception-duplicate-back = All duplicates
reception-duplicate-field = What the record says
reception-duplicate-name = Name
reception-duplicate-space = Space
reception-duplicate-since = Record opened on
reception-duplicate-contact = Last contact
reception-duplicate-unknown = unknown
reception-duplicate-why = What each point says, in bits: +1 doubles the odds of being the same person, −1 halves them.
reception-duplicate-same = It is the same person
reception-duplicate-same-todo = Choose the record to keep. The other stays behind it, with all its past, and you can split them again.
reception-duplicate-keep-a = Keep the first: { $name }, opened on { $day }
reception-duplicate-keep-b = Keep the second: { $name }, opened on { $day }
reception-duplicate-apart = Two different people
reception-duplicate-apart-todo = This pair will not be suggested to you any more.
reception-duplicate-apart-do = Never suggest again
reception-duplicate-was-apart = You said that these are two different people.
reception-duplicate-again = Suggest again
reception-duplicate-was-merged = These two records are merged.
reception-duplicate-open = Open the record
reception-duplicate-choose = Choose the record to keep.
reception-merged-title = This record stands for { $count }
reception-merged-lead = The visits, rights and history of all are here.
reception-merged-panel = Merged records
reception-merged-since = Record opened on { $day }
reception-split = Split again
reception-split-todo = The record of { $name } becomes a record of its own again, with its visits and history.
reception-done-merged = The two records are merged. You can split them again.
reception-done-split = The records are split.
reception-done-apart = This pair will not be suggested any more.
reception-done-again = This pair is suggested again.
reception-done-searching = The search has started. Come back in a minute.
reception-told-merged = Record merged with another of the same person
reception-told-split = Record split again

## Where one goes in the space
reception-counter = Counter
reception-call-next = Call the next person
reception-done-nobody = Nobody is waiting.
reception-meet = Is here
reception-send = Send to…
reception-send-more = To a colleague, or for something else…
reception-advise = Open a request
reception-unsend = Undo the sending
reception-unname = It is somebody else
reception-who = Who is it?
reception-who-title = Who is it? Number { $ticket }
reception-who-this = It is this person
reception-row-called = called: { $where }
reception-row-called-nowhere = called
reception-row-with = with: { $where }
reception-row-with-nowhere = with a colleague
reception-place-room-wanted = { $room }, for { $name }
reception-place-wanted = for { $name }
reception-waits-now = has just arrived
reception-waits-minutes = has waited { $minutes } min
reception-waits-hours = has waited { $hours } h { $minutes }
reception-view = Look at the queue
reception-view-room = Who waits for
reception-view-all = Everybody
reception-view-desk = I call from
reception-view-desk-unsaid = The room where the person is expected
reception-view-show = Show
reception-onward-title = Send number { $ticket }: { $name }
reception-onward-lead = The person keeps their number. Who came first is called first, in each room.
reception-onward-room = Where do they go?
reception-onward-wanted = To a colleague
reception-onward-wanted-hint = Other colleagues will not call them with “Call the next person”.
reception-onward-anybody = Anybody
reception-onward-reason = Why
reception-onward-same = As before: { $reason }
reception-onward-send = Send
reception-done-met = The person is with you.
reception-done-sent-on = The person is sent on, with their number.
reception-done-unsent = The sending is undone: the person is where they were.
reception-done-named = The person has their number.
reception-done-unnamed = The number is no longer this person’s.
reception-visit-named = This number is somebody’s already. Open the queue again: it is up to date.
reception-visit-waits-elsewhere = This person waits already with another number. Take one of the two off the queue.

## Correcting a visit
reception-correct = Correct
reception-correct-title = Visit of { $when }
reception-correct-lead = What was noted stays readable in the journal.
reception-correct-save = Correct the visit
reception-correct-stops = The stops of this visit
reception-correct-day = A visit stays on its own day: keep the date, or take it back and note it again.
reception-correct-order = The person cannot have come after they were called.
reception-strike = Take this visit back
reception-strike-do = Yes, take this visit back
reception-strike-consequence = The visit of { $when } ({ $reason }) will not count any more. The record and the journal keep a trace of it.
reception-done-corrected = The visit is corrected.

## Typed in later
reception-late = Type in a sheet of paper
reception-late-lead = What happened while the screen did not work: the last { $days } days, one line after another.
reception-late-known = The person gave their name
reception-late-known-todo = Find or register them, then check them in: “It was earlier” takes the day and the hour.
reception-late-nameless = A visit without a name
reception-late-lines = Typed in for this day so far
reception-late-fold = It was earlier (typed in later)
reception-late-day = Day
reception-late-day-hint = Empty: today
reception-late-at = Hour of arrival
reception-late-waits = Today, and the person still waits
reception-late-save = Note this visit
reception-late-noted = Typed in later, on { $when }.
reception-late-hour = Give the hour of arrival, as on the paper.
reception-late-old = That is too long ago: at most { $days } days later.
reception-late-future = This hour is still to come.
reception-late-twice = An arrival of this person is noted already at that hour. Correct it from their record.
reception-done-late = It is noted, at the day and hour of the paper.
reception-pack = Print the day on paper
reception-pack-title = A day without a computer
reception-pack-arrivals = Arrivals
reception-pack-arrivals-todo = One line a person, in the order of arrival; tell them their number. To be typed in later under “Queue”, “Type in a sheet of paper”.
reception-pack-arrivals-number = No
reception-pack-arrivals-hour = Hour
reception-pack-arrivals-name = First name
reception-pack-arrivals-why = Why
reception-pack-arrivals-then = And then
reception-pack-slips = To register
reception-pack-slips-todo = First name and name are enough, the rest helps. Tell the person that the space keeps a record, which they may see, correct, have erased. Destroy the paper once it is typed in.
reception-pack-slips-number = No on the sheet of arrivals
reception-pack-slips-first-name = First name
reception-pack-slips-last-name = Family name
reception-pack-slips-birth-year = Birth year
reception-pack-slips-commune = Commune
reception-pack-slips-phone = Telephone
reception-pack-slips-consent = Agrees that the referrer is answered (yes, no)
reception-pack-awaited-hour = Hour
reception-pack-awaited-name = First name
reception-pack-awaited-what = For

## The screen of the waiting room
reception-screen = Waiting-room screen
reception-screen-lead = Numbers and rooms, no name.
reception-screen-none = No screen
reception-screen-none-todo = Make a link and open it on the screen of the waiting room: it shows the numbers that are called and keeps itself up to date.
reception-screen-make = Make the link
reception-screen-link = The link of the screen
reception-screen-link-todo = Open this address on the screen, without signing in there. The settings at the bottom of its page give a dark background and large letters.
reception-screen-scan = Address of the screen, to be read with a phone
reception-screen-renew = Change the link
reception-screen-renew-do = Yes, change the link
reception-screen-renew-consequence = The screen opened with the present link will show nothing any more. The new one must be opened there.
reception-screen-revoke = Revoke the link
reception-screen-revoke-do = Yes, revoke the link
reception-screen-revoke-consequence = No screen will show the queue of this space any more.
reception-done-screen = The link is ready.
reception-done-screen-revoked = The link shows nothing any more.
reception-screen-title = { $space }: who is called
reception-screen-nobody = Nobody is called right now.
reception-screen-ticket = Number
reception-screen-waiting = Waiting
reception-screen-more = and { $count } more

## The card
reception-card = Card
reception-card-none = No card.
reception-card-give = Give a card
reception-card-since = Card given on { $day }.
reception-card-print = Print the card
reception-card-lost = Card lost
reception-card-lost-consequence = The old card will open nothing any more. Then print the new one.
reception-card-replace = Yes, replace the card
reception-card-back = Card given back
reception-card-back-consequence = The card will open nothing any more. The person keeps all their rights.
reception-card-end = Yes, the card was given back
reception-card-code = Code
reception-card-scan = Code to be read at the counter
reception-card-replaced = This card was replaced on { $day }
reception-card-returned = This card was given back on { $day }
reception-card-ended-todo = It opens nothing any more. Find the person by name, and ask for their new card.
reception-card-elsewhere = This is the card of somebody followed at { $space }
reception-card-elsewhere-todo = Welcome the person for a first need. For the rest, call that space with them.
reception-card-meanwhile = A colleague has just given this person a card. Open the record again: it is up to date.
reception-done-card = The card is ready: print it.
reception-done-card-ended = The card opens nothing any more.
reception-scan = Read a card with the camera
reception-scan-todo = Hold the card or the voucher before the camera.
reception-scan-view = What the camera sees
reception-scan-refused = The camera does not answer. Type the code of eight letters and figures in the search box.

## Around the person
reception-fields-more = Other answers: address, neighbourhood, e-mail, how to reach them, language
reception-household = Lives with
reception-household-edit = Whom they live with
reception-household-title = Whom does { $name } live with?
reception-household-lead = Only what the person says. The link shows on both records, and may be taken back at any time.
reception-household-empty = No link noted.
reception-household-find = First name and name of the other person
reception-household-nobody = Nobody of this name in this space.
reception-household-link = They live together
reception-household-part = Take the link back
reception-done-household = The two records are linked.
reception-done-parted = The link is taken back.
reception-guardian-title = Guardian of { $name }
reception-guardian-lead = The person is a minor: who answers for them, and agrees that they come? Help does not depend on the answer.
reception-guardian-name = First name and name of the guardian
reception-guardian-agreed = Agrees since
reception-guardian-agreed-hint = Empty: the agreement is still to be asked
reception-guardian-later = Later
reception-guardian-future = This day is still to come.
reception-guardian-unknown = Minor: guardian and agreement to be asked
reception-guardian-to-ask = Minor: agreement to be asked of { $name }
reception-guardian-given = Minor: { $name } agrees since { $day }
reception-guardian-edit = Note the guardian
reception-done-guardian = It is noted.

## The timeline, continued
reception-told-household = Lives with another person followed here
reception-told-parted = The link with another person of the household is taken back
reception-told-guardian = The guardian agrees
reception-told-guardian-asked = The agreement of the guardian is to be asked
reception-told-unnamed = Arrival put on this record by mistake
reception-told-sent-on = The visit goes on: { $reason }
reception-told-visit-corrected = Visit corrected: { $reason }
reception-told-card = Card given
reception-told-card-replaced = Card replaced
reception-told-card-returned = Card given back
reception-panel-open = Who is still here
reception-panel-unsaid = Left from last time
reception-unsaid-none = Nothing stayed open on { $day }.
reception-unsaid-lead = { $count ->
    [one] On { $day }, one visit was not ended. Correct it if you know.
   *[other] On { $day }, { $count } visits were not ended. Correct those you know.
}
reception-without = Without a voucher
reception-without-lead = Nobody leaves with nothing: first help, and where to ask for a voucher.
reception-without-see = Without a voucher: what to do?
reception-without-help = First help, now
reception-without-help-text = Answer what presses. Touch why the person comes: they enter the queue.
reception-without-register = Register the person, for a provisional right
reception-provisional = Provisional right
reception-provisional-holds = Current
reception-provisional-until = until { $day }, given by { $name }
reception-provisional-becomes = It ends by itself, or becomes a full right when the person comes back with a voucher.
reception-provisional-text = { $days ->
    [one] The person may be received like the others for a day, the time to ask for a voucher. Once only.
   *[other] The person may be received like the others for { $days } days, the time to ask for a voucher. Once only.
}
reception-provisional-give = Give a provisional right
reception-provisional-back = Take this right back
reception-provisional-who = The counter or the manager may give this right.
reception-provisional-never = The network gives no provisional right. First help remains possible.
reception-provisional-held = The person has a right of access already.
reception-provisional-once = The person had a provisional right before. First help remains possible, and a voucher opens what follows.
reception-provisional-none = The person has no provisional right now.
reception-right-provisional = Provisional right until { $day }
reception-done-provisional = The provisional right was given.
reception-done-provisional-back = The provisional right was taken back.
reception-without-referrers = Where to ask for a voucher
reception-without-referrers-text = The nearest structures that can refer. Offer to call them together.
reception-without-nobody = The directory has no structure near here yet. Your manager can add some.
reception-without-no-phone = no telephone known
reception-without-print = Print for the person
reception-near = { $commune }, very near
reception-far = { $km } km away, { $commune }
reception-without-slip = Where to ask for a voucher
reception-without-slip-ask = Ask for a voucher for
reception-without-slip-note = Show this paper to whoever receives you. They can make the voucher in two minutes, on the internet. Meanwhile, you may come back to see us.
reception-told-right-withdrawn = A right of access was taken back
reception-see-manager = See the manager
reception-see-manager-todo = Call the manager of the space before you receive this person.
