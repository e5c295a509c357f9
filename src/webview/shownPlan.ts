import { applyPatch } from '../core/preview/applyPatch.ts'
import type { PreviewPatch } from '../core/preview/messages.ts'
import type { PreviewModel, PreviewRequirement, PreviewRow } from '../core/preview/previewModel.ts'

/** The model with what the page looks up in it. */
export interface ShownPlan {
  readonly model: PreviewModel
  readonly rows: ReadonlyMap<string, PreviewRow>
  readonly places: ReadonlyMap<string, RowPlace>
  readonly requirements: ReadonlyMap<string, PreviewRequirement>
  /** The heading that the head of the page shows already, so that the tree leaves it out; empty where there is none. */
  readonly titleKey: string
}

/** Where a row stands in the tree. */
export interface RowPlace {
  /** From 1. */
  readonly level: number
  /** How many tasks it stands beneath. */
  readonly indent: number
  /** Among its siblings, from 1. */
  readonly position: number
  readonly siblings: { count: number }
  readonly children: { count: number }
}

export function shownPlan(model: PreviewModel): ShownPlan {
  const titleKey = titleKeyOf(model)
  return {
    model,
    rows: new Map(model.rows.map(row => [row.key, row])),
    places: rowPlaces(model.rows, titleKey),
    requirements: byId(model),
    titleKey,
  }
}

/** The plan after a patch; what the patch leaves alone is not looked up anew. */
export function patchedPlan(plan: ShownPlan, patch: PreviewPatch): ShownPlan {
  const model = applyPatch(plan.model, patch)
  const rows = new Map(plan.rows)
  for (const key of patch.removed) rows.delete(key)
  for (const row of patch.rows) rows.set(row.key, row)
  const titleKey = titleKeyOf(model)
  const isMoved =
    patch.order !== undefined ||
    titleKey !== plan.titleKey ||
    patch.rows.some(({ key, parent, kind }) => {
      const before = plan.rows.get(key)
      return !before || before.parent !== parent || before.kind !== kind
    })
  return {
    model,
    rows,
    places: isMoved ? rowPlaces(model.rows, titleKey) : plan.places,
    requirements: patch.model.requirements ? byId(model) : plan.requirements,
    titleKey,
  }
}

const byId = ({ requirements }: PreviewModel): ShownPlan['requirements'] =>
  new Map(requirements.map(requirement => [requirement.id, requirement]))

function titleKeyOf({ title, rows }: PreviewModel): string {
  const first = rows.find(({ kind }) => kind === 'heading')
  return first?.kind === 'heading' && first.level === 1 && first.title === title ? first.key : ''
}

function rowPlaces(rows: readonly PreviewRow[], titleKey: string): ReadonlyMap<string, RowPlace> {
  const places = new Map<string, RowPlace>()
  const kinds = new Map<string, PreviewRow['kind']>()
  const roots = { count: 0 }
  for (const { key, parent, kind } of rows) {
    if (key === titleKey) continue
    const above = parent === undefined ? undefined : places.get(parent)
    const siblings = above?.children ?? roots
    siblings.count += 1
    kinds.set(key, kind)
    places.set(key, {
      level: (above?.level ?? 0) + 1,
      indent: (above?.indent ?? 0) + (parent !== undefined && kinds.get(parent) === 'task' ? 1 : 0),
      position: siblings.count,
      siblings,
      children: { count: 0 },
    })
  }
  return places
}
