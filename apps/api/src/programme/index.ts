export { Course } from './course.graphql.js';
export { Courses } from './courses.js';
export { Event } from './event.graphql.js';
export { eventLoader } from './event.loaders.js';
export {
  type EventRow,
  eventsById,
  eventsOfProjects,
  findEvent,
  linksOf,
  organises,
  type SessionRow,
  sessionsOf,
  toEvent,
} from './event.reads.js';
export { CourseEntity, EventEntity, EventLinkEntity, EventSessionEntity } from './programme.entity.js';
export { ProgrammeModule } from './programme.module.js';
