import ts from 'typescript';
import { problems as englishProblems } from '../../src/locales/en-US/problems';
import { problems as chineseProblems } from '../../src/locales/zh-CN/problems';
import { sourceFiles, visit, type SourceFile } from '../support/source-files';

const files = sourceFiles();

/** Attributes that a person sees or hears. */
const visibleAttributes = new Set(['label', 'title', 'placeholder', 'alt', 'aria-label', 'aria-description', 'hint']);

const at = (file: SourceFile, node: ts.Node): string => {
  const { line } = file.tree.getLineAndCharacterOfPosition(node.getStart());
  return `${file.name}:${line + 1} ${node.getText().trim().slice(0, 60)}`;
};

test('no component holds a visible literal: words come from locales', () => {
  const found: string[] = [];
  for (const file of files.filter(({ room, name }) => room === 'taskpane' || name.startsWith('preview/page'))) {
    visit(file.tree, (node) => {
      if (ts.isJsxText(node) && /\p{L}{2,}/u.test(node.text)) found.push(at(file, node));
      if (!ts.isJsxAttribute(node) || !visibleAttributes.has(node.name.getText())) return;
      const value = node.initializer;
      if (value && ts.isStringLiteral(value) && /\p{L}/u.test(value.text)) found.push(at(file, node));
    });
  }
  expect(found).toEqual([]);
});

test('Chinese words are in locales, apart from those that the engine reads in cells', () => {
  const readers = [
    'engine/core/text-number.ts',
    'engine/core/text-date.ts',
    'engine/intake/',
    'engine/pipeline/stage-names.ts',
    'engine/relationship/',
    'tools/samples',
    'tools/run-example.ts',
    'tools/help-style.ts',
  ];
  const found: string[] = [];
  for (const file of files.filter(
    ({ room, name }) => room !== 'locales' && !readers.some((each) => name.startsWith(each)),
  )) {
    visit(file.tree, (node) => {
      const isText = ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isJsxText(node);
      // A language's own name is the same in every language.
      if (isText && node.text !== '中文' && /\p{Script=Han}{2,}/u.test(node.text)) found.push(at(file, node));
    });
  }
  expect(found).toEqual([]);
});

describe('words of problems', () => {
  const both = [...Object.entries(englishProblems.sentences), ...Object.entries(chineseProblems.sentences)];

  test.each(both)('%s says what and the remedy in at most two sentences, without blame or shouting', (_, sentence) => {
    const plain = sentence.replace(/\bKAM\.\w+|\d+\.\d+/g, 'x');
    const sentences = plain.match(/\.(?=\s|$)|。/g) ?? [];
    expect(sentences.length).toBeGreaterThanOrEqual(1);
    expect(sentences.length).toBeLessThanOrEqual(2);
    expect(plain).not.toMatch(/!|！|\berror\b|\binvalid\b|您|错误值/i);
  });

  test.each(Object.keys(englishProblems.sentences))('%s fills the same places in both languages', (code) => {
    const places = (sentence: string): readonly string[] => [...new Set(sentence.match(/\{\w+\}/g) ?? [])].sort();
    const english: Readonly<Record<string, string>> = englishProblems.sentences;
    const chinese: Readonly<Record<string, string>> = chineseProblems.sentences;
    expect(places(chinese[code] ?? '')).toEqual(places(english[code] ?? ''));
  });

  test('every problem that engine and functions can give has its sentence, and every note', () => {
    const known: Readonly<Record<string, string>> = englishProblems.sentences;
    const notes: Readonly<Record<string, string>> = englishProblems.notes;
    const missing: string[] = [];
    for (const file of files.filter(({ room }) => room === 'engine' || room === 'functions')) {
      visit(file.tree, (node) => {
        if (ts.isCallExpression(node) && ['failure', 'refuse'].includes(node.expression.getText())) {
          const [code] = node.arguments;
          if (code && ts.isStringLiteral(code) && !(code.text in known)) missing.push(`problem ${code.text}`);
        }
        if (ts.isPropertyAssignment(node) && node.name.getText() === 'code' && ts.isStringLiteral(node.initializer)) {
          const { text } = node.initializer;
          // Outside a call this may be a note or a problem that is handed on.
          if (!(text in notes) && !(text in known) && !file.name.startsWith('engine/intake/'))
            missing.push(`note ${text}`);
        }
      });
    }
    expect(missing).toEqual([]);
  });
});
