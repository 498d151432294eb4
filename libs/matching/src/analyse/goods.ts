import { LANGUAGES, type ConceptId, type Language } from '@fivefold/domain';
import { fold } from '../text/index.js';
import { PhraseBook, type Phrase } from './phrases.js';
import type { Reading } from './reading.js';
import type { Regime } from './regimes.js';

/** A group of goods: what makes it, and how it is usually kept. */
export interface Goods {
  /** The capability that produces it. */
  readonly process: ConceptId;
  /** How it is usually kept; null where that varies. */
  readonly regime: Regime | null;
  /** Limit in °C that applies to it by the food hygiene presets; null where none does. */
  readonly maxC: number | null;
}

const ROWS: readonly (readonly [
  process: ConceptId,
  regime: Regime | null,
  maxC: number | null,
  table: string,
])[] = [
  [
    'food.process.readymeal',
    'chilled',
    6,
    'en ready meal*; prepared meal*; soup* lv gatav* ēdien*; zup* et valmistoi*; valmisro*; supp* sv färdigrätt*; färdigmat*; soppa*',
  ],
  [
    'food.process.dairy',
    'chilled',
    6,
    'en cheese*; dairy; milk; yoghurt*; yogurt*; butter lv sier*; piena*; jogurt*; biezpien*; sviest* et juust*; piim*; jogurt*; kohupiim*; mahemeierei*; meierei* sv ost; ostar; mejeri*; mjölk*; yoghurt*; smör',
  ],
  [
    'food.process.meat',
    'chilled',
    2,
    'en minced meat; mince lv malt* gaļ*; maltā gaļa et hakkliha* sv köttfärs*; *färs',
  ],
  [
    'food.process.meat',
    'chilled',
    4,
    'en poultry; chicken*; turkey lv vist*; mājputn*; tītar* et linnuliha*; kanaliha*; kalkun* sv kyckling*; fågelkött*; kalkon*',
  ],
  [
    'food.process.meat',
    'chilled',
    7,
    'en meat; sausage*; beef; pork lv gaļ*; desa*; cūkgaļ* et liha*; vorst* sv kött*; korv*; chark*',
  ],
  [
    'food.process.fish',
    'chilled',
    2,
    'en fish; salmon; herring; seafood lv ziv*; lasi*; reņģ* et kala*; lõhe*; räim* sv fisk*; lax*; sill',
  ],
  [
    'food.process.freezing',
    'frozen',
    -18,
    'en ice cream*; frozen berr* lv saldējum*; saldētas ogas et jäätis*; külmutatud marj* sv glass; glassar; frysta bär',
  ],
  [
    'food.process.baking',
    null,
    null,
    'en bread; cake*; cookie*; pastr*; bakery lv maiz*; kūk*; cepum*; konditorej* et leib; leiv*; kook*; küpsis*; pagari* sv bröd*; kak*; tårt*; bageri*',
  ],
  [
    'food.process.confection',
    null,
    null,
    'en chocolate*; candy; candies; sweets lv šokolād*; konfek* et šokolaad*; komm* sv choklad*; godis*',
  ],
  ['food.process.honey', null, null, 'en honey lv med*; et mesi; mee; mett sv honung*'],
  [
    'food.process.beverage',
    null,
    null,
    'en oat milk/drink*; plant milk/drink*; juice*; beer*; lemonade*; kombucha*; cider* lv sula*; alus; alu; limonād*; kvas* et mahl*; õlu; õlle*; limonaad* sv juice*; öl; dricka; läsk*; cider*; must',
  ],
  [
    'food.process.grain',
    null,
    null,
    'en pasta; flour; oat*; cereal*; muesli lv makaron*; milt*; auz*; pārsl* et pasta; jahu*; kaer*; müsli* sv pasta*; mjöl*; havre*; müsli*; flingor',
  ],
  [
    'food.process.fruitveg',
    null,
    null,
    'en berr*; fruit*; vegetable*; apple*; potato* lv og*; augļ*; dārzeņ*; ābol*; kartupeļ* et marj*; puuvil*; köögivil*; õun*; kartul* sv bär; frukt*; grönsak*; äppel*; äpple*; potatis*',
  ],
];
/** Alternative labels of the scheme that are goods and no service. */
const GOODS_LABELS = new Set(
  'siers|piena produkti|juust|piimatooted|ost|mejeri|etiķete|etikett|märkning|marķējums|märgistus|sildītava|sasaldēšana|saldēts|külmutatud|fryst|mahe|bioloģisks|ekologisk|organic|listeria|kitting|palletising|palletizing|label|labels|labelling|labeling|etiķetes|etiketid|etiketter'
    .split('|')
    .map(fold),
);

function parse(): Phrase<Goods>[] {
  const phrases: Phrase<Goods>[] = [];
  for (const [process, regime, maxC, table] of ROWS) {
    for (const part of table.split(/\s(?=(?:en|lv|et|sv)\s)/)) {
      const language = LANGUAGES.find((code) => part.startsWith(`${code} `)) ?? null;
      for (const pattern of part
        .slice(3)
        .split(';')
        .map((one) => one.trim())) {
        if (pattern !== '')
          phrases.push({ pattern, language, payload: { process, regime, maxC }, slack: 1, ordered: true });
      }
    }
  }
  return phrases;
}

const book = new PhraseBook<Goods>(parse);

/** Goods named at one place of a text. */
export interface GoodsFound {
  readonly goods: Goods;
  /** The first of `tokens`. */
  readonly at: number;
  readonly tokens: readonly number[];
}

/** Goods named anywhere in the text, wanted or not, with the first token of each, in text order; of overlapping ones the longer. */
export function readGoods(reading: Reading): GoodsFound[] {
  const taken = new Set<number>();
  const found: GoodsFound[] = [];
  for (const hit of book.match(reading).sort((one, two) => two.tokens.length - one.tokens.length)) {
    if (hit.tokens.some((at) => taken.has(at))) continue;
    hit.tokens.forEach((at) => taken.add(at));
    found.push({ goods: hit.payload, at: hit.tokens[0] as number, tokens: hit.tokens });
  }
  return found.sort((one, two) => one.at - two.at);
}

/** Whether an alternative label names goods or a mere word of the trade: alone it is no demand for a service. */
export function isGoodsWord(label: string, _language: Language): boolean {
  return GOODS_LABELS.has(fold(label));
}
