/** What is asked of Fivefold, in the words of its public schema; every peer gives the same fields. */

const ROW = `
  id title(language: "en") deliveryMode leadTimeDays languages publishedAt
  price { type amountMinor currency unit } publisher { id name country }`;
const PAGE_INFO = 'pageInfo { hasNextPage endCursor }';

export const SEARCH = `
query Search($query: String, $filter: ServiceFilter, $first: Int!) {
  services(query: $query, filter: $filter, first: $first) { totalCount edges { cursor node { ${ROW} } } ${PAGE_INFO} }
}`;
export const SEARCH_FACETS = `
query SearchFacets($query: String, $filter: ServiceFilter, $first: Int!) {
  services(query: $query, filter: $filter, first: $first) {
    totalCount facets { name values { value label count } } edges { cursor node { ${ROW} } } ${PAGE_INFO}
  }
}`;
export const LIST = `
query List($filter: ServiceFilter, $first: Int!, $after: String) {
  services(filter: $filter, first: $first, after: $after, sort: NEWEST) {
    totalCount edges { cursor node { ${ROW} } } ${PAGE_INFO}
  }
}`;
export const DETAIL = `
query Detail($id: ID!) {
  service(id: $id) {
    ${ROW} description(language: "en") sector capabilities { concept } certificates coverage { code } interfaces
    temperature { minC maxC mode } capacities { kind unit qty period } provider { id name }
  }
}`;
export const SUGGEST =
  'query Suggest($prefix: String!) { suggestions(prefix: $prefix, first: 8) { kind text } }';
export const MATCH = `
query Match($input: MatchNeedInput!) {
  matchNeed(input: $input) {
    algorithm tookMs
    capabilities { matches { score because service { id title(language: "en") publisher { id name } } answers { clauseId answer because } } }
  }
}`;
export const OWN = `
query Own($first: Int!) {
  requests(side: SENT, first: $first) {
    edges { node {
      id state message createdAt submittedAt
      recipients { id state provider { id name } }
      quotes { id state total { amountMinor currency } validUntil }
    } }
    ${PAGE_INFO}
  }
}`;
export const SEND = `
mutation Send($input: SendRequestsInput!) {
  sendRequests(input: $input) { requests { id version state } userErrors { code message path } }
}`;
export const ACCEPT = `
mutation Accept($input: QuoteActionInput!) {
  acceptQuote(input: $input) { request { id version state } userErrors { code message path } }
}`;
export const CREATE = `
mutation Create($input: CreateServiceInput!) {
  createService(input: $input) { service { id version state } userErrors { code message path } }
}`;
export const PUBLISH = `
mutation Publish($input: ServiceActionInput!) {
  publishService(input: $input) { service { id version state publishedVersion } userErrors { code message path } }
}`;
