import * as vscode from 'vscode'
import type { RowBody } from '../../core/preview/bodyBlock.ts'
import { bodiesOf } from '../../core/preview/bodiesOf.ts'
import { exportFormats } from '../../core/preview/exportFormats.ts'
import type { ExportRequest } from '../../core/preview/export/exportedView.ts'
import type { PreviewReading } from '../../core/preview/readPreview.ts'
import { bundledModule } from '../bundledModule.ts'
import { baseName } from '../fileNames.ts'
import { reasonOf } from '../readText.ts'
import type { Pictures } from './pictures.ts'
import { translatedTexts } from './translatedTexts.ts'

type ExportedView = (request: ExportRequest) => string | undefined

/** Saves a view of a plan as a file of its own, where its person wants it. */
export async function saveView(
  reading: PreviewReading,
  { view, format }: Pick<ExportRequest, 'view' | 'format'>,
  document: vscode.Uri,
  pictures: Pictures,
): Promise<void> {
  if (!exportFormats[view].includes(format)) return
  try {
    const name = `${baseName(document).replace(/\.[^.]*$/, '')}${view === 'tasks' ? '' : `-${view}`}.${format}`
    const target = await vscode.window.showSaveDialog({
      defaultUri: vscode.Uri.joinPath(document, '..', name),
      filters: { [format.toUpperCase()]: [format] },
    })
    if (!target) return
    const exportedView = await loadedExport()
    const bodies = view === 'tasks' ? await everyBody(reading, pictures) : new Map<string, RowBody>()
    if (!bodies) return
    const text = exportedView({ view, format, model: reading.model, bodies, texts: translatedTexts() })
    if (text === undefined) {
      void vscode.window.showInformationMessage(vscode.l10n.t('There is nothing to draw.'))
      return
    }
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text))
    void vscode.window.showInformationMessage(vscode.l10n.t('{0} is saved.', baseName(target)))
  } catch (error) {
    void vscode.window.showErrorMessage(vscode.l10n.t('The view could not be saved: {0}', reasonOf(error)))
  }
}

async function loadedExport(): Promise<ExportedView> {
  const { exportedView } = await bundledModule('previewExport.js')
  if (!isExportedView(exportedView)) throw new Error(vscode.l10n.t('the extension cannot find its own files'))
  return exportedView
}

/** The bundle exports the function of that name in core, which is its only content. */
const isExportedView = (value: unknown): value is ExportedView => typeof value === 'function'

/** So many rows are parsed before anything else gets its turn. */
const atOnce = 50

/** What stands inside all rows; undefined where its person does not want to wait. */
async function everyBody(
  reading: PreviewReading,
  pictures: Pictures,
): Promise<ReadonlyMap<string, RowBody> | undefined> {
  const keys = reading.places.map(({ key }) => key)
  const bodies = new Map<string, RowBody>()
  return vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Reading the plan…'), cancellable: true },
    async (progress, cancellation) => {
      for (let at = 0; at < keys.length; at += atOnce) {
        const some = keys.slice(at, at + atOnce)
        let read = bodiesOf(reading, some, { imageAt: pictures.addressOf })
        if (await pictures.readAsked()) read = bodiesOf(reading, some, { imageAt: pictures.addressOf })
        for (const [key, { body }] of read) bodies.set(key, body)
        progress.report({ increment: (100 * some.length) / keys.length })
        await new Promise<void>(resolve => {
          setTimeout(resolve, 0)
        })
        if (cancellation.isCancellationRequested) return undefined
      }
      return bodies
    },
  )
}
