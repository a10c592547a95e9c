/**
 * A header as it is compared: full width made half, lower case, and without spaces and `_-.:*()`, which people put in freely.
 *
 * @example normaliseHeader(' Customer_ID ') // => 'customerid'
 * @example normaliseHeader('客户 ＩＤ：') // => '客户id'
 */
export function normaliseHeader(header: string): string {
  return header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-.:*()[\]【】'"’#]+/g, '');
}
