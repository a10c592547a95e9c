import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ICustomFunctionsMetadata } from 'custom-functions-metadata';
import { functionCatalogue } from '../../src/functions/catalogue';
import { isFault } from '../../src/functions/fault';
import { customFunctions } from '../../src/functions/registry';
import { argumentNames } from '../../src/locales/zh-CN/argument-names';
import { functionTexts } from '../../src/locales/zh-CN/functions';
import type { Language } from '../../src/locales/language';
import { helpPages } from '../../src/tools/help-pages';
import { generateMetadata } from '../../src/tools/metadata';
import { runExample } from '../../src/tools/run-example';
import { projectRoot } from '../support/source-files';

const committed = (name: string): string => readFileSync(path.join(projectRoot, 'src/functions', name), 'utf8');
const languages: readonly Language[] = ['en-US', 'zh-CN'];
// Every page runs its example, so they are made once.
const helpFiles = helpPages();

test('the committed metadata is what the docstrings say (else: npm run metadata)', async () => {
  const generated = await generateMetadata(projectRoot);
  for (const [name, text] of Object.entries(generated)) {
    // The parsed values, so that the formatter's taste does not matter.
    expect(JSON.parse(committed(name))).toEqual(JSON.parse(text));
  }
});

describe.each(languages)('metadata in %s', (language) => {
  const file = language === 'zh-CN' ? 'metadata.zh-CN.json' : 'metadata.json';
  const { functions } = JSON.parse(committed(file)) as ICustomFunctionsMetadata;

  test('has exactly the functions that are registered, under their untranslated names', () => {
    expect(functions.map(({ id }) => id).sort()).toEqual(Object.keys(customFunctions).sort());
    for (const { id, name } of functions) expect(name).toBe(id);
  });

  test.each(functions.map((each) => [each.id, each] as const))(
    '%s lets errors through, has a help page and short texts',
    (id, each) => {
      expect(each.helpUrl).toBe(`https://localhost:3000/help/${language}/${id}.html`);
      expect(helpFiles.has(`${language}/${id}.html`)).toBe(true);
      expect(each.description?.length).toBeGreaterThan(10);
      expect(each.description?.length).toBeLessThanOrEqual(200);
      for (const parameter of each.parameters) {
        expect(parameter.description?.length).toBeGreaterThanOrEqual(5);
        expect(parameter.description?.length).toBeLessThanOrEqual(200);
        expect('allowErrorForDataTypeAny' in parameter).toBe(parameter.type === 'any');
      }
    },
  );
});

test('every function and argument has its Chinese, and nothing is left over', () => {
  const english = functionCatalogue('en-US');
  expect(Object.keys(functionTexts).sort()).toEqual(english.map(({ id }) => id).sort());
  for (const { id, parameters } of english) {
    expect(Object.keys(functionTexts[id]?.parameters ?? {})).toEqual(parameters.map(({ name }) => name));
    for (const { name } of parameters) expect(argumentNames[name]).toMatch(/^\p{Script=Han}+$/u);
  }
  for (const entry of functionCatalogue('zh-CN')) {
    for (const key of ['description', 'result', 'blanks', 'ties', 'faults', 'limits', 'origin'] as const) {
      expect(entry[key]).toMatch(/\p{Script=Han}/u);
      expect(entry[key]).not.toContain('您');
    }
  }
});

describe.each(languages)('examples in %s', (language) => {
  test.each(functionCatalogue(language).map(({ name, example }) => [name, example]))('%s: %s runs', (name, example) => {
    expect(example).toContain(`${name}(`);
    const cells = runExample(example).flat();
    expect(cells.length).toBeGreaterThan(0);
    for (const cell of cells) {
      expect(isFault(cell)).toBe(false);
      expect(['string', 'number', 'boolean']).toContain(typeof cell);
    }
  });
});

describe('help pages', () => {
  const pages = [...helpFiles];

  test.each(pages)('%s stands alone: its language, no script, nothing from elsewhere, no dead link', (name, html) => {
    expect(html).toContain(`<html lang="${name.split('/')[0]}">`);
    expect(html).not.toMatch(/<script|https?:|@import|url\(|NaN|undefined|\[object/);
    const links = [...html.matchAll(/href="([^"]+)"/g)].map(([, link]) =>
      path.posix.join(path.posix.dirname(name), link ?? ''),
    );
    expect(links.filter((link) => !helpFiles.has(link))).toEqual([]);
  });

  test('show the computed result of the example', () => {
    const html = helpFiles.get('en-US/CUTS.html') ?? '';
    expect(html).toContain('<td class="number">30</td>');
    expect(html).toContain('<td class="number">15</td>');
  });

  test('carry their words as text: nothing of a docstring becomes markup', () => {
    expect(helpFiles.get('en-US/RULE.html')).toContain('=KAM.RULE(&quot;tier.cutoffs&quot;)');
  });
});
