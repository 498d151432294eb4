import { isUuid } from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../platform/index.js';
import { type ProjectRow, readProjects } from './project.reads.js';

/** Projects for the rooms that hang things on them. */
@Injectable()
export class Projects {
  /** The project as the caller may see it; null when absent, malformed or a draft of others. One statement. */
  async find(caller: Caller, id: string): Promise<ProjectRow | null> {
    return isUuid(id) ? ((await readProjects(caller, [id]))[0] ?? null) : null;
  }

  /** Whether the caller's organisation takes part in a project, and so may add to what it shows. */
  takesPart(caller: Caller, project: ProjectRow): boolean {
    return caller.organisationId !== null && project.partner_org_ids.includes(caller.organisationId);
  }
}
