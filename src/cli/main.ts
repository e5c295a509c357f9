import { nodeIo } from './nodeIo.ts'
import { runCli } from './runCli.ts'

// A reader that closes the pipe early, such as `head`, is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(process.exitCode ?? 0)
})

// Setting the code instead of leaving lets everything that was written reach its pipe.
void runCli(process.argv.slice(2), nodeIo(process)).then(code => {
  process.exitCode = code
})
