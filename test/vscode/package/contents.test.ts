import assert from 'node:assert/strict'
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { readZip } from '../../../scripts/readZip.ts'

describe('the packaged extension', () => {
  const file = process.env['PLANWRIGHT_VSIX'] ?? 'planwright.vsix'
  const zip = readFileSync(file)
  const names = readZip(zip).map(({ name }) => name.replace(/^extension\//, ''))

  it('is under 1 MB', () => assert.ok(zip.length < 1_000_000, `${zip.length} bytes`))

  for (const [name, most] of [
    ['dist/extension.cjs', 350_000],
    ['dist/extension.web.js', 450_000],
    ['dist/preview.js', 40_000],
  ] as const) {
    it(`has at most ${most / 1000} kB of ${name}`, () => {
      const size = statSync(name).size
      assert.ok(size <= most, `${size} bytes`)
    })
  }

  it('holds what the manifest names', () => {
    const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as { main: string; browser: string }
    for (const entry of [manifest.main, manifest.browser, 'dist/planner.js', 'dist/language.js'])
      assert.ok(names.includes(entry.replace(/^\.\//, '')), entry)
    for (const name of ['package.json', 'package.nls.json', 'LICENSE.txt', 'readme.md', 'changelog.md']) {
      assert.ok(names.includes(name), name)
    }
  })

  it('holds every picture, style and snippet that the manifest names', () => {
    const named = readFileSync('package.json', 'utf8').matchAll(/"(?:\.\/)?((?:media|snippets|schemas)\/[^"]+)"/g)
    assert.deepEqual(
      [...named].map(([, name]) => name ?? '').filter(name => !names.includes(name)),
      [],
    )
  })

  it('holds the translations', () => {
    const translations = [...readdirSync('.'), ...readdirSync('l10n').map(name => `l10n/${name}`)].filter(name =>
      /^package\.nls\.|^l10n\//.test(name),
    )
    assert.deepEqual(
      translations.filter(name => !names.includes(name)),
      [],
    )
  })

  it('holds no sources, no tests and nothing of the house', () => {
    const shipped =
      /^(?:dist\/|media\/|snippets\/|l10n\/|schemas\/|package\.|readme\.md|changelog\.md|LICENSE|\[Content_Types\]|extension\.vsixmanifest)/
    assert.deepEqual(
      names.filter(name => !shipped.test(name) || /\.(?:ts|map|tsx)$|test|src\//.test(name)),
      [],
    )
  })
})
