/**
 * How needs name LOGISTICS capabilities beside the labels; the format is described at `parseCues`. Plain storing and
 * carrying by temperature is composed in `regimes.ts` and stands not here.
 */
export const LOGISTICS_CUES = `
log.move.road_ftl
en full truck* load*; full load*; ftl; full trailer*; whole truck*
lv piln* krav*; pilna mašīn*/auto/piekab*; ftl
et täiskoorm*; täiskoor*; täisauto*; ftl
sv helpart*; hela/full bil/lass/trailer; ftl; fullastad*

log.move.road_ltl
en groupage; part load*; less than truck*; ltl; partial load*
lv salikt* krav*; daļēj* krav*; ltl; grupāžas
et osakoorm*; osakoor*; grupaaž*; ltl
sv styckegods*; delpart*; dellast*; ltl; samlast* gods/pall*

log.move.multitemp
en multi temp*; different temperature* truck/transport*/one; several temperature* truck/transport*/zones; two temperature* truck/vehicle/zones
lv vairāk* temperat* režīm*/zon*; dažād* temperat* vien*/krav*/pārvad*; multitemperat*
et mitme temperatuuri*; mitmetemperatuuri*; eri temperatuuri* vedu/veo*/auto*
sv flertemperatur*; flera temperatur*; olika temperatur* samma bil/transport*

log.move.tank_food
en tanker*; tank transport/truck*; bulk liquid transport*; milk/oil/juice tanker*/tank
lv cistern*; autocistern*; šķidr* krav* pārvad*
et tsistern*; paakauto*; piimaauto*
sv tanktransport*; tankbil*; mjölkbil*; bulktransport* flytande

log.move.adr
en dangerous goods; hazardous goods/material*/cargo/chemical*; adr transport*/carrier/class*/goods/driver*; class* adr
lv bīstam* krav*/viel*; adr pārvad*/krav*/klas*/transport*
et ohtlik* veos*/kauba*/ain*; adr vedu/veo*/klas*/transport*
sv farligt gods; adr transport*/klass*/gods; klass adr; kemikalietransport*

log.move.express
en courier*; express deliver*/shipment*/transport*; same day deliver*; overnight deliver*
lv kurjer*; ekspres* piegād*/sūtīj*; steidzam* piegād*/sūtīj*
et kuller*; kiirvedu; kiirveo*; ekspress* vedu/tarne*
sv budbil*; bud/expresstjänst*; expressfrakt*; expressleverans*; kurir*

log.move.parcel
en parcel* deliver*/ship*/send*/carrier*/locker*; send* parcel*; parcel*; home delivery; courier parcel*
lv pak* piegād*/sūtī*/pakomāt*; pakomāt*; paciņ* sūtī*; piegād* mājās
et pakiveo*; pakivedu; pakiauto*; pakk* saat*/tarne*/laiali*; kojuvedu; kojuveo*
sv paketlever*; paketutläm*; paket skicka*/lever*; hemleverans*; paketombud*

log.move.lastmile_chilled
en chilled/refrigerated/cooled/cold home/doorstep/parcel deliver*; cold last mile; chilled/cold parcel*; meal kit* deliver*
lv atdzesēt*/dzesēt*/aukst* piegād* mājās/durvīm; pēdējā jūdz* atdzesē*/dzesē*; atdzesēt* pak*
et jahutatud kojuve*/kojuvedu/kojutarn*; jahutatud viimase miili; külm* kojuve*; jahutatud pakk*
sv kyld*/kyl hemleverans*/hemkörning*/paket; kyld* leverans* hem/kunder/dörr*; kylda hemleverans*

log.move.sea_fcl
en fcl; full container*; container* by sea; sea/ocean freight container*; container ship*; ship* container*
lv fcl; piln* konteiner*; jūras/okeāna konteiner*/pārvad*; konteiner* jūr*/kuģ*
et fcl; täiskonteiner*; merevedu/mereveo* konteiner*; konteiner* meritsi/laeva*
sv fcl; helcontainer*; sjöfrakt* container*; container* sjö*/båt/fartyg*; containerfrakt*

log.move.sea_lcl
en lcl; shared/part container*; sea groupage
lv lcl; jūras salikt*; kopīg* konteiner*
et lcl; osakonteiner*; jagatud konteiner*
sv lcl; samlast* container*; delad container*

log.move.reefer_container
en reefer container*; refrigerated container*; cold/frozen container*
lv refrižeratorkonteiner*; refrižeratora konteiner*; saldēšanas/aukstum* konteiner*
et külmkonteiner*; refkonteiner*; külmutuskonteiner*
sv kylcontainer*; fryscontainer*; reefercontainer*

log.move.ferry_roro
en ferr*; ro ro; roro; ferry space/slot/booking*
lv prām*; ro ro; roro
et parvlaev*; praam*; ro ro; roro; parvlaeva koht*
sv färja*; färje*; ro ro; roro

log.move.rail
en rail*; train freight/transport; by rail/train
lv dzelzceļ*; vagon*; vilcien*
et raudtee*; vagun*; rongi*
sv järnväg*; tågtransport*; tåg gods/frakt/transport*; godståg*

log.move.intermodal
en intermodal*; multimodal*; combined transport; rail and road/sea
lv intermodāl*; multimodāl*; kombinēt* pārvad*
et intermodaal*; multimodaal*; kombineeritud vedu/veo*
sv intermodal*; multimodal*; kombitransport*; kombinerad* transport*

log.move.air
en air freight*/cargo; airfreight*; by air/plane
lv gaisa krav*/pārvad*/frakt*; aviopārvad*; aviokrav*; lidmašīn*
et lennukauba*; õhuvedu; õhuveo*; lennuki* saat*/vedu; lennutransp*
sv flygfrakt*; flyg gods/transport*; luftfrakt*

log.move.forwarding
en freight forward*; forwarder*; arrang*/organis* transport*/freight/shipment*
lv ekspedē*; ekspeditor*; ekspedīc*; organiz* pārvad*/transport*
et ekspedeeri*; ekspediitor*; korralda* vedu/veo*/transport*
sv spedit*; speditör*; ordna* transport*/frakt*

log.move.milkrun
en milk run*; collect* from/several/many farm*/producer*/supplier*; pick up from farm*/producer*/supplier*; collection round
lv savākš* no ražotāj*/zemniek*/saimniec*; savākt no ražotāj*/zemniek*/saimniec*; savākšanas maršrut*
et kogumisring*; kogumi* tootja*/talu*; korjami* tootja*/talu*
sv uppsamlingsrund*; hämt* hos/från producent*/gård*/bönder/lantbrukare; mjölkrund*; slinga producent*

log.move.consol
en consolidat* export*/shipment*/cargo/small/load*; groupage export; combine* small/our shipment*/export*/load*
lv konsolid*; krav* apvieno*; apvieno* krav*/sūtīj*
et konsolideeri*; kauba* koonda*; koonda* saadetis*/kauba*
sv samlastning*; samlasta*; konsolider*

log.move.green
en low emission/carbon transport*/freight/deliver*; electric truck*/van*/transport*; hvo; fossil free; green transport*/freight; zero emission deliver*/transport*
lv mazemis*; elektrisk* krav*/auto/transport*; zaļ* transport*/pārvad*; bezemis*; hvo
et vähese heit*; elektriveo*; elektriauto* vedu/veo*; rohelin* transport*/vedu; heitevab*; hvo
sv fossilfri*; låga utsläpp transport*; elektrisk* lastbil*; ellastbil*; eltransport*; grön* transport*; hvo

log.store.bonded
en bonded; customs warehouse; excise warehouse; duty suspended storage
lv muitas noliktav*; akcīzes noliktav*
et tolliladu; tollilao*; aktsiisilad*; aktsiisilao*
sv tullager*; skatteupplag*

log.store.crossdock
en cross dock*; crossdock*; tranship*
lv kross dok*; pārkraušan*; pārkraut; cross dock*
et ristlaad*; ümberlaad*; cross dock*
sv omlastning*; cross dock*; crossdock*

log.store.fulfil
en fulfil*; e commerce warehouse/logistics; pack* and ship* orders; ship* online/web orders; order handling web
lv pasūtījum* izpild*; e komerc* noliktav*/loģist*; fulfil*; interneta veikala noliktav*/pasūtījum*
et tellimus* täitmi*/täita; e poe logistika/laoteenus*/tellimus*; fulfil*
sv e handelslogistik; e handelslager; fulfil*; orderhantering* e handel; tredjepartslogistik e handel; 3pl e handel

log.store.vas
en value added warehous*/service*; relabel* warehouse/pallet*; repack* warehouse; =kitting
lv pievienot* vērtīb* pakalp*/noliktav*; pārmarķē* noliktav*; komplektu veidoš*
et lisandväärtus* teenus*/lao*; ümbermärgista*; lao lisateenus*
sv mervärdestjänst*; ommärkning* lager; kitting*; värdeadderande

log.store.pickpack
en pick* and pack*; pick pack; order pick*; pick* orders
lv komplektēš*; pasūtījum* komplekt*; komplektēt pasūtīj*
et komplekteeri*; tellimus* komplekteeri*
sv plock pack; plock*lager; orderplock*; plocka order*; plockning*

log.store.blast_freeze
en blast freez*; shock freez*; quick freez* pallet*/goods/service; rapid freez*
lv šok* saldē*; ātr* sasaldē*; šoksaldē*
et kiirkülmut*; šokkülmut*; plahvatuskülm*
sv snabbinfrys*; chockfrys*; blästfrys*; snabbfrys*

log.store.organic
en organic* certified/dry storage/warehouse/warehousing; store/storage/warehouse organic*; organic* storage/warehouse
lv bioloģisk* sertific* noliktav*/glabā*; bioloģisk* produkt*/pārtik* noliktav*/glabā*; eko noliktav*
et mahe* ladu/lao*/ladust*/hoiusta*; maheladu; mahelao*; mahetunnust* ladu/lao*
sv ekologisk* lager*/förvar*; certifier* lager* ekologisk*; ekolager*

log.store.seasonal
en seasonal/overflow/peak/temporary storage/warehouse/warehousing/space; extra storage/warehouse season/christmas/peak; overflow
lv sezon* noliktav*/glabā*; papildu noliktav*; pagaidu noliktav*; īslaicīg* glabā*/noliktav*
et hooaja* ladu/lao*/ladust*; hooajali*  lao*/ladu; ajuti* ladu/lao*/laopin*; lisalaopin*
sv säsongslager*; tillfällig* lager*/förvar*; extra lager*; överskottslager*

log.store.inventory
en stocktak*; stock count*; inventory count*/control/check*; cycle count*
lv inventarizāc*; krājum* kontrol*/uzskait*/uzskaitīš*
et inventuur*; laoseis* kontroll*; varude kontroll*/arvest*
sv inventering*; lagersaldo kontroll*; lagerräkning*

log.clear.customs
en =customs; import/export declaration*; customs broker*/clear*/declaration*
lv muit*; atmuito*; muitoš*
et toll*; tolliagen*; tollivormist*; tollideklar*
sv tull*; förtull*; tullombud*; tulldeklar*

log.clear.export_docs
en export/transport/shipping document*/paper*; certificate origin; eur 1
lv eksport*/transport*/pavad* dokument*; izcelsmes sertifikāt*
et ekspordi/veo/saate dokument*; ekspordidokument*; veodokument*; päritolusertif*; saatedokument*
sv exporthandling*; exportdokument*; transporthandling*; fraktdokument*; ursprungsintyg*

log.clear.vet_phyto
en veterinar* certificat*/document*/clearance; phytosanit*; health certificate*; traces; border control post
lv veterinār* sertif*/dokument*; fitosanit*; veselīb* sertifik*; traces
et veterinaar*; fütosanit*; tervisesertif*; traces
sv veterinär* certif*/intyg; sundhetsintyg*; sundhetscertif*; fytosanit*; traces; hälsointyg*

log.clear.excise
en excise; emcs; duty paid alcohol
lv akcīz*; emcs
et aktsiis*; emcs
sv punktskatt*; emcs; alkoholskatt*

log.clear.aeo
en aeo status/advi*/apply*/application/certif*/help*/consult*; authorised economic operator
lv aeo konsult*/status*/iegū*/atļauj*; atzīt* komersant* status*
et aeo nõust*/staatus*/taotle*; volitatud ettevõtja*
sv aeo rådgiv*/status/ansök*/tillstånd; godkänd ekonomisk aktör

log.clear.incoterms
en incoterm* advi*/help*/which/choose/understand*/train*; delivery terms contract/advi*
lv incoterm* konsult*/palīdz*/kur*; piegādes nosacījum* konsult*/līgum*
et incoterm* nõust*/mill*/abi; tarnetingimus* nõust*/leping*
sv incoterm* rådgiv*/hjälp*/vilk*; leveransvillkor* rådgiv*/avtal

log.assure.gdp
en gdp complian*/certif*/licen*/warehouse/audit/ready/requirement*/approv*; good distribution practice; gdp
lv gdp; laba* izplatīš* praks*
et gdp; hea* turustamistava*; turustamistav*
sv gdp; god distributionssed

log.assure.temp_validation
en temperature map*/valid*/qualif*; map* temperature*; validat* cold/refriger*/storage/warehouse
lv temperat* kartēšan*/validā*/validē*; kartēšan*; validācij* noliktav*/temperat*
et temperatuur* kaardista*/valideeri*; temperatuurikaardis*; valideerimi*
sv temperaturkart*; temperatur* kartlägg*/valider*; validering* lager/temperatur*

log.assure.atp
en atp certif*/test*/inspection/renew*/approval; atp
lv atp; atp sertif*/pārbaud*
et atp; atp sertif*/tunnist*
sv atp; atp certif*/intyg/prov*

log.assure.cargo_ins
en cargo/freight/goods/transport insur*; insur* cargo/goods/freight/shipment*
lv krav* apdrošin*; apdrošin* krav*/sūtīj*
et veosekindlust*; kaubakindlust*; kauba/veose kindlusta*
sv godsförsäkr*; transportförsäkr*; varuförsäkr*; försäkr* gods/last*/transport*

log.assure.security
en cargo/freight/truck security/theft; =tapa; theft protect*/prevent*; secure parking
lv krav* drošīb*/zādzīb*; zādzīb* novērš*; =tapa
et veose/kauba turvali*/vargus*; veoseturva*; =tapa
sv godssäkerhet*; laststöld*; stöld* gods/last*; =tapa

log.assure.tank_clean
en tank/reefer/trailer/truck clean*/wash*; wash* tank*/trailer*/truck*; disinfect* truck*/trailer*
lv cistern*/refrižerator*/piekab*/krav* tīrīš*/mazgāš*; mazgāt cistern*/auto/piekab*; dezinfekc* transport*/auto
et paagi*/haagis*/külmkere*/tsistern* pesu/pesemi*/puhasta*; tsisternipesu; haagisepesu
sv tank*/trailer*/kylskåp rengör*/tvätt*; tankrengör*; tanktvätt*; trailertvätt*

log.pack.pallets
en pallet* pool*/rental/rent/exchange/hire/return*; rent* pallet*; eur pallet* suppl*/exchange
lv palešu aprit*/nom*/apmaiņ*; nomāt paletes
et alus* ringlus*/rent/rendi*; kaubaalus* ringlus*/rent*; aluste vahet*
sv pallpool*; pallhyr*; hyra pall*; pallbyte*

log.pack.reusable
en reusable/returnable crate*/box*/packag*/container*/tote*; crate rental/pool*/wash*; returnable transport
lv atkārtot* izmant* tar*/kast*/iepakoj*; atgriežam* tar*/kast*; daudzkārt* tar*/iepakoj*
et korduskasut* taar*/kast*/pakend*; kastiringlus*; tagastatav* taar*/kast*
sv returemballage*; returlåd*; återanvänd* back*/emballage/låd*; svenska retursystem

log.pack.thermal
en thermal/insulated/isothermal packag*/box*/cover*/bag*; cool* box*/pack* ship*; ice pack*; dry ice
lv termo iepakoj*/kast*/som*; termoiepakoj*; izotermisk* kast*/iepakoj*; saus* ledus
et termopakend*; termokast*; isoleeritud pakend*/kast*; kuivjää*; jahutuselement*
sv termoförpack*; isoler* förpackning*/låd*; kylklamp*; torris; frigolitlåd*

log.pack.secondary
en transport/secondary/outer/shipping packag*/carton* optimi*/design/improv*; damage* in transit packag*; stretch wrap*; !goods arrive damaged
lv transporta iepakoj*; sekundār* iepakoj*; kartona kast* optimiz*; !bojājum* transport* iepakoj*
et veopakend*; transpordipakend*; sekundaarpakend*; kartongkast* optim*
sv transportförpack*; ytteremballage*; sekundärförpack*; wellpapp* optim*; !transportskad*

log.plan.network
en logistics/distribution/warehouse/supply network/chain design*/plan*/redesign*/optimi*; where to locate/place/open warehouse; warehouse location stud*
lv loģist* tīkl*; piegād* ķēd* plāno*/optimiz*; kur izvietot/atvērt noliktav*
et logistikavõr*; tarneahel* kujunda*/planeeri*/optimeeri*; kuhu ladu/lao raja*/ava*
sv logistiknätverk*; distributionsnät*; försörjningskedj* design*/planer*/optimer*; lagerlokaliser*

log.plan.tender
en joint/together/shared freight/transport* tender*/procure*/buy*; tender* freight; freight tender*; transport tender*
lv kopīg* pārvadājum*/transport*/frakt* iepirk*/konkurs*; pārvadājum* iepirk*
et vedude/veo/transpordi ühishan*; veohan*; ühiselt vedu/vedusid hanki*
sv fraktupphandl*; transportupphandl*; gemensam* frakt*/transport* upphandl*/köp*

log.plan.co2
en emission*/co2/carbon/footprint report*/account*/calculat*/measur*/data shipment*/transport*/freight/delivery/order/fleet/truck*; iso 14083; transport emission*; emission* per shipment
lv emisij*/co2/oglekļa pārskat*/uzskait*/aprēķin*/atskait* sūtījum*/transport*/pārvad*/krav*; iso 14083; transporta emisij*; sūtījum* emisij*
et heite*/co2/süsiniku aruan*/arvest*/arvuta* veo*/saadetis*/transpor*/vedu*; iso 14083; veoheit*; transpordiheit*
sv utsläpp*/co2/koldioxid*/klimat* rapport*/redovis*/beräkn* transport*/sändning*/frakt*; iso 14083; utsläppsberäkn*; transportutsläpp*; utsläpp* sändning*/transport*/frakt*

log.plan.4pl
en 4pl; lead logistics; outsourc* whole/all/entire/complete logistics; control tower; manage all/our carriers/logistics
lv 4pl; visu loģist* pārvald*/vadīb*/ārpakalp*; loģist* ārpakalp*
et 4pl; kogu logistika juhtimi*/korralda*/sisse; logistika sisseost*
sv 4pl; hela logistiken styra*/sköta*/outsourc*; logistik outsourc*; kontrolltorn

log.recover.returns
en return* logistics/handling/flow*/process*; reverse logistics; handl* returns; customer return*
lv atgriež*  loģist*/preč*/apstrād*; atgriezenisk* loģist*; atgriešan* apstrād*/loģist*; atgriezt* preč*
et tagastus*; tagastatud kauba*; tagastuslogist*
sv returlogist*; returhanter*; returer hanter*; kundretur*

log.recover.organic_waste
en organic/bio/food waste collect*/pick*/remov*/dispos*; biowaste; biogas waste/pick*
lv bioloģisk* atkritum*; organisk* atkritum*; bioatkritum*; pārtik* atkritum* savāk*/izveš*
et biojäät*; orgaanili* jäätme*; toidujäätme* äravedu/kogumi*
sv organiskt avfall; bioavfall*; matavfall* hämt*/insaml*; biogas rest*/avfall

log.support.driver_train
en driver* train*/course*/code 95/cpc; train* driver*; warehouse hygiene training
lv šofer*/autovadīt*/vadītāj* apmāc*/kurs*; 95 kod*; apmāc* šofer*/autovadīt*
et autojuhti*/autojuhtide koolit*; juhtide koolit*; koolita* autojuh*; 95 kood*
sv förarutbild*; ykb; chaufför* utbild*; utbild* förare/chaufför*; yrkesförar* utbild*

log.support.fleet
en reefer unit/truck service/repair/maintenance; repair*/servic* reefer*/cooling/refrigeration unit*/truck*; cooling unit service/repair*; thermo king; carrier transicold
lv refrižerator* apkop*/remont*/serviss; aukstumiekārt* apkop*/remont*; dzesēšanas iekārt* remont*/apkop*
et külmutusseadm* hooldus*/remon*; külmaagregaa* hooldus*/remon*; jahutusseadm* hooldus*/remon*
sv kylaggregat* service*/reparation*; kylmaskin* service*; service* kylaggregat*/kylbil*
`;
