import { type NoticeKind, type NoticeParam } from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import { type Audience, Notices, operatorAudience, type ParamValue } from '../notification/index.js';
import { type Caller, toGlobalId } from '../platform/index.js';
import type { OwnRow } from './own-rows.js';

/** Who of a later room waits for this service: people with an open request, quote or need. */
export type Concerned = (caller: Caller, serviceId: string) => Promise<readonly Audience[]>;

/** Tells people what happened to a service, in the transaction of what they are told of. */
@Injectable()
export class ServiceNews {
  private readonly concerned: Concerned[] = [];

  constructor(private readonly notices: Notices) {}

  /** Later rooms say who has to hear when a service is taken out; asked as the caller who takes it out. */
  whoIsConcerned(find: Concerned): void {
    this.concerned.push(find);
  }

  /** Tells staff of the owner, or of another audience; the title is among the params already. */
  async tell<Kind extends NoticeKind>(
    caller: Caller,
    row: OwnRow,
    kind: Kind,
    to: readonly Audience[],
    params: Omit<Record<NoticeParam<Kind>, ParamValue>, 'title'>,
  ): Promise<void> {
    await this.notices.tell(caller, {
      kind,
      subject: { kind: 'OwnService', id: row.service_id },
      path: `/catalogue/${toGlobalId('OwnService', row.service_id)}`,
      to,
      params: { title: row.facts.titles, ...params } as Record<NoticeParam<Kind>, ParamValue>,
    });
  }

  /** Tells everybody who waits for the service that it is taken out for a while, or for good. */
  async tellConcerned(
    caller: Caller,
    row: OwnRow,
    kind: 'service_paused' | 'service_gone',
    reason: string,
  ): Promise<void> {
    const asked = await Promise.all(this.concerned.map((find) => find(caller, row.service_id)));
    await this.notices.tell(caller, {
      kind,
      subject: { kind: 'Service', id: row.service_id },
      path: `/services/${toGlobalId('Service', row.service_id)}`,
      to: [{ organisationId: row.provider_id }, ...asked.flat()],
      params: { title: row.facts.titles, reason },
    });
  }

  /** The publishers of the owner, who answer for its services. */
  publishersOf(row: OwnRow): Audience[] {
    return [{ organisationId: row.publisher_id, roles: ['CLUSTER_PUBLISHER'] }];
  }

  /** Everybody who wrote a part of the version shown. */
  authorsOf(row: OwnRow): Audience[] {
    return row.authors.map((personId) => ({ personId }));
  }

  /** Who judges a text: the other publishers, the operator where there is one publisher only. */
  async judgesOf(caller: Caller, row: OwnRow): Promise<Audience[]> {
    return row.publishers > 1
      ? this.publishersOf(row)
      : [...this.publishersOf(row), ...(await operatorAudience(caller))];
  }
}
