import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { concatAST, Kind, parse, print, separateOperations, stripIgnoredCharacters } from 'graphql';

export const WEB = dirname(dirname(fileURLToPath(import.meta.url)));

/** Every *.graphql file under src, parsed, in the order of their paths. */
export function readDocuments() {
  return readdirSync(join(WEB, 'src'), { recursive: true })
    .filter((file) => file.endsWith('.graphql'))
    .map((file) => `src/${file}`)
    .sort()
    .map((file) => ({ location: file, document: parse(readFileSync(join(WEB, file), 'utf8')) }));
}

/**
 * The operations of the page in the order of `documents`: `text` is one operation with the fragments that it spreads, `id` its
 * SHA-256 as GraphQL over HTTP writes it, by which the page asks for it.
 * @param documents as {@link readDocuments} gives them
 */
export function operationsOf(documents) {
  const apart = separateOperations(concatAST(documents.map(({ document }) => document)));
  return Object.entries(apart).map(([name, document]) => {
    const { operation: kind, variableDefinitions } = document.definitions.find(
      (each) => each.kind === Kind.OPERATION_DEFINITION,
    );
    const text = stripIgnoredCharacters(print(document));
    const id = `sha256:${createHash('sha256').update(text).digest('hex')}`;
    const takesLanguage = variableDefinitions.some(({ variable }) => variable.name.value === 'language');
    return { id, name, kind, takesLanguage, text };
  });
}

/** The file that a server of the page loads: the text of each operation by its id, as JSON. */
export function documentsFile() {
  return JSON.stringify(Object.fromEntries(operationsOf(readDocuments()).map(({ id, text }) => [id, text])));
}
