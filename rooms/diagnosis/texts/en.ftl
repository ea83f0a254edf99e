# The diagnosis: where the person stands, what they want; ten minutes, never an exam.

diagnosis-new-title = Taking stock with { $name }
diagnosis-correct-title = Correct the diagnosis of { $name }
diagnosis-lead = Ten minutes, together. Nothing is required: leave out what is awkward.
diagnosis-back = Record of { $name }
diagnosis-back-record = Back to the record
diagnosis-save = Save the diagnosis
diagnosis-postpone = Put off
diagnosis-not-asked = Not asked
diagnosis-not-looked = Not looked at
diagnosis-seen = I saw it done

## What is wrong
diagnosis-nothing = Note at least one answer, or put the diagnosis off.
diagnosis-obstacles-withheld-and-said = The person prefers not to say: untick the rest, or untick this answer.
diagnosis-equipment-none-and-some = “None” and a device at once: keep one or the other.
diagnosis-connections-none-and-some = “None” and a connection at once: keep one or the other.
diagnosis-spending-too-much = Check the amount: it is what the person pays in a month.
diagnosis-profile-reason-missing = Say why this profile fits better than the advised one.

## What the person wants
diagnosis-part-goals = What the person wants
diagnosis-part-goals-why = Begin here: it guides the pathway.
diagnosis-words = In their own words
diagnosis-words-hint = “I would like to see my grandchildren on video.”
diagnosis-goals = Their needs
diagnosis-no-goal = No wish noted yet.

## The ten domains
diagnosis-part-levels = The ten domains
diagnosis-part-levels-why = Talk about everyday life, or try together. Look only at what serves the person.
diagnosis-no-level = No domain was looked at.
diagnosis-domain = Domain
diagnosis-level = Level
diagnosis-source = How we know
diagnosis-evolution = Since last time
diagnosis-source-observed = Seen done
diagnosis-source-declared = Said by the person
diagnosis-evolution-first = First time
diagnosis-evolution-up = Progress
diagnosis-evolution-same = As before
diagnosis-evolution-down = To take up again together

diagnosis-example-device-step-by-step = Switching on, clicking, typing a word takes help.
diagnosis-example-device-learning = Uses a known device; gets lost when the screen changes.
diagnosis-example-device-alone = Switches on, sets the sound, plugs in a USB key.
diagnosis-example-internet-step-by-step = Does not open the internet without somebody.
diagnosis-example-internet-learning = Looks up an address, with a hand.
diagnosis-example-internet-alone = Searches, compares, goes back.
diagnosis-example-mail-step-by-step = Has no mailbox, or does not open it.
diagnosis-example-mail-learning = Reads messages; needs help to attach a paper.
diagnosis-example-mail-alone = Reads, answers, sends a photo or a document.
diagnosis-example-communication-step-by-step = Telephones, but does not write messages.
diagnosis-example-communication-learning = Answers a message; needs help for a video call.
diagnosis-example-communication-alone = Sends photos, calls on video.
diagnosis-example-administration-step-by-step = Somebody else deals with procedures.
diagnosis-example-administration-learning = Does a procedure next to somebody.
diagnosis-example-administration-alone = Signs in, fills in, sends, keeps the proof.
diagnosis-example-work-step-by-step = Does not look for a job online.
diagnosis-example-work-learning = Looks at offers; applies with help.
diagnosis-example-work-alone = Keeps their job-seeker’s page up to date and applies.
diagnosis-example-documents-step-by-step = Does not find a saved document.
diagnosis-example-documents-learning = Writes a short text; needs help to save it.
diagnosis-example-documents-alone = Sorts, takes a picture of a paper, makes a PDF.
diagnosis-example-health-step-by-step = Books by telephone or on the spot.
diagnosis-example-health-learning = Books online with help.
diagnosis-example-health-alone = Books, reads their refunds.
diagnosis-example-daily-step-by-step = Pays and buys at the counter.
diagnosis-example-daily-learning = Buys a ticket or follows school with help.
diagnosis-example-daily-alone = Pays a bill, buys a ticket, follows school.
diagnosis-example-safety-step-by-step = Somebody else keeps their passwords.
diagnosis-example-safety-learning = Has a password; asks when a message is strange.
diagnosis-example-safety-alone = Recognises a scam, chooses good passwords.

