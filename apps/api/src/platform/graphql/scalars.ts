import { CustomScalar, Scalar } from '@nestjs/graphql';
import { GraphQLError, type ValueNode, valueFromASTUntyped } from 'graphql';

/** A JSON object; the field that uses it says its shape. */
export class JsonObject {}

@Scalar('JSONObject', () => JsonObject)
export class JsonObjectScalar implements CustomScalar<object, object> {
  description = 'A JSON object; the field that has it tells its shape.';
  serialize(value: unknown): object {
    return value as object;
  }
  parseValue(value: unknown): object {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw new GraphQLError('A JSON object is wanted.');
    return value;
  }
  parseLiteral(ast: ValueNode): object {
    return this.parseValue(valueFromASTUntyped(ast));
  }
}

/** A day without a time, `YYYY-MM-DD`. */
export class Day {}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

@Scalar('Date', () => Day)
export class DayScalar implements CustomScalar<string, string> {
  description = 'A day, YYYY-MM-DD.';
  serialize(value: unknown): string {
    return String(value);
  }
  parseValue(value: unknown): string {
    if (typeof value !== 'string' || !isDay(value)) {
      throw new GraphQLError('A day as YYYY-MM-DD is wanted.');
    }
    return value;
  }
  parseLiteral(ast: ValueNode): string {
    return this.parseValue(valueFromASTUntyped(ast));
  }
}

/** A day that there is, of the years 1900 to 9999: JavaScript takes 31 February for one in March. */
function isDay(value: string): boolean {
  if (!DAY.test(value) || value < '1900') return false;
  const date = new Date(value);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}
