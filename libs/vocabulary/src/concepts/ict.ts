/** The ICT concepts; the format is described at `parseConcepts`. */
export const ICT_CONCEPTS = `
ict.trace.batch; inform; nace 62.10; cpv 72230000
en Batch and lot traceability system | traceability
lv Partiju izsekojamības sistēma | izsekojamība
et Partiide jälgitavussüsteem | jälgitavus
sv Spårbarhetssystem för batcher | spårbarhet

ict.trace.epcis; inform; nace 62.10; cpv 72212000
en GS1 EPCIS 2.0 event sharing
lv EPCIS notikumu apmaiņa
et EPCIS-sündmuste vahetus
sv Delning av EPCIS-händelser

ict.trace.ledger; inform; nace 62.10; cpv 72230000
en Provenance ledger (DLT)
lv Blokķēdes izcelsmes reģistrs
et Plokiahelapõhine päritoluregister
sv Blockkedjebaserat ursprungsregister

ict.trace.dpp; inform; nace 62.10; cpv 72212000
en Consumer QR and digital product passport
lv Digitālā produkta pase un QR kods
et Digitaalne tootepass ja QR-kood
sv Digitalt produktpass och QR-kod

ict.iot.temp_monitor; inform; nace 62.90; cpv 72314000
en IoT temperature and humidity monitoring | data logger | EN 12830
lv Temperatūras un mitruma uzraudzība (IoT) | temperatūras uzraudzība | sensori
et Temperatuuri ja niiskuse seire (IoT) | temperatuuri jälgimine | andurid
sv Temperatur- och fuktövervakning (IoT) | temperaturloggning | givare

ict.iot.fleet; inform; nace 62.90; cpv 72222300
en Fleet telematics | GPS tracking
lv Autoparka telemātika
et Sõidukipargi telemaatika
sv Fordonstelematik

ict.iot.production; inform; nace 62.90; cpv 72222300
en Production-line sensors
lv Ražošanas līniju sensori
et Tootmisliini andurid
sv Sensorer i produktionslinjer

ict.iot.agri; inform; nace 62.90; cpv 72222300
en Farm and harvest sensors
lv Lauksaimniecības sensori
et Põllumajandusandurid
sv Sensorer för jordbruk

ict.edi.edifact; inform; nace 62.20; cpv 72318000
en EDI (EDIFACT) connection | ORDERS DESADV INVOIC
lv EDI (EDIFACT) savienojums
et EDI (EDIFACT) liidestus
sv EDI-koppling (EDIFACT)

ict.edi.peppol; inform; nace 62.20; cpv 72318000
en E-invoicing (Peppol)
lv E-rēķini (Peppol)
et E-arved (Peppol)
sv E-faktura (Peppol)

ict.edi.ecmr; inform; nace 62.10; cpv 72212000
en Electronic consignment note (eCMR/eFTI)
lv Elektroniskā pavadzīme (eCMR/eFTI)
et Elektrooniline veoseleht (eCMR/eFTI)
sv Elektronisk fraktsedel (eCMR/eFTI)

ict.edi.api; inform; nace 62.20; cpv 72220000
en API and system integration
lv API un sistēmu integrācija
et API ja süsteemide liidestamine
sv API- och systemintegration

ict.edi.gdsn; inform; nace 63.10; cpv 72322000
en Product data synchronisation (GDSN)
lv Produktu datu sinhronizācija (GDSN)
et Tooteandmete sünkroniseerimine (GDSN)
sv Synkronisering av produktdata (GDSN)

ict.sys.erp; inform; nace 62.20; cpv 72263000
en ERP implementation
lv ERP ieviešana
et ERP juurutamine
sv Införande av affärssystem (ERP)

ict.sys.wms; inform; nace 62.10; cpv 48430000
en Warehouse management system (WMS)
lv Noliktavas vadības sistēma (WMS)
et Laohaldussüsteem (WMS)
sv Lagerhanteringssystem (WMS)

ict.sys.tms; inform; nace 62.10; cpv 72212000
en Transport management system (TMS)
lv Transporta vadības sistēma (TMS)
et Veohaldussüsteem (TMS)
sv Transportplaneringssystem (TMS)

ict.sys.mes; inform; nace 62.10; cpv 72212000
en Manufacturing execution system (MES)
lv Ražošanas vadības sistēma (MES)
et Tootmise juhtimissüsteem (MES)
sv Produktionsstyrsystem (MES)

ict.sys.qms; inform; nace 62.10; cpv 48170000
en Digital HACCP and quality log
lv Digitāls HACCP žurnāls
et Digitaalne enesekontroll (HACCP)
sv Digital egenkontroll (HACCP)

ict.sys.crm; inform; nace 62.20; cpv 48445000
en CRM implementation
lv CRM ieviešana
et CRM-i juurutamine
sv CRM-införande

ict.sell.webshop; sell; nace 62.10; cpv 72413000
en Web shop | e-commerce | online store
lv Interneta veikals | e-veikals
et E-pood | veebipood
sv Webbutik | e-handel | nätbutik

ict.sell.marketplace; sell; nace 62.20; cpv 72220000
en Online marketplace integration
lv Tiešsaistes tirdzniecības vietu integrācija
et Veebikaubamajade liidestus
sv Integration mot marknadsplatser

ict.sell.b2b_portal; sell; nace 62.10; cpv 72212000
en B2B ordering portal
lv B2B pasūtījumu portāls
et B2B-tellimisportaal
sv Orderportal för B2B

ict.sell.pay; sell; nace 66.19; cpv 72222300
en Payment solution
lv Maksājumu risinājums
et Makselahendus
sv Betallösning

ict.ai.demand; plan; nace 62.10; cpv 48462000
en Demand forecasting
lv Pieprasījuma prognozēšana
et Nõudluse prognoosimine
sv Efterfrågeprognoser

ict.ai.vision; assure; nace 62.10; cpv 72230000
en Machine-vision quality control
lv Mašīnredze kvalitātes kontrolei
et Masinnägemine kvaliteedikontrollis
sv Maskinseende för kvalitetskontroll

ict.ai.route; plan; nace 62.10; cpv 72230000
en Route optimisation
lv Maršrutu optimizācija
et Marsruutide optimeerimine
sv Ruttoptimering

ict.ai.pred_maint; process; nace 62.10; cpv 72230000
en Predictive maintenance
lv Prognozējošā apkope
et Ennustav hooldus
sv Prediktivt underhåll

ict.ai.docs; inform; nace 62.10; cpv 72512000
en AI document automation
lv Dokumentu automatizācija ar MI
et Dokumentide automatiseerimine tehisintellektiga
sv Dokumentautomation med AI

ict.data.bi; plan; nace 62.20; cpv 48482000
en Business intelligence
lv Biznesa analītika
et Ärianalüüs
sv Beslutsstöd (BI)

ict.data.platform; inform; nace 63.10; cpv 72322000
en Data platform
lv Datu platforma
et Andmeplatvorm
sv Dataplattform

ict.data.space; inform; nace 62.20; cpv 72222300
en Data-space connector
lv Datu telpas savienotājs
et Andmeruumi liides
sv Anslutning till dataområde

ict.dev.custom; inform; nace 62.10; cpv 72230000
en Custom software development
lv Programmatūras izstrāde
et Tellimustarkvara arendus
sv Utveckling av kundanpassad programvara

ict.dev.mobile; inform; nace 62.10; cpv 72230000
en Mobile app development
lv Mobilo lietotņu izstrāde
et Mobiilirakenduste arendus
sv Apputveckling

ict.dev.ux; design; nace 74.14; cpv 72413000
en UX and service design
lv UX un pakalpojumu dizains
et UX ja teenusedisain
sv UX- och tjänstedesign

ict.dev.localise; sell; nace 62.10; cpv 79530000
en Software localisation
lv Programmatūras lokalizācija
et Tarkvara lokaliseerimine
sv Lokalisering av programvara

ict.auto.robotics; process; nace 71.12; cpv 48921000
en Robotics and line automation | palletising
lv Robotizācija un automatizācija
et Robootika ja automatiseerimine
sv Robotik och automation

ict.auto.rfid; store; nace 62.90; cpv 30216130
en RFID and barcode scanning
lv RFID un svītrkodu skenēšana
et RFID ja vöötkoodide lugemine
sv RFID och streckkodsläsning

ict.infra.cloud; support; nace 63.10; cpv 72415000
en Cloud migration and hosting
lv Mākoņpakalpojumi
et Pilveteenused
sv Molntjänster

ict.infra.connectivity; support; nace 61.10; cpv 72315000
en Private 5G and LoRaWAN connectivity
lv 5G un LoRaWAN savienojamība
et 5G- ja LoRaWAN-ühenduvus
sv 5G- och LoRaWAN-uppkoppling

ict.sec.audit; support; nace 62.20; cpv 72810000
en Cybersecurity audit
lv Kiberdrošības audits
et Küberturbeaudit
sv Cybersäkerhetsrevision

ict.sec.iso27001; support; nace 62.20; cpv 79132000
en ISO 27001 implementation
lv ISO 27001 ieviešana
et ISO 27001 juurutamine
sv Införande av ISO 27001

ict.sec.soc; support; nace 62.20; cpv 72222300
en Security monitoring (SOC)
lv Drošības uzraudzība (SOC)
et Turvaseire (SOC)
sv Säkerhetsövervakning (SOC)

ict.sec.nis2; support; nace 62.20; cpv 72220000
en NIS2 readiness
lv NIS2 gatavība
et NIS2-valmidus
sv NIS2-beredskap

ict.sec.gdpr; support; nace 69.10; cpv 79140000
en Data protection compliance (GDPR)
lv Datu aizsardzība (VDAR)
et Andmekaitse (IKÜM)
sv Dataskydd (GDPR)

ict.energy.monitor; inform; nace 62.90; cpv 71314300
en Energy monitoring for plants and cold stores
lv Enerģijas patēriņa uzraudzība
et Energiatarbimise seire
sv Energiövervakning

ict.sim.twin; plan; nace 62.10; cpv 72230000
en Digital twin and simulation
lv Digitālais dvīnis un simulācija
et Digitaalne kaksik ja simulatsioon
sv Digital tvilling och simulering

ict.support.maturity; support; nace 70.20; cpv 72220000
en Digital maturity assessment
lv Digitālā brieduma novērtējums
et Digiküpsuse hindamine
sv Digital mognadsmätning

`;
