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
pathway-versions = Versions of the pathway

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
pathway-task-column-since = Since
pathway-call-title = To call
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
pathway-called-undo = Undo
pathway-changed-look = Somebody else has just changed this pathway. Check the steps below, then send again.

## Se mettre d'accord
pathway-part-agreement = Our agreement
pathway-agreed-on = Agreed on
pathway-present = Who was there with the person?
pathway-present-alone = Nobody else
pathway-present-relative = Somebody close
pathway-present-referrer = Their referrer
pathway-present-interpreter = An interpreter
pathway-present-guardian = Their legal representative
pathway-present-by-phone = Nobody: it was on the phone
pathway-agreed-future = This day has not come yet.
pathway-agreed-long-ago = That is too long ago: an agreement is noted within { $most } days.
pathway-agreed-on-day = on { $day }
pathway-agreed-by-phone = on { $day }, by phone
pathway-agreed-with = on { $day } (also there: { $who })
pathway-agreed-lead = Agreed together { $day }
pathway-replaced-lead = An earlier pathway, agreed { $day }. It does not change any more.
pathway-version = Pathway agreed { $day }
pathway-change-added = Added: { $steps }
pathway-change-removed = Removed: { $steps }
pathway-change-order = The order has changed.

## Ce que l'étape apporte, qui la tient
pathway-kind-aid = Being accompanied
pathway-step-aid = Being accompanied
pathway-obtained = What does the person have now?
pathway-obtained-hint = Only if the step is done.
pathway-obtained-missing = Say what the person obtained.
pathway-obtained-phone = A phone
pathway-obtained-computer = A computer
pathway-obtained-tablet = A tablet
pathway-obtained-other-device = Another device
pathway-obtained-top-up = A top-up
pathway-obtained-plan = A plan
pathway-obtained-box = A box at home
pathway-obtained-nearby-wifi = Wifi nearby
pathway-obtained-other-connection = Another connection
pathway-note-hint-given = Who gave or sold it, if it helps the team.
pathway-closed-by-diagnosis-measured = seen at the diagnosis
pathway-step-shown = What is shown at the end
pathway-entrust = Entrust to a partner
pathway-entrusted-change = Entrusted: look again
pathway-entrust-title = Entrust the step: { $step }
pathway-entrust-lead = A partner takes care of it. They are asked for news on the day agreed.
pathway-entrust-search = Search for a partner
pathway-entrust-none = No partner of that name. Try another word.
pathway-entrust-none-here = No partner in the space’s town. Search by name.
pathway-entrust-partner = Which partner?
pathway-entrust-words = What is agreed
pathway-entrust-words-hint = For example: looks for a computer by Christmas.
pathway-entrust-look = Ask for news on
pathway-entrust-look-hint = On that day the step comes back among the things to do.
pathway-entrust-save = Entrust the step
pathway-entrust-closed = This step is closed: open it again before you entrust it.
pathway-entrust-nobody = Nobody holds this step any more.
pathway-look-past = Choose a coming day.
pathway-look-far = That is too far: within the year.
pathway-held = Held by { $partner }: { $words }. Ask for news on { $day }.
pathway-held-by = { $partner } holds this step
pathway-take-back = Take the step back
pathway-told-entrusted = Step entrusted to a partner: { $kind }
pathway-told-taken-back = Step taken back from a partner: { $kind }
pathway-task-partner = A partner to ask for news
pathway-task-look = due on { $day }
pathway-done-entrusted = The step is entrusted. You can take it back.
pathway-done-taken-back = The step is ours again.

## Accompagné, sans objectif d'autonomie
pathway-assisted = Accompanied, without a goal of autonomy
pathway-assisted-steps = The help itself is proposed. Learning stays possible, if the person wishes.
pathway-assisted-successes = A success may be noted as for everybody. None is expected.
pathway-assistance-open = See or change
pathway-assistance-choose = Accompany without a goal of autonomy
pathway-assistance-title = { $name }, how to accompany them
pathway-assistance-lead = Accompanied, without a goal of autonomy. It is a right, not a failure.
pathway-assistance-text = We do it with the person, as long as it takes. They count in no target of autonomy. One can go back at any time.
pathway-assistance-reason = Why?
pathway-assistance-reason-hint = What you decided together. Nothing about health.
pathway-assistance-own-choice = It is their choice
pathway-assistance-too-much = Learning would cost them too much
pathway-assistance-relative = Somebody close does it with them
pathway-assistance-otherwise = Their life asks for other things first
pathway-assistance-obstacle = An obstacle that lasts
pathway-assistance-words = In a sentence, in their words
pathway-assistance-words-hint = For example: “I like to come, but not to learn.”
pathway-assistance-agreed = The person agrees
pathway-assistance-not-agreed = This is decided with the person: tick when they agree.
pathway-assistance-already = It has been chosen already.
pathway-assistance-save = Accompany this way
pathway-assistance-means = Their steps propose the help itself: doing it together, somebody trusted, a mandate, paper.
pathway-assistance-end = Set a goal of autonomy again
pathway-assistance-end-words = What has changed?
pathway-assistance-end-hint = For example: “She wants to try the tablet.”
pathway-assistance-past = Before
pathway-assistance-ended = ended on { $day }
pathway-told-assistance-ended = A goal of autonomy again
pathway-aid-accompanied = Doing procedures with us
pathway-aid-trusted-person = Choosing somebody trusted
pathway-aid-mandate = Signing a mandate with an entitled helper
pathway-aid-on-paper = Receiving letters on paper
pathway-why-aid-accompanied = At the drop-in, with a colleague or a volunteer beside them.
pathway-why-aid-trusted-person = Somebody close who is shown how, and does it with them.
pathway-why-aid-mandate = Aidants Connect: an employee acts for them, never with their password.
pathway-why-aid-on-paper = Every public service owes another way than the internet.
pathway-paper-assisted = We do it together, as long as you wish.
pathway-paper-held = With { $partner }: { $words }
pathway-paper-agreed = We agreed together
pathway-paper-sign-person = The person
pathway-paper-sign-colleague = For the space
pathway-done-assisted = It is noted. The pathway now proposes the help itself.
pathway-done-assistance-ended = It is noted. Autonomy is a goal again.

