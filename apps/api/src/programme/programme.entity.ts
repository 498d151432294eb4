import type { EventKind, EventState, IndicatorTopic, Texts } from '@fivefold/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { OrganisationEntity } from '../directory/index.js';
import { ProjectEntity } from '../project/index.js';

/** What is taught: a module of the network, or a course of one organisation. */
@Entity('courses')
@Check('courses_hours_check', 'hours BETWEEN 1 AND 400')
@Index('courses_topics_idx', { synchronize: false })
export class CourseEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'courses_pkey' })
  id!: string;
  @Column('uuid', { name: 'organisation_id', nullable: true })
  @ForeignKey(() => OrganisationEntity, { name: 'courses_organisation_id_fkey' })
  @Index('courses_organisation_id_idx')
  organisationId!: string | null;
  @Column('jsonb')
  titles!: Texts;
  @Column('jsonb')
  summaries!: Texts;
  @Column('smallint')
  hours!: number;
  @Column('text', { array: true })
  topics!: IndicatorTopic[];
  @Column('integer', { default: 1 })
  version!: number;
  @Column('timestamptz', { name: 'created_at', default: () => 'app_now()' })
  createdAt!: Date;
}

/** A course, workshop or conference on certain days. The database counts its places. */
@Entity('events')
@Unique('events_id_organiser_id_key', ['id', 'organiserId'])
@Check('events_kind_check', "kind IN ('course', 'workshop', 'conference')")
@Check('events_state_check', "state IN ('draft', 'published', 'called_off', 'discarded')")
@Check('events_max_places_check', 'places BETWEEN 1 AND 5000')
@Check('events_waiting_check', 'waiting >= 0')
@Check('events_attended_check', 'attended BETWEEN 0 AND taken')
@Check('events_places_check', 'taken BETWEEN 0 AND places')
@Check('events_times_check', 'starts_at < ends_at AND closes_at <= ends_at')
@Check('events_course_check', "course_id IS NULL OR kind = 'course'")
@Check('events_published_check', "published_at IS NOT NULL OR state NOT IN ('published', 'called_off')")
@Index('events_organiser_id_idx', ['organiserId', 'startsAt'])
@Index('events_waiting_idx', ['startsAt'], { where: '(waiting > 0)' })
@Index('events_starts_at_idx', ['startsAt', 'id'])
export class EventEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'events_pkey' })
  id!: string;
  @Column('uuid', { name: 'organiser_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'events_organiser_id_fkey' })
  organiserId!: string;
  @Column('uuid', { name: 'course_id', nullable: true })
  @ForeignKey(() => CourseEntity, { name: 'events_course_id_fkey' })
  @Index('events_course_id_idx')
  courseId!: string | null;
  @Column('uuid', { name: 'project_id', nullable: true })
  @ForeignKey(() => ProjectEntity, { name: 'events_project_id_fkey' })
  @Index('events_project_id_idx')
  projectId!: string | null;
  @Column('text')
  kind!: EventKind;
  @Column('text')
  state!: EventState;
  @Column('text')
  title!: string;
  @Column('text')
  summary!: string;
  @Column('text')
  language!: string;
  @Column('text')
  place!: string;
  @Column('text', { name: 'time_zone' })
  timeZone!: string;
  @Column('timestamptz', { name: 'starts_at' })
  startsAt!: Date;
  @Column('timestamptz', { name: 'ends_at' })
  @Index('events_ends_at_idx')
  endsAt!: Date;
  @Column('timestamptz', { name: 'closes_at' })
  closesAt!: Date;
  @Column('integer')
  places!: number;
  @Column('integer', { default: 0 })
  taken!: number;
  @Column('integer', { default: 0 })
  waiting!: number;
  @Column('integer', { default: 0 })
  attended!: number;
  @Column('boolean', { name: 'needs_approval', default: false })
  needsApproval!: boolean;
  @Column('text', { nullable: true })
  reason!: string | null;
  @Column('integer', { default: 1 })
  version!: number;
  @Column('timestamptz', { name: 'published_at', nullable: true })
  publishedAt!: Date | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'app_now()' })
  createdAt!: Date;
}

/** One part of an event: what, who, where, from when until when. */
@Entity('event_sessions')
@Check('event_sessions_times_check', 'starts_at < ends_at')
@Check('event_sessions_present_check', 'present >= 0')
@Index('event_sessions_event_id_idx', ['eventId', 'organiserId'])
@ForeignKey(() => EventEntity, ['eventId', 'organiserId'], ['id', 'organiserId'], {
  name: 'event_sessions_event_id_fkey',
})
export class EventSessionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'event_sessions_pkey' })
  id!: string;
  @Column('uuid', { name: 'event_id' })
  eventId!: string;
  @Column('uuid', { name: 'organiser_id' })
  organiserId!: string;
  @Column('text')
  title!: string;
  @Column('text', { nullable: true })
  speaker!: string | null;
  @Column('text', { nullable: true })
  room!: string | null;
  @Column('timestamptz', { name: 'starts_at' })
  startsAt!: Date;
  @Column('timestamptz', { name: 'ends_at' })
  endsAt!: Date;
  @Column('integer', { default: 0 })
  present!: number;
}

/** The link under which an event is joined from afar; for its organiser and those with a place. */
@Entity('event_links')
@ForeignKey(() => EventEntity, ['eventId', 'organiserId'], ['id', 'organiserId'], {
  name: 'event_links_event_id_fkey',
})
export class EventLinkEntity {
  @PrimaryColumn('uuid', { name: 'event_id', primaryKeyConstraintName: 'event_links_pkey' })
  eventId!: string;
  @Column('uuid', { name: 'organiser_id' })
  organiserId!: string;
  @Column('text')
  url!: string;
}
