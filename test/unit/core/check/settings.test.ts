import assert from 'node:assert/strict'
import fc from 'fast-check'
import { defaultSettings } from '../../../../src/core/check/checkSettings.ts'
import { readSettings } from '../../../../src/core/check/readSettings.ts'
import { readMarks } from '../../../marks.ts'
import { checkRule } from './checkMarked.ts'

describe('settings', () => {
  it('may be empty', () => check('{}'))
  it('may have a byte-order mark and a schema', () => check('\uFEFF{ "$schema": "x" }'))

  it('switch rules and set their severity', () => {
    const { rules } = check('{ "rules": { "stale-figure": "off", "repeated-id": "error" } }')
    assert.deepEqual(
      [...rules],
      [
        ['stale-figure', 'off'],
        ['repeated-id', 'error'],
      ],
    )
    const plan = '- [ ] T001 A\n- [ ] «T001» B\n'
    assert.equal(checkRule('repeated-id', { plan, settings: { rules } })[0]?.severity, 'error')
    checkRule('stale-figure', { plan: 'Total: 9\n\n- [ ] 1. A\n', settings: { rules } })
  })

  it('put the first marker that is written for a state first', () => {
    const { markers } = check('{ "markers": { "~": "active" } }')
    assert.equal(Object.keys(markers)[0], '~')
    assert.equal(markers['~'], 'active')
    assert.equal(markers['x'], 'done')
  })

  it('say what cannot be used, where it stands', () => {
    check('{ «"rulez"»: {} }')
    check('{ "rules": { «"no-such-rule"»: "off", «"stale-figure"»: "loud" } }')
    check('{ «"rules"»: [], «"ignore"»: "x", «"minCoverage"»: 101, «"failOn"»: 1 }')
    check('{ "markers": { «"x"»: "open", «"ab"»: "open", «"?"»: "odd" } }')
    check('«[»]')
    check('«{»')
  })

  it('take a name that objects have for a name', () => {
    check('{ «"__proto__"»: {}, «"constructor"»: 1 }')
    check('{ "rules": { «"__proto__"»: "off" } }')
    assert.equal(defaultSettings.rules.size, 0)
  })

  it('may be any text', () => {
    fc.assert(
      fc.property(fc.string(), text => void readSettings(text)),
      { numRuns: 50 },
    )
    fc.assert(
      fc.property(fc.json(), text => void readSettings(text)),
      { numRuns: 50 },
    )
  })
})

function check(marked: string) {
  const { text, ranges } = readMarks(marked)
  const { settings, problems } = readSettings(text)
  assert.deepEqual(
    problems.map(({ range }) => range),
    ranges,
  )
  return settings
}
