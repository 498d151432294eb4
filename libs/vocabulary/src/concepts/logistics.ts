/** The LOGISTICS concepts; the format is described at `parseConcepts`. */
export const LOGISTICS_CONCEPTS = `
log.move.road_ftl; move; nace 49.41; cpv 60180000
en Full-load road freight (FTL)
lv Pilnu kravu autopārvadājumi (FTL)
et Täiskoormate autovedu (FTL)
sv Helpartier på väg (FTL)

log.move.road_ltl; move; nace 49.41; cpv 60100000
en Groupage road freight (LTL)
lv Salikto kravu autopārvadājumi (LTL)
et Osakoormate autovedu (LTL)
sv Styckegods på väg (LTL)

log.move.road_chilled; move; nace 49.41; cpv 60180000
en Chilled road transport | reefer | cold chain | refrigerated
lv Atdzesētu kravu autopārvadājumi | dzesēts | atdzesēts | refrižerators | aukstumķēde
et Jahutatud kauba autovedu | jahutatud | külmauto | külmaahel
sv Kyltransport på väg | kyld | kylbil | kylkedja

log.move.road_frozen; move; nace 49.41; cpv 60180000
en Frozen road transport | deep-frozen
lv Saldētu kravu autopārvadājumi | saldēts | sasaldēts
et Külmutatud kauba autovedu | külmutatud | sügavkülmutatud
sv Frystransport på väg | fryst | djupfryst | frysbil

log.move.multitemp; move; nace 49.41; cpv 60180000
en Multi-temperature transport
lv Vairāku temperatūras režīmu pārvadājumi
et Mitme temperatuurirežiimiga vedu
sv Flertemperaturtransport

log.move.tank_food; move; nace 49.41; cpv 60180000
en Food-grade tank transport
lv Pārtikas cisternu pārvadājumi
et Toidukauba tsisternvedu
sv Tanktransport av livsmedel

log.move.adr; move; nace 49.41; cpv 60180000
en Dangerous goods transport (ADR)
lv Bīstamo kravu pārvadājumi (ADR)
et Ohtlike veoste vedu (ADR)
sv Transport av farligt gods (ADR)

log.move.express; move; nace 53.20; cpv 64120000
en Express and courier
lv Eksprespiegāde un kurjers
et Kuller- ja kiirvedu
sv Express- och budtjänster

log.move.parcel; move; nace 53.20; cpv 64121200
en Parcel delivery
lv Paku piegāde
et Pakkide laialikanne
sv Paketutlämning

log.move.lastmile_chilled; move; nace 49.41; cpv 64121200
en Chilled last-mile delivery
lv Atdzesētu preču pēdējās jūdzes piegāde
et Jahutatud kauba viimase miili tarne
sv Kyld leverans sista milen

log.move.sea_fcl; move; nace 50.20; cpv 60600000
en Sea freight, full container (FCL)
lv Jūras pārvadājumi pilnā konteinerā (FCL)
et Täiskonteineri merevedu (FCL)
sv Sjöfrakt, helcontainer (FCL)

log.move.sea_lcl; move; nace 50.20; cpv 60600000
en Sea freight, shared container (LCL)
lv Jūras saliktās kravas (LCL)
et Osakonteineri merevedu (LCL)
sv Sjöfrakt, samlastad container (LCL)

log.move.reefer_container; move; nace 50.20; cpv 60600000
en Reefer container transport
lv Refrižeratorkonteineru pārvadājumi
et Külmkonteinerite vedu
sv Transport i kylcontainer

log.move.ferry_roro; move; nace 50.20; cpv 60610000
en Ferry and ro-ro transport
lv Prāmju un ro-ro pārvadājumi
et Parvlaeva- ja ro-ro-vedu
sv Färje- och ro-ro-transport

log.move.rail; move; nace 49.20; cpv 60200000
en Rail freight
lv Dzelzceļa kravu pārvadājumi
et Raudtee kaubavedu
sv Godstransport på järnväg

log.move.intermodal; move; nace 52.25; cpv 63521000
en Intermodal transport
lv Intermodālie pārvadājumi
et Intermodaalne vedu
sv Intermodala transporter

log.move.air; move; nace 51.21; cpv 60400000
en Air freight incl. perishables
lv Gaisa kravu pārvadājumi
et Lennukaubavedu
sv Flygfrakt

log.move.forwarding; move; nace 52.31; cpv 63521000
en Freight forwarding
lv Kravu ekspedēšana
et Ekspedeerimine
sv Spedition

log.move.milkrun; move; nace 49.41; cpv 60180000
en Milk-run collection from producers
lv Savākšanas maršruts no ražotājiem
et Kogumisring tootjatelt
sv Uppsamlingsrunda hos producenter

log.move.consol; move; nace 52.25; cpv 63521000
en Export consolidation
lv Eksporta kravu konsolidācija
et Ekspordikaupade konsolideerimine
sv Samlastning för export

log.move.green; move; nace 49.41; cpv 60180000
en Low-emission transport | electric truck | HVO
lv Mazemisiju pārvadājumi
et Vähese heitega vedu
sv Transporter med låga utsläpp | fossilfri

log.store.ambient; store; nace 52.10; cpv 63122000
en Ambient warehousing
lv Sausā noliktava
et Kuivladu
sv Torrlager

log.store.chilled; store; nace 52.10; cpv 63121100
en Chilled storage | cold storage
lv Atdzesēta noliktava | aukstuma noliktava
et Jahutatud ladu | jahutusladu
sv Kyllager | kylförvaring

log.store.frozen; store; nace 52.10; cpv 63121100
en Frozen storage | freezer storage
lv Saldēto produktu noliktava | saldētava
et Sügavkülmladu | külmladu | külmhoidla
sv Fryslager | fryshus

log.store.bonded; store; nace 52.10; cpv 63122000
en Customs and excise warehouse
lv Muitas noliktava
et Tolliladu
sv Tullager

log.store.crossdock; store; nace 52.24; cpv 63110000
en Cross-docking
lv Pārkraušana (cross-docking)
et Ristlaadimine (cross-docking)
sv Omlastning (cross-docking)

log.store.fulfil; store; nace 52.10; cpv 63120000
en E-commerce fulfilment
lv E-komercijas pasūtījumu izpilde
et E-poe tellimuste täitmine
sv E-handelslogistik

log.store.vas; store; nace 52.10; cpv 79920000
en Warehouse value-added services
lv Pievienotās vērtības pakalpojumi noliktavā
et Lao lisandväärtusteenused
sv Mervärdestjänster i lager

log.store.pickpack; store; nace 52.10; cpv 63122000
en Order picking and packing
lv Pasūtījumu komplektēšana
et Tellimuste komplekteerimine
sv Plock och pack

log.store.blast_freeze; store; nace 52.10; cpv 63121100
en Blast freezing at store
lv Šoka saldēšana
et Kiirkülmutamine
sv Snabbinfrysning

log.store.organic; store; nace 52.10; cpv 63122000
en Organic-certified storage
lv Bioloģiski sertificēta noliktava
et Mahetunnustusega ladu
sv Ekologiskt certifierat lager

log.store.seasonal; store; nace 52.10; cpv 63122000
en Seasonal overflow storage
lv Sezonas papildu noliktava
et Hooajaline laopind
sv Säsongslager

log.store.inventory; store; nace 52.10; cpv 79991000
en Stocktaking and inventory control
lv Krājumu kontrole
et Laoseisu kontroll
sv Lagerhantering och inventering

log.clear.customs; clear; nace 52.26; cpv 63523000
en Customs brokerage
lv Muitas brokera pakalpojumi | muitošana
et Tolliagenditeenus | tollivormistus
sv Tullombud | förtullning

log.clear.export_docs; clear; nace 52.31; cpv 63524000
en Export and transport documents
lv Eksporta un transporta dokumenti
et Ekspordi- ja veodokumendid
sv Export- och transporthandlingar

log.clear.vet_phyto; clear; nace 52.26; cpv 63524000
en Veterinary and phytosanitary clearance | TRACES | border control post
lv Veterinārie un fitosanitārie sertifikāti
et Veterinaar- ja fütosanitaarsertifikaadid
sv Veterinär- och sundhetscertifikat

log.clear.excise; clear; nace 52.26; cpv 63523000
en Excise goods handling (EMCS)
lv Akcīzes preču aprite (EMCS)
et Aktsiisikauba käitlemine (EMCS)
sv Punktskattehantering (EMCS)

log.clear.aeo; clear; nace 70.20; cpv 79411100
en AEO advisory
lv AEO konsultācijas
et AEO nõustamine
sv AEO-rådgivning

log.clear.incoterms; clear; nace 70.20; cpv 79140000
en Incoterms and trade contract advice
lv Incoterms konsultācijas
et Incoterms-nõustamine
sv Incoterms-rådgivning

log.assure.gdp; assure; nace 71.20; cpv 79132000
en Good distribution practice (GDP)
lv Laba izplatīšanas prakse (GDP)
et Hea turustamistava (GDP)
sv God distributionssed (GDP)

log.assure.temp_validation; assure; nace 71.20; cpv 71632000
en Temperature mapping and validation
lv Temperatūras kartēšana un validācija
et Temperatuuri kaardistamine ja valideerimine
sv Temperaturkartläggning och validering

log.assure.atp; assure; nace 71.20; cpv 71632000
en ATP vehicle testing and certificates
lv ATP sertifikācija
et ATP-sertifitseerimine
sv ATP-certifiering

log.assure.cargo_ins; assure; nace 66.22; cpv 66514000
en Cargo insurance
lv Kravu apdrošināšana
et Veosekindlustus
sv Godsförsäkring

log.assure.security; assure; nace 80.09; cpv 79710000
en Cargo security
lv Kravu drošība
et Veose turvalisus
sv Godssäkerhet

log.assure.tank_clean; assure; nace 81.23; cpv 90913100
en Tank and reefer cleaning
lv Cisternu un refrižeratoru tīrīšana
et Paakide ja külmkerede pesu
sv Rengöring av tankar och kylskåp

log.pack.pallets; pack; nace 77.39; cpv 44143000
en Pallet pooling
lv Palešu aprite
et Kaubaaluste ringlus
sv Pallpool

log.pack.reusable; pack; nace 77.39; cpv 79920000
en Reusable transport packaging
lv Atkārtoti izmantojama tara
et Korduskasutatav taara
sv Returemballage

log.pack.thermal; pack; nace 82.92; cpv 79920000
en Thermal packaging
lv Termoiepakojums
et Termopakend
sv Termoförpackning

log.pack.secondary; pack; nace 74.99; cpv 79920000
en Transport packaging optimisation
lv Transporta iepakojuma optimizācija
et Veopakendi optimeerimine
sv Optimering av transportförpackning

log.plan.network; plan; nace 70.20; cpv 79411100
en Logistics network design
lv Loģistikas tīkla plānošana
et Logistikavõrgu planeerimine
sv Design av logistiknätverk

log.plan.tender; plan; nace 52.25; cpv 79418000
en Joint freight tendering
lv Kopīgs pārvadājumu iepirkums
et Vedude ühishange
sv Gemensam fraktupphandling

log.plan.co2; plan; nace 74.99; cpv 90713000
en Transport emission accounting (ISO 14083)
lv Transporta emisiju uzskaite
et Veoheite arvestus
sv Utsläppsberäkning för transporter

log.plan.4pl; plan; nace 52.25; cpv 63521000
en 4PL orchestration
lv 4PL pārvaldība
et 4PL-juhtimine
sv 4PL-styrning

log.recover.returns; recover; nace 52.25; cpv 63120000
en Reverse logistics
lv Atgriezeniskā loģistika
et Tagastuslogistika
sv Returlogistik

log.recover.organic_waste; recover; nace 38.11; cpv 90511000
en Organic waste collection
lv Bioloģisko atkritumu savākšana
et Biojäätmete kogumine
sv Insamling av organiskt avfall

log.support.driver_train; support; nace 85.59; cpv 80530000
en Driver and hygiene training
lv Autovadītāju apmācība
et Autojuhtide koolitus
sv Förarutbildning

log.support.fleet; support; nace 33.12; cpv 50730000
en Reefer unit service
lv Refrižeratoru apkope
et Külmutusseadmete hooldus
sv Service av kylaggregat

`;
