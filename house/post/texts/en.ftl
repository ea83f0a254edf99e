# Messages.

post-nav = Messages
post-nav-templates = Message templates
post-list-title = Messages
post-list-lead = What the program writes to people, partners and colleagues.
post-state = State
post-state-waiting = Waiting
post-state-sent = Sent
post-state-delivered = Arrived
post-state-failed = Not delivered
post-state-given-up = Given up
post-subject = Subject
post-why = Remark
post-recipient = To
post-channel = By
post-channel-email = E-mail
post-channel-sms = Text message
post-channel-letter = Letter
post-channel-visit = In person
post-kind = Kind
post-kind-answer = Answer to the referrer
post-kind-invitation = Invitation of an account
post-kind-enrolled = Enrolment in a workshop
post-kind-reminder = Reminder of a session
post-kind-changed = Change of a session
post-kind-planned = Change for who leads
post-kind-page = Address of the personal page
post-kind-reply = Answer on the personal page
post-kind-link = An organisation’s link
post-kind-refusal = Request for a link refused
post-kind-question = Question to the referrer
post-kind-renewal = Renewal of a right of access
post-kind-digest = News of the week
post-written = Written
post-not-before = Not before
post-worthless = Worthless after
post-sent = Sent
post-delivered = Arrived
post-failed = Not delivered
post-gave-up = Given up
post-obstacle = What stands in the way
post-obstacle-address = The address or number is not valid. Correct it in the record.
post-obstacle-refused = The recipient’s service refused this message.
post-obstacle-unreachable = The mail service does not answer.
post-obstacle-sign-in = The mail service refuses our connection. Check its configuration.
post-obstacle-unanswered = The service did not say whether it took it. It may have left: check before trying again.
post-obstacle-too-late = It was worth nothing any more when it could leave.
post-obstacle-opted-out = The person wants no message this way.
post-obstacle-cancelled = A colleague cancelled it.
post-obstacle-undelivered = The operator says that it did not arrive.
post-obstacle-unexpected = The message could not leave. The cause is in the technical log.
post-when = { $day } at { $hour }
post-count = { $count ->
    [one] { $count } message
   *[other] { $count } messages
}
post-length = { $places ->
    [one] { $places } character
   *[other] { $places } characters
} · { $segments ->
    [one] { $segments } text message
   *[other] { $segments } text messages
}
post-empty = No message
post-empty-todo = A message appears here as soon as the program writes to somebody.
post-empty-filtered = No message matches
post-empty-filtered-todo = Choose another state or another way, or go back to the whole list.
post-show-all = See all messages
post-silent = Nothing leaves this program by
post-silent-todo = No service is set up, or this is a demonstration. Messages can be read here; they will not leave by themselves later.
post-back = All messages
post-body = Text of the message
post-about-person = Message about a person
post-body-unread = This message is about a person. Your post does not open records: the text is not shown.
post-again = Try again
post-cancel = Cancel this message
post-done-again = The message waits again.
post-done-cancelled = The message is cancelled. “Try again” makes it wait again.
post-refusal-again = This message was neither given up nor undelivered: there is nothing to try again.
post-refusal-too-late = This message is worth nothing any more: what it announces is over.
post-refusal-opted-out = The person wants no message this way. Their record says so.
post-refusal-cancel = This message waits no more: it left, is leaving, or was given up already.
post-receipts = Receipts of text messages
post-receipts-lead = Give this address to your provider of text messages: it says there which ones arrived. It holds a secret.
post-receipts-address = Address to call

## Letters
post-letters = Letters to print
post-letters-lead = For people who want a letter. Print them, post them or hand them over.
post-letters-waiting = { $count ->
    [one] letter waits
   *[other] letters wait
}
post-letters-empty = No letter to print
post-letters-empty-todo = A letter appears here when a person chose to be told by letter.
post-letters-none = No letter waits.
post-letters-print = Open all letters (PDF)
post-letters-printed = They are printed
post-letters-printed-hint = Every letter of this list will be marked as printed. You can put one back.
post-letters-lately = Printed in the last seven days
post-letters-back = Put back to print
post-letter-greeting = Hello,
post-letter-closing = If you cannot come, never mind: come and see us or call us. See you soon!
post-letter-dateline = { $place }, { $day }
post-done-printed = The letters are marked as printed.
post-done-unprinted = The letter waits to be printed again.
post-refusal-printed = None of these letters waits any more: a colleague has marked them already.
post-refusal-unprinted = This letter waits to be printed already.

