/** One way of asking for each FOOD capability per sentence; the format is described at `readSayings`. */
export const FOOD_SAYINGS = `
food.design.product_dev
en We have an idea for a new oat snack and need someone to develop it from scratch. | Help us create a new range of vegan spreads.
lv Gribam radīt jaunu našķi no kaņepēm, meklējam, kas palīdz to izstrādāt. | Vajadzīgs tehnologs jauna produkta izveidei.
et Soovime välja töötada uue marjabatooni. | Otsime abi uute toodete väljatöötamisel.
sv Vi vill ta fram en ny glassmak och behöver hjälp med utvecklingen. | Hjälp oss utveckla nya produkter av havre.

food.design.recipe_reform
en We want to cut the sugar in our ketchup without losing taste. | Our recipe should work without palm oil, who can rework it?
lv Gribam samazināt cukuru mūsu jogurtā. | Jāmaina recepte, lai izstrādājums būtu bez E vielām.
et Soovime oma jäätises suhkrut vähendada. | Retsepti tuleb muuta nii, et palmiõli poleks vaja.
sv Vi vill sänka salthalten i våra korvar. | Receptet måste göras om utan palmolja.

food.design.sensory
en We need a trained panel to taste our three sauces blind. | Looking for consumers to try our new yoghurt and score it.
lv Vajag degustāciju ar patērētājiem jaunajam sieram. | Meklējam ekspertus, kas novērtē garšu un smaržu.
et Otsime maitsjaid, kes hindaksid meie uut juustu. | Vaja on tarbijate maitsmistesti.
sv Vi söker en testpanel som provsmakar våra såser. | Behöver konsumenttester av en ny dryck.

food.design.shelf_life
en How long will our hummus keep in the fridge? We need it tested. | Looking for a lab to set the use-by date of our salads.
lv Jānoskaidro, cik ilgi stāv mūsu salāti. | Vajag noteikt derīguma termiņu pesto mērcei.
et Kui kaua meie salat säilib, see tuleb kindlaks teha. | Vajame kõlblikkusaja määramist.
sv Hur länge håller vår hummus i kylen? Vi behöver testa det. | Vi behöver fastställa bäst-före-datum för våra soppor.

food.design.pilot_plant
en We need a kitchen where we can make small trial batches before buying machines. | Looking for pilot equipment to test our process.
lv Meklējam telpas un iekārtas nelielai izmēģinājuma partijai. | Vajadzīga testa virtuve pirmajām partijām.
et Otsime kohta, kus teha väike prooviseeria enne oma liini ostmist. | Vajame katseseadmeid väikese partii tegemiseks.
sv Vi söker en lokal där vi kan köra provsatser i liten skala. | Behöver pilotutrustning för att testa processen.

food.design.nutrition_calc
en Please calculate the calories and nutrients for our granola packs. | We need the nutrition table for 12 products.
lv Jāaprēķina uzturvērtība 12 produktiem. | Vajag kaloriju un uzturvielu tabulu iepakojumam.
et Vaja on arvutada toodete toiteväärtus. | Palun arvutage kalorid ja toitained meie 12 tootele.
sv Vi behöver räkna ut näringsvärdet för tolv produkter. | Hjälp med kalorier och näringstabell till förpackningen.

food.design.novel_food
en We want to sell cricket flour and need the EU authorisation for it. | Who can prepare a novel food application for our algae?
lv Gribam tirgot circeņu miltus un vajag ES atļauju jaunajai pārtikai. | Jāsagatavo jaunās pārtikas pieteikums aļģu produktam.
et Tahame müüa kilgijahu ja vajame uuendtoidu luba. | Otsime abi vetika uuendtoidu taotlusega.
sv Vi vill sälja syrsmjöl och behöver EU-godkännande som nytt livsmedel. | Sökes: hjälp med ansökan om novel food för alger.

food.source.raw_local
en We want to buy milk and berries straight from farmers nearby. | Looking for local growers of rye.
lv Meklējam vietējos zemniekus, kas piegādātu rudzus. | Gribam pirkt ogas no apkārtnes saimniecībām.
et Otsime kohalikke talunikke, kellelt rukist osta. | Soovime marju osta lähikonna taludest.
sv Vi vill köpa mjölk och bär direkt från gårdar i närheten. | Söker lokala odlare av råg.

food.source.organic
en We are looking for certified organic oats, 20 t a year. | Need a supplier of organic honey and nuts for our bars.
lv Meklējam bioloģiskās auzas, 20 t gadā. | Vajag bio riekstu piegādātāju.
et Otsime mahekaera, 20 t aastas. | Vajame mahepähklite tarnijat.
sv Vi söker ekologisk havre, 20 ton om året. | Behöver leverantör av ekologiska nötter.

food.source.ingredients
en Need a supplier of pectin, enzymes and natural flavours. | Looking for spices and starter cultures for sausages.
lv Vajag pektīna un aromatizētāju piegādātāju. | Meklējam garšvielas un ieraugus desām.
et Otsime pektiini ja lõhnaainete tarnijat. | Vajame maitseaineid ja starterkultuure vorstidele.
sv Vi söker leverantör av pektin, enzymer och aromer. | Behöver kryddor och startkulturer till korv.

food.source.joint_buy
en We would like to order sugar together with other small producers to get a better price. | Can we pool our flour orders with other bakeries?
lv Gribam cukuru pasūtīt kopā ar citiem ražotājiem, lai būtu lētāk. | Vai var apvienot miltu pasūtījumus ar citām maiznīcām?
et Sooviksime suhkrut tellida koos teiste tootjatega, et hind oleks parem. | Kas saab jahutellimused teiste pagaritega ühendada?
sv Vi vill köpa socker ihop med andra småproducenter för bättre pris. | Kan vi slå ihop våra mjölbeställningar med andra bagerier?

food.process.contract
en Who can make our protein bars for us under our brand? | Looking for a co-packer for sauces, 2 t a month.
lv Meklējam, kas ražotu mūsu batoniņus ar mūsu zīmolu. | Vajadzīgs līgumražotājs mērcēm.
et Otsime tootjat, kes teeks meie batoone meie kaubamärgi all. | Vajame lepingulist tootjat kastmetele.
sv Vem kan tillverka våra bars under vårt varumärke? | Söker legotillverkare för såser.

food.process.freezing
en We need someone to quick-freeze 10 t of blueberries. | Our peas should be IQF frozen right after harvest.
lv Jāsasaldē 10 t melleņu tūlīt pēc ražas. | Meklējam, kur sasaldēt zirņus.
et Vaja on külmutada 10 t mustikaid kohe pärast koristust. | Otsime, kes külmutaks meie herned.
sv Vi behöver få 10 ton blåbär infrysta direkt efter skörd. | Våra ärtor ska frysas in.

food.process.freeze_dry
en We want strawberries lyophilised for our muesli. | Need freeze dried raspberries made from our own fruit.
lv Gribam liofilizēt mūsu zemenes. | Vajag sublimēt ogas musli maisījumam.
et Soovime oma maasikaid lüofiliseerida. | Vaja on vaarikad külmkuivatada.
sv Vi vill frystorka våra jordgubbar. | Frystorkade hallon av våra egna bär behövs.

food.process.drying
en Who can dry our herbs and apples? | We need dehydration of 5 t of onions.
lv Kur var izkaltēt ābolus un zāļu tējas? | Vajag žāvēt 5 t sīpolu.
et Kes saaks meie õunad ja ürdid ära kuivatada? | Vajame sibulate kuivatamist, 5 t.
sv Vem kan torka våra örter och äpplen? | Vi behöver torkning av lök, 5 ton.

food.process.hpp
en We want cold pressure treatment for our smoothies. | HPP for guacamole, 500 kg a week.
lv Gribam smūtijus apstrādāt ar augstu spiedienu. | Vajag HPP apstrādi sulām.
et Soovime smuutisid töödelda kõrgsurvega. | Vajame mahladele HPP töötlust.
sv Vi vill högtrycksbehandla våra smoothies. | HPP behövs för guacamole.

food.process.pasteur
en Our juice has to be pasteurised before filling. | Looking for UHT treatment of oat drink.
lv Sula jāpasterizē pirms pildīšanas. | Meklējam UHT apstrādi auzu dzērienam.
et Mahl tuleb enne villimist pastöriseerida. | Otsime UHT töötlust kaerajoogile.
sv Saften måste pastöriseras före fyllning. | Vi söker UHT-behandling av havredryck.

food.process.ferment
en We need tanks and know-how to ferment cabbage. | Looking for someone to make sourdough culture and ferment our plant drink.
lv Gribam raudzēt kāpostus lielākā apjomā, meklējam, kas to dara. | Vajadzīga fermentācija mūsu kombučai.
et Soovime kapsast hapendada, otsime tegijat. | Vajame oma joogi fermenteerimist.
sv Vi behöver hjälp att fermentera kål i större skala. | Söker jäsning av vår växtdryck.

food.process.smoking
en Who can smoke our trout? | We need curing and smoking of 300 kg of ham.
lv Kas var nokūpināt mūsu foreles? | Vajag kūpināt 300 kg šķiņķa.
et Kes saaks meie forelle suitsutada? | Vajame 300 kg singi suitsutamist.
sv Vem kan röka vår öring? | Vi behöver rökning av 300 kg skinka.

food.process.baking
en We need an industrial bakery to bake 5,000 buns a day. | Looking for a bakery with capacity for our crackers.
lv Vajadzīga maizes ceptuve, kas cep 5000 bulciņas dienā. | Meklējam, kas izcep mūsu cepumus.
et Vajame tööstuslikku pagaritöökoda, kes küpsetaks 5000 saia päevas. | Otsime, kes küpsetaks meie küpsised.
sv Vi behöver ett industribageri som bakar 5000 bullar om dagen. | Söker någon som kan baka våra kex.

food.process.dairy
en We need a dairy to turn our goat milk into cheese. | Looking for processing of 2,000 litres of milk into yoghurt.
lv Meklējam pienotavu, kas no mūsu kazas piena gatavotu sieru. | Vajag pārstrādāt 2000 litru piena jogurtā.
et Otsime meiereid, kes teeks meie kitsepiimast juustu. | Vajame 2000 liitri piima töötlemist jogurtiks.
sv Vi söker ett mejeri som gör ost av vår getmjölk. | Behöver förädla 2000 liter mjölk till yoghurt.

food.process.meat
en Need a slaughter and cutting plant for our lamb. | Who can make sausages from our venison?
lv Meklējam, kas izcērt un sadala mūsu jēra gaļu. | Vajag gaļas pārstrādi medījumam, desas un konservi.
et Otsime lihatöötlejat, kes lõikaks lambaliha tükkideks. | Kes teeks meie ulukilihast vorste?
sv Vi söker styckning av vårt lammkött. | Vem kan göra korv av vårt viltkött?

food.process.fish
en Need a plant to fillet 2 t of pike-perch a week. | Looking for fish canning.
lv Vajag filēt 2 t zandartu nedēļā. | Meklējam zivju konservu ražošanu.
et Vaja on fileerida 2 t koha nädalas. | Otsime kalakonservide valmistajat.
sv Vi behöver filea 2 ton gös i veckan. | Söker beredning av sill på burk.

food.process.fruitveg
en We need our carrots washed, peeled and cut. | Who can turn our apples into puree?
lv Vajag burkānus nomazgāt, nomizot un sagriezt. | Meklējam ābolu biezeņa ražotāju no mūsu āboliem.
et Porgandid tuleb pesta, koorida ja tükeldada. | Kes teeks meie õuntest püreed?
sv Våra morötter ska tvättas, skalas och skäras. | Vem kan göra puré av våra äpplen?

food.process.beverage
en We need a brewery or bottler to fill our lemonade in cans. | Looking for bottling of birch sap.
lv Kas var sapildīt mūsu limonādi skārdenēs? | Meklējam bērzu sulas pildīšanu pudelēs.
et Kes saaks meie limonaadi purki villida? | Otsime kasemahla villijat.
sv Vem kan tappa vår läsk på burk? | Vi söker buteljering av björksav.

food.process.grain
en We need a mill for our spelt. | Looking for flaking of oats and milling of rye.
lv Meklējam dzirnavas, kas samaļ mūsu speltas graudus. | Vajag auzas pārstrādāt pārslās.
et Otsime veskit, mis jahvataks meie speltat. | Vajame kaera helvestamist.
sv Vi söker en kvarn som maler vår dinkel. | Behöver valsa havre till gryn.

food.process.confection
en Who can make chocolates with our liqueur? | We need candies moulded in our shape.
lv Kas var izgatavot šokolādes konfektes ar mūsu liķieri? | Meklējam konfekšu ražotāju.
et Kes teeks šokolaadikomme meie likööriga? | Otsime kommide valmistajat.
sv Vem kan tillverka praliner med vår likör? | Vi söker en godistillverkare.

food.process.honey
en We need our honey creamed and put in jars. | Looking for honey packing, 3 t.
lv Vajag safasēt medu burciņās. | Meklējam medus fasēšanu, 3 t.
et Mesi tuleb purkidesse villida. | Otsime mee pakendajat.
sv Vår honung ska slungas och tappas på burk. | Vi söker honungspackning, 3 ton.

food.process.plantprotein
en We want pea protein extracted and texturised. | Looking for an extruder for fava bean protein.
lv Gribam no zirņiem iegūt olbaltumvielu un to teksturēt. | Meklējam pupu proteīna ekstrūziju.
et Soovime hernevalku eraldada ja tekstureerida. | Otsime põldoavalgu ekstrudeerimist.
sv Vi vill utvinna ärtprotein och texturera det. | Söker extrudering av bönprotein.

food.process.readymeal
en We need someone to cook and portion soups for shops. | Looking for a kitchen that makes ready meals for us.
lv Vajag, lai kāds gatavotu un porcionētu zupas veikaliem. | Meklējam gatavo ēdienu ražotāju.
et Vajame, et keegi keedaks ja portsjoniks suppe poodidele. | Otsime valmistoitude tootjat.
sv Vi behöver någon som lagar och portionerar soppor till butiker. | Söker kök som gör färdigrätter åt oss.

food.pack.primary
en We need our tea packed into small bags. | Looking for someone to fill jam into jars, 4,000 a month.
lv Vajag safasēt tēju maisiņos. | Meklējam, kas pilda ievārījumu burkās.
et Tee tuleb kottidesse pakendada. | Otsime, kes villiks moosi purkidesse.
sv Vårt te ska förpackas i påsar. | Söker någon som fyller sylt på burk.

food.pack.map
en Our salads should be packed under protective gas. | Need packing in modified atmosphere for fresh pasta.
lv Salātus vajag iepakot aizsarggāzē. | Svaigajai pastai vajag modificētās atmosfēras iepakojumu.
et Salatid tuleks pakendada kaitsegaasi. | Vajame gaasipakendamist värskele pastale.
sv Våra sallader ska packas i skyddsgas. | Behöver förpackning i modifierad atmosfär för färsk pasta.

food.pack.vacuum
en We need our smoked sausages vacuum packed. | Looking for a skin packing line for fish.
lv Kūpinātas desas jāiepako vakuumā. | Meklējam vakuumiepakošanu zivīm.
et Suitsuvorstid tuleb vaakumisse pakkida. | Otsime vaakumpakendamist kalale.
sv Rökta korvar ska vakuumpackas. | Vi söker vakuumförpackning av fisk.

food.pack.aseptic
en We need sterile filling of soup in cartons that keep without a fridge. | Looking for aseptic packaging of plant drinks.
lv Vajag aseptisku pildīšanu kartona pakās. | Meklējam sterilu pildīšanu augu dzērieniem.
et Vajame aseptilist villimist kartongpakki. | Otsime steriilset villimist taimejookidele.
sv Vi behöver aseptisk fyllning i kartong. | Söker steril tappning av växtdryck.

food.pack.design
en Our jar label and box look outdated, we need a new look. | Need a designer for a cookie box.
lv Mūsu kastītei vajag jaunu dizainu. | Meklējam dizaineri iepakojumam.
et Meie karp vajab uut kujundust. | Otsime pakendi disainerit.
sv Vår ask behöver ny design. | Söker en formgivare för kakförpackningar.

food.pack.sustainable
en We want to replace plastic trays with compostable ones. | Looking for a recyclable pouch.
lv Gribam plastmasas paplātes aizstāt ar kompostējamām. | Meklējam pārstrādājamu maisiņu.
et Tahame plastkarbid asendada kompostitavatega. | Otsime ringlussevõetavat kotti.
sv Vi vill byta plasttråg mot komposterbara. | Söker en återvinningsbar påse.

food.pack.label_fic
en Please check if our labels follow the EU rules. | We need a legal review of label texts under 1169/2011.
lv Lūdzu pārbaudiet, vai mūsu etiķetes atbilst ES prasībām. | Vajag marķējuma atbilstības pārbaudi.
et Palun kontrollige, kas meie etiketid vastavad ELi nõuetele. | Vajame märgistuse vastavuse kontrolli.
sv Kontrollera om våra etiketter följer EU-reglerna. | Behöver granskning av märkningen enligt 1169/2011.

food.pack.label_multi
en We need our labels in Finnish and Danish. | Looking for someone to adapt label text for the Swedish market.
lv Vajag etiķetes somu un dāņu valodā. | Jāpielāgo etiķetes Zviedrijas tirgum, zviedru valodā.
et Vajame etikette soome ja taani keeles. | Etiketid tuleb kohandada rootsikeelseks.
sv Vi behöver etiketter på finska och danska. | Etiketterna ska anpassas till flera språk.

food.pack.barcode
en Our supermarket wants EAN codes on every jar, how do we get them? | Need GTIN numbers for 20 products.
lv Veikals prasa svītrkodus uz burkām, kā tos dabūt? | Vajag GTIN numurus 20 produktiem.
et Kauplus nõuab purkidele triipkoode, kuidas neid saada? | Vajame GTIN numbreid 20 tootele.
sv Butiken kräver streckkoder på burkarna, hur får vi dem? | Behöver GTIN-nummer för 20 produkter.

food.assure.haccp
en We need a hazard analysis and a self-control plan for our kitchen. | Help us write our HACCP.
lv Jāizstrādā paškontroles sistēma mūsu virtuvei. | Vajag uzrakstīt HACCP plānu.
et Vajame enesekontrolliplaani oma köögile. | Aidake meil HACCP plaan kirjutada.
sv Vi behöver en faroanalys och egenkontroll för köket. | Hjälp oss skriva vår HACCP-plan.

food.assure.iso22000
en We want to get ISO 22000 certified next year and need a consultant. | Preparing for FSSC 22000, help wanted.
lv Gribam iegūt ISO 22000 sertifikātu, vajag konsultantu. | Jāsagatavojas FSSC 22000 auditam.
et Soovime saada ISO 22000 sertifikaadi, vajame konsultanti. | Valmistume FSSC 22000 sertifitseerimiseks, otsime abi.
sv Vi vill bli certifierade enligt ISO 22000 och behöver en konsult. | Söker hjälp inför FSSC 22000.

food.assure.brcgs_ifs
en A British chain demands BRCGS, we need to get ready for the audit. | Help us prepare for IFS Food.
lv Lielbritānijas ķēde prasa BRCGS, jāsagatavojas auditam. | Palīdziet sagatavoties IFS Food.
et Briti kett nõuab BRCGS-i, vajame ettevalmistust auditiks. | Aidake meil IFS Food auditiks valmistuda.
sv En brittisk kedja kräver BRCGS och vi behöver förbereda oss för revisionen. | Hjälp oss inför IFS Food.

food.assure.organic_cert
en We would like to convert to organic and get the certificate. | Need support to become EU organic certified.
lv Gribam pāriet uz bioloģisko ražošanu un saņemt sertifikātu. | Vajag palīdzību bioloģiskās sertifikācijas iegūšanā.
et Soovime üle minna mahetootmisele ja saada mahesertifikaadi. | Vajame abi mahetunnustamisel.
sv Vi vill ställa om till ekologiskt och få KRAV-certifikat. | Behöver stöd för att bli EU-ekologiskt certifierade.

food.assure.lab_micro
en We need our ham tested for salmonella and listeria. | Looking for a lab for total plate counts, monthly.
lv Vajag pārbaudīt šķiņķi uz salmonellu un listēriju. | Meklējam laboratoriju mikrobioloģiskajām analīzēm.
et Sinki tuleb kontrollida salmonella ja listeeria suhtes. | Otsime laborit mikrobioloogilisteks analüüsideks.
sv Vi behöver testa skinkan för salmonella och listeria. | Söker labb för bakterieanalyser varje månad.

food.assure.lab_chem
en We want our grain checked for pesticide residues and heavy metals. | Lab to measure mycotoxins in rye.
lv Jāpārbauda graudi uz pesticīdu atliekām un smagajiem metāliem. | Vajag laboratoriju mikotoksīnu noteikšanai.
et Teravilja tuleb kontrollida pestitsiidijääkide ja raskmetallide suhtes. | Vajame laborit mükotoksiinide määramiseks.
sv Vi vill kontrollera spannmålen för rester av bekämpningsmedel och tungmetaller. | Labb som mäter mykotoxiner i råg.

food.assure.lab_allergen
en We need proof that our bars are gluten free, tested in a lab. | Test our line for traces of nuts and milk.
lv Vajag pierādīt, ka batoniņi ir bez glutēna, analīzes. | Jāpārbauda riekstu pēdas mūsu produktos.
et Vajame analüüsi, et batoonid on gluteenivabad. | Tootes tuleb kontrollida pähklijälgi.
sv Vi behöver analys som visar att våra bars är glutenfria. | Testa om det finns spår av nötter och mjölk.

food.assure.audit
en We want an independent auditor to check our suppliers' hygiene. | Need an internal audit of the plant before the buyer comes.
lv Gribam neatkarīgu auditoru mūsu piegādātāju higiēnas pārbaudei. | Vajag piegādātāju auditu.
et Soovime sõltumatut audiitorit tarnijate hügieeni kontrolliks. | Vajame tarnijaauditit.
sv Vi vill ha en oberoende revisor som granskar leverantörernas hygien. | Behöver en hygienrevision av fabriken.

food.assure.gi
en We want our regional cheese protected as PGI. | Help with registering a protected designation of origin.
lv Gribam mūsu sieram aizsargātu ģeogrāfiskās izcelsmes norādi. | Palīdzība ACVN reģistrācijā.
et Soovime oma juustule kaitstud geograafilist tähist. | Vajame abi kaitstud päritolunimetuse registreerimisel.
sv Vi vill skydda vår ost med skyddad geografisk beteckning. | Hjälp att registrera skyddad ursprungsbeteckning.

food.assure.halal_kosher
en We want to export to Dubai and need a halal certificate. | How do we get kosher approval for our pickles?
lv Gribam eksportēt uz Dubaiju un vajag halal sertifikātu. | Kā dabūt košer apstiprinājumu marinējumiem?
et Soovime eksportida Dubaisse ja vajame halal-sertifikaati. | Kuidas saada košersertifikaat?
sv Vi vill exportera till Dubai och behöver halalcertifikat. | Hur får vi koshergodkännande?

food.assure.recall
en We want to rehearse a product withdrawal with the team. | Mock recall before the audit, please.
lv Gribam ar komandu izspēlēt produkta atsaukšanu. | Vajag atsaukšanas mācības pirms audita.
et Soovime tiimiga tagasikutsumise läbi mängida. | Vajame tagasikutsumise õppust enne auditit.
sv Vi vill öva en återkallelse med teamet. | Behöver en återkallelseövning före revisionen.

food.assure.authentic
en We want proof that our honey is not adulterated. | Need DNA tests to show the beef is not horse.
lv Vajag pierādīt, ka medus nav viltots. | Vajag DNS testu gaļas sugas noteikšanai.
et Vajame tõendit, et mesi pole võltsitud. | Vaja on DNA-testi lihaliigi kindlakstegemiseks.
sv Vi vill bevisa att vår honung inte är förfalskad. | Behöver DNA-test för att visa köttets art.

food.sell.retail_listing
en We want our jams on the shelves of Rimi and Maxima. | Help us get into supermarket chains.
lv Gribam iekļūt Rimi un Maxima plauktos. | Palīdziet nokļūt lielveikalu ķēdēs.
et Soovime oma moosid Selveri ja Rimi riiulitele saada. | Aidake meil kaubanduskettidesse pääseda.
sv Vi vill få in våra sylter på hyllorna hos ICA och Coop. | Hjälp oss komma in i butikskedjorna.

food.sell.horeca
en We want to sell our cheese to restaurants and hotels. | Looking for a distributor to cafés and canteens.
lv Gribam pārdot sieru restorāniem un viesnīcām. | Meklējam izplatītāju kafejnīcām un ēdnīcām.
et Soovime müüa juustu restoranidele ja hotellidele. | Otsime edasimüüjat kohvikutesse ja sööklatesse.
sv Vi vill sälja vår ost till restauranger och hotell. | Söker en grossist till kaféer och storkök.

food.sell.export
en We want to start selling our berries in Germany and need help to enter the market. | First export of craft beer to Japan, need advice.
lv Gribam sākt pārdot ogas Vācijā un vajag palīdzību ieiet tirgū. | Vajag atbalstu eksporta uzsākšanai uz Japānu.
et Soovime hakata marju Saksamaal müüma ja vajame abi turule sisenemisel. | Vajame nõu toiduekspordi alustamiseks Jaapanisse.
sv Vi vill börja sälja bär i Tyskland och behöver hjälp att ta oss in på marknaden. | Första exporten av öl till Japan, behöver råd.

food.sell.private_label
en We can produce for retailers' own brands and look for a chain. | Looking for shops that want us to make their own-brand cookies.
lv Meklējam ķēdi, kurai ražot privātās preču zīmes produktus. | Gribam ražot veikalu pašu zīmoliem.
et Otsime kette, kellele toota omamärgitooteid. | Soovime toota kaupluste eraldi kaubamärke, private label.
sv Vi söker kedjor som vill att vi gör deras egna märkesvaror. | Vill hitta kunder för EMV-produktion.

food.sell.fair
en We would like to share a stand at Gulfood with other firms. | Looking for a joint booth at Anuga.
lv Gribam kopīgu stendu izstādē Anuga. | Meklējam, ar ko dalīt stendu izstādē Gulfood.
et Soovime ühisstendi messil Anuga. | Otsime, kellega messistendi jagada.
sv Vi vill dela monter på mässan Anuga med andra företag. | Söker gemensam mässmonter.

food.sell.shortchain
en We want to sell eggs straight to households in town, from farm to table. | Looking for a farmers' market or direct buying group.
lv Gribam pārdot olas tieši pircējiem pilsētā, no lauka līdz galdam. | Meklējam zemnieku tirdziņu vai tiešās pirkšanas pulciņu.
et Soovime mune otse tarbijatele müüa, talust taldrikule. | Otsime taluturgu või otsemüügivõimalust.
sv Vi vill sälja ägg direkt till hushåll, från gård till bord. | Söker REKO-ring eller bondens marknad.

food.recover.byproduct
en We have 5 t of brewers' grain a week, who can use it? | Find a use for our whey.
lv Mums nedēļā paliek 5 t drabiņu, kam tās noderētu? | Meklējam, ko darīt ar sūkalām.
et Meil jääb nädalas üle 5 t õlleraba, kes saaks seda kasutada? | Otsime vadakule kasutust.
sv Vi har 5 ton drav i veckan, vem kan använda den? | Hitta användning för vår vassle.

food.recover.surplus
en Unsold bread is left every evening, we want to donate it. | Who takes surplus food for charity?
lv Katru vakaru paliek nepārdota maize, gribam to ziedot. | Kas pieņem pārpalikušo pārtiku labdarībai?
et Igal õhtul jääb müümata leiba, soovime selle annetada. | Kes võtab ülejäänud toitu toidupanka?
sv Varje kväll blir det osålt bröd över som vi vill skänka. | Vem tar emot överskottsmat?

food.recover.waste_audit
en We want to measure how much food we throw away and why. | Need a food loss analysis in our canteen.
lv Gribam izmērīt, cik daudz pārtikas izmetam. | Vajag pārtikas atkritumu auditu ēdnīcā.
et Soovime mõõta, kui palju toitu ära viskame. | Vajame toidukao analüüsi sööklas.
sv Vi vill mäta hur mycket mat vi slänger. | Behöver kartlägga matsvinnet i köket.
`;
