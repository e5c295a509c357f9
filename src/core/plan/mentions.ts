import type { TextRange } from '../text/range.ts'
import { numberBehindLetter } from './lineHints.ts'
import type { ReferenceList } from './planDocument.ts'
import { anyOf, requirementWords } from './planWords.ts'
import { referenceValues } from './referenceValues.ts'
import { taskIdsIn } from './taskIdsIn.ts'
import type { WrittenDependency } from './taskDraft.ts'

/** Text longer than this on one line is not searched: nobody writes a reference behind it. */
const longestText = 4000

/** Requirements cited inside running text: `(Requirement 6)`, `per FR-003`, `(AC: 1, 2)`. */
export function mentionedRequirements(text: string, { start, end }: TextRange): ReferenceList[] {
  const lists: ReferenceList[] = []
  const line = text.slice(start, Math.min(end, start + longestText))
  // No requirement is named without a number of its own, and most lines have none.
  if (!numberBehindLetter.test(line)) return lists
  for (const found of line.matchAll(requirementMention)) {
    const values = found[2] ?? found[3] ?? ''
    const to = start + found.index + found[0].length
    const references = referenceValues(text, { start: to - values.length, end: to }).filter(({ ids }) => ids.length > 0)
    if (references.length === 0) continue
    lists.push({ range: { start: start + found.index, end: to }, label: found[1] ?? '', references })
  }
  return lists
}

const separator = '\\s{0,2}(?:,|、|，|;|&|/|-|–|—|~|and|or|to|und|et|和|及|と|,\\s?and)\\s{0,2}'
const plainNumber = '\\d{1,3}(?:\\.(?:\\d{1,3}|\\*|x\\b)){0,3}[a-z]?(?![\\p{L}\\d])'
const prefixed = '(?:FR|NFR|SC|AC|REQ|NF|CR|EC)[-_]?(?:[A-Z]{1,8}-)?\\d{1,4}(?:\\.\\d{1,3}){0,3}[a-z]?(?![\\p{L}\\d])'
const requirementMention = new RegExp(
  `(?<![\\p{L}\\d_-])(${anyOf(requirementWords)}|AC|ACs)\\s{0,2}[:：#]?\\s{0,2}(${plainNumber}(?:${separator}${plainNumber}){0,40})` +
    `|(?<![\\p{L}\\d_/.-])(${prefixed}(?:${separator}(?:${prefixed}|${plainNumber})){0,40})`,
  'giu',
)

/** Tasks that running text says must be done before: `(depends on T012, T013)`, `(T012に依存)`. */
export function mentionedDependencies(text: string, { start, end }: TextRange): WrittenDependency[] {
  const written = text.slice(start, Math.min(end, start + longestText))
  let verbs = 0
  for (const { 0: verb, index } of written.matchAll(dependsOn)) {
    if (++verbs > mostVerbs) break
    const from = start + index + verb.length
    const after = taskIdsIn(text, from, Math.min(end, from + 300))
    const before = after.length > 0 ? undefined : idsBeforeVerb.exec(written.slice(0, index))
    const named = before ? taskIdsIn(text, start + before.index, start + index) : after
    if (named.length > 0) return named.map(({ range, id }) => ({ range, to: id, notation: 'inline' }))
  }
  return []
}

/** The verb may first be said of something that is no task; a line that says it more often is not looked at further. */
const mostVerbs = 8

/** Japanese and Korean name the tasks before the verb. */
const idsBeforeVerb = /[\p{L}\d_-]{0,8}\d[\d.,、\sT-]{0,80}(?:に|へ|에)\s?$/u

const dependsOn =
  /(?:\b(?:depend(?:s|ent|ing)? on|blocked by|requires? (?=tasks?\b|T\d))|依赖于?|依賴於?|前置任务|依存|의존|depende d[eo]|dépend d[e’']|hängt ab von|abhängig von|зависит от)[\s:：]{0,3}/giu
