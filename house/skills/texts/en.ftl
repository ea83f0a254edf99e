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

## Le catalogue, module par module
skills-purpose-initiation = Getting to grips with a computer, gently, with the same group.
skills-shown-initiation =
    Turns the computer on and off
    Moves the mouse, clicks, types a sentence
    Opens a site whose address is given
skills-purpose-mouse-keyboard = Feeling at ease with mouse and keyboard.
skills-shown-mouse-keyboard =
    Clicks where needed, once or twice
    Writes their name, with a capital letter and an accent
skills-purpose-smartphone = Using one’s phone without fear of pressing.
skills-shown-smartphone =
    Sets the sound and the size of texts
    Saves a contact and calls it
    Connects to wifi
skills-purpose-web = Searching and finding on the internet.
skills-shown-web =
    Searches with two words, chooses a result
    Tells whether a result is an advertisement
    Goes back
skills-purpose-mailbox = Having one’s own address and reading one’s messages there.
skills-shown-mailbox =
    Opens the mailbox with the password
    Reads a message and answers it
    Deletes an unwanted message
skills-purpose-mail-attachments = Sending a paper that was asked for, receiving a document.
skills-shown-mail-attachments =
    Attaches a photo or a document to a mail
    Opens and saves an attachment
skills-purpose-video-call = Seeing and hearing one’s family, even far away.
skills-shown-video-call =
    Starts a video call and hangs up
    Answers a call
    Mutes and unmutes the microphone
skills-purpose-caf = Following one’s file and declaring one’s income.
skills-shown-caf =
    Opens their space on caf.fr
    Finds the latest payment
    Fills in a declaration, up to sending it
skills-purpose-online-forms = Filling in a request online without losing anything.
skills-shown-online-forms =
    Spots what is mandatory
    Attaches a document that is asked for
    Keeps the proof that it was sent
skills-purpose-job-sites = Finding job offers nearby.
skills-shown-job-sites =
    Searches by job and by place
    Reads an offer and says what it asks for
    Creates an alert
skills-purpose-employment-service = Dealing with France Travail.
skills-shown-employment-service =
    Opens their space
    Updates their situation
    Finds a summons or a letter
skills-purpose-cv = Having a neat CV that can be sent.
skills-shown-cv =
    Lays out the CV
    Saves it as PDF
    Finds it again and sends it
skills-purpose-files = Finding one’s papers in the computer or the phone.
skills-shown-files =
    Creates a folder and names it
    Saves a document and finds it again
skills-purpose-health-appointment = Making and cancelling a doctor’s appointment.
skills-shown-health-appointment =
    Finds a doctor nearby
    Makes an appointment
    Cancels or moves it
skills-purpose-school = Reading marks, absences and messages from school.
skills-shown-school =
    Opens the school’s space
    Finds a homework or a mark
    Writes to a teacher
skills-purpose-train-ticket = Looking for a journey and buying a ticket.
skills-shown-train-ticket =
    Searches a journey on a date
    Compares two prices
    Goes up to the payment and finds the ticket
skills-purpose-pay-bill = Paying a bill on a safe site.
skills-shown-pay-bill =
    Recognises a site where paying is safe
    Pays, or stops before paying
    Keeps the proof
skills-purpose-phone-plan = Understanding what one pays and uses.
skills-shown-phone-plan =
    Reads the bill and finds the price of the month
    Finds how much data is left
    Says whether the plan fits
skills-purpose-passwords = Having strong passwords and finding them again.
skills-shown-passwords =
    Makes up a long password
    Keeps it in a safe place
    Changes it when it is lost
skills-purpose-scams = Not being fooled by a message or a call.
skills-shown-scams =
    Spots two signs of a scam
    Says what to do: not clicking, talking about it
    Knows where to report it
skills-module-messages = Messages and photos
skills-purpose-messages = Writing to one’s family and sending a photo.
skills-shown-messages =
    Writes and sends a message
    Sends a photo
    Finds a conversation again
