# Referral: sending somebody, and hearing what became of it.

## Navigation
referral-nav = Referrals
referral-nav-refer = Refer
referral-nav-partners = Partners

## States
referral-state-sent = New
referral-state-seen = Read
referral-state-welcomed = Welcomed
referral-state-in-progress = On a pathway
referral-state-ended = Ended
referral-state-expired = Voucher expired
referral-state-withdrawn = Withdrawn
referral-cannot-see = This referral has already been read.
referral-cannot-welcome = This referral no longer waits for anybody.
referral-cannot-undo-welcome = This referral is not at the step “welcomed”.
referral-cannot-progress = The person must be welcomed first.
referral-cannot-end = Only a referral whose person came can be ended.
referral-cannot-reopen = This referral is not ended.
referral-cannot-expire = This voucher can no longer expire.
referral-cannot-extend = Only an expired voucher can be extended.
referral-cannot-withdraw = This referral can no longer be withdrawn.
referral-voucher-used = This voucher has already been used.
referral-voucher-expired = This voucher has expired. It can be extended on the referral’s page.
referral-voucher-withdrawn = This voucher was withdrawn.
referral-voucher-missing = This voucher does not exist.

## Needs
referral-reason-equipment = A computer, a phone
referral-reason-connection = A connection, a top-up
referral-reason-first-steps = First steps with a device
referral-reason-procedures = Procedures online
referral-reason-mailbox = A mailbox
referral-reason-work = Work, CV
referral-reason-appointments = Booking an appointment online
referral-reason-family = Calling family
referral-reason-school = A child’s school
referral-reason-safety = Passwords, scams
referral-reason-operator = Trouble with a phone plan
referral-reason-other = Something else

## Refer
referral-new-title = Refer a person
referral-new-lead = For { $partner }. Two minutes, no account. You get a voucher at the end.
referral-new-person = The person
referral-new-needs = What they need
referral-new-agreement = Their agreement
referral-new-you = You
referral-first-name = First name
referral-last-name = Last name
referral-phone = Phone
referral-phone-hint = No phone is normal: leave it empty.
referral-birth-year = Year of birth
referral-more-person = Add: town, language, age, how to reach them
referral-more-needs = Add a few words for the team
referral-more-you = Add your telephone
referral-contact = How to reach them
referral-first-name-missing = Write the person’s first name.
referral-last-name-missing = Write the person’s last name.
referral-referrer-name-missing = Write your name: the team will know who sends.
referral-space-missing = Choose the space to send them to.
referral-contact-hint = Without an answer: by phone if there is one, else through you.
referral-contact-call = By calling them
referral-contact-sms = By SMS
referral-contact-referrer = Through you
referral-contact-next-visit = No need: they will come by themselves
referral-language = Language that is easiest to them
referral-commune = Town where they live
referral-commune-hint = Its name or postal code, such as Lille or 59000.
referral-commune-unknown = This town is not found. Check its name or postal code.
referral-commune-ambiguous = Several towns are spelled like this. Write the name and the postal code.
referral-reasons = What do they need?
referral-reasons-hint = As many as you like, or none if you don’t know.
referral-words = A few words for the team
referral-words-hint = At most 300 characters. Nothing on health or family.
referral-space = Where to send them
referral-space-hint = The space nearest to you is already chosen.
referral-space-here = { $place }, nearby
referral-space-far = { $place }, { $far } km away
referral-agreed = The person agrees
referral-agreed-hint = They accept that this is sent to the space. They may change their mind at any time.
referral-agreed-missing = Ask for their agreement, then tick this box. Without it, nothing is sent.
referral-hears = They also agree that you hear
referral-hears-hint = If nothing is ticked, you will only hear that they were welcomed.
referral-hears-steps = The steps agreed with them
referral-hears-attendance = Their presence in workshops
referral-hears-autonomy = What they can now do without help
referral-referrer-name = Your name
referral-referrer-email = Your e-mail
referral-referrer-email-hint = To tell you when an answer is there.
referral-referrer-phone = Your phone
referral-referrer-phone-hint = In case the space has a question.
referral-send = Send the referral
referral-too-many = Many referrals have just been sent with this link. Wait ten minutes and try again: nothing that you wrote is lost.
referral-done-sent = The referral is sent. Here is the voucher.

## A link that no longer works
referral-gone-title = This link does not work
referral-gone-lead = It is incomplete, or it was replaced by a new one.
referral-gone-todo = Ask a colleague, or the space that you work with, for your structure’s new link: it takes a minute, by phone or by e-mail.
referral-gone-spaces = Spaces to call
referral-gone-person = If the person is with you, they may come without a voucher: nobody is sent away.

