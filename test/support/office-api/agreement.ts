import ts from 'typescript';
import type { ExcelTypes } from './excel-types';
import type { HostMember } from './host-members';

/** What is wrong with a member of the host, as a sentence; undefined when Excel's types have it and agree. */
export function disagreement(types: ExcelTypes, { excelClass, symbol }: HostMember): string | undefined {
  const place = `${excelClass}.${camel(symbol.name)}`;
  const type = types.excelClass(excelClass);
  if (!type) return `Excel has no class ${excelClass}`;
  const expected = type.getProperty(camel(symbol.name));
  if (!expected) return `Excel has no ${place}`;
  const { checker } = types;
  const hostType = checker.getTypeOfSymbol(symbol);
  const excelType = checker.getTypeOfSymbol(expected);
  const hostCalls = hostType.getCallSignatures();
  const excelCalls = excelType.getCallSignatures();
  if (hostCalls.length > 0 !== excelCalls.length > 0) return `${place} is a method on one side only`;
  if (hostCalls.length > 0) {
    const fits = hostCalls.every((host) => excelCalls.some((excel) => signaturesAgree(types, host, excel)));
    return fits ? undefined : `${place} takes or gives other types: ${checker.typeToString(hostType)}`;
  }
  if (isSettable(symbol) && isReadonly(expected)) return `${place} is read-only in Excel`;
  return typesAgree(types, hostType, excelType) ? undefined : `${place} is ${checker.typeToString(excelType)} in Excel`;
}

const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

const isSettable = (symbol: ts.Symbol): boolean => (symbol.flags & ts.SymbolFlags.SetAccessor) !== 0;

const isReadonly = (symbol: ts.Symbol): boolean =>
  symbol.declarations?.some(
    (one) => ts.getCombinedModifierFlags(one) & ts.ModifierFlags.Readonly || ts.isGetAccessor(one),
  ) ?? false;

function signaturesAgree(types: ExcelTypes, host: ts.Signature, excel: ts.Signature): boolean {
  const { checker } = types;
  if (host.parameters.length > excel.parameters.length) return false;
  const parameters = host.parameters.every((parameter, i) => {
    const other = excel.parameters[i];
    return other !== undefined && typesAgree(types, checker.getTypeOfSymbol(parameter), checker.getTypeOfSymbol(other));
  });
  return parameters && typesAgree(types, host.getReturnType(), excel.getReturnType());
}

/** Agreement over the wire: a host object for Excel's object of that name, plain values of the same kind, results unwrapped. */
function typesAgree(types: ExcelTypes, hostRaw: ts.Type, excelRaw: ts.Type): boolean {
  const { checker } = types;
  // `never` always throws: an honest "not implemented".
  const open = ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.Never;
  const host = checker.getNonNullableType(hostRaw);
  const excel = unwrapped(types, checker.getNonNullableType(excelRaw));
  if (hostRaw.flags & open || excel.flags & open) return true;
  const parts = excel.isUnion() ? excel.types : [excel];
  const ownParts = host.isUnion() ? host.types : [host];
  return ownParts.every((own) => parts.some((part) => partAgrees(types, own, part)));
}

function partAgrees(types: ExcelTypes, host: ts.Type, excel: ts.Type): boolean {
  const { checker } = types;
  if (excel.flags & ts.TypeFlags.Void || host.flags & ts.TypeFlags.Void)
    return (host.flags & excel.flags & ts.TypeFlags.Void) !== 0;
  const kind = kindOf(excel);
  if (kindOf(host) !== kind) return false;
  if (kind !== 'object') return true;
  const items = [host, excel].map((type) => checker.getIndexTypeOfType(type, ts.IndexKind.Number));
  const isList = (type: ts.Type): boolean => checker.isArrayLikeType(type);
  if (isList(host) !== isList(excel)) return false;
  if (isList(host)) return !items[0] || !items[1] || typesAgree(types, items[0], items[1]);
  if (!types.isExcelClass(excel)) return !isHostObject(host);
  const [hostName, excelName] = [host.getSymbol()?.name ?? '', excel.getSymbol()?.name ?? ''];
  // Generated classes are all `Bag`; what is in them is the schema's, which is read off the types.
  return hostName === excelName || ['Bag', 'HostObject', 'this'].includes(hostName) || excelName.endsWith(hostName);
}

const isHostObject = (type: ts.Type): boolean => type.getProperties().some(({ name }) => name === '$identity');

function kindOf(type: ts.Type): string {
  if (type.flags & ts.TypeFlags.StringLike) return 'string';
  if (type.flags & ts.TypeFlags.NumberLike) return 'number';
  if (type.flags & ts.TypeFlags.BooleanLike) return 'boolean';
  return 'object';
}

/** `ClientResult<T>` is what the client makes of an answered T. */
function unwrapped(types: ExcelTypes, type: ts.Type): ts.Type {
  if (type.getSymbol()?.name !== 'ClientResult') return type;
  return types.checker.getTypeArguments(type as ts.TypeReference)[0] ?? type;
}
