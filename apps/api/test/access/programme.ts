import { type AccessRow, byRole, everyone, mutation, open, ownToChange } from '../access-row.js';
import { CANARY, type Held, PEOPLE, type Stage } from '../access-stage.js';

const { editor, otherEditor } = PEOPLE;

/** An event of one session, years ahead. */
export const EVENT = {
  kind: 'WORKSHOP',
  title: CANARY,
  summary: 'Half a day in a cold store.',
  language: 'en',
  place: 'Riga',
  timeZone: 'Europe/Riga',
  places: 2,
  sessions: [
    { title: 'Tour of the store', startsAt: '2040-05-08T09:00:00Z', endsAt: '2040-05-08T12:00:00Z' },
  ],
};

async function change(stage: Stage, field: string, type: string, input: object): Promise<Held> {
  return (await stage.change(editor, field, type, 'event { id version }', input)).event;
}
const draft = (stage: Stage) => change(stage, 'saveEvent', 'SaveEventInput', EVENT);
const discarded = async (stage: Stage) =>
  change(stage, 'discardEvent', 'EventActionInput', await draft(stage));

/** A published event, its title without anything private. */
export async function publishedEvent(stage: Stage, more: object = {}): Promise<Held> {
  const input = { ...EVENT, title: 'A tour of cold stores', ...more };
  return change(
    stage,
    'publishEvent',
    'EventActionInput',
    await change(stage, 'saveEvent', 'SaveEventInput', input),
  );
}

function step(field: string, inputType: string, variables: (stage: Stage) => Promise<object>): AccessRow {
  return {
    ...mutation(field, inputType, 'event { title state actions joinUrl }'),
    variables: async (stage) => ({ input: await variables(stage) }),
    owner: editor,
    stranger: otherEditor,
    expected: ownToChange,
  };
}

export const PROGRAMME: readonly AccessRow[] = [
  open(
    'courses',
    '{ courses(first: 5) { totalCount edges { node { id title topics actions events { title } } } } }',
  ),
  {
    field: 'events',
    document: '{ events(first: 5) { totalCount edges { node { title joinUrl } } } }',
    variables: async (stage) => {
      await publishedEvent(stage);
      return {};
    },
    owner: editor,
    stranger: otherEditor,
    expected: everyone,
  },
  {
    field: 'event',
    document: 'query ($id: ID!) { event(id: $id) { title sessions { title } organiser { name } } }',
    variables: async (stage) => ({ id: (await draft(stage)).id }),
    owner: editor,
    stranger: otherEditor,
    expected: { owner: 'given', stranger: 'absent', anonymous: 'absent' },
  },
  {
    field: 'ownEvents',
    document: '{ ownEvents(first: 5) { totalCount edges { node { title } } } }',
    variables: async (stage) => {
      await draft(stage);
      return {};
    },
    owner: editor,
    stranger: PEOPLE.buyer,
    expected: byRole,
  },
  {
    ...mutation('saveCourse', 'SaveCourseInput', 'course { title actions }'),
    variables: () => ({
      input: {
        titles: [{ language: 'en', text: 'Cold chain' }],
        summaries: [{ language: 'en', text: 'How goods stay cold.' }],
        hours: 4,
        topics: ['training'],
      },
    }),
    owner: editor,
    stranger: PEOPLE.buyer,
    expected: byRole,
  },
  step('saveEvent', 'SaveEventInput', async (stage) => ({ ...EVENT, ...(await draft(stage)) })),
  step('publishEvent', 'EventActionInput', draft),
  step('discardEvent', 'EventActionInput', draft),
  step('restoreEvent', 'EventActionInput', discarded),
  step('callOffEvent', 'CallOffEventInput', async (stage) => ({
    ...(await publishedEvent(stage)),
    reason: CANARY,
  })),
];
