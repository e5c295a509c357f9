import type { RequirementSet } from '../../core/requirements/requirement.ts'
import type { Io } from '../io.ts'
import { readText, type TextFile } from './readText.ts'
import { parsedSet } from './parsedSet.ts'

/** A requirements file; `set` is what it holds where its form needs a parser. */
export interface RequirementFile extends TextFile {
  readonly set?: RequirementSet
}

/** The texts of a spec's documents. */
export interface SpecDocuments {
  readonly design?: TextFile
  readonly requirements: readonly RequirementFile[]
  readonly plan?: TextFile
  /** Why a document could not be read, one sentence each. */
  readonly faults: readonly string[]
}

/** The paths of the documents that are wanted. */
interface Wanted {
  readonly design?: string | undefined
  readonly requirements: readonly string[]
  readonly plan?: string | undefined
}

export async function readSpec(folder: Wanted, io: Io): Promise<SpecDocuments> {
  const faults: string[] = []
  const read = async (path: string | undefined): Promise<TextFile | undefined> => {
    if (path === undefined) return undefined
    const reading = await readText(path, io)
    if (reading.ok) return reading.file
    faults.push(reading.message)
    return undefined
  }
  const design = await read(folder.design)
  const plan = await read(folder.plan)
  const requirements: RequirementFile[] = []
  for (const path of folder.requirements) {
    const file = await read(path)
    if (!file) continue
    const set = await parsedSet(file.path, file.text)
    requirements.push(set ? { ...file, set } : file)
  }
  return { ...(design ? { design } : {}), ...(plan ? { plan } : {}), requirements, faults }
}
