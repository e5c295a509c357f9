/** `1 task`, `2 tasks`; a plural that is not made with an s is given. */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${count} ${count === 1 ? singular : plural}`
}
