import { expect } from '@jest/globals';
import type { Browser } from './test-app.js';

/** A page of services with all that search shows of them. */
export const PAGE = `query ($first: Int!, $after: String, $query: String, $filter: ServiceFilter, $sort: ServiceSort) {
  services(first: $first, after: $after, query: $query, filter: $filter, sort: $sort) {
    totalCount didYouMean
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    facets { name values { value label count } }
    edges { cursor score node {
      id version title titles { language text } description sector deliveryMode certificates leadTimeDays languages publishedAt
      publisher { id slug name region { name } } provider { id slug name }
      capabilities { concept label } coverage { code name country } site { code name }
      temperature { minC maxC mode } capacities { kind unit qty period } price { type amountMinor text }
    } }
  }
}`;

export interface ServicePage {
  readonly totalCount: number;
  readonly didYouMean: string | null;
  readonly pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string | null };
  readonly facets: { name: string; values: { value: string; label: string; count: number }[] }[];
  readonly edges: { cursor: string; score: number | null; node: Record<string, unknown> }[];
}

/** What `browser` finds; fails the test where it is refused. */
export async function pageOf(browser: Browser, variables: Record<string, unknown>): Promise<ServicePage> {
  const { data, errors } = await browser.send<{ services: ServicePage }>(PAGE, variables);
  expect(errors).toBeUndefined();
  return data.services;
}

/** Titles on a page, in its order. */
export function titles({ edges }: ServicePage): string[] {
  return edges.map(({ node }) => node['title'] as string);
}
