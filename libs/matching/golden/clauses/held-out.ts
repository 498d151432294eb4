/** Needs in the notation of `parse-needs.ts`, kept out of all development: they measure and nothing is made after them. */
export const HELD_OUT = `
# h01 en EE001
We roast coffee in Tallinn and need dry storage in Tallinn for 120 pallets plus groupage to Riga and Vilnius, around 9 pallets a week, starting in February.
> log.store.ambient log.move.road_ltl
site EE001 @log.store.ambient
capacity stock 120 EUR_PALLET @log.store.ambient
route EE001+LV00A+LT011 @log.move.road_ltl
capacity flow 9 EUR_PALLET week @log.move.road_ltl
start 2027-02-01
# h02 en LV00B
Freezer space for 500 pallets at -22 °C or below in the port of Liepāja, BRCGS Storage certified, for the winter.
> log.store.frozen
temperature -30..-22
site LV00B
capacity stock 500 EUR_PALLET
certification BRCGS_STORAGE
period 2026-12-01..2027-02-28
# h03 en SE110
We need traceability software and a cyber security audit from the same provider within three months, at most 20k euros for the first year, support in Swedish or English.
> ict.trace.batch ict.sec.audit
same
lead 90
budget 20000 EUR 12
language any sv,en
# h04 en LT022
Meat processor in Kaunas. We need chilled transport to Gdańsk and Warsaw, 14 to 18 pallets per week, between 0 and +4 °C, carriers with GDP if possible.
> log.move.road_chilled
temperature 0..4
capacity flow 18 EUR_PALLET week
route LT022+PL63+PL91
certification GDP soft
# h05 en LV00A
We look for a co-packer in Latvia or Estonia that can fill 300,000 bottles a year at no more than 0.12 EUR per bottle; kosher certification required.
> food.pack.primary
site LV00,EE00
capacity flow 25000 piece month
price 0.12 piece EUR
certification KOSHER
# h06 en EE008
Chemicals of class 6.1 and 8 (ADR) must go from Tartu to Daugavpils every month, 5 tonnes. FCA Tartu.
> log.move.adr
adr 6.1,8
route EE008+LV005
capacity flow 5 t month
incoterm FCA
# h07 en SE224
Our bakery in Lund needs labels in German and Danish and a barcode service by the end of April. Please nothing from outside Sweden.
> food.pack.label_multi food.pack.barcode
language all de,da @food.pack.label_multi
start 2027-04-30
provider SE
# h08 en LV00C
A monthly collection of 2 t of whey within 30 km of Cēsis, starting next month if possible.
> food.recover.byproduct
capacity flow 2 t month
coverage LV00C
lead 30 soft
# h09 lv LV009
Ražojam saldējumu Bauskā. Nepieciešama saldēta noliktava Zemgalē, −20 °C vai aukstāk, 90 paletēm no maija līdz augustam, un pārvadājumi uz Viļņu, 5 paletes nedēļā.
> log.store.frozen log.move.road_frozen
temperature -30..-20 @log.store.frozen log.move.road_frozen
site LV009 @log.store.frozen
capacity stock 90 EUR_PALLET @log.store.frozen
period 2027-05-01..2027-08-31 @log.store.frozen
capacity flow 5 EUR_PALLET week @log.move.road_frozen
route LV009+LT011 @log.move.road_frozen
atp FRC @log.move.road_frozen
# h10 lv LV00A
Vajadzīgs WMS ar API un MQTT pieslēgumu, ieviešana divu mēnešu laikā, budžets līdz 18 000 eiro bez PVN, atbalsts latviešu valodā.
> ict.sys.wms
interface API+MQTT
lead 60
budget 18000 EUR
language any lv
# h11 lv LV00C
Zemnieku saimniecība pie Madonas meklē dārzeņu kaltēšanu, ap 800 kg mēnesī, vēlams ar bioloģisko sertifikātu, ne tālāk par Vidzemi.
> food.process.drying
capacity flow 0.8 t month
certification EU_ORGANIC_2018_848 soft
site LV00C
# h12 lv LV00B
Meklējam pārvadātāju Ventspils – Nīnashamna, 20 paletes katru otro nedēļu, maksimāli +4 grādi, ar ATP apliecību.
> log.move.road_chilled
temperature 0..4
route LV00B+SE110
capacity flow 10 EUR_PALLET week
certification ATP
# h13 lv LV005
Esam maizes ceptuve Daugavpilī un gribam etiķetes poļu un vācu valodā, kā arī HACCP sakārtošanu līdz 1. jūnijam. Budžets 3000 eiro.
> food.pack.label_multi food.assure.haccp
language all pl,de @food.pack.label_multi
start 2027-06-01
budget 3000 EUR
coverage LV005
# h14 lv LV00A
Vajag piegādi klientiem mājās Rīgā un Jūrmalā, līdz 120 pasūtījumiem dienā, +2 līdz +5 °C, sākot ar 1. decembri.
> log.move.lastmile_chilled
temperature 2..5
route LV00A
capacity flow 120 order day
start 2026-12-01
# h15 lv LV009
Kopīgs iepirkums: 40 000 pudeles gadā, cena līdz 0,30 eiro gabalā, piegādātājs var nebūt no Latvijas.
> food.source.joint_buy
capacity flow 10000 piece quarter
price 0.30 piece EUR
# h16 lv LV00A
IT uzņēmums meklē kontaktbiržu ar pārtikas ražotājiem Zviedrijā nākamo divu mēnešu laikā, komunikācija angļu valodā.
> biz.match.event
audience SE soft
lead 60
language any en
# h17 et EE004
Mahetalu Saaremaal vajab liha külmutamist ja hoiuruumi −18 kraadi juures 10 alusele, mahesertifikaat on kohustuslik.
> food.process.freezing log.store.frozen
temperature -30..-18 @food.process.freezing log.store.frozen
capacity stock 10 EUR_PALLET @log.store.frozen
certification EU_ORGANIC_2018_848 @food.process.freezing
site EE00 @log.store.frozen
# h18 et EE001
Vajame jahutatud vedu Tallinnast Riiga ja Kaunasesse kolm korda nädalas, iga kord 4 alust, temperatuur 2–5 kraadi.
> log.move.road_chilled
temperature 2..5
route EE001+LV00A+LT022
capacity flow 12 EUR_PALLET week
# h19 et EE008
Otsime e-poodi ja makselahendust ühelt tarnijalt, valmis hiljemalt 1. maiks, eelarve 7 tuhat eurot.
> ict.sell.webshop ict.sell.pay
same
start 2027-05-01
budget 7000 EUR
language any et,en
# h20 et EE001
Ohtlikud kaubad (klass 2 ja 3) Maardust Stockholmi, umbes 6 tonni kuus, DDP.
> log.move.adr
adr 2,3
route EE001+SE110
capacity flow 6 t month
incoterm DDP
# h21 et EE00A
Narva pagariäri soovib toidulaborit, 12 proovi kvartalis, vastus vene keeles, mitte üle 50 euro proovi kohta.
> food.assure.lab_micro
capacity flow 12 sample quarter
language any ru
price 50 sample EUR
coverage EE00A
# h22 et EE009
Vajame kuivladu Rakveres või Paides, 300–400 alust, jaanuarist märtsini.
> log.store.ambient
site EE009
capacity stock 400 EUR_PALLET
period 2027-01-01..2027-03-31
# h23 et EE008
Jahu pakendamine, 20 t aastas, eelistatult IFS-i sertifikaadiga tootja Lõuna-Eestis.
> food.pack.primary
capacity flow 1.7 t month
certification IFS_FOOD soft
site EE008
# h24 et EE004
Meie laev vajab Pärnu sadamas tolli- ja ekspordidokumente kahe päeva jooksul, suhtlus inglise keeles.
> log.clear.customs log.clear.export_docs
lead 2
language any en
coverage EE004
# h25 sv SE221
Vi är ett rökeri i Sölvesborg. Vi behöver fryslager på −25 °C i Blekinge för 30 till 40 pallar från september till december.
> log.store.frozen
temperature -30..-25
site SE221
capacity stock 40 EUR_PALLET
period 2027-09-01..2027-12-31
# h26 sv SE232
Kyltransport från Borås till Oslo och Köpenhamn, upp till 22 pallar i veckan, +2 till +8 grader, DAP.
> log.move.road_chilled
temperature 2..8
route SE232+NO081+DK011
capacity flow 22 EUR_PALLET week
incoterm DAP
# h27 sv SE110
Vi söker ett TMS med EDIFACT och API, supporten ska vara på svenska, klart inom tre månader och kosta högst 90 000 kronor per år.
> ict.sys.tms
interface EDIFACT+API
language any sv
lead 90
budget 90000 SEK 12
# h28 sv SE224
Lager för torrvaror i Helsingborg eller Landskrona, 150 pallplatser, FSSC 22000, från 1 maj.
> log.store.ambient
site SE224
capacity stock 150 EUR_PALLET
certification FSSC 22000
start 2027-05-01
# h29 sv SE123
Vi behöver laboratorieanalyser, 8 prover i veckan, ackrediterat labb, svar inom fem dagar.
> food.assure.lab_chem
capacity flow 8 sample week
certification ISO 17025
lead 5
coverage SE
language any sv,en
# h30 sv SE224
Småskaligt bryggeri i Ystad söker etiketter på tyska och polska, gärna från en leverantör i Skåne.
> food.pack.label_multi
language all de,pl
provider SE224 soft
# h31 sv SE221
Farligt gods klass 8, fyra ton varannan vecka från Ronneby till Gdynia, EXW.
> log.move.adr
adr 8
capacity flow 2 t week
route SE221+PL63
incoterm EXW
# h32 sv SE110
Konsortium med minst fem organisationer från tre länder, varav ett matkluster och ett IT-kluster.
> biz.fund.consortium
consortium 5/3 FOOD,ICT
language any sv,en
`;
