# Skills.

skills-domain-device = The machine
skills-domain-internet = Internet
skills-domain-mail = E-mail
skills-domain-communication = Talking and writing to others
skills-domain-administration = Online procedures
skills-domain-work = Work
skills-domain-documents = Documents
skills-domain-health = Health
skills-domain-daily = Daily life
skills-domain-safety = Safety

skills-level-step-by-step = Step by step
skills-level-learning = With help
skills-level-alone = Alone

skills-need-keyboard = Use the mouse and the keyboard
skills-need-mailbox = Have a mailbox and use it
skills-need-search = Search the internet
skills-need-job-site = Look for a job online
skills-need-cv = Make a CV
skills-need-school = Follow a child’s schooling
skills-need-caf = Deal with the family allowance office
skills-need-employment = Deal with the employment service
skills-need-bill = Pay a bill online
skills-need-train = Buy a train ticket
skills-need-family = Call family
skills-need-health = Book a medical appointment
skills-need-operator = Understand one’s phone plan
skills-need-scams = Recognise a scam

skills-module-initiation = First steps, in six sessions
skills-module-mouse-keyboard = Mouse and keyboard
skills-module-smartphone = My phone
skills-module-web = Using the web
skills-module-mailbox = My mailbox
skills-module-mail-attachments = Sending a document by e-mail
skills-module-video-call = Video calls
skills-module-caf = The family allowance office online
skills-module-online-forms = Filling in online forms
skills-module-job-sites = Job sites
skills-module-employment-service = The employment service online
skills-module-cv = My CV
skills-module-files = Keeping documents in order
skills-module-health-appointment = Booking a medical appointment
skills-module-school = Following a child’s schooling
skills-module-train-ticket = Buying a train ticket
skills-module-pay-bill = Paying a bill online
skills-module-phone-plan = Understanding a phone plan
skills-module-passwords = Passwords
skills-module-scams = Avoiding scams
