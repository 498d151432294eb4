import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { ServiceRowPartsFragment } from '../graphql/operations.js';
import { useFormat } from '../messages/use-format.js';
import { useText } from '../messages/use-text.js';
import { useWords } from '../messages/words.js';
import { LabelBadges } from './label-badge.js';
import { SectorTag } from './tags.js';

/** The address of a service's page. */
export function serviceAddress(id: string): string {
  return `/services/${encodeURIComponent(id)}`;
}

/** A service in a list: title, who provides it and who publishes it, price and time. */
export function ServiceRow({
  service,
  children,
}: {
  service: ServiceRowPartsFragment;
  children?: ReactNode;
}) {
  const t = useText();
  return (
    <article className="list-row">
      <div className="stack close">
        <h3 className="list-title">
          <Link to={serviceAddress(service.id)}>{service.title}</Link>
        </h3>
        <ServiceOrigin service={service} />
        {children}
      </div>
      <div className="service-row-price">
        <strong>{service.price.text}</strong>
        <span className="small faint">
          {service.leadTimeDays === null
            ? t('service.noLeadTime')
            : t('service.leadTime', { days: service.leadTimeDays })}
        </span>
      </div>
    </article>
  );
}

/** Sector, provider and publisher of a service in one line: who delivers is not who publishes. */
export function ServiceOrigin({ service }: { service: ServiceRowPartsFragment }) {
  const t = useText();
  const words = useWords();
  const format = useFormat();
  return (
    <p className="small muted service-origin">
      <SectorTag sector={service.sector} />
      <span>
        {t('service.providedBy', { name: service.provider.name })}
        <span className="faint">
          {' · '}
          {t('service.publishedBy', {
            name: service.publisher.name,
            country: words.region(service.publisher.country),
          })}
          {service.coPublishers.length > 0 &&
            ` ${t('service.publishedToo')} ${format.list(service.coPublishers.map(({ name }) => name))}`}
        </span>
      </span>
      <LabelBadges marks={service.publisherLabels} />
    </p>
  );
}
