import { LANGUAGES, type ConceptId } from '@fivefold/domain';
import { PhraseBook, type Phrase } from './phrases.js';
import type { Reading, Token } from './reading.js';

/** How cold goods are kept. */
export type Regime = 'chilled' | 'frozen' | 'ambient';
/** Storing, carrying, or carrying to the door of a consumer. */
export type KeepingKind = 'store' | 'move' | 'doorstep';

/** A word for storing or carrying, before it is known how cold. */
export interface Keeping {
  readonly kind: KeepingKind;
  readonly tokens: readonly number[];
  /** The regime named in the same word or beside it; null where none is. */
  readonly regime: Regime | null;
  /** Whether the regime is named by a word such as "cold", which frozen goods share. */
  readonly isVague: boolean;
  /** Tokens that name the regime. */
  readonly regimeTokens: readonly number[];
  /** Whether this is the first half of a pair such as "chilled and frozen storage", whose noun belongs to the other. */
  readonly isPaired: boolean;
}

const KEEPING: Readonly<Record<KeepingKind, string>> = {
  store: `
en put/park/leave pallet*; fridge/cold/cool/freezer space/room/rooms; where keep; storage; warehouse; warehousing; coldstore; store; room/space/place pallet*; keep pallet*; storing; stored
lv nolikt/likt/novietot palet*; glabātu; dzesē*/aukst*/saldē* telp*/kamer*; noliktav*; glabāt; glabāšan*; uzglabāt; uzglabāšan*; novietot palet*; saldētav*; viet* palet*
et panna/paigutada alus*; =hoiaks; hoiustaks; kus hoida/hoiusta*; ladu; laoruum*; laopin*; laoteenus*; ladusta*; hoiuruum*; hoidla*; *hoidla; hoiusta*; *ladu; *lao; *laos; *laopinda; *hoiuruumi; *hoidlat; alusekoht*; laokoht*; hoida alus*
sv ställa/ställas/placera pall*; kyllager*; fryslager*; *lager; *lagret; lagring; lagra; förvaring; förvara; *förvaring; lagerplats*; pallplats*; fryshus*; kylhus*; lagerhåll*; lageryta*`,
  move: `
en drive/drives/driving/haul/hauls/hauling/trucked goods/pallet*/cargo/load*/freight/products/crates/them; reach shop*/store*/customer*/retailer*; transport; transportation; truck; lorry; haulage; haulier; freight; deliver; delivery; deliveries; carrier; distribution; shipping; ship to; trucking; van; carry; reefer; move/moved/moving/send/bring pallet*/goods/cargo
lv =vedīs; =vedīsiet; =aizvedīs; =atvedīs; kas/kurš/kāds =ved/=vestu/=atvestu/=aizvestu; nokļū*/jānokļūst veikalos/klientiem; saldētav*/aukstum*/dzesē* auto/mašīn*/busiņ*; pārvad*; piegād*; transport*; nogādā*; aizvest; aizved*; vest uz; frakt*; refrižer*; autopārvad*; sūtīt uz; pārvest; vešan*; kravas
et kes/keegi =veab/=veaks/=viib/=viiks/=tooks/=toob; *veok; *veokit; *veokiga; *veokid; *veokeid; vedu; veo; transpord*; *vedu; *veo; *vedusid; transport*; tarne*; tarnimi*; vedada; viimi*; külmauto*; jahutusauto*; viia; turustus*; vedaja*; *transporti
sv vem/någon/nån kör/kan/ska =köra/=kör; transport*; kyltransport*; frystransport*; *transport; *transporter; leverans*; *leverans; *leveranser; distribution; distribuera; frakt*; *frakt; köra till; skicka till; kylbil*; frysbil*; åkeri*; lastbil*; körning*; köra/flytta/hämta pall*/gods; kylsläp*; fryssläp*`,
  doorstep: `
en home deliver*; last mile; doorstep; deliver* home/consumer*/households; home delivery
lv piegād* mājās/durvīm/privātperson*; pēdējā jūdz*
et kojuve*; kojutarn*; koju tarni*/vii*/toomi*; viimase miili
sv köra/kör/körs/leverera/skicka =hem; hemlever*; hemkör*; sista milen; leverans* hem/hushåll; leverera hem`,
};
const REGIMES: Readonly<Record<Regime, string>> = {
  chilled: `
en chilled; chill; refrigerated; refrigeration; cooled; cool; cold; reefer; fridge; fresh goods/food/produce
lv atdzes*; dzesē*; dzesin*; aukst*; vēss; vēsums; refrižer*
et jahut*; jahe*; külm; külma; külmas; külmauto*; külmik*
sv kyl*; kyllager*; kyltransport*; kall*; kyla; svalt`,
  frozen: `
en frozen; deep frozen; freezer; freeze; freezing; froze
lv saldēt*; sasaldēt*; saldētav*; saldējam; saldējum*
et külmuta*; sügavkülm*; külmladu; külmlao*; külmhoidl*; jäätise*; jäätis; külmutatud
sv frys*; fryslager*; frystransport*; fryst*; djupfry*; infryst*; glass`,
  ambient: `
en ambient; dry; room temperature; unrefrigerated; shelf stable
lv saus*; istabas; bez dzesēš*
et kuiv; kuiva; kuivas; kuivlad*; kuivlao*; kuivkau*; toatemperat*
sv torr*; rumstemp*; okyld*; torrvar*`,
};
/** Comparatives tell a limit, not a regime. */
const NO_REGIME =
  /^(cold(er|est)|kall(are|aste)|aukst(ak|ums)\w*|kulmem\w*|jahem\w*|chain|kylked\w*|torrfr\w*|torkn\w*|kylklamp\w*|freezedr\w*|frystork\w*|kulmkuiv\w*|kulmut(ame|ab)|torrvikt)/;

