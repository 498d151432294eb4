import { randomUUID } from 'node:crypto';
import { allowsScope } from '@fivefold/domain';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { type AccessRule, fromGlobalId, type NodeKind, toGlobalId } from '../../src/platform/index.js';
import { canariesIn } from './canaries.js';
import { type Ask, type Plan, planOf } from './documents.js';
import { Downloads } from './downloads.js';
import { ABSENT, TABLE_OF } from './kinds.js';
import { mailsOfWeeks, type Reader } from './mails.js';
import { compareRows } from './rows.js';
import { foreignWords, mayRead, Samples } from './samples.js';
import type { MatrixCaller, MatrixStage } from './stage.js';
import { listenAll } from './subscriptions.js';

/** What somebody was sent that is not for them. */
export interface Leak {
  readonly caller: string;
  readonly where: string;
  readonly what: string;
}

export interface MatrixFigures {
  leaks: Leak[];
  /** Answers that say that a document was not even tried. */
  unasked: string[];
  operations: number;
  refused: number;
  withCanary: number;
  fields: number;
  subscriptions: number;
  events: number;
  unselected: readonly string[];
  rowsCompared: number;
  downloads: number;
  /** Files that were given and read, by their type. */
  files: Readonly<Record<string, number>>;
  /** Mails written while time went on. */
  mails: number;
  /** Those of them that tell more than names of people. */
  tellingMails: number;
}

export interface MatrixSize {
  /** All callers, and more ids of each relation. */
  readonly full: boolean;
  /** Stops at the first leak. */
  readonly stopAtFirst?: boolean;
  /** Only what concerns these kinds and root fields; for a mutant. */
  readonly only?: {
    readonly tables: readonly string[];
    readonly kinds: readonly NodeKind[];
    readonly fields: readonly string[];
    readonly listens?: boolean;
    readonly readsMails?: boolean;
    /** Who asks, in this order; everybody where nobody is named. */
    readonly callers?: readonly string[] | undefined;
  };
}

const UNASKED: readonly string[] = [
  'QUERY_TOO_COSTLY',
  'GRAPHQL_VALIDATION_FAILED',
  'INTERNAL',
  'BAD_REQUEST',
];
/** Those who have lost their session are guests; the rest of the matrix asks for them less. */
const OUT = ['expired session', 'revoked session', 'suspended person', 'revoked key', 'expired key'];
/** What computes for long over what is public; in the small size only some ask for it. */
const HEAVY = ['matchNeed', 'understandNeed', 'Need.match'];
const FEW = ['guest', 'company admin', 'foreign company admin'];

/** In the whole size: of each kind and for each caller so many of its own, of others' that it may read, and of what it may not. */
const MANY = 10;

/** The codes by which somebody is not let in at all. */
const REFUSED =
  /"code":"(SIGN_IN_REQUIRED|NOT_ALLOWED|NOT_FOR_PARTNERS|SCOPE_MISSING|CREDENTIAL_INVALID|CONSENT_MISSING)"/;

/** In the small size only these try filters and changes, and more than one thing of each kind. */
const THOROUGH = ['guest', 'foreign company admin', 'provider', 'publisher of a foreign cluster', 'operator'];

/** One run over everything that can be read and changed, by everybody. */
export class Matrix {
  private readonly plan: Plan;
  private readonly downloads: Downloads;
  private readonly samples: Samples;
  readonly figures: MatrixFigures = {
    leaks: [],
    unasked: [],
    operations: 0,
    refused: 0,
    withCanary: 0,
    fields: 0,
    subscriptions: 0,
    events: 0,
    unselected: [],
    rowsCompared: 0,
    downloads: 0,
    files: {},
    mails: 0,
    tellingMails: 0,
  };

