import * as vscode from 'vscode'
import { hasMember } from '../../core/language/specsAmong.ts'
import { requirementRows } from '../../core/tracker/requirementRows.ts'
import { isNarrowed, type RequirementsLook } from '../../core/tracker/requirementsLook.ts'
import { taskRows } from '../../core/tracker/taskRows.ts'
import type { ActiveDocument } from '../activeDocument.ts'
import { toUri } from '../convert.ts'
import type { SpecStore } from '../specStore.ts'
import { toldTaskState } from '../toldTaskState.ts'
import { LiveTree, type TreeNode } from './liveTree.ts'
import { matchingSpecs } from './matchingSpecs.ts'
import { viewIds, type TrackerViews, type ViewName } from './registerViews.ts'
import { rememberedLook, rememberLook } from './rememberedLook.ts'
import { setContext } from './setContext.ts'
import type { SpecEntry } from './specEntry.ts'
import type { SpecIndex } from './specIndex.ts'
import { standingName } from './rowTexts.ts'
import { requirementsStyle, tasksStyle } from './rowStyles.ts'
import { rowsInside, specRow } from './trackerRows.ts'
import type { ViewRow } from './viewRow.ts'

/** In milliseconds. */
const pause = 300

/** The two views of the tracker: what they show, and what follows when a person ticks a box or turns to another spec. */
export class Tracker implements vscode.Disposable {
  readonly trees: Readonly<Record<ViewName, LiveTree>>
  readonly #store: SpecStore
  readonly #index: SpecIndex
  readonly #views: TrackerViews
  readonly #subscriptions: vscode.Disposable
  readonly #memory: vscode.Memento
  #look: RequirementsLook
  /** Specs with something that is looked for, by their ids. */
  #matching: ReadonlySet<string> = new Set()
  #currentId = ''
  /** Once begun, the index goes on by itself. */
  #isCounting = false
  #revealed = ''

