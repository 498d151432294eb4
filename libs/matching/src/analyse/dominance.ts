import type { ConceptId } from '@fivefold/domain';
import type { QuantityFound } from './clauses/quantity.js';
import type { Reading, Token } from './reading.js';
import { UNSTATED, type StancedMention } from './wants.js';

/**
 * How near a more specific mention must stand to take the place of a general one: between its words ("make us an app" is no
 * contract making), sharing or touching words, in one phrase, in one phrase without "and" or comma, or in one sentence.
 */
type Reach = 'inside' | 'word' | 'phrase' | 'object' | 'sentence';

/** Specific concepts, the general ones that are said in the same breath, and how near they must stand. */
const ROWS: readonly (readonly [specific: RegExp, general: RegExp, reach: Reach])[] = [
  [/^food\.pack\.(map|vacuum|aseptic)$/, /^food\.pack\.primary$/, 'sentence'],
  [/^food\.process\.(honey|beverage|readymeal|pasteur|hpp)$/, /^food\.pack\.primary$/, 'phrase'],
  [/^(log\.(store|pack|clear)\.|ict\.iot\.production)/, /^food\.pack\.primary$/, 'phrase'],
  [/^food\.(process\.honey|pack\.aseptic)$/, /^food\.process\.beverage$/, 'word'],
  [/^food\.process\.(freeze_dry|hpp)$|^log\.store\.blast_freeze$/, /^food\.process\.freezing$/, 'phrase'],
  [
    /^food\.process\.(beverage|readymeal|honey|baking|confection|dairy|meat|fish)$/,
    /^food\.process\.contract$/,
    'word',
  ],
  [
    /^food\.process\.(dairy|meat|fish|beverage|baking|readymeal|confection)$/,
    /^food\.process\.fruitveg$/,
    'word',
  ],
  [/^food\.source\.(raw_local|organic)$/, /^food\.(source\.ingredients|sell\.shortchain)$/, 'phrase'],
  [
    /^food\.source\.joint_buy$/,
    /^biz\.buy\.joint$|^food\.source\.(ingredients|organic|raw_local)$/,
    'phrase',
  ],
  [/^(ict\.trace\.dpp|food\.pack\.(barcode|label_\w+))$/, /^food\.pack\.primary$/, 'phrase'],
  [/^(ict|biz)\.|^food\.(design|pack\.design|assure)/, /^food\.process\.contract$/, 'inside'],
  [/^log\.recover\.organic_waste$/, /^food\.recover\.byproduct$/, 'word'],
  [/^ict\.ai\.demand$/, /^food\.process\./, 'word'],
  [/^ict\.edi\.peppol$/, /^ict\.edi\.edifact$/, 'word'],
  [/^biz\.fund\.investor$/, /^biz\.fund\.grant$/, 'phrase'],
  [/^ict\.(sys|trace|iot|edi|data|sell)\./, /^ict\.dev\.custom$/, 'object'],
  [/^food\.assure\.gi$/, /^(ict\.trace\.ledger|food\.assure\.authentic)$/, 'word'],
  [/^food\.assure\.organic_cert$/, /^food\.source\.organic$/, 'word'],
  [/^food\.pack\.label_multi$/, /^biz\.mkt\.translation$|^food\.pack\.design$/, 'word'],
  [/^food\.pack\.label_fic$/, /^food\.pack\.design$/, 'word'],
  [/^ict\.dev\.localise$/, /^biz\.mkt\.translation$|^ict\.dev\.(mobile|custom)$/, 'phrase'],
  [/^ict\.dev\.ux$/, /^ict\.dev\.custom$/, 'phrase'],
  [
    /^log\.store\.fulfil$/,
    /^(log\.store\.(ambient|pickpack)|ict\.sell\.b2b_portal|log\.move\.parcel)$/,
    'phrase',
  ],
  [/^log\.store\.blast_freeze$/, /^log\.store\.frozen$/, 'word'],
  [/^log\.store\.bonded$/, /^log\.clear\.(customs|excise)$/, 'word'],
  [/^log\.move\.intermodal$/, /^log\.move\.(rail|road_ltl|sea_fcl)$/, 'phrase'],
  [/^log\.move\.(sea_lcl|reefer_container)$/, /^log\.move\.sea_fcl$/, 'phrase'],
  [/^log\.plan\.tender$/, /^log\.move\.(forwarding|road_ltl)$/, 'phrase'],
  [/^log\.assure\.tank_clean$/, /^log\.move\.tank_food$/, 'phrase'],
  [/^log\.assure\.temp_validation$/, /^ict\.iot\.temp_monitor$/, 'word'],
  [/^log\.support\.fleet$/, /^(food\.process\.freezing|log\.move\.road_(chilled|frozen))$/, 'phrase'],
  [/^log\.support\.driver_train$/, /^biz\.train\.(staff|foodsafety)$/, 'phrase'],
  [/^biz\.train\.(cluster_mgmt|foodsafety|digital)$/, /^biz\.train\.staff$/, 'phrase'],
  [/^food\.design\.sensory$/, /^biz\.train\.staff$/, 'phrase'],
  [/^ict\.iot\.production$/, /^ict\.ai\.pred_maint$|^food\.process\.beverage$/, 'phrase'],
  [/^ict\.iot\.agri$/, /^ict\.iot\.temp_monitor$/, 'word'],
  [/^ict\.data\.platform$/, /^ict\.iot\.production$/, 'phrase'],
  [/^ict\.(sys|trace|iot|edi|data|sell)\.|^food\.assure\.haccp$/, /^ict\.dev\.custom$/, 'word'],
  [/^ict\.sys\.erp$/, /^ict\.sys\.mes$/, 'phrase'],
  [/^ict\.sys\.wms$/, /^log\.(plan\.network|store\.inventory)$/, 'word'],
  [/^biz\.rd\.testbed$/, /^food\.design\.pilot_plant$|^ict\.auto\.robotics$/, 'phrase'],
  [
    /^ict\.(sys\.(wms|tms|mes|erp)|sim|auto|sec|ai|iot|infra|energy)|^log\.(plan|assure|recover|support|pack|clear)\.|^biz\.(intl\.legal|sust|match|train|fund)/,
    /^(log\.store\.ambient|log\.move\.road_ltl|food\.pack\.primary|food\.process\.beverage|ict\.sell\.webshop)$/,
    'object',
  ],
  [/^(food\.|log\.|ict\.|biz\.(fund|rd|mkt))/, /^biz\.intl\.partner_search$/, 'object'],
  [/^food\.(design\.novel_food|assure\.)/, /^biz\.fund\.grant$/, 'phrase'],
  [/^food\.recover\.byproduct$/, /^biz\.intl\.partner_search$/, 'sentence'],
  [/^ict\.trace\.ledger$/, /^food\.assure\.authentic$/, 'word'],
  [/^log\.recover\.organic_waste$/, /^food\.process\.|^food\.recover\.waste_audit$/, 'word'],
  [/^food\.sell\.private_label$/, /^food\.process\.contract$/, 'phrase'],
  [/^food\.design\.novel_food$/, /^food\.design\.product_dev$/, 'phrase'],
  [/^food\.process\.freeze_dry$/, /^food\.process\.drying$/, 'word'],
  [/^ict\.sec\.iso27001$/, /^ict\.sec\.audit$/, 'word'],
  [/./, /^food\.sell\.export$/, 'sentence'],
];
const WORDS_IN_A_PHRASE = 5;
/** "Lab tests" of a named kind are that kind. */
const LAB_KINDS =
  /^food\.assure\.(lab_chem|lab_allergen|authentic)$|^food\.design\.shelf_life$|^biz\.rd\.lab$/;
