import { MAX_MILESTONES } from '@fivefold/domain';
import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useWrite } from '../../data/use-operation.js';
import { AmendMilestonesDocument, type AgreementPartsFragment } from '../../graphql/operations.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { EntryForm } from '../../parts/entry-form.js';
import { TextInput } from '../../parts/fields.js';
import { ModalDialog } from '../../parts/modal-dialog.js';
import { MoneyInput } from '../../parts/money-input.js';

interface Typed {
  readonly title: string;
  readonly plannedOn: string;
  readonly amountMinor: number | null;
}

/** All milestones of an agreement that is not signed by both; their shares have to sum to the total. */
export function MilestonesDialog({
  agreement,
  onClose,
}: {
  agreement: AgreementPartsFragment;
  onClose: () => void;
}) {
  const t = useText();
  const format = useFormat();
  const amend = useWrite(AmendMilestonesDocument);
  const [rows, setRows] = useState<readonly Typed[]>(() =>
    agreement.milestones.map(({ title, plannedOn, amount }) => ({
      title,
      plannedOn: plannedOn ?? '',
      amountMinor: amount.amountMinor,
    })),
  );
  const { currency, amountMinor: total } = agreement.total;
  const left = total - rows.reduce((sum, row) => sum + (row.amountMinor ?? 0), 0);
  const set = (at: number, part: Partial<Typed>) =>
    setRows(rows.map((row, index) => (index === at ? { ...row, ...part } : row)));

  async function submit() {
    const milestones = rows.map(({ title, plannedOn, amountMinor }) => ({
      title,
      plannedOn: plannedOn || null,
      amountMinor: amountMinor ?? 0,
    }));
    const payload = await amend.run({ input: { id: agreement.id, version: agreement.version, milestones } });
    if (payload) onClose();
  }

  return (
    <ModalDialog title={t('agreement.amend')} isOpen onClose={onClose}>
      <EntryForm
        fields={rows.map((_, at) => `milestones.${at}.title`)}
        userErrors={amend.userErrors}
        failure={amend.failure}
        onSubmit={() => void submit()}
        onNewer={onClose}
        actions={
          <>
            <Button type="submit" look="primary" isPending={amend.pending} isDisabled={left !== 0}>
              {t('milestones.save')}
            </Button>
            <Button onPress={onClose}>{t('part.cancel')}</Button>
          </>
        }
      >
        <p className="small muted">{t('milestones.hint')}</p>
        {rows.map((row, at) => (
          <fieldset key={at} className="plain-fieldset stack close">
            <legend className="group-label">{t('milestones.one', { number: at + 1 })}</legend>
            <TextInput
              label={t('milestones.title')}
              name={`milestones.${at}.title`}
              value={row.title}
              onChange={(title) => set(at, { title })}
              isRequired
              maxLength={200}
            />
            <div className="row">
              <TextInput
                label={t('milestones.plannedOn')}
                type="date"
                value={row.plannedOn}
                onChange={(plannedOn) => set(at, { plannedOn })}
              />
              <MoneyInput
                label={t('milestones.amount', { currency })}
                currency={currency}
                value={row.amountMinor}
                onChange={(amountMinor) => set(at, { amountMinor })}
              />
              <Button
                look="quiet"
                icon
                small
                aria-label={t('milestones.remove', { number: at + 1 })}
                isDisabled={rows.length === 1}
                onPress={() => setRows(rows.filter((_, index) => index !== at))}
              >
                <Trash2 size={15} aria-hidden />
              </Button>
            </div>
          </fieldset>
        ))}
        <div className="row between">
          <Button
            small
            isDisabled={rows.length >= MAX_MILESTONES}
            onPress={() => setRows([...rows, { title: '', plannedOn: '', amountMinor: Math.max(left, 0) }])}
          >
            <Plus size={15} aria-hidden />
            {t('milestones.add')}
          </Button>
          <p className="tabular" role="status">
            {left === 0
              ? t('milestones.even', { amount: format.money(total, currency) })
              : t('milestones.left', { amount: format.money(left, currency) })}
          </p>
        </div>
      </EntryForm>
    </ModalDialog>
  );
}
