import * as vscode from 'vscode'
import { completionsAt, idOf, type Completions } from '../../core/language/completionsAt.ts'
import { toOffset, toRange } from '../convert.ts'
import type { SpecStore } from '../specStore.ts'
import { stateName } from '../stateName.ts'
import { specFiles } from './specFiles.ts'

/** Ids of requirements with their text, ids of tasks, and states, where they can be written. */
export function registerCompletion(store: SpecStore): vscode.Disposable {
  return vscode.languages.registerCompletionItemProvider(
    specFiles,
    {
      async provideCompletionItems(text, position) {
        const read = await store.read(text)
        if (!read) return undefined
        const { spec, document } = read
        const found = completionsAt(spec, document, toOffset(document, position))
        if (!found) return undefined
        const range = toRange(document, found.range)
        return itemsOf(found).map((item, order) => ({ ...item, range, sortText: String(order).padStart(6, '0') }))
      },
    },
    ':',
    ',',
    ' ',
    '@',
    '[',
  )
}

function itemsOf(found: Completions): readonly vscode.CompletionItem[] {
  if (found.kind === 'states') {
    return found.states.map(({ state, marker }) => ({
      label: { label: `[${marker}]`, description: stateName(state) },
      kind: vscode.CompletionItemKind.EnumMember,
      insertText: marker,
      filterText: marker,
    }))
  }
  if (found.kind === 'tasks') {
    return found.tasks.map(({ task }) => ({
      label: { label: task.id, description: task.title },
      kind: vscode.CompletionItemKind.Reference,
      filterText: `${task.id} ${task.title}`,
      insertText: task.id,
    }))
  }
  return found.targets.map(target => {
    const { requirement, criterion } = target
    const description = criterion?.text ?? requirement.title
    return {
      label: { label: idOf(target), description },
      kind: criterion ? vscode.CompletionItemKind.Reference : vscode.CompletionItemKind.Module,
      detail: requirement.title,
      documentation: description,
      filterText: `${idOf(target)} ${description}`,
      insertText: idOf(target),
    }
  })
}
