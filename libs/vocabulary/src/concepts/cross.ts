/** The CROSS concepts; the format is described at `parseConcepts`. */
export const CROSS_CONCEPTS = `
biz.fund.grant; support; nace 70.20; cpv 79411100
en Grant proposal writing
lv Projektu pieteikumu sagatavošana
et Projektitaotluste koostamine
sv Projektansökningar

biz.fund.consortium; support; nace 70.20; cpv 79421000
en Consortium building
lv Konsorcija veidošana
et Konsortsiumi loomine
sv Konsortiebyggande

biz.fund.investor; support; nace 70.20; cpv 79412000
en Investor readiness
lv Investīciju piesaiste
et Investeeringute kaasamine
sv Kapitalanskaffning

biz.intl.market_research; sell; nace 73.20; cpv 79310000
en Export market research
lv Tirgus izpēte
et Turu-uuring
sv Marknadsundersökning

biz.intl.partner_search; sell; nace 70.20; cpv 79411100
en International partner search
lv Sadarbības partneru meklēšana
et Partneriotsing
sv Partnersökning

biz.intl.mission; sell; nace 94.11; cpv 79952000
en Trade mission
lv Tirdzniecības misija
et Ärimissioon
sv Affärsdelegation

biz.intl.legal; support; nace 69.10; cpv 79140000
en Trade and contract law advice
lv Juridiskās konsultācijas
et Õigusnõustamine
sv Juridisk rådgivning

biz.train.cluster_mgmt; support; nace 85.59; cpv 80532000
en Cluster management training
lv Klasteru vadības mācības
et Klastrijuhtimise koolitus
sv Utbildning i klusterledning

biz.train.staff; support; nace 85.59; cpv 80511000
en Staff training
lv Darbinieku mācības
et Töötajate koolitus
sv Personalutbildning

biz.train.foodsafety; support; nace 85.59; cpv 80530000
en Food safety training
lv Pārtikas drošības mācības
et Toiduohutuse koolitus
sv Utbildning i livsmedelssäkerhet

biz.train.digital; support; nace 85.59; cpv 80533100
en Digital skills training
lv Digitālo prasmju mācības
et Digioskuste koolitus
sv Utbildning i digital kompetens

biz.match.event; sell; nace 82.30; cpv 79952000
en Matchmaking event
lv Kontaktbirža
et Kontaktkohtumised
sv Matchmakingevenemang

biz.buy.joint; source; nace 94.11; cpv 79418000
en Joint procurement service
lv Kopīgs iepirkums
et Ühishange
sv Samordnat inköp

biz.bench.ecei; support; nace 70.20; cpv 79419000
en Cluster benchmarking and label preparation
lv Klastera salīdzinošā novērtēšana
et Klastri võrdlushindamine
sv Klusterbenchmarking

biz.sust.lca; plan; nace 74.99; cpv 90713000
en Life-cycle and carbon footprint
lv Dzīves cikla novērtējums
et Olelusringi hindamine
sv Livscykelanalys

biz.sust.energy_audit; plan; nace 71.12; cpv 71314300
en Energy audit
lv Energoaudits
et Energiaaudit
sv Energikartläggning

biz.sust.report; support; nace 70.20; cpv 90713000
en Sustainability reporting
lv Ilgtspējas ziņojumi
et Kestlikkusaruandlus
sv Hållbarhetsrapportering

biz.rd.testbed; design; nace 72.10; cpv 73430000
en Testbed access
lv Testēšanas vide
et Katseplatvorm
sv Testbädd

biz.rd.lab; design; nace 72.10; cpv 73111000
en Research laboratory access
lv Pētniecības laboratorija
et Uurimislabor
sv Forskningslaboratorium

biz.rd.hackathon; design; nace 82.30; cpv 79952000
en Hackathon or innovation challenge
lv Hakatons
et Häkaton
sv Hackathon

biz.mkt.brand; sell; nace 73.11; cpv 79342000
en Branding and marketing
lv Zīmolvedība un mārketings
et Brändimine ja turundus
sv Varumärke och marknadsföring

biz.mkt.translation; sell; nace 74.30; cpv 79530000
en Translation
lv Tulkošana
et Tõlketeenus
sv Översättning

`;
