import { configs as regexp } from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

const noDefaultExport = { selector: 'ExportDefaultDeclaration', message: 'Name every export: no default exports.' };
const noClass = {
  selector: ':matches(ClassDeclaration, ClassExpression)',
  message: 'The pure folders hold functions and values, no classes.',
};

/** Folders whose code does no I/O; `test/layers.test.ts` checks that they import none. */
const pure = ['model', 'lexicon', 'language', 'annotate', 'kinds', 'extract', 'consolidate', 'views', 'export'];

/** Where promises are made and awaited: the rules that need types run only here, which keeps the whole run short. */
const asynchronous = [
  'src/store/**/*.ts',
  'src/app/**/*.ts',
  'src/cli/**/*.ts',
  'src/read/**/*.ts',
  'quality/**/*.ts',
  'test/**/*.ts',
];

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', '.parley-build/', 'coverage/', 'models/', 'sample/', 'lexicon/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  ...tseslint.configs.recommended.map((config) => ({ ...config, files: ['**/*.{ts,tsx,js,mjs}'] })),
  {
    files: ['**/*.{ts,tsx,js,mjs}'],
    ...regexp.recommended,
  },
  {
    files: ['**/*.{ts,tsx,js,mjs}'],
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential' }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-var': 'error',
      'prefer-const': 'error',
      'no-param-reassign': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-restricted-syntax': ['error', noDefaultExport],
    },
  },
  {
    files: pure.map((folder) => `src/${folder}/**/*.ts`),
    rules: { 'no-restricted-syntax': ['error', noDefaultExport, noClass] },
  },
  {
    // Tools that take their configuration, and vitest its reporter, by the default export.
    files: ['*.config.{js,ts}', 'scripts/test-summary.mjs'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: asynchronous,
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/return-await': ['error', 'in-try-catch'],
    },
  },
);
