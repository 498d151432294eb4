import { useState } from 'react';
import { Checkbox, CheckboxGroup, Form, Label } from 'react-aria-components';
import { useText } from '../../messages/use-text.js';
import { useWords } from '../../messages/words.js';
import { Button } from '../../parts/button.js';
import { CheckBox, RadioInput } from '../../parts/fields.js';
import { ModalDialog } from '../../parts/modal-dialog.js';
import { Notice } from '../../parts/notices.js';
import { ClauseFields } from './clause-fields.js';
import { clauseProblem } from './clause-values.js';
import type { EditedClause } from './need-link.js';

/** One constraint: its value, whether it excludes, and which capabilities it binds. */
export function ClauseDialog({
  clause,
  concepts,
  onSave,
  onClose,
}: {
  clause: EditedClause;
  concepts: readonly string[];
  onSave: (clause: EditedClause) => void;
  onClose: () => void;
}) {
  const t = useText();
  const words = useWords();
  const [value, setValue] = useState(clause.value);
  const [hard, setHard] = useState(clause.hard);
  const [appliesTo, setAppliesTo] = useState<readonly string[] | null>(clause.appliesTo);
  const [asked, setAsked] = useState(false);
  const problem = clauseProblem(value) ?? (appliesTo?.length === 0 ? 'clause.problem.scope' : null);

  return (
    <ModalDialog title={t(`clause.${value.key}`)} isOpen onClose={onClose}>
      <Form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (problem === null) onSave({ ...clause, value, hard, appliesTo });
        }}
      >
        <p className="small muted">{t(`clause.hint.${value.key}`)}</p>
        <ClauseFields value={value} onChange={setValue} concepts={concepts} />
        <RadioInput
          label={t('clause.hardLabel')}
          options={[
            { id: 'hard', name: t('clause.hardYes') },
            { id: 'soft', name: t('clause.hardNo') },
          ]}
          value={hard ? 'hard' : 'soft'}
          onChange={(id) => setHard(id === 'hard')}
        />
        {value.key !== 'order' && (
          <RadioInput
            label={t('clause.scope')}
            options={[
              { id: 'all', name: t('clause.scopeAll') },
              { id: 'some', name: t('clause.scopeSome') },
            ]}
            value={appliesTo === null ? 'all' : 'some'}
            onChange={(id) => setAppliesTo(id === 'all' ? null : [...concepts])}
          />
        )}
        {appliesTo !== null && (
          <CheckboxGroup value={[...appliesTo]} onChange={setAppliesTo} className="scope">
            <Label className="visually-hidden">{t('clause.scopeSome')}</Label>
            {concepts.map((concept) => (
              <Checkbox key={concept} value={concept} className="check">
                <CheckBox />
                {words.concept(concept)}
              </Checkbox>
            ))}
          </CheckboxGroup>
        )}
        {asked && problem && <Notice tone="error">{t(problem)}</Notice>}
        <div className="dialog-actions">
          <Button onPress={onClose}>{t('part.cancel')}</Button>
          <Button type="submit" look="primary">
            {t('clause.save')}
          </Button>
        </div>
      </Form>
    </ModalDialog>
  );
}
