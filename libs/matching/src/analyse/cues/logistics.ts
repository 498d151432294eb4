/**
 * How needs name LOGISTICS capabilities beside the labels; the format is described at `parseCues`. Plain storing and
 * carrying by temperature is composed in `regimes.ts` and stands not here.
 */
export const LOGISTICS_CUES = `
log.move.road_ftl
en full truck* load*; full load*; ftl; full trailer*; whole truck*; ~full/whole/entire truck*/trailer*/lorry; truckload*; complete load*
lv piln* krav*; pilna mašīn*/auto/piekab*; ftl; piln* krav*/auto/mašīn*/piekab*; ~pilnu kravas auto; pilnas kravas
et täiskoorm*; täiskoor*; täisauto*; ftl; täishaagis*; terve auto*/veok*/haagis*; täis auto*/haagis*
sv helpart*; hela/full bil/lass/trailer; ftl; fullastad*; ~hel/hela/full lastbil*/trailer*/bil/lass; hellast*; helbil*; fullast*

log.move.road_ltl
en groupage; part load*; less than truck*; ltl; partial load*; ~few/two/three/single pallets time/week groupage/part; small shipment* road/pallet*
lv salikt* krav*; daļēj* krav*; ltl; grupāžas; nepiln* krav*; ~mazas kravas palet*
et osakoorm*; osakoor*; grupaaž*; ltl; ~väikes* saadetis* alust*/vedu*/veda*; osaline koorem
sv styckegods*; delpart*; dellast*; ltl; samlast* gods/pall*; delast*; ~små sändning* pall*/gods

log.move.multitemp
en multi temp*; different temperature* truck/transport*/one; several temperature* truck/transport*/zones; two temperature* truck/vehicle/zones; ~truck/vehicle/van/lorry compartment*; ~chilled/frozen/dry/ambient together/one/same truck/vehicle/compartments; ~different temperature* one/same truck/vehicle
lv vairāk* temperat* režīm*/zon*; dažād* temperat* vien*/krav*/pārvad*; multitemperat*; ~saldēt* atdzesēt*/saus* vienā auto/nodalīj*/krav*; ~nodalījum* auto/krav*; ~vairāk* temperatūr* auto/režīm*
et mitme temperatuuri*; mitmetemperatuuri*; eri temperatuuri* vedu/veo*/auto*; ~külmuta* jahuta*/kuiv* ühes auto*/tsoon*; temperatuuritsoon*; ~eri temperatuuri* auto*/veok*
sv flertemperatur*; flera temperatur*; olika temperatur* samma bil/transport*; ~frys kyl samma bil; temperaturzon*; flertemp*; ~olika temperatur* samma/bil/zon*

log.move.tank_food
en tanker*; tank transport/truck*; bulk liquid transport*; milk/oil/juice tanker*/tank; food tank; tank truck*; ~bulk liquid milk/oil/syrup transport
lv cistern*; autocistern*; šķidr* krav* pārvad*; piena cistern*; pienvedēj*
et tsistern*; paakauto*; piimaauto*; piimapaak*; toidupaak*; tsisternve*
sv tanktransport*; tankbil*; mjölkbil*; bulktransport* flytande; livsmedelstank*

log.move.adr
en dangerous goods; hazardous goods/material*/cargo/chemical*; adr transport*/carrier/class*/goods/driver*; class* adr; adr; ~hazardous/dangerous transport/ship*/taken/carry/goods/cargo; ~ship*/transport/haul paint*/solvent*/chemical*/lithium/fuel/flammable class; class 3/8/9/2/5/6; flammable; lithium batter*
lv bīstam* krav*/viel*; adr pārvad*/krav*/klas*/transport*; adr; bīstam*; ~vest/jāved/pārvad* krās*/šķīdinātāj*/ķīmi*/skāb* klas*; ~krās*/šķīdinātāj* klas*; 3/8/9 klase
et ohtlik* veos*/kauba*/ain*; adr vedu/veo*/klas*/transport*; adr; ohtlik*; ~vedu/veame/viia/veda* värv*/lahust*/kemikaal*/hape*; klass 3/8/9; ohtlike veoste
sv farligt gods; adr transport*/klass*/gods; klass adr; kemikalietransport*; adr; ~transport* färg/lösningsmedel/kemikalie*/syra; klass 3/8/9; farliga ämnen

log.move.express
en courier*; express deliver*/shipment*/transport*; same day deliver*; overnight deliver*; overnight; same day; =express; urgent* deliver*/ship*/transport; next day/morning
lv kurjer*; ekspres* piegād*/sūtīj*; steidzam* piegād*/sūtīj*; ekspre*; steidzam*; ~tajā pašā dienā; nākamajā rītā/dienā
et kuller*; kiirvedu; kiirveo*; ekspress* vedu/tarne*; kiirvedu*; ekspress*; üle öö; samal päeval
sv budbil*; bud/expresstjänst*; expressfrakt*; expressleverans*; kurir*; bud; expres*; över natten; samma dag

log.move.parcel
en parcel* deliver*/ship*/send*/carrier*/locker*; send* parcel*; parcel*; home delivery; courier parcel*; pickup locker*; small package* ship*/deliver*
lv pak* piegād*/sūtī*/pakomāt*; pakomāt*; paciņ* sūtī*; piegād* mājās; ~paku/pakas/paciņas sūtī*/piegād*/nosūtī*; sūtīt pakas
et pakiveo*; pakivedu; pakiauto*; pakk* saat*/tarne*/laiali*; kojuvedu; kojuveo*; pakivedu*; pakiautomaat*; ~pakki/pakke saat*/vedu*/nädalas
sv paketlever*; paketutläm*; paket skicka*/lever*; hemleverans*; paketombud*; paketfrakt*; ~paket skicka*/veckan/leverans

log.move.lastmile_chilled
en chilled/refrigerated/cooled/cold home/doorstep/parcel deliver*; cold last mile; chilled/cold parcel*; meal kit* deliver*; ~fresh/chilled/cold/cooled/cooling/refrigerated home/door/doors/doorstep deliver*/brought/people*/groceries/customers; ~home deliver* cooling/chilled/cold/groceries; food box* home/door*; ~deliver* home chilled/cold/refrigerated
lv atdzesēt*/dzesēt*/aukst* piegād* mājās/durvīm; pēdējā jūdz* atdzesē*/dzesē*; atdzesēt* pak*; ~atdzesēt*/dzesēš*/svaig*/aukst* mājās/mājām/durvīm piegād*/klient*/ved*/kast*; ~piegād* mājās dzesē*/atdzesēt*
et jahutatud kojuve*/kojuvedu/kojutarn*; jahutatud viimase miili; külm* kojuve*; jahutatud pakk*; ~jahuta*/külm*/värske* koju/kojuvedu/kojutarn*/ukse*; jahutatud kojuve*; ~koju jahuta*/toidukast*
sv kyld*/kyl hemleverans*/hemkörning*/paket; kyld* leverans* hem/kunder/dörr*; kylda hemleverans*; ~kyld*/kyl*/färsk* hem/hemkörning/hemleverans/dörr*; matkass* hem/lever*; kyld hemkör*

log.move.sea_fcl
en fcl; full container*; container* by sea; sea/ocean freight container*; container ship*; ship* container*; ~full/40/20/foot container*; ~container* foot/ship/sea/month/vessel/by; 40ft; 40 hc; sea freight; ocean freight; ?~container* from/port china/shanghai/overseas/asia/port
lv fcl; piln* konteiner*; jūras/okeāna konteiner*/pārvad*; konteiner* jūr*/kuģ*; ~piln*/40/20/pēd* konteiner*; konteiner* ar kuģi; ~konteiner* kuģi/jūr*/pēdu; jūras krav*/frakt*; ?konteiner* no
et fcl; täiskonteiner*; merevedu/mereveo* konteiner*; konteiner* meritsi/laeva*; ~konteiner* jalast/40/20/mere*/laeva*; ~konteinerit kuus; merevedu; mereveo*; ?konteiner* sadam*/hiina*/aasia*
sv fcl; helcontainer*; sjöfrakt* container*; container* sjö*/båt/fartyg*; containerfrakt*; ~hel/40/20/fots container*; 40 fots*; ~container* båt/fartyg/sjö*/månad*; containrar; fotscontainer*; sjöfrakt*; ?container* från/kina/hamn*

log.move.sea_lcl
en lcl; shared/part container*; sea groupage; shared container*; ~pallet* by/sea shared/sea/ship/vessel; ~not/no whole/full container; ~pallets by sea
lv lcl; jūras salikt*; kopīg* konteiner*; ~koplietot*/kopīg*/dalīt* konteiner*; ~palet* kuģi; ~palet* ar kuģi/jūru
et lcl; osakonteiner*; jagatud konteiner*; ~alust/aluseid meritsi/laevaga
sv lcl; samlast* container*; delad container*; ~pallar båt/sjö*/fartyg

log.move.reefer_container
en reefer container*; refrigerated container*; cold/frozen container*; ~refrigerated/temperature/frozen/cooled container*; refrigerated box
lv refrižeratorkonteiner*; refrižeratora konteiner*; saldēšanas/aukstum* konteiner*; refkonteiner*; refrižerator* konteiner*; ~saldēt*/dzesē* konteiner*
et külmkonteiner*; refkonteiner*; külmutuskonteiner*; ref konteiner*; ~külm* konteiner*
sv kylcontainer*; fryscontainer*; reefercontainer*; ~kyl/frys/temperatur* container*

log.move.ferry_roro
en ferr*; ro ro; roro; ferry space/slot/booking*; ferry; ferries; sea crossing
lv prām*; ro ro; roro
et parvlaev*; praam*; ro ro; roro; parvlaeva koht*; laevaülevedu
sv färja*; färje*; ro ro; roro; roro*; överfart*

log.move.rail
en rail*; train freight/transport; by rail; ~train/rail/railway grain/port/go/goods/freight/wagon*/ship*/container*; rail wagon*; wagon*
lv dzelzceļ*; vagon*; vilcien*
et raudtee*; vagun*; rongi*; rong
sv järnväg*; tågtransport*; tåg gods/frakt/transport*; godståg*; ~tåg med/på gods/hamn*/till/ska; godsvagn*; tågvagn*

log.move.intermodal
en intermodal*; multimodal*; combined transport; rail and road/sea; intermodal; multimodal; combined transport/road; ~partly rail road; ~rail and road; ~combine*/mix road rail/train/sea; ~trailers rail/train
lv intermodāl*; multimodāl*; kombinēt* pārvad*; intermod*; multimod*; ~kombinē* auto/dzelzceļ*/jūr*; ~auto un dzelzceļu
et intermodaal*; multimodaal*; kombineeritud vedu/veo*; intermod*; multimod*; ~kombineeri* raudtee*/maantee*/rongi*; ~maantee raudtee*
sv intermodal*; multimodal*; kombitransport*; kombinerad* transport*; intermod*; multimod*; ~kombinera* väg/järnväg/tåg; kombitrafik

log.move.air
en air freight*/cargo; airfreight*; by air/plane; air cargo; airfreight; by plane; ~plane/air/flight fresh/kg/freight/ship*/urgent; fly goods
lv gaisa krav*/pārvad*/frakt*; aviopārvad*; aviokrav*; lidmašīn*; aviopār*; ~gaisa pārvad*/krav*/transport*; avio*
et lennukauba*; õhuvedu; õhuveo*; lennuki* saat*/vedu; lennutransp*; lennuk*; lennutrans*; lennuki*; lennukaub*; õhutee*; lennukiga
sv flygfrakt*; flyg gods/transport*; luftfrakt*; ~med flyg; flyg till; ~flyga gods/kg/varor/färsk*

log.move.forwarding
en freight forward*; forwarder*; arrang*/organis* transport*/freight/shipment*; freight forwarder; forwarding; ~arranges/organise*/organize* everything/whole transport/shipping
lv ekspedē*; ekspeditor*; ekspedīc*; organiz* pārvad*/transport*; ekspedit*; ekspedī*; ~sakārto visu pārvad*/transport*
et ekspedeeri*; ekspediitor*; korralda* vedu/veo*/transport*; ekspedee*; ekspediit*; ~korraldab kõik/kogu veo*/veda*
sv spedit*; speditör*; ordna* transport*/frakt*; ~ordnar allt/hela transport*/frakt*

log.move.milkrun
en milk run*; collect* from/several/many farm*/producer*/supplier*; pick up from farm*/producer*/supplier*; collection round; ~pick*/collect*/collection/gather* farms/growers/producers/farmers/round/rounds/suppliers; milk run; one round
lv savākš* no ražotāj*/zemniek*/saimniec*; savākt no ražotāj*/zemniek*/saimniec*; savākšanas maršrut*; ~savāk* zemniek*/saimniec*/ražotāj*/reis*/audzētāj*; savākš* maršrut*; ~apbrauk* saimniec*/zemniek*; ~savāc*/savākt/izvadā*/vāc*/apbrauk* saimniec*/zemniek*/ražotāj*/ferm*/audzētāj*
et kogumisring*; kogumi* tootja*/talu*; korjami* tootja*/talu*; ~kogu*/korja* talu*/talust/tootja*/ring*/kasvataja*
sv uppsamlingsrund*; hämt* hos/från producent*/gård*/bönder/lantbrukare; mjölkrund*; slinga producent*; ~hämta*/samla* gårdar/gård/odlare/producent*/bönder/runda; upphämtningsrund*; mjölkrunda

log.move.consol
en consolidat* export*/shipment*/cargo/small/load*; groupage export; combine* small/our shipment*/export*/load*; ~combine*/consolidat*/gather*/merge* export*/small/lots/shipment*/pallets/others one/several; consolidat*; export lots/pallets
lv konsolid*; krav* apvieno*; apvieno* krav*/sūtīj*; ~apvieno* eksport*/partij*/sūtīj*/krav*/citu; ~mazas/mazās partij*/sūtīj* kopā/vien*
et konsolideeri*; kauba* koonda*; koonda* saadetis*/kauba*; ~koonda* ekspordi*/saadetis*/partii*/teiste; konsolid*; ~väike*/väikesed ekspordi* partii*/koos/koonda*
sv samlastning*; samlasta*; konsolider*; ~samla*/samlast* exportgods/exportpartier/sändning*/partier; samlast*; konsolid*

log.move.green
en low emission/carbon transport*/freight/deliver*; electric truck*/van*/transport*; hvo; fossil free; green transport*/freight; zero emission deliver*/transport*; ~electric/biofuel/biogas/hydrogen/fossil/hvo/climate/low/zero/green/clean truck*/carrier/transport/carried/deliver*/haul*/friendly; climate friendly; biofuel
lv mazemis*; elektrisk* krav*/auto/transport*; zaļ* transport*/pārvad*; bezemis*; hvo; ~elektr*/biogāz*/biodegviel*/zaļ*/videi krav*/auto/pārvadātāj*/transport*/draudzīg*; videi draudzīg* pārvad*/transport*
et vähese heit*; elektriveo*; elektriauto* vedu/veo*; rohelin* transport*/vedu; heitevab*; hvo; ~elektri*/bio*/rohelis*/keskkonna* veok*/vedaja*/transport*/vedu*; biokütus*; keskkonnasõbrali* vedaja*/vedu*/transport*
sv fossilfri*; låga utsläpp transport*; elektrisk* lastbil*; ellastbil*; eltransport*; grön* transport*; hvo; biogas; ~klimat*/el*/miljö* transport*/lastbil*/åkeri*; klimatsmart* transport*

log.store.bonded
en bonded; customs warehouse; excise warehouse; duty suspended storage; ~store/warehouse/storage duty/bond/customs/excise; duty free stor*; without paying duty; tax warehouse
lv muitas noliktav*; akcīzes noliktav*; ~noliktav* muitas/akcīz*/nodok*
et tolliladu; tollilao*; aktsiisilad*; aktsiisilao*; tollilad*; tolliladu*; aktsiisila*; ~ladu toll*/aktsiis*
sv tullager*; skatteupplag*; tullupplag*; frilager*

log.store.crossdock
en cross dock*; crossdock*; tranship*; ~reload*/transship*/transload* trucks/vans/unloaded/goods; unloaded and reloaded
lv kross dok*; pārkraušan*; pārkraut; cross dock*; krosdok*; kross*dok*; pārkrau*; jāpārkrauj
et ristlaad*; ümberlaad*; cross dock*; ~ümber laadi*; crossdock*
sv omlastning*; cross dock*; crossdock*; omlast*; ~lasta/lastas om

log.store.fulfil
en fulfil*; e commerce warehouse/logistics; pack* and ship* orders; ship* online/web orders; order handling web; ~store/stock pack/send/ship/pick orders/order online/web/shop/webshop/store; ~pack send orders; e commerce logistics/warehouse; ~handle orders online/web/webshop; ~outsourc*/hand/handle/take order*/orders shipping/dispatch*/packing/fulfil*/webshop/online; ~dispatch*/shipping online/web/webshop order*/orders
lv pasūtījum* izpild*; e komerc* noliktav*/loģist*; fulfil*; interneta veikala noliktav*/pasūtījum*; ~glabā*/pako*/jāpako sūtī*/jāsūta pasūtījum*; ~interneta/e veikal* pasūtīj* glabā*/pako*/sūtī*/izpild*; pasūtījumu izpilde; ~pasūtījum* izsūtī*/nosūtī*/izsūta internet*/veikal*/e/klientiem; ~pasūtījum* pako* sūtī*/izsūtī*
et tellimus* täitmi*/täita; e poe logistika/laoteenus*/tellimus*; fulfil*; ~ladusta*/pakki*/saat* tellimus* poe/pood*/e; täitmisteenus*; e kaubanduse logist*/täitmi*/ladu*; tellimuste täitmi*; ~tellimus* väljasta*/postita*/väljasaatmi*/teelesaatmi*; ~tellimus* välja saat*
sv e handelslogistik; e handelslager; fulfil*; orderhantering* e handel; tredjepartslogistik e handel; 3pl e handel; ~lagra/packa skicka/skickar order*/ordrar/beställ*; e handelslogist*; tredjepartslog*; ~lager webbutik* order*/packa/skicka; ~beställning*/ordrar/order webb*/nät*/e plock*/pack*/skick*/expedier*

log.store.vas
en value added warehous*/service*; relabel* warehouse/pallet*; repack* warehouse; =kitting; relabel*; repack*; re pack*; sticker*; ~gift set* assembl*/pack*/warehouse; =kitting; display building; ~assembl* set/sets/kits
lv pievienot* vērtīb* pakalp*/noliktav*; pārmarķē* noliktav*; komplektu veidoš*; pārmark*; pārmarķē*; pārpako*; uzlīm*; ~dāvanu komplekt*; komplektu salik*
et lisandväärtus* teenus*/lao*; ümbermärgista*; lao lisateenus*; ~ümber märgista*/pakki*/sildista*; ümberpakk*; ümbermärgis*; kleebis*; kinkekompl*; komplekti* koosta*/kokku
sv mervärdestjänst*; ommärkning* lager; kitting*; värdeadderande; ~märka/märkas om; ommärk*; ompack*; etikettering; ~presentset/set/kit ihop/montera*/packa*; klistermärk*; setpackning

log.store.pickpack
en pick* and pack*; pick pack; order pick*; pick* orders; ~pick*/picking order*/cartons/shelves/warehouse; order picking; pick and pack
lv komplektēš*; pasūtījum* komplekt*; komplektēt pasūtīj*; ~komplektē* pasūtīj*/plauktiem/kast*; komplektēt
et komplekteeri*; tellimus* komplekteeri*; ~noppi*/komplekteeri* tellimus*/kaub*/riiul*; nopp*
sv plock pack; plock*lager; orderplock*; plocka order*; plockning*; plock*; ~plocka order*/varor/ordrar; orderplock; plock och pack

log.store.blast_freeze
en blast freez*; shock freez*; quick freez* pallet*/goods/service; rapid freez*; blast freez*/frozen; blast froz*; shock freez*/frozen; quick freezing pallet*
lv šok* saldē*; ātr* sasaldē*; šoksaldē*; ~šoka/šok saldē*/sasaldē*/saldētav*; ~ātri sasaldē* noliktav*; ātrā saldēš*
et kiirkülmut*; šokkülmut*; plahvatuskülm*; šokk*; šokikülmut*; šokk külmut*
sv snabbinfrys*; chockfrys*; blästfrys*; snabbfrys*; blästerfrys*; ~infrysning plats/lager*

log.store.organic
en organic* certified/dry storage/warehouse/warehousing; store/storage/warehouse organic*; organic* storage/warehouse; ~organic certificate*/certified warehouse/storage/store*/storing; ~warehouse organic
lv bioloģisk* sertific* noliktav*/glabā*; bioloģisk* produkt*/pārtik* noliktav*/glabā*; eko noliktav*; ~noliktav* bioloģisk*/bio/eko; ~bioloģisk*/bio sertif* noliktav*/glabā*
et mahe* ladu/lao*/ladust*/hoiusta*; maheladu; mahelao*; mahetunnust* ladu/lao*; maheladu*; ~mahe*/öko* ladu/lao*/ladust*; mahesertifikaadiga ladu*; mahetunnustatud ladu*
sv ekologisk* lager*/förvar*; certifier* lager* ekologisk*; ekolager*; ~ekologisk*/krav certif* lager*/lagring*; ~lager ekologisk*/krav

log.store.seasonal
en seasonal/overflow/peak/temporary storage/warehouse/warehousing/space; extra storage/warehouse season/christmas/peak; overflow; ~extra/temporary/overflow/additional/more/short space/room/storage/warehouse months/christmas/season/summer/autumn/peak; seasonal stor*/warehouse/space; ~run out space/room
lv sezon* noliktav*/glabā*; papildu noliktav*; pagaidu noliktav*; īslaicīg* glabā*/noliktav*; ~papildu/pagaidu/sezon*/īslaicīg*/pietrūkst noliktav*/viet*/platīb*/telp*; ~noliktav* sezon*/mēnešiem/pagaidu/rudenim/vasarai; sezonas noliktav*
et hooaja* ladu/lao*/ladust*; hooajali*  lao*/ladu; ajuti* ladu/lao*/laopin*; lisalaopin*; hooajalis*; hooajali* ladu*; ~lisapind*/lisaruum*/ruumist/ajuti* kuuks/jõul*/puudu/ladu*/hooaja*; lisapind*; lisapinda
sv säsongslager*; tillfällig* lager*/förvar*; extra lager*; överskottslager*; säsongslag*; ~extra/tillfällig*/mer lageryta/lagerplats/utrymme/lager månader/jul/säsong; ~ont om plats

log.store.inventory
en stocktak*; stock count*; inventory count*/control/check*; cycle count*; ~count*/recount stock/inventory; stock take; inventory check/count*
lv inventarizāc*; krājum* kontrol*/uzskait*/uzskaitīš*; inventariz*; ~saskait* krājum*/noliktav*/atlik*; krājumu uzskait*
et inventuur*; laoseis* kontroll*; varude kontroll*/arvest*; inventeeri*; ~lugeda/loendi* laoseis*/varud*/üle; laoseisu lugemi*
sv inventering*; lagersaldo kontroll*; lagerräkning*; inventer*; ~räkna* lager*/lagret/varor; lagerinventer*

log.clear.customs
en =customs; import/export declaration*; customs broker*/clear*/declaration*; =customs broker*/clear*/declar*/paper*/agent/formalit*; import duty/declaration; ~import* =customs; import declaration*
lv muit*; atmuito*; muitoš*; muitas; muitas deklarāc*/broker*/noform*
et toll*; tolliagen*; tollivormist*; tollideklar*; tollimaakler*; tolliagent*; tollipaber*; toll
sv tull*; förtull*; tullombud*; tulldeklar*; tullklarer*; förtulln*; tullpapper*; tull; tullhanter*

log.clear.export_docs
en export/transport/shipping document*/paper*; certificate origin; eur 1; ~cmr/waybill*/packing list*/certificate origin/export/transport/shipping paper*/document* prepar*/help/issue/need; export paper*/document*; packing list*
lv eksport*/transport*/pavad* dokument*; izcelsmes sertifikāt*; ~cmr/pavadzīm*/pavaddokument*/izcelsmes sagatavo*/noform*/sertifikāt*/jāsagatavo; pavaddokument*; eksporta dokument*; izcelsmes sertif*/apliecīb*
et ekspordi/veo/saate dokument*; ekspordidokument*; veodokument*; päritolusertif*; saatedokument*; ~cmr/saatedokument*/päritolutunnist*/veodokument* koosta*/vormista*/vaja*; ekspordidok*; päritolutunn*
sv exporthandling*; exportdokument*; transporthandling*; fraktdokument*; ursprungsintyg*; exporthandl*; exportpapper*; exportdok*; ursprungsint*; packlist*; fraktsedlar; fraktsedel; ~cmr upprätta*/skriv*

log.clear.vet_phyto
en veterinar* certificat*/document*/clearance; phytosanit*; health certificate*; traces; border control post; veterinary certificat*/health/papers; ~veterinary export
lv veterinār* sertif*/dokument*; fitosanit*; veselīb* sertifik*; traces; veterinār*; veselības sertif*
et veterinaar*; fütosanit*; tervisesertif*; traces; veterinaars*; veterinaarsertif*; terviseserti*; taimetervis*
sv veterinär* certif*/intyg; sundhetsintyg*; sundhetscertif*; fytosanit*; traces; hälsointyg*; veterinärint*; veterinärcert*; veterinär intyg; sundhets*

log.clear.excise
en excise; emcs; duty paid alcohol; excise paper*/goods/movement/duty; duty suspension; duty paid; alcohol duty/tax
lv akcīz*; emcs; atliktā nodok*; atliktajā nodokļa; alkohola nodok*
et aktsiis*; emcs; aktsiisikaub*; aktsiisi*; aktsiisidok*; alkoholiaktsiis*
sv punktskatt*; emcs; alkoholskatt*; uppskov*

log.clear.aeo
en aeo status/advi*/apply*/application/certif*/help*/consult*; authorised economic operator; aeo; authorised economic; authorized economic
lv aeo konsult*/status*/iegū*/atļauj*; atzīt* komersant* status*; aeo; atzīt* uzņēmēj*/komersant*; atzītā uzņēmēja
et aeo nõust*/staatus*/taotle*; volitatud ettevõtja*; aeo; volitatud ettevõt*
sv aeo rådgiv*/status/ansök*/tillstånd; godkänd ekonomisk aktör; aeo; godkänd ekonomisk

log.clear.incoterms
en incoterm* advi*/help*/which/choose/understand*/train*; delivery terms contract/advi*; incoterm*; ~delivery terms advice/which/contract*/choose; fca/dap/exw/fob/cif/ddp or; ~delivery/trade terms
lv incoterm* konsult*/palīdz*/kur*; piegādes nosacījum* konsult*/līgum*; incoterm*; ~piegādes noteikum*/nosacīj* konsult*/kur*/izvēl*/padom*/līgum*; piegādes noteikum*
et incoterm* nõust*/mill*/abi; tarnetingimus* nõust*/leping*; incoterm*; ~tarnetingimus* nõu/nõust*/milli*/valida/leping*; tarnetingimus*
sv incoterm* rådgiv*/hjälp*/vilk*; leveransvillkor* rådgiv*/avtal; incoterm*; ~leveransvillkor råd*/vilka/välja/avtal; leveransvillkor*

log.assure.gdp
en gdp complian*/certif*/licen*/warehouse/audit/ready/requirement*/approv*; good distribution practice; gdp
lv gdp; laba* izplatīš* praks*; labas/laba/labu izplatīšan* praks*; lip prasīb* zāļ*
et gdp; hea* turustamistava*; turustamistav*; hea turustamistava*; ravimite hulgi* nõue*/nõuete*
sv gdp; god distributionssed; distributionssed

log.assure.temp_validation
en temperature map*/valid*/qualif*; map* temperature*; validat* cold/refriger*/storage/warehouse; mapping study; temperature mapping; validat* cold/refrigerat*/vans/room/storage/truck*/warehouse/fridge*; ~prove/show evenly/uniform* cold/room; ~qualification cold room/store
lv temperat* kartēšan*/validā*/validē*; kartēšan*; validācij* noliktav*/temperat*; temperatūras kartē*; validē*; validāc*; ~pierād* vienmērīg*
et temperatuur* kaardista*/valideeri*; temperatuurikaardis*; valideerimi*; temperatuurikaard*; kaardistus*/kaardista* temperatuur*; valideeri*; ~külmkamber* ühtlas*
sv temperaturkart*; temperatur* kartlägg*/valider*; validering* lager/temperatur*; validering*; validera*; ~visa jämnt kall*

log.assure.atp
en atp certif*/test*/inspection/renew*/approval; atp
lv atp; atp sertif*/pārbaud*
et atp; atp sertif*/tunnist*
sv atp; atp certif*/intyg/prov*; atp*

log.assure.cargo_ins
en cargo/freight/goods/transport insur*; insur* cargo/goods/freight/shipment*; ~insur* shipment*/cargo/goods/freight/transport/load; cargo insurance; insured; cargo/freight cover
lv krav* apdrošin*; apdrošin* krav*/sūtīj*; ~apdrošin* sūtīj*/krav*/prec*/pārvad*; kravu apdrošin*; apdrošināš*
et veosekindlust*; kaubakindlust*; kauba/veose kindlusta*; veosekindl*; ~kindlusta* saadetis*/veos*/kaup*/kauba*/last; kaubakindl*; kindlustus*
sv godsförsäkr*; transportförsäkr*; varuförsäkr*; försäkr* gods/last*/transport*; ~försäkra* sändning*/gods*/last*/varor; varuförsäk*; godsförsäk*; transportförsäk*

log.assure.security
en cargo/freight/truck security/theft; =tapa; theft protect*/prevent*; secure parking; ~guarded/secure/theft/security/escort* parking/truck*/cargo/load*/goods/transport/freight; tapa; cargo theft; guarded parking; cargo security
lv krav* drošīb*/zādzīb*; zādzīb* novērš*; =tapa; ~aps*rg* krav*/stāvviet*/auto; ~krav* drošīb*/zādzīb*/apsardz*; apsargāt*
et veose/kauba turvali*/vargus*; veoseturva*; =tapa; ~turva*/valvatud parkla*/veos*/kaub*/kauba; valvatud; ~veos*/kaub* vargus*/turvami*/turvalis*
sv godssäkerhet*; laststöld*; stöld* gods/last*; =tapa; ~bevakad* parkering*/transport*/gods; godssäker*; godsstöld*; ~stöld* skydd* gods*/last*/transport*

log.assure.tank_clean
en tank/reefer/trailer/truck clean*/wash*; wash* tank*/trailer*/truck*; disinfect* truck*/trailer*; ~wash*/clean*/saniti* tanker*/tank/trailer*/reefer/truck*; tank clean*; trailer washing; tank wash*
lv cistern*/refrižerator*/piekab*/krav* tīrīš*/mazgāš*; mazgāt cistern*/auto/piekab*; dezinfekc* transport*/auto; ~mazgā*/izmazgā*/tīrī*/dezinfic* cistern*/refrižerator*/piekab*/auto/tvertn*; cisternu mazg*
et paagi*/haagis*/külmkere*/tsistern* pesu/pesemi*/puhasta*; tsisternipesu; haagisepesu; ~pesta/pesu/pesemi*/puhasta*/desinfitseeri* paakauto*/tsistern*/haagis*/veok*/paak*; tsisternipes*; paagipes*
sv tank*/trailer*/kylskåp rengör*/tvätt*; tankrengör*; tanktvätt*; trailertvätt*; ~tvätta*/tvättas/rengöra* tankbil*/tank/trailer*/lastbil*/kylbil*

log.pack.pallets
en pallet* pool*/rental/rent/exchange/hire/return*; rent* pallet*; eur pallet* suppl*/exchange; ~!euro/eur/epal pallet* rent*/hire/short/exchange/pool*/buy/swap; ~!pallet* rent/rental/hire/pool*/exchange/short; pallets 4/for rent; pallet pool*
lv palešu aprit*/nom*/apmaiņ*; nomāt paletes; eiropal*; ~palet*/palešu īrē*/noma*/nomāt/apmaiņ*/aprit*/pietrūkst; palešu noma*
et alus* ringlus*/rent/rendi*; kaubaalus* ringlus*/rent*; aluste vahet*; euroalus*; ~alus*/aluseid/aluste rent*/laenuta*/vahetus*/ringlus*; aluste ringl*/rent*
sv pallpool*; pallhyr*; hyra pall*; pallbyte*; ~!pallar/pall hyra*/byta/ont/pool/utbyte; pallbyt*; pallutbyte*; eur pallar

log.pack.reusable
en reusable/returnable crate*/box*/packag*/container*/tote*; crate rental/pool*/wash*; returnable transport; returnable; reusable; ~crate* return*/instead/pool*/reus*; ~instead cardboard/single
lv atkārtot* izmant* tar*/kast*/iepakoj*; atgriežam* tar*/kast*; daudzkārt* tar*/iepakoj*; daudzreiz*; atgriežam*; atkārtoti lietojam*/izmantojam*; ~kast* kartona vietā
et korduskasut* taar*/kast*/pakend*; kastiringlus*; tagastatav* taar*/kast*; korduskasut*; tagastatav*; ringlustaar*; ringluskast*; taara*
sv returemballage*; returlåd*; återanvänd* back*/emballage/låd*; svenska retursystem; returback*; återanvänd*; returemball*; ~i stället kartong

log.pack.thermal
en thermal/insulated/isothermal packag*/box*/cover*/bag*; cool* box*/pack* ship*; ice pack*; dry ice; insulat*; thermal; ~box*/packag* cold/cool hours/insulat*/ship*/mail*; cool box*; styrofoam
lv termo iepakoj*/kast*/som*; termoiepakoj*; izotermisk* kast*/iepakoj*; saus* ledus; termokast*; termoiepak*; siltumizol*; izotermisk*; ~aukstuma element*; ~iepakoj*/kast* izolē*/termo
et termopakend*; termokast*; isoleeritud pakend*/kast*; kuivjää*; jahutuselement*; termopak*; isoleerit*; külmaelement*; kuivjää; ~pakend* isoleeri*/termo
sv termoförpack*; isoler* förpackning*/låd*; kylklamp*; torris; frigolitlåd*; isoler*; termolåd*; termoförp*; ~lådor/förpackning* kyl*/isoler*/kall*

log.pack.secondary
en transport/secondary/outer/shipping packag*/carton* optimi*/design/improv*; damage* in transit packag*; stretch wrap*; !goods arrive damaged; ~carton*/boxes/outer/shipping/transport packag* crush*/stronger/optimi*/damage*/better/redesign*; outer box*; transport packag*; shipping carton*; pallet pattern*; crushed
lv transporta iepakoj*; sekundār* iepakoj*; kartona kast* optimiz*; !bojājum* transport* iepakoj*; ~transporta/pārvad* iepakoj*/kast*; ~kartona/kastes saplīs*/bojā*/stiprāk*/optimiz*
et veopakend*; transpordipakend*; sekundaarpakend*; kartongkast* optim*; transpordipak*; veopaken*; ~pappkast*/kastid purune*/tugevama*/optimee*; väliskast*
sv transportförpack*; ytteremballage*; sekundärförpack*; wellpapp* optim*; !transportskad*; transportförp*; ytterkartong*; ytteremball*; ~kartong* sönder/starkare/optimera*; wellpapp*

log.plan.network
en logistics/distribution/warehouse/supply network/chain design*/plan*/redesign*/optimi*; where to locate/place/open warehouse; warehouse location stud*; ~where next/new/best/locate depot/warehouse/hub/terminal; ~network logistic*/distribution/calculat*/design*/study; ~best/new/optimal warehouse/depot location*; depot location*; network study/design/analysis; logistics network
lv loģist* tīkl*; piegād* ķēd* plāno*/optimiz*; kur izvietot/atvērt noliktav*; ~loģistik* tīkl*/plāno*; ~kur atvērt/izvietot/būvēt noliktav*/terminā*; noliktavu izvietoj*; piegādes ķēdes plāno*
et logistikavõr*; tarneahel* kujunda*/planeeri*/optimeeri*; kuhu ladu/lao raja*/ava*; logistikavõ*; jaotusvõ*; ~kuhu raja*/ava*/ehita* ladu/depoo/terminal*; ~võrg* logistika*/lao*/analüüs*/planeeri*
sv logistiknätverk*; distributionsnät*; försörjningskedj* design*/planer*/optimer*; lagerlokaliser*; logistiknät*; lagerplacer*; nätverksanaly*; ~var ligga/placera* depå/lager/terminal

log.plan.tender
en joint/together/shared freight/transport* tender*/procure*/buy*; tender* freight; freight tender*; transport tender*; ~tender*/negotiat*/procure* freight/transport/rates/haul* joint*/together/other*; ~joint* freight/transport/rate*/carrier*
lv kopīg* pārvadājum*/transport*/frakt* iepirk*/konkurs*; pārvadājum* iepirk*; ~kopā/kopīg* pārvad*/transport*/krav* konkurs*/iepirk*; transporta/pārvad* iepirkum*/konkurs*
et vedude/veo/transpordi ühishan*; veohan*; ühiselt vedu/vedusid hanki*; transpordihan*; ~ühi*/koos/teiste vedu*/veo*/transpor* hanki*/hange*
sv fraktupphandl*; transportupphandl*; gemensam* frakt*/transport* upphandl*/köp*; ~upphandla* frakt*/transport* tillsammans/gemensam*/andra; fraktupph*; transportupph*

log.plan.co2
en emission*/co2/carbon/footprint report*/account*/calculat*/measur*/data shipment*/transport*/freight/delivery/order/fleet/truck*; iso 14083; transport emission*; emission* per shipment; ~co2/carbon/emission*/ghg deliver*/transport*/freight/shipment*/fleet/trucks/haul*; glec; co2/emission report*
lv emisij*/co2/oglekļa pārskat*/uzskait*/aprēķin*/atskait* sūtījum*/transport*/pārvad*/krav*; iso 14083; transporta emisij*; sūtījum* emisij*; ~co2/emisij*/oglek*/izmeš* piegād*/pārvad*/transport*/sūtīj*/krav*; co2/emisiju pārskat*/atskait*
et heite*/co2/süsiniku aruan*/arvest*/arvuta* veo*/saadetis*/transpor*/vedu*; iso 14083; veoheit*; transpordiheit*; ~co2/heit*/süsinik* vedu*/veod/veo*/tarne*/transpor*/saadetis*; heitearuan*; co2 aruan*
sv utsläpp*/co2/koldioxid*/klimat* rapport*/redovis*/beräkn* transport*/sändning*/frakt*; iso 14083; utsläppsberäkn*; transportutsläpp*; utsläpp* sändning*/transport*/frakt*; ~co2/utsläpp*/koldioxid/klimat* transport*/leverans*/frakt*/sändning*; utsläppsrapp*; co2 rapport*

log.plan.4pl
en 4pl; lead logistics; outsourc* whole/all/entire/complete logistics; control tower; manage all/our carriers/logistics; ~whole/entire/all/complete logistics hand*/outsourc*/manage/one/partner/run; ~run/manage/coordinate all carriers/warehouses; one logistics partner
lv 4pl; visu loģist* pārvald*/vadīb*/ārpakalp*; loģist* ārpakalp*; ~visu/visas loģistik* nodot/vienam/uztic*/pārvald*/vadī*
et 4pl; kogu logistika juhtimi*/korralda*/sisse; logistika sisseost*; ~kogu logistika* anda/ühele/juhti*/üle/partner*
sv 4pl; hela logistiken styra*/sköta*/outsourc*; logistik outsourc*; kontrolltorn; 4pl*; ~hela/all logistik* lämna*/en/partner/outsourc*/sköt*

log.recover.returns
en return* logistics/handling/flow*/process*; reverse logistics; handl* returns; customer return*; returns; returned goods; return* handl*/process*/collect*; ~empty/used crate*/kegs/trays/boxes/bottles fetch*/collect*/back/pick*/return*
lv atgriež*  loģist*/preč*/apstrād*; atgriezenisk* loģist*; atgriešan* apstrād*/loģist*; atgriezt* preč*; atgriezt*; atgriešan*; ~atgriez* prec*/savāk*; ~tukš*/lietot* kast*/tar*/pudel*/palet* savāc*/savāk*/atpakaļ/aizved*
et tagastus*; tagastatud kauba*; tagastuslogist*; tagastatud; ~tagasta* kaup*/kogu*; ~tühj* kast*/taara*/pudel*/vaate* kokku/tagasi/korja*/ära
sv returlogist*; returhanter*; returer hanter*; kundretur*; returer*; returhant*; returlog*; returflöd*; ~tomma/tom/använda back*/lådor/tråg/flaskor/fat hämta*/tillbaka/samla*

log.recover.organic_waste
en organic/bio/food waste collect*/pick*/remov*/dispos*; biowaste; biogas waste/pick*; ~kitchen/food/bio/organic scrap*/waste collect*/pick*/removed/taken/haul*; bio waste; organic waste; kitchen scraps; ~waste/scraps/leftovers biogas; compost* waste
lv bioloģisk* atkritum*; organisk* atkritum*; bioatkritum*; pārtik* atkritum* savāk*/izveš*; ~virtuv*/pārtik*/bioloģisk*/bio/organisk* atkritum* izve*/savāk*/jāizved/izvest; bioatkrit*; bioloģisk* atkrit*; ~atkritumi jāizved; ~atkritum*/atlik* biogāz*/kompost*
et biojäät*; orgaanili* jäätme*; toidujäätme* äravedu/kogumi*; köögijäät*; ~toidujäät*/orgaanili*/jäätme* ära/viia/kogumi*/vedu; ~jäätme*/toidujäätm* biogaas*/komposti*/võtaks/ära; ~*jäätmed/*jäätmete äravedu/viima/viia
sv organiskt avfall; bioavfall*; matavfall* hämt*/insaml*; biogas rest*/avfall; matavfall*; ~organiskt/köks*/mat avfall hämta*/insaml*; matrest*; ~avfall/matrester/rester biogas/kompost*; ~hämta*/hämtar/insaml* *avfall/*avfallet

log.support.driver_train
en driver* train*/course*/code 95/cpc; train* driver*; warehouse hygiene training; ~$driver $course; code 95; cpc; forklift train*/course*/licen*
lv šofer*/autovadīt* apmāc*/kurs*; 95 kod*; apmāc* šofer*/autovadīt*; ~$driver $course; 95. koda; iekrāvēj* kurs*/apmāc*; pēc 95 kod*
et autojuhti*/autojuhtide koolit*; juhtide koolit*; koolita* autojuh*; 95 kood*; ~$driver $course; ~$driver hügieenikoolitus*/koolitus*; kood 95; ametikoolitus* juht*; tõstukijuh* koolit*
sv förarutbild*; ykb; chaufför* utbild*; utbild* förare/chaufför*; yrkesförar* utbild*; ~$driver $course; ~$driver hygienutbild*; truckutbild*; truckkort*

log.support.fleet
en reefer unit/truck service/repair/maintenance; repair*/servic* reefer*/cooling/refrigeration unit*/truck*; cooling unit service/repair*; thermo king; carrier transicold; ~cooling/refrigerat*/reefer unit/units/machine repair*/broken/service/mainten*; carrier unit*; ~fridge/cooling unit van/truck
lv refrižerator* apkop*/remont*/serviss; aukstumiekārt* apkop*/remont*; dzesēšanas iekārt* remont*/apkop*; ~saldēšan*/dzesē*/aukstum*/refriž* iekārt*/agregāt* remont*/apkop*/sabojā*/serviss; ~iekārta busiņ*/auto remont*
et külmutusseadm* hooldus*/remon*; külmaagregaa* hooldus*/remon*; jahutusseadm* hooldus*/remon*; külmaseade*; külmaseadme*; külmaagreg*; ~külma*/jahutus* seade*/agregaa* remon*/hooldus*/katki
sv kylaggregat* service*/reparation*; kylmaskin* service*; service* kylaggregat*/kylbil*; kylaggregat*; kylmaskin*; ~kyl*/frys* aggregat* service/reparat*/trasig*
`;
