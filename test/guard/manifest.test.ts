import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { icons } from '../../src/tools/icons';
import { pngSize } from '../../src/tools/icons/png';
import { manifestProblems } from '../../src/tools/validate-manifest';

const root = join(__dirname, '../..');
const manifest = readFileSync(join(root, 'manifest.xml'), 'utf8');

/** What the source holds; pages and scripts come from the build and are taken as present here. */
const served = (path: string) => {
  if (!path.startsWith('assets/')) return undefined;
  return existsSync(join(root, path)) ? readFileSync(join(root, path)) : null;
};
const problemsAfter = (find: string | RegExp, replacement: string) => {
  const broken = manifest.replace(find, replacement);
  expect(broken).not.toBe(manifest);
  return manifestProblems(broken, served).join('\n');
};

test('the manifest is valid', () => {
  expect(manifestProblems(manifest, served)).toEqual([]);
});

test('the manifest is valid with the bytes of a Windows editor', () => {
  expect(manifestProblems(`\uFEFF${manifest.replaceAll('\n', '\r\n')}`, served)).toEqual([]);
});

test.each([
  ['an element that is not closed', '</AppDomains>', '', /closes <AppDomains>/],
  [
    'elements out of order',
    /(<Version>.*<\/Version>)\s*(<ProviderName>.*<\/ProviderName>)/,
    '$2$1',
    /must stand before/,
  ],
  ['an unknown element', '<AppDomains>', '<Colour>red</Colour><AppDomains>', /<Colour> has no place in <OfficeApp>/],
  ['a missing SupportUrl', /<SupportUrl[\s\S]*?<\/SupportUrl>/, '', /has no <SupportUrl>/],
  [
    'Runtimes that are not first in Host',
    /(<Runtimes>[\s\S]*?<\/Runtimes>)([\s\S]*?)<DesktopFormFactor>/,
    '$2$1<DesktopFormFactor>',
    /<Runtimes> must stand before/,
  ],
  [
    'a short string that is too long',
    'DefaultValue="Open the KAM pane"',
    `DefaultValue="${'x'.repeat(126)}"`,
    /has 126 characters, 125 are allowed/,
  ],
  ['a long string that is too long', 'Value="说明每个', `Value="${'长'.repeat(251)}`, /characters, 250 are allowed/],
  [
    'a display name that is too long',
    'DisplayName DefaultValue="KAM',
    `DisplayName DefaultValue="${'x'.repeat(126)}KAM`,
    /DisplayName has/,
  ],
  [
    'a resource id that is too long',
    /Open\.Title/g,
    'Open.Title.That.Is.Longer.Than.It.May',
    /37 characters, 32 are allowed/,
  ],
  ['a resource that is not defined', 'resid="Open.Title"', 'resid="Open.Titel"', /Open\.Titel is not defined/],
  [
    'a resource that is not used',
    '<bt:String id="Open.Label"',
    '<bt:String id="Spare" DefaultValue="x"><bt:Override Locale="zh-CN" Value="x" /></bt:String><bt:String id="Open.Label"',
    /Spare is not used/,
  ],
  [
    'a resource that is given twice',
    '<bt:String id="Open.Label"',
    '<bt:String id="Tab.Label" DefaultValue="x"><bt:Override Locale="zh-CN" Value="x" /></bt:String><bt:String id="Open.Label"',
    /Tab\.Label is given twice/,
  ],
  [
    'a label that takes an address',
    '<Label resid="Tab.Label"',
    '<Label resid="Help.Url"',
    /wants Help\.Url among <bt:ShortStrings>/,
  ],
  ['a text without Chinese', '<bt:Override Locale="zh-CN" Value="打开" />', '', /Open\.Label has no zh-CN text/],
  ['a name without Chinese', '<Override Locale="zh-CN" Value="KAM 大客户管理" />', '', /DisplayName has no zh-CN text/],
  ['a short lifetime', 'lifetime="long"', 'lifetime="short"', /lifetime is not long/],
  [
    'another page for commands',
    '<FunctionFile resid="Taskpane.Url"',
    '<FunctionFile resid="Help.Url"',
    /is not the runtime's page/,
  ],
  [
    'a TaskpaneId',
    '<SourceLocation resid="Taskpane.Url" />\n                  </Action>',
    '<TaskpaneId>A</TaskpaneId><SourceLocation resid="Taskpane.Url" />\n                  </Action>',
    /no TaskpaneId/,
  ],
  ['a missing requirement', /<Set Name="SharedRuntime".*\/>/, '', /SharedRuntime 1\.1 is missing/],
  [
    'a floor that is too high',
    'Name="ExcelApi" MinVersion="1.14"',
    'Name="ExcelApi" MinVersion="1.17"',
    /ExcelApi 1\.17 is above 1\.14/,
  ],
  ['an id that is no GUID', /<Id>.*<\/Id>/, '<Id>kam</Id>', /no GUID/],
  ['a version of words', /<Version>.*<\/Version>/, '<Version>one</Version>', /Version is not/],
  ['two controls with one id', 'id="KAM.Help"', 'id="KAM.Open"', /"KAM\.Open" of <Control>/],
  ['an icon without a size', '<bt:Image size="80" resid="Icon.Help.80" />', '', /no size 80/],
  ['a function name in small letters', '>HELP<', '>help me<', /function name "help me"/],
  [
    'an address without https',
    'https://localhost:3000/taskpane.html" />',
    'http://localhost:3000/taskpane.html" />',
    /is not https/,
  ],
  [
    'a second domain',
    '"https://localhost:3000/functions.js"',
    '"https://cdn.example.com/functions.js"',
    /on 2 domains/,
  ],
  ['an icon that does not exist', 'icons/help-16.png', 'icons/help-17.png', /help-17\.png does not exist/],
  [
    'an icon of the wrong size',
    '/assets/icons/help-16.png',
    '/assets/icons/help-32.png',
    /is 32 × 32 pixels, 16 × 16 are wanted/,
  ],
  ['an icon that is no picture', '/assets/icons/help-16.png', '/assets/samples/customers-en.xlsx', /is no PNG/],
])('validate refuses %s', (_, find, replacement, message) => {
  expect(problemsAfter(find, replacement)).toMatch(message);
});

test('validate misses a page that the build did not make', () => {
  const problems = manifestProblems(manifest, (path) => (path === 'functions.js' ? null : served(path)));
  expect(problems).toEqual([expect.stringMatching(/functions\.js does not exist/)]);
});

test('the ribbon calls functions that the commands register', () => {
  const folder = join(root, 'src/commands');
  const source = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8')).join('\n'); // prettier-ignore
  for (const [, name] of manifest.matchAll(/<FunctionName>(.*)<\/FunctionName>/g)) expect(source).toContain(name);
});

test('the icons in assets are those that the code draws', () => {
  const pixels = (png: Uint8Array) => {
    const length = Buffer.from(png).readUInt32BE(33);
    return inflateSync(png.subarray(41, 41 + length));
  };
  for (const { name, size, draw } of icons) {
    const file = readFileSync(join(root, 'assets/icons', name));
    expect(pngSize(file)).toEqual({ width: size, height: size });
    // The large ones take seconds to draw inside a test, and come from the same lines of code.
    if (size > 32) continue;
    // Compressed bytes differ between versions of zlib; the pixels do not.
    expect(pixels(file).equals(pixels(draw()))).toBe(true);
  }
});
