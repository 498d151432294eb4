import { useState } from 'react';
import { useRead, useWrite } from '../../data/use-operation.js';
import { useViewer } from '../../data/viewer.js';
import {
  AcceptCoPublishingDocument,
  ClusterChoicesDocument,
  InviteCoPublisherDocument,
  LeaveCoPublishingDocument,
  type OwnServicePartsFragment,
} from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { ComboInput } from '../../parts/combo-input.js';
import { FormProblems } from '../../parts/form-problems.js';

/** The clusters that publish the service: the owner, and those beside it, asked or accepted. */
export function CoPublishers({ service }: { service: OwnServicePartsFragment }) {
  const t = useText();
  const { viewer } = useViewer();
  const invite = useWrite(InviteCoPublisherDocument);
  const accept = useWrite(AcceptCoPublishingDocument);
  const leave = useWrite(LeaveCoPublishingDocument);
  const [chosen, setChosen] = useState<string | null>(null);
  const mayInvite =
    service.isOwner && viewer?.role === 'CLUSTER_PUBLISHER' && service.publishedVersion !== null;
  const clusters = useRead(ClusterChoicesDocument, { first: 100 }, { enabled: mayInvite });
  const taken = new Set([service.publisher.id, ...service.coPublishers.map((one) => one.organisation.id)]);
  const free = (clusters.data?.clusters.edges ?? [])
    .map(({ node }) => ({ id: node.id, name: node.name }))
    .filter(({ id }) => !taken.has(id));
  const writes = [invite, accept, leave];
  async function ask() {
    if (chosen === null) return;
    const input = { id: service.id, version: service.version, organisationId: chosen };
    if (await invite.run({ input })) setChosen(null);
  }
  return (
    <section className="stack close" aria-labelledby="publishers-title">
      <h2 id="publishers-title">{t('coPublisher.title')}</h2>
      <ul className="stack close">
        <li>
          {service.publisher.name} <span className="small faint">{t('coPublisher.owner')}</span>
        </li>
        {service.coPublishers.map(({ organisation, state, version, actions }) => (
          <li key={organisation.id} className="row">
            <span>
              {organisation.name}{' '}
              {state === 'INVITED' && <span className="small faint">{t('coPublisher.invited')}</span>}
            </span>
            {actions.includes('accept') && (
              <Button
                small
                look="primary"
                isPending={accept.pending}
                onPress={() => void accept.run({ input: { id: service.id, version } })}
              >
                {t('coPublisher.accept')}
              </Button>
            )}
            {actions.includes('leave') && (
              <Button
                small
                look="quiet"
                isPending={leave.pending}
                aria-label={t(state === 'INVITED' ? 'coPublisher.declineOf' : 'coPublisher.leaveOf', {
                  name: organisation.name,
                })}
                onPress={() =>
                  void leave.run({ input: { id: service.id, version, organisationId: organisation.id } })
                }
              >
                {t(state === 'INVITED' ? 'coPublisher.decline' : 'coPublisher.leave')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <FormProblems
        errors={writes.flatMap((write) => write.userErrors)}
        failure={writes.find((write) => write.failure)?.failure ?? null}
      />
      {mayInvite && (
        <div className="stack close">
          <ComboInput
            label={t('coPublisher.cluster')}
            hint={t('coPublisher.hint')}
            options={free}
            value={chosen}
            onChange={setChosen}
          />
          <div>
            <Button small isPending={invite.pending} isDisabled={chosen === null} onPress={() => void ask()}>
              {t('coPublisher.invite')}
            </Button>
          </div>
        </div>
      )}
    </section>
  );
}
