import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ServiceNews } from '../catalogue/index.js';
import type { Audience } from '../notification/index.js';
import { BUYERS, type Caller } from '../platform/index.js';

const ASKERS_SQL = 'SELECT organisation_id AS id FROM match_askers($1) ORDER BY 1';

/** Companies that have a service on the shortlist of an open need, or asked it, hear when it is suspended or retired. */
@Injectable()
export class MatchAskers implements OnModuleInit {
  constructor(private readonly news: ServiceNews) {}

  onModuleInit(): void {
    this.news.whoIsConcerned(async (caller: Caller, serviceId: string): Promise<Audience[]> => {
      const db = await caller.db();
      const rows = await db.query<{ id: string }[]>(ASKERS_SQL, [serviceId]);
      return rows.map(({ id }) => ({ organisationId: id, roles: BUYERS }));
    });
  }
}
