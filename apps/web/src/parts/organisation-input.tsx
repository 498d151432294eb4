import { useDeferredValue, useState } from 'react';
import { useRead } from '../data/use-operation.js';
import { OrganisationsDocument } from '../graphql/operations.js';
import { useText } from '../messages/use-text.js';
import { type Option, useWords } from '../messages/words.js';
import { ComboInput } from './combo-input.js';

/**
 * A cluster or firm, looked up by its name while one types; for staff of clusters.
 * @param memberOf id of a cluster: only its firms
 * @param known those that are offered as well, among them the one of `value`
 * @param without ids of those that are not offered
 * @param kind only clusters, or only firms
 */
export function OrganisationInput({
  label,
  value,
  onChange,
  memberOf = null,
  known = [],
  without = [],
  kind = null,
  autoFocus = false,
}: {
  label: string;
  value: string | null;
  onChange: (id: string | null, name: string) => void;
  memberOf?: string | null;
  known?: readonly Option[];
  without?: readonly string[];
  kind?: 'CLUSTER' | 'COMPANY' | null;
  autoFocus?: boolean;
}) {
  const t = useText();
  const words = useWords();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<Option | null>(null);
  const named = useDeferredValue(typed.trim());
  const read = useRead(
    OrganisationsDocument,
    { named: named === chosen?.name ? '' : named, memberOf, first: 30 },
    { keepPrevious: true },
  );
  const found = (read.data?.organisations.edges ?? [])
    .filter(({ node }) => kind === null || node.kind === kind)
    .map(({ node }) => ({
      id: node.id,
      name: node.name,
      note: `${t(`organisation.kind.${node.kind}`)}, ${words.region(node.country)}`,
    }));
  const options = new Map([...(chosen ? [chosen] : []), ...known, ...found].map((one) => [one.id, one]));
  for (const id of without) if (id !== value) options.delete(id);
  return (
    <ComboInput
      label={label}
      options={[...options.values()]}
      value={value}
      onType={setTyped}
      autoFocus={autoFocus}
      onChange={(id) => {
        const option = id === null ? null : (options.get(id) ?? null);
        setChosen(option);
        onChange(id, option?.name ?? '');
      }}
    />
  );
}
