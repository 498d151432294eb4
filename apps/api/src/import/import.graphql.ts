import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsString, MaxLength } from 'class-validator';
import { connectionOf, IsText, Node, Payload } from '../platform/index.js';
import type { ImportOutcome } from './judge-rows.js';

export type ImportState = 'PREVIEWED' | 'APPLIED';
export const ImportStateEnum = { PREVIEWED: 'PREVIEWED', APPLIED: 'APPLIED' } as const;
registerEnumType(ImportStateEnum, {
  name: 'ImportState',
  description: 'Where an import stands.',
  valuesMap: {
    PREVIEWED: { description: 'Read and judged; nothing is written.' },
    APPLIED: { description: 'Its valid rows are written as drafts.' },
  },
});

export const ImportOutcomeEnum = {
  NEW: 'NEW',
  CHANGED: 'CHANGED',
  UNCHANGED: 'UNCHANGED',
  REJECTED: 'REJECTED',
} as const;
registerEnumType(ImportOutcomeEnum, {
  name: 'ImportOutcome',
  description: 'What a row of an import does.',
  valuesMap: {
    NEW: { description: 'Makes a new service as a draft.' },
    CHANGED: { description: 'Changes the open draft, or opens the next version of a published service.' },
    UNCHANGED: { description: 'States what is there already.' },
    REJECTED: { description: 'Is not written; its errors say why.' },
  },
});

@ObjectType({ description: 'A column of a CSV or XLSX file of services.' })
export class ImportColumn {
  @Field({ description: 'Heading.' })
  name!: string;
  @Field({ description: 'What stands in it.' })
  description!: string;
  @Field({ description: 'Whether a file without it is refused.' })
  required!: boolean;
  @Field({ description: 'A value; empty where an example service has none.' })
  example!: string;
}

@ObjectType({ description: 'What is wrong at one place of a file.' })
export class ImportError {
  @Field(() => Int, {
    description: 'Line of the file, the heading being 1; of JSON the number of the object.',
  })
  line!: number;
  @Field({ description: 'Heading of the column, or name of the property.' })
  column!: string;
  @Field({ description: 'Stable code for programs.' })
  code!: string;
  @Field({ description: 'For people, in English.' })
  message!: string;
  @Field(() => String, {
    nullable: true,
    description: 'The value at fault, shortened; null where there is none.',
  })
  value!: string | null;
}

@ObjectType({ description: 'One service of a file.' })
export class ImportRow {
  @Field(() => Int, { description: 'Line of the file; of JSON the number of the object.' })
  line!: number;
  @Field(() => String, { nullable: true, description: "The publisher's own id; null where it is missing." })
  externalId!: string | null;
  @Field(() => String, { nullable: true, description: 'Title, in English where there is one.' })
  title!: string | null;
  @Field(() => ImportOutcomeEnum, { description: 'What the row does.' })
  outcome!: ImportOutcome;
  @Field(() => [ImportError], { description: 'Why it is rejected; empty for the others.' })
  errors!: readonly ImportError[];
}

@ObjectType({ description: 'A page of rows of an import, by line.' })
export class ImportRowConnection extends connectionOf(ImportRow, 'ImportRow') {}

@ObjectType({ implements: () => [Node], description: 'One file of services on its way into the catalogue.' })
export class ImportRun implements Node {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  /** Row id, for the room. */
  key!: string;
  @Field({ description: 'Name of the file.' })
  fileName!: string;
  @Field(() => ImportStateEnum, { description: 'Whether it is applied.' })
  state!: ImportState;
  @Field(() => [String], { description: 'Columns of the file, those left out included.' })
  columns!: string[];
  @Field(() => [String], { description: 'How the file was read: encoding, delimiter, columns left out.' })
  notes!: string[];
  @Field({ description: 'When the file was read.' })
  createdAt!: Date;
  @Field(() => Date, { nullable: true, description: 'When it was applied; null before.' })
  appliedAt!: Date | null;
  @Field(() => Int, { description: 'All rows.' })
  totalRows!: number;
  @Field(() => Int, { description: 'Rows that make a new service.' })
  newRows!: number;
  @Field(() => Int, { description: 'Rows that change one.' })
  changedRows!: number;
  @Field(() => Int, { description: 'Rows that state what is there.' })
  unchangedRows!: number;
  @Field(() => Int, { description: 'Rows that are not written.' })
  rejectedRows!: number;
}

@ObjectType({ description: 'Answer of an import.' })
export class ImportPayload extends Payload {
  @Field(() => ImportRun, { nullable: true, description: 'The import as it is now; null when refused.' })
  run?: ImportRun | null;
}

@InputType({ description: 'A file of services.' })
export class PreviewImportInput {
  @Field({ description: 'Name with its ending: .csv, .tsv, .txt, .xlsx or .json.' })
  @IsText(255)
  fileName!: string;
  @Field({ description: 'Content as base64, at most 10 MB before encoding.' })
  @IsString()
  @MaxLength(14_000_000)
  contentBase64!: string;
}

@InputType({ description: 'Which import.' })
export class ApplyImportInput {
  @Field(() => ID, { description: 'Global id of the import.' })
  @IsText(200)
  id!: string;
}
