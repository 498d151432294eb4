import { useState } from 'react';
import { useWrite } from '../../data/use-operation.js';
import {
  CloseNeedDocument,
  ConfirmNeedDocument,
  RenewNeedDocument,
  RestoreNeedDocument,
  type NeedOutcome,
  type NeedQuery,
} from '../../graphql/operations.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { EntryForm } from '../../parts/entry-form.js';
import { SelectInput, TextAreaInput } from '../../parts/fields.js';
import { ModalDialog } from '../../parts/modal-dialog.js';
import { FormProblems } from '../../parts/form-problems.js';
import { Notice } from '../../parts/notices.js';
import { TermsDialog } from './terms-dialog.js';

type Need = NonNullable<NeedQuery['need']>;

const OUTCOMES = [
  'MET_HERE',
  'MET_ELSEWHERE',
  'NOTHING_FITS',
  'NO_LONGER_NEEDED',
] as const satisfies readonly NeedOutcome[];
const ENDED = ['CLOSED', 'WITHDRAWN', 'EXPIRED'];

/** Where a need stands besides its text: who knows of it, until when it is open, and the steps from there. */
export function NeedLife({ need }: { need: Need }) {
  const t = useText();
  const format = useFormat();
  const [dialog, setDialog] = useState<'terms' | 'close' | null>(null);
  const confirm = useWrite(ConfirmNeedDocument);
  const renew = useWrite(RenewNeedDocument);
  const restore = useWrite(RestoreNeedDocument);
  const step = { input: { id: need.id, version: need.version } };
  const ended = ENDED.includes(need.state);
  const can = (action: string) => need.actions.includes(action);
  const writes = [confirm, renew, restore];
  return (
    <section className="stack close" aria-label={t('need.life')}>
      {need.state === 'DRAFT' && <Notice>{t('need.unconfirmed')}</Notice>}
      {need.state === 'EXPIRED' && <Notice>{t('need.expired', { date: format.day(need.expiresAt) })}</Notice>}
      {need.state === 'CLOSED' && need.outcome && (
        <Notice>
          {t(`need.outcome.${need.outcome}`)} {need.outcomeNote}
        </Notice>
      )}
      {!ended && (
        <p className="small muted">
          {t(`need.visibility.${need.visibility}`)}
          {need.visibility !== 'PRIVATE' && ` · ${t(need.showsIdentity ? 'need.named' : 'need.unnamed')}`}
          {` · ${t(`need.horizon.${need.horizon}`)} · ${t('need.expires', { date: format.day(need.expiresAt) })}`}
        </p>
      )}
      <div className="row">
        {can('confirm') && (
          <Button look="primary" small isPending={confirm.pending} onPress={() => void confirm.run(step)}>
            {t('need.confirm')}
          </Button>
        )}
        {!ended && can('revise') && (
          <Button small onPress={() => setDialog('terms')}>
            {t('need.terms')}
          </Button>
        )}
        {can('renew') && (
          <Button small isPending={renew.pending} onPress={() => void renew.run(step)}>
            {t('need.renew')}
          </Button>
        )}
        {can('close') && (
          <Button small onPress={() => setDialog('close')}>
            {t('need.close')}
          </Button>
        )}
        {can('restore') && (
          <Button small isPending={restore.pending} onPress={() => void restore.run(step)}>
            {t('need.restore')}
          </Button>
        )}
      </div>
      <FormProblems
        errors={writes.flatMap((write) => write.userErrors)}
        failure={writes.find((write) => write.failure)?.failure ?? null}
      />
      {dialog === 'terms' && <TermsDialog need={need} onClose={() => setDialog(null)} />}
      {dialog === 'close' && <CloseDialog need={need} onClose={() => setDialog(null)} />}
    </section>
  );
}

function CloseDialog({ need, onClose }: { need: Need; onClose: () => void }) {
  const t = useText();
  const write = useWrite(CloseNeedDocument);
  const [outcome, setOutcome] = useState<NeedOutcome>('MET_HERE');
  const [note, setNote] = useState('');
  return (
    <ModalDialog title={t('need.close')} isOpen onClose={onClose}>
      <EntryForm
        fields={['outcome', 'note']}
        userErrors={write.userErrors}
        failure={write.failure}
        onSubmit={() =>
          void write
            .run({ input: { id: need.id, version: need.version, outcome, note } })
            .then((payload) => payload && onClose())
        }
        actions={
          <>
            <Button type="submit" look="danger" isPending={write.pending}>
              {t('need.close')}
            </Button>
            <Button onPress={onClose}>{t('part.cancel')}</Button>
          </>
        }
      >
        <p className="small muted">{t('need.closeHint')}</p>
        <SelectInput
          label={t('need.outcome')}
          options={OUTCOMES.map((id) => ({ id, name: t(`need.outcome.${id}`) }))}
          value={outcome}
          onChange={(id) => setOutcome(OUTCOMES.find((one) => one === id) ?? 'MET_HERE')}
        />
        <TextAreaInput
          label={t('need.outcomeNote')}
          name="note"
          value={note}
          onChange={setNote}
          maxLength={2000}
        />
      </EntryForm>
    </ModalDialog>
  );
}
