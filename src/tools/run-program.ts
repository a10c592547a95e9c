import { spawn } from 'node:child_process';
import path from 'node:path';

/** The project's root folder, wherever the command was started. */
export const projectRoot = path.resolve(__dirname, '../..');

export interface Finished {
  readonly code: number;
  /** Everything it printed, in order; empty when it printed straight to the terminal. */
  readonly output: string;
}

/**
 * Runs one of the installed tools (its script in node_modules) with this Node: no shell, so it is the same on every platform.
 * `live` prints as it goes; otherwise the output is kept, for steps that run side by side.
 */
export function runProgram(script: string, args: readonly string[], live = false): Promise<Finished> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [path.join(projectRoot, script), ...args], {
      cwd: projectRoot,
      stdio: live ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (data: Buffer) => (output += data.toString()));
    child.on('error', (reason) => resolve({ code: 1, output: reason.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
