/** The `reach` command. Exit codes: 0 done, 1 refused input, 2 wrong usage. */
import { Command, CommanderError } from 'commander'
import { DatabaseUnavailable, Forbidden, NotFound, RefusedInput, WrongUsage } from '../errors.ts'
import { VERSION } from '../version.ts'

/** Each verb is loaded only when it is meant: `reach measure` needs no database code. */
const VERBS: Record<string, () => Promise<Command>> = {
  region: async () => (await import('./region.ts')).regionCommand(),
  network: async () => (await import('./network.ts')).networkCommand(),
  matrix: async () => (await import('./matrix.ts')).matrixCommand(),
  isochrone: async () => (await import('./isochrone.ts')).isochroneCommand(),
  journey: async () => (await import('./journey.ts')).journeyCommand(),
  'round-trip': async () => (await import('./roundTrip.ts')).roundTripCommand(),
  near: async () => (await import('./near.ts')).nearCommand(),
  gaps: async () => (await import('./gaps.ts')).gapsCommand(),
  standards: async () => (await import('./records.ts')).recordsCommand('standard'),
  rules: async () => (await import('./records.ts')).recordsCommand('rule'),
  zones: async () => (await import('./records.ts')).recordsCommand('zone'),
  profiles: async () => (await import('./records.ts')).recordsCommand('profile'),
  brief: async () => (await import('./brief.ts')).briefCommand(),
  workers: async () => (await import('./workers.ts')).workersCommand(),
  measure: async () => (await import('./measure.ts')).measureCommand(),
  services: async () => (await import('./services.ts')).servicesCommand(),
  worksheet: async () => (await import('./worksheet.ts')).worksheetCommand(),
  backup: async () => (await import('./backup.ts')).backupCommand(),
  restore: async () => (await import('./backup.ts')).restoreCommand(),
}

const program = new Command('reach')
  .description('Which newcomers cannot reach the services that they need, why, and what would fix it.')
  .version(VERSION)
  .showHelpAfterError('(add --help for how to use it)')
  .addHelpText(
    'after',
    '\nWhere data is kept: DATA_DIR (./.reach), or the database of DATABASE_URL.\nResults go to standard output; progress and notices to standard error.',
  )
const wanted = process.argv[2] ?? ''
const verbs = Object.hasOwn(VERBS, wanted) ? [wanted] : Object.keys(VERBS)
for (const verb of verbs) program.addCommand(await VERBS[verb]())
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
  else if (
    error instanceof RefusedInput ||
    error instanceof NotFound ||
    error instanceof Forbidden ||
    error instanceof DatabaseUnavailable
  )
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
