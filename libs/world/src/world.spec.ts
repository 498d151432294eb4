import { isUuid } from '@fivefold/domain';
import { describe, expect, it } from '@jest/globals';
import { world, worldServices } from './world.js';

const { services, people, firms, needs, clusters } = world();

describe('the demo world', () => {
  it('has the counts it promises', () => {
    expect([clusters.length, services.length, needs.length]).toEqual([14, 76, 25]);
  });

  it('has unique, valid ids', () => {
    const ids = [clusters, firms, people, services, needs].flatMap((rows) => rows.map((row) => row.id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every(isUuid)).toBe(true);
    expect(worldServices().map((facts) => facts.id)).toEqual(services.map((service) => service.id));
  });
});
