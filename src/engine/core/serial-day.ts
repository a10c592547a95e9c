const dayMs = 86_400_000;
const epoch = Date.UTC(1899, 11, 30);

/** Excel's last day, 9999-12-31. */
export const lastSerialDay = 2_958_465;

/**
 * Excel's serial number of a day, or null where there is no such day (31 April, year 1899).
 *
 * Excel counts a 29 February 1900 that never was, so days before March 1900 are one lower than plain counting gives.
 *
 * @example serialDay(2017, 4, 27) // => 42852
 * @example serialDay(2017, 2, 29) // => null
 */
export function serialDay(year: number, month: number, day: number): number | null {
  if (year < 1900 || year > 9999) return null;
  const time = Date.UTC(year, month - 1, day);
  const made = new Date(time);
  if (made.getUTCMonth() !== month - 1 || made.getUTCDate() !== day) return null;
  const serial = Math.round((time - epoch) / dayMs);
  return serial > 60 ? serial : serial - 1;
}

/**
 * The serial day of an ISO date, or null.
 *
 * @example isoDay('2026-09-30') // => 46295
 */
export function isoDay(text: string): number | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return parts === null ? null : serialDay(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

/**
 * A serial day as ISO text, for notes and file names; people see dates through Intl.
 *
 * @example isoText(46295) // => '2026-09-30'
 */
export function isoText(serial: number): string {
  const days = Math.floor(serial);
  return new Date(epoch + (days > 60 ? days : days + 1) * dayMs).toISOString().slice(0, 10);
}
