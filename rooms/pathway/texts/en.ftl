# The pathway: the steps chosen together, and what the person now does alone.

pathway-title = Pathway of { $name }
pathway-back = Record of { $name }
pathway-back-plan = Back to the pathway
pathway-back-plan-of = Pathway of { $name }
pathway-quoted = “{ $words }”

## Choosing the steps
pathway-new-title = Choosing the steps with { $name }
pathway-new-lead = Tick together what the person wants to do. Few steps, in the right order.
pathway-revise-title = Revise the pathway of { $name }
pathway-revise-lead = What is done stays. The earlier pathway can still be read.
pathway-not-measured = No diagnosis yet
pathway-not-measured-text = Choose by hand: the pathway does not wait.
pathway-part-kept = Steps under way
pathway-part-kept-why = Untick what is no longer of use.
pathway-part-suggested = Suggested steps
pathway-part-suggested-why = From what the person wants and can do. They choose.
pathway-part-own = Another step, in your words
pathway-part-others = The whole catalogue
pathway-own = Step { $number }
pathway-own-kind = Kind of step { $number }
pathway-rank = order
pathway-agree = We agree
pathway-save-draft = Keep as a draft
pathway-kind-equipment = Equipment
pathway-kind-connection = Connection
pathway-kind-skills = Skills
pathway-step-equipment = A device of one’s own
pathway-step-connection = A connection of one’s own
pathway-step-skills = Learning
pathway-why-equipment = No device of their own for now.
pathway-why-connection = No connection of their own for now.
pathway-why-foundation = A gentle start.
pathway-why-goals = For: { $goals }
pathway-no-step = Tick at least one step, or write one.
pathway-too-many-steps = That is a lot at once: { $most } steps at most.
pathway-changed-meanwhile = Somebody else has just changed this pathway. Open it again before you go on.

## The pathway
pathway-agreed-on = Decided together on { $day }
pathway-replaced-on = Earlier pathway, written on { $day }. It does not change any more.
pathway-print = Print
pathway-revise = Revise the pathway
pathway-draft-waiting = A draft is waiting
pathway-draft-open = Open the draft
pathway-steps = Steps of the pathway
pathway-state-planned = Planned
pathway-state-booked = Booked
pathway-state-begun = Under way
pathway-state-done = Done
pathway-state-dropped = Left aside
pathway-booked = { $when }, { $title } ({ $place })
pathway-offer = { $when } · { $title } · { $free ->
    [one] { $free } free seat
   *[other] { $free } free seats
 }
pathway-workshops = Enrol in a workshop
pathway-update = Update
pathway-reopen = Open again
pathway-to-autonomy = What the person does alone
pathway-versions = Earlier pathways
pathway-version = Pathway of { $day }

## A step
pathway-step-state = Today: { $state }
pathway-act = What happened?
pathway-act-finish = It is done
pathway-act-book = It is booked or ordered
pathway-act-drop = We leave it aside
pathway-act-reopen = It is to be done again
pathway-act-wrong = This step has changed: choose one of the answers offered.
pathway-reason = Why leave it aside?
pathway-reason-hint = Only when the step is left aside.
pathway-reason-changed-mind = The person changed their mind
pathway-reason-not-needed = No longer of use
pathway-reason-elsewhere = Done elsewhere
pathway-reason-unavailable = Not possible here
pathway-reason-not-now = Not now
pathway-reason-missing = Choose why the step is left aside.
pathway-note = Note
pathway-note-hint = If it helps the team.
pathway-note-hint-given = Who gave what? For example: refurbished phone, shop.
pathway-note-missing = Say who gave what.

## Autonomy
pathway-autonomy-title = What { $name } does now
pathway-autonomy-lead = A success is noted when it was seen, or when the person tells it.
pathway-autonomy-active = Done without help
pathway-autonomy-empty = Nothing noted yet.
pathway-autonomy-withdrawn = Withdrawn
pathway-declare = Note a success
pathway-declare-all = Every need is noted. Well done!
pathway-declare-need = Need
pathway-declare-evidence = How do we know?
pathway-declare-words = In one sentence
pathway-declare-words-hint = What happened: “Booked at the health centre.”
pathway-declare-save = Note the success
pathway-evidence-observed = Did it without help before me
pathway-evidence-proof = Brings proof
pathway-evidence-exercise = Did an exercise
pathway-evidence-told = Tells it
pathway-already-autonomous = It is noted already for this need.
pathway-declared = On { $day }
pathway-declared-by = On { $day }, by { $who }
pathway-withdraw = Withdraw
pathway-withdraw-title = Withdraw a success
pathway-withdraw-text = It will no longer count. What was noted can still be read by the team.
pathway-withdraw-reason = Why?

## On the record
pathway-panel-title = Pathway
pathway-panel-empty = No pathway yet. Choose the first steps together.
pathway-make = Choose the steps
pathway-open = Open the pathway
pathway-autonomy-panel = Done without help
pathway-told-agreed = Pathway decided together: { $steps ->
    [one] { $steps } step
   *[other] { $steps } steps
 }
pathway-told-done = Step done: { $kind }
pathway-told-reopened = Step to be done again: { $kind }
pathway-told-dropped = Step left aside: { $kind } ({ $reason })
pathway-told-autonomous = Done without help: { $need }
pathway-told-withdrawn = Success withdrawn: { $need }

## Today
pathway-tasks-title = To be done with people
pathway-task-plan = Choose a pathway
pathway-task-diagnosis = Diagnosis put off
pathway-task-idle = A pathway that no longer moves
pathway-task-since = since { $day }
pathway-call-title = To call
pathway-call-all-done = Nobody is left to call. A call noted by mistake is taken back in the list.
pathway-call-lead = A pathway is under way, and they were not seen again.
pathway-call-detail = last came on { $day } · { $reach }
pathway-call-shared = { $number } (shared phone: be discreet)

## On paper
pathway-paper-title = My pathway
pathway-paper-next = My next appointment
pathway-paper-goals = What I want
pathway-paper-contact = Where to come
pathway-paper-planned = Not yet
pathway-paper-booked = Booked
pathway-paper-begun = Under way
pathway-paper-done = Done
pathway-paper-dropped = Left aside

pathway-done-draft = The draft is kept.
pathway-done-agreed = The pathway is saved. You can print it.
pathway-done-done = The step is done.
pathway-done-booked = The step is booked.
pathway-done-dropped = The step is left aside. You can open it again.
pathway-done-planned = The step is to be done again.
pathway-done-autonomous = The success is noted.
pathway-done-withdrawn = The success is withdrawn.
pathway-task-all = See the whole list
pathway-task-none = Nobody waits
pathway-task-none-todo = This list fills by itself.
pathway-call-back = Today
pathway-call-none = Nobody to call
pathway-call-none-todo = Whoever has a pathway under way and does not come any more appears here.
pathway-called = Called
pathway-called-on = called on { $day }
pathway-called-undo = Undo
pathway-called-title = Called already
pathway-called-lead = Without news, these people come back to the list.
pathway-done-called = The call is noted.
pathway-done-uncalled = The call is taken back: the person is to be called again.
pathway-changed-look = Somebody else has just changed this pathway. Check the steps below, then send again.
pathway-call-column-name = Person
pathway-call-column-detail = How to reach them