## On a person’s record
post-to-tell = To tell the person
post-told = They know
post-done-told = Noted: the person knows.
post-refusal-told = A colleague has told the person already.
post-wishes = Automatic messages
post-wishes-none = The person accepts automatic messages.
post-wishes-refused = The person wants no automatic message by:
post-wishes-discreet = Others may read their phone: messages name neither the charity nor the workshop.
post-wishes-change = Change
post-wishes-by = Send nothing by
post-done-wishes = The person’s choice is noted.

## Templates
post-templates = Message templates
post-templates-lead = What the messages of the program say. Your network may change their words.
post-templates-back = All templates
post-template-of = { $kind } ({ $language })
post-language-fr = French
post-language-en = English
post-language-ar = Arabic
post-manner-open = Ordinary text
post-manner-discreet = Discreet text: others may read it
post-manner-relay = To the referrer, to pass on
post-template-text = Text
post-template-whose = Whose
post-template-kind = Message
post-template-manner = Who reads the phone
post-template-own = The network’s
post-template-default = The program’s
post-template-hint = Each value has its place between braces. Nothing else stands between braces.
post-template-preview = As it will read
post-template-softened = some accents and quotation marks are simplified, to take fewer text messages
post-template-see = See without saving
post-template-back = Back to the program’s text
post-template-earlier = Texts that were saved
post-template-syntax = Line { $line }: a brace is misplaced. Write the value as in the list, for instance “{ "{" } $when { "}" }”.
post-template-unknown = “{ $name }” does not exist in this template. Possible values: { $offered }.
post-template-missing = { $name } is missing: without it, the message does not say what matters.
post-template-long = This is too long: { $most } characters and { $segments } text messages at most.
post-done-template = The text is saved.
post-done-template-default = The program’s text is back. Yours stays in the list.
post-variable-link = the address of the page
post-variable-name = the name
post-variable-until = until when it is valid
post-variable-when = the day and hour
post-variable-place = the place
post-variable-what = the title of the workshop
post-variable-required = { $what } (required)
post-example-name = Camille Bernard
post-example-until = Tuesday 1 December at 14:00
post-example-when = Tuesday 24 November at 14:00
post-example-place = Antenne de Lille, 12 rue des Peupliers
post-example-what = My mailbox

post-template-answer-email-subject = An answer is waiting for you
post-template-answer-email =
    Hello,

    An answer to what you sent is waiting on your follow-up page:
    { $link }

    This address is yours only: please do not pass it on.
post-template-link-email-subject = Your organisation’s link
post-template-link-email =
    Hello,

    Here is the link with which { $partner } can refer people, without an account:
    { $link }

    Keep it for your team. Should it pass into other hands, ask for a new one: this one will then stop working.
post-template-refusal-email-subject = Your request for a link
post-template-refusal-email =
    Hello,

    We do not give your organisation a link for now:

    { $reason }

    People whom you receive can come without a voucher: nobody is sent away.
post-template-question-email-subject = A word waits for you
post-template-question-email =
    Hello,

    A word about somebody whom you sent waits on your follow-up page:
    { $link }

    Answer on that page. This address is yours alone: do not pass it on.
post-template-renewal-email-subject = Your agreement is asked
post-template-renewal-email =
    Hello,

    A right of access ends on { $until }. Do you agree to prolong it? Answer in one click on your follow-up page:
    { $link }

    This address is yours alone: do not pass it on.
post-template-digest-email-subject = Those whom you sent: news of the week
post-template-digest-email =
    Hello,

    Here is what is new this week:

    { $news }

    To stop receiving this message: { $stop }
post-template-invitation-email-subject = Your Antenne account
post-template-invitation-email =
    Hello { $name },

    Open this link to choose your password: { $link }

    It works once, until { $until }.

post-template-enrolled-sms = Hello, your place is booked: { $what }, { $when }, { $place }. If you cannot come, tell us.
post-template-enrolled-sms-discreet = Hello, { $when } is noted. If you cannot come, tell us.
post-template-enrolled-email-subject = Your place is booked
post-template-enrolled-email =
    Hello,

    Your place is booked: { $what }.
    { $when }
    { $place }

    If you cannot come, tell us.
