import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { HostTransport } from '../host';
import type { EventEntry, RequestBody, ResponseBody } from '../protocol/wire';
import type { OfficeEnvironment, OfficeWindow } from './native-host';
import { installNativeHost } from './native-host';

/**
 * Evaluates the unmodified office.js of node_modules in this realm, over a window that has just enough in it. Same realm, so arrays and
 * errors of the client are the caller's own; an indirect eval, so that inside jest "this realm" is the test's, not Node's.
 *
 * The client is a singleton by nature: it is evaluated once, and hosts are swapped underneath it.
 */
export class NodeOffice implements HostTransport {
  private static instance: NodeOffice | undefined;
  private current: HostTransport | undefined;
  private stop: () => void = () => undefined;
  private deliver: (entries: readonly EventEntry[]) => void = () => undefined;

  private constructor(readonly environment: OfficeEnvironment) {}

  static async open(environment: OfficeEnvironment): Promise<NodeOffice> {
    const known = NodeOffice.instance;
    if (known) {
      const same = (known.environment.locale ?? 'en-US') === (environment.locale ?? 'en-US');
      if (!same) throw new Error('office.js takes its language when it is loaded: use one language in a test file.');
      return known;
    }
    const office = new NodeOffice(environment);
    NodeOffice.instance = office;
    installStubWindow();
    installNativeHost(globalThis as OfficeWindow, office, environment);
    evaluate('office.debug.js');
    await (globalThis as unknown as { Office: typeof Office }).Office.onReady();
    return office;
  }

  /** From now on the client talks to this host. */
  connect(transport: HostTransport): void {
    this.stop();
    this.current = transport;
    this.stop = transport.onEvents((entries) => this.deliver(entries));
  }

  async close(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, 20));
    this.stop();
    this.current = undefined;
  }

  process(body: RequestBody): ResponseBody | Promise<ResponseBody> {
    if (!this.current)
      return { Results: (body.Actions ?? []).map((action) => ({ ActionId: action.Id, Value: null })), TraceIds: [] };
    return this.current.process(body);
  }

  onEvents(listener: (entries: readonly EventEntry[]) => void): () => void {
    this.deliver = listener;
    return () => (this.deliver = () => undefined);
  }
}

const dist = (): string =>
  path.join(
    path.dirname(createRequire(path.join(process.cwd(), 'package.json')).resolve('@microsoft/office-js/package.json')),
    'dist',
  );

function evaluate(file: string): void {
  const source = readFileSync(path.join(dist(), file), 'utf8');
  (0, eval)(`${source}\n//# sourceURL=office-js/${file}`);
}

interface Script extends Record<string, unknown> {
  src?: string;
  onload?: () => void;
  onerror?: (error: unknown) => void;
}

/** What office.js touches of a browser while it starts: it looks for its own script element and adds others beside it. */
function installStubWindow(): void {
  const base = 'http://localhost/office-js/';
  const element = (src = ''): Script => ({
    src,
    getAttribute: () => null,
    setAttribute: () => undefined,
    getBoundingClientRect: () => ({ width: 20 }),
    parentNode: null,
  });
  const scripts = [element(`${base}office.debug.js`)];
  const load = (script: Script): void => {
    setImmediate(() => {
      try {
        evaluate(new URL(script.src ?? '').pathname.replace('/office-js/', ''));
        script.onload?.();
      } catch (error) {
        script.onerror?.(error);
      }
    });
  };
  const head = {
    appendChild: (child: Script) => {
      if (child.src) {
        scripts.push(child);
        load(child);
      }
      return child;
    },
    insertBefore: (child: Script) => head.appendChild(child),
    removeChild: () => undefined,
  };
  const storage = (): object => {
    const items = new Map<string, string>();
    return {
      getItem: (key: string) => items.get(key) ?? null,
      setItem: (key: string, value: unknown) => void items.set(key, String(value)),
      removeItem: (key: string) => void items.delete(key),
      key: (index: number) => [...items.keys()][index] ?? null,
      get length() {
        return items.size;
      },
    };
  };
  const stubs = {
    window: globalThis,
    self: globalThis,
    top: globalThis,
    parent: globalThis,
    opener: null,
    navigator: { userAgent: 'node' },
    location: new URL('http://localhost/taskpane.html'),
    history: {},
    sessionStorage: storage(),
    localStorage: storage(),
    document: {
      readyState: 'complete',
      URL: 'http://localhost/taskpane.html',
      head,
      body: head,
      documentElement: head,
      cookie: '',
      getElementsByTagName: (tag: string) => (tag === 'script' ? scripts : [head]),
      createElement: () => element(),
      addEventListener: () => undefined,
      querySelectorAll: () => [],
    },
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    DOMParser: class {
      parseFromString(): object {
        return { getElementsByTagName: () => [] };
      }
    },
  };
  for (const [name, value] of Object.entries(stubs))
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}
