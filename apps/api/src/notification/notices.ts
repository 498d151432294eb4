import type { NoticeKind, NoticeParam, Texts } from '@fivefold/domain';
import { Inject, Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { type Book, type Caller, type NodeKind, Outbox, type Role } from '../platform/index.js';

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

const NOTICES: Book = {
  name: 'told',
  sql: `
INSERT INTO notices (id, kind, subject_kind, subject_id, path, audience, params, actor_id)
SELECT n.id, n.kind, n.subject_kind, n.subject_id, n.path, n.audience, n.params, n.actor_id
FROM jsonb_to_recordset($1) AS n (id uuid, kind text, subject_kind text, subject_id uuid, path text, audience jsonb, params jsonb,
  actor_id uuid)`,
};

/** News for people, written in the transaction of what they tell of. */
@Injectable()
export class Notices {
  constructor(@Inject(Outbox) private readonly outbox: Outbox) {}

  /**
   * Tells the people of `to`, each once however many audiences name them, and not the acting person. Who belongs to an
   * organisation is asked when the notice is delivered, a moment after the commit. Callable by the clock too. No statement of its
   * own: it is written with what else the operation adds.
   */
  async tell<Kind extends NoticeKind>(caller: Caller, telling: Telling<Kind>): Promise<void> {
    const { kind, subject, path, to, params } = telling;
    if (to.length === 0) return;
    const id = uuidv7();
    const told = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, kept(value)]));
    const about = { subject_kind: subject.kind, subject_id: subject.id, path };
    caller.journal.add(NOTICES, {
      id,
      kind,
      ...about,
      audience: to,
      params: told,
      actor_id: caller.personId,
    });
    await this.outbox.tell(caller, 'notice', id);
  }
}

/** A moment is told apart from a text by its key. */
function kept(value: unknown): unknown {
  return value instanceof Date ? { moment: value.toISOString() } : value;
}
