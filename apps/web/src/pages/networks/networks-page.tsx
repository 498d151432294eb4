import { useState } from 'react';
import { Link } from 'react-router';
import { usePages, useRead, useWrite } from '../../data/use-operation.js';
import { useViewer } from '../../data/viewer.js';
import {
  ClusterChoicesDocument,
  ClusterNetworksDocument,
  InviteToNetworkDocument,
  JoinNetworkDocument,
  LeaveNetworkDocument,
  type NetworkPartsFragment,
  SaveNetworkDocument,
} from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { useWords } from '../../messages/words.js';
import { Button } from '../../parts/button.js';
import { ComboInput } from '../../parts/combo-input.js';
import { EntryForm } from '../../parts/entry-form.js';
import { TextAreaInput, TextInput } from '../../parts/fields.js';
import { FormProblems } from '../../parts/form-problems.js';
import { ConfirmDialog, ModalDialog } from '../../parts/modal-dialog.js';
import { EmptyState } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';
import { PagedList } from '../../parts/paged-list.js';

/** Networks of clusters, each led by one: who belongs to them, and what the viewer may do there. */
export function NetworksPage() {
  const t = useText();
  const { viewer } = useViewer();
  const [editing, setEditing] = useState<NetworkPartsFragment | 'new' | null>(null);
  const list = usePages(ClusterNetworksDocument, { first: 20 }, (answer) => answer.clusterNetworks);
  const close = () => setEditing(null);
  return (
    <Page
      title={t('networks.title')}
      lead={t('networks.lead')}
      actions={
        viewer?.role === 'CLUSTER_PUBLISHER' && (
          <Button look="primary" onPress={() => setEditing('new')}>
            {t('networks.found')}
          </Button>
        )
      }
    >
      <PagedList
        list={list}
        skeleton={{ lines: 0, blocks: 2 }}
        empty={<EmptyState title={t('networks.empty')} />}
      >
        <ul className="stack">
          {list.nodes.map((network) => (
            <li key={network.id}>
              <NetworkCard network={network} onEdit={() => setEditing(network)} />
            </li>
          ))}
        </ul>
      </PagedList>
      {editing && (
        <ModalDialog
          title={t(editing === 'new' ? 'networks.found' : 'networks.change')}
          isOpen
          onClose={close}
        >
          <NetworkForm network={editing === 'new' ? null : editing} onDone={close} />
        </ModalDialog>
      )}
    </Page>
  );
}

type Member = NetworkPartsFragment['members'][number]['organisation'];

/** Whose place in a network is about to end, and its version as it was seen. */
interface Ending {
  readonly version: number;
  readonly organisation: Member;
}

