import type { PageMessage } from '../core/preview/messages.ts'

/** What VS Code gives a webview to speak with its extension. */
interface VsCodeApi {
  postMessage(message: unknown): void
  getState(): unknown
  setState(state: unknown): void
}

declare function acquireVsCodeApi(): VsCodeApi

const api = acquireVsCodeApi()

export function tellHost(message: PageMessage): void {
  api.postMessage(message)
}

export const keptState = (): unknown => api.getState()

export function keepState(state: object): void {
  api.setState(state)
}
