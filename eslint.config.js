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
  'src/api/**/*.ts',
  'src/cli/**/*.ts',
  'src/read/**/*.ts',
  'quality/**/*.ts',
  'test/**/*.ts',
];

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', '.parley-build/', 'coverage/', 'models/', 'sample/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  ...tseslint.configs.recommended.map((config) => ({ ...config, files: ['**/*.{ts,tsx,js,mjs}'] })),
  {
    files: ['**/*.{ts,tsx,js,mjs}'],
    ...regexp.recommended,
  },
  {
    files: ['**/*.{ts,tsx,js,mjs}'],
    rules: {
      // Matters of taste, some of which make a long list of phrases harder to read or take long to decide.
      'regexp/negation': 'off',
      'regexp/no-dupe-disjunctions': 'off',
      'regexp/no-obscure-range': 'off',
      'regexp/no-unused-capturing-group': 'off',
      'regexp/use-ignore-case': 'off',
      'regexp/no-contradiction-with-assertion': 'off',
      'regexp/no-useless-assertions': 'off',
      'regexp/no-useless-character-class': 'off',
      'regexp/no-useless-non-capturing-group': 'off',
      'regexp/optimal-lookaround-quantifier': 'off',
      'regexp/optimal-quantifier-concatenation': 'off',
      'regexp/prefer-character-class': 'off',
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential' }],
      // Texts hold control characters, and the code has to name them.
      'no-control-regex': 'off',
      'regexp/control-character-escape': 'off',
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
    // These read only what stands in the checkout or in labelled data, never a text that somebody sends.
    files: ['**/*.test.ts', 'test/**', 'quality/**', 'train/**', 'scripts/**', 'lexicon/build/**'],
    rules: { 'regexp/no-super-linear-backtracking': 'off', 'regexp/no-super-linear-move': 'off' },
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
