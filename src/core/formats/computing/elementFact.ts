import type { DesignElement } from '../../design/designModel.ts'
import { shownName } from './elementNames.ts'

/** What an element says first, behind its name where it does not begin with it. */
export function elementFact({ name, facts, purpose }: DesignElement): string {
  const text = facts[0]?.text ?? purpose
  if (text === undefined) return shownName(name)
  return evenColons(text).startsWith(evenColons(name.replace(/ …$/, ''))) ? text : `${shownName(name)}: ${text}`
}

/** French has a blank before a colon, and a lead may have lost it. */
const evenColons = (text: string): string => text.replace(/\s([:：])/g, '$1')
