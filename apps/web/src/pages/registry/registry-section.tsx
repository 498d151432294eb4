import { Fragment, useState } from 'react';
import { Link } from 'react-router';
import { useRead, useWrite } from '../../data/use-operation.js';
import {
  RegistryDocument,
  type RegistryPartsFragment,
  SetClusterTierDocument,
} from '../../graphql/operations.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { useWords } from '../../messages/words.js';
import { Button, LinkButton } from '../../parts/button.js';
import { FormProblems } from '../../parts/form-problems.js';
import { ModalDialog } from '../../parts/modal-dialog.js';
import { Failure, Skeleton } from '../../parts/notices.js';
import { ChangesDialog } from './changes-dialog.js';
import { CooperationForm } from './cooperation-form.js';
import { SourcedFacts } from './sourced-facts.js';

/** What the registry knows of an organisation, where it comes from, and how to ask it to cooperate. */
export function RegistrySection({ id }: { id: string }) {
  const t = useText();
  const read = useRead(RegistryDocument, { id });
  const node = read.data?.node;
  const organisation = node && 'profileActions' in node ? (node as RegistryPartsFragment) : null;
  return (
    <section className="stack" aria-labelledby="registry-title">
      <h2 id="registry-title">{t('registry.title')}</h2>
      {organisation && <Known organisation={organisation} />}
      {!organisation && read.isPending && <Skeleton lines={4} />}
      {read.error && <Failure error={read.error} retry={read.refetch} />}
    </section>
  );
}

function Known({ organisation }: { organisation: RegistryPartsFragment }) {
  const t = useText();
  const words = useWords();
  const format = useFormat();
  const [asking, setAsking] = useState(false);
  const [isHistory, setHistory] = useState(false);
  const { aliases, outsideIds, coverage, networks, projectRoles, profileActions, kind, tier } = organisation;
  const isCluster = kind === 'CLUSTER';
  return (
    <>
      <dl className="facts">
        {isCluster && tier && (
          <>
            <dt>{t('registry.tier')}</dt>
            <dd>{t(tier === 'core' ? 'registry.tier.core' : 'registry.tier.partner')}</dd>
          </>
        )}
        {aliases.length > 0 && (
          <>
            <dt>{t('registry.aliases')}</dt>
            <dd>{format.list(aliases)}</dd>
          </>
        )}
        {outsideIds.map(({ scheme, value }) => (
          <Fragment key={scheme}>
            <dt>{t(`registry.scheme.${scheme}`)}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
        {coverage.length > 0 && (
          <>
            <dt>{t('registry.coverage')}</dt>
            <dd>
              <ul>
                {coverage.map(({ region, statedCode, statedOn, bordersRedrawn }) => (
                  <li key={region.code}>
                    {words.region(region.code)}
                    {statedCode !== region.code && (
                      <span className="small muted">
                        {' '}
                        {t(bordersRedrawn ? 'registry.statedRedrawn' : 'registry.stated', {
                          code: statedCode,
                          date: format.day(statedOn),
                        })}
                      </span>
                    )}
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
        {networks.length > 0 && (
          <>
            <dt>{t('registry.networks')}</dt>
            <dd>
              <ul>
                {networks.map((network) => (
                  <li key={network.id}>
                    <Link to="/networks">{network.name}</Link>{' '}
                    <span className="small muted">{t('networks.ledBy', { name: network.leader.name })}</span>
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
        {projectRoles.length > 0 && (
          <>
            <dt>{t('registry.projects')}</dt>
            <dd>
              <ul>
                {projectRoles.map((role) => (
                  <li key={role.project.id}>
                    <ProjectRoleLine role={role} />
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
      </dl>
      <div className="row">
        {isCluster && <Button onPress={() => setAsking(true)}>{t('cooperation.ask')}</Button>}
        {profileActions.includes('save') && (
          <>
            <LinkButton to={`/organisations/${organisation.id}/profile`}>{t('registry.edit')}</LinkButton>
            <Button onPress={() => setHistory(true)}>{t('changes.title')}</Button>
          </>
        )}
        {profileActions.includes('setTier') && <Tier organisation={organisation} />}
      </div>
      <SourcedFacts organisation={organisation} />
      {isHistory && <ChangesDialog organisationId={organisation.id} onClose={() => setHistory(false)} />}
      {asking && (
        <ModalDialog title={t('cooperation.ask')} isOpen onClose={() => setAsking(false)}>
          <CooperationForm cluster={organisation} onDone={() => setAsking(false)} />
        </ModalDialog>
      )}
    </>
  );
}

function ProjectRoleLine({ role }: { role: RegistryPartsFragment['projectRoles'][number] }) {
  const t = useText();
  const format = useFormat();
  const { project, isCoordinator, task, startsOn, endsOn } = role;
  const parts = [
    isCoordinator && t('project.leads'),
    task,
    startsOn && endsOn && `${format.day(startsOn)} – ${format.day(endsOn)}`,
    project.state === 'DRAFT' && t('project.state.DRAFT'),
  ];
  return (
    <>
      <Link to={`/projects/${project.id}`}>{project.acronym}</Link>{' '}
      <span className="small muted">{parts.filter(Boolean).join(' · ')}</span>
    </>
  );
}

function Tier({ organisation: { id, version, tier } }: { organisation: RegistryPartsFragment }) {
  const t = useText();
  const set = useWrite(SetClusterTierDocument);
  const other = tier === 'core' ? 'partner' : 'core';
  return (
    <>
      <Button
        isPending={set.pending}
        onPress={() => void set.run({ input: { organisationId: id, version, tier: other } })}
      >
        {t(other === 'core' ? 'registry.makeCore' : 'registry.makePartner')}
      </Button>
      <FormProblems errors={set.userErrors} failure={set.failure} onNewer={set.reset} />
    </>
  );
}
