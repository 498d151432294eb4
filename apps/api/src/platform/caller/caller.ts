import { DomainError, type OrganisationId, type PersonId, type Scope } from '@fivefold/domain';
import type { DataSource, EntityManager } from 'typeorm';
import { type Statement, type Told, Transaction } from './transaction.js';
import { type Book, Journal, type Sheet, writingOf } from './journal.js';
import type { Asking } from './sessions.js';

export type Role = 'SME_USER' | 'SME_ADMIN' | 'CLUSTER_EDITOR' | 'CLUSTER_PUBLISHER' | 'OPERATOR';
export type OrganisationKind = 'CLUSTER' | 'COMPANY' | 'PLATFORM';

/** By what somebody proves who asks: the session of a browser, or the key of a partner app. */
export interface Credential {
  readonly kind: 'session' | 'key';
  /** The same as long as the credential lives, and no secret: limits count by it. A token counts as the key that it was given for. */
  readonly id: string;
  /** What a partner app may do; null for a session, which may do what the role may. */
  readonly scopes: readonly Scope[] | null;
  /** The consent by which it acts for another organisation than its own; null otherwise. */
  readonly consentId: string | null;
}

/** Who asks: read from the session before the operation runs. All null for a guest. */
export interface Identity {
  readonly personId: PersonId | null;
  readonly personName: string | null;
  readonly organisationId: OrganisationId | null;
  readonly organisationKind: OrganisationKind | null;
  readonly role: Role | null;
  /** Language of explanations and messages. */
  readonly language: string;
  /** SHA-256 of the session token; null for a guest. */
  readonly sessionHash: Buffer | null;
  /** Null for a guest. */
  readonly credential: Credential | null;
}

export const GUEST: Identity = {
  personId: null,
  personName: null,
  organisationId: null,
  organisationKind: null,
  role: null,
  language: 'en',
  sessionHash: null,
  credential: null,
};

/** Who stands behind a change: a person, a deadline that has passed, or the server that follows another change. */
export type CallerActor = 'person' | 'clock' | 'system';

/**
 * The first argument of every service and reads method: who asks, and the one transaction of the operation.
 * The transaction is opened by the first {@link db} and ended by the platform; queries are READ ONLY.
 */
export class Caller {
  private opening: Promise<Transaction> | null = null;
  private readonly afterCommit: (() => Promise<void> | void)[] = [];
  private turn: Promise<unknown> = Promise.resolve();
  private ended = false;
  /** What the operation adds beside its changes; see {@link change} and {@link settle}. */
  readonly journal = new Journal();

  constructor(
    private readonly source: DataSource,
    private present: Identity,
    private readonly mailbox: boolean,
    readonly actor: CallerActor = 'person',
  ) {}

  /** Whether terms are due, as the beginning told it for the first change of the operation; null where it has to be asked. */
  termsDue: boolean | null = null;

  private readOnly = true;
  private keepsPlans = false;
  /** Whether the last savepoint stands, though nothing goes back to it any more. */
  private isHeld = false;

  /** Called by the platform before a mutation runs; every other operation reads only. */
  allowWrites(): void {
    this.readOnly = false;
  }

  /**
   * Its statements look up rows by their ids, so that one plan of each is good for all: it is kept. Before the first of them; what
   * lists rows without an id must not ask this.
   */
  looksUp(): void {
    this.keepsPlans = true;
  }

  /** Who asks at this moment; see {@link become}. */
  get identity(): Identity {
    return this.present;
  }
  get personId(): PersonId | null {
    return this.present.personId;
  }
  get personName(): string | null {
    return this.present.personName;
  }
  get organisationId(): OrganisationId | null {
    return this.present.organisationId;
  }
  get organisationKind(): OrganisationKind | null {
    return this.present.organisationKind;
  }
  get role(): Role | null {
    return this.present.role;
  }
  get language(): string {
    return this.present.language;
  }
  get sessionHash(): Buffer | null {
    return this.present.sessionHash;
  }
  get credential(): Credential | null {
    return this.present.credential;
  }
  get isOperator(): boolean {
    return this.present.role === 'OPERATOR';
  }
  /** No person but the worker: a deadline has passed, or the server follows another change. */
  get isClock(): boolean {
    return this.actor !== 'person';
  }

  /** The person, who may have no organisation, for code that stands behind a declared access of persons. */
  person(): PersonId {
    if (!this.present.personId) throw new DomainError('SIGN_IN_REQUIRED', {});
    return this.present.personId;
  }

  /** Person and organisation, for code that stands behind a declared access of signed-in people. */
  signedIn(): { personId: PersonId; personName: string; organisationId: OrganisationId; role: Role } {
    const { personId, personName, organisationId, role } = this.present;
    if (!personId || !organisationId || !role) throw new DomainError('SIGN_IN_REQUIRED', {});
    return { personId, personName: personName ?? '', organisationId, role };
  }

  /**
   * The transaction of this operation, bound to the caller by row level security. Fails once the operation has ended: a field
   * that is still at work when another one has failed must not open a transaction that nobody ends.
   */
  async db(): Promise<EntityManager> {
    const transaction = await this.transaction();
    // What it reads is answered behind the beginning, so nobody waits for that; what it writes must not be sent without one.
    if (!this.readOnly) await transaction.begun;
    return transaction.db;
  }

