import { useState } from 'react';
import { Checkbox, CheckboxGroup, Label } from 'react-aria-components';
import type { SearchQuery } from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { CheckBox } from '../../parts/fields.js';
import { FACET_FILTERS } from './search-address.js';

type Facet = SearchQuery['services']['facets'][number];

/** Values of a facet that are open at first. */
const FOLDED = 6;

/** One facet: a checkbox per value with its count over all results. Chosen values stay visible when nothing is left. */
export function FacetGroup({
  facet,
  chosen,
  onChange,
  nameOf,
}: {
  facet: Facet;
  chosen: readonly string[];
  onChange: (values: string[]) => void;
  nameOf: (value: string) => string;
}) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const gone = chosen
    .filter((value) => !facet.values.some((one) => one.value === value))
    .map((value) => ({ value, label: nameOf(value), count: 0 }));
  const values = [...facet.values, ...gone];
  const shown = open ? values : values.filter((one, index) => index < FOLDED || chosen.includes(one.value));
  if (values.length === 0) return null;
  return (
    <CheckboxGroup className="facet" value={[...chosen]} onChange={onChange}>
      <Label className="group-label">{t(`filter.${FACET_FILTERS[facet.name]}`)}</Label>
      {shown.map((one) => (
        <Checkbox key={one.value} value={one.value} className="check">
          <CheckBox />
          <span className="grow">{one.label}</span>
          <span className="check-count" aria-label={t('search.count', { count: one.count })}>
            {one.count}
          </span>
        </Checkbox>
      ))}
      {values.length > FOLDED && (
        <button
          type="button"
          className="text-button small"
          onClick={() => setOpen(!open)}
          aria-expanded={open}
        >
          {open ? t('search.fewer') : t('search.allValues', { count: values.length })}
        </button>
      )}
    </CheckboxGroup>
  );
}
