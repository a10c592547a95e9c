import ts from 'typescript';
import type { ExcelTypes } from './excel-types';

/** A member of a host class, and the Excel class that must have it too. */
export interface HostMember {
  readonly excelClass: string;
  readonly symbol: ts.Symbol;
}

/** The base of all collections has what most of them have; the client decides which really do. */
const OF_EVERY_COLLECTION = new Set(['Count', 'GetCount', 'GetItemAt']);

/** Members of hand-written classes: what a class that extends HostObject declares or inherits, in PascalCase. */
export function classMembers(types: ExcelTypes, file: string): HostMember[] {
  const found: HostMember[] = [];
  for (const statement of types.source(file).statements) {
    if (!ts.isClassDeclaration(statement) || !statement.name || isAbstract(statement)) continue;
    const symbol = types.checker.getSymbolAtLocation(statement.name);
    const type = symbol && types.checker.getDeclaredTypeOfSymbol(symbol);
    if (!type || !type.getProperties().some(({ name }) => name === '$identity')) continue;
    found.push(...apiMembers(type, statement.name.text));
  }
  return found;
}

function apiMembers(type: ts.Type, excelClass: string): HostMember[] {
  return type
    .getProperties()
    .filter(({ name }) => /^[A-Z]/.test(name))
    .filter((symbol) => !OF_EVERY_COLLECTION.has(symbol.name) || !isOfBase(symbol))
    .map((symbol) => ({ excelClass, symbol }));
}

const isOfBase = (symbol: ts.Symbol): boolean =>
  symbol.declarations?.[0]?.getSourceFile().fileName.endsWith('protocol/host-object.ts') ?? false;

const isAbstract = (declaration: ts.ClassDeclaration): boolean =>
  declaration.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.AbstractKeyword) ?? false;

/** Members that behaviour adds to generated classes: `Chart: chart` in bags.ts leads to the class expression of `chart`. */
export function behaviourMembers(types: ExcelTypes, bagsFile: string): HostMember[] {
  const found: HostMember[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.initializer)) {
      const declared = types.checker.getSymbolAtLocation(node.initializer);
      const target =
        declared && declared.flags & ts.SymbolFlags.Alias ? types.checker.getAliasedSymbol(declared) : declared;
      const declaration = target?.valueDeclaration;
      if (declaration)
        for (const symbol of expressionMembers(types, declaration))
          found.push({ excelClass: node.name.getText(), symbol });
    }
    ts.forEachChild(node, visit);
  };
  visit(types.source(bagsFile));
  return found;
}

function expressionMembers(types: ExcelTypes, node: ts.Node): ts.Symbol[] {
  if (ts.isClassExpression(node)) {
    return node.members.flatMap((member) => {
      const name = member.name && ts.isIdentifier(member.name) ? member.name : undefined;
      const symbol = name && /^[A-Z]/.test(name.text) ? types.checker.getSymbolAtLocation(name) : undefined;
      return symbol ? [symbol] : [];
    });
  }
  const symbols: ts.Symbol[] = [];
  ts.forEachChild(node, (child) => void symbols.push(...expressionMembers(types, child)));
  return symbols;
}
