import { bagOf, dampened, emptyBag, type Bag } from '../link/bag.ts'
import { bestOf } from '../link/bestOf.ts'
import { coverage } from '../link/coverage.ts'
import { designBridge, type Passage } from '../link/designBridge.ts'
import { termIndex, type TermIndex } from '../link/termIndex.ts'
import { vocabulary, type Vocabulary } from '../link/vocabulary.ts'
import { languageOf } from '../text/languageOf.ts'
import { scanLines } from '../text/scanLines.ts'
import { queryOf } from './linkedCriteria.ts'
import type { Spec, SpecTask } from './spec.ts'
import type { Place, SpecDocument } from './specDocument.ts'

/** The passages of the design that a task most likely came from, best first; none where it shares too little. */
export function designLines(spec: Spec, held: SpecTask): readonly Place[] {
  const { title, text } = queryOf(held)
  return spec.documents
    .filter(({ role }) => role === 'design')
    .flatMap(design => {
      const { passages, bags, index, words } = passageIndex(design)
      const asked = dampened(
        bagOf(
          [
            { text: title, weight: 2 },
            { text, weight: 1 },
          ],
          words,
        ),
      )
      const scores = index.scores(asked)
      const best = bestOf(
        scores,
        shown,
        at => (scores[at] ?? 0) > 0 && coverage(asked, bags[at] ?? emptyBag, index, words) >= leastShared,
      )
      const most = scores[best[0] ?? 0] ?? 0
      return best
        .filter(at => (scores[at] ?? 0) >= closeToBest * most)
        .map(at => ({ name: design.name, range: passages[at]?.range ?? { start: 0, end: 0 } }))
    })
}

const shown = 3
/** A passage must hold this part of the task's words, weighed by how rare they are. */
const leastShared = 0.2
const closeToBest = 0.6

interface PassageIndex {
  readonly passages: readonly Passage[]
  readonly bags: readonly Bag[]
  readonly index: TermIndex
  readonly words: Vocabulary
}

function passageIndex(design: SpecDocument): PassageIndex {
  const known = indexed.get(design)
  if (known) return known
  const words = vocabulary(languageOf(design.text))
  const passages = designBridge(scanLines(design.text)).passages.filter(
    ({ kind, text }) => kind === 'block' && text.trim() !== '',
  )
  const bags = passages.map(({ title, text, context }) =>
    bagOf(
      [
        { text: `${title}\n${text}`, weight: 1 },
        { text: context.join('\n'), weight: 0.5 },
      ],
      words,
    ),
  )
  const made = { passages, bags, index: termIndex(bags), words }
  indexed.set(design, made)
  return made
}

const indexed = new WeakMap<SpecDocument, PassageIndex>()
