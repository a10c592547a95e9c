import { strFromU8, strToU8 } from 'fflate';
import { element as e, escapeXml, XML_HEAD } from './xml-text';
import { nothingKept, type KeptState } from './workbook-content';

type Parts = Record<string, Uint8Array>;

const OUR_NAMESPACE = 'urn:kam-for-excel:preview-state';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';

/** Adds the add-in's custom XML parts, and settings and sheet properties as one more part of our own, to the parts of an .xlsx. */
export function addKeptState(parts: Parts, kept: KeptState): void {
  const { settings, sheetProperties } = kept;
  const own = JSON.stringify({ settings, sheetProperties });
  const isEmpty = Object.keys(settings).length === 0 && Object.keys(sheetProperties).length === 0;
  const items = [
    ...kept.customXml,
    ...(isEmpty ? [] : [{ id: OWN_ID, xml: e('state', { xmlns: OUR_NAMESPACE }, escapeXml(own)) }]),
  ];
  items.forEach(({ id, xml }, i) => {
    const n = i + 1;
    parts[`customXml/item${n}.xml`] = strToU8(xml.startsWith('<?xml') ? xml : XML_HEAD + xml);
    parts[`customXml/itemProps${n}.xml`] = strToU8(
      XML_HEAD + e('ds:datastoreItem', { 'ds:itemID': id, 'xmlns:ds': `${OFFICE}/customXml` }, e('ds:schemaRefs')),
    );
    const relationship = e('Relationship', {
      Id: 'rId1',
      Type: `${OFFICE}/relationships/customXmlProps`,
      Target: `itemProps${n}.xml`,
    });
    parts[`customXml/_rels/item${n}.xml.rels`] = strToU8(
      XML_HEAD + e('Relationships', { xmlns: RELATIONSHIPS }, relationship),
    );
    insertBefore(
      parts,
      '[Content_Types].xml',
      '</Types>',
      e('Override', {
        PartName: `/customXml/itemProps${n}.xml`,
        ContentType: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
      }),
    );
    insertBefore(
      parts,
      'xl/_rels/workbook.xml.rels',
      '</Relationships>',
      e('Relationship', {
        Id: `rIdCustomXml${n}`,
        Type: `${OFFICE}/relationships/customXml`,
        Target: `../customXml/item${n}.xml`,
      }),
    );
  });
}

/** The inverse of `addKeptState`. A part that is not ours to read stays out; a damaged one of ours is as good as none. */
export function readKeptState(parts: Parts): KeptState {
  const customXml: { id: string; xml: string }[] = [];
  let own: Pick<KeptState, 'settings' | 'sheetProperties'> = nothingKept;
  for (const path of Object.keys(parts).filter((name) => /^customXml\/item\d+\.xml$/.test(name))) {
    const xml = text(parts, path);
    if (xml.includes(OUR_NAMESPACE)) {
      own = parseOwn(xml);
      continue;
    }
    const id = /itemID="([^"]*)"/.exec(text(parts, path.replace('/item', '/itemProps')))?.[1];
    customXml.push({ id: id ?? '', xml: xml.replace(/^<\?xml[^>]*\?>\s*/, '') });
  }
  return { ...own, customXml };
}

const OWN_ID = '{6B414D00-4B41-4D00-8000-4B414D535445}';

function parseOwn(xml: string): Pick<KeptState, 'settings' | 'sheetProperties'> {
  const json = /<state[^>]*>([\s\S]*)<\/state>/.exec(xml)?.[1] ?? '';
  const plain = json
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
  try {
    const state = JSON.parse(plain) as Partial<KeptState>;
    return { settings: state.settings ?? {}, sheetProperties: state.sheetProperties ?? {} };
  } catch {
    return nothingKept;
  }
}

function text(parts: Parts, path: string): string {
  const bytes = parts[path];
  return bytes ? strFromU8(bytes) : '';
}

function insertBefore(parts: Parts, path: string, mark: string, xml: string): void {
  const whole = text(parts, path);
  const at = whole.lastIndexOf(mark);
  parts[path] = strToU8(whole.slice(0, at) + xml + whole.slice(at));
}
