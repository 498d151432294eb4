import { describe, expect, it } from '@jest/globals';
import { NETWORK_PLACES, placeOf } from './navigation.js';

const LINKS = [...NETWORK_PLACES, { to: '/labels/own', label: 'nav.ownLabels' } as const];
const at = (address: string) => placeOf(new URL(address, 'http://localhost'), LINKS);

describe('the place under which an address lies', () => {
  it('is the one that says most of it', () => {
    expect(at('/labels')).toBe('/labels');
    expect(at('/labels/own')).toBe('/labels/own');
    expect(at('/labels/own/1')).toBe('/labels/own');
    expect(at('/labelsandmore')).toBeNull();
    expect(at('/')).toBeNull();
  });

  it('is told by its query as well', () => {
    const own = [...LINKS, { to: '/projects?own=yes', label: 'nav.ownProjects' } as const];
    expect(placeOf(new URL('http://localhost/projects?own=yes'), own)).toBe('/projects?own=yes');
    expect(placeOf(new URL('http://localhost/projects'), own)).toBe('/projects');
  });
});
