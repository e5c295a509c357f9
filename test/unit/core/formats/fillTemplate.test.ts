import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fillTemplate, templateSlots } from '../../../../src/core/formats/template/fillTemplate.ts'
import { formats } from '../../../../src/core/formats/formats.ts'
import { readPlan } from '../../../../src/core/plan/readPlan.ts'

const plan = formats[0]?.read(readPlan('# Photos - Implementation Plan\n\n- [x] 1. Add `a`\n- [ ] 2. Add `b`\n'))

/** Asserts what a template becomes. */
function check(template: string, expected: string, unknown: readonly string[] = []): void {
  assert.ok(plan)
  const { text, problems } = fillTemplate(template, plan, { date: '2026-01-15' })
  assert.equal(text, expected)
  assert.deepEqual(
    problems.map(({ range }) => template.slice(range.start, range.end)),
    unknown,
  )
}

describe('a template', () => {
  it('has its slots filled in', () =>
    check(
      '# {{title}}\n\n{{ progress }} on {{date}}\n\n{{tasks}}\n',
      '# Photos\n\n1/2 on 2026-01-15\n\n- [x] 1. Add `a`\n\n- [ ] 2. Add `b`\n',
    ))

  it('keeps its line ends', () => check('{{tasks}}\r\n', '- [x] 1. Add `a`\r\n\r\n- [ ] 2. Add `b`\r\n'))

  it('keeps a slot that nobody can fill, and tells where', () => {
    check('{{summary}}', '{{summary}}')
    assert.ok(plan)
    const { text, open } = fillTemplate('{{total}} {{tasks}} {{summary}}!', plan)
    assert.deepEqual(
      open.map(({ code, range }) => [code, text.slice(range.start, range.end)]),
      [['open-slot', '{{summary}}']],
    )
  })

  it('does not grow beyond measure', () => {
    assert.ok(plan)
    const { text, problems } = fillTemplate('{{tasks}}'.repeat(500_000), plan)
    assert.ok(text.length < 15_000_000)
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['template-too-long'],
    )
  })

  it('tells a slot that does not exist', () =>
    check('{{tusks}} {{constructor}}', '{{tusks}} {{constructor}}', ['{{tusks}}', '{{constructor}}']))

  it('evaluates nothing', () => check('${1 + 1} $& {{1 + 1}} <% x %>', '${1 + 1} $& {{1 + 1}} <% x %>'))

  it('has its slots documented', () => {
    const text = readFileSync(join(import.meta.dirname, '../../../../docs/formats.md'), 'utf8')
    const documented = [...text.matchAll(/^\| `\{\{(\w+)\}\}` \| (.*?) \|$/gm)].map(([, name, holds]) => [name, holds])
    assert.deepEqual(
      documented,
      Object.entries(templateSlots).map(([name, { holds }]) => [name, holds]),
    )
  })
})
