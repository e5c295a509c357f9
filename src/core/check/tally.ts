import { changedSpan } from '../text/changedSpan.ts'

/**
 * Counts what the members of a list hold while the list changes a little at a time: only members that came or went are
 * looked at.
 */
export class Tally<Member, Key> {
  readonly #keysOf: (member: Member) => Iterable<Key>
  readonly #counts = new Map<Key, number>()
  readonly #repeated = new Set<Key>()
  #members: readonly Member[] = []
  #version = 0

  constructor(keysOf: (member: Member) => Iterable<Key>) {
    this.#keysOf = keysOf
  }

  /** Another number whenever some key is held now and was not before, or the other way round. */
  get version(): number {
    return this.#version
  }

  get isEmpty(): boolean {
    return this.#counts.size === 0
  }

  /** The keys that are held more than once. */
  get repeated(): ReadonlySet<Key> {
    return this.#repeated
  }

  has(key: Key): boolean {
    return this.#counts.has(key)
  }

  /** Takes in the list as it is now. */
  follow(members: readonly Member[]): void {
    const { start, end, endBefore } = changedSpan(this.#members, members)
    // What comes goes first, so that a key which only moves is held all the time.
    for (const member of members.slice(start, end)) for (const key of this.#keysOf(member)) this.#add(key)
    for (const member of this.#members.slice(start, endBefore))
      for (const key of this.#keysOf(member)) this.#remove(key)
    this.#members = members
  }

  #add(key: Key): void {
    const count = this.#counts.get(key) ?? 0
    this.#counts.set(key, count + 1)
    if (count === 0) this.#version++
    if (count === 1) this.#repeated.add(key)
  }

  #remove(key: Key): void {
    const count = this.#counts.get(key) ?? 0
    if (count > 1) this.#counts.set(key, count - 1)
    else {
      this.#counts.delete(key)
      this.#version++
    }
    if (count === 2) this.#repeated.delete(key)
  }
}
