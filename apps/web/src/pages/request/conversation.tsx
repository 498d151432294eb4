import { useQueryClient } from '@tanstack/react-query';
import { CheckCheck } from 'lucide-react';
import { useCallback, useEffect, useRef, useSyncExternalStore, type KeyboardEvent } from 'react';
import { useLineUp, useSubscription } from '../../data/live-line.js';
import { sendOperation } from '../../data/send-operation.js';
import { usePages, useWrite } from '../../data/use-operation.js';
import { useViewer } from '../../data/viewer.js';
import {
  ConversationChangedDocument,
  ConversationDocument,
  MarkMessagesReadDocument,
  SendMessageDocument,
  type ConversationQuery,
  type MessagePartsFragment,
} from '../../graphql/operations.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { AttachmentList } from '../../parts/attachment-list.js';
import { AttachmentPicker } from '../../parts/attachment-picker.js';
import { Button } from '../../parts/button.js';
import { EntryForm } from '../../parts/entry-form.js';
import { TextAreaInput } from '../../parts/fields.js';
import { Fold, useFold } from '../../parts/fold.js';
import { Failure, Skeleton } from '../../parts/notices.js';
import { useAttachments } from '../../parts/use-attachments.js';
import { useKeptDraft } from './kept-draft.js';

/** Looks for news of the other side while the line is down, milliseconds. */
const LOOK_EVERY_MS = 30_000;

type Recipient = Extract<NonNullable<ConversationQuery['node']>, { messages: unknown }>;
const recipientOf = (answer: ConversationQuery) => answer.node as Recipient | null;

/** Keeps the conversations of a request up to date while its page is open; `null` listens to none. */
export function useConversations(requestId: string | null): void {
  const cache = useQueryClient();
  const up = useLineUp();
  const look = useCallback(
    (recipientId: string | null) =>
      void cache.invalidateQueries({
        predicate: ({ queryKey: [name, , sent] }) =>
          name === 'Conversation' && (recipientId === null || (sent as { id: string }).id === recipientId),
      }),
    [cache],
  );
  useSubscription(
    ConversationChangedDocument,
    requestId === null ? null : { requestId },
    ({ conversationChanged }) => look(conversationChanged.recipientId),
  );
  useEffect(() => {
    if (up || requestId === null) return;
    const timer = setInterval(() => look(null), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [up, requestId, look]);
}

/**
 * What the company that asks and one provider say to each other, with files. What is shown counts as read; a text that was not
 * sent is kept. Control or Command with Enter sends.
 */
export function Conversation({ recipientId, partner }: { recipientId: string; partner: string }) {
  const t = useText();
  const cache = useQueryClient();
  const visible = useVisible();
  const { pages, nodes, head, totalCount } = usePages(
    ConversationDocument,
    { id: recipientId, first: 20 },
    (answer) => recipientOf(answer)?.messages ?? null,
  );
  const recipient = head ? recipientOf(head) : null;
  const unread = recipient?.unreadMessages ?? 0;
  const newest = nodes[0]?.id;
  const fold = useFold();
  const isSeen = fold.isShown && visible;
  const marked = useRef<string | null>(null);
  useEffect(() => {
    if (!isSeen || unread === 0 || newest === undefined || marked.current === newest) return;
    marked.current = newest;
    // Quietly: a mark that is lost is made again with the next look.
    void sendOperation(MarkMessagesReadDocument, { input: { recipientId, messageId: newest } })
      .then(() => cache.invalidateQueries())
      .catch(() => (marked.current = null));
  }, [isSeen, unread, newest, recipientId, cache]);

  if (recipient && !recipient.mayWrite) return null;
  return (
    <Fold
      fold={fold}
      title={t('conversation.title', { name: partner })}
      level={3}
      note={
        unread > 0 && (
          <span className="state" data-tone="open">
            {t('requests.unread', { count: unread })}
          </span>
        )
      }
    >
      {pages.error && <Failure error={pages.error} retry={pages.refetch} />}
      {pages.isPending && <Skeleton lines={2} />}
      {totalCount === 0 && <p className="small muted">{t('conversation.empty')}</p>}
      {pages.hasNextPage && (
        <div>
          <Button small onPress={() => void pages.fetchNextPage()} isPending={pages.isFetchingNextPage}>
            {t('conversation.earlier')}
          </Button>
        </div>
      )}
      {nodes.length > 0 && (
        <ol className="messages" aria-label={t('conversation.title', { name: partner })}>
          {nodes.toReversed().map((message) => (
            <MessageRow key={message.id} message={message} />
          ))}
        </ol>
      )}
      {recipient && <WriteMessage recipientId={recipientId} />}
    </Fold>
  );
}

/** Whether anybody can see the page: what comes into a hidden one is not read. */
function useVisible(): boolean {
  return useSyncExternalStore(
    (watcher) => {
      document.addEventListener('visibilitychange', watcher);
      return () => document.removeEventListener('visibilitychange', watcher);
    },
    () => document.visibilityState === 'visible',
  );
}

function MessageRow({ message }: { message: MessagePartsFragment }) {
  const t = useText();
  const format = useFormat();
  const { own, seen, author, organisation, createdAt, text, attachments } = message;
  return (
    <li className="message" data-own={own || undefined}>
      <p className="small muted">
        <strong>{author}</strong>, {organisation} ·{' '}
        <time dateTime={createdAt}>{format.moment(createdAt)}</time>
        {own && seen && (
          <span className="seen">
            <CheckCheck size={14} aria-hidden /> {t('conversation.seen')}
          </span>
        )}
      </p>
      {text && <p className="message-text">{text}</p>}
      <AttachmentList files={attachments} />
    </li>
  );
}

function WriteMessage({ recipientId }: { recipientId: string }) {
  const t = useText();
  const { viewer } = useViewer();
  const write = useWrite(SendMessageDocument);
  const [text, setText] = useKeptDraft(`${viewer?.organisation?.id ?? ''}.${recipientId}`);
  const files = useAttachments();

  async function send() {
    if (files.busy || write.pending) return;
    if (await write.run({ input: { recipientId, text, attachmentIds: files.ids } })) {
      setText('');
      files.clear();
    }
  }

  function sendByKey(event: KeyboardEvent) {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void send();
  }

  return (
    <div onKeyDown={sendByKey}>
      <EntryForm
        fields={['text', 'attachmentIds']}
        userErrors={write.userErrors}
        failure={write.failure}
        onSubmit={() => void send()}
        actions={
          <Button type="submit" isPending={write.pending} isDisabled={files.busy}>
            {t(files.busy ? 'conversation.filesComing' : 'conversation.send')}
          </Button>
        }
      >
        <TextAreaInput
          name="text"
          label={t('conversation.write')}
          hint={t('conversation.keys')}
          value={text}
          onChange={setText}
          maxLength={5000}
          rows={3}
        />
        <AttachmentPicker picked={files} />
      </EntryForm>
    </div>
  );
}
