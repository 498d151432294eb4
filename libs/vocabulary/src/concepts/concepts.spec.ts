import { DomainError, LANGUAGES, SECTORS } from '@fivefold/domain';
import { describe, expect, it } from '@jest/globals';
import { RELATIONS, relationsOf } from '../relations.js';
import { STAGES, getStage } from '../stages.js';
import { CONCEPTS, findConcept, getConcept } from './index.js';
import { parseConcepts } from './parse-concepts.js';

const namesIn = (concept: (typeof CONCEPTS)[number], language: (typeof LANGUAGES)[number]) => [
  concept.label[language],
  ...concept.altLabels[language],
];

/**
 * Names that stand under two concepts of different languages and truly mean both, with the reason.
 * The list only shrinks; within one language no name may be here.
 */
const SHARED_BETWEEN_LANGUAGES: Readonly<Record<string, string>> = {};

describe('the concept scheme', () => {
  it('holds 186 concepts in the sectors of the network', () => {
    const counts = SECTORS.map((sector) => CONCEPTS.filter((concept) => concept.sector === sector).length);
    expect(counts).toEqual([60, 57, 47, 22]);
    expect(new Set(CONCEPTS.map((concept) => concept.id)).size).toBe(186);
  });

  it('names every concept in four languages, with other names beside', () => {
    for (const concept of CONCEPTS) {
      for (const language of LANGUAGES) {
        const names = namesIn(concept, language);
        expect(names.length).toBeGreaterThanOrEqual(4);
        expect(names.every((name) => name === name.trim() && name !== '')).toBe(true);
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
      }
    }
  });

  it('puts no name of a language under two concepts', () => {
    for (const language of LANGUAGES) {
      const holders = new Map<string, string>();
      for (const concept of CONCEPTS) {
        for (const name of namesIn(concept, language)) {
          const key = name.toLowerCase();
          expect(`${language} ${key}: ${holders.get(key) ?? concept.id}`).toBe(
            `${language} ${key}: ${concept.id}`,
          );
          holders.set(key, concept.id);
        }
      }
    }
  });

  it('puts no name under two concepts of different languages unless it truly means both', () => {
    const holders = new Map<string, Set<string>>();
    for (const concept of CONCEPTS) {
      for (const language of LANGUAGES) {
        for (const name of namesIn(concept, language)) {
          const key = name.toLowerCase();
          holders.set(key, (holders.get(key) ?? new Set()).add(concept.id));
        }
      }
    }
    const shared = [...holders].filter(([, ids]) => ids.size > 1).map(([name]) => name);
    expect(shared).toEqual(Object.keys(SHARED_BETWEEN_LANGUAGES));
  });

  it('carries codes and a stage everywhere', () => {
    for (const concept of CONCEPTS) {
      expect(STAGES.map((stage) => stage.id)).toContain(concept.stage);
      expect(concept.nace21.every((code) => /^\d{2}\.\d{2}$/.test(code))).toBe(true);
      expect(concept.cpv.every((code) => /^\d{8}$/.test(code))).toBe(true);
      expect(concept.nace21.length * concept.cpv.length).toBeGreaterThan(0);
      expect(concept.status).toBe('active');
    }
  });

  it('finds by id and refuses unknown ones', () => {
    expect(getConcept('log.store.chilled').label.sv).toBe('Kyllager');
    expect(getConcept('log.store.chilled').altLabels.en).toContain('cold store');
    expect(findConcept('log.store.warm')).toBeUndefined();
    expect(() => getConcept('log.store.warm')).toThrow(DomainError);
  });
});

describe('parseConcepts', () => {
  const labels = 'en A | a\nlv B\net C\nsv D';

  it('reads a retired concept and its successor', () => {
    const [retired] = parseConcepts(
      'ICT',
      `x.old; inform; nace 62.10; cpv 72230000; replaced by x.new\n${labels}`,
    );
    expect(retired).toMatchObject({ id: 'x.old', status: 'deprecated', replacedBy: 'x.new' });
    expect(retired?.altLabels).toEqual({ en: ['a'], lv: [], et: [], sv: [] });
  });

  it('refuses a block without one of the languages or with a stray line', () => {
    expect(() => parseConcepts('ICT', 'x.y; inform; nace 62.10; cpv 7\nen A\nlv B\net C')).toThrow(
      'no label in sv',
    );
    expect(() => parseConcepts('ICT', `x.y; inform; nace 62.10; cpv 7\n${labels}\nfi E`)).toThrow(
      'no language',
    );
  });
});

describe('stages and relations', () => {
  it('orders 13 stages, the two layers last', () => {
    expect(STAGES.map((stage) => stage.order)).toEqual([...Array(13).keys()]);
    expect(STAGES.slice(11).map((stage) => stage.layer)).toEqual(['inform', 'support']);
    expect(STAGES.slice(0, 11).every((stage) => stage.layer === 'chain')).toBe(true);
    expect(getStage('recover').order).toBe(10);
  });

  it('relates existing concepts, no pair twice and none to itself', () => {
    expect(RELATIONS).toHaveLength(30);
    for (const relation of RELATIONS) {
      expect(findConcept(relation.from) && findConcept(relation.to)).toBeDefined();
      expect(relation.from).not.toBe(relation.to);
      expect(['requires', 'suggests', 'substitutes']).toContain(relation.type);
      expect(relation.why).not.toBe('');
    }
    expect(new Set(RELATIONS.map(({ from, to }) => `${from} ${to}`)).size).toBe(RELATIONS.length);
  });

  it('has no circle of requirements', () => {
    const reaches = (from: string, seen: readonly string[]): boolean =>
      relationsOf(from)
        .filter((relation) => relation.type === 'requires')
        .some(({ to }) => seen.includes(to) || reaches(to, [...seen, to]));
    for (const concept of CONCEPTS) expect(reaches(concept.id, [concept.id])).toBe(false);
  });
});
