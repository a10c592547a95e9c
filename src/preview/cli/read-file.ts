import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseRules } from '../../engine/rules/rules-file';
import type { Rules } from '../../engine/rules/rules';
import { cliWords } from '../../locales/cli';
import type { Language } from '../../locales/language';
import { problemSentence } from '../../locales/problems';
import { UnreadableFile } from '../files/csv';
import { openFile, type OpenedFile } from '../files/open-file';
import { CliFailure } from './failure';

/** Opens FILE of the command line. `formula`: the only one that will be asked of it, so that what it cannot reach is not loaded. */
export async function readFile(path: string, language: Language, formula?: string): Promise<OpenedFile> {
  if (!/\.(csv|xlsx)$/i.test(path)) {
    throw new CliFailure(existsSync(path) ? 'unknownFileKind' : 'noSuchFile', { text: path });
  }
  const bytes = bytesOf(path);
  try {
    return await openFile(bytes, basename(path), { formula });
  } catch (reason) {
    if (!(reason instanceof UnreadableFile)) throw reason;
    const words = cliWords(language);
    throw new CliFailure('unreadableFile', {
      text: path,
      reason: /\.csv$/i.test(path) ? words.unknownEncoding : words.notAWorkbook,
    });
  }
}

/** The rules of `--rules`. */
export function readRulesFile(path: string, language: Language): Rules {
  const parsed = parseRules(new TextDecoder().decode(bytesOf(path)));
  if (parsed.ok) return parsed.value;
  const { problem } = parsed;
  if (problem.code === 'rules-damaged') throw new CliFailure('badRulesFile', { text: path });
  if (problem.code === 'rule-unknown') throw new CliFailure('unknownRule', { text: problem.column ?? '' });
  throw new CliFailure('badRule', {}, problemSentence(problem, language));
}

function bytesOf(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch {
    throw new CliFailure('noSuchFile', { text: path });
  }
}
