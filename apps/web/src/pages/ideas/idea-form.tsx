import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useWrite } from '../../data/use-operation.js';
import { ProposeIdeaDocument, UpdateIdeaDocument } from '../../graphql/operations.js';
import { useLanguage } from '../../messages/locale.js';
import { useText } from '../../messages/use-text.js';
import { useWords } from '../../messages/words.js';
import { Button } from '../../parts/button.js';
import { EntryForm } from '../../parts/entry-form.js';
import { TextAreaInput, TextInput } from '../../parts/fields.js';
import { ModalDialog } from '../../parts/modal-dialog.js';
import { MultiPick } from '../../parts/multi-pick.js';
import { NumberInput } from '../../parts/number-input.js';

/** An idea as its form has it. */
export interface KnownIdea {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly text: string;
  readonly language: string;
  readonly evidence: string | null;
  readonly effortDays: number | null;
  readonly capabilities: readonly { readonly concept: string }[];
}

/** Proposes an idea, or changes a known one. What is begun from a demand has its capability filled in. */
export function IdeaForm({
  known,
  concept,
  onClose,
}: {
  known?: KnownIdea;
  concept?: string;
  onClose: () => void;
}) {
  const t = useText();
  const words = useWords();
  const language = useLanguage();
  const navigate = useNavigate();
  const propose = useWrite(ProposeIdeaDocument);
  const update = useWrite(UpdateIdeaDocument);
  const write = known ? update : propose;
  const [title, setTitle] = useState(known?.title ?? '');
  const [text, setText] = useState(known?.text ?? '');
  const [evidence, setEvidence] = useState(known?.evidence ?? '');
  const [effortDays, setEffortDays] = useState(known?.effortDays ?? null);
  const [capabilities, setCapabilities] = useState<readonly string[]>(
    known?.capabilities.map((one) => one.concept) ?? (concept ? [concept] : []),
  );

  async function save() {
    const input = { title, text, evidence: evidence || null, effortDays, capabilities: [...capabilities] };
    if (known) {
      const { id, version } = known;
      const payload = await update.run({ input: { ...input, id, version, language: known.language } });
      if (payload) onClose();
      return;
    }
    const payload = await propose.run({ input: { ...input, language } });
    if (payload?.idea) void navigate(`/ideas/${encodeURIComponent(payload.idea.id)}`);
  }

  return (
    <ModalDialog title={t(known ? 'ideas.edit' : 'ideas.propose')} isOpen onClose={onClose}>
      <EntryForm
        fields={['title', 'text', 'capabilities', 'evidence', 'effortDays']}
        userErrors={write.userErrors}
        failure={write.failure}
        onSubmit={() => void save()}
        onNewer={onClose}
        actions={
          <>
            <Button type="submit" look="primary" isPending={write.pending}>
              {t('ideas.save')}
            </Button>
            <Button onPress={onClose}>{t('part.cancel')}</Button>
          </>
        }
      >
        {!known && <p className="small muted">{t('ideas.proposeHint')}</p>}
        <TextInput
          label={t('ideas.name')}
          name="title"
          value={title}
          onChange={setTitle}
          isRequired
          maxLength={150}
        />
        <TextAreaInput
          label={t('ideas.text')}
          name="text"
          value={text}
          onChange={setText}
          isRequired
          maxLength={4000}
        />
        <MultiPick
          label={t('ideas.capabilities')}
          addLabel={t('ideas.capabilities')}
          name="capabilities"
          options={words.concepts()}
          value={capabilities}
          onChange={setCapabilities}
        />
        <TextAreaInput
          label={t('ideas.evidence')}
          hint={t('ideas.evidenceHint')}
          name="evidence"
          value={evidence}
          onChange={setEvidence}
          rows={2}
          maxLength={4000}
        />
        <NumberInput
          label={t('ideas.effort')}
          name="effortDays"
          value={effortDays}
          onChange={setEffortDays}
          minValue={1}
          maxValue={5000}
          digits={0}
        />
      </EntryForm>
    </ModalDialog>
  );
}
