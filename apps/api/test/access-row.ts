import { PEOPLE, type Stage } from './access-stage.js';

/** `given`: data. `absent`: null or an empty list, without an error. Else the code of the error or refusal. */
export type Outcome = 'given' | 'absent' | (string & {});

/** One root field tried by its owner, by a stranger of the same role elsewhere where that makes sense, and by a guest. */
export interface AccessRow {
  readonly field: string;
  readonly document: string;
  /** Variables; private things in them belong to the owner. Guest and stranger go first and must leave no trace. */
  readonly variables: (stage: Stage) => Promise<object> | object;
  /** What those two have who lack the owner's proof; else the same variables. */
  readonly withoutProof?: object;
  readonly owner: string;
  readonly stranger: string;
  readonly expected: Readonly<Record<'owner' | 'stranger' | 'anonymous', Outcome>>;
}

export const none = () => ({});
export const everyone = { owner: 'given', stranger: 'given', anonymous: 'given' };
/** A private thing named by id: foreign looks absent, a guest is asked to sign in. */
export const ownOnly = { owner: 'given', stranger: 'absent', anonymous: 'SIGN_IN_REQUIRED' };
/** The same in a mutation, where absent is an error. */
export const ownToChange = { owner: 'given', stranger: 'NOT_FOUND', anonymous: 'SIGN_IN_REQUIRED' };
export const byRole = { owner: 'given', stranger: 'NOT_ALLOWED', anonymous: 'SIGN_IN_REQUIRED' };
export const byProof = (refusal: Outcome) => ({ owner: 'given', stranger: refusal, anonymous: refusal });

/** Anyone may read it, and all get the same. */
export function open(field: string, document: string, variables: object = {}): AccessRow {
  return {
    field,
    document,
    variables: () => variables,
    owner: PEOPLE.buyer,
    stranger: PEOPLE.otherBuyer,
    expected: everyone,
  };
}

/** No variables, once there is something to see. */
export function after(make: (stage: Stage) => Promise<unknown>): (stage: Stage) => Promise<object> {
  return async (stage) => {
    await make(stage);
    return {};
  };
}

export function mutation(
  field: string,
  inputType: string,
  selection: string,
): { field: string; document: string } {
  const document = `mutation ($input: ${inputType}!) { ${field}(input: $input) { ${selection} userErrors { code } } }`;
  return { field, document };
}

/** A list of the own cluster for an editor, once there is something in it. */
export function editorsList(
  field: string,
  node: string,
  make: (stage: Stage) => Promise<unknown>,
): AccessRow {
  return {
    field,
    document: `{ ${field}(first: 1) { edges { node { ${node} } } } }`,
    variables: after(make),
    owner: PEOPLE.editor,
    stranger: PEOPLE.otherEditor,
    expected: { owner: 'given', stranger: 'given', anonymous: 'SIGN_IN_REQUIRED' },
  };
}

/** A change of what the cluster of an editor holds. */
export function editorsStep(
  field: string,
  inputType: string,
  selection: string,
  variables: (stage: Stage) => Promise<object>,
): AccessRow {
  return {
    ...mutation(field, inputType, selection),
    variables: async (stage) => ({ input: await variables(stage) }),
    owner: PEOPLE.editor,
    stranger: PEOPLE.otherEditor,
    expected: ownToChange,
  };
}
