import { exitCodes } from './exitCode.ts'
import { faultOf } from './files/faultOf.ts'
import { nodeIo } from './nodeIo.ts'
import { runCli } from './runCli.ts'

// A reader that closes the pipe early, such as `head`, is no fault; a full disk is one, but not one of the program.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? exitCodes.ok)
  process.stderr.write(`planwright: standard output cannot be written: ${faultOf(error)}\n`)
  process.exit(exitCodes.file)
})

// Setting the code instead of leaving lets everything that was written reach its pipe.
void runCli(process.argv.slice(2), nodeIo(process)).then(code => {
  process.exitCode = code
})
