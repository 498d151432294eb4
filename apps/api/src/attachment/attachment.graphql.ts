import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Node } from '../platform/index.js';

@ObjectType({
  implements: () => [Node],
  description: 'A file that belongs to something: a quote, a message, a service.',
})
export class Attachment extends Node {
  @Field({ description: 'Name with an ending that tells the type.' })
  name!: string;
  @Field({ description: 'Media type, told by the content: PDF, PNG, JPEG, WebP, plain text or CSV.' })
  type!: string;
  @Field(() => Int, { description: 'Bytes.' })
  size!: number;
  @Field({ description: 'Where to get it, on this origin; only who may see this object gets it.' })
  url!: string;
  @Field({ description: 'When it was uploaded.' })
  createdAt!: Date;
}
