import { useState } from 'react';
import { X } from 'lucide-react';
import { FileTrigger } from 'react-aria-components';
import { useWrite } from '../../data/use-operation.js';
import {
  EndMembershipDocument,
  InviteMembersDocument,
  type MembershipPartsFragment,
  VerifyMembershipDocument,
} from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { EntryForm } from '../../parts/entry-form.js';
import { TextAreaInput, TextInput } from '../../parts/fields.js';
import { Notice } from '../../parts/notices.js';
import { OrganisationInput } from '../../parts/organisation-input.js';
import { readFirmFile, readFirmLines } from './firm-lines.js';

const MAX_FIRMS = 200;

/** Invites firms: such as have an account by their name, others by lines that are written, pasted or read from a file. */
export function InviteForm({ onDone }: { onDone: () => void }) {
  const t = useText();
  const invite = useWrite(InviteMembersDocument);
  const [known, setKnown] = useState<readonly { readonly id: string; readonly name: string }[]>([]);
  const [text, setText] = useState('');
  const [from, setFrom] = useState(() => new Date().toISOString().slice(0, 10));
  const [until, setUntil] = useState('');
  const [isUnread, setUnread] = useState(false);
  const lines = readFirmLines(text);
  const count = known.length + lines.length;
  // Each refusal names its firm: one that was chosen by its name, one that was written by its line.
  const wrong = invite.userErrors.map((error) => {
    const at = /^\d+$/.exec(error.path?.[2] ?? '') ? Number(error.path![2]) : null;
    if (at === null) return error;
    const line = lines[at - known.length]?.line;
    const where = line === undefined ? `${known[at]?.name ?? ''}:` : t('membership.line', { line });
    return { ...error, message: `${where} ${error.message}` };
  });

  async function readFile(files: FileList | null) {
    const file = files?.[0];
    const read = file ? await readFirmFile(file) : null;
    setUnread(file !== undefined && read === null);
    if (read !== null) setText(read);
  }
  async function submit() {
    const firms = [
      ...known.map(({ id }) => ({ companyId: id })),
      ...lines.map(({ name, email }) => ({ name, email })),
    ];
    const input = { memberFrom: from, memberUntil: until || null, firms };
    if ((await invite.run({ input })) !== null) onDone();
  }

  return (
    <EntryForm
      fields={['memberFrom', 'memberUntil']}
      userErrors={wrong}
      failure={invite.failure}
      onSubmit={() => void submit()}
      actions={
        <Button
          type="submit"
          look="primary"
          isPending={invite.pending}
          isDisabled={count === 0 || count > MAX_FIRMS}
        >
          {t('membership.send', { count })}
        </Button>
      }
    >
      <OrganisationInput
        key={known.length}
        label={t('membership.known')}
        value={null}
        without={known.map(({ id }) => id)}
        kind="COMPANY"
        autoFocus={known.length > 0}
        onChange={(id, name) => {
          if (id !== null) setKnown([...known, { id, name }]);
        }}
      />
      {known.length > 0 && (
        <ul className="row" aria-label={t('membership.chosen')}>
          {known.map(({ id, name }) => (
            <li key={id}>
              <Button
                small
                aria-label={t('membership.unchoose', { name })}
                onPress={() => setKnown(known.filter((one) => one.id !== id))}
              >
                {name} <X size={14} aria-hidden />
              </Button>
            </li>
          ))}
        </ul>
      )}
      <TextAreaInput
        label={t('membership.firms')}
        hint={t('membership.firmsHint')}
        name="firms"
        rows={5}
        value={text}
        onChange={setText}
      />
      <div>
        <FileTrigger
          acceptedFileTypes={['text/csv', 'text/plain', '.csv', '.txt']}
          onSelect={(files) => void readFile(files)}
        >
          <Button small>{t('membership.file')}</Button>
        </FileTrigger>
      </div>
      {isUnread && <Notice tone="error">{t('membership.fileTooBig')}</Notice>}
      {count > MAX_FIRMS && <Notice tone="error">{t('membership.tooMany', { max: MAX_FIRMS })}</Notice>}
      <div className="fields">
        <TextInput
          label={t('membership.fromLabel')}
          name="memberFrom"
          type="date"
          isRequired
          value={from}
          onChange={setFrom}
        />
        <TextInput
          label={t('membership.untilLabel')}
          hint={t('membership.untilHint')}
          name="memberUntil"
          type="date"
          value={until}
          onChange={setUntil}
        />
      </div>
    </EntryForm>
  );
}

/** Ends a membership on a day, with a note for both sides. */
export function EndForm({ membership, onDone }: { membership: MembershipPartsFragment; onDone: () => void }) {
  const t = useText();
  const end = useWrite(EndMembershipDocument);
  const [on, setOn] = useState('');
  const [note, setNote] = useState('');
  async function submit() {
    const { id, version } = membership;
    if ((await end.run({ input: { id, version, on, note } })) !== null) onDone();
  }
  return (
    <EntryForm
      fields={['on', 'note']}
      userErrors={end.userErrors}
      failure={end.failure}
      onSubmit={() => void submit()}
      onNewer={onDone}
      actions={
        <Button type="submit" look="danger" isPending={end.pending}>
          {t('membership.end')}
        </Button>
      }
    >
      <TextInput label={t('membership.endOn')} name="on" type="date" isRequired value={on} onChange={setOn} />
      <TextAreaInput
        label={t('membership.note')}
        hint={t('membership.noteHint')}
        name="note"
        isRequired
        maxLength={1000}
        value={note}
        onChange={setNote}
      />
    </EntryForm>
  );
}

/** Says that the cluster has checked a membership, and how. */
export function VerifyForm({
  membership,
  onDone,
}: {
  membership: MembershipPartsFragment;
  onDone: () => void;
}) {
  const t = useText();
  const verify = useWrite(VerifyMembershipDocument);
  const [note, setNote] = useState('');
  async function submit() {
    const { id, version } = membership;
    if ((await verify.run({ input: { id, version, note } })) !== null) onDone();
  }
  return (
    <EntryForm
      fields={['note']}
      userErrors={verify.userErrors}
      failure={verify.failure}
      onSubmit={() => void submit()}
      onNewer={onDone}
      actions={
        <Button type="submit" look="primary" isPending={verify.pending}>
          {t('membership.verify')}
        </Button>
      }
    >
      <TextAreaInput
        label={t('membership.checked')}
        hint={t('membership.noteHint')}
        name="note"
        maxLength={1000}
        value={note}
        onChange={setNote}
      />
    </EntryForm>
  );
}
