#!/usr/bin/env node
// What @vscode/test-electron starts as "VS Code" when it is given this path.
import { register } from 'tsx/esm/api'

register()
await import('./code.ts')
