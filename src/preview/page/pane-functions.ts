import { functionCatalogue } from '../../functions/catalogue';
import type { Language } from '../../locales/language';
import { registerGridFunctions, type CellFunction } from '../host/grid-functions';

interface AddInWindow {
  readonly Office?: { onReady(): Promise<unknown> };
  readonly CustomFunctions?: { readonly _association?: { readonly mappings: Readonly<Record<string, CellFunction>> } };
}

/** What a cell shows while the add-in is still loading, as in Excel. */
const busy = '#BUSY!';

/** Settled when Office.js has run what the add-in registered for its start. */
export async function addInStarted(frame: HTMLIFrameElement): Promise<void> {
  await (frame.contentWindow as (Window & AddInWindow) | null)?.Office?.onReady();
}

/**
 * Teaches the grid the =KAM.* functions, with the code that runs in the pane's frame: as in Excel, cells and pane share one runtime,
 * so a rule changed in the pane changes the cells.
 */
export function connectGridFunctions(
  frame: HTMLIFrameElement,
  language: Language,
  onException: (reason: unknown, name: string) => void,
): void {
  const called = (id: string) => {
    const runtime = frame.contentWindow as (Window & AddInWindow) | null;
    return runtime?.CustomFunctions?._association?.mappings[id];
  };
  const functions = functionCatalogue(language).map(({ id }): [string, CellFunction] => [
    id,
    (...parameters) => called(id)?.(...parameters) ?? busy,
  ]);
  registerGridFunctions({ language, functions: Object.fromEntries(functions), onException });
}
