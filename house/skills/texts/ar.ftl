# المهارات
# The words of the skills on a person's own page; what is not here yet is said in French.

skills-domain-device = الجهاز
skills-domain-internet = الإنترنت
skills-domain-mail = البريد الإلكتروني
skills-domain-communication = الحديث مع الآخرين والكتابة إليهم
skills-domain-administration = الإجراءات الإدارية
skills-domain-work = العمل
skills-domain-documents = الوثائق
skills-domain-health = الصحة
skills-domain-daily = الحياة اليومية
skills-domain-safety = الأمان

skills-level-step-by-step = خطوة بخطوة
skills-level-learning = بمساعدة
skills-level-alone = بمفردي

skills-need-keyboard = استعمال الفأرة ولوحة المفاتيح
skills-need-mailbox = امتلاك بريد إلكتروني واستعماله
skills-need-search = البحث في الإنترنت
skills-need-job-site = البحث عن عمل في الإنترنت
skills-need-cv = كتابة سيرة ذاتية
skills-need-school = متابعة دراسة طفل
skills-need-caf = القيام بإجراء لدى CAF
skills-need-employment = القيام بإجراء لدى France Travail
skills-need-bill = دفع فاتورة في الإنترنت
skills-need-train = شراء تذكرة قطار
skills-need-family = الاتصال بالعائلة
skills-need-health = حجز موعد طبي
skills-need-operator = فهم اشتراك الهاتف
skills-need-scams = معرفة الاحتيال

skills-module-initiation = الخطوات الأولى، في ست حصص
skills-module-mouse-keyboard = الفأرة ولوحة المفاتيح
skills-module-smartphone = هاتفي
skills-module-web = تصفح الإنترنت
skills-module-mailbox = بريدي الإلكتروني
skills-module-mail-attachments = إرسال وثيقة بالبريد الإلكتروني
skills-module-video-call = الاتصال بالفيديو
skills-module-caf = إجراءاتي لدى CAF
skills-module-online-forms = ملء استمارة في الإنترنت
skills-module-job-sites = البحث عن عمل في الإنترنت
skills-module-employment-service = حسابي لدى France Travail
skills-module-cv = كتابة سيرتي الذاتية
skills-module-files = ترتيب وثائقي
skills-module-health-appointment = حجز موعد طبي
skills-module-school = متابعة دراسة طفلي
skills-module-train-ticket = شراء تذكرة قطار
skills-module-pay-bill = دفع فاتورة في الإنترنت
skills-module-phone-plan = فهم اشتراك هاتفي
skills-module-passwords = كلمات المرور
skills-module-scams = تجنب الاحتيال
skills-module-messages = الرسائل والصور
skills-module-phone-papers = أوراقي مع هاتفي
skills-module-health-record = قراءة ملفي الصحي
skills-module-operator-dispute = مشكلة مع شركة الهاتف
skills-module-save-money = الدفع أقل بفضل الإنترنت
skills-module-training = إيجاد تدريب
skills-module-job-application = الرد على عرض عمل
skills-module-one-login = حساب واحد لكل معاملاتي
skills-module-rights-check = حقوقي في ربع ساعة
