import type { Language, Period } from '@fivefold/domain';
import { cellsOf, labelsOf, linesOf, wordsOf } from '../rows.js';

/** What capacities are counted in and prices refer to. */
export interface Unit {
  /** Permanent id as it stands in capacities and prices. */
  readonly id: string;
  readonly label: Readonly<Record<Language, string>>;
  /** Words that count this unit in a text, lemma forms (singular, and the plural where it differs in stem). */
  readonly words: Readonly<Record<Language, readonly string[]>>;
  /** UN/ECE Recommendation 20 code, where there is one. */
  readonly rec20: string | null;
  /** For a unit per time, e.g. a device month: what is counted, and over which period. */
  readonly per: { readonly counts: string | null; readonly over: Period } | null;
}

/** `id | rec20 | counts/over | label en | lv | et | sv | words en | lv | et | sv` */
const ROWS = `
EUR_PALLET | | | EUR pallet | EUR palete | EUR-alus | EUR-pall | pallet; euro pallet; pallet place; pallet position; skid | palete; eiropalete; paletes vieta; palešu vieta | alus; kaubaalus; euroalus; alusekoht | pall; pallplats; europall; lastpall
t | TNE | | tonne | tonna | tonn | ton | t; tonne; ton; metric ton | t; tonna | t; tonn | t; ton
kg | KGM | | kilogram | kilograms | kilogramm | kilogram | kg; kilogram; kilo; kilogramme | kg; kilograms; kilo | kg; kilogramm; kilo | kg; kilogram; kilo
m3 | MTQ | | cubic metre | kubikmetrs | kuupmeeter | kubikmeter | m3; m³; cubic metre; cubic meter; cbm | m3; m³; kubikmetrs | m3; m³; kuupmeeter | m3; m³; kubikmeter; kubik
m2 | MTK | | square metre | kvadrātmetrs | ruutmeeter | kvadratmeter | m2; m²; square metre; square meter; sqm | m2; m²; kvadrātmetrs | m2; m²; ruutmeeter | m2; m²; kvadratmeter
l | LTR | | litre | litrs | liiter | liter | l; litre; liter | l; litrs | l; liiter | l; liter
LDM | | | loading metre | iekraušanas metrs | laadimismeeter | flakmeter | loading metre; LDM | iekraušanas metrs; LDM | laadimismeeter; LDM | flakmeter; lastmeter; LDM
FEU | | | 40-foot container | 40 pēdu konteiners | 40-jalane konteiner | 40-fotscontainer | FEU; 40-foot container; forty-foot container | FEU; 40 pēdu konteiners | FEU; 40-jalane konteiner | FEU; 40-fotscontainer
TEU | | | 20-foot container | 20 pēdu konteiners | 20-jalane konteiner | 20-fotscontainer | TEU; 20-foot container; twenty-foot container | TEU; 20 pēdu konteiners | TEU; 20-jalane konteiner | TEU; 20-fotscontainer
container | | | container | konteiners | konteiner | container | container | konteiners | konteiner | container
trailer | | | trailer | puspiekabe | poolhaagis | trailer | trailer; semi-trailer; truckload; full truck | puspiekabe; piekabe; treileris; pilna krava | poolhaagis; treiler; haagis; täiskoorem | trailer; släp; semitrailer; lastbilslass
crate | | | crate | kaste | kast | back | crate; box of goods; tote | kaste; kastīte | kast | back; låda
crate_trip | | | crate trip | kastes aprites reize | kasti ringlus | backtur | crate trip; crate rotation | kastes reize | kasti ringlus | backtur
piece | H87 | | piece | gabals | tükk | styck | piece; pcs; unit; jar; lid; bottle; pack | gabals; gab; vienība; burka; vāciņš; pudele; iepakojums | tükk; tk; ühik; purk; kaas; pudel | styck; st; burk; lock; flaska; förpackning
order | | | order | pasūtījums | tellimus | order | order; delivery; drop; parcel; shipment to a consumer | pasūtījums; piegāde; paka; sūtījums | tellimus; tarne; pakk; saadetis | order; beställning; leverans; paket
sample | | | sample | paraugs | proov | prov | sample; specimen | paraugs | proov; proovid | prov; provburk
product | | | product | produkts | toode | produkt | product; article; SKU | produkts; prece; artikuls | toode; artikkel | produkt; vara; artikel
label | | | label | etiķete | etikett | etikett | label | etiķete | etikett; silt | etikett
document | | | document | dokuments | dokument | dokument | document; consignment note; waybill | dokuments; pavadzīme | dokument; veoseleht; saateleht | dokument; fraktsedel
declaration | | | declaration | deklarācija | deklaratsioon | deklaration | declaration; customs declaration | deklarācija; muitas deklarācija | deklaratsioon; tollideklaratsioon | deklaration; tulldeklaration
report | | | report | pārskats | aruanne | rapport | report | pārskats; atskaite | aruanne; raport | rapport
exercise | | | exercise | mācības | õppus | övning | exercise; drill | mācības | õppus | övning
word | | | word | vārds | sõna | ord | word | vārds | sõna | ord
page | | | page | lappuse | lehekülg | sida | page | lappuse; lapaspuse | lehekülg; lehekülge | sida; sidor
km | KMT | | kilometre | kilometrs | kilomeeter | kilometer | km; kilometre; kilometer | km; kilometrs | km; kilomeeter | km; kilometer
hour | HUR | | hour | stunda | tund | timme | hour; h | stunda; st | tund; tunnid | timme; timmar; tim
day | DAY | /day | day | diena | päev | dag | day; working day | diena; darba diena; diennakts | päev; tööpäev; ööpäev | dag; dagar; arbetsdag; dygn
month | MON | /month | month | mēnesis | kuu | månad | month; monthly fee | mēnesis; mēneša maksa | kuu; kuutasu | månad; månader; månadsavgift
year | ANN | /year | year | gads | aasta | år | year; annual fee | gads; gada maksa | aasta; aastatasu | år; årsavgift
company | | | company | uzņēmums | ettevõte | företag | company; firm; business; participant firm | uzņēmums; firma | ettevõte; firma | företag; firma; bolag
participant | | | participant | dalībnieks | osaleja | deltagare | participant; person; employee; attendee | dalībnieks; persona; darbinieks | osaleja; inimene; töötaja | deltagare; person; anställd
device | | | device | ierīce | seade | enhet | device; sensor; logger; tracker | ierīce; sensors; devējs; reģistrators | seade; andur; logger | enhet; givare; sensor; logger
vehicle | | | vehicle | transportlīdzeklis | sõiduk | fordon | vehicle; truck; lorry; van | transportlīdzeklis; kravas auto; automašīna; busiņš | sõiduk; veok; veoauto; kaubik | fordon; lastbil; skåpbil
site | | | site | objekts | objekt | anläggning | site; facility; plant; location; warehouse site | objekts; vieta; ražotne | objekt; tegevuskoht; tehas | anläggning; arbetsställe
place | | | place | vieta | koht | plats | place; seat; stand place | dalības vieta; sēdvieta | koht; osaluskoht | plats; monterplats
slot | | | slot | laika logs | ajavahemik | plats i testet | slot; time slot; test slot | laika logs; testa periods | ajapilu; testikoht | tidslucka; testplats
trial | | | trial | izmēģinājums | katse | försök | trial; test run; pilot run | izmēģinājums; tests | katse; katsetus | försök; testkörning
sprint | | | sprint | sprints | sprint | sprint | sprint | sprints | sprint | sprint
challenge | | | challenge | uzdevums | väljakutse | utmaning | challenge | uzdevums; izaicinājums | väljakutse; ülesanne | utmaning
event | | | event | pasākums | üritus | evenemang | event | pasākums | üritus; sündmus | evenemang; händelse
project | | | project | projekts | projekt | projekt | project; assignment; engagement | projekts | projekt | projekt; uppdrag
licence | | | licence | licence | litsents | licens | licence; license; user licence | licence; lietotāja licence | litsents; kasutajalitsents | licens; användarlicens
percent_of_saving | P1 | | per cent of the saving | procenti no ietaupījuma | protsent säästust | procent av besparingen | per cent of saving | procenti no ietaupījuma | protsent säästust | procent av besparingen
EUR_PALLET_DAY | | EUR_PALLET/day | EUR pallet and day | EUR palete dienā | EUR-alus päevas | EUR-pall per dygn | pallet day; pallet per day; pallet and day | paletes diena; palete dienā | aluspäev; alus päevas | palldygn; pall per dygn
EUR_PALLET_MONTH | | EUR_PALLET/month | EUR pallet and month | EUR palete mēnesī | EUR-alus kuus | EUR-pall per månad | pallet month; pallet per month | palete mēnesī | alus kuus | pallmånad; pall per månad
device_month | | device/month | device and month | ierīce mēnesī | seade kuus | enhet per månad | device month; device per month | ierīce mēnesī | seade kuus | enhet per månad
vehicle_month | | vehicle/month | vehicle and month | transportlīdzeklis mēnesī | sõiduk kuus | fordon per månad | vehicle month; vehicle per month; truck per month | transportlīdzeklis mēnesī; auto mēnesī | sõiduk kuus; auto kuus | fordon per månad
site_month | | site/month | site and month | objekts mēnesī | objekt kuus | anläggning per månad | site month; site per month | objekts mēnesī | objekt kuus | anläggning per månad
licence_month | | licence/month | licence and month | licence mēnesī | litsents kuus | licens per månad | licence per month; user per month | licence mēnesī; lietotājs mēnesī | litsents kuus; kasutaja kuus | licens per månad; användare per månad
`;

