import { PERIODS, type ClauseValue, type Period } from '@fivefold/domain';
import { useSectors } from '../../data/sectors.js';
import { useText } from '../../messages/use-text.js';
import { useWords, type Option } from '../../messages/words.js';
import { ComboInput } from '../../parts/combo-input.js';
import { SelectInput, TextInput } from '../../parts/fields.js';
import { NumberInput } from '../../parts/number-input.js';
import { MoneyInput } from '../../parts/money-input.js';
import { MultiPick } from '../../parts/multi-pick.js';

interface FieldsProps<Value extends ClauseValue> {
  value: Value;
  onChange: (value: ClauseValue) => void;
}

/** The fields of one constraint by its key. @param concepts capabilities of the need, of which an order consists */
export function ClauseFields({
  value,
  onChange,
  concepts,
}: FieldsProps<ClauseValue> & { concepts: readonly string[] }) {
  const t = useText();
  const words = useWords();
  const sectors = useSectors();
  const several = (
    options: readonly Option[],
    chosen: readonly string[],
    next: (ids: string[]) => ClauseValue,
    label = t(`clause.${value.key}`),
  ) => (
    <MultiPick
      label={label}
      addLabel={t('clause.add')}
      options={options}
      value={chosen}
      onChange={(ids) => onChange(next(ids))}
    />
  );

  switch (value.key) {
    case 'temperature':
      return (
        <div className="fields">
          <NumberInput
            label={t('clause.minC')}
            hint={t('clause.openBound')}
            value={value.minC}
            onChange={(minC) => onChange({ ...value, minC })}
            minValue={-90}
            maxValue={120}
          />
          <NumberInput
            label={t('clause.maxC')}
            hint={t('clause.openBound')}
            value={value.maxC}
            onChange={(maxC) => onChange({ ...value, maxC })}
            minValue={-90}
            maxValue={120}
          />
        </div>
      );
    case 'atp':
      return (
        <SelectInput
          label={t('clause.atp')}
          placeholder={t('part.choose')}
          options={words.atpClasses()}
          value={value.minClass || null}
          onChange={(minClass) => onChange({ ...value, minClass })}
        />
      );
    case 'certification':
      return several(words.certificates(), value.allOf, (allOf) => ({ ...value, allOf }));
    case 'interface':
      return several(words.interfaces(), value.allOf, (allOf) => ({ ...value, allOf }));
    case 'adr':
      return several(words.adrClasses(), value.classes, (classes) => ({ ...value, classes }));
    case 'incoterm':
      return several(words.incoterms(), value.anyOf, (anyOf) => ({ ...value, anyOf }));
    case 'site':
    case 'coverage':
    case 'customer_region':
    case 'provider_region':
    case 'audience_region':
      return several(words.regions(), value.anyOf, (anyOf) => ({ ...value, anyOf }));
    case 'route':
      return <EveryOrAny value={value} onChange={onChange} options={words.regions()} />;
    case 'language':
      return <EveryOrAny value={value} onChange={onChange} options={words.languages()} />;
    case 'capacity':
      return <CapacityFields value={value} onChange={onChange} />;
    case 'lead_time':
      return (
        <NumberInput
          label={t('clause.maxDays')}
          value={value.maxDays || null}
          onChange={(maxDays) => onChange({ ...value, maxDays: maxDays ?? 0 })}
          minValue={1}
          digits={0}
        />
      );
    case 'start':
      return (
        <TextInput
          label={t('clause.startBy')}
          type="date"
          value={value.by}
          onChange={(by) => onChange({ ...value, by })}
        />
      );
    case 'period':
      return (
        <div className="fields">
          <TextInput
            label={t('clause.from')}
            type="date"
            value={value.from}
            onChange={(from) => onChange({ ...value, from })}
          />
          <TextInput
            label={t('clause.to')}
            type="date"
            value={value.to}
            onChange={(to) => onChange({ ...value, to })}
          />
        </div>
      );
    case 'price':
      return (
        <div className="fields">
          <MoneyInput
            label={t('clause.maxPrice')}
            currency={value.currency}
            value={value.maxMinor || null}
            onChange={(maxMinor) => onChange({ ...value, maxMinor: maxMinor ?? 0 })}
            onCurrency={(currency) => onChange({ ...value, currency })}
          />
          <ComboInput
            label={t('clause.unit')}
            options={words.units()}
            value={value.unit}
            onChange={(unit) => unit !== null && onChange({ ...value, unit })}
          />
        </div>
      );
    case 'budget':
      return (
        <div className="fields">
          <MoneyInput
            label={t('clause.maxBudget')}
            currency={value.currency}
            value={value.maxMinor || null}
            onChange={(maxMinor) => onChange({ ...value, maxMinor: maxMinor ?? 0 })}
            onCurrency={(currency) => onChange({ ...value, currency })}
          />
          <NumberInput
            label={t('clause.months')}
            value={value.horizonMonths}
            onChange={(months) => onChange({ ...value, horizonMonths: months })}
            minValue={1}
            maxValue={120}
            digits={0}
          />
        </div>
      );
    case 'order':
      return several(
        [...new Set([...concepts, ...value.sequence])].map((id) => ({ id, name: words.concept(id) })),
        value.sequence,
        (sequence) => ({ ...value, sequence }),
      );
    case 'same_provider':
      return null;
    case 'consortium':
      return (
        <div className="stack">
          <div className="fields">
            <NumberInput
              label={t('clause.entities')}
              value={value.minEntities}
              onChange={(count) => onChange({ ...value, minEntities: count ?? 0 })}
              minValue={1}
            />
            <NumberInput
              label={t('clause.countries')}
              value={value.minCountries}
              onChange={(count) => onChange({ ...value, minCountries: count ?? 0 })}
              minValue={1}
            />
          </div>
          {several(
            sectors.options,
            value.mustIncludeSectors ?? [],
            (mustIncludeSectors) => ({ ...value, mustIncludeSectors }),
            t('clause.mustIncludeSectors'),
          )}
        </div>
      );
  }
}

