import { isUuid } from '@fivefold/domain';
import { Module } from '@nestjs/common';
import { DirectoryModule } from '../directory/index.js';
import { Nodes } from '../platform/index.js';
import { CourseResolver } from './course.resolver.js';
import { Courses } from './courses.js';
import { findEvent, toEvent } from './event.reads.js';
import { EventResolver, ProjectEventsResolver } from './event.resolver.js';
import { Events } from './event.service.js';

/** Courses, workshops and conferences of the clusters, with their sessions. */
@Module({
  imports: [DirectoryModule],
  providers: [Courses, CourseResolver, Events, EventResolver, ProjectEventsResolver],
  exports: [Courses],
})
export class ProgrammeModule {
  constructor(nodes: Nodes, courses: Courses) {
    nodes.register('Course', async (caller, key) =>
      isUuid(key) ? ((await courses.byIds(caller, [key]))[0] ?? null) : null,
    );
    nodes.register('Event', async (caller, key) => {
      const row = isUuid(key) ? await findEvent(caller, key) : null;
      return row && toEvent(caller, row);
    });
  }
}
