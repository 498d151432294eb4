import type { NoticeKind, NoticeParam, Texts } from '@fivefold/domain';
import { Inject, Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { type Caller, type NodeKind, Outbox, type Role } from '../platform/index.js';

/**
 * Who is told: people of an organisation, all of them or those in certain roles; or one person, perhaps only as one of theirs; or
 * everybody who has an account.
 */
export type Audience =
  | { readonly organisationId: string; readonly roles?: readonly Role[] }
  | { readonly personId: string; readonly organisationId?: string }
  | { readonly everybody: true };

/** A value in a text: as it is, a number, a text per language, a moment, or money; each written as the reader's language does. */
export type ParamValue =
  string | number | Texts | Date | { readonly amountMinor: number; readonly currency: string };

/** One thing to tell. */
export interface Telling<Kind extends NoticeKind = NoticeKind> {
  readonly kind: Kind;
  /** What it is about; `id` is the row's. */
  readonly subject: { readonly kind: NodeKind; readonly id: string };
  /** Where the page shows it, e.g. `/requests/<global id>`. */
  readonly path: string;
  readonly to: readonly Audience[];
  readonly params: Readonly<Record<NoticeParam<Kind>, ParamValue>>;
}

const WRITE_SQL = `
INSERT INTO notices (id, kind, subject_kind, subject_id, path, audience, params, actor_id)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`;

/** News for people, written in the transaction of what they tell of. */
@Injectable()
export class Notices {
  constructor(@Inject(Outbox) private readonly outbox: Outbox) {}

  /**
   * Tells the people of `to`, each once however many audiences name them, and not the acting person. Who belongs to an
   * organisation is asked when the notice is delivered, a moment after the commit. Callable by the clock too. Two statements.
   */
  async tell<Kind extends NoticeKind>(caller: Caller, telling: Telling<Kind>): Promise<void> {
    const { kind, subject, path, to, params } = telling;
    if (to.length === 0) return;
    const db = await caller.db();
    const id = uuidv7();
    await db.query(WRITE_SQL, [
      id,
      kind,
      subject.kind,
      subject.id,
      path,
      JSON.stringify(to),
      JSON.stringify(params, writeMoment),
      caller.personId,
    ]);
    await this.outbox.tell(caller, 'notice', id);
  }
}

/** A moment is told apart from a text by its key. */
function writeMoment(this: Record<string, unknown>, key: string, value: unknown): unknown {
  const given = this[key];
  return given instanceof Date ? { moment: given.toISOString() } : value;
}
