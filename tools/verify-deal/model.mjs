import fc from 'fast-check';
import { castOf } from './cast.mjs';
import { begin, CAPACITY, STEPS } from './deal-model.mjs';
import { DealPlayer } from './deal-player.mjs';
import { sightOf } from './deal-sight.mjs';
import { Person } from './person.mjs';
import { UNIT } from './wire.mjs';

/** How long a counterexample is made shorter; 0 = not at all. */
const SHRINK_MS = 60_000;
const SHIFT_SQL = "UPDATE clock SET shift = $1 * interval '1 day'";
const FIRST_DAY_SQL = `
SELECT GREATEST(date '2040-01-01', max(until_day))::text AS day FROM reservations`;
const CAPACITY_SQL = `
SELECT capacity_adopt(service_id, publisher_id, provider_id, $2) FROM service_versions
WHERE service_id = ANY ($1) AND state = 'published'`;

/** The steps, and how often each is drawn: what leads on more often than what ends a deal. */
const WEIGHTS = {
  ...{ save: 20, submit: 20, quote: 30, accept: 12, acceptBundle: 40, counter: 5, refuseCounter: 5 },
  ...{ extend: 2, draftQuote: 6, dropDraft: 2, withdrawQuote: 2, decline: 2, withdraw: 1, moveClock: 2 },
  ...{ amend: 2, sign: 30, start: 30, deliver: 30, confirm: 12, reject: 5 },
  ...{ askCancel: 1, answerCancel: 5, withdrawCancel: 5 },
  ...{ dispute: 5, evidence: 4, propose: 8, answerProposal: 10, decide: 8, withdrawDispute: 2 },
  ...{ review: 20, answerReview: 15 },
};
const DRAWS = Object.entries(WEIGHTS).flatMap(([name, weight]) => Array(weight).fill(name));
/** Everything that a step may be tried with; each takes what it needs. */
const ARGS = {
  p: fc.constantFrom('a', 'b'),
  side: fc.constantFrom('r', 'p'),
  at: fc.constantFrom(0, 0, 1),
  on: fc.constantFrom(0, 1),
  qty: fc.constantFrom(0, 1, 2, 2, 3),
  asked: fc.constantFrom(['a'], ['b'], ['a', 'b'], ['a', 'b']),
  also: fc.constantFrom(null, null, ['a'], ['b'], ['a', 'b']),
  sealed: fc.constantFrom(false, false, true),
  picks: fc.constantFrom(['a', 'a'], ['a', 'b'], ['b', 'a'], ['b', 'b']),
  whole: fc.constantFrom(true, true, true, false),
  reply: fc.constantFrom(null, null, 5, 20),
  valid: fc.constantFrom(2, 10, 40),
  days: fc.constantFrom(1, 3, 8, 15, 31),
  parts: fc.constantFrom(1, 2),
  agree: fc.boolean(),
  outcome: fc.constantFrom('resume', 'complete', 'cancel'),
};
const TAKES = {
  save: ['asked', 'also', 'reply', 'sealed'],
  submit: ['on'],
  extend: ['on', 'days'],
  draftQuote: ['on', 'p', 'valid', 'qty'],
  quote: ['on', 'p', 'valid', 'qty'],
  withdrawQuote: ['on', 'p'],
  dropDraft: ['on', 'p'],
  decline: ['on', 'p'],
  counter: ['on', 'p'],
  refuseCounter: ['on', 'p'],
  accept: ['on', 'p'],
  acceptBundle: ['picks', 'whole'],
  withdraw: ['on'],
  moveClock: ['days'],
  amend: ['on', 'side', 'parts'],
  sign: ['on', 'side'],
  askCancel: ['on', 'side'],
  answerCancel: ['on', 'side', 'agree'],
  withdrawCancel: ['on', 'side'],
  start: ['on', 'at'],
  deliver: ['on', 'at'],
  confirm: ['on', 'at'],
  reject: ['on', 'at'],
  dispute: ['on', 'side'],
  evidence: ['on', 'side'],
  propose: ['on', 'outcome'],
  answerProposal: ['on', 'side', 'agree'],
  decide: ['on', 'outcome'],
  withdrawDispute: ['on', 'side'],
  review: ['on', 'side'],
  answerReview: ['on', 'side'],
};
/**
 * Most steps are such as the rules allow; one in six is drawn whatever they say, and one in ten comes from a stranger or names an
 * old version.
 */
const DRAW = fc.record({
  // Without it, small and large numbers would come more often, and with them the steps that stand first and last.
  dice: fc.noBias(fc.nat(9999)),
  daring: fc.nat(5).map((drawn) => drawn === 1),
  twist: fc.constantFrom(...Array(18).fill(null), 'stale', 'stranger'),
  tries: fc.tuple(fc.record(ARGS), fc.record(ARGS), fc.record(ARGS)),
});

class Step {
  constructor(drawn) {
    this.drawn = drawn;
  }

  check() {
    return true;
  }

  /** Draws among the steps that lead on from here; a daring one among all. */
  choose(model) {
    const { dice, daring, twist, tries } = this.drawn;
    const usefulWith = (args) =>
      DRAWS.filter((name) => (STEPS[name].useful ?? STEPS[name].allows)(model, args));
    const leadsOn = (args) => usefulWith(args).some((name) => name !== 'moveClock');
    const args = tries.find(leadsOn) ?? tries[0];
    const open = daring ? DRAWS : usefulWith(args);
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
    await this.compare(model, player);
  }

  /** Each of the three organisations sees what it has to see, and nothing else. */
  async compare(model, player) {
    const sights = await player.look();
    for (const [who, sight] of Object.entries(sights)) {
      const [seen, wanted] = [JSON.stringify(sight), JSON.stringify(sightOf(model, who))];
      if (seen !== wanted) throw new Error(`${this}: ${who} has to see ${wanted}, and sees ${seen}`);
    }
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
      if (finished % 10 === 0) tell(`  ${finished} of ${runs} runs`);
    },
  );
  const outcome = await fc.check(property, {
    numRuns: runs,
    seed,
    endOnFailure: shrinkMs === 0,
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
  const keys = [a, b].map((each) => each.serviceKey);
  await served.admin.query(CAPACITY_SQL, [keys, { capacities: [{ unit: UNIT, qty: CAPACITY }] }]);
  const { rows } = await served.admin.query(FIRST_DAY_SQL);
  return {
    firstDay: rows[0].day,
    services: { a: a.serviceId, b: b.serviceId },
    organisations: { a: a.organisationId, b: b.organisationId },
    send: (who, document, variables) => people[who].send(document, variables),
    shift: (days) => served.admin.query(SHIFT_SQL, [days]),
    runDue: served.runDue,
  };
}
