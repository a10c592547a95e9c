import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** One file of src with what the guards ask about it. */
export interface SourceFile {
  /** From src on, with slashes: `functions/fault.ts`. */
  readonly name: string;
  /** First folder: `functions`; of help pages and words by file: `locales`. */
  readonly room: string;
  readonly imports: readonly Import[];
  readonly tree: ts.SourceFile;
}

export interface Import {
  /** A file of src (`engine/core/result`), or a package name when `isPackage`. */
  readonly to: string;
  readonly isPackage: boolean;
  /** `import type`, which leaves nothing in the bundle. */
  readonly isType: boolean;
}

export const projectRoot = path.join(__dirname, '../..');

export function sourceFiles(root = projectRoot): readonly SourceFile[] {
  const src = path.join(root, 'src');
  return readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readSource(src, name.split(path.sep).join('/')));
}

function readSource(src: string, name: string): SourceFile {
  const tree = ts.createSourceFile(name, readFileSync(path.join(src, name), 'utf8'), ts.ScriptTarget.Latest, true);
  const imports: Import[] = [];
  visit(tree, (node) => {
    const target = importOf(node);
    if (target) imports.push(resolve(name, target.text, target.isType));
  });
  return { name, room: name.split('/')[0] ?? '', imports, tree };
}

function importOf(node: ts.Node): { readonly text: string; readonly isType: boolean } | null {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
    const clause = node.importClause;
    const named = clause?.namedBindings;
    const onlyTypes =
      named !== undefined &&
      ts.isNamedImports(named) &&
      named.elements.every((each) => each.isTypeOnly) &&
      !clause?.name;
    return { text: node.moduleSpecifier.text, isType: clause?.isTypeOnly === true || onlyTypes };
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
    return { text: node.moduleSpecifier.text, isType: node.isTypeOnly };
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const [target] = node.arguments;
    return target && ts.isStringLiteral(target) ? { text: target.text, isType: false } : null;
  }
  return null;
}

function resolve(from: string, to: string, isType: boolean): Import {
  if (to.startsWith('.')) return { to: path.posix.join(path.posix.dirname(from), to), isPackage: false, isType };
  const parts = to.split('/');
  return { to: parts.slice(0, to.startsWith('@') ? 2 : 1).join('/'), isPackage: true, isType };
}

/** Calls back for every node of the tree. */
export function visit(node: ts.Node, callback: (node: ts.Node) => void): void {
  callback(node);
  node.forEachChild((child) => visit(child, callback));
}

/** Free uses of names, such as `Excel` in `Excel.run`: not as a property, a key or in a text. */
export function usesOf(file: SourceFile, names: ReadonlySet<string>): readonly string[] {
  const found: string[] = [];
  visit(file.tree, (node) => {
    if (!ts.isIdentifier(node) || !names.has(node.text)) return;
    const { parent } = node;
    if (ts.isPropertyAccessExpression(parent) && parent.name === node) return;
    if ((ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent)) && parent.name === node) return;
    const { line } = file.tree.getLineAndCharacterOfPosition(node.getStart());
    found.push(`${file.name}:${line + 1} ${node.text}`);
  });
  return found;
}