  constructor(
    private readonly stage: MatrixStage,
    private readonly size: MatrixSize,
  ) {
    this.samples = new Samples(stage);
    this.downloads = new Downloads(stage, size.full, {
      judge: (caller, where, text) => this.judge(caller, where, text, {}),
      leak: (caller, where, what) => this.leak(caller, where, what),
      fault: (what) => this.figures.unasked.push(what),
    });
    this.plan = planOf(stage.app.get(GraphQLSchemaHost).schema);
  }

  async run(): Promise<MatrixFigures> {
    await this.compareRows(this.size.only?.tables);
    if (this.isDone) return this.figures;
    const { asks, variants, fields, unselected } = this.plan;
    Object.assign(this.figures, { fields, unselected });
    for (const caller of this.askers()) {
      const isOut = OUT.includes(caller.name);
      for (const ask of asks.filter((each) => this.isWanted(each))) {
        if (this.isDone) return this.figures;
        if (!this.isAskedBy(caller, ask)) continue;
        const each = this.size.only ? 4 : THOROUGH.includes(caller.name) ? 2 : 1;
        if (ask.kind) await this.askOfIds(caller, ask, ask.kind, each);
        else await this.ask(caller, ask, {});
      }
      if (this.size.full ? !isOut : THOROUGH.includes(caller.name))
        for (const ask of variants.filter((each) => this.isWanted(each) && this.isAskedBy(caller, each)))
          await this.askVariant(caller, ask);
      if (this.isDone) return this.figures;
      await this.downloads.fetch(caller, this.size.only?.kinds ?? null);
      if (!isOut && !this.size.only && (this.size.full || THOROUGH.includes(caller.name)))
        await this.change(caller);
    }
    Object.assign(this.figures, { downloads: this.downloads.asked, files: this.downloads.files });
    if (!this.size.only) this.figures.unasked.push(...this.downloads.unopened());
    if (!this.size.only || this.size.only.listens) await this.listen();
    if (!this.size.only || this.size.only.readsMails) await this.readMails();
    this.readLog();
    return this.figures;
  }

  private askers(): readonly MatrixCaller[] {
    const { callers } = this.stage;
    const named = this.size.only?.callers;
    if (named) return named.map((name) => callers.find((each) => each.name === name)!);
    return this.size.full ? callers : callers.filter(({ isExtra }) => !isExtra);
  }

  private get isDone(): boolean {
    return this.size.stopAtFirst === true && this.figures.leaks.length > 0;
  }

  private isAskedBy(caller: MatrixCaller, { field, isRare }: Ask): boolean {
    const isForFew = isRare || HEAVY.includes(field);
    return this.size.full || !isForFew || FEW.includes(caller.name);
  }

  private isWanted({ field, kind }: Ask): boolean {
    const { only } = this.size;
    if (!only) return true;
    return only.fields.includes(field) || (kind !== undefined && only.kinds.includes(kind));
  }

  /** @see compareRows */
  async compareRows(tables?: readonly string[]): Promise<void> {
    const { compared, strays } = await compareRows(this.stage, tables);
    this.figures.rowsCompared += compared;
    for (const { caller, table, key } of strays) this.leak(caller, `row of ${table}`, key);
  }

  /** Asks of what the caller may read, and of what it may not as of what there is not: the answers must be the same. */
  private async askOfIds(caller: MatrixCaller, ask: Ask, kind: NodeKind, each: number): Promise<void> {
    const { full, only } = this.size;
    const sample = full ? MANY : each;
    const { open, foreign } = this.samples.idsFor(caller, kind, sample, full || only ? sample : 1, ask.table);
    const absent = toGlobalId(kind, ABSENT);
    const said = new Map<string, string>();
    for (const id of [...open, ...this.twiceAtFirst(ask.query, absent), ...foreign]) {
      const text = await this.ask(caller, ask, { id });
      said.set(id, withoutCost(text).replaceAll(id, 'ID').replaceAll(fromGlobalId(kind, id), 'KEY'));
    }
    for (const id of foreign)
      if (said.get(id) !== said.get(absent))
        this.leak(
          caller,
          `${ask.field} ${ask.query.slice(0, 120)} ${id}`,
          `${said.get(id)!.slice(0, 300)} where of an absent one ${said.get(absent)!.slice(0, 300)}`,
        );
  }

