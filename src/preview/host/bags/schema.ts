import type { BagSchema, ClassSchema } from './bag';
import { classLines, enumLines } from './schema-lines';

/** The generated lines, taken apart. */
export const schema: BagSchema = {
  classes: Object.fromEntries(Object.entries(classLines).map(([name, line]) => [name, readLine(line)])),
  enums: Object.fromEntries(Object.entries(enumLines).map(([name, line]) => [name, line.split(' ')])),
};

function readLine(line: string): ClassSchema {
  const schema: ClassSchema = { properties: {}, readonly: [], navigations: {} };
  for (const part of line.split(' ').filter(Boolean)) {
    if (part.startsWith('*')) {
      schema.item = part.slice(1);
      continue;
    }
    const [, mark, key = '', code = ''] = /^([!>]?)(\w+):(.+)$/.exec(part) ?? [];
    if (mark === '>') schema.navigations[key] = code;
    else schema.properties[key] = code;
    if (mark === '!') schema.readonly.push(key);
  }
  return schema;
}
