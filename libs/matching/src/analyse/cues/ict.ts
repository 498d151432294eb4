/** How needs name ICT capabilities beside the labels; the format is described at `parseCues`. */
export const ICT_CUES = `
ict.trace.batch
en traceab*; trac* lot*/batch*; lot*/batch* track*/trac*/traceab*; track*/trace batch*/lot*; one step back; trace any product/batch/lot; farm to fork track*
lv izsekoja*; izsekot partij*/produkt*/sērij*; partij* uzskait*/izseko*; sērij* izseko*
et jälgitavus*; partiide jälgi*; partii* jälgimi*/jälgida; jälgida partii*
sv spårbar*; spåra batch*/parti*/lot*; batch*/parti* spårning*

ict.trace.epcis
en epcis; event sharing gs1
lv epcis; notikumu apmaiņ* gs1
et epcis; sündmuste vahet* gs1
sv epcis; händelse* delning* gs1

ict.trace.ledger
en blockchain*; provenance ledger; distributed ledger; dlt; prove* origin ledger/blockchain
lv blokķēd*; izcelsm* reģistr*; dlt
et plokiahel*; päritoluregist*; dlt
sv blockkedj*; blockchain*; ursprungsregist*; dlt

ict.trace.dpp
en product passport*; qr code*/label*; dpp; consumer* scan*; digital passport
lv produkt* pas*; qr kod*; kods uz iepakojum* qr; dpp
et tootepass*; qr kood*; qr koodi*; dpp
sv produktpass*; qr kod*; dpp

ict.iot.temp_monitor
en temperature/humidity monitor*/log*/sensor*/track*/record*/probe*/alarm*/alert*/data; live temperature*; data logger*; temp monitor*/log*/sensor*; temperature proof/evidence; know temperature; cold chain monitor*/visib*; monitor* cold chain/fridge*/freezer*; 12830
lv temperat* uzraudz*/žurnāl*/monitor*/sensor*/kontrol*/reģistr*/mērīj*/mērīš*/devēj*/pierakst*/trauksm*; temp monitor*; datu reģistrator*; mitrum* uzraudz*/sensor*; aukstumķēd* uzraudz*
et temperatuuri seir*/jälgi*/andur*/logi*/salvest*/monitoor*/mõõt*/häire*/kontroll*; temperatuuriandur*; temperatuurijälgi*; temperatuuriseir*; temperatuurilog*; niiskusandur*; andmelogger*; külmaahela seire/jälgi*
sv temperaturlarm*; temperatur* övervak*/logg*/mät*/larm*/givare*/sensor*/kontroll*/följ*; temperaturövervak*; temperaturlogg*; temperaturgivare*; fukt* övervak*/givare; kylkedj* övervak*

ict.iot.fleet
en telematics; fleet track*/monitor*/manag*; gps track*; track* truck*/vehicle*/fleet/van*; vehicle* position*/track*; fuel monitor*/theft
lv telemāt*; autopark* uzraudz*/vadīb*/izsekoš*; gps izsekoš*/uzraudz*; auto/transportlīdzekļ* izseko*/atrašan*; degviel* kontrol*/uzraudz*
et telemaat*; sõidukipar* jälgi*/haldu*; gps jälgi*/seade*; sõidukite/autode jälgi*/asukoh*; kütuse kontroll*/seire
sv spår* fordon/lastbil*/bil*/släp*; telematik*; fordon* spår*/positioner*/följ*; fordonsflott*; gps spår*; flotthanter*; bränsle* övervak*/kontroll*

ict.iot.production
en production line/machine sensor*/monitor*/data; machine sensor*/monitor*/data; sensor* machine*/production/line/equipment; oee; line monitor*
lv ražošanas līnij* sensor*/uzraudz*/monitor*; iekārt* sensor*/uzraudz*/monitor*/dat*; sensor* ražoš*/iekārt*/līnij*; oee
et tootmisliin* andur*/seir*; masina* andur*/seir*; seadmete seir*/andur*; andur* tootmis*/masin*; oee
sv produktionslinj* sensor*/övervak*/givare*; maskin* sensor*/övervak*/data; sensor* maskin*/produktion*; oee

ict.iot.agri
en farm/field/soil/harvest/greenhouse/crop/livestock sensor*/monitor*; precision farm*/agricultur*; smart farm*; weather station
lv lauku/augsn*/raž*/siltumnīc*/lopkop*/lauksaimn* sensor*/monitor*/uzraudz*; precīz* lauksaimn*; viedā lauksaimn*
et põllu/mulla/saagi/kasvuhoone/karja andur*/seir*; täppisviljel*; põllumajandusandur*; mullaandur*
sv åker/jord*/skörd*/växthus*/djur* sensor*/givare*/övervak*; precisionsodl*; precisionsjordbruk*; jordbrukssensor*

ict.edi.edifact
en edi; edifact; desadv; invoic; electronic orders retail*/chain*/supermarket*; eancom
lv edi; edifact; desadv; elektronisk* pasūtījum* tīkl*/veikal*/mazumt*; eancom
et edi; edifact; desadv; elektroonili* tellimus* kett*/jaekett*; eancom
sv edi; edifact; desadv; elektroniska order* kedj*/handel*; eancom

ict.edi.peppol
en peppol; e invoic*; einvoic*; electronic invoic*; send invoices electronic*
lv peppol; e rēķin*; elektronisk* rēķin*; rēķin* elektronisk*
et peppol; e arve*; earve*; elektroonili* arve*
sv peppol; e faktur*; efaktur*; elektronisk* faktur*

ict.edi.ecmr
en ecmr; e cmr; efti; electronic/digital/paperless consignment/waybill*/cmr/freight; paperless transport document*
lv ecmr; e cmr; efti; elektronisk*/digitāl* pavadzīm*/cmr; e pavadzīm*
et ecmr; e cmr; efti; elektroonili*/digitaal* veoseleh*/saateleh*/cmr; e veosele*
sv ecmr; e cmr; efti; elektronisk*/digital* frakt*/cmr/fraktsedel*; e fraktsedel*

ict.edi.api
en system*/software integrat*; integrat* system*/software/erp/wms/tms/shop; api integrat*/develop*/connect*/build*; connect* system*/erp/wms/tms/shop/software; !systems do not/dont talk
lv sistēm* integr*/savieno*; integrē* sistēm*/erp/wms/grāmatved*; api integr*/izstrād*; savieno* sistēm*/programm*
et süsteemi* liidesta*/integre*/sidumi*/ühenda*; liidesta* süsteem*/erp/wms/pood*; api arend*/loomi*
sv system* integra*/koppla*; integrer* system*/erp/wms/affärssystem*; api integra*/utveckl*/koppl*; koppla ihop system*

ict.edi.gdsn
en gdsn; product data sync*/synchron*/exchange/pool; master data sync*/retail*
lv gdsn; produkt* dat* sinhroniz*/apmaiņ*/katalog*; preču dat* apmaiņ*/sinhr*
et gdsn; tooteandme* sünkroni*/vahet*/kataloog*; toote andme* vahet*/sünkron*
sv gdsn; produktdata* synk*/utbyt*; artikeldata synk*/utbyt*; validoo

ict.sys.erp
en erp; enterprise/business resource/management plan*/software/system*; business system; accounting and production system*
lv erp; resurs* vadīb* sistēm*; uzņēmum* vadīb* sistēm*; grāmatvedīb* sistēm*/programm*
et erp; majandustarkvara*; ettevõtte juhtimissüsteem*; äritarkvara*
sv erp; affärssystem*; verksamhetssystem*

ict.sys.wms
en wms; warehouse management/software/system/control system*/software/program*; stock/inventory software/system*; manage* warehouse/stock software/system*
lv wms; noliktav* vadīb*/uzskait* sistēm*/programm*; noliktavas programm*/sistēm*; krājum* uzskait*/vadīb* sistēm*/programm*
et wms; laohaldus*; laotarkvara*; lao juhtimi*/haldus* süsteem*/tarkvara; laoprogramm*
sv wms; lagerhanteringssystem*; lagersystem*; lagerstyr*; lagerprogram*; system* lager hantera*/styra*

ict.sys.tms
en tms; transport/freight management/planning software/system*/program*; dispatch* software/system*
lv tms; transport* vadīb*/plānoš* sistēm*/programm*; pārvadājum* vadīb*/plānoš* sistēm*/programm*
et tms; veohaldus*; transpordi* haldus*/juhtimi*/planeeri* süsteem*/tarkvara; veotarkvara*; ekspedeerimistarkvara*
sv tms; transportplaneringssystem*; transportsystem* hantera*; transport* planering* system*; transportledningssystem*

ict.sys.mes
en mes; manufacturing execution; production planning/tracking/management software/system*; shop floor system*/software
lv mes; ražoš* vadīb*/plānoš*/uzskait* sistēm*/programm*
et mes; tootmi* juhtimi*/planeeri* süsteem*/tarkvara*; tootmistarkvara*
sv mes; produktionsstyr*; produktionsplanering* system*; produktionssystem*

ict.sys.qms
en digital* haccp/quality/checklist*/log*; haccp tablet/app/phone/paperless/digital*/software; paperless haccp/quality/checklist*; self-control app/tablet/digital*; quality log/system digital*/software/tablet; checklists tablet/phone/app; !tablet not paper*; !not on paper*; !paper checklists/forms/logs
lv digitāl* haccp/kvalit*/paškontrol*/žurnāl*; haccp planšet*/programm*/lietotn*/digitāl*/elektronisk*; !planšet* nevis papīr*; !planšet* papīr*; !žurnāl* papīr*/planšet*; kvalitāt* žurnāl*/vadīb* sistēm*/programm*/digitāl*; bez papīr*
et digitaal*/elektroonili* haccp/enesekontroll*/kvaliteed*; enesekontroll* tahvel*/äpp*/digi*/rakendus*/tarkvara; haccp digi*/tahvel*/rakendus*/tarkvara; paberivab* enesekontroll*/kvaliteed*; !paberil enesekontroll*/haccp
sv digital* egenkontroll*/haccp/kvalit*/checklist*; egenkontroll* app*/platta*/surfplatta*/digital*/system; haccp digital*/app*/surfplatta*; !pärm egenkontroll*; !papper* egenkontroll*/checklist*

ict.sys.crm
en crm; customer relationship/database manage*/system; sales pipeline software/system/tool
lv crm; klientu attiecīb*/pārvald*/vadīb* sistēm*; klientu datubāz*
et crm; kliendihaldus*; kliendisuhte*
sv crm; kundhanter* system*; kundregist*; kundsystem*

ict.sell.webshop
en web shop*/store*; webshop*; online shop*/store*/sales/selling; e shop*; e commerce/ecommerce site/store/shop/platform; sell* online/internet; shop online; internet shop/store
lv interneta veikal*; e veikal*; internetveikal*; tiešsaistes veikal*; pārdo* internet*/tiešsaist*/onlain*; tirgo* internet*/tiešsaist*
et e pood*; e poe*; veebipood*; veebipoe*; internetipood*; internetipoe*; müü* interneti*/veebi*/internetis
sv webbutik*; webshop*; nätbutik*; e handel*; sälja* nätet/online/internet; butik nätet/online; e butik*

ict.sell.marketplace
en marketplace*; amazon; ebay; etsy; sell* on amazon/marketplace*; online mall
lv tirdzniecīb* viet*/platform* tiešsaist*/integr*/amazon; amazon; tirgusviet* tiešsaist*/digitāl*; 220
et kaubamaja* veebi*/liides*; veebikaubamaj*; turuplats* liides*/müü*/veebi*; amazon; kaup24
sv marknadsplats* digital*/integra*/sälja*/koppl*; amazon; cdon; fyndiq

ict.sell.b2b_portal
en b2b portal*/order*/shop/webshop; order* portal*; customer/client/restaurant* order* online/portal*/app; wholesale portal/shop/order*; portal business customer*
lv b2b portāl*/pasūtīj*/veikal*; pasūtījum* portāl*; klientu portāl*; vairumtirdz* portāl*/veikal*
et b2b portaal*/tellimi*/pood*; tellimisportaal*; ärikliendi*/äriklientide portaal*/tellimi*; tellimiskeskkon*
sv b2b portal*/order*/beställ*/webb*; orderportal*; beställningsportal*; kundportal*

ict.sell.pay
en =payment; =payments; payment* solution/gateway/terminal/provider/online/integration/system; card payment*; accept* card*/payment*; checkout; pay* by card/mobile/online; online payment*; instalment*
lv maksājum* risināj*/karšu/termināl*/kart*/tiešsaist*; karšu maksājum*; norēķin* kart*/karti/tiešsaist*; maksājum*; maksāt ar kart*
et maksed/makse* lahendus*/kaard*/terminal*/võimalus*/link*; makselahendus*; kaardimakse*; pangalin*; makseterminal*
sv betallösning*; kortbetaln*; betaltjänst*; betalning* kort/online/mobil*/lösning*; kassalösning*; swish; betala kort/online/mobil*; klarna

ict.ai.demand
en demand/sales/order forecast*/predict*/plan*; forecast* demand/sales/order*; predict* demand/sales/order*; !overproduc*/overstock* forecast*/sales; how much to produce/bake/order
lv pieprasījum* prognoz*/plāno*; pārdošan* prognoz*; noiet* prognoz*; prognozē* pārdoš*/pieprasīj*/pasūtīj*
et nõudlus* prognoo*; müügi* prognoo*; müügiprognoo*; nõudlusprognoo*; prognoosi* müüki/nõudlus*/tellimus*
sv efterfråg* progno*; försäljning* progno*; försäljningsprogno*; efterfrågeprogno*; prognos* försälj*/efterfråg*/order*; progno* hur mycket

ict.ai.vision
en machine/computer vision; camera* inspect*/quality/sort*/detect*/check*; visual/image/optical inspect*/sort*; detect* defect* camera*
lv mašīnredz*; datorredz*; kamer* kvalit*/kontrol*/šķiro*/pārbaud*; optisk* kontrol*/šķiro*; defekt* kamer*/atpazī*
et masinnäge*; arvutinäge*; kaamera* kvaliteed*/kontroll*/sorteeri*; optili* kontroll*/sorteeri*
sv maskinseende*; datorseende; kamera* kvalit*/kontroll*/sorter*/inspek*; bildanalys*; optisk* sorter*/kontroll*

ict.ai.route
en route/delivery/tour/round* optimi*/plan*; optimi* route*/deliver*; plan* route*/tour*/deliver*/round*; routing software/tool; !plan by hand; !dispatcher* plan*/hand/manual*/excel; !plan* route*/deliver* manual*/excel/hand; fewer/less empty/kilomet* kilomet*/runs/driving
lv maršrut* optimiz*/plāno*/sastād*; plāno* maršrut*/reis*; !dispečer* plāno*/manuāl*/rokām/excel; !maršrut* ar rokām/excel/manuāl*; tukš* brauc* mazāk*/samazin*
et marsruu* optim*/planeeri*; teekon* optim*/planeeri*; planeeri* marsruu*/vedusid/teekon*; !dispetšer* planeeri*/käsitsi/excel*; !marsruu* käsitsi/excel*; tühisõi*
sv rutt* optim*/planer*; ruttoptim*; ruttplaner*; planera rutt*/turer/körning*/slingor; !planer* hand/excel/manuellt; !trafikled* planer*/hand/excel; körplaner*; tomkör* minska

ict.ai.pred_maint
en predictive maintenance; predict* failure*/breakdown*; prevent* breakdown*/failure*; !unplanned stop*/downtime; !machine* break*/fail*; condition monitor*
lv prognozē* apkop*; paredz* apkop*; bojājum* prognoz*/paredz*; !dīkstāv*; !iekārt* bojā*/lūzt
et ennustav* hooldus*; ennetav* hooldus*; rikke* ennusta*/prognoo*; !seisak*; seisundiseire
sv prediktiv* underhåll*; förebygg* underhåll*; förutse haver*/fel/stopp; !driftstopp*; !maskinhaver*; tillståndsövervak*

ict.ai.docs
en document* automat*; automat* document*/invoice*/paperwork/data; ocr; ai read* document*/invoice*; extract* data document*/invoice*/pdf; !retyp*; !type/typing by/orders/invoices hand/erp/manually; !manual data entry; chatbot*
lv dokument* automatiz*; automatiz* dokument*/rēķin*/datu; ocr; rēķin* atpazī*/nolasī*; !pārraksta*/pārrakst*; !datu ievad* manuāl*/rokām
et dokumen* automati*; automatiseeri* dokumen*/arve*/andmesis*; ocr; arve* tuvastus*/lugemi*; !andmesisestus*; !sisesta* käsitsi
sv dokument* automat*; automatiser* dokument*/faktur*/order*; ocr; fakturatolk*; !mata* in manuellt/hand; !knapp* in/av order*/faktur*; !dubbelregist*

ict.data.bi
en business intelligence; dashboard*; power bi; data/sales analy*; report* dashboard*/kpi*; kpi* dashboard*/report*; analy* sales/data/margin*
lv biznesa analīt*; panel* dat*/kpi/rādītāj*; datu analīz*/analīt*; pārdoš* analīz*; power bi; vadīb* panel*
et ärianalüüti*; ärianalüüs*; andmeanalüüs*; juhtimislau*; töölaud* näitaj*/kpi; power bi; müügianalüüs*
sv beslutsstöd*; power bi; dashboard*; dataanalys*; instrumentpanel* nyckeltal*/kpi; nyckeltal* rapport*/visualiser*

ict.data.platform
en data platform*/warehouse*/lake*; all/our data one/single place; collect*/bring data one/single/together place
lv datu platform*/noliktav*/ezer*; dat* vienuviet; vis* dat* vienā viet*
et andmeplatvorm*; andmeait*; andmeladu; andmelao*; andme* ühes/ühte koh*
sv dataplattform*; datalager*; datasjö*; all/vår data samla*/samlad*/ställe

ict.data.space
en data space*; dataspace*; gaia x; ids connector
lv datu telp*; gaia x
et andmeruum*; gaia x
sv dataområde*; datarum*; gaia x

ict.dev.custom
en custom/bespoke/tailor* software/program*/application/solution/system develop*/made; software develop*/house/programmer*; develop*/build*/program* software/application/system; programmer*; ?information system*; ?software/application* maint*/support*/upgrad*/moderni*/implement*/supply/licen*; ?system* develop*/maint*/moderni*/upgrad*/support*/implement*; ?=it support/maint*/service*/outsourc*; ?database* develop*/creat*/maint*; ?web site*/website* develop*/creat*/maint*
lv programmatūr* izstrād*; izstrād*/uzprogrammē* programm*/sistēm*/risināj*; individuāl* programmatūr*; programmētāj*; ?informācij* sistēm*; ?sistēm* uzturēš*/moderniz*/pilnveid*/attīst*/ievieš*/atbalst*/izveid*; ?programmatūr*/programmnodrošinājum* uzturēš*/atbalst*/moderniz*/pilnveid*/ievieš*/piegād*/iegād*; ?=it atbalst*/uzturēš*/pakalpoj*; ?informācij* tehnoloģ* uzturēš*/atbalst*/pakalpoj*/infrastruk*; ?datu bāz* izveid*/uzturēš*/izstrād*; ?tīmekļ* viet*/vietn* uzturēš*/izveid*; ?risinājum* uzturēš*/pilnveid*/ievieš* informācij*/sistēm*/digitāl*
et tarkvara* arend*/tellimi*; tarkvaraarend*; tellimustarkvara*; eritarkvara*; programmeeri*; ?infosüsteem*; ?süsteem* arend*/hooldus*/hooldami*/uuenda*/moderni*/juuruta*/tugi/tuge; ?tarkvara* hooldus*/uuenda*/tugi/tuge/juuruta*; ?=it tugi/tuge/hooldus*/teenus*; ?andmebaas* arend*/loomi*/hooldus*; ?veebileh*/kodulehe* arend*/loomi*/hooldus*
sv programvar* utveckl*; utveckl* programvar*/system/mjukvar*; mjukvaruutveckl*; systemutveckl*; kundanpassad* program*/mjukvar*; programmer*; ?informationssystem*; ?system*/it system* förvalt*/underhåll*/moderniser*/vidareutveckl*/inför*; ?programvar*/mjukvar* underhåll*/support/förvalt*/uppgrader*; ?=it support/drift/stöd/tjänst*; ?databas* utveckl*/underhåll*; ?webbplats*/hemsid* utveckl*/underhåll*/ny*

ict.dev.mobile
en mobile/phone/android/ios/smartphone app*; app for/develop* customer*/driver*/phone*/ios/android
lv mobil* lietotn*/aplikāc*; lietotn* izstrād*/telefon*/android/ios
et mobiilirakend*; mobiiliäp*; mobiilirakendus*; äpp*; nutirakend*
sv mobilapp*; apputveckl*; app* utveckla*/telefon*/mobil*/android/ios

ict.dev.ux
en ux; user experience; usability; service design; user interface design*; !website/shop/app confus*/hard/difficult use
lv ux; lietotāj* pieredz*/saskarn*; lietojamīb*; pakalpojum* dizain*
et ux; kasutajakogemus*; kasutatavus*; teenusedisain*; kasutajaliides* disain*
sv ux; användarupplev*; användbarhet*; tjänstedesign*; gränssnitt* design*

ict.dev.localise
en software/app*/website/shop/web locali*/translat*/language*; locali*; translat* app/software/website/web/shop
lv programmatūr*/lietotn*/mājaslap*/interneta lokaliz*/tulko*/valodā*; lokaliz*; pārtulkot mājaslap*/veikal*/lietotn*
et tarkvara*/rakendus*/kodule*/veebipoe tõlki*/lokali*; lokalis*; lokaliseeri*
sv programvar*/app*/webb*/hemsida* översätt*/lokaliser*; lokaliser*

ict.auto.robotics
en robot*; automat* line/production/packing/palletis*/palletiz*/process/warehouse; palletis*/palletiz*; cobot*; automate production/packing/line
lv robot*; automatiz* līnij*/ražoš*/iepako*/noliktav*/process*; paletizēš*; paletē* robot*; ražoš* automatiz*
et robot*; robooti*; automatiseeri* tootmi*/liin*/pakendami*/ladu*; tootmi* automatiseeri*; alustami* robot*; aluste ladumi*
sv robot*; cobot*; automatiser* linje*/produktion*/packning*/lager*; palleter*; automation linje*/produktion*

ict.auto.rfid
en rfid; barcode scan*/reader*; scan* barcode*/pallet*/goods; handheld scanner*/terminal*; scanner*
lv rfid; svītrkod* skenē*/lasī*/skener*; skenē*; skener*
et rfid; vöötkoo* lugej*/skann*/lugemi*; skanner*; skaneeri*; skänner*
sv rfid; streckkod* läs*/skann*/scann*; handdator*; skanner*; scanner*

ict.infra.cloud
en cloud migrat*/host*/move*/server*/service*; cloud; host* server*/website/application*; move* server*/system*/data cloud; server* migrat*/old/replace; backup*
lv mākoņ*; mākon*; server* pārcel*/migr*/nom*/uztur*; rezerves kopij*; mitināš*
et pilv*; server* kolimi*/üle/majuta*/haldu*; varunda*; majutus* server*/veebi*
sv moln*; server* flytta*/migrer*/drift*; säkerhetskopier*; backup*; webbhotell*

ict.infra.connectivity
en 5g; lorawan; private/wireless/better network/connectivity/coverage warehouse/plant/factory/farm/site; connectivity; wifi; wi fi; lora
lv 5g; lorawan; savienojamīb*; bezvadu tīkl*; wifi; interneta pārklājum*/savienojum*
et 5g; lorawan; ühenduvus*; traadita võr*; wifi; levi lao*/tehas*; privaatvõr*
sv 5g; lorawan; uppkoppl*; trådlös* nät*; wifi; täckning lager*/fabrik*; privat* nät* 5g

ict.sec.audit
en cyber* audit*/assess*/check*/test*/review/security/risk*; security audit*; penetration test*; pentest*; vulnerab* scan*/test*/assess*; it security audit*/check*/assess*/review; !hacked; !phishing; !ransomware
lv kiberdrošīb* audit*/pārbaud*/novērtē*/test*; it drošīb* audit*/pārbaud*; ielauš* test*; drošīb* audit* it/kiber*/sistēm*; kiberdrošīb*; !uzlauz*/uzlauzt*; !pikšķer*
et küberturb*; küberturva*; turvaaudit*; turvatest*; läbistustest*; it turva* audit*/kontroll*; infoturb* audit*/hinda*; !häkiti; !õngitsus*
sv cybersäkerhet*; it säkerhet* revision*/granskning*/test*/audit*/analys*; säkerhetsrevision*; säkerhetsgransk*; penetrationstest*; sårbarhet* skann*/test*/analys*; !hackad*; !nätfiske*

ict.sec.iso27001
en iso 27001; information security management/certif*
lv iso 27001; informācijas drošīb* pārvald*/sertif*
et iso 27001; infoturb* juhtimi*/sertif*
sv iso 27001; informationssäkerhet* ledning*/certif*

ict.sec.soc
en soc; security monitor*/operations; 24/7 security/monitor*; monitor* security/network attacks; intrusion detect*; siem
lv soc; drošīb* uzraudz*/monitor* it/tīkl*/24; drošīb* incident* uzraudz*; siem
et soc; turvaseir*; turvamonitoor*; siem; ööpäevaring* turva*
sv soc; säkerhetsövervak*; siem; intrångsdetekt*

ict.sec.nis2
en nis2; nis 2
lv nis2; nis 2
et nis2; nis 2; küts
sv nis2; nis 2; cybersäkerhetslag*

ict.sec.gdpr
en gdpr; data protection/privacy complian*/officer/policy/audit/help/law; privacy policy; dpo
lv vdar; gdpr; dat* aizsardzīb*; privātum* politik*
et gdpr; iküm; andmekaits*; isikuandme* kaits*
sv gdpr; dataskydd*; personuppgift*; integritetspolicy*

ict.energy.monitor
en energy/electricity/power monitor*/consumption/measur*/meter*/use/usage/track*; !energy/electricity/power cost*/bill*/expensive/price*; monitor* energy/electricity
lv enerģ* patēriņ*/uzraudz*/monitor*/mērīš*/uzskait*; elektr* patēriņ*/uzraudz*/uzskait*/mērī*; !elektr*/enerģ* rēķin*/dārg*/izmaks*/maksā
et energiatarbimi*; energiaseir*; energia* jälgi*/mõõt*/seir*/tarbi*; elektri tarbi*/mõõt*/jälgi*/kulu*; !elektri*/energia* arve*/kulu*/kalli*/hind*; energiakulu*
sv energiövervak*; energimät*; energiförbruk*; elförbruk*; elmät*; energi* övervak*/mät*/förbruk*/uppfölj*; !elen/elkostnad*/elräkning*/energikostnad*; !el* kostar; !energin kostar

ict.sim.twin
en digital twin*; simulat* flow*/warehouse/line/production/plant/logistics/layout/process/factory; simulation*; simulate
lv digitāl* dvīn*; simulāc*; simulē*; modelē* plūsm*/noliktav*/ražoš*
et digikaksik*; digitaal* kaksik*; simuleeri*; simulatsioon*; modelleeri* voog*/ladu*/tootmi*
sv digital* tvilling*; simuler*; flödessimuler*

ict.support.maturity
en digital maturity/readiness/assessment/diagnos*/audit; digitali* roadmap/strategy/plan/where start; digital health check
lv digitāl* briedum*/gatavīb*/novērtē*/audit*; digitalizāc* plān*/stratēģ*/ceļakart*
et digiküpsus*; digiaudit*; digidiagnoo*; digitaliseeri* teekaart*/strateeg*/plaan*; digipöör* plaan*/teekaar*
sv digital* mognad*; mognadsmätning* digital*; digitalisering* plan*/strategi*/färdplan*; nulägesanalys* digital*
`;
