/** A user of the private cluster as a process of its own, for tests: DATA_DIR, then "exit" to end without closing. */
import { openDatabase } from '../../../../server/store/connect.ts'

const [dataDir, way] = process.argv.slice(2)
try {
  const database = await openDatabase({ databaseUrl: undefined, dataDir })
  const { rows } = await database.pool.query('SELECT (pg_stat_file($1)).modification AS started', [
    'postmaster.pid',
  ])
  console.log(`ready ${rows[0].started.toISOString()}`)
  if (way === 'exit') process.exit(0)
  for await (const chunk of process.stdin) {
    const said = String(chunk).trim()
    if (said === 'leave') break
    console.log(`rows ${JSON.stringify((await database.pool.query(said)).rows)}`)
  }
  await database.close()
} catch (error) {
  console.log(`failed ${(error as { code?: string }).code} ${(error as Error).message}`)
}
