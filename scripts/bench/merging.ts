import { mergePlan, type MergeContext } from '../../src/core/merge/mergePlan.ts'
import type { DesignElement } from '../../src/core/design/designModel.ts'
import { emptyTask } from '../../src/core/plan/emptyTask.ts'
import type { PlanTask } from '../../src/core/plan/plan.ts'
import { readPlan } from '../../src/core/plan/readPlan.ts'
import { readRequirements } from '../../src/core/requirements/readRequirements.ts'
import type { Figure } from './figure.ts'
import { medianTimes, timesOf } from './medianTime.ts'
import { syntheticSpec } from './syntheticSpec.ts'

const tasks = 10_000
const perMain = 10
const nowhere = { start: 0, end: 0 }

/** What merging 10,000 fresh tasks into a plan costs, when they are those that stand there and when none has its title. */
export function merging(): readonly Figure[] {
  const { requirements } = readRequirements(syntheticSpec(10, 10, 2000).requirements)
  const fresh = freshTasks('')
  const document = readPlan(planText(fresh))
  const elements = fresh.flatMap(({ children }) => children.map(({ details }) => elementNamed(details[0] ?? '')))
  const designText = elements.map(({ name }) => name).join(' ')
  const context: MergeContext = { requirements, elements, designText }
  const merged = (own: readonly PlanTask[]) => () =>
    mergePlan(document, { title: '', language: 'en', tasks: own }, context)
  const time = medianTimes(
    [
      { name: 'same titles', run: merged(fresh) },
      { name: 'other titles', run: merged(freshTasks('other new ')) },
    ],
    9,
  )
  console.log(`Merging 10,000 tasks: ${timesOf(time)}`)
  return [
    { what: 'merging 10,000 tasks that stand there', value: time('same titles'), unit: 'ms', bar: 50 },
    { what: 'merging 10,000 tasks with other titles', value: time('other titles'), unit: 'ms', bar: 50 },
  ]
}

const words =
  'cache store token session ledger router parser queue worker index export import filter search mapper'.split(' ')
const word = (n: number): string => words[n % words.length] ?? ''

function freshTasks(added: string): readonly PlanTask[] {
  return Array.from({ length: tasks / perMain }, (_, main) => ({
    ...task(`${main + 1}`, `Build ${word(main)} ${main}`),
    children: Array.from({ length: perMain - 1 }, (_, part) => ({
      ...task(
        `${main + 1}.${part + 1}`,
        `Implement ${added}${word(main * 7 + part)} ${word(main + part * 3)} \`Name${main}x${part}\``,
      ),
      details: [`Name${main}x${part}`],
      requirements: [`${((main * 9 + part) % 400) + 1}.${(part % 5) + 1}`],
    })),
  }))
}

const task = (id: string, title: string): PlanTask => ({ ...emptyTask, id, title })

function elementNamed(name: string): DesignElement {
  return {
    kind: 'component',
    name,
    status: 'new',
    range: nowhere,
    places: [],
    section: 0,
    facts: [],
    declarations: [],
    references: [],
    mentions: [],
  }
}

function planText(mains: readonly PlanTask[]): string {
  const lines = mains.flatMap(({ id, title, children }) => [
    `- [ ] ${id}. ${title}`,
    ...children.flatMap(child => [
      `  - [ ] ${child.id} ${child.title}`,
      `    - keeps \`${child.details.join()}\``,
      `    - _Requirements: ${child.requirements.join(', ')}_`,
    ]),
    '',
  ])
  return ['# Implementation Plan', '', ...lines].join('\n')
}
