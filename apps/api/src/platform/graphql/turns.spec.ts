import { describe, expect, it } from '@jest/globals';
import { Turns } from './turns.js';

describe('turns', () => {
  it('come one after the other for one caller, and at once for another', async () => {
    const turns = new Turns();
    const told: string[] = [];
    const first = (await turns.take('flood'))!;
    const second = turns.take('flood').then((turn) => (told.push('second'), turn!));
    const third = turns.take('flood').then((turn) => (told.push('third'), turn!));
    (await turns.take('guest'))!.end(false);
    expect(told).toEqual([]);
    first.end(false);
    (await second).end(true);
    expect(told).toEqual(['second']);
    (await third).end(false);
    expect(told).toEqual(['second', 'third']);
  });

  it('are not given to the fifty-first that waits, until one is done', async () => {
    const turns = new Turns();
    const taken = Array.from({ length: 50 }, () => turns.take('flood'));
    expect(await turns.take('flood')).toBeNull();
    for (const turn of taken) (await turn)!.end(false);
    expect(await turns.take('flood')).not.toBeNull();
  });
});
