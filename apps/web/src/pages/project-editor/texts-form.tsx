import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useWrite } from '../../data/use-operation.js';
import { SaveProjectDocument, type ProjectPartsFragment } from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { EntryForm } from '../../parts/entry-form.js';
import { CheckInput, TextAreaInput, TextInput } from '../../parts/fields.js';
import { Notice } from '../../parts/notices.js';
import { RowList } from '../../parts/row-list.js';

const NO_PERIOD = { startsOn: '', endsOn: '', source: '', sourceOn: '', inUse: false };

/** What a project says of itself, and when it runs as each source says it. */
export function TextsForm({
  project,
  onNewer,
}: {
  project: ProjectPartsFragment | null;
  onNewer: () => void;
}) {
  const t = useText();
  const navigate = useNavigate();
  const save = useWrite(SaveProjectDocument);
  const [typed, setTyped] = useState({
    acronym: project?.acronym ?? '',
    title: project?.title ?? '',
    summary: project?.summary ?? '',
    programme: project?.programme ?? '',
    agreementNumber: project?.agreementNumber ?? '',
    website: project?.website ?? '',
    acknowledgement: project?.acknowledgement ?? '',
    disclaimer: project?.disclaimer ?? '',
  });
  const [periods, setPeriods] = useState(
    (project?.periods ?? []).map((period) => ({ ...period, sourceOn: period.sourceOn ?? '' })),
  );
  const [saved, setSaved] = useState(false);
  const field = (name: keyof typeof typed) => ({
    name,
    label: t(`project.${name}`),
    value: typed[name],
    onChange: (value: string) => {
      setSaved(false);
      setTyped({ ...typed, [name]: value });
    },
  });

  async function submit() {
    const { acronym, title, summary, ...rest } = typed;
    const blank = Object.fromEntries(
      Object.entries(rest).map(([name, value]) => [name, value.trim() || null]),
    );
    const payload = await save.run({
      input: {
        ...(project && { id: project.id, version: project.version }),
        ...{ acronym, title, summary, ...blank },
        periods: periods.map((period) => ({ ...period, sourceOn: period.sourceOn || null })),
      },
    });
    setSaved(payload !== null);
    const id = payload?.project?.id;
    if (!project && id) await navigate(`/projects/${encodeURIComponent(id)}/edit`);
  }

  return (
    <EntryForm
      fields={Object.keys(typed)}
      userErrors={save.userErrors}
      failure={save.failure}
      onSubmit={() => void submit()}
      onNewer={onNewer}
      actions={
        <Button type="submit" look="primary" isPending={save.pending}>
          {t(project ? 'project.saveAbout' : 'projects.create')}
        </Button>
      }
    >
      <TextInput {...field('acronym')} maxLength={40} isRequired />
      <TextInput {...field('title')} maxLength={300} isRequired />
      <TextAreaInput {...field('summary')} maxLength={5000} rows={5} />
      <TextInput {...field('programme')} maxLength={300} />
      <TextInput {...field('agreementNumber')} maxLength={100} />
      <TextInput {...field('website')} type="url" maxLength={500} />
      <TextAreaInput {...field('acknowledgement')} maxLength={1000} rows={2} />
      <TextAreaInput {...field('disclaimer')} maxLength={1000} rows={2} />
      <RowList
        label={t('project.period')}
        addLabel={t('project.addPeriod')}
        rows={periods}
        empty={{ ...NO_PERIOD, inUse: periods.length === 0 }}
        onChange={setPeriods}
      >
        {(row, set, at) => (
          <>
            <TextInput
              label={t('project.startsOn')}
              name={`periods.${at}.startsOn`}
              type="date"
              value={row.startsOn}
              onChange={(startsOn) => set({ startsOn })}
              isRequired
            />
            <TextInput
              label={t('project.endsOn')}
              name={`periods.${at}.endsOn`}
              type="date"
              value={row.endsOn}
              onChange={(endsOn) => set({ endsOn })}
              isRequired
            />
            <TextInput
              label={t('project.source')}
              name={`periods.${at}.source`}
              value={row.source}
              onChange={(source) => set({ source })}
              maxLength={300}
              isRequired
            />
            <CheckInput
              isSelected={row.inUse}
              onChange={(inUse) =>
                setPeriods(
                  periods.map((one, other) => ({
                    ...one,
                    inUse: other === at ? inUse : inUse ? false : one.inUse,
                  })),
                )
              }
            >
              {t('project.inUse')}
            </CheckInput>
          </>
        )}
      </RowList>
      {saved && <Notice tone="good">{t('project.saved')}</Notice>}
    </EntryForm>
  );
}
