/** Needs whose errors were read and worked on: figures on them say what is covered, not what to expect. Format as in `readNeeds`. */
export const DEVELOPMENT_NEEDS = `
en
Honey farm near Sigulda: please jar 2 t of our honey, design a label and get us into Rimi. We don't need any transport.
wanted food.process.honey food.pack.design food.sell.retail_listing
refused log.move.road_ltl

en
We already pay for a TMS, but our drivers need an app and the customers want live tracking of temperature.
wanted ict.dev.mobile ict.iot.temp_monitor
possessed ict.sys.tms

en
We sell oat milk to cafés. Looking for aseptic filling or HPP, whichever is cheaper, and a recyclable carton.
wanted food.pack.aseptic food.process.hpp food.pack.sustainable

en
Need chilled deliveries to 40 shops in Latvia, dry goods storage without order picking, and returns handled.
wanted log.move.road_chilled log.store.ambient log.recover.returns
refused log.store.pickpack

en
Our lab does microbiology in house; what we miss is residue analysis and DNA testing for fish species.
wanted food.assure.lab_chem food.assure.authentic
possessed food.assure.lab_micro

en
Lab tests for our sauces, and partners from Finland for a joint project.
wanted food.assure.lab_micro biz.fund.consortium

en
can smb pick up 2 pallets in Valka & bring 2 Stockholm by ferry, chilled? also pallets 4 rent
wanted log.move.road_chilled log.move.ferry_roro log.pack.pallets

en
We build computer vision for sorting lines. We seek a plant for a pilot, a patent-free data space to share images in, and an investor.
wanted biz.rd.testbed ict.data.space biz.fund.investor

lv
Mums ir sava kautuve, bet vajag kūpinātavu un vakuuma iepakošanu, kā arī veterināro sertifikātu eksportam.
wanted food.process.smoking food.pack.vacuum log.clear.vet_phyto
possessed food.process.meat

lv
Pārdodam grāmatvedības programmu, meklējam klientus Igaunijā un klasteri, ar ko kopā startēt konkursā.
wanted biz.intl.partner_search biz.fund.consortium

lv
vajag kurjeru kas tajapasa diena aizved paraugus uz laboratoriju riga, un pestidicu analizes
wanted log.move.express food.assure.lab_chem

lv
Piena kombināts: nepieciešama rūpnieciskā iekārtu prognozējošā apkope, enerģijas uzskaite un, ja iespējams, robots kastu kraušanai.
wanted ict.ai.pred_maint ict.energy.monitor
optional ict.auto.robotics

lv
Vajadzīga atdzesēta vai saldēta noliktava Ventspilī, muitas noformēšana un jūras konteiners uz Ķīnu. Transportu līdz ostai nevajag.
wanted log.store.chilled log.store.frozen log.clear.customs log.move.sea_fcl
refused log.move.road_ltl

lv
Gribam atvērt e-veikalu ar maksājumiem, pakomātiem un angļu valodas tulkojumu.
wanted ict.sell.webshop ict.sell.pay log.move.parcel biz.mkt.translation

lv
Sākam ar bioloģiskiem dārzeņiem: sertifikāts, mazgāšana un griešana, kompostējams iepakojums.
wanted food.assure.organic_cert food.process.fruitveg food.pack.sustainable

et
Meil on olemas oma külmautod, puudu on külmladu Tartus 40 alusele ja laohaldustarkvara.
wanted log.store.frozen ict.sys.wms
possessed log.move.road_chilled

et
Otsime kas freesitud püree tootjat või külmutajat meie 20 t maasikatele, pakendamist pole vaja.
wanted food.process.fruitveg food.process.freezing
refused food.pack.primary

et
Müüme laoroboteid ja soovime eksportida Rootsi: turu-uuring, partneriotsing ja osalemine messil ühisstendiga.
wanted biz.intl.market_research biz.intl.partner_search food.sell.fair

et
vajame toolis masinat e arvete saatmiseks ja dokumentide automaatset lugemist
wanted ict.edi.peppol ict.ai.docs

et
Ravimiladu vajab temperatuurikaardistust ja andurite seiret, eelistatult ka GDP koolitust juhtidele.
wanted log.assure.temp_validation ict.iot.temp_monitor
optional log.support.driver_train

et
Vajame ühist veohanget, CO2 aruannet ja elektriveokeid Harjumaal.
wanted log.plan.tender log.plan.co2 log.move.green

et
Kas keegi võiks meie piimast teha jäätist ja selle kohe sügavkülma panna? Retsept on meil endal olemas.
wanted food.process.dairy log.store.frozen
possessed food.design.recipe_reform

et
Küberturbe audit, NIS2 nõustamine ja serverite kolimine pilve – eelarve 15 000 eurot.
wanted ict.sec.audit ict.sec.nis2 ict.infra.cloud

sv
Vi erbjuder kyltransporter i Skåne och vill ha ruttoptimering, eCMR och utbildning för chaufförerna.
wanted ict.ai.route ict.edi.ecmr log.support.driver_train
possessed log.move.road_chilled

sv
Getostgård på Gotland söker REKO-ring, termoförpackningar för hemskick och paketfrakt. Marknadsföring behövs inte.
wanted food.sell.shortchain log.pack.thermal log.move.parcel
refused biz.mkt.brand

sv
Vi har ett affärssystem men inget WMS, och behöver streckkodsskannrar och inventering.
wanted ict.sys.wms ict.auto.rfid log.store.inventory
possessed ict.sys.erp

sv
Letar legobakeri för 3000 surdegsbröd i veckan, frysta, och ett fryslager eller kyllager i Linköping.
wanted food.process.baking log.store.frozen log.store.chilled

sv
Vem tar hand om vårt potatisskal? 8 ton i veckan. Och kan någon räkna ut klimatavtrycket?
wanted food.recover.byproduct biz.sust.lca

sv
Flyg till Singapore med färska bär, exportpapper och tull, gärna fytosanitärt intyg också.
wanted log.move.air log.clear.export_docs log.clear.customs
optional log.clear.vet_phyto

sv
vi ar ett akeri m 12 bilar, vill ha transportledningssystem o gps, ej ny hemsida
wanted ict.sys.tms ict.iot.fleet
`;
