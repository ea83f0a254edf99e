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
referral-more-person = Add: language, age, how to reach them
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
referral-sources = Registrations this month: { $sent } with a referral, { $alone } without one (walk-ins).
referral-walk-ins-see = See who came without a referral
referral-walk-ins = Came without a referral
referral-walk-ins-lead = Registrations since { $day }, without a voucher. Somebody whose referral comes later leaves this list.
referral-walk-ins-count = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
referral-walk-ins-day = Registered
referral-walk-ins-none = Nobody came without a referral this month
referral-walk-ins-none-todo = Who registers at the counter without a voucher will stand here.
referral-walk-ins-nameless = Name kept for the counter
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

## Asking for a link
referral-ask-title = Ask for your organisation’s link
referral-ask-lead = Your organisation has no link to refer people yet? Ask for it here, in a minute.
referral-ask-structure = Name of the organisation
referral-ask-email = Your work e-mail
referral-ask-email-hint = The link will arrive there.
referral-ask-send = Ask for the link
referral-ask-nobody = No space is open here yet.
referral-ask-too-many = Many requests are coming in just now. Try again in an hour, or call a space.
referral-ask-too-many-of-you = Three requests were already made today with this address. We will answer soon.
referral-ask-call = { $reach }
referral-ask-sent-title = Your request has arrived
referral-ask-sent-lead = Somebody of the team reads it, then writes to you.
referral-ask-sent-next = You will receive your organisation’s link by e-mail. With it, your whole team refers people in two minutes, without an account.
referral-ask-again = Make another request
referral-ask-offer = Your organisation has no link yet?
referral-ask-offer-link = Ask for it
referral-done-asked = Your request is saved.
referral-requests-title = Organisations that ask for a link
referral-requests-count = { $count ->
    [0] No requests
    [one] { $count } request
   *[other] { $count } requests
 }
referral-requests-waiting = { $count ->
    [one] request waits for your answer
   *[other] requests wait for your answer
 }
referral-requests-where = Organisations ask for their link at this address:
referral-requests-none = No requests yet
referral-requests-none-todo = Give the address above to organisations that have no link yet.
referral-requests-all = See all requests
referral-request-column-structure = Organisation
referral-request-column-kind = Kind
referral-request-column-commune = Town
referral-request-column-who = Who asks
referral-request-column-email = E-mail
referral-request-column-asked = Asked
referral-request-column-state = Status
referral-request-waiting = To decide
referral-request-accepted = Accepted
referral-request-joined = Matched
referral-request-refused = Refused
referral-request-lead = This organisation asks for the link with which people are referred.
referral-request-known = Is it an organisation that is known already?
referral-request-known-what = These organisations look like it. If it is one of them, its link leaves by e-mail.
referral-request-unknown = No known organisation looks like it.
referral-request-join = This is it
referral-request-new = A new organisation
referral-request-new-what = It enters the directory, and its link leaves to { $email }.
referral-request-accept = Accept and send the link
referral-request-refuse-title = Refuse
referral-request-refuse = Refuse and write why
referral-request-reason = Why, as it will be written
referral-request-reason-hint = In plain words, and whom to turn to.
referral-request-reason-missing = Write why: it is sent by e-mail to whoever asks.
referral-request-why = What was written
referral-request-reopen = Look at this request again
referral-request-given = The link left by e-mail. You can copy it too.
referral-request-undo = A mistake? Renew the link on the organisation’s page: this one will stop working.
referral-request-who = Who asks
referral-request-which = Choose which organisation it is.
referral-request-cannot = This request already has its answer.
referral-done-request-accepted = The link leaves by e-mail.
referral-done-request-refused = The reason leaves by e-mail.
referral-done-request-reopened = The request waits for an answer again.

## Questions
referral-question-title = Questions and answers
referral-question-none = Nobody has asked anything yet.
referral-question-of-space = The space
referral-question-of-referrer = The organisation that refers
referral-question-label-space = Write to the referrer
referral-question-label-referrer = Write to the space
referral-question-hint-space = An e-mail will only say that a word waits on their page. Of the person, say only what they agree to.
referral-question-hint-unmailed = No e-mail is known: the answer will be read when the follow-up page is next opened. Of the person, say only what they agree to.
referral-question-hint-referrer = The team answers here. Nothing about health or family.
referral-question-send = Send
referral-question-remove = Take this message back
referral-question-settle = Nothing to answer
referral-question-missing = Write your question or your answer.
referral-question-forgotten = The person’s name was erased: nothing can be written here any more.
referral-question-wait = Five messages already wait for an answer. Better call.
referral-question-tomorrow = Ten messages were sent today. Go on tomorrow, or call.
referral-question-answered = This message was answered: it stays.
referral-question-nothing = No question waits for an answer.
referral-done-question = Sent.
referral-done-question-settled = Noted: nothing to answer.
referral-done-question-removed = The message is taken back.
referral-panel-questions = Questions from referrers
referral-panel-questions-waiting = { $count ->
    [one] One organisation waits for your answer.
   *[other] { $count } organisations wait for your answer.
 }
