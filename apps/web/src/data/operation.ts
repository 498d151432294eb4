/** One operation of the page. Its text stays at the build: the server knows it by `id`. */
export interface Operation<Result, Variables> {
  /** SHA-256 of the text, `sha256:` before it. */
  readonly id: string;
  readonly name: string;
  readonly kind: 'query' | 'mutation' | 'subscription';
  /** Whether it has a variable `$language`. */
  readonly takesLanguage: boolean;
  /** Never there: ties the types to the operation. */
  readonly types?: (variables: Variables) => Result;
}
