import { base64Of, bytesOfBase64 } from '../core/base64';
import { checksumOf } from '../core/checksum';
import { packBytes, unpackBytes } from '../core/packed-bytes';
import { failure, success, type Result } from '../core/result';
import { kindCodes, kindsOf, shareCodes, sharesOf } from './account-kinds';
import { ByteReader, ByteWriter } from './byte-columns';
import type { Quarter } from './quarter';
import { noRatings, readRatings, writeRatings } from './kept-ratings';
import type { Snapshot, SnapshotForecast } from './snapshot';

const KIND = 'kam-snapshot';
/** Raised when a reader of today could misread what a writer of tomorrow writes. */
const VERSION = 2;
/** The first version had a byte each for tier, type and stage, and no ratings: its types cannot be made again. */
const FIRST = 1;

interface SnapshotText {
  readonly kind: string;
  readonly version: number;
  readonly checksum: string;
  readonly id: string;
  readonly name: string;
  readonly quarter: Quarter;
  readonly asOf: string;
  readonly rules: Readonly<Record<string, unknown>>;
  readonly sources: readonly string[];
  readonly forecast: SnapshotForecast | null;
  readonly accounts: number;
  readonly deals: number;
  readonly bytes: number;
  readonly columns: string;
}

/**
 * A snapshot as text, for the workbook and for a file: what people may want to read in plain JSON, the columns packed. The same
 * snapshot always gives the same text.
 *
 * Cost    O(n); 2,000 accounts take about 60 KB
 */
export function writeSnapshot(snapshot: Snapshot): string {
  const columns = columnBytes(snapshot);
  const { id, name, quarter, asOf, rules, sources, forecast } = snapshot;
  const text: SnapshotText = {
    kind: KIND,
    version: VERSION,
    checksum: '',
    id,
    name,
    quarter: { year: quarter.year, quarter: quarter.quarter },
    asOf,
    rules,
    sources,
    forecast,
    accounts: snapshot.accounts.keys.length,
    deals: snapshot.deals.ids.length,
    bytes: columns.length,
    columns: base64Of(packBytes(columns)),
  };
  return JSON.stringify({ ...text, checksum: checksumOf(JSON.stringify(text)) });
}

/**
 * The snapshot again. What was written by a newer KAM, or is not what was written, is refused; nothing is guessed.
 *
 * Errors  snapshot-damaged, snapshot-newer
 */
export function readSnapshot(text: string): Result<Snapshot> {
  const head = headOf(text);
  if (!head.ok) return head;
  const { checksum, id, name, quarter, asOf, rules, sources, forecast, accounts: n, deals: m } = head.value;
  if (checksumOf(JSON.stringify({ ...head.value, checksum: '' })) !== checksum) return failure('snapshot-damaged');
  const packed = bytesOfBase64(head.value.columns);
  const bytes = packed && unpackBytes(packed, head.value.bytes);
  if (!bytes) return failure('snapshot-damaged');
  const reader = new ByteReader(bytes);
  const isFirst = head.value.version === FIRST;
  const accounts = {
    keys: reader.texts(n),
    names: reader.texts(n),
    value: reader.wholes(n),
    profit: reader.wholes(n),
    open: reader.wholes(n),
    weighted: reader.wholes(n),
    ...(isFirst ? { tier: reader.codes(n), type: reader.codes(n), stage: reader.codes(n) } : kindsOf(reader.codes(n))),
    score: reader.wholes(n).map((tenths) => tenths / 10),
    coverage: isFirst ? reader.wholes(n).map((hundredths) => hundredths / 100) : sharesOf(reader.codes(n)),
  };
  const ratings = isFirst ? noRatings(n) : readRatings(reader, n);
  const deals = {
    ids: reader.texts(m),
    accounts: reader.texts(m),
    stage: reader.codes(m),
    amount: reader.wholes(m),
    close: reader.wholes(m),
  };
  if (!reader.isWhole) return failure('snapshot-damaged');
  return success({ id, name, quarter, asOf, rules, sources, accounts: { ...accounts, ...ratings }, deals, forecast });
}

/** What the list of snapshots shows, without unpacking the columns. */
export function snapshotHead(text: string): Result<Omit<SnapshotText, 'columns'>> {
  const head = headOf(text);
  if (!head.ok) return head;
  const { checksum } = head.value;
  return checksumOf(JSON.stringify({ ...head.value, checksum: '' })) === checksum ? head : failure('snapshot-damaged');
}

function headOf(text: string): Result<SnapshotText> {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    return failure('snapshot-damaged');
  }
  if (typeof found !== 'object' || found === null) return failure('snapshot-damaged');
  const head = found as Partial<SnapshotText>;
  if (head.kind !== KIND || typeof head.version !== 'number') return failure('snapshot-damaged');
  if (head.version > VERSION) return failure('snapshot-newer');
  const isWhole =
    [head.checksum, head.id, head.name, head.asOf, head.columns].every((each) => typeof each === 'string') &&
    [head.accounts, head.deals, head.bytes].every((each) => Number.isInteger(each) && each! >= 0) &&
    Array.isArray(head.sources) &&
    Number.isInteger(head.quarter?.year) &&
    Number.isInteger(head.quarter?.quarter);
  return isWhole ? success(head as SnapshotText) : failure('snapshot-damaged');
}

function columnBytes({ accounts, deals }: Snapshot): Uint8Array {
  const writer = new ByteWriter();
  writer.texts(accounts.keys);
  // A name that is the key itself is not said twice: packing finds it.
  writer.texts(accounts.names);
  for (const column of [accounts.value, accounts.profit, accounts.open, accounts.weighted]) writer.wholes(column);
  writer.codes(kindCodes(accounts));
  writer.wholes(accounts.score.map((score) => Math.round(score * 10)));
  writer.codes(shareCodes(accounts.coverage));
  writeRatings(writer, accounts);
  writer.texts(deals.ids);
  writer.texts(deals.accounts);
  writer.codes(deals.stage);
  writer.wholes(deals.amount);
  writer.wholes(deals.close);
  return writer.finish();
}
