import type { TaskState } from '../plan/plan.ts'
import type { RowBody } from './bodyBlock.ts'
import type { PreviewModel, PreviewRow } from './previewModel.ts'

/** The ways to look at a plan. */
export const previewViews = ['tasks', 'coverage', 'graph', 'timeline'] as const
export type PreviewView = (typeof previewViews)[number]

/** What the host tells the page. */
export type HostMessage =
  | { readonly type: 'model'; readonly model: PreviewModel }
  /** What changed since the model of version `from`. A page that holds another one asks anew with `ready`. */
  | ({ readonly type: 'patch'; readonly from: number } & PreviewPatch)
  /** The answer to `bodies`: what stands inside the rows that were asked for. */
  | {
      readonly type: 'bodies'
      readonly version: number
      readonly bodies: Readonly<Record<string, RowBody>>
    }
  /** The answer to `setState` with the same `seq`. After `stale` a fresh model or patch has already come. */
  | { readonly type: 'answer'; readonly seq: number; readonly outcome: 'done' | 'stale' }
  | { readonly type: 'answer'; readonly seq: number; readonly outcome: 'refused'; readonly reason: string }
  /** The answer to `find` with the same query: keys of the tasks in which all its words stand, details included. */
  | { readonly type: 'found'; readonly query: string; readonly keys: readonly string[] }
  /** The row under the cursor of the editor. */
  | { readonly type: 'reveal'; readonly key: string }
  /** The first row that can be seen in the editor, for the page to follow. */
  | { readonly type: 'scroll'; readonly key: string }
  /** Instead of a plan: it is being read, is gone, or cannot be shown. */
  | { readonly type: 'state'; readonly state: 'loading' | 'deleted' | 'unreadable'; readonly reason: string }

export interface PreviewPatch {
  readonly version: number
  /** Changed and new rows, whole. */
  readonly rows: readonly PreviewRow[]
  readonly removed: readonly string[]
  /** The keys of all rows in order; only where rows were added, removed or moved. */
  readonly order?: readonly string[]
  /** Rows whose bodies changed: what the page holds of them is old. */
  readonly staleBodies: readonly string[]
  /** The parts of the model that changed. */
  readonly model: Partial<Omit<PreviewModel, 'version' | 'rows'>>
}

/**
 * What the page asks of the host, refused where it is anything else: never a path, an address, HTML or a command.
 */
export type PageMessage =
  /** The page can draw now, and wants all there is. */
  | { readonly type: 'ready' }
  | { readonly type: 'bodies'; readonly keys: readonly string[] }
  | {
      readonly type: 'setState'
      readonly seq: number
      readonly key: string
      /** The marker that the page showed; another one in the document makes the request stale. */
      readonly expectedMarker: string
      readonly to: TaskState
      readonly version: number
    }
  /** Look for the words of a query in the details too, which the page has only of the rows it has drawn. */
  | { readonly type: 'find'; readonly query: string }
  /** Go to the row's line in the editor. */
  | { readonly type: 'openRow'; readonly key: string }
  | { readonly type: 'openRequirement'; readonly id: string }
  /** `at` counts in the `sources` of the row's body, as it was last sent. */
  | { readonly type: 'openSource'; readonly key: string; readonly at: number }
  /** `at` is that of a link in the row's body, as it was last sent. */
  | { readonly type: 'openLink'; readonly key: string; readonly at: number }
  /** The first row that can be seen, for the editor to follow. */
  | { readonly type: 'scrolled'; readonly key: string }
  | { readonly type: 'export'; readonly view: PreviewView; readonly format: 'html' | 'svg' }