referral-told-asked-by-referrer = A word from the organisation that refers
referral-told-asked-by-space = A word to the organisation that refers

## Renewing a right of access
referral-nav-renewals = Renewals
referral-renewals-title = Rights of access that end
referral-renewals-lead = A month before a right ends, the organisation that referred is asked. If it says nothing, you decide. A seat already given in a workshop stays in any case.
referral-renewals-count = { $count ->
    [0] No renewals
    [one] { $count } renewal
   *[other] { $count } renewals
 }
referral-renewals-none = No right of access ends soon
referral-renewals-none-todo = The program asks organisations for their agreement a month before the end.
referral-renewals-all = See all renewals
referral-renewal-column-person = Person
referral-renewal-column-partner = Organisation
referral-renewal-column-until = End of the right
referral-renewal-column-asked = Asked
referral-renewal-column-state = Status
referral-renewal-asked = Agreement asked
referral-renewal-agreed = Renewed with the organisation’s agreement
referral-renewal-declined = The organisation does not agree
referral-renewal-kept = Renewed by the space
referral-renewal-ended = Not renewed
referral-renewal-silent = No answer: to decide
referral-renewal-title = The right of access of { $person }
referral-renewal-ends = Ends on { $until }
referral-follow-renewal = Prolong the access?
referral-renewal-question = Their right of access to the space ends on { $until }. Do you agree to prolong it?
referral-renewal-yes = I agree to prolong it
referral-renewal-no = I do not agree
referral-renewal-because = I do not agree, because…
referral-renewal-because-hint = In a few words. Nothing about health or family.
referral-renewal-because-missing = Write why, in a few words.
referral-renewal-said-agreed = You agree: the right is prolonged.
referral-renewal-said-declined = You do not agree. You can still change your mind.
referral-renewal-said-kept = The space has prolonged the right.
referral-renewal-said-ended = The space has not prolonged the right. A new referral is still possible.
referral-renewal-decided = This renewal is already decided.
referral-renewal-answered = The organisation has answered: its answer counts.
referral-renewal-not-yet = The organisation may still answer.
referral-renewal-too-late = This right ended more than a month ago. A new referral opens another.
referral-renewal-reason-missing = Write the reason: it stays with the decision.
referral-renewal-waits-title = The organisation may still answer
referral-renewal-waits = If it says nothing for { $days } days, you decide here.
referral-renewal-why = The reason given
referral-renewal-keep = Renew
referral-renewal-keep-why = Why renew
referral-renewal-keep-do = Renew the right of access
referral-renewal-end = Do not renew
referral-renewal-end-why = Why not renew
referral-renewal-end-hint = The person can always be welcomed, and keeps their seats in workshops. You can change your mind.
referral-renewal-end-do = Let the right end
referral-renewal-asked-title = Who is asked
referral-renewal-referral = See the referral
referral-renewal-line = Right of access until { $until }: { $state }.
referral-renewal-decide = See the renewal
referral-done-renewal-agreed = Thank you. The right of access is prolonged.
referral-done-renewal-declined = Noted. You can still change your mind.
referral-done-renewal-kept = The right of access is renewed.
referral-done-renewal-ended = Noted: the right will end on its day.
referral-panel-renewals = Rights of access to decide
referral-panel-renewals-waiting = { $count ->
    [one] right ends, the organisation does not answer
   *[other] rights end, the organisations do not answer
 }
referral-told-renewal-asked = Renewal of the right of access asked of the organisation
referral-told-renewal-agreed = The organisation agrees to renew the right of access
referral-told-renewal-declined = The organisation does not agree to renew the right of access
referral-told-renewal-kept = Right of access renewed by the space
referral-told-renewal-ended = Right of access not renewed
referral-requests-tab = Requests for a link

## Choosing the space, sending several people
referral-look = See the spaces nearby
referral-look-missing = Write the town first.
referral-space-languages = Languages of the team, beside French: { $languages }
referral-space-others = The other spaces
referral-space-free = { $count ->
    [one] One free seat in the coming workshops, the first on { $day }
   *[other] { $count } free seats in the coming workshops, the first on { $day }
 }
