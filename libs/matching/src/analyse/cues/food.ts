/** How needs name FOOD capabilities beside the labels; the format is described at `parseCues`. */
export const FOOD_CUES = `
food.design.product_dev
en develop* new/food product*/recipe*; product* develop*; new flavour*/flavor*/snack/product develop*
lv produkt* izstrād*; jaun* produkt*/garš* radīš*/izveid*; izstrād* jaun* produkt*/našķ*
et tootearend*; uu* toote/toodet/toodete/tooteid arend*/välja*
sv produktutveckl*; utveckla* ny* produkt*/smak*; receptur* ny*

food.design.recipe_reform
en reformulat*; less/reduce*/lower sugar/salt/fat; sugar/salt reduc*; recipe* chang*/adjust*
lv receptūr* pārveid*/pielāgo*/maiņ*; mazāk* cukur*/sāls; cukur*/sāls samazin*
et retsept* ümber*/muut*/kohanda*; suhkr*/soola vähenda*/vähem*
sv receptutveckl*; recept ändra*/anpassa*; minska/mindre socker*/salt*; sockerreduc*

food.design.sensory
en sensory; taste/tasting panel/test*; consumer test*/panel
lv sensor* novērtē*/analīz*/panel*; degustāc* panel*/test*; garšas test*
et sensoor*; maitse* hinda*/testi*; degusteeri* paneel*; tarbijatest*
sv sensorisk*; smaktest*/smakpanel*; konsumenttest*

food.design.shelf_life
en shelf life; shelf-life; durability trial*/test*/stud*; best before; expiry date determin*/set/test*; how long keeps/lasts
lv derīguma termiņ*; uzglabāšanas laik* noteik*/pārbaud*; glabāšanas termiņ*
et säilivus*; säilivusa*; realiseerimisaeg*; kõlblikkusaeg*
sv hållbarhet* test*/studie*/tid*/bestäm*; hållbarhetsstud*; hållbarhetstest*; hållbarhetstid*; bäst före

food.design.pilot_plant
en pilot plant; test kitchen; pilot batch*/scale/line; trial production
lv pilotražotn*; izmēģinājuma ražoš*/partij*; testa virtuv*; pilot* partij*/ražoš*
et katsetootmi*; katsekö*; proovipartii*; pilootpartii*; pilootliin*; pilootteha*
sv pilotanläggning*; testkök*; provproduktion*; pilotskala; provtillverk*

food.design.nutrition_calc
en nutrition* declaration/calculat*/value*/table/label*; nutrition facts
lv uzturvērtīb*
et toitumisalas*; toiteväärtus*; toitumisteave; toitumisteabe
sv näringsberäkn*; näringsdeklaration*; näringsvärde*; näringsinnehåll*

food.design.novel_food
en novel food*; insect* protein/food approv*/authoris*
lv jaun* pārtik* atļauj*/dokument*/pieteik*; novel food
et uuendtoi*
sv nya livsmedel ansök*/godkänn*; novel food

food.source.raw_local
en local raw/ingredient*/farm*/supplier* material*/produc*/sourc*; local milk/meat/grain/berr* suppl*; sourc* local*
lv vietēj* izejviel*/zemniek*/piegādātāj*; vietēj* graud*/pien*/gaļ* piegād*
et kohalik* toorai*/tooraine/talunik*; toorain* kohalik*
sv lokal* råvar*; råvar* närområd*/lantbrukare; lokalproducerad* råvar*

food.source.organic
en organic ingredient*/raw/flour/grain*/milk/berr*/fruit* sourc*/suppl*/supplier*/buy/purchas*; organic ingredient*; organic raw material*
lv bioloģisk* izejviel*/sastāvdaļ*; bio/eko izejviel*
et maheto*; mahetoorai*; mahe/öko toorai*
sv ekologisk*/eko råvar*/ingrediens*; ekoråvar*

food.source.ingredients
en ingredient*/additive* suppl*/supplier*; suppl* ingredient*/additive*/spice*
lv sastāvdaļ*/piedev*/garšviel* piegād*
et koostisosa*/lisaain*/maitsea* tarn*/hanki*
sv ingredienser/tillsatser/kryddor leverantör*; tillsatser

food.source.joint_buy
en joint*/together/pool*/collective*/group/shared/with buy*/purchas*/order* ingredient*/raw/jar*/packag*/bottle*/flour/sugar/others; buy/order/purchase together others; buying group; pooled order/purchase
lv kopīg*/kopā izejviel*/burk*/iepakojum*/citiem iepirk*/pasūt*/pirk*; kopīg* izejviel* iepirk*; pasūt*/pirk*/iepirk* kopā
et ühisost*; ühiselt/koos ost*/telli*/hanki*; koos teistega telli*/ost*
sv gemensamt/tillsammans/ihop köp*/beställ*/inköp*; samköp*; inköpssamverk*

food.process.contract
en contract manufactur*/produc*/pack*; co-manufactur*; co pack*; copack*; toll manufactur*/process*; under our/own/my label/brand; private label produc*/manufactur*/maker; make*/produce* our/product for us; outsourc* produc*
lv saražo* mūsu; līgumražo*; pasūtījuma ražo*; ražo* ar mūsu/savu zīmol*/etiķet*/preču; ražo* pēc pasūtījum*; kontraktražo*
et allhan*; lepinguli* toot*; lepingutoot*; toot* meie kaubamärgi*/brändi*; tootmi* allhan*
sv legotillverk*; lego produc*/tillverk*; kontraktstillverk*; tillverk* åt oss; tillverk* under vårt/eget varumärke/namn

food.process.freezing
en freezing; iqf; freeze berr*/vegetable*/fruit*/fish/bread; flash freez*
lv saldēšan*; sasaldēšan*; sasaldēt ogas/dārzeņ*/augļ*/zivi*; iqf
et külmutami*; külmutada marj*/kala*/köögivil*; iqf
sv infrysning*; frysa in; iqf; frysning* bär/grönsaker/fisk

food.process.freeze_dry
en freeze dr*; lyophil*; freezedr*
lv liofiliz*; sublim*
et külmkuivat*; lüofil*
sv frystork*

food.process.drying
en dehydrat*; drying fruit*/vegetable*/herb*/berr*/line/service/capacity; dry* our/fruit*/herb*/mushroom*/apple*; spray dr*; fruit*/herb*/vegetable*/berr*/mushroom* drying
lv žāvēt; žāvēšan*; kaltēšan*; izžāvēt; žāvēt augļ*/ogas/dārzeņ*/zāl*
et kuivatami*; kuivatada; dehüdreeri*
sv torkning*; torka frukt*/bär/örter/svamp*; torktjänst*

food.process.hpp
en high pressure; hpp; pascali*
lv augstspiedien*; augst* spiedien* apstrād*; hpp
et kõrgsurve*; hpp
sv högtryck*; hpp

food.process.pasteur
en pasteuri*; uht; heat treatment
lv pasteriz*; uht; termisk* apstrād*
et pastöris*; uht; kuumtöötle*
sv pastöris*; uht; värmebehandl*

food.process.ferment
en ferment*; kombucha/kimchi/sauerkraut produc*/mak*
lv ferment*; raudzē*; skābēšan*
et fermenteer*; kääritami*; hapendami*
sv ferment*; syrning*; jäsning*

food.process.smoking
en smoking fish/meat/cheese/salmon; smokehouse; curing meat/fish; smoke our/fish/meat
lv kūpināšan*; kūpinā* zivi*/gaļ*/sier*; kūpinātav*
et suitsutami*; suitsutada
sv rökning*; rökeri*; rimning*

food.process.baking
en industrial bak*; bake bread/cookie*/cake*/biscuit* for; bak* capacity/line/service
lv maizes/cepumu/kūku cepšan*; cepšan* jaud*/pakalpoj*; cept maizi/cepumus
et küpsetami*; leiva/küpsiste küpseta*
sv bakning*; baka bröd/kakor; industribageri*; bakkapacitet*

food.process.dairy
en dairy process*; milk process*; cheese mak*/produc* contract/capacity; process* milk
lv pien* pārstrād*; pārstrādā* pien*; siera gatavoš* 
et piima töötle*; piimatöötl*; juustu valmista*
sv mejeriförädl*; mjölk föräd*; osttillverk*

food.process.meat
en meat cut*/process*/debon*; slaughter*; butcher*; debon*
lv gaļas pārstrād*/sadal*/izcirt*; kautuv*; kauš*
et lihatöötl*; liha lõika*/töötle*; tapami*; tapamaj*
sv köttförädl*; styckning*; slakt*; köttstyck*

food.process.fish
en fish process*/fillet*; fillet*
lv zivju apstrād*/pārstrād*/filē*; filetēšan*
et kalatöötl*; kala fileeri*/töötle*; fileerimi*
sv fiskförädl*; fisk filé*/beredning*; fiskberedn*; filetering*

food.process.fruitveg
en fruit/berr*/vegetable*/apple*/potato* process*/peel*/puree*/cut*; peel* and cut*; juice press*
lv augļu/ogu/dārzeņu/ābolu/kartupeļu pārstrād*/mizoš*/biezeņ*/sulas; pārstrādāt ogas/augļ*/dārzeņ*
et puuvilja*/marja*/köögivilja*/kartuli* töötle*/koori*; marjatöötl*; köögiviljatöötl*
sv frukt*/bär*/grönsak*/potatis* föräd*/skal*/bearbet*; bärföräd*; grönsaksföräd*; musteri*

food.process.beverage
en bottling; bottle our/juice/beer/drink*/water; beverage/drink*/juice/beer/lemonade produc*/fill*/bottl*/cann*; canning line
lv dzērien*/sulas/alus/limonād*/kvas* ražoš*/pildīš*; pildīš* pudel*/bundž*; pildīt pudel*
et joogi*/mahla/õlle/limonaadi villi*/toot*; villimi*; pudelda*; purki villi*
sv dryck*/juice/öl/läsk tappning*/tillverk*; tappning*; buteljering*; tappa flask*

food.process.grain
en grain/flour/cereal/oat* mill*/process*/flak*; mill* grain/flour; flour milling
lv graud*/miltu/auzu malš*/pārstrād*; dzirnav*
et teravilja*/jahu/kaera jahvata*/töötle*; jahvatami*; veski
sv spannmål*/mjöl/havre mal*/föräd*; malning*; kvarn*

food.process.confection
en chocolate*/confectionery/candy/sweets mak*/produc*/manufactur*/mould*/dip*
lv konditorej*/šokolād*/saldum*/konfek* ražoš*/izgatavo*
et maiustus*/šokolaadi*/kommi* toot*/valmista*
sv konfektyr*/choklad*/godis* tillverk*; chokladtillverk*; godistillverk*

food.process.honey
en honey pack*/fill*/bottl*/jar*; pack* honey
lv medus fasē*/pildī*; fasēt medu
et mesi/mett/meega/mee pakenda*/villi*/purkimi*
sv honungstapp*; honung tappa*/tappning*/fyll*

food.process.plantprotein
en plant/pea/soy/vegetable/bean*/oat protein* process*/textur*/extru*/isolat*/concentrat*; texturi*; extru* protein*; protein extru*
lv aug* olbaltum*/proteīn* pārstrād*/ekstrū*/tekstur*; zirņu/pupu proteīn*/olbaltum*
et taim* valg* töötle*/tekstur*/ekstrudeer*; taimevalg*; hernevalg*
sv växtprotein*; växtbaserat protein; ärtprotein*; texturer* protein*; extruder*

food.process.readymeal
en ready meal* produc*/mak*/manufactur*/cook*/maker*/plant; produce*/make/cook ready meal*; soup*/meal*/sauce* produc* for
lv gatav* ēdien* ražo*/gatavo*; gatavo ēdien* ražo*; pusfabrikāt* ražo*
et valmistoi*/valmistoidu toot*; valmisro* toot*; valmistoidutoot*
sv färdigmat* produktion*/tillverk*; färdigrätt* tillverk*/producer*/laga*; producer* färdigmat*/färdigrätt*

food.pack.primary
en pack* into/in bag*/pouch*/tray*/jar*/bottle*/retail/consumer; portion pack*; packing/filling line/service; retail pack*; repack*; pack our; flow pack*
lv fasēš*; fasēt; iepakoš* maisiņ*/burk*/paciņ*; pārfasē*; iepakot mūsu/produkt*; safasē*
et pakendami*; pakendada; fasseeri*; villimi* purk*; ümberpakend*
sv förpackning* konsument*/portion*; packa i påse*/burk*/tråg; paketering*; packning* konsument*; ompackning*

food.pack.map
en modified atmosphere; map pack*; pack* map; gas flush*
lv modificēt* atmosfēr*; gāzes vid* iepako*; map iepako*; aizsarggāz*
et gaasikesk*; gaasipakend*; kaitsegaas*; map pakend*
sv modifierad atmosfär; packa map; map packa*/förpack*/packning*; skyddsgas*; gasförpack*

food.pack.vacuum
en vacuum pack*/seal*/skin; skin pack*
lv vakuum*
et vaakum*
sv vakuum*

food.pack.aseptic
en aseptic*
lv aseptisk*
et aseptili*
sv aseptisk*

food.pack.design
en packag* design*; design* packag*/label*; new look pack*
lv iepakojum* dizain*; etiķe* dizain*; dizain* iepakojum*/etiķe*
et pakendi* disain*/kujundus*; pakendidisain*; pakendikujund*; etiketi* disain*/kujundus*
sv förpackningsdesign*; förpackning* design*/formgiv*; etikettdesign*

food.pack.sustainable
en recycl*/compostable/sustainable/biodegradable/eco packag*/bottle*/tray*/pack/film*/pouch*; ppwr; mono material*; plastic free; packaging regulation
lv pārstrādājam*/ilgtspējīg*/kompostējam*/videi/bioloģiski iepakojum*/pudel*/tar*; ppwr; monomateri*; iepakojum* bez plastmas*; iepakojuma regul*
et taaskasutat*/kestlik*/kompostit*/ringlussevõe*/jätkusuutlik*/plastivab* pakend*/pudel*; ppwr; plastivaba; pakendimäärus*
sv återvinningsbar*/hållbar*/komposterbar*/miljövänlig*/plastfri* förpackning*/flask*/emballage; ppwr; plastfri*; förpackningsförordning*

food.pack.label_fic
en label* complian*/regulat*/check*/law/rule*/correct; food label*; 1169/2011; check our label*
lv marķēš* prasīb*/atbilst*/pārbaud*; etiķe* pārbaud*/atbilst*; pārtikas marķē*; marķējum* pārbaud*
et märgistus* nõue*/vasta*/kontroll*; etiketi* kontroll*/vasta*; toidumärgist*
sv livsmedelsmärk*; märkning* regel*/krav/kontroll*; etikett* kontroll*/granska*

food.pack.label_multi
en label*/packaging translat*/multilingual/language*; multilingual label*; foreign language label*; label* several/different/export languages/market*; label* in english/latvian/estonian/swedish/finnish/german/lithuanian/danish/polish
lv etiķe*/marķējum* tulko*/valod*/daudzvalod*; daudzvalodu etiķe*; etiķe*/marķējum* zviedr*/igaun*/ang*/somu/vācu/liet*/krievu
et etike*/märgistus* tõlki*/tõlge/tõlke*/keel*/mitmekeel*; mitmekeel* etike*/pakend*
sv etikett*/märkning* översätt*/språk*; flerspråkig* etikett*; etikett*/märkning* svenska/engelska/lettiska/estniska/finska/tyska/norska/danska

food.pack.barcode
en barcode*; bar code*; gtin*; ean code*
lv svītrkod*; gtin*
et vöötkood*; ribakood*; gtin*
sv streckkod*; gtin*

food.assure.haccp
en haccp; food safety/self plan/control; self-control plan; hazard analysis
lv haccp; paškontrol*; riska faktor* analīz*
et haccp; enesekontroll*; ohuanalüüs*
sv haccp; egenkontroll*; faroanaly*

food.assure.iso22000
en iso/fssc 22000 prepar*/certif*/implement*/introduc*/get*/consult*; iso 22000; fssc; food safety management system
lv iso/fssc 22000 ievie*/sertifi*/sagatav*; iso 22000; fssc; pārtikas droš* vadīb* sistēm*
et iso/fssc 22000 juuruta*/sertifits*/ettevalm*; iso 22000; fssc; toiduohutus* juhtimissüsteem*
sv iso/fssc 22000 inför*/certifi*/förbered*; iso 22000; fssc; ledningssystem livsmedelssäkerhet

food.assure.brcgs_ifs
en brc/brcgs/ifs prepar*/certif*/readiness/consult*/help/audit/implement*/gap; prepar* brc/brcgs/ifs
lv brc/brcgs/ifs sagatav*/sertifi*/ievie*/audit*
et brc/brcgs/ifs ettevalm*/sertifi*/juuruta*/audit*; brcgs ettevalm*
sv brc/brcgs/ifs förbered*/certifi*/inför*/revision*

food.assure.organic_cert
en organic certif* support/help/get*/obtain*/apply*/process/become; become/get/obtain organic certif*; convert* organic; organic certification
lv sertific* saimniec*/ražotn*/uzņēm* bioloģisk*/bio/eko; bioloģisk* sertifikāc*; bioloģisk* sertific* iegū*/saņem*/palīdz*; iegūt bioloģisk*/bio/eko sertifik*
et mahesertifi*; mahetunnust* taotle*/saa*; ökosertifi*; mahe sertifi*; mahemärgi taotle*/saami*
sv ekologisk* certifiering*; ekocertifiering*; bli ekologisk* certif*

food.assure.lab_micro
en microbio*; listeria; salmonella; e coli; pathogen test*; swab*
lv mikrobiolo*; listēr*; salmonel*; patogēn*
et mikrobiolo*; listeeria; salmonell*; patogeen*
sv mikrobiolo*; listeria; salmonella; patogen*

food.assure.lab_chem
en chemical/residue*/pesticide*/heavy/mycotoxin*/contaminant* test*/analys*/metal*; pesticide*; mycotoxin*; heavy metal*; laborator* test* composition
lv ķīmisk* analīz*/testē*; pesticīd*; smag* metāl*; mikotoksīn*; atliekviel*
et keemili* analüüs*; pestitsiid*; raskmetall*; mükotoksiin*; jääkain*
sv kemisk* analys*; bekämpningsmedel*; tungmetall*; mykotoxin*; restsubstans*

food.assure.lab_allergen
en check* allergen*; allergen* test*/analys*/swab*/control; gluten* test*; test* allergen*/gluten
lv alergēn* testē*/analīz*/pārbaud*; glutēn* analīz*/testē*/pārbaud*
et allergeenianalüü*; allergeenitest*; allergeen* analüüs*/testi*; gluteeni* analüüs*/testi*
sv allergenanaly*; allergen* test*/analys*; glutenanaly*; glutentest*

food.assure.audit
en supplier* audit*/check*; hygiene audit*/inspection*; audit* supplier*; mock audit
lv piegādātāj* audit*; higiēn* audit*
et tarnija* audit*; hügieeniaudit*; hügieeni* audit*
sv leverantör* revision*/audit*; leverantörsrevision*; hygienrevision*; hygien* revision*

food.assure.gi
en geographical indication*; pdo; pgi; protected origin/designation
lv ģeogrāfisk* izcelsm* norād*; acvn; aģin
et geograafili* tähis*; kpn; kgt
sv skyddad* ursprung*/geografisk*; geografisk beteckning*; sub sgb

food.assure.halal_kosher
en halal; kosher
lv halal; košer*
et halal*; košer*; koššer*
sv halal*; koscher*

food.assure.recall
en recall* exercise*/drill*/test*/simulat*/train*/procedure; mock recall; withdrawal exercise
lv atsaukš* mācīb*/simulāc*/treniņ*/pārbaud*; produkt* atsaukšan*
et tagasikutsumi*; tagasi kutsumi* õppus*
sv återkallelse*; återkalla övning*/rutin*

food.assure.authentic
en authentic* test*/verif*/analys*; food fraud; adulterat*; isotope*; dna test*
lv autentiskum*; viltoj* pārbaud*/analīz*; izotop*
et autentsus*; ehtsus*; võltsi* analüüs*/kontroll*; isotoo*
sv äkthet*; livsmedelsfusk*; isotop*; förfalsk*

food.sell.retail_listing
en list*/get/enter*/sell* into/in/with/to retail*/supermarket*/chain*/grocery; retail list*; get on shel*; supermarket chain*/listing
lv iekļū* mazumtirdz*/veikal*/lielveikal*/tīkl*; nokļūt veikal*/plaukt*; pārdot mazumtirdz*/lielveikal*/veikalu
et jaekaubandus* pääse*/jõud*/sisen*; jaekett* müü*/pääse*/jõud*; kauplus* lettidele; poelett*
sv lista* produkt*/varor; listning*; dagligvaruhandel* in/sälja*/komma; komma in butik*/dagligvaru*/handel*; sälja* till ica/coop/butikskedj*/dagligvaru*

food.sell.horeca
en horeca; sell* restaurant*/hotel*/cater*; restaurant*/hotel* sales/buyer*/channel*; food service customer*
lv horeca; pārdo* restorān*/viesnīc*/kafejnīc*; restorān*/viesnīc* noiet*/klient*
et horeca; müü* restoran*/hotell*/kohvik*; restoran* klien*/müügikanal*
sv horeca; sälja* restaurang*/hotell*/storkök*; storhushåll*; restaurang* försälj*/kund*

food.sell.export
en export* food/our/to/market*/product*; enter foreign/new/export market*; start export*; market entry; sell abroad; export help/support/advice/plan
lv eksportēt; eksport* uzsāk*/plān*/atbalst*/tirg*; iziet eksport*/ārvalst*/jaun* tirg*; sākt eksport*; eksporta tirgos
et eksportida; eksporti* alusta*/plaan*/tugi/nõust*; eksporditur*; välisturu*; alustada eksporti*; ekspordiplaan*
sv exportera*; export* hjälp*/stöd/plan*/marknad*/satsning; nå/in nya/utländsk* marknad*; exportmarknad*

food.sell.private_label
en private label buyer*/partner*/deal*/matchmak*/retailer*; find private label
lv privāt* preču zīm*/zīmol* sadarb*/partner*/pircēj*; privātās zīmes partner*
et omamär* koostöö*/partner*/ostja*; omamärgi*
sv egna märkesvaror; emv; private label kund*/partner*

food.sell.fair
en trade/food fair*/expo; joint/shared stand; exhibit*; fair stand; booth
lv izstād* stend*/dalīb*/piedalī*; stend*; izstādē piedalī*
et mess* stend*/osale*/boks; messiboks*; ühisstend*; messil osale*
sv mässa delta*/monter*/ställa; mässmonter*; gemensam monter; livsmedelsmäss*

food.sell.shortchain
en short* supply/food chain*; direct sales/farm consumer*; farm shop; sell direct*
lv īs* piegād*/pārtik* ķēd*; tiešā tirdzniecīb*; tiešā pārdoš*
et lühike* tarneahel*; otsemüü*; otseturustus*
sv kort* livsmedelskedj*/kedj*; direktförsälj*; gårdsförsälj*; reko ring*

food.recover.byproduct
en !by product*; !byproduct*; !side stream*; !whey/pomace/spent/peel*/residue*/bran use/valoris*/buyer*/value/outlet; !pomace; !press residue*; !spent grain*; !leftover* pulp/whey
lv !blakusprodukt*; !sūkal*; !atlikum* izmant*/pārdo*/pircēj*; !izspied*; !drabiņ*; !ražošanas atlikum*
et !kõrvalsaadus*; !kõrvalprodukt*; !vadak*; !pressijääk*; !pressimisjääk*; !jäägid/jääke/jääkide väärinda*/kasuta*/ostja*; !õlleraba*; !väärindami*
sv !biprodukt*; !restström*; !vassle*; !*pressrest; !*pressrester; !pressrest*; !drav; !rester ta*/köpare/använd*; !sidoström*

food.recover.surplus
en surplus food*; food* surplus; !unsold food/product*/bread; donat* food; food donat*; redistribut*; food bank
lv pārtik* pārpalik*; pārpalikum* pārdal*/ziedo*; !nepārdot* produkt*/pārtik*/maiz*; ziedo* pārtik*
et toiduülejääk*; ülejääv* toi*; !müümata toi*/toode*; toiduannetus*; annetami* toi*
sv överskottsmat*; matöverskott*; !osåld* mat/bröd/varor; donera* mat; matdonation*; svinn* donera*

food.recover.waste_audit
en food waste audit*/measur*/reduc*/map*; reduc* food waste; measur* waste
lv pārtik* atkritum* audit*/samazin*/mēr*; izšķērdēš* samazin*
et toidujäät*/toiduraiskam* audit*/vähenda*/mõõt*; toidukadu vähenda*
sv matsvinn*; svinnmät*; svinn* minska*/mäta*/kartlägg*
`;
