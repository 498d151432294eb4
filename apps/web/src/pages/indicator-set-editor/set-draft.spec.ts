import { describe, expect, it } from '@jest/globals';
import {
  differences,
  draftProblems,
  freeKey,
  toSetDraft,
  toSetInput,
  writtenIn,
  type EditableSet,
} from './set-draft.js';

const en = (text: string) => [{ language: 'en', text }];
const SET: EditableSet = {
  id: 'set',
  key: 'gold',
  number: 2,
  state: 'DRAFT',
  version: 3,
  actions: ['edit'],
  passingShare: 0.8,
  names: [...en('Gold'), { language: 'lv', text: 'Zelts' }],
  note: [],
  parts: [
    { key: 'structure', names: en('Structure') },
    { key: 'services', names: en('Services') },
  ],
  indicators: [
    {
      key: 'gold.1',
      part: 'structure',
      topic: 'size',
      names: en('Size'),
      guide: en('How many.'),
      threshold: 2,
    },
    {
      key: 'gold.12',
      part: 'services',
      topic: 'contacts',
      names: en('Contacts'),
      guide: [],
      threshold: null,
    },
  ],
};

describe('a set of indicators while it is edited', () => {
  it('goes to the server as it came from it', () => {
    expect(toSetInput(toSetDraft(SET))).toEqual({
      passingShare: 0.8,
      names: SET.names,
      note: [],
      parts: SET.parts,
      indicators: SET.indicators.map((each) => ({ ...each, key: each.key.slice(5) })),
    });
  });

  it('leaves out a text that was emptied, and counts what stands in a language', () => {
    const draft = toSetDraft(SET);
    const emptied = { ...draft, names: { ...draft.names, lv: '  ' } };
    expect(toSetInput(emptied).names).toEqual(en('Gold'));
    expect([writtenIn(draft, 'en'), writtenIn(draft, 'lv'), writtenIn(emptied, 'lv')]).toEqual([5, 1, 0]);
  });

  it('gives a new indicator a key that none bears', () => {
    expect(freeKey(['1', '12'], '1')).toBe('13');
    expect(freeKey(['s1', 's9', 'g12'], 's1')).toBe('s10');
    expect(freeKey([], '')).toBe('1');
  });

  it('finds what the server would refuse: no name, a key that stands twice, a total that is none', () => {
    const draft = toSetDraft(SET);
    expect(draftProblems(draft)).toEqual({});
    const twins = draft.parts.map((part) => ({
      ...part,
      indicators: part.indicators.map((each) => ({
        ...each,
        key: '7',
        names: part.key === 'services' ? {} : each.names,
      })),
    }));
    expect(draftProblems({ ...draft, passingPercent: '101', parts: twins })).toEqual({
      passingShare: 'setEditor.badPercent',
      'indicators.0.key': 'setEditor.badKey',
      'indicators.1.key': 'setEditor.badKey',
      'indicators.1.names': 'part.required',
    });
  });

  it('names the indicators in which two drafts differ, and whether more does', () => {
    const mine = toSetDraft(SET);
    const [structure, services] = mine.parts as [(typeof mine.parts)[0], (typeof mine.parts)[0]];
    const changed = {
      ...services,
      indicators: services.indicators.map((each) => ({ ...each, threshold: 4 })),
    };
    expect(differences(mine, { ...mine, parts: [structure, changed] })).toEqual({
      keys: ['12'],
      rest: false,
    });
    expect(differences(mine, { ...mine, passingPercent: '75' })).toEqual({ keys: [], rest: true });
    expect(differences(mine, mine)).toEqual({ keys: [], rest: false });
    const fewer = { ...mine, parts: [{ ...structure, indicators: [] }, services] };
    expect(differences(mine, fewer)).toEqual({ keys: ['1'], rest: false });
  });
});
