import { describe, expect, it } from '@jest/globals';
import { DomainError, REQUEST_STATES } from '@fivefold/domain';
import { type GuardChecks, nextState } from './transitions.js';

const accept = (guards: GuardChecks) =>
  nextState('request', REQUEST_STATES, 'quoted', 'accept', ['requester'], guards);

describe('the next state', () => {
  it('follows the table and nothing else', async () => {
    const withdraw = (from: 'draft' | 'accepted') =>
      nextState('request', REQUEST_STATES, from, 'withdraw', ['requester'], {});
    await expect(withdraw('draft')).resolves.toBe('withdrawn');
    await expect(withdraw('accepted')).rejects.toMatchObject({ code: 'TRANSITION_REFUSED' });
    await expect(
      nextState('request', REQUEST_STATES, 'draft', 'accept', ['requester'], {}),
    ).rejects.toMatchObject({ code: 'TRANSITION_REFUSED' });
  });

  it('asks every guard of the row in its order and throws the first refusal', async () => {
    const asked: string[] = [];
    const says = (name: string, refusal: DomainError | null) => () => (asked.push(name), refusal);
    const capacity_free = async () => says('capacity_free', null)();
    await expect(
      accept({
        capacity_free,
        in_validity: says('in_validity', null),
        none_accepted: says('none_accepted', null),
      }),
    ).resolves.toBe('accepted');
    expect(asked).toEqual(['none_accepted', 'in_validity', 'capacity_free']);
    asked.length = 0;
    const late = new DomainError('STALE_VERSION', {});
    await expect(
      accept({ none_accepted: says('none_accepted', null), in_validity: () => late, capacity_free }),
    ).rejects.toBe(late);
    expect(asked).toEqual(['none_accepted']);
  });

  it('refuses a step with a guard that nobody checks', async () => {
    await expect(accept({ none_accepted: () => null, in_validity: () => null })).rejects.toThrow(
      'request accept: nobody checks capacity_free',
    );
    await expect(accept({})).rejects.toThrow('nobody checks none_accepted, in_validity, capacity_free');
  });
});
