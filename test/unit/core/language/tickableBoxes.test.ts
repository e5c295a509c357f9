import assert from 'node:assert/strict'
import { tickableBoxAt, tickableBoxesIn, toggledState } from '../../../../src/core/language/tickableBoxes.ts'
import { readPlan } from '../../../../src/core/plan/readPlan.ts'
import { readMarks } from '../../../marks.ts'

describe('boxes that a click ticks', () => {
  it('are those whose brackets the place is between', () => clickable('- [«x»] 1. Sign\n  - [« »] 1.1 Draw\n'))

  it('are items as well, in quotes and in numbered lists', () =>
    clickable('- [« »] 1. Sign\n  - [« »] drawn\n\n> - [« »] 2. Keep\n\n1. [«X»] 3. Print\n'))

  it('are none in code, comments and prose', () =>
    clickable(
      '```\n- [ ] 1. Shown\n```\n\n    - [ ] 2. Indented\n\n<!-- - [ ] 3. Left out -->\n\nWrite `- [ ] 4. So` or [ ] so.\n',
    ))

  it('are none where a letter stands that is no marker', () => clickable('- [P] parallel\n- [US1] a story\n'))

  for (const legend of [
    '## Legend\n',
    'Legend:\n',
    '**Legend:**\n',
    '### 🗝 Legend\n',
    '## 凡例\n',
    '**Légende :**\n',
    '## 图例\n',
  ]) {
    it(`are none in a legend: ${legend.trim()}`, () =>
      clickable(`${legend}\n- [ ] open\n- [x] done\n\n## Tasks\n\n- [« »] 1. Sign\n- [« »] Keep\n`))
  }

  it('are none where a sign says what the mark means', () =>
    clickable('- [ ] = open\n- [x] – done\n- [-] → in progress\n- [« »] Sign\n'))

  it('are tasks with an id even there', () => clickable('## Legend\n\n- [« »] 1. Draw the legend\n'))

  it('are tasks below a line that goes on about the marks', () =>
    clickable('Legend: [ ] open, [x] done\n\n- [« »] Sign\n'))
})

describe('boxes on selected lines', () => {
  it('are those of the line with the cursor', () => selected('- [ ] 1. Si«»gn\n- [ ] 2. Keep\n', ['1']))

  it('are those of every line that a selection touches', () =>
    selected('- [ ] 1. Si«gn\n  - [ ] 1.1 Draw\n- [ ] 2. K»eep\n- [ ] 3. Print\n', ['1', '1.1', '2']))

  it('leave out the line at whose start a selection ends', () => selected('«- [ ] 1. Sign\n»- [ ] 2. Keep\n', ['1']))

  it('are those of all cursors, each once', () =>
    selected('- [ ]« 1. S»ig«»n\n- [ ] 2. Keep\n- [ ] 3. Pri«»nt\n', ['1', '3']))

  it('are none on other lines', () => selected('- [ ] 1. Sign\n  - a de«»tail\n\n«»\n```\n- [ ] 2. «Shown»\n```\n', []))
})

describe('boxes that are toggled', () => {
  const toggled = (text: string) => {
    const plan = readPlan(text)
    return toggledState(plan, [...plan.checkboxes.keys()])
  }

  it('become done while one of them is not', () => assert.equal(toggled('- [x] 1. Sign\n- [-] 2. Keep\n'), 'done'))

  it('become open where all are done', () => assert.equal(toggled('- [x] 1. Sign\n- [X] 2. Keep\n'), 'open'))
})

/** Asserts that the places in and at the ends of «marks», and no others, are those of a box. */
function clickable(marked: string): void {
  const { text, ranges } = readMarks(marked)
  const plan = readPlan(text)
  const places = [...Array(text.length + 1).keys()].filter(offset => tickableBoxAt(plan, offset).length > 0)
  assert.deepEqual(places, [...new Set(ranges.flatMap(({ start, end }) => (start === end ? [start] : [start, end])))])
}

function selected(marked: string, ids: readonly string[]): void {
  const { text, ranges } = readMarks(marked)
  const plan = readPlan(text)
  assert.deepEqual(
    tickableBoxesIn(plan, ranges).map(at => plan.tasks[plan.checkboxes[at]?.task ?? -1]?.id),
    ids,
  )
}
