import type { CheckSettings } from '../../core/check/checkSettings.ts'
import { SpecChecker } from '../../core/check/specChecker.ts'
import { problemSteps, type ProblemLists } from '../../core/language/problemsOf.ts'
import type { Spec } from '../../core/language/spec.ts'
import { sliced } from '../sliced.ts'

interface Check {
  readonly checker: SpecChecker
  /** What is on its way: a checker looks at one state of its spec at a time. */
  running: Promise<unknown>
  found?: { readonly documents: Spec['documents']; readonly settings: CheckSettings; readonly lists: ProblemLists }
}

/** The problems of specs that are looked at again and again: once for each state, whoever asks. */
export class SpecChecks {
  readonly #checks = new Map<string, Check>()

  /** Undefined once it is not wanted any more. */
  async problemsOf(spec: Spec, settings: CheckSettings, isWanted: () => boolean): Promise<ProblemLists | undefined> {
    const key = spec.documents.map(({ name }) => name).join('\n')
    const check = this.#checks.get(key) ?? { checker: new SpecChecker(), running: Promise.resolve() }
    this.#checks.set(key, check)
    const lists = check.running.then(() => (isWanted() ? look(check, spec, settings, isWanted) : undefined))
    check.running = lists.catch(() => undefined)
    return lists
  }

  /** Nothing is kept for what nobody has open. */
  forget(name: string): void {
    for (const key of [...this.#checks.keys()]) if (key.split('\n').includes(name)) this.#checks.delete(key)
  }
}

async function look(
  check: Check,
  spec: Spec,
  settings: CheckSettings,
  isWanted: () => boolean,
): Promise<ProblemLists | undefined> {
  const { checker, found } = check
  const { documents } = spec
  if (found?.settings === settings && documents.every((document, at) => document === found.documents[at]))
    return found.lists
  const lists = await sliced(problemSteps(spec, settings, checker), isWanted)
  if (lists) check.found = { documents, settings, lists }
  return lists
}
