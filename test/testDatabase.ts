/** A fresh, empty database with PostGIS for a test, in the one private cluster of the test run. */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'
import { type ClusterMembership, joinCluster } from '../server/store/cluster/joinCluster.ts'
import { type Database, openPool } from '../server/store/connect.ts'

export interface TestDatabase<Tables = unknown> extends Database<Tables> {
  /** For `openDatabase({ databaseUrl, dataDir })` and for programs that a test starts. */
  databaseUrl: string
  /** An empty folder of this database's own. */
  dataDir: string
  /** Closes, removes the database and the folder. Optional: the end of the run removes everything. */
  drop(): Promise<void>
}

const TEMPLATE = 'within_reach_template'
const TEMPLATE_LOCK = 1
/** A test run's data need not survive a power cut. */
const SETTINGS = { fsync: 'off', full_page_writes: 'off', max_connections: '200' }

let cluster: Promise<ClusterMembership> | undefined

export async function createTestDatabase<Tables = unknown>(): Promise<TestDatabase<Tables>> {
  const folder = inject('testClusterFolder')
  cluster ??= joinCluster(folder, { settings: SETTINGS, keepRunning: true })
  const { connection } = await cluster
  const name = `test_${randomBytes(6).toString('hex')}`
  await withClient(connection, 'postgres', async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK])
    await ensureTemplate(client, connection)
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`)
  })
  const dataDir = mkdtempSync(join(folder, 'data-'))
  const database = await openPool<Tables>(
    { ...connection, database: name },
    {},
    { leave: async () => {}, explain: (error) => error },
  )
  return {
    ...database,
    dataDir,
    databaseUrl: `postgres://${connection.user}@/${name}?host=${encodeURIComponent(connection.host)}`,
    async drop() {
      await database.close()
      await withClient(connection, 'postgres', (client) =>
        client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
      )
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** PostGIS takes a while to create and little to copy. */
async function ensureTemplate(client: pg.Client, connection: pg.ClientConfig): Promise<void> {
  const there = await client.query('SELECT datistemplate FROM pg_database WHERE datname = $1', [TEMPLATE])
  if (there.rows[0]?.datistemplate) return
  await client.query(`DROP DATABASE IF EXISTS ${TEMPLATE}`)
  await client.query(`CREATE DATABASE ${TEMPLATE}`)
  await withClient(connection, TEMPLATE, (inside) => inside.query('CREATE EXTENSION postgis'))
  await client.query(`ALTER DATABASE ${TEMPLATE} WITH IS_TEMPLATE true`)
}

async function withClient(
  connection: pg.ClientConfig,
  database: string,
  use: (client: pg.Client) => Promise<unknown>,
): Promise<void> {
  const client = new pg.Client({ ...connection, database })
  client.on('error', () => {})
  await client.connect()
  try {
    await use(client)
  } finally {
    await client.end()
  }
}
