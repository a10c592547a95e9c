import type { Book } from '../book';
import { HostObject } from '../protocol/host-object';

/** `context.runtime`: whether this add-in hears of events. */
export class Runtime extends HostObject {
  constructor(private readonly book: Book) {
    super();
  }

  get EnableEvents(): boolean {
    return this.book.events.enabled;
  }
  set EnableEvents(enabled: boolean) {
    this.book.events.enabled = enabled;
  }
}
