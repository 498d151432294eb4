import type { CapacityKind, Period, TemperatureMode } from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { useWords } from '../../messages/words.js';
import { ComboInput } from '../../parts/combo-input.js';
import { CheckInput, SelectInput, TextInput } from '../../parts/fields.js';
import { NumberInput } from '../../parts/number-input.js';
import { MultiPick } from '../../parts/multi-pick.js';
import { RowList } from '../../parts/row-list.js';
import { slotText } from '../../messages/slot-text.js';
import type { SectionProps } from './section-props.js';

const PERIODS: readonly Period[] = ['DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR'];

/** Facts that constraints ask for. What is left empty is shown as "not stated", never as met. */
export function FactsSection({ draft, set }: SectionProps) {
  const t = useText();
  const words = useWords();
  return (
    <div className="stack wide">
      <TemperatureFields draft={draft} set={set} />
      <BookingFields draft={draft} set={set} />
      <RowList
        label={t('facts.capacity')}
        addLabel={t('editor.addCapacity')}
        rows={draft.capacities}
        empty={{ kind: 'STOCK' as CapacityKind, unit: 'EUR_PALLET', qty: 1, period: null as Period | null }}
        onChange={(capacities) => set({ capacities })}
      >
        {(row, setRow) => (
          <>
            <NumberInput
              label={t('clause.quantity')}
              value={row.qty}
              onChange={(qty) => setRow({ qty: qty ?? 0 })}
              minValue={0}
            />
            <ComboInput
              label={t('clause.unit')}
              options={words.units()}
              value={row.unit}
              onChange={(unit) => unit !== null && setRow({ unit })}
            />
            <SelectInput
              label={t('clause.per')}
              options={[
                { id: 'STOCK', name: t('clause.atOnce') },
                ...PERIODS.map((id) => ({
                  id,
                  name: t(`period.per.${id.toLowerCase() as Lowercase<Period>}`),
                })),
              ]}
              value={row.period ?? 'STOCK'}
              onChange={(id) =>
                setRow(
                  id === 'STOCK' ? { kind: 'STOCK', period: null } : { kind: 'FLOW', period: id as Period },
                )
              }
            />
          </>
        )}
      </RowList>
      <RowList
        label={t('facts.certificates')}
        addLabel={t('editor.addCertificate')}
        rows={draft.certificates}
        empty={{
          code: 'HACCP',
          validUntil: null as string | null,
          issuer: null as string | null,
          number: null as string | null,
          hinges: false,
        }}
        onChange={(certificates) => set({ certificates })}
      >
        {(row, setRow, index) => (
          <>
            <ComboInput
              label={t('filter.certificate')}
              name={`certificates.${index}.code`}
              options={words.certificates()}
              value={row.code}
              onChange={(code) => code !== null && setRow({ code })}
            />
            <TextInput
              label={t('editor.validUntil')}
              name={`certificates.${index}.validUntil`}
              type="date"
              value={row.validUntil ?? ''}
              onChange={(day) => setRow({ validUntil: day || null })}
            />
            <TextInput
              label={t('editor.issuer')}
              name={`certificates.${index}.issuer`}
              value={row.issuer ?? ''}
              onChange={(issuer) => setRow({ issuer: issuer || null })}
            />
            <TextInput
              label={t('editor.certificateNumber')}
              name={`certificates.${index}.number`}
              value={row.number ?? ''}
              onChange={(number) => setRow({ number: number || null })}
              maxLength={100}
            />
            <CheckInput isSelected={row.hinges} onChange={(hinges) => setRow({ hinges })}>
              {t('editor.hinges')}
            </CheckInput>
          </>
        )}
      </RowList>
      <div className="fields">
        <MultiPick
          label={t('facts.interfaces')}
          addLabel={t('clause.add')}
          name="interfaces"
          options={words.interfaces()}
          value={draft.interfaces}
          onChange={(interfaces) => set({ interfaces })}
        />
        <MultiPick
          label={t('facts.adr')}
          addLabel={t('clause.add')}
          name="adrClasses"
          options={words.adrClasses()}
          value={draft.adrClasses}
          onChange={(adrClasses) => set({ adrClasses })}
        />
        <SelectInput
          label={t('facts.atp')}
          options={[{ id: 'none', name: t('facts.notStated') }, ...words.atpClasses()]}
          value={draft.atpClass ?? 'none'}
          onChange={(id) => set({ atpClass: id === 'none' ? null : id })}
        />
      </div>
    </div>
  );
}

/** Slots that a testbed and the like are booked by, in minutes. */
const SLOTS = [30, 60, 120, 240, 480, 1440, 2880, 10080] as const;

function BookingFields({ draft, set }: SectionProps) {
  const t = useText();
  const { bookable } = draft;
  const minutes = [...new Set([...SLOTS, ...(bookable ? [bookable.slotMinutes] : [])])].sort((a, b) => a - b);
  return (
    <fieldset className="plain-fieldset stack close">
      <legend className="group-label">{t('fact.bookable')}</legend>
      <CheckInput
        isSelected={bookable !== null}
        onChange={(on) => set({ bookable: on ? { slotMinutes: 1440 } : null })}
      >
        {t('editor.bookable')}
      </CheckInput>
      {bookable && (
        <div className="fields">
          <SelectInput
            label={t('editor.slot')}
            name="bookable.slotMinutes"
            options={minutes.map((one) => ({ id: String(one), name: slotText(one, t) }))}
            value={String(bookable.slotMinutes)}
            onChange={(id) => set({ bookable: { slotMinutes: Number(id) } })}
          />
        </div>
      )}
    </fieldset>
  );
}

function TemperatureFields({ draft, set }: SectionProps) {
  const t = useText();
  const range = draft.temperature;
  return (
    <fieldset className="plain-fieldset stack close">
      <legend className="group-label">{t('facts.temperature')}</legend>
      <CheckInput
        isSelected={range !== null}
        onChange={(on) => set({ temperature: on ? { minC: 2, maxC: 6, mode: 'BAND' } : null })}
      >
        {t('editor.temperatureStated')}
      </CheckInput>
      {range && (
        <div className="fields">
          <NumberInput
            label={t('clause.minC')}
            name="temperature"
            value={range.minC}
            onChange={(minC) => set({ temperature: { ...range, minC: minC ?? range.minC } })}
          />
          <NumberInput
            label={t('clause.maxC')}
            value={range.maxC}
            onChange={(maxC) => set({ temperature: { ...range, maxC: maxC ?? range.maxC } })}
          />
          <SelectInput
            label={t('editor.temperatureMode')}
            options={[
              { id: 'BAND', name: t('temperature.BAND') },
              { id: 'SETTABLE', name: t('temperature.SETTABLE') },
            ]}
            value={range.mode}
            onChange={(mode) => set({ temperature: { ...range, mode: mode as TemperatureMode } })}
          />
        </div>
      )}
    </fieldset>
  );
}
