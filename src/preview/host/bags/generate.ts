import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import ts from 'typescript';
import type { BagSchema, ClassSchema } from './bag';

/** Classes whose members are plain state; everything reachable from them comes along. */
const ROOTS = [
  'ChartCollection',
  'ConditionalFormatCollection',
  'PageLayout',
  'PageBreakCollection',
  'DocumentProperties',
  'StyleCollection',
  'ShapeCollection',
];

/** Reached from the roots, but hand-written or left out. */
const NOT_BAGS = new Set(['Range', 'RangeAreas', 'Worksheet', 'Table', 'PivotOptions', 'CustomPropertyCollection']);

/** Reads the class declarations of the Excel API off `@types/office-js`: properties with type and writability, navigations, methods. */
export function readSchema(): BagSchema {
  const file = createRequire(path.join(process.cwd(), 'package.json')).resolve('@types/office-js/index.d.ts');
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const declared = new Map<string, ts.ClassDeclaration>();
  const enums = new Map<string, string[]>();
  for (const statement of source.statements) {
    if (!ts.isModuleDeclaration(statement) || statement.name.text !== 'Excel' || !statement.body) continue;
    for (const member of (statement.body as ts.ModuleBlock).statements) {
      if (ts.isClassDeclaration(member) && member.name) declared.set(member.name.text, member);
      if (ts.isEnumDeclaration(member)) enums.set(member.name.text, member.members.map(enumValue));
    }
  }
  const classes: Record<string, ClassSchema> = {};
  const used = new Set<string>();
  const queue = [...ROOTS];
  for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
    const declaration = declared.get(name);
    if (!declaration || name in classes || NOT_BAGS.has(name)) continue;
    const schema = classSchema(declaration, declared, enums, used);
    classes[name] = schema;
    queue.push(...Object.values(schema.navigations), ...(schema.item ? [schema.item] : []));
  }
  for (const schema of Object.values(classes)) {
    for (const [key, target] of Object.entries(schema.navigations))
      if (!(target in classes)) delete schema.navigations[key];
  }
  return { classes, enums: Object.fromEntries([...used].sort().map((name) => [name, enums.get(name) ?? []])) };
}

function classSchema(
  declaration: ts.ClassDeclaration,
  declared: ReadonlyMap<string, ts.ClassDeclaration>,
  enums: ReadonlyMap<string, string[]>,
  used: Set<string>,
): ClassSchema {
  const schema: ClassSchema = { properties: {}, readonly: [], navigations: {} };
  for (const member of declaration.members) {
    const key = member.name?.getText();
    if (!key || !ts.isPropertyDeclaration(member) || !member.type || key === 'context') continue;
    const type = member.type.getText().replace(/Excel\./g, '');
    const [first = ''] = type.split(/\s*\|\s*/);
    if (key === 'items') schema.item = type.replace('[]', '');
    else if (/EventHandlers</.test(type)) continue;
    else if (declared.has(type)) schema.navigations[key] = type;
    else {
      if (enums.has(first)) used.add(first);
      schema.properties[key] = enums.has(first) ? `e:${first}` : (CODES[type] ?? 'a');
      if (member.modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.ReadonlyKeyword))
        schema.readonly.push(key);
    }
  }
  return schema;
}

const CODES: Readonly<Record<string, string>> = { string: 's', number: 'n', boolean: 'b' };

function enumValue(member: ts.EnumMember): string {
  return member.initializer && ts.isStringLiteral(member.initializer) ? member.initializer.text : member.name.getText();
}

/** One line a class: `name:s` text, `!id:s` read-only, `>title:ChartTitle` navigation, `*Chart` what a collection holds. */
function classLine({ properties, readonly, navigations, item }: ClassSchema): string {
  return [
    ...(item ? [`*${item}`] : []),
    ...Object.entries(properties).map(([key, code]) => `${readonly.includes(key) ? '!' : ''}${key}:${code}`),
    ...Object.entries(navigations).map(([key, target]) => `>${key}:${target}`),
  ].join(' ');
}

/** The committed file, so that the page needs no compiler; a guard test holds it to the types. */
export function schemaFile({ classes, enums }: BagSchema): string {
  // Broken where prettier breaks: not after a name of four letters or fewer.
  const lines = (record: Readonly<Record<string, string>>): string =>
    Object.entries(record)
      .map(
        ([name, line]) =>
          `  ${name}:${line.length + name.length > 112 && name.length > 4 ? '\n    ' : ' '}'${line}',\n`,
      )
      .join('');
  const classLines = Object.fromEntries(Object.entries(classes).map(([name, one]) => [name, classLine(one)]));
  const enumLines = Object.fromEntries(Object.entries(enums).map(([name, values]) => [name, values.join(' ')]));
  return [
    '// Generated from @types/office-js by generate.ts (npx tsx src/preview/host/bags/generate.ts); do not edit.\n',
    `export const classLines: Readonly<Record<string, string>> = {\n${lines(classLines)}};\n`,
    `export const enumLines: Readonly<Record<string, string>> = {\n${lines(enumLines)}};\n`,
  ].join('\n');
}

if (process.argv[1]?.endsWith(path.join('bags', 'generate.ts')))
  writeFileSync(path.join(__dirname, 'schema-lines.ts'), schemaFile(readSchema()));
