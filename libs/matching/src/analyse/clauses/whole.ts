import { LANGUAGES } from '@fivefold/domain';
import { PhraseBook, type Phrase } from '../phrases.js';
import type { Reading, Token } from '../reading.js';
import type { NumberFound } from '../../text/index.js';

/** Words that ask for one provider of several things. */
const SAME = `
en one/same/single provider/supplier/partner/plant/company/firm/place/site/carrier/contractor both/all/everything; same provider/supplier/partner/plant/company/carrier; single provider/supplier/partner; one stop shop; everything from one/single; =from =one/single/same supplier/provider/partner/company/vendor/source/contractor; plant/provider/partner/supplier that both; one provider/supplier/partner for; under one roof
lv no/pie viena/vienas piegādātāj*/pakalpojum*/partner*/uzņēmum*/izpildītāj*/firmas; viens*/viena/vienu/vieno piegādātāj*/pakalpojum*/partner*/uzņēmum*/sniedzēj*/rokām abus/visu/gan; no viena/vienām piegādātāj*/avota/rokām/partner*/sniedzēj*; tas pats piegādātāj*/partner*; viss no viena; pie viena piegādātāj*/partner*/pakalpojum*; visu vienuviet
et üks/sama/ühe/ühelt partner*/pakkuja*/tarnija*/tootja*/ettevõte* mõlemad/kõik/nii; samalt pakkuja*/tarnija*/partner*; ühelt pakkuja*/tarnija*/partner*; sama pakkuja*/tarnija*/partner; kõik ühest kohast; ühelt ettevõtte*/firmalt/tootja*/teenusepakkuja*; samalt ettevõtte*/firmalt/tootja*/teenusepakkuja*
sv samma leverantör*/partner*/företag*/anläggning*; en leverantör*/partner*/anläggning* både/allt; allt från en/samma; enda leverantör*/partner; från =en/=ett/=samma leverantör*/företag/partner*/aktör*/håll; en leverantör* för`;
/** Makers whose relative clause names a second thing they must do. */
const MAKER = `
en manufacturer/producer/maker/packer/supplier/provider/partner/plant/company/carrier/warehouse that/who/which can/both/also/could; manufacturer/co packer/packer able to
lv ražotāj*/piegādātāj*/partner*/uzņēmum* kas/kurš/kura var/spēj/arī; ražotāj*/partner*/uzņēmum* kas gan
et tootja*/pakkuja*/partner*/ettevõte*/tarnija* kes saab/suudab/oskab/ka; tootja*/partner* kes nii
sv *tillverkare/leverantör*/producent*/partner*/företag* som kan/även/både; legotillverkare som`;
const SOFT = `
en preferred; preferably; ideally; prefer; if possible; would be nice; nice to have; desirable; would be good; best if; optionally; be =a plus; is =a plus; be an advantage; an advantage; a bonus
lv vislabāk; vēlams; vēlama; ideālā; ja iespējams; labāk; dodam priekšroku; priekšroka; priekšroku; vēlamāk; ideāli; būtu priekšrocība; būtu pluss; kā pluss
et hea oleks; oleks hea; eelistatult; eelistame; eelistatud; soovitavalt; võimalusel; ideaalis; soovitav; eelistaks; parem; oleks pluss; on pluss; oleks eelis; on eelis
sv allra helst; helst; gärna; vore bra; önskvärt; om möjligt; idealiskt; föredrar; föredras; helt bra; meriterande; ett plus; en fördel; är fördel`;
const CLOSE = `
en close/near to us; near us/here; close by; nearby; in our region/area/town; our area; locally
lv tuvu mums; mums tuvu; mūsu tuvumā; netālu no mums; mūsu reģionā/pilsētā/novadā; turpat
et meie lähedal*; meie lähedale; meie kandi*; meie piirkonna*; siinsamas
sv nära oss; i närheten; hos oss i; vår region; i trakten; vårt område`;

type Word = 'same' | 'maker' | 'soft' | 'close';

/** A word about the need as a whole with its tokens. */
export interface WholeFound {
  readonly word: Word;
  readonly tokens: readonly number[];
  readonly sentence: number;
}

function phrases(): Phrase<Word>[] {
  const rows: Phrase<Word>[] = [];
  const tables: readonly (readonly [Word, string, number])[] = [
    ['same', SAME, 3],
    ['maker', MAKER, 2],
    ['soft', SOFT, 1],
    ['close', CLOSE, 1],
  ];
  for (const [payload, table, slack] of tables) {
    for (const line of table.trim().split('\n')) {
      const language = LANGUAGES.find((code) => line.startsWith(`${code} `)) ?? null;
      for (const part of line.slice(3).split(';')) {
        const pattern = payload === 'soft' ? part.trim().replace(/(?<!\S)(?=\p{L})/gu, '=') : part.trim();
        rows.push({ pattern, language, payload, slack, ordered: true });
      }
    }
  }
  return rows;
}

