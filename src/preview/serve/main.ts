// npm start [FILE] [--port N] [--lang zh-CN] [--no-open]: builds when something changed, serves the preview on this machine and opens it.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { languageOf, type Language } from '../../locales/language';
import { buildIfStale } from '../../tools/build/build-if-stale';
import { projectRoot } from '../../tools/run-program';
import { openInBrowser } from './open-in-browser';
import { serve, type RunningServer } from './server';

const usage = 'Usage: npm start -- [FILE.xlsx | FILE.csv] [--port N] [--lang en-US | zh-CN] [--no-open]';

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { port: { type: 'string' }, lang: { type: 'string' }, 'no-open': { type: 'boolean' } },
  });
  const port = Number(values.port ?? 0);
  const file = positionals[0];
  if (!Number.isInteger(port) || positionals.length > 1) return stop(usage);
  if (file !== undefined && !existsSync(file)) return stop(`${file} does not exist.`);

  console.log('Building what has changed …');
  const { ok, output } = await buildIfStale();
  if (!ok) return stop(output);

  const name = file && path.basename(file);
  const server = await serve({ root: projectRoot, port, files: name && file ? { [name]: path.resolve(file) } : {} });
  const address = pageAddress(
    server.url,
    languageOf(values.lang ?? Intl.DateTimeFormat().resolvedOptions().locale),
    name,
  );
  console.log(`KAM preview: ${address}\nCtrl+C ends it.`);
  if (!values['no-open']) openInBrowser(address);
  endWithTerminal(server);
}

function pageAddress(url: string, language: Language, file: string | undefined): string {
  const query = new URLSearchParams({ lang: language, ...(file && { file: `/files/${file}` }) });
  return `${url}/?${query}`;
}

function endWithTerminal(server: RunningServer): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => void server.close().then(() => process.exit(0)));
  }
}

function stop(reason: string): void {
  console.error(reason);
  process.exitCode = 2;
}

void main().catch((reason: unknown) => stop(reason instanceof Error ? reason.message : String(reason)));