  /**
   * Opens the transaction by a statement of its own, in one round trip with the beginning: before anything else, and where the
   * statement does no harm outside of a transaction. Its statements wait two seconds for a lock.
   */
  async openBy<Row>({ sql, values }: Statement): Promise<Row[]> {
    const { db } = await this.transaction('2s');
    return db.query<Row[]>(sql, values);
  }

  /**
   * Opens the transaction by a statement that tells it who asks, with another behind it, in one round trip with the beginning.
   * @returns false as `known` where it is nobody; the caller then ends it
   * @throws what the first one says; `claim` rejects with what the other one says
   */
  async openAs(asking: Asking, first: Statement): Promise<{ known: boolean; claim: Promise<unknown[]> }> {
    const { db } = await this.transaction('2s');
    const asked = db.query<unknown[]>(asking.statement.sql, asking.statement.values);
    const claim = db.query<unknown[]>(first.sql, first.values);
    // Whoever opens may be refused before anybody looks at it.
    claim.catch(() => undefined);
    const identity = asking.toIdentity(await asked);
    if (identity) this.present = identity;
    return { known: identity !== null, claim };
  }

  /**
   * Goes on as somebody else inside the same transaction: signing in, signing up, using a link.
   * Only the directory may call it, after it has proof.
   */
  async become(identity: Identity): Promise<void> {
    await this.settle();
    this.present = identity;
    this.termsDue = null;
    if (this.opening) await (await this.opening).tell(this.told);
  }

  /**
   * Changes and adds rows by `sheets`, one after another, and behind them what waits in the journal, all by one statement.
   *
   * @param sheets those without any row are left out; not all of them
   * @param answering of which of them; the first without it
   * @returns what that book returns; null where a row could not be written: the rest is not, and the caller throws
   */
  async change<Row extends object>(sheets: readonly Sheet[], answering?: Book): Promise<Row[] | null> {
    const changes = sheets.filter(([, rows]) => rows.length > 0);
    const [book, rows] = changes.find(([each]) => each === answering) ?? changes[0]!;
    const { sql, values } = writingOf(changes, this.journal.take(), book);
    const written = await (await this.db()).query<(Row & { whole: boolean })[]>(sql, values);
    return written.length === rows.length && written[0]?.whole ? written : null;
  }

  /**
   * Writes what waits in the journal. Called by the platform at the end of each mutation and before the commit. One statement, none
   * where nothing waits.
   */
  async settle(): Promise<void> {
    const waiting = this.journal.take();
    if (waiting.length === 0) return;
    const { sql, values } = writingOf([], waiting);
    await (await this.db()).query(sql, values);
  }

  /** Runs once the transaction is committed and before the answer is sent; the same function once, however often it is given. */
  onCommit(action: () => Promise<void> | void): void {
    if (!this.afterCommit.includes(action)) this.afterCommit.push(action);
  }

  /**
   * Runs `work` in its own savepoint, after every earlier call: a refused mutation leaves nothing behind. The savepoint goes with the
   * first statement of `work`, and its release with the next one; the commit needs none.
   */
  savepoint<Result>(work: () => Promise<Result>): Promise<Result> {
    const next = this.turn.then(async () => {
      const db = await this.db();
      await this.settle();
      // Where it fails the transaction has failed, and with it what follows.
      if (this.isHeld) void db.query('RELEASE SAVEPOINT step').catch(() => undefined);
      this.isHeld = false;
      void db.query('SAVEPOINT step').catch(() => undefined);
      const before = this.present;
      const planned = this.afterCommit.length;
      try {
        const result = await work();
        await this.settle();
        this.isHeld = true;
        return result;
      } catch (error) {
        this.journal.clear();
        await db.query('ROLLBACK TO SAVEPOINT step');
        this.present = before;
        this.afterCommit.length = planned;
        throw error;
      }
    });
    this.turn = next.catch(() => undefined);
    return next;
  }

  /**
   * Ends the operation and its transaction; a second call does nothing. Nobody waits for the end of one that has only read.
   * @param last a statement that goes with the commit
   * @throws when a commit did not take place: nothing is kept then, unless the connection broke while it was on its way
   */
  async end(outcome: 'commit' | 'rollback', last?: Statement): Promise<void> {
    if (outcome === 'commit' && !this.ended) await this.settle();
    this.ended = true;
    const transaction = await this.opening?.catch(() => null);
    if (!transaction || !this.opening) return;
    this.opening = null;
    if (this.readOnly) return transaction.leave();
    await transaction.end(outcome, last);
    if (outcome === 'commit') for (const action of this.afterCommit.splice(0)) await action();
  }

  private transaction(lockTimeout?: '2s'): Promise<Transaction> {
    if (this.ended) return Promise.reject(new Error('the operation has ended'));
    const keepsPlans = this.keepsPlans || !(this.readOnly || this.isClock);
    this.opening ??= Transaction.begin(this.source, this.told, {
      readOnly: this.readOnly,
      lockTimeout,
      plans: keepsPlans ? 'force_generic_plan' : undefined,
    });
    return this.opening;
  }

  private get told(): Told {
    const { personId, organisationId } = this.present;
    return { personId, organisationId, isOperator: this.isOperator, mailbox: this.mailbox };
  }
}
