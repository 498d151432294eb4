import type { ConceptId, NutsCode } from '@fivefold/domain';
import { getConcept } from '@fivefold/vocabulary';
import { nearest } from '../nearness.js';
import type { Token } from '../reading.js';
import { canBind } from '../scope.js';
import type { StancedMention } from '../wants.js';
import { conceptsOf, type Context } from './bind.js';
import { spanOf, type Finding } from './finding.js';
import type { PlaceFound } from './places.js';

const OR = new Set('or vai voi eller'.split(' '));

function isPlaced(mention: StancedMention): boolean {
  return canBind('site', mention.concept) || canBind('route', mention.concept);
}

/** Stores that stand somewhere, unlike stocktaking. */
export function isStore(concept: ConceptId): boolean {
  return concept.startsWith('log.store.') && canBind('site', concept);
}

/** Plants that make food of what is brought to them. */
export function isPlant(concept: ConceptId): boolean {
  return getConcept(concept).stage === 'process' && canBind('site', concept);
}

/**
 * Places where a service is needed that has neither a plant nor a route: "lab tests in Riga", "a web shop in Skåne". Each
 * becomes a hard coverage clause; places joined by "or" become one.
 */
export class CoverageFindings {
  private readonly rows: { place: PlaceFound; last: number; nuts: NutsCode[]; concepts: ConceptId[] }[] = [];

  constructor(private readonly context: Context) {}

  /** A place that governs no store and no route: it binds the services of its sentence, all where that names none. */
  add(place: PlaceFound): void {
    // "route Rīga–Tartu" of the firm's own trucks: the service is needed where they start.
    const isEnd =
      place.role === 'to' &&
      this.rows.some((row) => row.place.sentence === place.sentence && row.place.role === 'from');
    if (isEnd) return;
    const own = this.context.open.filter((one) => one.sentence === place.sentence);
    this.push(place, conceptsOf((own.length > 0 ? own : this.context.open).filter((one) => !isPlaced(one))));
  }

  /** "cold storage and lab tests in Riga": the service named last before the place shares it with the store. */
  addBeside(place: PlaceFound, target: StancedMention): void {
    if (place.role !== 'in') return;
    const before = this.context.open.filter(
      (one) => one.sentence === place.sentence && one.last < place.first,
    );
    const closest = nearest(this.context.reading, before, place.first, place.last);
    if (closest === null || isPlaced(closest) || closest.first < target.first) return;
    this.push(place, [closest.concept]);
  }

  /** The clauses in text order. */
  findings(): Finding[] {
    const all = conceptsOf(this.context.open);
    return this.rows.map(({ place, last, nuts, concepts }) => ({
      value: { key: 'coverage' as const, anyOf: nuts },
      span: spanOf(this.context.reading, place.first, last),
      first: place.first,
      last,
      appliesTo: concepts.length === all.length ? '*' : concepts,
      hard: true,
    }));
  }

  private push(place: PlaceFound, concepts: ConceptId[]): void {
    if (concepts.length === 0) return;
    const before = this.rows.at(-1);
    if (before !== undefined && this.isAlternative(before.last, place)) {
      before.nuts = [...new Set([...before.nuts, ...place.nuts])];
      before.last = place.last;
    } else this.rows.push({ place, last: place.last, nuts: [...place.nuts], concepts });
  }

  private isAlternative(last: number, place: PlaceFound): boolean {
    const between = this.context.reading.tokens.slice(last + 1, place.first);
    return between.length <= 2 && between.some((token: Token) => OR.has(token.folded));
  }
}

const OURS = new Set('our my musu mana meie minu var vart vara min'.split(' '));
const FIRM =
  /(firm|compan|compani|maker|producer|farm|bakery|brewery|dairy|plant|start-?up|startup|firma|ettevote|toostus|tootja|talu|tehas|uznemum\w*|razotaj\w*|fabrik\w*|ceh\w*|saimniecib\w*|foretag\w*|bageri|akeri|gard|mejeri|bryggeri|kvarn)$/;
/** Words at the start of a text within which a firm names itself. */
const OPENING = 3;

/** Whether the noun at a token is the asking firm: "our logistics firm in Klaipėda", "Laofirma Tallinnas vajab …". */
export function isFirm(context: Context, at: number): boolean {
  const { tokens } = context.reading;
  const before = tokens.slice(Math.max(0, at - OPENING), at);
  if (before.some((token) => OURS.has(token.folded))) return true;
  return at < OPENING && FIRM.test(tokens[at]?.folded ?? '');
}

/** Where the firm is: the first place of what it tells about itself. */
export function homeOf(context: Context, places: readonly PlaceFound[]): PlaceFound | null {
  return (
    places.find((place) => {
      const sentence = place.sentence;
      if (place.role === 'to' || place.role === 'via') return false;
      // "Our firm in Klaipėda must …": the place right behind the firm's own noun.
      const isOfFirm = [place.first - 1, place.first - 2].some(
        (at) => at >= 0 && FIRM.test(context.reading.tokens[at]?.folded ?? '') && isFirm(context, at),
      );
      return (
        isOfFirm ||
        context.stance.isAboutFirm(sentence) ||
        context.stance.of(place.first, place.last) === 'possessed'
      );
    }) ?? null
  );
}

/** Coverage of the firm's own place for capabilities that no site, route or stated coverage binds. */
export function homeCoverage(
  context: Context,
  places: readonly PlaceFound[],
  bound: readonly Finding[],
): Finding[] {
  const home = homeOf(context, places);
  if (home === null) return [];
  const all = conceptsOf(context.open);
  const placed = new Set([
    // Stores and plants have a place of their own even where none is said: the firm's country.
    ...all.filter((one) => isStore(one) || isPlant(one)),
    ...bound.flatMap((one) => {
      if (one.value.key === 'coverage' && one.appliesTo === '*') return all;
      const isBinding = ['site', 'route', 'coverage'].includes(one.value.key);
      return isBinding && one.appliesTo !== '*' ? (one.appliesTo ?? []) : [];
    }),
  ]);
  const free = all.filter((concept) => !placed.has(concept));
  // Where the caller knows the region, the implicit clause of the catalogue already says it for the rest.
  if (free.length === 0 || (placed.size > 0 && context.homeRegion !== null)) return [];
  return [
    {
      value: { key: 'coverage', anyOf: home.nuts },
      span: spanOf(context.reading, home.first, home.last),
      first: home.first,
      last: home.last,
      appliesTo: placed.size === 0 ? '*' : free,
      hard: true,
    },
  ];
}
