import { anyOf, phaseWords } from '../../plan/planWords.ts'
import type { DocumentTask, PlanDocument } from '../../plan/planDocument.ts'
import type { Heading } from '../../text/lineScan.ts'

export interface PhaseHeading {
  /** Without the word for "phase" and its number. */
  readonly name: string
  readonly number: number | undefined
  /** Whether a word for "phase" stands before it, with a number or an `N` that stands for one. */
  readonly isPhase: boolean
  /** As written. */
  readonly title: string
}

/** The heading that a task stands under, where it is no title of the whole plan and no task itself. */
export function headingsOfTasks({ scan, tasks }: PlanDocument): (task: DocumentTask) => Heading | undefined {
  const ownStarts = new Set(tasks.filter(({ checkbox }) => checkbox < 0).map(({ range }) => range.start))
  const headings = scan.headings.filter(({ level, line }) => level > 1 && !ownStarts.has(scan.lines[line]?.start ?? -1))
  return task => {
    let low = 0
    let high = headings.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((headings[middle]?.range.start ?? 0) <= task.range.start) low = middle + 1
      else high = middle
    }
    return headings[low - 1]
  }
}

export function phaseHeading(title: string): PhaseHeading {
  const bare = withoutBold(title.trim())
  let name = bare
  let number: number | undefined
  for (let found = lead.exec(name); found && name.length > found[0].length; found = lead.exec(name)) {
    number ??= found[1] === undefined || found[1] === 'N' ? undefined : Number(found[1])
    name = name.slice(found[0].length).trim()
  }
  return { name, number, isPhase: name !== bare, title }
}

const withoutBold = (title: string) => (/^\*\*.+\*\*$/.test(title) ? title.slice(2, -2).trim() : title)
const lead = new RegExp(`^(?:${anyOf(phaseWords)})\\s?(\\d{1,3}|N(?!\\p{L}))\\s?[:：.–—-]\\s*`, 'iu')
