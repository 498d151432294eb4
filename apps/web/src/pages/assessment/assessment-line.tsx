import { useState } from 'react';
import { useWrite } from '../../data/use-operation.js';
import {
  AddAssessmentEvidenceDocument,
  RecordFindingDocument,
  ScoreIndicatorDocument,
} from '../../graphql/operations.js';
import { useLanguage } from '../../messages/locale.js';
import { useText } from '../../messages/use-text.js';
import { AttachmentPicker } from '../../parts/attachment-picker.js';
import { Button } from '../../parts/button.js';
import { EntryForm } from '../../parts/entry-form.js';
import { RadioInput, TextAreaInput } from '../../parts/fields.js';
import { useAttachments } from '../../parts/use-attachments.js';
import { nameIn } from '../assessments/name-in.js';
import type { FullAssessment } from './assessment-page.js';
import { EvidenceRow } from './evidence-row.js';

type Line = FullAssessment['lines'][number];
const STEPS = ['0', '1', '2', '3', '4'].map((id) => ({ id, name: id }));

/** Where the card of an indicator stands on the page. */
export const lineIdOf = (key: string) => `line-${key}`;

/** One indicator: what both sides say of it, and what it rests on. */
export function AssessmentLineCard({ assessment, line }: { assessment: FullAssessment; line: Line }) {
  const t = useText();
  const language = useLanguage();
  const { indicator } = line;
  const can = (action: string) => assessment.actions.includes(action);
  return (
    <details className="card assessment-line" id={lineIdOf(indicator.key)}>
      <summary>
        <strong>{nameIn(indicator.names, language)}</strong>
        <span className="small muted">
          {(can('score') ? line.selfScore : can('find') ? line.score : 0) === null &&
            ` · ${t('line.unscored')}`}
          {line.selfScore !== null && ` · ${t('line.self', { score: line.selfScore })}`}
          {line.score !== null && ` · ${t('line.found', { score: line.score })}`}
          {indicator.threshold !== null && ` · ${t('indicator.threshold', { score: indicator.threshold })}`}
          {line.reached === false && ` · ${t('line.below')}`}
        </span>
      </summary>
      <div className="stack">
        <p className="small muted">{nameIn(indicator.guide, language)}</p>
        {line.selfWords && !can('score') && <p className="quote-note">{line.selfWords}</p>}
        {line.words && !can('find') && <p className="quote-note">{line.words}</p>}
        {line.evidence.map((evidence) => (
          <EvidenceRow key={evidence.id} evidence={evidence} canRemove={can('score')} />
        ))}
        {can('score') && <ScoreForm assessment={assessment} line={line} />}
        {can('score') && <EvidenceForm key={line.evidence.length} assessment={assessment} line={line} />}
        {can('find') && <ScoreForm assessment={assessment} line={line} finds />}
      </div>
    </details>
  );
}

function ScoreForm({
  assessment,
  line,
  finds = false,
}: {
  assessment: FullAssessment;
  line: Line;
  finds?: boolean;
}) {
  const t = useText();
  const own = useWrite(ScoreIndicatorDocument);
  const finding = useWrite(RecordFindingDocument);
  const write = finds ? finding : own;
  const given = finds ? line.score : line.selfScore;
  const stored = {
    score: given === null ? '' : String(given),
    words: finds ? line.words : line.selfWords,
    version: finds ? line.version : line.selfVersion,
  };
  const [changed, setChanged] = useState<typeof stored | null>(null);
  const draft = changed ?? stored;

  async function save() {
    const { score, ...rest } = draft;
    const input = { id: assessment.id, indicator: line.indicator.key, score: Number(score), ...rest };
    if (!(await write.run({ input }))) return;
    // What was written while it was sent stays, on top of what is stored now.
    setChanged((now) => (now === changed || !now ? null : { ...now, version: draft.version + 1 }));
  }

  return (
    <EntryForm
      fields={['words']}
      userErrors={write.userErrors}
      failure={write.failure}
      onSubmit={() => void save()}
      onNewer={() => {
        setChanged(null);
        write.reset();
      }}
      actions={
        <>
          <Button
            type="submit"
            look="primary"
            isPending={write.pending}
            isDisabled={changed === null || draft.score === ''}
          >
            {t('line.save')}
          </Button>
          <span className="small faint" role="status">
            {changed ? t('editor.unsaved') : given !== null && t('editor.saved')}
          </span>
        </>
      }
    >
      <RadioInput
        label={t(finds ? 'line.finding' : 'line.selfScore')}
        options={STEPS}
        value={draft.score}
        onChange={(score) => setChanged({ ...draft, score })}
        inRow
      />
      <TextAreaInput
        label={t('line.why')}
        name="words"
        value={draft.words}
        onChange={(words) => setChanged({ ...draft, words })}
        maxLength={3000}
        rows={2}
      />
    </EntryForm>
  );
}

function EvidenceForm({ assessment, line }: { assessment: FullAssessment; line: Line }) {
  const t = useText();
  const add = useWrite(AddAssessmentEvidenceDocument);
  const [words, setWords] = useState('');
  const files = useAttachments();
  const input = { id: assessment.id, indicator: line.indicator.key, words, attachmentIds: files.ids };
  return (
    <EntryForm
      fields={['words']}
      userErrors={add.userErrors}
      failure={add.failure}
      onSubmit={() => void add.run({ input })}
      actions={
        <Button type="submit" isPending={add.pending} isDisabled={files.busy}>
          {t('line.addEvidence')}
        </Button>
      }
    >
      <TextAreaInput
        label={t('line.evidence')}
        name="words"
        value={words}
        onChange={setWords}
        isRequired
        maxLength={3000}
        rows={2}
      />
      <AttachmentPicker picked={files} />
    </EntryForm>
  );
}
