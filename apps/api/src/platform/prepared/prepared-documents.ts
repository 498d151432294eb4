import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  getOperationAST,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql';
import { costOf } from '../graphql/cost.js';
import { Answer } from './answer.js';
import { type Reader, readerWith } from './call.js';
import { Fragments } from './fragments.js';
import { type Asked, Plan, type Sources } from './plan.js';
import { pureOf } from './pure.js';
import { NotPlain, readerOfVariables, type Variables } from './variables.js';

/** Documents that are remembered, prepared or not. */
const DOCUMENTS = 1000;
/** Plans of one document, and sizes of pages whose cost is remembered. */
const VARIANTS = 100;
/** Bytes of one generation of written parts. */
const FRAGMENT_BYTES = 24 * 1024 * 1024;
/** Languages of readers. */
const LANGUAGES: readonly string[] = ['en', 'lv', 'et', 'sv'];

/** An operation that is ready to be answered. */
export interface Ready {
  readonly cost: number;
  /** Its `data`, to be written once. @throws anything, where the ordinary way has to answer */
  write(answer: Answer): void;
}

/**
 * Documents that were read, found valid and within the limits by the ordinary way, and that hold one query of nothing but fields
 * declared {@link Pure}: from the second time on they are answered from memory, and give what the ordinary way would, to the letter.
 */
@Injectable()
export class PreparedDocuments {
  private readonly known = new Map<string, PreparedDocument | null>();
  private readonly readers = new Map(LANGUAGES.map((language) => [language, readerWith(language)]));
  private readonly sources: Sources;

  constructor(modules: ModuleRef) {
    const fragments = new Fragments(FRAGMENT_BYTES);
    this.sources = { fragments, instanceOf: (owner) => modules.get<object>(owner, { strict: false }) };
  }

  /** Remembers a document that is about to be executed the ordinary way. Cost O(selections), the first time. */
  learn(schema: GraphQLSchema, text: string, document: DocumentNode): void {
    if (this.known.has(text)) return;
    if (this.known.size >= DOCUMENTS) this.known.delete(this.known.keys().next().value!);
    this.known.set(text, prepare(schema, document, this.sources));
  }

  /**
   * The operation of a document for `variables`; null where it goes the ordinary way.
   * @param language of the reader
   */
  find(text: string, operationName: string | null, variables: Variables, language: string): Ready | null {
    const reader = this.readers.get(language);
    const document = reader && this.known.get(text);
    if (!document || (operationName !== null && operationName !== document.name)) return null;
    return document.ready(variables, reader);
  }

  /** Whether a document is answered from memory; undefined where nobody knows it. */
  isPrepared(text: string): boolean | undefined {
    const document = this.known.get(text);
    return document === undefined ? undefined : document !== null;
  }
}

function prepare(schema: GraphQLSchema, document: DocumentNode, sources: Sources): PreparedDocument | null {
  const operation = getOperationAST(document);
  const query = schema.getQueryType();
  if (operation?.operation !== 'query' || !query) return null;
  const isOurs = operation.selectionSet.selections.every((selection) => {
    const field = selection.kind === Kind.FIELD ? query.getFields()[selection.name.value] : undefined;
    return field !== undefined && pureOf(field) !== undefined;
  });
  if (!isOurs) return null;
  const fragments: Record<string, FragmentDefinitionNode> = {};
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
  try {
    return new PreparedDocument({ schema, operation, fragments }, document, sources);
  } catch {
    return null;
  }
}

class PreparedDocument {
  readonly name: string | null;
  private readonly read: (given: Variables) => Variables;
  /** Variables that stand elsewhere than among the arguments of a root field. */
  private readonly below: readonly string[];
  /** Variables that are sizes of pages: the cost hangs on them alone. */
  private readonly sizes: readonly string[];
  /** Whether variables decide what is selected. */
  private readonly isConditional: boolean;
  private isImpure = false;
  private readonly plans = new Map<string, Plan | null>();
  private readonly costs = new Map<string, number>();

  constructor(
    private readonly asked: Asked,
    private readonly document: DocumentNode,
    private readonly sources: Sources,
  ) {
    const { operation, schema } = asked;
    this.name = operation.name?.value ?? null;
    this.read = readerOfVariables(schema, operation);
    this.below = variablesBelow(document, operation);
    this.sizes = sizesIn(document);
    this.isConditional = hasDirectives(document);
    if (this.below.length === 0 && !this.plan({})) throw new NotPlain();
  }

  /** @throws anything where the ordinary way has to answer */
  ready(given: Variables, reader: Reader): Ready | null {
    if (this.isImpure) return null;
    try {
      const variables = this.read(given);
      const cost = this.costWith(given);
      const plan = this.plan(variables);
      return plan && { cost, write: (answer) => plan.write(variables, answer, reader) };
    } catch {
      return null;
    }
  }

  private plan(variables: Variables): Plan | null {
    const own = this.below.map((name) => (name in variables ? [variables[name]] : []));
    const key = own.length === 0 ? '' : JSON.stringify(own);
    let plan = this.plans.get(key);
    if (plan === undefined) {
      plan = planOf(this.asked, this.sources, variables);
      this.isImpure = plan === null && !this.isConditional;
      if (this.plans.size >= VARIANTS) this.plans.clear();
      this.plans.set(key, plan);
    }
    return plan;
  }

  private costWith(given: Variables): number {
    const key = this.sizes.map((name) => String(given[name])).join();
    let cost = this.costs.get(key);
    if (cost === undefined) {
      cost = costOf(this.document, given).cost;
      if (this.costs.size >= VARIANTS) this.costs.clear();
      this.costs.set(key, cost);
    }
    return cost;
  }
}

function planOf(asked: Asked, sources: Sources, variables: Variables): Plan | null {
  try {
    return new Plan(asked, sources, variables);
  } catch {
    return null;
  }
}

/** Variables that decide what is selected, or that fields below the root ones take. */
function variablesBelow(document: DocumentNode, operation: OperationDefinitionNode): string[] {
  const found = new Set<string>();
  const roots = new Set(operation.selectionSet.selections);
  visit(document, {
    VariableDefinition: () => false,
    Variable: ({ name }, _key, _parent, _path, ancestors) => {
      // Root field, its arguments, the argument: directives and what lies deeper stand elsewhere.
      const at = ancestors.findIndex((each) => roots.has(each as never));
      const root = ancestors[at] as { arguments?: unknown } | undefined;
      if (at === -1 || ancestors[at + 1] !== root?.arguments) found.add(name.value);
    },
  });
  return [...found];
}

function hasDirectives(document: DocumentNode): boolean {
  let has = false;
  visit(document, { Directive: () => void (has = true) });
  return has;
}

/** Variables given as `first`. */
function sizesIn(document: DocumentNode): string[] {
  const found = new Set<string>();
  visit(document, {
    Argument: ({ name, value }) => {
      if (name.value === 'first' && value.kind === Kind.VARIABLE) found.add(value.name.value);
    },
  });
  return [...found];
}
