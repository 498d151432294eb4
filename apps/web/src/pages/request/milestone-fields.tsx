import { MAX_PROPOSED_MILESTONES } from '@fivefold/domain';
import { Plus, Trash2 } from 'lucide-react';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { SelectInput, TextInput } from '../../parts/fields.js';
import { MoneyInput } from '../../parts/money-input.js';
import { NumberInput } from '../../parts/number-input.js';
import { DUE_WAYS, EMPTY_MILESTONE, leftMinor, type TypedMilestone } from './milestone-inputs.js';

/** The milestones of a quote as they are written; there need be none. */
export function MilestoneFields({
  milestones,
  totalMinor,
  currency,
  onChange,
}: {
  milestones: readonly TypedMilestone[];
  /** Net total of the lines. */
  totalMinor: number;
  currency: string;
  onChange: (milestones: readonly TypedMilestone[]) => void;
}) {
  const t = useText();
  const format = useFormat();
  const left = leftMinor(milestones, totalMinor);
  const set = (at: number, part: Partial<TypedMilestone>) =>
    onChange(milestones.map((one, index) => (index === at ? { ...one, ...part } : one)));
  return (
    <fieldset className="plain-fieldset stack close">
      <legend className="group-label">{t('quote.milestones')}</legend>
      <p className="small muted">{t('quote.milestonesHint')}</p>
      {milestones.map((one, at) => (
        <div
          key={at}
          role="group"
          aria-label={t('milestones.one', { number: at + 1 })}
          className="milestone-line"
        >
          <TextInput
            label={t('milestones.title')}
            name={`milestones.${at}.title`}
            value={one.title}
            onChange={(title) => set(at, { title })}
            isRequired
            maxLength={200}
          />
          <SelectInput
            label={t('quote.due')}
            options={DUE_WAYS.map((id) => ({ id, name: t(`quote.due.${id}`) }))}
            value={one.due}
            onChange={(id) => set(at, { due: DUE_WAYS.find((way) => way === id) ?? 'NONE' })}
          />
          {one.due === 'DAY' && (
            <TextInput
              label={t('quote.dueOn')}
              name={`milestones.${at}.dueOn`}
              type="date"
              value={one.dueOn}
              onChange={(dueOn) => set(at, { dueOn })}
              isRequired
            />
          )}
          {one.due === 'DAYS' && (
            <NumberInput
              label={t('quote.dueDays')}
              name={`milestones.${at}.dueInDays`}
              value={one.dueInDays}
              onChange={(dueInDays) => set(at, { dueInDays })}
              isRequired
              minValue={0}
              maxValue={3650}
              digits={0}
            />
          )}
          <MoneyInput
            label={t('milestones.amount', { currency })}
            name={`milestones.${at}.amountMinor`}
            currency={currency}
            value={one.amountMinor}
            onChange={(amountMinor) => set(at, { amountMinor })}
          />
          <Button
            look="quiet"
            icon
            small
            aria-label={t('milestones.remove', { number: at + 1 })}
            onPress={() => onChange(milestones.filter((_, index) => index !== at))}
          >
            <Trash2 size={15} aria-hidden />
          </Button>
        </div>
      ))}
      <div className="row between">
        <Button
          small
          isDisabled={milestones.length >= MAX_PROPOSED_MILESTONES}
          onPress={() => onChange([...milestones, EMPTY_MILESTONE])}
        >
          <Plus size={15} aria-hidden />
          {t('milestones.add')}
        </Button>
        {milestones.length > 0 && (
          <p className="small tabular" role="status">
            {left === null
              ? t('quote.wholeWithLast')
              : left === 0
                ? t('milestones.even', { amount: format.money(totalMinor, currency) })
                : t('milestones.left', { amount: format.money(left, currency) })}
          </p>
        )}
      </div>
    </fieldset>
  );
}