function NetworkCard({ network, onEdit }: { network: NetworkPartsFragment; onEdit: () => void }) {
  const t = useText();
  const words = useWords();
  const join = useWrite(JoinNetworkDocument);
  const leave = useWrite(LeaveNetworkDocument);
  const { viewer } = useViewer();
  const [ending, setEnding] = useState<Ending | null>(null);
  const { id, name, about, region, leader, members, actions } = network;
  const isOwn = (organisation: Member) => viewer?.organisation?.id === organisation.id;
  const namedOf = (organisation: Member) =>
    isOwn(organisation)
      ? t('networks.leaveNamed', { network: name })
      : t('networks.takeOutNamed', { name: organisation.name });
  return (
    <article className="card stack close">
      <h2>{name}</h2>
      <p>{about}</p>
      <p className="small muted">
        {t('networks.ledBy', { name: leader.name })}
        {region && ` · ${words.region(region.code)}`}
      </p>
      <ul>
        <li className="list-row">
          <Link to={`/clusters/${leader.slug}`}>{leader.name}</Link>
          <span className="small muted">{t('networks.leader')}</span>
        </li>
        {members.map(({ organisation, state, version, actions: may }) => {
          const input = { id, version, organisationId: organisation.id };
          return (
            <li key={organisation.id} className="list-row">
              <Link to={`/clusters/${organisation.slug}`}>{organisation.name}</Link>
              <span className="row">
                {state === 'INVITED' && <span className="small muted">{t('networks.invited')}</span>}
                {may.includes('accept') && (
                  <Button
                    small
                    look="primary"
                    isPending={join.pending}
                    onPress={() => void join.run({ input })}
                  >
                    {t('networks.join')}
                  </Button>
                )}
                {may.includes('leave') && (
                  <Button
                    small
                    aria-label={namedOf(organisation)}
                    onPress={() => setEnding({ version, organisation })}
                  >
                    {t(isOwn(organisation) ? 'networks.leave' : 'networks.takeOut')}
                  </Button>
                )}
              </span>
            </li>
          );
        })}
      </ul>
      <FormProblems
        errors={[...join.userErrors, ...leave.userErrors]}
        failure={join.failure ?? leave.failure}
      />
      {ending && (
        <ConfirmDialog
          title={namedOf(ending.organisation)}
          isOpen
          onClose={() => setEnding(null)}
          onConfirm={() => {
            const { version, organisation } = ending;
            void leave
              .run({ input: { id, version, organisationId: organisation.id } })
              .then(() => setEnding(null));
          }}
          confirmLabel={t(isOwn(ending.organisation) ? 'networks.leave' : 'networks.takeOut')}
          danger
          pending={leave.pending}
        >
          <p>{t('networks.endHint', { network: name })}</p>
        </ConfirmDialog>
      )}
      {actions.includes('invite') && <Invite network={network} />}
      {actions.includes('change') && (
        <div>
          <Button small onPress={onEdit}>
            {t('networks.change')}
          </Button>
        </div>
      )}
    </article>
  );
}

function Invite({ network: { id, version, leader, members } }: { network: NetworkPartsFragment }) {
  const t = useText();
  const invite = useWrite(InviteToNetworkDocument);
  const choices = useRead(ClusterChoicesDocument, { first: 100 });
  const [cluster, setCluster] = useState<string | null>(null);
  const taken = new Set([leader.id, ...members.map(({ organisation }) => organisation.id)]);
  const options = (choices.data?.clusters.edges ?? [])
    .map(({ node }) => node)
    .filter((node) => !taken.has(node.id));
  return (
    <EntryForm
      fields={['organisationId']}
      userErrors={invite.userErrors}
      failure={invite.failure}
      onSubmit={() => {
        if (cluster)
          void invite
            .run({ input: { id, version, organisationId: cluster } })
            .then((done) => done && setCluster(null));
      }}
      actions={
        <Button type="submit" small isPending={invite.pending}>
          {t('networks.invite')}
        </Button>
      }
    >
      <ComboInput
        key={members.length}
        label={t('networks.cluster')}
        name="organisationId"
        options={options}
        value={cluster}
        onChange={setCluster}
        isRequired
      />
    </EntryForm>
  );
}

function NetworkForm({ network, onDone }: { network: NetworkPartsFragment | null; onDone: () => void }) {
  const t = useText();
  const words = useWords();
  const save = useWrite(SaveNetworkDocument);
  const [name, setName] = useState(network?.name ?? '');
  const [about, setAbout] = useState(network?.about ?? '');
  const [regionCode, setRegion] = useState<string | null>(network?.region?.code ?? null);
  const held = network ? { id: network.id, version: network.version } : {};
  return (
    <EntryForm
      fields={['name', 'about', 'regionCode']}
      userErrors={save.userErrors}
      failure={save.failure}
      onNewer={onDone}
      onSubmit={() =>
        void save.run({ input: { ...held, name, about, regionCode } }).then((done) => done && onDone())
      }
      actions={
        <Button type="submit" look="primary" isPending={save.pending}>
          {t('facts.save')}
        </Button>
      }
    >
      <TextInput label={t('registry.name')} name="name" isRequired value={name} onChange={setName} />
      <TextAreaInput label={t('networks.about')} name="about" value={about} onChange={setAbout} />
      <ComboInput
        label={t('networks.region')}
        name="regionCode"
        options={words.regions()}
        value={regionCode}
        onChange={setRegion}
      />
    </EntryForm>
  );
}
