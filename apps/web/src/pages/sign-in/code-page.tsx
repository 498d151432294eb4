import { useState } from 'react';
import { Navigate, useLocation, useNavigate } from 'react-router';
import { useRead, useWrite } from '../../data/use-operation.js';
import { useSessionChange } from '../../data/viewer.js';
import {
  ProveCodeDocument,
  type SignInStep,
  SignInStepDocument,
  StartAuthenticatorDocument,
} from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { EntryForm } from '../../parts/entry-form.js';
import { Failure, Skeleton } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';
import { AuthenticatorSetup, type Proof } from './authenticator-setup.js';
import { CodeInput } from './code-input.js';
import { RecoveryCodes } from './recovery-codes.js';
import { returnAddress, takeReturnAddress } from './return-address.js';

/** The second step of signing in: a code, or the set-up of an authenticator app where the role asks for one. */
export function CodePage() {
  const t = useText();
  const location = useLocation();
  const navigate = useNavigate();
  const changeSession = useSessionChange();
  const { data, error, refetch, isFetching } = useRead(SignInStepDocument, {});
  // As it was at first: once the code is proven, nothing is waited for, and the recovery codes are still to be shown.
  const [step, setStep] = useState<SignInStep | null>();
  if (step === undefined && data !== undefined && !isFetching) setStep(data.signInStep);
  const [proof, setProof] = useState<Proof | null>(null);

  async function goOn(given: Proof) {
    await changeSession(given.viewer ?? null);
    const back = location.hash ? returnAddress(location.hash) : takeReturnAddress();
    await navigate(back, { replace: true });
  }

  function take(given: Proof) {
    if (given.recoveryCodes) setProof(given);
    else void goOn(given);
  }

  if (proof?.recoveryCodes)
    return (
      <Page title={t('codes.recovery')} width="tight">
        <div className="stack">
          <RecoveryCodes codes={proof.recoveryCodes} />
          <div>
            <Button look="primary" onPress={() => void goOn(proof)}>
              {t('codes.kept')}
            </Button>
          </div>
        </div>
      </Page>
    );
  if (error && step === undefined)
    return (
      <Page title={t('signIn.title')} width="tight">
        <Failure error={error} retry={refetch} />
      </Page>
    );
  if (step === undefined)
    return (
      <Page title={t('signIn.title')} width="tight">
        <Skeleton lines={3} />
      </Page>
    );
  if (step === null) return <Navigate to={`/sign-in${location.hash}`} replace />;
  if (step === 'ENROLMENT')
    return (
      <Page title={t('codes.setUp')} lead={t('codes.asked')} width="tight">
        <Enrolment onDone={take} />
      </Page>
    );
  return (
    <Page title={t('codes.enter')} width="tight">
      <CodeForm onDone={take} />
    </Page>
  );
}

function CodeForm({ onDone }: { onDone: (proof: Proof) => void }) {
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
          {t('signIn.submit')}
        </Button>
      }
    >
      <CodeInput label={t('codes.code')} hint={t('codes.codeHint')} value={code} onChange={setCode} />
    </EntryForm>
  );
}

function Enrolment({ onDone }: { onDone: (proof: Proof) => void }) {
  const t = useText();
  const start = useWrite(StartAuthenticatorDocument);
  const [setup, setSetup] = useState<Parameters<typeof AuthenticatorSetup>[0]['setup'] | null>(null);
  if (setup) return <AuthenticatorSetup setup={setup} onDone={onDone} />;
  return (
    <EntryForm
      fields={[]}
      userErrors={start.userErrors}
      failure={start.failure}
      onSubmit={() => void start.run({ input: {} }).then((payload) => setSetup(payload?.setup ?? null))}
      actions={
        <Button type="submit" look="primary" isPending={start.pending}>
          {t('codes.begin')}
        </Button>
      }
    >
      <p>{t('codes.why')}</p>
    </EntryForm>
  );
}
