/** The `reach` command. Exit codes: 0 done, 1 refused input, 2 wrong usage. */
import { Command, CommanderError } from 'commander'
import { DatabaseUnavailable, NotFound, RefusedInput, WrongUsage } from '../errors.ts'
import { VERSION } from '../version.ts'
import { backupCommand, restoreCommand } from './backup.ts'
import { gapsCommand } from './gaps.ts'
import { matrixCommand } from './matrix.ts'
import { measureCommand } from './measure.ts'
import { networkCommand } from './network.ts'
import { regionCommand } from './region.ts'

const program = new Command('reach')
  .description('Which newcomers cannot reach the services that they need, why, and what would fix it.')
  .version(VERSION)
  .showHelpAfterError('(add --help for how to use it)')
  .addHelpText(
    'after',
    '\nWhere data is kept: DATA_DIR (./.reach), or the database of DATABASE_URL.\nResults go to standard output; progress and notices to standard error.',
  )
for (const command of [
  regionCommand(),
  networkCommand(),
  matrixCommand(),
  gapsCommand(),
  measureCommand(),
  backupCommand(),
  restoreCommand(),
]) {
  program.addCommand(command)
}
throwInsteadOfExit(program)

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2
  else if (error instanceof WrongUsage) fail(error.message, 2)
  else if (error instanceof RefusedInput || error instanceof NotFound || error instanceof DatabaseUnavailable)
    fail(error.message, 1)
  else {
    console.error(error)
    fail('This is a fault of the product; nothing was saved half way.', 1)
  }
}

function fail(message: string, code: number): void {
  console.error(message)
  process.exitCode = code
}

function throwInsteadOfExit(command: Command): void {
  command.exitOverride()
  for (const child of command.commands) throwInsteadOfExit(child)
}
