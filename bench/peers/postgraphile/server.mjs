import { createServer } from 'node:http';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { addPgTableCondition } from 'postgraphile/utils';

/** A condition of the manual's kind: services with any of the words, the best rank first. */
const matching = addPgTableCondition({ schemaName: 'app', tableName: 'services' }, 'matching', (build) => {
  const { sql } = build;
  const { sqlValueWithCodec, TYPES } = build.dataplanPg;
  return {
    type: build.graphql.GraphQLString,
    apply(condition, words) {
      const vector = sql`${condition.alias}.search`;
      const query = sql`websearch_to_tsquery('simple', ${sqlValueWithCodec(words, TYPES.text)})`;
      condition.where(sql`${vector} @@ ${query}`);
      const rank = { fragment: sql`ts_rank(${vector}, ${query})`, codec: TYPES.float4, direction: 'DESC' };
      condition.dangerouslyGetParent().orderBy(rank);
    },
  };
});

// Without settings per request each statement goes out by itself, prepared, with no transaction around it.
const instance = postgraphile({
  extends: [PostGraphileAmberPreset],
  plugins: [matching],
  pgServices: [
    makePgService({
      connectionString: process.env.DATABASE_URL,
      schemas: ['app'],
      poolConfig: { max: Number(process.env.POOL) },
    }),
  ],
  grafserv: { graphiql: false, watch: false },
});
const server = createServer({ keepAliveTimeout: 65_000 });
await instance.createServ(grafserv).addTo(server);
server.listen(Number(process.env.PORT), '127.0.0.1');
