import { everyElement, type XmlElement } from './parse-xml';

/**
 * Children of each element in the order of Microsoft's schema (a `!` marks those that must be there): Excel refuses a manifest whose
 * elements stand in another order, without saying which. Names that mean two things are told apart by their parent.
 */
const CHILDREN: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    'Id!', 'AlternateId', 'Version!', 'ProviderName!', 'DefaultLocale!', 'DisplayName!', 'Description!', 'IconUrl!', 'HighResolutionIconUrl!',
    'SupportUrl!', 'AppDomains', 'Hosts!', 'Requirements', 'DefaultSettings!', 'Permissions!', 'Dictionary', 'VersionOverrides!',
  ],
  'OfficeApp/Hosts': ['Host!'],
  Requirements: ['Sets', 'Methods'],
  Sets: ['Set!'],
  DefaultSettings: ['SourceLocation!'],
  AppDomains: ['AppDomain!'],
  VersionOverrides: ['Description', 'Requirements', 'Hosts!', 'Resources!', 'EquivalentAddins', 'WebApplicationInfo', 'ExtendedOverrides', 'VersionOverrides'],
  'VersionOverrides/Hosts': ['Host!'],
  'Hosts/Host': ['Runtimes', 'AllFormFactors', 'DesktopFormFactor', 'MobileFormFactor'],
  Runtimes: ['Runtime!'],
  AllFormFactors: ['ExtensionPoint!'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile!', 'ExtensionPoint!'],
  GetStarted: ['Title!', 'Description!', 'LearnMoreUrl!'],
  'AllFormFactors/ExtensionPoint': ['Script!', 'Page!', 'Metadata!', 'Namespace!'],
  'DesktopFormFactor/ExtensionPoint': ['OfficeTab', 'CustomTab', 'OfficeMenu'],
  CustomTab: ['OverriddenByRibbonApi', 'ControlGroup', 'OfficeGroup', 'Group!', 'Label!', 'InsertAfter', 'InsertBefore'],
  Group: ['OverriddenByRibbonApi', 'Label!', 'Icon!', 'Control!', 'OfficeControl'],
  Control: ['OverriddenByRibbonApi', 'Label!', 'ToolTip', 'Supertip!', 'Icon!', 'Action!', 'Enabled', 'Items'],
  Supertip: ['Title!', 'Description!'],
  Icon: ['bt:Image!'],
  Action: ['TaskpaneId', 'SourceLocation', 'FunctionName', 'Title', 'SupportsPinning'],
  Resources: ['bt:Images!', 'bt:Urls!', 'bt:ShortStrings!', 'bt:LongStrings!'],
  'bt:Images': ['bt:Image!'],
  'bt:Urls': ['bt:Url!'],
  'bt:ShortStrings': ['bt:String!'],
  'bt:LongStrings': ['bt:String!'],
}; // prettier-ignore

/** Elements that are unknown, missing or out of order. */
export function orderProblems(root: XmlElement): string[] {
  const problems: string[] = [];
  const parents = new Map<XmlElement, XmlElement>();
  for (const element of everyElement(root)) for (const child of element.children) parents.set(child, element);
  for (const element of everyElement(root)) {
    const expected = CHILDREN[`${parents.get(element)?.name ?? ''}/${element.name}`] ?? CHILDREN[element.name];
    if (expected === undefined) continue;
    const names = expected.map((name) => name.replace('!', ''));
    let reached = 0;
    for (const child of element.children) {
      const place = names.indexOf(child.name);
      if (place < 0) problems.push(`Line ${child.line}: <${child.name}> has no place in <${element.name}>`);
      else if (place < reached)
        problems.push(`Line ${child.line}: <${child.name}> must stand before <${names[reached]}>`);
      else reached = place;
    }
    for (const name of expected) {
      const present = element.children.some((child) => `${child.name}!` === name);
      if (name.endsWith('!') && !present && !(element.name === 'Host' && element.children.length === 0)) {
        problems.push(`Line ${element.line}: <${element.name}> has no <${name.slice(0, -1)}>`);
      }
    }
  }
  return problems;
}
