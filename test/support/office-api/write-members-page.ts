import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { membersPage, usedMembers } from './used-members';

writeFileSync(path.resolve(__dirname, '../../../src/preview/office-members.md'), membersPage(usedMembers()));
