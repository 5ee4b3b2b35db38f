/** npm run worker: takes jobs from the queue, on any number of machines beside the server. */
import { readConfig } from './config.ts'
import { DatabaseUnavailable, WrongUsage } from './errors.ts'
import { openQueue } from './jobs/queue.ts'
import { onStop } from './onStop.ts'
import { openDatabase } from './store/connect.ts'
import { migrate } from './store/migrate.ts'
import type { Tables } from './store/tables.ts'

try {
  const config = readConfig()
  const stopping = onStop()
  const database = await openDatabase<Tables>(config, { say: (line) => console.log(line) })
  stopping.add(() => database.close())
  await migrate(database.db)
  const queue = await openQueue(database, config.dataDir)
  stopping.add(() => queue.stop())
  await queue.work()
  console.log('Within Reach worker is ready for jobs.')
} catch (error) {
  if (!(error instanceof DatabaseUnavailable || error instanceof WrongUsage)) throw error
  console.error(error.message)
  process.exitCode = 1
}
