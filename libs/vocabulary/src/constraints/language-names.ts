import type { Language } from '@fivefold/domain';
import { cellsOf, labelsOf, linesOf, wordsOf } from '../rows.js';

/** `ISO 639-1 | name en | lv | et | sv | other words en | lv | et | sv` */
const ROWS = `
en | English | angļu valoda | inglise keel | engelska | in English | angliski; angļu | inglise; inglise keeles | på engelska
lv | Latvian | latviešu valoda | läti keel | lettiska | in Latvian | latviski; latviešu | läti; läti keeles | på lettiska
et | Estonian | igauņu valoda | eesti keel | estniska | in Estonian | igauniski; igauņu | eesti; eesti keeles | på estniska
sv | Swedish | zviedru valoda | rootsi keel | svenska | in Swedish | zviedriski; zviedru | rootsi; rootsi keeles | på svenska
lt | Lithuanian | lietuviešu valoda | leedu keel | litauiska | in Lithuanian | lietuviski; lietuviešu | leedu; leedu keeles | på litauiska
fi | Finnish | somu valoda | soome keel | finska | in Finnish | somiski; somu | soome; soome keeles | på finska
da | Danish | dāņu valoda | taani keel | danska | in Danish | dāniski; dāņu | taani; taani keeles | på danska
no | Norwegian | norvēģu valoda | norra keel | norska | in Norwegian | norvēģiski; norvēģu | norra; norra keeles | på norska
de | German | vācu valoda | saksa keel | tyska | in German | vāciski; vācu | saksa; saksa keeles | på tyska
pl | Polish | poļu valoda | poola keel | polska | in Polish | poliski; poļu | poola; poola keeles | på polska
ru | Russian | krievu valoda | vene keel | ryska | in Russian | krieviski; krievu | vene; vene keeles | på ryska
uk | Ukrainian | ukraiņu valoda | ukraina keel | ukrainska | in Ukrainian | ukrainiski; ukraiņu | ukraina; ukraina keeles | på ukrainska
nl | Dutch | nīderlandiešu valoda | hollandi keel | nederländska | in Dutch | holandiski; nīderlandiešu | hollandi; hollandi keeles | på nederländska; holländska
fr | French | franču valoda | prantsuse keel | franska | in French | franciski; franču | prantsuse; prantsuse keeles | på franska
es | Spanish | spāņu valoda | hispaania keel | spanska | in Spanish | spāniski; spāņu | hispaania; hispaania keeles | på spanska
it | Italian | itāļu valoda | itaalia keel | italienska | in Italian | itāliski; itāļu | itaalia; itaalia keeles | på italienska
pt | Portuguese | portugāļu valoda | portugali keel | portugisiska | in Portuguese | portugāliski; portugāļu | portugali; portugali keeles | på portugisiska
cs | Czech | čehu valoda | tšehhi keel | tjeckiska | in Czech | čehiski; čehu | tšehhi; tšehhi keeles | på tjeckiska
sk | Slovak | slovāku valoda | slovaki keel | slovakiska | in Slovak | slovākiski; slovāku | slovaki; slovaki keeles | på slovakiska
sl | Slovenian | slovēņu valoda | sloveeni keel | slovenska | in Slovenian | slovēniski; slovēņu | sloveeni; sloveeni keeles | på slovenska
hu | Hungarian | ungāru valoda | ungari keel | ungerska | in Hungarian | ungāriski; ungāru | ungari; ungari keeles | på ungerska
ro | Romanian | rumāņu valoda | rumeenia keel | rumänska | in Romanian | rumāniski; rumāņu | rumeenia; rumeenia keeles | på rumänska
bg | Bulgarian | bulgāru valoda | bulgaaria keel | bulgariska | in Bulgarian | bulgāriski; bulgāru | bulgaaria; bulgaaria keeles | på bulgariska
hr | Croatian | horvātu valoda | horvaadi keel | kroatiska | in Croatian | horvātiski; horvātu | horvaadi; horvaadi keeles | på kroatiska
el | Greek | grieķu valoda | kreeka keel | grekiska | in Greek | grieķiski; grieķu | kreeka; kreeka keeles | på grekiska
ga | Irish | īru valoda | iiri keel | iriska | in Irish | īriski; īru | iiri; iiri keeles | på iriska
`;

type ByLanguage<Value> = Readonly<Record<Language, Value>>;

const PARSED = linesOf(ROWS).map((line) => {
  const [code = '', ...rest] = cellsOf(line);
  return { code, label: labelsOf(rest), words: wordsOf(rest.slice(4)) };
});

/** Names of languages in the four languages, by ISO 639-1 code. */
export const LANGUAGE_NAMES: Readonly<Record<string, ByLanguage<string>>> = Object.fromEntries(
  PARSED.map((row) => [row.code, row.label]),
);

/** Other words that name a language in a text (adverbs, the adjective alone), by ISO 639-1 code. */
export const LANGUAGE_WORDS: Readonly<Record<string, ByLanguage<readonly string[]>>> = Object.fromEntries(
  PARSED.map((row) => [row.code, row.words]),
);
