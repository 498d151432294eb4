import { useState } from 'react';
import { Link } from 'react-router';
import { useRead, useWrite } from '../../data/use-operation.js';
import { ChangeIdeaOwnerDocument, IdeaPartnersDocument } from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { ComboInput } from '../../parts/combo-input.js';
import { FormProblems } from '../../parts/form-problems.js';
import type { Idea } from './idea-page.js';

/** The clusters that own an idea: one asks another, which says yes or no. */
export function IdeaOwners({ idea }: { idea: Idea }) {
  const t = useText();
  const write = useWrite(ChangeIdeaOwnerDocument);
  const canInvite = idea.actions.includes('invite_owner');
  const partners = useRead(IdeaPartnersDocument, {}, { enabled: canInvite });
  const [cluster, setCluster] = useState<string | null>(null);
  const seen = { id: idea.id, version: idea.version };
  const known = new Set(idea.owners.map((owner) => owner.cluster.id));
  const options = (partners.data?.clusters.edges ?? [])
    .filter(({ node }) => !known.has(node.id))
    .map(({ node }) => ({ id: node.id, name: node.name }));
  return (
    <section className="stack close" aria-labelledby="idea-owners">
      <h2 id="idea-owners">{t('ideas.owners')}</h2>
      <ul>
        {idea.owners.map(({ cluster: owner, joined }) => (
          <li key={owner.id}>
            <Link to={`/organisations/${encodeURIComponent(owner.id)}`}>{owner.name}</Link>{' '}
            {!joined && <span className="small muted">{t('ideas.asked')}</span>}
          </li>
        ))}
      </ul>
      <FormProblems errors={write.userErrors} failure={write.failure} />
      <div className="row">
        {idea.actions.includes('join') && (
          <Button
            small
            look="primary"
            isPending={write.pending}
            onPress={() => void write.run({ input: { ...seen, move: 'JOIN' } })}
          >
            {t('ideas.join')}
          </Button>
        )}
        {idea.actions.includes('leave') && (idea.owners.length > 1 || !canInvite) && (
          <Button
            small
            isPending={write.pending}
            onPress={() => void write.run({ input: { ...seen, move: 'LEAVE' } })}
          >
            {t('ideas.leave')}
          </Button>
        )}
      </div>
      {canInvite && (
        <div className="row at-foot">
          <ComboInput
            label={t('ideas.inviteOwner')}
            options={options}
            value={cluster}
            onChange={setCluster}
          />
          <Button
            small
            isDisabled={!cluster}
            isPending={write.pending}
            onPress={() =>
              void write
                .run({ input: { ...seen, move: 'INVITE', organisationId: cluster } })
                .then((payload) => payload && setCluster(null))
            }
          >
            {t('ideas.ask')}
          </Button>
        </div>
      )}
    </section>
  );
}