function perOf(cell: string): Unit['per'] {
  if (cell === '') return null;
  const [counts = '', over = ''] = cell.split('/');
  return { counts: counts === '' ? null : counts, over: over as Period };
}

/** All units in table order. 1 EUR pallet is 1200 x 800 mm or 0.4 loading metres; mass is never turned into pallets. */
export const UNITS: readonly Unit[] = linesOf(ROWS).map((line) => {
  const [id = '', rec20 = '', per = '', ...rest] = cellsOf(line);
  return {
    id,
    rec20: rec20 === '' ? null : rec20,
    per: perOf(per),
    label: labelsOf(rest),
    words: wordsOf(rest.slice(4)),
  };
});

const BY_ID: ReadonlyMap<string, Unit> = new Map(UNITS.map((unit) => [unit.id, unit]));

/** The unit with this id. O(1). */
export function findUnit(id: string): Unit | undefined {
  return BY_ID.get(id);
}

/** `period | words en | lv | et | sv`: nouns and adverbs that name the period of a flow. */
const PERIOD_ROWS = `
day | day; daily; per day; 24 hours | diena; dienā; ikdienas; diennaktī; katru dienu | päev; päevas; ööpäevas; iga päev | dag; dagligen; per dag; om dagen; per dygn
week | week; weekly; per week | nedēļa; nedēļā; iknedēļas; katru nedēļu | nädal; nädalas; iganädalane; iga nädal | vecka; veckor; veckovis; per vecka; i veckan
month | month; monthly; per month | mēnesis; mēnesī; ikmēneša; katru mēnesi | kuu; kuus; igakuine; iga kuu | månad; månader; månatligen; per månad; i månaden
quarter | quarter; quarterly; per quarter | ceturksnis; ceturksnī; katru ceturksni | kvartal; kvartalis; iga kvartal | kvartal; kvartalsvis; per kvartal
year | year; yearly; annually; per year; a year | gads; gadā; ikgadējs; katru gadu | aasta; aastas; igal aastal | år; årligen; per år; om året
`;

/** The words of each period by language, for flows such as "20 pallets a week". */
export const PERIOD_WORDS: Readonly<Record<Period, Readonly<Record<Language, readonly string[]>>>> =
  Object.fromEntries(
    linesOf(PERIOD_ROWS).map((line) => {
      const [period = '', ...words] = cellsOf(line);
      return [period, wordsOf(words)];
    }),
  ) as Record<Period, Record<Language, readonly string[]>>;
