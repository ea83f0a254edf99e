# The words that all pages share.

## The page
ui-skip = Skip to content
ui-menu = Menu
ui-rooms = The rooms of the space
ui-search = Find a person
ui-search-go = Find
ui-language = Choose the language
ui-display = Display
ui-display-size = Size of the text
ui-display-normal = Normal
ui-display-large = Large
ui-display-colours = Colours
ui-display-auto = As the device
ui-display-light = Light
ui-display-dark = Dark
ui-display-contrast = High contrast
ui-demo = Demonstration: invented people

## Forms
ui-errors-title = Something still needs correcting
ui-problem = To correct:
ui-optional = optional
ui-choose = Choose…
ui-amount = €{ $amount }
ui-pair = { $name }: { $value }
ui-save = Save
ui-cancel = Cancel
ui-back = Back
ui-yes = Yes
ui-no = No

## Lists
ui-keys = Keyboard short cuts
ui-keys-list = This list
ui-keys-off = Switch these short cuts off
ui-keys-on = Switch these short cuts on
ui-export-csv = Export (CSV)
ui-export-xlsx = Export (Excel)
ui-filters = Filter the list
ui-filter = Filter
ui-all = All
ui-pager = Pages of the list
ui-pager-before = Previous page
ui-pager-after = Next page

## The gallery
ui-gallery-title = The look of the house

## Steps
ui-step-done = Done
ui-step-now = Under way
ui-step-next = To come

## Fields
ui-form-without-key = This form is incomplete. Go back to the page and start again.
ui-form-key-reused = This form was already sent with other answers. Go back to the page and start again.
ui-form-too-large = This form is too long to be received. Go back to the page and write less text.
ui-form-upload-broken = The file did not arrive whole. Choose it again.
ui-field-required = Fill in this field.
ui-field-too-long = Too long: { $most } characters at most.
ui-field-social-security = A social-security number is written here. Antenne never keeps it: lost or stolen, it serves to take somebody’s identity. Take it out; the person keeps it with them.
ui-field-card = The number of a payment card is written here. Antenne never keeps it: whoever reads it can pay with it. Take it out.
ui-mind-password = Saved, and a password seems to be written in this text. Better take it out: the whole team can read it, and it alone opens the person’s account. Help them to write it down at home instead.
ui-field-number = Write a whole number between { $least } and { $most }.
ui-field-choice = Choose an answer from the list.
ui-field-choose = Choose an answer.
ui-field-day = Write a date such as 22/11/2026.
ui-field-hour = Write a time such as 14:30.
ui-field-cents = Write an amount such as 12.50.

## When something is wrong
ui-error-forbidden-title = This page is not for your post
ui-error-forbidden-text = Today’s post does not let you see this page. You may change posts, or ask your manager.
ui-error-spaceless-title = Choose a space first
ui-error-spaceless-text = This page belongs to a space, and today’s post is in none. Choose a post in a space. You have none? The person who keeps the accounts can give you one.
ui-error-conflict-title = Somebody was quicker
ui-error-conflict-text = Nothing was saved: the same thing is there already, or has just changed. Go back to the page before, reload it and check before you start again.
ui-error-missing-title = This page does not exist
ui-error-missing-text = The address may be incomplete, or what you are looking for is no longer there.
ui-error-refused-title = This is not possible
ui-error-refused-text = Nothing was saved. Here is why:
ui-error-busy-title = Too many people at once
ui-error-busy-text = Nothing was saved. Wait a moment and try again.
ui-error-fault-title = Something broke
ui-error-fault-text = It is not your fault, and nothing is half done. Try again; if it goes on, tell your manager.
ui-error-reference = Reference to give: { $reference }
ui-error-home = Back to the start

## Accounts
account-sign-in-title = Sign in
account-sign-in-lead = The team’s tool. If somebody supports you, ask them for help.
account-sign-in = Sign in
account-email = E-mail address
account-password = Password
account-password-short = Choose a password of at least { $least } characters. A sentence is easier to remember.
account-unsent-kept = Your session had ended. Sign in: what you wrote is kept.
account-unsent-title = Send what you wrote
account-unsent-lead = It is not saved yet. Check that it was you who wrote it, then send it.
account-unsent-send = Send it now
account-unsent-drop = Drop it
account-sign-in-wrong = The address or the password is wrong. Check both and try again.
account-sign-in-wait = Too many attempts with this address. Wait a quarter of an hour, or ask your manager.
account-done-signed-out = This computer is signed out of your account.
account-sign-out = Sign out
account-post-title = Your post today
account-post-lead = Hello { $name }. What are you doing today?
account-post-everywhere = The whole network
account-post-none = No post is given to you
account-post-none-todo = Ask the person who keeps the accounts to give you one.
account-post-change = Change post
account-role-administrator = Administration
account-role-network-officer = Head office
account-role-space-manager = Space manager
account-role-facilitator = Workshops
account-role-adviser = Advice
account-role-receptionist = Reception
account-role-seller = Shop
account-role-volunteer = Volunteering
account-role-referrer = Referrer

