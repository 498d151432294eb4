/** The FOOD concepts; the format is described at `parseConcepts`. */
export const FOOD_CONCEPTS = `
food.design.product_dev; design; nace 72.10; cpv 73100000
en New food product development
lv Jaunu pārtikas produktu izstrāde
et Toiduainete tootearendus
sv Produktutveckling av livsmedel

food.design.recipe_reform; design; nace 72.10; cpv 73300000
en Recipe reformulation
lv Receptūru pārveide
et Retseptide ümberkujundamine
sv Receptutveckling

food.design.sensory; design; nace 71.20; cpv 79311000
en Sensory and consumer testing
lv Sensorā novērtēšana
et Sensoorne hindamine
sv Sensorisk analys

food.design.shelf_life; design; nace 71.20; cpv 71620000
en Shelf-life study | best before | durability
lv Derīguma termiņa noteikšana | derīguma termiņš | uzglabāšanas laiks
et Säilivusaja määramine | säilivusaeg
sv Hållbarhetsstudie | hållbarhetstid | bäst före

food.design.pilot_plant; design; nace 72.10; cpv 73430000
en Pilot plant and test kitchen
lv Pilotražotne
et Katsetootmine
sv Pilotanläggning och testkök

food.design.nutrition_calc; design; nace 71.20; cpv 71620000
en Nutrition declaration calculation
lv Uzturvērtības aprēķins
et Toitumisalase teabe arvutamine
sv Näringsberäkning

food.design.novel_food; design; nace 74.99; cpv 79140000
en Novel food dossier
lv Jaunās pārtikas dokumentācija
et Uuendtoidu taotlus
sv Ansökan om nytt livsmedel

food.source.raw_local; source; nace 46.17; cpv 79418000
en Local raw material sourcing
lv Vietējo izejvielu piegāde
et Kohaliku tooraine hankimine
sv Lokala råvaror

food.source.organic; source; nace 46.17; cpv 79418000
en Organic ingredient sourcing | organic | bio
lv Bioloģisko izejvielu piegāde | bioloģisks | eko
et Mahetooraine hankimine | mahe | öko
sv Ekologiska råvaror | ekologisk | eko | krav

food.source.ingredients; source; nace 46.38; cpv 15800000
en Ingredient and additive supply
lv Sastāvdaļu un piedevu piegāde
et Koostis- ja lisaainete tarne
sv Ingredienser och tillsatser

food.source.joint_buy; source; nace 46.17; cpv 79418000
en Joint ingredient purchasing
lv Kopīgs izejvielu iepirkums
et Tooraine ühisost
sv Gemensamt råvaruinköp

food.process.contract; process; nace 10.89; cpv 15800000
en Contract food manufacturing | co-packer | toll manufacturing
lv Pārtikas līgumražošana
et Toidu lepinguline tootmine | allhange
sv Legotillverkning av livsmedel

food.process.freezing; process; nace 10.39; cpv 15300000
en Freezing and IQF
lv Saldēšana un IQF | sasaldēšana | saldēts
et Külmutamine ja IQF | külmutatud
sv Infrysning och IQF | djupfryst | fryst

food.process.freeze_dry; process; nace 10.39; cpv 15300000
en Freeze-drying | lyophilisation
lv Liofilizācija | sublimēšana
et Külmkuivatamine | lüofiliseerimine
sv Frystorkning

food.process.drying; process; nace 10.39; cpv 15300000
en Drying and dehydration
lv Žāvēšana
et Kuivatamine
sv Torkning

food.process.hpp; process; nace 10.89; cpv 15800000
en High-pressure processing (HPP)
lv Augstspiediena apstrāde (HPP)
et Kõrgsurvetöötlus (HPP)
sv Högtrycksbehandling (HPP)

food.process.pasteur; process; nace 10.51; cpv 15500000
en Pasteurisation and UHT
lv Pasterizācija
et Pastöriseerimine
sv Pastörisering

food.process.ferment; process; nace 10.89; cpv 15800000
en Fermentation
lv Fermentācija
et Fermenteerimine
sv Fermentering

food.process.smoking; process; nace 10.13; cpv 15130000
en Smoking and curing
lv Kūpināšana
et Suitsutamine
sv Rökning och rimning

food.process.baking; process; nace 10.71; cpv 15810000
en Industrial baking
lv Rūpnieciskā maizes cepšana
et Tööstuslik küpsetamine
sv Industribageri

food.process.dairy; process; nace 10.51; cpv 15500000
en Dairy processing
lv Piena pārstrāde | siers | piena produkti
et Piimatöötlemine | juust | piimatooted
sv Mejeriförädling | ost | mejeri

food.process.meat; process; nace 10.11; cpv 15100000
en Meat cutting and processing
lv Gaļas pārstrāde
et Lihatöötlemine
sv Köttförädling

food.process.fish; process; nace 10.20; cpv 15200000
en Fish processing
lv Zivju pārstrāde
et Kalatöötlemine
sv Fiskförädling

food.process.fruitveg; process; nace 10.39; cpv 15300000
en Fruit, berry and vegetable processing
lv Augļu, ogu un dārzeņu pārstrāde
et Puuvilja, marjade ja köögivilja töötlemine
sv Frukt-, bär- och grönsaksförädling

food.process.beverage; process; nace 11.07; cpv 15900000
en Beverage production and bottling
lv Dzērienu ražošana un pildīšana
et Jookide tootmine ja villimine
sv Dryckestillverkning och tappning

food.process.grain; process; nace 10.61; cpv 15600000
en Grain milling and processing
lv Graudu pārstrāde
et Teravilja töötlemine
sv Spannmålsförädling

food.process.confection; process; nace 10.82; cpv 15840000
en Confectionery and chocolate production
lv Konditorejas un šokolādes ražošana
et Maiustuste ja šokolaadi tootmine
sv Konfektyr- och chokladtillverkning

food.process.honey; process; nace 10.89; cpv 15831600
en Honey packing
lv Medus fasēšana
et Mee pakendamine
sv Honungstappning

food.process.plantprotein; process; nace 10.89; cpv 15800000
en Plant protein processing
lv Augu olbaltumvielu pārstrāde
et Taimse valgu töötlemine
sv Förädling av växtprotein

food.process.readymeal; process; nace 10.85; cpv 15894200
en Ready-meal production
lv Gatavo ēdienu ražošana
et Valmistoidu tootmine
sv Produktion av färdigmat

food.pack.primary; pack; nace 82.92; cpv 79921000
en Primary packing
lv Fasēšana un iepakošana
et Toidu pakendamine
sv Primärförpackning

food.pack.map; pack; nace 82.92; cpv 79921000
en Modified-atmosphere packing (MAP)
lv Iepakošana modificētā atmosfērā (MAP)
et Gaasikeskkonda pakendamine (MAP)
sv Förpackning i modifierad atmosfär (MAP)

food.pack.vacuum; pack; nace 82.92; cpv 79921000
en Vacuum packing
lv Vakuuma iepakošana
et Vaakumpakendamine
sv Vakuumförpackning

food.pack.aseptic; pack; nace 82.92; cpv 79921000
en Aseptic filling
lv Aseptiskā pildīšana
et Aseptiline villimine
sv Aseptisk fyllning

food.pack.design; pack; nace 74.12; cpv 79822500
en Packaging design
lv Iepakojuma dizains
et Pakendidisain
sv Förpackningsdesign

food.pack.sustainable; pack; nace 17.21; cpv 79920000
en Recyclable and compostable packaging | PPWR | mono-material
lv Ilgtspējīgs iepakojums | pārstrādājams iepakojums
et Kestlik pakend | taaskasutatav pakend
sv Hållbara förpackningar | återvinningsbar förpackning

food.pack.label_fic; pack; nace 74.99; cpv 79140000
en Food labelling compliance (EU 1169/2011)
lv Pārtikas marķēšana | etiķete | marķējums
et Toidu märgistamine | märgistus | etikett
sv Livsmedelsmärkning | märkning | etikett

food.pack.label_multi; pack; nace 74.30; cpv 79530000
en Multilingual label adaptation
lv Daudzvalodu etiķešu pielāgošana
et Mitmekeelsed etiketid
sv Flerspråkiga etiketter

food.pack.barcode; pack; nace 62.20; cpv 72263000
en GS1 barcode and GTIN set-up
lv GS1 svītrkodu ieviešana
et GS1 vöötkoodide kasutuselevõtt
sv Införande av GS1-streckkoder

food.assure.haccp; assure; nace 74.99; cpv 79132000
en HACCP plan
lv HACCP plāns | paškontrole
et HACCP plaan | enesekontrolliplaan
sv HACCP-plan | egenkontroll

food.assure.iso22000; assure; nace 70.20; cpv 79132000
en ISO 22000 / FSSC 22000 preparation
lv ISO 22000 / FSSC 22000 ieviešana
et ISO 22000 / FSSC 22000 juurutamine
sv Införande av ISO 22000 / FSSC 22000

food.assure.brcgs_ifs; assure; nace 70.20; cpv 79132000
en BRCGS / IFS preparation
lv BRCGS / IFS sagatavošana
et BRCGS / IFS ettevalmistus
sv Förberedelse för BRCGS / IFS

food.assure.organic_cert; assure; nace 71.20; cpv 79132000
en Organic certification support (EU 2018/848)
lv Bioloģiskā sertifikācija
et Mahesertifitseerimine
sv Ekologisk certifiering

food.assure.lab_micro; assure; nace 71.20; cpv 71900000
en Microbiological testing | listeria | salmonella
lv Mikrobioloģiskā testēšana
et Mikrobioloogilised analüüsid
sv Mikrobiologisk analys

food.assure.lab_chem; assure; nace 71.20; cpv 71610000
en Chemical and residue testing
lv Ķīmiskā testēšana
et Keemilised analüüsid
sv Kemisk analys

food.assure.lab_allergen; assure; nace 71.20; cpv 71900000
en Allergen testing
lv Alergēnu testēšana
et Allergeenide analüüs
sv Allergenanalys

food.assure.audit; assure; nace 71.20; cpv 71731000
en Supplier and hygiene audit
lv Piegādātāju un higiēnas audits
et Tarnija- ja hügieeniaudit
sv Leverantörs- och hygienrevision

food.assure.gi; assure; nace 69.10; cpv 79120000
en Geographical indication support (PDO/PGI)
lv ACVN / AĢIN norāžu reģistrācija
et KPN / KGT tähise registreerimine
sv Registrering av SUB / SGB

food.assure.halal_kosher; assure; nace 71.20; cpv 79132000
en Halal and kosher certification support
lv Halal un košer sertifikācija
et Halal- ja koššersertifitseerimine
sv Halal- och koschercertifiering

food.assure.recall; assure; nace 70.20; cpv 79417000
en Recall exercise
lv Produktu atsaukšanas mācības
et Tagasikutsumise õppus
sv Återkallelseövning

food.assure.authentic; assure; nace 71.20; cpv 71610000
en Authenticity and food-fraud testing
lv Autentiskuma pārbaude
et Ehtsuse analüüs
sv Äkthetsanalys

food.sell.retail_listing; sell; nace 70.20; cpv 79342000
en Retail listing support
lv Iekļūšana mazumtirdzniecībā
et Jaekaubandusse pääsemine
sv Listning i dagligvaruhandeln

food.sell.horeca; sell; nace 46.17; cpv 79342000
en HoReCa sales channel
lv HoReCa noieta kanāls
et HoReCa müügikanal
sv Försäljning till restaurang och storhushåll

food.sell.export; sell; nace 70.20; cpv 79411100
en Food export market entry
lv Pārtikas eksports
et Toiduainete eksport
sv Livsmedelsexport

food.sell.private_label; sell; nace 70.20; cpv 79342000
en Private-label matchmaking
lv Privātās preču zīmes sadarbība
et Omamärgitoodete koostöö
sv Egna märkesvaror (EMV)

food.sell.fair; sell; nace 82.30; cpv 79956000
en Joint fair stand
lv Kopīgs stends izstādē
et Ühisstend messil
sv Gemensam mässmonter

food.sell.shortchain; sell; nace 47.27; cpv 79342000
en Short supply chain sales
lv Īsās piegādes ķēdes
et Lühikesed tarneahelad
sv Korta livsmedelskedjor

food.recover.byproduct; recover; nace 72.10; cpv 73100000
en By-product valorisation
lv Blakusproduktu izmantošana
et Kõrvalsaaduste väärindamine
sv Förädling av restströmmar

food.recover.surplus; recover; nace 88.99; cpv 85300000
en Surplus food redistribution
lv Pārtikas pārpalikumu pārdale
et Toiduülejääkide ümberjagamine
sv Omfördelning av överskottsmat

food.recover.waste_audit; recover; nace 74.99; cpv 90714000
en Food-waste audit
lv Pārtikas atkritumu audits
et Toidujäätmete audit
sv Matsvinnsrevision

`;
