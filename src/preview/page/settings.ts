import type { StoreKind } from '../host/grid/grid';
import { languageOf, type Language } from '../../locales/language';

/**
 * What the page shows, kept in its address so that a reload and a test say the same:
 * `?file=…&lang=zh-CN&theme=dark&pane=320&host=worker&store=columns`.
 */
export interface PageSettings {
  /** Address of a workbook on this server. */
  readonly file: string;
  readonly language: Language;
  readonly theme: Theme;
  readonly paneWidth: number;
  /** Where workbook and host run: under the grid, or in a worker that blocks neither pane nor page. */
  readonly host: 'page' | 'worker';
  /** How cells are kept: `columns` holds a million rows, without formulas. */
  readonly store: StoreKind;
}

export type Theme = 'light' | 'dark';

export const paneWidths = { narrowest: 320, widest: 480 } as const;

export const samples: Readonly<Record<Language, string>> = {
  'en-US': '/assets/samples/customers-en.xlsx',
  'zh-CN': '/assets/samples/customers-zh.xlsx',
};

export function readSettings(query: string, prefersDark: boolean): PageSettings {
  const given = new URLSearchParams(query);
  const language = languageOf(given.get('lang') ?? undefined);
  return {
    file: given.get('file') ?? samples[language],
    language,
    theme: themeOf(given.get('theme'), prefersDark),
    paneWidth: withinPaneWidths(Number(given.get('pane') ?? paneWidths.narrowest)),
    host: given.get('host') === 'worker' ? 'worker' : 'page',
    store: given.get('store') === 'columns' ? 'columns' : 'grid',
  };
}

/** The address that shows the page with these changes. */
export function addressWith(address: string, changes: Readonly<Record<string, string>>): string {
  const next = new URL(address);
  for (const [name, value] of Object.entries(changes)) next.searchParams.set(name, value);
  return next.href;
}

export function withinPaneWidths(width: number): number {
  return Math.min(paneWidths.widest, Math.max(paneWidths.narrowest, width || paneWidths.narrowest));
}

function themeOf(given: string | null, prefersDark: boolean): Theme {
  if (given === 'dark' || given === 'light') return given;
  return prefersDark ? 'dark' : 'light';
}
