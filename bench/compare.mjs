/**
 * Whether the answers of several can be compared: rows of the wanted kind, full pages, the same rows where the order is fixed. Rankings
 * differ by design, so of searches only the number of rows, the facet and the fields are held, and how many rows two have in common is told.
 */
const FIELDS = [
  'id',
  'title',
  'deliveryMode',
  'leadTimeDays',
  'languages',
  'publishedAt',
  'price',
  'publisher',
];
const CHECKED = 12;
/** Of one that takes up to seconds an answer. */
const CHECKED_OF_SLOW = 4;

/**
 * @param runnings `{peer, running}`, the first is held to be right
 * @returns `{problems, notes}`: what makes a comparison unfair, and what is good to know
 */
export async function compareAnswers(operation, runnings) {
  const problems = [];
  const notes = [];
  const answers = new Map();
  for (const { peer, running } of runnings) {
    const how = running.operations[operation];
    if (!how?.read) continue;
    const bodies = await bodiesOf(how);
    try {
      const read = [];
      for (const body of bodies.slice(0, how.slot ? CHECKED_OF_SLOW : CHECKED))
        read.push(await ask(running, how, body));
      answers.set(peer.key, read);
    } catch (error) {
      problems.push(`${operation}: ${peer.title} answers with an error: ${error.message.slice(0, 200)}`);
    }
  }
  const [[first, right], ...others] = [...answers];
  for (const [key, read] of [[first, right], ...others])
    read.forEach((answer, at) => problems.push(...faults(operation, key, answer, at)));
  for (const [key, read] of others) {
    if (operation === 'list' || operation === 'detail' || operation.startsWith('own'))
      read.forEach((answer, at) => {
        if (answer.total !== right[at].total)
          problems.push(`${operation} ${at}: ${key} counts ${answer.total}, ${first} ${right[at].total}`);
        if (answer.ids.join() !== right[at].ids.join())
          problems.push(`${operation} ${at}: ${key} shows other rows than ${first}`);
      });
    if (operation === 'search') {
      const shared = read.map(({ ids }, at) => ids.filter((id) => right[at].ids.includes(id)).length);
      const totals = read.map(({ total }, at) => total / right[at].total);
      notes.push(
        `search: ${key} shares ${mean(shared).toFixed(1)} of ${mean(right.map(({ ids }) => ids.length)).toFixed(1)} rows with ${first} and counts ${(100 * mean(totals)).toFixed(0)} % of its hits`,
      );
    }
  }
  return { problems: [...new Set(problems)].slice(0, 10), notes };
}

const known = new WeakMap();

/** The requests of an operation. What is asked again is made once: a list is walked for its cursors, page by page. */
export async function bodiesOf(how) {
  if (typeof how.bodies !== 'function') return how.bodies;
  if (how.once) return how.bodies();
  if (!known.has(how)) known.set(how, await how.bodies());
  return known.get(how);
}

/** One request of an operation that reads. @returns what it reads of the answer */
export async function ask(running, { method = 'POST', path = '/graphql', headers = {}, read }, body) {
  const send = () =>
    fetch(`${running.url}${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      body: method === 'GET' ? undefined : body,
    });
  // A kept connection may be closed just when it is used again: a read is asked once more.
  const answer = await send().catch(send);
  return read(await answer.text());
}

function* faults(operation, key, { total, ids, rows, hasNext }, at) {
  if (operation !== 'search' && operation !== 'list') return;
  if (!Number.isInteger(total) || total < ids.length) yield `${operation} ${at}: ${key} has no exact total`;
  if (total >= 20 && ids.length !== 20)
    yield `${operation} ${at}: ${key} shows ${ids.length} rows of ${total}`;
  if (operation === 'search' && hasNext !== undefined && hasNext !== total > 20)
    yield `${operation} ${at}: ${key} is wrong about a next page`;
  for (const row of rows ?? [])
    for (const field of FIELDS)
      if (!(field in row)) return void (yield `${operation}: ${key} lacks ${field}`);
}

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
