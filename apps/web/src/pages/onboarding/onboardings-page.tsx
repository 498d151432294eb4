import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useSectors } from '../../data/sectors.js';
import { usePages, useWrite } from '../../data/use-operation.js';
import { useViewer } from '../../data/viewer.js';
import {
  AddClusterDocument,
  InviteClusterDocument,
  OnboardingsDocument,
  WithdrawClusterInvitationDocument,
} from '../../graphql/operations.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { useWords } from '../../messages/words.js';
import { Button } from '../../parts/button.js';
import { ComboInput } from '../../parts/combo-input.js';
import { EntryForm } from '../../parts/entry-form.js';
import { TextInput } from '../../parts/fields.js';
import { FormProblems } from '../../parts/form-problems.js';
import { ModalDialog } from '../../parts/modal-dialog.js';
import { MultiPick } from '../../parts/multi-pick.js';
import { EmptyState } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';
import { PagedList } from '../../parts/paged-list.js';

/** Clusters from outside: invites them, shows who was invited; the operator adds one without a letter as well. */
export function OnboardingsPage() {
  const t = useText();
  const words = useWords();
  const format = useFormat();
  const { may } = useViewer();
  const [form, setForm] = useState<'invite' | 'add' | null>(null);
  const list = usePages(OnboardingsDocument, { first: 20 }, (answer) => answer.onboardings, {
    enabled: may.reviews,
  });
  const withdraw = useWrite(WithdrawClusterInvitationDocument);
  if (!may.reviews)
    return (
      <Page title={t('onboarding.title')} width="narrow">
        <EmptyState title={t('onboarding.notYours')} />
      </Page>
    );
  return (
    <Page
      title={t('onboarding.title')}
      lead={t('onboarding.lead')}
      width="narrow"
      actions={
        <>
          {may.operates && <Button onPress={() => setForm('add')}>{t('onboarding.add')}</Button>}
          <Button look="primary" onPress={() => setForm('invite')}>
            {t('onboarding.invite')}
          </Button>
        </>
      }
    >
      <FormProblems errors={withdraw.userErrors} failure={withdraw.failure} />
      <PagedList list={list} skeleton={{ lines: 3 }} empty={<EmptyState title={t('onboarding.empty')} />}>
        <ul>
          {list.nodes.map(({ id, version, state, clusterName, country, contactName, createdAt, actions }) => (
            <li key={id} className="list-row">
              <div>
                <p className="row-title">{clusterName}</p>
                <p className="small muted">
                  {words.region(country)} · {contactName} ·{' '}
                  {t('onboarding.invitedOn', { day: format.day(createdAt) })}
                </p>
              </div>
              <span className="row">
                <span className="small">{t(`onboarding.state.${state}`)}</span>
                {actions.includes('withdraw') && (
                  <Button
                    small
                    isPending={withdraw.pending}
                    aria-label={t('onboarding.withdrawNamed', { name: clusterName })}
                    onPress={() => void withdraw.run({ input: { id, version } })}
                  >
                    {t('onboarding.withdraw')}
                  </Button>
                )}
              </span>
            </li>
          ))}
        </ul>
      </PagedList>
      {form && (
        <ModalDialog
          title={t(form === 'add' ? 'onboarding.add' : 'onboarding.invite')}
          isOpen
          onClose={() => setForm(null)}
        >
          <ClusterForm invites={form === 'invite'} onDone={() => setForm(null)} />
        </ModalDialog>
      )}
    </Page>
  );
}

function ClusterForm({ invites, onDone }: { invites: boolean; onDone: () => void }) {
  const t = useText();
  const words = useWords();
  const sectors = useSectors();
  const navigate = useNavigate();
  const invite = useWrite(InviteClusterDocument);
  const add = useWrite(AddClusterDocument);
  const [name, setName] = useState('');
  const [country, setCountry] = useState<string | null>(null);
  const [keys, setKeys] = useState<string[]>([]);
  const [contactName, setContactName] = useState('');
  const [contactEmail, setContactEmail] = useState('');
  const write = invites ? invite : add;

  async function submit() {
    const seat = { country: country ?? '', sectors: keys };
    if (invites) {
      const input = { ...seat, clusterName: name, contactName, contactEmail };
      if ((await invite.run({ input })) !== null) onDone();
      return;
    }
    const payload = await add.run({ input: { ...seat, name } });
    if (payload?.organisation) await navigate(`/clusters/${payload.organisation.slug}`);
  }

  return (
    <EntryForm
      fields={['name', 'clusterName', 'country', 'sectors', 'contactName', 'contactEmail', 'email']}
      userErrors={write.userErrors}
      failure={write.failure}
      onSubmit={() => void submit()}
      actions={
        <Button type="submit" look="primary" isPending={write.pending}>
          {t(invites ? 'onboarding.send' : 'facts.save')}
        </Button>
      }
    >
      <TextInput
        label={t('onboarding.cluster')}
        name={invites ? 'clusterName' : 'name'}
        isRequired
        value={name}
        onChange={setName}
      />
      <ComboInput
        label={t('signUp.country')}
        name="country"
        options={words.countries()}
        value={country}
        onChange={setCountry}
        isRequired
      />
      <MultiPick
        label={t('cluster.sectors')}
        addLabel={t('registry.addSector')}
        name="sectors"
        options={sectors.options}
        value={keys}
        onChange={setKeys}
      />
      {invites && (
        <div className="fields">
          <TextInput
            label={t('onboarding.contact')}
            name="contactName"
            isRequired
            value={contactName}
            onChange={setContactName}
          />
          <TextInput
            label={t('signIn.email')}
            name="contactEmail"
            type="email"
            isRequired
            value={contactEmail}
            onChange={setContactEmail}
          />
        </div>
      )}
    </EntryForm>
  );
}
