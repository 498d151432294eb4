import type { ClauseKey, Span } from '@fivefold/domain';
import { isFunctionWord } from '../../text/index.js';
import type { Reading, Token } from '../reading.js';
import { tokensWithin } from './finding.js';

const LIMITS =
  'max$ maximum maximal maksim mitte$ not$ no$ inte$ ne$ min$ minimum about$ around$ circa ca$ least$ most$ up$ below$ under$ above$ over$ lidz$ zem$ virs$ vismaz$ apmeram aptuveni kuni$ alla$ ule$ umbes$ ligi$ vahemalt cirka ungefar hogst minst omkring upp$';

/**
 * Opening letters of the words that announce a demand or close it, `$` after a whole word: they say what the figure or name
 * beside them is.
 */
const TRIGGERS: Readonly<Partial<Record<ClauseKey, string>>> = {
  budget: `spend dargak vairak rohkem kallim cost terre budget budzet eelarve limit tak$ costs cost price cena hind kostnad ${LIMITS}`,
  price: `price cena cenu hind hinna pris limit ${LIMITS}`,
  temperature: `temperat between starp mellan vahemik degree ${LIMITS}`,
  capacity: `each$ time$ katra reize kord$ gang$ capacity jaud maht kapacitet mahutav volume apjom ${LIMITS}`,
  start:
    'before fore$ innan pirms enne deadline later latest hiljemalt velak termin tahtaeg from$ since$ start$ begin$ by$ until sakot sakum alates alguse fran borja senast lidz$ kuni$',
  period: 'from$ during$ season sezon hooaj sasong period laika$ jooksul$ under$',
  lead_time: 'within$ deadline termin tahtaeg laika$ jooksul$ inom senast',
  certification:
    'certif accredit sertif akredit akrediteeri ackredit requir mandatory noutav noutud vajalik krav kravs nepieciesam oblig',
  language:
    'support tugi atbalst komunik suhtlus sazina speak tala talar raagi runa service kundtjanst language valod keel keele sprak into$ till$',
  site: 'near$ anywhere vicinity netalu tuvu lahedal nara narheten located location based atrodas asukoh belagen',
  route: 'between starp mellan vahel via$ caur labi kaudu route marsrut marsruu rutt destination galamerk',
  coverage: 'located location based region',
};
/** Words between a trigger and what it announces. */
const REACH = 3;

const triggers = new Map<ClauseKey, RegExp>(
  (Object.keys(TRIGGERS) as ClauseKey[]).map((key) => [
    key,
    new RegExp(`^(?:${(TRIGGERS[key] ?? '').split(' ').join('|')})`),
  ]),
);

/** The span with the words beside it that announce a demand of this key: "budget 5000 euro", "valid ISO certificate". */
export function withTriggers(reading: Reading, key: ClauseKey, [from, to]: Span): Span {
  const pattern = triggers.get(key);
  if (pattern === undefined || to <= from) return [from, to];
  const { first, last } = tokensWithin(reading, from, to);
  const start = reach(reading, pattern, first, -1);
  const end = reach(reading, pattern, last, 1);
  return [
    start === first ? from : (reading.tokens[start] as Token).from,
    end === last ? to : (reading.tokens[end] as Token).to,
  ];
}

/** The farthest trigger from `edge` in one direction, with only triggers and function words between; else `edge`. */
function reach(reading: Reading, pattern: RegExp, edge: number, step: 1 | -1): number {
  const { sentence } = reading.tokens[edge] as Token;
  let found = edge;
  for (let count = 1; count <= REACH; count++) {
    const at = edge + step * count;
    const token = reading.tokens[at];
    if (token === undefined || token.sentence !== sentence) break;
    const joint = step < 0 ? (reading.tokens[at + 1] as Token).before : token.before;
    if (/[,;]/.test(joint) || (step > 0 && joint.includes(':'))) break;
    if (pattern.test(token.folded)) found = at;
    else if (!isFunctionWord(token.folded)) break;
  }
  return found;
}
