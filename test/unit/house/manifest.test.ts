import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { commands as shellCommands } from '../../../src/cli/commands/commandList.ts'
import { commands } from '../../../src/vscode/commands.ts'
import { designName, planName } from '../../../src/vscode/fileNames.ts'
import { root } from './sourceFiles.ts'

interface MenuItem {
  readonly command: string
  readonly when?: string
}

interface WalkthroughStep {
  readonly id: string
  readonly description: string
  readonly media: { readonly svg: string }
  readonly completionEvents: readonly string[]
}

interface Manifest {
  readonly version: string
  readonly engines: Readonly<Record<string, string>>
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string; readonly category: string }[]
    readonly menus: Readonly<Record<string, readonly MenuItem[]>>
    readonly walkthroughs: readonly { readonly steps: readonly WalkthroughStep[] }[]
    readonly configuration?: { readonly properties: Readonly<Record<string, unknown>> }
    readonly views?: Readonly<Record<string, readonly { readonly id: string; readonly name: string }[]>>
  }
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
  readonly scripts: Readonly<Record<string, string>>
}

const read = (path: string) => readFileSync(join(root, path), 'utf8')
const text = read('package.json')
const manifest = JSON.parse(text) as Manifest
const english = JSON.parse(read('package.nls.json')) as Readonly<Record<string, string>>
const readme = read('README.md')
const { contributes } = manifest

describe('the manifest', () => {
  it('declares the commands that the code registers, and no others', () =>
    check(
      contributes.commands.map(({ command }) => command),
      Object.values(commands),
    ))

  it('puts every command under Planwright in the palette', () =>
    check(
      contributes.commands.map(({ category }) => category),
      contributes.commands.map(() => 'Planwright'),
    ))

  it('has an English text for every key, and no text without one', () =>
    check(
      [...text.matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key ?? ''),
      Object.keys(english),
    ))

  it('offers only its own commands in menus', () =>
    check(
      menuItems()
        .map(({ command }) => command)
        .filter(command => !contributes.commands.some(declared => declared.command === command)),
      [],
    ))

  it('shows its menus for the names that the code takes for a design or a plan', () => {
    for (const { command, when } of menuItems()) {
      const isOfDesigns = command === commands.generatePlan || command === commands.generatePlanAs
      const written = /resourceFilename =~ \/(.*?)\/i/.exec(when ?? '')?.[1]
      if (written !== undefined) assert.equal(written, (isOfDesigns ? designName : planName).source)
    }
  })

  it('has a walkthrough whose steps have a picture, an action of its own commands and an end', () => {
    for (const { id, description, media, completionEvents } of contributes.walkthroughs.flatMap(({ steps }) => steps)) {
      assert.ok(existsSync(join(root, media.svg)), media.svg)
      const actions = [...(english[description.slice(1, -1)] ?? '').matchAll(/\]\(command:([\w.]+)\)/g)]
      const named = [...actions, ...completionEvents.map(event => /:(planwright\.(?!has)[\w.]+)$/.exec(event) ?? [])]
      const known = [...Object.values(commands), 'planwright.requirements', 'planwright.requirements.focus']
      assert.ok(actions.length > 0 && completionEvents.length > 0, id)
      check(
        named.flatMap(([, name]) => name ?? []).filter(name => name.startsWith('planwright.') && !known.includes(name)),
        [],
      )
    }
  })

  it('wants the VS Code that its types describe', () =>
    assert.equal(manifest.engines['vscode'], `^${manifest.devDependencies['@types/vscode'] ?? ''}`))

  it('names exact versions, as the lock file does', () =>
    check(
      Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
        .filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))
        .map(([name]) => name),
      [],
    ))

  it('has a lock file without download addresses', () => assert.ok(!read('package-lock.json').includes('"resolved"')))

  it('is at the version of the latest change', () =>
    assert.equal(/^## (\S+)/m.exec(read('CHANGELOG.md'))?.[1], manifest.version))
})

describe('the README', () => {
  it('lists the commands of the palette', () =>
    check(
      tableOf('In VS Code'),
      contributes.commands
        .filter(({ command }) => !isHidden(command))
        .map(({ title }) => english[title.slice(1, -1)] ?? title),
    ))

  it('lists the commands of the shell', () =>
    check(
      tableOf('In the shell'),
      shellCommands.map(({ name }) => name),
    ))

  it('lists the settings', () => check(tableOf('Settings'), Object.keys(contributes.configuration?.properties ?? {})))

  it('lists the views', () =>
    check(
      tableOf('Views'),
      Object.values(contributes.views ?? {})
        .flat()
        .map(({ name }) => english[name.slice(1, -1)] ?? name),
    ))

  it('names scripts that there are', () =>
    check(
      [readme, read('CONTRIBUTING.md')]
        .flatMap(document => [...document.matchAll(/npm run ([\w:]+)/g)])
        .map(([, name]) => name ?? '')
        .filter(name => manifest.scripts[name] === undefined),
      [],
    ))

  it('links to files that there are', () =>
    check(
      ['README.md', 'CONTRIBUTING.md', 'ARCHITECTURE.md']
        .flatMap(document => [...read(document).matchAll(/\]\((?!https?:|#)([^)#]+)/g)])
        .map(([, path]) => path ?? '')
        .filter(path => !existsSync(join(root, path))),
      [],
    ))
})

function check(actual: readonly string[], expected: readonly string[]): void {
  assert.deepEqual([...new Set(actual)].sort(), [...new Set(expected)].sort())
}

/** Whether a command is for rows and menus alone. */
function isHidden(command: string): boolean {
  return contributes.menus['commandPalette']?.some(item => item.command === command && item.when === 'false') === true
}

function menuItems(): readonly MenuItem[] {
  return Object.values(contributes.menus).flat()
}

/** The first column of the table under a heading; a section that is not there has no rows. */
function tableOf(heading: string): readonly string[] {
  const section = readme.split(/^#{2,} /m).find(part => part.startsWith(`${heading}\n`)) ?? ''
  return [...section.matchAll(/^\| *[*`]([^*`|]+)[*`]/gm)].map(([, name]) => name ?? '')
}
