import type { Io } from '../io.ts'
import { readText, type TextFile } from './readText.ts'

/** The texts of a spec's documents. */
export interface SpecDocuments {
  readonly design?: TextFile
  readonly requirements: readonly TextFile[]
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
  const requirements: TextFile[] = []
  for (const path of folder.requirements) {
    const file = await read(path)
    if (file) requirements.push(file)
  }
  return { ...(design ? { design } : {}), ...(plan ? { plan } : {}), requirements, faults }
}
