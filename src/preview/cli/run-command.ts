import type { Command } from './arguments';
export async function run(_c: Command): Promise<string> {
  return '';
}
