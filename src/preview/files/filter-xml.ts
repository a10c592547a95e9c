import { strFromU8, strToU8 } from 'fflate';
import type { FilterCriteria } from '../host/excel/filters';
import { sheetTail } from './sheet-tail';
import { element as e } from './xml-text';
import { find, parseXml, type XmlElement } from './xml-tree';

export type FilterColumns = Readonly<Record<number, FilterCriteria>>;

const AUTO_FILTER = /<autoFilter\b[^>]*?(?:\/>|>[\s\S]*?<\/autoFilter>)/;
const COLUMN = /<filterColumn\b[^>]*>([\s\S]*?)<\/filterColumn>/g;

/** What the columns of a sheet's filter are filtered by: `hucre` reads lists of values only. */
export function filterColumns(bytes: Uint8Array, sheetPath: string): FilterColumns {
  const [xml = ''] = AUTO_FILTER.exec(sheetTail(bytes, sheetPath)) ?? [];
  return Object.fromEntries(
    [...xml.matchAll(COLUMN)].map(([whole, inner = '']) => {
      const column = find(parseXml(whole), 'filterColumn');
      const criteria = column && criteriaOf(column);
      return [Number(column?.attributes.colId), criteria ?? { filterOn: 'Dynamic', xml: inner }];
    }),
  );
}

/** The inverse: puts the criteria into a written sheet. */
export function putFilterColumns(part: Uint8Array<ArrayBuffer>, columns: FilterColumns): Uint8Array<ArrayBuffer> {
  const inner = Object.entries(columns).map(([colId, criteria]) => e('filterColumn', { colId }, xmlOf(criteria)));
  const put = (xml: string): string => xml.replace(/\s*(?:\/>|>[\s\S]*)$/, () => `>${inner.join('')}</autoFilter>`);
  return strToU8(strFromU8(part).replace(AUTO_FILTER, put));
}

const SIGNS: Readonly<Record<string, string>> = {
  '=': 'equal',
  '<>': 'notEqual',
  '>': 'greaterThan',
  '<': 'lessThan',
  '>=': 'greaterThanOrEqual',
  '<=': 'lessThanOrEqual',
};
const signOf = (operator = 'equal'): string => Object.keys(SIGNS).find((sign) => SIGNS[sign] === operator) ?? '=';
const isOn = (text: string | undefined): boolean => text === '1' || text === 'true';

/** Undefined for what the host does not filter by: dates, colours, icons. */
function criteriaOf(column: XmlElement): FilterCriteria | undefined {
  const [kind] = column.children;
  const { attributes = {}, children = [] } = kind ?? {};
  switch (kind?.name) {
    case 'filters': {
      if (children.some(({ name }) => name !== 'filter')) return undefined;
      const values = children.map((child) => child.attributes.val ?? '');
      return { filterOn: 'Values', values: isOn(attributes.blank) ? [...values, ''] : values };
    }
    case 'customFilters': {
      const [criterion1, criterion2] = children.map(
        (child) => signOf(child.attributes.operator) + child.attributes.val,
      );
      const both = criterion2 !== undefined && { criterion2, operator: isOn(attributes.and) ? 'And' : 'Or' };
      return criterion1 === undefined ? undefined : { filterOn: 'Custom', criterion1, ...both };
    }
    case 'top10': {
      const side = ['0', 'false'].includes(attributes.top ?? '') ? 'Bottom' : 'Top';
      return { filterOn: `${side}${isOn(attributes.percent) ? 'Percent' : 'Items'}`, criterion1: attributes.val };
    }
    case 'dynamicFilter': {
      const found = Object.entries(AVERAGES).find(([, type]) => type === attributes.type);
      return found && { filterOn: 'Dynamic', dynamicCriteria: found[0] };
    }
    default:
      return undefined;
  }
}

const AVERAGES: Readonly<Record<string, string>> = { AboveAverage: 'aboveAverage', BelowAverage: 'belowAverage' };

function xmlOf({ xml, filterOn, criterion1 = '', criterion2 = '', ...criteria }: FilterCriteria): string {
  if (xml !== undefined) return xml;
  switch (filterOn) {
    case 'Values': {
      const values = (criteria.values ?? []).map(String);
      const shown = values.filter((value) => value !== '').map((val) => e('filter', { val }));
      return e('filters', { blank: shown.length < values.length || undefined }, ...shown);
    }
    case 'Custom': {
      const given = [criterion1, criterion2].filter((criterion) => criterion !== '');
      const and = (given.length > 1 && criteria.operator !== 'Or') || undefined;
      return e('customFilters', { and }, ...given.map(customFilter));
    }
    case 'Dynamic':
      return e('dynamicFilter', { type: AVERAGES[criteria.dynamicCriteria ?? ''] });
    default: {
      const [top, percent] = [!filterOn.startsWith('Bottom'), filterOn.endsWith('Percent') || undefined];
      return e('top10', { top, percent, val: criterion1 });
    }
  }
}

function customFilter(criterion: string): string {
  const [, sign = '=', val = ''] = /^(<>|<=|>=|<|>|=)?(.*)$/s.exec(criterion) ?? [];
  return e('customFilter', { operator: sign === '=' ? undefined : SIGNS[sign], val });
}
