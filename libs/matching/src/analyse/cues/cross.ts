/** How needs name capabilities across the sectors beside the labels; the format is described at `parseCues`. */
export const CROSS_CUES = `
biz.fund.grant
en grant* writ*/appl*/proposal*/support/funding/help; proposal writ*/prepar*; write*/prepare/submit/join proposal*/grant*/application*/bid; eu fund* appl*/project*/help; join bid/call; bid writ*/on; apply* funding/grant*
lv projekt* pieteikum* sagatav*/rakst*/izstrād*; pieteikum* finansējum*/rakst*/sagatav*; grant* rakst*/pieteik*/atbalst*; es fond* pieteik*/projekt*/finansē*; pieteikties finansēj*/grant*/atbalst*
et projektitaotlus*; taotlus* koosta*/kirjuta*/ettevalm*; toetus* taotle*; taotle* toetus*/rahastus*; rahastus* taotle*
sv projektansök*; ansök* bidrag*/stöd/medel/finansier*/skriv*; skriv* ansök*; eu medel/finansier* sök*/ansök*; söka bidrag/medel/stöd/finansier*

biz.fund.consortium
en consorti*; project partner*/entities countries; partners from at least/three/several countries; joint project/bid/application/proposal partner*/entities; entities from countr*; build/join consortium/partnership
lv konsorcij*; partner* valst* projekt*; partner* no valst*; kopīg* projekt* pieteikum*/partner*; projekt* partner*
et konsortsium*; partner* riigist/riikidest; ühis* projekt* partner*/taotlus*; projektipartner*; ühisprojekt*
sv konsorti*; partner* från länder/land; gemensam* projekt* partner*/ansök*; projektpartner*

biz.fund.investor
en investor*; investment ready/readiness/raise/raising/seek*; raise capital/money/funding/round; pitch deck; venture capital; seed round
lv investor*; investīc* piesaist*/meklē*; piesaistīt investīc*/kapitāl*; riska kapitāl*
et investor*; investeering* kaasa*/otsi*; kaasa* investeering*/kapital*/raha; riskikapital*
sv investerare; investering* söka*/hitta; kapitalanskaff*; riskkapital*; ta in kapital

biz.intl.market_research
en market research/study/analysis/survey/sizing/intelligence; research* market*/demand; know/understand market/competitor*; competitor* analysis
lv tirg* izpēt*/pētīj*/analīz*; konkurent* analīz*/izpēt*
et turu uuring*/analüüs*/ülevaa*; turuuuring*; turuuuringu*; turuanalüüs*; konkuren* analüüs*
sv marknadsundersök*; marknadsanaly*; marknadsstudie*; konkurrentanaly*

biz.intl.partner_search
en partner search/find*; find*/look*/seek*/search* distributor*/agent*/importer*/reseller*/partner* abroad/foreign; foreign/international/business partner*; distributor* find*/abroad; find* buyer*/importer*/distributor*
lv sadarbīb* partner* meklē*/atras*; partner*/izplatītāj*/pircēj*/aģent* ārvalst*/ārzem*/meklē*; atrast partner*/izplatītāj*/pircēj*; meklē* partner*/izplatītāj*/pircēj*
et partneriotsing*; partner*/edasimüüja*/ostja*/maaletooja*/levitaja* leida/leidmi*/otsi*/välism*; otsi* partner*/ostja*/edasimüüja*/tootja*/toidutootja*
sv partnersök*; hitta* partner*/distributör*/återförsälj*/agent*/köpare/importör* utomlands/i; distributör* i/utland*; söker distributör*/återförsälj*/agent*/importör*/partner*

biz.intl.mission
en trade mission*; business delegation*/trip; visit buyers abroad; delegation trip
lv tirdzniecīb* misij*; biznesa delegāc*/brauc*
et ärimission*; äridelegats*; kaubandusmission*
sv affärsdelegat*; handelsdelegat*; affärsres*; exportresa

biz.intl.legal
en legal/law/lawyer*/contract advi*/help/draft*/review; lawyer*; contract law/review/draft*/template; trademark*
lv jurid*; jurist*; līgum* sagatav*/pārbaud*/izstrād*; preču zīm* reģistr*
et õigusabi; õigusnõus*; jurist*; lepingu koosta*/ülevaat*/kontroll*; kaubamärgi registreeri*
sv juridisk*; jurist*; avtal* granska*/skriv*/upprätta*; avtalsrätt*; varumärkesregistrer*

biz.train.cluster_mgmt
en cluster manag* train*/course*/skills; train* cluster manag*
lv klaster* vadīb* mācīb*/apmāc*/kurs*; klastera vadītāj* apmāc*
et klastrijuh* koolitus*; klastri juhtimi* koolitus*
sv klusterledning*; kluster* utbild*

biz.train.staff
en staff/employee*/worker*/team/personnel train*/course*/upskill*; train* staff/employee*/worker*/team/personnel/people; train* our
lv darbinieku/personāla/komandas apmāc*/mācīb*/kurs*; apmācī* darbiniek*/personāl*/komand*
et töötaja* koolit*/väljaõp*; personali* koolit*; koolita* töötaja*/personal*/meeskon*
sv personalutbild*; utbild* personal*/anställd*/medarbetar*/team*; medarbetar* utbild*

biz.train.foodsafety
en food safety/hygiene/haccp train*/course*/certificate staff; train* food safety/hygiene/haccp; hygiene training; haccp train*
lv pārtik* drošīb*/higiēn* mācīb*/apmāc*/kurs*; higiēn* apmāc*/kurs*/mācīb*; haccp apmāc*/mācīb*; apmācī* haccp/higiēn*; minimālās higiēnas
et toiduohutus* koolit*; toiduhügieeni* koolit*; hügieenikoolit*; haccp koolit*; koolita* toiduohutus*/hügieeni*
sv livsmedelssäkerhet* utbild*/kurs*; livsmedelshygien* utbild*/kurs*; hygienutbild*; haccp utbild*/kurs*; utbild* livsmedelshygien/hygien/haccp

biz.train.digital
en digital/it/computer/data/ai skill*/train*/course*/literacy; train* digital/excel/computer/ai
lv digitāl* prasm*/apmāc*/mācīb*/kurs*; datorprasm*; it apmāc*/kurs*; apmācī* digitāl*/dator*/excel
et digioskus*; digikoolit*; arvutikoolit*; it koolit*; digipädevus*
sv digital* kompetens*/utbild*/kunskap*/kurs*; datautbild*; datorkunskap*; it utbild*/kurs*

biz.match.event
en matchmaking*; match making; b2b meet*/event*; networking event*; meet buyers/producers/partners/customers event*; brokerage event*; business meetings event*
lv kontaktbirž*; kontaktveidoš*; biznesa tikšan*; b2b tikšan*; tīkloš* pasākum*; satikt pircēj*/ražotāj*/partner* pasākum*
et kontaktkohtumi*; kontaktürit*; kontaktbörs*; ärikohtumi*; b2b kohtumi*; võrgustumi*
sv matchmaking*; kontaktmöt*; affärsmöt*; b2b möt*; nätverksträff*; mingel

biz.buy.joint
en joint/group/collective/common procure*/purchas*/buy*/tender*; buy* together/jointly; buy together other*/compan*/firm*; purchasing group
lv kopīg* iepirk*; iepirk* kopā/kopīgi; kopēj* iepirk*
et ühishan*; ühisost*; ühiselt hanki*/osta*; koos teiste* osta*/hanki*
sv samordna* inköp*/upphandl*; gemensamt inköp*/upphandl*; inköpsgrupp*; köpa tillsammans; inköpssamarbet*

biz.bench.ecei
en cluster benchmark*/label*/assess*/excellence; ecei; bronze/silver/gold label; esca
lv klaster* novērtē*/izcilīb*/bronz*/sudrab*/zelta; ecei; esca
et klastri hindami*/märgis*/kvaliteedi*; ecei; esca
sv kluster* benchmark*/märk*/utvärder*; klusterbenchmark*; ecei; esca

biz.sust.lca
en lca; life cycle assess*/analys*; carbon footprint product*/company/our/of/calculat*; footprint calculat*; product* carbon footprint; environmental product declaration; epd
lv lca; dzīves cikl* novērtē*/analīz*; oglekļa pēd* produkt*/aprēķin*/novērtē*; oglekļa nospiedum*
et lca; olelusringi*; elutsükli* hindami*/analüüs*; süsinikujalajäl*; co2 jalajäl*
sv lca; livscykelanaly*; klimatavtryck*; koldioxidavtryck*; miljövarudeklar*; klimatberäkn* produkt*

biz.sust.energy_audit
en energy audit*/survey/efficiency; save energy; reduce energy cost*/use/consumption/bill*; energy efficien*
lv energoaudit*; energoefekt*; enerģij* audit*/ietaup*/taupī*; taupīt enerģ*/elektr*; samazināt enerģ*/elektr* izmaks*/patēriņ*
et energiaaudit*; energiatõhus*; energiasääst*; energia* audit*/sääst*; sääst* energia*/elektri*
sv energikartlägg*; energieffektiv*; energirevision*; spara energi*/el; minska energi*/elförbruk*/elkostnad*

biz.sust.report
en sustainab*/esg/csrd/vsme/climate report*; esg; csrd; vsme; sustainability report*/statement/questionnaire
lv ilgtspēj* ziņoj*/pārskat*/atskait*; esg; csrd; vsme
et kestlikkus* aruan*; kestlikkusaruan*; jätkusuutlikkus* aruan*; esg; csrd; vsme
sv hållbarhet* rapport*/redovis*; hållbarhetsrapport*; hållbarhetsredovis*; esg; csrd; vsme

biz.rd.testbed
en testbed*; test bed*; test environment/site; pilot site/location/customer/place/project/partner; place/site/somewhere to test/pilot/try; pilot* in a real/live; test* our/product/prototype/solution in real/live/practice; living lab
lv testēš* vid*/viet*; testgult*; viet* pilotprojekt*/izmēģinā*/test*/testē*; pilotprojekt* viet*/partner*/norise*; pilotprojekt*; izmēģinā* reāl*/īst* vid*/apstākļ*/noliktav*/ražoš*; notestē* reāl*/praks*
et katseplatvorm*; testkeskkon*; testimi* koht*/keskkon*; piloot* koht*/projekt*/partner*; pilootprojekt*; pilootkoh*; katseta* päris/reaal*/tegeli*; koht* katseta*/testi*; demokeskkon*
sv testbädd*; testmiljö*; pilotprojekt*; plats* testa/pilot*/prova; pilotkund*; testa verklig*/skarp* miljö/drift; pilotanläggning* testa*

biz.rd.lab
en research =lab/=labs/laborator*/institute*/facilit*/equipment; university =lab/laborator*/research*; =lab/laborator* access/equipment research/university; scientific equipment
lv pētniecīb* laborator*/institūt*; zinātn* laborator*/institūt*/iekārt*; universitāt* laborator*/pētniek*
et uurimislabor*; teadus* labor*/asutus*/aparatuur*; ülikooli* labor*/teadlas*
sv forskningslab*; forskning* institut*/utrustning*/laborator*; universitet* laborator*/forskar*

biz.rd.hackathon
en hackathon*; innovation challenge*; ideathon
lv hakaton*; inovāc* izaicināj*/sacens*
et häkaton*; hackathon*; innovatsioon* väljakutse*
sv hackathon*; innovationstävl*; innovation* utmaning*

biz.mkt.brand
en brand* strategy/develop*/build*/design*/identity/market*/awareness/new/story; branding; marketing campaign*/strategy/plan/help/agency; marketing; social media; advertis* campaign*; logo
lv zīmolved*; zīmol* izstrād*/veido*/stratēģ*/identitāt*; mārketing*; reklām* kampaņ*; sociāl* tīkl*/medij*; logo
et brändi*; brand* arend*/kujunda*; turundus*; reklaamikampaan*; sotsiaalmeedi*; logo
sv varumärk* bygga*/utveckl*/strategi*/profil; marknadsföring*; reklamkampanj*; sociala medier; logotyp*; grafisk profil

biz.mkt.translation
en translat* text*/document*/website/contract*/catalog*/brochure*/manual*; translation service*/agency; translator*; interpret*
lv tulkoš*; pārtulkot; tulko* dokument*/tekst*/līgum*; tulkotāj*
et tõlketeen*; tõlkimi*; tõlkida; tõlge; tõlget; tõlkija*; tõlkebüroo*
sv översättning*; översätta text*/dokument*/avtal*/katalog*; översättare; tolkning*
`;
