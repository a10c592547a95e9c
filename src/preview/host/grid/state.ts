import type { Model } from '@odoo/o-spreadsheet';
import { CorePlugin, coreTypes, registries } from '@odoo/o-spreadsheet';

const SET_STATE = 'KAM_SET_STATE';

/** Keys of values that hold a `range` of the sheet whose id follows. */
export const RANGES_IN_STATE = 'auto-filter/';

interface StateCommand {
  readonly type: string;
  readonly key: string;
  readonly value: unknown;
}

/**
 * What Excel keeps beside cells and the library has no place for: settings, page layout, the properties of charts. It lives in the model
 * as one more plugin, so that undo takes it back together with the cells and a saved model has it.
 */
class StatePlugin extends CorePlugin {
  static override readonly getters = ['getHostState', 'getHostStateKeys'] as const;
  private readonly entries: Record<string, unknown> = {};

  override handle(command: { readonly type: string }): void {
    if (command.type !== SET_STATE) return;
    const { key, value } = command as StateCommand;
    this.history.update('entries', key, value);
  }

  getHostState(key: string): unknown {
    return this.entries[key];
  }

  getHostStateKeys(prefix: string): string[] {
    return Object.keys(this.entries).filter((key) => key.startsWith(prefix));
  }

  /** Ranges in state go with inserted and deleted rows and columns, as formulas do. */
  override adaptRanges({
    applyChange,
  }: {
    readonly applyChange: (range: never) => { readonly changeType: string };
  }): void {
    const { getRangeFromSheetXC, getRangeString } = this.getters;
    for (const key of this.getHostStateKeys(RANGES_IN_STATE)) {
      const value = this.entries[key] as { readonly range: string } | undefined;
      const sheetId = key.slice(RANGES_IN_STATE.length);
      if (!value || !this.getters.tryGetSheet(sheetId)) continue;
      const change = applyChange(getRangeFromSheetXC(sheetId, value.range) as never) as {
        readonly changeType: string;
        readonly range: never;
      };
      if (change.changeType === 'NONE') continue;
      const moved =
        change.changeType === 'REMOVE' ? undefined : { ...value, range: getRangeString(change.range, sheetId) };
      this.history.update('entries', key, moved);
    }
  }

  override import(data: object): void {
    Object.assign(this.entries, (data as { kamState?: Record<string, unknown> }).kamState);
  }

  override export(data: object): void {
    if (Object.keys(this.entries).length > 0)
      (data as { kamState?: Record<string, unknown> }).kamState = { ...this.entries };
  }
}

export function teachState(): void {
  registries.corePluginRegistry.add('kam_state', StatePlugin as never);
  (coreTypes as unknown as Set<string>).add(SET_STATE);
  const inverse = registries.inverseCommandRegistry as unknown as { add(key: string, value: unknown): void };
  inverse.add(SET_STATE, (command: StateCommand) => [command]);
}

/** Reads and writes the host's own state by key; values are plain JSON and never changed in place. */
export class StateStore {
  constructor(
    private readonly model: Model,
    private readonly dispatch: (type: string, payload: object) => void,
  ) {}

  get<T>(key: string): T | undefined {
    return (this.model.getters as unknown as { getHostState(key: string): T | undefined }).getHostState(key);
  }

  /** `undefined` takes the entry away. */
  set(key: string, value: unknown): void {
    this.dispatch(SET_STATE, { key, value });
  }

  keys(prefix: string): string[] {
    return (this.model.getters as unknown as { getHostStateKeys(prefix: string): string[] }).getHostStateKeys(prefix);
  }
}
