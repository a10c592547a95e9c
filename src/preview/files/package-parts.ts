import { strFromU8 } from 'fflate';
import { findAll, parseXml, type XmlElement } from './xml-tree';

/** The unzipped parts of an .xlsx, by path. */
export type Parts = Readonly<Record<string, Uint8Array>>;

export function xmlOf(parts: Parts, path: string): XmlElement {
  const bytes = parts[path];
  return parseXml(bytes ? strFromU8(bytes) : '');
}

/** Relationship id → path of the part. */
export function relationships(parts: Parts, path: string): ReadonlyMap<string, string> {
  const slash = path.lastIndexOf('/');
  const folder = path.slice(0, slash);
  const all = findAll(xmlOf(parts, `${folder}/_rels/${path.slice(slash + 1)}.rels`), 'Relationship');
  return new Map(all.map(({ attributes }) => [attributes['Id'] ?? '', resolve(folder, attributes['Target'] ?? '')]));
}

/** Where each sheet is, in the order of the sheets. */
export function sheetPaths(parts: Parts): string[] {
  const targets = relationships(parts, 'xl/workbook.xml');
  const sheets = findAll(xmlOf(parts, 'xl/workbook.xml'), 'sheet');
  return sheets.map(({ attributes }) => targets.get(attributes['r:id'] ?? '') ?? '');
}

export function drawingOf(parts: Parts, sheetPath: string): string | undefined {
  return [...relationships(parts, sheetPath).values()].find((path) => path.startsWith('xl/drawings/drawing'));
}

function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = folder.split('/');
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else steps.push(step);
  }
  return steps.join('/');
}
