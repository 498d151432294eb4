import { Module } from '@nestjs/common';
import { Clock, Nodes } from '../platform/index.js';
import { AttachmentController } from './attachment.controller.js';
import { findAttachment, toAttachment } from './attachment.reads.js';
import { Attachments } from './attachment.service.js';
import { FileLinks } from './file-links.js';

const FORGOTTEN_SQL = `
SELECT id FROM attachments WHERE subject_id IS NULL AND created_at <= app_now() - interval '1 day'
ORDER BY created_at LIMIT $1`;
const SWEEP_SQL = `
DELETE FROM attachments WHERE id = $1 AND subject_id IS NULL AND created_at <= app_now() - interval '1 day'`;

/** Files that people hand over. */
@Module({
  controllers: [AttachmentController],
  providers: [Attachments, FileLinks],
  exports: [Attachments],
})
export class AttachmentModule {
  constructor(nodes: Nodes, clock: Clock) {
    nodes.register('Attachment', async (caller, key) => {
      const row = await findAttachment(caller, key);
      return row && toAttachment(row);
    });
    clock.register({
      name: 'files that were attached to nothing for a day',
      dueSql: FORGOTTEN_SQL,
      act: async (caller, id) => {
        const db = await caller.db();
        await db.query(SWEEP_SQL, [id]);
      },
    });
  }
}