## Les réussites, avec leurs preuves
pathway-declare-next = Go on
pathway-declare-other = Another need
pathway-declare-shown = What the person has shown
pathway-declare-words-hint = What happened: “Booked an appointment at the health centre.” Not needed if you ticked what they showed.

## Perdue de vue, et les appels
pathway-lost = Out of sight
pathway-lost-since = { $days ->
    [one] No news for { $days } day (for this step: { $most } at most).
   *[other] No news for { $days } days (for this step: { $most } at most).
 }
pathway-lost-called = Last call on { $day }: { $outcome }.
pathway-lost-calls = The calls of the day
pathway-call-lead = { $count ->
    [one] { $count } person out of sight. { $most } calls a day at most: enough to call well.
   *[other] { $count } people out of sight. { $most } calls a day at most: enough to call well.
 }
pathway-call-enough = { $count ->
    [one] Enough calls for today. { $count } person waits for another day.
   *[other] Enough calls for today. { $count } people wait for another day.
 }
pathway-call-all-done = Nobody left to call. A call noted by mistake is taken back in the list.
pathway-call-more = { $count ->
    [one] { $count } other person waits for another day. They are in the file to download.
   *[other] { $count } other people wait for another day. They are in the file to download.
 }
pathway-call-open = Open the list of calls
pathway-call-by-phone = To call today
pathway-call-by-otherwise = To reach otherwise
pathway-call-otherwise-why = Without a phone, with another wish, or after several calls without an answer.
pathway-call-step = Step: { $step }
pathway-call-again = No answer: to be called again since { $day }, try { $this } of { $most }.
pathway-call-in-vain = { $tries ->
    [one] { $tries } call without an answer.
   *[other] { $tries } calls without an answer.
 }
pathway-outcome-reached = Reached by phone
pathway-outcome-no-answer = Called, no answer
pathway-outcome-referrer = The referrer is told
pathway-outcome-letter = A letter is to be printed
pathway-outcome-next-visit = To be told at the next visit
pathway-outcome-never = Wants no more calls
pathway-outcome-reached-button = Reached
pathway-outcome-no-answer-button = No answer
pathway-outcome-referrer-button = Write to the referrer
pathway-outcome-letter-button = Write a letter
pathway-outcome-next-visit-button = Say it at the next visit
pathway-outcome-never-button = Don’t call again
pathway-call-what = Say what came of the call.
pathway-call-never = This person wants no more calls. First undo this wish, below.
pathway-call-already = Somebody has already reached them today.
pathway-call-no-referrer = No referrer who can be written to. Choose the letter or the next visit.
pathway-called-title = Noted these last days
pathway-called-lead = A mistake? Undo: the person comes back to the list.
pathway-never-title = Not to be called
pathway-never-lead = They asked for it. The program does not propose them any more.
pathway-never-undo = Calls are fine again
pathway-told-uncalled = Call undone
pathway-done-called = It is noted. You can undo it below.
pathway-done-uncalled = It is undone.
pathway-call-column-name = Person
pathway-call-column-way = How
pathway-call-column-reach = Reach
pathway-call-column-step = Step
pathway-call-column-why = Why
pathway-call-column-days = Days without news

## Ce qui est écrit à qui n'a pas de téléphone
pathway-letter-subject = Some news
pathway-letter-body =
    Hello { $name },
    
    We are thinking of you. Your place is still here.
    
    Come whenever you like: { $place }.
    
    See you soon.
pathway-visit-body = { $name }, we wanted to hear from you. Shall we go on together? ({ $place })
pathway-referrer-body =
    Hello,
    
    We have had no news of a person whom you sent to us: { $link }
    
    Could you tell them that their place is still here? { $place }
    
    Thank you.

## Les réussites de l'antenne
pathway-nav-figure = Successes
pathway-figure-title = What people do without help
pathway-figure-lead = { $count ->
    [one] { $count } person of the space does without help at least one thing that they wanted.
   *[other] { $count } people of the space do without help at least one thing that they wanted.
 }
pathway-figure-counts = People are counted, each once: those whom this space follows, with a success that is noted and not withdrawn.
pathway-figure-aside = { $count ->
    [one] { $count } person is accompanied without a goal of autonomy: they are not in this count.
   *[other] { $count } people are accompanied without a goal of autonomy: they are not in this count.
 }
pathway-figure-by-need = Need by need
pathway-figure-people = People
pathway-figure-none = No success noted yet
pathway-figure-none-need = No success yet for this need
pathway-figure-none-todo = A success is noted on a person’s pathway.
pathway-figure-all = All needs
pathway-figure-column-name = Person
pathway-figure-column-need = Need
pathway-figure-column-when = Noted on
