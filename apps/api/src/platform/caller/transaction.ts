import { DomainError, type ErrorCode, isUuid } from '@fivefold/domain';
import type { QueryResult as Answer } from 'pg';
import {
  type DataSource,
  type EntityManager,
  QueryFailedError,
  QueryResult,
  type QueryRunner,
  QueryRunnerAlreadyReleasedError,
} from 'typeorm';

/** Who asks, as row level security is told. */
export interface Told {
  readonly personId: string | null;
  readonly organisationId: string | null;
  readonly isOperator: boolean;
  readonly mailbox: boolean;
}

/** A statement and its values. */
export interface Statement {
  readonly sql: string;
  readonly values: unknown[];
}

interface Connection {
  query(sql: string, values?: unknown[]): Promise<Answer>;
}

const TELL_SQL = `
SELECT set_config('app.person', $1, true), set_config('app.org', $2, true), set_config('app.operator', $3, true),
  set_config('app.mailbox', $4, true)`;

const COMMIT_SQL = 'COMMIT';

/** Statements under way. */
interface Round {
  left: number;
  readonly over: PromiseWithResolvers<void>;
}

/**
 * One transaction on one connection, bound to who asks. Statements go out in the order in which they are asked for, and none waits for
 * the answer to an earlier one: those that are asked for side by side share a round trip. A failed one fails what follows it.
 */
export class Transaction {
  /** Once it has begun. No statement is answered before; whoever writes waits for it. */
  readonly begun: Promise<unknown>;
  private isOver = false;
  /** By which the transaction has failed, until it goes back to a savepoint. */
  private fault: Error | null = null;
  private round: Round | null = null;

  private constructor(
    private readonly source: DataSource,
    private readonly runner: QueryRunner,
    private readonly connection: Connection,
    beginning: Beginning,
  ) {
    runner.query = this.query.bind(this) as QueryRunner['query'];
    this.begun = this.send(beginning.sql, undefined, beginning.said);
    this.begun.catch(() => undefined);
  }

  /**
   * Takes a connection of the pool, begins and tells who asks, in one message.
   * @param lockTimeout how long its statements wait for a lock, where that is less than elsewhere
   * @param plans `force_generic_plan` where statements look up rows by their ids: by its own count the database takes a list of ids that
   *   it has not seen for a long one, and plans such a statement anew each time
   */
  static async begin(
    source: DataSource,
    told: Told,
    {
      readOnly,
      lockTimeout,
      plans,
    }: { readOnly: boolean; lockTimeout?: '2s'; plans?: 'force_generic_plan' | undefined },
  ): Promise<Transaction> {
    const runner = source.createQueryRunner();
    const connection = (await runner.connect()) as Connection;
    const start = readOnly ? 'START TRANSACTION READ ONLY' : 'START TRANSACTION';
    const settings: Setting[] = [
      ...settingsOf(told),
      ['lock_timeout', lockTimeout],
      ['plan_cache_mode', plans],
    ];
    const beginning = beginningOf(start, settings);
    return new Transaction(source, runner, connection, beginning);
  }

  get db(): EntityManager {
    return this.runner.manager;
  }

  /** Tells again who asks. */
  async tell({ personId, organisationId, isOperator, mailbox }: Told): Promise<void> {
    await this.query(TELL_SQL, [
      personId ?? '',
      organisationId ?? '',
      isOperator ? 'on' : '',
      mailbox ? 'on' : '',
    ]);
  }

  /** What TypeORM's own way answers, without what it does for subscribers and slow statements, of which there are none. */
  async query(sql: string, values?: unknown[], isStructured = false): Promise<unknown> {
    if (this.isOver) throw new QueryRunnerAlreadyReleasedError();
    const answer = await this.inRound(this.send(sql, values));
    await this.begun;
    const { rows, rowCount, command } = answer;
    const isChange = command === 'UPDATE' || command === 'DELETE';
    const raw: unknown = isChange ? [rows, rowCount] : rows;
    return isStructured ? Object.assign(new QueryResult(), { raw, records: rows, affected: rowCount }) : raw;
  }

  /**
   * Ends one that has only read. Nobody waits for that: the connection goes to whoever comes next, whose statements stand behind the
   * end. It is kept until what is still under way has been answered, so that nobody stands behind a long statement of others.
   */
  leave(): void {
    this.isOver = true;
    const ended = this.send('ROLLBACK').catch(() => undefined);
    const free = () => void this.runner.release();
    // What has failed may be the connection, which is at its end before anybody has noticed.
    if (this.fault) void ended.then(free);
    else if (this.round) void this.round.over.promise.then(free);
    else free();
  }

