import type { Reading, Token } from '../reading.js';

/** "need not be", "nav obligāts", "ei pea olema", "behöver inte": what stands before them is left free. */
const BEHIND =
  /^[^.!?;,]{0,24}?(?:need not|needs? not|does(?: not|n't) (?:have|need) to|not (?:required|needed|necessary|mandatory|important)|isn't (?:required|needed|necessary)|unnecessary|optional|nav (?:oblig|nepieciešam|vajadzīg|svarīg|jābūt)|var nebūt|ei pea|ei ole (?:vaja|kohustuslik|nõutav|oluline|vajalik)|pole (?:vaja|kohustuslik|nõutav|oluline|vajalik)|behöver inte|krävs inte|behövs (?:inte|ej)|inte (?:ett )?krav|är inte nödvändig|spelar ingen roll)/iu;
const AHEAD =
  /(?:no need for|not necessarily|need not be|regardless of|nav obligāti|ne obligāti|nav jābūt|mitte tingimata|ei pea olema|inte nödvändigtvis|oavsett)\s*(?:\S+\s)?$/iu;

/** Characters before the words that are looked at: more than any of these phrases with a word behind it. */
const FARTHEST_AHEAD = 200;

/** Whether the text leaves free what the tokens `first` … `last` name: no demand, neither hard nor soft. */
export function isWaived(reading: Reading, first: number, last: number): boolean {
  const { from, sentence } = reading.tokens[first] as Token;
  const { to } = reading.tokens[last] as Token;
  const { first: opening, end } = reading.sentences[sentence] as { first: number; end: number };
  const start = Math.max((reading.tokens[opening] as Token).from, from - FARTHEST_AHEAD);
  const stop = (reading.tokens[end - 1] as Token).to;
  return BEHIND.test(reading.text.slice(to, stop)) || AHEAD.test(reading.text.slice(start, from));
}
