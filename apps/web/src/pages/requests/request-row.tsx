import { Link } from 'react-router';
import type { RequestRowPartsFragment, RequestSide } from '../../graphql/operations.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { StateTag } from '../../parts/tags.js';

/** A request in a list, seen from the side that sent it or from the side that got it. */
export function RequestRow({ request, side }: { request: RequestRowPartsFragment; side: RequestSide }) {
  const t = useText();
  const format = useFormat();
  const open = request.quotes.find((quote) => quote.state === 'SENT' || quote.state === 'ACCEPTED');
  return (
    <article className="list-row">
      <div className="stack close">
        <h3 className="row-title">
          <Link to={`/requests/${encodeURIComponent(request.id)}`}>{format.list(titlesOf(request))}</Link>
        </h3>
        <p className="small muted">
          {side === 'SENT'
            ? t('requests.to', { name: format.list(providersOf(request)) })
            : t('requests.fromFor', {
                name: request.requester.name,
                provider: format.list(providersOf(request)),
              })}
          {side === 'RECEIVED' && request.needText !== '' && (
            <span className="clamp small faint">{request.needText}</span>
          )}
        </p>
        <p className="small faint">
          {t('requests.sent', { date: format.moment(request.createdAt) })}
          {request.replyBy && ` · ${t('requests.replyBy', { date: format.day(request.replyBy) })}`}
        </p>
      </div>
      <div className="service-row-price">
        {request.unreadMessages > 0 && (
          <span className="state" data-tone="open">
            {t('requests.unread', { count: request.unreadMessages })}
          </span>
        )}
        {side === 'SENT' && request.openQuestions > 0 && (
          <span className="state" data-tone="open">
            {t('requests.openQuestions', { count: request.openQuestions })}
          </span>
        )}
        <StateTag label={`request.state.${request.state}`} state={request.state} />
        {open && (
          <strong className="tabular">{format.money(open.total.amountMinor, open.total.currency)}</strong>
        )}
      </div>
    </article>
  );
}

/** The services asked for, each once, whoever is asked; of a draft what it would ask. */
export function titlesOf(request: {
  items: readonly { title: string }[];
  recipients: readonly { lines: readonly { title: string }[] }[];
}): string[] {
  const asked = request.recipients.flatMap((one) => one.lines);
  return [...new Set((asked.length > 0 ? asked : request.items).map((line) => line.title))];
}

/** Who is asked, each once. */
export function providersOf(request: { recipients: readonly { provider: { name: string } }[] }): string[] {
  return [...new Set(request.recipients.map((one) => one.provider.name))];
}
