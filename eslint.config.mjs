import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const environmentReads = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'The environment is read once, in config/: take the value as an argument.',
};

const testHabits = [
  {
    selector:
      "NewExpression[callee.name='Promise'] CallExpression[callee.name='setTimeout'][arguments.0.type='Identifier']",
    message: 'A test waits for the event, not for the clock.',
  },
  {
    // A script that a test runs in a page.
    selector: 'TemplateElement[value.raw=/setTimeout\\((resolve|done|enough)\\b/]',
    message: 'A script in a page waits for the event, not for the clock.',
  },
  {
    selector: 'ImportDeclaration[source.value=/^(node:)?timers\\u002fpromises$/]',
    message: 'A test waits for the event, not for the clock.',
  },
  {
    selector: "CallExpression[callee.property.name='waitForTimeout']",
    message: 'A story waits for what a person would see, not for the clock.',
  },
  {
    selector:
      'CallExpression[callee.object.name=/^(it|test|describe)$/][callee.property.name=/^(only|skip|todo)$/]',
    message: 'A test that is left out proves nothing.',
  },
];

export default defineConfig(
  globalIgnores(['**/dist/', '**/node_modules/', '**/var/', 'coverage/', 'docs/generated/', '.cache/']),
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      eqeqeq: 'error',
      'max-lines': ['error', { max: 350 }],
      'no-console': 'error',
      'no-empty': ['error', { allowEmptyCatch: false }],
    },
  },
  {
    files: ['apps/*/src/**/*.{ts,tsx}', 'libs/{domain,contracts}/src/**/*.ts'],
    ignores: ['apps/*/src/config/**', '**/*.spec.{ts,tsx}', '**/*.fixture.ts'],
    rules: { 'no-restricted-syntax': ['error', environmentReads] },
  },
  {
    files: ['**/*.spec.{ts,tsx}', '**/*.fixture.ts', 'e2e/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...testHabits] },
  },
  {
    files: ['apps/web/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    rules: { eqeqeq: 'error', 'max-lines': ['error', { max: 350 }], 'no-unused-vars': 'error' },
  },
);
