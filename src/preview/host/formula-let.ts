import type { AstExpression, Identifier } from '@borgar/fx';
import { parse, tokenize } from '@borgar/fx';

/** LET written out, for the grid library has no LET: `LET(x,2,x*3)` → `((2)*3)`. Other formulas come back as they are. */
export function inlineLet(formula: string): string {
  return /\bLET\(/i.test(formula) ? `=${print(parse(tokenize(formula)) as AstExpression, new Map())}` : formula;
}

type Bindings = ReadonlyMap<string, string>;

function print(node: AstExpression | Identifier, bindings: Bindings): string {
  switch (node.type) {
    case 'Literal':
    case 'ErrorLiteral':
      return node.raw;
    case 'Identifier':
      return bindings.get(node.name.toLowerCase()) ?? node.name;
    case 'ReferenceIdentifier':
      return bindings.get(node.value.toLowerCase()) ?? node.value;
    case 'CallExpression':
      return `${print(node.callee, new Map())}(${node.arguments.map((part) => (part ? print(part, bindings) : '')).join(',')})`;
    case 'UnaryExpression': {
      const [operand] = node.arguments;
      const text = print(operand as AstExpression, bindings);
      return node.operator === '%' || node.operator === '#' ? `${text}${node.operator}` : `(${node.operator}${text})`;
    }
    // Operations carry their own brackets, so that a bound name can stand anywhere; a range must stay a range.
    case 'BinaryExpression': {
      const [left, right] = node.arguments;
      const text = `${print(left as AstExpression, bindings)}${node.operator}${print(right as AstExpression, bindings)}`;
      return node.operator === ':' ? text : `(${text})`;
    }
    case 'ArrayExpression':
      return `{${node.elements.map((row) => row.map((cell) => print(cell as AstExpression, bindings)).join(',')).join(';')}}`;
    case 'LetExpression': {
      const inner = new Map(bindings);
      for (const { id, init } of node.declarations)
        inner.set(id.name.toLowerCase(), print(init as AstExpression, inner));
      return print(node.body as AstExpression, inner);
    }
    case 'LambdaExpression':
      // Left as it is: the grid answers that it does not know LAMBDA, which is the truth.
      return `LAMBDA(${[...node.params.map((parameter) => parameter.name), print(node.body as AstExpression, bindings)].join(',')})`;
  }
}
