/**
 * Opens the database: the one that DATABASE_URL names, or a private cluster in DATA_DIR. Makes sure that PostGIS is there and
 * new enough; tables are the migrations' affair.
 */
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Config } from '../config.ts'
import { DatabaseUnavailable } from '../errors.ts'
import { checkServer, type ServerVersions } from './checkServer.ts'
import { joinCluster } from './cluster/joinCluster.ts'
import { describeConnectionError, isConnectionLost, parseDatabaseUrl } from './describeConnectionError.ts'

export interface Database<Tables = unknown> extends ServerVersions {
  db: Kysely<Tables>
  pool: pg.Pool
  /** Ends the connections and leaves the private cluster (whose server stops with its last user). May be called twice. */
  close(): Promise<void>
}

export interface OpenOptions {
  /** Told what takes long: installing, a first start, waiting for another process. */
  say?: (line: string) => void
  /** Largest number of connections. */
  connections?: number
}

const APPLICATION = 'within-reach'
const PRIVATE_DATABASE = 'within_reach'
const CONNECTIONS = 10
const CONNECT_LIMIT_MS = 10_000
const CLOSE_LIMIT_MS = 5_000

/** Throws DatabaseUnavailable, whose code and hint say what to do. */
export async function openDatabase<Tables = unknown>(
  config: Pick<Config, 'databaseUrl' | 'dataDir'>,
  options: OpenOptions = {},
): Promise<Database<Tables>> {
  if (config.databaseUrl) {
    const where = parseDatabaseUrl(config.databaseUrl)
    return await openPool<Tables>({ connectionString: config.databaseUrl }, options, {
      leave: async () => {},
      explain: (error) => describeConnectionError(error, where),
    })
  }
  const cluster = await joinCluster(config.dataDir, { say: options.say })
  try {
    await ensureDatabase(cluster.connection, PRIVATE_DATABASE)
    return await openPool<Tables>({ ...cluster.connection, database: PRIVATE_DATABASE }, options, {
      leave: cluster.leave,
      explain: (error) => error,
    })
  } catch (error) {
    await cluster.leave()
    throw isConnectionLost(error) ? lostCluster(config.dataDir) : error
  }
}

/** Somebody ended the private server in the moment between joining it and connecting. */
function lostCluster(dataDir: string): DatabaseUnavailable {
  return new DatabaseUnavailable(
    'cluster_lost',
    `The private database in ${dataDir} went away while it was being opened.`,
    'Start again: it mends itself.',
  )
}

/** Makes the database where it is missing; two processes may do so at once. */
export async function ensureDatabase(connection: pg.ClientConfig, name: string): Promise<void> {
  const client = new pg.Client({ ...connection, database: 'postgres', application_name: APPLICATION })
  client.on('error', () => {})
  await client.connect()
  try {
    const there = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
    if (there.rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`)
  } catch (error) {
    // 42P04 and 23505: another process was faster.
    if (!['42P04', '23505'].includes((error as { code?: string }).code ?? '')) throw error
  } finally {
    await client.end()
  }
}

export async function openPool<Tables>(
  connection: pg.PoolConfig,
  options: OpenOptions,
  owner: { leave: () => Promise<void>; explain: (error: unknown) => unknown },
): Promise<Database<Tables>> {
  const pool = new pg.Pool({
    application_name: APPLICATION,
    max: options.connections ?? CONNECTIONS,
    connectionTimeoutMillis: CONNECT_LIMIT_MS,
    keepAlive: true,
    ...connection,
  })
  // Without these two a server that goes away ends the whole process; the query in progress still fails by itself.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  let closed: Promise<void> | undefined
  const close = () => {
    closed ??= endPool(pool).finally(owner.leave)
    return closed
  }
  try {
    return { db, pool, close, ...(await checkServer(pool)) }
  } catch (error) {
    await close()
    throw owner.explain(error)
  }
}

/**
 * The pool itself: Kysely's destroy() does nothing before Kysely's first query. A connection that somebody never gave back does
 * not hold up the end.
 */
async function endPool(pool: pg.Pool): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<void>((done) => {
    timer = setTimeout(done, CLOSE_LIMIT_MS)
  })
  await Promise.race([pool.ended || pool.ending ? undefined : pool.end(), limit])
  clearTimeout(timer)
}
