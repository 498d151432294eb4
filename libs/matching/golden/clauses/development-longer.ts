/** The second part of the needs written for developing the reading of clauses: longer texts, several demands each. */
export const DEVELOPMENT_LONGER = `
# d33 en LV00A
We are a craft brewery in Riga selling to bars in Estonia. We look for temperature controlled groupage to Tallinn and Tartu, 8 to 12 pallets a week, between +5 and +8 °C, and someone who files the excise papers. Contact in English, please.
> log.move.road_chilled log.clear.excise
temperature 5..8 @log.move.road_chilled
capacity flow 12 EUR_PALLET week @log.move.road_chilled
route LV00A+EE001+EE008 @log.move.road_chilled
language any en
# d34 en SE232
Seafood importer near Gothenburg: frozen storage for at least 600 pallets at minus 22 or colder within the region, MSC chain of custody, from January 2027. Reefer containers from Gothenburg to Gdynia, 2 FEU a month, FOB.
> log.store.frozen log.move.reefer_container
temperature -30..-22 @log.store.frozen
capacity stock 600 EUR_PALLET @log.store.frozen
site SE232 @log.store.frozen
certification MSC @log.store.frozen
start 2027-01-01
route SE232+PL63 @log.move.reefer_container
capacity flow 2 FEU month @log.move.reefer_container
incoterm FOB @log.move.reefer_container
# d35 en EE001
Our online shop for honey needs order fulfilment in Latvia, around 80 orders a day, with API, plus parcel delivery. Not more than 2.90 euro per order, excl. VAT.
> log.store.fulfil log.move.parcel
site LV00 @log.store.fulfil
capacity flow 80 order day @log.store.fulfil
interface API @log.store.fulfil
price 2.9 order EUR
# d36 en LV009
We grow quinoa and need an organic certified mill in Latvia or Lithuania for 60 t a year, no preference for packaging. IFS would be a plus.
> food.process.grain
certification EU_ORGANIC_2018_848
site LV00,LT0
capacity flow 5 t month
certification IFS_FOOD soft
# d37 en LV00A
Logistics firm, 35 vans. We want fleet tracking and route planning from one vendor, running by the end of February, with hands-on support in Latvian. We can spend up to 1,500 euro a month.
> ict.iot.fleet ict.ai.route
same
start 2027-02-28
language any lv
budget 1500 EUR 1
# d38 en SE224
Looking for a hackathon with food producers in Skåne this spring.
> biz.rd.hackathon
audience SE224 soft
start 2027-03-01
language any en
# d39 lv LV009
Mēs esam kartupeļu audzētāji Zemgalē. No septembra līdz aprīlim vajadzīga noliktava ar temperatūru no +3 līdz +5 grādiem vismaz 300 paletēm, ne tālāk par Jelgavu.
> log.store.chilled
temperature 3..5
capacity stock 300 EUR_PALLET
period 2027-09-01..2028-04-30
site LV009
# d40 lv LV00A
Loģistikas uzņēmums Rīgā meklē risinājumu eCMR dokumentiem un transporta vadības sistēmu. Jāsāk strādāt no 1. februāra, budžets ne vairāk kā 15 tūkstoši eiro pirmajā gadā.
> ict.edi.ecmr ict.sys.tms
start 2027-02-01
budget 15000 EUR 12
language any lv,en
coverage LV00A
# d41 lv LV00C
Ražojam sīrupus Siguldā. Meklējam, kas mums pildītu 15 000 pudeles mēnesī, vēlams ar IFS vai BRCGS sertifikātu, un drukātu etiķetes somu un igauņu valodā.
> food.process.beverage food.pack.label_multi
capacity flow 15000 piece month @food.process.beverage
certification IFS_FOOD soft @food.process.beverage
certification BRCGS_FOOD soft @food.process.beverage
language all fi,et @food.pack.label_multi
site LV00,EE00,LT0 @food.process.beverage
# d42 lv LV00B
Vajadzīgi refrižeratora pārvadājumi no Liepājas uz Viļņu un Varšavu, apmēram 12 paletes nedēļā, +2…+4 °C, ar temperatūras monitoringu. Līgums no jaunā gada, cena līdz 95 eiro par paleti.
> log.move.road_chilled ict.iot.temp_monitor
temperature 2..4 @log.move.road_chilled
capacity flow 12 EUR_PALLET week @log.move.road_chilled
route LV00B+LT011+PL91 @log.move.road_chilled
start 2027-01-01
price 95 EUR_PALLET EUR @log.move.road_chilled
language any lv soft
# d43 lv LV005
Meklējam partnerus Vācijā un Polijā, kas pārdotu mūsu medu. Saziņa angļu valodā.
> biz.intl.partner_search
audience DE,PL soft
language any en
# d44 lv LV00A
Gribam kopā ar citiem iepirkt kartona kastes, 50 000 gab. ceturksnī, ne dārgāk par 0,35 eiro gabalā.
> food.source.joint_buy
capacity flow 50000 piece quarter
price 0.35 piece EUR
# d45 et EE001
Oleme toidupood Tallinnas ja soovime kojuvedu jahutatud kastidega Harjumaal, kuni 90 tellimust päevas, temperatuur +2 kuni +6 kraadi, alates 15. jaanuarist.
> log.move.lastmile_chilled
temperature 2..6
capacity flow 90 order day
route EE001
start 2027-01-15
# d46 et EE008
Kartulikasvataja Jõgevamaal vajab hoiuruumi 500 tonnile, +3…+5 °C, oktoobrist maini.
> log.store.chilled
temperature 3..5
capacity stock 500 t
period 2027-10-01..2028-05-31
site EE00
# d47 et EE004
Otsime lepingulist tootjat Eestis, kes teeks meile mahe pastat, 2,5 tonni kuus, hind mitte üle 1,80 euro kilo. Soovitavalt FSSC 22000.
> food.process.contract
site EE00
capacity flow 2.5 t month
price 1.8 kg EUR
certification EU_ORGANIC_2018_848
certification FSSC 22000 soft
# d48 et EE001
Veofirma Maardus soovib 24 veoautole jälgimissüsteemi, valmis kahe nädala jooksul, tugi eesti või vene keeles, kuni 500 eurot kuus.
> ict.iot.fleet
lead 14
language any et,ru
budget 500 EUR 1
coverage EE001
# d49 et EE00A
Vajame ohtlike kaupade (klass 3) vedu Narvast Riiga ja sealt edasi Kaunasesse, 2 korda kuus 8 tonni, CPT.
> log.move.adr
adr 3
route EE00A+LV00A+LT022
capacity flow 16 t month
incoterm CPT
# d50 et EE008
Otsime Soomest partnerit ühisprojektiks; vaja on vähemalt kolme partnerit kahest riigist, tähtaeg 1. märts.
> biz.fund.consortium
provider FI
consortium 3/2
start 2027-03-01
language any et,en
# d51 et EE001
Külmutatud marjade ladustamine Tallinnas või Maardus, −18 °C, 150 alust, mahesertifikaat nõutav, hind kuni 0,55 € aluse kohta päevas.
> log.store.frozen
temperature -30..-18
site EE001
capacity stock 150 EUR_PALLET
certification EU_ORGANIC_2018_848
price 0.55 EUR_PALLET_DAY EUR
# d52 sv SE123
Vi är en mjölkbonde utanför Linköping som vill frystorka mjölkpulver, cirka 400 kg i månaden, ekologiskt. Transporten dit ordnar vi själva.
> food.process.freeze_dry
capacity flow 0.4 t month
certification EU_ORGANIC_2018_848
site SE
# d53 sv SE221
Vi behöver fryslager för 220 pallplatser i Karlshamn eller Karlskrona, -20 grader eller kallare, från 1 mars till 31 oktober, max 6 kr per pall och dygn.
> log.store.frozen
temperature -30..-20
site SE221
capacity stock 220 EUR_PALLET
period 2027-03-01..2027-10-31
price 6 EUR_PALLET_DAY SEK
# d54 sv SE110
Åkeri med 40 lastbilar i Södertälje. Vi vill ha ruttplanering och eCMR från samma leverantör, igång före sommaren, supporten på svenska, högst 20 000 kronor i månaden.
> ict.ai.route ict.edi.ecmr
same
start 2027-06-01
language any sv
budget 20000 SEK 1
coverage SE110
# d55 sv SE224
Charkproducent i Eslöv söker kyltransport till Köpenhamn och Hamburg tre gånger i veckan, 4–6 pallar per gång, 0 till +4 °C. Leverantörer i Danmark går också bra.
> log.move.road_chilled
temperature 0..4
route SE224+DK011+DE60
capacity flow 18 EUR_PALLET week
provider DK soft
# d56 sv SE232
Vi söker en HPP-anläggning i Sverige som är IFS-certifierad, två ton i veckan, gärna i Västsverige.
> food.process.hpp
site SE
certification IFS_FOOD
capacity flow 2 t week
site SE23 soft
# d57 sv SE331
Bärplockare i Umeå. Vi behöver infrysning av 30 ton blåbär i augusti och september och sedan fryslager hela vintern för 60 pallar.
> food.process.freezing log.store.frozen
period 2027-08-01..2027-09-30 @food.process.freezing
temperature -30..-18 @log.store.frozen
capacity stock 60 EUR_PALLET @log.store.frozen
period 2026-12-01..2027-02-28 @log.store.frozen
site SE @food.process.freezing log.store.frozen
# d58 sv SE110
Vi behöver ett penetrationstest snarast möjligt, leverantören ska vara ISO 27001-certifierad och kunna rapportera på engelska.
> ict.sec.audit
lead 7 soft
certification ISO 27001
language any en
`;