## Follow-up
referral-sent-title = Referral sent
referral-follow-title = Follow-up of the referral
referral-follow-lead = { $person } · { $space }
referral-follow-voucher = The voucher
referral-follow-code = At reception, it is enough to say this code:
referral-follow-until = To be used by { $until }.
referral-follow-right = The right of access then lasts { $months } months from the first visit.
referral-follow-bearer = The page for the person
referral-follow-print = Print the voucher
referral-follow-no-printer = No printer? Copy the code and the address on paper.
referral-follow-answers = What the space answers
referral-follow-steps = Steps of the referral
referral-follow-heard = News
referral-follow-only-welcomed = The person did not agree to more: you will only hear whether they were welcomed.
referral-follow-hears = The person agrees that you hear:
referral-follow-where = Where to go
referral-follow-keep = Keep this page
referral-follow-keep-how = The space answers you here. Bookmark the page; its address is yours only.
referral-follow-mailed = An e-mail will tell you when an answer is there.
referral-follow-expired-title = The voucher has expired
referral-follow-expired = Nobody came with this voucher in time. The person may still come: call { $space } { $phone } to extend it, or send a new referral.
referral-follow-withdrawn-title = Referral withdrawn
referral-follow-withdrawn = The voucher no longer works. If the person needs it again, send a new referral.
referral-rung-sent = Sent
referral-rung-seen = Read by the space
referral-rung-welcomed = The person was welcomed
referral-rung-in-progress = A pathway is agreed
referral-rung-ended = The pathway has ended
referral-heard-plan = A pathway is agreed, with { $steps ->
    [one] { $steps } step
   *[other] { $steps } steps
 }.
referral-heard-came = Came to a workshop: { $module }.
referral-heard-workshop = workshop
referral-heard-alone = Can now do without help: { $need }.
referral-withdraw = Withdraw the referral
referral-withdraw-consequence = The voucher of { $person } will no longer work. The space will see that the referral is withdrawn.
referral-withdraw-confirm = Withdraw the referral of { $person }
referral-done-withdrawn = The referral is withdrawn.
referral-forgotten = Name erased
referral-forgotten-why = Nobody came with this voucher: the name and the phone were erased. The referral still counts.

## Message to the referrer
## The voucher on paper
referral-voucher-title = Referral voucher
referral-voucher-for = For
referral-voucher-code = Your code
referral-voucher-scan = Code { $code }, to show at reception
referral-voucher-place = Where to go
referral-voucher-hours = When
referral-voucher-validity = Dates
referral-voucher-dates = Come before { $until }. You then have access to the space for { $months } months.
referral-voucher-bring = To bring
referral-voucher-bring-code = this paper, or the code
referral-voucher-bring-phone = your phone, if you have one
referral-voucher-consent = You choose what the space tells the person who sends you. You may change your mind.
referral-voucher-referrer = Sent by

## Referrals of the space
referral-list-title = Referrals received
referral-count = { $count ->
    [0] No referral
    [one] { $count } referral
   *[other] { $count } referrals
 }
referral-late-title = People are waiting
referral-late-count = { $count ->
    [one] { $count } referral has had no answer
   *[other] { $count } referrals have had no answer
 } for more than { $days } days.
referral-late-see = See them
referral-late = No answer for a long time
referral-filter-text = Name, structure or code
referral-filter-state = State
referral-filter-late = No answer for a long time
referral-none-found = Nothing matches
referral-none-found-todo = Remove a filter, or type fewer letters.
referral-see-all = See all referrals
referral-none = No referral received
referral-none-todo = Give partner structures their personal link: they refer in two minutes, without an account.
referral-column-person = Person
referral-column-partner = Sent by
referral-column-space = Space
referral-column-needs = Needs
referral-column-sent = Received
referral-column-state = State
referral-back = Referrals
referral-show-lead = Sent by { $partner } to { $space }
referral-register = Register at reception
referral-record = Open the record
referral-show-needs = What the person needs
referral-no-needs = Nothing was said: ask them.
referral-show-person = Reaching them
referral-no-phone = No phone
referral-show-history = What happened
referral-show-voucher = The voucher
referral-show-until = Valid until { $until }
referral-print = Print the voucher
referral-show-referrer = Who sends them
referral-show-sent = Sent { $when }
referral-show-only-welcomed = The structure will only hear that the person was welcomed.
referral-show-hears = The person agrees that the structure hears:
referral-end = End the referral
referral-end-consequence = The referral of { $person } will be ended. Their pathway and right of access do not change, and you can reopen it.
referral-reopen = Reopen the referral
referral-extend = Extend the voucher
referral-extend-why = The person arrives after the date? Extend the voucher, it works at once.
referral-done-ended = The referral is ended. You can reopen it.
referral-done-reopened = The referral is open again.
referral-done-extended = The voucher is extended.

