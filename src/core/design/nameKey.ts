/** Names that differ only in case, spaces, marks or a plural are one: `AuthService`, `auth service`, `auth_service.py`. */
export function nameKey(name: string): string {
  const base = name
    .replace(/`/g, '')
    .replace(/^.*\//, '')
    .replace(/\.(?:[cm]?[jt]sx?|py|go|rs|java|kts?|cs|swift|dart|rb|sh|json|ya?ml|hh?|hpp|cc?|cpp)$/i, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
  return (
    base
      .replace(/(?:component|コンポーネント|组件)$/u, '')
      .replace(/(?<=[a-z]{3})ies$/, 'y')
      .replace(/(?<=[a-z]{3}[^s])s$/, '') || base
  )
}
