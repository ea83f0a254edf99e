# الصفحة الشخصية
# What a person reads on their own page, in Arabic; the team's words are in French and English only.

own-language = لغتك
own-door = صفحتي
own-door-lead = هذه الصفحة لك. تُفتح بكلمتك.
own-word = كلمتك
own-enter = افتح صفحتي
own-word-lost = هل نسيت كلمتك؟ اسأل في الاستقبال: نعطيك رمزًا جديدًا.
own-word-wrong = هذه ليست الكلمة الصحيحة. حاول مرة أخرى.
own-word-wait = محاولات كثيرة. انتظر ربع ساعة، أو اسأل في الاستقبال.
own-start-lead = هذه أول مرة. خذ ورقة الاستقبال.
own-code = الرمز المكتوب على الورقة
own-code-hint = ثمانية حروف وأرقام.
own-code-wrong = هذا ليس رمز الورقة. انظر جيدًا إلى كل حرف.
own-code-over = هذا الرمز لم يعد صالحًا. اطلب رمزًا آخر في الاستقبال.
own-word-new = كلمتك، أنت تختارها
own-word-hint = ستة حروف أو أرقام على الأقل. كلمتان سهلتان للتذكر: حيوان ولون، مثلًا.
own-word-keep = احفظ هذه الكلمة
own-word-short = هذا قصير جدًا. اكتب { $least } حروف أو أرقام على الأقل: كلمتين مثلًا.
own-word-year = التاريخ سهل التخمين. اختر كلمتين تحبهما.
own-word-name = اسمك سهل التخمين. اختر كلمتين تحبهما.
own-word-commune = مدينتك سهلة التخمين. اختر كلمتين تحبهما.
own-word-phone = رقمك سهل التخمين. اختر كلمتين تحبهما.
own-word-common = كثير من الناس يختارون هذه الكلمة. أضف كلمة أخرى.
own-shut = هذه الصفحة تنتظر رمزها. اطلبه في الاستقبال.
own-dead = هذا العنوان لا يفتح شيئًا
own-dead-lead = ربما تغيّر. اسأل في الاستقبال.
own-closed = صفحتك مغلقة
own-closed-lead = لفتحها، خذ بطاقتك أو رابطك.
own-left = صفحتك مغلقة
own-left-lead = لا أحد يستطيع قراءتها على هذا الهاتف. إلى اللقاء!
own-home = مرحبًا { $name }
own-menu = صفحتي
own-next = موعدي القادم
own-next-none = ليس لديك موعد.
own-way = كيف آتي
own-seats = تغيير أو إلغاء
own-plan = مساري
own-questions = اطرح سؤالًا
own-answers = { $count ->
    [zero] لا أجوبة جديدة
    [one] جواب واحد ينتظرك
    [two] جوابان ينتظرانك
    [few] { $count } أجوبة تنتظرك
    [many] { $count } جوابًا ينتظرك
   *[other] { $count } جواب ينتظرك
}
own-leave = أغلق صفحتي
own-back = رجوع
own-home-go = العودة إلى صفحتي
own-listen = استمع
own-pause = توقف
own-resume = تابع

own-way-centre = وسط { $commune }
own-way-landmark = { $name }: على بعد { $metres } متر، { $towards }
own-way-metres = { $metres } متر
own-towards-north = شمالًا
own-towards-north-east = في الشمال الشرقي
own-towards-east = شرقًا
own-towards-south-east = في الجنوب الشرقي
own-towards-south = جنوبًا
own-towards-south-west = في الجنوب الغربي
own-towards-west = غربًا
own-towards-north-west = في الشمال الغربي
own-north = ش
own-sketch = رسم تقريبي: المكان في الوسط وما حوله
own-sketch-lead = هذا رسم تقريبي وليس خريطة. المكان في الوسط. الشمال في الأعلى.
own-map = افتح خريطة هاتفي
own-bring = ماذا أحضر
own-bring-card = بطاقتك، إن كانت معك.
own-bring-phone = هاتفك أو حاسوبك، إن كان لديك.
own-call = اتصل

own-plan-none = مسارك لم يُكتب بعد. نتحدث عنه في زيارتك القادمة.
own-plan-progress = تم { $done } من { $steps }.
own-plan-steps = خطواتي
own-step-equipment = جهازي
own-step-connection = اتصالي بالإنترنت
own-step-skills = التعلم
own-progress-done = تم
own-progress-going = جارٍ
own-progress-waiting = لاحقًا
own-able = أعرف كيف أفعل
own-levels = أين وصلت

