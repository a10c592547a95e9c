import path from 'node:path';
import ts from 'typescript';

const root = path.resolve(__dirname, '../../..');

/** The compiler over some of our files and `@types/office-js`. */
export class ExcelTypes {
  readonly checker: ts.TypeChecker;
  private readonly program: ts.Program;

  constructor(files: readonly string[]) {
    const config = ts.readConfigFile(path.join(root, 'tsconfig.json'), (file) => ts.sys.readFile(file)).config as {
      compilerOptions: object;
    };
    const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
    this.program = ts.createProgram([...files], options);
    this.checker = this.program.getTypeChecker();
  }

  source(file: string): ts.SourceFile {
    const source = this.program.getSourceFile(file);
    if (!source) throw new Error(`${file} is not part of the program`);
    return source;
  }

  /** The class of the Excel API with this name. */
  excelClass(name: string): ts.Type | undefined {
    const excel = this.checker.resolveName('Excel', undefined, ts.SymbolFlags.Namespace, false);
    const symbol = excel && this.checker.getExportsOfModule(excel).find((one) => one.name === name);
    return symbol && symbol.flags & ts.SymbolFlags.Class ? this.checker.getDeclaredTypeOfSymbol(symbol) : undefined;
  }

  isExcelClass(type: ts.Type): boolean {
    const symbol = type.getSymbol();
    return symbol !== undefined && this.excelClass(symbol.name) === type;
  }
}

/** Is this from `@types/office-js` or `@types/custom-functions-runtime`? */
export const isOfficeFile = (file: ts.SourceFile): boolean =>
  /@types\/(office-js|custom-functions-runtime)\//.test(file.fileName);
