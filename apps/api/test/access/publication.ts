import { type AccessRow, mutation, open, ownToChange } from '../access-row.js';
import { CANARY, type Held, PEOPLE, type Stage } from '../access-stage.js';

const { editor, publisher, otherEditor, otherPublisher, buyer } = PEOPLE;
const SELECTION = 'publication { id version text { title lead body } history { action } }';
const texts = { kind: 'NEWS', texts: [{ language: 'en', title: CANARY, lead: CANARY, body: CANARY }] };
const SAVE = mutation('savePublication', 'SavePublicationInput', SELECTION);

async function draft(stage: Stage): Promise<Held> {
  const browser = await stage.as(editor);
  const { id, version } = (await browser.send(SAVE.document, { input: texts })).data['savePublication']
    .publication;
  return { id, version };
}

/** One that the demo world shows to everybody. */
async function published(stage: Stage): Promise<string> {
  const { data } = await stage.server.browser().send('{ publications(first: 1) { edges { node { id } } } }');
  return data['publications'].edges[0].node.id;
}

export const PUBLICATION_ROWS: readonly AccessRow[] = [
  open(
    'publications',
    '{ publications(first: 5) { totalCount edges { node { text { title } publisher { name } } } } }',
  ),
  {
    field: 'publication',
    document: 'query ($id: ID!) { publication(id: $id) { text { title lead body } history { action } } }',
    variables: async (stage) => ({ id: (await draft(stage)).id }),
    owner: editor,
    stranger: otherEditor,
    expected: { owner: 'given', stranger: 'absent', anonymous: 'absent' },
  },
  {
    ...SAVE,
    variables: async (stage) => ({ input: { ...(await draft(stage)), ...texts } }),
    owner: editor,
    stranger: otherEditor,
    expected: ownToChange,
  },
  {
    ...mutation('movePublication', 'MovePublicationInput', SELECTION),
    variables: async (stage) => ({ input: { ...(await draft(stage)), step: 'PUBLISH' } }),
    owner: publisher,
    stranger: otherPublisher,
    expected: ownToChange,
  },
  {
    field: 'newsletter',
    document: 'query ($input: NewsletterInput!) { newsletter(input: $input) { subject html text } }',
    variables: async (stage) => ({
      input: { subject: 'News', intro: '', language: 'en', publicationIds: [await published(stage)] },
    }),
    owner: editor,
    stranger: buyer,
    expected: { owner: 'given', stranger: 'NOT_ALLOWED', anonymous: 'SIGN_IN_REQUIRED' },
  },
];