function phrasesOf<Kind extends string>(
  table: Readonly<Record<Kind, string>>,
  slack: number,
): Phrase<Kind>[] {
  const phrases: Phrase<Kind>[] = [];
  for (const kind of Object.keys(table) as Kind[]) {
    for (const line of table[kind].trim().split('\n')) {
      const language = LANGUAGES.find((code) => line.startsWith(`${code} `)) ?? null;
      for (const part of line.slice(3).split(';')) {
        phrases.push({ pattern: part.trim(), language, payload: kind, slack, ordered: false });
      }
    }
  }
  return phrases;
}

const keepingBook = new PhraseBook<KeepingKind>(() => phrasesOf(KEEPING, 3));
const regimeBook = new PhraseBook<Regime>(() => phrasesOf(REGIMES, 0));

/** A regime named somewhere in a text. */
export interface RegimeMark {
  readonly regime: Regime;
  readonly tokens: readonly number[];
}

/** Regimes named anywhere, in text order. */
export function readRegimes(reading: Reading): RegimeMark[] {
  const marks = regimeBook
    .match(reading)
    // "glass" is ice cream in Swedish sentences only.
    .filter((hit) => hit.strength01 === 1 || hit.size > 5)
    .filter((hit) => !NO_REGIME.test((reading.tokens[hit.tokens[0] as number] as Token).folded))
    .map((hit) => ({ regime: hit.payload, tokens: hit.tokens }));
  // One word may open like two regimes (sügavkülmladu, külm-): the colder is the more specific.
  const coldest = new Map<number, RegimeMark>();
  for (const mark of marks) {
    const known = coldest.get(mark.tokens[0] as number);
    if (known === undefined || mark.regime === 'frozen') coldest.set(mark.tokens[0] as number, mark);
  }
  return [...coldest.values()].sort((one, two) => (one.tokens[0] as number) - (two.tokens[0] as number));
}

const VAGUE = /^(cold|coldstore|cool|auksts?|auksta\w{0,2}|aukstum\w*|kulma?|kulmas|kall\w*)$/;

/** "cold", "auksts", "külm", "kall": said of chilled and of frozen goods alike. */
export function isVague(reading: Reading, mark: RegimeMark): boolean {
  return mark.regime === 'chilled' && VAGUE.test((reading.tokens[mark.tokens[0] as number] as Token).folded);
}

/** "store deliveries" go to shops. */
function isShop(reading: Reading, tokens: readonly number[]): boolean {
  const at = tokens[0] as number;
  return (
    (reading.tokens[at] as Token).folded === 'store' && /^deliver/.test(reading.tokens[at + 1]?.folded ?? '')
  );
}

/** A supplier delivers, but is no carrier; neither is a supply chain. */
const SUPPLIER = /^(piegadataj|tarnija|leverantor)/;
const COORDINATORS = new Set('and or un vai ja voi och eller samt ka ning'.split(' '));
const FARTHEST_ADJECTIVE = 3;

