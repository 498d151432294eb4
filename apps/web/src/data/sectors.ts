import { SectorsDocument } from '../graphql/operations.js';
import type { Option } from '../messages/words.js';
import { useRead } from './use-operation.js';

/** The sectors of the network by name, as the operator keeps them; a key without a name yet is shown as it is. */
export function useSectors() {
  const read = useRead(SectorsDocument, {}, { staleTime: 5 * 60_000 });
  const sectors = read.data?.sectors ?? [];
  return {
    options: sectors.map(({ key, name }): Option => ({ id: key, name })),
    name: (key: string) => sectors.find((one) => one.key === key)?.name ?? key,
  };
}
