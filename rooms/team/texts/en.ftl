# The team: shifts.

team-nav = My shifts
team-nav-roster = Roster
team-title = My shifts
team-mine = When you are expected
team-mine-empty = No coming shift. Choose one of those that are left.
team-open = Shifts to take
team-open-empty = Every shift is taken. Thank you all.
team-hours = from { $from } to { $until }
team-take = I will come
team-cannot-come = I cannot come
team-cannot-come-text = The shift will be offered to others, and your manager will know. No need to explain more.
team-reason = Why
team-release = Give this shift back
team-reason-work = My work
team-reason-transport = Transport
team-reason-other = Something else
team-task-reception = Reception
team-task-workshop = Workshop
team-task-drop-in = Drop-in
team-task-advice = Advice
team-task-sale = Shop
team-next-title = Your next shift
team-open-title = Shifts with nobody, seven days
team-week-covered = Every shift of the next seven days is taken.
team-nobody = Nobody
team-roster-see = See the roster
team-roster-title = Roster
team-roster-new = Add shifts
team-roster-new-lead = The same day and hour, for one or several weeks.
team-roster-empty = No coming shift
team-roster-empty-todo = Add the shifts that the space needs: volunteers will take them.
team-roster-week = Week of { $day }
team-column-day = Day
team-column-hours = Hours
team-column-task = Task
team-column-who = Who comes
team-column-space = Space
team-remove = Remove
team-first = First day
team-from = From
team-until = To
team-weeks = For how many weeks
team-places = How many people
team-done-released = The shift is given back. Thank you for saying so.
team-done-taken = Noted: you are expected.
team-done-created = The shifts are on the roster.
team-done-removed = The shift is removed.
team-refusal-end-before-start = The end must come after the start.
team-refusal-too-long = A shift lasts six hours at most. Make two.
team-refusal-past = This day is over. Choose today or later.
team-refusal-not-yours = This shift is not yours.
team-refusal-begun = This shift has already begun. Call the space.
team-refusal-taken = Somebody has just taken this shift. Choose another.
team-open-count = { $count ->
    [0] No shift to take
    [one] { $count } shift to take
   *[other] { $count } shifts to take
 }
team-refusal-reason = Say why you cannot come: choose from the list.
team-assign = Assign
team-assign-title = Assign a shift
team-assign-whom = To whom?
team-assign-hint = Ask them first. They will see the shift on their first page.
team-assign-save = Assign this shift
team-assign-nobody = Nobody has a post in this space on that day
team-assign-nobody-todo = The administrator gives posts.
team-give-back = Put { $name } back
team-free = Free
team-free-title = Free the shift of { $name }
team-free-text = The shift will be offered to the whole team. You can put { $name } back from the roster.
team-free-save = Free this shift
team-freed-by = { $name } is not coming: { $reason }
team-freed-work = Their work
team-freed-transport = Transport
team-freed-other = Another reason
team-freed-mistake = A mistake in the roster
team-done-assigned = The shift is assigned. They see it on their first page.
team-done-freed = The shift is free. You can put the same person back.
team-refusal-open = This shift is already free.
team-refusal-elsewhere = This person already has a shift at that time.
team-refusal-expected = You are already expected at these hours. Choose another shift.
team-refusal-far = This is more than a year away. Check the year.
team-weeks-shown = { $from } to { $until }
team-remove-title = Remove a shift
team-remove-text = Nobody will be able to take it any more.
team-remove-what = What do you remove?
team-remove-one = This shift only
team-remove-series = { $count ->
    [one] This one and { $count } other, in the following weeks, that nobody has taken
   *[other] This one and { $count } others, in the following weeks, that nobody has taken
 }
team-done-removed-series = The shifts are removed.
team-refusal-held = Somebody has taken this shift. Free it first.
team-left-count = { $count ->
    [one] { $count } shift is open since a colleague left
   *[other] { $count } shifts are open since a colleague left
 }
team-freed-left = Left the team
team-reason-unable = Something came up
team-freed-unable = Something came up
team-today-title = The team today
team-today-nobody = No shift is planned today.
team-today-absent = Who is missing
team-today-all = Nobody is missing.
team-today-gone = { $name } does not come
team-today-instead = replaced by { $name }
team-today-find = Find somebody
team-today-coming = Who comes
team-access-title = Access that ends
team-access-lead = The account of a volunteer or of civic service closes { $days } days after their last shift.
team-access-never = The network closes no account by itself.
team-access-empty = No access ends soon
team-access-empty-todo = Those who have no shift any more will appear here two weeks before their account closes.
team-access-last = last shift on { $day }
team-access-ends = closes after { $day }
team-access-until = Keep open until
team-access-column-name = Name
team-access-column-last = Last shift
team-access-column-ends = Access ends
team-access-column-prolonged = Prolonged until
team-access-prolong = Prolong
team-access-undo = Prolong no more
team-access-past = Choose a day to come.
team-access-far = That is further than a year. Choose a nearer day.
team-access-see = Prolong an access
team-access-due = The access of { $name } ends
team-done-prolonged = The access was prolonged.
team-done-unprolonged = The access is not prolonged any more.

team-diary-own = Shift: { $task }
team-diary-held = { $task }: { $name }
