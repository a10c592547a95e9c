import { spawn } from 'node:child_process';

/** Opens an address with the platform's own opener. Without a display nothing happens: the address is printed anyway. */
export function openInBrowser(address: string): void {
  const [command, ...args] = opener(address);
  if (command === undefined) return;
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', () => undefined); // No opener here: the printed address has to do.
  child.unref();
}

function opener(address: string): string[] {
  if (process.platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', address];
  if (process.platform === 'darwin') return ['open', address];
  return process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'] ? ['xdg-open', address] : [];
}
