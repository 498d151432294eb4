import { type AccessRow, ownOnly, ownToChange, byRole, open, mutation } from '../access-row.js';
import { PEOPLE } from '../access-stage.js';

const { editor, otherBuyer, otherEditor } = PEOPLE;

export const IMPORT: readonly AccessRow[] = [
  open('importColumns', '{ importColumns { name } }'),
  {
    field: 'importRun',
    document:
      'query ($id: ID!) { importRun(id: $id) { fileName rows(first: 5) { edges { node { title } } } } }',
    variables: async (stage) => ({ id: await stage.importRun() }),
    owner: editor,
    stranger: otherEditor,
    expected: ownOnly,
  },
  {
    ...mutation('previewImport', 'PreviewImportInput', 'run { id }'),
    variables: async (stage) => ({ input: await stage.importFile() }),
    owner: editor,
    stranger: otherBuyer,
    expected: byRole,
  },
  {
    ...mutation('applyImport', 'ApplyImportInput', 'run { fileName }'),
    variables: async (stage) => ({ input: { id: await stage.importRun() } }),
    owner: editor,
    stranger: otherEditor,
    expected: ownToChange,
  },
];
