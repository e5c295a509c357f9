import type { DesignElement, DesignModel } from '../design/designModel.ts'
import { isTable } from './attachments.ts'
import { elementUses } from './elementUses.ts'
import { usersLast } from './usersLast.ts'

/** Elements in the order of their work: what is used before what uses it, else as the design has them. */
export function orderedElements(design: DesignModel, elements: readonly DesignElement[]): readonly DesignElement[] {
  return elements.length < 2
    ? elements
    : usersLast(elements.length, elementUses(design, elements)).flatMap(at => elements[at] ?? [])
}

/** Models with a table behind those it refers to; a type may name what is defined behind it. */
export function withOrderedTables(design: DesignModel, models: readonly DesignElement[]): readonly DesignElement[] {
  const tables = orderedElements(design, models.filter(isTable)).values()
  return models.map(model => (isTable(model) ? (tables.next().value ?? model) : model))
}
