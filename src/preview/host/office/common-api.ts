import { ActionType, PathType, type RequestBody, type ResponseBody } from '../protocol/wire';
import type { MessageTransport } from './messages';

/** The client's numbers of methods, coercions and failures. */
const METHOD = { richApi: 93, getSelectedData: 64, setSelectedData: 65 };
const COERCION = { text: 0, matrix: 1, table: 2 };
const FORMATTED = 1;
const FAILURE = { coercion: 1000, notWritten: 2001, size: 2002, internal: 5001 };

type Answer = (response: unknown, code: number) => void;
type Cells = readonly (readonly unknown[])[];

/** VB's safe arrays, as far as the client looks at them. */
const safeArray = (items: readonly unknown[]): object => ({ dimensions: () => 1, toArray: () => items });
const safeMatrix = (rows: Cells): object => ({
  dimensions: () => 2,
  ubound: (dimension: number) => (dimension === 1 ? rows.length : (rows[0]?.length ?? 0)),
  toArray: () => rows.flat(),
});

/**
 * The Common API over the workbook: reading and writing the selection, and the document's settings, put to the host as the requests that
 * `Excel.run` would send. Everything else of it is answered as unsupported.
 */
export class CommonApi {
  constructor(private readonly messages: MessageTransport) {}

  execute(method: number, parameters: readonly unknown[], answer: Answer): void {
    // So asked, the client takes the way of messages for the requests of Excel.run.
    if (method === METHOD.richApi) return answer(safeArray([FAILURE.coercion]), 0);
    const work =
      method === METHOD.getSelectedData
        ? this.read(parameters)
        : method === METHOD.setSelectedData
          ? this.write(parameters)
          : Promise.resolve([FAILURE.coercion]);
    work.then(
      (response) => answer(safeArray(response), 0),
      () => answer(safeArray([FAILURE.internal]), 0),
    );
  }

  /** What the Common API keeps is kept in the workbook, as in Excel: there both ways to settings see the same. */
  async keepSettings(before: readonly string[], settings: Readonly<Record<string, string>>): Promise<void> {
    const collection = { Id: 2, ObjectPathType: PathType.property, Name: 'Settings', ParentObjectPathId: 1 };
    const gone = before.filter((key) => settings[key] === undefined);
    const paths = [
      ...Object.entries(settings).map(([key, value]) => ['Add', [key, JSON.parse(value) as unknown]] as const),
      ...gone.map((key) => ['GetItemOrNullObject', [key]] as const),
    ].map(([Name, Arguments], i) => ({
      Id: 3 + i,
      ObjectPathType: PathType.method,
      Name,
      ParentObjectPathId: 2,
      ArgumentInfo: { Arguments },
    }));
    const first = paths.length - gone.length;
    await this.ask(
      [collection, ...paths],
      [
        ...paths.map(({ Id }) => ({ ActionType: ActionType.instantiate, Name: '', ObjectPathId: Id })),
        ...paths.slice(first).map(({ Id }) => ({ ActionType: ActionType.method, Name: 'Delete', ObjectPathId: Id })),
      ],
    );
  }

  private async read([coercion, format]: readonly unknown[]): Promise<readonly unknown[]> {
    if (coercion !== COERCION.text && coercion !== COERCION.matrix) return [FAILURE.coercion];
    const select = {
      ActionType: ActionType.query,
      Name: '',
      ObjectPathId: 2,
      QueryInfo: { Select: ['values', 'text'] },
    };
    const { Results, Error: failed } = await this.ask([SELECTED], [select]);
    const found = Results.at(-1)?.Value as { Values: Cells | null; Text: Cells } | undefined;
    const cells = format === FORMATTED ? found?.Text : found?.Values;
    if (failed || !cells) return [FAILURE.internal];
    if (coercion === COERCION.matrix) return [0, safeMatrix(cells)];
    return [0, cells.map((row) => row.join('\t')).join('\n')];
  }

  /** One selected cell takes data of any size, from there on; more cells must be as many as the data. */
  private async write([coercion, data]: readonly unknown[]): Promise<readonly unknown[]> {
    if (coercion !== COERCION.text && coercion !== COERCION.matrix) return [FAILURE.coercion];
    const cells = coercion === COERCION.matrix ? (data as Cells) : [[data]];
    const width = cells[0]?.length ?? 0;
    if (width === 0 || cells.some((row) => row.length !== width)) return [FAILURE.size];
    const select = { ActionType: ActionType.query, Name: '', ObjectPathId: 2 };
    const QueryInfo = { Select: ['rowCount', 'columnCount'] };
    const { Results } = await this.ask([SELECTED], [{ ...select, QueryInfo }]);
    const { RowCount, ColumnCount } = Results.at(-1)?.Value as { RowCount: number; ColumnCount: number };
    const isOne = RowCount === 1 && ColumnCount === 1;
    const fits = RowCount === cells.length && ColumnCount === width;
    if (coercion === COERCION.matrix && !isOne && !fits) return [FAILURE.size];
    const target = {
      Id: 3,
      ObjectPathType: PathType.method,
      Name: 'GetAbsoluteResizedRange',
      ParentObjectPathId: 2,
      ArgumentInfo: { Arguments: [cells.length, width] },
    };
    const set = { ActionType: ActionType.setProperty, Name: 'Values', ObjectPathId: 3 };
    const { Error: failed } = await this.ask([SELECTED, target], [{ ...set, ArgumentInfo: { Arguments: [cells] } }]);
    return [failed ? FAILURE.notWritten : 0];
  }

  private async ask(
    paths: readonly NonNullable<RequestBody['ObjectPaths']>[string][],
    actions: readonly Omit<NonNullable<RequestBody['Actions']>[number], 'Id'>[],
  ): Promise<ResponseBody> {
    const all = [{ Id: 1, ObjectPathType: PathType.global, Name: '' }, ...paths];
    const body: RequestBody = {
      ObjectPaths: Object.fromEntries(all.map((path) => [path.Id, path])),
      Actions: actions.map((action, i) => ({ ...action, Id: i + 1 })),
    };
    const reply = await this.messages.answer(JSON.stringify({ id: 'common', type: 1, message: { body } }));
    return (JSON.parse(reply) as { message: { body: ResponseBody } }).message.body;
  }
}

const SELECTED = { Id: 2, ObjectPathType: PathType.method, Name: 'GetSelectedRange', ParentObjectPathId: 1 };
