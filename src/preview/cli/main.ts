/**
 * The add-in without Excel, in a terminal:
 *
 *     npm run kam -- eval FILE "=KAM.PARETO(B2:B100,C2:C100)"
 *     npm run kam -- run segment-accounts FILE --out RESULT.xlsx
 *     npm run kam -- functions
 *
 * Exit code 0 for an answer, also when it is a cell fault; 2, with one line on standard error, for anything else.
 */
import { languageArgument, readArguments, type Command } from './arguments';
import { CliFailure } from './failure';

const words = process.argv.slice(2);

// Libraries below talk to the console; standard output belongs to the answer and standard error to us.
console.log = console.debug = console.info = console.warn = console.error = () => {};

async function answer(command: Command): Promise<string> {
  // Each command loads what it needs: the list of functions need not wait for a spreadsheet library.
  switch (command.kind) {
    case 'eval':
      return (await import('./eval-command')).evaluate(command);
    case 'run':
      return (await import('./run-command')).run(command);
    case 'functions':
      return (await import('./functions-command')).listFunctions(command);
  }
}

function end(code: number): void {
  // The client library keeps timers alive; what was written must still get through a pipe.
  process.stdout.write('', () => process.stderr.write('', () => process.exit(code)));
}

async function main(): Promise<void> {
  try {
    const text = await answer(readArguments(words));
    process.stdout.write(text);
    end(0);
  } catch (reason) {
    const failure = reason instanceof CliFailure ? reason : new CliFailure('unexpected');
    process.stderr.write(`${failure.line(languageArgument(words))}\n`);
    if (process.env['KAM_DEBUG'] && !(reason instanceof CliFailure))
      process.stderr.write(`${String((reason as Error).stack)}\n`);
    end(2);
  }
}

// `kam … | head` closes the pipe early: that is no failure.
process.stdout.on('error', () => process.exit(0));
void main();
