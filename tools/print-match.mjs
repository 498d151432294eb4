import { textIn } from '@fivefold/domain';
import { describeClause } from '@fivefold/matching';
import { findConcept } from '@fivefold/vocabulary';

const MARKS = { met: '✓', violated: '✗', unknown: '?' };

/**
 * Prints a match result for a terminal: what was understood, the services with their answers, near misses, the bundle.
 *
 * @param result a MatchResult
 * @param serviceOf service id -> its facts
 * @param language of titles and labels
 */
export function printMatch(result, serviceOf, language, tookMs) {
  const { understanding, capabilities, bundle } = result;
  const { text } = understanding;
  const label = (concept) => findConcept(concept)?.label[language] ?? concept;
  const words = (spans) => spans.map(([from, to]) => `"${text.slice(from, to)}"`).join(', ');
  const service = (id) => {
    const { title, providerName, publisherName } = serviceOf(id);
    const provider = providerName === publisherName ? publisherName : `${providerName} · ${publisherName}`;
    return `${textIn(title, language)} — ${provider}`;
  };

  heading('Need');
  line(2, text.trim());
  heading(`Understood (${understanding.language ?? 'no known language'})`);
  if (understanding.capabilities.length === 0) line(2, 'No capability was found.');
  for (const { concept, stance, confidence01, spans } of understanding.capabilities)
    line(2, `${stance.padEnd(9)} ${percent(confidence01)}  ${label(concept)}  ${words(spans)}`);
  for (const clause of understanding.clauses) {
    const scope = clause.appliesTo === '*' ? 'all' : clause.appliesTo.map(label).join(', ');
    const cause = clause.span ? `  "${text.slice(...clause.span)}"` : '';
    line(2, `${clause.hard ? 'must' : 'wish'}  ${describeClause(clause, language)}  [${scope}]${cause}`);
  }
  for (const { relation, concept, because } of understanding.suggestions)
    line(2, `${relation}: ${label(concept)} (${because})`);

  for (const { concept, matches, nearMisses, substitutes, offered, gap } of capabilities) {
    heading(`${label(concept)} (${matches.length} fit, ${offered} offered)`);
    if (gap !== null) line(2, `! ${gap}`);
    matches.forEach(({ serviceId, score01, because, answers }, rank) => {
      line(2, `${rank + 1}. ${percent(score01)} ${service(serviceId)}`);
      line(5, because);
      for (const { answer, hard, because: fact } of answers)
        line(5, `${MARKS[answer]} ${hard ? '' : '(wish) '}${fact}`);
    });
    for (const { serviceId, because } of nearMisses) {
      line(2, `✗ ${service(serviceId)}`);
      line(5, because);
    }
    for (const { serviceId, because } of substitutes) {
      line(2, `~ ${service(serviceId)}`);
      line(5, because);
    }
  }

  heading(`Bundle (${bundle.status})`);
  line(2, bundle.because);
  for (const { serviceId, concepts, because, cost } of bundle.choices) {
    line(2, `• ${service(serviceId)}${cost ? `  ${money(cost, language)}` : ''}`);
    line(5, `${concepts.map(label).join(', ')}. ${because}`);
  }
  for (const { serviceId, concept, because } of bundle.passedOver)
    line(2, `– ${service(serviceId)} (${label(concept)}): ${because}`);
  for (const { answer, because } of bundle.answers) line(2, `${MARKS[answer]} ${because}`);
  line(0, '');
  line(0, `${tookMs.toFixed(0)} ms, ${result.algorithm}`);
}

function heading(text) {
  process.stdout.write(`\n${text}\n`);
}

/** Wraps at 100 columns, continued lines indented like the first. */
function line(indent, text) {
  const room = 100 - indent;
  let rest = text.replace(/[\s\p{Cc}]+/gu, ' ');
  do {
    const cut = rest.length <= room ? rest.length : Math.max(rest.lastIndexOf(' ', room), 1);
    process.stdout.write(`${' '.repeat(indent)}${rest.slice(0, cut).trimEnd()}\n`);
    rest = rest.slice(cut).trimStart();
  } while (rest !== '');
}

function percent(value01) {
  return `${String(Math.round(value01 * 100)).padStart(3)} %`;
}

function money({ amountMinor, currency }, language) {
  return new Intl.NumberFormat(language, { style: 'currency', currency }).format(amountMinor / 100);
}
