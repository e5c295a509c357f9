import { join } from 'node:path'
import { createVSIX } from '@vscode/vsce'

const root = join(import.meta.dirname, '..')

/** Packs what stands in dist. The bundles hold every dependency, so none is packed. */
export async function packageExtension(packagePath: string): Promise<void> {
  await createVSIX({
    cwd: root,
    packagePath,
    dependencies: false,
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  })
}
