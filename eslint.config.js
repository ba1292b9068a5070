/**
 * What lint holds of docs and house style: the direction of imports, one door a folder,
 * short functions and files, no stray console. Layout is Prettier's.
 */
import js from '@eslint/js'
import astro from 'eslint-plugin-astro'
import globals from 'globals'
import typescript from 'typescript-eslint'
import { oneDoor } from './bin/lint/one-door.js'

const refuse = (files, groups) => ({
  files: files.map((folder) => `${folder}/**/*.{ts,tsx,js,astro}`),
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: groups.map(([names, message]) =>
          typeof names === 'string' ? { regex: names, message } : { group: names, message },
        ),
      },
    ],
  },
})

const cms = ['**/cms/**', '@payload-config', 'payload', 'payload/**', '@payloadcms/**', 'next/**']
const site = ['**/site/**', 'astro', 'astro/**', 'astro:*']

export default typescript.config(
  {
    ignores: [
      '**/node_modules/',
      '**/dist/',
      '**/.next/',
      '**/.astro/',
      '**/next-env.d.ts',
      'data/',
      'cms/migrations/',
      'cms/payload-types.ts',
      'cms/app/(payload)/',
    ],
  },
  js.configs.recommended,
  typescript.configs.recommended,
  astro.configs.recommended,
  {
    languageOptions: { globals: globals.node },
    plugins: { folders: { rules: { 'one-door': oneDoor } } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      'no-empty': ['error', { allowEmptyCatch: false }],
      // It takes `this.#sending ??= send()` for a write alone.
      'no-unused-private-class-members': 'off',
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['{ledger,media,cms,site,bin}/**/*.{ts,tsx,js,astro}'],
    // The configuration and the server put the office together; collections are made of fields.
    ignores: ['cms/payload.config.ts', 'cms/server.ts', 'cms/{blocks,collections,globals}/**'],
    rules: { 'folders/one-door': 'error' },
  },
  {
    files: ['{ledger,media,cms,site,bin}/**/*.{ts,tsx,js}'],
    ignores: ['**/content/**', '**/drawings/**', '**/messages.ts'],
    rules: {
      'max-lines': ['error', { max: 280, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['{ledger,media,cms,site}/**/*.{ts,tsx,astro}'],
    rules: { 'no-console': 'error' },
  },
  {
    files: ['cms/admin/**', 'cms/preview/follow.js', 'site/src/**'],
    languageOptions: { globals: globals.browser },
  },
  refuse(
    ['ledger'],
    [
      [['**/media/**'], 'The ledger knows only itself. media/ asks the ledger, never back.'],
      [cms, 'The ledger knows no database. Storing entries is the business of cms/publication.'],
      [site, 'The ledger knows no pages. site/src/content reads the view.'],
    ],
  ),
  refuse(
    ['media'],
    [
      [cms, 'media/ knows no database. Take the bytes as an argument; cms/ calls media/.'],
      [site, 'media/ knows no pages. Give what they need through media/index.ts.'],
    ],
  ),
  refuse(['site'], [[cms, 'The site knows only the ledger. Add the field to the entry.']]),
  refuse(
    ['cms'],
    [
      [
        // Of all of site/ one door is open to the office.
        '(?:^|/)site/(?!preview/index\\.ts$)|^astro(?:$|[:/])',
        'The office knows no pages. Addresses come from ledger/, previews from site/preview, the rest from the feed.',
      ],
    ],
  ),
)
