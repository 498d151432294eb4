import { Send } from 'lucide-react';
import { useState } from 'react';
import { Link, useLocation, useNavigate, useParams } from 'react-router';
import { useRead } from '../../data/use-operation.js';
import { useViewer } from '../../data/viewer.js';
import { ServicePageDocument } from '../../graphql/operations.js';
import { useLanguage } from '../../messages/locale.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { useWords } from '../../messages/words.js';
import { AttachmentList } from '../../parts/attachment-list.js';
import { Button, LinkButton } from '../../parts/button.js';
import { FactsList } from '../../parts/facts-list.js';
import { IdeaLinks } from '../../parts/idea-links.js';
import { Failure, Skeleton } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';
import { PublisherWords } from '../../parts/publisher-words.js';
import { ReportLink } from '../../parts/report-link.js';
import { ServiceReviews } from '../../parts/reviews-section.js';
import { SectorTag } from '../../parts/tags.js';
import { VatNote } from '../../parts/vat-note.js';
import { SendDialog } from '../match/send-dialog.js';
import { NotFoundPage } from '../not-found/not-found-page.js';
import { signInAddress } from '../sign-in/return-address.js';
import { ServiceQuestions } from './service-questions.js';
import { ServiceCapacity } from './service-capacity.js';

/** A published service: what it is, every stated fact, who provides and who publishes it. */
export function ServicePage() {
  const t = useText();
  const words = useWords();
  const format = useFormat();
  const language = useLanguage();
  const navigate = useNavigate();
  const location = useLocation();
  const { viewer, may } = useViewer();
  const [sending, setSending] = useState(false);
  const read = useRead(ServicePageDocument, { id: useParams()['id'] ?? '' });
  const service = read.data?.service;
  if (read.data && !service) return <NotFoundPage />;
  if (!service) {
    return (
      <Page title={t('service.title')} hideHead>
        {read.error ? <Failure error={read.error} retry={read.refetch} /> : <Skeleton lines={4} blocks={2} />}
      </Page>
    );
  }

  const publishers = [service.publisher, ...service.coPublishers];
  const caresForIt =
    may.operates || (may.writesCatalogue && publishers.some((one) => one.id === viewer?.organisation?.id));
  const others = service.titles.filter((one) => one.text !== service.title);
  return (
    <Page
      title={service.title}
      crumbs={
        <>
          <Link to="/search">{t('nav.search')}</Link>
          <span aria-hidden>/</span>
          <Link to={`/clusters/${encodeURIComponent(service.publisher.slug)}`}>{service.publisher.name}</Link>
        </>
      }
      actions={
        <>
          {caresForIt && (
            <LinkButton to={`/catalogue/${encodeURIComponent(service.id)}`}>
              {t('service.inCatalogue')}
            </LinkButton>
          )}
          {(!viewer || may.buys) && (
            <Button
              look="primary"
              onPress={() => (viewer ? setSending(true) : void navigate(signInAddress(location)))}
            >
              <Send size={16} aria-hidden />
              {t('service.request')}
            </Button>
          )}
        </>
      }
    >
      <div className="service-layout">
        <div className="stack wide">
          <div className="stack">
            <SectorTag sector={service.sector} />
            {service.titleLanguage !== language && (
              <p className="small muted">
                {t('service.inLanguage', { language: words.language(service.titleLanguage) })}
              </p>
            )}
            <p className="service-text" lang={service.descriptionLanguage}>
              {service.description}
            </p>
            {service.descriptionLanguage !== language &&
              service.descriptionLanguage !== service.titleLanguage && (
                <p className="small muted">
                  {t('service.inLanguage', { language: words.language(service.descriptionLanguage) })}
                </p>
              )}
            {others.length > 0 && (
              <ul className="small muted">
                {others.map((one) => (
                  <li key={one.language} lang={one.language}>
                    {one.text} <span className="faint">({words.language(one.language)})</span>
                  </li>
                ))}
              </ul>
            )}
          </div>
          <IdeaLinks ideas={service.ideas} title={t('ideas.ofService')} />
          <AttachmentList files={service.attachments} />
          <section aria-labelledby="facts-title" className="stack">
            <h2 id="facts-title">{t('service.facts')}</h2>
            <FactsList
              facts={{
                concepts: service.capabilities.map((one) => one.concept),
                deliveryMode: service.deliveryMode,
                coverage: service.coverage.map((one) => one.code),
                site: service.site?.code ?? null,
                certificates: service.certificates,
                claims: service.claims,
                slotMinutes: service.bookable?.slotMinutes ?? null,
                vat: (
                  <VatNote
                    vat={service.vat}
                    provider={service.provider.country}
                    customer={viewer?.organisation?.country ?? null}
                  />
                ),
                temperature: service.temperature,
                capacities: service.capacities,
                price: service.price.text,
                tiers: service.price.tiers,
                currency: service.price.currency,
                unit: service.price.unit,
                leadTimeDays: service.leadTimeDays,
                languages: service.languages,
                interfaces: service.interfaces,
                atpClass: service.atpClass,
                adrClasses: service.adrClasses,
              }}
            />
          </section>
          <PublisherWords serviceId={service.id} titled />
          <ServiceQuestions service={service} />
          <ServiceCapacity id={service.id} />
          <ServiceReviews id={service.id} />
        </div>
        <aside className="card stack" aria-label={t('service.who')}>
          <div>
            <p className="small faint">{t('service.provider')}</p>
            <p>
              <Link to={`/organisations/${encodeURIComponent(service.provider.id)}`}>
                <strong>{service.provider.name}</strong>
              </Link>
            </p>
            <p className="small muted">{t('service.providerHint')}</p>
          </div>
          <div>
            <p className="small faint">{t('service.publisher')}</p>
            <p>
              <Link to={`/clusters/${encodeURIComponent(service.publisher.slug)}`}>
                {service.publisher.name}
              </Link>
            </p>
            <p className="small muted">{words.region(service.publisher.country)}</p>
            {service.coPublishers.length > 0 && (
              <>
                <p className="small faint">{t('service.publishedToo')}</p>
                <ul>
                  {service.coPublishers.map((one) => (
                    <li key={one.id}>
                      <Link to={`/clusters/${encodeURIComponent(one.slug)}`}>{one.name}</Link>{' '}
                      <span className="small muted">{words.region(one.country)}</span>
                    </li>
                  ))}
                </ul>
              </>
            )}
          </div>
          <p className="small faint">
            {t('service.published', { date: format.day(service.publishedAt), version: service.version })}
          </p>
          <ReportLink id={service.id} />
        </aside>
      </div>
      {sending && (
        <SendDialog
          items={[
            {
              serviceId: service.id,
              title: service.title,
              provider: service.provider.name,
              concepts: service.capabilities.map((one) => one.concept),
            },
          ]}
          need={null}
          onClose={() => setSending(false)}
        />
      )}
    </Page>
  );
}
