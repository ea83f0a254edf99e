# The day of a space.

day-nav = The day
day-nav-calls = Calls to return
day-back = Back to the day
day-undo = Undo
day-when-opening = When opening
day-when-closing = When closing
day-task-light = Light and heating on, way in clear
day-task-computers = Computers on, connection checked
day-task-printer = Paper and ink in the printer
day-task-posts = Everybody knows their post and room
day-task-tidy = Rooms tidy, nothing forgotten by anybody
day-task-off = Computers off, sessions closed
day-task-locked = Papers with names locked away or shredded
day-tasks-title = What is checked every day
day-tasks-lead = Take off what you do not need, add your own words. The list begins empty every morning.
day-tasks-none = Nothing to check: the list is empty.
day-tasks-edit = Change the list
day-task-out = Taken off
day-task-remove = Take off
day-task-restore = Put back
day-task-new = Add a line
day-task-words = What is to be checked
day-task-words-hint = In few words, as you would tell a colleague: “Put the sign on the pavement”.
day-task-when = When
day-task-add = Add
day-task-full = This list has { $most } added lines already. Take one off first.
day-task-twice = This line is on the list already.
day-tick = Done
day-ticked-done = Done
day-ticked = { $name }, { $hour }
day-close-title = Close the day
day-close-text = Look at what stays open, then close. What remains is not lost: you will find it tomorrow morning.
day-close = Close the day
day-closed = Day closed
day-closed-by = by { $name } at { $hour }
day-reopen = Reopen the day
day-refusal-closed = The day is closed already.
day-refusal-open = The day is not closed.
day-done-task = The line was added.
day-done-task-removed = The line is off the list.
day-done-task-restored = The line is on the list again.
day-done-closed = The day is closed. Good evening!
day-done-reopened = The day is open again.

day-calls-title = Calls to return
day-calls-lead = { $count ->
    [0] Nobody waits for a call
    [one] { $count } call to return
   *[other] { $count } calls to return
}
day-calls-empty = Nobody waits for a call.
day-calls-empty-todo = When the telephone rings, note the call here: who, why, by when.
day-calls-done = Latest calls that are done
day-call-title = Call
day-call-new = Note a call
day-call-new-lead = Ten seconds: who calls, why, by when.
day-call-new-about = About { $name }
day-call-by = Who calls
day-caller-person = The person themselves
day-caller-referrer = Their referrer
day-caller-relative = A relative
day-caller-other = Somebody else
day-call-caller = Their name
day-call-phone = Number to call back
day-call-what = What about
day-call-wanted = For whom
day-call-anybody = Anybody of the team
day-call-return-by = Call back before the evening of
day-call-nothing-todo = Nothing to call back for: it is settled
day-call-save = Note the call
day-call-who = { $name } ({ $kind })
day-call-about = about
day-call-taken = taken { $when } by { $name }
day-call-wanted-by = For { $name }
day-call-due = To call back { $day }
day-call-reached = Called back
day-call-no-answer = No answer
day-call-done = Done
day-call-past = This day is past. Choose today or a day to come.
day-call-far = That is too far for a promise: { $days } days at most.
day-call-when = Say by when, or tick “Nothing to call back for”.
day-call-no-phone = Write the number to call back: the record has none.
day-call-nothing = This call is done already.
day-call-not-tried = Nobody has tried to call back yet.
day-call-column-who = Who calls
day-call-column-phone = Number
day-call-column-person = About
day-call-column-about = Subject
day-call-column-for = For whom
day-call-column-by = By when
day-try-reached = called back { $when } ({ $name })
day-try-no-answer = { $count ->
    [one] one try without an answer, { $when } ({ $name })
   *[other] { $count } tries, the last without an answer, { $when } ({ $name })
}
day-done-call = The call was noted.
day-done-reached = The call was returned.
day-done-no-answer = The try was noted. The call still waits.
day-done-try-undone = Undone: the call waits again.
day-say-title = What you may say
day-say-general = Your hours, your address, how to be referred. Nothing about anybody: you do not know who calls.
day-say-person = It is the person: you may speak of their appointments and of what concerns them.
day-say-person-check = First ask their year of birth and their town, without saying them yourself.
day-say-relative = Nothing about this person, not even whether they come here.
day-say-relative-message = Offer to take a message: “I note your call.” Do not say whether you know the person.
day-say-other = Nothing about this person, not even to an official. Ask for a written request.
day-say-referrer = The person agrees that their referrer knows:
day-say-steps = that they came, and the steps agreed;
day-say-attendance = their presence in workshops;
day-say-autonomy = what they can now do alone.
day-say-referrer-never = Never the level, the notes, or why they were absent. If in doubt about who calls, call the structure back at its known number.
day-say-referrer-nothing = Nothing: the person did not agree that their referrer hears of them.

day-belongings-title = Belongings in our care
day-belongings-lead = { $count ->
    [0] Nothing is kept
    [one] One thing is kept
   *[other] { $count } things are kept
}{ $late ->
    [0] {""}
    [one] , one of them for too long
   *[other] , { $late } of them for too long
}
day-belongings-empty = Nothing is kept here
day-belongings-empty-todo = When somebody leaves a bag or a paper, note it: a slip bears its number.
day-belongings-nothing = Nothing has waited for too long.
day-belongings-see = Everything that is kept
day-belongings-returned = Given back lately
day-belonging-new = Keep something
day-belonging-of = Left by { $name }
day-belonging-words = What it is
day-belonging-words-hint = What can be seen, without searching it: “blue backpack”, “folder of papers”.
day-belonging-place = Where you put it
day-belonging-ticket-of = Number in the queue
day-belonging-ticket = number { $ticket }
day-belonging-keep = Keep
day-belonging-return = Given back
day-belonging-slip = Slip
day-belonging-taken = left { $when }, taken by { $name }
day-belonging-until = To be fetched before { $day }
day-belonging-returned = Given back { $when } by { $name }
day-belonging-gone = This was given back already.
day-belonging-here = This is still here.
day-belonging-column-number = Number
day-belonging-column-words = Thing
day-belonging-column-place = Where
day-belonging-column-whose = Whose
day-belonging-column-due = To be fetched
day-done-kept = Noted. Print the slip for the person.
day-done-returned = It was given back.
day-done-return-undone = Undone: it is still here.
day-slip-title = Slip for something kept
day-slip-number = Number
day-slip-what = Thing
day-slip-taken = Left on
day-slip-until = To be fetched before
day-slip-where = Where
day-slip-note = Bring this paper to fetch what is yours. Without it, describe it: we will look for it with you.
day-record-title = Calls and belongings
day-told-call = A call was taken ({ $caller })
day-told-try-reached = The call was returned
day-told-try-no-answer = Tried to call back, no answer
day-told-try-undone = A try at calling back was undone
day-told-kept = Something was left here
day-told-returned = It was given back
day-told-return-undone = The giving back was undone
