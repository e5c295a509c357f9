export interface FileStat {
  readonly kind: 'file' | 'directory' | 'other'
  /** In bytes. */
  readonly size: number
}

export interface Entry {
  readonly name: string
  readonly kind: 'file' | 'directory' | 'link' | 'other'
}

/**
 * What a command may touch. Tests pass their own. Functions that can fail reject with an error that carries the
 * operating system's `code`, such as `ENOENT`.
 */
export interface Io {
  /** Follows links. */
  stat(path: string): Promise<FileStat>
  /** Names in a folder with what stands there; links are not followed. */
  list(path: string): Promise<readonly Entry[]>
  /** The path with every link resolved. */
  realPath(path: string): Promise<string>
  readBytes(path: string): Promise<Uint8Array>
  /** A file as the last commit of its repository has it; undefined where there is none. Never rejects. */
  committedBytes(path: string): Promise<Uint8Array | undefined>
  /**
   * Writes all of a file or nothing. `before` is what was read from it, `undefined` where there was no file; when
   * something else stands there now, nothing is written and the answer is `changed`.
   */
  replace(path: string, bytes: Uint8Array, before: Uint8Array | undefined): Promise<'written' | 'changed'>
  /** A line for standard output. */
  out(line: string): void
  /** A line for standard error. */
  err(line: string): void
  /** Shows `text` in the place of the last progress text; an empty one takes it away. Only on a terminal. */
  progress(text: string): void
  /** Whether standard error is a terminal. */
  readonly isTerminal: boolean
  /** In milliseconds. */
  now(): number
}
