import { Extensions } from '@nestjs/graphql';

const MARK = 'plain';

/**
 * For an object type whose objects hold plain values under the names of its fields: compiled documents then read them where they
 * stand. Otherwise each field of each row asks a function that reads the value, with the arguments, the place and the errors of a
 * field, which takes most of the time of a long answer. Not where reading can fail: nobody would be told of it.
 */
export const Plain = () => Extensions({ [MARK]: true });

/** Whether an object type was declared {@link Plain}. */
export function isPlain({ extensions }: { readonly extensions: Readonly<Record<string, unknown>> }): boolean {
  return extensions[MARK] === true;
}
