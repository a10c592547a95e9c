import type { HostTransport } from '../host/host';
import type { MessageTransport } from '../host/office/messages';
import type { OfficeEnvironment } from '../host/office/native-host';
import type { EventEntry, RequestBody, ResponseBody } from '../host/protocol/wire';
import type { PressButton } from './ribbon-channel';

/** What the pane's frame finds in the page around it, before Office.js starts there. */
export interface AddInLink {
  /** To a host in the page, or in texts to a host elsewhere. */
  readonly transport: HostTransport | MessageTransport;
  readonly environment: OfficeEnvironment;
  /** The frame hands over how ribbon buttons reach the add-in, once Office.js asked for them. */
  readonly onRibbon: (press: PressButton) => void;
}

declare global {
  interface Window {
    kamAddInLink?: AddInLink;
  }
}

/** Carries requests of the add-in to the host of the open workbook; whoever is interested hears of the answers. */
export class LinkToHost implements HostTransport {
  constructor(
    private readonly host: HostTransport,
    private readonly onAnswer: (answer: ResponseBody) => void,
  ) {}

  async process(body: RequestBody): Promise<ResponseBody> {
    // Made anew on this side: the grid library does not know objects of another frame.
    const answer = await this.host.process(structuredClone(body));
    this.onAnswer(answer);
    return answer;
  }

  onEvents(listener: (entries: readonly EventEntry[]) => void): () => void {
    return this.host.onEvents(listener);
  }
}
