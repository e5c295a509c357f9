import { existsSync, statSync } from 'node:fs'
import type { Figure } from './figure.ts'

const bars = [
  { file: 'dist/extension.cjs', bar: 350 },
  { file: 'dist/extension.web.js', bar: 450 },
  { file: 'dist/preview.js', bar: 40 },
]

/** How large the built scripts are; nothing where nothing is built. */
export const bundles = (): readonly Figure[] =>
  bars
    .filter(({ file }) => existsSync(file))
    .map(({ file, bar }) => ({ what: file, value: statSync(file).size / 1000, unit: 'kB', bar }))
