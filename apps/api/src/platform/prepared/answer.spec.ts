import { describe, expect, it } from '@jest/globals';
import { Answer } from './answer.js';

describe('an answer', () => {
  it('is what was written, in its order, as UTF-8', () => {
    const answer = new Answer();
    answer.write('{"a":');
    answer.add(Buffer.from('"ā"'));
    answer.write(',"b":"€𝄞"');
    answer.write('}');
    expect(answer.toBuffer().toString()).toBe('{"a":"ā","b":"€𝄞"}');
  });

  it('grows with what is written', () => {
    const text = 'õ€'.repeat(50_000);
    const bytes = Buffer.from('ü'.repeat(300_000));
    const answer = new Answer();
    answer.write(text);
    answer.add(bytes);
    answer.write(text);
    expect(answer.toBuffer().equals(Buffer.concat([Buffer.from(text), bytes, Buffer.from(text)]))).toBe(true);
  });

  it('is not touched by those written beside it or after it', () => {
    const outer = new Answer();
    outer.write('outer ');
    outer.add(Buffer.from('begins, '));
    const inner = new Answer();
    inner.write('inner');
    const written = inner.toBuffer();
    outer.add(written);
    outer.write(', ends');
    const all = outer.toBuffer();
    const next = new Answer();
    next.write('x'.repeat(100));
    next.toBuffer();
    expect([written.toString(), all.toString()]).toEqual(['inner', 'outer begins, inner, ends']);
  });
});
