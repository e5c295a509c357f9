import type { ElementKind } from './designModel.ts'

/** Kinds that name one thing of the system. Below headings of the other kinds every item is an element of its own. */
export const thingKinds: ReadonlySet<ElementKind> = new Set([
  'component',
  'dataModel',
  'storage',
  'ui',
  'integration',
  'endpoint',
  'event',
])
