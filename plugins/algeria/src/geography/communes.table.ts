// Written by scripts/generate-tables.mjs from data/wilayas-communes.json. Do not edit.
// Names, codes and postal codes: GeoAlgeria, MIT (see NOTICE.md).
/** Columns: wilaya|code|name_fr|name_ar|postal_code|postal_inferred|wilaya_before_2026|aliases(;). */
export const COMMUNES_TABLE: string = `01|0101|Adrar|أدرار|01000|||
01|0119|Akabli|اقبلي|01044|||
01|0112|Aoulef|أولف|01003|||
01|0122|Bouda|بودة|01023|||
01|0115|Fenoughil|فنوغيل|01008|||
01|0105|In Zghmir|إن زغمير|01047|||
01|0121|Ouled Ahmed Timmi|أولاد أحمد تيمي|01025|||
01|0104|Reggane|رقان|01004|||
01|0118|Sali|سالي|01009|||
01|0126|Sebaa|السبع|01022|||
01|0114|Tamantit|تامنطيط|01021|||
01|0102|Tamest|تامست|01020|||
01|0113|Timekten|تيمقتن|01041|||
01|0106|Tit|تيت|01031|||
01|0108|Tsabit|تسابيت|01011|||
01|0111|Zaouiet Kounta|زاوية كنتة|01007|||
02|0222|Abou El Hassane|أبو الحسن|02018|||
02|0232|Aïn Merane|عين مران|02004|||Ain Merane
02|0203|Benairia|بنايرية|02039|||
02|0235|Beni Bouattab|بني بوعتاب|02071|||
02|0207|Beni Haoua|بني حواء|02017|||
02|0213|Beni Rached|بني راشد|02035|||
02|0212|Boukadir|بوقادير|02002|||
02|0231|Bouzeghaia|بوزغاية|02019|||
02|0234|Breira|بريرة|02070|||
02|0224|Chettia|الشطية|02007|||
02|0201|Chlef|الشلف|02000|||
02|0217|Dahra|الظهرة|02036|||
02|0227|El Hadjadj|الحجاج|02050|||
02|0204|El Karimia|الكريمية|02008|||
02|0223|El Marsa|المرسى|02015|||
02|0209|Harchoun|حرشون|02031|||
02|0215|Herenfa|الهرانفة|02038|||
02|0228|Labiod Medjadja|الأبيض مجاجة|02049|||
02|0226|Moussadek|مصدق|02060|||
02|0229|Oued Fodda|وادي الفضة|02003|||
02|0216|Oued Goussine|وادي قوسين|02061|||
02|0221|Oued Sly|وادي سلي|02011|||
02|0218|Ouled Abbes|أولاد عباس|02029|||
02|0230|Ouled Ben Abdelkader|أولاد بن عبد القادر|02037|||
02|0210|Ouled Fares|أولاد فارس|02010|||
02|0233|Oum Drou|أم الدروع|02024|||
02|0219|Sendjas|سنجاس|02025|||
02|0225|Sidi Abderrahmane|سيدي عبد الرحمن|02066|||
02|0211|Sidi Akkacha|سيدي عكاشة|02009|||
02|0208|Sobha|الصبحة|02033|||
02|0205|Tadjena|تاجنة|02043|||
02|0214|Talassa|تلعصة|02065|||
02|0206|Taougrit|تاوقريت|02012|||
02|0202|Tenes|تنس|02006|||
02|0220|Zeboudja|الزبوجة|02014|||
03|0307|Aïn Madhi|عين ماضي|03012|||Ain Madhi
03|0303|Benacer Benchohra|بن ناصر بن شهرة|03033|||
03|0320|El Assafia|العسافية|03014|||
03|0323|El Haouita|الحويطة|03040|||El Haouaita
03|0305|Hassi Delaa|حاسي الدلاعة|03022|||
03|0306|Hassi R'Mel|حاسي الرمل|03004|||Hassi R'mel
03|0309|Kheneg|الخنق|03010|||
03|0302|Ksar El Hirane|قصر الحيران|03003|||
03|0301|Laghouat|الأغواط|03000|||
03|0304|Sidi Makhlouf|سيدي مخلوف|03019|||
03|0308|Tadjemout|تاجموت|03007|||
03|0318|Tadjrouna|تاجرونة|03011|||
04|0408|Aïn Babouche|عين ببوش|04020|||Ain Babouche
04|0402|Aïn Beida|عين البيضاء|04001|||Ain Beida
04|0415|Aïn Diss|عين الديس|04025|||Ain Diss
04|0425|Aïn Fekroun|عين فكرون|04005|||Ain Fekroun
04|0412|Aïn Kercha|عين كرشة|04006|||Ain Kercha
04|0403|Aïn M'lila|عين مليلة|04002|||Ain M'lila
04|0427|Aïn Zitoun|عين الزيتون|04023|||Ain Zitoun
04|0404|Behir Chergui|بحير الشرقي|04026|||
04|0409|Berriche|بريش|04015|||
04|0421|Bir Chouhada|بئر الشهداء|04021|||
04|0411|Dhalaa|الضلعة|04008|||
04|0405|El Amiria|العامرية|04038|||
04|0407|El Belala|البلالة|04044|||
04|0414|El Djazia|الجازية|04040|||
04|0419|El Fedjoudj Boughrara Saoudi|الفجوج بوغرارة سعودي|04042|||El Fedjoudj Boughrara Sa
04|0429|El Harmilia|الحرملية|04032|||
04|0416|Fkirina|فكيرينة|04013|||
04|0413|Hanchir Toumghani|هنشير تومغني|04012|||
04|0422|Ksar Sbahi|قصر الصباحي|04018|||
04|0424|Meskiana|مسكيانة|04004|||
04|0423|Oued Nini|وادي نيني|04047|||
04|0428|Ouled Gacem|أولاد قاسم|04041|||
04|0410|Ouled Hamla|أولاد حملة|04019|||
04|0420|Ouled Zouai|أولاد زواي|04039|||
04|0401|Oum El Bouaghi|أم البواقي|04000|||
04|0426|Rahia|الرحية|04045|||
04|0406|Sigus|سيقوس|04011|||
04|0417|Souk Naamane|سوق نعمان|04010|||
04|0418|Zorg|الزرق|04024|||
05|0519|Aïn Djasser|عين جاسر|05032|||Ain Djasser
05|0545|Aïn Touta|عين التوتة|05002|||Ain Touta
05|0522|Aïn Yagout|عين ياقوت|05031|||Ain Yagout
05|0516|Arris|آريس|05007|||أريس
05|0501|Batna|باتنة|05000|||
05|0532|Béni Fedhala El Hakania|بني فضالة الحقانية|05141|||Beni Foudhala El Hakania
05|0560|Boulhilat|بولهيلات|05062|||
05|0541|Boumagueur|بومقر|05057|||
05|0559|Boumia|بومية|05104|||
05|0535|Bouzina|بوزينة|05041|||
05|0536|Chemora|الشمرة|05039|||
05|0552|Chir|شير|05108|||
05|0513|Djerma|جرمة|05105|||
05|0557|El Hassi|الحاسي|05116|||
05|0507|Elmadher|المعذر|05015|||El Madher
05|0523|Fesdis|فسديس|05077|||
05|0531|Foum Toub|فم الطوب|05049|||
05|0502|Ghassira|غسيرة|05043|||
05|0539|Gosbat|القصبات|05068|||
05|0510|Guigba|القيقبة|05067|||
05|0546|Hidoussa|حيدوسة|05033|||
05|0530|Ichmoul|إيشمول|05026|||Ichemoul;إشمول
05|0511|Inoughissene|إينوغيسن|05083|||Inoughissen
05|0517|Kimmel|كيمل|05079|||
05|0528|Ksar Belezma|قصر بلزمة|05047|||Ksar Bellezma
05|0561|Larbaa|لارباع||||
05|0558|Lazrou|لازرو|05117|||
05|0527|Lemsane|لمسان|05088|1||Lemcene
05|0503|Maafa|معافة|05123|||
05|0506|Menaa|منعة|05012|||
05|0504|Merouana|مروانة|05013|||
05|0509|N'Gaous|نقاوس|05004|||N Gaous
05|0537|Oued Chaaba|وادي الشعبة|05054|||
05|0533|Oued El Ma|وادي الماء|05016|||
05|0548|Oued Taga|وادي الطاقة|05036|||
05|0540|Ouled Aouf|أولاد عوف|05133|||
05|0549|Ouled Fadel|أولاد فاضل|05063|||
05|0520|Ouled Sellem|أولاد سلام|05044|||
05|0553|Ouled Si Slimane|أولاد سي سليمان|05066|||
05|0512|Ouyoun El Assafir|عيون العصافير|05069|||
05|0525|Rahbat|الرحبات|05091|||
05|0551|Ras El Aïoun|رأس العيون|05009|||Ras El Aioun
05|0524|Sefiane|سفيان|05064|||
05|0505|Seriana|سريانة|05025|||
05|0544|T'Kout|تكوت|05020|||T Kout
05|0534|Talkhamt|تالخمت|05051|||
05|0538|Taxlent|تاكسلانت|05055|||
05|0508|Tazoult|تازولت|05011|||
05|0547|Teniet El Abed|ثنية العابد|05035|||
05|0526|Tighanimine|تيغانمين|05060|||
05|0521|Tigherghar|تيغرغار|05059|||Tigharghar;تغرغار
05|0550|Timgad|تيمقاد|05023|||
05|0554|Zana El Beïda|زانة البيضاء|05071|||Zanet El Beida
06|0624|Adekar|أدكار|06021|||
06|0628|Ait R'zine|أيت رزين|06013|||
06|0647|Ait Smail|أيت إسماعيل|06044|||Ait-Smail
06|0625|Akbou|أقبو|06001|||
06|0642|Akfadou|أكفادو|06142|||
06|0616|Amalou|أمالو|06034|||
06|0602|Amizour|أميزور|06008|||
06|0622|Aokas|أوقاس|06007|||
06|0634|Barbacha|برباشة|06009|||
06|0601|Béjaïa|بجاية|06000|||Bejaia
06|0623|Beni Djellil|بني جليل|06067|||
06|0635|Beni K'sila|بني كسيلة|06106|||
06|0638|Beni Mallikeche|بني مليكش|06039|||Beni-Mallikeche
06|0650|Benimaouche|بني معوش|06024|||
06|0652|Boudjellil|بو جليل|06018|||
06|0637|Bouhamza|بوحمزة|06031|||
06|0648|Boukhelifa|بوخليفة|06059|||
06|0605|Chellata|شلاطة|06052|||
06|0629|Chemini|شميني|06022|||
06|0620|Darguina|درقينة|06016|||
06|0645|Dra El Caid|ذراع القايد|06070|||
06|0640|El Kseur|القصر|06003|||
06|0618|Fenaia Il Maten|فناية الماثن|06041|||
06|0603|Feraoun|فرعون|06033|||
06|0617|Ighil Ali|إغيل علي|06014|||Ighil-Ali
06|0615|Ighram|اغرم|06057|||
06|0613|Kendira|كنديرة|06032|||
06|0644|Kherrata|خراطة|06004|||
06|0643|Leflaye|الفلاي|06043|||
06|0609|M'cisna|مسيسنة|06038|||
06|0641|Melbou|مالبو|06076|||
06|0651|Oued Ghir|وادي غير|06017|||
06|0636|Ouzellaguen|أوزلاقن|06010|||
06|0626|Seddouk|صدوق|06011|||
06|0639|Sidi Aich|سيدي عيش|06005|||Sidi-Aich
06|0621|Sidi Ayad|سيدي عياد|06085|||
06|0612|Smaoun|سمعون|06020|||
06|0608|Souk El Tenine|سوق الاثنين|06012|||سوق لإثنين
06|0630|Souk Oufella|سوق اوفلا|06036|||
06|0633|Tala Hamza|تالة حمزة|06066|||
06|0606|Tamokra|تامقرة|06109|||
06|0646|Tamridjet|تامريجت|06077|||
06|0604|Taourit Ighil|تاوريرت إغيل|06035|||
06|0631|Taskriout|تاسكريوت|06015|||
06|0627|Tazmalt|تازمالت|06006|||
06|0632|Tibane|طيبان|06087|||
06|0611|Tichy|تيشي|06023|||
06|0614|Tifra|تيفرة|06028|||
06|0607|Timezrit|تيمزريت|06019|||
06|0610|Tinebdar|تينبدار|06037|||
06|0649|Tizi N'berber|تيزي نبربر|06060|||Tizi-N'berber
06|0619|Toudja|توجة|06030|||
07|0714|Aïn Naga|عين الناقة|07039|||Ain Naga
07|0701|Biskra|بسكرة|07000|||
07|0727|Bordj Ben Azzouz|برج بن عزوز|07021|||
07|0729|Bouchagroun|بوشقرون|07022|||Bouchakroun
07|0704|Chetma|شتمة|07024|||
07|0716|El Feïdh|الفيض|07026|||El Feidh
07|0731|El Ghrous|الغروس|07027|||
07|0732|El Hadjeb|الحاجب|07037|||El Hadjab
07|0713|El Haouch|الحوش|07028|||
07|0726|Foughala|فوغالة|07031|||
07|0733|Khangat Sidi Nadji|خنقة سيدي ناجي|07032|||Khenguet Sidi Nadji
07|0723|Lichana|ليشانة|07009|||
07|0722|Lioua|ليوة|07033|||
07|0712|M'Chounèche|مشونش|07010|||M'chouneche
07|0725|M'Lili|أمليلي|07068|||M'lili;مليلي
07|0730|Mekhadma|أمخادمة|07034|||مخادمة
07|0728|Meziraa|المزيرعة|07043|||
07|0702|Oumache|أوماش|07035|||
07|0724|Ourlal|أورلال|07011|||
07|0711|Sidi Okba|سيدي عقبة|07005|||
07|0721|Tolga|طولقة|07003|||
07|0715|Zeribet El Oued|زريبة الوادي|07012|||
08|0817|Abadla|العبادلة|08003|||
08|0801|Béchar|بشار|08000|||Bechar
08|0821|Beni Ounif|بني ونيف|08010|||Beni-Ounif
08|0815|Boukais|بوكايس|08034|||
08|0802|Erg Ferradj|عرق فراج|08023|||Erg-Ferradj
08|0810|Kenadsa|القنادسة|08011|||
08|0806|Lahmar|لحمر|08026|||
08|0809|Mechraa Houari Boumediene|مشرع هواري بومدين|08027|||Machraa-Houari-Boumediene
08|0804|Meridja|المريجة|08041|||
08|0816|Mogheul|موغل|08042|||
08|0813|Taghit|تاغيت|08030|||
09|0928|Aïn Romana|عين الرمانة|09023|||Ain Romana
09|0925|Beni Mered|بني مراد|09003|||
09|0923|Beni Tamou|بني تامو|09024|||Beni-Tamou
09|0913|Benkhelil|بن خليل|09025|||
09|0901|Blida|البليدة|09000|||
09|0924|Bouarfa|بوعرفة|09019|||
09|0920|Boufarik|بوفاريك|09001|||
09|0926|Bougara|بوقرة|09008|||
09|0903|Bouinan|بوعينان|09020|||
09|0902|Chebli|الشبلي|09009|||
09|0911|Chiffa|الشفة|09010|||
09|0908|Chrea|الشريعة|09027|||
09|0929|Djebabra|جبابرة|09028|||
09|0910|El Affroun|العفرون|09011|||El-Affroun
09|0927|Guerrouaou|قرواو|09029|||
09|0912|Hammam Elouane|حمام ملوان|09030|||
09|0921|Larbaa|الأربعاء|09002|||
09|0918|Meftah|مفتاح|09012|||
09|0916|Mouzaia|موزاية|09013|||
09|0922|Oued Djer|وادي جر|09032|||
09|0904|Oued El Alleug|وادي العلايق|09014|||
09|0919|Ouled Slama|اولاد سلامة|09033|||
09|0907|Ouled Yaich|أولاد يعيش|09015|||
09|0917|Souhane|صوحان|09034|||
09|0914|Soumaa|الصومعة|09022|||
10|1027|Aghbalou|أغبالو|10007|||
10|1022|Ahl El Ksar|أهل القصر|10008|||
10|1035|Aïn Bessem|عين بسام|10005|||Ain-Bessem
10|1025|Aïn El Hadjar|عين الحجر|10031|||Ain El Hadjar
10|1041|Aïn Laloui|عين العلوي|10032|||Ain Laloui
10|1029|Aïn Turk|عين الترك|10033|||Ain Turk
10|1008|Ait Laaziz|أيت لعزيز|10034|||
10|1016|Aomar|أعمر|10010|||
10|1043|Ath Mansour|آث منصور|10011|||
10|1033|Bechloul|بشلول|10012|||
10|1036|Bir Ghbalou|بئر غبالو|10013|||
10|1018|Bordj Okhriss|برج أوخريص|10014|||
10|1023|Bouderbala|بودربالة|10016|||
10|1001|Bouira|البويرة|10000|||
10|1034|Boukram|بوكرم|10054|||
10|1017|Chorfa|شرفة|10019|||
10|1031|Dechmia|الدشمية|10057|||
10|1007|Dirah|ديرة|10020|||
10|1026|Djebahia|جباحية|10036|||
10|1019|El Adjiba|العجيبة|10021|||
10|1002|El Asnam|الأسنام|10022|||
10|1015|El Hachimia|الهاشمية|10023|||
10|1020|El Hakimia|الحاكمية|10058|||El-Hakimia
10|1021|El Khabouzia|الخبوزية|10038|||
10|1044|El Mokrani|المقراني|10060|||El-Mokrani
10|1003|Guerrouma|قرومة|10037|||
10|1042|Hadjera Zerga|الحجرة الزرقاء|10065|||
10|1012|Haizer|حيزر|10024|||
10|1006|Hanif|حنيف|10030|||
10|1005|Kadiria|قادرية|10006|||
10|1013|Lakhdaria|الأخضرية|10002|||
10|1037|M Chedallah|أمشدالة|10003|||
10|1014|Maala|معلة|10039|||
10|1039|Maamora|المعمورة|10071|||
10|1011|Mezdour|مزدور|10040|||
10|1045|Oued El Berdi|وادي البردي|10075|||
10|1040|Ouled Rached|أولاد راشد|10076|||
10|1010|Raouraoua|روراوة|10042|||
10|1032|Ridane|ريدان|10083|||
10|1030|Saharidj|سحاريج|10043|||
10|1004|Souk El Khemis|سوق الخميس|10044|||
10|1038|Sour El Ghozlane|سور الغزلان|10004|||
10|1009|Taghzout|تاغزوت|10055|||
10|1028|Taguedite|تاقديت|10045|||
10|1024|Z'barbar|زبربر|10047|||
11|1102|Abalessa|أباليسا|11012|1||Abelsa
11|1105|Idelès|إدلس|11020|||Idles
11|1109|In Amguel|إن أمقل|11003|||Ain Amguel
11|1101|Tamanrasset|تمنراست|11000|||
11|1106|Tazrouk|تاظروك|11010|||
12|1223|Aïn Zerga|عين الزرقاء|12008|||Ain Zerga
12|1226|Bedjene|بجن|12035|||
12|1217|Bekkaria|بكارية|12019|||
12|1214|Bir Dheheb|بئر الذهب|12031|||
12|1210|Bir Mokkadem|بئر مقدم|12011|||
12|1218|Boukhadra|بوخضرة|12012|||
12|1225|Boulhaf Dyr|بولحاف الدير|12039|||
12|1203|Cheria|الشريعة|12002|||
12|1205|El Aouinet|العوينات|12005|||El-Aouinet
12|1211|El Kouif|الكويف|12006|||
12|1220|El Ma Labiod|الماء الأبيض|12014|||El Malabiod;الماء الابيض
12|1224|El Meridj|المريج|12023|||
12|1227|El Mezeraa|المزرعة|12042|||
12|1213|El Ogla|العقلة|12015|||
12|1216|Gourrigueur|قريقر|12046|||Guorriguer
12|1208|Hammamet|الحمامات|12016|||
12|1206|Lahouidjbet|الحويجبات|12038|||El-Houidjbet
12|1212|Morsott|مرسط|12017|||
12|1219|Ouenza|الونزة|12003|||
12|1221|Oum Ali|أم علي|12027|||
12|1207|Safsaf El Ouesra|صفصاف الوسرى|12037|||Saf Saf El Ouesra
12|1204|Stah Guentis|السطح قنتيس|12032|||سطح قنطيس
12|1201|Tébessa|تبسة|12000|||Tebessa
12|1222|Thlidjene|ثليجان|12053|||Telidjen
13|1331|Aïn Fetah|عين فتاح|13028|||Ain Fetah
13|1312|Aïn Fezza|عين فزة|13022|||Ain Fezza
13|1349|Aïn Ghoraba|عين الغرابة|13023|||Ain Ghoraba;عين غرابة
13|1353|Aïn Kebira|العين الكبيرة|13053|||Ain Kebira;عين الكبيرة
13|1325|Aïn Nehala|عين النحالة|13054|||Ain Nehala
13|1303|Aïn Tallout|عين تالوت|13012|||Ain Tellout
13|1315|Aïn Youcef|عين يوسف|13013|||Ain Youcef
13|1314|Amieur|عمير|13058|||
13|1321|Azaïls|لعزايل|13080|||Azail;العزايل
13|1318|Bab El Assa|باب العسة|13014|||
13|1342|Béni Bahdel|بني بحدل|13060|||Beni Bahdel;بني بهدل
13|1338|Béni Boussaïd|بني بوسعيد|13049|||Beni Boussaid
13|1348|Béni Khellad|بني خلاد|13074|||Beni Khellad
13|1302|Béni Mester|بني مستر|13061|||Beni Mester
13|1336|Béni Ouarsous|بني ورسوس|13025|||Beni Ouarsous;بني وارسوس
13|1352|Béni Semiel|بني صميل|13086|||Beni Smiel
13|1317|Béni Snous|بني سنوس|13037|||Beni Snous
13|1324|Bensekrane|بن سكران|13008|||
13|1347|Bouhlou|بوحلو|13026|||
13|1350|Chetouane|شتوان|13048|||
13|1319|Dar Yaghmouracène|دار يغمراسن|13032|||Dar Yaghmoracen
13|1309|Djebala|جبالة|13029|||
13|1305|El Fehoul|الفحول|13033|||
13|1320|Fellaoucène|فلاوسن|13035|||Fellaoucene
13|1307|Ghazaouet|الغزوات|13002|||
13|1328|Hammam Boughrara|حمام بوغرارة|13036|||
13|1326|Hennaya|الحناية|13009|||
13|1344|Honaïne|حنين|13015|||Honnaine;هنين
13|1327|Maghnia|مغنية|13001|||
13|1351|Mansourah|المنصورة|13016|||منصورة
13|1339|Marsa Ben M'Hidi|مرسى بن مهيدي|13017|||Marsa Ben M'hidi
13|1330|Msirda Fouaga|مسيردة الفواقة|13024|||M'sirda Fouaga
13|1340|Nédroma|ندرومة|13004|||Nedroma
13|1311|Oued Lakhdar|وادي الأخضر|13068|||وادي الخضر
13|1313|Ouled Mimoun|أولاد ميمون|13010|||
13|1346|Ouled Riyah|أولاد رياح|13070|||
13|1304|Remchi|الرمشي|13005|||
13|1306|Sabra|صبرة|13011|||
13|1322|Sebaa Chioukh|السبعة شيوخ|13042|||Sebbaa Chioukh;سبعة شيوخ
13|1335|Sebdou|سبدو|13006|||
13|1334|Sidi Abdelli|سيدي العبدلي|13019|||
13|1337|Sidi Medjahed|سيدي مجاهد|13044|||
13|1329|Souahlia|السواحلية|13020|||
13|1308|Souani|السواني|13046|||
13|1333|Souk Thlata|سوق الثلاثاء|13078|||Souk Tleta
13|1345|Tianet|تيانت|13047|||
13|1323|Tirni Béni Hediel|تيرني بني هديل|13079|||Terny Beni Hediel
13|1301|Tlemcen|تلمسان|13000|||
13|1316|Zenata|زناتة|13051|||
14|1403|Aïn Bouchekif|عين بوشقيف|14040|||Ain Bouchekif
14|1406|Aïn Deheb|عين الذهب|14007|||Ain Deheb
14|1405|Aïn Dzarit|عين دزاريت|14017|||Ain Dzarit
14|1418|Aïn El Hadid|عين الحديد|14008|||Ain El Hadid
14|1428|Aïn Kermes|عين كرمس|14009|||Ain Kermes
14|1436|Chehaïma|شحيمة|14046|||Chehaima
14|1413|Dahmouni|الدحموني|14010|||دحموني
14|1419|Djebilet Rosfa|جبيلة الرصفاء|14061|||جبيلات الرصفاء
14|1424|Djileli Ben Amar|جيلالي بن عمار|14048|||Djillali Ben Amar
14|1441|Faïdja|الفايجة|14049|||Faidja
14|1427|Frenda|فرندة|14001|||
14|1422|Guertoufa|قرطوفة|14019|||
14|1410|Madna|مادنة|14055|||
14|1415|Mahdia|مهدية|14004|||
14|1434|Mechraa Sfa|مشرع الصفا|14012|||Mechraa Safa
14|1408|Médrissa|مدريسة|14013|||Medrissa
14|1402|Medroussa|مدروسة|14023|||
14|1421|Meghila|مغيلة|14024|||
14|1412|Mellakou|ملاكو|14025|||
14|1431|Nadorah|الناظورة|14058|||
14|1420|Naïma|النعيمة|14060|||Naima
14|1433|Oued Lili|وادي ليلي|14014|||Oued Lilli
14|1414|Rahouia|الرحوية|14005|||
14|1425|Sebaïne|سبعين|14030|||Sebaine;السبعين
14|1411|Sebt|السبت|14062|||
14|1417|Sidi Abdelghani|سيدي عبد الغني|14027|||Si Abdelghani;سي عبد الغني
14|1438|Sidi Abderrahmane|سيدي عبد الرحمان|14028|||سيدي عبد الرحمن
14|1404|Sidi Ali Mellal|سيدي علي ملال|14064|||
14|1407|Sidi Bakhti|سيدي بختي|14065|||
14|1423|Sidi Hosni|سيدي حسني|14029|||
14|1416|Sougueur|السوقر|14003|||
14|1432|Tagdemt|تاقدمت|14068|||Tagdempt
14|1437|Takhemaret|تخمارت|14015|||تخمرت
14|1401|Tiaret|تيارت|14000|||
14|1442|Tidda|تيدة|14071|||
14|1426|Tousnina|توسنينة|14037|||
15|1531|Abi Youcef|أبي يوسف|15128|||Abi-Youcef
15|1553|Aghribs|أغريب|15022|||
15|1561|Agouni Gueghrane|أقني قغران|15023|||Agouni-Gueghrane
15|1502|Aïn El Hammam|عين الحمام|15002|||Ain-El-Hammam
15|1525|Aïn Zaouia|عين الزاوية|15056|||Ain-Zaouia
15|1535|Ait Aggouacha|أيت عقواشة|15059|||
15|1539|Ait Aissa Mimoun|أيت عيسى ميمون|15033|||Ait-Aissa-Mimoun
15|1565|Ait Bouaddou|أيت بوادو|15025|||
15|1530|Ait Boumahdi|أيت بومهدي|15085|||
15|1513|Ait Chafaa|أيت شافع|15060|||Ait-Chafaa
15|1558|Ait Khellili|أيت خليلي|15028|||
15|1528|Ait Mahmoud|أيت محمود|15045|||Ait-Mahmoud
15|1542|Ait Oumalou|أيت أومالو|15055|||Ait-Oumalou
15|1567|Ait Toudert|أيت تودرت|15063|||Ait-Toudert
15|1527|Ait Yahia|أيت يحيى|15073|||Ait-Yahia
15|1556|Ait Yahia Moussa|أيت يحي موسى|15027|||
15|1503|Akbil|اقبيل|15099|||
15|1544|Akerrou|أقرو|15076|||
15|1566|Assi Youcef|أسي يوسف|15026|||Assi-Youcef
15|1518|Azazga|عزازقة|15001|||
15|1537|Azeffoun|أزفون|15010|||
15|1515|Beni Aissi|بني عيسي|15070|||Beni-Aissi
15|1532|Beni Douala|بني دوالة|15011|||Beni-Douala
15|1552|Beni Yenni|بني يني|15030|||Beni-Yenni
15|1546|Beni Zikki|بني زيكي|15119|||Beni-Zikki
15|1516|Beni Zmenzer|بني زمنزار|15029|||
15|1540|Boghni|بوغني|15003|||
15|1555|Boudjima|بوجيمة|15031|||
15|1512|Bounouh|بونوح|15032|||
15|1534|Bouzeguene|بوزقن|15009|||
15|1547|Draa Ben Khedda|ذراع بن خدة|15004|||Draa-Ben-Khedda
15|1510|Draa El Mizan|ذراع الميزان|15005|||Draa-El-Mizan
15|1504|Freha|فريحة|15012|||
15|1514|Frikat|فريقات|15068|||
15|1560|Iboudrarene|إبودرارن|15116|||
15|1549|Idjeur|إيجار|15036|||
15|1517|Iferhounene|إفرحونان|15013|||
15|1541|Ifigha|إيفيغاء|15035|||
15|1554|Iflissen|إفليسن|15069|||
15|1533|Illilten|إيليلتن|15037|||
15|1519|Illoula Oumalou|إيلولة أومالو|15038|||
15|1563|Imsouhal|إمسوحال|15024|||
15|1507|Irdjen|إيرجن|15039|||
15|1521|Larbaa Nath Irathen|الأربعاء ناث إيراثن|15006|||
15|1526|M'kira|مكيرة|15047|||
15|1529|Maatkas|معاتقة|15017|||
15|1509|Makouda|ماكودة|15041|||
15|1506|Mechtras|مشطراس|15042|||
15|1550|Mekla|مقلع|15014|||
15|1562|Mizrana|ميزرانة|15062|||
15|1548|Ouacif|واسيف|15015|||
15|1536|Ouadhias|واضية|15016|||
15|1524|Ouaguenoun|واقنون|15046|||
15|1559|Sidi Namane|سيدي نعمان|15043|||
15|1505|Souama|صوامع|15044|||
15|1557|Souk El Tenine|سوق الاثنين|15071|||Souk-El-Tenine
15|1564|Tadmait|تادمايت|15018|||
15|1538|Tigzirt|تيقزيرت|15019|||
15|1508|Timizart|تيميزار|15152|||
15|1543|Tirmitine|تيرمتين|15049|||
15|1511|Tizi Gheniff|تيزي غنيف|15020|||Tizi-Gheniff
15|1551|Tizi N'tleta|تيزي نثلاثة|15050|||
15|1501|Tizi Ouzou|تيزي وزو|15000|||Tizi-Ouzou
15|1522|Tizi Rached|تيزي راشد|15051|||Tizi-Rached
15|1520|Yakourene|إعكورن|15052|||
15|1545|Yatafene|يطافن|15053|||
15|1523|Zekri|زكري|15077|||
16|1644|Aïn Benian|عين بنيان|16018|||Ain Benian
16|1638|Aïn Taya|عين طاية|16019|||Ain Taya
16|1601|Alger Centre|الجزائر الوسطى|16000|||
16|1605|Bab El Oued|باب الوادي|16008|||
16|1621|Bab Ezzouar|باب الزوار|16024|||
16|1655|Baba Hassen|بابا حسن|16081|||
16|1619|Bachedjerah|باش جراح|16026|||
16|1614|Baraki|براقي|16027|||
16|1622|Ben Aknoun|ابن عكنون|16028|||
16|1632|Beni Messous|بني مسوس|16044|||
16|1609|Bir Mourad Rais|بئر مراد رايس|16013|||
16|1634|Bir Touta|بئر توتة|16045|||
16|1612|Birkhadem|بئر خادم|16029|||
16|1606|Bologhine Ibnou Ziri|بولوغين بن زيري|16030|||
16|1639|Bordj El Bahri|برج البحري|16046|||
16|1630|Bordj El Kiffan|برج الكيفان|16031|||
16|1616|Bourouba|بوروبة|16162|||
16|1611|Bouzareah|بوزريعة|16032|||
16|1607|Casbah|القصبة|16001|||
16|1650|Cheraga|الشراقة|16014|||
16|1620|Dar El Beida|الدار البيضاء|16033|||
16|1623|Dely Ibrahim|دالي ابراهيم|16047|||
16|1626|Djasr Kasentina|جسر قسنطينة|16048|||
16|1654|Douera|الدويرة|16049|1||Douira
16|1653|Draria|الدرارية|16050|||
16|1652|El Achour|العاشور|16104|||
16|1610|El Biar|الابيار|16003|||
16|1613|El Harrach|الحراش|16004|||
16|1603|El Madania|المدنية|16015|||
16|1631|El Magharia|المغارية|16053|||
16|1640|El Marsa|المرسى|16115|||
16|1627|El Mouradia|المرادية|16035|||
16|1624|Hammamet|الحمامات|16082|||
16|1641|Heraoua|هراوة|16116|1||Herraoua
16|1617|Hussein Dey|حسين داي|16005|||
16|1628|Hydra|حيدرة|16016|||
16|1656|Khraissia|الخرايسية|16091|||
16|1618|Kouba|القبة|16006|||
16|1633|Les Eucalyptus|الكاليتوس|16057|||
16|1647|Maalma|المعالمة|16093|||
16|1604|Mohamed Belouizdad|محمد بلوزداد|16009|1||Mohamed Belouzdad
16|1629|Mohammadia|المحمدية|16058|||
16|1608|Oued Koriche|وادي قريش|16041|||
16|1615|Oued Smar|وادي السمار|16059|||
16|1636|Ouled Chebel|اولاد شبل|16118|||
16|1651|Ouled Fayet|اولاد فايت|16094|||
16|1648|Rahmania|الرحمانية|16121|||
16|1625|Rais Hamidou|الرايس حميدو|16060|||
16|1643|Reghaia|رغاية|16036|||
16|1642|Rouiba|الرويبة|16017|||
16|1657|Saoula|السحاولة|16095|1||Sehaoula
16|1602|Sidi M'hamed|سيدي امحمد|16007|||
16|1637|Sidi Moussa|سيدي موسى|16061|||
16|1649|Souidania|سويدانية|16097|||
16|1645|Staoueli|سطاوالي|16062|||
16|1635|Tessala El Merdja|تسالة المرجة|16099|||
16|1646|Zeralda|زرالدة|16063|||
17|1723|Aïn Chouhada|عين الشهداء|17039|||Ain Chouhada
17|1730|Aïn El Ibel|عين الإبل|17011|||Ain El Ibel
17|1705|Aïn Maabed|عين معبد|17025|||Ain Maabed
17|1727|Ben Yaagoub|بن يعقوب|17026|||Benyagoub
17|1726|Charef|الشارف|17015|||
17|1725|Dar Chioukh|دار الشيوخ|17006|||
17|1701|Djelfa|الجلفة|17000|||
17|1715|Douis|الدويس|17030|||دويس
17|1703|El Gueddid|القديد|17019|||El Guedid
17|1714|El Idrissia|الإدريسية|17020|||الادريسية
17|1704|Hassi Bahbah|حاسي بحبح|17002|||
17|1716|Hassi El Euch|حاسي العش|17032|||
17|1713|M'Liliha|المليليحة|17057|||M'liliha;مليليحة
17|1702|Moudjbara|المجبارة|17058|||Moudjebara;مجبارة
17|1712|Sidi Baïzid|سيدي بايزيد|17064|||Sidi Baizid
17|1736|Tadmit|تعظميت|17037|||Taadmit
17|1728|Zaafrane|زعفران|17038|||
17|1710|Zaccar|زكار|17065|||
18|1826|Bordj T'har|برج الطهر|18041|||
18|1822|Boudria Beniyadjis|بودريعة بني ياجيس|18025|||
18|1816|Bouraoui Belhadef|بوراوي بلهادف|18023|||
18|1819|Boussif Ouled Askeur|بوسيف أولاد عسكر|18036|||
18|1808|Chahna|الشحنة|18027|||
18|1807|Chekfa|الشقفة|18003|||
18|1825|Djemaa Beni Habibi|الجمعة بني حبيبي|18029|||
18|1817|Djimla|جيملة|18031|||
18|1812|El Ancer|العنصر|18004|||
18|1803|El Aouana|العوانة|18005|||
18|1820|El Kennar Nouchfi|القنار نشفي|18030|||
18|1809|El Milia|الميلية|18001|||
18|1806|Emir Abdelkader|الامير عبد القادر|18010|||
18|1802|Erraguene Souissi|أراقن سويسي|18032|1||
18|1815|Ghebala|غبالة|18045|||
18|1801|Jijel|جيجل|18000|||
18|1814|Kaous|قاوس|18015|||
18|1823|Khiri Oued Adjoul|خيري واد عجول|18024|||
18|1828|Oudjana|وجانة|18047|||
18|1827|Ouled Rabah|أولاد رابح|18046|||
18|1821|Ouled Yahia Khadrouch|أولاد يحيى خدروش|18021|||
18|1818|Selma Benziada|سلمى بن زيادة|18049|||
18|1811|Settara|السطارة|18016|||
18|1813|Sidi Abdelaziz|سيدي عبد العزيز|18017|||
18|1810|Sidi Marouf|سيدي معروف|18018|||
18|1805|Taher|الطاهير|18002|||
18|1824|Texenna|تاكسنة|18006|||
18|1804|Ziama Mansouriah|زيامة منصورية|18007|||
19|1914|Aïn Abessa|عين عباسة|19016|||Ain Abessa
19|1926|Aïn Arnat|عين أرنات|19017|||Ain Arnat
19|1940|Aïn Azel|عين أزال|19007|||Ain Azel
19|1902|Aïn El Kebira|عين الكبيرة|19008|||Ain El Kebira
19|1918|Aïn Lahdjar|عين الحجر|19018|||Ain Lahdjar
19|1913|Aïn Legradj|عين لقراج|19082|||Ain-Legradj
19|1928|Aïn Oulmene|عين ولمان|19002|||Ain Oulmene
19|1906|Aïn Roua|عين الروى|19019|||Ain-Roua
19|1949|Aïn Sebt|عين السبت|19033|||Ain-Sebt
19|1951|Ait Naoual Mezada|أيت نوال مزادة|19076|||
19|1954|Ait Tizi|ايت تيزي|19077|||Ait-Tizi
19|1927|Amoucha|عموشة|19009|||
19|1916|Babor|بابور|19020|||
19|1931|Bazer Sakra|بازر سكرة|19036|||Bazer-Sakra
19|1929|Beidha Bordj|بيضاء برج|19021|||
19|1925|Bellaa|بلاعة|19022|||
19|1903|Beni Aziz|بني عزيز|19010|||Beni-Aziz
19|1909|Beni Chebana|بني شبانة|19031|||
19|1944|Beni Fouda|بني فودة|19023|||
19|1946|Beni Mouhli|بني موحلي|19038|||Beni-Mouhli
19|1922|Beni Ourtilane|بني ورتيلان|19011|||
19|1953|Beni Oussine|بني وسين|19037|||
19|1908|Bir El Arch|بئر العرش|19024|||Bir-El-Arch
19|1934|Bir Haddada|بئر حدادة|19039|||
19|1930|Bouandas|بوعنداس|19012|||
19|1943|Bougaa|بوقاعة|19003|||
19|1919|Bousselam|بوسلام|19052|||
19|1905|Boutaleb|بوطالب|19092|||
19|1915|Dehamcha|الدهامشة|19041|||
19|1921|Djemila|جميلة|19025|||
19|1907|Draa Kebila|ذراع قبيلة|19029|||Draa-Kebila
19|1920|El Eulma|العلمة|19001|||
19|1959|El Ouldja|الولجة|19046|||El-Ouldja
19|1937|El Ouricia|أوريسيا|19047|||
19|1948|Guellal|قلال|19050|||
19|1956|Guelta Zerka|قلتة زرقاء|19122|||
19|1941|Guenzet|قنزات|19026|||
19|1917|Guidjel|قجال|19027|||
19|1932|Hamam Soukhna|حمام السخنة|19059|||
19|1911|Hamma|الحامة|19106|||
19|1950|Hammam Guergour|حمام قرقور|19051|||
19|1936|Harbil|حربيل|19032|||
19|1952|Kasr El Abtal|قصر الابطال|19054|||
19|1912|Maaouia|معاوية|19055|||
19|1955|Maouaklane|ماوكلان|19028|||
19|1933|Mezloug|مزلوق|19056|||
19|1957|Oued El Bared|واد البارد|19115|||
19|1924|Ouled Addouane|أولاد عدوان|19053|||
19|1947|Ouled Sabor|أولاد صابر|19120|||
19|1904|Ouled Si Ahmed|أولاد سي أحمد|19121|||
19|1910|Ouled Tebben|أولاد تبان|19030|||
19|1923|Rosfa|الرصفة|19060|||
19|1939|Salah Bey|صالح باي|19013|||
19|1935|Serdj El Ghoul|سرج الغول|19086|||Serdj-El-Ghoul
19|1901|Sétif|سطيف|19000|||Setif
19|1945|Tachouda|تاشودة|19125|||
19|1942|Tala Ifacene|تالة إيفاسن|19069|||Tala-Ifacene
19|1958|Taya|الطاية|19067|||
19|1960|Tella|التلة|19087|||
19|1938|Tizi N'bechar|تيزي نبشار|19068|||
20|2003|Aïn El Hadjar|عين الحجر|20001|||Ain El Hadjar
20|2013|Aïn Sekhouna|عين السخونة|20009|||Ain Sekhouna
20|2016|Aïn Soltane|عين السلطان|20029|||Ain Soltane
20|2002|Doui Thabet|دوي ثابت|20023|||
20|2010|El Hassasna|الحساسنة|20003|||
20|2007|Hounet|هونت|20025|||
20|2011|Maamora|المعمورة|20013|||
20|2005|Moulay Larbi|مولاي العربي|20014|||
20|2014|Ouled Brahim|أولاد إبراهيم|20002|||
20|2004|Ouled Khaled|أولاد خالد|20004|||
20|2001|Saïda|سعيدة|20000|||Saida
20|2012|Sidi Ahmed|سيدي احمد|20012|||
20|2008|Sidi Amar|سيدي عمر|20019|||
20|2009|Sidi Boubekeur|سيدي بوبكر|20007|||
20|2015|Tircine|تيرسين|20035|||
20|2006|Youb|يوب|20008|||
21|2122|Aïn Bouziane|عين بوزيان|21031|||Ain Bouziane
21|2106|Aïn Charchar|عين شرشار|21006|||Ain Charchar
21|2127|Aïn Kechra|عين قشرة|21007|||Ain Kechra
21|2102|Aïn Zouit|عين زويت|21051|||Ain Zouit
21|2104|Azzaba|عزابة|21001|||
21|2107|Bekkouche Lakhdar|بكوش لخضر|21009|||
21|2108|Ben Azzouz|بن عزوز|21010|||
21|2124|Beni Bechir|بني بشير|21033|||
21|2121|Beni Oulbane|بني ولبان|21011|||
21|2111|Beni Zid|بني زيد|21016|||
21|2129|Bin El Ouiden|بين الويدان|21052|||
21|2134|Bouchetata|بوشطاطة|21053|||
21|2131|Cheraia|الشرايع|21036|||
21|2110|Collo|القل|21002|||
21|2105|Djendel Saadi Mohamed|جندل سعدي محمد|21037|||
21|2116|El Arrouch|الحروش|21003|||
21|2133|El Ghedir|الغدير|21057|||
21|2103|El Hadaiek|الحدائق|21015|||
21|2138|El Marsa|المرسى|21058|||
21|2120|Emjez Edchich|مجاز الدشيش|21017|||
21|2109|Es Sebt|السبت|21018|||
21|2130|Filfila|فلفلة|21042|||
21|2137|Hammadi Krouma|حمادي كرومة|21038|||
21|2132|Kanoua|قنواع|21062|||
21|2112|Kerkara|الكركرة|21019|||
21|2136|Khenag Maoune|خناق مايو|21063|||
21|2114|Oued Zhour|وادي الزهور|21040|||
21|2135|Ouldja Boulbalout|الولجة بولبلوط|21059|||
21|2113|Ouled Attia|أولاد عطية|21012|||
21|2118|Ouled Habbaba|أولاد حبابة|21043|||
21|2128|Oum Toub|أم الطوب|21020|||
21|2123|Ramdane Djamel|رمضان جمال|21004|||
21|2125|Salah Bouchaour|صالح بو الشعور|21022|||
21|2119|Sidi Mezghiche|سيدي مزغيش|21023|||
21|2101|Skikda|سكيكدة|21000|||
21|2126|Tamalous|تمالوس|21005|||
21|2117|Zerdezas|زردازة|21047|||
21|2115|Zitouna|الزيتونة|21028|||
22|2230|Aïn Adden|عين أدن|22034|||Ain- Adden
22|2228|Aïn El Berd|عين البرد|22022|||Ain El Berd
22|2225|Aïn Kada|عين قادة|22035|||Ain Kada
22|2215|Aïn Thrid|عين الثريد|22037|||Ain Thrid
22|2224|Aïn Tindamine|عين تندمين|22036|||Ain Tindamine
22|2212|Amarnas|العمارنة|22074|||
22|2209|Bedrabine El Mokrani|بضرابين المقراني|22038|||
22|2242|Belarbi|بلعربي|22023|||
22|2245|Ben Badis|بن باديس|22004|||
22|2251|Benachiba Chelia|بن عشيبة شلية|22040|||
22|2248|Bir El Hammam|بئر الحمام|22041|||
22|2238|Boudjebaa El Bordj|بوجبهة البرج|22043|||
22|2207|Boukhanefis|بوخنفيس|22008|||
22|2247|Chetouane Belaila|شيطوان البلايلة|22039|||
22|2232|Dhaya|الضاية|22009|||
22|2219|El Hacaiba|الحصيبة|22047|||
22|2252|Hassi Dahou|حاسي دحو|22042|||
22|2220|Hassi Zahana|حاسي زهانة|22010|||
22|2234|Lamtar|لمطار|22024|||
22|2226|M'cid|مسيد|22052|||
22|2216|Makedra|مكدرة|22051|||
22|2210|Marhoum|مرحوم|22011|||
22|2222|Merine|مرين|22012|||
22|2206|Mezaourou|مزاورو|22025|||
22|2204|Mostefa Ben Brahim|مصطفى بن ابراهيم|22013|||
22|2218|Moulay Slissen|مولاي سليسن|22026|||
22|2237|Oued Sebaa|وادي السبع|22054|||
22|2243|Oued Sefioun|وادي سفيون|22055|||
22|2231|Oued Taourira|وادي تاوريرة|22056|||
22|2223|Ras El Ma|راس الماء|22005|||
22|2250|Redjem Demouche|رجم دموش|22058|||
22|2239|Sehala Thaoura|السهالة الثورة|22060|||
22|2229|Sfisef|سفيزف|22001|||
22|2246|Sidi Ali Benyoub|سيدي علي بن يوب|22028|||
22|2208|Sidi Ali Boussidi|سيدي علي بوسيدي|22014|||
22|2201|Sidi Bel Abbès|سيدي بلعباس|22000|||Sidi Bel-Abbes
22|2203|Sidi Brahim|سيدي ابراهيم|22029|||
22|2235|Sidi Chaib|سيدي شعيب|22061|||
22|2236|Sidi Dahou Zairs|سيدي دحو الزاير|22062|||
22|2241|Sidi Hamadouche|سيدي حمادوش|22019|||
22|2227|Sidi Khaled|سيدي خالد|22031|||
22|2214|Sidi Lahcene|سيدي لحسن|22020|||
22|2240|Sidi Yacoub|سيدي يعقوب|22063|||
22|2221|Tabia|طابية|22032|||
22|2249|Taoudmout|تاودموت|22064|||
22|2211|Tefessour|تفسور|22065|||
22|2244|Teghalimet|تغاليمت|22066|||
22|2205|Telagh|تلاغ|22007|||
22|2217|Tenira|تنيرة|22021|||
22|2202|Tessala|تسالة|22033|||
22|2213|Tilmouni|تلموني|22044|||
22|2233|Zerouala|زروالة|22068|||
23|2309|Aïn El Berda|عين الباردة|23006|||Ain El Berda
23|2301|Annaba|عنابة|23000|||
23|2302|Berrahal|برحال|23009|||
23|2310|Chetaibi|شطايبي|23014|||
23|2307|Cheurfa|الشرفة|23018|||
23|2305|El Bouni|البوني|23010|||
23|2304|El Eulma|العلمة|23031|1||
23|2303|El Hadjar|الحجار|23004|||
23|2306|Oued El Aneb|واد العنب|23021|||
23|2308|Seraidi|سرايدي|23015|||
23|2311|Sidi Amar|سيدي عمار|23005|||
23|2312|Treat|التريعات|23022|||
24|2414|Aïn Ben Beida|عين بن بيضاء|24011|||Ain Ben Beida
24|2423|Aïn Larbi|عين العربي|24012|||Ain Larbi
24|2413|Aïn Makhlouf|عين مخلوف|24013|||Ain Makhlouf
24|2432|Aïn Regada|عين رقادة|24014|||Ain Regada
24|2407|Aïn Sandel|عين صندل|24032|||Ain Sandel
24|2410|Belkheir|بلخير|24015|||
24|2411|Bendjarah|بن جراح|24034|||
24|2416|Beni Mezline|بني مزلين|24041|||
24|2421|Bordj Sabath|برج صباط|24017|||
24|2417|Bou Hachana|بوحشانة|24037|||
24|2412|Bou Hamdane|بوحمدان|24050|||
24|2403|Bouati Mahmoud|بوعاتي محمود|24018|||
24|2425|Bouchegouf|بوشقوف|24002|||
24|2431|Boumahra Ahmed|بومهرة أحمد|24005|||
24|2409|Dahouara|الدهوارة|24031|||
24|2434|Djeballah Khemissi|جبالة الخميسي|24039|||
24|2420|El Fedjoudj|الفجوج|24019|||
24|2418|Guelaat Bou Sbaa|قلعة بوصبع|24020|||
24|2401|Guelma|قالمة|24000|||
24|2419|Hammam Debagh|حمام دباغ|24007|||
24|2422|Hammam N'bail|حمام النبايل|24024|||
24|2426|Heliopolis|هيليوبوليس|24008|||
24|2427|Houari Boumedienne|هواري بومدين|24025|||
24|2415|Khezaras|لخزارة|24016|||
24|2424|Medjez Amar|مجاز عمار|24043|||
24|2430|Medjez Sfa|مجاز الصفاء|24026|||
24|2402|Nechmaya|نشماية|24027|||
24|2433|Oued Cheham|وادي الشحم|24009|||
24|2406|Oued Ferragha|وادي فراغة|24038|||
24|2404|Oued Zenati|وادي الزناتي|24001|||
24|2408|Ras El Agba|رأس العقبة|24049|||
24|2428|Roknia|الركنية|24028|||
24|2429|Sellaoua Announa|سلاوة عنونة|24029|||
24|2405|Tamlouka|تاملوكة|24010|||
25|2507|Aïn Abid|عين عبيد|25015|||Ain Abid
25|2510|Aïn Smara|عين السمارة|25006|||Ain Smara
25|2503|Ben Badis|ابن باديس|25030|||
25|2508|Beni Hamidane|بني حميدان|25035|||
25|2501|Constantine|قسنطينة|25000|||
25|2505|Didouche Mourad|ديدوش مراد|25024|||
25|2506|El Khroub|الخروب|25005|||
25|2502|Hamma Bouziane|حامة بوزيان|25013|||
25|2512|Ibn Ziad|ابن زياد|25027|||
25|2511|Messaoud Boudjeriou|بوجريو مسعود|25032|||
25|2509|Ouled Rahmoun|أولاد رحمون|25028|||
25|2504|Zighoud Youcef|زيغود يوسف|25014|||
26|2605|Aïssaouia|العيساوية|26022|||Aissaouia
26|2636|Al Azizia|العزيزية|26018|||El Azizia
26|2624|Baata|بعطة|26050|||
26|2630|Benchicao|بن شكاو|26012|||Ben Chicao
26|2646|Béni Slimane|بني سليمان|26001|||Beni Slimane
26|2647|Berrouaghia|البرواقية|26002|||
26|2656|Bir Ben Abed|بئر بن عابد|26053|||Bir Ben Laabed
26|2659|Bouaïchoune|بوعيشون|26055|||Bouaichoune
26|2621|Bouchrahil|بوشراحيل|26014|||
26|2619|Bouskène|بوسكن|26025|||Bouskene
26|2653|Deux Bassins|الحوضان|26058|1||El Haoudane
26|2637|Djouab|جواب|26016|||
26|2654|Draa Essamar|ذراع السمار|26017|||Draa Esmar
26|2645|Eddouair|الدواير|26046|||Tletat Ed Douair;ثلاث دوائر
26|2609|El Guelb El Kebir|القلب الكبير|26030|||El Guelbelkebir
26|2616|El Hamdania|الحمدانية|26060|||
26|2607|El Omaria|العمارية|26008|||
26|2660|Hannacha|حناشة|26027|||
26|2663|Khamsa Djoumaa|خمس جوامع|26062|||Khams Djouamaa
26|2601|Médéa|المدية|26000|||Medea
26|2662|Medjebar|مجبر|26033|||
26|2639|Meghraoua|مغراوة|26063|||Maghraoua
26|2611|Mezghenna|مزغنة|26042|||Mezerana
26|2650|Mihoub|ميهوب|26032|||
26|2643|Ouamri|وامري|26034|||عوامري
26|2629|Oued Harbil|وادي حربيل|26061|||
26|2627|Ouled Bouachra|أولاد بوعشرة|26064|||
26|2612|Ouled Brahim|أولاد إبراهيم|26036|||
26|2606|Ouled Deïde|أولاد ذايد|26044|||Ouled Deid;أولاد دايد
26|2602|Ouzera|وزرة|26019|||
26|2620|Rebaïa|الربعية|26039|||Rebaia
26|2661|Sedraïa|سدراية|26068|||Sedraya
26|2648|Seghouane|سغوان|26041|||
26|2644|Si Mahdjoub|سي المحجوب|26045|||
26|2655|Sidi Errabie|سيدي الربيع|26070|||Sidi Rabie
26|2626|Sidi Naamane|سيدي نعمان|26043|||
26|2628|Sidi Zahar|سيدي زهار|26072|||
26|2614|Sidi Ziane|سيدي زيان|26073|||
26|2633|Souagui|السواقي|26020|||
26|2652|Tablat|تابلاط|26004|||
26|2615|Tamezguida|تمزقيدة|26075|||Tamesguida;تمسقيدة
26|2613|Tizi Mahdi|تيزي مهدي|26076|||
26|2634|Zoubiria|الزبيرية|26021|||
27|2717|Achaacha|عشعاشة|27009|||
27|2728|Aïn Boudinar|عين بودينار|27031|||Ain-Boudinar
27|2705|Aïn Nouissy|عين نويسي|27010|||Ain-Nouissy
27|2721|Aïn Sidi Cherif|عين سيدي الشريف|27024|||Ain-Sidi Cherif
27|2707|Aïn Tedles|عين تادلس|27001|||Ain-Tedles
27|2713|Benabdelmalek Ramdane|بن عبد المالك رمضان|27008|||
27|2719|Bouguirat|بوقيراط|27003|||
27|2703|Fornaka|فرناقة|27014|||
27|2714|Hadjadj|حجاج|27015|||
27|2706|Hassi Mameche|حاسي ماماش|27004|||
27|2732|Hassiane|الحسيان (بني ياحي|27033|||
27|2718|Khadra|خضرة|27005|||
27|2711|Kheir Eddine|خير الدين|27016|||Kheir-Eddine
27|2723|Mansourah|منصورة|27036|||
27|2727|Mazagran|مزغران|27017|||
27|2722|Mesra|ماسرة|27018|||
27|2701|Mostaganem|مستغانم|27000|||
27|2715|Nekmaria|نكمارية|27026|||
27|2709|Oued El Kheir|وادي الخير|27020|||
27|2725|Ouled Boughalem|أولاد بوغالم|27027|||
27|2726|Ouled Maalah|أولاد مع الله|27028|||Ouled-Maalah
27|2730|Safsaf|صفصاف|27044|||
27|2702|Sayada|صيادة|27045|||
27|2712|Sidi Ali|سيدي علي|27002|||
27|2710|Sidi Belaattar|سيدي بلعطار|27029|||
27|2716|Sidi Lakhdar|سيدي لخضر|27007|||Sidi-Lakhdar
27|2720|Sirat|سيرات|27021|||
27|2724|Souaflia|السوافلية|27046|||
27|2708|Sour|سور|27022|||
27|2704|Stidia|ستيدية|27023|||
27|2729|Tazgait|تزقايت|27047|||
27|2731|Touahria|الطواهرية|27013|||
28|2817|Aïn El Hadjel|عين الحجل|28003|||Ain El Hadjel
28|2813|Aïn Khadra|عين الخضراء|28008|||Ain Khadra
28|2815|Belaïba|بلعايبة|28026|||Belaiba
28|2845|Béni Ilmane|بني يلمان|28027|||Beni Ilmane
28|2812|Berhoum|برهوم|28010|||
28|2831|Bouti Sayah|بوطي السايح|28042|||Bouti Sayeh
28|2809|Chellal|الشلال|28014|||شلال
28|2830|Dehahna|الدهاهنة|28048|||دهاهنة
28|2803|Hammam Dhalaa|حمام الضلعة|28005|||Hammam Dalaa
28|2832|Khetouti Sed El Djir|خطوطي سد الجير|28056|||Khettouti Sed-El-Jir
28|2801|M'Sila|المسيلة|28000|||M'sila
28|2806|M'Tarfa|المطارفة|28058|||M'tarfa
28|2802|Maadid|المعاضيد|28011|||
28|2829|Maarif|المعاريف|28041|||معاريف
28|2811|Magra|مقرة|28006|||
28|2819|Ouanougha|ونوغة|28017|||
28|2814|Ouled Addi Guebala|أولاد عدي القبالة|28021|||أولاد عدي لقبالة
28|2804|Ouled Derradj|أولاد دراج|28022|||
28|2810|Ouled Madhi|أولاد ماضي|28047|||
28|2828|Ouled Mansour|أولاد منصور|28060|||
28|2816|Sidi Aïssa|سيدي عيسى|28002|||Sidi Aissa
28|2818|Sidi Hadjeres|سيدي هجرس|28036|||
28|2840|Souamaa|السوامع|28064|||
28|2805|Tarmount|تارمونت|28038|||
29|2924|Aïn Fares|عين فارس|29020|||Ain Fares
29|2918|Aïn Fekan|عين فكان|29011|||Ain Fekan
29|2911|Aïn Ferah|عين فراح|29032|||Ain Ferah
29|2925|Aïn Frass|عين أفرص|29034|||Ain Frass
29|2928|Alaimia|العلايمية|29036|||
29|2923|Aouf|عوف|29021|||
29|2919|Benian|بنيان|29038|||
29|2937|Bou Henni|بوهني|29022|||
29|2902|Bouhanifia|بوحنيفية|29005|||
29|2943|Chorfa|الشرفاء|29039|||
29|2917|El Bordj|البرج|29012|||
29|2929|El Gaada|القعدة|29041|||
29|2934|El Ghomri|الغمري|29023|||
29|2938|El Gueitena|القطنة|29042|||
29|2907|El Hachem|الحشم|29013|||
29|2940|El Keurt|القرط|29043|||
29|2939|El Mamounia|المأمونية|29056|||
29|2921|El Menaouer|المنور|29044|||
29|2933|Ferraguig|فراقيق|29046|||
29|2913|Froha|فروحة|29024|||
29|2941|Gharrous|غروس|29047|||
29|2912|Ghriss|غريس|29006|||
29|2942|Guerdjoum|قرجوم|29050|||
29|2904|Hacine|حسين|29014|||
29|2920|Khalouia|خلوية|29025|||
29|2915|Makhda|ماقضة|29055|||
29|2905|Maoussa|ماوسة|29015|||
29|2901|Mascara|معسكر|29000|||
29|2914|Matemore|المطمور|29026|||
29|2936|Mocta Douz|مقطع الدوز|29027|||Mocta-Douz
29|2931|Mohammadia|المحمدية|29002|||
29|2945|Nesmot|نسمط|29058|||
29|2927|Oggaz|عقاز|29029|||
29|2910|Oued El Abtal|وادي الأبطال|29016|||
29|2922|Oued Taria|وادي التاغية|29017|||
29|2944|Ras El Aïn Amirouche|رأس عين عميروش|29060|||Ras El Ain Amirouche
29|2935|Sedjerara|سجرارة|29062|||
29|2947|Sehailia|السهايلية|29063|||
29|2946|Sidi Abdeldjebar|سيدي عبد الجبار|29065|||
29|2932|Sidi Abdelmoumene|سيدي عبد المومن|29066|||
29|2916|Sidi Boussaid|سيدي بوسعيد|29069|||
29|2908|Sidi Kada|سيدي قادة|29030|||
29|2926|Sig|سيق|29001|||
29|2906|Tighennif|تيغنيف|29004|||
29|2903|Tizi|تيزي|29018|||
29|2930|Zahana|زهانة|29019|||
29|2909|Zelamta|زلامطة|29057|||
30|3002|Aïn Beida|عين البيضاء|30019|||Ain Beida
30|3021|El Borma|البرمة|30025|||
30|3012|Hassi Ben Abdellah|حاسي بن عبد الله|30052|||
30|3004|Hassi Messaoud|حاسي مسعود|30001|||
30|3003|N'goussa|انقوسة|30031|||
30|3001|Ouargla|ورقلة|30000|||
30|3005|Rouissat|الرويسات|30013|||
30|3011|Sidi Khouiled|سيدي خويلد|30035|||
31|3126|Aïn Biya|عين البية|31040|||Ain Biya
31|3125|Aïn Kerma|عين الكرمة|31059|||Ain Kerma
31|3109|Aïn Turk|عين الترك|31014|||Ain Turk
31|3106|Arzew|أرزيو|31004|||
31|3120|Ben Freha|بن فريحة|31063|||
31|3107|Bethioua|بطيوة|31015|||
31|3103|Bir El Djir|بئر الجير|31023|||
31|3114|Boufatis|بوفاتيس|31024|||
31|3116|Bousfer|بوسفر|31025|||
31|3124|Boutlelis|بوتليليس|31016|||
31|3110|El Ancor|العنصر|31043|||
31|3118|El Braya|البراية|31070|||
31|3117|El Kerma|الكرمة|31026|||
31|3105|Es Senia|السانية|31005|||
31|3102|Gdyel|قديل|31017|||
31|3119|Hassi Ben Okba|حاسي بن عقبة|31049|||
31|3104|Hassi Bounif|حاسي بونيف|31028|||
31|3121|Hassi Mefsoukh|حاسي مفسوخ|31050|||
31|3108|Marsat El Hadjadj|مرسى الحجاج|31030|||
31|3115|Mers El Kebir|المرسى الكبير|31019|||
31|3123|Messerghin|مسرغين|31031|||
31|3101|Oran|وهران|31000|||
31|3111|Oued Tlelat|وادي تليلات|31037|||
31|3122|Sidi Ben Yebka|سيدي بن يبقى|31058|||
31|3113|Sidi Chami|سيدي الشحمي|31038|||
31|3112|Tafraoui|طفراوي|31077|||
32|3206|Boualem|بوعلام|32006|||
32|3210|Bougtob|بوقطب|32001|||Bougtoub
32|3204|Brézina|بريزينة|32002|||Brezina
32|3217|Cheguig|الشقيق|32022|||
32|3201|El Bayadh|البيض|32000|||
32|3211|El Kheïther|الخيثر|32011|||El Kheiter
32|3205|Ghassoul|الغاسول|32017|||
32|3212|Kef El Ahmar|الكاف الأحمر|32013|||
32|3215|Krakda|كراكدة|32027|||
32|3202|Rogassa|روقاصة|32018|||رقاصة
32|3218|Sidi Amar|سيدي عمر|32029|||Sidi Ameur;سيدي عامر
32|3221|Sidi Slimane|سيدي سليمان|32031|||
32|3222|Sidi Tifour|سيدي طيفور|32032|||Sidi Tiffour
32|3203|Stitten|استيتن|32033|||ستيتن
32|3220|Tousmouline|توسمولين|32034|||
33|3304|Bordj Omar Driss|برج عمر إدريس|33003|||
33|3303|Debdeb|دبداب|33004|||
33|3301|Illizi|إيليزي|33000|||
33|3306|In Amenas|إن أمناس|33001|||
34|3408|Aïn Taghrout|عين تاغروت|34010|||Ain Taghrout
34|3430|Aïn Tesra|عين تسرة|34027|||Ain Tesra
34|3412|Belimour|بليمور|34025|||
34|3406|Ben Daoud|بن داود|34039|||
34|3431|Bir Kasdali|بئر قاصد علي|34011|||
34|3401|Bordj Bou Arreridj|برج بوعريرج|34000|||
34|3409|Bordj Ghedir|برج الغدير|34004|||
34|3403|Bordj Zemmoura|برج زمورة|34005|||
34|3425|Colla|القلة|34015|||
34|3415|Djaafra|جعافرة|34016|||
34|3407|El Achir|الياشير|34006|||
34|3428|El Annasseur|العناصر|34030|||
34|3427|El Euch|العش|34029|1||
34|3405|El M'hir|المهير|34019|||
34|3416|El Main|الماين|34018|||
34|3411|Elhammadia|الحمادية|34017|||
34|3432|Ghailasa|غيلاسة|34031|||
34|3434|Haraza|حرازة|34047|||
34|3419|Hasnaoua|حسناوة|34014|||
34|3420|Khelil|خليل|34007|||
34|3422|Ksour|القصور|34048|||
34|3404|Mansoura|المنصورة|34008|||
34|3413|Medjana|مجانة|34009|||
34|3417|Ouled Brahem|أولاد أبراهم|34032|||
34|3418|Ouled Dahmane|أولاد دحمان|34033|||
34|3423|Ouled Sidi Brahim|أولاد سيدي ابراهيم|34052|||Ouled Sidi-Brahim
34|3433|Rabta|الرابطة|34035|||
34|3402|Ras El Oued|رأس الوادي|34001|||
34|3410|Sidi Embarek|سيدي أمبارك|34020|||Sidi-Embarek
34|3421|Taglait|تقلعيت|34059|||
34|3429|Tassamert|تسامرت|34026|||
34|3424|Tefreg|تفرق|34053|||
34|3414|Teniet En Nasr|ثنية النصر|34021|||
34|3426|Tixter|تيكستار|34022|||
35|3504|Afir|أعفير|35022|||
35|3529|Ammal|عمال|35031|||
35|3506|Baghlia|بغلية|35013|||
35|3527|Ben Choud|بن شود|35033|||
35|3530|Beni Amrane|بني عمران|35006|||
35|3505|Bordj Menaiel|برج منايل|35001|||
35|3502|Boudouaou|بودواو|35003|||
35|3532|Boudouaou El Bahri|بودواو البحري|35037|||
35|3501|Boumerdès|بومرداس|35000|||Boumerdes
35|3522|Bouzegza Keddara|بوزقزة قدارة|35038|||
35|3514|Chabet El Ameur|شعبة العامر|35008|||
35|3519|Corso|قورصو|35014|||
35|3528|Dellys|دلس|35004|||
35|3509|Djinet|جنات|35024|||
35|3538|El Kharrouba|الخروبة|35048|||
35|3536|Hammedi|حمادي|35015|||
35|3510|Isser|يسر|35009|||
35|3537|Khemis El Khechna|خميس الخشنة|35010|||
35|3521|Larbatache|الاربعطاش|35017|||
35|3535|Leghata|لقاطة|35026|||
35|3508|Naciria|الناصرية|35018|||
35|3526|Ouled Aissa|أولاد عيسى|35050|||
35|3533|Ouled Hedadj|أولاد هداج|35045|||
35|3520|Ouled Moussa|أولاد موسى|35011|||
35|3512|Si Mustapha|سي مصطفى|35028|||
35|3507|Sidi Daoud|سيدي داود|35019|||
35|3531|Souk El Had|سوق الحد|35020|||
35|3525|Taourga|تاورقة|35029|||
35|3515|Thenia|الثنية|35005|||
35|3513|Tidjelabine|تيجلابين|35021|||
35|3518|Timezrit|تيمزريت|35027|||
35|3511|Zemmouri|زموري|35012|||
36|3606|Aïn El Assel|عين العسل|36010|||Ain El Assel
36|3621|Aïn Kerma|عين الكرمة|36011|||Ain Kerma
36|3617|Asfour|عصفور|36012|||
36|3603|Ben M Hidi|بن مهيدي|36003|||
36|3610|Berrihane|بريحان|36027|||
36|3616|Besbes|البسباس|36004|||
36|3604|Bougous|بوقوس|36029|||
36|3602|Bouhadjar|بوحجار|36005|||
36|3608|Bouteldja|بوثلجة|36006|||
36|3615|Chebaita Mokhtar|شبيطة مختار|36013|||
36|3612|Chefia|الشافية|36032|||
36|3614|Chihani|شحاني|36014|||
36|3613|Drean|الذرعان|36001|||
36|3618|Echatt|الشط|36007|||
36|3607|El Aioun|العيون|36018|||
36|3605|El Kala|القالة|36002|||
36|3601|El Tarf|الطارف|36000|||
36|3623|Hammam Beni Salah|حمام بني صالح|36036|||
36|3611|Lac Des Oiseaux|بحيرة الطيور|36019|||
36|3622|Oued Zitoun|وادي الزيتون|36044|||
36|3624|Raml Souk|رمل السوق|36021|||
36|3609|Souarekh|السوارخ|36020|||
36|3619|Zerizer|زريزر|36015|||
36|3620|Zitouna|الزيتونة|36023|||
37|3702|Oum El Assel|أم العسل|37003|||
37|3701|Tindouf|تندوف|37000|||
38|3813|Ammari|عماري|38012|||
38|3805|Beni Chaib|بني شعيب|38019|||
38|3822|Beni Lahcene|بني لحسن|38020|||
38|3802|Bordj Bounaama|برج بونعامة|38001|||
38|3809|Bordj El Emir Abdelkader|برج الأمير عبد القادر|38004|||
38|3821|Boucaid|بوقائد|38005|||
38|3811|Khemisti|خميستي|38006|||
38|3816|Larbaa|الأربعاء|38022|||
38|3806|Lardjem|لرجام|38002|||
38|3810|Layoune|العيون|38007|||
38|3804|Lazharia|الأزهرية|38008|||
38|3817|Maacem|المعاصم|38023|||
38|3807|Melaab|الملعب|38013|||
38|3812|Ouled Bessam|أولاد بسام|38014|||
38|3818|Sidi Abed|سيدي عابد|38025|||
38|3815|Sidi Boutouchent|سيدي بوتوشنت|38026|||
38|3808|Sidi Lantri|سيدي العنتري|38027|||
38|3820|Sidi Slimane|سيدي سليمان|38028|||
38|3819|Tamellahet|تملاحت|38029|||
38|3803|Theniet El Had|ثنية الاحد|38003|||
38|3801|Tissemsilt|تيسمسيلت|38000|||
38|3814|Youssoufia|اليوسفية|38031|||
39|3904|Bayadha|البياضة|39007|||
39|3919|Ben Guecha|بن قشة|39048|||
39|3911|Debila|الدبيلة|39003|||
39|3915|Douar El Maa|دوار الماء|39024|||
39|3925|El Ogla|العقلة|39055|||
39|3901|El Oued|الوادي|39000|||El-Oued
39|3906|Guemar|قمار|39002|||
39|3909|Hamraia|الحمراية|39061|||
39|3912|Hassani Abdelkrim|حساني عبد الكريم|39029|||
39|3913|Hassi Khalifa|حاسي خليفة|39013|||
39|3907|Kouinine|كوينين|39014|||
39|3918|Magrane|المقرن|39015|||
39|3926|Mih Ouansa|اميه وانسة|39030|||
39|3905|Nakhla|النخلة|39031|||
39|3903|Oued El Alenda|وادي العلندة|39033|||
39|3920|Ourmes|ورماس|39035|||
39|3908|Reguiba|الرقيبة|39016|||
39|3902|Robbah|الرباح|39017|||
39|3916|Sidi Aoun|سيدي عون|39037|||
39|3910|Taghzout|تغزوت|39040|||
39|3914|Taleb Larbi|الطالب العربي|39019|||
39|3917|Trifaoui|الطريفاوي|39044|||
40|4006|Aïn Touila|عين الطويلة|40005|||Ain Touila
40|4013|Babar|بابار|40006|||
40|4004|Baghai|بغاي|40014|||
40|4008|Bouhmama|بوحمامة|40007|||
40|4011|Chechar|ششار|40008|||
40|4021|Chelia|شلية|40030|||
40|4012|Djellal|جلال|40015|||
40|4005|El Hamma|الحامة|40016|||
40|4017|El Mahmal|المحمل|40012|||
40|4009|El Oueldja|الولجة|40032|||
40|4015|Ensigha|انسيغة|40043|||
40|4003|Kais|قايس|40001|||
40|4001|Khenchela|خنشلة|40000|||
40|4020|Khirane|خيران|40037|||
40|4018|M'sara|مصارة|40039|||
40|4002|M'toussa|متوسة|40021|||
40|4016|Ouled Rechache|أولاد رشاش|40013|||
40|4010|Remila|الرميلة|40041|||
40|4014|Tamza|طامزة|40024|||
40|4007|Taouzianat|تاوزيانت|40011|||
40|4019|Yabous|يابوس|40023|||
41|4118|Aïn Soltane|عين سلطان|41026|||Ain Soltane
41|4117|Aïn Zana|عين الزانة|41027|||Ain Zana
41|4114|Bir Bouhouche|بئر بوحوش|41011|||
41|4109|Drea|الدريعة|41015|||
41|4110|Haddada|الحدادة|41012|||
41|4103|Hanencha|الحنانشة|41016|||
41|4111|Khedara|الخضارة|41013|||
41|4123|Khemissa|خميسة|41031|||
41|4115|M'daourouche|مداوروش|41001|||
41|4104|Machroha|المشروحة|41010|||
41|4112|Merahna|المراهنة|41004|||
41|4124|Oued Kebrit|وادي الكبريت|41018|1||
41|4119|Ouillen|ويلان|41032|||
41|4105|Ouled Driss|أولاد إدريس|41005|||
41|4113|Ouled Moumen|أولاد مومن|41034|||
41|4116|Oum El Adhaim|أم العظايم|41019|||
41|4122|Ragouba|الراقوبة|41033|||
41|4121|Safel El Ouiden|سافل الويدان|41035|||
41|4102|Sedrata|سدراتة|41002|||
41|4120|Sidi Fredj|سيدي فرج|41030|||
41|4101|Souk Ahras|سوق أهراس|41000|||
41|4108|Taoura|تاورة|41009|||
41|4125|Terraguelt|ترقالت|41037|||
41|4106|Tiffech|تيفاش|41038|||
41|4107|Zaarouria|الزعرورية|41025|||
41|4126|Zouabi|الزوابي|41039|||
42|4210|Aghbal|أغبال|42035|||
42|4227|Ahmer El Aïn|أحمر العين|42005|||Ahmer El Ain
42|4217|Aïn Tagourait|عين تاقورايت|42023|||Ain Tagourait
42|4236|Attatba|الحطاطبة|42008|||
42|4241|Beni Mileuk|بني ميلك|42024|1||
42|4230|Bou Haroun|بوهارون|42009|||
42|4226|Bou Ismail|بواسماعيل|42004|||
42|4205|Bourkika|بورقيقة|42011|||
42|4216|Chaiba|الشعيبة|42012|||
42|4222|Cherchell|شرشال|42002|||
42|4223|Damous|الداموس|42014|||
42|4204|Douaouda|دواودة|42015|||
42|4225|Fouka|فوكة|42006|||
42|4214|Gouraya|قوراية|42007|||
42|4212|Hadjout|حجوط|42001|||
42|4242|Hadjret Ennous|حجرة النص|42029|||
42|4206|Khemisti|خميستي|42016|||
42|4235|Kolea|القليعة|42003|||
42|4203|Larhat|الأرهاط|42017|||
42|4202|Menaceur|مناصر|42018|||
42|4224|Merad|مراد|42019|||
42|4233|Messelmoun|مسلمون|42036|||
42|4215|Nador|الناظور|42038|||
42|4213|Sidi Amar|سيدي عامر|42020|||Sidi-Amar
42|4232|Sidi Ghiles|سيدي غيلاس|42021|||
42|4234|Sidi Rached|سيدي راشد|42040|||
42|4240|Sidi Semiane|سيدي سميان|42041|||
42|4201|Tipaza|تيبازة|42000|||
43|4311|Ahmed Rachedi|أحمد راشدي|43013|||
43|4330|Aïn Beida Harriche|عين البيضاء أحريش|43014|||Ain Beida Harriche
43|4305|Aïn Mellouk|عين الملوك|43015|||Ain Mellouk
43|4325|Aïn Tine|عين التين|43016|||Ain Tine
43|4322|Amira Arres|اعميرة اراس|43017|||
43|4309|Benyahia Abderrahmane|بن يحي عبد الرحمن|43020|||
43|4314|Bouhatem|بوحاتم|43022|||
43|4303|Chelghoum Laid|شلغوم العيد|43001|||
43|4332|Chigara|الشيقارة|43025|||
43|4320|Derrahi Bousselah|دراحي بوصلاح|43046|||
43|4329|El Ayadi Barbes|العياضي برباس|43050|||
43|4326|El Mechira|مشيرة|43026|||
43|4302|Ferdjioua|فرجيوة|43002|||
43|4317|Grarem Gouga|القرارم قوقة|43004|||
43|4324|Hamala|حمالة|43052|||
43|4301|Mila|ميلة|43000|||
43|4321|Minar Zarza|مينار زارزة|43036|||
43|4304|Oued Athmenia|وادي العثمانية|43005|||
43|4310|Oued Endja|وادي النجاء|43006|||
43|4307|Oued Seguen|وادي سقان|43031|||
43|4312|Ouled Khalouf|أولاد اخلوف|43032|||
43|4315|Rouached|الرواشد|43009|||
43|4327|Sidi Khelifa|سيدي خليفة|43060|||
43|4318|Sidi Merouane|سيدي مروان|43010|||
43|4308|Tadjenanet|تاجنانت|43007|||
43|4319|Tassadane Haddada|تسدان حدادة|43033|||
43|4316|Tassala Lematai|تسالة لمطاعي|43034|1||
43|4306|Teleghma|التلاغمة|43008|||
43|4323|Terrai Bainen|ترعي باينان|43018|||
43|4313|Tiberguent|تيبرقنت|43035|||
43|4331|Yahia Beniguecha|يحي بني قشة|43019|||
43|4328|Zeghaia|زغاية|43012|||
44|4426|Aïn Benian|عين البنيان|44035|||Ain-Benian
44|4433|Aïn Bouyahia|عين بويحيى|44032|||Ain-Bouyahia
44|4401|Aïn Defla|عين الدفلى|44000|||Ain-Defla
44|4414|Aïn Lechiakh|عين الاشياخ|44018|||Ain-Lechiakh
44|4420|Aïn Soltane|عين السلطان|44019|||Ain-Soltane
44|4423|Aïn Torki|عين التركي|44020|||Ain-Torki
44|4406|Arib|عريب|44008|||
44|4431|Bathia|بطحية|44041|||
44|4436|Belaas|بلعاص|44038|||
44|4425|Ben Allal|بن علال|44040|||
44|4419|Bir Ould Khelifa|بئر ولد خليفة|44043|1||Bir-Ould-Khelifa
44|4428|Birbouche|بربوش|44042|||
44|4422|Bordj Emir Khaled|برج الأمير خالد|44021|||Bordj-Emir-Khaled
44|4403|Boumedfaa|بومدفع|44004|||
44|4409|Bourached|بوراشد|44044|||
44|4407|Djelida|جليدة|44009|||
44|4429|Djemaa Ouled Cheikh|جمعة أولاد الشيخ|44047|||
44|4412|Djendel|جندل|44005|||
44|4411|El Abadia|العبادية|44006|||El-Abadia
44|4408|El Amra|العامرة|44010|||El-Amra
44|4410|El Attaf|العطاف|44002|||El-Attaf
44|4434|El Maine|الماين|44051|||El-Maine
44|4405|Hammam Righa|حمام ريغة|44023|||Hammam-Righa
44|4418|Hassania|الحسانية|44022|||
44|4427|Hoceinia|الحسينية|44048|||
44|4404|Khemis Miliana|خميس مليانة|44001|||Khemis-Miliana
44|4430|Mekhatria|المخاطرية|44050|||
44|4402|Miliana|مليانة|44003|||
44|4413|Oued Chorfa|وادي الشرفاء|44024|||
44|4415|Oued Djemaa|واد الجمعة|44052|||
44|4416|Rouina|الروينة|44017|||
44|4424|Sidi Lakhdar|سيدي الأخضر|44027|||Sidi-Lakhdar
44|4432|Tacheta Zegagha|تاشتة زقاغة|44028|||
44|4421|Tarik Ibn Ziad|طارق بن زياد|44029|||Tarik-Ibn-Ziad
44|4435|Tiberkanine|تبركانين|44030|||
44|4417|Zeddine|زدين|44031|||
45|4509|Aïn Ben Khelil|عين بن خليل|45008|||Ain Ben Khelil
45|4503|Aïn Sefra|عين الصفراء|45001|||Ain Sefra
45|4507|Asla|عسلة|45012|||
45|4508|Djenienne Bourezg|جنين بورزق|45013|1||
45|4512|El Biodh|البيوض|45004|||
45|4511|Kasdir|القصدير|45007|||
45|4510|Makmen Ben Amar|مكمن بن عمار|45005|||
45|4502|Mecheria|المشرية|45002|||
45|4506|Moghrar|مغرار|45019|||
45|4501|Naâma|النعامة|45000|||Naama
45|4505|Sfissifa|سفيسيفة|45021|||
45|4504|Tiout|تيوت|45030|||
46|4607|Aghlal|أغلال|46016|||
46|4609|Aïn El Arbaa|عين الأربعاء|46009|||Ain El Arbaa
46|4603|Aïn Kihal|عين الكيحل|46008|||Ain Kihal
46|4601|Aïn Témouchent|عين تموشنت|46000|||Ain Temouchent
46|4618|Aïn Tolba|عين الطلبة|46010|||Ain Tolba
46|4613|Aoubellil|عقب الليل|46017|||
46|4623|Beni Saf|بني صاف|46001|||
46|4605|Bouzedjar|بوزجار|46033|||
46|4602|Chaabat El Ham|شعبة اللحم|46011|1||
46|4611|Chentouf|شنتوف|46020|||
46|4619|El Amria|العامرية|46006|||
46|4614|El Maleh|المالح|46007|1||
46|4628|El Messaid|المساعيد|46036|||
46|4627|Emir Abdelkader|الأمير عبد القادر|46037|1||
46|4604|Hammam Bou Hadjar|حمام بوحجر|46005|||
46|4621|Hassasna|الحساسنة|46021|||
46|4620|Hassi El Ghella|حاسي الغلة|46012|||
46|4606|Oued Berkeche|وادي برقش|46022|||
46|4616|Oued Sebbah|وادي الصباح|46023|||
46|4617|Ouled Boudjemaa|أولاد بوجمعة|46043|||
46|4622|Ouled Kihal|أولاد الكيحل|46045|||
46|4625|Oulhaca El Gheraba|ولهاصة الغرابة|46014|||
46|4612|Sidi Ben Adda|سيدي بن عدة|46013|||
46|4615|Sidi Boumediene|سيدي بومدين|46051|||
46|4626|Sidi Ouriache|سيدي ورياش|46024|1||
46|4624|Sidi Safi|سيدي صافي|46025|||
46|4610|Tamzoura|تامزورة|46026|||
46|4608|Terga|تارقة|46015|||
47|4704|Berriane|بريان|47003|||
47|4710|Bounoura|بونورة|47010|||
47|4703|Dhayet Bendhahoua|ضاية بن ضحوة|47011|1||
47|4707|El Atteuf|العطف|47012|||
47|4706|El Guerrara|القرارة|47004|||
47|4701|Ghardaïa|غرداية|47000|||Ghardaia
47|4713|Mansoura|المنصورة|47023|||
47|4705|Metlili|متليلي|47002|||
47|4709|Sebseb|سبسب|47025|||
47|4708|Zelfana|زلفانة|47007|||
48|4824|Aïn Rahma|عين الرحمة|48033|||Ain Rahma
48|4819|Aïn Tarek|عين طارق|48015|||Ain-Tarek
48|4811|Ammi Moussa|عمي موسى|48004|||
48|4803|Belaassel Bouzagza|بلعسل بوزقزة|48036|||
48|4835|Bendaoud|بن داود|48037|||
48|4813|Beni Dergoun|بني درقن|48039|||
48|4830|Beni Zentis|بني زنطيس|48041|||
48|4832|Dar Ben Abdelah|دار بن عبد الله|48044|||
48|4814|Djidiouia|جديوية|48005|||
48|4815|El Guettar|القطار|48016|||El-Guettar
48|4807|El H'madna|الحمادنة|48017|||
48|4833|El Hassi|الحاسي|48046|||
48|4817|El Matmar|المطمر|48009|||El-Matmar
48|4836|El Ouldja|الولجة|48048|||
48|4834|Had Echkalla|حد الشكالة|48043|1||
48|4816|Hamri|حمري|48051|||
48|4823|Kalaa|القلعة|48018|||
48|4829|Lahlef|لحلاف|48020|||
48|4822|Mazouna|مازونة|48002|||
48|4809|Mediouna|مديونة|48011|||
48|4828|Mendes|منداس|48012|||
48|4837|Merdja Sidi Abed|مرجة سيدي عابد|48056|||
48|4821|Ouarizane|واريزان|48013|||
48|4826|Oued El Djemaa|وادي الجمعة|48021|||
48|4820|Oued Essalem|وادي السلام|48022|||
48|4802|Oued Rhiou|وادي رهيو|48001|||Oued-Rhiou
48|4805|Ouled Aiche|أولاد يعيش|48019|||
48|4838|Ouled Sidi Mihoub|أولاد سيدي الميهوب|48061|||
48|4827|Ramka|الرمكة|48024|||
48|4801|Relizane|غليزان|48000|||
48|4810|Sidi Khettab|سيدي خطاب|48029|||
48|4806|Sidi Lazreg|سيدي لزرق|48065|||
48|4808|Sidi M'hamed Benali|سيدي أمحمد بن علي|48003|||
48|4818|Sidi M'hamed Benaouda|سيدي امحمد بن عودة|48030|||
48|4804|Sidi Saada|سيدي سعادة|48067|||
48|4831|Souk El Had|سوق الحد|48068|||
48|4825|Yellel|يلل|48006|||
48|4812|Zemmoura|زمورة|48008|||
49|4908|Aougrout|أوقروت|49012|||
49|4902|Charouine|شروين|49014|||
49|4906|Deldoul|دلدول|49036|||
49|4903|Ksar Kaddour|قصر قدور|49035|||
49|4907|Metarfa|المطارفة|49038|||
49|4910|Ouled Aissa|أولاد عيسى|49051|||
49|4904|Ouled Said|أولاد السعيد|49039|||
49|4909|Talmine|طالمين|49034|||
49|4901|Timimoun|تيميمون|49001|||
49|4905|Tinerkouk|تنركوك|49061|||
50|5001|Bordj Badji Mokhtar|برج باجي مختار|50010|||
50|5002|Timiaouine|تيمياوين|50042|||
51|5103|Besbes|بسباس|51044|||
51|5106|Chaiba|الشعيبة|51047|1||
51|5105|Doucen|الدوسن|51007|||
51|5101|Ouled Djellal|أولاد جلال|51002|||
51|5102|Ras El Miad|رأس الميعاد|51062|||
51|5104|Sidi Khaled|سيدي خالد|51004|||
52|5201|Béni Abbès|بني عباس|52002|||Beni-Abbes
52|5204|Beni Ikhlef|بن يخلف|52025|||Beni-Ikhlef
52|5207|El Ouata|الواتة|52020|||
52|5205|Igli|إقلي|52021|||
52|5208|Kerzaz|كرزاز|52022|||
52|5209|Ksabi|القصابي|52039|||
52|5202|Ouled Khodeir|أولاد خضير|52028|||Ouled-Khodeir
52|5206|Tabelbala|تبلبالة|52029|1||
52|5210|Tamtert|تامترت|52046|||
52|5203|Timoudi|تيمودي|52031|||
53|5303|Foggaret Ezzoua|فقارة الزوى|53016|||
53|5301|In Salah|إن صالح|53001|||Ain Salah
53|5302|Inghar|إينغر|53004|||
54|5401|In Guezzam|إن قزام|54005|||Ain Guezzam
54|5402|Tin Zouatine|تين زواتين|54011|||
55|5510|Benaceur|بن ناصر|55020|||
55|5502|Blidet Amor|بلدة اعمر|55005|1||
55|5513|El Alia|العالية|55023|||
55|5507|El Hadjira|الحجيرة|55006|||El-Hadjira
55|5511|M'naguer|المنقر|55029|||
55|5512|Megarine|المقارين|55009|||
55|5504|Nezla|النزلة|55004|||
55|5506|Sidi Slimane|سيدي سليمان|55037|||
55|5508|Taibet|الطيبات|55015|||
55|5503|Tebesbest|تبسبست|55016|||
55|5509|Temacine|تماسين|55003|||
55|5501|Touggourt|تقرت|55002|||
55|5505|Zaouia El Abidia|الزاوية العابدية|55018|||
56|5602|Bordj El Haouass|برج الحواس|56008|1||
56|5601|Djanet|جانت|56002|||
57|5706|Djamaa|جامعة|57004|||
57|5701|El M'Ghair|المغير|57005|||El-M'ghaier
57|5703|M'rara|المرارة|57067|||
57|5707|Oum Touyour|أم الطيور|57034|||
57|5708|Sidi Amrane|سيدي عمران|57018|||
57|5704|Sidi Khelil|سيدي خليل|57038|||
57|5702|Still|سطيل|57039|||
57|5705|Tenedla|تندلة|57042|||
58|5801|El Meniaa|المنيعة|58001|1||
58|5802|Hassi Fehal|حاسي الفحل|58021|||
58|5803|Hassi Gara|حاسي القارة|58006|1||
59|0319|Aflou|أفلو|03001|1|03|
59|0311|Aïn Sidi Ali|عين سيدي علي|03028|1|03|Ain Sidi Ali
59|0313|Brida|بريدة|03005|1|03|
59|0312|El Beïdha|البيضاء|03013|1|03|El Beidha
59|0314|El Ghicha|الغيشة|03023|1|03|
59|0310|Gueltat Sidi Saad|قلتة سيدي سعد|03025|1|03|
59|0315|Hadj Mechri|الحاج المشري|03038|1|03|الحاج مشري
59|0322|Oued M'Zi|وادي مزي|03041|1|03|Oued M'zi
59|0321|Oued Morra|وادي مرة|03027|1|03|
59|0316|Sebgag|سبقاق|03034|1|03|
59|0324|Sidi Bouzid|سيدي بوزيد|03024|1|03|
59|0317|Taouiala|تاويالة|03026|1|03|
60|0515|Abdelkader Azil|عبد القادر عزيل|05087|1|05|Azil Abedelkader;عزيل عبد القادر
60|0542|Barika|بريكة|05001|1|05|
60|0514|Bitam|بيطام|05045|1|05|
60|0543|Djezzar|الجزار|05046|1|05|
60|0555|M'Doukal|امدوكال|05037|1|05|M Doukal;إمدوكل
60|0556|Ouled Ammar|أولاد عمار|05121|1|05|
60|0529|Seggana|سقانة|05027|1|05|
60|0518|Tilatou|تيلاطو|05127|1|05|
61|0718|Aïn Zaatout|عين زعطوط|07013|1|07|Ain Zaatout
61|0703|Branis|البرانيس|07023|1|07|برانيس
61|0720|Djemourah|جمورة|07025|1|07|Djemorah
61|0717|El Kantara|القنطرة|07008|1|07|
61|0719|El Outaya|الوطاية|07030|1|07|
62|1202|Bir El Ater|بئر العاتر|12001|1|12|Bir-El-Ater
62|1215|El Ogla El Melha|العقلة المالحة|12043|1|12|El Ogla El Malha
62|1228|Ferkane|فركان|12044|1|12|
62|1209|Negrine|نقرين|12024|1|12|
63|1332|El Aricha|العريشة|13031|1|13|
63|1343|El Bouihi|البويهي|13066|1|13|Bouihi
63|1310|El Gor|القور|13034|1|13|
63|1341|Sidi Djillali|سيدي الجيلالي|13043|1|13|
64|1440|Bougara|بوقرة|14018|1|14|
64|1435|Hamadia|حمادية|14020|1|14|
64|1429|Ksar Chellala|قصر الشلالة|14002|1|14|
64|1430|Rechaiga|الرشايقة|14026|1|14|
64|1439|Serguine|سرقين|14063|1|14|Serghine;سرغين
64|1409|Zmalet El Emir Abdelkader|زمالة الأمير عبد القادر|14038|1|14|Zmalet El Emir Abdelkade
65|1735|Aïn Fekka|عين فقة|17040|1|17|Ain Fekka;عين فقه
65|1731|Aïn Ouessara|عين وسارة|17001|1|17|Aïn Oussera
65|1732|Benhar|بنهار|17043|1|17|
65|1708|Birine|البيرين|17014|1|17|بيرين
65|1709|Bouira Lahdab|بويرة الأحدب|17044|1|17|بويرة الأحداب
65|1711|El Khemis|الخميس|17051|1|17|
65|1721|Guernini|قرنيني|17054|1|17|
65|1720|Had Sahary|حد الصحاري|17022|1|17|
65|1733|Hassi Fedoul|حاسي فدول|17056|1|17|
65|1719|Sidi Ladjel|سيدي لعجال|17024|1|17|Sidi Laadjel
66|1734|Amourah|عمورة|17042|1|17|
66|1729|Deldoul|دلدول|17046|1|17|
66|1707|Faïdh El Botma|فيض البطمة|17021|1|17|Faidh El Botma
66|1718|Guettara|قطارة|17055|1|17|
66|1717|Messaad|مسعد|17003|1|17|
66|1724|Oum Laadham|أم العظام|17061|1|17|
66|1706|Sed Rahal|سد رحال|17062|1|17|سد الرحال
66|1722|Selmana|سلمانة|17063|1|17|
67|2604|Aïn Boucif|عين بوسيف|26005|1|26|Ain Boucif
67|2641|Aïn Ouksir|عين القصير|26048|1|26|Ain Ouksir;عين اقصير
67|2632|Aziz|عزيز|26040|1|26|
67|2625|Boghar|بوغار|26013|1|26|
67|2610|Bouaiche|البواعيش|26054|1|26|بوعيش
67|2651|Boughezoul|بوغزول|26023|1|26|Boughzoul
67|2638|Chahbounia|الشهبونية|26026|1|26|Chabounia
67|2618|Chelalet El Adhaoura|شلالة العذاورة|26007|1|26|
67|2640|Cheniguel|شنيقل|26057|1|26|
67|2608|Derrag|دراق|26015|1|26|
67|2657|El Ouinet|العوينات|26059|1|26|
67|2617|Kef Lakhdar|الكاف الأخضر|26051|1|26|الكاف الاخضر
67|2635|Ksar El Boukhari|قصر البخاري|26003|1|26|
67|2649|M'Fatha|المفاتحة|26049|1|26|M'fatha;مفاتحة
67|2658|Ouled Antar|أولاد عنتر|26035|1|26|
67|2622|Ouled Hellal|أولاد هلال|26037|1|26|
67|2603|Ouled Maaref|أولاد معرف|26038|1|26|Ouled Emaaraf;أولاد امعرف
67|2642|Oum El Djallil|أم الجليل|26065|1|26|Oum El Djellil
67|2664|Saneg|السانق|26067|1|26|
67|2631|Sidi Damed|سيدي دمد|26069|1|26|Sidi Demed;سيدي دامد
67|2623|Tafraout|تافراوت|26074|1|26|تفراوت
68|2841|Aïn El Meleh|عين الملح|28004|1|28|Ain El Melh
68|2844|Aïn Errich|عين الريش|28025|1|28|Ain Rich
68|2837|Aïn Farès|عين فارس|28023|1|28|Ain Fares
68|2824|Ben Srour|بن سرور|28009|1|28|
68|2835|Benzouh|بنزوه|28028|1|28|بن زوه
68|2836|Bir Foda|بئر الفضة|28043|1|28|بئر فضة
68|2820|Bou Saâda|بوسعادة|28001|1|28|Bou Saada
68|2847|Djebel Messaad|جبل مساعد|28024|1|28|
68|2827|El Hamel|الهامل|28015|1|28|
68|2826|El Houamed|الحوامد|28063|1|28|
68|2807|Khoubana|الخبانة|28030|1|28|خبانة
68|2808|M'Cif|امسيف|28029|1|28|M'cif;مسيف
68|2842|Medjedel|امجدل|28016|1|28|
68|2839|Menaâ|مناعة|28070|1|28|Menaa
68|2834|Mouhamed Boudiaf|محمد بوضياف|28033|1|28|Mohamed Boudiaf
68|2821|Ouled Sidi Brahim|أولاد سيدي إبراهيم|28032|1|28|أولاد سيدي ابراهيم
68|2825|Ouled Slimane|أولاد سليمان|28031|1|28|
68|2846|Oultem|ولتام|28061|1|28|Oulteme
68|2822|Sidi Ameur|سيدي عامر|28035|1|28|
68|2838|Sidi M'Hamed|سيدي امحمد|28045|1|28|Sidi M'hamed;سيدي محمد
68|2843|Slim|سليم|28037|1|28|
68|2823|Tamsa|تامسة|28065|1|28|
68|2833|Zarzour|الزرزور|28067|1|28|زرزور
69|3208|Aïn El Orak|عين العراك|32019|1|32|Ain El Orak
69|3209|Arbaouat|أربوات|32005|1|32|اربوات
69|3213|Boussemghoun|بوسمغون|32014|1|32|
69|3214|Chellala|الشلالة|32015|1|32|شلالة
69|3207|El Abiodh Sidi Cheikh|الأبيض سيدي الشيخ|32003|1|32|Labiodh Sidi Cheikh
69|3216|El Bnoud|البنود|32025|1|32|
69|3219|El Meharra|المحرة|32024|1|32|El Mehara`
