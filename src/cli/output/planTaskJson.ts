import type { PlanTask, TaskSource } from '../../core/plan/plan.ts'
import type { LineIndex } from '../../core/text/lineIndex.ts'
import { placeOf } from './place.ts'

/** Lines of a file that a task came from. */
export interface SourceJson {
  readonly file: string
  readonly line: number
  readonly endLine: number
  readonly why: string
}

export interface PlanTaskJson extends Omit<PlanTask, 'source' | 'children'> {
  readonly source: readonly SourceJson[]
  readonly children: readonly PlanTaskJson[]
}

type Pointer = Pick<TaskSource, 'document' | 'name'>

/** The file that a source stands in, with its lines. */
export type Locate = (source: Pointer) => { readonly file: string; readonly index: LineIndex } | undefined

export function planTaskJson(task: PlanTask, locate: Locate): PlanTaskJson {
  const source = task.source.flatMap(own => {
    const found = locate(own)
    if (!found) return []
    const { line, endLine } = placeOf(found.index, own.range)
    return [{ file: found.file, line, endLine, why: own.why }]
  })
  return { ...task, source, children: task.children.map(child => planTaskJson(child, locate)) }
}

export function everyPlanTask<T extends { readonly children: readonly T[] }>(tasks: readonly T[]): readonly T[] {
  return tasks.flatMap(task => [task, ...everyPlanTask(task.children)])
}
