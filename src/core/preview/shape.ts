/** Says whether a value that came from the other side is what it claims to be. Total: any value gets an answer. */
export type Shape<T> = (value: unknown) => value is T

export const text =
  (longest: number): Shape<string> =>
  (value): value is string =>
    typeof value === 'string' && value.length <= longest

/** A whole number from 0 on. */
export const count: Shape<number> = (value): value is number => Number.isSafeInteger(value) && Number(value) >= 0

export const oneOf = <const T extends string | number | null>(...values: readonly T[]): Shape<T> => {
  const known = new Set<unknown>(values)
  return (value): value is T => known.has(value)
}

export const list =
  <T>(item: Shape<T>, most: number): Shape<readonly T[]> =>
  (value): value is readonly T[] =>
    Array.isArray(value) && value.length <= most && value.every(one => item(one))

/** An object with these properties and no others. */
export const record =
  <T extends object>(properties: { readonly [Name in keyof T]-?: Shape<T[Name]> }): Shape<T> =>
  (value): value is T => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
    const names = Object.keys(value)
    const shapes = new Map<string, Shape<unknown>>(Object.entries(properties))
    const held = new Map<string, unknown>(Object.entries(value))
    return (
      names.every(name => shapes.get(name)?.(held.get(name)) === true) &&
      [...shapes.keys()].every(name => held.has(name))
    )
  }
