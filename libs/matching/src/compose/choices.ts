import type { ConceptId } from '@fivefold/domain';
import { message, type Message } from '../explain/message.js';
import { say } from '../explain/say.js';
import type { BundleChoice, RouteLeg } from '../types.js';
import { inOrder } from './orders.js';
import type { Assignment, BundleProblem, Way } from './problem.js';

/** The services of an assignment, those kept left out, in the order of the need or as its orders want it, those of a chain in the order of the route, each with its reason. */
export function choicesOf(problem: BundleProblem, assignment: Assignment): BundleChoice[] {
  const taken = inOrder(problem)
    .filter((concept) => !problem.kept.includes(concept))
    .flatMap((concept) => problem.ways[assignment[concept]!] ?? []);
  const order = [...new Set(taken.flatMap(({ options }) => options))];
  return order.map((index) => {
    const { serviceId, cost } = problem.options[index]!;
    const covering = taken.filter(({ options }) => options.includes(index));
    const concepts = covering.map(({ concept }) => problem.concepts[concept]!);
    const chain = covering.find(({ legs }) => legs !== null);
    const because = chain ? legReason(problem, chain, index) : choiceReason(problem, concepts, index);
    return {
      serviceId,
      concepts,
      leg: chain ? legOf(chain, index) : null,
      because: say(because, problem.language),
      cost,
    };
  });
}

function legOf({ options, legs }: Way, option: number): RouteLeg {
  return legs![options.indexOf(option)]!;
}

function legReason({ concepts, options }: BundleProblem, chain: Way, option: number): Message {
  const { from, to, via, port } = legOf(chain, option);
  const next = chain.options[chain.options.indexOf(option) + 1];
  const params = {
    concept: { concepts: [concepts[chain.concept]!] },
    from: { regions: [from] },
    to: { regions: [to] },
    via: { regions: via },
    place: port ?? { regions: [to] },
    next: { quoted: next === undefined ? [] : [options[next]!.title] },
  } as const;
  const kind = via.length > 0 ? 'via' : from === to ? 'within' : 'plain';
  return message(next === undefined ? `leg.last.${kind}` : `leg.${kind}`, params);
}

function choiceReason(
  { concepts: all, kept, ways }: BundleProblem,
  concepts: readonly ConceptId[],
  chosen: number,
): Message {
  const alike = ways.filter(({ concept }) => concepts.includes(all[concept]!) && !kept.includes(concept));
  const rivals = new Set(alike.flatMap(({ options }) => options)).size;
  const params = { concepts: { concepts }, count: rivals };
  if (rivals === 1) return message(concepts.length > 1 ? 'choice.several' : 'choice.only', params);
  if (concepts.length > 1) return message('choice.several', params);
  const own = alike.find(({ options }) => options.includes(chosen))!;
  const first = alike.every(({ relevance }) => relevance <= own.relevance);
  return message(first ? 'choice.first' : 'choice.together', params);
}
