import assert from 'node:assert/strict'
import fc from 'fast-check'
import { isPageMessage } from '../../../../src/core/preview/isPageMessage.ts'

/** How many messages are tried; a hundred thousand where somebody has the time. */
const numRuns = Number(process.env['PLANWRIGHT_MESSAGES'] ?? 1_000)

const valid = [
  { type: 'ready' },
  { type: 'bodies', keys: ['1\tA', ''] },
  { type: 'setState', seq: 1, key: '1\tA', expectedMarker: ' ', to: 'done', version: 3 },
  { type: 'find', query: 'two words' },
  { type: 'openRow', key: '1\tA' },
  { type: 'openRequirement', id: '1.1' },
  { type: 'openSource', key: '1\tA', at: 0 },
  { type: 'openLink', key: '1\tA', at: 0 },
  { type: 'scrolled', key: '1\tA' },
  { type: 'export', view: 'graph', format: 'svg' },
]

describe('a message of the page', () => {
  for (const message of valid) it(`may be ${JSON.stringify(message)}`, () => assert.ok(isPageMessage(message)))

  for (const message of [
    undefined,
    null,
    'ready',
    [],
    [{ type: 'ready' }],
    { type: 'constructor' },
    { type: '__proto__' },
    { type: 'toString' },
    { type: 'ready', path: '/x' },
    { type: 'bodies', keys: [1] },
    { type: 'bodies', keys: 'x' },
    { type: 'bodies', keys: Array.from({ length: 1_001 }, () => '') },
    { type: 'setState', seq: 1, key: 'x', expectedMarker: ' ', to: 'finished', version: 1 },
    { type: 'setState', seq: -1, key: 'x', expectedMarker: ' ', to: 'done', version: 1 },
    { type: 'setState', seq: 1.5, key: 'x', expectedMarker: ' ', to: 'done', version: 1 },
    { type: 'setState', seq: 1, key: 'x', expectedMarker: ' ', to: 'done' },
    { type: 'setState', seq: 1, key: 'x', expectedMarker: ' ', to: 'done', version: 1, uri: 'file:///x' },
    { type: 'setState', seq: 1, key: { toString: () => 'x' }, expectedMarker: ' ', to: 'done', version: 1 },
    { type: 'find', query: 'x'.repeat(1_001) },
    { type: 'openLink', key: 'x', at: '0' },
    { type: 'openLink', key: 'x', at: Number.NaN },
    { type: 'command', command: 'x' },
    { type: 'export', view: 'graph', format: 'exe' },
    Object.create({ type: 'ready' }) as unknown,
  ]) {
    it(`is not ${String(JSON.stringify(message)).slice(0, 80)}`, () => assert.equal(isPageMessage(message), false))
  }

  it('is only what the list allows, whatever comes', () => {
    const parts: readonly unknown[] = valid.flatMap(message => Object.values(message))
    const names = fc.constantFrom(
      ...new Set(valid.flatMap(message => Object.keys(message))),
      'uri',
      'command',
      '__proto__',
    )
    const values = fc.oneof(fc.constantFrom(...parts), fc.anything())
    const mutated = fc
      .tuple(fc.constantFrom(...valid), names, fc.option(values))
      .map(([message, name, value]) => ({ ...message, [name]: value }))
    fc.assert(
      fc.property(fc.oneof(mutated, fc.anything(), fc.dictionary(names, values)), value => {
        if (!isPageMessage(value)) return
        const like = valid.find(({ type }) => type === value.type)
        assert.deepEqual(Object.keys(value).sort(), Object.keys(like ?? {}).sort())
        for (const [name, part] of Object.entries(value)) {
          const known: unknown = Object.entries(like ?? {}).find(([each]) => each === name)?.[1]
          assert.equal(typeof part, typeof known)
          assert.equal(Array.isArray(part), Array.isArray(known))
        }
      }),
      { numRuns },
    )
  })
})
