import { createServer } from 'node:http';
import pg from 'pg';
import { OWN, STATEMENTS } from './statements.mjs';

/**
 * The least that a server over PostgreSQL does: one prepared statement a request, whose text goes out as it is.
 * `server.mjs PORT DATABASE_URL OWN_DATABASE_URL`
 */
const [, , port, databaseUrl, ownUrl] = process.argv;
const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 });
const own = new pg.Pool({ connectionString: ownUrl, max: 10 });
for (const each of [pool, own]) each.on('error', () => undefined);

const routes = new Map(
  Object.entries(STATEMENTS).map(([name, statement]) => [`/${name}`, { name, pool, ...statement }]),
);
routes.set('/own', { name: 'own', pool: own, ...OWN });

createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => void answer(request, Buffer.concat(chunks), response));
}).listen(Number(port), '127.0.0.1');

async function answer({ url }, body, response) {
  const route = routes.get(url);
  try {
    const values = route.values(JSON.parse(body));
    const { rows } = await route.pool.query({ name: route.name, text: route.text, values, rowMode: 'array' });
    if (rows.length === 0) throw new Error('nothing found');
    const text = rows[0][0];
    response.writeHead(200, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(text),
    });
    response.end(text);
  } catch (error) {
    const text = JSON.stringify({ errors: [{ message: error.message }] });
    response.writeHead(500, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(text),
    });
    response.end(text);
  }
}
