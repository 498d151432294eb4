import { useRead } from '../../data/use-operation.js';
import { EventChoicesDocument, type EventKind } from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { useWords } from '../../messages/words.js';
import { ComboInput } from '../../parts/combo-input.js';
import { CheckInput, RadioInput, SelectInput, TextAreaInput, TextInput } from '../../parts/fields.js';
import { NumberInput } from '../../parts/number-input.js';
import type { EventDraft } from './event-draft.js';

/** Names of the fields of an event, for refusals at their places. */
export const EVENT_FIELDS = [
  'title',
  'summary',
  'language',
  'place',
  'timeZone',
  'joinUrl',
  'places',
  'courseId',
  'projectId',
] as const;

const KINDS = ['COURSE', 'WORKSHOP', 'CONFERENCE'] as const satisfies readonly EventKind[];
const NONE = { id: '', name: '–' };

/** What an event is, where, in which language and for how many. */
export function EventFields({ draft, set }: { draft: EventDraft; set: (part: Partial<EventDraft>) => void }) {
  const t = useText();
  const words = useWords();
  const choices = useRead(EventChoicesDocument, {});
  const options = (edges: readonly { node: { id: string; title: string } }[] | undefined) => [
    NONE,
    ...(edges ?? []).map(({ node }) => ({ id: node.id, name: node.title })),
  ];
  const zones = Intl.supportedValuesOf('timeZone').map((id) => ({ id, name: id }));
  return (
    <>
      <RadioInput
        label={t('events.kind')}
        inRow
        value={draft.kind}
        onChange={(id) => set({ kind: KINDS.find((one) => one === id) ?? 'WORKSHOP' })}
        options={KINDS.map((id) => ({ id, name: t(`eventKind.${id}`) }))}
      />
      {draft.kind === 'COURSE' && (
        <SelectInput
          label={t('event.courseLabel')}
          hint={t('event.courseHint')}
          name="courseId"
          options={options(choices.data?.courses.edges)}
          value={draft.courseId}
          onChange={(courseId) => set({ courseId })}
        />
      )}
      <TextInput
        label={t('event.title')}
        name="title"
        value={draft.title}
        onChange={(title) => set({ title })}
        isRequired
        maxLength={200}
      />
      <TextAreaInput
        label={t('event.summary')}
        name="summary"
        value={draft.summary}
        onChange={(summary) => set({ summary })}
        maxLength={5000}
      />
      <div className="fields">
        <TextInput
          label={t('event.place')}
          name="place"
          value={draft.place}
          onChange={(place) => set({ place })}
          isRequired
          maxLength={300}
        />
        <ComboInput
          label={t('event.timeZone')}
          name="timeZone"
          options={zones}
          value={draft.timeZone}
          onChange={(timeZone) => timeZone && set({ timeZone })}
        />
        <NumberInput
          label={t('event.places')}
          name="places"
          value={draft.places}
          onChange={(places) => set({ places })}
          minValue={1}
          maxValue={5000}
          digits={0}
          isRequired
        />
        <SelectInput
          label={t('event.language')}
          name="language"
          options={words.languages()}
          value={draft.language}
          onChange={(language) => set({ language })}
        />
        <TextInput
          label={t('event.joinUrl')}
          hint={t('event.joinUrlHint')}
          name="joinUrl"
          type="url"
          value={draft.joinUrl}
          onChange={(joinUrl) => set({ joinUrl })}
          maxLength={500}
        />
        <SelectInput
          label={t('event.project')}
          name="projectId"
          options={options(choices.data?.projects.edges)}
          value={draft.projectId}
          onChange={(projectId) => set({ projectId })}
        />
      </div>
      <CheckInput isSelected={draft.needsApproval} onChange={(needsApproval) => set({ needsApproval })}>
        {t('event.needsApproval')}
      </CheckInput>
    </>
  );
}
