import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useWrite } from '../../data/use-operation.js';
import { SaveNeedDocument, SendRequestsDocument } from '../../graphql/operations.js';
import { useLanguage } from '../../messages/locale.js';
import { useText } from '../../messages/use-text.js';
import { useWords } from '../../messages/words.js';
import { Button } from '../../parts/button.js';
import { EntryForm } from '../../parts/entry-form.js';
import { CheckInput, RadioInput, TextAreaInput, TextInput } from '../../parts/fields.js';
import { ModalDialog } from '../../parts/modal-dialog.js';
import type { NeedDraft, NeedEdits } from './need-link.js';
import { toInputs } from './need-edits.js';

/** A service to ask, with the capabilities it is asked for. */
export interface RequestItem {
  readonly serviceId: string;
  readonly title: string;
  readonly provider: string;
  readonly concepts: readonly string[];
}

/**
 * Sends one request per provider, tied together. A need that is not saved yet is saved first, so that the answers have
 * something to hang on; without a need (from a service's page) the message stands alone.
 */
export function SendDialog({
  items,
  need,
  onClose,
}: {
  items: readonly RequestItem[];
  need: { id: string } | { draft: NeedDraft; edits: NeedEdits } | null;
  onClose: () => void;
}) {
  const t = useText();
  const words = useWords();
  const language = useLanguage();
  const navigate = useNavigate();
  const save = useWrite(SaveNeedDocument);
  const send = useWrite(SendRequestsDocument);
  const [message, setMessage] = useState('');
  const [replyBy, setReplyBy] = useState('');
  const [sealed, setSealed] = useState(false);
  const [way, setWay] = useState<'bundle' | 'compete'>('bundle');
  const [savedId, setSavedId] = useState<string | null>(null);
  const providers = [...new Set(items.map((item) => item.provider))];

  async function needId(): Promise<string | null | undefined> {
    if (need === null) return null;
    if ('id' in need) return need.id;
    if (savedId) return savedId;
    const { capabilities, clauses } = toInputs(need.edits);
    const payload = await save.run({
      input: {
        text: need.draft.text,
        language,
        region: need.draft.region,
        capabilities,
        clauses,
        confirm: true,
      },
    });
    const id = payload?.need?.id;
    if (id) setSavedId(id);
    return id;
  }

  async function submit(draft: boolean) {
    const id = await needId();
    if (id === undefined) return;
    const payload = await send.run({
      input: {
        needId: id,
        message,
        parts: partsOf(items, way),
        draft,
        sealed: sealed && replyBy !== '',
        replyBy: replyBy === '' ? null : `${replyBy}T23:59:59Z`,
      },
    });
    const requests = payload?.requests;
    if (!requests) return;
    const only = requests.length === 1 ? requests[0] : undefined;
    await navigate(only ? `/requests/${encodeURIComponent(only.id)}` : '/requests', {
      state: draft ? { kept: requests.length } : { sent: requests.length, first: requests[0]?.id },
    });
  }

  return (
    <ModalDialog title={t('send.title', { count: providers.length })} isOpen onClose={onClose}>
      <EntryForm
        fields={['message', 'replyBy']}
        missing={{ message: t('send.messageMissing') }}
        userErrors={save.userErrors.length > 0 ? save.userErrors : send.userErrors}
        failure={save.failure ?? send.failure}
        onSubmit={() => void submit(false)}
        actions={
          <>
            <Button type="submit" look="primary" isPending={save.pending || send.pending}>
              {t('send.submit', { count: providers.length })}
            </Button>
            <Button
              isDisabled={message.trim() === ''}
              isPending={send.pending}
              onPress={() => void submit(true)}
            >
              {t('send.keepDraft')}
            </Button>
            <Button onPress={onClose}>{t('part.cancel')}</Button>
          </>
        }
      >
        <ul className="send-items">
          {items.map((item) => (
            <li key={item.serviceId}>
              <strong>{item.title}</strong>
              <span className="small muted">
                {item.provider} · {item.concepts.map(words.concept).join(', ')}
              </span>
            </li>
          ))}
        </ul>
        {need !== null && !('id' in need) && <p className="small muted">{t('send.savesNeed')}</p>}
        <TextAreaInput
          label={t('send.message')}
          hint={t('send.messageHint')}
          name="message"
          value={message}
          onChange={setMessage}
          isRequired
        />
        <TextInput
          label={t('send.replyBy')}
          hint={t('send.replyByHint')}
          name="replyBy"
          type="date"
          value={replyBy}
          onChange={setReplyBy}
        />
        {providers.length > 1 && (
          <RadioInput
            label={t('send.way')}
            options={[
              { id: 'bundle', name: t('send.wayBundle') },
              { id: 'compete', name: t('send.wayCompete') },
            ]}
            value={way}
            onChange={(id) => setWay(id === 'compete' ? 'compete' : 'bundle')}
          />
        )}
        {replyBy !== '' && (
          <CheckInput isSelected={sealed} onChange={setSealed}>
            {t('send.sealed')}
          </CheckInput>
        )}
      </EntryForm>
    </ModalDialog>
  );
}

/** One part per provider, or one part in which all compete. */
function partsOf(items: readonly RequestItem[], way: 'bundle' | 'compete') {
  const groups = way === 'compete' ? [items] : [...Map.groupBy(items, (item) => item.provider).values()];
  return groups.map((group) => ({
    items: group.map(({ serviceId, concepts }) => ({ serviceId, concepts: [...concepts] })),
  }));
}
