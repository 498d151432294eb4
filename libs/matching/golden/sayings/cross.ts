/** One way of asking for each capability that serves all sectors per sentence; the format is described at `readSayings`. */
export const CROSS_SAYINGS = `
biz.fund.grant
en We want EU money for a new line and need someone to write the application. | Help with a grant proposal.
lv Gribam ES finansējumu un vajag, lai kāds uzraksta projekta pieteikumu. | Palīdzība granta pieteikuma sagatavošanā.
et Soovime EL-i toetust ja vajame, et keegi kirjutaks taotluse. | Abi toetustaotluse koostamisel.
sv Vi vill söka EU-bidrag och behöver någon som skriver ansökan. | Hjälp med bidragsansökan.

biz.fund.consortium
en Partners from Sweden and Estonia for a joint project. | We have a Horizon idea and lack consortium members.
lv Meklējam partnerus no Zviedrijas kopīgam projektam. | Mums ir Horizon ideja, trūkst konsorcija dalībnieku.
et Otsime partnereid Rootsist ühisprojekti jaoks. | Meil on Horizoni idee, aga puuduvad konsortsiumi liikmed.
sv Vi söker partner från Estland till ett gemensamt projekt. | Vi har en Horizon-idé men saknar konsortium.

biz.fund.investor
en We need 500,000 euro of equity and want to be ready to pitch to investors. | Looking for a business angel.
lv Meklējam investoru, kas ieguldītu 500 000 eiro. | Jāsagatavojas prezentācijai investoriem.
et Otsime investorit, kes paigutaks 500 000 eurot. | Vajame abi investoritele esitluse tegemisel.
sv Vi söker en investerare som satsar 500 000 euro. | Behöver hjälp att pitcha för riskkapital.

biz.intl.market_research
en How big is the market for oat drinks in Germany? We need a study. | Competitor analysis in Norway.
lv Cik liels ir auzu dzērienu tirgus Vācijā? Vajag pētījumu. | Konkurentu analīze Norvēģijā.
et Kui suur on kaerajoogi turg Saksamaal? Vajame uuringut. | Konkurentide analüüs Norras.
sv Hur stor är marknaden för havredryck i Tyskland? Vi behöver en studie. | Konkurrentanalys i Norge.

biz.intl.partner_search
en We look for an agent or distributor in Denmark. | Find us a business partner in Poland.
lv Meklējam aģentu vai izplatītāju Dānijā. | Atrodiet mums sadarbības partneri Polijā.
et Otsime agenti või edasimüüjat Taanis. | Leidke meile äripartner Poolas.
sv Vi söker en agent eller distributör i Danmark. | Hitta en affärspartner åt oss i Polen.

biz.intl.mission
en We want to join a business delegation to Japan. | Trade mission to Kazakhstan.
lv Gribam piedalīties tirdzniecības misijā uz Japānu. | Uzņēmēju delegācija uz Kazahstānu.
et Soovime osaleda ärimissioonil Jaapanisse. | Äridelegatsioon Kasahstani.
sv Vi vill följa med på en handelsresa till Japan. | Näringslivsdelegation till Kazakstan.

biz.intl.legal
en A lawyer should check our contract with a German buyer. | Legal advice on distribution agreements.
lv Juristam jāpārbauda mūsu līgums ar vācu pircēju. | Juridiska konsultācija par izplatīšanas līgumu.
et Jurist peaks meie lepingu Saksa ostjaga üle vaatama. | Õigusnõu edasimüügilepingu kohta.
sv En jurist ska granska vårt avtal med en tysk köpare. | Juridisk rådgivning om distributionsavtal.

biz.train.cluster_mgmt
en Our new cluster manager needs training. | Course for cluster organisations.
lv Mūsu jaunajam klastera vadītājam vajag apmācību. | Kursi klasteru organizācijām.
et Meie uus klastrijuht vajab koolitust. | Kursus klastriorganisatsioonidele.
sv Vår nya klusterledare behöver utbildning. | Kurs för klusterorganisationer.

biz.train.staff
en Our people need training in sales and English. | Courses for ten shift leaders.
lv Mūsu darbiniekiem vajag apmācību pārdošanā. | Kursi desmit maiņu vadītājiem.
et Meie töötajad vajavad müügikoolitust. | Kursused kümnele vahetusejuhile.
sv Vår personal behöver säljutbildning. | Kurser för tio skiftledare.

biz.train.foodsafety
en New staff must learn food hygiene. | Food safety course for eight people.
lv Jaunajiem darbiniekiem jāapgūst pārtikas higiēna. | Pārtikas nekaitīguma kursi astoņiem cilvēkiem.
et Uued töötajad peavad õppima toiduhügieeni. | Toiduohutuse koolitus kaheksale inimesele.
sv Nyanställda måste lära sig livsmedelshygien. | Kurs i livsmedelssäkerhet för åtta personer.

biz.train.digital
en Teach our office to use digital tools and AI. | Digital skills course.
lv Iemāciet mūsu biroju lietot digitālos rīkus. | Digitālo prasmju kursi.
et Õpetage meie kontorit digitööriistu kasutama. | Digioskuste koolitus.
sv Lär vårt kontor att använda digitala verktyg. | Kurs i digital kompetens.

biz.match.event
en We want to meet buyers face to face at a matchmaking event. | B2B meetings with food firms.
lv Gribam satikt pircējus kontaktbiržā. | B2B tikšanās ar pārtikas uzņēmumiem.
et Soovime ostjatega kohtuda kontaktüritusel. | B2B kohtumised toidufirmadega.
sv Vi vill träffa köpare på en matchmaking-träff. | B2B-möten med livsmedelsföretag.

biz.buy.joint
en Together with other members we want to buy electricity and office supplies cheaper. | Joint procurement for our cluster.
lv Kopā ar citiem biedriem gribam lētāk iepirkt elektrību. | Kopīgs iepirkums klasterim.
et Soovime koos teiste liikmetega elektrit odavamalt hankida. | Ühishange klastrile.
sv Tillsammans med andra medlemmar vill vi upphandla el billigare. | Gemensam upphandling för klustret.

biz.bench.ecei
en Our cluster wants the bronze label. | Prepare the silver label benchmarking.
lv Mūsu klasteris grib bronzas zīmi. | Sagatavot klasteri sudraba novērtējumam.
et Meie klaster soovib pronksmärgist. | Klastri võrdlusanalüüs hõbemärgiseks.
sv Vårt kluster vill ha bronsmärkning. | Förbereda klustret för silvermärket.

biz.sust.lca
en What is the carbon footprint of one litre of our juice? | Life cycle assessment of the packaging.
lv Kāds ir oglekļa pēdas nospiedums vienam litram sulas? | Dzīves cikla analīze iepakojumam.
et Milline on ühe liitri mahla süsinikujalajälg? | Pakendi olelusringi hindamine.
sv Vad är klimatavtrycket för en liter juice? | Livscykelanalys av förpackningen.

biz.sust.energy_audit
en An expert should look where our factory wastes energy. | Mandatory energy audit this year.
lv Ekspertam jāatrod, kur rūpnīca tērē enerģiju. | Šogad obligāts energoaudits.
et Ekspert peaks leidma, kus tehas energiat raiskab. | Sel aastal kohustuslik energiaaudit.
sv En expert ska se var fabriken slösar energi. | Energikartläggning i år.

biz.sust.report
en The bank wants an ESG report from us. | CSRD reporting for a mid-size firm.
lv Banka prasa ESG ziņojumu. | Ilgtspējas pārskats pēc CSRD.
et Pank nõuab ESG aruannet. | Kestlikkusaruanne CSRD järgi.
sv Banken vill ha en ESG-rapport. | Hållbarhetsrapport enligt CSRD.

biz.rd.testbed
en We need a real warehouse where we can try our robot. | A test environment for our drone.
lv Vajag īstu vidi, kur izmēģināt mūsu robotu. | Testa vide mūsu dronam.
et Vajame päris keskkonda oma roboti katsetamiseks. | Testkeskkond meie droonile.
sv Vi behöver en riktig miljö att prova vår robot i. | Testbädd för vår drönare.

biz.rd.lab
en We want to use a university's electron microscope. | Access to a research laboratory.
lv Gribam izmantot universitātes mikroskopu. | Piekļuve pētniecības laboratorijai.
et Soovime kasutada ülikooli mikroskoopi. | Juurdepääs teaduslaborile.
sv Vi vill använda universitetets mikroskop. | Tillgång till ett forskningslabb.

biz.rd.hackathon
en We would set a challenge for students and startups to solve. | Organise a hackathon.
lv Gribam uzdot izaicinājumu studentiem un jaunuzņēmumiem. | Organizēt hakatonu.
et Soovime anda ülesande tudengitele ja idufirmadele, häkaton. | Häkatoni korraldamine.
sv Vi vill ge studenter och startups en utmaning att lösa. | Ordna ett hackathon.

biz.mkt.brand
en We need a new logo and an advertising campaign. | Marketing help for craft beer.
lv Vajag jaunu logo un reklāmas kampaņu. | Mārketinga palīdzība amata alum.
et Vajame uut logo ja reklaamikampaaniat. | Turundusabi käsitööõllele.
sv Vi behöver en ny logotyp och reklamkampanj. | Marknadsföringshjälp för hantverksöl.

biz.mkt.translation
en Our brochure should be translated into Swedish. | Translator from Estonian to English.
lv Brošūra jāpārtulko zviedru valodā. | Meklējam tulkotāju no igauņu uz angļu.
et Voldik tuleb rootsi keelde tõlkida. | Otsime tõlki eesti keelest inglise keelde.
sv Vår broschyr ska översättas till engelska. | Söker översättare från estniska.
`;
