## Imports
imports-nav = Imports
imports-title = Imports
imports-lead = A list kept elsewhere comes in here, checked before it is saved.
imports-new = Import a file
imports-new-lead = Nothing is saved before you have seen the result.
imports-empty = No import yet
imports-empty-todo = Choose a CSV, Excel or LibreOffice file: you will see what it gives before you save.
imports-none = No import of this kind
imports-none-todo = Choose another list.
imports-all = See all imports
imports-filter = Filter
imports-count = { $count ->
    [one] { $count } import
   *[other] { $count } imports
 }
imports-what = What the file holds
imports-what-any = Everything
imports-what-partners = Partner structures
imports-what-places = Mediation places
imports-what-neighbourhoods = Priority neighbourhoods
imports-what-holidays = School holidays
imports-what-people = People accompanied
imports-what-volunteers = Volunteers
imports-what-referrals = Referrals (France Travail, RDV Service Public)
imports-file = File
imports-file-hint = CSV, Excel (.xlsx), LibreOffice (.ods) or JSON of data·inclusion. 40 MB and 200,000 lines at most. The first sheet is read.
imports-file-missing = Choose a file.
imports-see = See the result
imports-confirm = Save
imports-drop = Give up
imports-columns = What does each column hold?
imports-columns-lead = Say it once: the next files with the same columns will be read the same way.
imports-columns-change = Change the columns
imports-columns-needed = No column is chosen for “{ $field }”. Choose one.
imports-columns-twice = Two columns are chosen for “{ $field }”. Keep one.
imports-columns-unknown = “{ $field }” is not known. Write one of: { $known }.
imports-columns-absent = The file has no column “{ $column }”. Its columns: { $known }.
imports-column-unread = Do not read
imports-column-unnamed = Column { $at }, without a name
imports-field-needed = { $field } (needed)
imports-field-last-name = Last name
imports-field-first-name = First name
imports-field-birth-date = Date or year of birth
imports-field-gender = Gender
imports-field-phone = Telephone
imports-field-email = E-mail address
imports-field-postal-code = Postal code
imports-field-commune = Commune
imports-field-insee = INSEE code of the commune
imports-field-languages = Languages spoken
imports-field-name = Name of the structure
imports-field-kind = Kind of structure
imports-field-address = Address
imports-field-website = Website
imports-field-hours = Opening hours
imports-field-latitude = Latitude
imports-field-longitude = Longitude
imports-field-id = Identifier
imports-field-sender = Who sends
imports-field-reason = Why
imports-field-sent-on = Day of sending
imports-column-file = File
imports-column-when = When
imports-column-who = By whom
imports-column-counts = Result
imports-column-state = State
imports-column-line = Line
imports-column-place = Column
imports-column-problem = Problem
imports-column-fate = This line
imports-fate-refused = is not imported
imports-fate-kept = is imported without this cell
imports-counts = { $created } new, { $updated } completed, { $unchanged } already there, { $refused } refused
imports-by-command = The command line
imports-brought = { $who }, { $when }
imports-state-received = Being read
imports-state-columns = Columns to choose
imports-state-ready = To be saved
imports-state-running = Being saved
imports-state-done = Saved
imports-state-undoing = Being undone
imports-state-undone = Undone
imports-state-refused = Unreadable
imports-state-dropped = Given up
imports-state-halted = Interrupted
imports-busy = This takes a while. You may close this page: the work goes on. It brings itself up to date.
imports-look-again = Look how far it is
imports-dropped = This import was given up: nothing was saved, and the file is deleted.
imports-halted = { $count ->
    [0] Saving did not come to its end. Import the same file again: what is there already does not change.
    [one] Saving did not come to its end: { $count } line is not saved. Import the same file again: what is there already does not change.
   *[other] Saving did not come to its end: { $count } lines are not saved. Import the same file again: what is there already does not change.
 }
imports-halted-undoing = Undoing did not come to its end: part of this import is still there. Undo it again.
imports-unreadable = This file cannot be read
imports-other-file = Choose another file
imports-nothing-new = This file brings nothing new: there is nothing to save.
imports-kept-a-day = Without an answer, the file is deleted after a day.
imports-would-read = { $count ->
    [one] line read
   *[other] lines read
 }
imports-would-created = { $count ->
    [one] will be created
   *[other] will be created
 }
imports-would-updated = { $count ->
    [one] will be completed
   *[other] will be completed
 }
imports-would-unchanged = { $count ->
    [one] already there, unchanged
   *[other] already there, unchanged
 }
imports-would-refused = { $count ->
    [one] line to mend
   *[other] lines to mend
 }
imports-did-read = { $count ->
    [one] line read
   *[other] lines read
 }
imports-did-created = { $count ->
    [one] created
   *[other] created
 }
imports-did-updated = { $count ->
    [one] completed
   *[other] completed
 }
imports-did-unchanged = { $count ->
    [one] already there, unchanged
   *[other] already there, unchanged
 }
imports-did-refused = { $count ->
    [one] line to mend
   *[other] lines to mend
 }
imports-problems = What is wrong
imports-problems-todo = Download the lines that were refused, mend them in your spreadsheet program, then import that file.
imports-more = { $count ->
    [one] And { $count } other, in the file.
   *[other] And { $count } others, in the file.
 }
imports-mend = Download the lines to mend
imports-mend-file = lines-to-mend.csv
imports-mend-problem = Problem
imports-mend-line = Line { $line }:
imports-mend-place = Line { $line }, column { $column }:
imports-undo = Undo the whole import
imports-undo-confirm = Undo this import
imports-undo-until = This is possible for { $days } days after the import.
imports-undo-consequence = { $created ->
    [0] { "" }
    [one] The record that was made disappears.
   *[other] The { $created } records that were made disappear.
 } { $updated ->
    [0] { "" }
    [one] The record that was completed is as before.
   *[other] The { $updated } records that were completed are as before.
 } What has served since stays, and you will be told.
imports-undone-whole = Everything was taken back: nothing is left of this import.
imports-undone-left = What could not be taken back
imports-undone-line = Line { $line }: { $message }
imports-undone-undone = taken back
imports-undone-changed = somebody has changed this record since. It stays as it is.
imports-undone-in-use = this record has been used. It stays.
imports-refusal-step = This import has already gone on: look where it is.
imports-refusal-late = This import is too old to be undone.
imports-refusal-halted = Reading did not come to its end. Import this file again, in several parts if it is large.
imports-refusal-space = First choose the space that follows these people.
imports-volunteer-header = The column Nom is missing. A list of volunteers has at least Nom; Prénom, E-mail, Téléphone and Langues are read too.
imports-referral-header = The column Prescripteur is missing: who sends these people?
imports-referral-day = “{ $written }” is not a day of sending. Write 20/11/2026.
imports-refusal-lists = Referrals cannot come in by file here.
imports-volunteer-like = { $name } is already in the team, with another address or number. If it is somebody else, make their account by hand.
imports-volunteer-elsewhere = { $name } is in another team already. If it is the same person, add the address or the number known there; otherwise, make the account by hand.
imports-undo-command = To undo this import: antenne import --undo { $id }
imports-undone-command = Taken back: { $undone }. Left, as they were used or changed since: { $left }.
imports-done-dropped = The import is given up, the file is deleted.
imports-done-columns = The columns are remembered.
