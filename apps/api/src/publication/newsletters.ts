import { DomainError } from '@fivefold/domain';
import { Inject, Injectable } from '@nestjs/common';
import { organisationsById } from '../directory/index.js';
import { type Caller, Config, fromGlobalId, toGlobalId } from '../platform/index.js';
import { readProjects } from '../project/index.js';
import { writeNewsletter } from './newsletter.js';
import type { NewsletterInput } from './publication.graphql.js';
import { readPublications } from './publication.reads.js';

/** Publications put together as newsletters. */
@Injectable()
export class Newsletters {
  constructor(@Inject(Config) private readonly config: Config) {}

  /**
   * The chosen publications as HTML for mail programs and as plain text, in their order. Three statements.
   * @throws DomainError NOT_FOUND where one of them is not published
   */
  async write(
    caller: Caller,
    input: NewsletterInput,
  ): Promise<{ subject: string; html: string; text: string }> {
    const path = ['input', 'publicationIds'];
    const ids = input.publicationIds.map((id) => fromGlobalId('Publication', id, path));
    const rows = await readPublications(caller, ids);
    if (rows.some((row) => row?.state !== 'published'))
      throw new DomainError('NOT_FOUND', { what: 'publication' }, { path });
    const published = rows.filter((row) => row !== null);
    const publishers = await organisationsById(
      caller,
      published.map((row) => row.publisher_org_id),
    );
    const projects = await readProjects(
      caller,
      published.flatMap((row) => row.project_id ?? []),
    );
    const base = this.config.publicUrl ?? '';
    return writeNewsletter(
      input,
      published.map((row, at) => ({
        row,
        publisher: publishers[at]?.name ?? '',
        project: projects.find((each) => each?.id === row.project_id) ?? null,
        address: `${base}/news/${toGlobalId('Publication', row.id)}`,
      })),
    );
  }
}
