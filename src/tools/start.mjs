// npm start: installs what is missing, then builds, serves and opens the preview (src/preview/serve/main.ts).
import { ensureInstalled, handOver } from './install.mjs';

ensureInstalled();
handOver('src/preview/serve/main.ts');
