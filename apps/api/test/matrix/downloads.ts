import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type NodeKind, toGlobalId } from '../../src/platform/index.js';
import type { CircledRow } from './canaries.js';
import { textOf } from './files.js';
import { ABSENT, TABLE_OF } from './kinds.js';
import { leadsTo, type Route, routesOf } from './routes.js';
import type { MatrixCaller, MatrixStage } from './stage.js';

/** Where what is found goes. */
export interface Findings {
  judge(caller: MatrixCaller, where: string, text: string): void;
  leak(caller: MatrixCaller, where: string, what: string): void;
  fault(what: string): void;
}

/** How many files of one address one caller fetches. */
const FEW = { foreign: 2, given: 1, tries: 6 };
const MANY = { foreign: 50, given: 20, tries: 200 };

/** Every address that answers a file: what is foreign is answered like what is absent, and whoever opens a file reads nothing foreign in it. */
export class Downloads {
  /** Files that were sent and read, by their type. */
  readonly files: Record<string, number> = {};
  asked = 0;
  private readonly routes: readonly Route[];
  /** Addresses that gave somebody a file. */
  private readonly giving = new Set<string>();
  private readonly told = new Map<MatrixCaller, Map<Route, Set<string>>>();

  constructor(
    private readonly stage: MatrixStage,
    private readonly isFull: boolean,
    private readonly findings: Findings,
  ) {
    this.routes = routesOf(stage.app as NestFastifyApplication);
  }

  /** Keeps the addresses of files that an answer of the API names. */
  note(caller: MatrixCaller, answer: string): void {
    for (const [, path] of answer.matchAll(/"\w*[pP]ath":"(\/[^"\\]+)"/g)) {
      const route = this.routes.find((each) => leadsTo(each, path!));
      if (!route) continue;
      const ofCaller = this.told.get(caller) ?? new Map<Route, Set<string>>();
      this.told.set(caller, ofCaller.set(route, (ofCaller.get(route) ?? new Set()).add(path!)));
    }
  }

  /** @param kinds of things whose files are asked for; null for all, and what belongs to none */
  async fetch(caller: MatrixCaller, kinds: readonly NodeKind[] | null): Promise<void> {
    const { foreign, given, tries } = this.isFull ? MANY : FEW;
    for (const route of this.routes) {
      const { pattern, kind, paths } = route;
      if (kinds !== null && (kind === null || !kinds.includes(kind))) continue;
      const named = [...(this.told.get(caller)?.get(route) ?? [])].slice(0, given);
      for (const path of kind === null ? [...paths, ...named] : named) await this.open(caller, route, path);
      if (kind === null) continue;
      const pathTo = (key: string) => pattern.replace(/:\w+/, toGlobalId(kind, key));
      const absent = await this.get(caller, pathTo(ABSENT));
      const rows = this.stage.planting.rows.get(TABLE_OF[kind]!)!;
      const isOpen = ({ circle }: CircledRow) => circle.some((name) => caller.names.has(name));
      for (const { key } of rows.filter((row) => !isOpen(row)).slice(0, foreign)) {
        const answer = await this.get(caller, pathTo(key));
        this.findings.judge(caller, pathTo(key), answer.text);
        if (answer.status !== absent.status || answer.status < 400)
          this.findings.leak(caller, pathTo(key), `${answer.status} where an absent one is ${absent.status}`);
      }
      let opened = 0;
      for (const { key } of rows.filter(isOpen).slice(0, tries)) {
        if (opened >= given) break;
        if (await this.open(caller, route, pathTo(key))) opened += 1;
      }
    }
  }

  /** Addresses at which nobody was given anything, so that nothing is known of what they give. */
  unopened(): string[] {
    const wanted = this.routes.filter(({ isGiven, pattern }) => isGiven && !this.giving.has(pattern));
    return wanted.map(({ pattern }) => `nobody was given a file of ${pattern}`);
  }

  private async open(caller: MatrixCaller, { pattern }: Route, path: string): Promise<boolean> {
    const { status, type, text } = await this.get(caller, path);
    this.findings.judge(caller, path, text);
    if (status >= 500) this.findings.fault(`${caller.name}: ${path} ${status}`);
    if (status !== 200) return false;
    this.giving.add(pattern);
    const name = type.split(';')[0]!;
    this.files[name] = (this.files[name] ?? 0) + 1;
    return true;
  }

  private async get(
    caller: MatrixCaller,
    url: string,
  ): Promise<{ status: number; type: string; text: string }> {
    const answer = await this.stage.app.inject({ method: 'GET', url, headers: { ...caller.headers } });
    this.asked += 1;
    const type = String(answer.headers['content-type'] ?? '');
    const text = await textOf({ type, bytes: answer.rawPayload });
    return { status: answer.statusCode, type, text: `${text}\n${JSON.stringify(answer.headers)}` };
  }
}