/** Words for storing and carrying with the regime beside them, in text order, each token in one of them. */
export function readKeeping(reading: Reading, regimes: readonly RegimeMark[]): Keeping[] {
  const hits = keepingBook
    .match(reading)
    .filter((hit) => !hit.tokens.some((at) => SUPPLIER.test((reading.tokens[at] as Token).folded)))
    .filter((hit) => !isShop(reading, hit.tokens))
    .sort((one, two) => two.tokens.length - one.tokens.length);
  const taken = new Set<number>();
  const found: Keeping[] = [];
  for (const hit of hits) {
    if (hit.tokens.some((at) => taken.has(at))) continue;
    hit.tokens.forEach((at) => taken.add(at));
    const beside = regimeBeside(reading, regimes, hit.tokens);
    found.push({
      kind: hit.payload,
      tokens: hit.tokens,
      regime: beside?.regime ?? null,
      isVague: beside !== null && isVague(reading, beside),
      regimeTokens: beside?.tokens ?? [],
      isPaired: false,
    });
    const pair = beside === null ? null : pairedWith(reading, regimes, beside, hit.tokens);
    if (pair !== null) {
      const { regime, tokens: regimeTokens } = pair;
      found.push({
        kind: hit.payload,
        tokens: hit.tokens,
        regime,
        isVague: false,
        regimeTokens,
        isPaired: true,
      });
    }
  }
  return found.sort((one, two) => (one.tokens[0] as number) - (two.tokens[0] as number));
}

function regimeBeside(
  reading: Reading,
  regimes: readonly RegimeMark[],
  tokens: readonly number[],
): RegimeMark | null {
  const first = tokens[0] as number;
  const last = tokens.at(-1) as number;
  let best: RegimeMark | null = null;
  let nearest = FARTHEST_ADJECTIVE + 1;
  for (const mark of regimes) {
    const at = mark.tokens[0] as number;
    const distance = at < first ? first - at : at > last ? at - last + 1 : 0;
    if (distance >= nearest || !isOnePhrase(reading, Math.min(at, first), Math.max(at, last))) continue;
    best = mark;
    nearest = distance;
  }
  return best;
}

/** "chilled and frozen storage", "kyl- och fryslager": the other regime of the same word, one conjunction before. */
function pairedWith(
  reading: Reading,
  regimes: readonly RegimeMark[],
  beside: RegimeMark,
  tokens: readonly number[],
): RegimeMark | null {
  const first = beside.tokens[0] as number;
  const joint = reading.tokens[first - 1];
  if (first > (tokens[0] as number) || joint === undefined || !COORDINATORS.has(joint.folded)) return null;
  const other = regimes.find((one) => one.tokens.at(-1) === first - 2);
  if (other === undefined || other.regime === beside.regime) return null;
  const { sentence, before } = reading.tokens[first] as Token;
  const isJoined = before === '' && (reading.tokens[first - 2] as Token).sentence === sentence;
  return isJoined && /^-?$/.test(joint.before) ? other : null;
}

function isOnePhrase(reading: Reading, from: number, to: number): boolean {
  const sentence = (reading.tokens[from] as Token).sentence;
  for (let at = from + 1; at <= to; at++) {
    const token = reading.tokens[at] as Token;
    if (token.sentence !== sentence || /[,;:()]/.test(token.before) || COORDINATORS.has(token.folded))
      return false;
  }
  return true;
}

/** The concept for keeping goods so; ambient and unstated carrying is groupage, the least that fits. */
export function conceptOf(kind: KeepingKind, regime: Regime | null): ConceptId {
  if (kind === 'store') {
    return regime === 'chilled'
      ? 'log.store.chilled'
      : regime === 'frozen'
        ? 'log.store.frozen'
        : 'log.store.ambient';
  }
  if (kind === 'doorstep')
    return regime === 'chilled' || regime === 'frozen' ? 'log.move.lastmile_chilled' : 'log.move.parcel';
  return regime === 'chilled'
    ? 'log.move.road_chilled'
    : regime === 'frozen'
      ? 'log.move.road_frozen'
      : 'log.move.road_ltl';
}

/** The regime in which goods between these limits are kept; null where the limits do not tell. */
export function regimeOfLimits(minC: number | null, maxC: number | null): Regime | null {
  if (maxC !== null && maxC <= -10) return 'frozen';
  if (minC !== null && minC >= 10) return 'ambient';
  if (maxC !== null && maxC <= 12) return 'chilled';
  return null;
}
