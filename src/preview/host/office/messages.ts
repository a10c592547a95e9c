import type { HostTransport } from '../host';
import type { EventEntry, RequestBody } from '../protocol/wire';

/** Whole messages of office.js as texts: nobody on the way to a host elsewhere, such as in a worker, has to read them. */
export interface MessageTransport {
  /** The reply to one message. */
  answer(text: string): Promise<string>;
  /** Messages that the host sends by itself: events. */
  onMessage(listener: (text: string) => void): () => void;
}

interface Message {
  readonly id: string;
  readonly type: number;
  readonly message: { readonly body?: string | RequestBody };
}

/** What office.js calls its kinds of messages. */
const REQUEST = 1;
const REPLY = 2;
const EVENTS = 3;

/** A host, spoken to in messages. */
export function messagesOf(transport: HostTransport): MessageTransport {
  const answerTo = ({ type, message: { body } }: Message): unknown =>
    type === REQUEST
      ? transport.process(typeof body === 'string' ? (JSON.parse(body) as RequestBody) : (body ?? {}))
      : null;
  return {
    async answer(text) {
      const message = JSON.parse(text) as Message;
      const body = await answerTo(message);
      return JSON.stringify({ id: message.id, type: REPLY, message: { statusCode: 200, headers: {}, body } });
    },
    onMessage: (listener) =>
      transport.onEvents((entries: readonly EventEntry[]) =>
        listener(JSON.stringify({ type: EVENTS, message: { entries } })),
      ),
  };
}
