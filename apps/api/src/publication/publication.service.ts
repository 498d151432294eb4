import { DomainError, PUBLICATION_STATES } from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Attachments } from '../attachment/index.js';
import { organisationName } from '../directory/index.js';
import { Notices } from '../notification/index.js';
import {
  type Caller,
  CLUSTER_STAFF,
  fromGlobalId,
  nextState,
  recordTransition,
  toGlobalId,
} from '../platform/index.js';
import { findProject, takesPart } from '../project/index.js';
import type { MovePublicationInput, SavePublicationInput } from './publication.graphql.js';
import { type PublicationRow, readPublications } from './publication.reads.js';

const ADD_SQL = `
INSERT INTO publications (id, publisher_org_id, project_id, kind, state, texts, created_by) VALUES ($1, $2, $3, $4, 'draft', $5, $6)`;
const CHANGE_SQL = `
UPDATE publications SET project_id = $3, kind = $4, texts = $5, version = version + 1 WHERE id = $1 AND version = $2 RETURNING id`;
const MOVE_SQL = `
UPDATE publications SET state = $3, version = version + 1, shown_at = CASE WHEN $3 = 'published' THEN app_now() ELSE shown_at END
WHERE id = $1 AND version = $2 RETURNING id`;

/** Writes publications and shows them. */
@Injectable()
export class PublicationService {
  constructor(
    private readonly attachments: Attachments,
    private readonly notices: Notices,
  ) {}

  /**
   * Writes a draft, or changes what stands; what is published changes at once.
   *
   * @returns row id
   * @throws DomainError NOT_FOUND (also a project in which the caller's organisation takes no part), STALE_VERSION, INPUT_INVALID
   * (a language twice), as {@link Attachments.attach}
   */
  async save(caller: Caller, input: SavePublicationInput): Promise<string> {
    const { organisationId, personId } = caller.signedIn();
    const projectId = await this.projectOf(caller, input.projectId);
    const texts = Object.fromEntries(
      input.texts.map(({ language, title, lead, body }) => [
        language,
        { title: title.trim(), lead: lead.trim(), body: body.trim() },
      ]),
    );
    if (Object.keys(texts).length !== input.texts.length)
      throw new DomainError(
        'INPUT_INVALID',
        { field: 'texts', problem: 'Each language stands once.' },
        { path: ['input', 'texts'] },
      );
    const db = await caller.db();
    const json = JSON.stringify(texts);
    if (!input.id) {
      const id = uuidv7();
      await db.query(ADD_SQL, [id, organisationId, projectId, input.kind, json, personId]);
      await recordTransition(caller, {
        kind: 'publication',
        subjectId: id,
        action: 'write',
        from: null,
        to: 'draft',
      });
      await this.attachments.attach(caller, input.attachmentIds, { kind: 'Publication', id, visibleTo: [] });
      return id;
    }
    const row = await this.own(caller, { id: input.id, version: input.version ?? 0 });
    const values = [row.id, row.version, projectId, input.kind, json];
    const [changed] = await db.query<[unknown[], number]>(CHANGE_SQL, values);
    if (changed.length === 0) throw stale();
    await this.attachments.attach(caller, input.attachmentIds, filesOf(row.id, row.state === 'published'));
    return row.id;
  }

  /** Publishes or withdraws. @throws DomainError NOT_FOUND, STALE_VERSION, TRANSITION_REFUSED */
  async move(caller: Caller, { id, version, step }: MovePublicationInput): Promise<string> {
    const row = await this.own(caller, { id, version });
    const to = await nextState('publication', PUBLICATION_STATES, row.state, step, ['publisher'], {});
    const db = await caller.db();
    const [moved] = await db.query<[unknown[], number]>(MOVE_SQL, [row.id, version, to]);
    if (moved.length === 0) throw stale();
    const change = { kind: 'publication', subjectId: row.id, action: step, from: row.state, to };
    await recordTransition(caller, change);
    const files = (await this.attachments.listOf(caller, 'Publication', [row.id])).get(row.id) ?? [];
    const fileIds = files.map((file) => file.id);
    await this.attachments.attach(caller, fileIds, filesOf(row.id, to === 'published'));
    if (step === 'publish' && row.project_id) await this.tellPartners(caller, row, row.project_id);
    return row.id;
  }

  private async tellPartners(caller: Caller, row: PublicationRow, projectId: string): Promise<void> {
    const project = await findProject(caller, projectId);
    const others = project?.partner_org_ids.filter((each) => each !== row.publisher_org_id) ?? [];
    if (!project) return;
    await this.notices.tell(caller, {
      kind: 'project_news',
      subject: { kind: 'Publication', id: row.id },
      path: `/news/${toGlobalId('Publication', row.id)}`,
      to: others.map((organisationId) => ({
        organisationId,
        roles: [...CLUSTER_STAFF, 'SME_ADMIN'] as const,
      })),
      params: {
        organisation: await organisationName(caller, row.publisher_org_id),
        project: project.acronym,
        title: Object.fromEntries(Object.entries(row.texts).map(([code, { title }]) => [code, title])),
      },
    });
  }

  private async projectOf(caller: Caller, given: string | null | undefined): Promise<string | null> {
    if (!given) return null;
    const path = ['input', 'projectId'];
    const project = await findProject(caller, fromGlobalId('Project', given, path));
    if (!project || !takesPart(caller, project))
      throw new DomainError('NOT_FOUND', { what: 'project' }, { path });
    return project.id;
  }

  private async own(
    caller: Caller,
    { id, version }: { id: string; version: number },
  ): Promise<PublicationRow> {
    const [row] = await readPublications(caller, [fromGlobalId('Publication', id, ['input', 'id'])]);
    if (row?.publisher_org_id !== caller.organisationId)
      throw new DomainError('NOT_FOUND', { what: 'publication' }, { path: ['input', 'id'] });
    if (row.version !== version) throw stale();
    return row;
  }
}

const stale = () => new DomainError('STALE_VERSION', {}, { path: ['input', 'version'] });

/** Files of what is published are for everybody, else for the publisher alone. */
function filesOf(id: string, isPublic: boolean) {
  const subject = { kind: 'Publication' as const, id };
  return isPublic ? { ...subject, public: true as const } : { ...subject, visibleTo: [] };
}
