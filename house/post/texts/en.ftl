# Messages.

post-nav = Messages
post-list-title = Messages
post-list-lead = What the program writes to people and partners.
post-state = State
post-state-waiting = Waiting
post-state-sent = Sent
post-state-given-up = Given up
post-subject = Subject
post-recipient = To
post-channel = By
post-channel-email = E-mail
post-channel-letter = Letter
post-written = Written
post-sent = Sent
post-gave-up = Given up
post-obstacle = What stands in the way
post-obstacle-address = The e-mail address is not valid. Correct it in the record.
post-obstacle-refused = The recipient’s mailbox refused this message.
post-obstacle-unreachable = The mail service does not answer.
post-obstacle-sign-in = The mail service refuses our connection. Check its configuration.
post-obstacle-unexpected = The message could not leave. The cause is in the technical log.
post-when = { $day } at { $hour }
post-count = { $count ->
    [one] { $count } message
   *[other] { $count } messages
}
post-empty = No message
post-empty-todo = A message appears here as soon as the program writes to somebody.
post-empty-filtered = No message matches
post-empty-filtered-todo = Choose another state, or go back to the whole list.
post-show-all = See all messages
post-silent = Nothing leaves this program
post-silent-todo = No mail service is set up, or this is a demonstration. Messages can be read here; they will not leave by themselves later.
post-back = All messages
post-body = Text of the message
post-about-person = Message about a person
post-body-unread = This message is about a person. Your post does not open records: the text is not shown.
