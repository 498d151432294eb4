import { useState } from 'react';
import { useRead, useWrite } from '../../data/use-operation.js';
import {
  EndAuthenticatorDocument,
  OwnAuthenticatorDocument,
  RenewRecoveryCodesDocument,
  StartAuthenticatorDocument,
} from '../../graphql/operations.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { EntryForm } from '../../parts/entry-form.js';
import { TextInput } from '../../parts/fields.js';
import { Failure, Skeleton } from '../../parts/notices.js';
import { AuthenticatorSetup } from '../sign-in/authenticator-setup.js';
import { CodeInput } from '../sign-in/code-input.js';
import { RecoveryCodes } from '../sign-in/recovery-codes.js';

/** The authenticator app of the person: set up, recovery codes anew, taken off. */
export function AuthenticatorSection() {
  const t = useText();
  const format = useFormat();
  const { data, error, refetch } = useRead(OwnAuthenticatorDocument, {});
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  if (error) return <Failure error={error} retry={refetch} />;
  if (data === undefined) return <Skeleton lines={2} />;
  const own = data.ownAuthenticator;
  if (codes)
    return (
      <div className="stack">
        <RecoveryCodes codes={codes} />
        <div>
          <Button onPress={() => setCodes(null)}>{t('codes.kept')}</Button>
        </div>
      </div>
    );
  if (!own) return <SetUp onCodes={setCodes} />;
  return (
    <div className="stack">
      <p>
        {t('codes.since', { date: format.day(own.since) })}{' '}
        {t('codes.left', { count: own.recoveryCodesLeft })}
      </p>
      <WithCode isRequired={own.isRequired} onCodes={setCodes} />
    </div>
  );
}

function SetUp({ onCodes }: { onCodes: (codes: readonly string[]) => void }) {
  const t = useText();
  const start = useWrite(StartAuthenticatorDocument);
  const [password, setPassword] = useState('');
  const [setup, setSetup] = useState<Parameters<typeof AuthenticatorSetup>[0]['setup'] | null>(null);
  if (setup)
    return <AuthenticatorSetup setup={setup} onDone={(proof) => onCodes(proof.recoveryCodes ?? [])} />;
  return (
    <EntryForm
      fields={['password']}
      userErrors={start.userErrors}
      failure={start.failure}
      onSubmit={() =>
        void start.run({ input: { password } }).then((payload) => setSetup(payload?.setup ?? null))
      }
      actions={
        <Button type="submit" isPending={start.pending}>
          {t('codes.setUp')}
        </Button>
      }
    >
      <p className="small muted">{t('codes.why')}</p>
      <TextInput
        label={t('ownAccount.presentPassword')}
        name="password"
        type="password"
        autoComplete="current-password"
        isRequired
        value={password}
        onChange={setPassword}
      />
    </EntryForm>
  );
}

function WithCode({
  isRequired,
  onCodes,
}: {
  isRequired: boolean;
  onCodes: (codes: readonly string[]) => void;
}) {
  const t = useText();
  const renew = useWrite(RenewRecoveryCodesDocument);
  const end = useWrite(EndAuthenticatorDocument);
  const [code, setCode] = useState('');
  const input = { code };

  async function renewAll() {
    end.reset();
    const payload = await renew.run({ input });
    if (!payload) return;
    setCode('');
    onCodes(payload.recoveryCodes ?? []);
  }

  function takeOff() {
    renew.reset();
    void end.run({ input });
  }

  return (
    <EntryForm
      fields={['code']}
      userErrors={renew.userErrors.length > 0 ? renew.userErrors : end.userErrors}
      failure={renew.failure ?? end.failure}
      onSubmit={() => void renewAll()}
      actions={
        <>
          <Button type="submit" isPending={renew.pending}>
            {t('codes.renew')}
          </Button>
          {!isRequired && (
            <Button look="danger" isPending={end.pending} onPress={takeOff}>
              {t('codes.end')}
            </Button>
          )}
        </>
      }
    >
      <CodeInput label={t('codes.code')} value={code} onChange={setCode} />
    </EntryForm>
  );
}
