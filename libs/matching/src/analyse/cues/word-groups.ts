import type { Language } from '@fivefold/domain';

/** Words that patterns share, by name and language; `$name` in a pattern stands for any of them. */
const GROUPS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  make: {
    en: 'make/makes/making/produce/produces/producing/manufactur*',
    lv: 'ražot/ražo/ražotu/ražošan*/izgatavo*/gatavot/gatavo/gatavotu/saražo*/taisīt/uztaisī*',
    et: 'teha/teeb/teeks/tegemi*/toota/toodab/toodaks/tootmi*/valmista*',
    sv: 'göra/gör/tillverk*/producer*/framställ*',
  },
  fill: {
    en: 'bottle/bottling/bottled/fill/filling/filled/can/canning/canned/jar/jarred',
    lv: 'pildī*/sapildī*/fasē*/safasē*/iepildī*',
    et: 'villi*/villim*/purki/purkide*/pudelda*/pudelisse/purgita*',
    sv: 'tappa/tappas/tappning*/fylla/fylls/fyllas/buteljer*/flaska/burk/burkar',
  },
  drink: {
    en: 'juice*/beer*/lemonade*/kombucha*/cider*/soda*/drink*/beverage*/wine*/gin/vodka/syrup*/sap/water',
    lv: 'sul*/alus/alu/limonād*/kombuč*/sidr*/dzērien*/vīn*/džin*/sīrup*/ūden*',
    et: 'mahl*/õl*/limonaad*/kombutš*/siid*/joogi*/jook/jooke/veini*/džinn*/siirup*/vesi/vee',
    sv: 'juice*/öl/ölet/läsk*/lemonad*/kombucha*/cider*/dryck*/must/musten/*must/*musten/*juice/*saft/*dryck/vin/gin/saft*/sav/björksav',
  },
  milk: {
    en: 'milk/goat/dairy/cream/whey',
    lv: 'pien*/krējum*',
    et: 'piim*/*piim/*piima/*piimast/koor*',
    sv: 'mjölk*/*mjölk/grädde*',
  },
  dairyware: {
    en: 'cheese*/yoghurt*/yogurt*/butter/curd*/quark/kefir*/cream',
    lv: 'sier*/jogurt*/sviest*/biezpien*/kefīr*/saldējum*',
    et: 'juust*/jogurt*/või/võid/kohupiim*/keefir*/jäätis*',
    sv: 'ost/ostar/yoghurt*/smör/kvarg/filmjölk*/glass',
  },
  meat: {
    en: 'meat/beef/pork/lamb/venison/poultry/chicken/game/carcass*/pig*/cattle/sheep',
    lv: 'gaļ*/liellop*/cūk*/jēr*/vist*/medījum*/putn*',
    et: '*liha/*liha*/veise*/sea/lamba*/ulukili*/kana',
    sv: 'kött*/*kött/*köttet/nöt/gris*/lamm*/vilt*/kyckling*/fläsk*',
  },
  meatware: {
    en: 'sausage*/ham/bacon/mince/burger*/pate/jerky',
    lv: 'des*/šķiņķ*/cīsiņ*/pastēt*/malt*',
    et: 'vorst*/sink/singi*/viiner*/pasteet*/hakkliha*',
    sv: 'korv*/skink*/bacon/färs*/burgar*/paté*',
  },
  fish: {
    en: 'fish/salmon/trout/herring/perch/pike/cod/eel/sprat*/mackerel/zander/seafood',
    lv: 'ziv*/las*/forel*/reņģ*/siļķ*/asar*/zandart*/līdak*/brētliņ*/menc*/zuš*',
    et: 'kala*/lõhe*/forel*/räim*/heering*/ahven*/koha/haug*/kilu*/tursk*/angerja*',
    sv: 'fisk*/lax*/öring*/sill*/strömming*/abborr*/gös/gädd*/torsk*/makrill*/ål',
  },
  veg: {
    en: 'apple*/berr*/*berries/fruit*/vegetable*/carrot*/potato*/onion*/cabbage*/beet*/pea/peas/cucumber*/tomato*/plum*/cherr*/pumpkin*/garlic/mushroom*',
    lv: 'ābol*/og*/augļ*/dārzeņ*/burkān*/kartupeļ*/sīpol*/kāpost*/biet*/zirņ*/gurķ*/tomāt*/plūm*/ķirš*/ķirb*/mellen*/zemen*/aven*/ķiplok*/sēn*',
    et: 'õun*/marj*/*marja*/puuvilj*/köögivilj*/porgand*/kartul*/sibul*/kapsa*/peet*/peedi*/hernes/herne*/kurk*/kurgi*/tomat*/ploom*/kirss*/kõrvits*/mustika*/maasika*/vaarika*/küüslau*/seen*/seene*',
    sv: 'äpple*/äppel*/bär/bären/*bär/frukt*/grönsak*/morot*/morötter*/potatis*/lök/lökar/kål/kålen/rödbet*/ärt*/gurk*/tomat*/plommon*/körsbär*/pump*/jordgubb*/hallon*/vitlök*/svamp*',
  },
  herb: {
    en: 'herb*/tea/teas/spice*/hop/hops',
    lv: 'zāļu/tēj*/garšaug*/garšviel*/apiņ*',
    et: 'ürdi*/ürte*/tee/teed/maitsetaim*/humal*',
    sv: 'ört*/te/teer/krydd*/humle*',
  },
  grain: {
    en: 'grain*/oat*/rye/wheat/spelt/barley/buckwheat/cereal*/corn/flour',
    lv: 'graud*/auz*/rudz*/kvieš*/spelt*/miež*/griķ*/labīb*',
    et: 'vilja/teravilj*/kaer*/rukki*/rukis*/nisu*/spelta*/odra*/oder/tatar*/tatra*',
    sv: 'spannmål*/havre*/råg*/vete*/dinkel*/spelt/korn/bovete*',
  },
  breadware: {
    en: 'bread*/bun*/roll/rolls/cookie*/cracker*/biscuit*/cake*/pastr*/pie/pies/loaf/loaves/crispbread*/sourdough',
    lv: 'maiz*/bulciņ*/cepum*/kūk*/pīrāg*/kliņģer*/kēks*/sausmaiz*',
    et: 'leib*/leiva*/sai/saia*/küpsis*/kook/kooke/koogi*/pirukas/piruka*/kringl*',
    sv: 'bröd*/bull*/kex/kak*/tårt*/kaffebröd*/knäckebröd*/limp*/surdeg*',
  },
  sweet: {
    en: 'chocolate*/candy/candies/sweets/praline*/toffee*/marshmallow*/fudge/confection*',
    lv: 'šokolād*/konfek*/saldum*/karamel*/zefīr*/īris*/marmelād*',
    et: 'šokolaad*/*komm*/maiustus*/karamell*/vahukomm*/marmelaad*/trühvli*',
    sv: 'choklad*/pralin*/godis*/karamell*/kola/kolor/konfektyr*/marmelad*',
  },
  honey: { en: 'honey', lv: 'med*', et: '=mesi/=mee/=mett/=meega/=meele', sv: 'honung*' },
  meal: {
    en: 'soup*/meal*/dish/dishes/salad*/stew*/lasagne/porridge*/sandwich*/dumpling*',
    lv: 'zup*/ēdien*/maltīt*/salāt*/sacepum*/putr*/sviestmaiz*/pelmeņ*',
    et: 'supp*/suppe/supi*/toite/roog*/salat*/putru/pudru*/võileib*/võileiva*/pelmeen*',
    sv: 'sopp*/rätt/rätter/måltid*/sallad*/gryt*/gröt*/smörgås*/lunchlåd*',
  },
  jar: {
    en: 'jar/jars/bag/bags/pouch*/sachet*/tin/tins/box/boxes/bottle*/tray*/tube/tubes/cup/cups',
    lv: 'burciņ*/burk*/maisiņ*/paciņ*/kastīt*/pudel*/paplāt*/tūbiņ*',
    et: 'purk/purki/purkide*/kottide*/kotti/kotike*/karpi/karpide*/pudelisse/pudelite*/tuubi*',
    sv: 'burk/burkar/påse/påsar/ask/askar/flaska/flaskor/tråg/tub/tuber/låda',
  },
  lab: {
    en: 'test*/analys*/analyz*/lab/labs/laborator*/check*/measur*/determin*',
    lv: 'test*/analīz*/laborator*/pārbaud*/mērī*/noteik*/noteikt',
    et: 'test*/analüüs*/labor*/kontroll*/mõõt*/määra*/katse*',
    sv: 'test*/analys*/labb*/laborator*/kontroll*/mät*/bestäm*/prov/prover',
  },
  course: {
    en: 'train*/course*/learn*/teach*/workshop*/lesson*/upskill*',
    lv: 'apmāc*/mācīb*/mācī*/kurs*/iemācī*/seminār*/apgūt',
    et: 'koolit*/kursus*/õppi*/õpeta*/õpe/õpet/väljaõp*/seminar*',
    sv: 'utbild*/kurs*/lära/lär/lärs/fortbild*/workshop*',
  },
  staff: {
    en: 'staff/people/employee*/worker*/team/personnel/crew/operator*/manager*/leader*/picker*/colleague*',
    lv: 'darbiniek*/personāl*/komand*/strādniek*/cilvēk*/vadītāj*/kolektīv*/operator*',
    et: 'töötaja*/personal*/meeskon*/inimes*/juhti*/juhile/vahetusejuh*/tiim*/kolleeg*/*juhile/*juhtidele',
    sv: 'personal*/anställd*/medarbetar*/team*/folk/skiftledar*/chef*/nyanställd*/operatör*',
  },
  driver: {
    en: 'driver*/chauffeur*',
    lv: 'šofer*/autovadītāj*/šoferīš*',
    et: 'autojuh*/veokijuh*/juhid/juhtide*/juhtidele',
    sv: 'förare*/chaufför*/lastbilsförar*',
  },
  retailer: {
    en: 'retail*/supermarket*/chain*/grocery/grocer*/shelf/shelves/rimi/maxima/coop/ica/lidl/prisma/selver/hypermarket*',
    lv: 'mazumtirdz*/lielveikal*/tīkl*/ķēd*/plaukt*/rimi/maxima/lidl/veikalu',
    et: 'jaekett*/jaekaubandus*/kett/ketti/ketid*/kaubanduskett*/kaubaketti*/riiul*/lettidele/selver*/rimi/prisma/coop/maxima/lidl/supermarket*',
    sv: 'butikskedj*/kedj*/dagligvaru*/hyll*/ica/coop/willys/axfood/hemköp/lidl/stormarknad*',
  },
  restaurant: {
    en: 'restaurant*/hotel*/cafe/cafes/canteen*/caterer*/catering/bar/bars/pub/pubs',
    lv: 'restorān*/viesnīc*/kafejnīc*/ēdnīc*/ēdināš*/bār*',
    et: 'restoran*/hotell*/kohvik*/söökla*/toitlust*/baari*',
    sv: 'restaurang*/hotell*/kafé*/kaféer/cafe*/storkök*/cateringf*/pub*/krog*/matsal*',
  },
  abroad: {
    en: 'sweden/finland/germany/poland/norway/denmark/estonia/latvia/lithuania/france/uk/britain/usa/china/japan/dubai/abroad/spain/italy/netherlands',
    lv: 'zviedrij*/somij*/vācij*/polij*/norvēģij*/dānij*/igaunij*/lietuv*/francij*/anglij*/lielbritānij*/ķīn*/japān*/ārzem*/ārvalst*/itālij*/spānij*',
    et: 'rootsi*/soome*/saksama*/poola*/norra*/taani*/läti*/lätti/leetu/leedu*/prantsus*/inglis*/hiina*/jaapan*/välismaa*/itaalia*/hispaania*',
    sv: 'finland/tyskland/polen/norge/danmark/estland/lettland/litauen/frankrike/storbritannien/usa/kina/japan/utomlands/utlandet/italien/spanien',
  },
  software: {
    en: 'software/system*/program/programme/tool*/solution*/platform*',
    lv: 'programm*/sistēm*/rīk*/risinājum*',
    et: 'tarkvara*/süsteem*/programm*/lahendus*/tööriist*',
    sv: 'system*/programvar*/program/mjukvar*/verktyg*/lösning*',
  },
  others: {
    en: 'together/jointly/others/pool/pooled/pooling/shared/jointly/members/neighbours',
    lv: 'kopā/kopīg*/citiem/apvieno*/kopēj*/biedriem/kaimiņ*',
    et: 'koos/ühise*/ühiselt/teiste/teistega/ühenda*/ühis',
    sv: 'tillsammans/ihop/gemensam*/andra/slå/samordna*/grannar*',
  },
  vehicle: {
    en: 'truck*/van/vans/vehicle*/fleet/lorry/lorries/trailer*/car/cars/bus',
    lv: 'auto/mašīn*/bus*/busiņ*/transportlīdzekļ*/autopark*/piekab*',
    et: 'auto/autod*/autot/autode*/kaubik*/veok*/sõiduk*/haagis*/autoparki',
    sv: 'bil/bilar*/lastbil*/fordon*/skåpbil*/släp*/flotta*/trailer*',
  },
  sensor: {
    en: 'sensor*/probe*/gauge*/meter*/iot',
    lv: 'sensor*/devēj*/mērītāj*/iot',
    et: 'andur*/*andur*/mõõdik*/iot',
    sv: 'sensor*/*sensor*/givare*/mätare*/iot',
  },
};

/**
 * A pattern with every `$name` replaced by the words of the group in the language, so that `bake $breadware` holds for all
 * baked goods.
 *
 * @throws RangeError for an unknown group
 */
export function withGroups(pattern: string, language: Language): string {
  return pattern.replace(/\$([a-z]+)/g, (_, name: string) => {
    const group = GROUPS[name];
    if (group === undefined) throw new RangeError(`no group of words: ${name}`);
    return group[language];
  });
}
