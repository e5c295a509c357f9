import { readField } from '../../plan/fieldReading.ts'
import { mentionedDependencies, mentionedRequirements } from '../../plan/mentions.ts'
import { readPlan } from '../../plan/readPlan.ts'
import { detailLines } from '../reading/detailLines.ts'
import { idsIn } from '../reading/idsIn.ts'
import { openedDetail } from './openedDetail.ts'
import { isFence } from './isFence.ts'
import { plainLine } from './plainLine.ts'
import { quietText } from './quietText.ts'

export interface WrittenDetail {
  /** As the plan holds it. */
  readonly held: string
  /** As it stands in a bullet. */
  readonly written: string
  /** Requirements that it names. */
  readonly cites: readonly string[]
}

/**
 * A detail as a bullet gives it back: on one line unless it is a fence. What would be read as something else, such as
 * a heading, a box or a field, is escaped; what is no detail however it is written gives undefined.
 */
export function detailText(text: string): WrittenDetail | undefined {
  if (isFence(text)) return fenceText(text)
  let held = openedDetail(text)
  for (let round = 0; round < 8 && held !== ''; round++) {
    if (isPlain(held)) return { held, written: held, cites: citedIn(held) }
    for (const written of candidates(held)) {
      const read = readDetail(written)
      if (read?.text === held) return { held, written, cites: read.cites }
    }
    const read = readDetail(held)?.text
    held = read === held ? '' : (read ?? openedDetail(held.replace(/[^\p{L}\p{N} ]/gu, ' ')))
  }
  return undefined
}

const citedIn = (text: string) => idsIn(mentionedRequirements(text, { start: 0, end: text.length }))

/** A detail as it stands in a bullet; one that cannot be told as a detail stays as it is. */
export function bulletText(detail: string): string {
  const opened = openedDetail(detail)
  return !isFence(detail) && isPlain(opened) ? opened : (detailText(detail)?.written ?? detail)
}

/** Text that is nothing but text, as most is: it begins no block, has no label and names no task that it waits for. */
function isPlain(text: string): boolean {
  if (!plainStart.test(text)) return false
  const colon = text.search(/[:：]/)
  if (colon >= 0 && colon < 64 && text.charCodeAt(0) !== 96 && readField(text, 0, text.length)) return false
  return !mayDepend.test(text) || mentionedDependencies(text, { start: 0, end: text.length }).length === 0
}

const plainStart = /^(?:`[^`]|\d{1,9}(?![\d.)])|[^\s\d`#>+*_~<=[|\\!&:：\u2060-])/u
const mayDepend = /pend|ked by|quire|依|前置|의존|ängt|ависи|hängig/

function candidates(held: string): readonly string[] {
  const quiet = quietText(held)
  const unlabelled = withoutLabel(quiet)
  const number = quiet.replace(/^(\d{1,9})([.)])/, '$1\\$2')
  const escaped = (text: string) => (/^[!-/:-@[-`{-~]/.test(text) ? `\\${text}` : text)
  const plain = quiet.startsWith('<') ? [] : [quiet, unlabelled]
  return [...plain, escaped(quiet), ...(number === quiet ? [] : [number]), escaped(unlabelled)]
}

/** Text whose first colon ends no label. */
export const withoutLabel = (text: string): string =>
  text.replace(/[:：]/, colon => (colon === ':' ? '\\:' : '&#65306;'))

/** What reading makes of a bullet, or undefined where it finds more or less than one detail in it. */
function readDetail(written: string): { readonly text: string; readonly cites: readonly string[] } | undefined {
  const { tasks, scan } = readPlan(`- [ ] 1. T\n  - ${written}\n  - end\n- [ ] 2. T\n`)
  const [task, second] = tasks
  if (scan.fences.length > 0 && !written.includes('\n')) return undefined
  if (!task || !second || tasks.length > 2 || second.title !== 'T' || second.id !== '2') return undefined
  if (task.title !== 'T' || task.estimate !== undefined || task.dependsOn.length > 0) return undefined
  const [detail, end, ...more] = detailLines(scan, task)
  if (detail === undefined || end !== 'end' || more.length > 0) return undefined
  return { text: detail, cites: idsIn(task.references) }
}

/**
 * A fence and nothing else, without blanks at the ends of its lines: a plan is not written with them. One that stays
 * open is closed, else it would take in what stands below it in the same bullet.
 */
function fenceText(text: string): WrittenDetail | undefined {
  const [opening = '', ...lines] = text.replace(/\r\n?/g, '\n').trimEnd().split('\n')
  const own = lines.map(line => line.trimEnd())
  const [run = ''] = /^(?:`+|~+)/.exec(opening) ?? []
  const last = own.at(-1)?.trimStart() ?? ''
  const closes = last.startsWith(run) && last === run.charAt(0).repeat(last.length)
  const held = [opening, ...own, ...(closes ? [] : [run])].join('\n')
  const read = readDetail(held.split('\n').join('\n    '))
  if (read?.text === held) return { held, written: held, cites: read.cites }
  return detailText(plainLine(text))
}
