import assert from 'node:assert/strict'
import fc from 'fast-check'
import { mergePlan } from '../../../../src/core/merge/mergePlan.ts'
import type { Plan, PlanTask } from '../../../../src/core/plan/plan.ts'
import { readPlan } from '../../../../src/core/plan/readPlan.ts'
import type { Requirement } from '../../../../src/core/requirements/requirement.ts'
import { applyEdits } from '../../../../src/core/text/applyEdits.ts'
import { coverageOf } from '../../../../src/core/trace/coverage.ts'
import { elements, fresh, planOf, requirements } from './plans.ts'

const names = ['NoteStore', 'NoteIndex', 'Finder', 'Ranker', 'Exporter', 'Importer', 'Scheduler', 'Mailer']
const design = elements(...names)

/** Requirements in which some were added and some taken away. */
const someRequirements = fc
  .uniqueArray(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 5 })
  .chain(ids => fc.tuple(...ids.map(id => fc.integer({ min: 1, max: 4 }).map(size => ({ id, size })))))
  .map(list =>
    requirements(
      ...list.map(
        ({ id, size }) => `${id} Part ${id}: ${Array.from({ length: size }, (_, at) => `${id}.${at + 1}`).join(' ')}`,
      ),
    ),
  )

const criteriaOf = (set: readonly Requirement[]) => set.flatMap(({ criteria }) => criteria.map(({ id }) => id))

/** A fresh plan: each name is a leaf, and each criterion is cited by some leaf. */
const someFresh = (set: readonly Requirement[]) =>
  fc
    .tuple(fc.shuffledSubarray(names, { minLength: 2 }), fc.infiniteStream(fc.nat({ max: 30 })))
    .map(([chosen, numbers]): Plan => {
      const ids = criteriaOf(set)
      const leaves = chosen.map((name, at) =>
        fresh(
          `Implement \`${name}\``,
          ids.filter((_, place) => place % chosen.length === at).join(' '),
          [],
          [`Made with part ${numbers.next().value}`],
        ),
      )
      const groups: PlanTask[] = []
      for (let at = 0; at < leaves.length;) {
        const size = 1 + ((numbers.next().value ?? 0) % 3)
        const own = leaves.slice(at, at + size)
        groups.push(
          own.length > 1
            ? fresh(`Build ${own.map(({ title }) => title.slice(10)).join(' and ')}`, '', own)
            : (own[0] ?? fresh('None', '')),
        )
        at += size
      }
      return planOf(...groups, fresh('Checkpoint: all tests pass', ''))
    })

/** A plan as text in one of several forms. */
function written(plan: Plan, form: number): string {
  const bullet = ['-', '*', '+'][form % 3] ?? '-'
  const label = ['_Requirements: ', '_需求: ', '**Anforderungen**: '][form % 3] ?? ''
  const indent = form % 2 === 0 ? '  ' : '    '
  const lines = plan.tasks.flatMap((task, at) => [
    `${bullet} [ ] ${at + 1}. ${task.title}`,
    ...body(task, indent),
    ...task.children.flatMap((child, place) => [
      `${indent}${bullet} [ ] ${at + 1}.${place + 1} ${child.title}`,
      ...body(child, indent + indent),
    ]),
    ...(form % 5 === 0 ? [] : ['']),
  ])
  return `# Plan\n\n${lines.join('\n')}`.replaceAll('\n', form % 7 === 0 ? '\r\n' : '\n')

  function body({ details, requirements: ids }: PlanTask, lead: string): readonly string[] {
    return [
      ...details.map(detail => `${lead}${bullet} ${detail}`),
      ...(ids.length > 0 ? [`${lead}${bullet} ${label}${ids.join(', ')}${form % 3 === 2 ? '' : '_'}`] : []),
    ]
  }
}

/** What users do to their plans. */
const editing = fc.array(
  fc.record({
    kind: fc.constantFrom('tick', 'retitle', 'swap', 'insert', 'delete'),
    at: fc.nat({ max: 60 }),
    text: fc.constantFrom(
      'Mine',
      '  a note',
      '',
      '```',
      '<!-- note -->',
      '> - [x] 7.1 Quoted',
      '| a | b |',
      '---',
      '## Later',
      '- [ ] My own task',
      '  - [ ]* 1.9 Mine too',
      '<!--',
      'Total tasks: 7',
    ),
  }),
  { maxLength: 8 },
)

function edited(
  text: string,
  edits: readonly { readonly kind: string; readonly at: number; readonly text: string }[],
): string {
  const lines = text.split(/(?<=\n)/)
  for (const { kind, at, text: own } of edits) {
    const place = at % (lines.length || 1)
    const line = lines[place] ?? ''
    if (kind === 'tick') lines[place] = line.replace('[ ]', '[x]')
    else if (kind === 'retitle') lines[place] = line.replace(/Implement/, 'Write down')
    else if (kind === 'insert') lines.splice(place, 0, `${own}\n`)
    else if (kind === 'delete') lines.splice(place, 1)
    else lines.splice(place, 2, lines[place + 1] ?? '', line)
  }
  return lines.join('')
}

