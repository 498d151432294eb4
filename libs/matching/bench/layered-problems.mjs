import { seeded } from './zipf-services.mjs';

/**
 * A composition problem of the kind of the Web Service Challenge, in its JSON format: a chain of layers, each of which needs
 * the one before, services that offer the same or a part of it from the same or other needs, and many that lead nowhere.
 *
 * @param seed whole number; the same seed makes the same problem
 * @param services how many in all, at least layers × width × (1 + rivals)
 * @param rivals services beside each one of the chain that offer some of its outputs
 */
export function layeredProblem({ seed, services, layers, width, rivals }) {
  const random = seeded(seed);
  const between = (low, high) => low + Math.floor(random() * (high - low + 1));
  const pick = (list) => list[Math.floor(random() * list.length)];
  const parents = { root: null };
  const instanceConcept = {};
  const made = [];
  let count = 0;

  /** A branch of concepts of its own, three deep: nothing elsewhere in the tree satisfies it. */
  const branch = () => {
    const top = `concept${count++}`;
    parents[top] = 'root';
    const middle = Array.from({ length: between(1, 3) }, (_, at) => `${top}.${at}`);
    for (const concept of middle) parents[concept] = top;
    const leaves = middle.flatMap((concept) =>
      Array.from({ length: between(1, 3) }, (_, at) => {
        parents[`${concept}.${at}`] = concept;
        return `${concept}.${at}`;
      }),
    );
    return { middle, leaves };
  };
  const instance = (concept) => {
    const name = `instance${count++}`;
    instanceConcept[name] = concept;
    return name;
  };
  /** What offers a branch gives its first leaf or another one; what needs it asks for the leaf's parent, or the very leaf. */
  const offer = ({ leaves }) => instance(random() < 0.7 ? leaves[0] : pick(leaves));
  const need = ({ leaves, middle }) => instance(random() < 0.5 ? leaves[0] : middle[0]);
  const add = (inputs, outputs) =>
    made.push({ id: `service${between(0, 1e9)}-${made.length}`, in: inputs, out: outputs });

  const given = Array.from({ length: 3 }, branch);
  const reached = [given];
  for (let layer = 1; layer <= layers; layer++) {
    const before = reached[layer - 1];
    const chain = Array.from({ length: width }, () => ({
      needs: [
        pick(before),
        ...Array.from({ length: between(1, 4) }, () => pick(random() < 0.7 ? before : pick(reached))),
      ],
      offers: Array.from({ length: between(2, 5) }, branch),
    }));
    const all = chain.flatMap(({ offers }) => offers);
    for (const { needs, offers } of chain) {
      add(
        needs.map(need),
        offers.map(({ leaves }) => instance(leaves[0])),
      );
      for (let rival = 0; rival < rivals; rival++)
        add(
          // One need of the layer before at least, so that no rival shortens the chain.
          [needs[0], ...needs.slice(1).map((one) => (random() < 0.6 ? one : pick(pick(reached))))].map(need),
          [...offers.filter(() => random() < 0.6), pick(all)].map(offer),
        );
    }
    reached.push(all);
  }
  const wanted = Array.from({ length: 3 }, () => instance(pick(reached[layers]).middle[0]));
  const everything = reached.flat();
  while (made.length < services) {
    const nowhere = Array.from({ length: between(1, 4) }, branch);
    add(
      [...nowhere, pick(everything)].map(need),
      Array.from({ length: between(2, 8) }, () => offer(random() < 0.5 ? pick(everything) : branch())),
    );
  }
  return {
    provided: given.map(({ leaves }) => instance(leaves[0])),
    wanted,
    concept_parent: parents,
    instance_concept: instanceConcept,
    services: made.sort((one, other) => (one.id < other.id ? -1 : 1)),
  };
}
