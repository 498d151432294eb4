/** One way of asking for each LOGISTICS capability per sentence; the format is described at `readSayings`. */
export const LOGISTICS_SAYINGS = `
log.move.road_ftl
en We need a full truck from Riga to Hamburg every Monday. | Looking for a whole trailer to Gdansk, 24 t of glass.
lv Vajag pilnu kravas auto no Rīgas uz Hamburgu katru pirmdienu. | Meklējam pilnas kravas pārvadājumu uz Gdaņsku.
et Vajame täiskoormaga autot Riiast Hamburgi igal esmaspäeval. | Otsime täishaagist Gdanskisse.
sv Vi behöver en hel lastbil från Riga till Hamburg varje måndag. | Söker hellasttransport till Gdansk.

log.move.road_ltl
en Two pallets of jars to Vilnius every week, who drives groupage? | Part loads to Poland, 3 pallets at a time.
lv Divas paletes nedēļā uz Viļņu, vajag saliktās kravas pārvadājumu. | Meklējam pārvadātāju nepilnām kravām uz Poliju.
et Kaks alust nädalas Vilniusesse, otsime osakoorma vedu. | Vajame vedajat väikestele saadetistele Poolasse, 3 alust korraga.
sv Två pallar i veckan till Vilnius, vem kör styckegods? | Söker delast till Polen, 3 pallar åt gången.

log.move.road_chilled
en Yoghurt has to go to Helsinki twice a week in a refrigerated truck. | Need a haulier for fresh meat at +4.
lv Jogurts divreiz nedēļā jāved uz Helsinkiem ar refrižeratoru. | Vajag pārvadātāju svaigai gaļai pie +4.
et Jogurt tuleb kaks korda nädalas Helsingisse viia külmikautoga. | Vajame vedajat värskele lihale, +4 kraadi.
sv Yoghurten ska till Helsingfors två gånger i veckan med kylbil. | Behöver åkeri för färskt kött vid +4.

log.move.road_frozen
en Who can carry frozen dumplings to Oslo at minus 20? | We need freezer trucks to Germany.
lv Kas var aizvest saldētus pelmeņus uz Oslo pie mīnus 20? | Vajag saldētavas auto uz Vāciju.
et Kes saaks külmutatud pelmeene Oslosse viia, miinus 20? | Vajame sügavkülmaveokit Saksamaale.
sv Vem kan köra frysta dumplings till Oslo i minus 20? | Vi behöver frysbilar till Tyskland.

log.move.multitemp
en We have frozen, chilled and dry goods that should go in one truck with compartments. | Need a multi-temp vehicle for store deliveries.
lv Saldētas, atdzesētas un sausas preces jāved vienā auto ar nodalījumiem. | Vajag vairāku temperatūru režīmu kravas auto.
et Külmutatud, jahutatud ja kuivkaup peaks sõitma ühes autos eri temperatuuritsoonides. | Vajame mitme temperatuuriga veokit.
sv Frys, kyl och torrt ska åka i samma bil med olika temperaturzoner. | Behöver flertempererad lastbil.

log.move.tank_food
en We need a tanker for milk from Valmiera to Tallinn. | Food tank for 24 t of rapeseed oil.
lv Vajag piena cisternu no Valmieras uz Tallinu. | Meklējam pārtikas autocisternu eļļai.
et Vajame piimapaakautot Valmierast Tallinna. | Otsime toidupaakautot rapsiõlile, tsisternvedu.
sv Vi behöver en tankbil för mjölk från Valmiera till Tallinn. | Söker livsmedelstank för rapsolja.

log.move.adr
en We ship paint and solvents, class 3, to Finland. | Hazardous cleaning agents must be taken to Vilnius.
lv Jāved krāsas un šķīdinātāji, 3. klase, uz Somiju. | Vajag bīstamo kravu pārvadātāju uz Viļņu.
et Veame värve ja lahusteid, klass 3, vajame ohtlike veoste vedajat. | Ohtlikud kemikaalid tuleb Vilniusesse viia.
sv Vi behöver transport av färg och lösningsmedel, klass 3, till Finland. | Farligt gods ska till Vilnius.

log.move.express
en Spare parts must reach Stockholm overnight. | Need a courier the same day for samples.
lv Rezerves daļām jānokļūst Stokholmā nākamajā rītā, vajag ekspresi. | Vajag kurjeru paraugiem tajā pašā dienā.
et Varuosad peavad jõudma Stockholmi üle öö, kiirvedu. | Vajame kullerit proovidele samal päeval.
sv Reservdelar måste fram till Stockholm över natten, expressbud. | Behöver kurir samma dag för prover.

log.move.parcel
en We send 200 parcels a week to customers in the Baltics. | Need pickup lockers and parcel shipping for our e-shop.
lv Sūtām 200 pakas nedēļā klientiem, vajag paku piegādi. | Meklējam pakomātus mūsu pircējiem.
et Saadame 200 pakki nädalas, vajame pakivedu. | Otsime pakiautomaate oma klientidele.
sv Vi skickar 200 paket i veckan och söker paketleverans. | Behöver paketombud till våra kunder.

log.move.lastmile_chilled
en Fresh food boxes should be brought to people's doors in Tallinn, kept cold. | Home delivery of groceries with cooling.
lv Svaigas pārtikas kastes jāved klientiem uz mājām Rīgā, atdzesētas. | Vajag piegādi mājās ar dzesēšanu.
et Värske toidu kastid tuleb viia jahutatult klientidele koju Tallinnas. | Vajame jahutatud kojuvedu.
sv Färska matkassar ska levereras kylda hem till dörren. | Behöver kyld hemkörning av mat.

log.move.sea_fcl
en We need one 40-foot container a month from Riga to New York. | Full container by ship to Shanghai.
lv Vajag vienu 40 pēdu konteineru mēnesī no Rīgas uz Ņujorku. | Pilns konteiners ar kuģi uz Šanhaju.
et Vajame ühte 40-jalast konteinerit kuus Riiast New Yorki, mereveoga. | Täiskonteiner laevaga Shanghaisse.
sv Vi behöver en 40-fotscontainer i månaden från Riga till New York. | Hel container med båt till Shanghai.

log.move.sea_lcl
en Three pallets by sea to Dubai, no need for a whole container. | Shared container to Canada.
lv Trīs paletes ar kuģi uz Dubaiju, koplietots konteiners. | Meklējam LCL sūtījumu uz Kanādu.
et Kolm alust meritsi Dubaisse, jagatud konteiner. | Otsime LCL saadetist Kanadasse.
sv Tre pallar med båt till Dubai, delad container. | Söker samlastad container till Kanada.

log.move.reefer_container
en Frozen fish to Nigeria in a reefer container. | Need temperature-controlled containers for butter to China.
lv Saldētas zivis uz Nigēriju refkonteinerā. | Vajag refrižeratora konteineru sviestam uz Ķīnu.
et Külmutatud kala Nigeeriasse külmkonteineris. | Vajame külmkonteinerit võile Hiinasse.
sv Fryst fisk till Nigeria i kylcontainer. | Behöver reefercontainer för smör till Kina.

log.move.ferry_roro
en We need places on the ferry from Liepaja to Travemünde for two trailers. | Ro-ro crossing to Sweden twice a week.
lv Vajag vietas uz prāmja no Liepājas uz Trāvemindi divām piekabēm. | Meklējam prāmju pārvadājumus uz Zviedriju.
et Vajame parvlaeval kohti kahele haagisele. | Otsime ro-ro ülevedu Rootsi.
sv Vi behöver plats på färjan till Travemünde för två trailers. | Söker roro-överfart till Lettland.

log.move.rail
en Grain should go by train to the port. | Looking for rail wagons to Kazakhstan.
lv Graudi jāved ar vilcienu uz ostu. | Meklējam dzelzceļa vagonus uz Kazahstānu.
et Teravili tuleb rongiga sadamasse viia. | Otsime raudteevaguneid Kasahstani.
sv Spannmål ska med tåg till hamnen. | Söker järnvägsvagnar till Kazakstan.

log.move.intermodal
en We want to move trailers partly by rail and partly by road. | Combined road and rail transport to Italy.
lv Gribam kombinēt auto un dzelzceļu uz Itāliju. | Vajag intermodālu pārvadājumu.
et Soovime kombineerida maantee- ja raudteevedu Itaaliasse. | Vajame intermodaalset vedu.
sv Vi vill kombinera väg och järnväg till Italien. | Behöver intermodal transport.

log.move.air
en Fresh oysters to Dubai by plane. | Need air cargo for 300 kg to Tokyo.
lv Svaigas austeres uz Dubaiju ar lidmašīnu. | Vajag aviopārvadājumu 300 kg uz Tokiju.
et Värsked austrid lennukiga Dubaisse. | Vajame lennutransporti, 300 kg Tokyosse.
sv Färska ostron till Dubai med flyg. | Behöver flygfrakt för 300 kg till Tokyo.

log.move.forwarding
en We need a freight forwarder who arranges everything to Ukraine. | Looking for a forwarding agent for exports.
lv Vajag ekspeditoru, kas sakārto visu uz Ukrainu. | Meklējam ekspedīcijas uzņēmumu eksportam.
et Vajame ekspedeerijat, kes korraldab kõik Ukrainasse. | Otsime ekspedeerimisfirmat ekspordiks.
sv Vi behöver en speditör som ordnar allt till Ukraina. | Söker spedition för export.

log.move.milkrun
en Somebody should pick up berries from 12 farms every morning on one round. | Collection round from growers to our plant.
lv Vajag katru rītu savākt ogas no 12 saimniecībām vienā reisā. | Meklējam savākšanas maršrutu pa zemniekiem.
et Keegi peaks igal hommikul 12 talust marjad ühe ringiga kokku koguma. | Otsime kogumisringi tootjate juurest.
sv Någon ska hämta bär från 12 gårdar varje morgon på en runda. | Söker upphämtningsrunda hos odlare.

log.move.consol
en Our small export lots should be combined with others' into one shipment to Denmark. | Groupage hub to gather export pallets of several producers.
lv Mazās eksporta partijas jāapvieno ar citu ražotāju precēm vienā sūtījumā uz Dāniju. | Vajag eksporta kravu konsolidāciju.
et Meie väikesed ekspordipartiid tuleks teiste omadega üheks saadetiseks koondada. | Vajame ekspordisaadetiste konsolideerimist.
sv Våra små exportpartier ska samlas med andras till en sändning. | Behöver samlastning av exportgods.

log.move.green
en We want our goods carried by electric trucks or on biofuel. | Climate friendly carrier to Sweden wanted.
lv Gribam, lai preces ved ar elektriskajiem kravas auto vai biogāzi. | Meklējam videi draudzīgu pārvadātāju.
et Soovime, et kaupa veaksid elektriveokid. | Otsime keskkonnasõbralikku vedajat, biokütusega.
sv Vi vill att varorna körs med ellastbilar eller biogas. | Söker fossilfri transport.

log.store.ambient
en We need a dry warehouse for 200 pallets of paper. | Looking for storage space near Jelgava.
lv Vajag sausu noliktavu 200 paletēm papīra. | Meklējam noliktavas telpas pie Jelgavas.
et Vajame kuiva ladu 200 paberialusele. | Otsime laopinda Jelgava lähedal.
sv Vi behöver ett torrt lager för 200 pallar papper. | Söker lageryta nära Örebro.

log.store.chilled
en Looking for a cold store for cheese, 60 pallets at +4. | We need fridge space for vegetables.
lv Meklējam aukstuma noliktavu sieram, 60 paletes pie +4. | Vajag dzesētas telpas dārzeņiem.
et Otsime jaheladu juustule, 60 alust, +4 kraadi. | Vajame jahutatud laopinda köögiviljadele.
sv Vi söker kyllager för ost, 60 pallar vid +4. | Behöver kyld lageryta för grönsaker.

log.store.frozen
en Deep-freeze warehouse for fish fillets, 100 pallets. | Where can we keep ice cream at -22 over summer?
lv Saldētava zivju filejai, 100 paletes. | Kur glabāt saldējumu pie -22?
et Sügavkülmladu kalafileele, 100 alust. | Kus saaks jäätist hoida, -22 kraadi?
sv Fryslager för fiskfilé, 100 pallar. | Var kan vi förvara glass vid -22?

log.store.bonded
en We need to store wine without paying duty until it is sold. | Bonded warehouse for whisky.
lv Vajag muitas noliktavu vīnam, lai nodoklis nav jāmaksā uzreiz. | Meklējam akcīzes noliktavu viskijam.
et Vajame tolliladu veinile. | Otsime aktsiisiladu viskile.
sv Vi behöver tullager för vin. | Söker skatteupplag för whisky.

log.store.crossdock
en Trucks from Poland should be unloaded and reloaded straight onto local vans. | We need cross docking in Tartu.
lv Kravas no Polijas jāpārkrauj uzreiz vietējos busiņos. | Vajag krosdoku Tartu.
et Poolast tulnud kaup tuleb otse väikebussidele ümber laadida. | Vajame ristlaadimist Tartus.
sv Gods från Polen ska lastas om direkt till lokala bilar. | Behöver omlastning, cross-docking i Malmö.

log.store.fulfil
en Someone should store, pack and send the orders of our online shop. | Fulfilment for our e-store, 100 orders a day.
lv Kādam jāglabā, jāpako un jāsūta mūsu interneta veikala pasūtījumi. | Vajag e-komercijas fulfilment, 100 pasūtījumi dienā.
et Keegi peaks meie e-poe tellimusi ladustama, pakkima ja saatma. | Vajame e-kaubanduse täitmisteenust.
sv Någon ska lagra, packa och skicka vår webbutiks ordrar. | Behöver e-handelslogistik, 100 ordrar om dagen.

log.store.vas
en Products need relabelling and gift-set assembly in the warehouse. | Repacking and stickers on 5,000 bottles.
lv Preces noliktavā jāpārmarķē un jāsaliek dāvanu komplektos. | Vajag pārpakošanu un uzlīmes 5000 pudelēm.
et Tooted tuleb laos ümber märgistada ja kinkekomplektideks koostada. | Vajame ümberpakkimist ja kleebiseid 5000 pudelile.
sv Produkterna ska märkas om och sättas ihop till presentset på lagret. | Behöver ompackning och etikettering av 5000 flaskor.

log.store.pickpack
en We need staff to pick orders from shelves and pack cartons. | Order picking for 50 shops.
lv Vajag komplektēt pasūtījumus no plauktiem un iepakot kastēs. | Pasūtījumu komplektēšana 50 veikaliem.
et Vajame tellimuste komplekteerimist riiulitelt ja kastidesse pakkimist. | Kauba noppimine 50 poele.
sv Vi behöver plock och pack av ordrar. | Orderplock till 50 butiker.

log.store.blast_freeze
en We bring fresh berries and want them blast frozen in the store. | Shock freezing of 10 pallets of meat.
lv Gribam, lai ogas noliktavā ātri sasaldē šoka saldētavā. | Vajag šoksaldēšanu 10 paletēm gaļas.
et Soovime marjade kiirkülmutamist laos. | Vajame lihale šokk-külmutust, 10 alust.
sv Vi vill att bären snabbfryses på lagret. | Behöver blästerfrysning av 10 pallar kött.

log.store.organic
en We need a warehouse with organic certificate for our flour. | Organic certified storage for 50 pallets.
lv Vajag bioloģiski sertificētu noliktavu miltiem. | Meklējam noliktavu ar bio sertifikātu.
et Vajame mahesertifikaadiga ladu jahule. | Otsime mahetunnustatud ladu.
sv Vi behöver ett ekologiskt certifierat lager för mjöl. | Söker KRAV-certifierad lagring.

log.store.seasonal
en Before Christmas we run out of space and need extra room for two months. | Temporary overflow warehouse in autumn.
lv Pirms Ziemassvētkiem pietrūkst vietas, vajag papildu noliktavu uz diviem mēnešiem. | Meklējam sezonas noliktavu rudenim.
et Enne jõule jääb ruumist puudu, vajame kaheks kuuks lisapinda. | Otsime hooajalist ladu sügiseks.
sv Före jul får vi ont om plats och behöver extra lageryta i två månader. | Söker säsongslager i höst.

log.store.inventory
en Someone has to count our stock at the end of the year. | Help with stocktaking.
lv Gada beigās kādam jāsaskaita mūsu krājumi. | Vajag palīdzību inventarizācijā.
et Aasta lõpus tuleb meie laoseis üle lugeda. | Vajame abi inventuuril.
sv Någon måste räkna vårt lager vid årsskiftet. | Behöver hjälp med inventering.

log.clear.customs
en We import coffee from Brazil and need someone for the customs declaration. | Customs broker at Riga port.
lv Importējam kafiju no Brazīlijas un vajag muitas deklarāciju. | Meklējam muitas brokeri Rīgas ostā.
et Impordime kohvi Brasiiliast ja vajame tollideklaratsiooni. | Otsime tollimaaklerit Riia sadamas.
sv Vi importerar kaffe från Brasilien och behöver tulldeklaration. | Söker tullombud i Göteborg.

log.clear.export_docs
en We need a CMR, certificate of origin and packing lists prepared. | Help with export paperwork to Uzbekistan.
lv Jāsagatavo CMR, izcelsmes sertifikāts un pavaddokumenti. | Palīdzība ar eksporta dokumentiem uz Uzbekistānu.
et Vaja on koostada CMR, päritolutunnistus ja saatedokumendid. | Abi ekspordidokumentidega Usbekistani.
sv Vi behöver fraktsedlar, ursprungsintyg och packlistor. | Hjälp med exporthandlingar till Uzbekistan.

log.clear.vet_phyto
en Our cheese needs a veterinary health certificate for export to Serbia. | Phytosanitary papers for apples.
lv Sieram vajag veterināro sertifikātu eksportam uz Serbiju. | Fitosanitārie dokumenti āboliem.
et Juust vajab veterinaarsertifikaati ekspordiks Serbiasse. | Fütosanitaarsed dokumendid õuntele.
sv Osten behöver veterinärintyg för export till Serbien. | Sundhetscertifikat för äpplen, fytosanitärt.

log.clear.excise
en We ship gin under duty suspension and need EMCS papers. | Excise paperwork for beer.
lv Sūtām džinu atliktajā nodokļa režīmā, vajag EMCS dokumentus. | Akcīzes preču noformēšana alum.
et Saadame džinni aktsiisivabalt ja vajame EMCS dokumente. | Aktsiisikauba vormistamine õllele.
sv Vi skickar gin under uppskov och behöver EMCS-dokument. | Punktskattehantering för öl.

log.clear.aeo
en We want to become an authorised economic operator. | Advice on AEO status.
lv Gribam kļūt par atzīto uzņēmēju, AEO. | Konsultācija par AEO statusu.
et Soovime saada volitatud ettevõtjaks, AEO. | Nõu AEO staatuse kohta.
sv Vi vill bli godkänd ekonomisk aktör, AEO. | Råd om AEO-status.

log.clear.incoterms
en Should we sell FCA or DAP? We need advice on delivery terms. | Incoterms explained for our contracts.
lv Kurus piegādes noteikumus izvēlēties, FCA vai DAP? Vajag konsultāciju. | Padoms par Incoterms līgumos.
et Milliseid tarnetingimusi valida, FCA või DAP? Vajame nõu. | Incoterms nõustamine lepingute jaoks.
sv Vilka leveransvillkor ska vi välja, FCA eller DAP? Vi behöver råd. | Rådgivning om Incoterms.

log.assure.gdp
en Our depot starts with medicines and has to comply with good distribution practice. | GDP consultant for pharma transport.
lv Sākam glabāt zāles un jāievieš laba izplatīšanas prakse. | Vajag konsultantu GDP ieviešanai.
et Hakkame ravimeid hoidma ja peame täitma hea turustamistava nõudeid. | Vajame GDP konsultanti.
sv Vi börjar med läkemedel och måste uppfylla god distributionssed. | Behöver GDP-konsult.

log.assure.temp_validation
en We must prove that our cold room is evenly cold; sensors for a mapping study. | Validation of our refrigerated vans.
lv Jāpierāda, ka aukstumkamera dzesē vienmērīgi, vajag temperatūras kartēšanu. | Vajag validēt mūsu aukstuma kameru.
et Peame tõestama, et külmkamber on ühtlaselt külm, vajame temperatuurikaardistust. | Külmaautode valideerimine on vaja.
sv Vi måste visa att kylrummet är jämnt kallt, temperaturkartläggning behövs. | Validering av våra kylbilar.

log.assure.atp
en Our vans' ATP papers run out in May, where can we get them tested? | ATP certificate for a new trailer.
lv Busiņiem maijā beidzas ATP, kur tos pārbaudīt? | Vajag ATP sertifikātu jaunai piekabei.
et Kaubikute ATP lõpeb mais, kus neid kontrollida saab? | Vajame uuele haagisele ATP-sertifikaati.
sv Våra bilars ATP-intyg går ut i maj, var kan de provas? | Behöver ATP-certifikat för en ny trailer.

log.assure.cargo_ins
en We want our shipments insured against theft and damage. | Cargo insurance to Ukraine.
lv Gribam apdrošināt sūtījumus pret zādzību un bojājumiem. | Kravu apdrošināšana uz Ukrainu.
et Soovime saadetised varguse ja kahjustuste vastu kindlustada. | Veosekindlustus Ukrainasse.
sv Vi vill försäkra våra sändningar mot stöld och skador. | Varuförsäkring till Ukraina.

log.assure.security
en Expensive electronics: we need guarded parking and escorts for trucks. | TAPA-secure transport advice.
lv Dārga elektronika, vajag apsargātas stāvvietas un kravas apsardzi. | Kravu drošība pret zādzībām.
et Kallis elektroonika, vajame valvatud parklaid ja veose turvamist. | Kauba turvalisus vedude ajal.
sv Dyr elektronik, vi behöver bevakade parkeringar och godssäkerhet. | Skydd mot godsstölder.

log.assure.tank_clean
en Where can our tanker be washed with a certificate after oil? | Reefer trailer washing in Riga.
lv Kur ar sertifikātu izmazgāt cisternu pēc eļļas? | Vajag refrižeratora mazgāšanu Rīgā.
et Kus saab paakautot sertifikaadiga pesta? | Vajame tsisterni pesu.
sv Var kan tankbilen tvättas med intyg? | Behöver tanktvätt i Göteborg.

log.pack.pallets
en We are short of euro pallets and want to rent them. | Pallet exchange with our customers.
lv Pietrūkst eiropalešu, gribam tās īrēt. | Palešu apmaiņa ar klientiem.
et Euroalustest on puudus, soovime neid rentida. | Aluste ringlus klientidega.
sv Vi har ont om EUR-pallar och vill hyra. | Pallpool med våra kunder.

log.pack.reusable
en We want returnable crates instead of cardboard. | Looking for reusable boxes for vegetables.
lv Gribam daudzreiz lietojamas kastes kartona vietā. | Meklējam atgriežamo taru dārzeņiem.
et Soovime papi asemel korduskasutatavaid kaste. | Otsime tagastatavat taarat köögiviljadele.
sv Vi vill ha returlådor i stället för kartong. | Söker återanvändbara backar för grönsaker.

log.pack.thermal
en Boxes with ice packs so that fish stays cold for 24 hours. | Insulated packaging for mailing cheese.
lv Vajag termokastes ar aukstuma elementiem zivju sūtīšanai. | Siltumizolēts iepakojums siera sūtīšanai.
et Vajame termokaste külmaelementidega kala saatmiseks. | Isoleeritud pakend juustu saatmiseks.
sv Vi behöver lådor med kylklampar så att fisken håller sig kall. | Isolerade förpackningar för ost.

log.pack.secondary
en Cartons get crushed on the road, we need stronger outer boxes and better pallet patterns. | Optimise shipping cartons.
lv Kartona kastes ceļā saplīst, vajag labāku transporta iepakojumu. | Optimizēt pārvadāšanas kastes.
et Pappkastid purunevad teel, vajame paremat transpordipakendit. | Transpordipakendi optimeerimine.
sv Kartongerna går sönder på vägen, vi behöver bättre transportförpackning. | Optimera ytterkartonger.

log.plan.network
en Where should our next depot be? We want the network calculated. | Study of the best warehouse locations.
lv Kur atvērt nākamo noliktavu? Gribam izrēķināt loģistikas tīklu. | Noliktavu izvietojuma izpēte.
et Kuhu rajada järgmine ladu? Soovime logistikavõrgu analüüsi. | Jaotusvõrgu planeerimine.
sv Var ska nästa depå ligga? Vi vill räkna på logistiknätet. | Nätverksanalys av lagerplaceringar.

log.plan.tender
en We want to tender our freight jointly with four other firms. | Joint negotiation of transport rates.
lv Gribam kopā ar citiem uzņēmumiem rīkot pārvadājumu konkursu. | Kopīgs transporta iepirkums.
et Soovime teiste firmadega ühise veohanke korraldada. | Ühine transpordihange.
sv Vi vill upphandla frakter tillsammans med fyra andra företag. | Gemensam transportupphandling.

log.plan.co2
en Customers ask how much CO2 our deliveries cause. | Carbon report of transports under ISO 14083.
lv Klienti prasa, cik daudz CO2 rada mūsu piegādes. | Pārvadājumu emisiju aprēķins.
et Kliendid küsivad, kui palju CO2 meie veod tekitavad. | Vedude heitearuanne.
sv Kunderna frågar hur mycket CO2 våra transporter ger. | Utsläppsrapport för transporter.

log.plan.4pl
en We want to hand over our whole logistics to one lead partner. | Someone to run all our carriers and warehouses.
lv Gribam visu loģistiku nodot vienam vadošajam partnerim. | Meklējam 4PL operatoru.
et Soovime kogu logistika juhtimise ühele partnerile anda. | Otsime 4PL partnerit.
sv Vi vill lämna över hela logistiken till en partner. | Söker en 4PL-aktör.

log.recover.returns
en We need returned goods collected, checked and put back on stock. | Handling of returns from web customers.
lv Vajag savākt atgrieztās preces un tās pārbaudīt. | Atgriešanas loģistika interneta veikalam.
et Tagastatud kaup tuleb kokku koguda ja üle kontrollida. | E-poe tagastuste käitlemine.
sv Returer ska hämtas, kontrolleras och läggas tillbaka på lager. | Returhantering för webbutiken.

log.recover.organic_waste
en Our kitchen scraps should be picked up twice a week. | Bio-waste collection from 5 shops.
lv Virtuves atkritumi jāizved divreiz nedēļā. | Bioloģisko atkritumu savākšana no 5 veikaliem.
et Köögijäätmed tuleb kaks korda nädalas ära viia. | Biojäätmete kogumine 5 poest.
sv Vårt matavfall ska hämtas två gånger i veckan. | Insamling av bioavfall från 5 butiker.

log.support.driver_train
en Our drivers need training in hygiene and cold chain. | Course for lorry drivers, code 95.
lv Mūsu šoferiem vajag apmācību par higiēnu un aukstuma ķēdi. | 95. koda kursi autovadītājiem.
et Meie autojuhid vajavad hügieenikoolitust. | Kutseline koolitus veokijuhtidele, kood 95.
sv Våra chaufförer behöver hygienutbildning. | YKB-kurs för lastbilsförare.

log.support.fleet
en The cooling unit of our van is broken, we need repair. | Service contract for Thermo King units.
lv Busiņa saldēšanas iekārta ir sabojājusies, vajag remontu. | Aukstumiekārtu apkope kravas auto.
et Kaubiku külmaseade läks katki, vajame remonti. | Veokite külmaseadmete hooldus.
sv Kylaggregatet på vår skåpbil är trasigt, vi behöver reparation. | Service av kylaggregat på lastbilar.
`;
