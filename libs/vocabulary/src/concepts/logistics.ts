/** The LOGISTICS concepts; the format is described at `parseConcepts`. */
export const LOGISTICS_CONCEPTS = `
log.move.road_ftl; move; nace 49.41; cpv 60180000
en Full-load road freight (FTL) | full truckload | full load | FTL | full trailer transport | complete truck
lv Pilnu kravu autopārvadājumi (FTL) | pilna krava | pilnu kravu pārvadājumi | FTL pārvadājumi | pilna puspiekabe
et Täiskoormate autovedu (FTL) | täiskoorem | täiskoormavedu | FTL-vedu | täishaagis
sv Helpartier på väg (FTL) | helpartier | hellast | fullt lass | FTL-transport | hel trailer

log.move.road_ltl; move; nace 49.41; cpv 60100000
en Groupage road freight (LTL) | groupage | less than truckload | LTL | part load | shared truck | pallet transport | partial load
lv Salikto kravu autopārvadājumi (LTL) | saliktās kravas | saliktā krava | daļējas kravas | grupāžas kravas | palešu pārvadājumi | LTL pārvadājumi
et Osakoormate autovedu (LTL) | osakoorem | koondveos | grupivedu | kaubaaluste vedu | LTL-vedu | rühmaveod
sv Styckegods på väg (LTL) | styckegods | delpartier | samlastat gods | palltransport | LTL-transport

log.move.road_chilled; move; nace 49.41; cpv 60180000
en Chilled road transport | refrigerated transport | refrigerated haulage | chilled transport | chilled delivery | chilled deliveries | reefer truck transport | temperature-controlled transport | refrigerated truck | cold chain transport
lv Atdzesētu kravu autopārvadājumi | refrižeratora pārvadājumi | atdzesētu produktu piegāde | transports ar dzesēšanu | kravu pārvadājumi ar refrižeratoru | aukstumķēdes transports | temperatūras režīma pārvadājumi | dzesētu kravu transports
et Jahutatud kauba autovedu | jahutatud vedu | jahutatud transport | külmauto | külmveok | külmvedu | temperatuuritundlik vedu | külmaahela vedu
sv Kyltransport på väg | kyltransport | kyld transport | kylbil | kyltransporter | tempererad transport | temperaturreglerad transport | kylda leveranser

log.move.road_frozen; move; nace 49.41; cpv 60180000
en Frozen road transport | frozen transport | frozen haulage | deep-frozen transport | freezer truck | transport of frozen goods
lv Saldētu kravu autopārvadājumi | saldētu produktu pārvadājumi | saldētas kravas | sasaldētu kravu transports | saldētu preču transports | saldējuma pārvadājumi
et Külmutatud kauba autovedu | külmutatud kauba transport | sügavkülmvedu | külmutatud toodete vedu | külmutatud kauba veok
sv Frystransport på väg | frystransport | djupfryst transport | frysbil | frystransporter | transport av fryst gods

log.move.multitemp; move; nace 49.41; cpv 60180000
en Multi-temperature transport | multi-temperature | multi-temp truck | several temperature zones | mixed temperature delivery | multi-compartment truck
lv Vairāku temperatūras režīmu pārvadājumi | vairāku temperatūru pārvadājumi | vairākas temperatūras zonas | multitemperatūras transports | vairāku kameru auto
et Mitme temperatuurirežiimiga vedu | mitme temperatuuriga vedu | mitu temperatuuritsooni | multitemperatuurne veok | mitmekambriline auto
sv Flertemperaturtransport | flera temperaturzoner | flerzonstransport | multitemp-transport | flertemperaturbil

log.move.tank_food; move; nace 49.41; cpv 60180000
en Food-grade tank transport | food tanker | milk tanker | tanker transport | liquid food transport | bulk milk collection | tank truck for food
lv Pārtikas cisternu pārvadājumi | pārtikas cisterna | piena cisterna | piena pārvadājumi | cisternu pārvadājumi | šķidro kravu pārvadājumi
et Toidukauba tsisternvedu | tsisternvedu | piimaveok | piimavedu | toidutsistern | vedelate toiduainete vedu
sv Tanktransport av livsmedel | tanktransport | mjölktransport | tankbil för livsmedel | mjölkbil | bulktransport av vätska

log.move.adr; move; nace 49.41; cpv 60180000
en Dangerous goods transport (ADR) | dangerous goods | ADR transport | hazardous goods transport | hazmat transport | transport of chemicals
lv Bīstamo kravu pārvadājumi (ADR) | bīstamas kravas | bīstamo kravu transports | ADR pārvadājumi | ķīmisko vielu pārvadāšana
et Ohtlike veoste vedu (ADR) | ohtlikud veosed | ohtlike kaupade vedu | ADR-vedu | ohtliku kauba vedu | kemikaalide vedu
sv Transport av farligt gods (ADR) | farligt gods | ADR-transport | transport av kemikalier | farligt gods-transport

log.move.express; move; nace 53.20; cpv 64120000
en Express and courier | courier | express delivery | same-day delivery | messenger | urgent delivery
lv Eksprespiegāde un kurjers | kurjers | kurjerpasts | ekspres piegāde | steidzama piegāde | piegāde tajā pašā dienā
et Kuller- ja kiirvedu | kuller | kullerteenus | kiirvedu | kiirtarne | samal päeval kohaletoimetamine
sv Express- och budtjänster | bud | budbil | expressleverans | kurir | leverans samma dag

log.move.parcel; move; nace 53.20; cpv 64121200
en Parcel delivery | parcels | parcel service | parcel shipping | parcel locker delivery | home parcel delivery
lv Paku piegāde | pakas | paku sūtīšana | pakomāts | paku pārvadājumi | paciņu piegāde
et Pakkide laialikanne | pakid | pakivedu | pakiautomaat | pakkide saatmine | pakiteenus
sv Paketutlämning | paket | paketleverans | paketfrakt | paketombud | paketskåp

log.move.lastmile_chilled; move; nace 49.41; cpv 64121200
en Chilled last-mile delivery | chilled home delivery | cold home delivery | chilled last mile | grocery home delivery | chilled parcels | refrigerated home delivery | last-mile delivery of fresh food
lv Atdzesētu preču pēdējās jūdzes piegāde | atdzesētu preču piegāde mājās | dzesēta piegāde mājās | pēdējā jūdze | pārtikas piegāde mājās | atdzesētas pakas
et Jahutatud kauba viimase miili tarne | jahutatud kojuvedu | jahutatud pakid | toidu kojuvedu | viimane miil | jahutatud kullertarne
sv Kyld leverans sista milen | kyld hemleverans | kylda hemleveranser | sista milen | hemkörning av mat | kylda paket

log.move.sea_fcl; move; nace 50.20; cpv 60600000
en Sea freight, full container (FCL) | full container load | FCL | sea freight | ocean freight | container shipping | full container
lv Jūras pārvadājumi pilnā konteinerā (FCL) | jūras pārvadājumi | jūras kravas | pilns konteiners | FCL pārvadājumi | konteineru pārvadājumi pa jūru
et Täiskonteineri merevedu (FCL) | merevedu | täiskonteiner | FCL-vedu | konteinervedu merel | laevavedu
sv Sjöfrakt, helcontainer (FCL) | sjöfrakt | helcontainer | FCL-frakt | containerfrakt | båtfrakt

log.move.sea_lcl; move; nace 50.20; cpv 60600000
en Sea freight, shared container (LCL) | less than container load | LCL | shared container | part container | sea groupage
lv Jūras saliktās kravas (LCL) | konsolidēts konteiners | LCL pārvadājumi | daļēji piekrauts konteiners | saliktā krava konteinerā
et Osakonteineri merevedu (LCL) | osakonteiner | LCL-vedu | jagatud konteiner | koondkonteiner
sv Sjöfrakt, samlastad container (LCL) | samlastad container | LCL-frakt | delad container | delcontainer

log.move.reefer_container; move; nace 50.20; cpv 60600000
en Reefer container transport | reefer container | refrigerated container | frozen container | temperature-controlled container
lv Refrižeratorkonteineru pārvadājumi | refrižeratorkonteiners | saldēts konteiners | dzesēts konteiners | aukstuma konteiners
et Külmkonteinerite vedu | külmkonteiner | külmutuskonteiner | jahutusega konteiner | refkonteiner
sv Transport i kylcontainer | kylcontainer | fryscontainer | reefercontainer | temperaturreglerad container

log.move.ferry_roro; move; nace 50.20; cpv 60610000
en Ferry and ro-ro transport | ferry | ro-ro | roro shipping | ferry booking | trailer on ferry | ferry crossing
lv Prāmju un ro-ro pārvadājumi | prāmis | prāmja rezervācija | ro-ro pārvadājumi | kravas auto prāmis | piekabju pārvadāšana ar prāmi
et Parvlaeva- ja ro-ro-vedu | parvlaev | praam | ro-ro-vedu | praamipilet veokile | haagiste laevavedu
sv Färje- och ro-ro-transport | färja | färjetransport | ro-ro | färjebokning | trailer på färja

log.move.rail; move; nace 49.20; cpv 60200000
en Rail freight | rail transport | railway freight | freight train | rail cargo | block train
lv Dzelzceļa kravu pārvadājumi | dzelzceļa pārvadājumi | dzelzceļš | kravas vilciens | dzelzceļa vagoni
et Raudtee kaubavedu | raudteevedu | raudteetransport | kaubarong | vagunivedu
sv Godstransport på järnväg | järnvägstransport | tågtransport | godståg | järnvägsfrakt

log.move.intermodal; move; nace 52.25; cpv 63521000
en Intermodal transport | combined transport | multimodal transport | intermodal | road-rail transport | truck and ferry combination
lv Intermodālie pārvadājumi | multimodālie pārvadājumi | kombinētie pārvadājumi | intermodāls transports
et Intermodaalne vedu | mitmeliigiline vedu | kombineeritud vedu | multimodaalne transport
sv Intermodala transporter | kombitransport | multimodala transporter | intermodal frakt | kombinerade transporter

log.move.air; move; nace 51.21; cpv 60400000
en Air freight incl. perishables | air freight | air cargo | airfreight | perishables by air | air shipment
lv Gaisa kravu pārvadājumi | gaisa kravas | aviopārvadājumi | aviokravas | kravu pārvadāšana ar lidmašīnu
et Lennukaubavedu | lennuvedu | lennukaup | õhuvedu | kaubavedu lennukiga
sv Flygfrakt | flygfrakt av färskvaror | luftfrakt | fraktflyg | flyggods

log.move.forwarding; move; nace 52.31; cpv 63521000
en Freight forwarding | freight forwarding services | freight forwarder | forwarder | freight agent | transport organisation | freight brokerage
lv Kravu ekspedēšana | ekspedīcija | ekspeditors | ekspedīcijas pakalpojumi | transporta organizēšana | kravu pārvadājumu organizēšana
et Ekspedeerimine | ekspedeerimisteenus | ekspediitor | veokorraldus | vedude korraldamine
sv Spedition | speditör | speditionstjänst | speditionstjänster | transportförmedling | fraktförmedling

log.move.milkrun; move; nace 49.41; cpv 60180000
en Milk-run collection from producers | milk run | producer pick-up | farm pick-up | collection round | collection from farms | multi-stop pick-up
lv Savākšanas maršruts no ražotājiem | savākšana no ražotājiem | produktu savākšana | savākšanas maršruts | savākšana no saimniecībām | piena maršruts
et Kogumisring tootjatelt | kogumisring | toodete kogumine tootjatelt | kogumine taludest | korjering | tootjatelt korjamine
sv Uppsamlingsrunda hos producenter | uppsamlingsrunda | hämtning hos producent | mjölkrunda | upphämtning på gårdar | hämtrunda

log.move.consol; move; nace 52.25; cpv 63521000
en Export consolidation | consolidation | cargo consolidation | export groupage | shared export loads | pooled export shipments | consolidate shipments
lv Eksporta kravu konsolidācija | kravu konsolidācija | konsolidācija | kravu apvienošana | kopīgas eksporta kravas
et Ekspordikaupade konsolideerimine | konsolideerimine | saadetiste koondamine | kaubakoondamine | ühised ekspordikoormad
sv Samlastning för export | samlastning | konsolidering | konsolidering av gods | gemensamma exportlaster

log.move.green; move; nace 49.41; cpv 60180000
en Low-emission transport | electric truck | electric van | HVO | fossil-free transport | low-carbon transport | green delivery | zero-emission delivery
lv Mazemisiju pārvadājumi | elektriskais kravas auto | zaļais transports | bezemisiju piegāde | videi draudzīgs transports | elektriskais busiņš
et Vähese heitega vedu | elektriveok | elektrikaubik | roheline transport | heitevaba tarne | keskkonnasõbralik vedu
sv Transporter med låga utsläpp | fossilfri transport | elektrisk lastbil | ellastbil | utsläppsfri leverans | grön transport | elskåpbil

log.store.ambient; store; nace 52.10; cpv 63122000
en Ambient warehousing | warehouse | warehousing | dry storage | dry warehouse | ambient storage | storage space | general storage
lv Sausā noliktava | noliktava | noliktavas pakalpojumi | uzglabāšana | noliktavas telpas | sausās preces noliktava | preču uzglabāšana
et Kuivladu | ladu | laoteenus | laopind | ladustamine | kuiv ladu | kauba hoiustamine
sv Torrlager | lager | lagerhållning | lagring | lagerplats | lagertjänst | torrt lager

log.store.chilled; store; nace 52.10; cpv 63121100
en Chilled storage | cold storage | cold store | chilled store | chilled warehouse | refrigerated warehouse | refrigerated storage | cool store
lv Atdzesēta noliktava | aukstuma noliktava | dzesētava | vēsā noliktava | dzesēta noliktava | dzesējama noliktava | aukstumkamera
et Jahutatud ladu | jahutusladu | jahutatud laopind | jaheladu | jahekamber | jahutatud hoiustamine
sv Kyllager | kylförvaring | kylt lager | kyllagring | kylrum | kylda lagerplatser | kylhus

log.store.frozen; store; nace 52.10; cpv 63121100
en Frozen storage | freezer storage | freezer store | frozen warehouse | frozen store | deep-freeze storage | freezer space | freezer warehouse
lv Saldēto produktu noliktava | saldētava | saldēto preču noliktava | saldēta noliktava | saldēšanas noliktava | sasaldētu produktu uzglabāšana | saldēšanas kamera
et Sügavkülmladu | külmladu | külmhoidla | sügavkülm ladu | sügavkülmhoidla | külmutatud kauba ladu | sügavkülmkamber
sv Fryslager | fryshus | fryslagring | frysförvaring | djupfryslager | fryst lager | frysrum

log.store.bonded; store; nace 52.10; cpv 63122000
en Customs and excise warehouse | bonded warehouse | customs warehouse | excise warehouse | duty-free storage
lv Muitas noliktava | akcīzes noliktava | muitas noliktavas pakalpojumi | noliktava ar muitas režīmu
et Tolliladu | aktsiisiladu | tollilao teenus | ladu tollirežiimil
sv Tullager | skatteupplag | tullager och skatteupplag | tullagring

log.store.crossdock; store; nace 52.24; cpv 63110000
en Cross-docking | cross-dock | cross dock | transshipment | transloading | reloading terminal | night sorting
lv Pārkraušana (cross-docking) | cross-docking | pārkraušana | kravu pārkraušana | krosdoks | pārkraušanas terminālis
et Ristlaadimine (cross-docking) | cross-docking | ristlaadimine | ümberlaadimine | kauba ümberlaadimine | ümberlaadimisterminal
sv Omlastning (cross-docking) | cross-docking | omlastning | omlastningsterminal | terminalhantering

log.store.fulfil; store; nace 52.10; cpv 63120000
en E-commerce fulfilment | fulfilment | order fulfilment | fulfillment | online order fulfilment | webshop logistics | 3PL for web shops
lv E-komercijas pasūtījumu izpilde | pasūtījumu izpilde | e-veikala loģistika | fulfilment | interneta veikala pasūtījumu izpilde | e-komercijas loģistika
et E-poe tellimuste täitmine | tellimuste täitmine | e-poe logistika | e-kaubanduse logistika | fulfilment-teenus
sv E-handelslogistik | fulfilment | orderhantering för e-handel | e-handelslager | tredjepartslogistik för e-handel

log.store.vas; store; nace 52.10; cpv 79920000
en Warehouse value-added services | value-added services | relabelling | repacking in the warehouse | co-packing in the warehouse | kitting | shrink wrapping
lv Pievienotās vērtības pakalpojumi noliktavā | pārmarķēšana | pārpakošana | komplektu veidošana | pievienotās vērtības pakalpojumi | etiķešu līmēšana
et Lao lisandväärtusteenused | ümbermärgistamine | ümberpakkimine | lisandväärtusteenused | komplektide koostamine | kleebistamine
sv Mervärdestjänster i lager | ommärkning | ompackning | mervärdestjänster | kitting | etikettering i lager

log.store.pickpack; store; nace 52.10; cpv 63122000
en Order picking and packing | order picking | pick and pack | picking and packing | box packing | order assembly
lv Pasūtījumu komplektēšana | komplektēšana | pasūtījumu komplektēšana un pakošana | preču komplektēšana | kastīšu pakošana
et Tellimuste komplekteerimine | komplekteerimine | tellimuste kokkupanek | kauba komplekteerimine | kastide pakkimine
sv Plock och pack | plock | orderplock | plockning | plock och packning | packning av lådor

log.store.blast_freeze; store; nace 52.10; cpv 63121100
en Blast freezing at store | blast freezing | blast freezer | shock freezing | tunnel freezing of pallets
lv Šoka saldēšana | šoka sasaldēšana | šokkamera | ātrā sasaldēšana noliktavā
et Kiirkülmutamine | šokkülmutamine | šokikülmutus | kiirkülmutus
sv Snabbinfrysning | chockfrysning | blästfrysning | chockfrys

log.store.organic; store; nace 52.10; cpv 63122000
en Organic-certified storage | organic warehouse | organic storage | certified organic warehouse | storage of organic goods
lv Bioloģiski sertificēta noliktava | bioloģiskā noliktava | bioloģisko produktu noliktava | bioloģisko produktu uzglabāšana | eko noliktava
et Mahetunnustusega ladu | maheladu | mahetoodete ladu | mahekauba ladustamine | mahetunnustatud ladu
sv Ekologiskt certifierat lager | ekologiskt lager | ekologisk lagring | ekolager | lagring av ekologiska varor

log.store.seasonal; store; nace 52.10; cpv 63122000
en Seasonal overflow storage | seasonal storage | overflow storage | temporary storage | peak season space | short-term warehouse | storage for the season
lv Sezonas papildu noliktava | sezonas noliktava | pagaidu noliktava | sezonāla uzglabāšana | papildu noliktavas platība
et Hooajaline laopind | hooajaline ladu | hooajaladu | ajutine ladu | ajutine laopind | hooajaline ladustamine
sv Säsongslager | säsongslagring | tillfälligt lager | korttidslager | extra lagerplats | tillfällig lagerplats

log.store.inventory; store; nace 52.10; cpv 79991000
en Stocktaking and inventory control | stocktaking | stock count | inventory count | inventory control | stock control
lv Krājumu kontrole | inventarizācija | krājumu uzskaite | preču inventarizācija | krājumu pārvaldība
et Laoseisu kontroll | inventuur | laoinventuur | laoarvestus | varude kontroll
sv Lagerhantering och inventering | inventering | lagerinventering | lagerkontroll | lagerräkning

log.clear.customs; clear; nace 52.26; cpv 63523000
en Customs brokerage | customs clearance | customs broker | customs agent | customs declaration service | import clearance
lv Muitas brokera pakalpojumi | muitošana | muitas brokeris | atmuitošana | muitas formalitātes | muitas deklarāciju noformēšana
et Tolliagenditeenus | tollivormistus | tolliagent | tollimaakler | tolliformaalsused | tollideklaratsioonide vormistamine
sv Tullombud | förtullning | tulldeklaration | tullklarering | tulltjänster | tullhantering

log.clear.export_docs; clear; nace 52.31; cpv 63524000
en Export and transport documents | export documents | transport documents | certificate of origin | CMR | export paperwork | bill of lading
lv Eksporta un transporta dokumenti | eksporta dokumenti | transporta dokumenti | izcelsmes sertifikāts | CMR pavadzīme | dokumentu noformēšana eksportam
et Ekspordi- ja veodokumendid | ekspordidokumendid | veodokumendid | päritolusertifikaat | CMR-saateleht | konossement
sv Export- och transporthandlingar | exportdokument | transporthandlingar | ursprungsintyg | CMR-fraktsedel | exporthandlingar

log.clear.vet_phyto; clear; nace 52.26; cpv 63524000
en Veterinary and phytosanitary clearance | veterinary certificate | phytosanitary certificate | health certificate | TRACES | border control post | veterinary border inspection
lv Veterinārie un fitosanitārie sertifikāti | veterinārais sertifikāts | fitosanitārais sertifikāts | veselības sertifikāts | robežkontroles punkts | veterinārā kontrole uz robežas
et Veterinaar- ja fütosanitaarsertifikaadid | veterinaarsertifikaat | fütosanitaarsertifikaat | tervisesertifikaat | piiripunkti veterinaarkontroll | taimetervise sertifikaat
sv Veterinär- och sundhetscertifikat | veterinärintyg | sundhetscertifikat | hälsointyg för export | gränskontrollstation | växtskyddsintyg

log.clear.excise; clear; nace 52.26; cpv 63523000
en Excise goods handling (EMCS) | excise goods | excise duty | EMCS | alcohol excise handling
lv Akcīzes preču aprite (EMCS) | akcīzes preces | akcīzes nodoklis | EMCS | alkohola aprite
et Aktsiisikauba käitlemine (EMCS) | aktsiisikaup | aktsiis | EMCS | alkoholi aktsiis
sv Punktskattehantering (EMCS) | punktskatt | punktskattepliktiga varor | EMCS | alkoholskatt

log.clear.aeo; clear; nace 70.20; cpv 79411100
en AEO advisory | AEO certification | authorised economic operator status | AEO status | AEO application
lv AEO konsultācijas | AEO statuss | atzītā komersanta statuss | AEO sertifikācija | AEO pieteikums
et AEO nõustamine | AEO staatus | volitatud ettevõtja staatus | AEO taotlus | AEO sertifikaat
sv AEO-rådgivning | AEO-certifiering | AEO-status | AEO-tillstånd | godkänd ekonomisk aktör

log.clear.incoterms; clear; nace 70.20; cpv 79140000
en Incoterms and trade contract advice | Incoterms | delivery terms advice | trade terms | delivery terms | sales contract terms
lv Incoterms konsultācijas | Incoterms | piegādes noteikumi | piegādes nosacījumi | tirdzniecības līguma noteikumi
et Incoterms-nõustamine | Incoterms | tarnetingimused | tarnetingimuste nõustamine | müügilepingu tingimused
sv Incoterms-rådgivning | Incoterms | leveransvillkor | rådgivning om leveransvillkor | handelsvillkor

log.assure.gdp; assure; nace 71.20; cpv 79132000
en Good distribution practice (GDP) | good distribution practice | GDP certification | pharmaceutical distribution | GDP compliance
lv Laba izplatīšanas prakse (GDP) | laba izplatīšanas prakse | zāļu izplatīšana | GDP sertifikācija | zāļu loģistikas prasības
et Hea turustamistava (GDP) | hea turustamistava | ravimite turustamine | GDP-nõuded | ravimilogistika
sv God distributionssed (GDP) | god distributionssed | läkemedelsdistribution | GDP-certifiering | GDP-krav

log.assure.temp_validation; assure; nace 71.20; cpv 71632000
en Temperature mapping and validation | temperature mapping | temperature validation | cold store validation | temperature qualification | logger calibration
lv Temperatūras kartēšana un validācija | temperatūras kartēšana | temperatūras validācija | noliktavas validācija | temperatūras kvalifikācija | reģistratoru kalibrēšana
et Temperatuuri kaardistamine ja valideerimine | temperatuuri kaardistamine | temperatuuri valideerimine | lao valideerimine | temperatuurikaardistus | loggerite kalibreerimine
sv Temperaturkartläggning och validering | temperaturkartläggning | temperaturvalidering | validering av kyllager | kalibrering av loggrar

log.assure.atp; assure; nace 71.20; cpv 71632000
en ATP vehicle testing and certificates | ATP certificate | ATP test | ATP certification | ATP inspection | vehicle body test
lv ATP sertifikācija | ATP sertifikāts | ATP pārbaude | ATP apliecība | refrižeratora ATP pārbaude
et ATP-sertifitseerimine | ATP-tunnistus | ATP-katse | ATP-sertifikaat | ATP-kontroll
sv ATP-certifiering | ATP-intyg | ATP-provning | ATP-besiktning | ATP-test

log.assure.cargo_ins; assure; nace 66.22; cpv 66514000
en Cargo insurance | freight insurance | goods in transit insurance | carrier liability insurance | transport insurance
lv Kravu apdrošināšana | kravas apdrošināšana | kravu apdrošināšanas polise | pārvadātāja atbildības apdrošināšana | transporta apdrošināšana
et Veosekindlustus | kaubakindlustus | veokindlustus | vedaja vastutuskindlustus | transpordikindlustus
sv Godsförsäkring | varuförsäkring | transportförsäkring | lastförsäkring | transportansvarsförsäkring

log.assure.security; assure; nace 80.09; cpv 79710000
en Cargo security | cargo theft prevention | seal control | load securing | truck security | TAPA security
lv Kravu drošība | kravas apsardze | kravas drošība | plombēšana | kravu zādzību novēršana | kravas nostiprināšana
et Veose turvalisus | veose turve | veoseturve | kaubavarguste ennetamine | plommimine | koorma kinnitamine
sv Godssäkerhet | godssäkring | lastsäkring | stöldskydd för gods | plombering | lastsäkerhet

log.assure.tank_clean; assure; nace 81.23; cpv 90913100
en Tank and reefer cleaning | tank cleaning | tanker washing | reefer washing | truck washing | cleaning certificate
lv Cisternu un refrižeratoru tīrīšana | cisternu mazgāšana | cisternu tīrīšana | refrižeratoru mazgāšana | mazgāšanas sertifikāts | cisternas tīrīšana
et Paakide ja külmkerede pesu | paagipesu | tsisterni pesu | külmkerede pesu | tsisternide puhastus | veokipesu
sv Rengöring av tankar och kylskåp | tankrengöring | tanktvätt | rengöring av kylskåp | trailertvätt | rengöringsintyg

log.pack.pallets; pack; nace 77.39; cpv 44143000
en Pallet pooling | pallet pool | pallet exchange | EUR pallet pool | pallet rental | pallet return
lv Palešu aprite | palešu apmaiņa | palešu noma | palešu atgriešana | EUR palešu aprite
et Kaubaaluste ringlus | aluste ringlus | aluste vahetus | aluste rent | kaubaaluste tagastus | alusteringlus
sv Pallpool | pallutbyte | palluthyrning | pallhantering | pallretur | EUR-pallpool

log.pack.reusable; pack; nace 77.39; cpv 79920000
en Reusable transport packaging | returnable packaging | reusable crates | returnable crates | crate pool | reusable containers | crate washing
lv Atkārtoti izmantojama tara | atkārtoti lietojamā tara | atgriežamā tara | kastu aprite | daudzreiz lietojamas kastes | kastu mazgāšana
et Korduskasutatav taara | korduskasutatavad kastid | taararinglus | tagastatav taara | kastiringlus | kastipesu
sv Returemballage | returlådor | returbackar | återanvändbara backar | backpool | backtvätt | returemballagesystem

log.pack.thermal; pack; nace 82.92; cpv 79920000
en Thermal packaging | thermal boxes | insulated packaging | insulated boxes | cool boxes | gel packs | dry ice packaging | passive cooling
lv Termoiepakojums | termokastes | izolēts iepakojums | termo iepakojums | gela paketes | sausais ledus | termosomas
et Termopakend | termokast | isoleeritud pakend | isolatsioonipakend | geelpakid | kuivjää | termokotid
sv Termoförpackning | kylboxar | isolerade lådor | isolerad förpackning | frigolitlådor | gelklampar | torris

log.pack.secondary; pack; nace 74.99; cpv 79920000
en Transport packaging optimisation | transport packaging | secondary packaging | pallet pattern | pallet optimisation | carton design | pallet fill | shipping box optimisation
lv Transporta iepakojuma optimizācija | transporta iepakojums | sekundārais iepakojums | paletes piepildījums | kartona kastu optimizācija | palešu izvietojums
et Veopakendi optimeerimine | veopakend | sekundaarne pakend | aluse täituvus | aluste optimeerimine | transpordipakend
sv Optimering av transportförpackning | transportförpackning | sekundärförpackning | pallmönster | pallfyllnad | ytterförpackning

log.plan.network; plan; nace 70.20; cpv 79411100
en Logistics network design | logistics network | supply chain design | warehouse location planning | distribution network | supply chain planning
lv Loģistikas tīkla plānošana | piegādes ķēdes plānošana | loģistikas tīkls | noliktavas atrašanās vietas izvēle | izplatīšanas tīkls
et Logistikavõrgu planeerimine | tarneahela planeerimine | logistikavõrk | lao asukoha valik | jaotusvõrk
sv Design av logistiknätverk | logistiknätverk | planering av försörjningskedja | lagerlokalisering | distributionsnät

log.plan.tender; plan; nace 52.25; cpv 79418000
en Joint freight tendering | freight tender | joint freight tender | carrier tender | joint transport procurement | pooled freight buying
lv Kopīgs pārvadājumu iepirkums | pārvadājumu iepirkums | kopīgs transporta iepirkums | pārvadātāju konkurss | kopīga transporta iegāde
et Vedude ühishange | veohange | transpordi ühishange | vedajate hange | vedude ühisost
sv Gemensam fraktupphandling | fraktupphandling | transportupphandling | gemensam transportupphandling | samupphandling av frakt

log.plan.co2; plan; nace 74.99; cpv 90713000
en Transport emission accounting (ISO 14083) | transport emissions | carbon accounting for freight | ISO 14083 | transport CO2 report | freight emission report
lv Transporta emisiju uzskaite | transporta emisijas | CO2 uzskaite pārvadājumiem | transporta oglekļa pēda | ISO 14083 | transporta CO2 pārskats
et Veoheite arvestus | veoheide | transpordi CO2 arvestus | veo süsinikujalajälg | ISO 14083 | transpordi heiteraport
sv Utsläppsberäkning för transporter | transportutsläpp | koldioxidberäkning för transporter | ISO 14083 | utsläppsrapport för transporter | klimatberäkning av frakt

log.plan.4pl; plan; nace 52.25; cpv 63521000
en 4PL orchestration | 4PL | lead logistics provider | supply chain orchestration | logistics outsourcing | fourth-party logistics
lv 4PL pārvaldība | 4PL | ceturtās puses loģistika | loģistikas ārpakalpojums | piegādes ķēdes vadība
et 4PL-juhtimine | 4PL | neljanda osapoole logistika | logistika sisseost | tarneahela juhtimine
sv 4PL-styrning | 4PL | fjärdepartslogistik | outsourcad logistik | styrning av försörjningskedjan

log.recover.returns; recover; nace 52.25; cpv 63120000
en Reverse logistics | returns handling | product returns | return logistics | returns management | goods returns
lv Atgriezeniskā loģistika | preču atgriešana | atgriešanas loģistika | atgriezto preču apstrāde | atgrieztās preces
et Tagastuslogistika | kaubatagastus | tagastuste käsitlemine | tagastatud kaup | pöördlogistika
sv Returlogistik | returhantering | returer | kundreturer | returflöden

log.recover.organic_waste; recover; nace 38.11; cpv 90511000
en Organic waste collection | biowaste collection | organic waste | food waste collection | animal by-product collection | biogas feedstock
lv Bioloģisko atkritumu savākšana | bioloģiskie atkritumi | bioatkritumi | pārtikas atkritumu izvešana | bioatkritumu izvešana
et Biojäätmete kogumine | biojäätmed | biojäätmete vedu | toidujäätmete kogumine | biolagunevad jäätmed
sv Insamling av organiskt avfall | organiskt avfall | matavfall | bioavfall | hämtning av matavfall

log.support.driver_train; support; nace 85.59; cpv 80530000
en Driver and hygiene training | driver training | CPC training | hygiene training for drivers | ADR driver course | eco-driving course
lv Autovadītāju apmācība | vadītāju apmācība | šoferu apmācība | kravas auto vadītāju kursi | ekobraukšanas kursi | 95. koda apmācība
et Autojuhtide koolitus | juhtide koolitus | veokijuhi koolitus | ametikoolitus juhtidele | säästliku sõidu koolitus
sv Förarutbildning | YKB-utbildning | chaufförsutbildning | utbildning av lastbilschaufförer | sparsam körning

log.support.fleet; support; nace 33.12; cpv 50730000
en Reefer unit service | reefer maintenance | refrigeration unit repair | cooling unit service | truck refrigeration service | fleet maintenance
lv Refrižeratoru apkope | refrižeratoru remonts | dzesēšanas iekārtu apkope | saldēšanas agregāta remonts | autoparka apkope
et Külmutusseadmete hooldus | külmaseadme remont | külmikute hooldus | jahutusseadme hooldus | sõidukipargi hooldus
sv Service av kylaggregat | kylaggregatservice | reparation av kylaggregat | underhåll av kylbilar | fordonsunderhåll

`;
