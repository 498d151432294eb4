import { daysIn } from '@fivefold/domain';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { LabelPartsFragment } from '../../graphql/operations.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { useWords } from '../../messages/words.js';
import { AttachmentRow } from '../../parts/attachment-list.js';
import { StateTag } from '../../parts/tags.js';

/** One label: who holds it, its days as a picture and in words, and its proof. */
export function LabelRow({
  label,
  own = false,
  children,
}: {
  label: LabelPartsFragment;
  /** Whether it is the holder who looks. */
  own?: boolean;
  children?: ReactNode;
}) {
  const t = useText();
  const words = useWords();
  const { organisation } = label;
  // What has been renewed already is nothing that could still be renewed.
  const isFollowed = label.isRenewed && label.status === 'RENEWABLE';
  const where = `${words.region(label.country)} · ${label.schemeName}, ${label.issuer}`;
  return (
    <article className="stack close">
      <h3 className="row">
        {own && label.mark}
        {!own &&
          (organisation ? (
            <Link to={`/clusters/${encodeURIComponent(organisation.slug)}`}>{label.holder}</Link>
          ) : (
            label.holder
          ))}
        <StateTag
          label={isFollowed ? 'label.status.RENEWED' : `label.status.${label.status}`}
          state={isFollowed ? 'EXPIRED' : TONE[label.status]}
        />
      </h3>
      <p className="small muted">
        {own ? label.title : `${label.mark} · ${label.title}`} · {where}
      </p>
      <LabelDays label={label} />
      {label.source && <p className="small faint">{t('label.source', { source: label.source })}</p>}
      {organisation?.illustrative && <p className="small faint">{t('cluster.illustrative')}</p>}
      {label.certificate && (
        <ul className="attachments" aria-label={t('label.certificate')}>
          <AttachmentRow file={label.certificate} />
        </ul>
      )}
      {children}
    </article>
  );
}

const TONE: Readonly<Record<LabelPartsFragment['status'], string>> = {
  VALID: 'ACTIVE',
  UPCOMING: 'OPEN',
  RENEWABLE: 'OPEN',
  EXPIRED: 'EXPIRED',
  UNKNOWN: 'UNKNOWN',
};

function LabelDays({ label }: { label: LabelPartsFragment }) {
  const t = useText();
  const format = useFormat();
  const { validFrom, validUntil, renewableUntil } = label;
  if (!validFrom || !validUntil || !renewableUntil) return <p className="small">{t('label.datesUnknown')}</p>;
  const length = daysIn({ from: validFrom, to: renewableUntil }) || 1;
  const share = (day: string) =>
    Math.min(100, Math.max(0, (daysIn({ from: validFrom, to: day }) / length) * 100));
  const today = share(new Date().toISOString().slice(0, 10));
  return (
    <>
      <div className="label-span" aria-hidden>
        <span data-part="valid" style={{ width: `${share(validUntil)}%` }} />
        <span data-part="renewable" style={{ width: `${100 - share(validUntil)}%` }} />
        <i style={{ left: `${today}%` }} />
      </div>
      <p className="small">
        {t('label.days', { from: format.day(validFrom), until: format.day(validUntil) })}
        {label.isRenewed
          ? ` · ${t('label.renewed')}`
          : ` · ${t('label.renewableUntil', { day: format.day(renewableUntil) })}`}
      </p>
    </>
  );
}
