/** The ICT concepts; the format is described at `parseConcepts`. */
export const ICT_CONCEPTS = `
ict.trace.batch; inform; nace 62.10; cpv 72230000
en Batch and lot traceability system | traceability | lot traceability | batch traceability | batch tracking | lot tracking | traceability software | track and trace
lv Partiju izsekojamības sistēma | izsekojamība | partiju izsekojamība | izsekojamības sistēma | partiju uzskaite | produktu izsekojamība
et Partiide jälgitavussüsteem | jälgitavus | partii jälgitavus | partiide jälgimine | jälgitavussüsteem | toote jälgitavus
sv Spårbarhetssystem för batcher | spårbarhet | batchspårning | partispårning | spårbarhetssystem | lotspårning

ict.trace.epcis; inform; nace 62.10; cpv 72212000
en GS1 EPCIS 2.0 event sharing | EPCIS | EPCIS events | EPCIS 2.0 | event data sharing | supply chain event data
lv EPCIS notikumu apmaiņa | EPCIS | EPCIS notikumi | EPCIS 2.0 | piegādes ķēdes notikumu dati
et EPCIS-sündmuste vahetus | EPCIS | EPCIS-sündmused | EPCIS 2.0 | tarneahela sündmusandmed
sv Delning av EPCIS-händelser | EPCIS | EPCIS-händelser | EPCIS 2.0 | händelsedata i leveranskedjan

ict.trace.ledger; inform; nace 62.10; cpv 72230000
en Provenance ledger (DLT) | blockchain traceability | blockchain | distributed ledger | provenance record | proof of origin on blockchain
lv Blokķēdes izcelsmes reģistrs | blokķēde | blokķēdes izsekojamība | izcelsmes reģistrs | sadalītā virsgrāmata
et Plokiahelapõhine päritoluregister | plokiahel | plokiahela jälgitavus | päritoluregister | hajusraamat
sv Blockkedjebaserat ursprungsregister | blockkedja | blockkedjespårning | ursprungsregister | distribuerad liggare

ict.trace.dpp; inform; nace 62.10; cpv 72212000
en Consumer QR and digital product passport | digital product passport | product passport | consumer QR code | QR code on pack | DPP | smart label
lv Digitālā produkta pase un QR kods | digitālā produkta pase | QR kods uz iepakojuma | produkta pase | QR kods patērētājam | viedā etiķete
et Digitaalne tootepass ja QR-kood | digitaalne tootepass | tootepass | QR-kood pakendil | QR-kood tarbijale | nutikas etikett
sv Digitalt produktpass och QR-kod | digitalt produktpass | produktpass | QR-kod på förpackning | QR-kod för konsument | smart etikett

ict.iot.temp_monitor; inform; nace 62.90; cpv 72314000
en IoT temperature and humidity monitoring | temperature monitoring | temperature log | temperature logger | temperature logging | data logger | live temperature | temperature sensor | cold chain monitoring | temperature record | EN 12830
lv Temperatūras un mitruma uzraudzība (IoT) | temperatūras uzraudzība | temperatūras žurnāls | temperatūras reģistrēšana | temperatūras reģistrators | temperatūras sensors | temperatūras kontrole | aukstumķēdes uzraudzība | temperatūras pieraksts
et Temperatuuri ja niiskuse seire (IoT) | temperatuuri seire | temperatuuri jälgimine | temperatuurilogi | temperatuurilogger | temperatuuriandur | temperatuuri salvestamine | külmaahela jälgimine
sv Temperatur- och fuktövervakning (IoT) | temperaturövervakning | temperaturloggning | temperaturlogg | temperaturlogger | temperaturgivare | temperaturmätning | övervakning av kylkedjan

ict.iot.fleet; inform; nace 62.90; cpv 72222300
en Fleet telematics | telematics | GPS tracking | vehicle tracking | fleet tracking | fleet management system | truck tracking
lv Autoparka telemātika | GPS izsekošana | transporta izsekošana | autoparka uzraudzība | telemātika | autoparka pārvaldība
et Sõidukipargi telemaatika | GPS-jälgimine | sõidukite jälgimine | telemaatika | autopargi jälgimine | autopargi haldus
sv Fordonstelematik | GPS-spårning | fordonsspårning | telematik | flottstyrning | fordonsuppföljning

ict.iot.production; inform; nace 62.90; cpv 72222300
en Production-line sensors | machine monitoring | production monitoring | sensor network in production | OEE monitoring | line sensors
lv Ražošanas līniju sensori | ražošanas uzraudzība | iekārtu uzraudzība | ražošanas sensori | OEE mērīšana
et Tootmisliini andurid | tootmise seire | masinate jälgimine | tootmisandurid | OEE mõõtmine
sv Sensorer i produktionslinjer | produktionsövervakning | maskinövervakning | produktionssensorer | OEE-mätning

ict.iot.agri; inform; nace 62.90; cpv 72222300
en Farm and harvest sensors | smart farming | precision farming | farm sensors | soil sensors | greenhouse sensors | agri IoT
lv Lauksaimniecības sensori | viedā lauksaimniecība | precīzā lauksaimniecība | augsnes sensori | siltumnīcas sensori
et Põllumajandusandurid | täppisviljelus | nutipõllumajandus | mullaandurid | kasvuhoone andurid
sv Sensorer för jordbruk | precisionsodling | smart jordbruk | jordsensorer | växthussensorer | lantbrukssensorer

ict.edi.edifact; inform; nace 62.20; cpv 72318000
en EDI (EDIFACT) connection | EDI | EDIFACT | EDI connection | EDI orders | electronic data interchange | EDI integration | EDI with retail chains | ORDERS DESADV INVOIC
lv EDI (EDIFACT) savienojums | EDI | EDI savienojums | EDI pasūtījumi | elektroniskā datu apmaiņa | EDIFACT | EDI sistēma | EDI ar veikalu ķēdēm
et EDI (EDIFACT) liidestus | EDI | EDI-liidestus | EDI-tellimused | elektrooniline andmevahetus | EDIFACT | EDI kaubanduskettidega
sv EDI-koppling (EDIFACT) | EDI | EDI-anslutning | EDI-order | EDI-lösning | EDIFACT | elektronisk datautväxling | EDI med butikskedjor

ict.edi.peppol; inform; nace 62.20; cpv 72318000
en E-invoicing (Peppol) | e-invoicing | e-invoice | electronic invoice | Peppol | Peppol access point | electronic invoicing
lv E-rēķini (Peppol) | e-rēķins | elektroniskais rēķins | Peppol | e-rēķinu ieviešana | strukturētais e-rēķins
et E-arved (Peppol) | e-arve | e-arveldus | elektrooniline arve | Peppol | e-arvete saatmine
sv E-faktura (Peppol) | e-faktura | elektronisk faktura | Peppol | e-fakturering | Peppol-anslutning

ict.edi.ecmr; inform; nace 62.10; cpv 72212000
en Electronic consignment note (eCMR/eFTI) | eCMR | e-CMR | eFTI | electronic consignment note | digital waybill | electronic waybill | paperless freight documents
lv Elektroniskā pavadzīme (eCMR/eFTI) | eCMR | e-CMR | elektroniskā pavadzīme | elektroniskā kravas pavadzīme | digitālā pavadzīme | eFTI
et Elektrooniline veoseleht (eCMR/eFTI) | eCMR | e-CMR | elektrooniline veoseleht | e-veoseleht | digitaalne saateleht | eFTI
sv Elektronisk fraktsedel (eCMR/eFTI) | eCMR | e-CMR | elektronisk fraktsedel | digital fraktsedel | eFTI

ict.edi.api; inform; nace 62.20; cpv 72220000
en API and system integration | API integration | system integration | API connection | connect systems | ERP integration | interface development | software integration
lv API un sistēmu integrācija | API integrācija | sistēmu integrācija | API savienojums | sistēmu savienošana | datu integrācija | saskarņu izstrāde
et API ja süsteemide liidestamine | API-liidestus | süsteemide liidestamine | liidestus | süsteemiintegratsioon | X-tee liidestus | andmevahetuse liides
sv API- och systemintegration | API-integration | systemintegration | integrera system | koppling mellan system | integrationslösning

ict.edi.gdsn; inform; nace 63.10; cpv 72322000
en Product data synchronisation (GDSN) | GDSN | product data synchronisation | product data pool | master data exchange | item data for retailers
lv Produktu datu sinhronizācija (GDSN) | GDSN | produktu datu sinhronizācija | produktu datu katalogs | pamatdatu apmaiņa | preču dati mazumtirgotājiem
et Tooteandmete sünkroniseerimine (GDSN) | GDSN | tooteandmete sünkroonimine | tooteandmete kataloog | põhiandmete vahetus
sv Synkronisering av produktdata (GDSN) | GDSN | produktdatasynkronisering | produktdatapool | artikeldata till handeln | Validoo

ict.sys.erp; inform; nace 62.20; cpv 72263000
en ERP implementation | ERP | ERP system | enterprise resource planning | business software | accounting and stock software
lv ERP ieviešana | ERP | ERP sistēma | uzņēmuma vadības sistēma | resursu vadības sistēma | grāmatvedības un noliktavas sistēma
et ERP juurutamine | ERP | ERP-süsteem | majandustarkvara | äritarkvara | ettevõtte ressursside planeerimine
sv Införande av affärssystem (ERP) | ERP | ERP-system | affärssystem | införa affärssystem | ekonomisystem

ict.sys.wms; inform; nace 62.10; cpv 48430000
en Warehouse management system (WMS) | WMS | warehouse management system | warehouse software | warehouse management | inventory software | stock management software
lv Noliktavas vadības sistēma (WMS) | WMS | noliktavas vadības sistēma | noliktavas programmatūra | noliktavas sistēma | noliktavas uzskaites programma | krājumu programma
et Laohaldussüsteem (WMS) | WMS | laohaldussüsteem | laotarkvara | laohaldustarkvara | laoprogramm | laosüsteem
sv Lagerhanteringssystem (WMS) | WMS | lagerhanteringssystem | lagersystem | WMS-system | lagerstyrning

ict.sys.tms; inform; nace 62.10; cpv 72212000
en Transport management system (TMS) | TMS | transport management system | transport planning software | dispatch software | carrier management software
lv Transporta vadības sistēma (TMS) | TMS | transporta vadības sistēma | pārvadājumu plānošanas programma | dispečeru programma | transporta plānošanas sistēma
et Veohaldussüsteem (TMS) | TMS | veohaldussüsteem | transpordihalduse tarkvara | veoplaneerimise tarkvara | dispetšeri tarkvara
sv Transportplaneringssystem (TMS) | TMS | transportplaneringssystem | transportledningssystem | TMS-system | åkerisystem

ict.sys.mes; inform; nace 62.10; cpv 72212000
en Manufacturing execution system (MES) | MES | manufacturing execution system | production management software | production planning software | shop floor system
lv Ražošanas vadības sistēma (MES) | MES | ražošanas vadības sistēma | ražošanas plānošanas programma | ražošanas uzskaites sistēma
et Tootmise juhtimissüsteem (MES) | MES | tootmise juhtimissüsteem | tootmistarkvara | tootmisplaneerimise tarkvara
sv Produktionsstyrsystem (MES) | MES | produktionsstyrningssystem | produktionsplaneringssystem | tillverkningssystem

ict.sys.qms; inform; nace 62.10; cpv 48170000
en Digital HACCP and quality log | digital HACCP | HACCP app | electronic HACCP log | digital checklists | quality management software | paperless quality records | digital self-control
lv Digitāls HACCP žurnāls | digitāls HACCP | HACCP lietotne | elektroniska paškontrole | digitālā paškontrole | kvalitātes vadības programma | elektroniskie žurnāli
et Digitaalne enesekontroll (HACCP) | digitaalne enesekontroll | HACCP äpp | elektrooniline enesekontroll | kvaliteedijuhtimise tarkvara | digitaalsed kontroll-lehed
sv Digital egenkontroll (HACCP) | digital egenkontroll | HACCP-app | elektronisk egenkontroll | kvalitetssystem | digitala checklistor

ict.sys.crm; inform; nace 62.20; cpv 48445000
en CRM implementation | CRM | CRM system | customer relationship management | customer database | sales software
lv CRM ieviešana | CRM | CRM sistēma | klientu attiecību vadība | klientu datubāze | klientu vadības sistēma
et CRM-i juurutamine | CRM | CRM-süsteem | kliendihaldus | kliendihaldustarkvara | kliendisuhete haldus
sv CRM-införande | CRM | CRM-system | kundhantering | kundregister | säljsystem

ict.sell.webshop; sell; nace 62.10; cpv 72413000
en Web shop | webshop | online shop | online store | e-shop | e-commerce site | sell online | internet shop
lv Interneta veikals | e-veikals | internetveikals | interneta veikala izveide | tiešsaistes veikals | tirgot internetā | e-komercijas vietne
et E-pood | veebipood | e-poe loomine | internetipood | veebipoe arendus | müük internetis | netipood
sv Webbutik | e-handel | nätbutik | webbshop | e-butik | sälja på nätet | e-handelslösning | näthandel

ict.sell.marketplace; sell; nace 62.20; cpv 72220000
en Online marketplace integration | marketplace integration | online marketplace | sell on Amazon | marketplace listing | sell on marketplaces
lv Tiešsaistes tirdzniecības vietu integrācija | tirdzniecības platforma | tiešsaistes tirgus integrācija | pārdošana tirdzniecības platformās | e-tirgus
et Veebikaubamajade liidestus | veebikaubamaja | müük veebiturgudel | müügiplatvormi liidestus | kaubamaja liidestus
sv Integration mot marknadsplatser | marknadsplats | sälja på marknadsplatser | marknadsplatsintegration | sälja på Amazon

ict.sell.b2b_portal; sell; nace 62.10; cpv 72212000
en B2B ordering portal | B2B portal | ordering portal | B2B ordering | customer portal | wholesale portal | online ordering for shops
lv B2B pasūtījumu portāls | B2B portāls | pasūtījumu portāls | klientu portāls | pasūtīšanas sistēma veikaliem | vairumtirdzniecības portāls
et B2B-tellimisportaal | B2B-portaal | tellimisportaal | kliendiportaal | tellimiskeskkond | hulgimüügi portaal
sv Orderportal för B2B | B2B-portal | orderportal | kundportal | beställningsportal | webborder för återförsäljare

ict.sell.pay; sell; nace 66.19; cpv 72222300
en Payment solution | card payment | online payment | payment gateway | bank link | payment integration
lv Maksājumu risinājums | maksājumi ar karti | karšu maksājumi | tiešsaistes maksājumi | maksājumu vārteja | bankas saite | norēķini internetā
et Makselahendus | kaardimakse | veebimakse | pangalink | makselüüs | maksevahendus | internetimakse
sv Betallösning | kortbetalning | betaltjänst | onlinebetalning | betalväxel | Swish-betalning | betalning på nätet

ict.ai.demand; plan; nace 62.10; cpv 48462000
en Demand forecasting | demand forecast | sales forecasting | sales forecast | order prediction | demand planning
lv Pieprasījuma prognozēšana | pieprasījuma prognoze | pieprasījuma prognozēšana ar MI | pārdošanas prognoze | pasūtījumu prognozēšana | pieprasījuma plānošana
et Nõudluse prognoosimine | nõudluse prognoos | nõudlusprognoos | müügiprognoos | tellimuste prognoosimine | nõudluse planeerimine
sv Efterfrågeprognoser | efterfrågeprognos | efterfrågeprognostisering | försäljningsprognos | behovsprognos | efterfrågeplanering

ict.ai.vision; assure; nace 62.10; cpv 72230000
en Machine-vision quality control | machine vision | computer vision | visual inspection | camera inspection | optical sorting | image recognition quality control
lv Mašīnredze kvalitātes kontrolei | mašīnredze | datorredze | vizuālā inspekcija | kameru kontrole | optiskā šķirošana | attēlu atpazīšana
et Masinnägemine kvaliteedikontrollis | masinnägemine | pilditöötlus | visuaalne kontroll | kaamerakontroll | optiline sorteerimine | pildituvastus
sv Maskinseende för kvalitetskontroll | maskinseende | bildbehandling | visuell inspektion | kamerainspektion | optisk sortering | bildigenkänning

ict.ai.route; plan; nace 62.10; cpv 72230000
en Route optimisation | route optimization | route planning | delivery route planning | route planner | vehicle routing | plan delivery rounds | plan routes
lv Maršrutu optimizācija | maršrutu plānošana | maršrutēšana | piegādes maršrutu plānošana | maršruta optimizēšana | reisu plānošana
et Marsruutide optimeerimine | marsruudi planeerimine | marsruutide planeerimine | veoringide planeerimine | marsruudi optimeerimine | tarnering
sv Ruttoptimering | ruttplanering | ruttoptimering för leveranser | körrutter | planering av leveransrundor | slingplanering

ict.ai.pred_maint; process; nace 62.10; cpv 72230000
en Predictive maintenance | condition monitoring | failure prediction | machine health monitoring
lv Prognozējošā apkope | prognozējamā apkope | paredzamā apkope | iekārtu stāvokļa uzraudzība | bojājumu prognozēšana
et Ennustav hooldus | ennetav hooldus | seisundiseire | rikete ennustamine | prognoosiv hooldus
sv Prediktivt underhåll | förebyggande underhåll med AI | tillståndsövervakning | förutsägande underhåll | felprediktion

ict.ai.docs; inform; nace 62.10; cpv 72512000
en AI document automation | document automation | invoice reading | OCR | document processing | data extraction from documents | AI assistant for documents
lv Dokumentu automatizācija ar MI | dokumentu apstrāde | rēķinu atpazīšana | OCR | dokumentu atpazīšana | datu nolasīšana no dokumentiem
et Dokumentide automatiseerimine tehisintellektiga | dokumendihõive | arvete tuvastus | OCR | dokumentide töötlemine | andmete lugemine dokumentidest
sv Dokumentautomation med AI | dokumenthantering med AI | fakturatolkning | OCR | dokumenttolkning | automatisk dokumenthantering

ict.data.bi; plan; nace 62.20; cpv 48482000
en Business intelligence | BI | dashboard | data analytics | reporting dashboard | Power BI | management reporting
lv Biznesa analītika | datu analītika | BI | vadības panelis | atskaišu sistēma | pārskatu panelis | Power BI
et Ärianalüüs | andmeanalüütika | BI | juhtimislaud | aruandlus | töölaud näitajatega | Power BI
sv Beslutsstöd (BI) | BI | dataanalys | instrumentpanel | rapporteringsverktyg | nyckeltalspanel | Power BI

ict.data.platform; inform; nace 63.10; cpv 72322000
en Data platform | data warehouse | data hub | data lake | shared data platform | data integration platform
lv Datu platforma | datu noliktava | datu centrs | datu ezers | kopīga datu platforma
et Andmeplatvorm | andmeladu | andmejärv | ühine andmeplatvorm | andmekogu
sv Dataplattform | datalager | datasjö | gemensam dataplattform | datahub

ict.data.space; inform; nace 62.20; cpv 72222300
en Data-space connector | data space | dataspace connector | data sharing infrastructure | IDS connector | Gaia-X
lv Datu telpas savienotājs | datu telpa | datu koplietošana | datu telpas konektors | Gaia-X
et Andmeruumi liides | andmeruum | andmete jagamine | andmeruumi ühendus | Gaia-X
sv Anslutning till dataområde | dataområde | datadelning | dataspace-anslutning | Gaia-X

ict.dev.custom; inform; nace 62.10; cpv 72230000
en Custom software development | software development | custom software | bespoke software | software developer | application development | web development | programming
lv Programmatūras izstrāde | programmatūras izveide | programmēšana | individuāla programmatūra | tīmekļa izstrāde | informācijas sistēmas izstrāde | lietojumprogrammas izstrāde
et Tellimustarkvara arendus | tarkvaraarendus | tarkvara arendamine | eritarkvara | programmeerimine | veebiarendus | infosüsteemi arendus
sv Utveckling av kundanpassad programvara | programvaruutveckling | mjukvaruutveckling | systemutveckling | skräddarsydd programvara | programmering | webbutveckling

ict.dev.mobile; inform; nace 62.10; cpv 72230000
en Mobile app development | mobile app | app development | iOS app | Android app | smartphone app
lv Mobilo lietotņu izstrāde | mobilā lietotne | mobilās aplikācijas izstrāde | lietotnes izstrāde | mobilā aplikācija
et Mobiilirakenduste arendus | mobiilirakendus | äpi arendus | mobiiliäpp | nutirakendus
sv Apputveckling | mobilapp | apputveckling för mobil | utveckla app | mobilapplikation

ict.dev.ux; design; nace 74.14; cpv 72413000
en UX and service design | UX design | user experience | service design | usability testing | user interface design | design sprint
lv UX un pakalpojumu dizains | UX dizains | lietotāju pieredze | pakalpojumu dizains | lietojamības testēšana | saskarnes dizains
et UX ja teenusedisain | UX-disain | kasutajakogemus | teenusedisain | kasutatavuse testimine | kasutajaliidese disain
sv UX- och tjänstedesign | UX-design | användarupplevelse | tjänstedesign | användbarhetstest | gränssnittsdesign

ict.dev.localise; sell; nace 62.10; cpv 79530000
en Software localisation | software localization | website localisation | translation of software | multilingual website
lv Programmatūras lokalizācija | mājaslapas lokalizācija | programmatūras tulkošana | daudzvalodu mājaslapa | lokalizēšana
et Tarkvara lokaliseerimine | veebilehe lokaliseerimine | tarkvara tõlkimine | mitmekeelne veebileht
sv Lokalisering av programvara | lokalisering av webbplats | översättning av programvara | flerspråkig webbplats

ict.auto.robotics; process; nace 71.12; cpv 48921000
en Robotics and line automation | robotics | automation | production automation | palletising robot | palletising | robot cell | packaging robot
lv Robotizācija un automatizācija | robotizācija | automatizācija | ražošanas automatizācija | robots | paletēšanas robots | robotizēta līnija
et Robootika ja automatiseerimine | robootika | automatiseerimine | tootmise automatiseerimine | robot | pallimisrobot | robotiseerimine
sv Robotik och automation | robotik | automation | automatisering | produktionsautomation | palleteringsrobot | robotcell

ict.auto.rfid; store; nace 62.90; cpv 30216130
en RFID and barcode scanning | RFID | barcode scanning | barcode scanner | RFID tags | scanning solution | mobile scanner
lv RFID un svītrkodu skenēšana | RFID | svītrkodu skeneris | svītrkodu skenēšana | RFID birkas | skenēšanas risinājums
et RFID ja vöötkoodide lugemine | RFID | vöötkoodilugeja | vöötkoodi lugemine | RFID-märgised | skaneerimislahendus
sv RFID och streckkodsläsning | RFID | streckkodsläsare | streckkodsläsning | RFID-taggar | skanningslösning

ict.infra.cloud; support; nace 63.10; cpv 72415000
en Cloud migration and hosting | cloud hosting | cloud services | cloud migration | hosting | web hosting | server hosting | managed IT
lv Mākoņpakalpojumi | mākonis | mākoņa migrācija | mitināšana | serveru uzturēšana | hostings | mākoņdatošana
et Pilveteenused | pilv | pilvemajutus | pilve kolimine | veebimajutus | serverimajutus | majutusteenus
sv Molntjänster | moln | molnmigrering | hosting | webbhotell | serverdrift | molndrift

ict.infra.connectivity; support; nace 61.10; cpv 72315000
en Private 5G and LoRaWAN connectivity | private 5G | LoRaWAN | wireless network | sensor network connectivity | Wi-Fi in the warehouse | IoT connectivity
lv 5G un LoRaWAN savienojamība | privātais 5G | LoRaWAN | bezvadu tīkls | Wi-Fi noliktavā | IoT savienojamība
et 5G- ja LoRaWAN-ühenduvus | privaatne 5G | LoRaWAN | juhtmevaba võrk | WiFi laos | asjade interneti ühendus
sv 5G- och LoRaWAN-uppkoppling | privat 5G | LoRaWAN | trådlöst nätverk | Wi-Fi i lager | IoT-uppkoppling

ict.sec.audit; support; nace 62.20; cpv 72810000
en Cybersecurity audit | security audit | penetration test | pentest | cyber security assessment | IT security review | vulnerability scan
lv Kiberdrošības audits | IT drošības audits | drošības audits | ielaušanās tests | kiberdrošības pārbaude | ievainojamību pārbaude
et Küberturbeaudit | turvaaudit | läbistustest | turvatestimine | infoturbe audit | haavatavuste kontroll
sv Cybersäkerhetsrevision | säkerhetsrevision | penetrationstest | IT-säkerhetsgranskning | pentest | sårbarhetsskanning

ict.sec.iso27001; support; nace 62.20; cpv 79132000
en ISO 27001 implementation | ISO 27001 | information security management system | ISMS | ISO 27001 certification
lv ISO 27001 ieviešana | ISO 27001 | informācijas drošības pārvaldība | ISO 27001 sertifikācija | IDPS
et ISO 27001 juurutamine | ISO 27001 | infoturbe juhtimissüsteem | ISO 27001 sertifitseerimine | E-ITS
sv Införande av ISO 27001 | ISO 27001 | ledningssystem för informationssäkerhet | ISO 27001-certifiering | LIS

ict.sec.soc; support; nace 62.20; cpv 72222300
en Security monitoring (SOC) | SOC | security operations centre | managed detection and response | 24/7 security monitoring | incident response
lv Drošības uzraudzība (SOC) | SOC | kiberdrošības uzraudzība | drošības operāciju centrs | incidentu reaģēšana
et Turvaseire (SOC) | SOC | turvaseire | küberturbe seire | turvaintsidentide käsitlus
sv Säkerhetsövervakning (SOC) | SOC | säkerhetsövervakning | säkerhetscenter dygnet runt | incidenthantering

ict.sec.nis2; support; nace 62.20; cpv 72220000
en NIS2 readiness | NIS2 | NIS2 compliance | NIS 2 directive | NIS2 gap analysis
lv NIS2 gatavība | NIS2 | NIS2 direktīva | NIS2 atbilstība | NIS2 prasības
et NIS2-valmidus | NIS2 | NIS2 direktiiv | NIS2 nõuded | küberturvalisuse seaduse nõuded
sv NIS2-beredskap | NIS2 | NIS2-direktivet | NIS2-krav | cybersäkerhetslagen

ict.sec.gdpr; support; nace 69.10; cpv 79140000
en Data protection compliance (GDPR) | GDPR | data protection | privacy compliance | DPIA | data protection officer
lv Datu aizsardzība (VDAR) | VDAR | GDPR | datu aizsardzība | personas datu aizsardzība | datu aizsardzības speciālists
et Andmekaitse (IKÜM) | GDPR | IKÜM | andmekaitse | isikuandmete kaitse | andmekaitsespetsialist
sv Dataskydd (GDPR) | GDPR | dataskydd | personuppgifter | dataskyddsombud | integritetsskydd

ict.energy.monitor; inform; nace 62.90; cpv 71314300
en Energy monitoring for plants and cold stores | energy monitoring | electricity monitoring | energy consumption monitoring | power metering | energy management system | energy dashboard
lv Enerģijas patēriņa uzraudzība | enerģijas uzraudzība | elektroenerģijas patēriņa uzraudzība | elektrības patēriņa mērīšana | energopārvaldība | enerģijas monitorings
et Energiatarbimise seire | energiaseire | elektritarbimise jälgimine | energiakulu jälgimine | energiahaldus | elektrikulu mõõtmine
sv Energiövervakning | elövervakning | energimätning | övervakning av energiförbrukning | energistyrning | elmätning

ict.sim.twin; plan; nace 62.10; cpv 72230000
en Digital twin and simulation | digital twin | simulation | flow simulation | simulation model | warehouse simulation | simulate the flow
lv Digitālais dvīnis un simulācija | digitālais dvīnis | simulācija | plūsmas simulācija | noliktavas simulācija | simulācijas modelis
et Digitaalne kaksik ja simulatsioon | digitaalne kaksik | digikaksik | simulatsioon | laovoo simuleerimine | simulatsioonimudel
sv Digital tvilling och simulering | digital tvilling | simulering | flödessimulering | lagersimulering | simulera flöde

ict.support.maturity; support; nace 70.20; cpv 72220000
en Digital maturity assessment | digital maturity | digital readiness | digital audit | digitalisation roadmap | digitalisation assessment
lv Digitālā brieduma novērtējums | digitālais briedums | digitālās gatavības novērtējums | digitalizācijas audits | digitalizācijas plāns | digitalizācijas ceļakarte
et Digiküpsuse hindamine | digiküpsus | digiaudit | digipööre | digitaliseerimise teekaart | digivalmidus
sv Digital mognadsmätning | digital mognad | digitaliseringsplan | digital nulägesanalys | mognadsanalys

`;
