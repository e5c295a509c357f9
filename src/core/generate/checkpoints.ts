import { isBareRole } from '../design/headingMeaning.ts'
import type { Phase } from '../plan/plan.ts'
import { shownName } from './componentWork.ts'
import { ownerKinds } from './attachments.ts'
import { isComponentTest, type WorkGroup } from './work.ts'
import type { Wording } from './wording/wording.ts'

/** Phases whose end is worth stopping at. */
const stops: ReadonlySet<Phase> = new Set(['setup', 'core', 'integration'])
/** A plan with fewer main tasks is looked over at once. */
const fewestGroups = 6

/** The title of the checkpoint after a group, where one belongs: it names what must pass. */
export function checkpointAfter(groups: readonly WorkGroup[], at: number, wording: Wording): string | undefined {
  const group = groups[at]
  const next = groups[at + 1]
  if (!group || !next || groups.length < fewestGroups || !stops.has(group.phase) || next.phase === group.phase)
    return undefined
  const phase = groups.filter(other => other.phase === group.phase)
  if (phase.length < 2) return undefined
  // Settings and types alone have nothing to run yet.
  if (group.phase === 'setup' && !phase.some(other => other.works.some(isComponentTest))) return undefined
  const names = phase
    .filter(other => group.phase !== 'setup' || other.kind === 'models')
    .flatMap(other => other.works.flatMap(work => work.elements.slice(0, 1)))
    .filter(element => ownerKinds.has(element.kind) || element.kind === 'dataModel' || element.kind === 'endpoint')
    .filter(element => element.declarations.length > 0 || !isBareRole(element.name))
    .map(shownName)
    .filter(name => name.startsWith('`') || name.length < 30)
  const distinct = [...new Set(names)].sort((a, b) => Number(b.startsWith('`')) - Number(a.startsWith('`')))
  if (distinct.length === 0) return undefined
  return wording.checkpoint(wording.list(distinct.slice(0, 3)))
}
