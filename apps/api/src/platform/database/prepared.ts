import type { Writable } from 'node:stream';
import pg, { type ClientBase } from 'pg';

/** From so many times on a statement is prepared: what is asked once has nothing of it. */
const REPEATED = 3;
/** Each connection keeps the plan of each, some ten kilobytes. */
const MOST = 400;
/** Statements whose times are counted, beside those. */
const COUNTED = 2000;
/** Only these have a plan, and one statement alone can be prepared. */
const PLANNED = /^\s*(SELECT|INSERT|UPDATE|DELETE|WITH)\b[^;]*$/i;
/** SQLSTATE of, among others, a prepared statement whose columns a migration has changed since. */
const NOT_SUPPORTED = '0A000';

type Answer = (error: unknown, result: unknown) => void;
type Query = (statement: unknown, values?: unknown, answer?: Answer) => Promise<unknown> | undefined;

/** Names of the statements that repeat, the same on every connection of a pool. */
export class StatementNames {
  private readonly names = new Map<string, string>();
  private readonly times = new Map<string, number>();
  private last = 0;

  /** The name by which `text` is prepared; undefined where it is not. */
  of(text: string): string | undefined {
    const name = this.names.get(text);
    if (name !== undefined || this.names.size >= MOST) return name;
    const times = (this.times.get(text) ?? 0) + 1;
    if (times < REPEATED || !PLANNED.test(text)) {
      if (this.times.size >= COUNTED) this.times.clear();
      this.times.set(text, times);
      return undefined;
    }
    this.times.delete(text);
    this.last += 1;
    this.names.set(text, `s${this.last}`);
    return this.names.get(text);
  }

  /** A statement that PostgreSQL can no longer answer under its name gets another one when it is asked again. */
  forgetStale(text: string, error: unknown): void {
    if ((error as { code?: unknown } | null)?.code === NOT_SUPPORTED) this.names.delete(text);
  }
}

/** The driver copies what is given as an object property by property, with the descriptor of each. */
function preparedQuery(name: string, text: string, values: unknown[] | undefined, answer: Answer): unknown {
  const { Query } = pg as unknown as {
    Query: new (text: string, values: unknown[] | undefined, answer: Answer) => { name?: string };
  };
  const query = new Query(text, values, answer);
  query.name = name;
  return query;
}

/**
 * Lets a new connection of a pool prepare the statements that repeat: PostgreSQL reads and plans each once and not each time. What is
 * asked in one round of the event loop goes out in one write.
 */
export function prepareRepeated(client: ClientBase, names: StatementNames): void {
  const query = client.query.bind(client) as Query;
  const { stream } = (client as unknown as { connection: { stream: Writable } }).connection;
  let isHeld = false;
  const hold = () => {
    if (isHeld) return;
    isHeld = true;
    stream.cork();
    process.nextTick(() => {
      isHeld = false;
      stream.uncork();
    });
  };
  const named: Query = (statement, values, answer) => {
    hold();
    const isPlain = typeof statement === 'string' && (values === undefined || Array.isArray(values));
    const name = isPlain ? names.of(statement) : undefined;
    if (!isPlain || name === undefined) return query(statement, values, answer);
    const ask = (told: Answer) =>
      void query(
        preparedQuery(name, statement, values, (error, result) => {
          names.forgetStale(statement, error);
          told(error, result);
        }),
      );
    if (answer) return void ask(answer);
    const answered = new Promise((resolve, reject) =>
      ask((error, result) => (error ? reject(error as Error) : resolve(result))),
    );
    // As the driver does it: answers that come together are then heard in their order, whichever are prepared.
    return answered.catch((error: Error) => {
      Error.captureStackTrace(error);
      throw error;
    });
  };
  client.query = named as ClientBase['query'];
}