  /** @param memory of the workspace: the look stays when the window is loaded anew */
  constructor(
    store: SpecStore,
    {
      index,
      active,
      views,
      memory,
    }: {
      readonly index: SpecIndex
      readonly active: ActiveDocument
      readonly views: TrackerViews
      readonly memory: vscode.Memento
    },
  ) {
    this.#store = store
    this.#index = index
    this.#views = views
    this.#memory = memory
    this.#look = rememberedLook(memory)
    this.#tellLook()
    this.trees = {
      requirements: new LiveTree(
        () => this.#requirementRoots(),
        nodes => views.requirements.redraw(nodes),
      ),
      tasks: new LiveTree(
        () => this.#taskRoots(),
        nodes => views.tasks.redraw(nodes),
      ),
    }
    this.#subscriptions = vscode.Disposable.from(
      index.onDidChange(() => void this.#refresh()),
      active.onDidChange(() => void this.#follow(active)),
      views.tasks.view.onDidChangeCheckboxState(change => void this.#tick(change.items)),
      ...[views.requirements.view, views.tasks.view].map(view =>
        view.onDidChangeVisibility(({ visible }) => {
          if (visible) void this.#follow(active)
        }),
      ),
    )
    void this.#follow(active)
  }

  /** The spec that the views follow; undefined before anybody looked at one. */
  get current(): SpecEntry | undefined {
    return this.#index.entryWith(this.#currentId)
  }

  get look(): RequirementsLook {
    return this.#look
  }

  async show(look: RequirementsLook): Promise<void> {
    this.#look = look
    this.#tellLook()
    rememberLook(this.#memory, look)
    await this.#match()
    await this.trees.requirements.refresh()
  }

  dispose(): void {
    this.#subscriptions.dispose()
  }

  #tellLook(): void {
    const { filter, group } = this.#look
    const { view } = this.#views.requirements
    view.description = filter === 'all' ? '' : standingName(filter)
    setContext('requirementsFilter', isNarrowed(this.#look) ? filter : '')
    setContext('requirementsGroup', group)
  }

  /** A view with a message offers nothing else where it has no rows. */
  #tellSearch(hasRows: boolean): void {
    const words = this.#look.find.trim()
    this.#views.requirements.view.message = words && hasRows ? vscode.l10n.t('What holds “{0}”', words) : ''
  }

  async #requirementRoots(): Promise<readonly ViewRow[]> {
    const specs = await this.#counted('requirements')
    const style = requirementsStyle(this.#look, spec => requirementRows(spec, this.#look))
    const [only, ...others] = specs
    const isOne = only !== undefined && others.length === 0
    const rows = isOne
      ? await rowsInside(this.#index, only, style)
      : specs.filter(entry => this.#isShown(entry)).map(entry => specRow(this.#index, entry, style))
    this.#tellSearch(rows.length > 0)
    setContext(
      'requirementsView',
      rows.length > 0 ? '' : !only ? 'noSpec' : isNarrowed(this.#look) ? 'nothing' : 'noRequirements',
    )
    return rows
  }

  async #taskRoots(): Promise<readonly ViewRow[]> {
    const specs = await this.#counted('tasks')
    const [only, ...others] = specs
    const entry = this.current ?? (others.length === 0 ? only : undefined)
    const style = tasksStyle(taskRows)
    const rows = entry
      ? await rowsInside(this.#index, entry, style)
      : specs.filter(own => hasMember(own, 'plan')).map(own => specRow(this.#index, own, style))
    this.#views.tasks.view.description = entry && others.length > 0 ? entry.name : ''
    const hasDesign = entry ? hasMember(entry, 'design') : specs.some(own => hasMember(own, 'design'))
    setContext('tasksView', rows.length > 0 ? '' : !only ? 'noSpec' : hasDesign ? 'noPlan' : 'noDesign')
    return rows
  }

  /** The specs at once; their figures come while the view shows that it works. */
  async #counted(name: ViewName): Promise<readonly SpecEntry[]> {
    const location = { viewId: viewIds[name] }
    const specs = await vscode.window.withProgress({ location }, () => this.#index.specs())
    if (name === 'requirements' && !this.#isCounting) {
      this.#isCounting = true
      // The rows are drawn before the reading begins.
      setTimeout(() => void vscode.window.withProgress({ location }, () => this.#index.count()), pause)
    }
    return specs
  }

  #isShown(entry: SpecEntry): boolean {
    const { filter, find } = this.#look
    const read = this.#index.known(entry)
    if (find.trim() !== '') {
      return read?.spec ? requirementRows(read.spec, this.#look).length > 0 : this.#matching.has(entry.id)
    }
    return filter === 'all' || !read || read.summary.standings[filter] > 0
  }

  async #match(): Promise<void> {
    if (this.#look.find.trim() === '') return
    const look = this.#look
    const location = { viewId: viewIds.requirements }
    const matching = await vscode.window.withProgress({ location }, () => matchingSpecs(this.#store, this.#index, look))
    if (look === this.#look) this.#matching = matching
  }

  async #refresh(): Promise<void> {
    await Promise.all([this.trees.requirements.refresh(), this.trees.tasks.refresh()])
  }

  /** Turns to the spec of the document that a person looks at, and stays with it while they look at something else. */
  async #follow({ current }: ActiveDocument): Promise<void> {
    const { requirements, tasks } = this.#views
    if (!requirements.view.visible && !tasks.view.visible) return
    await this.#index.specs()
    const entry = current && this.#index.entryOf(current)
    if (!entry) return
    if (entry.id !== this.#currentId) {
      this.#currentId = entry.id
      await this.trees.tasks.refresh()
    }
    if (entry.id === this.#revealed || !requirements.view.visible) return
    this.#revealed = entry.id
    const node = await this.trees.requirements.root(entry.id)
    if (node) await requirements.view.reveal(node, { select: false, expand: true }).then(undefined, () => undefined)
  }

  async #tick(items: readonly (readonly [TreeNode, vscode.TreeItemCheckboxState])[]): Promise<void> {
    for (const [node, box] of items) {
      const subject = node.row.row?.subject
      if (subject?.kind !== 'task') continue
      const { document, task } = subject.held
      const state = box === vscode.TreeItemCheckboxState.Checked ? 'done' : 'open'
      const outcome = await toldTaskState(this.#store, toUri(document), [{ key: task.key, state, marker: task.marker }])
      // The view has drawn the box as it was clicked; it is drawn again as it stands.
      if (outcome.kind !== 'done' || outcome.changed === 0) this.#views.tasks.redraw([node])
    }
  }
}
