import type { Model } from '@odoo/o-spreadsheet';
import { CorePlugin, registries } from '@odoo/o-spreadsheet';

interface Exporting {
  export(data: object): void;
}

/**
 * The library's own export of everything but cells. Its `exportData` writes cells as well, shortens them, and proves the short form by
 * building a second workbook from it: a minute for a sheet of 100,000 rows whose cells a file takes from the model directly.
 */
export function exportLayout(model: Model): object {
  const data = { sheets: [], styles: {}, formats: {}, borders: {}, settings: {}, pivots: {} };
  const cellPlugin = registries.corePluginRegistry.get('cell') as unknown as new () => object;
  const { handlers } = model as unknown as { readonly handlers: readonly object[] };
  for (const handler of handlers) {
    if (handler instanceof CorePlugin && !(handler instanceof cellPlugin))
      (handler as unknown as Exporting).export(data);
  }
  return data;
}
