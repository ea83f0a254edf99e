# The advice room: requests, notes, follow-up, mandates, working documents, the activity report.

advice-nav = Advice room
advice-title = Requests
advice-new = Open a request
advice-new-lead = { $name }. One request at a time; the rest is written while working.
advice-open-it = Open
advice-open = In progress
advice-closed = Closed
advice-mine = Mine
advice-back = Back
advice-save = Save
advice-find = Search for a person
advice-count = { $count ->
    [0] No request
    [one] One request
   *[other] { $count } requests
}
advice-none = No request yet
advice-none-todo = Open the first from somebody’s record, or from the queue.
advice-none-found = Nothing fits
advice-none-found-todo = Change what you look for, or go back to the whole list.
advice-see-all = See the whole list
advice-filter-name = Name of the person
advice-forgotten = Somebody forgotten
advice-forgotten-words = This record was erased: only what is counted is left.
advice-late = Late
advice-team = The team
advice-unsaid = Not said

advice-kind-cv = CV, letter
advice-kind-procedure = Online procedure
advice-kind-operator = Dispute with an operator
advice-kind-bill = Bill, debt
advice-kind-account = Lost account, password
advice-kind-device = Device trouble
advice-kind-health = Health
advice-kind-housing = Housing
advice-kind-work = Work, training
advice-kind-family = Family, school
advice-kind-other = Another request
advice-place-room = In the advice room
advice-place-phone = By phone
advice-place-visio = By video
advice-place-outreach = Outside the walls
advice-place-home = At home
advice-outcome = What became of it
advice-outcome-settled = Settled
advice-outcome-started = Begun, an answer is awaited
advice-outcome-redirected = Sent on elsewhere
advice-outcome-impossible = Not possible here
advice-outcome-dropped = The person did not go on

advice-column-person = Person
advice-column-kind = Request
advice-column-opened = Opened on
advice-column-by = By
advice-column-state = State
advice-column-place = Where
advice-column-closed = Closed
advice-closed-by = { $when }, { $name }

advice-close = Close the request
advice-close-usual = Close in one click
advice-close-usual-what = Settled with you, about: { $themes }. How long?
advice-close-other = Close otherwise: other topics, another outcome, sent on
advice-minutes = Duration, in minutes
advice-minutes-count = { $count } min
advice-minutes-odd = Write a duration between 1 and 480 minutes.
advice-themes = Topics
advice-themes-hint = The words of the national activity report: they serve as they are, without double entry.
advice-themes-none = Choose at least one topic.
advice-equipment = With what
advice-autonomy = Autonomy
advice-redirection = Sent on to
advice-redirection-none = Nobody else
advice-redirection-where = Say where the person is sent on to.
advice-redirection-kind = Say what kind of body it is, too.
advice-partner = Body of the directory
advice-partner-none = None in particular
advice-reopen = Open the request again
advice-closed-already = This request is closed already.
advice-open-already = This request is open already.

advice-summary = Summary for the team
advice-summary-label = What the team is to know
advice-summary-hint = Read by the whole team of the space. Facts that serve what comes next; no password, no social-security number, no payment card.
advice-confidence = Confidential note
advice-confidences = Confidential notes
advice-confidence-new = Write a confidential note
advice-confidence-hint = Encrypted. Read by you and the space manager only; each reading is noted.
advice-confidence-save = Keep the note
advice-confidence-read = Read
advice-confidence-closed = Reserved
advice-confidence-noted = This reading is noted
advice-confidence-who = Whoever wrote this note and the space manager may read it. The person may ask who did.
advice-confidence-remove = Delete the note
advice-confidence-remove-why = The note is deleted for ever; the journal keeps that there was one.
advice-written-by = { $name }, { $when }

advice-tasks = Follow-up
advice-tasks-none = Nothing promised for this request.
advice-tasks-due = Due today or late
advice-tasks-done = Done
advice-tasks-open = To do
advice-tasks-mine = Mine and the team’s
advice-tasks-team = The team’s
advice-tasks-count = { $count ->
    [0] Nothing
    [one] One thing to do
   *[other] { $count } things to do
}
advice-tasks-empty = Nothing to do
advice-tasks-empty-todo = When you promise something to somebody, note it from their record or their request, with a day.
advice-task-new = Promise something
advice-task-for = For { $name }
advice-task-words = What is promised
advice-task-words-hint = For instance: call the operator again, look at the answer.
advice-task-column-due = By
advice-task-column-words = What is promised
advice-task-column-person = Person
advice-task-column-whose = By whom
advice-task-do = Done
advice-task-undo = Not done
advice-task-done = Done
advice-task-done-already = It is done already.
advice-task-open-already = It is not done yet.
advice-due-past = This day is past. Choose today or later.
advice-due-far = Too far: a year at most.
advice-panel-due = Follow-up
advice-panel-more = See the { $count } others
advice-panel-none = No request yet.

