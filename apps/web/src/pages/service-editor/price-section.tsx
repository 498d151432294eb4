import type { PriceType } from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { useWords } from '../../messages/words.js';
import { ComboInput } from '../../parts/combo-input.js';
import { CheckInput, SelectInput, TextInput } from '../../parts/fields.js';
import { NumberInput } from '../../parts/number-input.js';
import { MoneyInput } from '../../parts/money-input.js';
import { RowList } from '../../parts/row-list.js';
import { useCurrencies } from '../../messages/use-currencies.js';
import type { SectionProps } from './section-props.js';
import { AMOUNT_TYPES, UNIT_TYPES } from './service-draft.js';

const TYPES: readonly PriceType[] = [
  'QUOTE',
  'FIXED',
  'PER_UNIT',
  'PER_DAY',
  'TIERED',
  'SUBSCRIPTION',
  'COST_SHARE',
  'SUCCESS_FEE',
  'FREE_MEMBERS',
];

/** Price and lead time; the fields follow the type of price. */
export function PriceSection({ draft, set }: SectionProps) {
  const t = useText();
  const words = useWords();
  const { price } = draft;
  const currency = price.currency ?? 'EUR';
  const currencies = useCurrencies();
  const setPrice = (part: Partial<typeof price>) => set({ price: { ...price, ...part } });
  const isPercent = price.type === 'SUCCESS_FEE';
  const hasMoney = price.type === 'TIERED' || (AMOUNT_TYPES.includes(price.type) && !isPercent);
  return (
    <div className="stack">
      <div className="fields">
        <SelectInput
          label={t('editor.priceType')}
          options={TYPES.map((id) => ({ id, name: t(`priceType.${id}`) }))}
          value={price.type}
          onChange={(type) => setPrice({ type: type as PriceType })}
        />
        {hasMoney && (
          <ComboInput
            label={t('part.currency')}
            name="price.currency"
            options={currencies}
            value={currency}
            onChange={(next) => next !== null && setPrice({ currency: next })}
          />
        )}
        {AMOUNT_TYPES.includes(price.type) && !isPercent && (
          <MoneyInput
            label={t('editor.amount')}
            name="price.amountMinor"
            currency={currency}
            value={price.amountMinor}
            onChange={(amountMinor) => setPrice({ amountMinor, currency })}
          />
        )}
        {isPercent && (
          <NumberInput
            label={t('editor.percent')}
            name="price.amountMinor"
            value={price.amountMinor}
            onChange={(amountMinor) => setPrice({ amountMinor })}
            minValue={0}
            maxValue={100}
            digits={0}
          />
        )}
        {UNIT_TYPES.includes(price.type) && (
          <ComboInput
            label={t('clause.unit')}
            name="price.unit"
            options={words.units()}
            value={price.unit}
            onChange={(unit) => setPrice({ unit })}
          />
        )}
        {price.type === 'SUBSCRIPTION' && (
          <MoneyInput
            label={t('editor.setup')}
            name="price.setupMinor"
            currency={currency}
            value={price.setupMinor}
            onChange={(setupMinor) => setPrice({ setupMinor })}
          />
        )}
      </div>
      {price.type === 'TIERED' && (
        <RowList
          label={t('editor.tiers')}
          addLabel={t('editor.addTier')}
          rows={price.tiers}
          empty={{ fromQty: (price.tiers.at(-1)?.fromQty ?? 0) + 1, amountMinor: 0 }}
          onChange={(tiers) => setPrice({ tiers, currency })}
        >
          {(row, setRow) => (
            <>
              <NumberInput
                label={t('editor.fromQty')}
                name="price.tiers"
                value={row.fromQty}
                onChange={(fromQty) => setRow({ fromQty: fromQty ?? 0 })}
                minValue={0}
              />
              <MoneyInput
                label={t('editor.amount')}
                currency={currency}
                value={row.amountMinor}
                onChange={(amountMinor) => setRow({ amountMinor: amountMinor ?? 0 })}
              />
            </>
          )}
        </RowList>
      )}
      <VatFields draft={draft} set={set} />
      <div className="fields">
        <NumberInput
          label={t('editor.leadTime')}
          name="leadTimeDays"
          hint={t('editor.leadTimeHint')}
          value={draft.leadTimeDays}
          onChange={(leadTimeDays) => set({ leadTimeDays })}
          minValue={0}
          digits={0}
        />
      </div>
    </div>
  );
}

/** How the net price is taxed at home: a rate, or why no tax is due. */
function VatFields({ draft, set }: SectionProps) {
  const t = useText();
  const { vat } = draft;
  const isExempt = vat !== null && vat.exemption !== null;
  return (
    <fieldset className="plain-fieldset stack close">
      <legend className="group-label">{t('fact.vat')}</legend>
      <CheckInput
        isSelected={vat !== null}
        onChange={(on) => set({ vat: on ? { rateBp: null, exemption: null } : null })}
      >
        {t('editor.vatStated')}
      </CheckInput>
      {vat && (
        <>
          <CheckInput
            isSelected={isExempt}
            onChange={(on) => set({ vat: { rateBp: null, exemption: on ? '' : null } })}
          >
            {t('editor.exempt')}
          </CheckInput>
          <div className="fields">
            {isExempt ? (
              <TextInput
                label={t('editor.exemption')}
                name="vat.exemption"
                value={vat.exemption ?? ''}
                onChange={(exemption) => set({ vat: { rateBp: null, exemption } })}
                maxLength={300}
              />
            ) : (
              <NumberInput
                label={t('editor.rate')}
                name="vat.rateBp"
                hint={t('editor.rateHint')}
                value={vat.rateBp === null ? null : vat.rateBp / 100}
                onChange={(rate) =>
                  set({ vat: { rateBp: rate === null ? null : Math.round(rate * 100), exemption: null } })
                }
                minValue={0}
                maxValue={100}
                digits={2}
              />
            )}
          </div>
        </>
      )}
    </fieldset>
  );
}
