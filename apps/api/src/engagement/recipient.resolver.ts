import { actionsFrom, type Actor, RECIPIENT_STATES } from '@fivefold/domain';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Organisation, organisationLoader } from '../directory/index.js';
import { LiveIndex, Service, toService } from '../discovery/index.js';
import { toCapability } from '../decomposition/index.js';
import { Access, type OperationContext, toGlobalId } from '../platform/index.js';
import { Recipient } from './recipient.graphql.js';
import { Request, RequestLine, type StoredLine } from './request.graphql.js';
import type { SeenRecipient } from './request.reads.js';

/** Answers of a provider that have a mutation of their own. */
const ANSWERS: readonly string[] = ['quote', 'decline'];

@Resolver(() => Recipient)
export class RecipientResolver {
  @Access('parent')
  @ResolveField(() => Organisation, { description: 'The company or cluster that is asked.' })
  provider(
    @Parent() recipient: Recipient,
    @Context() context: OperationContext,
  ): Organisation | Promise<Organisation | null> {
    return organisationLoader(context).find(recipient.providerId);
  }

  @Access('parent')
  @ResolveField(() => Organisation, { description: 'The cluster that publishes the services.' })
  publisher(
    @Parent() recipient: Recipient,
    @Context() context: OperationContext,
  ): Organisation | Promise<Organisation | null> {
    return organisationLoader(context).find(recipient.publisherId);
  }

  @Access('parent')
  @ResolveField(() => [String], {
    description: 'How you may answer for the provider now, as in the state table: quote, decline.',
  })
  actions(@Parent() recipient: Recipient): string[] {
    return actionsFrom(RECIPIENT_STATES, recipient.state, actorsOf(recipient)).filter((action) =>
      ANSWERS.includes(action),
    );
  }
}

@Resolver(() => RequestLine)
export class RequestLineResolver {
  constructor(private readonly index: LiveIndex) {}

  @Access('parent')
  @ResolveField(() => Service, {
    nullable: true,
    description: 'The service as published today; null when it no longer is.',
  })
  service(@Parent() line: RequestLine): Service | null {
    const facts = this.index.catalogue.get(line.serviceId);
    return facts ? toService(facts) : null;
  }
}

/** What a draft would ask, as the catalogue has it today. */
@Resolver(() => Request)
export class DraftLinesResolver {
  constructor(private readonly index: LiveIndex) {}

  @Access('parent')
  @ResolveField(() => [RequestLine], {
    description:
      'What is asked in all, whoever is asked, as the catalogue has it today; for the requester alone.',
  })
  items(@Parent() request: Request): RequestLine[] {
    if (!request.own) return [];
    return request.storedItems.map((item) => {
      const facts = this.index.catalogue.get(item.serviceId);
      const title = facts?.title.en ?? Object.values(facts?.title ?? {})[0] ?? '';
      return toLine({ ...item, title, serviceVersion: facts?.version ?? 0 });
    });
  }
}

export function actorsOf(recipient: { own: boolean; mayQuote: boolean }): Actor[] {
  if (recipient.own) return ['requester'];
  return recipient.mayQuote ? ['provider'] : [];
}

/** The recipient as the API shows it, as far as it was read. */
export function toRecipient(row: SeenRecipient): Recipient {
  return {
    id: toGlobalId('Recipient', row.id),
    key: row.id,
    requestKey: row.request_id,
    providerId: row.provider_org_id,
    publisherId: row.publisher_org_id,
    mayQuote: row.may_quote,
    own: row.own,
    version: row.shown_version,
    state: row.shown_state,
    lines: row.lines?.map(toLine),
    declineReason: row.decline_reason,
    askedAt: row.asked_at,
    answeredAt: row.shown_answered_at,
  };
}

function toLine({ concepts, serviceId, serviceVersion, title, booking }: StoredLine): RequestLine {
  return {
    serviceId,
    serviceVersion,
    title,
    booking: booking ?? null,
    capabilities: concepts.map(toCapability),
  };
}
