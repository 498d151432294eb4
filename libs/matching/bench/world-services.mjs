import { scaled } from '@fivefold/world';

/**
 * Services of the demo world grown to `size`, as they would come from a database: texts that are put together of pieces, as `scaled`
 * gives them, take their place anew when they are first read, which would count for what reads them.
 */
export function worldServices(size) {
  return Array.from(scaled(size, 1), (service) => JSON.parse(JSON.stringify(service)));
}