referral-too-many-open = The { $most } referrals that your organisation may have waiting are already sent. Withdraw those that serve no more, or call the space: nothing that you wrote is lost.
referral-follow-another = Refer another person
referral-several-title = Refer several people
referral-several-lead = For { $partner }. Ten people at most, your details once, every voucher on one paper.
referral-several-how = Fill in one line a person and leave the others empty. If a line is to be mended, nothing is sent and nothing is lost.
referral-several-line = Person { $at }
referral-several-sent = { $count ->
    [one] { $count } person is referred
   *[other] { $count } people are referred
}. { $wrong ->
    [one] One line below is still to be mended: it is not sent yet.
   *[other] { $wrong } lines below are still to be mended: they are not sent yet.
}
referral-several-sent-see = See and print the vouchers that are sent already
referral-several-reason = Their first need
referral-several-unknown = I do not know
referral-several-hears = You will only know whether each person was welcomed. To know more with their agreement, refer them alone.
referral-several-space = Where to send them
referral-several-send = Send the referrals
referral-several-alone = Refer one person
referral-several-nobody = Fill in at least one line.
referral-done-several = The referrals are sent. Here are the vouchers.
referral-batch-title = Referrals sent
referral-batch-lead = Each person has their voucher and their follow-up page.
referral-batch-print = Print all vouchers
referral-batch-code = Code
referral-batch-until = To use before
referral-batch-keep = Keep this page: it leads to the follow-up of each person.
referral-state-waits = Voucher to use
referral-state-see = See their follow-up

## Why a referral ends
referral-ending = Why stop here
referral-ending-hint = The organisation reads it only if the person agrees that it knows the steps.
referral-ending-done = What was agreed is done.
referral-ending-alone = The person goes on by themselves.
referral-ending-paused = This is not the right time. The door stays open.
referral-ending-unreached = We have not managed to speak yet.
referral-ending-elsewhere = The person is accompanied elsewhere.
referral-ending-moved = The person now lives elsewhere.
referral-ending-other-need = Somebody else answers their need better.
referral-follow-ending = The space adds: { $ending }

## News of the week
referral-digest-line = Sent on { $day }: { $news }
referral-digest-heard = { $count ->
    [one] { $count } piece of news on their page
   *[other] { $count } pieces of news on their page
 }
referral-digest-question = a word waits for you
referral-digest-renewal = your agreement is asked
referral-digest-title = News of the week
referral-digest-what = One e-mail a week says what is new for the people whom you sent, without their names. Nothing is sent when nothing is new.
referral-digest-wanted = You receive this message once a week.
referral-digest-stopped = You no longer receive this message.
referral-digest-stop = Stop receiving this message
referral-digest-resume = Receive them again
referral-done-digest-stopped = Noted: this message will not be sent to you any more.
referral-done-digest-wanted = Noted: you will receive this message again.

## A referrer’s account
referral-nav-own = My referrals
referral-nav-team = My team
referral-own-title = My organisation’s referrals
referral-own-who = Sent by
referral-own-none = Nobody was sent yet
referral-own-none-found = Remove a filter.
referral-standing-waits = Has not come yet
referral-standing-late = Has not come for a long time
referral-standing-welcomed = Welcomed
referral-standing-expired = Voucher expired
referral-standing-withdrawn = Withdrawn
referral-standing-asked = The space asks something
referral-team-title = My organisation’s team
referral-team-lead = Each of you sees all referrals of the organisation.
referral-team-leads = Leads the team
referral-team-invite = Invite a colleague
referral-team-invite-hint = A link will let them choose their password.
referral-team-invite-do = Invite
referral-team-who-invites = Whoever leads the team can invite and remove colleagues. Nobody leads it? Ask the space.
referral-team-remove = Remove { $name }
referral-team-remove-consequence = { $name } will no longer be able to sign in for your organisation. Their referrals stay.
referral-team-remove-confirm = Yes, remove { $name }
referral-team-not-oneself = Nobody removes themselves: ask the space.
referral-done-team-invited = The account is ready, the invitation leaves by e-mail.
referral-done-team-removed = This person no longer has access to your organisation’s referrals.
referral-lead-give = Let them lead the team
referral-lead-take = No longer let them lead the team
referral-done-lead-given = This person can now invite and remove colleagues.
referral-done-lead-taken = This person no longer leads the team.

## The form on a partner’s site, the poster
referral-site-title = The form on its site
referral-site-label = Sites where it may be shown
referral-site-hint = One site a line, for example https://www.ville.fr. Without a declared site, the form is shown nowhere else.
referral-site-copy = To copy into the site’s page
referral-site-renew = Revoke and remake the form’s link
referral-site-renew-consequence = The form will no longer appear on the site of { $partner } until the new line is copied there. The structure’s personal link does not change.
referral-site-renew-confirm = Remake the form’s link of { $partner }
referral-site-wrong = “{ $site }” is not the address of a site: write https:// then the name, without a page.
referral-site-many = { $most } sites at most.
referral-done-sites = The sites are saved.
referral-embed-follow = The space’s answer will be on the follow-up page. Open it and keep its address.
referral-embed-open = Open the follow-up page
referral-poster = Print its poster
referral-poster-for = Poster of
referral-poster-lead = Somebody needs help with digital tools? Refer them in two minutes.
referral-poster-address = Without a camera, write this address
referral-poster-how = How to do it
referral-poster-scan = Scan the code with a telephone.
referral-poster-fill = Fill in the form with the person.
referral-poster-give = Give them their voucher: they are expected.
referral-poster-where = Where they will go
