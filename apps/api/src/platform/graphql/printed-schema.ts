import type { INestApplicationContext } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';

const HEADING =
  '# The public contract, generated: "npm run schema" writes it, "npm run check" compares it.\n\n';

/** The schema of a wired application as text, types and fields in alphabetical order. */
export function printedSchema(app: INestApplicationContext): string {
  return `${HEADING}${printSchema(lexicographicSortSchema(app.get(GraphQLSchemaHost).schema))}\n`;
}
