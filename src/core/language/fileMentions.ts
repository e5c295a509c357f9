import type { TextRange } from '../text/range.ts'
import type { SpecDocument } from './specDocument.ts'

/** A path that a task names. Whether there is such a file is for the edge to say. */
export interface FileMention {
  readonly range: TextRange
  readonly path: string
}

/** Paths with a folder or in code marks, in the lines of a plan's tasks. */
export function fileMentions(document: SpecDocument): readonly FileMention[] {
  if (document.role !== 'plan') return []
  const { tasks, scan } = document.plan
  return tasks
    .filter(({ parent }) => parent < 0)
    .flatMap(({ range: { start, end } }) =>
      [...scan.text.slice(start, end).matchAll(path)]
        .filter(found => !found[0].includes('..'))
        .filter(found => found[0].includes('/') || scan.text.charAt(start + found.index - 1) === '`')
        .map(({ 0: written, index }) => ({
          range: { start: start + index, end: start + index + written.length },
          path: written.replace(/^\.\//, ''),
        })),
    )
}

/** Not an address on the web, and not a path that leaves the folder. */
const path =
  /(?<![\w@./:\\-])(?:\.\/)?(?=[\w@.[])(?:[\w@.()[\]-]{1,60}\/){0,10}[\w@[][\w@.()[\]-]{0,60}\.[A-Za-z]\w{0,9}(?![\w/@-]|\.\w)/g
