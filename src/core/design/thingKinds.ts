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

/** Kinds that tell of the things: what is below their headings is told of, not built anew. */
export const topicKinds: ReadonlySet<ElementKind> = new Set([
  'errorCase',
  'security',
  'performance',
  'monitoring',
  'offline',
  'deployment',
])

/** Kinds whose words are names of data too: below data models `Alert`, `Log Entry` and `Message` are models. */
export const namesModels = (kind: ElementKind | undefined): boolean =>
  kind === 'monitoring' || kind === 'errorCase' || kind === 'event'
