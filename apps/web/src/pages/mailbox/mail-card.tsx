import { MailOpen } from 'lucide-react';
import { useState } from 'react';
import type { MailboxQuery } from '../../graphql/operations.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { Button, LinkButton } from '../../parts/button.js';

type Mail = MailboxQuery['mailbox']['edges'][number]['node'];

/** A mail with both its parts: the plain text, and on demand the HTML in a frame that can do nothing. */
export function MailCard({ mail }: { mail: Mail }) {
  const t = useText();
  const format = useFormat();
  const [showsHtml, setShowsHtml] = useState(false);
  return (
    <li className="card stack close">
      <div className="row between">
        <h2 lang={mail.language}>{mail.subject}</h2>
        <time className="small faint" dateTime={mail.sentAt}>
          {format.moment(mail.sentAt)}
        </time>
      </div>
      <p className="small faint">
        {t('mailbox.to', { to: mail.to })} · {t(`mailState.${mail.state}`)}
        {mail.lastError && `: ${mail.lastError}`}
      </p>
      {showsHtml ? (
        <iframe
          className="mail-frame"
          src={mail.htmlPath}
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          title={t('mailbox.html', { subject: mail.subject })}
        />
      ) : (
        <p className="mail-text" lang={mail.language}>
          {mail.text}
        </p>
      )}
      <div className="row">
        {mail.link && (
          <LinkButton to={pathOf(mail.link)} look="primary" small>
            <MailOpen size={16} aria-hidden />
            {t('mailbox.open')}
          </LinkButton>
        )}
        <Button small aria-pressed={showsHtml} onPress={() => setShowsHtml(!showsHtml)}>
          {t(showsHtml ? 'mailbox.showText' : 'mailbox.showHtml')}
        </Button>
      </div>
    </li>
  );
}

/** The place inside the page that a mail's link leads to, whatever host it names. */
function pathOf(link: string): string {
  const url = new URL(link, window.location.origin);
  return `${url.pathname}${url.search}${url.hash}`;
}
