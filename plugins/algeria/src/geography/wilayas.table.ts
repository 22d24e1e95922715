// Written by scripts/generate-tables.mjs from data/wilayas-communes.json. Do not edit.
// Names, codes and postal codes: GeoAlgeria, MIT (see NOTICE.md).
/** Columns: code|name_fr|name_ar|postal_code|created|parent_before|aliases(;). */
export const WILAYAS_TABLE: string = `01|Adrar|أدرار|01000|1984||
02|Chlef|الشلف|02000|1984||
03|Laghouat|الأغواط|03000|1984||
04|Oum El Bouaghi|أم البواقي|04000|1984||
05|Batna|باتنة|05000|1984||
06|Béjaïa|بجاية|06000|1984||
07|Biskra|بسكرة|07000|1984||
08|Béchar|بشار|08000|1984||
09|Blida|البليدة|09000|1984||
10|Bouira|البويرة|10000|1984||
11|Tamanrasset|تمنراست|11000|1984||Tamenghasset
12|Tébessa|تبسة|12000|1984||
13|Tlemcen|تلمسان|13000|1984||
14|Tiaret|تيارت|14000|1984||
15|Tizi Ouzou|تيزي وزو|15000|1984||
16|Alger|الجزائر|16000|1984||Algiers
17|Djelfa|الجلفة|17000|1984||
18|Jijel|جيجل|18000|1984||
19|Sétif|سطيف|19000|1984||
20|Saïda|سعيدة|20000|1984||
21|Skikda|سكيكدة|21000|1984||
22|Sidi Bel Abbès|سيدي بلعباس|22000|1984||
23|Annaba|عنابة|23000|1984||
24|Guelma|قالمة|24000|1984||
25|Constantine|قسنطينة|25000|1984||
26|Médéa|المدية|26000|1984||
27|Mostaganem|مستغانم|27000|1984||
28|M'Sila|المسيلة|28000|1984||M'sila
29|Mascara|معسكر|29000|1984||
30|Ouargla|ورقلة|30000|1984||
31|Oran|وهران|31000|1984||
32|El Bayadh|البيض|32000|1984||
33|Illizi|إليزي|33000|1984||
34|Bordj Bou Arreridj|برج بوعريريج|34000|1984||
35|Boumerdès|بومرداس|35000|1984||
36|El Tarf|الطارف|36000|1984||
37|Tindouf|تندوف|37000|1984||
38|Tissemsilt|تيسمسيلت|38000|1984||
39|El Oued|الوادي|39000|1984||
40|Khenchela|خنشلة|40000|1984||
41|Souk Ahras|سوق أهراس|41000|1984||
42|Tipaza|تيبازة|42000|1984||Tipasa
43|Mila|ميلة|43000|1984||
44|Aïn Defla|عين الدفلى|44000|1984||
45|Naâma|النعامة|45000|1984||
46|Aïn Témouchent|عين تموشنت|46000|1984||
47|Ghardaïa|غرداية|47000|1984||
48|Relizane|غليزان|48000|1984||
49|Timimoun|تيميمون|49001|2019|01|
50|Bordj Badji Mokhtar|برج باجي مختار|50010|2019|01|
51|Ouled Djellal|أولاد جلال|51002|2019|07|
52|Béni Abbès|بني عباس|52002|2019|08|
53|In Salah|إن صالح|53001|2019|11|عين صالح
54|In Guezzam|إن قزام|54005|2019|11|عين قزام
55|Touggourt|توقرت|55002|2019|30|
56|Djanet|جانت|56002|2019|33|
57|El M'Ghair|المغير|57005|2019|39|El Meghaier;El M'Ghaier
58|El Meniaa|المنيعة|58001|2019|47|El Menia
59|Aflou|آفلو|03001|2026|03|
60|Barika|بريكة|05001|2026|05|
61|El Kantara|القنطرة|07008|2026|07|
62|Bir El Ater|بئر العاتر|12001|2026|12|
63|El Aricha|العريشة|13031|2026|13|
64|Ksar Chellala|قصر الشلالة|14002|2026|14|
65|Aïn Ouessara|عين وسارة|17001|2026|17|Aïn Oussera;Aïn Oussara
66|Messaad|مسعد|17003|2026|17|
67|Ksar El Boukhari|قصر البخاري|26003|2026|26|
68|Bou Saâda|بوسعادة|28001|2026|28|
69|El Abiodh Sidi Cheikh|الأبيض سيدي الشيخ|32003|2026|32|`