  private async ask(
    caller: MatrixCaller,
    { field, query }: Ask,
    variables: Record<string, unknown>,
  ): Promise<string> {
    const { status, text } = await this.send(caller, query, variables);
    this.figures.operations += 1;
    const code = /"code":"([A-Z_]+)"/.exec(text)?.[1];
    if (status >= 500 || (code && UNASKED.includes(code))) {
      const said = `${caller.name}: ${field} ${status} ${text.slice(0, 160)} ${JSON.stringify(variables)}`;
      if (this.figures.unasked.length < 50) this.figures.unasked.push(said);
    }
    if (code) this.figures.refused += 1;
    this.downloads.note(caller, text);
    this.judgeRule(caller, field, text);
    this.judge(caller, `${field} ${JSON.stringify(variables)}`, text, variables);
    return text;
  }

  /** A filter over something foreign must answer as if there were none of it. */
  private async askVariant(caller: MatrixCaller, ask: Ask): Promise<void> {
    if (ask.query.includes('$word')) {
      for (const word of ['co', '%']) await this.ask(caller, ask, { word });
      const foreign = foreignWords(this.stage.planting, caller, this.size.full);
      for (const [nowhere, words] of Object.entries(Object.groupBy(foreign, likeNothing))) {
        const said: string[] = [];
        const asked = this.twiceAtFirst(ask.query, nowhere);
        for (const word of [...asked, ...words!])
          said.push(withoutCost(await this.ask(caller, ask, { word })).replaceAll(word, 'WORD'));
        const [ofNone, ...others] = said.slice(asked.length - 1);
        for (const other of others)
          if (other !== ofNone)
            this.leak(
              caller,
              `${ask.field} ${ask.query.slice(0, 120)}`,
              `${other.slice(0, 300)} where of a word that stands nowhere ${ofNone!.slice(0, 300)}`,
            );
      }
    } else if (ask.query.includes('$id')) await this.askOfIds(caller, ask, ask.kind ?? 'Need', 1);
    else await this.ask(caller, ask, {});
  }

  /** A document that is prepared already words some refusals otherwise: what it is compared by is asked again the first time. */
  private twiceAtFirst(document: string, asked: string): string[] {
    const isPrepared = this.prepared.has(document);
    this.prepared.add(document);
    return isPrepared ? [asked] : [asked, asked];
  }

  private readonly prepared = new Set<string>();
  /** Every change of something foreign is refused like one of something absent. */
  private async change(caller: MatrixCaller): Promise<void> {
    for (const { field, kind, make } of this.plan.mutations) {
      const table = TABLE_OF[kind];
      const rows = (table && this.stage.planting.rows.get(table)) || [];
      const foreign = rows.filter(({ circle }) => !circle.some((name) => caller.names.has(name)));
      const said: string[] = [];
      for (const key of [...this.twiceAtFirst(field, ABSENT), ...foreign.slice(0, 1).map((row) => row.key)]) {
        const id = toGlobalId(kind, key);
        const { query, input } = make(id);
        const { text } = await this.send(caller, query, { input });
        this.figures.operations += 1;
        this.judge(caller, `${field} of ${kind}`, text, {});
        this.judgeRule(caller, field, text);
        said.push(withoutCost(text).replaceAll(id, 'ID').replaceAll(key, 'KEY'));
      }
      const [absent, there] = said.slice(-2);
      if (foreign.length > 0 && absent !== there)
        this.leak(caller, `${field} of ${kind}`, `${absent} / ${there}`);
    }
  }

