import { Spreadsheet } from '@odoo/o-spreadsheet';
import { shownSheetName } from '../host/grid/address';

interface SheetTab {
  readonly sheetName: string;
}

/** Tabs call sheets what people call them: the library itself knows names with doubled apostrophes (see `storedSheetName`). */
export function nameSheetsAsWritten(): void {
  const { BottomBar } = Spreadsheet.components as unknown as {
    readonly BottomBar: { readonly components: { readonly BottomBarSheet: { readonly prototype: SheetTab } } };
  };
  const { prototype } = BottomBar.components.BottomBarSheet;
  const stored = Object.getOwnPropertyDescriptor(prototype, 'sheetName')?.get;
  Object.defineProperty(prototype, 'sheetName', {
    configurable: true,
    get(this: SheetTab) {
      return shownSheetName(String(stored?.call(this)));
    },
  });
}
