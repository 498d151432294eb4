import { type AccessRow, byRole, mutation, none, open } from '../access-row.js';
import { CANARY, organisationId, PEOPLE, type Stage } from '../access-stage.js';

const { buyer, provider, otherBuyer, editor, publisher, otherPublisher, operator } = PEOPLE;

const FIGURES =
  'asOf isForPolicy figures { kpi { name owner { name } } total { value } figureGroups { group value } }';
const KPI = 'kpi { name names { text } owner { name } }';
const definition = () => ({
  names: [{ language: 'en', text: 'Deals over borders' }],
  ...{ counts: 'DEAL', measure: 'NUMBER', only: ['CROSS_BORDER'], audience: 'PUBLIC' },
  ...{
    target: 10,
    targetOn: '2030-12-31',
    ownerId: organisationId('lv-log'),
    position: 999,
    isRetired: false,
  },
});
const LINK = { label: `Ministry ${CANARY}`, days: 30 };
const made = async (stage: Stage) =>
  (await stage.change(operator, 'createImpactLink', 'CreateImpactLinkInput', 'link { id }', LINK)).link;
/** Consents once, so that the next step has something to withdraw. */
const consented = async (stage: Stage, who: string) => {
  const person = await stage.as(who);
  await person.send('mutation { giveImpactConsent { userErrors { code } } }');
};
const CONSENT =
  'consent { isStanding countedNow actions consents { givenBy withdrawnBy } } userErrors { code }';

/** For whoever speaks for an organisation, each for the own one. */
const ofHeads = { owner: 'given', stranger: 'NOT_ALLOWED', anonymous: 'SIGN_IN_REQUIRED' };

/** Figures, consents, definitions, links. */
export const IMPACT: readonly AccessRow[] = [
  open('toldFigures', `{ toldFigures { ${FIGURES} } }`),
  {
    field: 'ownFigures',
    document: `{ ownFigures { ${FIGURES} } }`,
    variables: none,
    owner: editor,
    stranger: buyer,
    expected: byRole,
  },
  {
    field: 'openFigure',
    document: `query ($id: ID!) { openFigure(kpiId: $id, dimension: ALL, group: "", first: 5) {
      totalCount edges { node { name amount countedTransactions { customers providers } } } } }`,
    variables: async (stage) => {
      for (const who of [buyer, provider]) await consented(stage, who);
      await stage.deals.completed();
      const input = { ...definition(), only: [] };
      return { id: (await stage.change(operator, 'saveKpi', 'SaveKpiInput', 'kpi { id }', input)).kpi.id };
    },
    owner: publisher,
    stranger: otherBuyer,
    expected: byRole,
  },
  {
    field: 'kpiDefinitions',
    document: `{ kpiDefinitions { id version name names { text } owner { name } } }`,
    variables: none,
    owner: operator,
    stranger: otherPublisher,
    expected: byRole,
  },
  {
    field: 'impactLinks',
    document: '{ impactLinks { label expiresAt revokedAt } }',
    variables: async (stage) => {
      await made(stage);
      return {};
    },
    owner: operator,
    stranger: otherPublisher,
    expected: byRole,
  },
  {
    field: 'impactConsent',
    document: '{ impactConsent { isStanding countedNow actions consents { givenBy } } }',
    variables: none,
    owner: buyer,
    stranger: editor,
    expected: ofHeads,
  },
  {
    ...mutation('saveKpi', 'SaveKpiInput', KPI),
    variables: () => ({ input: definition() }),
    owner: operator,
    stranger: otherPublisher,
    expected: byRole,
  },
  {
    field: 'releaseFigures',
    document: `mutation { releaseFigures { told { ${FIGURES} } userErrors { code } } }`,
    variables: async (stage) => {
      await stage.change(operator, 'saveKpi', 'SaveKpiInput', 'kpi { id }', definition());
      return {};
    },
    owner: operator,
    stranger: otherPublisher,
    expected: byRole,
  },
  {
    ...mutation('createImpactLink', 'CreateImpactLinkInput', 'path link { label }'),
    variables: () => ({ input: LINK }),
    owner: operator,
    stranger: otherPublisher,
    expected: byRole,
  },
  {
    ...mutation('revokeImpactLink', 'ImpactLinkInput', 'link { label revokedAt }'),
    variables: async (stage) => ({ input: { id: (await made(stage)).id } }),
    owner: operator,
    stranger: otherPublisher,
    expected: byRole,
  },
  {
    field: 'giveImpactConsent',
    document: `mutation { giveImpactConsent { ${CONSENT} } }`,
    variables: async (stage) => {
      const person = await stage.as(otherBuyer);
      await person.send('mutation { withdrawImpactConsent { userErrors { code } } }');
      return {};
    },
    owner: otherBuyer,
    stranger: editor,
    expected: ofHeads,
  },
  {
    field: 'withdrawImpactConsent',
    document: `mutation { withdrawImpactConsent { ${CONSENT} } }`,
    variables: async (stage) => {
      await consented(stage, otherBuyer);
      return {};
    },
    owner: otherBuyer,
    stranger: editor,
    expected: ofHeads,
  },
];
