import type { Network } from './network.js';

/**
 * Runs steps as early as their needs allow, layer after layer. Made once per network, since a search asks many times which
 * subset of its steps reaches what is wanted.
 */
export class ForwardSearch {
  /** The layer, from 1, in which each step ran first; 0 where it did not. Valid until the next run. */
  readonly stepLayers: Int32Array;
  /** The layer, from 1, after which each concept is available; 0 where it is not. Valid until the next run. */
  readonly conceptLayers: Int32Array;
  readonly #network: Network;
  readonly #users: readonly (readonly number[])[];
  readonly #goal: Uint8Array;
  readonly #everything: readonly number[];
  /** Needs still open of each step; negative outside the run. */
  readonly #open: Int32Array;
  #ran: readonly number[] = [];
  #made: number[] = [];

  constructor(network: Network) {
    const users = Array.from({ length: network.conceptCount }, (): number[] => []);
    network.steps.forEach(({ needs }, step) => needs.forEach((concept) => users[concept]!.push(step)));
    this.#network = network;
    this.#users = users;
    this.#goal = new Uint8Array(network.conceptCount);
    for (const concept of network.wanted) this.#goal[concept] = 1;
    this.#everything = network.steps.map((_, step) => step);
    this.#open = new Int32Array(network.steps.length).fill(-1);
    this.stepLayers = new Int32Array(network.steps.length);
    this.conceptLayers = new Int32Array(network.conceptCount);
  }

  /**
   * Runs the steps of `members`, all of them where it is null. Cost: their needs and the users of what they offer.
   *
   * @param limit layers at most
   * @param exhaustive go on after everything wanted is there
   * @returns the least number of layers after which everything wanted is there; Infinity where `limit` layers are too few
   */
  run(members: readonly number[] | null, limit: number, exhaustive = false): number {
    const { steps, wanted } = this.#network;
    for (const step of this.#ran) {
      this.stepLayers[step] = 0;
      this.#open[step] = -1;
    }
    for (const concept of this.#made) this.conceptLayers[concept] = 0;
    this.#made = [];
    this.#ran = members ?? this.#everything;
    let ready: number[] = [];
    for (const step of this.#ran) {
      const open = steps[step]!.needs.length;
      this.#open[step] = open;
      if (open === 0) ready.push(step);
    }
    let missing = wanted.length;
    let reached = missing === 0 ? 0 : Infinity;
    for (let layer = 1; layer <= limit && ready.length > 0; layer++) {
      if (reached < Infinity && !exhaustive) break;
      const next: number[] = [];
      for (const step of ready) {
        this.stepLayers[step] = layer;
        for (const concept of steps[step]!.offers) {
          if (this.conceptLayers[concept] !== 0) continue;
          this.conceptLayers[concept] = layer;
          this.#made.push(concept);
          if (this.#goal[concept] === 1 && --missing === 0) reached = layer;
          for (const user of this.#users[concept]!)
            if (this.#open[user]! > 0 && --this.#open[user]! === 0) next.push(user);
        }
      }
      ready = next;
    }
    return reached;
  }
}
