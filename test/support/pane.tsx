import { configure, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Cells } from '../../src/engine/core/cells';
import type { Language } from '../../src/locales/language';
import { segmentAccountsInPane } from '../../src/taskpane/segment-accounts/pane-job';
import { App } from '../../src/taskpane/shell/App';
import type { AppProps } from '../../src/taskpane/shell/App';
import { wordsOf } from '../../src/taskpane/shell/words-of';
import { fakeHome, fakeSegmentAccounts, sheetSource } from './fake-segment-accounts';
import type { FakeHomeOptions, FakeOptions } from './fake-segment-accounts';

// Fluent's style sheets make jsdom's check for visibility the slowest part of a test by far; the browser tests make it.
configure({ defaultHidden: true, asyncUtilTimeout: 15_000 });
jest.setTimeout(60_000);

/** A person with mouse and keyboard. */
export function person() {
  return userEvent.setup({ delay: null, pointerEventsCheck: 0 });
}

/** Twelve customers, a few things to find: a number as text, a look-alike name, a loss-maker. */
export const customers: Cells = [
  ['Customer ID', 'Customer', 'Revenue', 'Profit', 'Order date'],
  ['C01', 'Acme', 5200, 910, '2026-01-04'],
  ['C02', 'Bolt', 4100, 400, '2026-01-09'],
  ['C03', 'Cargo', 3000, -120, '2026-02-02'],
  ['C04', 'Delta', 2500, 300, '2026-02-14'],
  ['C05', 'GTXPro', 2100, 210, '2026-03-01'],
  ['C06', 'GTX Pro', 1800, 90, '2026-03-05'],
  ['C07', 'Halo', '1,200', 110, '2026-04-11'],
  ['C08', 'Iris', 900, 100, '2026-05-20'],
  ['C09', 'Juno', 600, 40, '2026-06-30'],
  ['C10', 'Kite', 300, 20, '2026-07-07'],
  ['C11', 'Luna', 200, 10, '2026-08-16'],
  ['C12', 'Mars', 100, 5, '2026-09-01'],
];

interface PaneOptions {
  readonly language?: Language;
  readonly job?: Partial<FakeOptions>;
  readonly home?: FakeHomeOptions;
  readonly app?: Partial<AppProps>;
}

/** The whole pane over the fake job and workbook, as a person meets it. */
export function renderPane(options: PaneOptions = {}) {
  // jsdom draws nothing, so it has no scrolling into view and no sizes to observe.
  Element.prototype.scrollIntoView ??= () => undefined;
  globalThis.ResizeObserver ??= class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  };
  const sheet = 'Customers';
  const job = fakeSegmentAccounts({ cells: customers, sheet, ...options.job });
  const sources = [
    { ref: sheetSource(sheet), label: `${sheet}!A1:E13`, rows: 12, kind: 'accounts' as const },
    { ref: sheetSource('Other'), label: 'Other!A1:C5', rows: 4, kind: 'unknown' as const },
  ];
  const home = fakeHome({ ...options.home, summary: { sources, ...options.home?.summary } });
  const view = render(
    <App
      home={home}
      jobs={[segmentAccountsInPane(job)]}
      officeLanguage={options.language ?? 'en-US'}
      wordsOf={wordsOf}
      {...options.app}
    />,
  );
  return { ...view, job, home };
}
