import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { LocalText } from '../directory/index.js';
import { LocalTextInput } from '../service-facts/index.js';
import { Payload } from '../platform/index.js';

@ObjectType({ description: 'A sector of the network. The operator adds one; its key is permanent.' })
export class Sector {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field({ description: 'What organisations, services and needs name, e.g. FOOD.' })
  key!: string;
  @Field({ description: 'Its name in the language asked for.' })
  name!: string;
  @Field(() => [LocalText], { description: 'Its name in each of the four languages, by language code.' })
  labels!: LocalText[];
  @Field(() => Int, { description: 'Sectors are listed by it, ascending.' })
  position!: number;
  @Field(() => Int, { description: 'Lock: pass it back with every change.' })
  version!: number;
}

@InputType({ isAbstract: true })
abstract class SectorWords {
  @Field(() => [LocalTextInput], { description: 'Its name in en, lv, et and sv, each once.' })
  @IsArray()
  @ArrayMaxSize(4)
  @ValidateNested({ each: true })
  @Type(() => LocalTextInput)
  labels!: LocalTextInput[];
  @Field(() => Int, { nullable: true, description: 'Where it stands in lists; absent: last but CROSS.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(10_000)
  position?: number | null;
}

@InputType({ description: 'A new sector.' })
export class AddSectorInput extends SectorWords {
  @Field({ description: 'Capital letters, digits and _, 2 to 40 characters, e.g. PACKAGING. Never changed.' })
  @Matches(/^[A-Z][A-Z0-9_]{1,39}$/, {
    message: 'Capital letters, digits and _ are wanted, 2 to 40 of them.',
  })
  key!: string;
}

@InputType({ description: 'Other names or another place of a sector.' })
export class ChangeSectorInput extends SectorWords {
  @Field(() => ID, { description: 'Global id of the sector.' })
  @IsString()
  @MaxLength(200)
  id!: string;
  @Field(() => Int, { description: 'The version that was seen; another one meanwhile is a conflict.' })
  @IsInt()
  @Min(1)
  version!: number;
}

@ObjectType({ description: 'The sector after a change.' })
export class SectorPayload extends Payload {
  @Field(() => Sector, { nullable: true, description: 'Null when refused.' })
  sector!: Sector | null;
}
