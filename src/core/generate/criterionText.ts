import { factText } from '../design/factText.ts'
import { foldedSpaces } from '../text/foldedSpaces.ts'

/**
 * A criterion as a step to do: `WHEN a file is missing THEN THE Logger SHALL create it` → `When a file is missing,
 * create it`. Other languages and other patterns stay as they are, shortened at a clause.
 */
export function criterionText(text: string, longest = 180): string {
  const line = foldedSpaces(text)
  const ears =
    /^(WHEN|IF|WHILE|WHERE|UPON) (.{3,400}?),? (?:THEN )?THE .{2,60}? (?:SHALL|MUST|WILL|SHOULD) (\S.*)$/i.exec(line)
  if (ears) {
    const [, keyword = '', condition = '', action = ''] = ears
    return factText(`${sentenceCase(keyword)} ${condition.replace(/ AND /g, ' and ')}, ${negated(action)}`, longest)
  }
  const always = /^THE (\S.{1,59}?) (?:SHALL|MUST|WILL|SHOULD) (\S.*)$/i.exec(line)
  if (always && isBuilt(always[1] ?? '')) return factText(upper(negated(always[2] ?? '')), longest)
  return factText(
    /^(?:WHEN|IF|WHILE|WHERE|THE|UPON)\b/.test(line) ? upper(line.replace(keywords, word => word.toLowerCase())) : line,
    longest,
  )
}

/** EARS writes its keywords in capitals; a task does not. */
const keywords = /\b(?:WHEN|IF|WHILE|WHERE|UPON|THEN|THE|SHALL|MUST|WILL|SHOULD|AND|OR|NOT)\b/g

/** The system itself or a named part of it does what is asked; any other subject is what the sentence is about. */
const isBuilt = (subject: string): boolean =>
  /\b(?:system|application|app|service|platform|software|tool|server|client|command|extension|cli|api)\b/i.test(
    subject,
  ) || /_|[a-z][A-Z]/.test(subject)

const sentenceCase = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()
const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const negated = (action: string): string => action.replace(/^NOT\s+/i, 'do not ')
