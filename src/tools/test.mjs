// npm test (and npm run check, with --quick): installs what is missing, then runs everything (src/tools/check/main.ts).
import { ensureInstalled, handOver } from './install.mjs';

ensureInstalled();
handOver('src/tools/check/main.ts');
