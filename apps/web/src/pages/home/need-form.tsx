import { ArrowRight } from 'lucide-react';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useText } from '../../messages/use-text.js';
import { useWords } from '../../messages/words.js';
import { useFormat } from '../../messages/use-format.js';
import { Button } from '../../parts/button.js';
import { ComboInput } from '../../parts/combo-input.js';
import { TextAreaInput } from '../../parts/fields.js';
import { NEED_TEXT_LIMIT, type NeedDraft } from '../match/need-link.js';
import { EXAMPLE_NEEDS } from './example-needs.js';

/** Below this much room the count of characters left is shown. */
const NEAR_LIMIT = 500;

/** The text of a need and the region of the firm. Too long a text is kept and refused, never cut silently. */
export function NeedForm({
  draft,
  onSubmit,
  submitLabel,
  showExamples,
  onCancel,
}: {
  draft: NeedDraft;
  onSubmit: (draft: NeedDraft) => void;
  submitLabel: string;
  showExamples?: boolean;
  onCancel?: () => void;
}) {
  const t = useText();
  const words = useWords();
  const format = useFormat();
  const [text, setText] = useState(draft.text);
  const [region, setRegion] = useState(draft.region);
  const [asked, setAsked] = useState(false);
  const left = NEED_TEXT_LIMIT - text.length;
  const problem =
    left < 0 ? t('need.tooLong', { over: -left }) : asked && text.trim() === '' ? t('need.empty') : null;

  return (
    <Form
      className="stack need-form"
      validationErrors={problem === null ? {} : { need: problem }}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (left >= 0 && text.trim() !== '') onSubmit({ text, region, edits: null });
      }}
    >
      <TextAreaInput
        label={t('need.label')}
        name="need"
        rows={5}
        value={text}
        onChange={setText}
        placeholder={t('need.placeholder')}
        hint={
          left < NEAR_LIMIT
            ? t('need.left', { left: Math.max(0, left) })
            : t('need.hint', { limit: format.number(NEED_TEXT_LIMIT) })
        }
      />
      {showExamples && (
        <div className="row">
          <span className="small faint">{t('need.examples')}</span>
          {EXAMPLE_NEEDS.map((example) => (
            <Button
              key={example.language}
              small
              aria-label={t('need.example', { language: words.language(example.language) })}
              onPress={() => {
                setText(example.text);
                setRegion(example.region);
              }}
            >
              <span lang={example.language}>{words.language(example.language)}</span>
            </Button>
          ))}
        </div>
      )}
      <div className="need-form-end">
        <ComboInput
          label={t('need.region')}
          hint={t('need.regionHint')}
          placeholder={t('need.regionPlaceholder')}
          options={words.regions()}
          value={region}
          onChange={setRegion}
        />
        <div className="row end">
          {onCancel && <Button onPress={onCancel}>{t('part.cancel')}</Button>}
          <Button type="submit" look="primary">
            {submitLabel}
            <ArrowRight size={16} aria-hidden />
          </Button>
        </div>
      </div>
    </Form>
  );
}
