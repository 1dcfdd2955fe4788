/** Messages between a page and the extension: each side parses what the other says before it is used. */
import * as v from 'valibot';

/** A message as its schema has it; null for junk: `parseMessage(v.string(), 1)` → `null`. */
export function parseMessage<Schema extends v.GenericSchema>(
  schema: Schema,
  message: unknown,
): v.InferOutput<Schema> | null {
  const result = v.safeParse(schema, message);
  return result.success ? result.output : null;
}
