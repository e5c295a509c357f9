import type * as vscode from 'vscode'
import { groupings, plainLook, standingFilters, type RequirementsLook } from '../../core/tracker/requirementsLook.ts'

const key = 'requirementsLook'

/** How this workspace's requirements were shown last. Words that were looked for are not kept: who begins anew sees all. */
export function rememberedLook(memory: vscode.Memento): RequirementsLook {
  const held: unknown = memory.get(key)
  const { filter, group } = Object(held) as { readonly filter?: unknown; readonly group?: unknown }
  return {
    ...plainLook,
    filter: standingFilters.find(known => known === filter) ?? plainLook.filter,
    group: groupings.find(known => known === group) ?? plainLook.group,
  }
}

export function rememberLook(memory: vscode.Memento, { filter, group }: RequirementsLook): void {
  void memory.update(key, { filter, group })
}
