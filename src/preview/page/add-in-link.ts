import type { HostTransport } from '../host/host';
import type { EventEntry, RequestBody, ResponseBody } from '../host/protocol/wire';
import type { OfficeEnvironment } from '../host/office/native-host';

/** What the pane's frame finds in the page around it, before Office.js starts there. */
export interface AddInLink {
  readonly transport: HostTransport;
  readonly environment: OfficeEnvironment;
}

declare global {
  interface Window {
    kamAddInLink?: AddInLink;
  }
}

/** How Excel calls a function of the add-in from the ribbon: category and type of the message as Office.js expects them. */
const actionMessage = { messageCategory: 2, messageType: 1000 } as const;

/** Carries requests from the add-in to the host of the open workbook and counts them; ribbon buttons go the other way. */
export class LinkToHost implements HostTransport {
  private readonly listeners = new Set<(entries: readonly EventEntry[]) => void>();

  constructor(
    private readonly host: HostTransport,
    private readonly onAnswer: (answer: ResponseBody) => void,
  ) {}

  async process(body: RequestBody): Promise<ResponseBody> {
    const answer = await this.host.process(body);
    this.onAnswer(answer);
    return answer;
  }

  onEvents(listener: (entries: readonly EventEntry[]) => void): () => void {
    this.listeners.add(listener);
    const stop = this.host.onEvents(listener);
    return () => {
      this.listeners.delete(listener);
      stop();
    };
  }

  /** Presses a ribbon button: the function that the add-in associated with the name is called. */
  execute(name: string): void {
    const entry: EventEntry = { ...actionMessage, targetId: '', id: '', message: JSON.stringify([name]) };
    for (const listener of this.listeners) listener([entry]);
  }
}
