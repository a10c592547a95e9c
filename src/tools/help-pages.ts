/**
 * Writes the help pages: one HTML file a function and language, and an index a language.
 *
 *     npx tsx src/tools/help-pages.ts dist/help
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { functionCatalogue } from '../functions/catalogue';
import { setDisplayLanguage } from '../functions/rules-in-force';
import type { Language } from '../locales/language';
import { helpIndex, helpPage } from './help-page';
import { runExample } from './run-example';

const languages: readonly Language[] = ['en-US', 'zh-CN'];

/** Every page by its path under the help folder: `zh-CN/PARETO.html`. */
export function helpPages(): ReadonlyMap<string, string> {
  const pages = new Map<string, string>();
  for (const language of languages) {
    // Examples answer in the language of their page.
    setDisplayLanguage(language);
    const all = functionCatalogue(language);
    pages.set(`${language}/index.html`, helpIndex(all, language));
    for (const entry of all)
      pages.set(`${language}/${entry.id}.html`, helpPage(entry, all, runExample(entry.example), language));
  }
  setDisplayLanguage('en-US');
  return pages;
}

export function writeHelpPages(folder: string): number {
  const pages = helpPages();
  for (const [name, html] of pages) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, html);
  }
  return pages.size;
}

if (process.argv[1] !== undefined && path.basename(process.argv[1]) === 'help-pages.ts') {
  const folder = process.argv[2] ?? path.join('dist', 'help');
  console.log(`${writeHelpPages(folder)} help pages written to ${folder}`);
}