skills-module-phone-papers = My papers with my phone
skills-purpose-phone-papers = Photographing a paper to send it or keep it.
skills-shown-phone-papers =
    Photographs a paper, legible and straight
    Finds it on the phone
    Sends it to whoever asks for it
skills-module-health-record = Reading my health record
skills-purpose-health-record = Reading one’s health papers and deciding who sees them.
skills-shown-health-record =
    Opens Mon espace santé
    Finds a prescription or a result
    Sets who may see it
skills-module-operator-dispute = Trouble with my operator
skills-purpose-operator-dispute = Complaining, ending a contract, being paid back.
skills-shown-operator-dispute =
    Finds the contract and the price agreed
    Writes a complaint and keeps the proof
    Knows when to call the mediator
skills-module-save-money = Paying less thanks to the internet
skills-purpose-save-money = Discovering good deals and help with costs.
skills-shown-save-money =
    Compares two prices for the same thing
    Finds help that one may be entitled to
skills-module-training = Finding a training course
skills-purpose-training = Looking for a course and knowing who pays for it.
skills-shown-training =
    Finds two courses nearby
    Says whom to contact and who may pay
skills-module-job-application = Answering a job offer
skills-purpose-job-application = Sending one’s CV and following the answers.
skills-shown-job-application =
    Answers an offer with the CV
    Writes three sentences about why
    Finds the applications that were sent
skills-module-one-login = One account for all procedures
skills-purpose-one-login = Entering public sites with FranceConnect.
skills-shown-one-login =
    Chooses an account and signs in
    Opens two public sites with it
    Signs out when leaving
skills-module-rights-check = My rights, in a quarter of an hour
skills-purpose-rights-check = Checking which benefits were never asked for.
skills-shown-rights-check =
    Runs a simulation on mesdroitssociaux.gouv.fr
    Notes two rights to claim

## Les écrans du catalogue
skills-nav-modules = Catalogue
skills-modules = Catalogue of modules
skills-modules-count = { $count ->
    [one] { $count } module: what workshops teach, and what is shown at the end.
   *[other] { $count } modules: what workshops teach, and what is shown at the end.
 }
skills-new = Add a module
skills-edit = Change “{ $name }”
skills-change = Change
skills-plan-workshop = Plan a workshop
skills-column-name = Module
skills-column-domain = Domain
skills-column-level = From the level
skills-column-need = Needs
skills-column-purpose = What it is for
skills-column-time = Time
skills-column-sessions = Number of sessions
skills-column-minutes = Length of a session, in minutes
skills-column-group = Group
skills-column-least = People at least
skills-column-most = People at most
skills-column-before = To be done before
skills-column-shown = Shown at the end
skills-column-version = Version
skills-time = { $sessions ->
    [one] { $sessions } session of { $each }
   *[other] { $sessions } sessions of { $each }
 }
skills-minutes = { $minutes } min
skills-hours = { $hours } h
skills-hours-minutes = { $hours } h { $minutes }
skills-group = { $least } to { $most } people
skills-group-of = { $most ->
    [one] { $most } person
   *[other] { $most } people
 }
