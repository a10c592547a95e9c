import { FaultyTransport } from '../faults';
import type { BookOptions } from '../book';
import { Host } from '../host';
import type { OfficeEnvironment } from './native-host';
import { NodeOffice } from './node-office';

export interface OpenHost {
  readonly host: Host;
  /** Goes wrong on demand: `faults.set({ kind: 'fail', request: 3 })`. */
  readonly faults: FaultyTransport;
  readonly Office: typeof Office;
  readonly Excel: typeof Excel;
  /** Lets the client finish its housekeeping (it releases references after `Excel.run`) and disconnects. For `afterAll`. */
  readonly close: () => Promise<void>;
}

/**
 * A workbook with the unmodified office.js on top, in Node: for tests and for the command line. `Excel` and `Office` are also globals
 * from then on, as an add-in expects them. One workbook at a time: opening another takes the client away from the one before.
 */
export async function openHost(options: BookOptions & OfficeEnvironment = {}): Promise<OpenHost> {
  // The library tells every calculation to the console; the command line owes its reader nothing but the answer.
  console.debug = () => undefined;
  const office = await NodeOffice.open(options);
  const host = new Host(options);
  const faults = new FaultyTransport(host);
  office.connect(faults);
  const globals = globalThis as unknown as { readonly Office: typeof Office; readonly Excel: typeof Excel };
  return { host, faults, Office: globals.Office, Excel: globals.Excel, close: () => office.close() };
}
