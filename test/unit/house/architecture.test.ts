import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { root, type SourceFile, sourceFiles } from './sourceFiles.ts'

/** A folder of core reaches those above it. */
const coreFolders = [
  'text',
  'markdown',
  'requirements',
  'design',
  'plan',
  'trace',
  'link',
  'formats',
  'check',
  'generate',
  'merge',
  'language',
  'tracker',
  'preview',
]

/** What a layer may import: paths by their beginning, packages by their name. */
const reach: Readonly<Record<string, readonly string[]>> = {
  'src/cli': ['src/cli/', 'src/core/', 'package.json', 'node:', 'ignore'],
  'src/vscode': ['src/vscode/', 'src/core/', 'vscode'],
  'src/webview': ['src/webview/', 'src/core/preview/'],
  ...Object.fromEntries(
    coreFolders.map((folder, at) => [
      `src/core/${folder}`,
      [...coreFolders.slice(0, at + 1).map(above => `src/core/${above}/`), ...packagesOf(folder)],
    ]),
  ),
}

function packagesOf(folder: string): readonly string[] {
  if (folder === 'markdown') return ['unified', 'remark-parse', 'remark-gfm', 'mdast']
  if (folder === 'preview') return ['@dagrejs/dagre']
  return folder === 'requirements' ? ['yaml', '@cucumber/gherkin', '@cucumber/messages'] : []
}

const files = sourceFiles('src')

describe('the architecture', () => {
  it('has a place for every folder', () => {
    assert.deepEqual(foldersIn('src').sort(), ['cli', 'core', 'vscode', 'webview'])
    assert.deepEqual(
      foldersIn('src/core').filter(folder => !coreFolders.includes(folder)),
      [],
    )
  })

  it('has no file of core outside its folders', () =>
    assert.deepEqual(
      files.filter(({ path }) => /^src\/(?:core\/)?[^/]+$/.test(path)).map(({ path }) => path),
      [],
    ))

  it('lets every layer reach what stands above it and nothing else', () =>
    assert.deepEqual(files.flatMap(forbiddenImports), []))

  it('loads the Markdown parser in one place', () =>
    assert.deepEqual(
      files
        .filter(({ path }) => !path.startsWith('src/core/markdown/'))
        .filter(({ imports }) => imports.some(name => /^(?:unified|remark|micromark|mdast-util)/.test(name)))
        .map(({ path }) => path),
      [],
    ))

  it('gives core no clock, no chance and no locale', () => {
    const impure =
      /\bnew Date\b|\bDate\.(?:now|parse|UTC)\b|\bMath\.random\b|\bIntl\.|\.(?:localeCompare|toLocale\w+)\(/
    assert.deepEqual(
      files
        .filter(({ path }) => path.startsWith('src/core/'))
        .flatMap(({ path, text }) => (impure.test(text) ? [`${path}: ${impure.exec(text)?.[0] ?? ''}`] : [])),
      [],
    )
  })

  it('has no file of 400 lines', () =>
    assert.deepEqual(
      [...files, ...sourceFiles('scripts')]
        .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
        .filter(({ lines }) => lines >= 400)
        .map(({ path, lines }) => `${path}: ${lines}`),
      [],
    ))

  it('has no drawer for what has no name', () =>
    assert.deepEqual(
      files
        .filter(({ path }) => /(?:^|\/)(?:utils?|helpers?|common|types|index|misc)(?:\.ts$|\/)/i.test(path))
        .map(({ path }) => path),
      [],
    ))
})

function foldersIn(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(({ name }) => name)
}

function forbiddenImports({ path, imports }: SourceFile): readonly string[] {
  const layer = Object.keys(reach).find(folder => path.startsWith(`${folder}/`))
  const allowed = (layer === undefined ? undefined : reach[layer]) ?? []
  return imports
    .filter(target => !allowed.some(start => target === start || (/[/:]$/.test(start) && target.startsWith(start))))
    .map(target => `${path} reaches ${target}`)
}
