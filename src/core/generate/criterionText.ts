import { factText } from '../design/factText.ts'

/**
 * A criterion as a step to do: `WHEN a file is missing THEN THE Logger SHALL create it` → `When a file is missing,
 * create it`. Other languages and other patterns stay as they are, shortened at a clause.
 */
export function criterionText(text: string, longest = 180): string {
  const line = text.replace(/\s+/g, ' ').trim()
  const ears =
    /^(WHEN|IF|WHILE|WHERE|UPON)\s(.{3,400}?)[,]?\s+(?:THEN\s+)?THE\s+.{2,60}?\s+(?:SHALL|MUST|WILL|SHOULD)\s+(.+)$/i.exec(
      line,
    )
  if (ears) {
    const [, keyword = '', condition = '', action = ''] = ears
    return factText(`${sentenceCase(keyword)} ${condition.replace(/\s+AND\s+/g, ' and ')}, ${negated(action)}`, longest)
  }
  const always = /^THE\s+.{2,60}?\s+(?:SHALL|MUST|WILL|SHOULD)\s+(.+)$/i.exec(line)
  if (always) return factText(upper(negated(always[1] ?? '')), longest)
  return factText(line, longest)
}

const sentenceCase = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()
const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const negated = (action: string): string => action.replace(/^NOT\s+/i, 'do not ')