## Partners
referral-partners-title = Partners
referral-partners-count = { $count ->
    [0] No structure
    [one] { $count } structure
   *[other] { $count } structures
 }
referral-partners-which = Which town is it?
referral-partners-all = See all partners
referral-partners-none = No partner yet
referral-partners-none-todo = Add a first structure: its personal link lets it refer people.
referral-partners-back = Partners
referral-partner-new = Add a partner
referral-partner-edit = Correct
referral-partner-form-lead = Name, type and town are enough.
referral-partner-name = Name
referral-partner-kind = Type
referral-partner-address = Address
referral-partner-postal-code = Postal code
referral-partner-commune = Town
referral-partner-phone = Phone
referral-partner-email = E-mail
referral-partner-website = Website
referral-partner-website-wrong = Write the whole address, beginning with https://.
referral-partner-known = The structure
referral-partner-since = In the directory since { $day }
referral-partner-referrals = Its referrals
referral-partner-no-referrals = This structure has not sent anybody yet.
referral-partner-sent = { $count ->
    [one] referral sent
   *[other] referrals sent
 }
referral-partner-welcomed = { $count ->
    [one] person welcomed
   *[other] people welcomed
 }
referral-link-title = Its personal link
referral-link-what = With this link, the structure’s whole team refers people without an account. Send it by e-mail, or print this page for their wall.
referral-link-copy = Link to copy
referral-link-qr = Referral link of { $partner }
referral-link-print = The drawing opens with a phone’s camera.
referral-link-renew = Revoke and remake the link
referral-link-renew-consequence = The present link of { $partner } will stop working altogether. You will have to give them the new one.
referral-link-renew-confirm = Remake the link of { $partner }
referral-accounts-title = Its accounts
referral-accounts-what = The link is enough to refer. An account helps those who refer often: every answer on one page, under their name.
referral-accounts-none = Nobody has an account in this structure.
referral-account-close = Close the account of { $name }
referral-account-close-consequence = { $name } can no longer sign in for { $partner }. Their referrals and the answers stay.
referral-account-close-confirm = Yes, close the account of { $name }
referral-done-account-created = The account is ready.
referral-done-account-closed = The account is closed.
referral-done-link-renewed = The link is remade. The old one no longer works.
referral-done-partner-created = The partner is added.
referral-done-partner-updated = The partner is corrected.

## Today
referral-panel-refer = Refer
referral-panel-refer-for = On behalf of { $partner }
referral-refer = Refer a person
referral-panel-answers = Latest answers
referral-panel-no-answers = Your referrals and their answers will be here.
referral-panel-unanswered = Referrals waiting
referral-panel-waiting = { $count ->
    [one] person has not come yet
   *[other] people have not come yet
 }
referral-expiring = { $space }: { $count ->
    [one] { $count } voucher expires before its person came
   *[other] { $count } vouchers expire before their people came, the first on this day
 }
referral-panel-none-waiting = No referral waits.

## The person’s timeline
referral-told-sent = Referral sent
referral-told-bound = Came with a referral voucher
referral-told-welcomed = Welcomed; the structure that refers knows it
referral-told-welcome-undone = Welcome undone: the arrival was a mistake
referral-told-ended = Referral ended
referral-told-reopened = Referral reopened
referral-told-withdrawn = Referral withdrawn
referral-told-expired = Voucher expired

## Following a referral
referral-unmet-why = The person has a record, but their arrival is not written down: the structure still waits for an answer.
referral-welcome = The person came
referral-done-welcomed = Noted: the structure will know that the person was welcomed.
referral-too-many-today = This link has sent all its referrals of the day. Try again tomorrow, or call the space: nothing that you wrote is lost.
referral-erased-why = The record of this person was erased. The referral still counts.

## The page behind the voucher's code to scan, for the person
referral-bearer-hello = Hello { $name }!
referral-bearer-where = Where to go?
referral-bearer-when = When to come?
referral-bearer-bring = What to bring?
referral-bearer-until = Until when?
referral-bearer-bring-code = Your voucher, or this code:
referral-bearer-bring-phone = Your phone, if you have one.
referral-bearer-until-day = Come before { $until }.
referral-bearer-until-months = After that, you can come back for { $months } months.
referral-bearer-over = This voucher has been used or is over. You can come anyway: you are welcome.
referral-bearer-call = Call
referral-bearer-progress = Screen { $at } of { $of }
referral-bearer-back = Back
referral-bearer-end = That is all. See you soon!
