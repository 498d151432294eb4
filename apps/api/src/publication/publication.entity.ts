import type { PublicationState } from '@fivefold/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { OrganisationEntity, PersonEntity } from '../directory/index.js';
import { ProjectEntity } from '../project/index.js';

export type PublicationKind = 'news' | 'result' | 'follow_up';

/** What a publication says in one language. */
export interface PublicationText {
  readonly title: string;
  readonly lead: string;
  readonly body: string;
}

/** News, a result or a follow-up plan. */
@Entity('publications')
@Check('publications_kind_check', "kind IN ('news', 'result', 'follow_up')")
@Check('publications_state_check', "state IN ('draft', 'published', 'withdrawn')")
@Check('publications_texts_check', "jsonb_typeof(texts) = 'object' AND texts <> '{}'")
@Index('publications_publisher_org_id_idx', ['publisherOrgId', 'shownAt', 'id'])
@Index('publications_project_id_idx', ['projectId', 'shownAt', 'id'])
@Index('publications_shown_at_idx', ['shownAt', 'id'], { where: "(state = 'published')" })
export class PublicationEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'publications_pkey' })
  id!: string;
  @Column('uuid', { name: 'publisher_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'publications_publisher_org_id_fkey' })
  publisherOrgId!: string;
  @Column('uuid', { name: 'project_id', nullable: true })
  @ForeignKey(() => ProjectEntity, { name: 'publications_project_id_fkey' })
  projectId!: string | null;
  @Column('text')
  kind!: PublicationKind;
  @Column('text')
  state!: PublicationState;
  @Column('integer', { default: 1 })
  version!: number;
  @Column('jsonb')
  texts!: Record<string, PublicationText>;
  /** When it was published; before that, when it was written. Lists are in this order. */
  @Column('timestamptz', { name: 'shown_at', default: () => 'app_now()' })
  shownAt!: Date;
  @Column('uuid', { name: 'created_by' })
  @ForeignKey(() => PersonEntity, { name: 'publications_created_by_fkey' })
  @Index('publications_created_by_idx')
  createdBy!: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'app_now()' })
  createdAt!: Date;
}
