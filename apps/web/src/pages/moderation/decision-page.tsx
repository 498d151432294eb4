import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useRead, useWrite } from '../../data/use-operation.js';
import { AppealByTokenDocument, StatementByTokenDocument } from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { EmptyState, Failure, Skeleton } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';
import { AppealForm } from './appeal-form.js';
import { StatementCard } from './statement-card.js';

/** A decision by the link of its mail, for who cannot sign in any more. */
export function DecisionPage() {
  const t = useText();
  const [search] = useSearchParams();
  const token = search.get('token') ?? '';
  const read = useRead(StatementByTokenDocument, { token });
  const appeal = useWrite(AppealByTokenDocument);
  const [writing, setWriting] = useState(false);
  const statement = read.data?.statementByToken;

  async function submit(words: string) {
    if ((await appeal.run({ input: { token, words } })) === null) return;
    await read.refetch();
    setWriting(false);
  }

  return (
    <Page title={t('moderation.decision')} width="tight">
      {!read.data &&
        (read.error ? <Failure error={read.error} retry={read.refetch} /> : <Skeleton lines={4} />)}
      {read.data && !statement && <EmptyState title={t('moderation.wrongLink')} />}
      {statement && (
        <div className="stack">
          <StatementCard statement={statement} onStep={() => setWriting(true)} />
          {writing && <AppealForm sent={appeal} onSend={(words) => void submit(words)} />}
        </div>
      )}
    </Page>
  );
}
