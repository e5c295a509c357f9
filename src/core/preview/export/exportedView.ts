import type { RowBody } from '../bodyBlock.ts'
import type { PreviewView } from '../messages.ts'
import type { PreviewModel } from '../previewModel.ts'
import { coveragePage } from './coveragePage.ts'
import { graphDrawing, graphPage } from './graphDrawing.ts'
import type { Markup } from './markup.ts'
import { pageWords } from './pageWords.ts'
import { tasksPage } from './tasksPage.ts'
import { timelineDrawing, timelinePage } from './timelineDrawing.ts'

export interface ExportRequest {
  readonly view: PreviewView
  readonly format: 'html' | 'svg'
  readonly model: PreviewModel
  /** By the keys of rows; only the tasks need them. */
  readonly bodies: ReadonlyMap<string, RowBody>
  /** The texts of the page in the language of the editor. */
  readonly texts: Readonly<Record<string, string>>
}

/** A view as the text of a file that needs nothing beside itself; undefined where there is nothing to draw. */
export function exportedView({ view, format, model, bodies, texts }: ExportRequest): string | undefined {
  const words = pageWords(texts)
  switch (view) {
    case 'tasks':
      return tasksPage(model, bodies, words)
    case 'coverage':
      return coveragePage(model, words)
    case 'graph':
      return format === 'svg' ? fileOf(graphDrawing(model, words)) : graphPage(model, words)
    case 'timeline':
      return format === 'svg' ? fileOf(timelineDrawing(model, words)) : timelinePage(model, words)
  }
}

const fileOf = (drawing: Markup | undefined): string | undefined =>
  drawing && `<?xml version="1.0" encoding="UTF-8"?>\n${drawing.markup}\n`