const ANY_LAB: ConceptId = 'food.assure.lab_micro';
const GENERIC_01 = 0.6;
/** Wide words for selling abroad are a circumstance beside anything else; a plan for it is not. */
const MOST_CIRCUMSTANCE = 1;
/** Verbs of carrying and nouns of delivery that also accompany papers, waste and data. */
const CARRYING_VERB =
  /^(drive|drives|driving|haul|hauls|goods|them|kas|kurs|kads|ved|vedis|vestu|atvestu|aizvestu|kes|keegi|veab|veaks|viib|viiks|tooks|toob|vem|nagon|kor|kan|ska|ship|ships|send|bring|carry|move|deliver|delivery|deliveries|viia|viimi\w*|tarne\w*|skicka|kora|leverans\w*|vest|(?:aiz|at)(?:ved|vest)\w*|nogada\w*|piegad\w*|sutit)$/;

/**
 * Takes away what is only the general side of something more specific said beside it: packing under gas is no plain
 * packing, a course for drivers no staff training, and the delivery of notes no freight.
 */
export function withoutGeneral(
  reading: Reading,
  mentions: readonly StancedMention[],
  quantities: readonly QuantityFound[],
): StancedMention[] {
  const wanted = mentions.filter((one) => one.stance === 'wanted');
  const byConcept = Map.groupBy(wanted, ({ concept }) => concept);
  return mentions.filter((one) => {
    if (one.stance !== 'wanted') return true;
    if (isIdleCarrying(reading, one, wanted, quantities)) return false;
    for (const [concept, others] of byConcept)
      if (mayReach(concept, one.concept) && others.some((other) => isMoreSpecific(reading, other, one)))
        return false;
    return true;
  });
}

