import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { shownTexts } from './shownTexts.ts'
import { root } from './sourceFiles.ts'

type Table = Readonly<Record<string, string>>

const languages = ['zh-cn', 'ja']
const manifest = readFileSync(join(root, 'package.json'), 'utf8')
const english = tableOf('package.nls.json')
const { texts, unread, bare } = shownTexts()

describe('the texts of the extension', () => {
  it('stand in the code as they are shown', () => none(unread))

  it('are given a value for each of their places', () =>
    none(
      texts.filter(({ message, values }) => values !== new Set(placesOf(message)).size).map(({ message }) => message),
    ))

  it('stand in no dialog and no list in English only', () => none(bare))

  it('stand in no field of the manifest in English only', () => none(bareFields(JSON.parse(manifest))))

  it('are translated into each language that has a table', () => {
    const tables = [...readdirSync(root), ...readdirSync(join(root, 'l10n'))]
    assert.deepEqual(
      tables.filter(name => /^(?:package\.nls|bundle\.l10n)\../.test(name) && name !== 'package.nls.json').sort(),
      [
        ...languages.map(name => `bundle.l10n.${name}.json`),
        ...languages.map(name => `package.nls.${name}.json`),
      ].sort(),
    )
  })
})

for (const language of languages) {
  describe(`the translation into ${language}`, () => {
    const translated = tableOf(`package.nls.${language}.json`)
    const bundle = tableOf(`l10n/bundle.l10n.${language}.json`)
    const messages = [...new Set(texts.map(({ message }) => message))]

    it('has every text of the manifest, and no other', () => same(Object.keys(translated), Object.keys(english)))

    it('has every text of the code, and no other', () => same(Object.keys(bundle), messages))

    it('leaves no text empty', () =>
      none(Object.entries({ ...translated, ...bundle }).flatMap(([key, text]) => (text.trim() === '' ? [key] : []))))

    it('puts the same values into each text', () => {
      none(messages.filter(message => !samePlaces(message, bundle[message] ?? '')))
      none(Object.keys(english).filter(key => !samePlaces(english[key] ?? '', translated[key] ?? '')))
    })

    it('keeps what a person types or clicks: code, and addresses of commands', () =>
      none(
        Object.entries(english)
          .filter(([key, text]) => String(fixedParts(text)) !== String(fixedParts(translated[key] ?? '')))
          .map(([key]) => key),
      ))
  })
}

function tableOf(path: string): Table {
  return JSON.parse(readFileSync(join(root, path), 'utf8')) as Table
}

const shownFields = new Set([
  'enumDescriptions',
  'markdownEnumDescriptions',
  'enumItemLabels',
  'title',
  'name',
  'description',
  'markdownDescription',
  'contents',
  'markdown',
  'label',
  'altText',
])

/** Fields that an editor shows and that name no text of the tables; the name of the product is the same everywhere. */
function bareFields(value: unknown, field = ''): readonly string[] {
  if (typeof value === 'string') {
    const isNamed = /^%[^%]+%$/.test(value) || /^planwright$/i.test(value)
    return shownFields.has(field) && !isNamed ? [`${field}: ${value}`] : []
  }
  if (Array.isArray(value)) return value.flatMap(item => bareFields(item, field))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => bareFields(inner, key))
}

function placesOf(text: string): readonly string[] {
  return [...text.matchAll(/\{\d+\}/g)].map(([place]) => place).sort()
}

function samePlaces(text: string, other: string): boolean {
  return String([...new Set(placesOf(text))]) === String([...new Set(placesOf(other))])
}

function fixedParts(text: string): readonly string[] {
  return [...text.matchAll(/`[^`]+`|\]\([^)]+\)/g)].map(([part]) => part).sort()
}

function same(actual: readonly string[], expected: readonly string[]): void {
  assert.deepEqual([...actual].sort(), [...expected].sort())
}

function none(found: readonly string[]): void {
  assert.deepEqual(found, [])
}
