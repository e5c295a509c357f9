import { specOf } from '../../../../src/core/language/spec.ts'
import { readSpecDocument, type PlanFile } from '../../../../src/core/language/specDocument.ts'
import { defaultMarkers } from '../../../../src/core/plan/markers.ts'
import { readPreview, type PreviewReading } from '../../../../src/core/preview/readPreview.ts'

/** Documents beside a plan. */
export interface Beside {
  readonly requirements?: string
  readonly design?: string
}

export function previewOf(plan: string, { requirements, design }: Beside = {}, version = 1): PreviewReading {
  const file = readSpecDocument('tasks.md', 'plan', plan) as PlanFile
  const spec = specOf([
    ...(design === undefined ? [] : [readSpecDocument('design.md', 'design', design)]),
    ...(requirements === undefined ? [] : [readSpecDocument('requirements.md', 'requirements', requirements)]),
    file,
  ])
  return readPreview(spec, file, { version, markers: defaultMarkers })
}

/** What a message becomes on its way. */
export const sent = <T>(message: T): unknown => JSON.parse(JSON.stringify(message)) as unknown