advice-mandates = Mandates
advice-mandate-new = Note a mandate
advice-mandate-lead = Aidants Connect: its reference and the day it ends, nothing else.
advice-mandate-reference = Reference of the mandate
advice-mandate-reference-hint = As it is written on the mandate. Never a password: the mandate is there to do without.
advice-mandate-until = Last day
advice-mandate-holder = Who holds it
advice-mandate-staff = Only an employee may hold a mandate, no volunteer nor civic service.
advice-mandate-nobody = Nobody may hold this mandate here
advice-mandate-past = This day is past.
advice-mandate-long = A mandate lasts a year at most.
advice-mandate-said = { $reference }, until { $day } ({ $name })
advice-mandate-ending = mandate until { $day }
advice-mandate-end = End
advice-mandate-over = Over
advice-mandate-ended-already = This mandate is over already.

advice-proofs = Proofs
advice-proofs-why = Identity papers and proofs of income: looked at and given back, never copied.
advice-proof-identity = Identity paper
advice-proof-income = Proof of income
advice-proof-tax = Tax notice
advice-proof-address = Proof of address
advice-proof-family = Family book
advice-proof-saw = Seen: { $proof }
advice-proof-seen = { $proof }, seen on { $day } ({ $name })
advice-documents = Working documents
advice-documents-why = Kept { $days } days, encrypted, then deleted. No identity paper nor proof of income: say “seen” instead.
advice-document-new = Keep a document
advice-document-kind = Which document
advice-document-cv = CV
advice-document-letter = Letter
advice-document-form = Form
advice-document-bill = Bill
advice-document-screen = Screenshot
advice-document-other = Another working document
advice-document-keep = Keep
advice-document-remove = Delete
advice-document-said = { $format }, { $kilobytes } kB, until { $day }
advice-file = File
advice-file-hint = PDF, JPEG or PNG picture, ODT or DOCX text, 8 MB at most. No identity paper nor proof of income.
advice-file-none = Choose a file.
advice-file-large = This file is too large: 8 MB at most.
advice-file-unknown = This file is neither a PDF, nor a JPEG or PNG picture, nor an ODT or DOCX text without macros.
advice-file-enough = Ten documents at most for one request. Delete one first.

advice-report = Activity report
advice-report-what = The requests closed in the period, in the columns of the Conseiller numérique activity report, without any name.
advice-report-from = From
advice-report-until = To
advice-report-count = { $count ->
    [0] No request closed
    [one] One request closed
   *[other] { $count } requests closed
}, { $hours } h
advice-report-empty = Nothing in this period
advice-report-empty-todo = Choose other days, or close the requests that are over.
advice-report-backwards = The second day is before the first.
advice-report-long = A year at most at a time.

advice-told-opened = Request to the advice room: { $kind }
advice-told-closed = { $kind }: { $outcome }, { $minutes } min
advice-told-reopened = Request to the advice room opened again
advice-told-promised = Follow-up promised for { $day }
advice-told-kept = Follow-up done
advice-told-unkept = Follow-up still to do
advice-told-mandated = Mandate until { $day }
advice-told-mandate-ended = Mandate over

advice-done-opened = The request is open.
advice-done-summary = The summary is saved.
advice-done-closed = The request is closed.
advice-done-reopened = The request is open again.
advice-done-confidence = The confidential note is kept, encrypted.
advice-done-confidence-removed = The confidential note is deleted.
advice-done-promised = Noted, with its day.
advice-done-kept = Done.
advice-done-unkept = It is to do again.
advice-done-mandate = The mandate is noted.
advice-done-mandate-ended = The mandate is over.
advice-done-document = The document is kept, encrypted.
advice-done-document-removed = The document is deleted.
advice-done-seen = Noted: seen, and given back.
