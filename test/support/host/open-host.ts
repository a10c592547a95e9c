/** Tests and the command line open the same host. */
export { openHost, type OpenHost } from '../../../src/preview/host/office/open-host';
