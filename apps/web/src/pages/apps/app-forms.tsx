import { useState } from 'react';
import { useWrite } from '../../data/use-operation.js';
import {
  MakePartnerKeyDocument,
  type PartnerAppPartsFragment,
  type PartnerScope,
  SavePartnerAppDocument,
} from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { EntryForm } from '../../parts/entry-form.js';
import { SelectInput, TextAreaInput, TextInput } from '../../parts/fields.js';
import { Notice } from '../../parts/notices.js';
import { ScopeChoice, useDays } from './scopes.js';

/** Makes an app or changes one. */
export function AppForm({ app, onDone }: { app: PartnerAppPartsFragment | null; onDone: () => void }) {
  const t = useText();
  const save = useWrite(SavePartnerAppDocument);
  const [name, setName] = useState(app?.name ?? '');
  const [purpose, setPurpose] = useState(app?.purpose ?? '');
  const [wanted, setWanted] = useState<PartnerScope[]>([...(app?.wantedScopes ?? [])]);
  async function submit() {
    const input = { name, purpose, wantedScopes: wanted, ...(app && { id: app.id, version: app.version }) };
    if (await save.run({ input })) onDone();
  }
  return (
    <EntryForm
      fields={['name', 'purpose']}
      userErrors={save.userErrors}
      failure={save.failure}
      onNewer={onDone}
      onSubmit={() => void submit()}
      actions={
        <Button type="submit" look="primary" isPending={save.pending}>
          {t('apps.save')}
        </Button>
      }
    >
      <TextInput
        label={t('apps.name')}
        name="name"
        isRequired
        maxLength={80}
        value={name}
        onChange={setName}
      />
      <TextAreaInput
        label={t('apps.purpose')}
        name="purpose"
        isRequired
        maxLength={500}
        rows={2}
        value={purpose}
        onChange={setPurpose}
      />
      <ScopeChoice label={t('apps.wanted')} chosen={wanted} onChange={setWanted} />
    </EntryForm>
  );
}

/** Makes a key for an app. */
export function KeyForm({ appId, onMade }: { appId: string; onMade: (key: string) => void }) {
  const t = useText();
  const make = useWrite(MakePartnerKeyDocument);
  const choices = useDays();
  const [scopes, setScopes] = useState<PartnerScope[]>(['PUBLIC_READ']);
  const [days, setDays] = useState('90');
  async function submit() {
    const answer = await make.run({ input: { appId, scopes, days: Number(days) } });
    if (answer?.key) onMade(answer.key);
  }
  return (
    <EntryForm
      fields={['days']}
      userErrors={make.userErrors}
      failure={make.failure}
      onSubmit={() => void submit()}
      actions={
        <Button type="submit" look="primary" isPending={make.pending} isDisabled={scopes.length === 0}>
          {t('apps.makeKey')}
        </Button>
      }
    >
      <ScopeChoice label={t('apps.may')} chosen={scopes} onChange={setScopes} />
      <SelectInput label={t('apps.lasts')} name="days" options={choices} value={days} onChange={setDays} />
    </EntryForm>
  );
}

/** Shows a key this once. */
export function KeyShown({ secret, onDone }: { secret: string; onDone: () => void }) {
  const t = useText();
  const [copied, setCopied] = useState(false);
  return (
    <div className="stack">
      <p>{t('apps.keyOnce')}</p>
      <TextInput label={t('apps.key')} value={secret} isReadOnly />
      {copied && <Notice tone="good">{t('apps.copied')}</Notice>}
      <div className="dialog-actions">
        <Button onPress={() => void navigator.clipboard.writeText(secret).then(() => setCopied(true))}>
          {t('apps.copy')}
        </Button>
        <Button look="primary" onPress={onDone}>
          {t('apps.kept')}
        </Button>
      </div>
    </div>
  );
}
