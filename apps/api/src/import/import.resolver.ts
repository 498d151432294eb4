import { DomainError, isUuid } from '@fivefold/domain';
import type { OnModuleInit } from '@nestjs/common';
import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { COLUMNS } from '../import-file/index.js';
import {
  Access,
  type Caller,
  CLUSTER_STAFF,
  CurrentCaller,
  Nodes,
  type OperationContext,
  type Page,
  PageArgs,
  readGlobalId,
} from '../platform/index.js';
import {
  ApplyImportInput,
  ImportColumn,
  ImportPayload,
  ImportRow,
  ImportRowConnection,
  ImportRun,
  PreviewImportInput,
} from './import.graphql.js';
import { findRun, listRows } from './import.reads.js';
import { ImportService } from './import.service.js';

const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;

@Resolver(() => ImportRun)
export class ImportResolver implements OnModuleInit {
  constructor(
    private readonly imports: ImportService,
    private readonly nodes: Nodes,
  ) {}

  onModuleInit(): void {
    this.nodes.register('ImportRun', (caller, key) => find(caller, key));
  }

  @Access('anyone', 'public:read')
  @Query(() => [ImportColumn], {
    description: 'The columns of a CSV or XLSX file, in the order of a template.',
  })
  importColumns(): ImportColumn[] {
    return COLUMNS.map(({ name, description, required, example }) => ({
      name,
      description,
      required,
      example,
    }));
  }

  @Access(CLUSTER_STAFF, 'services:read')
  @Query(() => ImportRun, {
    nullable: true,
    description: 'An import of your cluster; null when there is none.',
  })
  importRun(
    @CurrentCaller() caller: Caller,
    @Args('id', { type: () => ID, description: 'Global id.' }) id: string,
  ): Promise<ImportRun | null> {
    const key = keyOf(id);
    return key ? find(caller, key) : Promise.resolve(null);
  }

  @Access('parent')
  @ResolveField(() => ImportRowConnection, { description: 'Its rows, by line.' })
  rows(
    @Parent() run: ImportRun,
    @Args() page: PageArgs,
    @Context() { caller }: OperationContext,
    @Args('onlyErrors', { type: () => Boolean, nullable: true, description: 'Only rows that are rejected.' })
    onlyErrors: boolean | null,
  ): Promise<Page<ImportRow>> {
    return listRows(caller, run.key, page, onlyErrors ?? false);
  }

  @Access(CLUSTER_STAFF, 'services:write')
  @Mutation(() => ImportPayload, {
    description:
      'Reads a file of services and tells for each row what applying it would do. Writes no service.',
  })
  async previewImport(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'The file.' }) { fileName, contentBase64 }: PreviewImportInput,
  ): Promise<ImportPayload> {
    if (contentBase64.length % 4 !== 0 || !BASE64.test(contentBase64)) {
      const problem = { field: 'contentBase64', problem: 'this is no base64' };
      throw new DomainError('INPUT_INVALID', problem, { path: ['input', 'contentBase64'] });
    }
    const runId = await this.imports.preview(caller, fileName, Buffer.from(contentBase64, 'base64'));
    return { run: await find(caller, runId), userErrors: [] };
  }

  @Access(CLUSTER_STAFF, 'services:write')
  @Mutation(() => ImportPayload, {
    description: 'Writes the valid rows of an import as drafts. Applied again, it changes nothing.',
  })
  async applyImport(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which import.' }) { id }: ApplyImportInput,
  ): Promise<ImportPayload> {
    const key = keyOf(id);
    if (!key) throw new DomainError('NOT_FOUND', { what: 'import' }, { path: ['input', 'id'] });
    await this.imports.apply(caller, key);
    return { run: await find(caller, key), userErrors: [] };
  }
}

async function find(caller: Caller, key: string): Promise<ImportRun | null> {
  const isStaff = caller.role !== null && CLUSTER_STAFF.includes(caller.role);
  return isStaff && isUuid(key) ? findRun(caller, key) : null;
}

function keyOf(id: string): string | null {
  const read = readGlobalId(id);
  return read?.kind === 'ImportRun' && isUuid(read.key) ? read.key : null;
}
