import type { TextRange } from '../text/range.ts'
import { designFact } from './designFact.ts'
import type { FactSort } from './designModel.ts'
import { writtenReferences } from './designReferences.ts'
import { addFact, addReferences, type ElementDraft } from './elementDraft.ts'
import { statusOf } from './elementStatus.ts'
import { sortsOfLeads } from './factSorts.ts'
import { factText } from './factText.ts'
import { pathOf } from './filePath.ts'
import { leadMeaning } from './leadMeaning.ts'
import type { Lead } from './leadOf.ts'

/** Tells a draft what stands after a lead: its purpose, its path, a fact of the lead's sort, or one led by a name. */
export function takeLead(draft: ElementDraft, { lead, rest }: Lead, range: TextRange, sort: FactSort): void {
  const meaning = leadMeaning(lead)
  const path = meaning === 'path' ? pathOf(rest) : undefined
  if (meaning === 'purpose' && rest) {
    takePurpose(draft, rest)
    addReferences(draft, rest)
  } else if (path) {
    if (path.length > (draft.path?.length ?? 0)) takePath(draft, path, rest)
  } else if (rest !== '') {
    if (meaning || (draft.kind === 'errorCase' && situation.test(lead)))
      addFact(draft, rest, range, (meaning && sortsOfLeads[meaning]) ?? sort)
    else addFact(draft, `${lead}: ${rest}`, range, sort)
  }
}

/** `src/store.ts (enhanced)` is there already and changes. */
export function takePath(draft: ElementDraft, path: string, text: string): void {
  draft.path = path
  if (draft.status === 'new' && statusOf(text.slice(text.indexOf(path) + path.length)) === 'changed')
    draft.status = 'changed'
}

/** Labels of what goes wrong: the text after them says it alone. */
const situation =
  /^(?:scenario|situation|case|场景|情况|シナリオ|状況|시나리오|상황|cenário|escenario|scénario|szenario|сценарий)$/i

/** Takes a text as what the draft is for, unless that is told already. */
export function takePurpose(draft: ElementDraft, text: string): void {
  if (!draft.purpose) draft.purpose = factText(designFact(writtenReferences(text).rest))
}

const listedId = /(?<![\w.])(?:[A-Z]{1,4}-)?\d{1,3}(?:\.\d{1,3}){0,2}(?![\w.])/g
const mostListed = 40

/** Ids in a text that speaks of requirements, whether a word for requirement stands before each of them or not. */
export function takeReferences(draft: ElementDraft | undefined, text: string): void {
  if (!draft) return
  const written = writtenReferences(text).ids
  const listed = text.match(listedId) ?? []
  for (const id of written.length > 0 ? written : listed.slice(0, mostListed)) draft.references.add(id)
}
