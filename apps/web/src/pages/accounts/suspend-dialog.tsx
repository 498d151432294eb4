import { useState } from 'react';
import { useWrite } from '../../data/use-operation.js';
import { SuspendMemberDocument, SuspendPersonDocument } from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { EntryForm } from '../../parts/entry-form.js';
import { RadioInput, TextAreaInput, TextInput } from '../../parts/fields.js';
import { ModalDialog } from '../../parts/modal-dialog.js';

/** Whom to suspend; a membership where an organisation is named. */
export interface Suspending {
  readonly personId: string;
  readonly name: string;
  readonly organisation: { readonly id: string; readonly name: string } | null;
}

const GROUNDS = ['terms', 'law'] as const;

/** Asks for the reasons, which the person reads, and suspends. */
export function SuspendDialog({ suspending, onClose }: { suspending: Suspending; onClose: () => void }) {
  const t = useText();
  const { personId, name, organisation } = suspending;
  const suspendPerson = useWrite(SuspendPersonDocument);
  const suspendMember = useWrite(SuspendMemberDocument);
  const write = organisation ? suspendMember : suspendPerson;
  const [facts, setFacts] = useState('');
  const [ground, setGround] = useState<string>('terms');
  const [groundWords, setGroundWords] = useState('');

  async function submit() {
    const reasons = { personId, facts, ground, groundWords };
    const payload = organisation
      ? await suspendMember.run({ input: { ...reasons, organisationId: organisation.id } })
      : await suspendPerson.run({ input: reasons });
    if (payload !== null) onClose();
  }

  return (
    <ModalDialog
      title={
        organisation
          ? t('accounts.suspendMemberOf', { name, organisation: organisation.name })
          : t('accounts.suspendOf', { name })
      }
      isOpen
      onClose={onClose}
    >
      <EntryForm
        fields={['facts', 'groundWords']}
        userErrors={write.userErrors}
        failure={write.failure}
        onSubmit={() => void submit()}
        actions={
          <>
            <Button type="submit" look="danger" isPending={write.pending}>
              {t('accounts.suspend')}
            </Button>
            <Button onPress={onClose}>{t('part.cancel')}</Button>
          </>
        }
      >
        <p className="small muted">
          {organisation ? t('accounts.memberHint', { organisation: organisation.name }) : t('accounts.hint')}
        </p>
        <TextAreaInput
          label={t('accounts.facts')}
          name="facts"
          value={facts}
          onChange={setFacts}
          isRequired
          maxLength={3000}
        />
        <RadioInput
          label={t('accounts.ground')}
          options={GROUNDS.map((id) => ({ id, name: t(`accounts.ground.${id}`) }))}
          value={ground}
          onChange={setGround}
          inRow
        />
        <TextInput
          label={t('accounts.groundWords')}
          name="groundWords"
          value={groundWords}
          onChange={setGroundWords}
          maxLength={500}
        />
      </EntryForm>
    </ModalDialog>
  );
}