const book = new PhraseBook<Word>(phrases);

/** Words about the need as a whole, each with its tokens, in text order. */
export function findWhole(reading: Reading): WholeFound[] {
  return book
    .match(reading)
    .filter((hit) => hit.strength01 === 1)
    .map((hit) => ({
      word: hit.payload,
      tokens: hit.tokens,
      sentence: (reading.tokens[hit.tokens[0] as number] as Token).sentence,
    }))
    .sort((one, two) => (one.tokens[0] as number) - (two.tokens[0] as number));
}

/** Demands on a consortium. */
export interface ConsortiumFound {
  readonly minEntities: number;
  readonly minCountries: number;
  readonly mustIncludeSectors: readonly string[];
  readonly mustIncludeRegionCategory: readonly string[];
  readonly first: number;
  readonly last: number;
}

const COUNTRY = /^(countr\w*|valst\w*|riig\w*|riik\w*|land|lander|lande[rt]\w*)$/;
const ENTITY =
  /^(entit\w*|partner\w*|organi[sz]ation\w*|organizacij\w*|partneri\w*|juriidil\w*|legal|firmas|uznemum\w*|ettevot\w*|foretag\w*|organisatsioon\w*|parter|deltagare)$/;
const SECTORS: readonly (readonly [string, RegExp])[] = [
  ['FOOD', /^(food|partik\w*|toidu\w*|livsmedel\w*|mat)$/],
  ['LOGISTICS', /^(logisti\w*|transport\w*)$/],
  ['ICT', /^(ict|it|ikt|digital\w*|tarkvara\w*)$/],
];
/** "toiduklaster", "matkluster", "logistikkluster" */
const COMPOUND_CLUSTER = /^(\w+?)s?(?:klaster|klastri|kluster|klustr)\w*$/;
const CLUSTER = /^(cluster\w*|klaster\w*|klastr\w*|klust\w*)$/;

/** Numbers of entities and countries, sectors and region categories that a consortium must have; null where none is named. */
export function findConsortium(reading: Reading, numbers: readonly NumberFound[]): ConsortiumFound | null {
  let entities = 0;
  let countries = 0;
  let first = Infinity;
  let last = -1;
  const grow = (from: number, to: number) => {
    first = Math.min(first, from);
    last = Math.max(last, to);
  };
  for (const number of numbers) {
    const start = reading.tokens.findIndex((token) => token.to > number.from);
    if (start < 0 || number.high > 100) continue;
    for (let at = start + 1; at <= start + 2 && at < reading.tokens.length; at++) {
      const word = (reading.tokens[at] as Token).folded;
      if (COUNTRY.test(word)) countries = Math.max(countries, number.high);
      else if (ENTITY.test(word)) entities = Math.max(entities, number.high);
      else continue;
      grow(start, at);
      break;
    }
  }
  if (entities === 0 && countries === 0) return null;
  const sectors = new Set<string>();
  reading.tokens.forEach((token, at) => {
    const next = reading.tokens[at + 1];
    const sector = SECTORS.find(([, pattern]) => pattern.test(token.folded));
    if (sector !== undefined && next !== undefined && CLUSTER.test(next.folded)) {
      sectors.add(sector[0]);
      grow(at, at + 1);
    }
  });
  for (const token of reading.tokens) {
    const compound = COMPOUND_CLUSTER.exec(token.folded);
    const sector =
      compound === null ? undefined : SECTORS.find(([, pattern]) => pattern.test(compound[1] ?? ''));
    if (sector === undefined) continue;
    sectors.add(sector[0]);
    grow(token.at, token.at);
  }
  const categories = regionCategories(reading.text);
  return {
    minEntities: Math.max(entities, countries),
    minCountries: countries || 1,
    mustIncludeSectors: [...sectors],
    mustIncludeRegionCategory: categories,
    first,
    last,
  };
}

function regionCategories(text: string): string[] {
  const categories: string[] = [];
  if (/less[- ]developed|mazāk attīstīt|vähem arenenud|mindre utvecklad/iu.test(text))
    categories.push('less_developed');
  if (/transition region|pārejas reģion|üleminekupiirkon|övergångsregion|or transition/iu.test(text))
    categories.push('transition');
  return categories;
}
