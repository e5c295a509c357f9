/**
 * What each signal of the link engine is worth on a folder of real specs:
 *
 *   npx tsx scripts/ablation.ts FOLDER
 *
 * Every task that cites criteria is ranked without its plan's references; the mean average precision of the ranking
 * stands beside the one with a signal left out. For the references of other tasks only the task's own list is hidden.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { designBridge, type DesignBridge } from '../src/core/link/designBridge.ts'
import { linkIndex } from '../src/core/link/linkIndex.ts'
import { allSignals, type Signals } from '../src/core/link/signals.ts'
import { suggestForPlan, type SuggestOptions } from '../src/core/link/suggestForPlan.ts'
import type { PlanDocument } from '../src/core/plan/planDocument.ts'
import { readPlan } from '../src/core/plan/readPlan.ts'
import { readRequirements } from '../src/core/requirements/readRequirements.ts'
import type { RequirementSet } from '../src/core/requirements/requirement.ts'
import { scanLines } from '../src/core/text/scanLines.ts'

interface RealSpec {
  readonly set: RequirementSet
  readonly plan: PlanDocument
  readonly design: DesignBridge | undefined
}

interface Figures {
  readonly tasks: number
  readonly map: number
  readonly first: number
  readonly f1: number
}

const folder = process.argv[2]
if (!folder || !existsSync(folder)) {
  console.error('Give the folder of specs: npx tsx scripts/ablation.ts FOLDER')
  process.exit(2)
}
const specs = specsIn(folder)
const whole = measured(allSignals, { blind: true })
console.log(`${specs.length} specs, ${whole.tasks} tasks that cite criteria\n`)
console.log('| signals | map | difference | first right | f1 |')
console.log('| --- | --- | --- | --- | --- |')
print('all, blind', whole, whole)
const names = Object.keys(allSignals).filter((name): name is keyof Signals => name in allSignals)
for (const name of names) {
  if (name !== 'written') print(`without ${name}`, measured({ ...allSignals, [name]: false }, { blind: true }), whole)
}
const none = Object.fromEntries(names.map(name => [name, false]))
print('words alone', measured({ ...allSignals, ...none }, { blind: true }), whole)
const hidden = measured(allSignals, { ownListHidden: true })
print('all, own list hidden', hidden, hidden)
print('without written', measured({ ...allSignals, written: false }, { ownListHidden: true }), hidden)

function print(label: string, figures: Figures, against: Figures): void {
  const difference = figures === against ? '' : (figures.map - against.map).toFixed(4)
  const cells = [label, figures.map.toFixed(4), difference, figures.first.toFixed(3), figures.f1.toFixed(3)]
  console.log(`| ${cells.join(' | ')} |`)
}

function measured(signals: Signals, options: SuggestOptions): Figures {
  let tasks = 0
  let precision = 0
  let first = 0
  let right = 0
  let wrong = 0
  let missed = 0
  for (const { set, plan, design } of specs) {
    const index = linkIndex(set, design, signals)
    const suggestions = suggestForPlan(plan, index, { ...options, limit: Number.MAX_SAFE_INTEGER })
    for (const { checkbox, ranked, suggested } of suggestions) {
      const task = plan.tasks[plan.checkboxes[checkbox]?.task ?? -1]
      const cited = citedBy(task?.requirements ?? [], index.citations.resolve, index.criteria)
      // A task that cites most of all criteria says nothing about which it serves.
      if (cited.size === 0 || cited.size * 2 > index.criteria.length) continue
      const ids = ranked.map(({ id }) => id)
      tasks++
      precision += averagePrecision(ids, cited)
      if (cited.has(ids[0] ?? '')) first++
      const found = suggested.filter(id => cited.has(id)).length
      right += found
      wrong += suggested.length - found
      missed += cited.size - found
    }
  }
  return { tasks, map: precision / tasks, first: first / tasks, f1: (2 * right) / (2 * right + wrong + missed) }
}

function citedBy(
  ids: readonly string[],
  resolve: ReturnType<typeof linkIndex>['citations']['resolve'],
  criteria: ReturnType<typeof linkIndex>['criteria'],
): ReadonlySet<string> {
  const positions = ids.flatMap(id => resolve(id).map(({ position }) => position))
  return new Set(positions.map(position => criteria[position]?.criterion.id ?? ''))
}

function averagePrecision(ids: readonly string[], cited: ReadonlySet<string>): number {
  let hits = 0
  let sum = 0
  for (const [rank, id] of [...new Set(ids)].entries()) if (cited.has(id)) sum += ++hits / (rank + 1)
  return sum / cited.size
}

function specsIn(root: string): readonly RealSpec[] {
  const found: RealSpec[] = []
  for (const entry of readdirSync(root, { recursive: true, encoding: 'utf8' }).sort()) {
    const dir = dirname(join(root, entry))
    if (!/(?:^|[\\/])requirements\.md$/.test(entry) || !existsSync(join(dir, 'tasks.md'))) continue
    const set = readRequirements(readFileSync(join(root, entry), 'utf8'))
    if (set.requirements.flatMap(({ criteria }) => criteria).length < 4) continue
    const plan = readPlan(readFileSync(join(dir, 'tasks.md'), 'utf8'))
    const design = join(dir, 'design.md')
    found.push({
      set,
      plan,
      design: existsSync(design) ? designBridge(scanLines(readFileSync(design, 'utf8'))) : undefined,
    })
  }
  return found
}
