import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useWrite } from '../../data/use-operation.js';
import { useViewer } from '../../data/viewer.js';
import { CreateServiceDocument } from '../../graphql/operations.js';
import { useLanguage } from '../../messages/locale.js';
import { useText } from '../../messages/use-text.js';
import { AFTER_SAVE, LeaveGuard } from '../../parts/leave-guard.js';
import { Page } from '../../parts/page.js';
import { emptyDraft, toFacts } from './service-draft.js';
import { ServiceForm } from './service-form.js';

/** A new service, saved as a draft first. */
export function NewServicePage() {
  const t = useText();
  const navigate = useNavigate();
  const language = useLanguage();
  const { viewer } = useViewer();
  const create = useWrite(CreateServiceDocument);
  const [draft, setDraft] = useState(() => ({
    ...emptyDraft(language, viewer?.organisation?.sectors[0] ?? 'FOOD'),
    contactEmail: viewer?.email ?? null,
    providerId: viewer?.organisation?.id ?? null,
  }));

  const [touched, setTouched] = useState(false);

  async function save() {
    const payload = await create.run({ input: { facts: toFacts(draft) } });
    if (payload?.service)
      await navigate(`/catalogue/${encodeURIComponent(payload.service.id)}`, {
        replace: true,
        state: AFTER_SAVE,
      });
  }

  return (
    <Page
      title={t('editor.newTitle')}
      lead={t('editor.newLead')}
      crumbs={<Link to="/catalogue">{t('catalogue.title')}</Link>}
    >
      <LeaveGuard when={touched} hint={t('leave.editor')} />
      <ServiceForm
        draft={draft}
        set={(part) => {
          setTouched(true);
          setDraft((before) => ({ ...before, ...part }));
        }}
        userErrors={create.userErrors}
        failure={create.failure}
        pending={create.pending}
        isDirty
        onSave={() => void save()}
      />
    </Page>
  );
}
