import fc from 'fast-check';
import { castOf } from './cast.mjs';
import { begin, STEPS, viewOf } from './deal-model.mjs';
import { DealPlayer } from './deal-player.mjs';
import { Person } from './person.mjs';

/** How long a counterexample is made shorter. */
const SHRINK_MS = 60_000;
const SHIFT_SQL = "UPDATE clock SET shift = $1 * interval '1 day'";

/** The steps, and how often each is drawn: what leads on more often than what ends a deal. */
const WEIGHTS = {
  ...{
    save: 6,
    submit: 6,
    quote: 6,
    withdrawQuote: 1,
    decline: 1,
    counter: 2,
    refuseCounter: 2,
    accept: 8,
    withdraw: 1,
    moveClock: 2,
  },
  ...{ amend: 1, sign: 8, start: 8, deliver: 8, confirm: 4, reject: 2 },
  ...{ askCancel: 1, answerCancel: 2, withdrawCancel: 2 },
  ...{ dispute: 2, evidence: 2, propose: 4, answerProposal: 5, decide: 3, withdrawDispute: 1 },
  ...{ review: 8, answerReview: 6 },
};
const DRAWS = Object.entries(WEIGHTS).flatMap(([name, weight]) => Array(weight).fill(name));
/** Everything that a step may be tried with; each takes what it needs. */
const ARGS = {
  p: fc.constantFrom('a', 'b'),
  side: fc.constantFrom('r', 'p'),
  at: fc.constantFrom(0, 0, 1),
  asked: fc.constantFrom(['a'], ['b'], ['a', 'b'], ['a', 'b']),
  reply: fc.constantFrom(null, null, 5, 20),
  valid: fc.constantFrom(2, 10, 40),
  days: fc.constantFrom(1, 3, 8, 15, 31),
  parts: fc.constantFrom(1, 2),
  agree: fc.boolean(),
  outcome: fc.constantFrom('resume', 'complete', 'cancel'),
};
const TAKES = {
  ...{
    save: ['asked', 'reply'],
    quote: ['p', 'valid'],
    withdrawQuote: ['p'],
    decline: ['p'],
    counter: ['p'],
    refuseCounter: ['p'],
    accept: ['p'],
  },
  ...{
    moveClock: ['days'],
    amend: ['side', 'parts'],
    sign: ['side'],
    askCancel: ['side'],
    withdrawCancel: ['side'],
  },
  ...{ answerCancel: ['side', 'agree'], start: ['at'], deliver: ['at'], confirm: ['at'], reject: ['at'] },
  ...{ dispute: ['side'], evidence: ['side'], propose: ['outcome'], answerProposal: ['side', 'agree'] },
  ...{ decide: ['outcome'], withdrawDispute: ['side'], review: ['side'], answerReview: ['side'] },
};
/**
 * Most steps are such as the rules allow; one in six is drawn whatever they say, and one in ten comes from a stranger or names an
 * old version.
 */
const DRAW = fc.record({
  dice: fc.nat(9999),
  daring: fc.nat(5).map((drawn) => drawn === 1),
  twist: fc.constantFrom(...Array(18).fill(null), 'stale', 'stranger'),
  args: fc.record(ARGS),
});

class Step {
  constructor({ dice, daring, twist, args }) {
    this.drawn = { dice, daring, twist, args };
  }

  check() {
    return true;
  }

  /** Draws among the steps that lead on from here; a daring one among all. */
  choose(model) {
    const { dice, daring, twist, args } = this.drawn;
    const isUseful = ({ allows, useful = allows }) => useful(model, args);
    const open = daring ? DRAWS : DRAWS.filter((name) => isUseful(STEPS[name]));
    this.name = open[dice % open.length];
    this.rules = STEPS[this.name];
    this.args = Object.fromEntries((TAKES[this.name] ?? []).map((key) => [key, args[key]]));
    this.twist = ['save', 'moveClock'].includes(this.name) ? null : twist;
  }

