/** What went wrong with a file, in words, with what to do about it where that is known. */
export function faultOf(error: unknown): string {
  const code = codeOf(error)
  return meanings.get(code) ?? `${error instanceof Error ? error.message : String(error)}.`
}

export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

const meanings: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'there is no such file or folder. Check the path.'],
  ['EACCES', 'permission denied. Check the rights of the file and its folder.'],
  ['EPERM', 'the system does not permit it. Check the rights of the file and its folder.'],
  ['EROFS', 'the file system is read-only.'],
  ['ENOSPC', 'the disk is full.'],
  ['EDQUOT', 'the disk quota is used up.'],
  ['EISDIR', 'it is a folder where a file is needed.'],
  ['ENOTDIR', 'a part of the path is a file, not a folder.'],
  ['ELOOP', 'its symbolic links go in a circle.'],
  ['ENAMETOOLONG', 'the name is too long.'],
  ['EBUSY', 'another program holds it. Close that program and try again.'],
  ['EMFILE', 'too many files are open.'],
])
