import { readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { ExcelTypes, isOfficeFile } from './excel-types';

/** A member of Microsoft's API that our code touches. */
export interface UsedMember {
  /** `Excel.Range.values`. */
  readonly name: string;
  /** `ExcelApi 1.1`; empty where Microsoft names none. */
  readonly requirementSet: string;
  readonly files: readonly string[];
}

const root = path.resolve(__dirname, '../../..');
const FOLDERS = ['src/workbook', 'src/functions', 'src/commands', 'src/taskpane'];

const sources = (folder: string): string[] =>
  readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const inside = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return sources(inside);
    return /\.tsx?$/.test(entry.name) ? [inside] : [];
  });

/** Every member of Office, Excel and CustomFunctions that the add-in names, also in the texts of `load`. Sorted by name. */
export function usedMembers(): UsedMember[] {
  const files = FOLDERS.flatMap(sources);
  const types = new ExcelTypes(files.map((file) => path.join(root, file)));
  const found = new Map<string, { set: string; files: Set<string> }>();
  for (const file of files) {
    const note = (symbol: ts.Symbol | undefined): void => {
      const member = symbol && officeMember(symbol);
      if (!member) return;
      const known = found.get(member.name) ?? { set: member.requirementSet, files: new Set<string>() };
      known.files.add(file);
      found.set(member.name, known);
    };
    const visit = (node: ts.Node): void => {
      if (ts.isPropertyAccessExpression(node)) note(types.checker.getSymbolAtLocation(node.name));
      if (ts.isBindingElement(node)) note(boundProperty(types.checker, node));
      if (ts.isCallExpression(node)) for (const symbol of loaded(types.checker, node)) note(symbol);
      ts.forEachChild(node, visit);
    };
    visit(types.source(path.join(root, file)));
  }
  return [...found]
    .map(([name, { set, files }]) => ({ name, requirementSet: set, files: [...files].sort() }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function boundProperty(checker: ts.TypeChecker, element: ts.BindingElement): ts.Symbol | undefined {
  const name = element.propertyName ?? element.name;
  if (!ts.isIdentifier(name) || !ts.isObjectBindingPattern(element.parent)) return undefined;
  return checker.getTypeAtLocation(element.parent).getProperty(name.text);
}

/** `range.load('values,format/fill/color')`: every step of every path. */
function loaded(checker: ts.TypeChecker, call: ts.CallExpression): ts.Symbol[] {
  if (!ts.isPropertyAccessExpression(call.expression) || call.expression.name.text !== 'load') return [];
  const target = checker.getTypeAtLocation(call.expression.expression);
  const texts = call.arguments.flatMap((argument) => {
    const list = ts.isArrayLiteralExpression(argument) ? [...argument.elements] : [argument];
    return list.flatMap((one) => {
      const type = checker.getTypeAtLocation(one);
      return type.isStringLiteral() ? type.value.split(',') : [];
    });
  });
  return texts.flatMap((text) => {
    const steps: ts.Symbol[] = [];
    let type: ts.Type | undefined = target;
    for (const part of text.trim().split('/')) {
      // On a collection, names are those of its items.
      const own: ts.Symbol | undefined = type?.getProperty(part) ?? itemsOf(checker, type)?.getProperty(part);
      if (!own) return steps;
      steps.push(own);
      type = checker.getTypeOfSymbol(own);
      type = checker.getIndexTypeOfType(type, ts.IndexKind.Number) ?? type;
    }
    return steps;
  });
}

function itemsOf(checker: ts.TypeChecker, type: ts.Type | undefined): ts.Type | undefined {
  const items = type?.getProperty('items');
  return items && checker.getIndexTypeOfType(checker.getTypeOfSymbol(items), ts.IndexKind.Number);
}

function officeMember(symbol: ts.Symbol): { name: string; requirementSet: string } | undefined {
  const declaration = symbol.declarations?.[0];
  if (!declaration || !isOfficeFile(declaration.getSourceFile())) return undefined;
  const owner = declaration.parent;
  if (ts.isEnumDeclaration(owner) || ts.isEnumDeclaration(declaration)) return undefined;
  if (!ts.isClassDeclaration(owner) && !ts.isInterfaceDeclaration(owner) && !ts.isModuleBlock(owner)) return undefined;
  if (ts.isClassDeclaration(declaration) || ts.isModuleDeclaration(declaration)) return undefined;
  const names = [symbol.name];
  for (let node: ts.Node = owner; !ts.isSourceFile(node); node = node.parent)
    if (ts.isClassDeclaration(node) || ts.isInterfaceDeclaration(node) || ts.isModuleDeclaration(node))
      names.unshift(node.name?.getText().replace(/['"]/g, '') ?? '');
  return { name: names.join('.'), requirementSet: setOf(declaration) || setOf(owner) };
}

/** Out of the remarks that Microsoft writes to each member. */
function setOf(node: ts.Node): string {
  const comment = node.getFullText().slice(0, node.getLeadingTriviaWidth());
  return /\[Api set:\s*(\w+ [\d.]+)/.exec(comment)?.[1] ?? '';
}

/** The generated page. */
export function membersPage(members: readonly UsedMember[]): string {
  return [
    '# Members of the Office API that the add-in uses',
    '',
    'Generated by `npx tsx test/support/office-api/write-members-page.ts`; a test keeps it fresh. Behind each member is the requirement set',
    'that Microsoft names. Every member of Excel is exercised under the preview host by `test/workbook/office-members.test.ts`.',
    '',
    ...members.map(({ name, requirementSet }) => `- \`${name}\` ${requirementSet}`.trimEnd()),
    '',
  ].join('\n');
}
