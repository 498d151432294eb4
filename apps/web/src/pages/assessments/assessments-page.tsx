import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { usePages, useRead, useWrite } from '../../data/use-operation.js';
import { useViewer } from '../../data/viewer.js';
import {
  AcceptEngagementDocument,
  AssessmentsDocument,
  AssessorEngagementsDocument,
  type AssessorEngagementsQuery,
  BeginAssessmentDocument,
  DeclineEngagementDocument,
  PeerConsentDocument,
  SetPeerConsentDocument,
  SetsInForceDocument,
} from '../../graphql/operations.js';
import { useLanguage } from '../../messages/locale.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { EntryForm } from '../../parts/entry-form.js';
import { CheckInput, TextAreaInput } from '../../parts/fields.js';
import { FormProblems } from '../../parts/form-problems.js';
import { EmptyState } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';
import { PagedList } from '../../parts/paged-list.js';
import { StateTag } from '../../parts/tags.js';
import { nameIn } from './name-in.js';

/** Assessments of the own cluster, of all for the operator, and what the viewer was asked to assess. */
export function AssessmentsPage() {
  const t = useText();
  const { may } = useViewer();
  return (
    <Page
      title={t('assessments.title')}
      lead={t('assessments.lead')}
      actions={<Link to="/indicator-sets">{t('indicatorSets.title')}</Link>}
    >
      <div className="stack">
        <Engagements only={!may.writesCatalogue && !may.operates} />
        {may.writesCatalogue && <Begin />}
        {may.writesCatalogue && <Consent mayChange={may.reviews} />}
        {(may.writesCatalogue || may.operates) && <Own />}
      </div>
    </Page>
  );
}

/** Assessments of the own cluster; of all that were handed in for the operator. */
function Own() {
  const t = useText();
  const format = useFormat();
  const language = useLanguage();
  const list = usePages(AssessmentsDocument, { first: 20 }, (answer) => answer.assessments);
  return (
    <PagedList
      list={list}
      skeleton={{ lines: 0, blocks: 3 }}
      empty={<EmptyState title={t('assessments.empty')} />}
    >
      <ul>
        {list.nodes.map((row) => (
          <li key={row.id}>
            <article className="list-row">
              <div className="stack close">
                <h3 className="row-title">
                  <Link to={`/assessments/${encodeURIComponent(row.id)}`}>
                    {nameIn(row.set.names, language)}
                  </Link>
                </h3>
                <p className="small muted">
                  {row.cluster.name}
                  {row.revision > 1 && ` · ${t('assessment.revision', { revision: row.revision })}`}
                  {row.corrected && ` · ${t('assessment.corrected')}`}
                </p>
                <p className="small faint">
                  {format.moment(row.closedAt ?? row.createdAt)}
                  {row.state === 'DRAFT' &&
                    ` · ${t('assessment.scored', { scored: row.selfScored, total: row.set.indicatorCount })}`}
                  {row.totalShare !== null &&
                    ` · ${t('assessment.total', { percent: Math.round(row.totalShare * 100) })}`}
                </p>
              </div>
              <StateTag label={`assessment.state.${row.state}`} state={row.state} />
            </article>
          </li>
        ))}
      </ul>
    </PagedList>
  );
}

function Begin() {
  const t = useText();
  const language = useLanguage();
  const navigate = useNavigate();
  const sets = useRead(SetsInForceDocument, {});
  const begin = useWrite(BeginAssessmentDocument);
  const inForce = sets.data?.indicatorSets.edges.filter(({ node }) => node.state === 'PUBLISHED') ?? [];
  return (
    <section className="card stack close" aria-labelledby="begin-title">
      <h2 id="begin-title">{t('assessments.begin')}</h2>
      <p className="small muted">{t('assessments.beginHint')}</p>
      <div className="row">
        {inForce.map(({ node }) => (
          <Button
            key={node.id}
            isPending={begin.pending}
            onPress={() =>
              void begin.run({ input: { setId: node.id } }).then((payload) => {
                const id = payload?.assessment?.id;
                if (id) void navigate(`/assessments/${encodeURIComponent(id)}`);
              })
            }
          >
            {t('assessments.beginBy', { set: nameIn(node.names, language), count: node.indicatorCount })}
          </Button>
        ))}
      </div>
      <FormProblems errors={begin.userErrors} failure={begin.failure} />
    </section>
  );
}