## Use
diagnosis-part-use = Their habits
diagnosis-frequency = Uses digital tools
diagnosis-frequency-never = Never
diagnosis-frequency-sometimes = A few times a month
diagnosis-frequency-weekly = Every week
diagnosis-frequency-daily = Every day
diagnosis-confidence = In front of the screen
diagnosis-confidence-afraid = Afraid of doing wrong
diagnosis-confidence-hesitant = Hesitates, but tries
diagnosis-confidence-at-ease = At ease
diagnosis-presence = For a procedure, prefers
diagnosis-presence-face-to-face = Seeing somebody
diagnosis-presence-either = Either
diagnosis-presence-online = Doing it online
diagnosis-obstacles = What may lastingly stand in the way
diagnosis-obstacles-hint = To adapt the help, never to grade. Only if the person speaks of it.
diagnosis-obstacle-reading = Reading French
diagnosis-obstacle-language = Speaking French
diagnosis-obstacle-sight = Sight
diagnosis-obstacle-motor = Movements
diagnosis-obstacle-hearing = Hearing
diagnosis-obstacle-withheld = Prefers not to say

## Equipment and connection
diagnosis-part-equipment = Equipment and connection
diagnosis-equipment = Devices
diagnosis-equipment-smartphone = Smartphone
diagnosis-equipment-computer = Computer
diagnosis-equipment-tablet = Tablet
diagnosis-equipment-none = None
diagnosis-equipment-shared = Shared with somebody
diagnosis-connections = Internet
diagnosis-connection-home = At home
diagnosis-connection-mobile-data = On the phone
diagnosis-connection-public-wifi = Public wifi
diagnosis-connection-none = None
diagnosis-spending = Telephone and internet, a month
diagnosis-spending-hint = In euros, what the person says they pay. For example: 19.99
diagnosis-spending-amount = { $amount } a month

## What came out
diagnosis-show-title = Diagnosis of { $name }
diagnosis-taken = On { $day }
diagnosis-taken-by = On { $day }, with { $taker }
diagnosis-corrected = This diagnosis was corrected
diagnosis-corrected-text = A truer one replaced it. This one can still be read.
diagnosis-to-plan = Choose the steps of the pathway
diagnosis-part-context = Habits, equipment, connection
diagnosis-term-frequency = Uses digital tools
diagnosis-term-confidence = In front of the screen
diagnosis-term-presence = For a procedure, prefers
diagnosis-term-obstacles = What may stand in the way
diagnosis-term-equipment = Devices
diagnosis-term-connections = Internet
diagnosis-term-spending = Telephone and internet
diagnosis-profile = Profile
diagnosis-profile-excluded = Step by step
diagnosis-profile-beginner = Learning
diagnosis-profile-intermediate = To be made confident
diagnosis-profile-advanced = At ease
diagnosis-profile-kept = Advised profile: “{ $advised }”. Profile kept: “{ $profile }”, because: { $reason }
diagnosis-profile-change = Keep another profile
diagnosis-profile-kept-label = Profile to keep
diagnosis-profile-reason = Why?
diagnosis-profile-reason-hint = Only when it is not the advised profile.
diagnosis-because = The answers that counted in the advice:
diagnosis-because-levels = Domains looked at: { $steps } step by step, { $learning } with help, { $alone } alone.
diagnosis-because-no-level = No domain looked at: the advice stays careful.
diagnosis-because-frequency = Uses digital tools: { $frequency }. Without practice, one soon forgets.
diagnosis-because-confidence = Afraid of doing wrong: confidence comes first.
diagnosis-because-obstacles = { $count ->
    [one] One lasting obstacle: help stays near.
   *[other] { $count } lasting obstacles: help stays near.
 }
diagnosis-others = Every diagnosis
diagnosis-correct = Correct this diagnosis
diagnosis-again = Take stock again

## Putting off
diagnosis-postpone-title = Put the diagnosis off
diagnosis-postpone-lead = The person gets the same help, with or without a diagnosis.
diagnosis-postpone-reason = Why
diagnosis-reason-too-tired = Too tired
diagnosis-reason-no-time = No time
diagnosis-reason-needs-interpreter = Needs an interpreter
diagnosis-reason-does-not-wish = The person does not wish it

## On the record
diagnosis-panel-title = Where the person stands
diagnosis-panel-empty = No diagnosis yet. Ten minutes are enough, and nothing depends on it.
diagnosis-panel-to-do = To be done
diagnosis-panel-postponed = Diagnosis put off on { $day }: { $reason }.
diagnosis-panel-goals = Wants:
diagnosis-do = Take stock
diagnosis-told-measured = Diagnosis: { $profile }
diagnosis-told-postponed = Diagnosis put off: { $reason }

diagnosis-done-measured = The diagnosis is saved.
diagnosis-done-profile = The profile is saved.
diagnosis-done-postponed = The diagnosis is put off.

diagnosis-quoted = “{ $words }”
