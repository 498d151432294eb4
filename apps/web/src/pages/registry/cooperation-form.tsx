import { useState } from 'react';
import { COOPERATION_TOPICS } from '@fivefold/domain';
import { useWrite } from '../../data/use-operation.js';
import { useViewer } from '../../data/viewer.js';
import { AskCooperationDocument } from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { useWords } from '../../messages/words.js';
import { Button } from '../../parts/button.js';
import { ComboInput } from '../../parts/combo-input.js';
import { EntryForm } from '../../parts/entry-form.js';
import { SelectInput, TextAreaInput, TextInput } from '../../parts/fields.js';
import { Notice } from '../../parts/notices.js';

/** Asks a cluster to cooperate; the answer comes by mail. Anybody may, with or without an account. */
export function CooperationForm({
  cluster,
  onDone,
}: {
  cluster: { id: string; name: string };
  onDone: () => void;
}) {
  const t = useText();
  const words = useWords();
  const { viewer } = useViewer();
  const ask = useWrite(AskCooperationDocument);
  const [sent, setSent] = useState(false);
  const [input, setInput] = useState({
    name: viewer?.name ?? '',
    organisation: viewer?.organisation?.name ?? '',
    email: viewer?.email ?? '',
    country: viewer?.organisation?.country ?? 'LV',
    about: 'project',
    words: '',
  });
  const set = (part: Partial<typeof input>) => setInput((before) => ({ ...before, ...part }));
  if (sent) {
    return (
      <Notice tone="good">
        <p>{t('cooperation.sent', { cluster: cluster.name, email: input.email })}</p>
        <div>
          <Button onPress={onDone}>{t('part.close')}</Button>
        </div>
      </Notice>
    );
  }
  return (
    <EntryForm
      fields={['name', 'organisation', 'email', 'country', 'words']}
      userErrors={ask.userErrors}
      failure={ask.failure}
      onSubmit={() =>
        void ask
          .run({ input: { organisationId: cluster.id, ...input } })
          .then((done) => done !== null && setSent(true))
      }
      actions={
        <Button type="submit" look="primary" isPending={ask.pending}>
          {t('cooperation.send')}
        </Button>
      }
    >
      <div className="fields">
        <TextInput
          label={t('signUp.name')}
          name="name"
          autoComplete="name"
          isRequired
          value={input.name}
          onChange={(name) => set({ name })}
        />
        <TextInput
          label={t('cooperation.organisation')}
          name="organisation"
          autoComplete="organization"
          isRequired
          value={input.organisation}
          onChange={(organisation) => set({ organisation })}
        />
        <TextInput
          label={t('signIn.email')}
          name="email"
          type="email"
          autoComplete="email"
          isRequired
          value={input.email}
          onChange={(email) => set({ email })}
        />
        <ComboInput
          label={t('signUp.country')}
          name="country"
          options={words.countries()}
          value={input.country}
          onChange={(country) => set({ country: country ?? '' })}
          isRequired
        />
        <SelectInput
          label={t('cooperation.about')}
          name="about"
          options={COOPERATION_TOPICS.map((id) => ({ id, name: t(`cooperation.about.${id}`) }))}
          value={input.about}
          onChange={(about) => set({ about })}
        />
      </div>
      <TextAreaInput
        label={t('cooperation.words')}
        name="words"
        isRequired
        value={input.words}
        onChange={(text) => set({ words: text })}
      />
    </EntryForm>
  );
}