function Consent({ mayChange }: { mayChange: boolean }) {
  const t = useText();
  const read = useRead(PeerConsentDocument, {});
  const change = useWrite(SetPeerConsentDocument);
  const consent = read.data?.peerConsent;
  if (!consent) return null;
  if (!mayChange)
    return <p className="small">{t(consent.consents ? 'peerConsent.yes' : 'peerConsent.no')}</p>;
  return (
    <div className="stack close">
      <CheckInput
        isSelected={consent.consents}
        onChange={(consents) => void change.run({ input: { consents, version: consent.version } })}
      >
        {t('peerConsent.label')}
      </CheckInput>
      <FormProblems errors={change.userErrors} failure={change.failure} />
    </div>
  );
}

type Engagement = AssessorEngagementsQuery['assessorEngagements']['edges'][number]['node'];

/** What the viewer was asked to assess; those who do nothing else here (`only`) read it where there is nothing. */
function Engagements({ only }: { only: boolean }) {
  const t = useText();
  const list = usePages(AssessorEngagementsDocument, { first: 20 }, (answer) => answer.assessorEngagements);
  if (!list.totalCount)
    return only && list.totalCount === 0 ? <EmptyState title={t('engagements.empty')} /> : null;
  const [over, open] = [true, false].map((is) => list.nodes.filter((one) => isOver(one) === is)) as [
    Engagement[],
    Engagement[],
  ];
  return (
    <section className="stack" aria-labelledby="engagements-title">
      <h2 id="engagements-title">{t('engagements.title')}</h2>
      <PagedList list={list}>
        <ul className="stack close">
          {open.map((engagement) => (
            <li key={engagement.id}>
              <EngagementRow engagement={engagement} />
            </li>
          ))}
        </ul>
        {over.length > 0 && (
          <details>
            <summary>{t('engagements.over', { count: over.length })}</summary>
            <ul className="stack close">
              {over.map(({ id, cluster, state }) => (
                <li key={id} className="row">
                  {cluster.name}
                  <StateTag label={`engagement.state.${state}`} state={state} />
                </li>
              ))}
            </ul>
          </details>
        )}
      </PagedList>
    </section>
  );
}

function isOver({ state }: Engagement): boolean {
  return state === 'ENDED' || state === 'DECLINED';
}

function EngagementRow({ engagement }: { engagement: Engagement }) {
  const t = useText();
  const format = useFormat();
  const language = useLanguage();
  const accept = useWrite(AcceptEngagementDocument);
  const decline = useWrite(DeclineEngagementDocument);
  const [statement, setStatement] = useState('');
  const { id, version, assessment } = engagement;
  return (
    <article className="card stack close">
      <div className="row between">
        <h3 className="row-title">
          {assessment ? (
            <Link to={`/assessments/${encodeURIComponent(assessment.id)}`}>{engagement.cluster.name}</Link>
          ) : (
            engagement.cluster.name
          )}
        </h3>
        <StateTag label={`engagement.state.${engagement.state}`} state={engagement.state} />
      </div>
      {assessment && (
        <p className="small muted">
          {nameIn(assessment.set.names, language)}
          {` · ${t(`assessment.state.${assessment.state}`)}`}
          {assessment.scheduledOn &&
            ` · ${t('assessment.visit', { day: format.day(assessment.scheduledOn) })}`}
          {assessment.state === 'EXTERNAL_SCHEDULED' &&
            ` · ${t('assessment.scored', { scored: assessment.found, total: assessment.set.indicatorCount })}`}
        </p>
      )}
      <p className="small faint">{t('engagement.until', { date: format.moment(engagement.accessUntil) })}</p>
      {engagement.actions.includes('accept') && (
        <EntryForm
          fields={['statement']}
          userErrors={accept.userErrors.length > 0 ? accept.userErrors : decline.userErrors}
          failure={accept.failure ?? decline.failure}
          onSubmit={() => void accept.run({ input: { id, version, statement } })}
          actions={
            <>
              <Button type="submit" look="primary" isPending={accept.pending}>
                {t('engagement.accept')}
              </Button>
              <Button
                isPending={decline.pending}
                onPress={() => void decline.run({ input: { id, version } })}
              >
                {t('engagement.decline')}
              </Button>
            </>
          }
        >
          <TextAreaInput
            label={t('engagement.statement')}
            hint={t('engagement.statementHint')}
            name="statement"
            value={statement}
            onChange={setStatement}
            isRequired
            maxLength={2000}
            rows={2}
          />
        </EntryForm>
      )}
    </article>
  );
}
