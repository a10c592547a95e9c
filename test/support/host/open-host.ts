import { openHost as open, type OpenHost } from '../../../src/preview/host/office/open-host';

export type { OpenHost };

/** Which store the tests of a file run over; set by columns-conformance.test.ts before it runs the others' tests. */
export const tested: { store: 'grid' | 'columns' } = { store: 'grid' };

/** Tests and the command line open the same host. */
export function openHost(options: Parameters<typeof open>[0] = {}): Promise<OpenHost> {
  return open({ store: tested.store, ...options });
}
