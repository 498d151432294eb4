import type { Language } from '@fivefold/domain';

/** `id | en | lv | et | sv`: the form after a number that is not "one" in the language; Estonian takes the partitive. */
const ROWS = `
EUR_PALLET | EUR pallets | EUR paletes | EUR-alust | EUR-pallar
LDM | loading metres | iekraušanas metri | laadimismeetrit | flakmeter
FEU | 40-foot containers | 40 pēdu konteineri | 40-jalast konteinerit | 40-fotscontainrar
TEU | 20-foot containers | 20 pēdu konteineri | 20-jalast konteinerit | 20-fotscontainrar
container | containers | konteineri | konteinerit | containrar
trailer | trailers | puspiekabes | poolhaagist | trailrar
crate | crates | kastes | kasti | backar
crate_trip | crate trips | kastu aprites reizes | kasti ringlust | backturer
piece | pieces | gabali | tükki | stycken
order | orders | pasūtījumi | tellimust | order
sample | samples | paraugi | proovi | prover
product | products | produkti | toodet | produkter
label | labels | etiķetes | etiketti | etiketter
document | documents | dokumenti | dokumenti | dokument
declaration | declarations | deklarācijas | deklaratsiooni | deklarationer
report | reports | pārskati | aruannet | rapporter
exercise | exercises | mācības | õppust | övningar
word | words | vārdi | sõna | ord
page | pages | lappuses | lehekülge | sidor
hour | hours | stundas | tundi | timmar
day | days | dienas | päeva | dagar
month | months | mēneši | kuud | månader
year | years | gadi | aastat | år
company | companies | uzņēmumi | ettevõtet | företag
participant | participants | dalībnieki | osalejat | deltagare
device | devices | ierīces | seadet | enheter
vehicle | vehicles | transportlīdzekļi | sõidukit | fordon
site | sites | objekti | objekti | anläggningar
place | places | vietas | kohta | platser
slot | slots | laika logi | ajavahemikku | testplatser
trial | trials | izmēģinājumi | katset | försök
sprint | sprints | sprinti | sprinti | sprintar
challenge | challenges | uzdevumi | väljakutset | utmaningar
event | events | pasākumi | üritust | evenemang
project | projects | projekti | projekti | projekt
licence | licences | licences | litsentsi | licenser
`;

/**
 * Names of units after a number whose plural form (`Intl.PluralRules`) is not `one`; after `one` the label of the
 * vocabulary stands. Units written as symbols have none.
 */
export const UNIT_PLURALS: Readonly<Record<string, Readonly<Record<Language, string>>>> = Object.fromEntries(
  ROWS.trim()
    .split('\n')
    .map((line) => {
      const [id = '', en = '', lv = '', et = '', sv = ''] = line.split(' | ');
      return [id, { en, lv, et, sv }];
    }),
);
