import { fractionDigits, toMinor } from '@fivefold/domain';
import { useText } from '../messages/use-text.js';
import { SelectInput } from './fields.js';
import { NumberInput } from './number-input.js';

/** Currencies of the network's countries and their neighbours, the usual first. */
export const CURRENCIES = ['EUR', 'SEK', 'DKK', 'PLN', 'NOK', 'GBP', 'USD'] as const;

/** An amount of money; typed in whole units, kept in minor units. A finer amount than a minor unit is not taken. */
export function MoneyInput({
  label,
  value,
  currency,
  onChange,
  onCurrency,
  name,
  hint,
  isRequired,
}: {
  label: string;
  value: number | null;
  currency: string;
  onChange: (amountMinor: number | null) => void;
  /** Shows a list of currencies; without it the currency is fixed. */
  onCurrency?: (currency: string) => void;
  name?: string;
  hint?: string;
  isRequired?: boolean;
}) {
  const t = useText();
  const digits = fractionDigits(currency);
  return (
    <div className="money-input">
      <NumberInput
        label={label}
        value={value === null ? null : value / 10 ** digits}
        onChange={(amount) => onChange(amount === null ? null : toMinor(amount, currency))}
        minValue={0}
        digits={digits}
        {...(name === undefined ? {} : { name })}
        {...(hint === undefined ? {} : { hint })}
        {...(isRequired === undefined ? {} : { isRequired })}
      />
      {onCurrency && (
        <SelectInput
          label={t('part.currency')}
          options={CURRENCIES.map((id) => ({ id, name: id }))}
          value={currency}
          onChange={onCurrency}
        />
      )}
    </div>
  );
}
