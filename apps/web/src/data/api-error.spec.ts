import { describe, expect, it } from '@jest/globals';
import { fieldName, sortUserErrors } from './api-error.js';

const error = (path: string[], message: string) => ({ code: 'INPUT_INVALID', path, message });

describe('refusals of a form', () => {
  it('stand at the field that they name, else above the buttons', () => {
    const sorted = sortUserErrors(
      [
        error(['input', 'email'], 'No e-mail address.'),
        error(['lines', '0', 'qty'], 'Above zero.'),
        error([], 'Not now.'),
        error(['password'], 'Too short.'),
      ],
      ['email', 'lines.0', 'lines'],
    );
    expect(sorted).toEqual({
      byField: { email: ['No e-mail address.'], 'lines.0': ['Above zero.'] },
      general: [error([], 'Not now.'), error(['password'], 'Too short.')],
    });
  });

  it('do not mistake a field for one whose name it begins', () => {
    expect(sortUserErrors([error(['emailAddress'], 'x')], ['email']).general).toHaveLength(1);
    expect(fieldName(['input', 'price', 'amountMinor'])).toBe('price.amountMinor');
  });
});
