import { describe, expect, it } from '@jest/globals';
import { DomainError } from '@fivefold/domain';
import { pino } from 'pino';
import { Cancelled } from './in-turns.js';
import { NestLog } from './log.js';

describe('errors that the framework logs', () => {
  it.each([
    ['a refusal', new DomainError('SIGN_IN_REQUIRED', {}), 0],
    ['work whose caller has gone', new Cancelled(), 0],
    ['anything else', new Error('odd'), 1],
  ])('told of %s as often as it is a fault', (_what, error, lines) => {
    const written: string[] = [];
    new NestLog(pino({}, { write: (line: string) => void written.push(line) })).error(error);
    expect(written).toHaveLength(lines);
  });
});
