import type { PreviewWords } from '../../locales/preview';
import type { OnProgress } from '../files/opening';
import type { FromWorker } from '../host-worker/protocol';
import { startWorker } from '../host-worker/start-worker';
import { WorkerClient } from '../host-worker/worker-client';
import type { HostPlace, Unreadable } from './host-place';
import { PlainView } from './plain-view';
import { SeenWorkbook } from './seen-workbook';
import type { PageSettings } from './settings';
import { TestHandle } from './test-handle';

/**
 * Host and workbook in a worker: what they do blocks neither the pane nor the page. The page draws a plain view of the cells; charts,
 * shapes and rules are kept but not shown.
 */
export class HostInWorker implements HostPlace {
  readonly seen: TestHandle;
  private readonly client: WorkerClient;
  private readonly view: PlainView;
  private onProgress: OnProgress = () => undefined;
  private openName = '';

  constructor(
    place: HTMLElement,
    private readonly settings: PageSettings,
    words: PreviewWords,
    private readonly openAnother: (base64: string) => void,
  ) {
    this.client = new WorkerClient(startWorker(), (told) => this.hear(told));
    this.seen = overWorker(this.client);
    this.view = new PlainView(place, words, this.client);
  }

  private hear(told: FromWorker): void {
    if (told.kind === 'progress') this.onProgress(told.share);
    else if (told.kind === 'changed') this.view.refresh();
    else if (told.kind === 'answered') this.seen.noteAnswer(told.error ? { Error: told.error } : {});
    else if (told.kind === 'exception') this.seen.noteException(told.name, told.because);
    else if (told.kind === 'another') this.openAnother(told.base64);
  }

  async open(bytes: Uint8Array<ArrayBuffer>, name: string, onProgress: OnProgress): Promise<Unreadable | null> {
    this.onProgress = onProgress;
    const { store, language } = this.settings;
    // The bytes are handed over, not copied.
    const opened = await this.client.call('open', [{ bytes, name, store, language }], [bytes.buffer]);
    if (!opened.ok) return opened.code as Unreadable;
    this.openName = opened.name;
    return null;
  }

  transport = (): WorkerClient => this.client;
  name = (): string => this.openName;

  show(): Promise<void> {
    return this.view.show();
  }

  addInStarted(): void {}

  save(): Promise<Uint8Array<ArrayBuffer>> {
    return this.client.call('save', []);
  }
}

/** What is read of the workbook is asked of the worker, and comes as promises: tests wait for either. */
function overWorker(client: WorkerClient): TestHandle {
  const handle = new TestHandle(() => {
    throw new Error('The workbook is in the worker');
  });
  for (const question of Object.getOwnPropertyNames(SeenWorkbook.prototype)) {
    if (question === 'constructor') continue;
    Object.assign(handle, { [question]: (...given: unknown[]) => client.call('look', [question, given]) });
  }
  return handle;
}
