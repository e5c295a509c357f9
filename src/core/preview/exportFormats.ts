import type { PreviewView } from './messages.ts'

/** What a view can be saved as: lists and tables are no drawings. */
export const exportFormats: Readonly<Record<PreviewView, readonly ('html' | 'svg')[]>> = {
  tasks: ['html'],
  coverage: ['html'],
  graph: ['html', 'svg'],
  timeline: ['html', 'svg'],
}
