/**
 * Needs written for developing the reading of clauses, with the clauses that a person would judge right. Each block: `id
 * language home-region`, the text, `>` wanted capabilities, one clause a line (`parse-needs.ts` has the notation).
 */
export const DEVELOPMENT = `
# d01 en LV00A
We bottle kombucha in Riga and need refrigerated storage at 2 to 6 degrees in Jelgava for 10–15 pallets, from 1 March until we move. Chilled transport from Jelgava to Vilnius twice a week, 4 pallets each time.
> log.store.chilled log.move.road_chilled
temperature 2..6 @log.store.chilled log.move.road_chilled
site LV009 @log.store.chilled
capacity stock 15 EUR_PALLET @log.store.chilled
start 2027-03-01
route LV009+LT011 @log.move.road_chilled
capacity flow 8 EUR_PALLET week @log.move.road_chilled
# d02 en SE232
Looking for frozen transport, under minus 18, 6 pallets every second week from Gothenburg to Klaipėda via Karlshamn. DAP Klaipėda, please.
> log.move.road_frozen
temperature -30..-18
capacity flow 3 EUR_PALLET week
route SE232+LT023
incoterm DAP
atp FRC
# d03 en EE001
We need a web shop and a warehouse management system from one supplier, ready within eight weeks, budget €15 000 excl. VAT in the first year. Integration by API and Peppol.
> ict.sell.webshop ict.sys.wms
same
lead 56
budget 15000 EUR 12
interface API+PEPPOL @ict.sys.wms
language any en
# d04 en LV00B
Fish processor in Ventspils. We look for a laboratory accredited to ISO 17025 for 25 samples a month; results preferably in English.
> food.assure.lab_micro
certification ISO 17025
capacity flow 25 sample month
coverage LV00B
language any en soft
# d05 en LT011
We are a bakery in Vilnius and look for contract manufacturing of gluten-free bread, at least 2.5 tonnes a month, halal certified, ideally IFS Food as well, at no more than 1.20 euro per kg.
> food.process.contract
capacity flow 2.5 t month
certification HALAL
certification IFS_FOOD soft
price 1.20 kg EUR
site LV00,EE00,LT0
# d06 en EE008
Dangerous goods, classes 3 and 8, go from Tartu to Malmö: 12 t per month by road, and export documents are needed. The carrier must speak Estonian or Russian.
> log.move.adr log.clear.export_docs
adr 3,8 @log.move.adr
route EE008+SE224 @log.move.adr
capacity flow 12 t month @log.move.adr
language any et,ru
# d07 en SE110
We want ambient storage for 200 pallets, not in Stockholm itself but in Östergötland, from June to August.
> log.store.ambient
site SE123
capacity stock 200 EUR_PALLET
period 2027-06-01..2027-08-31
# d08 en LV00C
Small dairy near Valmiera. We need chilled and frozen storage, 40 pallets each, and labels in Finnish and Swedish by 15 January.
> log.store.chilled log.store.frozen food.pack.label_multi
temperature 2..6 @log.store.chilled
temperature -30..-18 @log.store.frozen
capacity stock 40 EUR_PALLET @log.store.chilled log.store.frozen
site LV00 @log.store.chilled log.store.frozen
language all fi,sv @food.pack.label_multi
start 2027-01-15
# d09 lv LV00C
Esam neliela siernīca Smiltenē. Vajag dzesētu noliktavu Valmierā, no 2 līdz 6 grādiem, 12 paletēm, un kravu pārvadājumus uz Tallinu divreiz nedēļā pa 3 paletēm.
> log.store.chilled log.move.road_chilled
temperature 2..6 @log.store.chilled log.move.road_chilled
site LV00C @log.store.chilled
capacity stock 12 EUR_PALLET @log.store.chilled
capacity flow 6 EUR_PALLET week @log.move.road_chilled
route LV00C+EE001 @log.move.road_chilled
# d10 lv LV00A
Meklējam saldētu noliktavu Rīgā, zem −18, 250 palešu vietas, no 1. aprīļa līdz 30. septembrim. Vēlams BRCGS Storage sertifikāts.
> log.store.frozen
temperature -30..-18
site LV00A
capacity stock 250 EUR_PALLET
period 2027-04-01..2027-09-30
certification BRCGS_STORAGE soft
# d11 lv LV00B
Vajag interneta veikalu un grāmatvedības sistēmu no viena piegādātāja sešu nedēļu laikā, ne dārgāk par 10 tūkst. eiro. Saziņa latviski vai angliski.
> ict.sell.webshop ict.sys.erp
same
lead 42
budget 10000 EUR
language any lv,en
# d12 lv LV005
Esam gaļas cehs Rēzeknē. Meklējam laboratoriju mikrobioloģijas testiem, ap 40 paraugiem mēnesī, rezultāti 5 dienu laikā.
> food.assure.lab_micro
capacity flow 40 sample month
lead 5
coverage LV005
language any lv,en
# d13 lv LV009
Vajadzīga līgumražošana auzu pārslām, 2,5 tonnas nedēļā, ar bioloģisko sertifikātu, Latvijā vai Lietuvā, cena ne vairāk kā 0,45 eiro par kg.
> food.process.contract
capacity flow 2.5 t week
certification EU_ORGANIC_2018_848
site LV00,LT0
price 0.45 kg EUR
# d14 lv LV00A
Jāved bīstamas kravas, 3. un 8. klase, no Rīgas uz Karlskronu, 8 t nedēļā. Piegādes noteikumi DAP.
> log.move.adr
adr 3,8
route LV00A+SE221
capacity flow 8 t week
incoterm DAP
# d15 lv LV00C
Meklējam sadarbības partnerus konsorcijam: vismaz četri partneri no trim valstīm. Pieteikums jāiesniedz līdz 15. februārim.
> biz.fund.consortium
consortium 4/3
start 2027-02-15
language any lv,en
# d16 lv LV00B
Zivju kūpinātava Liepājā. Vajag atdzesētus pārvadājumus Liepāja–Stokholma, 1 200 kg nedēļā, gribētu sākt pēc iespējas ātrāk. Uzglabāšana nav vajadzīga.
> log.move.road_chilled
temperature 0..2
route LV00B+SE110
capacity flow 1.2 t week
lead 7 soft
# d17 et EE008
Oleme piimatööstus Põlvas. Vajame jahutatud ladu Tartus, +2…+4 °C, 40 alusele alates märtsist, ning vedu Riiga, ca 15 alust nädalas.
> log.store.chilled log.move.road_chilled
temperature 2..4 @log.store.chilled log.move.road_chilled
site EE008 @log.store.chilled
capacity stock 40 EUR_PALLET @log.store.chilled
capacity flow 15 EUR_PALLET week @log.move.road_chilled
route EE008+LV00A @log.move.road_chilled
start 2027-03-01
# d18 et EE001
Otsime külmutatud kauba vedu Tallinnast Helsingisse, alla −20 kraadi, 1 200 kg kuus. Keel: eesti või soome.
> log.move.road_frozen
temperature -30..-20
route EE001+FI1B1
capacity flow 1.2 t month
language any et,fi
atp FRC
# d19 et EE004
Kalatööstus Pärnus vajab akrediteeritud laborit ja etikette läti ja rootsi keeles kuue nädala jooksul, eelarve kuni 4000 eurot.
> food.assure.lab_micro food.pack.label_multi
certification ISO 17025 @food.assure.lab_micro
language all lv,sv @food.pack.label_multi
lead 42
budget 4000 EUR
coverage EE004
# d20 et EE001
Soovime ühelt pakkujalt laohaldussüsteemi ja temperatuuri seiret, liidestus EDIFACT kaudu. Maksimaalselt 800 eurot kuus.
> ict.sys.wms ict.iot.temp_monitor
same
interface EDIFACT @ict.sys.wms
budget 800 EUR 1
language any et,en
# d21 et EE009
Vajame lepingulist tootmist Eestis või Lätis, 3 t kuus, mahe ei pea olema, aga FSSC 22000 on nõutav.
> food.process.contract
site EE00,LV00
capacity flow 3 t month
certification FSSC 22000
# d22 et EE008
Otsime suveks kuiva laopinda 60 alusele, eelistatult Viljandis. Mitte Tallinnas.
> log.store.ambient
period 2027-06-01..2027-08-31
capacity stock 60 EUR_PALLET
site EE008 soft
# d23 et EE001
IT-ettevõte Tallinnas otsib partnereid vähemalt kolmest riigist ühiseks projektitaotluseks.
> biz.fund.consortium
consortium 3/3
language any et,en
coverage EE001
# d24 et EE00A
Vajame küberturvalisuse auditit järgmisel kuul, tugi vene või eesti keeles, hind kuni 5 000 € km-ta.
> ict.sec.audit
lead 30
language any ru,et
budget 5000 EUR
# d25 sv SE224
Vi är ett mejeri i Kristianstad. Vi behöver kyllager i Skåne mellan 2 och 4 grader för minst 80 pallar och kyltransport till Stockholm, 8 pallar två gånger i veckan.
> log.store.chilled log.move.road_chilled
temperature 2..4 @log.store.chilled log.move.road_chilled
site SE224 @log.store.chilled
capacity stock 80 EUR_PALLET @log.store.chilled
capacity flow 16 EUR_PALLET week @log.move.road_chilled
route SE224+SE110 @log.move.road_chilled
# d26 sv SE221
Söker frystransport från Karlskrona till Klaipėda, minus arton eller kallare, 3 t i månaden. Från och med 1 februari.
> log.move.road_frozen
temperature -30..-18
route SE221+LT023
capacity flow 3 t month
start 2027-02-01
atp FRC
# d27 sv SE232
Vi behöver en webbshop och ett affärssystem från en och samma leverantör, gärna inom tio veckor, högst 150 000 kr exkl. moms.
> ict.sell.webshop ict.sys.erp
same
lead 70 soft
budget 150000 SEK
language any sv,en
# d28 sv SE110
Vi söker legotillverkning av såser, cirka 2 ton i veckan, KRAV-certifierad, i Sverige eller Danmark, max 25 kr per kg.
> food.process.contract
capacity flow 2 t week
certification EU_ORGANIC_2018_848
site SE,DK0
price 25 kg SEK
# d29 sv SE224
Farligt gods klass 3 och 9 ska köras från Malmö till Riga, 10 ton per månad, CPT Riga. ISO 14001 är önskvärt.
> log.move.adr
adr 3,9
route SE224+LV00A
capacity flow 10 t month
incoterm CPT
certification ISO 14001 soft
# d30 sv SE123
Livsmedelsföretag i Norrköping. Vi behöver HACCP-stöd och etiketter på finska och estniska senast den 31 mars.
> food.assure.haccp food.pack.label_multi
language all fi,et @food.pack.label_multi
start 2027-03-31
coverage SE123
# d31 sv SE214
Hemleverans av kylda matkassar på Gotland, max +4 °C, 40 leveranser per dag, under sommaren.
> log.move.lastmile_chilled
temperature 0..4
route SE214
capacity flow 40 order day
period 2027-06-01..2027-08-31
# d32 sv SE221
Vi vill köpa in glasburkar tillsammans med andra, 60 000 st om året, helst under 2,50 kr styck.
> food.source.joint_buy
capacity flow 15000 piece quarter
price 2.5 piece SEK soft
`;
