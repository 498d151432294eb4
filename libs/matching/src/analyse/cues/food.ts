/** How needs name FOOD capabilities beside the labels; the format is described at `parseCues`. */
export const FOOD_CUES = `
food.design.product_dev
en develop* new/food product*/recipe*; product* develop*; new flavour*/flavor*/snack/product develop*; develop*/create/creating/formulate product*/snack*/range/flavour*/flavor*/drink*/spread*/bar/bars/sauce*/food*; ~idea develop*/creat*; food technologist*; ~new taste/flavour*/variety creat*/develop*; product innovation; ~help recipe*; new recipe*; ~new recipe* creat*/develop*/come/need/help
lv produkt* izstrād*; jaun* produkt*/garš* radīš*/izveid*; izstrād* jaun* produkt*/našķ*; ~jaun* produkt*/našķ*/garš*/batoniņ*/recept*/dzērien*/sortiment* izstrād*/radī*/izveid*/attīst*; ~radī*/izveid* našķ*/batoniņ*/dzērien*/mērc*/garš*; pārtikas tehnolog*; tehnolog* produkt*/recept*; recept* izstrād*/radīš*; ~palīdz* recept*; jaun* recept*
et tootearend*; uu* toote/toodet/toodete/tooteid arend*/välja*; välja töötada/töötami* toode*/toote*/batoon*/snäkk*/maits*/jook*; ~uu* toode*/toote*/batoon*/snäk*/jook*/maits*/retsept* välja/arenda*/loo*/väljatööt*; väljatöötami* too*; toidutehnoloog*; retsept* väljatööt*/arendami*; ~abi retsept*; uu* retsept*
sv produktutveckl*; utveckla* ny* produkt*/smak*; receptur* ny*; ~ta/tas fram ny/nya/nytt produkt*/smak*/*smak/snacks/dryck*/recept*/sortiment*/variant*; ~utveckl* produkt*/smak*/snacks/dryck*/recept*/sortiment* ny/nya/nytt; livsmedelstekno*; receptutveckl* ny*; ~hjälp recept*; ny/nya/nytt recept*

food.design.recipe_reform
en reformulat*; less/reduce*/lower sugar/salt/fat; sugar/salt reduc*; recipe* chang*/adjust*; ~cut/reduce/reducing/less/lower/remove/replace/without/out sugar/salt/fat/additive*/preservative*/palm/gluten recipe*/product*/in; ~recipe* without/rework*/change*/improve*/reformul*; rework* recipe*
lv receptūr* pārveid*/pielāgo*/maiņ*; mazāk* cukur*/sāls; cukur*/sāls samazin*; ~recept* bez/maiņ*/mainī*/jāmaina/uzlabo*; mazāk/samazinā* cukur*/sāls/sāli/tauk*; aizstāt cukur*/palmu/konservant*; ~atteikties e viel*/konservant*/palmu
et retsept* ümber*/muut*/kohanda*; suhkr*/soola vähenda*/vähem*; vähenda*/asenda* suhkr*/soola*/rasva*/palmiõli/säilitusain*; ~retsept* muut*/muuta/paremaks/ilma/kohanda*; vähem suhkr*/soola/rasva
sv receptutveckl*; recept ändra*/anpassa*; minska/mindre socker*/salt*; sockerreduc*; sänka/sänk*/minska*/byta/ta salt*/socker*/fett*/palmolja/tillsats*; ~recept* om/ändra*/utan/förbättra*; mindre salt/socker/fett; minska/sänk*/dra sockret/saltet/fettet; ~mindre/minska/sänka sockret/saltet/fettet/sockerhalt*/salthalt*

food.design.sensory
en sensory; taste/tasting panel/test*; consumer test*/panel; ~panel/people/consumer* taste/tasting/try/score; blind tast*; taste test*; ~consumer* try/score/rate/opinion product*/new/our
lv sensor* novērtē*/analīz*/panel*; degustāc* panel*/test*; garšas test*; ~novērtē* garš*/smarž*/patērētāj*; degustāc*; degustē*; garšas panel*; ~patērētāj* garš*/nogaršo*/viedokl*
et sensoor*; maitse* hinda*/testi*; degusteeri* paneel*; tarbijatest*; maitsj*; ~hinda* maits*/lõhn*/tarbija*; maitsmis*; degusteeri*; maitsepaneel*
sv sensorisk*; smaktest*/smakpanel*; konsumenttest*; testpanel*; provsmak*; smakpanel*; ~konsument* smaka*/testa/tyck*; blindtest*

food.design.shelf_life
en shelf life; shelf-life; durability trial*/test*/stud*; best before; expiry date determin*/set/test*; how long keeps/lasts; ~how long keep/keeps/lasts/last/stay fresh/good/fridge/shelf/our/product*; use by; expiry; ~extend/determine/set/test shelf life/durability; shelf stab* test*; keeping time
lv derīguma termiņ*; uzglabāšanas laik* noteik*/pārbaud*; glabāšanas termiņ*; ~cik ilgi/ilgu stāv/glabājas/derīg*/uzglabā*; glabāšanas laik*; uzglabāšanas laik*/ilgum*; derīg* līdz noteik*
et säilivus*; säilivusa*; realiseerimisaeg*; kõlblikkusaeg*; ~kui kaua säilib/seisab/kõlblik*/hoida; säilimisaeg*; säilimisaja*; kõlblikkus*; parim enne
sv hållbarhet* test*/studie*/tid*/bestäm*; hållbarhetsstud*; hållbarhetstest*; hållbarhetstid*; bäst före; ~hur länge håller/hållbar*; sista förbrukningsdag*; hållbarhetsti*; hållbarhetsdat*; förlänga hållbarhet*

food.design.pilot_plant
en pilot plant; test kitchen; pilot batch*/scale/line; trial production; ~!trial/test/pilot/small/first batch*/production/run/runs kitchen/make/equipment/small; pilot equipment/plant/kitchen; ~kitchen trial/test/small/batch*; small batch production
lv pilotražotn*; izmēģinājuma ražoš*/partij*; testa virtuv*; pilot* partij*/ražoš*; izmēģinājuma/testa/pilot partij*/ražoš*/virtuv*/iekārt*/ražotn*; ~nelielas/neliela/mazas/maza/pirmās partij* izmēģinā*/saražo*/telp*/iekārt*; izmēģinā* ražoš*/recept*/virtuv*
et katsetootmi*; katsekö*; proovipartii*; pilootpartii*; pilootliin*; pilootteha*; prooviseeria*; proovipart*; katsepart*; katseseadme*; ~väike*/esimese* partii* katse*/proov*/teha; katseköö*; proovitootm*; ~köök* katseta*/prooviparti*
sv pilotanläggning*; testkök*; provproduktion*; pilotskala; provtillverk*; provsats*; provkörning*; provbatch*; ~liten/mindre skala lokal/kök/prov*/testa*/tillverk*; pilotutrustning*; pilotlokal*; provkök*

food.design.nutrition_calc
en nutrition* declaration/calculat*/value*/table/label*; nutrition facts; calori*; nutrient* calculat*/table/content/value*; nutrition* table/value*/content/info*/fact*; energy value label*; kcal
lv uzturvērtīb*; uzturvērt*; kalorij*; uzturviel*; enerģētisk* vērtīb*
et toitumisalas*; toiteväärtus*; toitumisteave; toitumisteabe; kalor*; toitain* arvuta*/tabel*; toitumisal*; toitumistea*
sv näringsberäkn*; näringsdeklaration*; näringsvärde*; näringsinnehåll*; näringsvärd*; kalori*; näringstabell*; räkna näring*

food.design.novel_food
en novel food*; insect* protein/food approv*/authoris*; novel food; insect*/cricket*/algae/hemp/cbd authori*/approv*/permit*/novel; ~insect*/cricket*/algae eu/approval/authori*; new food authori*/approv*
lv jaun* pārtik* atļauj*/dokument*/pieteik*; novel food; jaun* pārtik* atļauj*/pieteikum*/apstiprin*/dokument*; ~circeņ*/kukaiņ*/aļģ* atļauj*/pieteik*/apstiprin*; jaunās pārtikas atļauj*/pieteik*/dokument*
et uuendtoi*; ~putuka*/kilgi*/vetika* luba*/loa/taotlu*
sv nya livsmedel ansök*/godkänn*; novel food; nya/nytt livsmedel godkänn*/ansök*/tillstånd; ~insekt*/syrs*/alg* godkänn*/tillstånd/ansök*

food.source.raw_local
en local raw/ingredient*/farm*/supplier* material*/produc*/sourc*; local milk/meat/grain/berr* suppl*; sourc* local*; ~buy*/source/sourcing/suppl*/find farmer*/grower*/farms nearby/local*/straight/direct/region*; local grower*/farmer*/farms/supplier*/milk/berr*/grain*/vegetable*; nearby/regional farmer*/farm/farms/grower*; ~from local/nearby farm*/grower*; locally grown
lv vietēj* izejviel*/zemniek*/piegādātāj*; vietēj* graud*/pien*/gaļ* piegād*; ~vietēj* zemniek*/audzētāj*/saimniec*/lauksaimniek*/graud*/pien*; ~pirkt/iepirkt/iegādā* saimniec*/zemniek*/audzētāj*; ~apkārtn* saimniec*/zemniek*; vietēj* izejviel*
et kohalik* toorai*/tooraine/talunik*; toorain* kohalik*; ~kohalik* talunik*/kasvata*/talu*/põllume*/tootja* osta*/rukist/toorai*/otsi*; ~osta*/hanki* talu*/talunik*/kasvataja*; lähikonna talu*; kodumai* toorai*; kohalik* toorai*/teravilj*
sv lokal* råvar*; råvar* närområd*/lantbrukare; lokalproducerad* råvar*; ~köpa/köp* från gård*/bönder/odlare/lantbruk*; lokal* odlare/bönder/gårdar/lantbruk*/leverantör*; ~odlare/bönder/gårdar när*/lokal*/trakten; närodl*; närproducer*; lokalodl*

food.source.organic
en organic ingredient*/raw/flour/grain*/milk/berr*/fruit* sourc*/suppl*/supplier*/buy/purchas*; organic ingredient*; organic raw material*; organic/bio $grain/nut/nuts/milk/berr*/fruit*/honey/sugar/seed*/ingredient*/vegetable*; ~organic supplier*/source/buy $grain/nuts/honey/sugar/milk/ingredient*; organic suppl*
lv bioloģisk* izejviel*/sastāvdaļ*; bio/eko izejviel*; bioloģisk*/bio/eko $grain; bioloģisk*/bio/eko riekst*/cukur*/pien*/og*/sēkl*/izejviel*/piegādātāj*; biopiegād*; bio izejviel*
et maheto*; mahetoorai*; mahe/öko toorai*; mahekaer*; mahepähkl*; mahevilj*; mahepiim*; mahemarj*; mahejah*; maheteravilj*; mahe/öko kaer*/pähkl*/vilj*/piim*/marj*/toorai*/suhk*; mahetoor*; mahekoostis*
sv ekologisk*/eko råvar*/ingrediens*; ekoråvar*; ekologisk*/eko/krav $grain; ekologisk*/eko/krav nötter/socker/mjölk/bär/frön/råvar*/ingrediens*/mjöl; ekohavre; ekomjöl*; ekobär

food.source.ingredients
en ingredient*/additive* suppl*/supplier*; suppl* ingredient*/additive*/spice*; supplier*/suppl*/buy/source pectin*/enzyme*/flavour*/flavor*/spice*/ingredient*/culture*/additive*/sugar/yeast/salt/starch*/nuts/cocoa; starter culture*; natural flavour*; ~supplier* spice*/flavour*/additive*/enzyme*; raw material supplier*
lv sastāvdaļ*/piedev*/garšviel* piegād*; ~piegād*/meklē*/iegād* pektīn*/aromatizēt*/garšviel*/ieraug*/piedev*/enzīm*/raug*/cukur*/ciet*; aromatizētāj*; garšviel* desām/piegād*; ieraug*; pārtikas piedev*
et koostisosa*/lisaain*/maitsea* tarn*/hanki*; ~tarn*/osta*/hanki*/vaja* pektiin*/maitsea*/lisaain*/lõhnaain*/ensüüm*/pärm*/juuretis*/starter*/tärklis*; lõhnaain*; starterkultuur*; maitseain*; lisaaine*; koostisosa*
sv ingredienser/tillsatser/kryddor leverantör*; tillsatser; ~leverantör*/köpa/inköp pektin*/enzym*/arom*/kryddor/tillsats*/jäst/stärkels*/startkultur*/ingredienser; startkultur*; kryddleverant*; ~behöver kryddor

food.source.joint_buy
en joint*/together/pool*/collective*/group/shared/with buy*/purchas*/order* ingredient*/raw/jar*/packag*/bottle*/flour/sugar/others; buy/order/purchase together others; buying group; pooled order/purchase; ~$others order*/buy*/purchas* sugar/flour/ingredient*/raw/jar/jars/packag*/bottle*/grain*; ~pool* our/order*/purchas* flour/sugar/jar*/packag*/ingredient*/bakeries/producers; ~order*/buy $others producers/bakeries/farmers
lv kopīg*/kopā izejviel*/burk*/iepakojum*/citiem iepirk*/pasūt*/pirk*; kopīg* izejviel* iepirk*; pasūt*/pirk*/iepirk* kopā; ~$others pasūt*/pirk*/iepirk* cukur*/milt*/burk*/burc*/iepakojum*/izejviel*/ražotāj*/maizn*; ~apvieno* pasūtījum*/pirkum*
et ühisost*; ühiselt/koos ost*/telli*/hanki*; koos teistega telli*/ost*; ~$others telli*/ost*/hanki* suhkr*/jahu*/purk*/pakend*/toorai*/tootja*; ~tellimus* ühenda*/koos/teiste jahu*/suhkr*/pagari*/tootja*; ~jahutellimus* ühenda*
sv gemensamt/tillsammans/ihop köp*/beställ*/inköp*; samköp*; inköpssamverk*; ~$others köp*/beställ*/inköp* socker/mjöl/burk*/förpackning*/råvar*/producent*/bagerier; ~slå ihop beställ*/*beställningar/inköp*

food.process.contract
en contract manufactur*/produc*/pack*; co-manufactur*; co pack*; copack*; toll manufactur*/process*; under our/own/my label/brand; private label produc*/manufactur*/maker; make*/produce* our/product for us; outsourc* produc*; ~who/someone/manufacturer/producer/company/factory/plant/looking make/makes/produce*/manufactur* our/us brand/label/name; ~$make our for us; co packer*; copacker*; co man; contract pack*; toll produc*; white label
lv saražo* mūsu; līgumražo*; pasūtījuma ražo*; ražo* ar mūsu/savu zīmol*/etiķet*/preču; ražo* pēc pasūtījum*; kontraktražo*; ~ražo*/saražo* mūsu zīmol*/vārd*/etiķet*/preču; ~mūsu vietā ražo*; līgumražot*; ~ražotāj* mūsu zīmol*/produkt*/receptes; privātās etiķetes ražo*
et allhan*; lepinguli* toot*; lepingutoot*; toot* meie kaubamärgi*/brändi*; tootmi* allhan*; ~$make meie brändi*/kaubamärgi*/nime/jaoks; lepinguli* tootja*/tootmi*; ~otsi* tootja*/tootjat teeks/valmista* meie; allhankija*; lepingutootja*
sv legotillverk*; lego produc*/tillverk*; kontraktstillverk*; tillverk* åt oss; tillverk* under vårt/eget varumärke/namn; ~$make vårt/vår/våra varumärke/namn/märke; ~$make åt oss; legoproduc*; ~tillverkare vårt/åt våra

food.process.freezing
en freezing; iqf; =freeze berr*/vegetable*/fruit*/fish/bread; flash freez*; ~=freeze/freezing/iqf $veg; individually quick; ~=freeze harvest; iqf frozen
lv saldēšan*; sasaldēšan*; sasaldēt ogas/dārzeņ*/augļ*/zivi*; iqf; ~=saldēt/=sasaldēt/=sasaldē/=saldē/saldēšan*/sasaldēšan* $veg; ~=saldēt/=sasaldēt/=sasaldē/sasaldēšan* $fish; saldēšanas pakalpojum*; ~=sasaldēt/=sasaldē ražas/produkt*; kur =sasaldēt/=saldēt
et külmutami*; külmutada marj*/kala*/köögivil*; iqf; ~külmutada/külmutami*/külmutaks/külmutab/külmutaja* $veg; ~külmutada/külmutaks meie herned/saak*; ära külmutaks/külmutada
sv infrysning*; frysa in; iqf; frysning* bär/grönsaker/fisk; ~=frysa/=frysas/infrysning* $veg; ~=frysa/=frysas in; infrysta

food.process.freeze_dry
en freeze dr*; lyophil*; freezedr*
lv liofiliz*; sublim*; saldēšan* kaltēš*/žāvēš*
et külmkuivat*; lüofil*; külmkuivata*; sublimeeri*
sv frystork*; lyofil*

food.process.drying
en dehydrat*; drying fruit*/vegetable*/herb*/berr*/line/service/capacity; dry* our/fruit*/herb*/mushroom*/apple*; spray dr*; fruit*/herb*/vegetable*/berr*/mushroom* drying; ~dry/drying/dried/dehydrat* $veg; dry*/drying $herb; dryer capacity; ~dry our; =drying
lv žāvēt; žāvēšan*; kaltēšan*; izžāvēt; žāvēt augļ*/ogas/dārzeņ*/zāl*; =kaltēt/=izkaltēt/=žāvēt/=izžāvēt/=kaltē/=žāvē/kaltēšan*/žāvēšan*
et kuivatami*; kuivatada; dehüdreeri*; ~kuivatada/kuivatami*/kuivataks $veg; ära kuivatada
sv torkning*; torka frukt*/bär/örter/svamp*; torktjänst*; torka/torkas/torkning* $veg; torka/torkas/torkning* $herb; ~torka våra

food.process.hpp
en high pressure; hpp; pascali*; cold pressure; pressure treat*/process*
lv augstspiedien*; augst* spiedien* apstrād*; hpp; augst* spiedien*
et kõrgsurve*; hpp; kõrge rõhu*
sv högtryck*; hpp

food.process.pasteur
en pasteuri*; uht; heat treatment; pasteuriz*; heat treat*
lv pasteriz*; uht; termisk* apstrād*; karsēš*
et pastöris*; uht; kuumtöötle*; pastöri*; kuumutami*; kuumtöötl*
sv pastöris*; uht; värmebehandl*; pastöriser*

food.process.ferment
en ferment*; kombucha/kimchi/sauerkraut produc*/mak*; ~tanks ferment*; sourdough culture; brew* kombucha
lv ferment*; raudzē*; skābēšan*; skābē*; ieraudzē*
et fermenteer*; kääritami*; hapendami*; hapenda*; fermenteeri*; käärita*
sv ferment*; syrning*; jäsning*; fermenter*; jäsa; syra/syrning kål/grönsak*; mjölksyr*

food.process.smoking
en smoking fish/meat/cheese/salmon; smokehouse; curing meat/fish; smoke our/fish/meat; =smoke/smoking/curing our/$fish; ~=smoke/smoking/=cure/curing $meatware; ~=smoke/smoking/=cure/curing $meat; ~=smoke/smoking/curing $fish
lv kūpināšan*; kūpinā* zivi*/gaļ*/sier*; kūpinātav*; =kūpināt/=nokūpināt/=nokūpina/=kūpina/kūpināšan*
et suitsutami*; suitsutada; suitsutada/suitsutami*/suitsutaks/suitsutaja*; suitsuahj*
sv rökning*; rökeri*; rimning*; ~röka/röks/rökning $fish; ~röka/röks/rökning $meatware; gravning; ~röka våra/vår

food.process.baking
en industrial bak*; bake bread/cookie*/cake*/biscuit* for; bak* capacity/line/service; ~bake/baking/baked/bakes $breadware; bakery capacity; contract bakery; industrial baker*; ~bakery bake/capacity/make; ~bakery bakes/bake/baking; =baking
lv maizes/cepumu/kūku cepšan*; cepšan* jaud*/pakalpoj*; cept maizi/cepumus; ~cep/cept/cepšan*/izcep*/izcept/ceptu $breadware; maizes ceptuv*; maiznīc* jaud*/pakalpojum*; ceptuv*; ~maiznīc*/ceptuv* cep*
et küpsetami*; leiva/küpsiste küpseta*; ~küpseta* $breadware; tööstusli* pagari*; pagaritöökoj*; pagaritööko*; pagaritööstus*; ~pagari* küpseta*
sv bakning*; baka bröd/kakor; industribageri*; bakkapacitet*; ~baka/bakar/bakas/bakning/gräddning $breadware; industribag*; legobag*; legobak*; bageri kapacitet*; ~bageri bakar/baka/bakas; bakar åt

food.process.dairy
en dairy process*; milk process*; cheese mak*/produc* contract/capacity; process* milk; ~turn/process*/convert/make/making $milk $dairyware; ~$make $dairyware $milk; ~process* litres/liters milk; dairy plant/processor; ~dairy turn/make/process; need/looking dairy
lv pien* pārstrād*; pārstrādā* pien*; siera gatavoš*; ~$make $milk $dairyware; ~pārstrād* $milk; pienotav*; ~pienotav* gatavo*/pārstrād*; pārstrādāt pienu; vajag/vajadzīga pienotav*
et piima töötle*; piimatöötl*; juustu valmista*; ~$make $milk $dairyware; ~töötle* $milk; ~meierei* teeks/valmista*/töötle*; ~piima töötle*; otsime/vajame meierei*
sv mejeriförädl*; mjölk föräd*; osttillverk*; ~$make $dairyware $milk; ~förädla* $milk; mejeri som; ~mejeri gör/kapacitet; saknar/söker/behöver mejeri; ~bli/blir $dairyware $milk

food.process.meat
en meat cut*/process*/debon*; slaughter*; butcher*; debon*; ~cut*/slaughter*/debon*/process*/butcher* $meat; ~$make $meatware $meat; meat process*; ~$make $meatware from; ~boned/debon*/=portion/portions/portioned/butchered/butchering $meat
lv gaļas pārstrād*/sadal*/izcirt*; kautuv*; kauš*; ~izcirst*/izcērt/sadal*/kauš*/nokaut*/pārstrād* $meat; ~$make $meatware $meat; gaļas pārstrād*; ~atkaulo*/sadal*/izcirst/sagriez* $meat
et lihatöötl*; liha lõika*/töötle*; tapami*; tapamaj*; ~lõika*/tükelda*/töötle*/tapa*/konditusta* $meat; ~$make $meatware $meat; lihatöötle*; lihalõik*; ~teeks $meatware; ~$meat $meatware teeks/teha; ~tükelda*/konditusta*/lahti $meat
sv köttförädl*; styckning*; slakt*; köttstyck*; ~stycka*/styckning*/slakta*/slakt/förädla* $meat; ~$make $meatware $meat; slakteri*; ~stycka*/urbena*/benar/styckar $meat

food.process.fish
en fish process*; filleting; =fillet/filleting/filleted; fish cann*/process*/gut*; ~cann*/process*/gut*/clean* $fish; ~$make fish products/canned
lv zivju apstrād*/pārstrād*; filetēšan*; =filēt/filēšan*/filetēšan*/=filetēt/=filē; zivju konserv*/apstrād*/pārstrād*; ~=filēt/filēšan*/apstrād*/pārstrād*/konserv* $fish
et kalatöötl*; kala fileeri*/töötle*; fileerimi*; fileeri*; kalakonserv*; ~fileeri*/töötle*/rookimi*/konserv* $fish
sv fiskförädl*; fisk filé*/beredning*; fiskberedn*; filetering*; filea*; filéa*; filead*; filetera*; ~filea/filera/rensa/bereda/beredning/inläggning $fish; fiskkonserv*

food.process.fruitveg
en fruit/berr*/vegetable*/apple*/potato* process*/peel*/puree*/cut*; peel* and cut*; juice press*; ~wash*/peel*/cut/cutting/slice*/puree*/press*/chop*/dice* $veg; ~$make puree/jam/jams/paste $veg; ~puree/jam from $veg; ~turn $veg puree/jam/juice
lv augļu/ogu/dārzeņu/ābolu/kartupeļu pārstrād*/mizoš*/biezeņ*/sulas; pārstrādāt ogas/augļ*/dārzeņ*; ~nomazgā*/mazgā*/mizo*/nomizo*/griez*/sagriez*/tīrī*/spies* $veg; ~biezen*/biezeņ*/ievārījum* $veg; ~pārstrād* $veg
et puuvilja*/marja*/köögivilja*/kartuli* töötle*/koori*; marjatöötl*; köögiviljatöötl*; ~pesta/pesemi*/koori*/tükelda*/lõika*/viiluta*/pressi* $veg; ~püree*/moosi* $veg; ~töötle* $veg
sv frukt*/bär*/grönsak*/potatis* föräd*/skal*/bearbet*; bärföräd*; grönsaksföräd*; musteri*; ~tvätta*/skalas/skalning*/skalade/skära*/skäras/hacka*/strimla*/pressa* $veg; ~puré*/sylt* $veg; ~förädla*/bearbeta* $veg; fruktpuré*

food.process.beverage
en =bottling; bottle our/juice/beer/drink*/water; beverage/drink*/juice/beer/lemonade produc*/fill*/bottl*/cann*; canning line; ~$fill $drink; ~bottler/brewery/bottling/co packer $drink; bottler*; can/canning line; ~$make $drink for; ~$fill litres/bottles/l month/week
lv dzērien*/sulas/alus/limonād*/kvas* ražoš*/pildīš*; pildīš* pudel*/bundž*; pildīt pudel*; ~$fill $drink; ~pildīš* pudel*/skārden*/bundž*; ~dzērien* ražo*/pildī*; ~sapildī* pudel*/skārden*
et joogi*/mahla/õlle/limonaadi villi*/toot*; villimi*; pudelda*; ~$fill $drink; ~villi*/villija* purki/pudel*; villija*; ~joogi* villi*/toot*
sv dryck*/juice/öl/läsk tappning*/tillverk*; tappning*; buteljering*; tappa flask*; ~$fill $drink; ~tappa/tappas/tappning burk*/flask*; ~tappar/tapperi $drink; tapperi*; burkfyllning*; flaskfyllning*

food.process.grain
en grain/flour/cereal/oat* mill*/process*/flak*; mill* grain/flour; flour milling; ~mill/milling/grind*/flak*/roll/dehull*/hull* $grain; flour mill; ~a mill
lv graud*/miltu/auzu malš*/pārstrād*; dzirnav*; ~mal*/samal*/pārsl*/attīrī*/lobī* $grain
et teravilja*/jahu/kaera jahvata*/töötle*; jahvatami*; veski; ~jahvata*/helvesta*/kooriv*/sõelu* $grain; veski*; helvestami*
sv spannmål*/mjöl/havre mal*/föräd*; malning*; kvarn*; ~mala/maler/mals/malning/valsa/valsning/skala $grain; kvarnen

food.process.confection
en chocolate*/confectionery/candy/sweets mak*/produc*/manufactur*/mould*/dip*; ~$make/mould* $sweet; ~candies/chocolates mould*/coat*/made/making; chocolatier; confectioner*
lv konditorej*/šokolād*/saldum*/konfek* ražoš*/izgatavo*; ~$make $sweet; konfekšu/šokolād* ražotāj*; ~izgatavo* $sweet; konditor*
et maiustus*/šokolaadi*/kommi* toot*/valmista*; ~$make $sweet; kommivalmista*; šokolaadi* valmista*/tootja*; ~teeks $sweet
sv konfektyr*/choklad*/godis* tillverk*; chokladtillverk*; godistillverk*; ~$make $sweet; pralintillverk*; konfektyrtillverk*

food.process.honey
en honey pack*/fill*/bottl*/jar*; pack* honey; ~honey jar*/jarred/cream*/creamed/pack*/fill*/bottl*/extract*; honey packing
lv medus fasē*/pildī*; fasēt medu; ~medu/medus fasē*/safasē*/pildī*/krēmo*/iepako*/burc*/burk*
et mesi/mett/meega/mee pakenda*/villi*/purkimi*; ~$honey villi*/purki*/pakenda*/kreemista*/vurrita*; meepakend*
sv honungstapp*; honung tappa*/tappning*/fyll*; ~honung* tappa*/tappas/fylla*/slunga*/slungas/burk*/packning*; honungspack*

food.process.plantprotein
en plant/pea/soy/vegetable/bean*/oat protein* process*/textur*/extru*/isolat*/concentrat*; texturi*; extru* protein*; protein extru*; ~pea/bean*/fava/soy/plant/vegetable/oat protein* extract*/textur*/extru*/isolat*/process*/fraction*; extruder*; extrusion; textured protein; ~protein* extru*/textur*
lv aug* olbaltum*/proteīn* pārstrād*/ekstrū*/tekstur*; zirņu/pupu proteīn*/olbaltum*; ~zirņ*/pup*/augu/sojas olbaltum*/proteīn*; ~olbaltum*/proteīn* tekstur*/ekstrū*/iegū*; ekstrūzij*; tekstur* proteīn*
et taim* valg* töötle*/tekstur*/ekstrudeer*; taimevalg*; hernevalg*; hernevalk*; taimevalk*; põldoa* valk*; põldoavalk*; põldoavalgu*; ~valk*/valgu* tekstureeri*/eralda*/ekstrudeeri*; tekstureeri*; ekstrudeeri*
sv växtprotein*; växtbaserat protein; ärtprotein*; texturer* protein*; extruder*; bönprotein*; ~protein* texturer*/extruder*/utvinn*/isoler*; extrudering*; texturer*

food.process.readymeal
en ready meal* produc*/mak*/manufactur*/cook*/maker*/plant; produce*/make/cook ready meal*; soup*/meal*/sauce* produc* for; ~cook/cooks/cooking/prepare/prepares/portion $meal; ready meal*; prepared meal* produc*; ~kitchen ready/cook*/meals; meal production
lv gatav* ēdien* ražo*/gatavo*; gatavo ēdien* ražo*; pusfabrikāt* ražo*; ~gatavo*/vārī*/izvārī*/porcionē* $meal; gatav* ēdien* ražo*; ~gatavo ēdienu ražotāj*
et valmistoi*/valmistoidu toot*; valmisro* toot*; valmistoidutoot*; ~keeda*/keedab/keedaks/valmista*/portsjoni* $meal; valmistoidu*; valmistoitude*; ~valmistoi* tootja*/tootmi*
sv färdigmat* produktion*/tillverk*; färdigrätt* tillverk*/producer*/laga*; producer* färdigmat*/färdigrätt*; ~laga/lagar/lagas/koka/kokar/portioner*/tillaga* $meal; färdigrätt*; färdigmat*; ~kök färdig*/lagar

food.pack.primary
en pack* into/in bag*/pouch*/tray*/jar*/bottle*/retail/consumer; portion pack*; packing/filling line/service; retail pack*; repack*; pack our; flow pack*; ~pack/packed/packing/fill/filled/filling $jar; ~pack/packed/packing tea/coffee/sugar/flour/muesli/nuts/jam/sauce*; ~fill jam/sauce*/cream
lv fasēš*; fasēt; iepakoš* maisiņ*/burk*/paciņ*; pārfasē*; iepakot mūsu/produkt*; safasē*; ~fasē*/safasē*/pilda/pildī*/iepako*/sapildī* $jar; fasē* tēj*/kafij*/milt*/ievārījum*
et pakendami*; pakendada; fasseeri*; villimi* purk*; ümberpakend*; ~pakenda*/villi*/fasseeri* $jar; ~villi* purki*/pudelitesse/tünni*; ~pakenda*/villi* teed/tee/kohvi*/moosi*/jahu*
sv förpackning* konsument*/portion*; packa i påse*/burk*/tråg; paketering*; packning* konsument*; ompackning*; ~förpacka*/förpackas/packa/packas/fylla/fyller/fyllas $jar; ~förpacka*/packa te/kaffe/sylt/mjöl/müsli

food.pack.map
en modified atmosphere; map pack*; pack* map; gas flush*; map; protective gas; protective atmosphere
lv modificēt* atmosfēr*; gāzes vid* iepako*; map iepako*; aizsarggāz*; gāzes vid*
et gaasikesk*; gaasipakend*; kaitsegaas*; map pakend*; modifitseeri* atmosfäär*; muudetud atmosfäär*; map
sv modifierad atmosfär; packa map; map packa*/förpack*/packning*; skyddsgas*; gasförpack*; map

food.pack.vacuum
en vacuum pack*/seal*/skin; skin pack*; vacuum*
lv vakuum*
et vaakum*
sv vakuum*

food.pack.aseptic
en aseptic*; sterile fill*/pack*; tetra pak; long life carton*; tetrapak
lv aseptisk*; steril* pildī*/fasē*/iepako*; tetra pak; tetrapak*
et aseptili*; steriil* villi*/pakend*; tetra pak; tetrapak*
sv aseptisk*; steril* fyll*/tapp*/förpack*; tetra pak; tetrapak

food.pack.design
en packag* design*; design* packag*/label*; new look pack*; ~design*/designer/=look/redesign* box/boxes/jar/label*/packag*/carton/pouch/bottle; new look; ~packag*/label*/box old/outdated/=look; graphic design* packag*/label*; ~design*/redesign* sleeve/wrapper*/tray*/sachet*/can/cans/lid*/packs/bag*/pouches/packet*
lv iepakojum* dizain*; etiķe* dizain*; dizain* iepakojum*/etiķe*; ~dizain* kastīt*/iepakojum*/etiķe*/burc*/pudel*; ~iepakojum*/kastīt*/etiķe* jaun*/izskat*/noform*; ~dizain*/noformē* maisiņ*/vāciņ*/uzlīm*/bundž*/apdruk*
et pakendi* disain*/kujundus*; pakendidisain*; pakendikujund*; etiketi* disain*/kujundus*; ~kujundus*/disain* karp*/pakend*/etiket*/purg*/silt*; ~disainer*/kujundaja* pakend*/etike*; ~karp uut kujundus*; ~kujund*/disain* kot*/kleebis*/purk*/pudel*/ümbris*
sv förpackningsdesign*; förpackning* design*/formgiv*; etikettdesign*; ~design*/formgiv* ask*/förpackning*/etikett*/burk*/kakförpack*; ~ask/förpackning* ny/nytt utseende/design; ~design*/formge*/formgiv* påse*/flask*/kartong*/omslag*/burk*/sleeve*

food.pack.sustainable
en recycl*/compostable/sustainable/biodegradable/eco packag*/bottle*/tray*/pack/film*/pouch*; ppwr; mono material*; plastic free; packaging regulation; compostable; recyclable; biodegradable; ~replace/instead/alternative* plastic; sustainable/eco pack*; ~paper based tray*/pouch*; ~packag*/tray*/pack/bag*/wrap compost*/recycl*/biodegrad*/plastic
lv pārstrādājam*/ilgtspējīg*/kompostējam*/videi/bioloģiski iepakojum*/pudel*/tar*; ppwr; monomateri*; iepakojum* bez plastmas*; iepakojuma regul*; kompostējam*; pārstrādājam*; ~aizstāt/bez plastmas*; bioloģiski noārd*; ilgtspējīg* iepakojum*; videi draudzīg* iepakojum*; ~iepakojum* kompost*/pārstrādāj*/noārd*/plastmas*
et taaskasutat*/kestlik*/kompostit*/ringlussevõe*/jätkusuutlik*/plastivab* pakend*/pudel*; ppwr; plastivaba; pakendimäärus*; kompostit*; komposteerit*; ringlussevõet*; biolagunev*; ~asenda*/ilma plast*; taaskasutat* pakend*; ~pakend* kompost*/taaskasut*/ringlus*/plasti*
sv återvinningsbar*/hållbar*/komposterbar*/miljövänlig*/plastfri* förpackning*/flask*/emballage; ppwr; plastfri*; förpackningsförordning*; komposterbar*; återvinningsbar*; biologiskt nedbrytbar*; ~byta/ersätta/slippa plast*; pappersförpack*; ~förpackning*/*förpackning* kompostera*/återvinna*/nedbryt*

food.pack.label_fic
en label* complian*/regulat*/check*/law/rule*/correct; food label*; 1169/2011; check our label*; ~label*/labelling check*/review*/legal/complian*/rules/law/correct/follow/requirement*; =1169; label law; ~legal review label*; ~check*/review labels/label
lv marķēš* prasīb*/atbilst*/pārbaud*; etiķe* pārbaud*/atbilst*; pārtikas marķē*; marķējum* pārbaud*; ~etiķe*/marķē* atbilst*/pārbaud*/prasīb*/likum*/noteikum*/pareiz*; =1169; marķējuma noform*
et märgistus* nõue*/vasta*/kontroll*; etiketi* kontroll*/vasta*; toidumärgist*; ~etike*/märgistus* vasta*/kontroll*/nõuete*/seadus*/õige*; =1169; märgistusnõue*
sv livsmedelsmärk*; märkning* regel*/krav/kontroll*; etikett* kontroll*/granska*; ~etikett*/märkning* följer/granska*/regler/krav/lag/korrekt; =1169; märkningsregler*; ~granska/kolla etikett*; ~etikett* förordning*/lag/lagen/regler*/lagkrav*

food.pack.label_multi
en label*/packaging translat*/multilingual/language*; multilingual label*; foreign language label*; label* several/different/export languages/market*; label* in english/latvian/estonian/swedish/finnish/german/lithuanian/danish/polish; ~label* finnish/danish/swedish/latvian/estonian/lithuanian/german/norwegian/polish/english/language*/translat*/multilingual; adapt* label*; ~label text* market/adapt*; ~label* translat*; translate labels; label* japanese/chinese/french/italian/spanish/russian/arabic/ukrainian
lv etiķe*/marķējum* tulko*/valod*/daudzvalod*; daudzvalodu etiķe*; etiķe*/marķējum* zviedr*/igaun*/ang*/somu/vācu/liet*/krievu; ~etiķe*/marķējum* valod*/somu/dāņu/zviedr*/vācu/tulko*/daudzvalod*/pielāgo*; ~etiķešu tulko*; etiķe* japāņu/ķīniešu/franču/spāņu/poļu/ukraiņu/norvēģu
et etike*/märgistus* tõlki*/tõlge/tõlke*/keel*/mitmekeel*; mitmekeel* etike*/pakend*; ~etike*/etiketid keel*/soome/taani/rootsi*/saksa/tõlki*/kohanda*/mitmekeel*/inglise; ~sildid/silte/siltide* keel*/soome/rootsi*/tõlki*/inglise/läti; etike* jaapani/hiina/prantsuse/hispaania/poola/vene/norra
sv etikett*/märkning* översätt*/språk*; flerspråkig* etikett*; etikett*/märkning* svenska/engelska/lettiska/estniska/finska/tyska/norska/danska; ~etikett* språk*/finska/danska/norska/engelska/tyska/lettiska/estniska/översätt*/anpassa*; flerspråkig*; ~märkning på språk; etikett* japanska/kinesiska/franska/spanska/italienska/ryska/polska/litauiska/arabiska

food.pack.barcode
en barcode*; bar code*; gtin*; ean code*; ean; barcode* get/number*/product*/need; gs1 code*/number*/registr*; ~ean/barcode* codes
lv svītrkod*; gtin*; ean kod*; gs1 svītr*/kod*
et vöötkood*; ribakood*; gtin*; triipkood*; ean kood*
sv streckkod*; gtin*; ean kod*; ean koder

food.assure.haccp
en haccp; food safety/self plan/control; self-control plan; hazard analysis; self control plan; ~hazard analys*; critical control point*; food safety plan
lv haccp; paškontrol*; riska faktor* analīz*; ~risku/riska analīz* ražo*/virtuv*; kritisk* kontrolpunkt*
et haccp; enesekontroll*; ohuanalüüs*; kriitili* kontrollpunkt*
sv haccp; egenkontroll*; faroanaly*; kritisk* styrpunkt*

food.assure.iso22000
en iso/fssc 22000 prepar*/certif*/implement*/introduc*/get*/consult*; iso 22000; fssc; food safety management system
lv iso/fssc 22000 ievie*/sertifi*/sagatav*; iso 22000; fssc; pārtikas droš* vadīb* sistēm*
et iso/fssc 22000 juuruta*/sertifits*/ettevalm*; iso 22000; fssc; toiduohutus* juhtimissüsteem*
sv iso/fssc 22000 inför*/certifi*/förbered*; iso 22000; fssc; ledningssystem livsmedelssäkerhet

food.assure.brcgs_ifs
en brc/brcgs/ifs prepar*/certif*/readiness/consult*/help/audit/implement*/gap; prepar* brc/brcgs/ifs; ~brc/brcgs/ifs audit*/ready/prepar*/certif*/help/demand*/requir*; ~get/become brcgs/ifs/brc
lv brc/brcgs/ifs sagatav*/sertifi*/ievie*/audit*; ~brc/brcgs/ifs audit*/sagatavo*/jāsagatavo*/sertifi*/prasa/ievie*
et brc/brcgs/ifs ettevalm*/sertifi*/juuruta*/audit*; brcgs ettevalm*; ~brc/brcgs/ifs audit*/ettevalm*/valmist*/sertifi*/nõuab/juuruta*
sv brc/brcgs/ifs förbered*/certifi*/inför*/revision*; ~brc/brcgs/ifs revision*/förbered*/inför/certifi*/kräver/krav

food.assure.organic_cert
en organic certif* support/help/get*/obtain*/apply*/process/become; become/get/obtain organic certif*; convert* organic; organic certification; ~convert*/become/get/go/switch/obtain organic certif*; ~convert organic; ~organic certif* get/support/help/farm/become/obtain; organic conversion; eu organic certif*
lv sertific* saimniec*/ražotn*/uzņēm* bioloģisk*/bio/eko; bioloģisk* sertifikāc*; bioloģisk* sertific* iegū*/saņem*/palīdz*; iegūt bioloģisk*/bio/eko sertifik*; ~bioloģisk*/bio/eko sertifik* saņem*/iegū*/pāriet/vajag; ~pāriet/pāreja bioloģisk*; ~kļūt bioloģisk*/bio; bioloģiskais sertifikāts
et mahesertifi*; mahetunnust* taotle*/saa*; ökosertifi*; mahe sertifi*; mahemärgi taotle*/saami*; mahetunnusta*; ~üle/minna mahe*; maheks minna; mahemärgis* taotle*
sv ekologisk* certifiering*; ekocertifiering*; bli ekologisk* certif*; ~ställa/gå om/över ekologisk*; ~=krav/ekologisk* certifikat*/certifier*/omställning*; krav märkning*; ekocertifi*; ekologisk omställning*

food.assure.lab_micro
en microbio*; listeria; salmonella; e coli; pathogen test*; swab*; ~salmonella/listeria/coli/bacteria*/yeast*/mould*/plate/micro* $lab; plate count*; bacteri*; microb*; ?=lab/=labs/laboratory test*/analys*/testing
lv mikrobiolo*; listēr*; salmonel*; patogēn*; mikrob*; ~baktērij*/pelējum*/salmon*/listēr* $lab; baktērij* analīz*; ?laboratorij* analīz*/test*/pārbaud*
et mikrobiolo*; listeeria; salmonell*; patogeen*; mikroob*; bakter*; ~listeeria/salmonel*/bakter* $lab; ?laborianalüüs*; ?laborikatse*; ?labori* analüüs*/test*/katse*
sv mikrobiolo*; listeria; salmonella; patogen*; bakterie*; mikrobi*; ~listeria/salmonella/bakterier $lab; odling* bakterie*; ?labbtest*; ?labbanaly*; ?laboratorieanaly*; ?laboratorie* test*/analys*

food.assure.lab_chem
en chemical/residue*/pesticide*/heavy/mycotoxin*/contaminant* test*/analys*/metal*; pesticide*; mycotoxin*; heavy metal*; laborator* test* composition; ~pesticide*/heavy/mycotoxin*/residue*/contaminant*/chemical/nutrient/nitrate*/antibiotic*/dioxin* $lab; residue*; ~chemical composition; heavy metals
lv ķīmisk* analīz*/testē*; pesticīd*; smag* metāl*; mikotoksīn*; atliekviel*; ~pesticīd*/metāl*/mikotoks*/ķīmisk*/nitrāt*/antibiot*/atliek* $lab
et keemili* analüüs*; pestitsiid*; raskmetall*; mükotoksiin*; jääkain*; ~pestitsiid*/raskmetall*/mükotoks*/keemil*/nitraa*/antibioot*/jääk* $lab; jääkide analüüs*
sv kemisk* analys*; bekämpningsmedel*; tungmetall*; mykotoxin*; restsubstans*; ~bekämpningsmedel*/tungmetall*/mykotox*/kemisk*/nitrat*/antibioti*/rester $lab; restanalys*

food.assure.lab_allergen
en check* allergen*; allergen* test*/analys*/swab*/control; gluten* test*; test* allergen*/gluten; ~gluten/allergen*/nut/nuts/milk/lactose/traces $lab; traces of nuts/milk/gluten/soy; ~!gluten free proof/test*/prove; lactose free test*
lv alergēn* testē*/analīz*/pārbaud*; glutēn* analīz*/testē*/pārbaud*; ~glutēn*/alergēn*/riekst*/laktoz* $lab; ~alergēn*/riekst* pēd*; ~!bez glutēna/laktozes analīz*/test*/pierād*
et allergeenianalüü*; allergeenitest*; allergeen* analüüs*/testi*; gluteeni* analüüs*/testi*; ~glute*/allergeen*/pähkli*/laktoos* $lab; pähklijäl*; allergeenijäl*; ~!gluteeniva* analüüs*/test*/tõenda*
sv allergenanaly*; allergen* test*/analys*; glutenanaly*; glutentest*; ~glute*/allergen*/nötter/laktos* $lab; ~spår nötter/mjölk/gluten/soja; ~glutenfri* analys*/test*/bevis*

food.assure.audit
en supplier* audit*/check*; hygiene audit*/inspection*; audit* supplier*; mock audit; ~independent/external/internal audit*/auditor supplier*/hygiene/plant/factory; auditor check*/hygiene/supplier*; ~inspect*/audit* supplier*/hygiene; internal audit
lv piegādātāj* audit*; higiēn* audit*; ~auditor*/audit* piegādātāj*/higiēn*/ražotn*/neatkarīg*/iekšēj*; iekšēj* audit*
et tarnija* audit*; hügieeniaudit*; hügieeni* audit*; ~audiitor*/audit* tarnija*/hügieen*/tehas*/sõltumat*/sise*; siseaudit*; tarnijaaudit*
sv leverantör* revision*/audit*; leverantörsrevision*; hygienrevision*; hygien* revision*; ~revisor*/revision*/granskning* leverantör*/hygien*/fabrik*/oberoende/intern; internrevision*; leverantörsgransk*

food.assure.gi
en geographical indication*; pdo; pgi; protected origin/designation; tsg; protected designation/geographical/origin
lv ģeogrāfisk* izcelsm* norād*; acvn; aģin; ģeogrāfisk* norād*/izcelsm*; agin; aizsargāt* nosaukum*/izcelsm*/ģeogrāf*
et geograafili* tähis*; kpn; kgt; geograafili*; päritolunimetus*; kaitstud päritolu*
sv skyddad* ursprung*/geografisk*; geografisk beteckning*; sub sgb; skyddad geografisk*/ursprung*; ursprungsbeteckning*

food.assure.halal_kosher
en halal; kosher
lv halal; košer*; halal*; kosher
et halal*; košer*; koššer*; kosher
sv halal*; koscher*; kosher*

food.assure.recall
en recall* exercise*/drill*/test*/simulat*/train*/procedure; mock recall; withdrawal exercise; ~recall*/withdraw* rehears*/exercise*/drill*/mock/simulat*/test/practi*/procedure*; product withdrawal
lv atsaukš* mācīb*/simulāc*/treniņ*/pārbaud*; produkt* atsaukšan*; ~atsauk* mācīb*/izspēlē*/simul*/pārbaud*/treniņ*; produkta atsaukš*
et tagasikutsumi*; tagasi kutsumi* õppus*; tagasikutsu*; ~tagasi kutsu* õppus*/harjuta*/läbi
sv återkallelse*; återkalla övning*/rutin*; ~återkalla*/indragning* öva*/övning*/test*

food.assure.authentic
en authentic* test*/verif*/analys*; food fraud; adulterat*; isotope*; dna test*; not adulterated; dna; authentic*; isotop*; ~prove/proof/test* origin/genuine/fake; species test*/identif*; ~check/verify/test/prove genuine/real honey/oil/fish/it
lv autentiskum*; viltoj* pārbaud*/analīz*; izotop*; viltot*; nav viltots; autent*; dns test*; dns; ~pierād*/noteik* izcelsm*/sug*; ~pārbaud*/pierād* īsts/īsta/īstums
et autentsus*; ehtsus*; võltsi* analüüs*/kontroll*; isotoo*; võltsitud; pole võltsi*; dna; liigi* määra*/kindlakst*; ~kontrolli*/tõesta*/analüüs* ehtne/ehtsust/ehtsad/päritolu
sv äkthet*; livsmedelsfusk*; isotop*; förfalsk*; inte förfalskad*; dna; autentic*; artbestäm*; ~kontroll*/bevis*/testa äkta

food.sell.retail_listing
en list*/get/enter*/sell* into/in/with/to retail*/supermarket*/chain*/grocery; retail list*; get on shel*; supermarket chain*/listing; ~on shelves/shelf of/in/supermarket*/rimi/maxima/coop; ~get/getting/enter/into $retailer our/product*; ~sell in/to/into supermarket*/chain*/rimi/maxima/coop/ica; supermarket chains; ~listed at/in/by $retailer; retail listing; ~find shops/stores sell/take our; ~shops sell our; ~buyer*/buying $retailer; ~category manager*/buyer* introduc*/meet*/chain*
lv iekļū* mazumtirdz*/veikal*/lielveikal*/tīkl*; nokļūt veikal*/plaukt*; pārdot mazumtirdz*/lielveikal*/veikalu; ~iekļū*/nokļū*/tikt/pārdot/iet $retailer; lielveikalu ķēd*/plaukt*; ~plauktos rimi/maxima/veikal*/lidl; ~atrast/jauni veikal* pārdot/sier*; ~iepircēj* $retailer/veikal*/tīkl*/ķēž*; ~kategorij* vadītāj* $retailer/veikal*
et jaekaubandus* pääse*/jõud*/sisen*; jaekett* müü*/pääse*/jõud*; kauplus* lettidele; poelett*; ~pääse*/jõud*/saada/müüa/sisse $retailer; kaubanduskett*; ~riiulitele/lettidele selver*/rimi/kaup*/jõud*/saada; ~leida/leidmi* poode/kauplus* müüa/müüks; ~sisseostja*/ostujuh*/kategooriajuh* $retailer/kauplus*/poe*/keti*
sv lista* produkt*/varor; listning*; dagligvaruhandel* in/sälja*/komma; komma in butik*/dagligvaru*/handel*; sälja* till ica/coop/butikskedj*/dagligvaru*; ~komma/in/få/sälja $retailer våra/vår/produkt*/in; ~hyllor* ica/coop/butik*/hos; butikskedjor*; ~hitta butiker säljer/sälja; ~inköpare/inköparna/inköpar*/kategorichef* $retailer

food.sell.horeca
en horeca; sell* restaurant*/hotel*/cater*; restaurant*/hotel* sales/buyer*/channel*; food service customer*; ~sell/selling/sales/deliver*/distribut* $restaurant our/to; ~distributor/wholesaler $restaurant; foodservice
lv horeca; pārdo* restorān*/viesnīc*/kafejnīc*; restorān*/viesnīc* noiet*/klient*; ~pārdot/pārdoš*/izplat*/noiet* $restaurant; ~izplatītāj* $restaurant
et horeca; müü* restoran*/hotell*/kohvik*; restoran* klien*/müügikanal*; ~müüa/müügi*/edasimüü*/tarni* $restaurant; ~edasimüüja* $restaurant
sv horeca; sälja* restaurang*/hotell*/storkök*; storhushåll*; restaurang* försälj*/kund*; ~sälja/försäljning*/grossist*/distribu* $restaurant; ~grossist $restaurant

food.sell.export
en export* food/our/to/market*/product*; enter foreign/new/export market*; start export*; market entry; sell abroad; export help/support/advice/plan; ~start*/begin/help/advice/support export*/selling abroad/foreign/germany/japan/market; ~enter/break market*/germany/japan/uk/poland/new; first export; ~sell* in/to germany/japan/france/uk/norway/poland/abroad/usa/china help/start*/enter; export advice/help/plan/support/strateg*; ~sell/selling/export*/exporting $abroad
lv eksportēt; eksport* uzsāk*/plān*/atbalst*/tirg*; iziet eksport*/ārvalst*/jaun* tirg*; sākt eksport*; eksporta tirgos; ~sākt/uzsākt/uzsākš* eksport*/pārdot; ~ieiet/ieiešan*/iekļū*/apgūt tirg*; eksport* atbalst*/palīdz*/konsult*/plān*/stratēģ*; ~pārdot vācij*/japān*/norvēģ*/ārzem* sākt/palīdz*/gribam; ~pārdot/pārdoš*/eksport* $abroad; eksportē*
et eksportida; =eksporti/=ekspordi alusta*/plaan*/tugi/nõust*; eksporditur*; välisturu*; alustada eksporti*; ekspordiplaan*; ~alusta* eksport*/ekspordi*; ~turule siseneda/sisenemi*/minna/pääse*; ~hakata/alusta* müüma saksa*/jaapan*/norra*/välis*; =ekspordi nõu*/abi/tugi/plaan*; toiduekspor*; ~müüa/müüma/müük/ekspordi*/eksporti* $abroad; eksportimi*
sv exportera*; =export/exporten hjälp*/stöd/råd/plan*/marknad*/satsning; nå/in nya/utländsk* marknad*; exportmarknad*; ~börja/starta/hjälp export*/sälja utomlands/tyskland/norge/japan; ~in/nå marknad* på/tysk*/ny*/hjälp; första export*; exporthjälp*; exportrådgiv*; ~sälja tyskland/japan/norge/utomlands börja/hjälp; ~sälja/sälj/försäljning/exporter* $abroad

food.sell.private_label
en private label buyer*/partner*/deal*/matchmak*/retailer*; find private label; ~!produce/make/manufactur* own/private brand*/label* retailer*/chain*/shops/supermarket*; ~shops/retailer*/chain* own brand*; own label; private label
lv privāt* preču zīm*/zīmol* sadarb*/partner*/pircēj*; privātās zīmes partner*; ~ražo*/ražotāj* privāt* preču/zīm*/zīmol*; ~veikal*/ķēd*/tīkl* pašu/privāt* zīmol*/preču; privātās preču zīmes
et omamär* koostöö*/partner*/ostja*; omamärgi*; ~toota/toodame/tootja* omamär*/eramärg*; private label; kaubamärke kaupluste/keti
sv egna märkesvaror; emv; private label kund*/partner*; ~kedj*/butik*/handel* egna/egen märkesvar*/varumärk*; emv*

food.sell.fair
en trade/food fair*/expo; joint/shared stand; exhibit*; fair stand; booth; ~share/joint/shared/common stand/booth/pavilion; gulfood; anuga; sial; stand at fair/expo/exhibition; trade fair*
lv izstād* stend*/dalīb*/piedalī*; stend*; izstādē piedalī*; ~kopīg* stend*; izstād*; anuga; gulfood; sial
et mess* stend*/osale*/boks; messiboks*; ühisstend*; messil osale*; ~mess* stend*/osale*/boksi*; messistend*; anuga; gulfood; sial; messil*
sv mässa delta*/monter*/ställa; mässmonter*; gemensam monter; livsmedelsmäss*; monter*; ~mäss* dela/delta*/gemensam*; anuga; gulfood; sial; mässa*; mässan

food.sell.shortchain
en short* supply/food chain*; direct sales/farm consumer*; farm shop; sell direct*; ~sell*/selling straight/direct*/directly consumer*/household*/customers/people/families/farm; farm to table/fork; farmers market; direct buying; box scheme; ~farm gate sales
lv īs* piegād*/pārtik* ķēd*; tiešā tirdzniecīb*; tiešā pārdoš*; ~pārdot tieši/tieša* pircēj*/patērētāj*/klient*/ģimen*; lauka līdz galdam; zemnieku tirdziņ*; tiešā/tiešās pirkš*; tirdziņ*
et lühike* tarneahel*; otsemüü*; otseturustus*; ~müüa/müük otse/otsemüü* tarbija*/klien*/pere*; otse tarbija*; talust taldrik*; taluturg*; taluturu*; reko
sv kort* livsmedelskedj*/kedj*; direktförsälj*; gårdsförsälj*; reko ring*; ~sälja direkt konsument*/hushåll*/kund*/familj*; gård till bord; bondens marknad; reko; gårdsbutik*

food.recover.byproduct
en !by product*; !byproduct*; !side stream*; !whey/pomace/spent/peel*/residue*/bran use/valoris*/buyer*/value/outlet; !pomace; !press residue*; !spent grain*; !leftover* pulp/whey; ~!grain/whey/pomace/peel*/skin*/shells/husk*/pulp/residue*/leftover*/bran/waste use/uses/buyer*/who/take/value/outlet/process; !brewers/spent grain; ~find use whey/peel*/residue*; ~use for our whey/peel*/residue*/pomace; ~!trimming*/offcut*/bones/skins/heads/scraps use/uses/take/takes/buyer*/outlet/value/care/process
lv !blakusprodukt*; !sūkal*; !atlikum* izmant*/pārdo*/pircēj*; !izspied*; !drabiņ*; !ražošanas atlikum*; ~!sūkal*/drabiņ*/mizas/atlik*/izspaid*/sēnal*/čaum* izmanto*/noderē*/darīt/pārdo*/pircēj*/kam; !izspaid*; ~!asak*/galvas/ādas/atgriezum*/kaul* izmanto*/paņem*/pārdo*/pircēj*/pārstrād*/kur
et !kõrvalsaadus*; !kõrvalprodukt*; !vadak*; !pressijääk*; !pressimisjääk*; !jäägid/jääke/jääkide väärinda*/kasuta*/ostja*; !õlleraba*; !väärindami*; ~!vadak*/raba/kest*/koor*/jääk* kasuta*/kasutus*/väärinda*/ostja*/kes; ~jäätme*/*jäätmetele/*jäätmed kasutaja*/kasutus*/väärinda*; ~!luud/nahad/=pead/kalapea*/rappe*/lõikejää*/kalajää* kasuta*/kes/väärinda*/võtab/võtaks/ostja*
sv !biprodukt*; !restström*; !vassle*; !*pressrest; !*pressrester; !pressrest*; !drav; !rester ta*/köpare/använd*; !sidoström*; ~!vassle*/drav/skal/rester/pressrest*/kli/restprodukt* använd*/köpare/vem/nytta/hand; !*skal tar/använd*/hand/ton; !restprodukt*; ~!rens/renset/*rens/*renset/skinn/ben/huvuden/putsrester/slakt* hand/använd*/köpare/tar/nytta/vem

food.recover.surplus
en surplus food*; food* surplus; !unsold food/product*/bread; donat* food; food donat*; redistribut*; food bank; surplus food; ~donat*/give/charity/redistribut* bread/food/unsold/surplus; unsold; food bank*; ~leftover food donat*/charity; ~give/gives/giving charity/charities/needy
lv pārtik* pārpalik*; pārpalikum* pārdal*/ziedo*; !nepārdot* produkt*/pārtik*/maiz*; ziedo* pārtik*; ~ziedo*/atdot/labdarīb* pārtik*/maiz*/nepārdot*/ēdien*; pārpaliku* pārtik*/produkt*; nepārdot*; pārtikas bank*; ~atdod*/ziedo* labdarīb*; pārtikas bankai
et toiduülejääk*; ülejääv* toi*; !müümata toi*/toode*; toiduannetus*; annetami* toi*; ~anneta*/heategevus* toit*/leib*/leiva*/müümata/ülejää*; toidupank*; toidupanka; =müümata; ülejää* toit*/toidu*
sv överskottsmat*; matöverskott*; !osåld* mat/bröd/varor; donera* mat; matdonation*; svinn* donera*; ~skänka*/donera*/ge/välgörenhet mat*/bröd/osåld*/överskott*; osål*; matbank*; ~ge bort mat/bröd; ~skänk* överskott*/överbliv*/mat; överskottet skänk*

food.recover.waste_audit
en food waste audit*/measur*/reduc*/map*; reduc* food waste; measur* waste; food waste; food loss*; ~measure*/weigh*/how food/much throw/waste*; ~throw food much/away/measure; waste measur*
lv pārtik* atkritum* audit*/samazin*/mēr*; izšķērdēš* samazin*; ~pārtik* izmet*/atkritum*/zudum*/izšķērd* izmērī*/mērī*/audit*/samazin*/cik; pārtikas atkritumu audit*; pārtikas zudum*; ~cik izmet* pārtik*; ~!izšķērd*/izmet*/tērē* pārtik*/ēdien*
et toidujäät*/toiduraiskam* audit*/vähenda*/mõõt*; toidukadu vähenda*; toiduka*; toidujäätme* mõõt*/audit*/analüüs*; ~toit*/toidu* viska* mõõt*/palju/ära; toiduraiska*; ~!raiska* toitu/toidu*
sv matsvinn*; svinnmät*; svinn* minska*/mäta*/kartlägg*; ~mat slänger/slängs/kasta* mäta/mycket; ~svinn* mäta*/kartlägg*/minska*; svinnet
`;
