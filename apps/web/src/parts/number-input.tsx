import { type ReactNode, useState } from 'react';
import { Input, Label, Text, TextField } from 'react-aria-components';
import { type Text as PageText, useText } from '../messages/use-text.js';
import { Problem } from './fields.js';
import { numberText, readNumber } from './number-text.js';

interface Limits {
  minValue?: number;
  maxValue?: number;
  /** Digits after the decimal mark that are taken; any when absent. */
  digits?: number;
}

/**
 * A number, typed with comma or dot. What cannot be read stays in the field with its reason and is reported as null:
 * no digit or sign is dropped behind the person's back.
 */
export function NumberInput({
  label,
  hint,
  value,
  onChange,
  name,
  isRequired,
  ...limits
}: Limits & {
  label: string;
  hint?: ReactNode;
  value: number | null;
  onChange: (value: number | null) => void;
  name?: string;
  isRequired?: boolean;
}) {
  const t = useText();
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? numberText(value);
  const problem = typed === null ? null : problemOf(typed, limits, t);
  const take = (next: string) => {
    setTyped(next);
    const read = readNumber(next);
    onChange(read.kind === 'number' && problemOf(next, limits, t) === null ? read.value : null);
  };
  return (
    <TextField
      className="field"
      value={text}
      onChange={take}
      onBlur={() => problem === null && setTyped(null)}
      isInvalid={problem !== null || undefined}
      validate={() => problem}
      {...(name === undefined ? {} : { name })}
      {...(isRequired === undefined ? {} : { isRequired })}
    >
      <Label>{label}</Label>
      <Input inputMode="decimal" autoComplete="off" />
      {hint && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      <Problem />
    </TextField>
  );
}

function problemOf(typed: string, { minValue, maxValue, digits }: Limits, t: PageText): string | null {
  const read = readNumber(typed);
  if (read.kind === 'empty') return null;
  if (read.kind === 'none') return t('part.notANumber');
  if (read.kind === 'ambiguous') return t('part.ambiguousNumber', { typed });
  if (minValue !== undefined && read.value < minValue) return t('part.numberTooLow', { limit: minValue });
  if (maxValue !== undefined && read.value > maxValue) return t('part.numberTooHigh', { limit: maxValue });
  const scaled = read.value * 10 ** (digits ?? 0);
  if (digits !== undefined && Math.abs(scaled - Math.round(scaled)) > 1e-6) {
    return digits === 0 ? t('part.wholeNumber') : t('part.numberTooFine', { digits });
  }
  return null;
}
