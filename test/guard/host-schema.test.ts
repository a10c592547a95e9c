import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readSchema, schemaFile } from '../../src/preview/host/bags/generate';

describe("the schema of the host's property bags", () => {
  it('says what @types/office-js says (else: npx tsx src/preview/host/bags/generate.ts)', () => {
    const committed = readFileSync(path.join(__dirname, '../../src/preview/host/bags/schema-lines.ts'), 'utf8');
    expect(committed).toBe(schemaFile(readSchema()));
  });
});
