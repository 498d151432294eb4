import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { usePages, useRead, useWrite } from '../../data/use-operation.js';
import {
  EndPartnerConsentDocument,
  PartnerActionsDocument,
  PartnerConsentDocument,
  type PartnerConsentQuery,
} from '../../graphql/operations.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { FormProblems } from '../../parts/form-problems.js';
import { ConfirmDialog } from '../../parts/modal-dialog.js';
import { EmptyState, Failure, Notice, Skeleton } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';
import { PagedList } from '../../parts/paged-list.js';
import { ScopeList } from './scopes.js';

type Consent = PartnerConsentQuery['partnerConsent'];

/** One consent: what the app may do, what it did, and the way to end it. */
export function ConsentPage() {
  const { id = '' } = useParams();
  const t = useText();
  const read = useRead(PartnerConsentDocument, { id });
  const consent = read.data?.partnerConsent;
  return (
    <Page
      title={
        consent
          ? t('apps.byOrganisation', { app: consent.appName, name: consent.appOrganisation.name })
          : t('apps.consents')
      }
      lead={consent ? t('apps.actsFor', { name: consent.organisation.name }) : ''}
      width="narrow"
    >
      {read.error && <Failure error={read.error} retry={read.refetch} />}
      {read.isPending && <Skeleton blocks={1} />}
      {consent && (
        <div className="stack wide">
          <Standing consent={consent} />
          <section className="stack" aria-labelledby="done">
            <h2 id="done">{t('apps.done')}</h2>
            <Done consentId={consent.id} />
          </section>
          <section className="stack" aria-labelledby="reads">
            <h2 id="reads">{t('apps.reads')}</h2>
            <Reads reads={consent.reads} />
          </section>
        </div>
      )}
    </Page>
  );
}

function Standing({ consent }: { consent: Consent }) {
  const t = useText();
  const format = useFormat();
  const end = useWrite(EndPartnerConsentDocument);
  const [ending, setEnding] = useState(false);
  return (
    <section className="card stack close">
      <ScopeList scopes={consent.scopes} />
      <p className="small muted">
        {t('apps.givenBy', { name: consent.givenBy, day: format.day(consent.givenAt) })}
      </p>
      {consent.isStanding ? (
        <p>{t('apps.endsOn', { day: format.day(consent.expiresAt) })}</p>
      ) : (
        <Notice>{t('apps.ended', { day: format.day(consent.endedAt ?? consent.expiresAt) })}</Notice>
      )}
      <FormProblems errors={end.userErrors} failure={end.failure} />
      {consent.actions.includes('end') && (
        <div>
          <Button look="danger" onPress={() => setEnding(true)}>
            {t('apps.end')}
          </Button>
        </div>
      )}
      {ending && (
        <ConfirmDialog
          title={t('apps.end')}
          isOpen
          danger
          pending={end.pending}
          confirmLabel={t('apps.end')}
          onClose={() => setEnding(false)}
          onConfirm={() => void end.run({ input: { id: consent.id } }).then(() => setEnding(false))}
        >
          <p>{t('apps.endHint')}</p>
        </ConfirmDialog>
      )}
    </section>
  );
}

/** Where the page shows what was changed, by its kind. */
const PLACES: Readonly<Record<string, string>> = {
  Need: '/needs',
  Request: '/requests',
  Agreement: '/agreements',
};

function Done({ consentId }: { consentId: string }) {
  const t = useText();
  const format = useFormat();
  const list = usePages(PartnerActionsDocument, { first: 20, consentId }, (answer) => answer.partnerActions);
  return (
    <PagedList list={list} skeleton={{ lines: 2 }} empty={<EmptyState title={t('apps.noneDone')} />}>
      <ul>
        {list.nodes.map(({ id, field, subjectId, subjectKind, at }) => {
          const place = PLACES[subjectKind ?? ''];
          return (
            <li key={id} className="list-row">
              {place ? (
                <Link to={`${place}/${subjectId}`}>{inWords(field)}</Link>
              ) : (
                <span>{inWords(field)}</span>
              )}
              <span className="small muted">{format.moment(at)}</span>
            </li>
          );
        })}
      </ul>
    </PagedList>
  );
}

function Reads({ reads }: { reads: Consent['reads'] }) {
  const t = useText();
  const format = useFormat();
  if (reads.length === 0) return <EmptyState title={t('apps.noneRead')} />;
  return (
    <ul>
      {reads.map(({ day, field, count }) => (
        <li key={`${day} ${field}`} className="list-row">
          <span>{inWords(field)}</span>
          <span className="small muted">{t('apps.readTimes', { count, day: format.day(day) })}</span>
        </li>
      ))}
    </ul>
  );
}

/** A name of the API as words: `sendRequests` -> `Send requests`. */
function inWords(field: string): string {
  const words = field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
