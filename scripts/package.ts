import { packageExtension } from './packageExtension.ts'

await packageExtension('planwright.vsix')
