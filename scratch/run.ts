import { Host } from '../src/preview/host/host';
const orig = Host.prototype.process; (Host.prototype as any).process = function (b: any) { const t=Date.now(); const r: any = orig.call(this, b); process.stderr.write(`req ${b.Actions?.length} actions ${Date.now()-t}ms ${r.Error ? JSON.stringify(r.Error).slice(0,600) : ''}\n`); return r; };
import('../src/preview/cli/main');
