import { check } from './outline.ts'

describe('what a fence shows beside new things', () => {
  it('marks what a comment calls existing', () =>
    check(
      'ts',
      `// Existing
interface Album { id: string }

// New
interface Cover { id: string }`,
      `
        type Album
          id: string
          ! existing
        type Cover
          id: string
      `,
    ))

  it('marks what stands before a change', () =>
    check(
      'python',
      `# 変更前
def load(path: str) -> Book: ...

# 変更後
def load_all(paths: list[str]) -> list[Book]: ...`,
      `
        function load
          + load(path: str) -> Book
          ! existing
        function load_all
          + load_all(paths: list[str]) -> list[Book]
      `,
    ))

  it('reads a diff as the code after it', () =>
    check(
      'diff',
      ` interface Album {
   id: string
 }
+interface Cover {
+  id: string
 }
-interface Old {
-  id: string
-}`,
      `
        type Album
          id: string
          ! existing
        type Cover
          id: string
      `,
    ))

  it('gives each declaration the path named last', () =>
    check(
      'ts',
      `// File: src/a.ts
interface A { id: string }
// src/b.ts - the other
interface B { id: string }`,
      `
        type A @ src/a.ts
          id: string
        type B @ src/b.ts
          id: string
      `,
    ))

  it('guesses the language without an info', () =>
    check(
      '',
      `@dataclass
class Job:
    id: str`,
      `
        type Job
          id: str
      `,
    ))

  it('tells nothing of documents and pages', () =>
    check(
      'markdown',
      `## Title
- name: value`,
      `

      `,
    ))
})
