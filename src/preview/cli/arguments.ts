import { cliWords } from '../../locales/cli';
import type { Language } from '../../locales/language';
import { CliFailure } from './failure';

interface Common {
  readonly language: Language;
  readonly json: boolean;
  readonly rulesFile?: string;
}

export type Command =
  | (Common & { readonly kind: 'eval'; readonly file: string; readonly formula: string; readonly sheet?: string })
  | (Common & {
      readonly kind: 'run';
      readonly job: string;
      readonly file: string;
      readonly out?: string;
      readonly settings: Readonly<Record<string, string>>;
    })
  | (Common & { readonly kind: 'functions' });

const OPTIONS: Readonly<Record<Command['kind'], readonly string[]>> = {
  eval: ['--sheet', '--rules', '--json', '--lang'],
  run: ['--out', '--rules', '--set', '--json', '--lang'],
  functions: ['--rules', '--json', '--lang'],
};

/** The language of the command, found first, for a wrong command line is refused in it. */
export function languageArgument(words: readonly string[]): Language {
  const at = words.indexOf('--lang');
  return at >= 0 && words[at + 1] === 'zh-CN' ? 'zh-CN' : 'en-US';
}

/** Reads the words after `kam`; what cannot be understood is a `CliFailure`. */
export function readArguments(words: readonly string[]): Command {
  const language = languageArgument(words);
  const [kind, ...rest] = words;
  if (kind === undefined || kind === '--help') throw new CliFailure('usage');
  if (kind !== 'eval' && kind !== 'run' && kind !== 'functions') throw new CliFailure('unknownCommand', { text: kind });

  const positional: string[] = [];
  const options = new Map<string, string>();
  const settings: Record<string, string> = {};
  for (let i = 0; i < rest.length; i++) {
    const word = rest[i] as string;
    if (!word.startsWith('--')) {
      positional.push(word);
      continue;
    }
    if (!OPTIONS[kind].includes(word)) throw new CliFailure('unknownOption', { text: word, command: kind });
    if (word === '--json') {
      options.set(word, '');
      continue;
    }
    const value = rest[++i];
    if (value === undefined || value.startsWith('--')) throw new CliFailure('optionNeedsValue', { text: word });
    if (word !== '--set') {
      options.set(word, value);
      continue;
    }
    // Several may follow: --set value=销售额 as=values
    addSetting(settings, value);
    while (isSetting(rest[i + 1])) addSetting(settings, rest[++i] as string);
  }

  const lang = options.get('--lang');
  if (lang !== undefined && lang !== 'en-US' && lang !== 'zh-CN')
    throw new CliFailure('unknownLanguage', { text: lang });
  const common: Common = { language, json: options.has('--json'), ...optional('rulesFile', options.get('--rules')) };
  const texts = cliWords(language);
  const take = (what: string): string => {
    const word = positional.shift();
    if (word === undefined) throw new CliFailure('missing', { command: kind, text: what });
    return word;
  };
  let command: Command;
  if (kind === 'functions') {
    command = { kind, ...common };
  } else if (kind === 'eval') {
    command = {
      kind,
      ...common,
      file: take(texts.fileWord),
      formula: take(texts.formulaWord),
      ...optional('sheet', options.get('--sheet')),
    };
    if (!command.formula.startsWith('=')) throw new CliFailure('notAFormula', { text: command.formula });
  } else {
    command = {
      kind,
      ...common,
      job: take(texts.jobWord),
      file: take(texts.fileWord),
      settings,
      ...optional('out', options.get('--out')),
    };
  }
  if (positional.length > 0) throw new CliFailure('tooMany', { text: positional[0] as string });
  return command;
}

function isSetting(word: string | undefined): boolean {
  return word !== undefined && /^[\w.-]+=/.test(word);
}

function addSetting(settings: Record<string, string>, word: string): void {
  if (!isSetting(word)) throw new CliFailure('badSetting', { text: word, list: 'key=value' });
  const at = word.indexOf('=');
  settings[word.slice(0, at)] = word.slice(at + 1);
}

function optional<K extends string>(key: K, value: string | undefined): { readonly [P in K]?: string } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [P in K]: string });
}