ui-ago-now = just now
ui-ago-minutes = { $count } min ago
ui-ago-hours = { $count } h ago
ui-ago-days = { $count } { $count ->
    [one] day
   *[other] days
 } ago
ui-ago-months = { $count } months ago
ui-ago-years = { $count } years ago

## Keeping accounts
account-list = Accounts
account-new = Make an account
account-name = Name
account-column-state = State
account-column-posts = Posts
account-no-post = No post
account-find = Name or e-mail address
account-spaces-all = All
account-count = { $count ->
    [one] { $count } account
   *[other] { $count } accounts
 }
account-count-found = { $count ->
    [one] { $count } account found
   *[other] { $count } accounts found
 }
account-none-found = No account matches
account-none-found-todo = Remove a filter, or write fewer letters.
account-see-all = See all accounts
account-closed = Closed
account-open = Open
account-closed-on = Account closed on { $day }
account-role = Post
account-status = Status
account-status-now = What they are to the network
account-status-volunteer = Volunteer
account-status-civic-service = Civic service
account-status-staff = Staff
account-status-partner = Of a partner
account-done-status = The account’s details are saved.
account-space = Space
account-space-hint = For posts over the whole network, choose none.
account-first-password = First password
account-first-password-hint = Empty: the person will choose it, by a link.
account-email-wrong = Write an e-mail address such as name@example.org.
account-email-taken = This address has an account already.
account-grant-needs-space = Choose the space of this post.
account-grant-everywhere = This post covers the whole network: choose no space.
account-grant-of-a-partner = A referrer’s account is made on the page of their structure, under “Partners”.
account-grants = Their posts
account-grant-add = Give a post
account-grant-end = Withdraw
account-grant-from = since { $day }
account-grant-until = until { $day }
account-close = Close this account
account-close-text = { $name } can no longer sign in, and their sessions end at once. What they did stays in the journals.
account-refusal-own-closure = You cannot close your own account. Ask another administrator.
account-done-created = The account is ready.
account-done-granted = The post is given.
account-done-revoked = The post is withdrawn.
account-done-closed = The account is closed.
account-done-password = Your password is changed.
account-permissions = Who may do what
account-permissions-lead = One line a right, one column a post. What is not ticked is refused.
account-permissions-right = Right
account-permissions-yes = yes
account-permissions-no = no
account-lock = Lock
account-done-locked = The screen is locked. Your day waits for you.
account-switch = Who works on this computer?
account-switch-you = You are
account-switch-go = Open
account-switch-other = With your password
account-switch-who = Choose your name. If it is not there, sign in with your password.
account-pin = Short code
account-pin-new = New short code
account-pin-what = Six digits to open your screen again, or to take over after a colleague, on a computer where you have signed in today.
account-pin-hint = Not a series such as 123456, nor your date of birth.
account-pin-chosen = You have a short code
account-pin-save = Keep this code
account-pin-remove = No longer have a short code
account-pin-digits = Write { $digits } digits.
account-pin-simple = This code is guessed too soon. Choose another.
account-pin-wrong = This is not your code. Try again, or sign in with your password.
account-pin-wait = Too many tries. Sign in with your password.
account-own = My account
account-browser-unknown = A browser
account-computers = Where this account is open
account-computers-none = Nowhere at the moment.
account-computer-here = Here
account-computer-since = opened on { $since }, used { $seen }
account-computer-end = Close
account-computers-end = Close everywhere else
account-computers-end-all = Close everywhere
account-done-session-ended = The account is closed on that computer.
account-done-sessions-ended = The account is closed on the other computers.
account-done-pin = Your short code is kept.
account-done-pin-removed = You no longer have a short code.
account-done-invited = The link is ready. Pass it on to the person.
account-done-opened = The account is open again.
account-reopen = Open this account again
account-refusal-closed = This account is closed. Open it again first.
account-refusal-last-administrator = This is the last open administrator’s account. Give this post to somebody else first.
account-invitation = Welcome
account-invitation-title = First sign-in, or a lost password
account-invitation-what = A link lets the person choose their password. It works once, within seven days.
account-invitation-waits = This link works once, until { $until }.
account-invitation-link = Link to pass on
account-invitation-written = The program writes it to { $email } too.
account-invitation-make = Make a new link
account-invitation-lead = Hello { $name }. Choose your password.
account-invitation-email = You will sign in with the address { $email }.
account-invitation-hint = At least twelve characters. A sentence is easier to remember.
account-invitation-go = Save and enter
account-invitation-over = This link was used already, or its time is over. Ask for another from whoever keeps the accounts.
account-email-none = No e-mail address
account-phone = Telephone
account-spoken = Languages spoken
account-refusal-no-email = This person has no e-mail address: write it first. They sign in by it.
account-password-title = Change password
account-password-old = Current password
account-password-new = New password
account-password-old-wrong = This is not your current password.
account-right-find-person = Find a person and open their record
account-right-register-person = Register a person
account-right-receive = Receive people and keep the queue
account-right-diagnose = Read and make a diagnosis
account-right-accompany = Agree a pathway
account-right-see-agenda = See the programme
account-right-schedule = Schedule workshops and enrol
account-right-take-attendance = Take attendance
account-right-own-shifts = See and give back one’s shifts
account-right-roster = Make the roster
account-right-answer-referrals = Answer referrals
account-right-refer = Refer a person
account-right-keep-partners = Keep the directory of partners
account-right-manage-space = Follow a space
account-right-see-network = See every space
account-right-change-settings = Change settings
account-right-keep-accounts = Keep accounts
account-right-read-journals = Read the journals
account-right-keep-privacy = Answer requests about data
account-right-import = Import files
account-right-keep-program = Look after the program
account-right-merge-people = Merge two records of one person, and split them
account-right-keep-incidents = Keep the register: incidents, complaints, exclusions
account-right-advise = Work in the advice room
account-right-read-confidences = Read colleagues’ confidential notes of the advice room
ui-practice = Practice: the people are invented, nothing is counted, nothing is sent.
ui-practice-leave = Leave the practice
ui-lesson = Your first hour at the counter
ui-lesson-more = See it all, or begin again
account-code-title = Your code
account-code-lead = The password is right. What remains is the code that your telephone shows.
account-code-field = Code of six digits
account-code-hint = Without a telephone: one of your codes on paper. Each code serves once.
account-code-wrong = This code does not fit. Wait for the next one, and check the telephone’s clock.
account-code-wait = Too many tries. Wait a quarter of an hour, or ask whoever keeps the accounts.
account-code-late = Too much time has passed. Type your password again.
account-codes-title = One-time codes
account-codes-lead = After the password, a code of your telephone: who steals the password does not come in.
account-codes-see = See or set up codes
account-codes-on = A code is asked for at every sign-in
account-codes-left = { $count ->
    [0] No code on paper is left.
    [one] One code on paper is left.
   *[other] { $count } codes on paper are left.
}
account-codes-papers-new = Your ten codes on paper
account-codes-papers-once = Print or copy them now: they will not be shown again. Each opens once, if the telephone is lost.
account-codes-papers-make = Make ten new codes on paper
account-codes-remove = Ask for no code any more
account-codes-begin = Set up codes
account-codes-password = Your password first: the key of the codes is shown to you alone.
account-codes-show = Show the key
account-codes-picture = Code for the telephone to read
account-codes-step-program = On your telephone, open a program for codes (FreeOTP, Aegis, or the one you have).
account-codes-step-scan = Read this picture with it.
account-codes-step-type = Or type this key:
account-codes-step-code = Type here the code that it shows.
account-codes-save = Ask for a code from now on
account-codes-unlike = This is not the code that the telephone shows. Wait for the next one, and check the telephone’s clock.
account-codes-wanted = Your post asks for a code
account-codes-wanted-text = The network asks it of whoever sees every space or keeps accounts. Set it up to go on.
account-codes-office = This person signs in with a code. If they lost telephone and papers, ask them for no code any more.
account-done-code-removed = No code is asked for any more.

account-calendars = Calendars
account-calendars-lead = Read your planning in your phone’s calendar; say when you are busy elsewhere.
account-calendars-see = See your calendars
