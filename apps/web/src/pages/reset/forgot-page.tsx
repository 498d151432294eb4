import { useState } from 'react';
import { Link, useLocation } from 'react-router';
import { useWrite } from '../../data/use-operation.js';
import { AskPasswordResetDocument } from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { EntryForm } from '../../parts/entry-form.js';
import { TextInput } from '../../parts/fields.js';
import { Notice } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';

/** Asks for a link by mail; what the page says is the same for every address. */
export function ForgotPage() {
  const t = useText();
  const { hash } = useLocation();
  const ask = useWrite(AskPasswordResetDocument);
  const [email, setEmail] = useState('');
  const [sentTo, setSentTo] = useState<string | null>(null);

  async function submit() {
    if ((await ask.run({ input: { email } })) !== null) setSentTo(email);
  }

  return (
    <Page title={t('reset.forgot')} lead={t('reset.forgotLead')} width="tight">
      <EntryForm
        fields={['email']}
        userErrors={ask.userErrors}
        failure={ask.failure}
        onSubmit={() => void submit()}
        actions={
          <Button type="submit" look="primary" isPending={ask.pending}>
            {t('reset.ask')}
          </Button>
        }
      >
        <TextInput
          label={t('signIn.email')}
          name="email"
          type="email"
          autoComplete="username"
          isRequired
          value={email}
          onChange={setEmail}
        />
        {sentTo && <Notice tone="good">{t('reset.sent', { email: sentTo })}</Notice>}
      </EntryForm>
      <p className="page-note">
        <Link to={{ pathname: '/sign-in', hash }}>{t('reset.back')}</Link>
      </p>
    </Page>
  );
}
