import { LANGUAGES, type Language } from '@fivefold/domain';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { useRead, useWrite } from '../../data/use-operation.js';
import {
  ProjectsDocument,
  PublicationDocument,
  SavePublicationDocument,
  type PublicationKind,
  type PublicationPartsFragment,
} from '../../graphql/operations.js';
import { OWN_NAMES, useLanguage } from '../../messages/locale.js';
import { useText } from '../../messages/use-text.js';
import { AttachmentPicker } from '../../parts/attachment-picker.js';
import { Button } from '../../parts/button.js';
import { EntryForm } from '../../parts/entry-form.js';
import { RadioInput, SelectInput, TextAreaInput, TextInput } from '../../parts/fields.js';
import { AFTER_SAVE, LeaveGuard } from '../../parts/leave-guard.js';
import { Failure, Skeleton } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';
import { useAttachments } from '../../parts/use-attachments.js';
import { NotFoundPage } from '../not-found/not-found-page.js';

/** Writes a publication anew, or changes one, in up to four languages. */
export function PublicationEditorPage() {
  const t = useText();
  const id = useParams()['id'];
  const read = useRead(PublicationDocument, { id: id ?? '' }, { enabled: id !== undefined });
  const publication = read.data?.publication;
  if (id === undefined) return <Editor publication={null} />;
  if (read.data && !publication?.actions.includes('edit')) return <NotFoundPage />;
  if (publication)
    return <Editor key={`${publication.id} ${publication.version}`} publication={publication} />;
  return (
    <Page title={t('news.edit')} hideHead>
      {read.error ? <Failure error={read.error} retry={read.refetch} /> : <Skeleton lines={4} />}
    </Page>
  );
}

interface Typed {
  readonly title: string;
  readonly lead: string;
  readonly body: string;
}
const BLANK: Typed = { title: '', lead: '', body: '' };
const KINDS: readonly PublicationKind[] = ['NEWS', 'RESULT', 'FOLLOW_UP'];

function Editor({ publication }: { publication: PublicationPartsFragment | null }) {
  const t = useText();
  const navigate = useNavigate();
  const reader = useLanguage();
  const save = useWrite(SavePublicationDocument);
  const projects = useRead(ProjectsDocument, { first: 100, own: true });
  const [kind, setKind] = useState<PublicationKind>(publication?.kind ?? 'NEWS');
  const [projectId, setProjectId] = useState(publication?.project?.id ?? 'none');
  const [language, setLanguage] = useState<Language>(reader);
  const [typed, setTyped] = useState<Readonly<Partial<Record<string, Typed>>>>(() =>
    Object.fromEntries(
      (publication?.texts ?? []).map(({ language: code, title, lead, body }) => [
        code,
        { title, lead, body },
      ]),
    ),
  );
  const [touched, setTouched] = useState(false);
  const picked = useAttachments(publication?.attachments ?? []);
  const text = typed[language] ?? BLANK;
  const set = (part: Partial<Typed>) => {
    setTouched(true);
    setTyped({ ...typed, [language]: { ...text, ...part } });
  };

  async function submit() {
    const texts = LANGUAGES.flatMap((code) => {
      const one = typed[code];
      return one && (one.title || one.lead || one.body) ? [{ language: code, ...one }] : [];
    });
    const input = {
      ...(publication && { id: publication.id, version: publication.version }),
      kind,
      projectId: projectId === 'none' ? null : projectId,
      texts,
      attachmentIds: picked.ids,
    };
    const payload = await save.run({ input });
    const id = payload?.publication?.id;
    if (id) await navigate(`/news/${encodeURIComponent(id)}`, { state: AFTER_SAVE });
  }

  return (
    <Page
      title={t(publication ? 'news.edit' : 'news.new')}
      width="narrow"
      crumbs={<Link to="/news">{t('news.title')}</Link>}
    >
      <LeaveGuard when={touched} hint={t('news.leaveHint')} />
      <EntryForm
        fields={['title']}
        userErrors={save.userErrors}
        failure={save.failure}
        onSubmit={() => void submit()}
        actions={
          <Button type="submit" look="primary" isPending={save.pending} isDisabled={picked.busy}>
            {t('news.save')}
          </Button>
        }
      >
        <RadioInput
          label={t('publication.kind')}
          inRow
          options={KINDS.map((id) => ({ id, name: t(`publication.kind.${id}`) }))}
          value={kind}
          onChange={(id) => setKind(KINDS.find((one) => one === id) ?? 'NEWS')}
        />
        <SelectInput
          label={t('news.project')}
          options={[
            { id: 'none', name: t('news.noProject') },
            ...(projects.data?.projects.edges ?? []).map(({ node }) => ({ id: node.id, name: node.acronym })),
          ]}
          value={projectId}
          onChange={setProjectId}
        />
        <RadioInput
          label={t('news.language')}
          inRow
          options={LANGUAGES.map((id) => ({ id, name: `${OWN_NAMES[id]}${typed[id]?.title ? ' ✓' : ''}` }))}
          value={language}
          onChange={(id) => setLanguage(LANGUAGES.find((one) => one === id) ?? 'en')}
        />
        <TextInput
          label={t('news.headline')}
          name="title"
          value={text.title}
          onChange={(title) => set({ title })}
          maxLength={200}
          isRequired
        />
        <TextAreaInput
          label={t('news.short')}
          rows={2}
          value={text.lead}
          onChange={(lead) => set({ lead })}
          maxLength={500}
        />
        <TextAreaInput
          label={t('news.body')}
          hint={t('news.bodyHint')}
          rows={10}
          value={text.body}
          onChange={(body) => set({ body })}
          maxLength={20_000}
        />
        <AttachmentPicker picked={picked} />
      </EntryForm>
    </Page>
  );
}
