import { paneAlive } from './pane-alive';
const rows = Number(process.argv[2]);
void paneAlive(rows, 'columns', (s) => console.log(JSON.stringify(s))).then((r) => console.log(JSON.stringify({ ...r, steps: undefined })));
