# ما يُكتب إلى الأشخاص
# What people are told on their own phone and mailbox.

post-example-when = الثلاثاء 24 نوفمبر في 14:00

post-template-enrolled-sms = مرحبًا، مكانك محجوز: { $what }، { $when }، { $place }. إن لم تستطع المجيء فأخبرنا.
post-template-enrolled-sms-discreet = مرحبًا، سُجّل موعدك: { $when }. إن لم تستطع المجيء فأخبرنا.
post-template-enrolled-email-subject = مكانك محجوز
post-template-enrolled-email =
    مرحبًا،

    مكانك محجوز: { $what }.
    { $when }
    { $place }

    إن لم تستطع المجيء فأخبرنا.
post-template-enrolled-email-discreet-subject = سُجّل موعدك
post-template-enrolled-email-discreet =
    مرحبًا،

    سُجّل موعدك: { $when }.

    إن لم تستطع المجيء فأخبرنا.

post-template-reminder-sms = تذكير: { $what }، { $when }، { $place }. إن لم تستطع المجيء فأخبرنا.
post-template-reminder-sms-discreet = تذكير: { $when }. إن لم تستطع المجيء فأخبرنا.
post-template-reminder-email-subject = تذكير
post-template-reminder-email =
    مرحبًا،

    ننتظرك: { $what }.
    { $when }
    { $place }

    إن لم تستطع المجيء فأخبرنا.
post-template-reminder-email-discreet-subject = تذكير
post-template-reminder-email-discreet =
    مرحبًا،

    تذكير: { $when }.

    إن لم تستطع المجيء فأخبرنا.

post-template-page-sms = صفحتك جاهزة، وتُفتح بكلمتك: { $link }
post-template-page-sms-discreet = هذا هو العنوان المطلوب: { $link }
post-template-page-email-subject = صفحتك جاهزة
post-template-page-email =
    مرحبًا،

    صفحتك على هذا العنوان:
    { $link }

    تُفتح بالكلمة التي اخترتها. بدون هذه الكلمة لا تُظهر شيئًا.
post-template-page-email-discreet-subject = العنوان المطلوب
post-template-page-email-discreet =
    مرحبًا،

    هذا هو العنوان المطلوب:
    { $link }

post-template-reply-sms = هناك جواب ينتظرك على صفحتك: { $link }
post-template-reply-sms-discreet = هناك جواب ينتظرك: { $link }
post-template-reply-email-subject = هناك جواب ينتظرك
post-template-reply-email =
    مرحبًا،

    هناك جواب ينتظرك على صفحتك:
    { $link }
post-template-reply-email-discreet-subject = هناك جواب ينتظرك
post-template-reply-email-discreet =
    مرحبًا،

    هناك جواب ينتظرك:
    { $link }
