import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { OrganisationEntity, PersonEntity } from '../directory/index.js';
import { RequestEntity } from '../engagement/index.js';

/** A question on a request with its answer, read by everyone asked. */
@Entity('request_questions')
@Check('request_questions_answer_check', 'num_nonnulls(answer, answered_by, answered_at) IN (0, 3)')
@Index('request_questions_request_id_idx', ['requestId', 'id'])
export class RequestQuestionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'request_questions_pkey' })
  id!: string;
  @Column('uuid', { name: 'request_id' })
  @ForeignKey(() => RequestEntity, { name: 'request_questions_request_id_fkey' })
  requestId!: string;
  @Column('uuid', { name: 'requester_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'request_questions_requester_org_id_fkey' })
  @Index('request_questions_requester_org_id_idx')
  requesterOrgId!: string;
  @Column('text')
  text!: string;
  @Column('timestamptz', { name: 'asked_at', default: () => 'app_now()' })
  askedAt!: Date;
  @Column('text', { nullable: true })
  answer!: string | null;
  @Column('uuid', { name: 'answered_by', nullable: true })
  @ForeignKey(() => PersonEntity, { name: 'request_questions_answered_by_fkey' })
  @Index('request_questions_answered_by_idx')
  answeredBy!: string | null;
  @Column('timestamptz', { name: 'answered_at', nullable: true })
  answeredAt!: Date | null;
}

/** Who asked it: hidden from the others asked always, from the company that asks until `hiddenUntil`. */
@Entity('request_question_authors')
export class RequestQuestionAuthorEntity {
  @PrimaryColumn('uuid', {
    name: 'question_id',
    primaryKeyConstraintName: 'request_question_authors_pkey',
  })
  @ForeignKey(() => RequestQuestionEntity, { name: 'request_question_authors_question_id_fkey' })
  questionId!: string;
  @Column('uuid', { name: 'requester_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'request_question_authors_requester_org_id_fkey' })
  @Index('request_question_authors_requester_org_id_idx')
  requesterOrgId!: string;
  @Column('uuid', { name: 'provider_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'request_question_authors_provider_org_id_fkey' })
  @Index('request_question_authors_provider_org_id_idx')
  providerOrgId!: string;
  @Column('uuid', { name: 'publisher_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'request_question_authors_publisher_org_id_fkey' })
  @Index('request_question_authors_publisher_org_id_idx')
  publisherOrgId!: string;
  @Column('uuid', { name: 'author_id' })
  @ForeignKey(() => PersonEntity, { name: 'request_question_authors_author_id_fkey' })
  @Index('request_question_authors_author_id_idx')
  authorId!: string;
  @Column('timestamptz', { name: 'hidden_until', nullable: true })
  hiddenUntil!: Date | null;
}