/** A list of which all, or any one, must hold. */
function EveryOrAny({
  value,
  onChange,
  options,
}: FieldsProps<Extract<ClauseValue, { key: 'route' | 'language' }>> & { options: readonly Option[] }) {
  const t = useText();
  const any = value.allOf == null || (value.allOf.length === 0 && (value.anyOf?.length ?? 0) > 0);
  const chosen = (any ? value.anyOf : value.allOf) ?? [];
  const put = (ids: readonly string[], asAny: boolean) =>
    onChange(asAny ? { key: value.key, anyOf: ids } : { key: value.key, allOf: ids });
  return (
    <div className="stack">
      <MultiPick
        label={t(`clause.${value.key}`)}
        addLabel={t('clause.add')}
        options={options}
        value={chosen}
        onChange={(ids) => put(ids, any)}
      />
      <SelectInput
        label={t('clause.howMany')}
        options={[
          { id: 'all', name: t('clause.every') },
          { id: 'any', name: t('clause.anyOne') },
        ]}
        value={any ? 'any' : 'all'}
        onChange={(id) => put(chosen, id === 'any')}
      />
    </div>
  );
}

function CapacityFields({ value, onChange }: FieldsProps<Extract<ClauseValue, { key: 'capacity' }>>) {
  const t = useText();
  const words = useWords();
  return (
    <div className="fields">
      <NumberInput
        label={t('clause.quantity')}
        value={value.qty || null}
        onChange={(qty) => onChange({ ...value, qty: qty ?? 0 })}
        minValue={0}
      />
      <ComboInput
        label={t('clause.unit')}
        options={words.units()}
        value={value.unit}
        onChange={(unit) => unit !== null && onChange({ ...value, unit })}
      />
      <SelectInput
        label={t('clause.per')}
        options={[
          { id: 'stock', name: t('clause.atOnce') },
          ...PERIODS.map((id) => ({ id, name: t(`period.per.${id}`) })),
        ]}
        value={value.period ?? 'stock'}
        onChange={(id) =>
          onChange(
            id === 'stock'
              ? { ...value, kind: 'stock', period: null }
              : { ...value, kind: 'flow', period: id as Period },
          )
        }
      />
    </div>
  );
}
