import { Link } from 'react-router';
import { useText } from '../messages/use-text.js';

/** The way to report what stands here; `id` is the global id of the service, organisation or review. */
export function ReportLink({ id }: { id: string }) {
  const t = useText();
  return (
    <Link className="small" to={`/report?about=${encodeURIComponent(id)}`}>
      {t('moderation.reportThis')}
    </Link>
  );
}
