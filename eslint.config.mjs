import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', 'test/bench/node_modules/**'] },
  ...tseslint.configs.recommended,
  {
    plugins: { 'office-addins': officeAddins, 'react-hooks': reactHooks },
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      ...Object.fromEntries(Object.keys(officeAddins.rules).map((rule) => [`office-addins/${rule}`, 'error'])),
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'no-console': 'error',
      eqeqeq: 'error',
      'no-alert': 'error',
      'no-restricted-globals': ['error', 'fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'],
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  {
    // Programs that people start in a terminal print there; the preview fetches its own files.
    files: ['src/tools/**', 'src/preview/**', 'test/**', '*.config.js', '*.config.mjs'],
    rules: { 'no-console': 'off', 'no-restricted-globals': 'off' },
  },
  {
    // Excel's side of the API: its own cells are not proxies that want to be loaded first.
    // Conformance tests read and write in every order on purpose.
    files: ['src/preview/host/**', 'src/preview/files/**', 'test/workbook/host-*.test.ts'],
    rules: Object.fromEntries(Object.keys(officeAddins.rules).map((rule) => [`office-addins/${rule}`, 'off'])),
  },
  { files: ['**/*.js'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
);
