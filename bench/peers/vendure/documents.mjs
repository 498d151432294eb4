/** What every peer is asked, in the words of Vendure's own schemas. */

const FACETS = 'facetValues { id code name facet { code } }';
const ROW = `
  id slug name createdAt customFields { deliveryMode leadTimeDays languages priceType unit } ${FACETS}
  variants { id price currencyCode }`;
const REFUSAL = '... on ErrorResult { errorCode message }';

export const SEARCH = `
query Search($input: SearchInput!) {
  search(input: $input) {
    totalItems
    items { productId slug productName currencyCode facetValueIds price { ... on SinglePrice { value } } }
  }
}`;
export const LIST = `
query List($options: ProductListOptions!) { products(options: $options) { totalItems items { ${ROW} } } }`;
export const DETAIL = `
query Detail($id: ID!) {
  product(id: $id) {
    ${ROW} description
    more: customFields {
      sector capabilities certificates coverage interfaces temperature capacities providerId providerName
    }
  }
}`;
export const REQUEST = `
mutation Request($variant: ID!) {
  added: addItemToOrder(productVariantId: $variant, quantity: 1) { ... on Order { id } ${REFUSAL} }
}`;
export const CHECKOUT = `
mutation Checkout($variant: ID!, $customer: CreateCustomerInput!, $address: CreateAddressInput!) {
  added: addItemToOrder(productVariantId: $variant, quantity: 1) { ... on Order { id } ${REFUSAL} }
  customer: setCustomerForOrder(input: $customer) { ... on Order { id } ${REFUSAL} }
  address: setOrderShippingAddress(input: $address) { ... on Order { id } ${REFUSAL} }
  shipping: setOrderShippingMethod(shippingMethodId: ["1"]) { ... on Order { id } ${REFUSAL} }
  paying: transitionOrderToState(state: "ArrangingPayment") { ... on Order { id } ${REFUSAL} }
  paid: addPaymentToOrder(input: { method: "standard-payment", metadata: {} }) { ... on Order { id state } ${REFUSAL} }
}`;
export const LOGIN = `
mutation Login($password: String!) {
  login(username: "bench", password: $password) { ... on CurrentUser { id } ${REFUSAL} }
}`;
export const PUBLISH = `
mutation Publish($id: ID!) { updateProduct(input: { id: $id, enabled: true }) { id enabled } }`;
export const CREATE = `
mutation Create($input: CreateProductInput!) { createProduct(input: $input) { id enabled } }`;
