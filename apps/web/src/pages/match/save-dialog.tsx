import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useWrite } from '../../data/use-operation.js';
import { SaveNeedDocument } from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { EntryForm } from '../../parts/entry-form.js';
import { TextInput } from '../../parts/fields.js';
import { ModalDialog } from '../../parts/modal-dialog.js';
import { NEW_TERMS, TermsFields } from '../need/terms-fields.js';
import { toInputs } from './need-edits.js';
import type { NeedDraft, NeedEdits } from './need-link.js';

/** Saves a need under a title, with who may know of it; `known` changes the text of the one that is already saved. */
export function SaveDialog({
  draft,
  edits,
  language,
  known,
  onClose,
}: {
  draft: NeedDraft;
  edits: NeedEdits;
  /** Language of the text. */
  language: string;
  known: { id: string; version: number; title: string } | null;
  onClose: () => void;
}) {
  const t = useText();
  const navigate = useNavigate();
  const save = useWrite(SaveNeedDocument);
  const [title, setTitle] = useState(known?.title ?? shortTitle(draft.text));
  const [terms, setTerms] = useState(NEW_TERMS);

  async function submit() {
    const { capabilities, clauses } = toInputs(edits);
    const payload = await save.run({
      input: {
        ...(known ? { id: known.id, version: known.version } : { terms }),
        title,
        text: draft.text,
        language,
        region: draft.region,
        capabilities,
        clauses,
        confirm: true,
      },
    });
    if (!payload?.need) return;
    onClose();
    await navigate(`/needs/${encodeURIComponent(payload.need.id)}`);
  }

  return (
    <ModalDialog title={t(known ? 'save.change' : 'save.title')} isOpen onClose={onClose}>
      <EntryForm
        fields={['title']}
        userErrors={save.userErrors}
        failure={save.failure}
        onSubmit={() => void submit()}
        actions={
          <>
            <Button type="submit" look="primary" isPending={save.pending}>
              {t('save.submit')}
            </Button>
            <Button onPress={onClose}>{t('part.cancel')}</Button>
          </>
        }
      >
        <p className="small muted">{t('save.hint')}</p>
        <TextInput label={t('save.name')} name="title" isRequired value={title} onChange={setTitle} />
        {!known && <TermsFields terms={terms} horizonHint={t('save.horizonHint')} onChange={setTerms} />}
      </EntryForm>
    </ModalDialog>
  );
}

/** The first sentence, cut at a word below 80 characters. */
function shortTitle(text: string): string {
  const sentence = /^[^.!?\n]*/.exec(text.trim())?.[0] ?? '';
  if (sentence.length <= 80) return sentence;
  return `${sentence.slice(0, 80).replace(/\s+\S*$/, '')}…`;
}