  async run(model, player) {
    this.choose(model);
    const allowed = this.rules.allows(model, this.args) && this.twist !== 'stranger';
    const repeats = allowed && (this.rules.repeats?.(model, this.args) ?? false);
    const who = this.twist === 'stranger' ? 's' : this.rules.by(this.args, model);
    player.trace.push(String(this));
    player.taken[this.name] = (player.taken[this.name] ?? 0) + 1;
    const answer = await player.take(this.name, this.args, { who, stale: this.twist === 'stale' });
    const isStale = allowed && !repeats && this.twist === 'stale';
    const expected = isStale ? 'STALE_VERSION' : allowed ? 'ok' : 'a refusal';
    const isAsExpected =
      expected === 'a refusal' ? !['ok', 'INTERNAL'].includes(answer) : answer === expected;
    if (!isAsExpected) throw new Error(`${this}: ${expected} was expected, and ${answer} answered`);
    if (expected === 'ok') this.rules.does(model, this.args);
    const [seen, held] = [JSON.stringify(await player.look()), JSON.stringify(viewOf(model))];
    if (seen !== held) throw new Error(`${this}: the model says ${held}, the API ${seen}`);
    if (this.name === 'quote' && expected === 'ok')
      for (const p of ['a', 'b'])
        if (!(await player.seesItselfOnly(p, p in model.request.sides)))
          throw new Error(`${this}: ${p} does not see itself alone`);
  }

  toString() {
    const manner = this.twist ? ` (${this.twist})` : '';
    return `${this.name}${JSON.stringify(this.args)}${manner}`;
  }
}

/**
 * Plays runs of random steps at a running API and beside it in the small model, and compares answers and states after each.
 *
 * @param served `baseUrl` of the API, `admin` (a superuser's connection, which moves the clock) and `runDue()`
 * @param options.seed of the run, so that it can be repeated; with `path` as a failed run printed it, straight to its end
 * @returns runs, steps taken by name, and the shortest counterexample that was found, or null
 */
export async function runModel(
  served,
  { runs, commands, seed, path, shrinkMs = SHRINK_MS, tell = () => {} },
) {
  const api = await playersOf(served);
  // What is printed names the run, then the steps of it; the latter may hold any number of strokes.
  const [, runPath, replayPath] = /^([^/]*)\/?(.*)$/.exec(path ?? '');
  const taken = {};
  const player = Object.assign(new DealPlayer(api), { taken });
  let finished = 0;
  let failedAt = null;
  const steps = [DRAW.map((drawn) => new Step(drawn))];
  const property = fc.asyncProperty(
    fc.commands(steps, {
      maxCommands: commands,
      size: 'max',
      ...(replayPath && { replayPath }),
    }),
    async (run) => {
      if (failedAt && performance.now() - failedAt > shrinkMs) return;
      await player.begin();
      player.trace = [];
      try {
        await fc.asyncModelRun(() => ({ model: begin(), real: player }), run);
      } catch (error) {
        failedAt ??= performance.now();
        throw Object.assign(error, { steps: player.trace.join(', ') });
      }
      finished += 1;
      if (finished % 10 === 0) tell(`${finished} runs`);
    },
  );
  const outcome = await fc.check(property, {
    numRuns: runs,
    seed,
    ...(runPath && { path: runPath }),
  });
  return {
    holds: !outcome.failed,
    runs: outcome.numRuns,
    steps: Object.values(taken).reduce((sum, each) => sum + each, 0),
    commands: Object.keys(taken).length,
    taken,
    divergences: outcome.failed ? 1 : 0,
    counterexample: outcome.failed ? counterexampleOf(outcome) : null,
  };
}

function counterexampleOf({ counterexample, counterexamplePath, errorInstance, numShrinks }) {
  const [run] = counterexample ?? [];
  const replayPath = /replayPath="([^"]*)"/.exec(String(run))?.[1] ?? '';
  return {
    steps: errorInstance?.steps ?? String(run),
    why: errorInstance?.message ?? 'unknown',
    path: `${counterexamplePath}/${replayPath}`,
    shrinks: numShrinks,
  };
}

/** The sides of the model as signed-in people of the demo world. */
async function playersOf(served) {
  const cast = await castOf(served.admin);
  const [a, b, stranger] = cast.providers;
  const accounts = { r: cast.requester, a, b, o: cast.operator, s: stranger };
  const people = {};
  for (const [side, { email }] of Object.entries(accounts))
    people[side] = await new Person(served.baseUrl).signIn(email, cast.password);
  return {
    services: { a: a.serviceId, b: b.serviceId },
    organisations: { a: a.organisationId, b: b.organisationId },
    send: (who, document, variables) => people[who].send(document, variables),
    shift: (days) => served.admin.query(SHIFT_SQL, [days]),
    runDue: served.runDue,
  };
}
