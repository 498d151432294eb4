/** How needs name capabilities across the sectors beside the labels; the format is described at `parseCues`. */
export const CROSS_CUES = `
biz.fund.grant
en grant* writ*/appl*/proposal*/support/funding/help; proposal writ*/prepar*; write*/prepare/submit/join proposal*/grant*/application*/bid; eu fund* appl*/project*/help; join bid/call; bid writ*/on; apply* funding/grant*; ~grant*/eu/funding/subsid* appl*/proposal*/write*/writing/help/prepar*/money; grant proposal*; grant appl*; ~write* application/proposal funding/grant/eu/for; project application; subsid*; =grant; =grants; ~funding find/need/get/seeking; grant money
lv projekt* pieteikum* sagatav*/rakst*/izstrād*; pieteikum* finansējum*/rakst*/sagatav*; grant* rakst*/pieteik*/atbalst*; es fond* pieteik*/projekt*/finansē*; pieteikties finansēj*/grant*/atbalst*; ~pieteikum*/finansējum*/grant* uzraks*/rakst*/sagatav*/es/palīdz*; projekta pieteikum*; ~es finansējum*/fond*/atbalst*; granta pieteikum*; =grantu; =grants; =granta; =granti; ~finansējum* vajag/meklē*/piesaist*/gribam/vajadzīgs; ?finansējumu
et projektitaotlus*; taotlus* koosta*/kirjuta*/ettevalm*; toetus* taotle*; taotle* toetus*/rahastus*; rahastus* taotle*; ~toetus*/rahastus* kirjuta*/koosta*/abi/taotle*; toetustaotl*; projektitaotl*; ~eli/el toetus*; rahastustaotl*; rahastus*; ~toetus* vajame/otsime/taotlus*/saada
sv projektansök*; ansök* bidrag*/eu/medel/finansier*/skriv*; skriv* ansök*; eu medel/finansier* sök*/ansök*; söka bidrag/medel/stöd/finansier*; ~bidrag* söka/skriver/hjälp/ansökan; bidragsans*; projektans*; ~skriv* ansökan; eu bidrag/stöd/medel; =bidrag; =bidraget; ~finansiering söker/behöver/hitta

biz.fund.consortium
en consorti*; project partner*/entities countries; partners from at least/three/several countries; joint project/bid/application/proposal partner*/entities; entities from countr*; build/join consortium/partnership; ~partner*/members joint/common/consortium/shared/horizon/interreg project*/bid/application/call; ~horizon/interreg/erasmus partner*/members/consortium; joint project; ~partner* for a project; ~cluster* together apply/bid
lv konsorcij*; partner* valst* projekt*; partner* no valst*; kopīg* projekt* pieteikum*/partner*; projekt* partner*; konsorc*; ~partner* kopīg*/kopēj* projekt*; ~partner* horizon/interreg/projekt*; kopīg* projekt*; ~kopā startēt/pieteik* konkurs*/projekt*
et konsortsium*; partner* riigist/riikidest; ühis* projekt* partner*/taotlus*; projektipartner*; ühisprojekt*; konsorts*; ühisproj*; ~partner* ühi*/projekt* projekt*/taotlus*/jaoks; ~partner* horizon*/interreg; ~horizon* konsorts*/liikme*
sv konsorti*; partner* från länder/land; gemensam* projekt* partner*/ansök*; projektpartner*; ~partner* gemensam*/samarbets* projekt*/ansökan; ~horizon*/interreg partner*/konsort*; gemensamt projekt; samarbetsprojekt*

biz.fund.investor
en investor*; investment ready/readiness/raise/raising/seek*; raise capital/money/funding/round; pitch deck; venture capital; seed round; business angel*; equity; pitch; raise capital/money/funding
lv investor*; investīc* piesaist*/meklē*; piesaistīt investīc*/kapitāl*; riska kapitāl*; investīcij*; ~ieguld* kapitāl*/eiro; biznesa eņģe*
et investor*; investeering* kaasa*/otsi*; kaasa* investeering*/kapital*/raha; riskikapital*; äriingel*; investeering*; riskikap*; ~kaasata kapital*/raha
sv investerare; investering* söka*/hitta; kapitalanskaff*; riskkapital*; ta in kapital; investerar*; affärsäng*; riskkapit*; pitcha; ägarkapit*

biz.intl.market_research
en market research/study/analysis/survey/sizing/intelligence; research* market*/demand; know/understand market/competitor*; competitor* analysis; ~how big/large market; ~market study/research/size/analysis/survey; competitor anal*/study; ~study/research market/competitors/demand
lv tirg* izpēt*/pētīj*/analīz*; konkurent* analīz*/izpēt*; ~cik liels tirgus; ~tirg* pētīj*/izpēt*/analīz*; konkurent* anal*
et turu uuring*/analüüs*/ülevaa*; turuuuring*; turuuuringu*; turuanalüüs*; konkuren* analüüs*; ~kui suur turg*; turu uuring*; turuuuri*; turuanal*; konkurentide anal*; ~turg* uuring*
sv marknadsundersök*; marknadsanaly*; marknadsstudie*; konkurrentanaly*; ~hur stor marknad*; marknadsund*; marknadsana*; marknadsstud*; konkurrentana*; ~marknad* studie/undersök*

biz.intl.partner_search
en partner search/find*; find*/look*/seek*/search* distributor*/agent*/importer*/reseller*/partner* abroad/foreign; foreign/international/business partner*; distributor* find*/abroad; find* buyer*/importer*/distributor*; ~look/looking/find/seek/search/need agent*/distributor*/importer*/reseller*/dealer*/buyer*/business; ~business partner*; distributor in; agent or; ~customers/clients/buyers in/abroad/estonia/latvia/sweden/finland find*/looking/seek*; ~partner* in abroad/sweden/poland/denmark/germany find/looking; ~find/need wholesaler*/importer*
lv sadarbīb* partner* meklē*/atras*; partner*/izplatītāj*/pircēj*/=aģentu ārvalst*/ārzem*/meklē*; atrast partner*/izplatītāj*/pircēj*; meklē* partner*/izplatītāj*/pircēj*; ~meklē*/atras*/atrod* =aģentu/=aģentus/izplatītāj*/importētāj*/pircēj*/klient* dān*/pol*/ārvalst*/zviedr*/igaun*/vāc*; sadarbīb* partner*; ~meklē* izplatītāj*/=aģentu; ~meklē* klientus; ~partner* zviedr*/pol*/dān*/igaun*/vāc*/ārzem* meklē*; ~atrast/meklē* vairumtirgotāj*
et partneriotsing*; partner*/edasimüüja*/ostja*/maaletooja*/levitaja* leida/leidmi*/otsi*/välism*; otsi* partner*/ostja*/edasimüüja*/tootja*/toidutootja*; ~otsi*/leia*/leidke agent*/edasimüüja*/importija*/maaletooja*/äripartner*/levitaja*; äripartner*; partneriots*; ~otsi* kliente/ostja*/partner* välis*/taani*/poola*/rootsi*/soome*; ~edasimüüja* taani*/poola*/rootsi*; ~leida/otsi* hulgimüüja*/maaletooja*
sv partnersök*; hitta* partner*/distributör*/återförsälj*/agent*/köpare/importör* utomlands/i; distributör* i/utland*; söker distributör*/återförsälj*/agent*/importör*/partner*; ~söker/hitta/letar agent*/distributör*/importör*/återförsäljar*/affärspartner*/köpare/kunder; affärspartner*; ~distributör* i; ~hitta/söker/letar grossist*/importör*/agent*

biz.intl.mission
en trade mission*; business delegation*/trip; visit buyers abroad; delegation trip; ~trade/business mission*/delegation*/trip; delegation to; trade mission
lv tirdzniecīb* misij*; biznesa delegāc*/brauc*; ~tirdzniecīb*/uzņēmēj*/biznesa misij*/delegāc*; delegācij*; tirdzniecības misij*
et ärimission*; äridelegats*; kaubandusmission*; ärimissio*; äridelega*; ~delegatsioon*; kaubandusmiss*; ärireis*
sv affärsdelegat*; handelsdelegat*; affärsres*; exportresa; handelsres*; delegation*; näringslivsdel*; handelsdel*

biz.intl.legal
en legal/law/lawyer*/contract advi*/help/draft*/review; lawyer*; contract law/review/draft*/template; trademark*; legal advice/help/review; ~contract* check*/review*/lawyer/legal/draft*; attorney*; solicitor*
lv jurid*; jurist*; līgum* sagatav*/pārbaud*/izstrād*; preču zīm* reģistr*; juridisk*; advokāt*; ~līgum* pārbaud*/jurist*/sagatav*
et õigusabi; õigusnõus*; jurist*; lepingu koosta*/ülevaat*/kontroll*; kaubamärgi registreeri*; õigusn*; õigusabi*; advokaa*; ~leping* üle/kontroll*/jurist*/koosta*
sv juridisk*; jurist*; avtal* granska*/skriv*/upprätta*; avtalsrätt*; varumärkesregistrer*; advokat*; ~avtal* granska*/jurist*/skriv*

biz.train.cluster_mgmt
en cluster manag* train*/course*/skills; train* cluster manag*; ~cluster* $course; cluster management
lv klaster* vadīb* mācīb*/apmāc*/kurs*; klastera vadītāj* apmāc*; ~klaster* $course; ~klastera vadītāj*/organizāc* $course
et klastrijuh* koolitus*; klastri juhtimi* koolitus*; ~klastri* $course; klastrijuh*
sv klusterledning*; kluster* utbild*; ~kluster* $course; klusterled*; klusterorganisation*

biz.train.staff
en staff/employee*/worker*/team/personnel train*/course*/upskill*; train* staff/employee*/worker*/team/personnel/people; train* our; ~$staff $course; ~train* our; sales training; language course*; ~courses for
lv darbinieku/personāla/komandas apmāc*/mācīb*/kurs*; apmācī* darbiniek*/personāl*/komand*; ~$staff $course; ~apmāc* pārdoš*/darbiniek*; kursi vadītāj*
et töötaja* koolit*/väljaõp*; personali* koolit*; koolita* töötaja*/personal*/meeskon*; ~$staff $course; müügikoolit*; töötajate koolit*; keelekursus*; juhtimiskoolit*
sv personalutbild*; utbild* personal*/anställd*/medarbetar*/team*; medarbetar* utbild*; ~$staff $course; säljutbild*; personalutb*; ledarskapsutb*; kompetensutveckling*

biz.train.foodsafety
en food safety/hygiene/haccp train*/course*/certificate staff; train* food safety/hygiene/haccp; hygiene training; haccp train*; ~hygiene/food/safety $course; ~learn/training food hygiene/safety; food hygiene; ~haccp $course
lv pārtik* drošīb*/higiēn* mācīb*/apmāc*/kurs*; higiēn* apmāc*/kurs*/mācīb*; haccp apmāc*/mācīb*; apmācī* haccp/higiēn*; minimālās higiēnas; ~higiēn*/nekaitīg* $course; ~pārtik* higiēn*/droš* $course; pārtikas higiēn*; ~haccp $course; higiēnas kurs*
et toiduohutus* koolit*; toiduhügieeni* koolit*; hügieenikoolit*; haccp koolit*; koolita* toiduohutus*/hügieeni*; toiduhügi*; toiduohutuskool*; ~hügieen*/toiduohut* $course; hügieenikool*; ~haccp $course; hügieenikursus*; toiduohutuskursus*
sv livsmedelssäkerhet* utbild*/kurs*; livsmedelshygien* utbild*/kurs*; hygienutbild*; haccp utbild*/kurs*; utbild* livsmedelshygien/hygien/haccp; livsmedelshyg*; hygienutb*; ~livsmedelssäkerh*/hygien $course; ~haccp $course; hygienkurs*; livsmedelshygienkurs*

biz.train.digital
en digital/it/computer/data/ai skill*/train*/course*/literacy; train* digital/excel/computer/ai; ~digital/ai/computer/excel/it skills/tools/literacy $course; ~teach/learn/train digital/computer/ai/excel; digital skill*; use digital tools
lv digitāl* prasm*/apmāc*/mācīb*/kurs*; datorprasm*; it apmāc*/kurs*; apmācī* digitāl*/dator*/excel; ~digitāl*/dator*/excel/intelekt* prasm*/rīk*/$course; ~iemāc*/apmāc* digitāl*/dator*/excel; digitāl* prasm*; digitāl* rīk*
et digioskus*; digikoolit*; arvutikoolit*; it koolit*; digipädevus*; digiosk*; digitöö*; digikool*; ~õpeta*/koolit* digi*/arvuti*/excel*
sv digital* kompetens*/utbild*/kunskap*/kurs*; datautbild*; datorkunskap*; it utbild*/kurs*; digital* kompetens*/verktyg/färdighet*; ~lär/utbild*/kurs digital*/dator*/excel

biz.match.event
en matchmaking*; match making; b2b meet*/event*; networking event*; meet buyers/producers/partners/customers event*; brokerage event*; business meetings event*; matchmaking; ~meet buyers/partners/producers face/event/b2b; b2b meeting*/event*; speed dating
lv kontaktbirž*; kontaktveidoš*; biznesa tikšan*; b2b tikšan*; tīkloš* pasākum*; satikt pircēj*/ražotāj*/partner* pasākum*; kontaktbir*; ~satikt/tikšan* pircēj*/b2b/partner*/uzņēm*; b2b; tīklošan* pasāk*
et kontaktkohtumi*; kontaktürit*; kontaktbörs*; ärikohtumi*; b2b kohtumi*; võrgustumi*; kontaktür*; kontaktkoh*; ~kohtu* ostja*/b2b/partner*; b2b kohtu*; kontaktbör*
sv matchmaking*; kontaktmöt*; affärsmöt*; b2b möt*; nätverksträff*; mingel; ~träffa köpare/producenter/partner*; b2b; nätverkstr*; kontaktträff*

biz.buy.joint
en joint/group/collective/common procure*/purchas*/buy*/tender*; buy* together/jointly; buy together other*/compan*/firm*; purchasing group; ~$others buy*/procure*/purchas* electricity/office/supplies/energy/insurance/services/cheaper; joint procurement; group purchas*; ~members buy/procure together; ~together cheaper electricity/energy/insurance/supplies
lv kopīg* iepirk*; iepirk* kopā/kopīgi; kopēj* iepirk*; ~$others iepirk*/pirkt elektr*/biroj*/preces/lētāk; kopīg* iepirkum*; ~biedriem iepirk*; ~kopā lētāk* elektr*/enerģ*/degviel*
et ühishan*; ühisost*; ühiselt hanki*/osta*; koos teiste* osta*/hanki*; ~$others hanki*/osta elekt*/odavama*/kontori*; ~liikmetega hanki*/osta; ~koos odavama* elekt*/energia*/kütus*
sv samordna* inköp*/upphandl*; gemensamt inköp*/upphandl*; inköpsgrupp*; köpa tillsammans; inköpssamarbet*; ~$others upphandla*/köp* el/elavtal/kontors*/billigare; gemensam* upphandl*; ~medlemmar upphandla/köpa; ~tillsammans/ihop/gemensamt billigare el/elavtal/energi/försäkring*

biz.bench.ecei
en cluster benchmark*/label*/assess*/excellence; ecei; bronze/silver/gold label; esca; ~cluster* bronze/silver/gold/label*/benchmark*; bronze label; silver label
lv klaster* novērtē*/izcilīb*/bronz*/sudrab*/zelta; ecei; esca; ~klaster* bronz*/sudrab*/zelt*/zīm*/novērtē*; bronzas zīm*; sudraba novērt*
et klastri hindami*/märgis*/kvaliteedi*; ecei; esca; ~klast* pronks*/hõbe*/kuld*/märgis*/võrdlus*; pronksmär*; hõbemär*
sv kluster* benchmark*/märk*/utvärder*; klusterbenchmark*; ecei; esca; ~kluster* brons*/silver*/guld*/märke*/märkning*; bronsmärk*; silvermärk*

biz.sust.lca
en lca; life cycle assess*/analys*; carbon footprint product*/company/our/of/calculat*; footprint calculat*; product* carbon footprint; environmental product declaration; epd; carbon footprint; life cycle; climate footprint; ~footprint product/litre/kilo; co2 calculat* product*; environmental label*; ecolabel*
lv lca; dzīves cikl* novērtē*/analīz*; oglekļa pēd* produkt*/aprēķin*/novērtē*; oglekļa nospiedum*; oglekļa pēd*; pēdas nospied*; dzīves cikl*; ekomarķējum*; vides deklarāc*
et lca; olelusringi*; elutsükli* hindami*/analüüs*; süsinikujalajäl*; co2 jalajäl*; süsinikuja*; jalajäl*; olelusring*; elutsükl*; ökomärgis*; keskkonnadeklar*
sv lca; livscykelanaly*; klimatavtryck*; koldioxidavtryck*; miljövarudeklar*; klimatberäkn* produkt*; klimatavtr*; koldioxidavtr*; livscykel*; ~räkna klimat*; koldioxidberäkn*; klimatberäkn*; miljömärkning*

biz.sust.energy_audit
en energy audit*/survey/efficiency; save energy; reduce energy cost*/use/consumption/bill*; energy efficien*; energy audit; ~where/how factory/plant/we waste*/save energy; ~wastes energy; energy effic*; energy survey
lv energoaudit*; energoefekt*; enerģij* audit*/ietaup*/taupī*; taupīt enerģ*/elektr*; samazināt enerģ*/elektr* izmaks*/patēriņ*; ~tērē/taup*/ietaup* enerģ*; energoefek*; ~kur enerģ* tērē*
et energiaaudit*; energiatõhus*; energiasääst*; energia* audit*/sääst*; sääst* energia*/elektri*; ~raiska*/sääst* energia*/energiat; ~energiat raiska*
sv energikartlägg*; energieffektiv*; energirevision*; spara energi*/el; minska energi*/elförbruk*/elkostnad*; energikart*; ~slösa*/spara* energi*; energirevis*; energiaudit

biz.sust.report
en sustainab*/esg/csrd/vsme/climate report*; esg; csrd; vsme; sustainability report*/statement/questionnaire; sustainability report*; ~publish sustainability
lv ilgtspēj* ziņoj*/pārskat*/atskait*; esg; csrd; vsme; ilgtspējas pārsk*/ziņoj*
et kestlikkus* aruan*; kestlikkusaruan*; jätkusuutlikkus* aruan*; esg; csrd; vsme; kestlikkusar*; jätkusuutlikkusar*
sv hållbarhet* rapport*/redovis*; hållbarhetsrapport*; hållbarhetsredovis*; esg; csrd; vsme; esg*; hållbarhetsrap*; hållbarhetsredov*

biz.rd.testbed
en testbed*; test bed*; test environment/site; pilot site/location/customer/place/project/partner; place/site/somewhere to test/pilot/try; pilot* in a real/live; test* our/product/prototype/solution in real/live/practice; living lab; ~test/try/pilot/trial/demonstrate real/pilot/environment/site/place/warehouse/field robot/product/sensor*/prototype/drone/software/solution/technology; test environment*; test bed; ~pilot site/partner/customer; ~place/somewhere/environment try/test; pilot site/customer/partner; ~looking test with/it; where/somewhere/place test/try/pilot; ~seek/looking/find plant pilot; ~wants test island/city/town/farm/factory; farm/factory/shop/plant/kitchen/field where/to =test/=try/=trial/=pilot
lv testēš* vid*/viet*; testgult*; viet* pilotprojekt*/izmēģinā*/test*/testē*; pilotprojekt* viet*/partner*/norise*; pilotprojekt*; izmēģinā* reāl*/īst* vid*/apstākļ*/noliktav*/ražoš*; notestē* reāl*/praks*; ~izmēģinā*/testē*/pilotē* vid*/viet*/īst*/reāl*/robot*/sensor*/prototip*/risināj*/mūsu; test* vid*; ~pilotprojekt* viet*/partner*; testa vid*; pilotpartner*; kur/vietu =izmēģināt/=notestēt/=testēt/=pārbaudīt mūsu/tos/to; kur =izmēģināt/=notestēt/=testēt; ~ferm*/saimniec*/rūpnīc*/veikal* =izmēģināt/=notestēt/=testēt
et katseplatvorm*; testkeskkon*; testimi* koht*/keskkon*; piloot* koht*/projekt*/partner*; pilootprojekt*; pilootkoh*; katseta* päris/reaal*/tegeli*; koht* katseta*/testi*; demokeskkon*; ~katseta*/testi*/proovi*/piloot* keskkon*/koht*/päris/robot*/andur*/partner*/põllu*; testkesk*; katsepartn*; pilootpart*; ~proovida põllul/laos/tehases; katsetamis*; kus katseta*/proovida
sv testbädd*; testmiljö*; pilotprojekt*; plats* testa/pilot*/prova; pilotkund*; testa verklig*/skarp* miljö/drift; pilotanläggning* testa*; ~prova/testa/pilot* miljö/plats/verklig*/riktig*/robot/lager/fabrik*; ~vill/vara/bli pilot; ~lager vara pilot; testpilot*; var/där =prova/=testa; ~gård/fabrik/butik/kök/fartyg/anläggning =testa/=prova/=pröva

biz.rd.lab
en research =lab/=labs/laborator*/institute*/facilit*/equipment; university =lab/laborator*/research*; =lab/laborator* access/equipment research/university; scientific equipment; ~university*/research =lab/laborator*/microscope*/equipment/access/institute; microscope*; research lab*; scientific =lab/laborator*/equipment
lv pētniecīb* laborator*/institūt*; zinātn* laborator*/institūt*/iekārt*; universitāt* laborator*/pētniek*; ~universitāt*/pētniec*/zinātn* mikroskop*/laborator*/iekārt*/izmanto*; mikroskop*; pētniecības laborator*
et uurimislabor*; teadus* labor*/asutus*/aparatuur*; ülikooli* labor*/teadlas*; ~ülikool*/teadus*/uurimis* mikroskoop*/labor*/seadme*/kasuta*; mikroskoo*; teaduslabor*
sv forskningslab*; forskning* institut*/utrustning*/laborator*; universitet* laborator*/forskar*; ~universitet*/forskning* mikroskop*/labb*/laborator*/utrustning*; mikroskop*

biz.rd.hackathon
en hackathon*; innovation challenge*; ideathon; ~challenge* students/startups/teams/solve/set; innovation challenge
lv hakaton*; inovāc* izaicināj*/sacens*; ~izaicinājum* student*/jaunuzņēm*/uzdot
et häkaton*; hackathon*; innovatsioon* väljakutse*; ~ülesand*/väljakuts* tudengi*/idufirma*
sv hackathon*; innovationstävl*; innovation* utmaning*; hackaton*; ~utmaning* studenter/startups/lösa

biz.mkt.brand
en brand* strategy/develop*/build*/design*/identity/awareness/new/story; branding; marketing campaign*/strategy/plan/help/agency; =marketing; social media; advertis* campaign*; logo; advertis*; ~brand* build*/new/strategy/identity/develop*; promotion campaign
lv zīmolved*; zīmol* izstrād*/veido*/stratēģ*/identitāt*; mārketing*; reklām* kampaņ*; sociāl* tīkl*/medij*; logo; logo*; reklām*; ~zīmol* izstrād*/veido*/attīst*
et brändi*; brand* arend*/kujunda*; turundus*; reklaamikampaan*; sotsiaalmeedi*; logo; logo*; reklaam*; bränd; sotsiaalmee*; turundusabi
sv varumärk* bygga*/utveckl*/strategi*/profil; marknadsföring*; reklamkampanj*; sociala medier; logotyp*; grafisk profil; logga; marknadsför*; reklam*; varumärkesstr*; ~varumärke bygga/utveckl*

biz.mkt.translation
en translat* text*/document*/website/contract*/catalog*/brochure*/manual*; translation service*/agency; translator*; interpret*; ~translat* brochure*/text*/document*/website/site/manual*/catalog*/swedish/english/page*; translation
lv tulkoš*; pārtulkot; tulko* dokument*/tekst*/līgum*; tulkotāj*; pārtulko*; tulkoj*; jāpārtulko
et tõlketeen*; tõlkimi*; tõlkida; tõlge; tõlget; tõlkija*; tõlkebüroo*; tõlki*; tõlk*; tõlki eesti/inglise
sv översättning*; översätta text*/dokument*/avtal*/katalog*; översättare; tolkning*; översätt*; översättar*; tolk
`;
