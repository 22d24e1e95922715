/** The three languages of the shop; French is the base every other text is a translation of. */
export type Locale = "fr" | "ar" | "en"

/** The languages, base first. */
export const LOCALES: readonly Locale[] = ["fr", "ar", "en"]

type Text = Record<Locale, string>

/** What each kind of part does and how its failure shows, keyed by the middle of the SKU. */
export const PART_TEXTS: Record<string, Text> = {
  PCB: {
    fr: "Commande l’allumage, les sondes et la sécurité de la chaudière. À remplacer quand l’écran reste noir, que la chaudière redémarre sans cesse ou qu’un code persiste après contrôle des capteurs. Comparez la référence gravée sur votre carte avant de commander ; pose hors tension.",
    ar: "تتحكم في الإشعال والمجسات وأمان المرجل. تستبدل عندما تبقى الشاشة سوداء أو يعيد المرجل التشغيل باستمرار أو يبقى الرمز بعد فحص المجسات. قارن المرجع المكتوب على بطاقتك قبل الطلب، والتركيب بعد قطع الكهرباء.",
    en: "Runs the ignition, probes and safety of the boiler. Replace it when the screen stays dark, the boiler keeps restarting or a code remains after the sensors were checked. Compare the reference printed on your board before ordering; fit with the power off.",
  },
  CIR: {
    fr: "Fait circuler l’eau entre la chaudière et les radiateurs. Un circulateur bloqué laisse les radiateurs froids, fait du bruit ou met la chaudière en surchauffe. Purgez l’air et rincez le circuit après la pose.",
    ar: "تدير الماء بين المرجل والمشعات. عندما تتوقف تبقى المشعات باردة أو يصدر ضجيج أو يسخن المرجل أكثر من اللازم. فرّغ الهواء واغسل الدارة بعد التركيب.",
    en: "Moves the water between boiler and radiators. A seized pump leaves radiators cold, makes noise or overheats the boiler. Bleed the air and flush the circuit after fitting.",
  },
  VEX: {
    fr: "Absorbe la dilatation de l’eau chauffée. S’il est percé ou dégonflé, la pression monte à chaud et retombe à froid, et la soupape goutte. Gonflage conseillé avant mise en eau : 1 bar environ, à vérifier sur votre notice.",
    ar: "يمتص تمدد الماء الساخن. إذا ثقب أو نقص هواؤه يرتفع الضغط عند التسخين وينزل عند التبريد ويقطر صمام الأمان. النفخ قبل ملء الماء حوالي 1 بار، راجع دليل جهازك.",
    en: "Absorbs the expansion of heated water. When pierced or flat, pressure rises hot and falls cold, and the safety valve drips. Pre-charge before filling: about 1 bar, check your manual.",
  },
  EXP: {
    fr: "Échangeur inox brasé qui chauffe l’eau du robinet. Entartré, il donne une eau tiède ou qui varie et une chaudière qui s’arrête vite. Livré seul : prévoyez des joints neufs et un rinçage du circuit.",
    ar: "مبادل من الفولاذ المقاوم للصدأ يسخن ماء الحنفية. عند تراكم الكلس يصبح الماء فاترا أو متقلبا ويتوقف المرجل بسرعة. يسلم وحده: حضّر جوانات جديدة واغسل الدارة.",
    en: "Brazed stainless exchanger that heats tap water. Scaled up, it gives lukewarm or changing water and a boiler that cuts out early. Supplied alone: plan new gaskets and flush the circuit.",
  },
  EXC: {
    fr: "Corps de chauffe placé au-dessus du brûleur. Il se remplace en cas de fuite interne, de bruit de bouilloire ou d’entartrage qu’un détartrage ne règle plus. Pose par un chauffagiste, avec contrôle d’étanchéité.",
    ar: "جسم التسخين فوق الموقد. يستبدل عند تسرب داخلي أو صوت غليان أو كلس لا تزيله المعالجة. التركيب من طرف مختص تدفئة مع فحص التسرب.",
    en: "Heating body above the burner. Replace it for an internal leak, kettling noise or scale that descaling no longer cures. Fitted by a heating engineer, with a leak test.",
  },
  VGZ: {
    fr: "Ouvre et dose le gaz du brûleur. La pose, le réglage de pression et l’essai d’étanchéité sont réservés à un professionnel ; une fois montée, la vanne n’est pas reprise au titre de l’échange commercial.",
    ar: "يفتح الغاز ويضبط كميته للموقد. التركيب وضبط الضغط وفحص التسرب لمهني فقط، ولا يسترجع الصمام بعد تركيبه في إطار التبديل التجاري.",
    en: "Opens and meters the burner gas. Fitting, pressure setting and leak test are for a professional only; once fitted the valve is not taken back under the shop’s exchange policy.",
  },
  ELE: {
    fr: "Produit l’étincelle et vérifie la flamme. Une céramique fêlée ou une pointe usée donne des allumages répétés, puis une mise en sécurité. Respectez l’écartement indiqué sur la notice.",
    ar: "يعطي الشرارة ويراقب اللهب. السيراميك المشقوق أو الرأس المستهلك يسبب محاولات إشعال متكررة ثم توقف أمان. احترم المسافة المبينة في الدليل.",
    en: "Makes the spark and watches the flame. A cracked ceramic or a worn tip gives repeated ignitions, then a lock-out. Keep the gap given in the manual.",
  },
  TRA: {
    fr: "Fournit la haute tension de l’étincelle. À soupçonner quand l’électrode est neuve mais qu’aucune étincelle ne part. Coupez le courant avant de toucher aux câbles.",
    ar: "يعطي الجهد العالي للشرارة. يشتبه فيه عندما يكون القطب جديدا ولا تخرج شرارة. اقطع الكهرباء قبل لمس الأسلاك.",
    en: "Gives the high voltage of the spark. Suspect it when the electrode is new and no spark appears. Cut the power before touching the cables.",
  },
  THC: {
    fr: "Garde la veilleuse allumée et coupe le gaz si elle s’éteint. Quand la veilleuse tombe dès qu’on lâche le bouton, c’est lui. Longueur 60 cm.",
    ar: "يبقي الشعلة الدائمة مشتعلة ويقطع الغاز إذا انطفأت. إذا انطفأت الشعلة عند ترك الزر فالعطل منه غالبا. الطول 60 سم.",
    en: "Keeps the pilot alight and cuts the gas if it goes out. If the pilot drops as soon as you release the knob, this is it. 60 cm long.",
  },
  NTC: {
    fr: "Mesure la température de l’eau pour la carte. Une sonde dérivée donne une eau trop chaude, trop froide ou un code sonde. Se contrôle à l’ohmmètre en quelques minutes.",
    ar: "يقيس حرارة الماء ويرسلها للبطاقة. المجس المختل يعطي ماء ساخنا جدا أو باردا أو رمز مجس. يفحص بجهاز الأوم في دقائق.",
    en: "Measures the water temperature for the board. A drifting probe gives water too hot, too cold or a probe code. Checked with an ohmmeter in minutes.",
  },
  CAP: {
    fr: "Dit à la carte la pression du circuit. En panne, la chaudière annonce un manque d’eau alors que le manomètre est correct. Videz la pression avant de le démonter.",
    ar: "يرسل ضغط الدارة إلى البطاقة. عند عطله يعلن المرجل نقص الماء والمقياس سليم. أنزل الضغط قبل فكه.",
    en: "Tells the board the circuit pressure. When faulty the boiler reports low water while the gauge is right. Release the pressure before removing it.",
  },
  DEB: {
    fr: "Signale à la carte qu’un robinet d’eau chaude est ouvert. Bloqué ou encrassé, il laisse couler l’eau froide sans allumer le brûleur.",
    ar: "يخبر البطاقة بأن حنفية الماء الساخن مفتوحة. إذا انسد أو اتسخ يسيل الماء باردا دون إشعال الموقد.",
    en: "Tells the board that a hot tap is open. Stuck or dirty, it lets cold water run without lighting the burner.",
  },
  LIM: {
    fr: "Coupe le brûleur si l’eau dépasse 95 °C. Ne le pontez jamais : cherchez d’abord la cause de la surchauffe (circulation, air, tartre).",
    ar: "يقطع الموقد إذا تجاوز الماء 95 درجة. لا توصله مباشرة أبدا: ابحث أولا عن سبب السخونة (الدوران، الهواء، الكلس).",
    en: "Cuts the burner if the water passes 95 °C. Never bridge it: find the cause of the overheating first (circulation, air, scale).",
  },
  PRE: {
    fr: "Vérifie que le ventilateur évacue bien les fumées avant l’allumage. Contrôlez d’abord le conduit et les tubes de prise d’air.",
    ar: "يتحقق من أن المروحة تطرد الدخان قبل الإشعال. افحص أولا أنبوب الدخان وأنابيب أخذ الهواء.",
    en: "Checks that the fan really expels the flue gas before ignition. Inspect the flue and the sensing tubes first.",
  },
  VTL: {
    fr: "Aspire les fumées vers la ventouse. Roulements bruyants, démarrage lent ou arrêt : la chaudière se met en sécurité. Vérifiez l’étanchéité du conduit après la pose.",
    ar: "تسحب الدخان نحو المخرج المغلق. ضجيج المحامل أو بطء الانطلاق أو التوقف يضع المرجل في الأمان. تحقق من إحكام الأنبوب بعد التركيب.",
    en: "Draws the flue gas to the terminal. Noisy bearings, a slow start or a stop put the boiler in lock-out. Check the flue seal after fitting.",
  },
  SOU: {
    fr: "S’ouvre à 3 bar pour protéger la chaudière. Si elle goutte, vérifiez aussi le vase d’expansion. Raccordez toujours son évacuation.",
    ar: "يفتح عند 3 بار لحماية المرجل. إذا قطر فافحص أيضا خزان التمدد. أوصل دائما أنبوب تصريفه.",
    en: "Opens at 3 bar to protect the boiler. If it drips, check the expansion vessel too. Always connect its discharge.",
  },
  PUR: {
    fr: "Chasse l’air du circuit tout seul. À poser au point haut ; une vanne d’isolement facilite son remplacement.",
    ar: "يطرد الهواء من الدارة تلقائيا. يركب في أعلى نقطة، وصمام عزل يسهل استبداله.",
    en: "Drives air out of the circuit by itself. Fit it at the high point; an isolating valve makes replacement easy.",
  },
  V3V: {
    fr: "Dirige l’eau vers les radiateurs ou vers l’eau sanitaire. Grippé, il donne du chauffage sans eau chaude, ou l’inverse. Se remplace sans vidanger sur la plupart des modèles.",
    ar: "يوجه الماء نحو المشعات أو الماء الساخن. إذا تعطل تشتغل التدفئة دون ماء ساخن أو العكس. يستبدل دون تفريغ في أغلب الموديلات.",
    en: "Sends the water to radiators or to the taps. Stuck, it gives heating without hot water, or the reverse. Replaced without draining on most models.",
  },
  ROB: {
    fr: "Sert à remettre de l’eau dans le circuit. S’il fuit ou ne ferme plus, la pression monte toute seule jusqu’à la soupape.",
    ar: "يستعمل لإعادة ملء الدارة بالماء. إذا سرّب أو لم يغلق يرتفع الضغط وحده حتى صمام الأمان.",
    en: "Used to top up the circuit. If it leaks or no longer closes, pressure rises by itself up to the safety valve.",
  },
  JNT: {
    fr: "Joints pour refaire les raccords proprement après un démontage. Un joint ne se remonte pas : changez-le à chaque ouverture.",
    ar: "جوانات لإعادة الوصلات بإحكام بعد الفك. لا يعاد تركيب جوان مستعمل: بدله عند كل فتح.",
    en: "Gaskets to remake joints properly after dismantling. A gasket is never reused: change it at each opening.",
  },
  DSB: {
    fr: "Décolle les boues et la rouille des radiateurs. Laissez circuler, puis rincez jusqu’à eau claire. Suivez le dosage du bidon et portez des gants.",
    ar: "يزيل الأوحال والصدأ من المشعات. اتركه يدور ثم اغسل حتى يصفو الماء. احترم المقدار المكتوب على العبوة واستعمل قفازات.",
    en: "Loosens sludge and rust from radiators. Let it circulate, then rinse until the water is clear. Follow the dose on the bottle and wear gloves.",
  },
  VTS: {
    fr: "Amène l’air et évacue les fumées par le mur, en 60/100. Longueur du colis 1 m. Distances aux fenêtres : suivez la notice de la chaudière.",
    ar: "يدخل الهواء ويخرج الدخان عبر الجدار بقياس 60/100. طول الطرد 1 م. اتبع دليل المرجل بخصوص المسافات من النوافذ.",
    en: "Brings air in and takes flue gas out through the wall, 60/100. Parcel length 1 m. Distances to windows: follow the boiler manual.",
  },
  TST: {
    fr: "Règle la température de la pièce par jour et par heure. Deux fils à contact sec vers la chaudière.",
    ar: "يضبط حرارة الغرفة حسب اليوم والساعة. سلكان بتماس جاف نحو المرجل.",
    en: "Sets the room temperature by day and hour. Two dry-contact wires to the boiler.",
  },
  TSF: {
    fr: "Règle la température de la pièce par jour et par heure, sans tirer de câble : un récepteur se branche sur l’entrée à contact sec de la chaudière.",
    ar: "يضبط حرارة الغرفة حسب اليوم والساعة دون تمرير كابل: مستقبل يوصل بمدخل التماس الجاف في المرجل.",
    en: "Sets the room temperature by day and hour without running a cable: a receiver connects to the dry-contact input of the boiler.",
  },
  DCO: {
    fr: "Alarme sonore et voyant dès que le monoxyde de carbone, gaz mortel et sans odeur, est présent. Posez-le dans la pièce de l’appareil à gaz et près des chambres ; testez-le chaque mois.",
    ar: "إنذار صوتي وضوئي عند وجود أول أكسيد الكربون، وهو غاز قاتل بلا رائحة. ضعه في غرفة جهاز الغاز وقرب غرف النوم واختبره كل شهر.",
    en: "Sounds and flashes as soon as carbon monoxide, a deadly gas without smell, is present. Place it in the room of the gas appliance and near the bedrooms; test it monthly.",
  },
  CHD: {
    fr: "Chaudière murale mixte : chauffage et eau chaude, évacuation par ventouse. Préparée sur commande avec acompte ; pose, mise en service et réglage gaz par un installateur.",
    ar: "مرجل جداري مزدوج: تدفئة وماء ساخن، مع مخرج دخان مغلق. يحضر حسب الطلب مع عربون، والتركيب والتشغيل وضبط الغاز من طرف مختص.",
    en: "Wall-hung combination boiler: heating and hot water, balanced flue. Prepared to order against a deposit; fitting, commissioning and gas setting by an installer.",
  },
}
