import { useState } from 'react';
import { Link, useLocation } from 'react-router';
import { useSectors } from '../../data/sectors.js';
import { useWrite } from '../../data/use-operation.js';
import { SignUpDocument, type SignUpInput } from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { useWords } from '../../messages/words.js';
import { Button, LinkButton } from '../../parts/button.js';
import { ComboInput } from '../../parts/combo-input.js';
import { EntryForm } from '../../parts/entry-form.js';
import { SelectInput, TextInput } from '../../parts/fields.js';
import { Notice } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';
import { TermsCheck, useTermsInForce } from '../../parts/terms-check.js';
import { keepReturnAddress, returnAddress } from '../sign-in/return-address.js';

const FIELDS = ['email', 'name', 'password', 'organisationName', 'country', 'regionCode', 'sector'] as const;

const EMPTY: SignUpInput = {
  email: '',
  name: '',
  password: '',
  organisationName: '',
  country: 'LV',
  regionCode: null,
  sector: 'FOOD',
};

/** A person and a company; the account opens by the link in the confirmation mail. */
export function SignUpPage() {
  const t = useText();
  const words = useWords();
  const sectors = useSectors();
  const { hash } = useLocation();
  const signUp = useWrite(SignUpDocument);
  const [input, setInput] = useState(EMPTY);
  const [sent, setSent] = useState(false);
  const terms = useTermsInForce();
  const [accepted, setAccepted] = useState(false);
  const set = (part: Partial<SignUpInput>) => setInput((before) => ({ ...before, ...part }));

  async function submit() {
    if ((await signUp.run({ input: { ...input, acceptedTerms: terms ?? null } })) === null) return;
    keepReturnAddress(returnAddress(hash));
    setSent(true);
  }

  if (sent) {
    return (
      <Page title={t('signUp.sentTitle')} width="tight">
        <Notice tone="good">
          <p>{t('signUp.sent', { email: input.email })}</p>
          <div>
            <LinkButton to="/mailbox">{t('signUp.openMailbox')}</LinkButton>
          </div>
        </Notice>
      </Page>
    );
  }

  return (
    <Page title={t('signUp.title')} lead={t('signUp.lead')} width="tight">
      <EntryForm
        fields={FIELDS}
        userErrors={signUp.userErrors}
        failure={signUp.failure}
        onSubmit={() => void submit()}
        actions={
          <Button
            type="submit"
            look="primary"
            isPending={signUp.pending}
            isDisabled={terms !== null && !accepted}
          >
            {t('signUp.submit')}
          </Button>
        }
      >
        <TextInput
          label={t('signUp.name')}
          name="name"
          autoComplete="name"
          isRequired
          value={input.name}
          onChange={(name) => set({ name })}
        />
        <TextInput
          label={t('signIn.email')}
          name="email"
          type="email"
          autoComplete="username"
          isRequired
          value={input.email}
          onChange={(email) => set({ email })}
        />
        <TextInput
          label={t('signIn.password')}
          name="password"
          type="password"
          autoComplete="new-password"
          hint={t('signUp.passwordHint')}
          isRequired
          value={input.password}
          onChange={(password) => set({ password })}
        />
        <TextInput
          label={t('signUp.company')}
          name="organisationName"
          autoComplete="organization"
          isRequired
          value={input.organisationName}
          onChange={(organisationName) => set({ organisationName })}
        />
        <ComboInput
          label={t('signUp.country')}
          name="country"
          options={words.countries()}
          value={input.country}
          onChange={(country) => set({ country: country ?? '', regionCode: null })}
          isRequired
        />
        <ComboInput
          key={input.country}
          label={t('signUp.region')}
          hint={t('signUp.regionHint')}
          name="regionCode"
          options={words
            .regions()
            .filter((region) => region.id.startsWith(input.country) && region.id.length > 2)}
          value={input.regionCode ?? null}
          onChange={(regionCode) => set({ regionCode })}
        />
        <SelectInput
          label={t('signUp.sector')}
          name="sector"
          options={sectors.options}
          value={input.sector}
          onChange={(sector) => set({ sector })}
        />
        <TermsCheck number={terms} isSelected={accepted} onChange={setAccepted} />
      </EntryForm>
      <p className="page-note">
        {t('signUp.hasAccount')} <Link to={{ pathname: '/sign-in', hash }}>{t('signIn.submit')}</Link>
      </p>
    </Page>
  );
}
