import { pngSize } from '../icons/png';
import { everyElement, type XmlElement } from './parse-xml';

/** The bytes of a file that the add-in serves, by its path below the base address; null when there is none, undefined when nobody knows. */
export type ServedFile = (path: string) => Uint8Array | null | undefined;

/** Addresses that are not on our one HTTPS domain, files that are missing, pictures of the wrong size. */
export function addressProblems(root: XmlElement, served: ServedFile): string[] {
  const problems: string[] = [];
  const origins = new Set<string>();
  for (const { address, size, line } of addresses(root)) {
    if (!URL.canParse(address)) {
      problems.push(`Line ${line}: "${address}" is no address`);
      continue;
    }
    const { protocol, origin, pathname } = new URL(address);
    if (protocol !== 'https:') problems.push(`Line ${line}: ${address} is not https`);
    if (address.length > 2048)
      problems.push(`Line ${line}: an address has ${address.length} characters, 2048 are allowed`);
    origins.add(origin);
    if (pathname === '/') continue;
    const path = decodeURIComponent(pathname.slice(1));
    const file = served(path);
    if (file === null) problems.push(`Line ${line}: ${path} does not exist`);
    if (!file || size === undefined) continue;
    const actual = pngSize(file);
    if (actual === null) problems.push(`Line ${line}: ${path} is no PNG`);
    else if (actual.width !== size || actual.height !== size) {
      problems.push(`Line ${line}: ${path} is ${actual.width} × ${actual.height} pixels, ${size} × ${size} are wanted`);
    }
  }
  if (origins.size > 1) problems.push(`Addresses are on ${origins.size} domains: ${[...origins].join(', ')}`);
  return problems;
}

interface Address {
  readonly address: string;
  /** Pixels, for pictures. */
  readonly size?: number;
  readonly line: number;
}

const TOP_LEVEL: Readonly<Record<string, number | undefined>> = {
  IconUrl: 32,
  HighResolutionIconUrl: 64,
  SupportUrl: undefined,
};

function addresses(root: XmlElement): Address[] {
  const found: Address[] = [];
  const sizeOf = new Map<string, number>();
  for (const { name, attributes } of everyElement(root)) {
    if (name === 'bt:Image' && attributes.resid !== undefined) sizeOf.set(attributes.resid, Number(attributes.size));
  }
  for (const element of everyElement(root)) {
    const { name, attributes, line, text } = element;
    const holds = name in TOP_LEVEL || name === 'bt:Url' || (name === 'bt:Image' && attributes.id !== undefined);
    if (name === 'AppDomain') found.push({ address: text, line });
    if (name === 'SourceLocation' && attributes.DefaultValue !== undefined)
      found.push({ address: attributes.DefaultValue, line });
    if (!holds) continue;
    const size = TOP_LEVEL[name] ?? sizeOf.get(attributes.id ?? '');
    for (const address of [attributes.DefaultValue, ...element.children.map((override) => override.attributes.Value)]) {
      found.push({ address: address ?? '', line, ...(size !== undefined && { size }) });
    }
  }
  return found;
}
