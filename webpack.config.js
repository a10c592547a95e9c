// Two builds. `addin` is what a company puts on a server: one page (task pane, functions and ribbon commands share it), functions.json,
// help pages, icons, samples, manifest. `preview` is the grid around it for trying and testing without Excel; it goes to dist/preview and
// may use development dependencies. KAM_BASE_URL is the address the add-in will be served from.
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlWebpackPlugin = require('html-webpack-plugin');

const at = (...parts) => path.join(__dirname, ...parts);
const developmentBase = 'https://localhost:3000';
const officeCdn = 'https://appsforoffice.microsoft.com';

/**
 * Nothing leaves the workbook: no connections at all, scripts from ourselves and Microsoft's Office.js only. The hash is that of an empty
 * <style>: Fluent UI makes empty ones and fills them through the style sheet API, which the policy permits; style text in the page it does not.
 */
const contentSecurityPolicy = [
  `default-src 'none'`,
  `script-src 'self' ${officeCdn}`,
  `style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='`,
  `img-src 'self' data:`,
  `worker-src 'self'`,
  `connect-src 'none'`,
  `base-uri 'none'`,
  `form-action 'none'`,
].join('; ');

module.exports = (env, { mode = 'production' }) => {
  const base = (process.env.KAM_BASE_URL ?? developmentBase).replace(/\/$/, '');
  return [addin(mode, base), preview(mode)];
};

function addin(mode, base) {
  const deployed = (content) => content.toString().replaceAll(developmentBase, base);
  return {
    ...common('addin', mode),
    entry: {
      functions: at('src/functions/functions.ts'),
      commands: at('src/commands/commands.ts'),
      taskpane: at('src/taskpane/main.tsx'),
    },
    output: { path: at('dist'), filename: '[name].js', publicPath: 'auto', clean: { keep: /^(preview|help)\// } },
    // Cells wait for functions.js: what it shares with the pane is split off, so that it loads without React and Fluent UI.
    optimization: { runtimeChunk: 'single', splitChunks: { chunks: 'all' }, ...minimizer() },
    performance: { hints: false },
    plugins: [
      new HtmlWebpackPlugin({
        filename: 'taskpane.html',
        template: at('src/taskpane/taskpane.html'),
        templateParameters: { contentSecurityPolicy, officeJs: `${officeCdn}/lib/1/hosted/office.js` },
        chunks: ['functions', 'commands', 'taskpane'],
        chunksSortMode: 'manual',
        hash: true,
      }),
      new CopyPlugin({
        patterns: [
          { from: at('manifest.xml'), to: 'manifest.xml', transform: deployed },
          { from: at('src/functions/metadata.json'), to: 'functions.json', transform: deployed },
          { from: at('src/functions/metadata.zh-CN.json'), to: 'functions.zh-CN.json', transform: deployed },
          { from: at('assets'), to: 'assets' },
        ],
      }),
      new HelpPages(),
    ],
    devServer: {
      port: 3000,
      server: developmentServer(),
      headers: { 'Access-Control-Allow-Origin': '*' },
      // Reloading by itself needs a connection, which the content security policy forbids in development as in production.
      client: false,
      hot: false,
      liveReload: false,
      devMiddleware: { writeToDisk: true },
    },
  };
}

function preview(mode) {
  const spreadsheet = path.dirname(require.resolve('@odoo/o-spreadsheet'));
  return {
    ...common('preview', mode),
    entry: { preview: at('src/preview/page/main.ts'), 'office-shim': at('src/preview/page/office-shim.ts') },
    output: {
      path: at('dist/preview'),
      filename: '[name].js',
      assetModuleFilename: 'assets/[name][ext]',
      publicPath: 'auto',
      clean: true,
    },
    // Served on this machine only: a quick build matters more than a small file.
    optimization: { minimize: false },
    performance: { hints: false },
    plugins: [
      new HtmlWebpackPlugin({
        template: at('src/preview/page/index.html'),
        chunks: ['preview'],
        favicon: at('assets/icons/kam-32.png'),
      }),
      new CopyPlugin({ patterns: [{ from: path.join(spreadsheet, 'o_spreadsheet.xml') }] }),
    ],
  };
}

function common(name, mode) {
  // The grid library's browser field points at a script build with globals of its own.
  const alias = { '@odoo/o-spreadsheet$': at('node_modules/@odoo/o-spreadsheet/dist/o_spreadsheet.esm.js') };
  return {
    name,
    mode,
    context: __dirname,
    target: ['web', 'es2022'],
    // Never `eval`: the content security policy forbids it.
    devtool: mode === 'development' ? 'source-map' : false,
    resolve: { extensions: ['.tsx', '.ts', '.mjs', '.js'], alias },
    module: {
      rules: [
        { test: /\.tsx?$/, use: 'swc-loader' },
        { test: /\.css$/, use: ['style-loader', 'css-loader'] },
        { test: /\.(woff2?|ttf|eot|svg|png)$/, type: 'asset/resource' },
        // The pane brings the samples along: its policy allows no connection to fetch them.
        { test: /\.xlsx$/, type: 'asset/inline' },
      ],
    },
    cache: { type: 'filesystem', name: `${name}-${mode}`, buildDependencies: { config: [__filename] } },
    stats: 'errors-warnings',
  };
}

/** Help pages for every function in both languages, written from the function catalogue by a program of their own. */
class HelpPages {
  apply(compiler) {
    compiler.hooks.afterEmit.tap('HelpPages', (compilation) => {
      const folder = path.join(compiler.outputPath, 'help');
      const args = ['--import', 'tsx', at('src/tools/help-pages.ts'), folder];
      const { status, stderr } = spawnSync(process.execPath, args, { cwd: __dirname, encoding: 'utf8' });
      if (status !== 0) compilation.errors.push(new Error(`Help pages: ${stderr}`));
    });
  }
}

/**
 * swc minifies in a fifth of the time of the default. Functions stay functions: one that is called in a single place would else be
 * written there as a function expression, made anew with every call (within a loop, with every row) and compiled anew after every
 * collection. The engine's loops over 100,000 rows take ten times as long then, and nothing is saved.
 */
const compress = { inline: false, reduce_funcs: false, reduce_vars: false };

function minimizer(options = {}) {
  const MinimizerPlugin = require('minimizer-webpack-plugin');
  const minimizerOptions = { compress, ...options };
  return {
    minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify, extractComments: false, minimizerOptions })],
  };
}

/** Excel loads add-ins over trusted HTTPS only. Certificates of Microsoft's office-addin-dev-certs are taken when they are installed. */
function developmentServer() {
  const folder = path.join(os.homedir(), '.office-addin-dev-certs');
  if (!fs.existsSync(path.join(folder, 'localhost.crt'))) return 'https';
  const read = (name) => fs.readFileSync(path.join(folder, name));
  return { type: 'https', options: { ca: read('ca.crt'), cert: read('localhost.crt'), key: read('localhost.key') } };
}

module.exports.minimizer = minimizer;
