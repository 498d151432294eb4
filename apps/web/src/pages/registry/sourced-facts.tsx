import { useState } from 'react';
import { FACT_TOPICS, type FactTopic } from '@fivefold/domain';
import { useWrite } from '../../data/use-operation.js';
import {
  AddFactDocument,
  type RegistryPartsFragment,
  WithdrawFactDocument,
} from '../../graphql/operations.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { EntryForm } from '../../parts/entry-form.js';
import { SelectInput, TextInput } from '../../parts/fields.js';
import { ModalDialog } from '../../parts/modal-dialog.js';
import { safeWebAddress } from '../../parts/safe-web-address.js';

/** What sources say of an organisation: side by side where they disagree, withdrawn statements with their reason. */
export function SourcedFacts({ organisation }: { organisation: RegistryPartsFragment }) {
  const t = useText();
  const format = useFormat();
  const [adding, setAdding] = useState(false);
  const [withdrawing, setWithdrawing] = useState<string | null>(null);
  const mayAdd = organisation.profileActions.includes('addFact');
  const { sourcedFacts } = organisation;
  if (sourcedFacts.length === 0 && !mayAdd) return null;
  return (
    <div className="stack close">
      <h3>{t('facts.sourced')}</h3>
      {sourcedFacts.length === 0 && <p className="muted">{t('facts.noSource')}</p>}
      {sourcedFacts.map(({ topic, disputed, statements }) => (
        <table key={topic} className="data-table">
          <caption>
            {t(`facts.topic.${topic as FactTopic}`)}
            {disputed && (
              <>
                {' '}
                <strong className="state">{t('facts.disputed')}</strong>
              </>
            )}
          </caption>
          <thead>
            <tr>
              <th scope="col">{t('facts.value')}</th>
              <th scope="col">{t('facts.source')}</th>
              <th scope="col">{t('facts.asOf')}</th>
            </tr>
          </thead>
          <tbody>
            {statements.map(({ id, value, source, sourceUrl, asOf, withdrawnAt, withdrawnWhy }) => {
              const address = safeWebAddress(sourceUrl);
              return (
                <tr key={id}>
                  <td>{withdrawnAt ? <del>{value}</del> : value}</td>
                  <td>
                    {address ? (
                      <a href={address} rel="noreferrer noopener">
                        {source}
                      </a>
                    ) : (
                      source
                    )}
                    {withdrawnWhy && (
                      <p className="small muted">{t('facts.withdrawn', { why: withdrawnWhy })}</p>
                    )}
                  </td>
                  <td>
                    {format.day(asOf)}
                    {mayAdd && !withdrawnAt && (
                      <Button small look="quiet" onPress={() => setWithdrawing(id)}>
                        {t('facts.withdraw')}
                      </Button>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      ))}
      {mayAdd && (
        <div>
          <Button small onPress={() => setAdding(true)}>
            {t('facts.add')}
          </Button>
        </div>
      )}
      {adding && (
        <ModalDialog title={t('facts.add')} isOpen onClose={() => setAdding(false)}>
          <AddFact organisationId={organisation.id} onDone={() => setAdding(false)} />
        </ModalDialog>
      )}
      {withdrawing && (
        <ModalDialog title={t('facts.withdraw')} isOpen onClose={() => setWithdrawing(null)}>
          <WithdrawFact id={withdrawing} onDone={() => setWithdrawing(null)} />
        </ModalDialog>
      )}
    </div>
  );
}

function AddFact({ organisationId, onDone }: { organisationId: string; onDone: () => void }) {
  const t = useText();
  const add = useWrite(AddFactDocument);
  const [fact, setFact] = useState({ topic: 'members', value: '', source: '', sourceUrl: '', asOf: '' });
  const set = (part: Partial<typeof fact>) => setFact((before) => ({ ...before, ...part }));
  return (
    <EntryForm
      fields={['value', 'source', 'sourceUrl', 'asOf']}
      userErrors={add.userErrors}
      failure={add.failure}
      onSubmit={() => void add.run({ input: { organisationId, ...fact } }).then((done) => done && onDone())}
      actions={
        <Button type="submit" look="primary" isPending={add.pending}>
          {t('facts.save')}
        </Button>
      }
    >
      <SelectInput
        label={t('facts.topic')}
        name="topic"
        options={FACT_TOPICS.map((id) => ({ id, name: t(`facts.topic.${id}`) }))}
        value={fact.topic}
        onChange={(topic) => set({ topic })}
      />
      <TextInput
        label={t('facts.value')}
        name="value"
        isRequired
        value={fact.value}
        onChange={(value) => set({ value })}
      />
      <TextInput
        label={t('facts.source')}
        name="source"
        isRequired
        value={fact.source}
        onChange={(source) => set({ source })}
      />
      <TextInput
        label={t('facts.sourceUrl')}
        name="sourceUrl"
        type="url"
        value={fact.sourceUrl}
        onChange={(sourceUrl) => set({ sourceUrl })}
      />
      <TextInput
        label={t('facts.asOf')}
        name="asOf"
        type="date"
        isRequired
        value={fact.asOf}
        onChange={(asOf) => set({ asOf })}
      />
    </EntryForm>
  );
}

function WithdrawFact({ id, onDone }: { id: string; onDone: () => void }) {
  const t = useText();
  const withdraw = useWrite(WithdrawFactDocument);
  const [why, setWhy] = useState('');
  return (
    <EntryForm
      fields={['why']}
      userErrors={withdraw.userErrors}
      failure={withdraw.failure}
      onSubmit={() => void withdraw.run({ input: { id, why } }).then((done) => done && onDone())}
      actions={
        <Button type="submit" look="danger" isPending={withdraw.pending}>
          {t('facts.withdraw')}
        </Button>
      }
    >
      <TextInput label={t('facts.why')} name="why" isRequired value={why} onChange={setWhy} />
    </EntryForm>
  );
}
