import { useState } from 'react';
import { useWrite } from '../../data/use-operation.js';
import { SaveProjectResultsDocument, type ProjectPartsFragment } from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { EntryForm } from '../../parts/entry-form.js';
import { TextInput } from '../../parts/fields.js';
import { Notice } from '../../parts/notices.js';
import { NumberInput } from '../../parts/number-input.js';
import { RowList } from '../../parts/row-list.js';

interface Aim {
  readonly id: string | null;
  readonly title: string;
  readonly unit: string;
  readonly target: number | null;
  readonly dueOn: string;
}

/** The numbers that a project wants to reach. */
export function ResultsForm({ project, onNewer }: { project: ProjectPartsFragment; onNewer: () => void }) {
  const t = useText();
  const save = useWrite(SaveProjectResultsDocument);
  const [saved, setSaved] = useState(false);
  const [aims, setAims] = useState(() => aimsOf(project));

  async function submit() {
    const results = aims.map(({ target, dueOn, ...aim }) => ({
      ...aim,
      target: target ?? 0,
      dueOn: dueOn || null,
    }));
    const payload = await save.run({ input: { id: project.id, version: project.version, results } });
    if (payload?.project) setAims(aimsOf(payload.project));
    setSaved(payload !== null);
  }

  return (
    <EntryForm
      fields={aims.map((_, at) => `results.${at}.target`)}
      userErrors={save.userErrors}
      failure={save.failure}
      onSubmit={() => void submit()}
      onNewer={onNewer}
      actions={
        <Button type="submit" look="primary" isPending={save.pending}>
          {t('project.saveResults')}
        </Button>
      }
    >
      <RowList<Aim>
        label={t('project.resultRows')}
        addLabel={t('project.addResult')}
        rows={aims}
        empty={{ id: null, title: '', unit: '', target: null, dueOn: '' }}
        onChange={setAims}
      >
        {(row, set, at) => (
          <>
            <TextInput
              label={t('project.result')}
              name={`results.${at}.title`}
              value={row.title}
              onChange={(title) => set({ title })}
              maxLength={300}
              isRequired
            />
            <NumberInput
              label={t('project.target')}
              name={`results.${at}.target`}
              value={row.target}
              onChange={(target) => set({ target })}
              minValue={0}
              isRequired
            />
            <TextInput
              label={t('project.unit')}
              name={`results.${at}.unit`}
              value={row.unit}
              onChange={(unit) => set({ unit })}
              maxLength={60}
              isRequired
            />
            <TextInput
              label={t('project.due')}
              type="date"
              value={row.dueOn}
              onChange={(dueOn) => set({ dueOn })}
            />
          </>
        )}
      </RowList>
      {saved && <Notice tone="good">{t('project.saved')}</Notice>}
    </EntryForm>
  );
}

function aimsOf(project: ProjectPartsFragment): Aim[] {
  return project.results.map(({ id, title, unit, target, dueOn }) => ({
    id,
    title,
    unit,
    target,
    dueOn: dueOn ?? '',
  }));
}
