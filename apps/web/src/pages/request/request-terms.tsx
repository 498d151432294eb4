import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useWrite } from '../../data/use-operation.js';
import {
  ChangeRequestDocument,
  ExtendDeadlineDocument,
  type DraftItemPartsFragment,
} from '../../graphql/operations.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { useWords } from '../../messages/words.js';
import { Button } from '../../parts/button.js';
import { EntryForm } from '../../parts/entry-form.js';
import { CheckInput, TextAreaInput, TextInput } from '../../parts/fields.js';
import { ModalDialog } from '../../parts/modal-dialog.js';
import { Notice } from '../../parts/notices.js';
import type { FullRequest } from './request-page.js';

interface Props {
  request: FullRequest;
  onClose: () => void;
}

/** Writes a draft anew: the services it asks for, what it says, until when an answer is wanted. */
export function DraftDialog({ request, onClose }: Props) {
  const t = useText();
  const change = useWrite(ChangeRequestDocument);
  const [message, setMessage] = useState(request.message);
  const [day, setDay] = useState(dayOf(request.replyBy));
  const [sealed, setSealed] = useState(request.sealed);
  const [items, setItems] = useState(request.items);
  const asked = items.flatMap(({ service, capabilities, booking }) =>
    service
      ? [
          {
            serviceId: service.id,
            concepts: capabilities.map(({ concept }) => concept),
            booking: booking && { ...booking },
          },
        ]
      : [],
  );

  async function submit() {
    const payload = await change.run({
      input: {
        id: request.id,
        version: request.version,
        message,
        replyBy: day === dayOf(request.replyBy) ? request.replyBy : endOf(day),
        sealed: sealed && day !== '',
        part: { items: asked },
      },
    });
    if (payload) onClose();
  }

  return (
    <ModalDialog title={t('request.change')} isOpen onClose={onClose}>
      <EntryForm
        fields={['message', 'replyBy']}
        missing={{ message: t('send.messageMissing') }}
        userErrors={change.userErrors}
        failure={change.failure}
        onSubmit={() => void submit()}
        onNewer={onClose}
        actions={
          <>
            <Button
              type="submit"
              look="primary"
              isPending={change.pending}
              isDisabled={asked.length < items.length || asked.length === 0}
            >
              {t('request.saveDraft')}
            </Button>
            <Button onPress={onClose}>{t('part.cancel')}</Button>
          </>
        }
      >
        <DraftItems items={items} onChange={setItems} />
        {asked.length < items.length && <Notice tone="error">{t('request.removeGone')}</Notice>}
        <TextAreaInput
          label={t('send.message')}
          hint={t('send.messageHint')}
          name="message"
          value={message}
          onChange={setMessage}
          isRequired
          maxLength={5000}
        />
        <TextInput
          label={t('send.replyBy')}
          hint={t('send.replyByHint')}
          name="replyBy"
          type="date"
          value={day}
          onChange={setDay}
        />
        {day !== '' && (
          <CheckInput isSelected={sealed} onChange={setSealed}>
            {t('send.sealed')}
          </CheckInput>
        )}
      </EntryForm>
    </ModalDialog>
  );
}

/** The services of a draft, each with what is wanted of it; all but the last can be taken out. */
function DraftItems({
  items,
  onChange,
}: {
  items: readonly DraftItemPartsFragment[];
  onChange: (items: DraftItemPartsFragment[]) => void;
}) {
  const t = useText();
  const words = useWords();
  const format = useFormat();
  return (
    <ul className="send-items" aria-label={t('request.asked')}>
      {items.map((item, at) => {
        const title = item.title || t('request.gone');
        return (
          <li key={at}>
            <div className="row between">
              <div>
                <strong>{title}</strong>{' '}
                <span className="small muted">
                  {item.service
                    ? format.list(item.capabilities.map(({ concept }) => words.concept(concept)))
                    : item.title && t('request.gone')}
                </span>
              </div>
              <Button
                look="quiet"
                icon
                small
                aria-label={t('request.removeService', { name: title })}
                isDisabled={items.length === 1}
                onPress={() => onChange(items.filter((_, index) => index !== at))}
              >
                <Trash2 size={15} aria-hidden />
              </Button>
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** Gives those who are asked more time than they have. */
export function MoreTimeDialog({ request, onClose }: Props) {
  const t = useText();
  const format = useFormat();
  const extend = useWrite(ExtendDeadlineDocument);
  const [day, setDay] = useState('');

  async function submit() {
    const replyBy = endOf(day);
    if (replyBy === null) return;
    if (await extend.run({ input: { id: request.id, version: request.version, replyBy } })) onClose();
  }

  return (
    <ModalDialog title={t('request.moreTime')} isOpen onClose={onClose}>
      <EntryForm
        fields={['replyBy']}
        userErrors={extend.userErrors}
        failure={extend.failure}
        onSubmit={() => void submit()}
        onNewer={onClose}
        actions={
          <>
            <Button type="submit" look="primary" isPending={extend.pending}>
              {t('request.giveTime')}
            </Button>
            <Button onPress={onClose}>{t('part.cancel')}</Button>
          </>
        }
      >
        {request.replyBy && (
          <p className="small muted">{t('request.moreTimeHint', { date: format.moment(request.replyBy) })}</p>
        )}
        <TextInput
          label={t('send.replyBy')}
          name="replyBy"
          type="date"
          value={day}
          onChange={setDay}
          isRequired
        />
      </EntryForm>
    </ModalDialog>
  );
}

/** The day of a deadline as a date field takes it. */
function dayOf(moment: string | null): string {
  return moment?.slice(0, 10) ?? '';
}

/** The last second of a day, of which the deadline is; null while none is chosen. */
function endOf(day: string): string | null {
  return day === '' ? null : `${day}T23:59:59Z`;
}
