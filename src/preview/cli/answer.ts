import { languageArgument, readArguments, type Command } from './arguments';
import { CliFailure } from './failure';

/** What goes where: the answer to standard output, the rest, a line each, to standard error. */
export interface Answer {
  /** 0 for an answer, also when it is a cell fault; 2 for anything else. */
  readonly code: 0 | 2;
  readonly out: string;
  readonly err: string;
  /** What was thrown and not foreseen. */
  readonly unforeseen?: unknown;
}

export async function answer(words: readonly string[]): Promise<Answer> {
  try {
    const { out, lines = [] } = await carryOut(readArguments(words));
    return { code: 0, out, err: lines.map((line) => `${line}\n`).join('') };
  } catch (reason) {
    const isForeseen = reason instanceof CliFailure;
    const failure = isForeseen ? reason : new CliFailure('unexpected');
    const err = `${failure.line(languageArgument(words))}\n`;
    return { code: 2, out: '', err, ...(isForeseen ? {} : { unforeseen: reason }) };
  }
}

/** Each command loads what it needs: the list of functions need not wait for a spreadsheet library. */
async function carryOut(command: Command): Promise<{ readonly out: string; readonly lines?: readonly string[] }> {
  switch (command.kind) {
    case 'eval':
      return { out: await (await import('./eval-command')).evaluate(command) };
    case 'run':
      return (await import('./run-command')).run(command);
    case 'functions':
      return { out: (await import('./functions-command')).listFunctions(command) };
  }
}
