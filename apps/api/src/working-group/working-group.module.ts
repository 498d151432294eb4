import { Module } from '@nestjs/common';
import { AttachmentModule } from '../attachment/index.js';
import { NotificationModule } from '../notification/index.js';
import { Nodes } from '../platform/index.js';
import { findGroup } from './working-group.reads.js';
import {
  GroupMinutesResolver,
  GroupTaskResolver,
  toGroup,
  WorkingGroupResolver,
} from './working-group.resolver.js';
import { WorkingGroupService } from './working-group.service.js';

/** Working groups that a cluster leads: tasks and minutes. */
@Module({
  imports: [AttachmentModule, NotificationModule],
  providers: [WorkingGroupService, WorkingGroupResolver, GroupTaskResolver, GroupMinutesResolver],
})
export class WorkingGroupModule {
  constructor(nodes: Nodes) {
    nodes.register('WorkingGroup', async (caller, key) => {
      const row = await findGroup(caller, key);
      return row && toGroup(caller, row);
    });
  }
}