  /** Who is not among those who may call a field is refused before anything else is said. */
  private judgeRule(caller: MatrixCaller, field: string, text: string): void {
    const rule = this.stage.rules.get(field);
    if (rule === undefined || this.isAllowed(caller, field, rule) || REFUSED.test(text)) return;
    this.leak(caller, `${field} is for ${String(rule)}`, text.slice(0, 200));
  }
  private isAllowed({ personId, role, scopes }: MatrixCaller, field: string, rule: AccessRule): boolean {
    if (scopes) {
      const scope = this.stage.scopes.get(field);
      if (!scope || scope === 'people' || (scope !== 'any' && !allowsScope(scopes, scope))) return false;
    }
    if (rule === 'anyone' || rule === 'parent') return true;
    if (rule === 'person') return personId !== null;
    return role !== null && (rule === 'signed-in' || rule.includes(role));
  }

  private judge(caller: Reader, where: string, text: string, variables: Record<string, unknown>): void {
    const sent = JSON.stringify(variables);
    const found = canariesIn(text, this.stage.planting);
    if (found.length > 0) this.figures.withCanary += 1;
    for (const [name, canary] of found) {
      if (sent.includes(name)) continue;
      if (mayRead(caller, canary)) continue;
      this.leak(
        caller,
        where,
        `${canary.table}.${canary.column} of ${canary.row}, for ${canary.circle.join(' ')}`,
      );
    }
  }
  /** What comes over the sockets of all callers while a conversation goes on. */
  private async listen(): Promise<void> {
    const heard = await listenAll(this.stage);
    for (const { caller, field, isParty, events, ofAbsent } of heard) {
      this.figures.subscriptions += 1;
      this.figures.events += events.length;
      const said = JSON.stringify(events);
      this.judge(caller, field, said, {});
      const isTold = said.includes(`"data":{"${field}"`);
      if (isTold && !isParty) this.leak(caller, field, said.slice(0, 300));
      if (!isParty && ofAbsent && said !== JSON.stringify(ofAbsent))
        this.leak(caller, field, `${said.slice(0, 200)} where an absent one is ${JSON.stringify(ofAbsent)}`);
      if (isParty && !isTold) this.figures.unasked.push(`${caller.name}: ${field} ${said.slice(0, 160)}`);
    }
  }

  /** A mail tells nobody what they may not read; the last thing that is asked, since what time brings about for it stays. */
  private async readMails(): Promise<void> {
    for (const { reader, subject, text } of await mailsOfWeeks(this.stage)) {
      this.figures.mails += 1;
      if (canariesIn(text, this.stage.planting).some(([, { table }]) => table !== 'persons'))
        this.figures.tellingMails += 1;
      this.judge(reader, `mail: ${subject}`, text, {});
    }
    if (this.figures.tellingMails === 0) this.figures.unasked.push('mails: none that tells anything');
  }

  /** A log line names nothing that anybody wrote. */
  private readLog(): void {
    for (const line of this.stage.log.lines)
      for (const [, canary] of canariesIn(line, this.stage.planting))
        this.figures.leaks.push({
          caller: 'log',
          where: `${canary.table}.${canary.column}`,
          what: line.slice(0, 300),
        });
  }

  private leak(caller: Reader, where: string, what: string): void {
    this.figures.leaks.push({ caller: caller.name, where, what });
  }

  private async send(
    caller: MatrixCaller,
    query: string,
    variables: object,
  ): Promise<{ status: number; text: string }> {
    const answer = await this.stage.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: {
        'x-fivefold-csrf': '1',
        ...caller.headers,
        ...(caller.scopes && { 'idempotency-key': randomUUID() }),
      },
      payload: { query, variables },
    });
    return { status: answer.statusCode, text: answer.payload };
  }
}

/** What is written like a word and stands nowhere: of another length or kind it may be refused otherwise. */
function likeNothing(word: string): string {
  return /^\d+$/.test(word) ? '1000000007' : 'zqnone000qz';
}

/** An answer without what it cost, and without the ids of faults. */
function withoutCost(text: string): string {
  return text.replace(/"(id|errorId)":"[0-9a-f-]+"|"extensions":\{"cost":\{.*?\}\}/g, '');
}
