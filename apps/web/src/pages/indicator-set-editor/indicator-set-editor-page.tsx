import { LANGUAGES, textIn, type Language } from '@fivefold/domain';
import { useMemo, useState } from 'react';
import { Link, useParams } from 'react-router';
import type { UserError } from '../../data/api-error.js';
import { useRead, useWrite } from '../../data/use-operation.js';
import { EditableSetDocument, EditIndicatorSetDocument } from '../../graphql/operations.js';
import { OWN_NAMES, useLanguage } from '../../messages/locale.js';
import { useText } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { EntryForm } from '../../parts/entry-form.js';
import { RadioInput, TextAreaInput, TextInput } from '../../parts/fields.js';
import { LeaveGuard } from '../../parts/leave-guard.js';
import { Failure, Notice, Skeleton } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';
import { NotFoundPage } from '../not-found/not-found-page.js';
import { NewerVersionDialog } from './newer-version-dialog.js';
import { PartsEditor } from './parts-editor.js';
import {
  draftProblems,
  indicatorsOf,
  namesOf,
  toSetDraft,
  toSetInput,
  writtenIn,
  type EditableSet,
  type SetDraft,
} from './set-draft.js';

/** Where the operator edits the draft of a set of indicators. */
export function IndicatorSetEditorPage() {
  const t = useText();
  const read = useRead(EditableSetDocument, { id: useParams()['id'] ?? '' });
  const set = read.data?.indicatorSet;
  if (read.data && !set) return <NotFoundPage />;
  if (set?.actions.includes('edit')) return <Editor key={set.id} set={set} readAgain={read.refetch} />;
  return (
    <Page
      title={t('setEditor.title')}
      hideHead={!set}
      crumbs={<Link to="/indicator-sets">{t('indicatorSets.title')}</Link>}
    >
      {set && <Notice>{t('setEditor.noDraft')}</Notice>}
      {!set && read.error && <Failure error={read.error} retry={read.refetch} />}
      {!set && !read.error && <Skeleton lines={4} blocks={2} />}
    </Page>
  );
}

/** What was changed, and the version of the draft on which it rests. */
interface Changed {
  readonly version: number;
  readonly draft: SetDraft;
}

function Editor({ set, readAgain }: { set: EditableSet; readAgain: () => Promise<unknown> }) {
  const t = useText();
  const reader = useLanguage();
  const write = useWrite(EditIndicatorSetDocument);
  const [changed, setChanged] = useState<Changed | null>(null);
  const [language, setLanguage] = useState<Language>(reader);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [own, setOwn] = useState<readonly UserError[]>([]);
  const stored = useMemo(() => toSetDraft(set), [set]);
  const draft = changed?.draft ?? stored;
  const userErrors = useMemo(
    () => (own.length > 0 ? own : write.userErrors.filter(({ code }) => code !== 'STALE_VERSION')),
    [own, write.userErrors],
  );
  const isStale = write.userErrors.some(({ code }) => code === 'STALE_VERSION');
  const name = textIn(draft.names, reader) || t('setEditor.unnamed');

  function change(part: Partial<SetDraft>) {
    setChanged({ version: changed?.version ?? set.version, draft: { ...draft, ...part } });
  }

  function unfold(row: string, isOpen: boolean) {
    setOpen((before) => {
      if (before.has(row) === isOpen) return before;
      const after = new Set(before);
      if (isOpen) after.add(row);
      else after.delete(row);
      return after;
    });
  }

  async function save(sent: Changed) {
    const problems = Object.entries(draftProblems(sent.draft));
    setOwn(
      problems.map(([field, id]) => ({
        code: 'INPUT_INVALID',
        path: ['input', ...field.split('.')],
        message: t(id),
      })),
    );
    indicatorsOf(sent.draft.parts).forEach(({ indicator }, at) => {
      if (problems.some(([field]) => field.startsWith(`indicators.${at}.`))) unfold(indicator.row, true);
    });
    if (problems.length > 0) return;
    setChanged(sent);
    const payload = await write.run({
      input: { id: set.id, version: sent.version, ...toSetInput(sent.draft) },
    });
    const version = payload?.indicatorSet?.version;
    // What was written while it was sent stays, on top of what is stored now.
    if (version !== undefined) setChanged((now) => (now === sent || !now ? null : { ...now, version }));
    else await readAgain();
  }

  function drop() {
    write.reset();
    setOwn([]);
    setChanged(null);
  }

  const total = namesOf(draft).length;
  const fields = [
    ...['names', 'note', 'passingShare'],
    ...draft.parts.map((_, at) => `parts.${at}.names`),
    ...indicatorsOf(draft.parts).flatMap(({ indicator: { row } }, at) =>
      open.has(row) ? ['key', 'names', 'guide'].map((field) => `indicators.${at}.${field}`) : [],
    ),
  ];
  return (
    <Page
      title={t('indicatorSet.named', { name, number: set.number })}
      width="narrow"
      crumbs={<Link to="/indicator-sets">{t('indicatorSets.title')}</Link>}
    >
      <LeaveGuard when={changed !== null} hint={t('leave.editor')} />
      <EntryForm
        fields={fields}
        userErrors={userErrors}
        failure={write.failure}
        onSubmit={() => void save(changed ?? { version: set.version, draft })}
        actions={
          <>
            <Button type="submit" look="primary" isPending={write.pending} isDisabled={changed === null}>
              {t('setEditor.save')}
            </Button>
            {changed && <Button onPress={drop}>{t('setEditor.drop')}</Button>}
            <span className="small faint" role="status">
              {t(changed ? 'editor.unsaved' : 'editor.saved')}
            </span>
          </>
        }
      >
        <RadioInput
          label={t('setEditor.language')}
          inRow
          options={LANGUAGES.map((id) => ({
            id,
            name: t('setEditor.written', { language: OWN_NAMES[id], done: writtenIn(draft, id), total }),
          }))}
          value={language}
          onChange={(id) => setLanguage(LANGUAGES.find((one) => one === id) ?? 'en')}
        />
        <TextInput
          label={t('setEditor.name')}
          name="names"
          lang={language}
          value={draft.names[language] ?? ''}
          onChange={(text) => change({ names: { ...draft.names, [language]: text } })}
          maxLength={200}
        />
        <TextAreaInput
          label={t('setEditor.note')}
          name="note"
          lang={language}
          value={draft.note[language] ?? ''}
          onChange={(text) => change({ note: { ...draft.note, [language]: text } })}
          maxLength={5000}
          rows={2}
        />
        <TextInput
          label={t('setEditor.passing')}
          hint={t('setEditor.passingHint')}
          name="passingShare"
          inputMode="decimal"
          value={draft.passingPercent}
          onChange={(passingPercent) => change({ passingPercent })}
          maxLength={6}
        />
        <PartsEditor
          parts={draft.parts}
          onChange={(parts) => change({ parts })}
          language={language}
          open={open}
          onOpen={unfold}
        />
      </EntryForm>
      {isStale && changed && set.version !== changed.version && (
        <NewerVersionDialog
          mine={changed.draft}
          theirs={stored}
          onTheirs={drop}
          onMine={() => void save({ version: set.version, draft: changed.draft })}
          onClose={write.reset}
        />
      )}
    </Page>
  );
}
