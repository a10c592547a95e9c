import type { EventEntry } from './protocol/wire';

/** Excel's numbers for its events. */
export const EventType = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetCalculated: 16,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

/** Rich-API events travel in this category. */
const CATEGORY = 65_536;

/** Target of events that concern the whole workbook. */
export const WORKBOOK_TARGET = 'Workbook';

type Listener = (entries: readonly EventEntry[]) => void;

/** Collects events while a batch runs and sends them after its answer, as Excel does. */
export class Events {
  private readonly listeners = new Set<Listener>();
  private waiting: EventEntry[] = [];
  /** How many listen to what costs to find out: which sheets were calculated. */
  private calculatedListeners = 0;
  /** Switched off by `context.runtime.enableEvents = false`. */
  enabled = true;

  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  listenToCalculated(on: boolean): void {
    this.calculatedListeners = Math.max(0, this.calculatedListeners + (on ? 1 : -1));
  }

  get wantsCalculated(): boolean {
    return this.enabled && this.calculatedListeners > 0;
  }

  emit(messageType: number, targetId: string, payload: object): void {
    if (!this.enabled) return;
    this.waiting.push({ messageCategory: CATEGORY, messageType, targetId, message: JSON.stringify(payload), id: '' });
  }

  flush(): void {
    if (this.waiting.length === 0) return;
    const entries = this.waiting;
    this.waiting = [];
    this.send(entries);
  }

  /** At once: what is no event of the workbook but travels the same way. */
  send(entries: readonly EventEntry[]): void {
    for (const listener of this.listeners) listener(entries);
  }
}
