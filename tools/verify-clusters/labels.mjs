import path from 'node:path';
import { ROOT } from '../built.mjs';

/** Judges the hand-made cases by the program. A day beyond the end of one must be seen: the check is asked of a shifted table too. */
export async function judgeLabels() {
  const { CASE_TERMS, LABEL_CASES, labelSpan, labelStatus } = await import(
    path.join(ROOT, 'libs/domain/dist/index.js')
  );
  const statusOf = ({ level, award, month }, today) =>
    labelStatus(labelSpan(CASE_TERMS[level], award, month), today);
  const wrong = LABEL_CASES.filter((each) => statusOf(each, each.today) !== each.status);
  const aYearOn = (day) => `${Number(day.slice(0, 4)) + 1}-${day.slice(5).replace('02-29', '02-28')}`;
  const shifted = LABEL_CASES.filter((each) => statusOf(each, aYearOn(each.today)) !== each.status);
  return {
    holds: wrong.length === 0 && LABEL_CASES.length >= 40 && shifted.length > 0,
    cases: LABEL_CASES.length,
    wrong: wrong.map(({ level, award, month, today, status }) =>
      [level, award, month, today, status].join(' '),
    ),
    wrongWhenShifted: shifted.length,
  };
}
