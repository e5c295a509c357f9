import type { DesignElement } from '../design/designModel.ts'
import { wordings } from '../generate/wording/wordings.ts'
import type { NaturalLanguage } from '../text/naturalLanguage.ts'
import type { FreshLeaf } from './freshLeaves.ts'
import type { LeafNames } from './leafNames.ts'
import { nameFinder } from './nameWords.ts'
import type { NewTask } from './newTask.ts'

export interface ElementTask {
  readonly task: NewTask
  /** The leaf that makes the elements in the fresh plan. */
  readonly leaf: FreshLeaf
}

/** Elements that joined others in a leaf whose task the plan has already: each such leaf gives a task for the new ones. */
export function elementTasks(
  leaves: readonly FreshLeaf[],
  names: LeafNames,
  found: ReadonlySet<string>,
  elements: readonly DesignElement[],
  language: NaturalLanguage,
): readonly ElementTask[] {
  const kinds = new Map(elements.filter(({ status }) => status === 'new').map(({ name, kind }) => [name, kind]))
  const told = new Set(found)
  return leaves.flatMap(leaf => {
    const absent = names.of(leaf).filter(name => madeKinds.has(kinds.get(name) ?? '') && !told.has(name))
    if (absent.length === 0) return []
    for (const name of absent) told.add(name)
    const wording = wordings[language]
    const shown = wording.list(absent.map(name => `\`${name}\``))
    const isModel = absent.every(name => kinds.get(name) === 'dataModel')
    const isAbout = nameFinder(absent)
    const task: NewTask = {
      title: isModel ? wording.define(shown) : wording.implement(shown),
      details: leaf.task.details.filter(detail => isAbout(detail).size > 0),
      requirements: leaf.task.requirements,
      optional: leaf.task.optional,
      children: [],
    }
    return [{ task, leaf }]
  })
}

/** Kinds that are made as things of their own; the others are said about something. */
const madeKinds: ReadonlySet<string> = new Set([
  'dataModel',
  'component',
  'endpoint',
  'event',
  'ui',
  'storage',
  'integration',
])
