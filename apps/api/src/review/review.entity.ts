import type { ReviewAspect, ReviewState } from '@fivefold/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { AgreementEntity, type Side } from '../agreement/index.js';
import { OrganisationEntity, PersonEntity } from '../directory/index.js';
import { StatementEntity } from '../statement/index.js';

/** That one side may review the other, and how far it has come. What it says stands in its content. */
@Entity('reviews')
@Unique('reviews_one_per_side_key', ['agreementId', 'side'])
@Check('reviews_side_check', "side IN ('requester', 'provider')")
@Check('reviews_state_check', "state IN ('open', 'sealed', 'published', 'answered', 'lapsed')")
@Check(
  'reviews_about_other_check',
  "about_org_id = CASE side WHEN 'requester' THEN provider_org_id ELSE requester_org_id END AND requester_org_id <> provider_org_id",
)
@Index('reviews_about_org_id_idx', ['aboutOrgId', 'id'], { where: "(state IN ('published', 'answered'))" })
@Index('reviews_service_ids_idx', { synchronize: false })
@Index('reviews_lapse_at_idx', ['lapseAt'], { where: "(state = 'open')" })
@Index('reviews_publish_at_idx', ['publishAt'], { where: "(state IN ('open', 'sealed'))" })
export class ReviewEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'reviews_pkey' })
  id!: string;
  @Column('uuid', { name: 'agreement_id' })
  @ForeignKey(() => AgreementEntity, { name: 'reviews_agreement_id_fkey' })
  agreementId!: string;
  @Column('uuid', { name: 'requester_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'reviews_requester_org_id_fkey' })
  @Index('reviews_requester_org_id_idx')
  requesterOrgId!: string;
  @Column('uuid', { name: 'provider_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'reviews_provider_org_id_fkey' })
  @Index('reviews_provider_org_id_idx')
  providerOrgId!: string;
  @Column('uuid', { name: 'publisher_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'reviews_publisher_org_id_fkey' })
  @Index('reviews_publisher_org_id_idx')
  publisherOrgId!: string;
  @Column('text')
  side!: Side;
  @Column('uuid', { name: 'about_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'reviews_about_org_id_fkey' })
  @Index('reviews_about_org_id_any_idx')
  aboutOrgId!: string;
  @Column('uuid', { name: 'service_ids', array: true })
  serviceIds!: string[];
  @Column('text')
  state!: ReviewState;
  @Column('integer', { default: 1 })
  version!: number;
  @Column('timestamptz', { name: 'lapse_at' })
  lapseAt!: Date;
  @Column('timestamptz', { name: 'publish_at', nullable: true })
  publishAt!: Date | null;
  @Column('timestamptz', { name: 'reminded_at', nullable: true })
  remindedAt!: Date | null;
  @Column('timestamptz', { name: 'published_at', nullable: true })
  publishedAt!: Date | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'app_now()' })
  createdAt!: Date;
  /** The statement with which the operator removed it from sight. */
  @Column('uuid', { name: 'hidden_by', nullable: true })
  @ForeignKey(() => StatementEntity, { name: 'reviews_hidden_by_fkey' })
  @Index('reviews_hidden_by_idx')
  hiddenBy!: string | null;
}

/** What a review says. Sealed from the other side until it is published. */
@Entity('review_contents')
@Check('review_contents_stars_check', 'stars BETWEEN 1 AND 5')
@Check('review_contents_publisher_stars_check', 'publisher_stars BETWEEN 1 AND 5')
@Check('review_contents_about_other_check', 'author_org_id <> about_org_id')
@Check('review_contents_answer_check', '(answer IS NULL) = (answered_at IS NULL)')
export class ReviewContentEntity {
  @PrimaryColumn('uuid', { name: 'review_id', primaryKeyConstraintName: 'review_contents_pkey' })
  @ForeignKey(() => ReviewEntity, { name: 'review_contents_review_id_fkey' })
  reviewId!: string;
  @Column('uuid', { name: 'author_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'review_contents_author_org_id_fkey' })
  @Index('review_contents_author_org_id_idx')
  authorOrgId!: string;
  @Column('uuid', { name: 'about_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'review_contents_about_org_id_fkey' })
  @Index('review_contents_about_org_id_idx')
  aboutOrgId!: string;
  @Column('uuid', { name: 'person_id' })
  @ForeignKey(() => PersonEntity, { name: 'review_contents_person_id_fkey' })
  @Index('review_contents_person_id_idx')
  personId!: string;
  @Column('text', { name: 'person_name' })
  personName!: string;
  @Column('smallint')
  stars!: number;
  @Column('jsonb')
  aspects!: Partial<Record<ReviewAspect, number>>;
  @Column('smallint', { name: 'publisher_stars', nullable: true })
  publisherStars!: number | null;
  @Column('text')
  text!: string;
  @Column('timestamptz', { name: 'given_at', default: () => 'app_now()' })
  givenAt!: Date;
  @Column('text', { nullable: true })
  answer!: string | null;
  @Column('uuid', { name: 'answer_person_id', nullable: true })
  @ForeignKey(() => PersonEntity, { name: 'review_contents_answer_person_id_fkey' })
  @Index('review_contents_answer_person_id_idx')
  answerPersonId!: string | null;
  @Column('timestamptz', { name: 'answered_at', nullable: true })
  answeredAt!: Date | null;
}
