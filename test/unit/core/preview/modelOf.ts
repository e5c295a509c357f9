import { specOf } from '../../../../src/core/language/spec.ts'
import { readSpecDocument } from '../../../../src/core/language/specDocument.ts'
import { defaultMarkers } from '../../../../src/core/plan/markers.ts'
import type { PreviewModel } from '../../../../src/core/preview/previewModel.ts'
import { type PreviewReading, readPreview } from '../../../../src/core/preview/readPreview.ts'

/** What the preview shows of a plan beside these requirements. */
export const modelOf = (text: string, requirements = ''): PreviewModel => readingOf(text, requirements).model

/** The same with the place of each row. */
export function readingOf(text: string, requirements = ''): PreviewReading {
  const plan = readSpecDocument('tasks.md', 'plan', text)
  if (plan.role !== 'plan') throw new Error('A plan is read as something else.')
  const spec = specOf([plan, readSpecDocument('requirements.md', 'requirements', requirements)])
  return readPreview(spec, plan, { version: 1, markers: defaultMarkers })
}
