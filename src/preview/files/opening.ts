/** How far the opening of a file is, from 0 to 1. */
export type OnProgress = (share: number) => void;

/** Where the steps of opening end, as seen with 100,000 rows of 10 columns: most of the time goes into reading. */
export const OPENED = { unpacked: 0.1, read: 0.6, modelled: 0.9, done: 1 } as const;
