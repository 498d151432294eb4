import { type AccessRow, byRole, everyone, mutation } from '../access-row.js';
import { PEOPLE } from '../access-stage.js';

const { buyer, otherBuyer, operator, publisher } = PEOPLE;

export const TERMS: readonly AccessRow[] = [
  {
    field: 'termsVersions',
    document: '{ termsVersions { number inForceFrom isInForce texts { language } } }',
    variables: () => ({}),
    owner: buyer,
    stranger: otherBuyer,
    expected: everyone,
  },
  {
    ...mutation('acceptTerms', 'AcceptTermsInput', 'terms { acceptedAt }'),
    variables: () => ({ input: { number: 1 } }),
    owner: buyer,
    stranger: otherBuyer,
    expected: { owner: 'given', stranger: 'given', anonymous: 'SIGN_IN_REQUIRED' },
  },
  {
    ...mutation('publishTerms', 'PublishTermsInput', 'terms { number }'),
    variables: async (stage) => {
      const { data } = await (await stage.as(operator)).send('{ termsVersions { number } }');
      const number = data['termsVersions'][0].number + 1;
      return {
        input: { number, inForceFrom: '2999-01-01', texts: [{ language: 'en', text: 'Terms to come.' }] },
      };
    },
    owner: operator,
    stranger: publisher,
    expected: byRole,
  },
];
