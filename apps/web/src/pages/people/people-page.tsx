import { useState } from 'react';
import { usePages, useWrite } from '../../data/use-operation.js';
import { useViewer } from '../../data/viewer.js';
import { InvitationsDocument, InvitePersonDocument, type Role } from '../../graphql/operations.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { EntryForm } from '../../parts/entry-form.js';
import { SelectInput, TextInput } from '../../parts/fields.js';
import { PagedList } from '../../parts/paged-list.js';
import { EmptyState, Notice } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';

const ROLES: Readonly<Record<string, readonly Role[]>> = {
  COMPANY: ['SME_USER', 'SME_ADMIN'],
  CLUSTER: ['CLUSTER_EDITOR', 'CLUSTER_PUBLISHER'],
  PLATFORM: ['OPERATOR'],
};

/** Invites people into the own organisation, and shows who was invited. */
export function PeoplePage() {
  const t = useText();
  const format = useFormat();
  const { viewer, may } = useViewer();
  const roles = ROLES[viewer?.organisation?.kind ?? 'COMPANY'] ?? [];
  const list = usePages(InvitationsDocument, { first: 30 }, (answer) => answer.invitations, {
    enabled: may.invites,
  });
  if (!may.invites) {
    return (
      <Page title={t('people.title')} width="narrow">
        <Notice>{t('people.notAdmin')}</Notice>
      </Page>
    );
  }
  return (
    <Page
      title={t('people.title')}
      lead={t('people.lead', { name: viewer?.organisation?.name ?? '' })}
      width="narrow"
    >
      <div className="stack wide">
        <section className="card stack" aria-labelledby="invite-title">
          <h2 id="invite-title">{t('people.invite')}</h2>
          <InviteForm roles={roles} />
        </section>
        <section className="stack" aria-labelledby="invited-title">
          <h2 id="invited-title">{t('people.invited')}</h2>
          <PagedList
            list={list}
            skeleton={{ lines: 3 }}
            empty={<EmptyState title={t('people.empty')}>{t('people.emptyHint')}</EmptyState>}
          >
            <ul>
              {list.nodes.map((invitation) => (
                <li key={invitation.id} className="list-row">
                  <div>
                    <p className="row-title">{invitation.email}</p>
                    <p className="small muted">{t(`role.${invitation.role}`)}</p>
                  </div>
                  <span className="small faint">
                    {invitation.acceptedAt
                      ? t('people.accepted', { date: format.day(invitation.acceptedAt) })
                      : t('people.expires', { date: format.day(invitation.expiresAt) })}
                  </span>
                </li>
              ))}
            </ul>
          </PagedList>
        </section>
      </div>
    </Page>
  );
}

function InviteForm({ roles }: { roles: readonly Role[] }) {
  const t = useText();
  const invite = useWrite(InvitePersonDocument);
  const [email, setEmail] = useState('');
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>(roles[0] ?? 'SME_USER');
  const [sentTo, setSentTo] = useState<string | null>(null);

  async function submit() {
    if ((await invite.run({ input: { email, name, role } })) === null) return;
    setSentTo(email);
    setEmail('');
    setName('');
  }

  return (
    <EntryForm
      fields={['email', 'name', 'role']}
      userErrors={invite.userErrors}
      failure={invite.failure}
      onSubmit={() => void submit()}
      actions={
        <Button type="submit" look="primary" isPending={invite.pending}>
          {t('people.send')}
        </Button>
      }
    >
      <div className="fields">
        <TextInput label={t('people.name')} name="name" isRequired value={name} onChange={setName} />
        <TextInput
          label={t('signIn.email')}
          name="email"
          type="email"
          isRequired
          value={email}
          onChange={setEmail}
        />
        <SelectInput
          label={t('people.role')}
          name="role"
          options={roles.map((id) => ({ id, name: t(`role.${id}`) }))}
          value={role}
          onChange={(id) => setRole(id as Role)}
        />
      </div>
      {sentTo && <Notice tone="good">{t('people.sent', { email: sentTo })}</Notice>}
    </EntryForm>
  );
}
