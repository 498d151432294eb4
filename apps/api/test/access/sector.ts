import { type AccessRow, byRole, mutation, open } from '../access-row.js';
import { type Held, PEOPLE, type Stage } from '../access-stage.js';

const { operator, editor } = PEOPLE;
const LABELS = ['en', 'lv', 'et', 'sv'].map((language) => ({ language, text: 'Packaging' }));

/** A sector with its lock. */
async function cross(stage: Stage): Promise<Held> {
  const { data } = await stage.server.browser().send('{ sectors { id key version } }');
  const { id, version } = data['sectors'].find(({ key }: { key: string }) => key === 'CROSS');
  return { id, version };
}

export const SECTOR: readonly AccessRow[] = [
  open('sectors', '{ sectors { key name position } }'),
  {
    ...mutation('addSector', 'AddSectorInput', 'sector { key }'),
    variables: () => ({ input: { key: 'ZILZALA', labels: LABELS } }),
    owner: operator,
    stranger: editor,
    expected: byRole,
  },
  {
    ...mutation('changeSector', 'ChangeSectorInput', 'sector { key }'),
    variables: async (stage) => ({ input: { ...(await cross(stage)), labels: LABELS } }),
    owner: operator,
    stranger: editor,
    expected: byRole,
  },
];
