import { type AccessRow, byRole, mutation, open, ownToChange } from '../access-row.js';
import { PEOPLE, type Stage } from '../access-stage.js';

const { editor, operator, otherEditor } = PEOPLE;
const LABEL = 'label { holder month certificate { name } }';

function step(field: string, inputType: string, variables: (stage: Stage) => Promise<object>): AccessRow {
  return {
    ...mutation(field, inputType, LABEL),
    variables: async (stage) => ({ input: await variables(stage) }),
    owner: editor,
    stranger: otherEditor,
    expected: ownToChange,
  };
}

function byOperator(field: string, inputType: string, input: object): AccessRow {
  return {
    ...mutation(field, inputType, 'scheme { key version }'),
    variables: () => ({ input }),
    owner: operator,
    stranger: editor,
    expected: byRole,
  };
}

export const LABEL_ROWS: readonly AccessRow[] = [
  open('labels', '{ labels(first: 5) { totalCount edges { node { holder mark status } } } }'),
  open('labelSchemes', '{ labelSchemes { key version levels { mark } statistics { clusters } } }'),
  {
    field: 'ownLabels',
    document: '{ ownLabels(first: 5) { totalCount edges { node { id holder month } } } }',
    variables: async (stage) => {
      await stage.label();
      return {};
    },
    owner: editor,
    stranger: otherEditor,
    expected: { owner: 'given', stranger: 'absent', anonymous: 'SIGN_IN_REQUIRED' },
  },
  {
    ...mutation('recordLabel', 'RecordLabelInput', LABEL),
    variables: async (stage) => ({ input: await stage.labelInput() }),
    owner: editor,
    stranger: PEOPLE.buyer,
    expected: byRole,
  },
  step('changeLabel', 'ChangeLabelInput', async (stage) => ({ ...(await stage.label()), isPublic: false })),
  step('removeLabel', 'LabelInput', (stage) => stage.label()),
  step('restoreLabel', 'LabelInput', async (stage) => stage.removedLabel()),
  byOperator('saveLabelScheme', 'SaveLabelSchemeInput', {
    key: 'north',
    version: 0,
    name: 'Northern label',
    issuer: 'Northern office',
    source: 'Its rules',
    levels: [{ mark: 'North', title: 'North', firstMonths: 12, renewableMonths: 6 }],
  }),
  byOperator('addLabelStatistic', 'AddLabelStatisticInput', {
    schemeKey: 'ecei',
    mark: 'ECEI Gold',
    clusters: 100,
    countries: 20,
    asOf: '2024-01',
    source: 'Its register',
  }),
];
