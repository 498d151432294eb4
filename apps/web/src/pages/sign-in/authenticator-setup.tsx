import { useState } from 'react';
import { useWrite } from '../../data/use-operation.js';
import {
  ProveCodeDocument,
  type ProveCodeMutation,
  type StartAuthenticatorMutation,
} from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { EntryForm } from '../../parts/entry-form.js';
import { CodeInput } from './code-input.js';

type Setup = NonNullable<StartAuthenticatorMutation['startAuthenticator']['setup']>;
export type Proof = ProveCodeMutation['proveCode'];

/** Shows an authenticator app what it has to know, and asks for its first code. */
export function AuthenticatorSetup({ setup, onDone }: { setup: Setup; onDone: (proof: Proof) => void }) {
  const t = useText();
  const prove = useWrite(ProveCodeDocument);
  const [code, setCode] = useState('');

  async function submit() {
    const proof = await prove.run({ input: { code } });
    if (proof?.viewer) onDone(proof);
  }

  return (
    <EntryForm
      fields={['code']}
      userErrors={prove.userErrors}
      failure={prove.failure}
      onSubmit={() => void submit()}
      actions={
        <Button type="submit" look="primary" isPending={prove.pending}>
          {t('codes.confirm')}
        </Button>
      }
    >
      <p>{t('codes.scan')}</p>
      <img src={setup.picture} alt={t('codes.picture')} width={200} height={200} />
      <p className="small">
        <a href={setup.address}>{t('codes.openApp')}</a>
      </p>
      <p className="small muted">
        {t('codes.byHand')} <code>{setup.secret.replace(/.{4}(?=.)/g, '$& ')}</code>
      </p>
      <CodeInput label={t('codes.first')} value={code} onChange={setCode} />
    </EntryForm>
  );
}
