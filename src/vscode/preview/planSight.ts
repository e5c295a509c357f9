import * as vscode from 'vscode'
import { specOf, type Spec } from '../../core/language/spec.ts'
import { readSpecDocument, type PlanFile } from '../../core/language/specDocument.ts'
import type { Markers } from '../../core/plan/markers.ts'
import { readPreview, type PreviewReading } from '../../core/preview/readPreview.ts'
import { baseName } from '../fileNames.ts'
import { isTooLong, reasonOf, tooLarge } from '../readText.ts'
import type { SpecStore } from '../specStore.ts'

/** What a preview finds in the place of its document. */
export type Sight =
  | { readonly kind: 'plan'; readonly reading: PreviewReading }
  | { readonly kind: 'deleted' | 'unreadable'; readonly reason: string }

/** The document as its editor holds it this moment, read as a plan. Asks the disk only where it `mayBeGone`. */
export async function lookAt(
  store: SpecStore,
  uri: vscode.Uri,
  { mayBeGone }: { readonly mayBeGone: boolean },
): Promise<Sight> {
  try {
    const key = uri.toString()
    const open = vscode.workspace.textDocuments.find(document => document.uri.toString() === key)
    if (mayBeGone && open?.isDirty !== true && !(await isThere(uri))) return gone(uri)
    const text = open && !open.isClosed ? open : await vscode.workspace.openTextDocument(uri)
    if (isTooLong(text)) return { kind: 'unreadable', reason: tooLarge(uri).problem }
    const { version } = text
    const { markers } = await store.checkSettings(uri)
    const { spec, plan } = await specOfPlan(store, text, markers)
    return { kind: 'plan', reading: readPreview(spec, plan, { version, markers }) }
  } catch (error) {
    return (await isThere(uri)) ? { kind: 'unreadable', reason: reasonOf(error) } : gone(uri)
  }
}

const gone = (uri: vscode.Uri): Sight => ({ kind: 'deleted', reason: baseName(uri) })

async function isThere(uri: vscode.Uri): Promise<boolean> {
  if (uri.scheme === 'untitled') return true
  try {
    await vscode.workspace.fs.stat(uri)
    return true
  } catch {
    // What cannot be asked for is not there.
    return false
  }
}

interface SpecOfPlan {
  readonly spec: Spec
  readonly plan: PlanFile
}

/** The document in its spec, or alone where it is in none: whoever asks for a preview of it takes it for a plan. */
async function specOfPlan(store: SpecStore, text: vscode.TextDocument, markers: Markers): Promise<SpecOfPlan> {
  const read = await store.read(text)
  if (read?.document.role === 'plan') return { spec: read.spec, plan: read.document }
  const held = alone.get(text)
  if (held?.plan.text === text.getText() && held.markers === markers) return held
  const plan = readSpecDocument(text.uri.toString(), 'plan', text.getText(), { markers })
  if (plan.role !== 'plan') throw new Error(plan.role)
  const made = { spec: specOf([plan]), plan, markers }
  alone.set(text, made)
  return made
}

const alone = new WeakMap<vscode.TextDocument, SpecOfPlan & { readonly markers: Markers }>()