own-seat-left = { $count ->
    [zero] لم تبق أي حصة.
    [one] بقيت حصة واحدة.
    [two] بقيت حصتان.
    [few] بقيت { $count } حصص.
    [many] بقيت { $count } حصة.
   *[other] بقيت { $count } حصة.
}
own-seat-all = { $count ->
    [zero] لا تلغي أي حصة.
    [one] تلغي حصة واحدة.
    [two] تلغي الحصتين الباقيتين.
    [few] تلغي الحصص الـ { $count } الباقية.
    [many] تلغي { $count } حصة باقية.
   *[other] تلغي { $count } حصة باقية.
}
own-removal-go = إلغاء
own-removal = هل تلغي هذا الموعد؟
own-removal-yes = نعم، ألغي
own-removal-no = لا، سآتي
own-removed = تم الإلغاء
own-removed-lead = شكرًا لأنك أخبرتنا. يمكن لشخص آخر أن يأتي.
own-take-back = أستعيد مكاني
own-done-back = مكانك محفوظ لك.
own-change-go = تغيير
own-change = تغيير هذا الموعد
own-change-now = موعدك الحالي هو
own-change-new = موعدك الآن هو
own-change-to = متى تريد أن تأتي؟
own-change-yes = آتي في هذا الوقت
own-change-none = لا توجد مجموعة أخرى فيها مكان. اسألنا.
own-changed = تم التغيير
own-change-back = لا، أعود إلى ما كان
own-alone-go = لن آتي في ذلك اليوم
own-alone = ألن تأتي في ذلك اليوم؟
own-alone-lead = تبقى لك الحصص الأخرى.
own-alone-yes = نعم، لن آتي في ذلك اليوم
own-alone-away = لن تأتي { $when }.
own-alone-comes = سآتي في النهاية
own-done-alone = شكرًا لأنك أخبرتنا. إلى الحصة القادمة.
own-refused-last = هذه حصتك الوحيدة: ألغِ الموعد.
own-refused-last-back = هذه حصتك الوحيدة.
own-refused-gone = هذا الموعد لم يعد لك. لم يتغير شيء.
own-refused-late = الموعد قريب: اتصل بالاستقبال للتغيير أو الإلغاء.
own-refused-over = هذه المجموعة انتهت أو بدأت. لم يتغير شيء.
own-refused-full = أُخذ المكان الأخير الآن. موعدك لم يتغير.
own-refused-already = لديك مكان في هذه المجموعة.
own-refused-gone-back = لا يمكن استعادة هذا المكان.
own-refused-late-back = فات وقت استعادته هنا. اتصل بالاستقبال.
own-refused-over-back = هذه المجموعة انتهت.
own-refused-full-back = شخص آخر أخذ المكان. اطلب موعدًا آخر في الاستقبال.
own-refused-already-back = لديك مكانك.

own-question-topic = عن ماذا سؤالك؟
own-topic-appointment = موعد
own-topic-device = جهازي
own-topic-connection = اتصالي بالإنترنت
own-topic-help = إجراء إداري
own-topic-other = شيء آخر
own-question-write = سؤالك
own-question-hint = بضع كلمات. بدون كلمة مرور وبدون رقم بطاقة.
own-question-send = أرسل
own-question-words = اكتب بضع كلمات لكي نفهم.
own-question-many = طرحت عدة أسئلة. انتظر الأجوبة، أو تعال إلى الاستقبال.
own-question-waits = نجيبك قريبًا.
own-answer = الجواب
own-done-asked = أُرسل سؤالك. سيأتي الجواب هنا.

own-slip-title = صفحتي
own-slip-for = إلى
own-slip-code = رمزي، مرة واحدة فقط
own-slip-scan = فتح صفحتي
own-slip-help = هل تحتاج إلى مساعدة؟
own-slip-how = كيف أفعل
own-slip-how-one = افتح العنوان بهاتف.
own-slip-how-two = اكتب الرمز.
own-slip-how-three = اختر كلمة لك.
own-slip-until = الرمز صالح حتى
own-slip-word = كلمتي
own-slip-word-one = كلمتان أحبهما.
own-slip-word-two = لا أكتبها على هذه الورقة.
own-slip-address = العنوان
own-slip-secret = بدون الكلمة لا تُظهر الصفحة شيئًا. لن يطلب أحد هنا كلمتك.

own-pictures = ثلاث صور
own-pictures-step = الصورة { $at } من { $count }
own-pictures-open = فتح بصوري الثلاث
own-pictures-choose = اختيار ثلاث صور بدل كلمة
own-pictures-code = رمز الورقة
own-pictures-keep = احتفظ بهذه الصور الثلاث
own-pictures-again = البدء من جديد
own-pictures-word = كتابة كلمة
own-pictures-wrong = ليست هذه الصور الصحيحة. ابدأ من جديد.
own-picture-sun = شمس
own-picture-moon = قمر
own-picture-heart = قلب
own-picture-tree = شجرة
own-picture-flower = زهرة
own-picture-house = بيت
own-picture-key = مفتاح
own-picture-fish = سمكة
own-picture-bird = طائر
own-picture-cat = قطة
own-picture-apple = تفاحة
own-picture-cup = كوب
own-picture-umbrella = مظلة
own-picture-boat = قارب
own-picture-car = سيارة
own-picture-bell = جرس
own-picture-book = كتاب
own-picture-drop = قطرة
own-picture-mountain = جبل
own-picture-glasses = نظارة