const cases = someRequirements.chain(before =>
  fc
    .tuple(someRequirements, someFresh(before), fc.nat({ max: 20 }), editing)
    .chain(([after, old, form, edits]) =>
      someFresh(after).map(plan => ({ text: edited(written(old, form), edits), plan, asked: after })),
    ),
)

const anyLine = fc.oneof(
  fc.constantFrom(
    '- [ ] 1. A',
    '  - [x] 1.1 B',
    '    - _Requirements: 1.1_',
    '```',
    '<!--',
    '-->',
    '',
    'Words',
    '===',
    '# T',
    '## 2. H',
    '\t- [ ] x',
    '> - [ ] q',
    '1. [ ] o',
    '    code',
    '<div>',
    '- [ ] T001 [P] [US1] t',
    '~~~',
    '---',
  ),
  fc.string({ maxLength: 20 }),
)
const anyText = fc
  .tuple(fc.array(anyLine, { maxLength: 14 }), fc.constantFrom('\n', '\r\n', '\r'))
  .map(([lines, end]) => lines.join(end))

describe('merging', () => {
  it('loses nothing of the user, keeps ids and marks, and does nothing when done again', () =>
    fc.assert(
      fc.property(cases, ({ text, plan, asked }) => assertLaws(text, plan, asked)),
      { numRuns: 50 },
    ))

  it('counts the main task above what it adds as part of the plan', () =>
    assertLaws(
      `- [ ] 1. Build \`Importer\` and \`Mailer\`
  - [ ] 1.1 Write down \`Importer\`
    - _Requirements: 5.1_
  - [ ] 1.2 Implement \`Mailer\`
    - _Requirements: 2.1_
- [ ] 2. Implement \`Scheduler\`
`,
      planOf(
        fresh('Implement `NoteStore`', '2.1'),
        fresh('Implement `Importer`', '2.2'),
        fresh('Build `Finder` and `NoteIndex` and `Ranker`', '', [
          fresh('Implement `Finder`', '4.1'),
          fresh('Implement `NoteIndex`', '4.2'),
          fresh('Implement `Ranker`', ''),
        ]),
      ),
      requirements('2 Part: 2.1 2.2', '4 Part: 4.1 4.2'),
    ))

  it('holds for any text', () =>
    fc.assert(
      fc.property(
        anyText,
        someRequirements.chain(set => fc.tuple(fc.constant(set), someFresh(set))),
        (text, [asked, plan]) => assertLaws(text, plan, asked),
      ),
      { numRuns: 50 },
    ))

  it('adds nothing to a plan that has just been made', () =>
    fc.assert(
      fc.property(
        someRequirements.chain(set => fc.tuple(fc.constant(set), someFresh(set), fc.nat({ max: 20 }))),
        ([asked, plan, form]) => {
          assert.deepEqual(
            mergePlan(readPlan(written(plan, form)), plan, { requirements: asked, elements: design }).edits,
            [],
          )
        },
      ),
      { numRuns: 25 },
    ))

  it('adds nothing when only the words of tasks have changed', () =>
    fc.assert(
      fc.property(
        someRequirements.chain(set => fc.tuple(fc.constant(set), someFresh(set), fc.nat({ max: 20 }))),
        ([asked, plan, form]) => {
          const reworded = (task: PlanTask): PlanTask => ({
            ...task,
            title: task.checkpoint ? task.title : `${task.title}, which matters`,
            children: task.children.map(reworded),
          })
          const now = { ...plan, tasks: plan.tasks.map(reworded) }
          assert.deepEqual(
            mergePlan(readPlan(written(plan, form)), now, { requirements: asked, elements: design }).edits,
            [],
          )
        },
      ),
      { numRuns: 25 },
    ))
})

function assertLaws(text: string, plan: Plan, asked: readonly Requirement[]): void {
  const context = { requirements: asked, elements: design, designText: names.join(' ') }
  const before = readPlan(text)
  const { edits } = mergePlan(before, plan, context)
  for (const { range, newText } of edits) {
    assert.equal(range.start, range.end, 'nothing is replaced')
    const isLineStart = range.start === 0 || /[\r\n]/.test(text.charAt(range.start - 1)) || /^[\r\n]/.test(newText)
    assert.ok(isLineStart, 'no line is split')
  }
  const after = applyEdits(text, edits)
  const now = readPlan(after)
  const marks = (tasks: typeof before.tasks) => tasks.map(({ id, title, marker }) => `${id} ${title} ${marker}`)
  assert.ok(isWithin(marks(before.tasks), marks(now.tasks)), 'ids, titles and marks stay in their order')
  const cited = now.tasks.flatMap(task => task.requirements)
  assert.deepEqual(coverageOf(asked, cited).uncovered, [], 'every criterion is cited')
  assert.deepEqual(mergePlan(now, plan, context).edits, [], 'merging again adds nothing')
}

function isWithin(few: readonly string[], many: readonly string[]): boolean {
  let at = 0
  for (const one of many) if (one === few[at]) at++
  return at === few.length
}
