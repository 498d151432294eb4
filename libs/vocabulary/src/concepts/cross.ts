/** The CROSS concepts; the format is described at `parseConcepts`. */
export const CROSS_CONCEPTS = `
biz.fund.grant; support; nace 70.20; cpv 79411100
en Grant proposal writing | grant writing | grant application | project application | funding application | proposal writing | EU funding | apply for funding
lv Projektu pieteikumu sagatavošana | projekta pieteikums | granta pieteikums | projekta rakstīšana | ES finansējums | finansējuma pieteikums | atbalsta pieteikums
et Projektitaotluste koostamine | projektitaotlus | toetuse taotlemine | taotluse kirjutamine | rahastustaotlus | EL-i toetus | toetustaotlus
sv Projektansökningar | projektansökan | bidragsansökan | EU-ansökan | söka finansiering | skriva ansökan | stödansökan

biz.fund.consortium; support; nace 70.20; cpv 79421000
en Consortium building | consortium | build a consortium | project partners | project consortium | partners for a joint project | consortium partners
lv Konsorcija veidošana | konsorcijs | projekta partneri | partneri projektam | partneru konsorcijs | partneri kopīgam projektam
et Konsortsiumi loomine | konsortsium | projektipartnerid | partnerid ühisprojekti | konsortsiumi moodustamine
sv Konsortiebyggande | konsortium | projektpartner | bygga konsortium | partner till gemensamt projekt

biz.fund.investor; support; nace 70.20; cpv 79412000
en Investor readiness | investor search | raise capital | investment readiness | find an investor | pitch training | venture capital | seed funding
lv Investīciju piesaiste | investoru piesaiste | investora meklēšana | kapitāla piesaiste | riska kapitāls | gatavība investīcijām
et Investeeringute kaasamine | investori leidmine | kapitali kaasamine | investorvalmidus | riskikapital | investorite otsing
sv Kapitalanskaffning | hitta investerare | söka kapital | riskkapital | investeringsberedskap | ta in kapital

biz.intl.market_research; sell; nace 73.20; cpv 79310000
en Export market research | market research | market study | market analysis | export market study | competitor analysis | market survey
lv Tirgus izpēte | tirgus pētījums | tirgus analīze | eksporta tirgus izpēte | konkurentu analīze | tirgus apskats
et Turu-uuring | turuanalüüs | turu uurimine | eksporditurgude uuring | konkurentide analüüs | turuülevaade
sv Marknadsundersökning | marknadsanalys | marknadsstudie | exportmarknadsstudie | konkurrentanalys

biz.intl.partner_search; sell; nace 70.20; cpv 79411100
en International partner search | partner search | find a partner abroad | business partner search | find a distributor | distributor search | buyer search
lv Sadarbības partneru meklēšana | partneru meklēšana | sadarbības partneris ārvalstīs | izplatītāja meklēšana | pircēju meklēšana | ārvalstu partneris
et Partneriotsing | partneri otsing | koostööpartneri leidmine | edasimüüja otsing | välispartner | ostjate leidmine
sv Partnersökning | söka partner | hitta samarbetspartner | distributörssökning | utländsk partner | hitta återförsäljare

biz.intl.mission; sell; nace 94.11; cpv 79952000
en Trade mission | business delegation | business trip abroad | trade delegation | company visits abroad
lv Tirdzniecības misija | tirdzniecības vizīte | uzņēmēju delegācija | pieredzes brauciens | biznesa delegācija
et Ärimissioon | ärivisiit | äridelegatsioon | ettevõtete visiit | kaubandusmissioon
sv Affärsdelegation | delegationsresa | handelsdelegation | affärsresa i grupp | exportresa

biz.intl.legal; support; nace 69.10; cpv 79140000
en Trade and contract law advice | legal advice | contract law | trade contract | contract review | lawyer for export contracts | legal services
lv Juridiskās konsultācijas | juridiskā palīdzība | līgumu sagatavošana | jurista konsultācija | tirdzniecības līgums | līgumtiesības
et Õigusnõustamine | juriidiline nõu | lepingute koostamine | juristi abi | kaubanduslepingud | lepinguõigus
sv Juridisk rådgivning | juridik | avtalsrätt | avtalsgranskning | juristhjälp | handelsavtal

biz.train.cluster_mgmt; support; nace 85.59; cpv 80532000
en Cluster management training | cluster management | cluster manager training | training for cluster managers | cluster organisation training
lv Klasteru vadības mācības | klasteru vadība | klasteru vadītāju apmācība | klastera vadītāja kursi
et Klastrijuhtimise koolitus | klastrijuhtimine | klastrijuhi koolitus | klastrijuhtide koolitus
sv Utbildning i klusterledning | klusterledning | utbildning för klusterledare | kurs i klusterledning

biz.train.staff; support; nace 85.59; cpv 80511000
en Staff training | employee training | staff course | vocational training | training of employees | workforce training | skills training
lv Darbinieku mācības | darbinieku apmācība | personāla apmācība | kvalifikācijas celšana | darbinieku kursi | profesionālā pilnveide
et Töötajate koolitus | personali koolitus | töötajate väljaõpe | täiendkoolitus | kutsekoolitus
sv Personalutbildning | utbildning av personal | fortbildning | kompetensutveckling | yrkesutbildning

biz.train.foodsafety; support; nace 85.59; cpv 80530000
en Food safety training | food hygiene training | food hygiene course | HACCP training | food safety course | hygiene training
lv Pārtikas drošības mācības | pārtikas higiēnas apmācība | higiēnas kursi | HACCP apmācība | higiēnas apmācība | pārtikas nekaitīguma kursi
et Toiduohutuse koolitus | toiduhügieeni koolitus | hügieenikoolitus | HACCP koolitus | toidukäitleja koolitus
sv Utbildning i livsmedelssäkerhet | livsmedelshygienutbildning | hygienutbildning | HACCP-utbildning | kurs i livsmedelshygien

biz.train.digital; support; nace 85.59; cpv 80533100
en Digital skills training | digital skills | IT training | digital training | computer course | AI training | digital literacy course
lv Digitālo prasmju mācības | digitālās prasmes | IT apmācība | digitālo prasmju kursi | datorkursi | MI apmācība
et Digioskuste koolitus | digioskused | IT-koolitus | arvutikoolitus | digipädevus | tehisintellekti koolitus
sv Utbildning i digital kompetens | digital kompetens | IT-utbildning | datautbildning | digital utbildning | AI-utbildning

biz.match.event; sell; nace 82.30; cpv 79952000
en Matchmaking event | matchmaking | B2B meetings | brokerage event | buyer meetings | networking event | one-to-one meetings | business meetings event
lv Kontaktbirža | B2B tikšanās | kontaktu birža | tikšanās ar pircējiem | tīklošanās pasākums | biznesa kontaktu pasākums
et Kontaktkohtumised | kontaktüritus | B2B-kohtumised | kohtumised ostjatega | võrgustumisüritus | kontaktpäev
sv Matchmakingevenemang | matchmaking | B2B-möten | köparmöten | nätverksträff | kontaktmässa | mingelevenemang

biz.buy.joint; source; nace 94.11; cpv 79418000
en Joint procurement service | joint procurement | joint purchasing | pooled purchase | group purchasing | buying group | joint tender | buy together
lv Kopīgs iepirkums | kopīga iegāde | kopīgs pirkums | kopiepirkums | iepirkumu grupa | kopējs iepirkums | kopā iepirkt
et Ühishange | ühisost | ühisostud | ühine ost | ostugrupp | ühishankimine | koos ostmine
sv Samordnat inköp | gemensamt inköp | samköp | gemensam upphandling | inköpsgrupp | inköpssamverkan | samordnad upphandling

biz.bench.ecei; support; nace 70.20; cpv 79419000
en Cluster benchmarking and label preparation | cluster label | cluster benchmarking | bronze label | silver label | gold label | cluster excellence | ECEI | ESCA label
lv Klastera salīdzinošā novērtēšana | klasteru izcilība | sudraba marķējums | bronzas marķējums | zelta marķējums | klastera novērtējums | ECEI
et Klastri võrdlushindamine | klastri kvaliteedimärgis | klastrite hindamine | hõbemärgis | pronksmärgis | kuldmärgis | ECEI
sv Klusterbenchmarking | klustermärkning | silvermärke för kluster | bronsmärke | guldmärke | klusterexcellens | ECEI

biz.sust.lca; plan; nace 74.99; cpv 90713000
en Life-cycle and carbon footprint | life-cycle assessment | LCA | carbon footprint | product carbon footprint | environmental footprint | environmental product declaration
lv Dzīves cikla novērtējums | oglekļa pēda | produkta oglekļa pēdas nospiedums | dzīves cikla analīze | LCA | vides pēda | vides produkta deklarācija
et Olelusringi hindamine | süsinikujalajälg | toote süsinikujalajälg | elutsükli analüüs | LCA | keskkonnajalajälg
sv Livscykelanalys | klimatavtryck | koldioxidavtryck | LCA | produktens klimatavtryck | miljövarudeklaration

biz.sust.energy_audit; plan; nace 71.12; cpv 71314300
en Energy audit | energy efficiency audit | energy survey | energy saving advice | energy efficiency review
lv Energoaudits | enerģijas audits | energoefektivitātes audits | energoefektivitātes pārbaude | energotaupības konsultācija
et Energiaaudit | energiaauditi tegemine | energiatõhususe audit | energiatõhususe hindamine | energiasäästu nõustamine
sv Energikartläggning | energirevision | energibesiktning | energieffektivisering | energianalys

biz.sust.report; support; nace 70.20; cpv 90713000
en Sustainability reporting | sustainability report | ESG report | CSRD report | ESG reporting | VSME report | environmental reporting
lv Ilgtspējas ziņojumi | ilgtspējas pārskats | ESG pārskats | CSRD | ilgtspējas ziņojums | vides pārskats
et Kestlikkusaruandlus | kestlikkusaruanne | ESG-aruanne | CSRD | jätkusuutlikkuse aruanne | keskkonnaaruanne
sv Hållbarhetsrapportering | hållbarhetsredovisning | hållbarhetsrapport | ESG-rapport | CSRD | miljörapportering

biz.rd.testbed; design; nace 72.10; cpv 73430000
en Testbed access | testbed | test bed | pilot site | living lab | test environment | place to pilot | demonstration site
lv Testēšanas vide | testa vide | pilotprojekta vieta | izmēģinājumu vide | testgulta | demonstrācijas vieta | dzīvā laboratorija
et Katseplatvorm | katsekeskkond | testkeskkond | pilootkeskkond | testimiskoht | elav labor
sv Testbädd | testmiljö | pilotplats | demonstrationsplats | living lab | testanläggning

biz.rd.lab; design; nace 72.10; cpv 73111000
en Research laboratory access | research lab | university laboratory | R&D services | research services | use of research equipment
lv Pētniecības laboratorija | pētniecības pakalpojumi | universitātes laboratorija | pētniecības iekārtas | zinātniskā laboratorija
et Uurimislabor | teaduslabor | ülikooli labor | uurimisteenus | teadusaparatuur
sv Forskningslaboratorium | forskningslabb | universitetslaboratorium | FoU-tjänster | forskningsutrustning

biz.rd.hackathon; design; nace 82.30; cpv 79952000
en Hackathon or innovation challenge | hackathon | innovation challenge | innovation contest | idea competition | open innovation challenge
lv Hakatons | inovāciju konkurss | ideju konkurss | inovāciju izaicinājums | hakatona organizēšana
et Häkaton | häkatoni korraldamine | innovatsioonikonkurss | ideekonkurss | ideekorje
sv Hackathon | innovationstävling | idétävling | hackaton | innovationsutmaning

biz.mkt.brand; sell; nace 73.11; cpv 79342000
en Branding and marketing | branding | brand design | brand strategy | marketing campaign | advertising | social media marketing | visual identity
lv Zīmolvedība un mārketings | zīmola izveide | mārketings | reklāma | zīmola stratēģija | vizuālā identitāte | sociālo tīklu mārketings
et Brändimine ja turundus | bränding | turundus | reklaam | brändistrateegia | visuaalne identiteet | sotsiaalmeedia turundus
sv Varumärke och marknadsföring | varumärkesbyggande | marknadsföring | reklam | grafisk profil | varumärkesstrategi | marknadsföring i sociala medier

biz.mkt.translation; sell; nace 74.30; cpv 79530000
en Translation | translation service | translator | document translation | interpreting | proofreading
lv Tulkošana | tulkojums | tulkošanas pakalpojumi | tulks | dokumentu tulkošana | rakstiskā tulkošana
et Tõlketeenus | tõlge | tõlkimine | tõlkija | dokumentide tõlkimine | suuline tõlge
sv Översättning | översättningstjänst | översättare | dokumentöversättning | tolkning | korrekturläsning

`;
