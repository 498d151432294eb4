/** The FOOD concepts; the format is described at `parseConcepts`. */
export const FOOD_CONCEPTS = `
food.design.product_dev; design; nace 72.10; cpv 73100000
en New food product development | new product development | product development | food product innovation | develop a new product | food innovation
lv Jaunu pārtikas produktu izstrāde | produktu izstrāde | jauna produkta izstrāde | jauns pārtikas produkts | pārtikas inovācija | produkta prototips
et Toiduainete tootearendus | tootearendus | uue toote arendamine | uus toiduaine | toiduinnovatsioon
sv Produktutveckling av livsmedel | produktutveckling | utveckla ny produkt | ny livsmedelsprodukt | livsmedelsinnovation

food.design.recipe_reform; design; nace 72.10; cpv 73300000
en Recipe reformulation | reformulation | recipe development | sugar reduction | salt reduction | clean label
lv Receptūru pārveide | receptūras maiņa | receptūras uzlabošana | receptes izstrāde | cukura samazināšana | sāls samazināšana
et Retseptide ümberkujundamine | retsepti muutmine | retsepti arendus | suhkru vähendamine | soola vähendamine
sv Receptutveckling | ändra recept | receptanpassning | sockerreduktion | saltreduktion | omformulering av recept

food.design.sensory; design; nace 71.20; cpv 79311000
en Sensory and consumer testing | sensory evaluation | sensory panel | taste test | tasting panel | consumer test
lv Sensorā novērtēšana | sensorā analīze | garšas tests | degustācija | degustatoru panelis | patērētāju tests
et Sensoorne hindamine | sensoorne analüüs | maitsetest | degusteerimine | maitsepaneel | tarbijatest
sv Sensorisk analys | sensorisk bedömning | smaktest | smakpanel | provsmakning | konsumenttest

food.design.shelf_life; design; nace 71.20; cpv 71620000
en Shelf-life study | shelf life test | shelf life determination | storage trial | keeping quality test | best-before date study | durability test
lv Derīguma termiņa noteikšana | glabāšanas laika noteikšana | uzglabāšanas laika noteikšana | derīguma termiņa pētījums | derīguma termiņa tests
et Säilivusaja määramine | säilivuskatse | säilivusaja uuring | säilivustest | realiseerimisaja määramine
sv Hållbarhetsstudie | hållbarhetstest | hållbarhetsbedömning | lagringsförsök | bestämning av hållbarhetstid | bäst före-datum

food.design.pilot_plant; design; nace 72.10; cpv 73430000
en Pilot plant and test kitchen | pilot kitchen | test kitchen | pilot production | pilot line | trial production | small-batch trial
lv Pilotražotne | izmēģinājumu virtuve | testa virtuve | pilotlīnija | izmēģinājuma ražošana | eksperimentālā ražotne
et Katsetootmine | katseköök | proovitootmine | pilootliin | katsetehas
sv Pilotanläggning och testkök | testkök | provkök | pilotproduktion | provtillverkning | pilotlinje

food.design.nutrition_calc; design; nace 71.20; cpv 71620000
en Nutrition declaration calculation | nutrition calculation | nutrition facts | nutritional value | nutrition label | calorie calculation
lv Uzturvērtības aprēķins | uzturvērtības noteikšana | uzturvērtība | uzturvielu tabula | kaloriju aprēķins | enerģētiskā vērtība
et Toitumisalase teabe arvutamine | toiteväärtuse arvutamine | toitumisalane teave | toiteväärtus | kalorite arvutamine
sv Näringsberäkning | näringsvärdesberäkning | näringsdeklaration | näringsvärde | näringsinnehåll | kaloriberäkning

food.design.novel_food; design; nace 74.99; cpv 79140000
en Novel food dossier | novel food application | novel food authorisation | novel ingredient approval
lv Jaunās pārtikas dokumentācija | jaunās pārtikas atļauja | jaunās pārtikas pieteikums | jauna pārtikas sastāvdaļa
et Uuendtoidu taotlus | uuendtoit | uuendtoidu loa taotlemine | uuendtoidu toimik
sv Ansökan om nytt livsmedel | nya livsmedel | godkännande av nytt livsmedel | novel food-ansökan

food.source.raw_local; source; nace 46.17; cpv 79418000
en Local raw material sourcing | local sourcing | local ingredients | local raw materials | local farm supply | regional produce
lv Vietējo izejvielu piegāde | vietējās izejvielas | vietējie ražotāji | izejvielas no vietējām saimniecībām | vietējo lauksaimnieku piegāde
et Kohaliku tooraine hankimine | kohalik tooraine | tooraine kohalikelt talunikelt | kohalikud tootjad
sv Lokala råvaror | lokala råvaror från gårdar | lokalproducerade råvaror | närproducerade råvaror | lokala leverantörer

food.source.organic; source; nace 46.17; cpv 79418000
en Organic ingredient sourcing | organic ingredients | organic raw materials | organic supply | bio ingredients
lv Bioloģisko izejvielu piegāde | bioloģiskās izejvielas | bioloģiskās sastāvdaļas | eko izejvielas | bio izejvielas
et Mahetooraine hankimine | mahetooraine | mahedad koostisosad | ökotooraine
sv Ekologiska råvaror | ekologiska ingredienser | ekoråvaror | KRAV-råvaror

food.source.ingredients; source; nace 46.38; cpv 15800000
en Ingredient and additive supply | food ingredients | ingredient supplier | food additives | flavourings | spices supply | starter cultures
lv Sastāvdaļu un piedevu piegāde | pārtikas sastāvdaļas | pārtikas piedevas | garšvielu piegāde | aromatizētāji | ieraugi
et Koostis- ja lisaainete tarne | toidu koostisained | lisaained | maitseained | lõhna- ja maitseained | juuretised
sv Ingredienser och tillsatser | livsmedelsingredienser | livsmedelstillsatser | kryddor | aromer | startkulturer

food.source.joint_buy; source; nace 46.17; cpv 79418000
en Joint ingredient purchasing | pooled ingredient purchase | group buying of ingredients | joint purchase of packaging materials | buying jars together | joint raw material buying
lv Kopīgs izejvielu iepirkums | kopīgs izejvielu pirkums | kopīga sastāvdaļu iegāde | kopīga iepakojuma iegāde | kopīga burku iegāde
et Tooraine ühisost | tooraine ühishange | koostisainete ühisost | pakendite ühisost | purkide ühisost
sv Gemensamt råvaruinköp | samköp av råvaror | gemensamt inköp av ingredienser | gemensamt inköp av förpackningar | samköp av burkar

food.process.contract; process; nace 10.89; cpv 15800000
en Contract food manufacturing | contract manufacturing | contract production | toll manufacturing | toll processing | co-manufacturing | co-packer | subcontract food production
lv Pārtikas līgumražošana | līgumražošana | ražošana pēc pasūtījuma | pasūtījuma ražošana | ārpakalpojuma ražošana | ražošana citiem zīmoliem
et Toidu lepinguline tootmine | lepinguline tootmine | allhange | allhanketootmine | tellimustootmine | teenustootmine
sv Legotillverkning av livsmedel | legotillverkning | kontraktstillverkning | legoproduktion | kontraktsproduktion | uppdragstillverkning

food.process.freezing; process; nace 10.39; cpv 15300000
en Freezing and IQF | freezing | quick freezing | individually quick frozen | IQF | IQF freezing | freezing of berries | freezing of vegetables
lv Saldēšana un IQF | saldēšana | ogu saldēšana | dārzeņu saldēšana | IQF saldēšana | ātrā saldēšana | sasaldēšana
et Külmutamine ja IQF | külmutamine | marjade külmutamine | köögivilja külmutamine | IQF-külmutamine | sügavkülmutamine
sv Infrysning och IQF | infrysning | djupfrysning | IQF-frysning | frysning av bär | frysning av grönsaker

food.process.freeze_dry; process; nace 10.39; cpv 15300000
en Freeze-drying | freeze drying | freeze-dried | lyophilisation | lyophilization | sublimation drying
lv Liofilizācija | liofilizēšana | liofilizēts | sublimācijas žāvēšana | sublimēšana | kaltēšana sasaldējot
et Külmkuivatamine | külmkuivatus | külmkuivatatud | lüofiliseerimine | vaakumkülmkuivatus
sv Frystorkning | frystorkad | frystorka | frystorkning av bär | lyofilisering

food.process.drying; process; nace 10.39; cpv 15300000
en Drying and dehydration | food drying | dehydration | dried fruit production | spray drying | drying of herbs
lv Žāvēšana | kaltēšana | augļu kaltēšana | garšaugu kaltēšana | dehidratācija | žāvēti augļi
et Kuivatamine | puuvilja kuivatamine | ürtide kuivatamine | dehüdreerimine | pihustuskuivatus
sv Torkning | torkning av frukt | torkning av örter | dehydrering | spraytorkning

food.process.hpp; process; nace 10.89; cpv 15800000
en High-pressure processing (HPP) | high-pressure processing | HPP | high-pressure pasteurisation | cold pasteurisation | pascalisation | HPP tolling
lv Augstspiediena apstrāde (HPP) | augstspiediena apstrāde | HPP apstrāde | aukstā pasterizācija | apstrāde ar augstu spiedienu
et Kõrgsurvetöötlus (HPP) | kõrgrõhutöötlus | kõrgsurvetöötlus | HPP-töötlus | külmpastöriseerimine
sv Högtrycksbehandling (HPP) | högtrycksbehandling | HPP-behandling | högtryckspastörisering | kallpastörisering

food.process.pasteur; process; nace 10.51; cpv 15500000
en Pasteurisation and UHT | pasteurisation | pasteurization | UHT treatment | heat treatment of food | sterilisation of food
lv Pasterizācija | pasterizēšana | UHT apstrāde | termiskā apstrāde | sterilizācija burkās
et Pastöriseerimine | pastöriseerimine ja UHT | UHT-töötlus | kuumtöötlus | toidu steriliseerimine
sv Pastörisering | pastörisering och UHT | UHT-behandling | värmebehandling av livsmedel | sterilisering av livsmedel

food.process.ferment; process; nace 10.89; cpv 15800000
en Fermentation | fermented food | pickling | sauerkraut production | kombucha production
lv Fermentācija | fermentēšana | raudzēšana | skābēšana | raudzēti produkti
et Fermenteerimine | fermenteerimine ja hapendamine | hapendamine | kääritamine | fermenteeritud toit
sv Fermentering | fermentering av livsmedel | fermenterade livsmedel | mjölksyrning | syrning

food.process.smoking; process; nace 10.13; cpv 15130000
en Smoking and curing | smoking | cold smoking | hot smoking | curing | smokehouse
lv Kūpināšana | kūpināšanas pakalpojums | aukstā kūpināšana | karstā kūpināšana | kūpinātava | sālīšana un kūpināšana
et Suitsutamine | suitsutamise teenus | külmsuitsutamine | kuumsuitsutamine | suitsuahi | soolamine ja suitsutamine
sv Rökning och rimning | rökning | kallrökning | varmrökning | rökeri | rimning

food.process.baking; process; nace 10.71; cpv 15810000
en Industrial baking | industrial bakery | contract bakery | bread production | bake-off | pastry production
lv Rūpnieciskā maizes cepšana | maizes cepšana | konditorejas cepšana | līguma maiznīca | maizes ražošana
et Tööstuslik küpsetamine | küpsetamine | leiva tootmine | pagaritoodete tootmine | lepinguline pagaritöökoda
sv Industribageri | bageri på lego | brödtillverkning | bakning på lego | bakverksproduktion

food.process.dairy; process; nace 10.51; cpv 15500000
en Dairy processing | milk processing | cheese making | cheese production | dairy production | yoghurt production | butter making
lv Piena pārstrāde | siera ražošana | piena pārstrādes pakalpojums | jogurta ražošana | piena produktu ražošana | sviesta ražošana
et Piimatöötlemine | juustu valmistamine | juustutootmine | piimatoodete tootmine | jogurti tootmine | piima töötlemine
sv Mejeriförädling | mejeriproduktion | osttillverkning | ysteri | mjölkförädling | yoghurttillverkning

food.process.meat; process; nace 10.11; cpv 15100000
en Meat cutting and processing | meat processing | meat cutting | butchering | sausage making | slaughter | deboning
lv Gaļas pārstrāde | gaļas sadalīšana | desu ražošana | gaļas izstrādājumu ražošana | kautuve | gaļas atkaulošana
et Lihatöötlemine | lihalõikus | vorstide tootmine | lihatoodete tootmine | tapamaja
sv Köttförädling | köttstyckning | styckning | charktillverkning | slakteri | korvtillverkning

food.process.fish; process; nace 10.20; cpv 15200000
en Fish processing | fish filleting | filleting | seafood processing | fish canning | fish products
lv Zivju pārstrāde | zivju apstrāde | zivju filetēšana | zivju konservēšana | zivju izstrādājumu ražošana
et Kalatöötlemine | kala töötlemine | kala fileerimine | fileerimine | kalakonservide tootmine
sv Fiskförädling | fiskberedning | filetering | fiskfiletering | fiskkonserver

food.process.fruitveg; process; nace 10.39; cpv 15300000
en Fruit, berry and vegetable processing | fruit processing | vegetable processing | berry processing | jam production | juice pressing | puree production | washing and cutting vegetables
lv Augļu, ogu un dārzeņu pārstrāde | augļu pārstrāde | ogu pārstrāde | dārzeņu pārstrāde | ievārījuma ražošana | sulas spiešana | dārzeņu mazgāšana un griešana
et Puuvilja, marjade ja köögivilja töötlemine | puuvilja töötlemine | marjade töötlemine | köögivilja töötlemine | moosi tootmine | mahla pressimine
sv Frukt-, bär- och grönsaksförädling | fruktförädling | bärförädling | grönsaksförädling | syltproduktion | musteri | saftpressning

food.process.beverage; process; nace 11.07; cpv 15900000
en Beverage production and bottling | beverage production | bottling | drink bottling | brewing | juice bottling | soft drink production
lv Dzērienu ražošana un pildīšana | dzērienu ražošana | dzērienu pildīšana | pildīšana pudelēs | alus darīšana | sulu pildīšana
et Jookide tootmine ja villimine | jookide tootmine | villimine | pudelisse villimine | õlle pruulimine | jookide villimine
sv Dryckestillverkning och tappning | dryckestillverkning | tappning | buteljering | dryckestappning | bryggning

food.process.grain; process; nace 10.61; cpv 15600000
en Grain milling and processing | grain milling | flour milling | cereal processing | flaking | mill services
lv Graudu pārstrāde | graudu malšana | miltu ražošana | dzirnavas | pārslu ražošana | graudu kaltēšana
et Teravilja töötlemine | vilja jahvatamine | jahu tootmine | veski | helveste tootmine
sv Spannmålsförädling | kvarn | mjölmalning | spannmålsmalning | flingproduktion

food.process.confection; process; nace 10.82; cpv 15840000
en Confectionery and chocolate production | confectionery production | chocolate production | candy making | sweets production | chocolate making
lv Konditorejas un šokolādes ražošana | šokolādes ražošana | konfekšu ražošana | saldumu ražošana | konditorejas izstrādājumi
et Maiustuste ja šokolaadi tootmine | šokolaadi tootmine | kommide tootmine | maiustuste tootmine | šokolaadi valmistamine
sv Konfektyr- och chokladtillverkning | chokladtillverkning | godistillverkning | konfektyrtillverkning | pralintillverkning

food.process.honey; process; nace 10.89; cpv 15831600
en Honey packing | honey bottling | honey processing | honey extraction | beekeeping products packing
lv Medus fasēšana | medus pildīšana | medus pārstrāde | medus iepakošana | biškopības produktu fasēšana
et Mee pakendamine | mee villimine | mee purgitamine | mee töötlemine | mesindustoodete pakendamine
sv Honungstappning | honungsförpackning | slungning av honung | honungshantering

food.process.plantprotein; process; nace 10.89; cpv 15800000
en Plant protein processing | plant protein | protein extrusion | texturised protein | meat analogue production | pea protein processing | extrusion trials
lv Augu olbaltumvielu pārstrāde | augu proteīns | proteīna ekstrūzija | augu proteīna pārstrāde | gaļas aizstājēju ražošana | zirņu proteīns
et Taimse valgu töötlemine | taimne valk | taimse valgu ekstrusioon | taimevalgu töötlemine | lihaasendajate tootmine | hernevalk
sv Förädling av växtprotein | växtprotein | extrudering | växtbaserat protein | köttsubstitut | ärtprotein

food.process.readymeal; process; nace 10.85; cpv 15894200
en Ready-meal production | ready meals | prepared meals | meal production | cook-chill | contract kitchen | soup production
lv Gatavo ēdienu ražošana | gatavie ēdieni | gatavo maltīšu ražošana | pusfabrikātu ražošana | zupu ražošana | līgumvirtuve
et Valmistoidu tootmine | valmistoit | valmistoitude tootmine | valmisroogade tootmine | pooltoodete tootmine | lepinguline köök
sv Produktion av färdigmat | färdigmat | färdigrättsproduktion | produktion av färdigrätter | kontraktskök | soppproduktion

food.pack.primary; pack; nace 82.92; cpv 79921000
en Primary packing | packing | food packing | contract packing | co-packing | filling and packing | portioning | pouch filling
lv Fasēšana un iepakošana | fasēšana | iepakošana | pārtikas fasēšana | pārtikas iepakošana | fasēšanas pakalpojums | porcionēšana
et Toidu pakendamine | pakendamine | pakkimine | fasseerimine | pakendamisteenus | toiduainete pakkimine | portsjonite pakendamine
sv Primärförpackning | förpackning av livsmedel | legopackning | kontraktspackning | paketering | portionsförpackning | påsfyllning

food.pack.map; pack; nace 82.92; cpv 79921000
en Modified-atmosphere packing (MAP) | modified atmosphere | modified-atmosphere packaging | MAP packing | gas flushing | protective atmosphere | MAP tray
lv Iepakošana modificētā atmosfērā (MAP) | modificēta atmosfēra | iepakošana gāzes vidē | aizsargatmosfēra | MAP iepakošana | gāzes maisījums iepakojumā
et Gaasikeskkonda pakendamine (MAP) | modifitseeritud atmosfäär | kaitsegaas | gaasipakendamine | MAP-pakendamine
sv Förpackning i modifierad atmosfär (MAP) | modifierad atmosfär | skyddande atmosfär | gaspackning | MAP-förpackning | MAP-packning

food.pack.vacuum; pack; nace 82.92; cpv 79921000
en Vacuum packing | vacuum packaging | vacuum sealing | vacuum pouches | skin packing
lv Vakuuma iepakošana | vakuumiepakojums | vakuumēšana | iepakošana vakuumā | vakuuma maisiņi
et Vaakumpakendamine | vaakumpakend | vaakumisse pakkimine | vaakumkotid | vaakumpakkimine
sv Vakuumförpackning | vakuumpackning | vakuumpaketering | vakuumpåsar | skinpackning

food.pack.aseptic; pack; nace 82.92; cpv 79921000
en Aseptic filling | aseptic packaging | aseptic filler | carton filling | bag-in-box filling
lv Aseptiskā pildīšana | aseptiska iepakošana | pildīšana kartona pakās | bag-in-box pildīšana
et Aseptiline villimine | aseptiline pakendamine | kartongpakki villimine | bag-in-box villimine
sv Aseptisk fyllning | aseptisk förpackning | kartongfyllning | bag-in-box-fyllning

food.pack.design; pack; nace 74.12; cpv 79822500
en Packaging design | package design | pack design | label design | packaging artwork
lv Iepakojuma dizains | iepakojuma izstrāde | etiķetes dizains | iepakojuma noformējums
et Pakendidisain | pakendi kujundus | pakendi disain | etiketi kujundus
sv Förpackningsdesign | formgivning av förpackning | etikettdesign | design av förpackning

food.pack.sustainable; pack; nace 17.21; cpv 79920000
en Recyclable and compostable packaging | recyclable packaging | compostable packaging | sustainable packaging | PPWR | mono-material | packaging recyclability | plastic-free packaging
lv Ilgtspējīgs iepakojums | pārstrādājams iepakojums | kompostējams iepakojums | videi draudzīgs iepakojums | iepakojums bez plastmasas | monomateriāls
et Kestlik pakend | taaskasutatav pakend | ringlussevõetav pakend | komposteeritav pakend | keskkonnasõbralik pakend | plastivaba pakend | monomaterjal
sv Hållbara förpackningar | återvinningsbar förpackning | komposterbar förpackning | hållbart förpackningsmaterial | plastfri förpackning | monomaterial

food.pack.label_fic; pack; nace 74.99; cpv 79140000
en Food labelling compliance (EU 1169/2011) | food labelling | label check | label compliance | food information to consumers | ingredient list check | Regulation 1169/2011
lv Pārtikas marķēšana | marķēšana | marķējuma pārbaude | etiķešu pārbaude | etiķetes atbilstība | pārtikas marķējums
et Toidu märgistamine | märgistamine | märgistuse kontroll | etiketi kontroll | toidu märgistus | etiketi nõuetele vastavus
sv Livsmedelsmärkning | märkning av livsmedel | etikettgranskning | märkningskontroll | livsmedelsinformation | granskning av etikett

food.pack.label_multi; pack; nace 74.30; cpv 79530000
en Multilingual label adaptation | multilingual labels | label translation | labels in several languages | label in the local language
lv Daudzvalodu etiķešu pielāgošana | daudzvalodu etiķetes | etiķešu tulkošana | etiķetes vairākās valodās | etiķešu lokalizācija
et Mitmekeelsed etiketid | mitmekeelne etikett | etikettide tõlkimine | etiketid mitmes keeles
sv Flerspråkiga etiketter | flerspråkig etikett | etikettöversättning | etiketter på flera språk | översättning av etiketter

food.pack.barcode; pack; nace 62.20; cpv 72263000
en GS1 barcode and GTIN set-up | barcode | GTIN | EAN code | GS1 barcode | product code registration
lv GS1 svītrkodu ieviešana | svītrkods | svītrkodu reģistrācija | EAN kods | GS1 kods | GTIN numurs
et GS1 vöötkoodide kasutuselevõtt | vöötkood | EAN-kood | GS1-kood | triipkood | GTIN-kood
sv Införande av GS1-streckkoder | streckkod | EAN-kod | GS1-kod | GTIN-nummer | artikelnummer GTIN

food.assure.haccp; assure; nace 74.99; cpv 79132000
en HACCP plan | HACCP | HACCP system | hazard analysis | self-control plan | food safety plan
lv HACCP plāns | HACCP sistēma | paškontroles sistēma | pārtikas drošības plāns | paškontrole | riska faktoru analīze
et HACCP plaan | enesekontrolliplaan | HACCP süsteem | enesekontrollisüsteem | toiduohutuse plaan | ohuanalüüs
sv HACCP-plan | HACCP | HACCP-system | egenkontrollprogram | faroanalys | plan för livsmedelssäkerhet

food.assure.iso22000; assure; nace 70.20; cpv 79132000
en ISO 22000 / FSSC 22000 preparation | FSSC 22000 | ISO 22000 | FSSC 22000 readiness | food safety management system
lv ISO 22000 / FSSC 22000 ieviešana | ISO 22000 | FSSC 22000 | gatavošanās FSSC 22000 | pārtikas nekaitīguma pārvaldības sistēma | pārtikas drošības vadības sistēma
et ISO 22000 / FSSC 22000 juurutamine | ISO 22000 | FSSC 22000 | FSSC 22000 ettevalmistus | toiduohutuse juhtimissüsteem
sv Införande av ISO 22000 / FSSC 22000 | ISO 22000 | FSSC 22000 | FSSC 22000-förberedelse | ledningssystem för livsmedelssäkerhet

food.assure.brcgs_ifs; assure; nace 70.20; cpv 79132000
en BRCGS / IFS preparation | BRC certification | BRCGS certification | IFS certification | IFS Food preparation | BRCGS audit preparation | GFSI certification
lv BRCGS / IFS sagatavošana | BRCGS sertifikācija | IFS sertifikācija | BRC sertifikāts | IFS sertifikāts | gatavošanās BRCGS auditam
et BRCGS / IFS ettevalmistus | BRCGS sertifitseerimine | IFS sertifitseerimine | BRC sertifikaat | IFS sertifikaat
sv Förberedelse för BRCGS / IFS | BRC-certifiering | BRCGS-certifiering | IFS-certifiering | certifiering enligt BRCGS

food.assure.organic_cert; assure; nace 71.20; cpv 79132000
en Organic certification support (EU 2018/848) | organic certification | become organic | organic conversion | organic label application | organic certificate support
lv Bioloģiskā sertifikācija | bioloģiskā sertificēšana | bioloģiskās ražošanas sertifikāts | pāreja uz bioloģisko ražošanu | eko sertifikācija
et Mahesertifitseerimine | mahesertifikaadi taotlemine | mahetunnustamine | mahemärgi taotlemine | üleminek mahetootmisele
sv Ekologisk certifiering | ekologisk märkning | ekocertifiering | KRAV-certifiering | omställning till ekologiskt

food.assure.lab_micro; assure; nace 71.20; cpv 71900000
en Microbiological testing | microbiological analysis | microbiology | listeria test | salmonella test | bacteria test | swab test | pathogen testing
lv Mikrobioloģiskā testēšana | mikrobioloģija | mikrobioloģiskās analīzes | listērijas tests | salmonellas tests | mikrobioloģiskie izmeklējumi
et Mikrobioloogilised analüüsid | mikrobioloogia | mikrobioloogiline analüüs | listeria analüüs | salmonella analüüs | mikrobioloogiline uuring
sv Mikrobiologisk analys | mikrobiologi | mikrobiologisk provtagning | listeriaprov | salmonellaprov | bakterieanalys

food.assure.lab_chem; assure; nace 71.20; cpv 71610000
en Chemical and residue testing | chemical analysis | residue analysis | pesticide residues | heavy metals test | nutrient analysis | antibiotic residues
lv Ķīmiskā testēšana | ķīmiskās analīzes | atliekvielu noteikšana | pesticīdu atliekas | smago metālu noteikšana | ķīmiskais sastāvs
et Keemilised analüüsid | keemiline analüüs | jääkide analüüs | pestitsiidijäägid | raskmetallide määramine | koostise analüüs
sv Kemisk analys | kemiska analyser | restsubstansanalys | bekämpningsmedelsrester | tungmetaller | näringsanalys

food.assure.lab_allergen; assure; nace 71.20; cpv 71900000
en Allergen testing | allergen analysis | allergen test | gluten test | gluten-free testing | lactose test
lv Alergēnu testēšana | alergēnu analīze | alergēnu noteikšana | glutēna noteikšana | glutēna tests | laktozes noteikšana
et Allergeenide analüüs | allergeenide määramine | allergeenitest | gluteeni määramine | laktoosi määramine
sv Allergenanalys | allergentest | glutentest | glutenanalys | laktosanalys

food.assure.audit; assure; nace 71.20; cpv 71731000
en Supplier and hygiene audit | supplier audit | hygiene audit | hygiene inspection | second-party audit | food safety audit
lv Piegādātāju un higiēnas audits | piegādātāju audits | higiēnas audits | higiēnas pārbaude | pārtikas drošības audits
et Tarnija- ja hügieeniaudit | tarnija audit | hügieeniaudit | tarnijaaudit | hügieenikontroll | toiduohutuse audit
sv Leverantörs- och hygienrevision | leverantörsrevision | hygienrevision | leverantörsbedömning | hygieninspektion

food.assure.gi; assure; nace 69.10; cpv 79120000
en Geographical indication support (PDO/PGI) | geographical indication | protected designation of origin | PDO | PGI | TSG | protected name
lv ACVN / AĢIN norāžu reģistrācija | ģeogrāfiskās izcelsmes norāde | ACVN | AĢIN | aizsargāts cilmes vietas nosaukums | aizsargāta ģeogrāfiskās izcelsmes norāde
et KPN / KGT tähise registreerimine | geograafiline tähis | kaitstud päritolunimetus | kaitstud geograafiline tähis | KPN | KGT
sv Registrering av SUB / SGB | geografisk beteckning | skyddad ursprungsbeteckning | skyddad geografisk beteckning | SUB | SGB

food.assure.halal_kosher; assure; nace 71.20; cpv 79132000
en Halal and kosher certification support | halal certification | kosher certification | halal certificate | kosher certificate
lv Halal un košer sertifikācija | halal sertifikāts | košera sertifikāts | halal sertificēšana | košera sertifikācija
et Halal- ja koššersertifitseerimine | halal-sertifikaat | košersertifikaat | halal-sertifitseerimine
sv Halal- och koschercertifiering | halalcertifiering | koschercertifiering | halalcertifikat | koschercertifikat

food.assure.recall; assure; nace 70.20; cpv 79417000
en Recall exercise | recall drill | mock recall | product recall plan | withdrawal exercise | recall test
lv Produktu atsaukšanas mācības | atsaukšanas mācības | produktu atsaukšana | atsaukšanas plāns | atsaukšanas simulācija
et Tagasikutsumise õppus | tagasikutsumine | tagasikutsumise harjutus | tootetagasikutse õppus | tagasikutsumise plaan
sv Återkallelseövning | återkallelse | återkallelsetest | produktåterkallelse | plan för återkallelse

food.assure.authentic; assure; nace 71.20; cpv 71610000
en Authenticity and food-fraud testing | authenticity testing | food fraud test | adulteration test | origin verification | isotope analysis | honey authenticity
lv Autentiskuma pārbaude | autentiskuma testēšana | pārtikas viltojumu noteikšana | izcelsmes pārbaude | viltošanas noteikšana
et Ehtsuse analüüs | autentsuse analüüs | toidupettuse tuvastamine | päritolu kontroll | võltsingu tuvastamine
sv Äkthetsanalys | äkthetstest | livsmedelsfusk | ursprungsanalys | kontroll av äkthet

food.sell.retail_listing; sell; nace 70.20; cpv 79342000
en Retail listing support | retail listing | get into supermarkets | supermarket listing | listing in grocery chains | category pitch | sell to retail chains
lv Iekļūšana mazumtirdzniecībā | iekļūšana veikalu ķēdēs | mazumtirdzniecības listings | preču iekļaušana tīklos | sadarbība ar mazumtirgotājiem | iekļūt lielveikalos
et Jaekaubandusse pääsemine | jaeketti pääsemine | kaubandusketti sisenemine | jaekettide listing | poodidesse müümine
sv Listning i dagligvaruhandeln | listning | listning i butikskedja | komma in i dagligvaruhandeln | sälja till livsmedelskedjor | butikslistning

food.sell.horeca; sell; nace 46.17; cpv 79342000
en HoReCa sales channel | sales to restaurants | food service sales | HoReCa | catering customers | hotel and restaurant sales
lv HoReCa noieta kanāls | pārdošana restorāniem | ēdināšanas nozare | viesnīcas un restorāni | HoReCa klienti
et HoReCa müügikanal | müük restoranidele | toitlustussektor | HoReCa kliendid | hotellid ja restoranid
sv Försäljning till restaurang och storhushåll | försäljning till restauranger | restaurangförsäljning | storhushåll | HoReCa-försäljning

food.sell.export; sell; nace 70.20; cpv 79411100
en Food export market entry | food export | export of food | enter export markets | export sales | export market entry | find export buyers
lv Pārtikas eksports | pārtikas produktu eksports | eksporta tirgus apgūšana | ieiet eksporta tirgos | eksporta noiets | eksporta pircēji
et Toiduainete eksport | toidueksport | eksporditurule sisenemine | eksporditurg | eksportmüük | toidu eksport
sv Livsmedelsexport | export av livsmedel | matexport | ta sig in på exportmarknader | exportförsäljning | exportmarknad

food.sell.private_label; sell; nace 70.20; cpv 79342000
en Private-label matchmaking | private label | own-brand production | store brand | retailer brand | white label
lv Privātās preču zīmes sadarbība | privātā preču zīme | privātā prečzīme | veikala zīmols | ražošana ar citu preču zīmi
et Omamärgitoodete koostöö | omamärk | kaupluse omamärk | eramärk | private label-tootmine
sv Egna märkesvaror (EMV) | egna märkesvaror | EMV-tillverkning | private label | egna varumärken för handeln

food.sell.fair; sell; nace 82.30; cpv 79956000
en Joint fair stand | fair stand | trade fair | exhibition stand | food fair | shared booth | joint booth
lv Kopīgs stends izstādē | kopīgs stends | izstādes stends | pārtikas izstāde | dalība izstādē | gadatirgus stends
et Ühisstend messil | messiboks | ühine messiboks | toidumess | messil osalemine | messistend
sv Gemensam mässmonter | mässmonter | matmässa | gemensam monter | delta på mässa | livsmedelsmässa

food.sell.shortchain; sell; nace 47.27; cpv 79342000
en Short supply chain sales | short supply chain | direct sales | farm box | direct from farm | farm-to-consumer | local food hub | direct purchasing group
lv Īsās piegādes ķēdes | īsā piegādes ķēde | tiešā pirkšana | tiešā tirdzniecība | produktu kastīte | lauku produkti tieši pircējam | zemnieku kastīte
et Lühikesed tarneahelad | lühike tarneahel | otsemüük | talukast | otse talust | toidukogukond | OTT
sv Korta livsmedelskedjor | kort livsmedelskedja | direktförsäljning | REKO-ring | gårdslåda | direkt från gård

food.recover.byproduct; recover; nace 72.10; cpv 73100000
en By-product valorisation | by-product use | by-products | side stream valorisation | side streams | upcycling | whey use | pomace use
lv Blakusproduktu izmantošana | blakusprodukti | blakusproduktu pārstrāde | ražošanas atlikumu izmantošana | sūkalu izmantošana | izspaidu izmantošana
et Kõrvalsaaduste väärindamine | kõrvalsaadused | kõrvalsaaduste kasutamine | tootmisjääkide väärindamine | vadaku kasutamine
sv Förädling av restströmmar | restströmmar | biprodukter | sidoströmmar | tillvarata restprodukter | vassle

food.recover.surplus; recover; nace 88.99; cpv 85300000
en Surplus food redistribution | food donation | surplus food | food bank | food rescue | food redistribution
lv Pārtikas pārpalikumu pārdale | pārtikas ziedošana | pārtikas pārpalikumi | pārtikas banka | pārtikas glābšana
et Toiduülejääkide ümberjagamine | toidu annetamine | ülejäänud toit | toidupank | toidupäästmine
sv Omfördelning av överskottsmat | matdonation | överskottsmat | matbank | rädda mat | matsvinnsdonation

food.recover.waste_audit; recover; nace 74.99; cpv 90714000
en Food-waste audit | food waste | food waste measurement | food waste reduction | waste measurement
lv Pārtikas atkritumu audits | pārtikas atkritumi | pārtikas atkritumu samazināšana | pārtikas zudumu mērīšana
et Toidujäätmete audit | toidujäätmed | toiduraiskamise vähendamine | toidukao mõõtmine | toidujäätmete mõõtmine
sv Matsvinnsrevision | matsvinn | minska matsvinn | svinnmätning | mäta matsvinn

`;
