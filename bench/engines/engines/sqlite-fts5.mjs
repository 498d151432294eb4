import { DatabaseSync } from 'node:sqlite';

/** SQLite FTS5 as it comes with Node, in memory, Porter stemmer; any word may match. */
export async function build(texts) {
  const database = new DatabaseSync(':memory:');
  database.exec(
    `CREATE VIRTUAL TABLE documents USING fts5(id UNINDEXED, text, tokenize = 'porter unicode61')`,
  );
  const insert = database.prepare('INSERT INTO documents (id, text) VALUES (?, ?)');
  database.exec('BEGIN');
  for (const { id, text } of texts) insert.run(id, text);
  database.exec('COMMIT');
  database.exec(`INSERT INTO documents (documents) VALUES ('optimize')`);
  const select = database.prepare('SELECT id FROM documents WHERE documents MATCH ? ORDER BY rank LIMIT ?');
  return { database, select };
}

export function search({ select }, text, limit) {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0) return [];
  return select.all(words.map((word) => `"${word}"`).join(' OR '), limit).map(({ id }) => id);
}

/** The database holds the texts as well: bytes of the index tables alone. */
export function indexBytes({ database }) {
  const size = (name) => Number(database.prepare('PRAGMA ' + name).get()[name]);
  return size('page_count') * size('page_size');
}