/** Whether any row has the pair: of few concepts, so that most mentions of a long text are not looked at for one another. */
function mayReach(specific: ConceptId, general: ConceptId): boolean {
  if (specific === general) return false;
  return (general === ANY_LAB && LAB_KINDS.test(specific)) || reachesOf(specific, general).length > 0;
}

function isMoreSpecific(reading: Reading, other: StancedMention, one: StancedMention): boolean {
  if (other.sentence !== one.sentence || other.concept === one.concept) return false;
  const isAnyLab = one.concept === ANY_LAB && one.confidence01 <= GENERIC_01;
  if (isAnyLab && LAB_KINDS.test(other.concept)) return true;
  return reachesOf(other.concept, one.concept).some((reach) => {
    if (one.concept === 'food.sell.export' && one.tokens.length > MOST_CIRCUMSTANCE + 1) return false;
    if (reach === 'inside') return other.first >= one.first && other.last <= one.last;
    if (reach === 'object') return !isStatedKeeping(one) && isJoined(reading, other, one);
    return reach === 'sentence' || gap(one, other) <= (reach === 'word' ? 0 : WORDS_IN_A_PHRASE);
  });
}

/** The pattern rows by pair of concepts: a long text asks for the same few pairs thousands of times. */
const reaches = new Map<ConceptId, Map<ConceptId, readonly Reach[]>>();

/** How far the specific reaches over the general, by each row that has the pair. */
function reachesOf(specific: ConceptId, general: ConceptId): readonly Reach[] {
  const known = reaches.get(specific)?.get(general);
  if (known) return known;
  const own = reaches.get(specific) ?? new Map<ConceptId, readonly Reach[]>();
  const found = ROWS.filter(([one, other]) => other.test(general) && one.test(specific)).map(
    ([, , reach]) => reach,
  );
  reaches.set(specific, own.set(general, found));
  return found;
}

/** How cold is said, so that it is no mere circumstance. */
function isStatedKeeping(one: StancedMention): boolean {
  return one.isKeeping && one.confidence01 > UNSTATED;
}

const COORDINATORS = new Set('and un ja och samt ning or vai voi eller plus also ari ka aven'.split(' '));

/** Whether two mentions belong to one phrase: near, and neither "and" nor a comma between them. */
export function isJoined(reading: Reading, one: StancedMention, other: StancedMention): boolean {
  if (one.sentence !== other.sentence || gap(one, other) > WORDS_IN_A_PHRASE) return false;
  const from = Math.min(one.last, other.last) + 1;
  const to = Math.max(one.first, other.first);
  for (let at = from; at <= to; at++) {
    const token = reading.tokens[at] as Token;
    if (/[,;:()]/.test(token.before) || (at < to && COORDINATORS.has(token.folded))) return false;
  }
  return true;
}

/** Words between two mentions; 0 where they share or touch one another's words. */
function gap(one: StancedMention, other: StancedMention): number {
  return Math.max(0, Math.max(one.first, other.first) - Math.min(one.last, other.last) - 1);
}

function isIdleCarrying(
  reading: Reading,
  one: StancedMention,
  wanted: readonly StancedMention[],
  quantities: readonly QuantityFound[],
): boolean {
  if (
    !one.isKeeping ||
    one.confidence01 > UNSTATED ||
    one.concept !== ('log.move.road_ltl' satisfies ConceptId)
  ) {
    return false;
  }
  const isVerb = one.heads.every((at) => CARRYING_VERB.test((reading.tokens[at] as Token).folded));
  const isCounted = quantities.some((quantity) => quantity.sentence === one.sentence);
  return isVerb && !isCounted && wanted.some((other) => !other.isKeeping && other.sentence === one.sentence);
}
