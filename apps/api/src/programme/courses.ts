import { DomainError, type IndicatorTopic, isIndicatorTopic, isUuid, type Texts } from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { toLocalTexts } from '../directory/index.js';
import {
  type Caller,
  fromGlobalId,
  type Page,
  type PageArgs,
  pageSize,
  readCursor,
  toGlobalId,
  toPage,
} from '../platform/index.js';
import type { Course, SaveCourseInput } from './course.graphql.js';

interface CourseRow {
  readonly id: string;
  readonly organisation_id: string | null;
  readonly titles: Texts;
  readonly summaries: Texts;
  readonly hours: number;
  readonly topics: IndicatorTopic[];
  readonly version: number;
}

const PAGE_SQL = `
SELECT id, organisation_id, titles, summaries, hours, topics, version FROM courses
WHERE $1::uuid IS NULL OR (organisation_id IS NOT NULL, id) > ($2::boolean, $1) ORDER BY (organisation_id IS NOT NULL), id LIMIT $3`;
const COUNT_SQL = 'SELECT count(*)::int AS total FROM courses';
const BY_ID_SQL =
  'SELECT id, organisation_id, titles, summaries, hours, topics, version FROM courses WHERE id = ANY ($1)';
const FOR_TOPICS_SQL = `
SELECT c.id, c.organisation_id, c.titles, c.summaries, c.hours, c.topics, c.version FROM courses c
CROSS JOIN LATERAL (SELECT count(*) AS helped FROM unnest(c.topics) topic WHERE topic = ANY ($1)) fit
WHERE c.topics && $1 ORDER BY fit.helped DESC, (c.organisation_id IS NOT NULL), c.id LIMIT 20`;
const ADD_SQL = `
INSERT INTO courses (id, organisation_id, titles, summaries, hours, topics) VALUES ($1, $2, $3, $4, $5, $6)`;
const CHANGE_SQL = `
UPDATE courses SET titles = $3, summaries = $4, hours = $5, topics = $6, version = version + 1 WHERE id = $1 AND version = $2
RETURNING id`;

/** What is taught in the network; everybody may read all of it. */
@Injectable()
export class Courses {
  /** Modules of the network first, then by age. Two statements. */
  async list(caller: Caller, page: PageArgs): Promise<Page<Course>> {
    const after = page.after ? readCursor(page.after, isPosition) : null;
    const db = await caller.db();
    const rows = await db.query<CourseRow[]>(PAGE_SQL, [
      after?.[1] ?? null,
      after?.[0] ?? null,
      pageSize(page) + 1,
    ]);
    const [counted] = await db.query<{ total: number }[]>(COUNT_SQL);
    return toPage(
      rows,
      page,
      counted?.total ?? 0,
      (row) => [row.organisation_id !== null, row.id],
      (row) => toCourse(caller, row),
    );
  }

  /** Courses by row id, in any order; unknown ids are left out. One statement. */
  async byIds(caller: Caller, ids: readonly string[]): Promise<Course[]> {
    const db = await caller.db();
    const rows = await db.query<CourseRow[]>(BY_ID_SQL, [ids]);
    return rows.map((row) => toCourse(caller, row));
  }

  /** Courses that help any of `topics`, those that help most of them first; at most 20. One statement. */
  async forTopics(caller: Caller, topics: readonly IndicatorTopic[]): Promise<Course[]> {
    const db = await caller.db();
    const rows = await db.query<CourseRow[]>(FOR_TOPICS_SQL, [topics]);
    return rows.map((row) => toCourse(caller, row));
  }

  /**
   * Writes a course of the caller's organisation; the operator's are the network's.
   * @returns its row id
   * @throws DomainError NOT_FOUND (absent or another's), STALE_VERSION, INPUT_INVALID (topics, texts)
   */
  async save(caller: Caller, input: SaveCourseInput): Promise<string> {
    const { organisationId } = caller.signedIn();
    const unknown = input.topics.findIndex((topic) => !isIndicatorTopic(topic));
    if (unknown >= 0) throw invalid(['topics', String(unknown)], `"${input.topics[unknown]}" is no topic.`);
    const values = [
      textsOf(input.titles, 'titles', 200),
      textsOf(input.summaries, 'summaries', 2000),
      input.hours,
      [...new Set(input.topics)],
    ];
    const db = await caller.db();
    if (!input.id) {
      const id = uuidv7();
      await db.query(ADD_SQL, [id, caller.isOperator ? null : organisationId, ...values]);
      return id;
    }
    const id = fromGlobalId('Course', input.id, ['input', 'id']);
    const [seen] = await this.byIds(caller, [id]);
    if (!seen?.actions.includes('change'))
      throw new DomainError('NOT_FOUND', { what: 'course' }, { path: ['input', 'id'] });
    const [changed] = await db.query<[unknown[], number]>(CHANGE_SQL, [id, input.version ?? 0, ...values]);
    if (changed.length === 0) throw new DomainError('STALE_VERSION', {}, { path: ['input', 'version'] });
    return id;
  }
}

/** The wire object of a row. */
function toCourse(caller: Caller, row: CourseRow): Course {
  const own =
    row.organisation_id === null ? caller.isOperator : row.organisation_id === caller.organisationId;
  return {
    id: toGlobalId('Course', row.id),
    key: row.id,
    organisationKey: row.organisation_id,
    version: row.version,
    byLanguage: { titles: row.titles, summaries: row.summaries },
    titles: toLocalTexts(row.titles),
    summaries: toLocalTexts(row.summaries),
    hours: row.hours,
    topics: row.topics,
    actions: own && caller.role !== 'SME_USER' && caller.role !== 'SME_ADMIN' ? ['change'] : [],
  };
}

function textsOf(
  texts: readonly { language: string; text: string }[],
  field: string,
  longest: number,
): string {
  const byLanguage: Record<string, string> = {};
  texts.forEach(({ language, text }, at) => {
    const path = [field, String(at)];
    if (!/^[a-z]{2}$/.test(language)) throw invalid([...path, 'language'], 'two small letters are wanted.');
    if (Object.hasOwn(byLanguage, language))
      throw invalid([...path, 'language'], 'each language stands once.');
    if (text.trim() === '' || text.length > longest)
      throw invalid([...path, 'text'], `a text of at most ${longest} characters is wanted.`);
    byLanguage[language] = text.trim();
  });
  return JSON.stringify(byLanguage);
}

function invalid(path: string[], problem: string): DomainError {
  return new DomainError('INPUT_INVALID', { field: path.join('.'), problem }, { path: ['input', ...path] });
}

function isPosition(value: unknown): value is [boolean, string] {
  return (
    Array.isArray(value) && typeof value[0] === 'boolean' && typeof value[1] === 'string' && isUuid(value[1])
  );
}
