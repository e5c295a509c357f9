export type FileRole = 'requirements' | 'design' | 'plan'

/** The role a file's name gives it, if any. `besideSpec` says whether a spec-kit `spec.md` lies in the same folder. */
export function roleByName(name: string, besideSpec: boolean): FileRole | undefined {
  const lower = name.toLowerCase()
  if (lower === 'plan.md') return besideSpec ? 'design' : undefined
  return roles.find(([pattern]) => pattern.test(lower))?.[1]
}

/** Requirements in Gherkin or YAML. */
export function isParsedSource(name: string): boolean {
  return /\.feature$|^requirements\.ya?ml$/i.test(name)
}

/** `tasks.md` for `design.md`, `login-tasks.md` for `login-design.md`. */
export function siblingName(name: string, to: string): string | undefined {
  const sibling = name.replace(/design/i, to)
  return sibling === name ? undefined : sibling
}

const roles: readonly (readonly [RegExp, FileRole])[] = [
  [/^tasks\.md$|[-_.]tasks\.md$|^tasks[-_.].*\.md$/, 'plan'],
  [/^design\.md$|[-_.]design\.md$|^design[-_.].*\.md$/, 'design'],
  [
    /^(?:requirements|spec|bugfix)\.md$|[-_.](?:requirements|spec)\.md$|^(?:requirements|spec)[-_.].*\.md$/,
    'requirements',
  ],
  [/\.feature$|^requirements\.ya?ml$/, 'requirements'],
]
