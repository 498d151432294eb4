import type { ClauseValue } from '@fivefold/domain';
import { useState } from 'react';
import { Link } from 'react-router';
import { usePages, useWrite } from '../../data/use-operation.js';
import { useViewer } from '../../data/viewer.js';
import { DemandDocument, OfferInterestDocument, type DemandQuery } from '../../graphql/operations.js';
import { useFormat } from '../../messages/use-format.js';
import { useText, type MessageId } from '../../messages/use-text.js';
import { useWords } from '../../messages/words.js';
import { Button } from '../../parts/button.js';
import { EntryForm } from '../../parts/entry-form.js';
import { SelectInput, TextAreaInput } from '../../parts/fields.js';
import { PagedList } from '../../parts/paged-list.js';
import { ModalDialog } from '../../parts/modal-dialog.js';
import { EmptyState } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';
import { AnswerTag } from '../../parts/tags.js';
import { clauseText } from '../match/clause-text.js';

type Demand = DemandQuery['demand']['edges'][number]['node'];
type Fit = Demand['fits'][number];

/** Open needs of others that own services could meet, the closest first. */
export function DemandPage() {
  const t = useText();
  const { may } = useViewer();
  const list = usePages(DemandDocument, { first: 20 }, (answer) => answer.demand, {
    enabled: may.seesDemand,
  });
  const [offering, setOffering] = useState<Demand | null>(null);
  return (
    <Page title={t('demand.title')} lead={t('demand.lead')}>
      <PagedList
        list={list}
        skeleton={{ lines: 0, blocks: 3 }}
        empty={<EmptyState title={t('demand.empty')}>{t('demand.emptyHint')}</EmptyState>}
      >
        <ul className="stack wide">
          {list.nodes.map((demand) => (
            <li key={demand.id}>
              <DemandCard demand={demand} onOffer={() => setOffering(demand)} />
            </li>
          ))}
        </ul>
      </PagedList>
      {offering && <OfferDialog demand={offering} onClose={() => setOffering(null)} />}
    </Page>
  );
}

function DemandCard({ demand, onOffer }: { demand: Demand; onOffer: () => void }) {
  const t = useText();
  const words = useWords();
  const format = useFormat();
  const wanted = format.list(demand.wanted.map((one) => one.label));
  const nameOf = (id: string) => {
    const clause = demand.clauses.find((one) => one.id === id);
    return clause
      ? `${t(`clause.${clause.key}` as MessageId)}: ${clauseText(clause.value as ClauseValue, { t, words, format })}`
      : id;
  };
  return (
    <article className="card stack">
      <div className="row between">
        <h2 className="row-title">{demand.title ?? wanted}</h2>
        <span className="state" data-tone={demand.covers === demand.wanted.length ? 'good' : 'open'}>
          {t('demand.covers', { covers: demand.covers, wanted: demand.wanted.length })}
        </span>
      </div>
      <p className="small muted">
        {demand.requester ? demand.requester.name : t('demand.unnamed')}
        {demand.region && ` · ${words.region(demand.region.code)}`}
        {` · ${t(`need.horizon.${demand.horizon}`)} · ${t('need.expires', { date: format.day(demand.expiresAt) })}`}
      </p>
      {demand.text && <blockquote className="small">{demand.text}</blockquote>}
      {demand.clauses.length > 0 && (
        <ul className="row small faint" aria-label={t('demand.conditions')}>
          {demand.clauses.map(({ id, hard }) => (
            <li key={id}>
              {nameOf(id)}
              {!hard && ` ${t('demand.wish')}`}
            </li>
          ))}
        </ul>
      )}
      <ul className="stack close">
        {demand.fits.map((fit) => (
          <li key={`${fit.capability.concept} ${fit.service.id}`}>
            <FitRow fit={fit} nameOf={nameOf} />
          </li>
        ))}
      </ul>
      <div className="row">
        {demand.offeredAt ? (
          <p className="small muted">{t('demand.offered', { date: format.moment(demand.offeredAt) })}</p>
        ) : demand.takesInterest ? (
          <Button look="primary" small onPress={onOffer}>
            {t('demand.offer')}
          </Button>
        ) : (
          <p className="small muted">{t('demand.noOffers')}</p>
        )}
      </div>
    </article>
  );
}

function FitRow({ fit, nameOf }: { fit: Fit; nameOf: (id: string) => string }) {
  const t = useText();
  return (
    <>
      <p className="row">
        <AnswerTag answer={fit.fits ? 'MET' : 'VIOLATED'} />
        <Link to={`/services/${encodeURIComponent(fit.service.id)}`}>{fit.service.title}</Link>
        <span className="small muted">{fit.capability.label}</span>
      </p>
      <p className="small">
        {fit.missed && <strong>{t('demand.allBut', { clause: nameOf(fit.missed) })} </strong>}
        {fit.because} {fit.counterfactual}
      </p>
    </>
  );
}

function OfferDialog({ demand, onClose }: { demand: Demand; onClose: () => void }) {
  const t = useText();
  const write = useWrite(OfferInterestDocument);
  const services = [...new Map(demand.fits.map(({ service }) => [service.id, service])).values()];
  const [serviceId, setServiceId] = useState(services[0]?.id ?? '');
  const [note, setNote] = useState('');
  return (
    <ModalDialog title={t('demand.offerTitle')} isOpen onClose={onClose}>
      <EntryForm
        fields={['serviceId', 'note']}
        userErrors={write.userErrors}
        failure={write.failure}
        onSubmit={() =>
          void write
            .run({ input: { demandId: demand.id, serviceId, note } })
            .then((payload) => payload && onClose())
        }
        actions={
          <>
            <Button type="submit" look="primary" isPending={write.pending}>
              {t('demand.send')}
            </Button>
            <Button onPress={onClose}>{t('part.cancel')}</Button>
          </>
        }
      >
        <p className="small muted">{t('demand.offerHint')}</p>
        <SelectInput
          label={t('demand.service')}
          name="serviceId"
          options={services.map(({ id, title }) => ({ id, name: title }))}
          value={serviceId}
          onChange={setServiceId}
        />
        <TextAreaInput
          label={t('demand.note')}
          name="note"
          value={note}
          onChange={setNote}
          isRequired
          maxLength={1000}
        />
      </EntryForm>
    </ModalDialog>
  );
}
