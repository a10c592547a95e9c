/**
 * Reads the docstrings of src/functions and writes what Excel and our readers need:
 * metadata.json and metadata.zh-CN.json (Excel's format) and catalogue.json (all English facts, for help pages, pane, preview).
 *
 *     npm run metadata
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';
import type { ICustomFunctionsMetadata, IFunction } from 'custom-functions-metadata';
import ts from 'typescript';
import type { FunctionFacts } from '../functions/catalogue';
import { customFunctions } from '../functions/registry';
import { functionText, translateParameter } from '../locales/functions';
import type { Language } from '../locales/language';

/** Where the development server serves; a build replaces it by the address the add-in is deployed at. */
const DEVELOPMENT_BASE = 'https://localhost:3000';

const FUNCTIONS = path.join('src', 'functions');

/** The generated files by name, as they must be committed. Throws when a docstring cannot be read. */
export async function generateMetadata(root: string): Promise<Readonly<Record<string, string>>> {
  const folder = path.join(root, FUNCTIONS);
  const sources = readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => path.join(folder, name))
    .filter((file) => readFileSync(file, 'utf8').includes('@customfunction'));
  const generated = await generateCustomFunctionsMetadata(sources);
  if (generated.errors.length > 0) throw new Error(generated.errors.join('\n'));
  const metadata = JSON.parse(generated.metadataJson) as ICustomFunctionsMetadata;
  const tags = new Map(sources.flatMap((file) => readTags(file)));
  const functions = inRegisteredOrder(metadata.functions);
  const facts = functions.map((each) => describe(each, tags));
  return {
    'metadata.json': print({ ...metadata, functions: functions.map((each) => complete(each, 'en-US')) }),
    'metadata.zh-CN.json': print({ ...metadata, functions: functions.map((each) => complete(each, 'zh-CN')) }),
    'catalogue.json': print(facts),
  };
}

/** The generator goes by file. Throws for a docstring without code and for code without a docstring. */
function inRegisteredOrder(functions: readonly IFunction[]): readonly IFunction[] {
  const byId = new Map(functions.map((each) => [each.id, each]));
  const ids = Object.keys(customFunctions);
  const loose = [...byId.keys()].filter((id) => !ids.includes(id));
  if (loose.length > 0) throw new Error(`Not in registry.ts: ${loose.join(', ')}`);
  return ids.map((id) => {
    const found = byId.get(id);
    if (found === undefined) throw new Error(`KAM.${id} is registered but has no docstring with @customfunction`);
    return found;
  });
}

/** What the generator cannot know: errors in ranges must reach us, every function has a help page, texts in the language. */
function complete(each: IFunction, language: Language): IFunction {
  const text = functionText(each.id, language);
  return {
    ...each,
    ...(text && { description: text.description }),
    helpUrl: `${DEVELOPMENT_BASE}/help/${language}/${each.id}.html`,
    parameters: each.parameters.map((parameter) => ({
      ...(text ? translateParameter(parameter, text, language) : parameter),
      ...(parameter.type === 'any' && { allowErrorForDataTypeAny: true }),
    })),
  };
}

function describe(each: IFunction, tags: ReadonlyMap<string, Readonly<Record<string, string>>>): FunctionFacts {
  const tag = (name: string): string => {
    const text = tags.get(each.id)?.[name];
    if (!text) throw new Error(`KAM.${each.id}: the docstring has no @${name}`);
    return text;
  };
  return {
    id: each.id,
    description: each.description ?? '',
    parameters: each.parameters.map((parameter) => ({
      name: parameter.name,
      description: parameter.description ?? '',
      optional: parameter.optional === true,
      isRange: parameter.dimensionality === 'matrix',
    })),
    result: tag('returns'),
    blanks: tag('blanks'),
    ties: tag('ties'),
    faults: tag('faults'),
    limits: tag('limits'),
    origin: tag('origin'),
    example: tag('example'),
  };
}

/** Tags by function id; lines of one tag are joined, as a paragraph. */
function readTags(file: string): [string, Readonly<Record<string, string>>][] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  return source.statements.filter(ts.isFunctionDeclaration).flatMap((declaration) => {
    const found = ts.getJSDocTags(declaration);
    const text = (name: string): string =>
      ts.getTextOfJSDocComment(found.find((tag) => tag.tagName.text === name)?.comment) ?? '';
    const id = text('customfunction').trim();
    if (id === '') return [];
    const names = found.map((tag) => tag.tagName.text);
    return [
      [
        id,
        Object.fromEntries(
          names.map((name) => [
            name,
            text(name)
              .replace(/\s*\n\s*/g, ' ')
              .trim(),
          ]),
        ),
      ],
    ];
  });
}

function print(json: unknown): string {
  return `${JSON.stringify(json, null, 2)}\n`;
}

async function main(): Promise<void> {
  const files = await generateMetadata(process.cwd());
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(FUNCTIONS, name), text);
  console.log(`Written to ${FUNCTIONS}: ${Object.keys(files).join(', ')}`);
}

if (process.argv[1] !== undefined && path.basename(process.argv[1]) === 'metadata.ts') {
  main().catch((reason: unknown) => {
    console.error(reason instanceof Error ? reason.message : reason);
    process.exitCode = 1;
  });
}
