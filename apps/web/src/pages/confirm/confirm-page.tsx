import { useNavigate, useSearchParams } from 'react-router';
import { useSessionChange } from '../../data/viewer.js';
import { useWrite } from '../../data/use-operation.js';
import { ConfirmEmailDocument } from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { EntryForm } from '../../parts/entry-form.js';
import { Page } from '../../parts/page.js';
import { takeReturnAddress } from '../sign-in/return-address.js';

/** Opens an account by its link. It takes a press, because mail programs open links by themselves. */
export function ConfirmPage() {
  const t = useText();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const changeSession = useSessionChange();
  const confirm = useWrite(ConfirmEmailDocument);

  async function submit() {
    const payload = await confirm.run({ input: { token: search.get('token') ?? '' } });
    if (!payload?.viewer) return;
    await changeSession(payload.viewer);
    await navigate(takeReturnAddress(), { replace: true });
  }

  return (
    <Page title={t('confirm.title')} lead={t('confirm.lead')} width="tight">
      <EntryForm
        fields={[]}
        userErrors={confirm.userErrors}
        failure={confirm.failure}
        onSubmit={() => void submit()}
        actions={
          <Button type="submit" look="primary" isPending={confirm.pending}>
            {t('confirm.submit')}
          </Button>
        }
      >
        {null}
      </EntryForm>
    </Page>
  );
}
