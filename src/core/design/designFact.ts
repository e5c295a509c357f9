import { inlineText } from './inlineText.ts'
import { withoutTail } from './withoutTail.ts'

/** Marks of ticked lists and numbering that are the design's layout, not its content. */
const layout = /^(?:\[[ xX]\]\s*|[✅☑✓❌⚠🔴🟡🟢•▪]\uFE0F?\s*|\d{1,2}[.)]\s+)+/u

/** A line of a design as a fact: plain, its layout marks off, without a closing full stop. */
export function designFact(markdown: string): string {
  const text = inlineText(markdown).replace(layout, '').trim()
  return withoutTail(text, '.。;；,，:：').trim()
}
