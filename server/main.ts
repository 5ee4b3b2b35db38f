/** npm start: the HTTP process. Answers at once; says that it is ready when the sample region can be used. */
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { buildApp } from './api/app.ts'
import { buildWeb } from './buildWeb.ts'
import { readConfig } from './config.ts'
import { DatabaseUnavailable, RefusedInput, WrongUsage } from './errors.ts'
import { addSampleRegion } from './jobs/addSampleRegion.ts'
import { openQueue } from './jobs/queue.ts'
import { openThreads } from './jobs/threads/threads.ts'
import { openTravelTimes } from './jobs/travelTimes.ts'
import { onStop } from './onStop.ts'
import { openDatabase } from './store/connect.ts'
import { migrate } from './store/migrate.ts'
import type { Tables } from './store/tables.ts'

const say = (line: string) => console.log(line)

try {
  await serve()
} catch (error) {
  if (
    !(
      error instanceof DatabaseUnavailable ||
      error instanceof RefusedInput ||
      error instanceof WrongUsage ||
      isAddressInUse(error)
    )
  )
    throw error
  console.error(
    isAddressInUse(error)
      ? `Port ${readConfig().port} is taken. Stop what uses it, or choose another: PORT=8081 npm start`
      : (error as Error).message,
  )
  process.exitCode = error instanceof WrongUsage ? 2 : 1
}

async function serve(): Promise<void> {
  const config = readConfig()
  const stopping = onStop()
  const webFolder = await buildWeb(say)
  const database = await openDatabase<Tables>(config, { say })
  stopping.add(() => database.close())
  try {
    await migrate(database.db)
    const threads = openThreads()
    stopping.add(() => threads.close())
    const app = await buildApp({
      db: database.db,
      pool: database.pool,
      config,
      travelTimes: openTravelTimes(database.db, config.dataDir, threads),
      webFolder,
    })
    stopping.add(() => app.close())
    await app.listen({ port: config.port, host: config.host })
    const address = app.server.address() as AddressInfo
    const host = address.family === 'IPv6' ? `[${address.address}]` : address.address

    const queue = await openQueue(database, config.dataDir)
    stopping.add(() => queue.stop())
    await queue.work()
    await addSampleRegion(database.db, queue, join(import.meta.dirname, '..', 'data', 'sample'), say)
    if (!stopping.begun) say(`Within Reach is ready at http://${host}:${address.port}`)
  } catch (error) {
    if (stopping.begun) return
    await stopping.stop()
    throw error
  }
}

function isAddressInUse(error: unknown): boolean {
  return (error as NodeJS.ErrnoException)?.code === 'EADDRINUSE'
}
