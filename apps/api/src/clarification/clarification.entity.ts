import type { ClarificationState, ClauseKey, ClauseValue } from '@fivefold/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ServiceEntity } from '../catalogue/index.js';
import { OrganisationEntity, PersonEntity } from '../directory/index.js';

export type AnswerKind = 'yes' | 'no' | 'value' | 'text';

/** What one service does not state and somebody wants to know; firms that ask the same share the row. */
@Entity('clarifications')
@Check('clarifications_state_check', "state IN ('open', 'answered', 'published', 'closed')")
@Check('clarifications_answer_kind_check', "answer_kind IN ('yes', 'no', 'value', 'text')")
@Check('clarifications_answer_check', '…')
@Index('clarifications_one_open_key', ['serviceId', 'fingerprint'], {
  unique: true,
  where: "(state = ANY (ARRAY['open'::text, 'answered'::text]))",
})
@Index('clarifications_publisher_org_id_idx', ['publisherOrgId', 'id'])
@Index('clarifications_remind_at_idx', ['remindAt'], {
  where: "((state = 'open'::text) AND (remind_at IS NOT NULL))",
})
@Index('clarifications_untold_idx', ['id'], {
  where: "((state = 'closed'::text) AND (told_at IS NULL))",
})
@Index('clarifications_answered_idx', ['serviceId'], { where: "(state = 'answered'::text)" })
@Index('clarifications_published_idx', ['serviceId'], { where: "(state = 'published'::text)" })
export class ClarificationEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'clarifications_pkey' })
  id!: string;
  @Column('uuid', { name: 'service_id' })
  @ForeignKey(() => ServiceEntity, { name: 'clarifications_service_id_fkey' })
  serviceId!: string;
  @Column('uuid', { name: 'publisher_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'clarifications_publisher_org_id_fkey' })
  publisherOrgId!: string;
  @Column('integer', { name: 'service_version' })
  serviceVersion!: number;
  @Column('text')
  key!: ClauseKey;
  /** What is asked for; null where only the fact itself is. */
  @Column('jsonb', { nullable: true })
  demand!: ClauseValue | null;
  /** The same for questions that ask the same. */
  @Column('text')
  fingerprint!: string;
  @Column('text')
  state!: ClarificationState;
  @Column('integer', { default: 1 })
  version!: number;
  @Column('integer', { default: 0 })
  askers!: number;
  @Column('text', { name: 'answer_kind', nullable: true })
  answerKind!: AnswerKind | null;
  @Column('jsonb', { nullable: true })
  fact!: ClauseValue | null;
  @Column('text', { name: 'answer_text', nullable: true })
  answerText!: string | null;
  @Column('uuid', { name: 'answered_by', nullable: true })
  @ForeignKey(() => PersonEntity, { name: 'clarifications_answered_by_fkey' })
  @Index('clarifications_answered_by_idx')
  answeredBy!: string | null;
  /** Number of the service version in which the answer stands. */
  @Column('integer', { name: 'answered_version', nullable: true })
  answeredVersion!: number | null;
  @Column('text', { name: 'close_reason', nullable: true })
  closeReason!: string | null;
  @Column('timestamptz', { name: 'asked_at' })
  askedAt!: Date;
  @Column('timestamptz', { name: 'answered_at', nullable: true })
  answeredAt!: Date | null;
  @Column('timestamptz', { name: 'published_at', nullable: true })
  publishedAt!: Date | null;
  @Column('timestamptz', { name: 'remind_at', nullable: true })
  remindAt!: Date | null;
  @Column('integer', { default: 0 })
  reminders!: number;
  /** When the askers heard that it was closed. */
  @Column('timestamptz', { name: 'told_at', nullable: true })
  toldAt!: Date | null;
}

/** A firm that asks; the publisher reads the row only where `named`. */
@Entity('clarification_askers')
@Index('clarification_askers_asker_org_id_idx', ['askerOrgId', 'clarificationId'])
export class ClarificationAskerEntity {
  @PrimaryColumn('uuid', {
    name: 'clarification_id',
    primaryKeyConstraintName: 'clarification_askers_pkey',
  })
  @ForeignKey(() => ClarificationEntity, { name: 'clarification_askers_clarification_id_fkey' })
  clarificationId!: string;
  @PrimaryColumn('uuid', { name: 'asker_org_id', primaryKeyConstraintName: 'clarification_askers_pkey' })
  @ForeignKey(() => OrganisationEntity, { name: 'clarification_askers_asker_org_id_fkey' })
  askerOrgId!: string;
  @Column('uuid', { name: 'asker_id' })
  @ForeignKey(() => PersonEntity, { name: 'clarification_askers_asker_id_fkey' })
  @Index('clarification_askers_asker_id_idx')
  askerId!: string;
  @Column('uuid', { name: 'publisher_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'clarification_askers_publisher_org_id_fkey' })
  @Index('clarification_askers_publisher_org_id_idx')
  publisherOrgId!: string;
  @Column('boolean')
  named!: boolean;
  @Column('timestamptz', { name: 'asked_at' })
  askedAt!: Date;
}

/** What a firm added in its own words; kept apart from the firm. */
@Entity('clarification_words')
@Index('clarification_words_clarification_id_idx', ['clarificationId', 'id'])
export class ClarificationWordsEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'clarification_words_pkey' })
  id!: string;
  @Column('uuid', { name: 'clarification_id' })
  @ForeignKey(() => ClarificationEntity, { name: 'clarification_words_clarification_id_fkey' })
  clarificationId!: string;
  @Column('uuid', { name: 'publisher_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'clarification_words_publisher_org_id_fkey' })
  @Index('clarification_words_publisher_org_id_idx')
  publisherOrgId!: string;
  @Column('text')
  words!: string;
}
