/** How needs name ICT capabilities beside the labels; the format is described at `parseCues`. */
export const ICT_CUES = `
ict.trace.batch
en traceab*; trac* lot*/batch*; lot*/batch* track*/trac*/traceab*; track*/trace batch*/lot*; one step back; trace any product/batch/lot; farm to fork track*; ~know/trace/track/follow every/each/any/which batch*/lot/lots/product; ~where batch*/lot/lots went/go/gone; ~follow lots/batches/products field/farm/shop; batch track*/trac*; lot track*/trac*
lv izsekoja*; izsekot partij*/produkt*/sērij*; partij* uzskait*/izseko*; sērij* izseko*; ~zināt/jāzina/izseko*/atrast/sekot partij*/sērij*/produkt* katr*/kur/līdz; partij* izsek*/uzskait*; ~kur partij*/sērij* palik*
et jälgitavus*; partiide jälgi*; partii* jälgimi*/jälgida; jälgida partii*; ~teada/jälgi*/leida iga/kuhu partii*; partii* jälgi*; ~kuhu partii* läks; jälgita*
sv spårbar*; spåra batch*/parti*/lot*; batch*/parti* spårning*; ~veta/följa/spåra varje/vart/var parti*/batch*/vara; ~spåra batch*/parti*

ict.trace.epcis
en epcis; event sharing gs1; ~gs1 event*; supply chain events
lv epcis; notikumu apmaiņ* gs1; ~notikum* gs1/ķēd*
et epcis; sündmuste vahet* gs1; ~sündmus* gs1/tarneahel*
sv epcis; händelse* delning* gs1; ~händelse* gs1/leveranskedj*

ict.trace.ledger
en blockchain*; provenance ledger; distributed ledger; dlt; prove* origin ledger/blockchain; ~tamper/immutable ledger/record*/origin; ledger
lv blokķēd*; izcelsm* reģistr*; dlt; ~nemainām* reģistr*/izcelsm*
et plokiahel*; päritoluregist*; dlt; ~võltsimiskind* regist*
sv blockkedj*; blockchain*; ursprungsregist*; dlt; blockchain; ~manipulationssäk* logg*/ursprung*; ursprungslogg*

ict.trace.dpp
en product passport*; qr code*/label*; dpp; consumer* scan*; digital passport; qr; ~scan code/pack/package consumer*/story/origin
lv produkt* pas*; qr kod*; kods uz iepakojum* qr; dpp; qr; ~digitāl* pas*
et tootepass*; qr kood*; qr koodi*; dpp; qr; ~skanni* kood*/pakend* loo/lugu
sv produktpass*; qr kod*; dpp; qr; ~skanna kod/förpackning* historia/ursprung

ict.iot.temp_monitor
en temperature/humidity monitor*/log*/sensor*/track*/record*/probe*/alarm*/alert*/data; live temperature*; data logger*; temp monitor*/log*/sensor*; temperature proof/evidence; know temperature; cold chain monitor*/visib*; monitor* cold chain/fridge*/freezer*; 12830; ~alarm*/alert*/notif* fridge*/freezer*/cold/warm/temperature/cooler*; thermometer*; ~log*/record*/monitor*/track* temperature*; ~temperature* live/alarm*/log/logs/logger*/customers/show*/wireless/tracking/monitor*; ~fridge*/freezer*/cold room* monitor*/alarm*/warm; temp log*; temperature record*
lv temperat* uzraudz*/žurnāl*/monitor*/sensor*/kontrol*/reģistr*/mērīj*/mērīš*/devēj*/pierakst*/trauksm*; temp monitor*; datu reģistrator*; mitrum* uzraudz*/sensor*; aukstumķēd* uzraudz*; ~trauksm*/brīdinā* ledusskap*/temperat*/saldētav*/sasil*/aukstum*; termometr*; ~temperat* uzraudz*/žurnāl*/reģistr*/bezvadu/sensor*/monitor*; ~ledusskap*/saldētav* sasil*/uzraudz*
et temperatuuri seir*/jälgi*/andur*/logi*/salvest*/monitoor*/mõõt*/häire*/kontroll*; temperatuuriandur*; temperatuurijälgi*; temperatuuriseir*; temperatuurilog*; niiskusandur*; andmelogger*; külmaahela seire/jälgi*; ~häire*/teavitus* külmi*/temperatuur*/soojaks/külmkamb*; temperatuuriand*; termomeet*; ~temperatuur* seire/jälgi*/logi*/salvest*/juhtmeva*; ~külmik* soojaks/jälgi*; anduri* seire
sv temperaturlarm*; temperatur* övervak*/logg*/mät*/larm*/givare*/sensor*/kontroll*/följ*; temperaturövervak*; temperaturlogg*; temperaturgivare*; fukt* övervak*/givare; kylkedj* övervak*; ~larm/larma* kyl*/temperatur*/varm/frys*/mobil*; termomet*; ~temperatur* övervak*/logg*/trådlös*/mäta; ~kylen varm

ict.iot.fleet
en telematics; fleet track*/monitor*/manag*; gps track*; track* truck*/vehicle*/fleet/van*; vehicle* position*/track*; fuel monitor*/theft; ~see/track/follow/locate $vehicle map/live/real/position*/gps/fuel; gps; ~fuel $vehicle use/consumption/monitor*; ~where $vehicle are/map; fuel account*; ~see/know where $vehicle
lv telemāt*; autopark* uzraudz*/vadīb*/izsekoš*; gps izsekoš*/uzraudz*; auto/transportlīdzekļ* izseko*/atrašan*; degviel* kontrol*/uzraudz*; ~redzēt/sekot/izseko* $vehicle kart*/gps/kur; gps; ~degviel* patēriņ*/kontrol*; degviel* uzskait*; redzēt kur atrodas/brauc
et telemaat*; sõidukipar* jälgi*/haldu*; gps jälgi*/seade*; sõidukite/autode jälgi*/asukoh*; kütuse kontroll*/seire; ~näha/jälgi* $vehicle kaardi*/gps/kus; gps; ~kütuse*/kütusekulu $vehicle; kütusekulu; gps jälgimi*; kütusearvest*; näha kus on/sõidab
sv spår* fordon/lastbil*/bil*/släp*; telematik*; fordon* spår*/positioner*/följ*; fordonsflott*; gps spår*; flotthanter*; bränsle* övervak*/kontroll*; ~se/följa/spåra $vehicle kart*/gps/var; gps; ~bränsle*/förbruk* $vehicle kart*; bränsleuppfölj*; ~se/veta var bil*/skåpbil*/fordon*/lastbil*

ict.iot.production
en production line/machine sensor*/monitor*/data; machine sensor*/monitor*/data; sensor* machine*/production/line/equipment; oee; line monitor*; ~$sensor line/machine*/filling/production/packing/oven*; ~machine*/line downtime/stops measure*/monitor*/count*; downtime measur*/monitor*/record*; ~measure* downtime/stops machine*/line
lv ražošanas līnij* sensor*/uzraudz*/monitor*; iekārt* sensor*/uzraudz*/monitor*/dat*; sensor* ražoš*/iekārt*/līnij*; oee; ~$sensor līnij*/iekārt*/ražoš*/pildīšan*/cehā; ~mērī* dīkstāv*/iekārt*; ~dīkstāv* mērī*/uzskait*
et tootmisliin* andur*/seir*; masina* andur*/seir*; seadmete seir*/andur*; andur* tootmis*/masin*; oee; ~$sensor liini*/masin*/tootmis*/villimisliin*/seadme*; ~mõõt* seisak*/masin*; ~seisak* mõõtmi*
sv produktionslinj* sensor*/övervak*/givare*; maskin* sensor*/övervak*/data; sensor* maskin*/produktion*; oee; ~$sensor linje*/linan/*linan/maskin*/produktion*; ~mäta* stillestånd*/maskin*/stopp; stilleståndstid*

ict.iot.agri
en farm/field/soil/harvest/greenhouse/crop/livestock sensor*/monitor*; precision farm*/agricultur*; smart farm*; weather station; ~$sensor soil/field*/farm/orchard/greenhouse*/crop*/barn; soil moisture; weather station*; ~moisture soil/field*
lv lauku/augsn*/raž*/siltumnīc*/lopkop*/lauksaimn* sensor*/monitor*/uzraudz*; precīz* lauksaimn*; viedā lauksaimn*; ~$sensor augsn*/lauk*/siltumnīc*/dārz*; augsnes mitrum*; meteostac*; laika stacij*
et põllu/mulla/saagi/kasvuhoone/karja andur*/seir*; täppisviljel*; põllumajandusandur*; mullaandur*; ~$sensor mulla*/põld*/põllu*/kasvuhoone*/aeda/aias; mullaniisk*; ilmajaam*; põllumajandusand*; ~mulla niiskus*
sv åker/jord*/skörd*/växthus*/djur* sensor*/givare*/övervak*; precisionsodl*; precisionsjordbruk*; jordbrukssensor*; ~$sensor mark*/jord*/åker/fält*/växthus*; markfukt*; väderstation*; ~jordfukt*

ict.edi.edifact
en edi; edifact; desadv; invoic; electronic orders retail*/chain*/supermarket*; eancom; ~electronic orders/invoices retail*/chain*
lv edi; edifact; desadv; elektronisk* pasūtījum* tīkl*/veikal*/mazumt*; eancom
et edi; edifact; desadv; elektroonili* tellimus* kett*/jaekett*; eancom; edi ühendus*
sv edi; edifact; desadv; elektroniska order* kedj*/handel*; eancom; edi koppling*

ict.edi.peppol
en peppol; e invoic*; einvoic*; electronic invoic*; send invoices electronic*
lv peppol; e rēķin*; elektronisk* rēķin*; rēķin* elektronisk*; erēķin*
et peppol; e arve*; earve*; elektroonili* arve*; e arvei*
sv peppol; e faktur*; efaktur*; elektronisk* faktur*

ict.edi.ecmr
en ecmr; e cmr; efti; electronic/digital/paperless consignment/waybill*/cmr/freight; paperless transport document*; ~electronic/digital/paperless/stop waybill*/consignment/cmr/freight; ~paper waybill*/cmr stop/electronic/digital
lv ecmr; e cmr; efti; elektronisk*/digitāl* pavadzīm*/cmr; e pavadzīm*; ~elektronisk*/digitāl* pavadzīm*/cmr; ~papīra pavadzīm* elektronisk*/atteikt*/digitāl*; ~cmr ar roku
et ecmr; e cmr; efti; elektroonili*/digitaal* veoseleh*/saateleh*/cmr; e veosele*; ~elektroon*/digi*/paberi* saateleh*/veoseleh*/cmr; ~saateleht* elektroonili*/loobu*; e saateleh*
sv ecmr; e cmr; efti; elektronisk*/digital* frakt*/cmr/fraktsedel*; e fraktsedel*; ~elektronisk*/digital*/pappers* fraktsed*/cmr; pappersfraktsed*; ~fraktsed* elektronisk*/digital*

ict.edi.api
en system*/software integrat*; integrat* system*/software/erp/wms/tms/shop; api integrat*/develop*/connect*/build*; connect* system*/erp/wms/tms/shop/software; !systems do not/dont talk; ~exchange/share/sync*/transfer data automatic*/system*/between; ~integrat*/connect*/link system*/accounting/shop/erp/software; api; ~talks/talk to erp/wms/accounting; interface between; link/connection/bridge/integration between
lv sistēm* integr*/savieno*; integrē* sistēm*/erp/wms/grāmatved*; api integr*/izstrād*; savieno* sistēm*/programm*; ~apmain*/savieno*/integrē* dati*/datiem/sistēm*/automātisk*/programm*; api; ~sistēm* savieno*/integr*; savienojum*/integrācij* starp
et süsteemi* liidesta*/integre*/sidumi*/ühenda*; liidesta* süsteem*/erp/wms/pood*; api arend*/loomi*; ~vaheta* andme*/automaatselt; ~liidesta*/ühenda*/sidu* süsteem*/raamatupida*/pood*/programm*; liidestami*; api; ühendus*/liides* vahel
sv system* integra*/koppla*; integrer* system*/erp/wms/affärssystem*; api integra*/utveckl*/koppl*; koppla ihop system*; ~utbyta/dela/synka data/information automatiskt/system*; ~integrera*/koppla* system*/bokföring*/butik*; api; systemintegr*; koppling/integration/brygga mellan

ict.edi.gdsn
en gdsn; product data sync*/synchron*/exchange/pool; master data sync*/retail*; ~product/article/master data sync*/gdsn/retailer*/chain; product master data
lv gdsn; produkt* dat* sinhroniz*/apmaiņ*/katalog*; preču dat* apmaiņ*/sinhr*; ~preču/produktu dat* sinhron*/gdsn/tirgotāj*
et gdsn; tooteandme* sünkroni*/vahet*/kataloog*; toote andme* vahet*/sünkron*; ~tooteandme* sünkron*/gdsn/ket*
sv gdsn; produktdata* synk*/utbyt*; artikeldata synk*/utbyt*; validoo; artikeldata; ~produktdata synk*/gdsn/kedj*

ict.sys.erp
en erp; enterprise/business resource/management plan*/software/system*; business system; accounting and production system*; odoo; sap; ~one business system; ~books/accounting/stock/production excel one/system/software; business software
lv erp; resurs* vadīb* sistēm*; uzņēmum* vadīb* sistēm*; grāmatvedīb* sistēm*/programm*; odoo; sap; ~resurs* vadīb* sistēm*; ~grāmatved* krājum* vien* sistēm*; biznesa vadīb* sistēm*/programm*
et erp; majandustarkvara*; ettevõtte juhtimissüsteem*; äritarkvara*; odoo; sap; majandustarkv*; äritarkvar*; ~ühte tarkvara raamatupida*/ladu
sv erp; affärssystem*; verksamhetssystem*; odoo; sap; affärssyst*; ~bokföring lager system

ict.sys.wms
en wms; warehouse management/software/system/control system*/software/program*; stock/inventory software/system*; manage* warehouse/stock software/system*; ~software/program/system warehouse/bin/stock/inventory locations/for/our; warehouse $software; ~bin location*
lv wms; noliktav* vadīb*/uzskait* sistēm*/programm*; noliktavas programm*/sistēm*; krājum* uzskait*/vadīb* sistēm*/programm*; ~noliktav* programm*/sistēm*/uzskait*; ~programm* noliktav*/adres*
et wms; laohaldus*; laotarkvara*; lao juhtimi*/haldus* süsteem*/tarkvara; laoprogramm*; laotark*; laohald*; laoprogr*; ~tarkvara lao*/ladu/laos
sv wms; lagerhanteringssystem*; lagersystem*; lagerstyr*; lagerprogram*; system* lager hantera*/styra*; lagersyst*; lagerhanteringss*; lagerprogr*; ~system lager platser/skann*/hanter*

ict.sys.tms
en tms; transport/freight management/planning software/system*/program*; dispatch* software/system*; ~software/system/program trips/truck*/haul*/dispatch*/transport plan*/orders/manage*; ~plan truck*/trips software/excel/system; transport management
lv tms; transport* vadīb*/plānoš* sistēm*/programm*; pārvadājum* vadīb*/plānoš* sistēm*/programm*; ~transport*/pārvad* vadīb*/plāno* sistēm*/programm*; ~plāno* mašīn*/auto/reis* sistēm*/programm*/excel
et tms; veohaldus*; transpordi* haldus*/juhtimi*/planeeri* süsteem*/tarkvara; veotarkvara*; ekspedeerimistarkvara*; veokorraldus*; veotarkv*; ~planeeri* auto*/veok*/sõi* tarkvara/excel*; transporditarkv*
sv tms; transportplaneringssystem*; transportsystem* hantera*; transport* planering* system*; transportledningssystem*; transportlednings*; transportplanerings*; ~planer* bilar/lastbilar/turer system/excel

ict.sys.mes
en mes; manufacturing execution; production planning/tracking/management software/system*; shop floor system*/software; ~shop floor/production orders/steps real/see/track/system; shop floor; production management $software
lv mes; ražoš* vadīb*/plānoš*/uzskait* sistēm*/programm*; ~ražošan* pasūtīj*/soļ* reāllaik*/cehā/redzēt/sistēm*; ~ražošan* vadīb*/uzskait* programm*/sistēm*
et mes; tootmi* juhtimi*/planeeri* süsteem*/tarkvara*; tootmistarkvara*; ~tootmi* tellimus*/etap*/tootmistellim* reaal*/näha/süsteem*; tootmistellim*; tootmistark*
sv mes; produktionsstyr*; produktionsplanering* system*; produktionssystem*; tillverkningsord*; ~produktion* ordrar/steg realtid/se/system*

ict.sys.qms
en digital* haccp/quality/checklist*/log*; haccp tablet/app/phone/paperless/digital*/software; paperless haccp/quality/checklist*; self-control app/tablet/digital*; quality log/system digital*/software/tablet; checklists tablet/phone/app; !tablet not paper*; !not on paper*; !paper checklists/forms/logs; ~tablet/digital/paper cleaning/haccp/checklist*/self/quality/tick; ~app haccp/checklist*/cleaning; ~tick off cleaning/temperatures/tasks; ~instead paper log*/checks/binder*/haccp; digital self*/log*/checklist*
lv digitāl* haccp/kvalit*/paškontrol*/žurnāl*; haccp planšet*/programm*/lietotn*/digitāl*/elektronisk*; !planšet* nevis papīr*; !planšet* papīr*; !žurnāl* papīr*/planšet*; kvalitāt* žurnāl*/vadīb* sistēm*/programm*/digitāl*; bez papīr*; ~planšet*/digitāl*/elektronisk*/papīr* tīrīš*/žurnāl*/haccp/paškontrol*/pārbaud*/temperatūr*/atzīmē*; digitāl* žurnāl*/paškontrol*
et digitaal*/elektroonili* haccp/enesekontroll*/kvaliteed*; enesekontroll* tahvel*/äpp*/digi*/rakendus*/tarkvara; haccp digi*/tahvel*/rakendus*/tarkvara; paberivab* enesekontroll*/kvaliteed*; !paberil enesekontroll*/haccp; ~tahvel*/tahvlis/digi*/elektroon*/paberil puhast*/enesekontroll*/haccp/märki*/kontrollleh*; enesekontrollipäev*; ~paberi* enesekontroll*/haccp/mapi*
sv digital* egenkontroll*/haccp/kvalit*/checklist*; egenkontroll* app*/platta*/surfplatta*/digital*/system; haccp digital*/app*/surfplatta*; !pärm egenkontroll*; !papper* egenkontroll*/checklist*; ~surfplatta*/digital*/papper*/pärm*/app städ*/egenkontroll*/haccp/temperatur*/bocka/checklist*; digital* egenkontr*; ~pärmar stället

ict.sys.crm
en crm; customer relationship/database manage*/system; sales pipeline software/system/tool; ~customers/contacts/leads/offers track/one/manage*/lose place/software/database; customer database/management; sales pipeline
lv crm; klientu attiecīb*/pārvald*/vadīb* sistēm*; klientu datubāz*; ~klient* pārvald*/datubāz*/vadīb* sistēm*/programm*; klientu pārvald*; ~pazaudē* klient*
et crm; kliendihaldus*; kliendisuhte*; kliendihald*; kliendisuh*; kliendibaas*; ~kliendid pakkumis* kadu*
sv crm; kundhanter* system*; kundregist*; kundsystem*; kundhanter*; kundsyst*; ~kunder offerter tappar/bort/system

ict.sell.webshop
en web shop*/store*; webshop*; online shop*/store*/sales/selling; e shop*; e commerce/ecommerce site/store/shop/platform; sell* online/internet; shop online; internet shop/store; ~sell/selling/sales online/internet/web; e shop; eshop*; web shop; ~e commerce site/shop/store/platform/build; online store/shop; ecommerce
lv interneta veikal*; e veikal*; internetveikal*; tiešsaistes veikal*; pārdo* internet*/tiešsaist*/onlain*; tirgo* internet*/tiešsaist*; ~pārdo*/tirgo* internet*/tiešsaist*/online; eveikal*; internetveik*
et e pood*; e poe*; veebipood*; veebipoe*; internetipood*; internetipoe*; müü* interneti*/veebi*/internetis; ~müü*/müüa internetis/veebis/netis; e poodi; e poe; epood*; netipood*
sv webbutik*; webshop*; nätbutik*; e handel*; sälja* nätet/online/internet; butik nätet/online; e butik*; ~sälj* nätet/online/internet; webbshop*; nätshop; e handel; ehandel*

ict.sell.marketplace
en marketplace*; amazon; ebay; etsy; sell* on amazon/marketplace*; online mall; allegro; pigu; zalando; ~marketplace* connect*/sell/sync*/list*; online marketplace*
lv tirdzniecīb* viet*/platform* tiešsaist*/integr*/amazon; amazon; tirgusviet* tiešsaist*/digitāl*; 220; ebay; allegro; pigu; ~tirdzniecīb* platform*/viet*; ~220 lv; tirgus viet* tiešsaist*; ~platformām pieslēgt
et kaubamaja* veebi*/liides*; veebikaubamaj*; turuplats* liides*/müü*/veebi*; amazon; kaup24; amazon*; ebay*; kaup24*; allegro; ~kauplemiskoh*; ~turuplats* ühenda*
sv marknadsplats* digital*/integra*/sälja*/koppl*; amazon; cdon; fyndiq; ebay; allegro; marknadsplats*; ~artiklar amazon/cdon

ict.sell.b2b_portal
en b2b portal*/order*/shop/webshop; order* portal*; customer/client/restaurant* order* online/portal*/app; wholesale portal/shop/order*; portal business customer*; ~customer*/restaurants/wholesale/clients/shops order*/place portal/themselves/login/online/self; order* portal; customer portal; b2b portal/shop; wholesale portal
lv b2b portāl*/pasūtīj*/veikal*; pasūtījum* portāl*; klientu portāl*; vairumtirdz* portāl*/veikal*; ~klient*/restorān*/vairum* pasūt* portāl*/paši*/sistēm*; pasūtīj* portāl*; b2b portāl*
et b2b portaal*/tellimi*/pood*; tellimisportaal*; ärikliendi*/äriklientide portaal*/tellimi*; tellimiskeskkon*; ~klien*/hulgi* telli* portaal*/ise/keskkon*; tellimispor*; telli* portaal*; kliendiportaal*; b2b portaal*
sv b2b portal*/order*/beställ*/webb*; orderportal*; beställningsportal*; kundportal*; ~kund*/restaurang*/grossist* beställ*/order*/ordrar portal*/själva; beställningspor*; ordrar portal

ict.sell.pay
en =payment; =payments; payment* solution/gateway/terminal/provider/online/integration/system; card payment*; accept* card*/payment*; checkout; pay* by card/mobile/online; online payment*; instalment*; ~pay/payment*/paying card/swish/online/gateway/mobile/customers; payment* gateway/solution*/terminal*; card terminal; ~accept card*/payments; payments; bank link; ~take/taking/charge card*/payment*/paid online/card/web
lv maksājum* risināj*/karšu/termināl*/kart*/tiešsaist*; karšu maksājum*; norēķin* kart*/karti/tiešsaist*; maksājum*; maksāt ar kart*; ~maksā* kart*/banku/internet*/telefon*; norēķin*; kartes terminā*; apmaks* mājaslap*/kart*/tiešsaist*; ~pieņemt kart*/maksājum*
et maksed/makse* lahendus*/kaard*/terminal*/võimalus*/link*; makselahendus*; kaardimakse*; pangalin*; makseterminal*; ~maks*/tasuda kaardi*/mobiili*/pangalin*; makselahend*; makseterm*; maksed; ~maksta kaardiga; ~võtta makseid/kaardimakse*/raha kaardi*/vee*
sv betallösning*; kortbetaln*; betaltjänst*; betalning* kort/online/mobil*/lösning*; kassalösning*; swish; betala kort/online/mobil*; klarna; ~betala* kort/swish/mobil*/klarna; betallösn*; kortbetal*; betaltermin*; ~ta/tar betalt kort/nätet/online/mobil*

ict.ai.demand
en demand/sales/order forecast*/predict*/plan*; forecast* demand/sales/order*; predict* demand/sales/order*; !overproduc*/overstock* forecast*/sales; how much to produce/bake/order; ~predict*/forecast*/guess* sales/demand/orders/bread/how; sales forecast*; demand forecast*; ~forecast sales shop; ~how much/many bake/produce/cook/make/order/brew tomorrow/week/month/day; sales prognos*; =forecast
lv pieprasījum* prognoz*/plāno*; pārdošan* prognoz*; noiet* prognoz*; prognozē* pārdoš*/pieprasīj*/pasūtīj*; ~prognoz* pieprasīj*/pārdoš*/pasūtīj*/noiet*; ~paredzē* pieprasīj*/pārdoš*; pieprasījuma prognoz*; ~cik cept/ražot/gatavot/pasūtīt/saražot rīt/nedēļ*/dien*/jāražo; ~cik maiz*/porcij*/preč* cept/ražot/gatavot/pasūtīt; =prognozi; =prognozes
et nõudlus* prognoo*; müügi* prognoo*; müügiprognoo*; nõudlusprognoo*; prognoosi* müüki/nõudlus*/tellimus*; ~prognoosi* nõudlus*/müüki/tellimus*; nõudluspro*; müügiprog*; ~ennusta* müüki/nõudlus*; ~kui palju küpsetada/toota/tellida/valmistada/teha homme/nädala*/päeva*; ~ennustus*/prognoos* palju; =prognoosi; =prognoosid
sv efterfråg* progno*; försäljning* progno*; försäljningsprogno*; efterfrågeprogno*; prognos* försälj*/efterfråg*/order*; progno* hur mycket; ~förutse*/förutsäga*/prognos* efterfråg*/försälj*/behov*; försäljningspro*; efterfrågepro*; ~progno* efterfråg*; ~hur mycket baka/producera/beställa/laga/tillverka/brygga; =prognos; =prognoser

ict.ai.vision
en machine/computer vision; camera* inspect*/quality/sort*/detect*/check*; visual/image/optical inspect*/sort*; detect* defect* camera*; ~camera*/vision/visual/image* spot*/detect*/bad/defect*/inspect*/belt/sort*/quality/check*/labels; computer vision; machine vision; visual inspect*; ~camera* reject*/faulty/damaged/flaw*/foreign; ~camera* find*/finds/found/see/sees/catch*
lv mašīnredz*; datorredz*; kamer* kvalit*/kontrol*/šķiro*/pārbaud*; optisk* kontrol*/šķiro*; defekt* kamer*/atpazī*; ~kamer* atrod*/atrast/bojāt*/lent*/kvalit*/pārbaud*/šķiro*/defekt*; ~vizuāl* pārbaud*/kontrol* automātisk*/etiķe*; mašīnred*; datorred*; ~kamer* brāķ*/brāķi/svešķermeņ*/bojāt*/kļūd*
et masinnäge*; arvutinäge*; kaamera* kvaliteed*/kontroll*/sorteeri*; optili* kontroll*/sorteeri*; ~kaamera* leidma/leia*/halva*/lindi*/kvalitee*/praak*/sorteeri*; ~visuaal* kontroll* automaat*/silt*; masinnägem*; ~kaamera* praak*/vigas*/defekt*/võõrkeh*/riknenud
sv maskinseende*; datorseende; kamera* kvalit*/kontroll*/sorter*/inspek*; bildanalys*; optisk* sorter*/kontroll*; ~kamera* hitta*/dålig*/bandet/kvalit*/defekt*/sorter*/upptäck*; ~visuell* kontroll*/inspektion*; maskinseen*; datorseen*; ~kamer* kass*/fel/felaktiga/skad*/främmande

ict.ai.route
en route/delivery/tour/round* optimi*/plan*; optimi* route*/deliver*; plan* route*/tour*/deliver*/round*; routing software/tool; !plan by hand; !dispatcher* plan*/hand/manual*/excel; !plan* route*/deliver* manual*/excel/hand; fewer/less empty/kilomet* kilomet*/runs/driving; ~route*/round*/tours/driving optimi*/shorter/plan*/computer/software/better; ~shorten/optimi* route*/rounds; route optimi*/planning
lv maršrut* optimiz*/plāno*/sastād*; plāno* maršrut*/reis*; !dispečer* plāno*/manuāl*/rokām/excel; !maršrut* ar rokām/excel/manuāl*; tukš* brauc* mazāk*/samazin*; ~maršrut* optimiz*/īsāk*/saplāno*/plāno*/dators; maršrutu optimiz*
et marsruu* optim*/planeeri*; teekon* optim*/planeeri*; planeeri* marsruu*/vedusid/teekon*; !dispetšer* planeeri*/käsitsi/excel*; !marsruu* käsitsi/excel*; tühisõi*; ~marsruu*/ring*/teekon* optim*/lühema*/planeeri*/arvuti; marsruudi*; veomarsruu*; ~lühemaid ringe
sv rutt* optim*/planer*; ruttoptim*; ruttplaner*; planera rutt*/turer/körning*/slingor; !planer* hand/excel/manuellt; !trafikled* planer*/hand/excel; körplaner*; tomkör* minska; ~rutt*/körrund*/turer/slingor optim*/kortare/planer*/dator*; ruttplan*; körrund*; leveransrutt*

ict.ai.pred_maint
en predictive maintenance; predict* failure*/breakdown*; prevent* breakdown*/failure*; !unplanned stop*/downtime; !machine* break*/fail*; condition monitor*; ~know/predict*/before/early machine*/compressor*/breakdown*/motor*/pump*/equipment fail*/break*; predict* maint*/breakdown*/fail*; ~before fails/breaks compressor/machine/oven/pump/line; ~warn*/alert* before/early/ahead break*/fail*/breakdown*
lv prognozē* apkop*; paredz* apkop*; bojājum* prognoz*/paredz*; !dīkstāv*; !iekārt* bojā*/lūzt; ~zināt/paredz*/prognoz*/iepriekš sabojā*/bojā*/lūz*/apkop* iekārt*/kompresor*/motor*; prognozēj* apkop*; ~iepriekš sabojā*; paredzoš* apkop*; ~brīdin*/paziņo* pirms bojā*/sabojā*/saplīs*/lūz*/bojājum*
et ennustav* hooldus*; ennetav* hooldus*; rikke* ennusta*/prognoo*; !seisak*; seisundiseire; ~teada/ennusta*/ette katki/rik* masin*/kompressor*/seade*/mootor*; ennusta* hooldus*; ~ette katki; ~hoiata* rike*/riket/rikke*/rikest/katki*/seisak*
sv prediktiv* underhåll*; förebygg* underhåll*; förutse haver*/fel/stopp; !driftstopp*; !maskinhaver*; tillståndsövervak*; ~veta/förutse/förväg sönder/haver* maskin*/kompressor*/motor*; prediktiv*; förebyggande underhåll*; ~förväg sönder; förutsägande underhåll*; ~varna*/larma* innan/före haver*/sönder/fel/stannar

ict.ai.docs
en document* automat*; automat* document*/invoice*/paperwork/data; ocr; ai read* document*/invoice*; extract* data document*/invoice*/pdf; !retyp*; !type/typing by/orders/invoices hand/erp/manually; !manual data entry; chatbot*; ~invoices/notes/documents/orders/pdf/paperwork ai/read/extract*/typed/automatic*/scan* automatic*/ai/data; ~extract* data pdf/orders/invoices; ~ai read*/reads documents/invoices/orders; document automation; automat* document*
lv dokument* automatiz*; automatiz* dokument*/rēķin*/datu; ocr; rēķin* atpazī*/nolasī*; !pārraksta*/pārrakst*; !datu ievad* manuāl*/rokām; ~rēķin*/pavadzīm*/dokument*/pasūtīj* nolasī*/jānolasa/intelekt*/automātisk*/izgū*; datu izgūš*; ~mākslīg* intelekt* dokument*/rēķin*/nolasī*; dokumentu automatiz*
et dokumen* automati*; automatiseeri* dokumen*/arve*/andmesis*; ocr; arve* tuvastus*/lugemi*; !andmesisestus*; !sisesta* käsitsi; ~arve*/saateleh*/dokumen*/tellimus* tehisintellekt*/lugemi*/lugema/automaat* sisse/lugema/lugemi*/andme*; ~andmete väljavõt*; ~dokumen* automaat* lugemi*; pdf tellimus*
sv dokument* automat*; automatiser* dokument*/faktur*/order*; ocr; fakturatolk*; !mata* in manuellt/hand; !knapp* in/av order*/faktur*; !dubbelregist*; ~faktur*/följesed*/dokument* ai/läsa*/avläs*/automatisk*; ~data ur pdf*; dokumenttolk*; ~läsas av ai

ict.data.bi
en business intelligence; dashboard*; power bi; data/sales analy*; report* dashboard*/kpi*; kpi* dashboard*/report*; analy* sales/data/margin*; ~kpi*/figures/sales one/see/management screen/panel/dashboard*; management report*; ~report* management sales/data; ~see sales/stock/figures one/single screen/place; ~sales stock one screen
lv biznesa analīt*; panel* dat*/kpi/rādītāj*; datu analīz*/analīt*; pārdoš* analīz*; power bi; vadīb* panel*; ~rādītāj* panel*/vadīb*/redzēt; ~atskait* power/vadīb*/pārdoš*; vadības panel*; datu vizualiz*; ~redzēt pārdoš*/krājum*/atlik* ekrān*/vienuviet; ~pārskat*/atskait*/skaitļ* vadīb*/ekrān*/vienuviet
et ärianalüüti*; ärianalüüs*; andmeanalüüs*; juhtimislau*; töölaud* näitaj*/kpi; power bi; müügianalüüs*; ~näitaj* töölau*/juhtkon*/ühel; töölaud*; töölau*; ~arua* juhtkon*; ärianalüü*; müüginäita*; ~näha müüki/müügi*/laoseis* ekraan*; ~juhtkon*/juhatus* aruan*/number*/numbrit*
sv beslutsstöd*; power bi; dashboard*; dataanalys*; instrumentpanel* nyckeltal*/kpi; nyckeltal* rapport*/visualiser*; nyckeltal*; instrumentpan*; ~rapporter ledning*/power; ~se försäljning*/lager* skärm*/ställe; ~ledning* siffror/panel*/nyckeltal*

ict.data.platform
en data platform*/warehouse*/lake*; all/our data one/single place; collect*/bring data one/single/together place; data platform*; data lake; data warehouse; ~all data land/one/place/collect*/together/single; data hub
lv datu platform*/noliktav*/ezer*; dat* vienuviet; vis* dat* vienā viet*; datu platform*; datu ezer*; ~dat* savāk*/apvieno* vien*; datu noliktav*
et andmeplatvorm*; andmeait*; andmeladu; andmelao*; andme* ühes/ühte koh*; andmeplat*; andmejär*; ~andme* koonda*/kogu* ühte/koh*
sv dataplattform*; datalager*; datasjö*; all/vår data samla*/samlad*/ställe; dataplatt*; datalag*; ~data samla*/samlas ställe/plattform*/ett

ict.data.space
en data space*; dataspace*; gaia x; ids connector; gaia; catena
lv datu telp*; gaia x; gaia
et andmeruum*; gaia x; gaia
sv dataområde*; datarum*; gaia x; dataområd*; dataspace*; gaia

ict.dev.custom
en custom/bespoke/tailor* software/program*/application/solution/system develop*/made; software develop*/house/programmer*; develop*/build*/program* software/application/system; programmer*; ?information system*; ?software/application* maint*/support*/upgrad*/moderni*/implement*/supply/licen*; ?system* develop*/maint*/moderni*/upgrad*/support*/implement*; ?=it support/maint*/service*/outsourc*; ?database* develop*/creat*/maint*; ?web site*/website* develop*/creat*/maint*; ~develop*/build*/code/coding/program* software/own/tool/application custom/our/for; software develop*; coder*; ~code tool/application; own software
lv programmatūr* izstrād*; izstrād*/uzprogrammē* programm*/sistēm*/risināj*; individuāl* programmatūr*; programmētāj*; ?informācij* sistēm*; ?sistēm* uzturēš*/moderniz*/pilnveid*/attīst*/ievieš*/atbalst*/izveid*; ?programmatūr*/programmnodrošinājum* uzturēš*/atbalst*/moderniz*/pilnveid*/ievieš*/piegād*/iegād*; ?=it atbalst*/uzturēš*/pakalpoj*; ?informācij* tehnoloģ* uzturēš*/atbalst*/pakalpoj*/infrastruk*; ?datu bāz* izveid*/uzturēš*/izstrād*; ?tīmekļ* viet*/vietn* uzturēš*/izveid*; ?risinājum* uzturēš*/pilnveid*/ievieš* informācij*/sistēm*/digitāl*; ~uzprogrammē*/izstrād* programmatūr*/rīk*/sistēm*
et tarkvara* arend*/tellimi*; tarkvaraarend*; tellimustarkvara*; eritarkvara*; programmeeri*; ?infosüsteem*; ?süsteem* arend*/hooldus*/hooldami*/uuenda*/moderni*/juuruta*/tugi/tuge; ?tarkvara* hooldus*/uuenda*/tugi/tuge/juuruta*; ?=it tugi/tuge/hooldus*/teenus*; ?andmebaas* arend*/loomi*/hooldus*; ?veebileh*/kodulehe* arend*/loomi*/hooldus*; ~arenda*/programmeeri* tarkvara*/tööriist*/süsteem*; tarkvaraarendus*; ~tarkvara arend*
sv programvar* utveckl*; utveckl* programvar*/system/mjukvar*; mjukvaruutveckl*; systemutveckl*; kundanpassad* program*/mjukvar*; programmer*; ?informationssystem*; ?system*/it system* förvalt*/underhåll*/moderniser*/vidareutveckl*/inför*; ?programvar*/mjukvar* underhåll*/support/förvalt*/uppgrader*; ?=it support/drift/stöd/tjänst*; ?databas* utveckl*/underhåll*; ?webbplats*/hemsid* utveckl*/underhåll*/ny*; programmerar*; ~utveckl*/bygg*/koda* mjukvara/programvara/verktyg*/system egen*/åt/vårt; mjukvaruutveck*; programvaruutveck*; ~kodar verktyg

ict.dev.mobile
en mobile/phone/android/ios/smartphone app*; app for/develop* customer*/driver*/phone*/ios/android; iphone; android; mobile app*; ~an app for/drivers/customers/orders; smartphone app; ~need/want/build app
lv mobil* lietotn*/aplikāc*; lietotn* izstrād*/telefon*/android/ios; iphone; android; lietotn*; aplikācij*
et mobiilirakend*; mobiiliäp*; mobiilirakendus*; äpp*; nutirakend*; iphone; android*; ~rakendus* iphone*/android*/mobiil*/telefoni*; mobiilirak*
sv mobilapp*; apputveckl*; app* utveckla*/telefon*/mobil*/android/ios; iphone; android; app; appen; ~app för/till; mobilapplik*

ict.dev.ux
en ux; user experience; usability; service design; user interface design*; !website/shop/app confus*/hard/difficult use; user interface; ui design*; ~screen/interface/website confus*/better/redesign*/clumsy
lv ux; lietotāj* pieredz*/saskarn*; lietojamīb*; pakalpojum* dizain*; lietotāj* saskarn*/pieredz*/saskarsn*; ~ekrān*/saskarn* neērt*/labāk*
et ux; kasutajakogemus*; kasutatavus*; teenusedisain*; kasutajaliides* disain*; kasutajaliides*; kasutajakog*; ~tellimisleht*/ekraan* segane/segas*/parema*
sv ux; användarupplev*; användbarhet*; tjänstedesign*; gränssnitt* design*; användargräns*; användaruppl*; användarvänlig*; gränssnittsdesign*

ict.dev.localise
en software/app*/website/shop/web locali*/translat*/language*; locali*; translat* app/software/website/web/shop; ~app/software/interface/program/system latvian/estonian/swedish/english/german/locali*/translat*/languages; locali* software/app; localis*; localiz*
lv programmatūr*/lietotn*/mājaslap*/interneta lokaliz*/tulko*/valodā*; lokaliz*; pārtulkot mājaslap*/veikal*/lietotn*; ~lietotn*/programm*/saskarn* latvisk*/igaunisk*/valod*/tulko*/angliski/zviedriski
et tarkvara*/rakendus*/kodule*/veebipoe tõlki*/lokali*; lokalis*; lokaliseeri*; ~rakendus*/tarkvara/liides* keel*/tõlki*/läti/eesti/rootsi; tarkvara tõlki*
sv programvar*/app*/webb*/hemsida* översätt*/lokaliser*; lokaliser*; ~app*/program*/gränssnitt* lettiska/estniska/engelska/översätt*/språk

ict.auto.robotics
en robot*; automat* line/production/packing/palletis*/palletiz*/process/warehouse; palletis*/palletiz*; cobot*; automate production/packing/line; ~automate/automation line/packing/production/warehouse; palletis*; palletiz*
lv robot*; automatiz* līnij*/ražoš*/iepako*/noliktav*/process*; paletizēš*; paletē* robot*; ražoš* automatiz*; ~automatiz* līnij*/iepako*/ražoš*; paletizē*
et robot*; robooti*; automatiseeri* tootmi*/liin*/pakendami*/ladu*; tootmi* automatiseeri*; alustami* robot*; aluste ladumi*; ~automatiseeri* liin*/pakki*/tootmi*; pakkeliini automat*; robotiseeri*
sv robot*; cobot*; automatiser* linje*/produktion*/packning*/lager*; palleter*; automation linje*/produktion*; ~automatiser* linje*/pack*/produktion*/packlinj*; automation

ict.auto.rfid
en rfid; barcode scan*/reader*; scan* barcode*/pallet*/goods; handheld scanner*/terminal*; scanner*; ~barcode/handheld/hand scanner*/reader*/terminal*/scan*; handheld*
lv rfid; svītrkod* skenē*/lasī*/skener*; skenē*; skener*; ~svītrkod*/rokas skener*/lasītāj*/skenē*
et rfid; vöötkoo* lugej*/skann*/lugemi*; skanner*; skaneeri*; skänner*; triipkoodilug*; käsiluge*; ribakoodilug*; vöötkoodilug*; ~triipkood* lugej*/skann*
sv rfid; streckkod* läs*/skann*/scann*; handdator*; skanner*; scanner*; streckkodsl*; streckkodssk*; handläs*; handskann*; skanner; ~streckkod* skann*/läs*

ict.infra.cloud
en cloud migrat*/host*/move*/server*/service*; cloud; host* server*/website/application*; move* server*/system*/data cloud; server* migrat*/old/replace; backup*; ~server old/move*/host*/cellar/basement/replace; hosting
lv mākoņ*; mākon*; server* pārcel*/migr*/nom*/uztur*; rezerves kopij*; mitināš*; ~server* vec*/pārcel*/mitinā*/pāriet/migr*
et pilv*; server* kolimi*/üle/majuta*/haldu*; varunda*; majutus* server*/veebi*; pilve; serverimaj*; ~server* vana/koli*/majutus*/kolimi*; pilveteenus*; majutus*
sv moln*; server* flytta*/migrer*/drift*; säkerhetskopier*; backup*; webbhotell*; molnet; hosting; ~server* gammal/flytta*/drift*; serverdrift*

ict.infra.connectivity
en 5g; lorawan; private/wireless/better network/connectivity/coverage warehouse/plant/factory/farm/site; =connectivity; wifi; wi fi; lora; ~coverage/network/wifi/connectivity private/warehouse/no/better/farm
lv 5g; lorawan; savienojamīb*; bezvadu tīkl*; wifi; interneta pārklājum*/savienojum*; lora; ~tīkl*/pārklāj* privāt*/bezvadu/nav
et 5g; lorawan; ühenduvus*; traadita võr*; wifi; levi lao*/tehas*; privaatvõr*; lora; ~võrk*/levi/võrgu* privaat*/pole/laos/traadita; privaatvõrk*
sv 5g; lorawan; uppkoppl*; trådlös* nät*; wifi; täckning lager*/fabrik*; privat* nät* 5g; 5g*; lora; ~täckning*/nät dålig*/privat*/trådlös*

ict.sec.audit
en cyber* audit*/assess*/check*/test*/review/security/risk*; security audit*; penetration test*; pentest*; vulnerab* scan*/test*/assess*; it security audit*/check*/assess*/review; !hacked; !phishing; !ransomware; hacker*; ~test*/check/audit/assess*/review security/systems hack*/cyber*/security/vulnerab*; cybersecurity; cyber security; vulnerabilit*
lv kiberdrošīb* audit*/pārbaud*/novērtē*/test*; it drošīb* audit*/pārbaud*; ielauš* test*; drošīb* audit* it/kiber*/sistēm*; kiberdrošīb*; !uzlauz*/uzlauzt*; !pikšķer*; haker*; kiberdroš*; ~pārbaud* drošīb* sistēm*/it/tīkl*; ~sistēmu drošīb*
et küberturb*; küberturva*; turvaaudit*; turvatest*; läbistustest*; it turva* audit*/kontroll*; infoturb* audit*/hinda*; !häkiti; !õngitsus*; häkker*; läbistust*; ~kontroll*/audit*/testi* turvalis*/süsteem*
sv cybersäkerhet*; it säkerhet* revision*/granskning*/test*/audit*/analys*; säkerhetsrevision*; säkerhetsgransk*; penetrationstest*; sårbarhet* skann*/test*/analys*; !hackad*; !nätfiske*; hackar*; hackad*; penetrationst*; cybersäker*; it säkerhet*; ~testa*/granska* säkerhet* system*; säkerhetstest*

ict.sec.iso27001
en iso 27001; information security management/certif*; information security management; isms
lv iso 27001; informācijas drošīb* pārvald*/sertif*; informācijas drošīb* pārvald*/sistēm*
et iso 27001; infoturb* juhtimi*/sertif*; infoturbe halduse/juhtimi*; infoturbe haldus*
sv iso 27001; informationssäkerhet* ledning*/certif*; informationssäkerhet*; ledningssystem* informations*

ict.sec.soc
en soc; security monitor*/operations; 24/7 security/monitor*; monitor* security/network attacks; intrusion detect*; siem; ~watch/monitor*/guard network/systems attacks/night/24/hours/security; security operations; ~monitor* security; intrusion*; 24/7 monitor*
lv soc; drošīb* uzraudz*/monitor* it/tīkl*/24; drošīb* incident* uzraudz*; siem; ~uzraudz*/uzrauga/novēro* tīkl*/sistēm*/drošīb*/diennakt* uzbruk*/diennakt*/drošīb*; drošīb* uzraudz*
et soc; turvaseir*; turvamonitoor*; siem; ööpäevaring* turva*; ~jälgi*/valva*/seire võrk*/võrku/süsteem*/turva* rünna*/ööpäev*; turvamonit*
sv soc; säkerhetsövervak*; siem; intrångsdetekt*; ~övervaka* nät*/system*/säkerhet* angrepp*/dygnet/attack*; säkerhetsöver*; ~övervakar nät*/system*

ict.sec.nis2
en nis2; nis 2
lv nis2; nis 2
et nis2; nis 2; =küts
sv nis2; nis 2; cybersäkerhetslag*; nis2 kraven

ict.sec.gdpr
en gdpr; data protection/privacy complian*/officer/policy/audit/help/law; privacy policy; dpo; data protection; privacy; personal data
lv vdar; gdpr; dat* aizsardzīb*; privātum* politik*; datu aizsardzīb*; dat* aizsardz*; personas dat*
et gdpr; iküm; andmekaits*; isikuandme* kaits*; andmekait*; isikuandm*
sv gdpr; dataskydd*; personuppgift*; integritetspolicy*; personuppg*; integritetsskydd*

ict.energy.monitor
en energy/electricity/power monitor*/consumption/measur*/meter*/use/usage/track*; !energy/electricity/power cost*/bill*/expensive/price*; monitor* energy/electricity; ~meter*/measur*/monitor*/show*/track energy/electricity/power/consumption oven*/machine*/cold/where/goes/plant/use; ~!power/energy/electricity bill*/cost* explode*/high/rising/goes/where; energy meter*; ~meters ovens/cold/machines; smart meter*
lv enerģ* patēriņ*/uzraudz*/monitor*/mērīš*/uzskait*; elektr* patēriņ*/uzraudz*/uzskait*/mērī*; !elektr*/enerģ* rēķin*/dārg*/izmaks*/maksā; ~skaitītāj*/mērī*/uzraudz*/uzskait* enerģ*/elektr*/patēriņ*; ~!elektr*/enerģ* rēķin*/izmaks* aug*/dārg*/liel*; enerģ* uzskait*/patēriņ*
et energiatarbimi*; energiaseir*; energia* jälgi*/mõõt*/seir*/tarbi*; elektri tarbi*/mõõt*/jälgi*/kulu*; !elektri*/energia* arve*/kulu*/kalli*/hind*; energiakulu*; ~mõõt*/seire/jälgi* energia*/elektri*/tarbimi*; ~!elektriarve*/energiaarve* kasva*/suur*; energiatarb*
sv energiövervak*; energimät*; energiförbruk*; elförbruk*; elmät*; energi* övervak*/mät*/förbruk*/uppfölj*; !elen/elkostnad*/elräkning*/energikostnad*; !el* kostar; !energin kostar; ~mäta/mätare/mätning*/övervaka* el/energi*/förbruk*/ström ugn*/var; ~!elräkning* skenar/hög*; energiförbr*; ~mätare ugn*/maskin*

ict.sim.twin
en digital twin*; simulat* flow*/warehouse/line/production/plant/logistics/layout/process/factory; simulation*; simulate; digital twin; simulat*; ~model plant/flow*/layout before
lv digitāl* dvīn*; simulāc*; simulē*; modelē* plūsm*/noliktav*/ražoš*; simul*; ~modelē* rūpnīc*/plūsm*/noliktav*
et digikaksik*; digitaal* kaksik*; simuleeri*; simulatsioon*; modelleeri* voog*/ladu*/tootmi*; simulats*; digi* kaksik*; digikaks*; ~modelleeri* tehas*/lao*/voog*
sv digital* tvilling*; simuler*; flödessimuler*; ~modeller* flöde*/fabrik*

ict.support.maturity
en digital maturity/readiness/assessment/diagnos*/audit; digitali* roadmap/strategy/plan/where start; digital health check; ~!how digital we/are; ~digital* assess*/maturity/roadmap/readiness/check; digitali* strateg*/plan/roadmap
lv digitāl* briedum*/gatavīb*/novērtē*/audit*; digitalizāc* plān*/stratēģ*/ceļakart*; ~!cik digitāl*; ~digitāl* briedum*/novērtē*/tests/gatavīb*/ceļa; digitalizācij* plān*/strat*/ceļa
et digiküpsus*; digiaudit*; digidiagnoo*; digitaliseeri* teekaart*/strateeg*/plaan*; digipöör* plaan*/teekaar*; ~!kui digitaal*; digiküps*; ~digi* hinda*/teekaar*/küpsus*; digistrateeg*
sv digital* mognad*; mognadsmätning* digital*; digitalisering* plan*/strategi*/färdplan*; nulägesanalys* digital*; ~!hur digital*; ~digital* mognad*/bedömning/test/nuläge*/färdplan*; digitaliseringsplan*
`;
