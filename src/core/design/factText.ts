import { foldedSpaces } from '../text/foldedSpaces.ts'
import { withoutTail } from './withoutTail.ts'

/** The most a detail line should hold, in UTF-16 units; a longer one is cut at a clause. */
export const longestFact = 200

/**
 * A sentence of the design as a short fact: its first clauses up to `longest` units, never cut inside a code span or
 * a bracket, without a closing full stop.
 */
export function factText(text: string, longest = longestFact): string {
  const clean = withoutTail(foldedSpaces(text), '.。;；:：,，')
  if (clean.length <= longest) return clean
  const cut = clauseEnd(clean, longest)
  const kept = withoutTail(clean.slice(0, cut), ' .。;；:：,，、–—-')
  return /[;；。.，,—、]/.test(clean[cut] ?? '') ? kept : `${kept} …`
}

/**
 * Where to cut: after the last sentence or clause that ends before `longest` outside code and brackets. A comma counts
 * only before a word that begins a clause, so that no enumeration is cut; else the last space.
 */
function clauseEnd(text: string, longest: number): number {
  let code = false
  let depth = 0
  let strong = 0
  let weak = 0
  let space = 0
  for (let at = 0; at < longest; at += 1) {
    const unit = text[at] ?? ''
    if (unit === '`') code = !code
    else if (code) continue
    else if ('(（[{「『'.includes(unit)) depth += 1
    else if (')）]}」』'.includes(unit)) depth = Math.max(0, depth - 1)
    else if (depth > 0) continue
    else if (';；。'.includes(unit) || (unit === '.' && text[at + 1] === ' ')) strong = at
    else if (unit === '，' || ((unit === ',' || unit === '、') && clauseStart.test(text.slice(at + 1, at + 12))))
      weak = at
    else if (unit === '—' && text[at - 1] === ' ') weak = at
    else if (unit === ' ') space = at
  }
  if (strong > longest / 3) return strong
  if (weak > longest / 2) return weak
  return space > longest / 2 ? space : longest
}

const clauseStart =
  /^\s(?:and|or|but|which|where|so|then|while|with|by|including|using|returning|und|oder|wobei|et|ou|y|o|e|и|или)\s/
