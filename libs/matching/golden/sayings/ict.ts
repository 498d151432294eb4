/** One way of asking for each ICT capability per sentence; the format is described at `readSayings`. */
export const ICT_SAYINGS = `
ict.trace.batch
en We need to know in an hour where every batch went. | Software to follow lots from field to shop.
lv Jāzina stundas laikā, kur palikusi katra partija. | Programma partiju izsekošanai no lauka līdz veikalam.
et Peame tunni ajaga teada saama, kuhu iga partii läks. | Tarkvara partiide jälgimiseks.
sv Vi måste inom en timme veta vart varje parti tagit vägen. | System för att spåra batcher.

ict.trace.epcis
en Our retailer asks for EPCIS 2.0 messages. | Share supply chain events in the GS1 standard.
lv Tirgotājs prasa EPCIS notikumus. | Piegādes ķēdes notikumu apmaiņa pēc GS1 standarta.
et Jaekett nõuab EPCIS sündmusi. | Tarneahela sündmuste jagamine GS1 standardi järgi.
sv Kedjan kräver EPCIS-händelser. | Dela händelser i leveranskedjan enligt GS1.

ict.trace.ledger
en We want the origin of our beef on a blockchain. | Tamper-proof ledger of where the fish came from.
lv Gribam gaļas izcelsmi ierakstīt blokķēdē. | Nemaināms reģistrs par zivju izcelsmi.
et Soovime veiseliha päritolu plokiahelasse panna. | Võltsimiskindel päritoluregister.
sv Vi vill ha köttets ursprung i en blockkedja. | Manipulationssäker ursprungslogg.

ict.trace.dpp
en A QR code on the pack should show shoppers the story of the product. | We need a digital product passport.
lv QR kods uz iepakojuma, kas pircējam rāda produkta stāstu. | Vajag digitālo produkta pasi.
et Pakendil olev QR-kood peaks ostjale toote loo näitama. | Vajame digitaalset tootepassi.
sv En QR-kod på förpackningen ska visa produktens historia. | Vi behöver digitalt produktpass.

ict.iot.temp_monitor
en We want alarms on the phone when the fridge gets warm. | Wireless thermometers in 6 cold rooms.
lv Gribam trauksmi telefonā, ja ledusskapis sasilst. | Bezvadu termometri 6 aukstumkamerās.
et Soovime telefoni häiret, kui külmik soojaks läheb. | Juhtmevabad temperatuuriandurid 6 külmkambris.
sv Vi vill ha larm i mobilen när kylen blir varm. | Trådlösa termometrar i 6 kylrum.

ict.iot.fleet
en We want to see our 12 vans on a map and their fuel use. | GPS tracking for the trucks.
lv Gribam redzēt savus 12 busus kartē un degvielas patēriņu. | GPS izsekošana kravas auto.
et Soovime näha oma 12 kaubikut kaardil ja kütusekulu. | GPS-jälgimine veokitele.
sv Vi vill se våra 12 bilar på kartan och deras förbrukning. | GPS-spårning av lastbilarna.

ict.iot.production
en Sensors on our filling line should tell how many bottles we make and why it stops. | Measure machine downtime automatically.
lv Sensori pildīšanas līnijā, kas rāda saražoto un dīkstāves. | Automātiski mērīt iekārtu dīkstāves.
et Andurid villimisliinil, mis näitavad tootlikkust ja seisakuid. | Masinate seisakute automaatne mõõtmine.
sv Sensorer på fyllningslinan som visar stopp och antal. | Mäta maskinernas stilleståndstid automatiskt.

ict.iot.agri
en Soil moisture sensors for our berry fields. | Weather stations in the orchard.
lv Augsnes mitruma sensori ogu laukiem. | Meteostacijas augļu dārzā.
et Mulla niiskusandurid marjapõldudele. | Ilmajaamad õunaaias.
sv Markfuktsensorer till våra bärfält. | Väderstationer i fruktodlingen.

ict.edi.edifact
en The supermarket wants orders and invoices through EDI. | ORDERS and DESADV messages with Coop.
lv Lielveikals grib pasūtījumus caur EDI. | Jāievieš EDI ar Maxima.
et Kauplusekett soovib tellimusi EDI kaudu. | Vajame EDI-ühendust Selveriga.
sv Kedjan vill ha ordrar via EDI. | EDI-koppling mot Coop behövs.

ict.edi.peppol
en From January we have to send e-invoices to the municipality. | Connect us to Peppol.
lv No janvāra pašvaldībai jāsūta e-rēķini. | Pieslēgt mūs Peppol tīklam.
et Alates jaanuarist peame vallale e-arveid saatma. | Ühendage meid Peppol võrku.
sv Från januari måste vi skicka e-fakturor till kommunen. | Anslut oss till Peppol.

ict.edi.ecmr
en We want to stop using paper waybills and go electronic. | eCMR for our drivers.
lv Gribam atteikties no papīra pavadzīmēm un pāriet uz elektroniskām. | eCMR mūsu šoferiem.
et Tahame paberist saatelehtedest loobuda ja minna elektroonilistele. | eCMR meie juhtidele.
sv Vi vill sluta med pappersfraktsedlar och gå över till elektroniska. | eCMR till våra chaufförer.

ict.edi.api
en Our shop and our accounting should exchange data automatically. | Integrate two systems through an API.
lv Mūsu veikalam un grāmatvedībai automātiski jāapmainās ar datiem. | Savienot divas sistēmas ar API.
et Meie pood ja raamatupidamine peaksid automaatselt andmeid vahetama. | Kahe süsteemi liidestamine API kaudu.
sv Butiken och bokföringen ska utbyta data automatiskt. | Integrera två system via API.

ict.edi.gdsn
en The retailer wants our product master data through GDSN. | Synchronise article data with the chain.
lv Tirgotājs grib produktu datus caur GDSN. | Preču datu sinhronizācija ar ķēdi.
et Jaekett soovib tooteandmeid GDSN-i kaudu. | Tooteandmete sünkroonimine ketiga.
sv Kedjan vill ha våra artikeldata via GDSN. | Synkronisera artikeldata med kedjan.

ict.sys.erp
en We keep books, stock and production in Excel and want one business system. | Implement Odoo.
lv Grāmatvedība, krājumi un ražošana ir Excel, gribam vienu resursu vadības sistēmu. | Ieviest Odoo.
et Raamatupidamine, ladu ja tootmine on Excelis, soovime ühte majandustarkvara. | Odoo juurutamine.
sv Bokföring, lager och produktion ligger i Excel, vi vill ha ett affärssystem. | Införa Odoo.

ict.sys.wms
en We want software for our warehouse with bin locations and scanners. | A WMS for 2,000 pallet places.
lv Gribam noliktavas programmu ar adresēm un skeneriem. | WMS 2000 palešu vietām.
et Soovime laotarkvara asukohtade ja skanneritega. | WMS 2000 alusekoha jaoks.
sv Vi vill ha ett lagersystem med platser och skanner. | WMS för 2000 pallplatser.

ict.sys.tms
en We plan 30 trucks in Excel and want software for orders and trips. | TMS for a small haulier.
lv Plānojam 30 mašīnas Excel un gribam transporta vadības sistēmu. | TMS mazam pārvadātājam.
et Planeerime 30 autot Excelis ja soovime veokorraldustarkvara. | TMS väikesele vedajale.
sv Vi planerar 30 bilar i Excel och vill ha ett transportledningssystem. | TMS för ett litet åkeri.

ict.sys.mes
en We need to see orders and steps on the shop floor in real time. | MES for our bottling plant.
lv Gribam redzēt ražošanas pasūtījumus un soļus reāllaikā cehā. | MES pildīšanas rūpnīcai.
et Soovime näha tootmistellimusi ja etappe reaalajas. | MES villimistehasele.
sv Vi vill se tillverkningsordrar och steg i realtid i fabriken. | MES till vår tappningsfabrik.

ict.sys.qms
en Staff should tick off cleaning and temperatures on a tablet instead of on paper. | Digital self-monitoring log for the kitchen.
lv Darbiniekiem tīrīšana un temperatūras jāatzīmē planšetē, nevis uz papīra. | Digitāls paškontroles žurnāls.
et Töötajad peaksid puhastust ja temperatuure märkima tahvlis, mitte paberil. | Digitaalne enesekontrollipäevik.
sv Personalen ska bocka av städning och temperaturer på surfplatta i stället för papper. | Digital egenkontroll.

ict.sys.crm
en We lose track of customers and offers and need one place for contacts. | CRM for a sales team of five.
lv Pazaudējam klientus un piedāvājumus, vajag klientu pārvaldības sistēmu. | CRM piecu cilvēku pārdošanas komandai.
et Kliendid ja pakkumised lähevad kaduma, vajame kliendihaldust. | CRM viieliikmelisele müügitiimile.
sv Vi tappar bort kunder och offerter och behöver kundhantering. | CRM för ett säljteam.

ict.sell.webshop
en We want to sell our chocolates online. | Build us an e-commerce site.
lv Gribam pārdot šokolādi internetā. | Vajag izveidot interneta veikalu.
et Soovime oma šokolaadi internetis müüa. | Tehke meile e-pood.
sv Vi vill sälja vår choklad på nätet. | Bygg en webbshop åt oss.

ict.sell.marketplace
en We want our articles on Amazon and Pigu with stock kept in sync. | Connect the shop to marketplaces.
lv Gribam savas preces Amazon un 220.lv ar sinhronizētiem atlikumiem. | Pieslēgt veikalu tirdzniecības platformām.
et Soovime oma tooteid Amazoni ja Kaup24-sse, laoseis sünkroonis. | Ühendada pood kauplemiskohtadega.
sv Vi vill ha våra artiklar på Amazon och CDON med synkat lager. | Koppla butiken till marknadsplatser.

ict.sell.b2b_portal
en Our wholesale customers should place orders themselves on a login page. | Ordering portal for restaurants.
lv Vairumtirdzniecības klientiem pašiem jāpasūta portālā. | Pasūtījumu portāls restorāniem.
et Hulgikliendid peaksid ise portaalis tellima. | Tellimisportaal restoranidele.
sv Våra grossistkunder ska själva lägga ordrar i en portal. | Beställningsportal för restauranger.

ict.sell.pay
en Customers should be able to pay by card and Swish. | Add a payment gateway to our site.
lv Klientiem jāvar maksāt ar karti un caur banku. | Vajag maksājumu risinājumu mājaslapai.
et Kliendid peaksid saama kaardiga maksta. | Lisage meie lehele makselahendus.
sv Kunderna ska kunna betala med kort och Swish. | Lägg till betallösning på sajten.

ict.ai.demand
en We throw away too much bread because we guess sales wrong; predict orders better. | Sales forecast per shop.
lv Gribam prognozēt pieprasījumu, lai nebūtu jāizmet maize. | Pārdošanas prognozes pa veikaliem.
et Soovime nõudlust prognoosida, et leiba ära ei viskaks. | Müügiprognoos poodide kaupa.
sv Vi vill förutse efterfrågan så att vi slipper kasta bröd. | Försäljningsprognoser per butik.

ict.ai.vision
en A camera should spot bad potatoes on the belt. | Automatic visual inspection of labels.
lv Kamerai jāatrod bojāti kartupeļi uz lentes. | Automātiska etiķešu vizuālā pārbaude.
et Kaamera peaks lindil halvad kartulid üles leidma. | Siltide automaatne visuaalne kontroll, masinnägemine.
sv En kamera ska hitta dåliga potatisar på bandet. | Automatisk visuell kontroll av etiketter.

ict.ai.route
en We want shorter driving rounds, planned by computer. | Optimise our delivery routes.
lv Gribam īsākus maršrutus, ko saplāno dators. | Optimizēt mūsu piegādes maršrutus.
et Soovime lühemaid ringe, mida planeerib arvuti. | Veomarsruutide optimeerimine.
sv Vi vill ha kortare körrundor som datorn planerar. | Optimera våra leveransrutter.

ict.ai.pred_maint
en We want to know before a compressor fails. | Predict breakdowns of the packing machines.
lv Gribam zināt iepriekš, kad sabojāsies kompresors. | Prognozējoša apkope iepakošanas iekārtām.
et Soovime ette teada, millal kompressor katki läheb. | Ennustav hooldus pakkemasinatele.
sv Vi vill veta i förväg när kompressorn går sönder. | Prediktivt underhåll av packmaskiner.

ict.ai.docs
en Incoming invoices and delivery notes should be read by AI and typed in automatically. | Extract data from PDF orders.
lv Ienākošie rēķini un pavadzīmes jānolasa mākslīgajam intelektam. | Datu izgūšana no PDF pasūtījumiem.
et Saabuvad arved ja saatelehed peaks tehisintellekt ise sisse lugema. | PDF-tellimustest andmete väljavõtmine.
sv Inkommande fakturor och följesedlar ska läsas av AI. | Plocka ut data ur PDF-ordrar.

ict.data.bi
en Management wants dashboards of sales and costs. | Power BI reports.
lv Vadība grib redzēt pārdošanas rādītājus vienā panelī. | Power BI atskaites.
et Juhtkond soovib müüginäitajaid ühel töölaual näha. | Power BI aruanded.
sv Ledningen vill se nyckeltal i en instrumentpanel. | Power BI-rapporter.

ict.data.platform
en All our data from machines and shops should land in one place. | Build a data lake.
lv Visi dati no iekārtām un veikaliem jāsavāc vienā vietā, datu platformā. | Izveidot datu ezeru.
et Kõik andmed masinatest ja poodidest peaksid ühte andmeplatvormi jõudma. | Luua andmejärv.
sv All data från maskiner och butiker ska samlas i en dataplattform. | Bygga en datasjö.

ict.data.space
en We want to share data with partners over a Gaia-X connector. | Join a European data space.
lv Gribam pievienoties Eiropas datu telpai. | Datu telpas savienotājs, Gaia-X.
et Soovime liituda Euroopa andmeruumiga. | Andmeruumi konnektor, Gaia-X.
sv Vi vill ansluta till ett europeiskt dataområde. | Dataspace-koppling med Gaia-X.

ict.dev.custom
en We need programmers to build our own software. | Someone to code a tool for our orders.
lv Vajag programmētājus mūsu pašu programmatūras izstrādei. | Meklējam, kas uzprogrammētu rīku pasūtījumiem.
et Vajame programmeerijaid oma tarkvara arendamiseks. | Otsime, kes programmeeriks tellimuste tööriista.
sv Vi behöver programmerare som bygger egen mjukvara. | Söker någon som kodar ett verktyg för ordrar.

ict.dev.mobile
en We want an app for iPhone and Android. | Mobile application for our drivers.
lv Gribam lietotni iPhone un Android. | Mobilā aplikācija mūsu šoferiem.
et Soovime rakendust iPhone'ile ja Androidile. | Mobiilirakendus meie autojuhtidele.
sv Vi vill ha en app för iPhone och Android. | Mobilapp till våra chaufförer.

ict.dev.ux
en Our ordering screen is confusing, we need a better user interface. | UX designer wanted.
lv Mūsu pasūtīšanas ekrāns ir neērts, vajag labāku lietotāja saskarni. | Meklējam UX dizaineri.
et Meie tellimisleht on segane, vajame paremat kasutajaliidest. | Otsime UX disainerit.
sv Vår beställningssida är krånglig, vi behöver bättre användargränssnitt. | Sökes: UX-designer.

ict.dev.localise
en Our app should speak Latvian and Estonian. | Translate the software interface into Swedish.
lv Mūsu lietotnei jābūt latviski un igauniski, vajag lokalizēt. | Programmatūras lokalizācija zviedru valodā.
et Meie rakendus peaks olema läti ja eesti keeles, vajame lokaliseerimist. | Tarkvara tõlkimine rootsi keelde.
sv Vår app ska finnas på lettiska och estniska, lokalisering behövs. | Översätta programmets gränssnitt.

ict.auto.robotics
en A robot should stack boxes on pallets. | Automate our packing line.
lv Robotam jākrauj kastes uz paletēm. | Automatizēt iepakošanas līniju.
et Robot peaks kastid alustele laduma. | Pakkeliini automatiseerimine.
sv En robot ska stapla lådor på pallar. | Automatisera vår packlinje.

ict.auto.rfid
en We want RFID tags and handheld readers in the store. | Barcode scanners for goods receipt.
lv Gribam RFID birkas un rokas lasītājus noliktavā. | Svītrkodu skeneri preču pieņemšanai.
et Soovime RFID-silte ja käsilugejaid laos. | Triipkoodilugejad kauba vastuvõtuks.
sv Vi vill ha RFID-taggar och handläsare på lagret. | Streckkodsläsare för godsmottagning.

ict.infra.cloud
en Our server in the cellar is old, we want to move to the cloud. | Hosting for our systems.
lv Mūsu serveris pagrabā ir vecs, gribam pāriet uz mākoni. | Servera mitināšana mūsu sistēmām.
et Meie server keldris on vana, soovime pilve kolida. | Serverimajutus meie süsteemidele.
sv Vår server i källaren är gammal, vi vill flytta till molnet. | Drift och hosting av våra system.

ict.infra.connectivity
en The warehouse has no coverage, we need a private 5G or LoRa network. | LoRaWAN gateways for the farm.
lv Noliktavā nav pārklājuma, vajag privātu 5G tīklu. | LoRaWAN tīkls saimniecībā.
et Laos pole levi, vajame privaatset 5G võrku. | LoRaWAN võrk talus.
sv Det är dålig täckning på lagret, vi behöver privat 5G-nät. | LoRaWAN-nät på gården.

ict.sec.audit
en We fear hackers, someone should test our systems. | Penetration test of the web shop.
lv Baidāmies no hakeriem, kādam jāpārbauda mūsu sistēmu drošība. | Ielaušanās tests interneta veikalam.
et Kardame häkkereid, keegi peaks meie süsteemide turvalisust kontrollima. | Läbistustest e-poele.
sv Vi är rädda för hackare, någon ska testa säkerheten i våra system. | Penetrationstest av webbutiken.

ict.sec.iso27001
en A customer wants us to be ISO 27001 certified. | Set up an information security management system.
lv Klients grib, lai mums būtu ISO 27001 sertifikāts. | Informācijas drošības pārvaldības sistēmas ieviešana.
et Klient nõuab meilt ISO 27001 sertifikaati. | Infoturbe halduse süsteemi juurutamine.
sv En kund kräver att vi blir ISO 27001-certifierade. | Införa ledningssystem för informationssäkerhet.

ict.sec.soc
en We want somebody to watch our network for attacks day and night. | Security operations centre as a service.
lv Gribam, lai kāds diennakti uzrauga mūsu tīklu pret uzbrukumiem. | Drošības uzraudzība, SOC pakalpojums.
et Soovime, et keegi jälgiks ööpäevaringselt meie võrku rünnakute suhtes. | Turvaseire, SOC teenus.
sv Vi vill att någon övervakar vårt nät mot angrepp dygnet runt. | Säkerhetsövervakning, SOC som tjänst.

ict.sec.nis2
en Are we covered by NIS2 and what must we do? | Help with NIS 2 compliance.
lv Vai uz mums attiecas NIS2 un kas jādara? | Palīdzība ar NIS2 prasībām.
et Kas NIS2 kehtib meile ja mida tuleb teha? | Abi NIS2 nõuete täitmisel.
sv Omfattas vi av NIS2 och vad måste vi göra? | Hjälp med NIS2-kraven.

ict.sec.gdpr
en We keep customer addresses and want to be sure that we follow data protection law. | External DPO wanted.
lv Glabājam klientu adreses un gribam ievērot datu aizsardzības prasības. | Meklējam datu aizsardzības speciālistu.
et Hoiame klientide aadresse ja tahame järgida andmekaitse nõudeid. | Otsime andmekaitsespetsialisti.
sv Vi sparar kunders adresser och vill följa dataskyddslagen. | Söker dataskyddsombud.

ict.energy.monitor
en Power bills of our cold rooms explode; we want meters that show where it goes. | Energy metering of ovens.
lv Aukstumkameru elektrības rēķini aug, gribam skaitītājus, kas rāda patēriņu. | Enerģijas patēriņa uzraudzība krāsnīm.
et Külmkambrite elektriarved kasvavad, soovime mõõta energiakulu. | Ahjude energiatarbimise seire.
sv Elräkningen för kylrummen skenar, vi vill mäta förbrukningen. | Energimätning på ugnar.

ict.sim.twin
en Before we buy machines we want to simulate the plant. | A digital twin of our warehouse.
lv Pirms iekārtu pirkšanas gribam rūpnīcu simulēt. | Noliktavas digitālais dvīnis.
et Enne masinate ostmist soovime tehast simuleerida. | Lao digitaalne kaksik.
sv Innan vi köper maskiner vill vi simulera fabriken. | En digital tvilling av lagret.

ict.support.maturity
en How digital are we? We want an assessment and a roadmap. | Digital maturity check for a small firm.
lv Cik digitāli mēs esam? Gribam novērtējumu un ceļa karti. | Digitālā brieduma tests mazam uzņēmumam.
et Kui digitaalsed me oleme? Soovime hinnangut ja teekaarti. | Digiküpsuse hindamine väikefirmale.
sv Hur digitala är vi? Vi vill ha en bedömning och färdplan. | Test av digital mognad för småföretag.
`;
