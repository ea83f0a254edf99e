# كلمات الصفحات الشخصية
# Those words of the house that a person's own page says.

ui-skip = اذهب إلى المحتوى
ui-demo = عرض تجريبي: كل الأشخاص هنا خياليون.
ui-language = اللغة
ui-display = العرض
ui-display-size = حجم النص
ui-display-normal = عادي
ui-display-large = كبير
ui-display-colours = الألوان
ui-display-auto = كما في جهازي
ui-display-light = فاتحة
ui-display-dark = داكنة
ui-display-contrast = تباين قوي
ui-errors-title = هناك شيء يجب تصحيحه
ui-problem = خطأ:
ui-form-without-key = أعد فتح هذه الصفحة ثم أرسل من جديد.
ui-form-key-reused = هذه الصفحة أُرسلت من قبل. أعد فتحها.
ui-field-required = هذه الخانة فارغة. اكتب هنا.
ui-field-too-long = النص طويل جدًا: { $most } حرف على الأكثر.
ui-field-social-security = كتبتَ هنا رقم الضمان الاجتماعي. نحن لا نحفظه أبدًا، لحمايتك. احذفه من فضلك.
ui-field-card = كتبتَ هنا رقم بطاقة بنكية. نحن لا نحفظه أبدًا، لحمايتك. احذفه من فضلك.
ui-mind-password = وصلت رسالتك. يبدو أن فيها كلمة سر. لا تكتب كلمة السر لأحد: هي لك وحدك.
ui-field-choose = اختر جوابًا.
ui-field-choice = اختر جوابًا من القائمة.
ui-optional = إن أردت