post-template-enrolled-email-discreet-subject = It is noted
post-template-enrolled-email-discreet =
    Hello,

    { $when } is noted.

    If you cannot come, tell us.
post-template-enrolled-email-relay-subject = A message to pass on
post-template-enrolled-email-relay =
    Hello,

    Somebody whom you referred has a place { $when }. Could you tell them?

    Your follow-up page says whom this is about:
    { $link }

    This address is yours only: please do not pass it on.
post-template-enrolled-letter-subject = Your place is booked
post-template-enrolled-letter =
    Your place is booked: { $what }.

    We expect you { $when }, { $place }.
post-template-enrolled-visit = The place is booked: { $what }, { $when }, { $place }.

post-template-reminder-sms = Reminder: { $what }, { $when }, { $place }. If you cannot come, tell us.
post-template-reminder-sms-discreet = Reminder: { $when }. If you cannot come, tell us.
post-template-reminder-email-subject = Reminder
post-template-reminder-email =
    Hello,

    We expect you: { $what }.
    { $when }
    { $place }

    If you cannot come, tell us.
post-template-reminder-email-discreet-subject = Reminder
post-template-reminder-email-discreet =
    Hello,

    Reminder: { $when }.

    If you cannot come, tell us.
post-template-reminder-email-relay-subject = A reminder to pass on
post-template-reminder-email-relay =
    Hello,

    Somebody whom you referred is expected { $when }. Could you remind them?

    Your follow-up page says whom this is about:
    { $link }

    This address is yours only: please do not pass it on.
post-template-reminder-letter-subject = Reminder
post-template-reminder-letter =
    We expect you { $when }, { $place }: { $what }.
post-template-reminder-visit = To remind: { $what }, { $when }, { $place }.

post-template-changed-sms = Change: { $what }. { $change }. A question? Call us.
post-template-changed-sms-discreet = Change: { $change }.
post-template-changed-email-subject = A change
post-template-changed-email =
    Hello,

    A change for: { $what }.

    { $change }.

    A question? Call us.
post-template-changed-email-discreet-subject = A change
post-template-changed-email-discreet =
    Hello,

    Change: { $change }.
post-template-changed-email-relay-subject = A message to pass on
post-template-changed-email-relay =
    Hello,

    The timetable of somebody whom you referred changes: { $change }. Could you tell them?

    Your follow-up page says whom this is about:
    { $link }

    This address is yours only: please do not pass it on.
post-template-changed-letter-subject = A change
post-template-changed-letter =
    A change for: { $what }.

    { $change }.
post-template-changed-visit = To say: { $what }, { $change }.

post-template-planned-email-subject = Your plan changes
post-template-planned-email =
    Hello,

    { $what }

    { $change }.

    The programme is up to date in the agenda.

post-template-page-sms = Hello, your page is ready: { $link }. Keep this address. It opens with your word.
post-template-page-sms-discreet = Hello, here is the address you asked for: { $link }
post-template-page-email-subject = Your page is ready
post-template-page-email =
    Hello,

    Your page is at this address:
    { $link }

    It opens with the word that you chose. Without this word, it shows nothing.
post-template-page-email-discreet-subject = The address you asked for
post-template-page-email-discreet =
    Hello,

    Here is the address you asked for:
    { $link }
post-template-page-letter-subject = Your page
post-template-page-letter =
    Your page is at this address: { $link }.

    It opens with the word that you chose. Without this word, it shows nothing.

post-template-reply-sms = Hello, an answer is waiting on your page: { $link }
post-template-reply-sms-discreet = Hello, an answer is waiting for you: { $link }
post-template-reply-email-subject = An answer is waiting for you
post-template-reply-email =
    Hello,

    An answer is waiting on your page:
    { $link }
post-template-reply-email-discreet-subject = An answer is waiting for you
post-template-reply-email-discreet =
    Hello,

    An answer is waiting for you:
    { $link }
post-template-reply-letter-subject = An answer is waiting for you
post-template-reply-letter = An answer to your question is waiting on your page: { $link }.
