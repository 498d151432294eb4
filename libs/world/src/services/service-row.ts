import type { ServiceFacts } from '@fivefold/domain';

/** One service as the tables hold it: the published facts, with organisations named by slug. */
export interface ServiceRow extends Omit<
  ServiceFacts,
  | 'id'
  | 'version'
  | 'publisherId'
  | 'publisherName'
  | 'publisherCountry'
  | 'providerId'
  | 'providerName'
  | 'publishedAt'
> {
  /** The publisher's own stable id, e.g. `OF001`. */
  readonly externalId: string;
  /** Slug of the publishing cluster. */
  readonly publisher: string;
  /** Slug of the firm that delivers; null where the cluster itself does. */
  readonly provider: string | null;
  /** Incoterms 2020 that the service is offered under; empty = not stated. */
  readonly incoterms: readonly string[];
}
