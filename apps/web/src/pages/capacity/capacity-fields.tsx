import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useIntl } from 'react-intl';
import type { CapacityPlanPartsFragment } from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { useCapacityName } from '../../parts/capacity-name.js';
import { SelectInput, TextInput } from '../../parts/fields.js';
import { NumberInput } from '../../parts/number-input.js';
import { RowList } from '../../parts/row-list.js';
import type { CapacityDraft, SeasonDraft } from './capacity-draft.js';

/** A Monday; the names of the days of a week are those of it and the six after. */
const MONDAY = Date.UTC(2026, 0, 5);
const DAY_MS = 86_400_000;

/** Seasons of each capacity, closed days, and the opening hours where the service is booked by slots. */
export function CapacityFields({
  plan,
  draft,
  set,
}: {
  plan: CapacityPlanPartsFragment;
  draft: CapacityDraft;
  set: (part: Partial<CapacityDraft>) => void;
}) {
  const t = useText();
  const { locale } = useIntl();
  const nameOf = useCapacityName();
  const capacities = plan.capacities.map(({ id, capacity }) => ({ id, name: nameOf(capacity) }));
  const noSeason: SeasonDraft = {
    capacityId: capacities[0]?.id ?? '',
    first: '',
    last: '',
    quantity: 0,
    note: '',
  };
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
  return (
    <div className="plan-fields stack wide">
      {capacities.length > 0 && (
        <RowList
          label={t('plan.seasons')}
          addLabel={t('plan.addSeason')}
          rows={draft.seasons}
          empty={noSeason}
          onChange={(seasons) => set({ seasons })}
        >
          {(row, setRow, index) => (
            <div className="fields">
              {capacities.length > 1 && (
                <SelectInput
                  label={t('plan.capacity')}
                  options={capacities}
                  value={row.capacityId}
                  onChange={(capacityId) => setRow({ capacityId })}
                />
              )}
              <Days row={row} setRow={setRow} name={`seasons.${index}`} />
              <NumberInput
                label={t('plan.quantity')}
                name={`seasons.${index}.quantity`}
                minValue={0}
                value={row.quantity}
                onChange={(quantity) => setRow({ quantity })}
              />
              <TextInput
                label={t('plan.note')}
                value={row.note}
                onChange={(note) => setRow({ note })}
                maxLength={300}
              />
            </div>
          )}
        </RowList>
      )}
      <RowList
        label={t('plan.blackouts')}
        addLabel={t('plan.addBlackout')}
        rows={draft.blackouts}
        empty={{ first: '', last: '', note: '' }}
        onChange={(blackouts) => set({ blackouts })}
      >
        {(row, setRow, index) => (
          <div className="fields">
            <Days row={row} setRow={setRow} name={`blackouts.${index}`} />
            <TextInput
              label={t('plan.note')}
              value={row.note}
              onChange={(note) => setRow({ note })}
              maxLength={300}
            />
          </div>
        )}
      </RowList>
      {plan.slotMinutes !== null && (
        <fieldset className="plain-fieldset stack close">
          <legend className="group-label">{t('plan.opening', { zone: plan.opening.timeZone })}</legend>
          <div className="fields">
            <TextInput
              label={t('plan.opens')}
              type="time"
              name="opening.opensMinute"
              value={draft.opens}
              onChange={(opens) => set({ opens })}
            />
            <TextInput
              label={t('plan.closes')}
              type="time"
              name="opening.closesMinute"
              value={draft.closes}
              onChange={(closes) => set({ closes })}
            />
          </div>
          <ToggleButtonGroup
            className="segmented"
            aria-label={t('plan.weekdays')}
            selectionMode="multiple"
            selectedKeys={draft.weekdays.map(String)}
            onSelectionChange={(keys) => set({ weekdays: [...keys].map(Number).sort() })}
          >
            {[1, 2, 3, 4, 5, 6, 7].map((day) => (
              <ToggleButton key={day} id={String(day)}>
                {weekday.format(MONDAY + (day - 1) * DAY_MS)}
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
        </fieldset>
      )}
    </div>
  );
}

function Days({
  row,
  setRow,
  name,
}: {
  row: { first: string; last: string };
  setRow: (part: { first?: string; last?: string }) => void;
  name: string;
}) {
  const t = useText();
  return (
    <>
      <TextInput
        label={t('plan.first')}
        type="date"
        name={`${name}.from`}
        value={row.first}
        onChange={(first) => setRow({ first })}
      />
      <TextInput
        label={t('plan.last')}
        type="date"
        name={`${name}.to`}
        value={row.last}
        onChange={(last) => setRow({ last })}
      />
    </>
  );
}
