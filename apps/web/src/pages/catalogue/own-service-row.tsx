import { Link } from 'react-router';
import { textIn } from '@fivefold/domain';
import type { OwnServiceRowPartsFragment } from '../../graphql/operations.js';
import { useLanguage } from '../../messages/locale.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { useWords } from '../../messages/words.js';
import { factName } from '../../messages/fact-name.js';
import { SectorTag, StateTag } from '../../parts/tags.js';
import { useMissingName } from '../service-editor/missing-name.js';

/** An own service in a list: where it stands and what it still lacks. */
export function OwnServiceRow({ service }: { service: OwnServiceRowPartsFragment }) {
  const t = useText();
  const format = useFormat();
  const language = useLanguage();
  const words = useWords();
  const missingName = useMissingName();
  const title = textIn(
    Object.fromEntries(service.facts.titles.map((one) => [one.language, one.text])),
    language,
  );
  return (
    <article className="list-row">
      <div className="stack close">
        <h2 className="row-title">
          <Link to={`/catalogue/${encodeURIComponent(service.id)}`}>{title || t('catalogue.untitled')}</Link>
        </h2>
        <p className="row small muted">
          <SectorTag sector={service.facts.sector} />
          <span>{t('service.providedBy', { name: service.provider.name })}</span>
          {service.externalId && <code className="faint">{service.externalId}</code>}
        </p>
        {service.missing.length > 0 && service.state === 'DRAFT' && (
          <p className="small">
            <strong>{t('catalogue.missing')}</strong> {format.list(service.missing.map(missingName))}
          </p>
        )}
        {service.missingTranslations.map((one) => (
          <p key={one.language} className="small faint">
            {t('catalogue.missingInLanguage', {
              language: words.language(one.language),
              fields: format.list(one.fields.map((field) => factName(field, t, words))),
            })}
          </p>
        ))}
        {service.suspension && (
          <p className="small">
            <strong>{t(`suspension.${service.suspension.by}`)}</strong> {service.suspension.reason}
            {service.suspension.appeal && !service.suspension.appealAnswer && ` ${t('catalogue.appealed')}`}
          </p>
        )}
        {service.isReviewDue && service.reviewDueAt && (
          <p className="small faint">{t('catalogue.dueOn', { date: format.day(service.reviewDueAt) })}</p>
        )}
        {service.reviewReason && (
          <p className="small">
            <strong>{t('catalogue.sentBack')}</strong> {service.reviewReason}
          </p>
        )}
        <p className="small faint">
          {service.lastEditedBy
            ? t('catalogue.edited', { name: service.lastEditedBy, date: format.moment(service.updatedAt) })
            : format.moment(service.updatedAt)}
        </p>
      </div>
      <div className="service-row-price">
        <StateTag label={`service.state.${service.state}`} state={service.state} />
        {service.publishOn && (
          <span className="small faint">
            {t('catalogue.publishOn', { date: format.day(service.publishOn) })}
          </span>
        )}
        {!service.isOwner && (
          <span className="small faint">{t('catalogue.beside', { name: service.publisher.name })}</span>
        )}
        {service.publishedVersion !== null && service.state !== 'PUBLISHED' && (
          <span className="small faint">{t('catalogue.live', { version: service.publishedVersion })}</span>
        )}
      </div>
    </article>
  );
}
