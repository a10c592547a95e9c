import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { previewPane } from './preview-pane';

export interface RunningServer {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

export interface ServeOptions {
  readonly root: string;
  /** 0 or absent: any free port. */
  readonly port?: number;
  /** Workbooks to offer under /files/NAME, by name: the one named on the command line, those of a test. */
  readonly files?: Readonly<Record<string, string>>;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.xml': 'text/xml; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/**
 * Serves the built add-in with the preview around it, on this machine only. Files go out as built, with one exception: the task pane's
 * page gets the stand-in for Excel's side before Office.js, and Office.js from the installed package in place of Microsoft's server.
 */
export async function serve({ root, port = 0, files = {} }: ServeOptions): Promise<RunningServer> {
  const server = createServer((request, response) => answer(request, response, root, files));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answer(request: IncomingMessage, response: ServerResponse, root: string, files: ServeOptions['files']): void {
  const address = pathOf(request.url ?? '/');
  if (address === '/') {
    const query = request.url?.split('?')[1];
    return void response.writeHead(302, { location: `/preview/index.html${query ? `?${query}` : ''}` }).end();
  }
  const file = address && fileFor(address, root, files ?? {});
  if (!file || !existsSync(file) || !statSync(file).isFile()) return void response.writeHead(404).end();
  const headers: Record<string, string> = {
    'content-type': types[path.extname(file)] ?? 'application/octet-stream',
    'cache-control': 'no-cache',
  };
  if (address === '/taskpane.html')
    return void response.writeHead(200, headers).end(previewPane(readFileSync(file, 'utf8')));
  if (address === '/preview/index.html') headers['content-security-policy'] = pagePolicy;
  response.writeHead(200, headers);
  createReadStream(file).pipe(response);
}

/** Holds the page itself to this server too; the grid library compiles its templates and sets styles inline. */
const pagePolicy = [
  `default-src 'self'`,
  `script-src 'self' 'unsafe-eval'`,
  `style-src 'self' 'unsafe-inline'`,
  `img-src 'self' data: blob:`,
].join('; ');

/** Decoded path without query; null for what is no path or climbs out of its folder. */
function pathOf(url: string): string | null {
  try {
    const decoded = decodeURIComponent(url.split(/[?#]/)[0] ?? '');
    return decoded.startsWith('/') && !decoded.split(/[\\/]/).includes('..') ? decoded : null;
  } catch {
    return null;
  }
}

function fileFor(address: string, root: string, files: Readonly<Record<string, string>>): string | null {
  if (address.startsWith('/files/')) return files[address.slice('/files/'.length)] ?? null;
  if (address.startsWith('/office-js/')) {
    return path.join(root, 'node_modules/@microsoft/office-js/dist', address.slice('/office-js/'.length));
  }
  return path.join(root, 'dist', address);
}
