import * as vscode from 'vscode'
import type { PlanFormat } from '../../core/formats/planFormat.ts'
import { closeTabsOf } from './closeTabsOf.ts'
import type { FreshPlans } from './freshPlans.ts'

interface FormatQuestion {
  readonly title: string
  /** The format that would be taken without asking: it stands first. */
  readonly usual?: string
  /** The file whose name the preview shows. */
  readonly target: vscode.Uri
  readonly textOf: (format: PlanFormat) => Promise<string> | string
}

/** Lets a person pick a format. The plan in the format they point at is on the screen; it is gone with the question. */
export async function pickedFormat(
  freshPlans: FreshPlans,
  formats: readonly PlanFormat[],
  { title, usual, target, textOf }: FormatQuestion,
): Promise<PlanFormat | undefined> {
  const pick = vscode.window.createQuickPick<vscode.QuickPickItem & { readonly format: PlanFormat }>()
  const items = formats.map(format => ({
    label: format.label,
    description: format.id === usual ? vscode.l10n.t('as usual here') : '',
    format,
  }))
  pick.title = title
  pick.placeholder = vscode.l10n.t('The format of the plan. What it looks like is shown below.')
  pick.items = [
    ...items.filter(({ format }) => format.id === usual),
    ...items.filter(({ format }) => format.id !== usual),
  ]
  pick.ignoreFocusOut = true
  const held = new Set<vscode.Uri>()
  let asked = 0
  try {
    return await new Promise<PlanFormat | undefined>(resolve => {
      pick.onDidChangeActive(([item]) => {
        if (item) void preview(item.format)
      })
      pick.onDidAccept(() => resolve(pick.activeItems[0]?.format))
      pick.onDidHide(() => resolve(undefined))
      pick.show()
    })
  } finally {
    asked = Infinity
    pick.dispose()
    for (const uri of held) await forget(uri)
  }

  async function preview(format: PlanFormat): Promise<void> {
    asked += 1
    const own = asked
    const text = await textOf(format)
    if (own !== asked) return
    const uri = freshPlans.hold(target, text)
    held.add(uri)
    const document = await vscode.workspace.openTextDocument(uri)
    if (own === asked) await vscode.window.showTextDocument(document, { preview: true, preserveFocus: true })
    // Meanwhile another format may have been pointed at, or the question be answered.
    const isOld = own !== asked
    for (const other of [...held]) if ((other === uri) === isOld) await forget(other)
  }

  async function forget(uri: vscode.Uri): Promise<void> {
    held.delete(uri)
    await closeTabsOf(uri)
    freshPlans.forget(uri)
  }
}
