import type { Declaration } from '../declaration.ts'
import type { CodeView } from './codeView.ts'

/** The fact that says a thing is shown for contrast: it stands already and is not to be made. */
export const existingFact = 'existing'

/** Standard words for what is there already, at the start of a short comment. */
const existingWords = [
  'existing',
  'before',
  'current',
  'unchanged',
  'already',
  'no change',
  'old ',
  '既存',
  '変更前',
  '変更なし',
  '現状',
  '现有',
  '已有',
  '修改前',
  '不变',
  '原有',
  '기존',
  '변경 전',
  'existente',
  'antes',
  'actual',
  'existant',
  'avant',
  'bestehend',
  'vorher',
  'существующ',
  'до изменени',
]
/** Words that end what such a comment said. */
const newWords = [
  'after',
  'new',
  'added',
  'add ',
  'proposed',
  'changed',
  '追加',
  '新規',
  '変更後',
  '新增',
  '修改后',
  '추가',
  '신규',
  '변경 후',
  'depois',
  'novo',
  'después',
  'nuevo',
  'après',
  'nouveau',
  'nachher',
  'neu',
  'после',
  'нов',
]

const shortest = 60

interface Mark {
  readonly from: number
  readonly isExisting: boolean
}

/**
 * Adds the fact `existing` to what stands below a comment such as `// existing` or `# before`, up to the next such
 * comment, and to a single declaration whose own comment says so.
 */
export function markExisting(code: CodeView, declarations: readonly Declaration[]): readonly Declaration[] {
  const marks = marksOf(code)
  if (!marks.some(mark => mark.isExisting)) return declarations
  return declarations.map(read => {
    const mark = lastBefore(marks, read.range.start)
    return mark?.isExisting ? { ...read, facts: [existingFact, ...read.facts] } : read
  })
}

/** True for a comment that only says whether what follows is old or new. */
export function isStatusMark(text: string): boolean {
  const lower = text.toLowerCase()
  if (text.length > 24 || lower.split(' ').length > 3) return false
  return [...existingWords, ...newWords].some(word => lower.startsWith(word))
}

function marksOf(code: CodeView): readonly Mark[] {
  return code.comments.flatMap(comment => {
    const text = comment.text.toLowerCase()
    if (
      text.length > shortest ||
      text === '' ||
      (comment.breaks === 0 && comment.start > 0 && comment !== code.comments[0])
    )
      return []
    if (code.tokens.length > 0 && comment.breaksAfter === 0) return []
    const isExisting = existingWords.some(word => text.startsWith(word) || text.startsWith(`(${word}`))
    const isNew = !isExisting && newWords.some(word => text.startsWith(word) || text.startsWith(`(${word}`))
    return isExisting || isNew ? [{ from: code.offset + comment.start, isExisting }] : []
  })
}

function lastBefore(marks: readonly Mark[], start: number): Mark | undefined {
  let low = 0
  let high = marks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((marks[middle]?.from ?? 0) <= start) low = middle + 1
    else high = middle
  }
  return marks[low - 1]
}
