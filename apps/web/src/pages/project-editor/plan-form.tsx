import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useWrite } from '../../data/use-operation.js';
import {
  SaveProjectPlanDocument,
  type DeliverableKind,
  type ProjectPartsFragment,
} from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { EntryForm } from '../../parts/entry-form.js';
import { SelectInput, TextAreaInput, TextInput } from '../../parts/fields.js';
import { Notice } from '../../parts/notices.js';
import { RowList } from '../../parts/row-list.js';

interface Due {
  readonly id: string | null;
  readonly kind: DeliverableKind;
  readonly title: string;
  readonly dueOn: string;
}
interface Part {
  readonly id: string | null;
  readonly title: string;
  readonly description: string;
  readonly leadId: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly deliverables: Due[];
}

/** Work packages, each with what it hands over and reaches. */
export function PlanForm({ project, onNewer }: { project: ProjectPartsFragment; onNewer: () => void }) {
  const t = useText();
  const save = useWrite(SaveProjectPlanDocument);
  const [saved, setSaved] = useState(false);
  const [parts, setParts] = useState(() => partsOf(project));
  const leads = project.partners.map(({ organisation }) => ({
    id: organisation.id,
    name: organisation.name,
  }));
  const set = (at: number, part: Partial<Part>) =>
    setParts(parts.map((one, index) => (index === at ? { ...one, ...part } : one)));

  async function submit() {
    const workPackages = parts.map(({ startsOn, endsOn, ...part }) => ({
      ...part,
      startsOn: startsOn || null,
      endsOn: endsOn || null,
    }));
    const payload = await save.run({ input: { id: project.id, version: project.version, workPackages } });
    if (payload?.project) setParts(partsOf(payload.project));
    setSaved(payload !== null);
  }

  return (
    <EntryForm
      fields={[]}
      userErrors={save.userErrors}
      failure={save.failure}
      onSubmit={() => void submit()}
      onNewer={onNewer}
      actions={
        <>
          <Button type="submit" look="primary" isPending={save.pending}>
            {t('project.savePlan')}
          </Button>
          <Button
            onPress={() =>
              setParts([...parts, { ...BLANK, leadId: project.coordinator.id, deliverables: [] }])
            }
          >
            {t('project.addWorkPackage')}
          </Button>
        </>
      }
    >
      {parts.map((part, at) => (
        <fieldset key={at} className="plain-fieldset stack close">
          <legend className="group-label">{t('project.workPackage', { number: at + 1 })}</legend>
          <TextInput
            label={t('project.workPackageTitle')}
            name={`workPackages.${at}.title`}
            value={part.title}
            onChange={(title) => set(at, { title })}
            maxLength={300}
            isRequired
          />
          <TextAreaInput
            label={t('project.description')}
            rows={2}
            value={part.description}
            onChange={(description) => set(at, { description })}
            maxLength={3000}
          />
          <div className="row">
            <SelectInput
              label={t('project.lead')}
              options={leads}
              value={part.leadId}
              onChange={(leadId) => set(at, { leadId })}
            />
            <TextInput
              label={t('project.startsOn')}
              type="date"
              value={part.startsOn}
              onChange={(startsOn) => set(at, { startsOn })}
            />
            <TextInput
              label={t('project.endsOn')}
              type="date"
              value={part.endsOn}
              onChange={(endsOn) => set(at, { endsOn })}
            />
            <Button
              look="quiet"
              icon
              small
              aria-label={t('project.removeWorkPackage', { number: at + 1 })}
              onPress={() => setParts(parts.filter((_, index) => index !== at))}
            >
              <Trash2 size={15} aria-hidden />
            </Button>
          </div>
          <RowList<Due>
            label={t('project.deliverables')}
            addLabel={t('project.addDeliverable')}
            rows={part.deliverables}
            empty={{ id: null, kind: 'DELIVERABLE', title: '', dueOn: '' }}
            onChange={(deliverables) => set(at, { deliverables })}
          >
            {(row, change, index) => (
              <>
                <SelectInput
                  label={t('project.kind')}
                  options={KINDS.map((id) => ({ id, name: t(`project.kind.${id}`) }))}
                  value={row.kind}
                  onChange={(id) => change({ kind: KINDS.find((one) => one === id) ?? 'DELIVERABLE' })}
                />
                <TextInput
                  label={t('project.what')}
                  name={`workPackages.${at}.deliverables.${index}.title`}
                  value={row.title}
                  onChange={(title) => change({ title })}
                  maxLength={300}
                  isRequired
                />
                <TextInput
                  label={t('project.due')}
                  name={`workPackages.${at}.deliverables.${index}.dueOn`}
                  type="date"
                  value={row.dueOn}
                  onChange={(dueOn) => change({ dueOn })}
                  isRequired
                />
              </>
            )}
          </RowList>
        </fieldset>
      ))}
      {saved && <Notice tone="good">{t('project.saved')}</Notice>}
    </EntryForm>
  );
}

const KINDS: readonly DeliverableKind[] = ['DELIVERABLE', 'MILESTONE'];
const BLANK = { id: null, title: '', description: '', startsOn: '', endsOn: '' };

function partsOf(project: ProjectPartsFragment): Part[] {
  return project.workPackages.map(({ id, title, description, lead, startsOn, endsOn, deliverables }) => ({
    ...{ id, title, description, leadId: lead.id, startsOn: startsOn ?? '', endsOn: endsOn ?? '' },
    deliverables: deliverables.map((each) => ({
      ...{ id: each.id, kind: each.kind, title: each.title, dueOn: each.dueOn },
    })),
  }));
}
