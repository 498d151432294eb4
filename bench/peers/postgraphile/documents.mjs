/** What every peer is asked, in the words of the schema that PostGraphile makes of the tables. */

const ROW = `
  id: rowId title deliveryMode leadTimeDays languages publishedAt priceType priceMinor currency unit
  publisher: organisationByPublisherId { id: rowId name country }`;
const PAGE = `totalCount nodes { ${ROW} } pageInfo { hasNextPage endCursor }`;

export const SEARCH = `
query Search($words: String!, $sector: String!, $first: Int!) {
  page: allServices(condition: { matching: $words, sector: $sector }, orderBy: NATURAL, first: $first) { ${PAGE} }
}`;
export const LIST = `
query List($sector: String!, $first: Int!, $after: Cursor) {
  page: allServices(condition: { sector: $sector }, orderBy: PUBLISHED_AT_DESC, first: $first, after: $after) { ${PAGE} }
}`;
export const DETAIL = `
query Detail($id: UUID!) {
  service: serviceByRowId(rowId: $id) {
    ${ROW} description sector capabilities certificates coverage interfaces temperature capacities
    provider: organisationByProviderId { id: rowId name }
  }
}`;
export const REQUEST = `
mutation Request($request: RequestInput!) { createRequest(input: { request: $request }) { request { rowId } } }`;
export const PUBLISH = `
mutation Publish($service: ServiceInput!) { createService(input: { service: $service }) { service { rowId } } }`;
