import { callFunction } from '../functions/registry';

/** What a formula of a docstring gives, as a block of cells, so that help pages show real results and a test can run them all. */
export function runExample(formula: string): readonly (readonly unknown[])[] {
  const parser = new FormulaParser(formula);
  const result = parser.formula();
  return Array.isArray(result) ? (result as unknown[][]) : [[result]];
}

/** Just enough of the formula language for examples: our functions, numbers, texts, TRUE and FALSE, arrays in braces. */
class FormulaParser {
  private readonly tokens: readonly string[];
  private place = 0;

  constructor(private readonly text: string) {
    this.tokens = text.match(/"(?:[^"]|"")*"|-?\d+(?:\.\d+)?|[A-Z][A-Z.]*|[=(){},;]/g) ?? [];
    // Spaces between tokens are no tokens; those within a text stay in it.
    const withoutSpaces = (formula: string): string => formula.replaceAll(' ', '');
    if (withoutSpaces(this.tokens.join('')) !== withoutSpaces(text)) throw this.unexpected();
  }

  formula(): unknown {
    this.take('=');
    const value = this.value();
    if (this.place < this.tokens.length) throw this.unexpected();
    return value;
  }

  private value(): unknown {
    const token = this.tokens[this.place];
    if (token === '{') return this.block();
    if (token?.startsWith('KAM.')) return this.call();
    return this.constant();
  }

  private call(): unknown {
    const id = (this.tokens[this.place++] ?? '').slice('KAM.'.length);
    const values: unknown[] = [];
    this.take('(');
    do {
      const next = this.tokens[this.place];
      values.push(next === ',' || next === ')' ? null : this.value());
    } while (this.skip(','));
    this.take(')');
    return callFunction(id, values);
  }

  private block(): unknown[][] {
    this.take('{');
    const rows: unknown[][] = [];
    do {
      const row: unknown[] = [];
      do row.push(this.constant());
      while (this.skip(','));
      rows.push(row);
    } while (this.skip(';'));
    this.take('}');
    return rows;
  }

  private constant(): unknown {
    const token = this.tokens[this.place++] ?? '';
    if (token.startsWith('"')) return token.slice(1, -1).replaceAll('""', '"');
    if (token === 'TRUE' || token === 'FALSE') return token === 'TRUE';
    if (/^-?\d/.test(token)) return Number(token);
    throw this.unexpected();
  }

  private take(token: string): void {
    if (!this.skip(token)) throw this.unexpected();
  }

  private skip(token: string): boolean {
    if (this.tokens[this.place] !== token) return false;
    this.place++;
    return true;
  }

  private unexpected(): Error {
    return new Error(`Not a formula that examples may use: ${this.text}`);
  }
}
