/**
 * The add-in without Excel, in a terminal:
 *
 *     npm run kam -- eval FILE "=KAM.PARETO(B2:B100,C2:C100)"
 *     npm run kam -- run segment-accounts FILE --out RESULT.xlsx
 *     npm run kam -- functions
 *
 * Exit code 0 for an answer, also when it is a cell fault; 2, with one line on standard error, for anything else.
 */
import { answer } from './answer';

// Libraries below talk to the console; standard output belongs to the answer and standard error to us.
console.log = console.debug = console.info = console.warn = console.error = () => {};

async function main(): Promise<void> {
  const { code, out, err, unforeseen } = await answer(process.argv.slice(2));
  if (process.env['KAM_DEBUG'] && unforeseen) process.stderr.write(`${String((unforeseen as Error).stack)}\n`);
  // The client library keeps timers alive; what was written must still get through a pipe.
  process.stderr.write(err, () => process.stdout.write(out, () => process.exit(code)));
}

// `kam … | head` closes the pipe early: that is no failure.
process.stdout.on('error', () => process.exit(0));
void main();
