import { atpSatisfies } from '@fivefold/vocabulary';
import { message } from '../explain/message.js';
import { met, unknown, violated, type Rule } from './rule.js';

/**
 * A promised band must lie inside the wanted one; a settable range must only meet it, because any set point inside can
 * be chosen. A store promising -25…-18 °C therefore does not promise -20 °C, a truck settable to it does.
 */
export const temperatureRule: Rule<'temperature', 'cold'> = {
  reads: ['cold'],
  answer({ minC, maxC }, { temperature }) {
    const want = { degrees: [minC, maxC] } as const;
    if (temperature === null) return unknown('temperature.unknown', { want });
    const { mode } = temperature;
    const has = { degrees: [temperature.minC, temperature.maxC] } as const;
    const low = minC ?? -Infinity;
    const high = maxC ?? Infinity;
    const gap =
      mode === 'band'
        ? Math.max(0, low - temperature.minC, temperature.maxC - high)
        : Math.max(0, low - temperature.maxC, temperature.minC - high);
    return gap === 0
      ? met(`temperature.met.${mode}`, { has, want })
      : violated(`temperature.violated.${mode}`, { has, want, gap: { celsius: gap } });
  },
  loosen(value, { temperature }) {
    if (temperature === null) return null;
    // The end that has to give way: a band needs both its own ends inside, a settable range its nearer end.
    const low = temperature.mode === 'band' ? temperature.minC : temperature.maxC;
    const high = temperature.mode === 'band' ? temperature.maxC : temperature.minC;
    const minC = value.minC === null ? null : Math.min(value.minC, low);
    const maxC = value.maxC === null ? null : Math.max(value.maxC, high);
    return {
      value: { ...value, minC, maxC },
      wording: message('loosen.temperature', { degrees: { degrees: [minC, maxC] } }),
    };
  },
};

/** The class of the vehicle body satisfies the wanted one in the order of the ATP agreement. */
export const atpRule: Rule<'atp', 'cold'> = {
  reads: ['cold'],
  answer({ minClass }, { atpClass }) {
    if (atpClass === null) return unknown('atp.unknown', { want: minClass });
    return atpSatisfies(atpClass, minClass)
      ? met('atp.met', { has: atpClass, want: minClass })
      : violated('atp.violated', { has: atpClass, want: minClass });
  },
  loosen: (value, { atpClass }) =>
    atpClass === null
      ? null
      : { value: { ...value, minClass: atpClass }, wording: message('loosen.atp', { class: atpClass }) },
};
