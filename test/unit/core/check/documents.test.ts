import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Ajv from 'ajv/dist/2020'
import { rules } from '../../../../src/core/check/rules.ts'

interface SettingsSchema {
  readonly properties: {
    readonly rules: {
      readonly properties: Readonly<Record<string, { readonly default: string; readonly description: string }>>
    }
  }
}

const read = (path: string) => readFileSync(join(import.meta.dirname, '../../../..', path), 'utf8')
const schema = JSON.parse(read('schemas/planwright.schema.json')) as SettingsSchema

describe('the documents about rules', () => {
  it('list every rule with its severity and what it reports', () =>
    assert.deepEqual(
      [...read('docs/rules.md').matchAll(/^\| `([a-z-]+)` +\| (error|warning|information|hint) +\| (.*)\|$/gm)].map(
        ([, code, severity, summary]) => ({ code, severity, summary: summary?.trim() }),
      ),
      rules.map(({ code, severity, summary }) => ({ code, severity, summary })),
    ))

  it('have a schema with the same rules', () =>
    assert.deepEqual(
      Object.entries(schema.properties.rules.properties).map(([code, own]) => [code, own.default, own.description]),
      rules.map(({ code, severity, summary }) => [code, severity, summary]),
    ))

  it('show settings that fit the schema', () => {
    const [, example = ''] = /```json\n(.*?)```/s.exec(read('docs/rules.md')) ?? []
    const validate = new Ajv({ strict: true }).compile(schema)
    assert.ok(validate(JSON.parse(example)), JSON.stringify(validate.errors))
    for (const wrong of [
      { rulez: {} },
      { rules: { nothing: 'off' } },
      { markers: { x: 'open' } },
      { minCoverage: 101 },
    ])
      assert.ok(!validate(wrong))
  })
})
