import * as vscode from 'vscode'
import { applyPatch } from '../../../src/core/preview/applyPatch.ts'
import type { HostMessage, PageMessage } from '../../../src/core/preview/messages.ts'
import type { PreviewModel, TaskRow } from '../../../src/core/preview/previewModel.ts'

export type Heard<Type extends HostMessage['type']> = Extract<HostMessage, { readonly type: Type }>
type TaskState = TaskRow['state']

/** Hears and says what a page in a webview would, and keeps its model as a page does. */
export class PageStandIn {
  readonly heard: HostMessage[] = []
  model: PreviewModel | undefined
  #seq = 0
  readonly #said = new vscode.EventEmitter<unknown>()
  readonly #hears = new vscode.EventEmitter<HostMessage>()
  readonly webview: vscode.Webview = {
    options: {},
    html: '',
    cspSource: '',
    asWebviewUri: uri => uri,
    onDidReceiveMessage: this.#said.event,
    postMessage: message => {
      // Messages are JSON on their way.
      const heard = JSON.parse(JSON.stringify(message)) as HostMessage
      if (heard.type === 'model') this.model = heard.model
      if (heard.type === 'patch' && this.model?.version === heard.from) this.model = applyPatch(this.model, heard)
      else if (heard.type === 'patch') this.send({ type: 'ready' })
      this.heard.push(heard)
      this.#hears.fire(heard)
      return Promise.resolve(true)
    },
  }

  get version(): number {
    return this.model?.version ?? 0
  }

  /** The tasks that the page shows with a box. */
  get boxes(): readonly TaskRow[] {
    return (this.model?.rows ?? []).flatMap(row => (row.kind === 'task' && row.marker !== undefined ? [row] : []))
  }

  send(message: unknown): void {
    this.#said.fire(message)
  }

  /** Asks for another state of a task as the page shows it; what came of it. */
  tick({ key, marker = ' ' }: TaskRow, to: TaskState): Promise<Heard<'answer'>> {
    const seq = (this.#seq += 1)
    const answer = this.next('answer', heard => heard.seq === seq)
    const message: PageMessage = { type: 'setState', seq, key, expectedMarker: marker, to, version: this.version }
    this.send(message)
    return answer
  }

  next<Type extends HostMessage['type']>(
    type: Type,
    isMeant: (heard: Heard<Type>) => boolean = () => true,
  ): Promise<Heard<Type>> {
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`Waited a minute for: ${type}`)), 60_000)
      const listening = this.#hears.event(message => {
        if (!isOf(message, type) || !isMeant(message)) return
        clearTimeout(late)
        listening.dispose()
        resolve(message)
      })
    })
  }

  answer<Type extends HostMessage['type']>(type: Type, message: unknown): Promise<Heard<Type>> {
    const answer = this.next(type)
    this.send(message)
    return answer
  }
}

const isOf = <Type extends HostMessage['type']>(message: HostMessage, type: Type): message is Heard<Type> =>
  message.type === type
