import { randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { medianOf, rankDistance } from './rank-distance.mjs';

export const PLANTED =
  'tries are not counted, and an address that is known takes 40 ms longer, as without a hash for unknown ones';

const PASSWORD = 'fivefold-demo';
const GUESSED = 'sanita.avotkalna@kvalitra.example';
const KNOWN = 'artis.tiltsalns@vesvalde.example';
const ENROLLED = 'andris.ziemlauks@kalnsiers.example';
/** By which a right password is still found among guesses. */
const GUESSES_TAKEN = 10;
/** Standard deviations that ranks of equal times are apart once in 30,000 runs. */
const FAR = 4;

/**
 * Pairs of a known and an unknown address. The planted fault may take many on a busy machine, and is looked for until it is seen;
 * what is sound is looked at once, so that chance does not condemn it.
 */
const SIZES = {
  full: { most: 250 },
  ci: { most: 40 },
  plant: { most: 200, isEnough: (pairs) => pairs.length >= 24 && Math.abs(rankDistance(pairs)) >= FAR },
};

const MUTATIONS = {
  signIn: `mutation ($input: SignInInput!) { answer: signIn(input: $input) { viewer { email } userErrors { code message } } }`,
  ask: 'mutation ($input: AskPasswordResetInput!) { answer: askPasswordReset(input: $input) { userErrors { code message } } }',
  reset:
    'mutation ($input: ResetPasswordInput!) { answer: resetPassword(input: $input) { userErrors { code } } }',
  start: `mutation ($input: StartAuthenticatorInput!) {
    answer: startAuthenticator(input: $input) { setup { secret } userErrors { code } } }`,
  prove:
    'mutation ($input: CodeInput!) { answer: proveCode(input: $input) { viewer { email } userErrors { code } } }',
};

/**
 * Guesses of passwords, links and codes, of which none may be accepted; and the answers to known and unknown addresses, which have
 * to be the same to the letter and, by the ranks of the differences of their times, in time.
 */
export async function judge({ full, plant, tell, stage }) {
  const served = await stage.serve();
  try {
    if (plant) await plantFaults(served.admin);
    const guesses = await guessPasswords(served, full ? 400 : 24);
    const links = await guessLinks(served, full ? 100 : 10);
    const codes = await guessCodes(served);
    tell(`guesses ${JSON.stringify({ ...guesses, links: links.accepted, codes: codes.accepted })}`);
    const size = plant ? SIZES.plant : full ? SIZES.full : SIZES.ci;
    const signIn = await compare(served, size, 'signIn', (email) => ({
      email,
      password: 'not the password',
    }));
    // The fault is planted in signing in alone.
    const reset = plant ? signIn : await compare(served, size, 'ask', (email) => ({ email }));
    tell(`apart by ${signIn.apart} and ${reset.apart} standard deviations`);
    const accepted = guesses.accepted + links.accepted + codes.accepted;
    const isQuiet = signIn.isQuiet && reset.isQuiet;
    const isBounded = guesses.judged <= GUESSES_TAKEN && codes.judged <= codes.allowed;
    const found = { guessing: isBounded && accepted === 0, timing: isQuiet };
    return {
      // Both faults have to be seen where both are planted.
      holds: plant ? found.guessing || found.timing : found.guessing && found.timing,
      n: guesses.n + links.n + codes.n + 2 * (signIn.pairs + reset.pairs),
      accepted,
      judgedOfGuesses: guesses.judged,
      signInKnownMs: signIn.knownMs,
      signInUnknownMs: signIn.unknownMs,
      signInApart: signIn.apart,
      resetKnownMs: reset.knownMs,
      resetUnknownMs: reset.unknownMs,
      resetApart: reset.apart,
    };
  } finally {
    await served.stop();
  }
}

async function plantFaults(admin) {
  await admin.query(`CREATE OR REPLACE FUNCTION count_try(key bytea, most integer, seconds integer) RETURNS integer
    LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$ SELECT 0 $$`);
  await admin.query(`CREATE OR REPLACE FUNCTION find_credentials(email text)
    RETURNS TABLE (person_id uuid, password_hash text, confirmed boolean)
    LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT p.id, p.password_hash, pg_sleep(0.04) IS NOT NULL FROM persons p WHERE p.email = lower(find_credentials.email) $$`);
}

/** Guesses at one account, eight at a time, and then its password. */
async function guessPasswords(served, n) {
  let judged = 0;
  let accepted = 0;
  for (let from = 0; from < n; from += 8) {
    const tries = Array.from({ length: Math.min(8, n - from) }, (_, at) =>
      send(served, 'signIn', { email: GUESSED, password: `a guess ${from + at}` }),
    );
    for (const { answer } of await Promise.all(tries)) {
      if (answer) judged += 1;
      if (answer?.viewer) accepted += 1;
    }
  }
  const right = await send(served, 'signIn', { email: GUESSED, password: PASSWORD });
  if (right.answer?.viewer) accepted += 1;
  await served.admin.query('DELETE FROM tries');
  return { n: n + 1, judged, accepted };
}

/** Made-up tokens, the one of a link that was used, and that of one that is over. */
async function guessLinks(served, n) {
  let accepted = 0;
  const tryToken = async (token) => {
    const { answer } = await send(served, 'reset', { token, password: 'ten characters at least' });
    return answer?.userErrors.length === 0;
  };
  for (let guess = 0; guess < n; guess += 1)
    if (await tryToken(randomBytes(32).toString('base64url'))) accepted += 1;
  const used = await linkTo(served, KNOWN);
  if (!(await tryToken(used))) throw new Error('a link that is good was refused');
  if (await tryToken(used)) accepted += 1;
  const over = await linkTo(served, KNOWN);
  await served.admin.query("UPDATE password_resets SET expires_at = now() - interval '1 s'");
  if (await tryToken(over)) accepted += 1;
  await served.admin.query('DELETE FROM tries');
  return { n: n + 2, accepted };
}

async function linkTo(served, email) {
  await send(served, 'ask', { email });
  await served.runDue();
  const { rows } = await served.admin.query(
    "SELECT link FROM mails WHERE recipient = $1 AND link LIKE '%/reset?token=%' ORDER BY id DESC LIMIT 1",
    [email],
  );
  return rows[0].link.split('token=')[1];
}

/** Codes for the second step of somebody whose password is known: a used one, made-up ones, and the right one after them. */
async function guessCodes(served) {
  const own = await send(served, 'signIn', { email: ENROLLED, password: PASSWORD });
  const { answer } = await send(served, 'start', { password: PASSWORD }, own.cookie);
  const app = new TOTP({ secret: Secret.fromBase32(answer.setup.secret) });
  const used = app.generate();
  const proof = await send(served, 'prove', { code: used }, own.cookie);
  if (!proof.answer.viewer) throw new Error('a code that is good was refused');
  const { cookie } = await send(served, 'signIn', { email: ENROLLED, password: PASSWORD });
  const next = app.generate({ timestamp: Date.now() + 30_000 });
  const guesses = [used, ...Array.from({ length: 20 }, (_, at) => String(at).padStart(6, '0')), next];
  const outcome = { n: guesses.length, judged: 0, allowed: 5, accepted: 0 };
  for (const code of guesses) {
    const tried = await send(served, 'prove', { code }, cookie);
    if (tried.answer) outcome.judged += 1;
    if (tried.answer?.viewer) outcome.accepted += 1;
  }
  await served.admin.query('DELETE FROM tries');
  return outcome;
}

/** The same of a known and of unknown addresses, by turns; the first pairs warm up and do not count. */
async function compare(served, { most, isEnough = () => false }, name, inputOf) {
  const pairs = [];
  const answers = new Set();
  const time = async (email) => {
    const from = performance.now();
    const { text } = await send(served, name, inputOf(email));
    answers.add(text);
    return performance.now() - from;
  };
  for (let turn = -5; turn < most && !isEnough(pairs); turn += 1) {
    const addresses = [KNOWN, `nobody-${turn + 5}@vesvalde.example`];
    const times = new Map();
    for (const email of turn % 2 ? addresses : addresses.toReversed()) times.set(email, await time(email));
    if (turn >= 0) pairs.push(addresses.map((email) => times.get(email)));
    await served.admin.query('DELETE FROM tries');
  }
  const apart = rankDistance(pairs);
  const median = (at) => Math.round(medianOf(pairs.map((pair) => pair[at])) * 10) / 10;
  return {
    pairs: pairs.length,
    isQuiet: answers.size === 1 && Math.abs(apart) < FAR,
    apart: Math.round(apart * 10) / 10,
    knownMs: median(0),
    unknownMs: median(1),
  };
}

async function send({ baseUrl }, name, input, cookie = '') {
  const response = await fetch(`${baseUrl}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-fivefold-csrf': '1', cookie },
    body: JSON.stringify({ query: MUTATIONS[name], variables: { input } }),
  });
  const text = await response.text();
  const given = response.headers.getSetCookie()[0]?.split(';')[0] ?? cookie;
  const body = JSON.parse(text);
  // What is left of the budget is said in every answer and differs from one to the next.
  delete body.extensions;
  return { answer: body.data?.answer ?? null, text: JSON.stringify(body), cookie: given };
}
