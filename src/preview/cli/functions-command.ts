import { functionCatalogue } from '../../functions/catalogue';
import type { Command } from './arguments';

/** `kam functions`: one function a line, its name first, then its arguments and what it gives. */
export function listFunctions({ language, json }: Command): string {
  const catalogue = functionCatalogue(language);
  if (json) return `${JSON.stringify(catalogue, null, 2)}\n`;
  const longest = Math.max(...catalogue.map(({ name }) => name.length));
  return catalogue
    .map(
      ({ name, signature, description }) =>
        `${name.padEnd(longest)}  ${signature.slice(name.length)}  ${description}\n`,
    )
    .join('');
}
