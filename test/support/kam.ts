import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { answer } from '../../src/preview/cli/answer';

export const projectRoot = path.join(__dirname, '../..');

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** What `npm run kam -- …` answers. A process takes seconds to start, so most cases ask within this one. */
export async function kam(...words: string[]): Promise<Ran> {
  const { code, out, err, unforeseen } = await answer(words);
  if (unforeseen !== undefined) console.error(unforeseen);
  return { code, out, err };
}

/** The same as a person sees it. */
export function kamAsProcess(...words: string[]): Ran {
  const tsx = path.join(projectRoot, 'node_modules/tsx/dist/cli.mjs');
  const main = 'src/preview/cli/main.ts';
  const { status, stdout, stderr } = spawnSync(process.execPath, [tsx, main, ...words], {
    cwd: projectRoot,
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}