  /**
   * Ends it and gives the connection back; nothing can be asked of it from now on.
   * @param last a statement that goes with the commit
   * @throws when a commit did not take place: nothing is kept then, unless the connection broke while it was on its way
   */
  async end(outcome: 'commit' | 'rollback', last?: Statement): Promise<void> {
    this.isOver = true;
    try {
      if (outcome === 'rollback') await this.send('ROLLBACK');
      else await Promise.all([last && this.send(last.sql, last.values), this.send(COMMIT_SQL)]);
    } catch (error) {
      if (outcome === 'commit') await this.send('ROLLBACK').catch(() => undefined);
      throw error;
    } finally {
      await this.runner.release();
    }
  }

  /**
   * What is asked side by side is answered together, once the last of it has come: what follows from several answers is asked at once,
   * and the number of statements depends on no network.
   */
  private async inRound(answer: Promise<Answer>): Promise<Answer> {
    const round = (this.round ??= { left: 0, over: Promise.withResolvers<void>() });
    round.left += 1;
    try {
      return await answer;
    } finally {
      round.left -= 1;
      if (round.left === 0) {
        this.round = null;
        round.over.resolve();
      }
      await round.over.promise;
    }
  }

  /** @param said what stands in the log for it */
  private async send(sql: string, values?: unknown[], said = sql): Promise<Answer> {
    const { logger } = this.source;
    logger.logQuery(said, values, this.runner);
    let answer: Answer;
    try {
      answer = await this.connection.query(sql, values);
    } catch (error) {
      logger.logQueryError(error as Error, said, values, this.runner);
      // Of several that were sent together the first is at fault, whichever of them is waited for.
      const isBehind = (error as { code?: unknown }).code === FAILED_BEFORE;
      if (this.fault && isBehind) throw this.fault;
      this.fault = toRefusal(new QueryFailedError(said, values, error as Error));
      throw this.fault;
    }
    if (answer.command !== 'ROLLBACK') return answer;
    const { fault: cause } = this;
    this.fault = null;
    // A transaction that a failed statement has ended answers COMMIT without an error, by what it did.
    if (sql === COMMIT_SQL) throw Object.assign(new Error('rolled back', { cause }), { code: FAILED_BEFORE });
    return answer;
  }
}

/**
 * Asks a statement that stands alone. The connection goes back to the pool as soon as the statement is on its way, so many that are
 * asked at once share one, and a round trip: for short ones, since whoever comes next stands behind it.
 */
export async function askAlone<Row>(source: DataSource, { sql, values }: Statement): Promise<Row[]> {
  const runner = source.createQueryRunner();
  const connection = (await runner.connect()) as Connection;
  source.logger.logQuery(sql, values, runner);
  const answer = connection.query(sql, values).catch((error: Error) => {
    throw toRefusal(new QueryFailedError(sql, values, error));
  });
  void runner.release();
  return (await answer).rows as Row[];
}

type Setting = readonly [name: string, value: string | null | undefined];

interface Beginning {
  readonly sql: string;
  /** The same without a value. */
  readonly said: string;
}

/** One message of several statements, which takes no values beside it. What is not set is what it is elsewhere: nobody. */
function beginningOf(start: string, settings: readonly Setting[]): Beginning {
  let sql = start;
  let said = start;
  for (const [name, value] of settings) {
    if (!value) continue;
    sql += `; SET LOCAL ${name} = '${value}'`;
    said += `; SET LOCAL ${name}`;
  }
  return { sql, said };
}

function settingsOf({ personId, organisationId, isOperator, mailbox }: Told): Setting[] {
  return [
    ['app.person', checked(personId)],
    ['app.org', checked(organisationId)],
    ['app.operator', isOperator ? 'on' : null],
    ['app.mailbox', mailbox ? 'on' : null],
  ];
}

/** The id, which stands in the text of a statement. */
function checked(id: string | null): string | null {
  if (id !== null && !isUuid(id)) throw new Error('a caller has an id that is none');
  return id;
}

/** SQLSTATE of every statement that follows a failed one. */
const FAILED_BEFORE = '25P02';

/** SQLSTATE by which the database's own functions refuse; the detail is `{ code, params }` of the error table. */
const REFUSED = 'FF001';

function toRefusal(error: QueryFailedError): Error {
  const { code, detail } = error as { code?: unknown; detail?: string };
  if (code !== REFUSED || !detail) return error;
  const refusal = JSON.parse(detail) as { code: ErrorCode; params: never };
  return new DomainError(refusal.code, refusal.params, { cause: error });
}
