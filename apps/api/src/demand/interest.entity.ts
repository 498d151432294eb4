import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { ServiceEntity } from '../catalogue/index.js';
import { OrganisationEntity, PersonEntity } from '../directory/index.js';
import { NeedEntity } from '../need/index.js';

/** A publisher or provider that offers itself for an open need. */
@Entity('interests')
@Unique('interests_need_id_from_org_id_key', ['needId', 'fromOrgId'])
@Index('interests_from_org_id_idx', ['fromOrgId', 'createdAt'])
export class InterestEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'interests_pkey' })
  id!: string;
  @Column('uuid', { name: 'need_id' })
  @ForeignKey(() => NeedEntity, { name: 'interests_need_id_fkey' })
  needId!: string;
  @Column('uuid', { name: 'requester_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'interests_requester_org_id_fkey' })
  @Index('interests_requester_org_id_idx')
  requesterOrgId!: string;
  @Column('uuid', { name: 'from_org_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'interests_from_org_id_fkey' })
  fromOrgId!: string;
  @Column('uuid', { name: 'service_id' })
  @ForeignKey(() => ServiceEntity, { name: 'interests_service_id_fkey' })
  @Index('interests_service_id_idx')
  serviceId!: string;
  @Column('text')
  note!: string;
  @Column('uuid', { name: 'author_id' })
  @ForeignKey(() => PersonEntity, { name: 'interests_author_id_fkey' })
  @Index('interests_author_id_idx')
  authorId!: string;
  @Column('text', { name: 'author_name' })
  authorName!: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'app_now()' })
  createdAt!: Date;
}