skills-is-retired = Retired
skills-is-own = The network’s own
skills-is-changed = Changed by the network
skills-retired-too = With retired modules
skills-none-found = No module found
skills-none-found-todo = Change a word or a filter.
skills-all = The whole catalogue
skills-none = All modules are retired
skills-none-todo = Take one back, or add your own.
skills-sheet = At a glance
skills-shown-title = What is shown at the end
skills-shown-why = The person does it without help. This is what is ticked to note a success.
skills-before-none = Nothing: one may begin here.
skills-after = Prepares for
skills-versions = Versions
skills-version-now = Today
skills-version-on = on { $day }
skills-version-by = on { $day }, by { $who }
skills-version-default = As it came with the program
skills-version-retired = { $name } (retired)
skills-version-old = An earlier version, only to be read
skills-version-return = Go back to this version
skills-retire = Take out of the catalogue
skills-retire-consequence = Nobody plans or proposes it any more. Workshops and steps under way go on, under its name. You can take it back.
skills-restore = Take back into the catalogue
skills-form-lead = What you change holds for the whole network. The earlier version stays readable.
skills-form-name = Name of the module
skills-form-purpose = What it is for
skills-form-purpose-hint = A sentence that can be read to the person.
skills-form-shown-hint = One line for each thing that the person does without help. Six at most.
skills-form-english = In English
skills-form-name-en = Name, in English
skills-form-purpose-en = What it is for, in English
skills-form-shown-en = What is shown, in English
skills-form-before-hint = Proposed before, to whoever begins in that domain.
skills-group-upside-down = A group must have more people at most than at least.
skills-before-unknown = One of these modules is not in the catalogue any more.
skills-before-circle = These modules would go round in a circle: one already comes after this one.
skills-name-taken = Another module already bears this name.
skills-shown-many = Six lines are enough: { $most } at most.
skills-shown-long = A line is too long: { $most } characters at most.
skills-changed-meanwhile = Somebody else has just changed this module. Open it again before you begin anew.
skills-changed-look = Somebody else has just changed this module. Check what follows, then save again.
skills-done-module = The module is saved.
skills-done-retired = The module is retired. You can take it back.
skills-done-restored = The module is in the catalogue again.
skills-done-returned = The module is back to this version.

# The words of the national activity report (Conseiller numérique).
skills-theme-diagnostic-numerique = Digital diagnosis
skills-theme-prendre-en-main-du-materiel = Getting to know the device
skills-theme-maintenance-de-materiel = Looking after the device
skills-theme-gere-ses-contenus-numeriques = Keeping one’s files
skills-theme-navigation-sur-internet = Using the internet
skills-theme-email = E-mail
skills-theme-bureautique = Office software
skills-theme-reseaux-sociaux = Social networks and messengers
skills-theme-sante = Health online
skills-theme-banque-et-achats-en-ligne = Banking and buying online
skills-theme-entrepreneuriat = Starting a business
skills-theme-insertion-professionnelle = Finding work
skills-theme-securite-numerique = Safety online
skills-theme-parentalite = Parenting
skills-theme-scolarite-et-numerique = School and digital tools
skills-theme-creer-avec-le-numerique = Making things with digital tools
skills-theme-culture-numerique = Digital culture
skills-theme-intelligence-artificielle = Artificial intelligence
skills-theme-aide-aux-demarches-administratives = Help with procedures
skills-theme-papiers-elections-citoyennete = Papers, elections, citizenship
skills-theme-famille-scolarite = Family, school
skills-theme-social-sante = Welfare, health
skills-theme-travail-formation = Work, training
skills-theme-logement = Housing
skills-theme-transports-mobilite = Transport
skills-theme-argent-impots = Money, taxes
skills-theme-justice = Justice
skills-theme-etrangers-europe = Foreigners, Europe
skills-theme-loisirs-sports-culture = Leisure, sports, culture
skills-theme-associations = Associations
skills-equipment-ordinateur = Computer
skills-equipment-telephone = Phone
skills-equipment-tablette = Tablet
skills-equipment-autre = Another device
skills-equipment-aucun = No device
skills-place-lieu-activite = In the space
skills-place-domicile = At home
skills-place-a-distance = From afar
skills-place-autre = Another place
skills-autonomy-entierement-accompagne = Accompanied all along
skills-autonomy-partiellement-autonome = Partly alone
skills-autonomy-autonome = Alone
skills-grade-debutant = Beginner
skills-grade-intermediaire = Intermediate
skills-grade-avance = Advanced
skills-redirection-administration = A public service
skills-redirection-mediation-numerique = Another digital mediation body
skills-redirection-operateur-ou-organisme-en-charge = The operator or body in charge
skills-redirection-aide-sociale = Social welfare
skills-redirection-insertion-professionnelle = Employment services
skills-redirection-aide-aux-demarches-administratives = Help with procedures
skills-redirection-autre = Elsewhere
