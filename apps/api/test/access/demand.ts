import { type AccessRow, mutation, ownToChange } from '../access-row.js';
import { CANARY, PEOPLE, serviceId, type Stage } from '../access-stage.js';

const { buyer, otherBuyer, publisher } = PEOPLE;

function matchStep(
  field: string,
  inputType: string,
  variables: (stage: Stage) => Promise<object>,
): AccessRow {
  return {
    ...mutation(field, inputType, 'match { state dismissReason service { title } }'),
    variables: async (stage) => ({ input: await variables(stage) }),
    owner: buyer,
    stranger: otherBuyer,
    expected: ownToChange,
  };
}

export const DEMAND: readonly AccessRow[] = [
  matchStep('shortlistMatch', 'MatchActionInput', (stage) => stage.match()),
  matchStep('unlistMatch', 'MatchActionInput', (stage) => stage.listedMatch()),
  matchStep('dismissMatch', 'DismissMatchInput', async (stage) => ({
    ...(await stage.match()),
    reason: CANARY,
  })),
  matchStep('restoreMatch', 'MatchActionInput', (stage) => stage.dismissedMatch()),
  {
    ...mutation('seeMatches', 'SeeMatchesInput', 'seen'),
    variables: async (stage) => ({ input: { needId: (await stage.need()).id } }),
    owner: buyer,
    stranger: otherBuyer,
    expected: { owner: 'given', stranger: 'given', anonymous: 'SIGN_IN_REQUIRED' },
  },
  {
    field: 'demand',
    document: `{ demand(first: 50) { totalCount edges { node { id title text requester { name }
      wanted { concept } clauses { text value } region { code } fits { because missed service { title } } } } } }`,
    variables: async (stage) => {
      await stage.visibleNeed();
      return {};
    },
    owner: publisher,
    stranger: 'artis.sniegalauks@vesvalde.example',
    expected: { owner: 'given', stranger: 'given', anonymous: 'SIGN_IN_REQUIRED' },
  },
  {
    ...mutation('offerInterest', 'OfferInterestInput', 'offeredAt'),
    variables: async (stage) => ({
      input: { demandId: (await stage.visibleNeed()).id, serviceId: serviceId('OF016'), note: CANARY },
    }),
    owner: publisher,
    stranger: PEOPLE.otherPublisher,
    expected: ownToChange,
  },
  {
    ...mutation('muteInterest', 'MuteInterestInput', 'muted'),
    variables: async (stage) => ({ input: { interestId: await stage.offer(), muted: false } }),
    owner: buyer,
    stranger: otherBuyer,
    expected: ownToChange,
  },
];
