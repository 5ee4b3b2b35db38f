/** Against real servers: the cluster of the test run, and one with passwords on a TCP port of 127.0.0.1. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ClusterMembership, joinCluster } from '../../../server/store/cluster/joinCluster.ts'
import { type Database, openDatabase } from '../../../server/store/connect.ts'
import { createTestDatabase } from '../../testDatabase.ts'

test('a test database has PostGIS, is empty, and is one of its own', async () => {
  const [one, two] = [await createTestDatabase(), await createTestDatabase()]
  await one.pool.query('CREATE TABLE here (id int)')
  expect((await one.pool.query('SELECT ST_AsText(ST_Point(1, 2)) AS text')).rows).toEqual([
    { text: 'POINT(1 2)' },
  ])
  expect((await two.pool.query("SELECT to_regclass('here') AS here")).rows).toEqual([{ here: null }])
  const again = await openDatabase({ databaseUrl: one.databaseUrl, dataDir: one.dataDir })
  expect((await again.pool.query('SELECT count(*)::int AS rows FROM here')).rows).toEqual([{ rows: 0 }])
  await again.close()
  await one.drop()
  await expect(openDatabase({ databaseUrl: one.databaseUrl, dataDir: one.dataDir })).rejects.toMatchObject({
    code: 'database_missing',
  })
  await two.drop()
})

test('closing ends every connection, also before the first query through Kysely', async () => {
  const database = await createTestDatabase()
  const other = await openDatabase({ databaseUrl: database.databaseUrl, dataDir: database.dataDir })
  await other.pool.query('SELECT 1')
  await other.close()
  await other.close()
  expect(other.pool.totalCount).toBe(0)
  await database.drop()
})

test('a server that ends a connection does not end the process, and the next query works', async () => {
  const database = await createTestDatabase()
  const client = await database.pool.connect()
  await database.pool.query(
    'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
  )
  await expect(client.query('SELECT 1')).rejects.toThrow()
  client.release(true)
  expect((await database.pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }])
  await database.drop()
})

describe('DATABASE_URL', () => {
  let folder: string
  let cluster: ClusterMembership
  let admin: pg.Client
  let port: number

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'wr-tcp-'))
    port = await freePort()
    const hba = join(folder, 'hba.conf')
    writeFileSync(hba, 'local all reach peer map=reach\nhost all all 127.0.0.1/32 scram-sha-256\n', {
      mode: 0o644,
    })
    cluster = await joinCluster(join(folder, 'd'), {
      settings: { listen_addresses: '127.0.0.1', port: String(port), hba_file: hba, fsync: 'off' },
    })
    admin = new pg.Client({ ...cluster.connection, port, database: 'postgres' })
    await admin.connect()
    for (const sql of SETUP) await admin.query(sql)
    const owned = new pg.Client({ ...cluster.connection, port, database: 'owned' })
    await owned.connect()
    await owned.query('CREATE EXTENSION postgis')
    for (const sql of LIES) await owned.query(sql)
    await owned.end()
  })

  afterAll(async () => {
    await admin.end()
    await cluster.leave()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  })

  const open = (user: string, database: string, more = ''): Promise<Database> =>
    openDatabase({ databaseUrl: `postgres://${user}@127.0.0.1:${port}/${database}${more}`, dataDir: folder })
  const refused = (attempt: Promise<Database>) =>
    attempt.then(
      () => 'opened',
      (error) => `${error.name} ${error.code}`,
    )

  test('opens a database of an ordinary owner where PostGIS is there', async () => {
    const database = await open('owner:right%21', 'owned')
    expect(database.postgisVersion).toMatch(/^3\./)
    await database.close()
  })

  test('makes the extension where it may, for two that open at once too', async () => {
    const both = await Promise.all([open('chief:right', 'bare'), open('chief:right', 'bare')])
    for (const database of both) await database.close()
    await admin.query('DROP DATABASE bare')
    await admin.query('CREATE DATABASE bare OWNER owner')
  })

  test.each([
    ['wrong password', 'owner:wrong', 'owned', '', 'database_login_refused'],
    ['no password', 'owner', 'owned', '', 'database_login_refused'],
    ['no such user', 'nobody-here:x', 'owned', '', 'database_login_refused'],
    ['database missing', 'owner:right%21', 'nowhere', '', 'database_missing'],
    ['no right to connect', 'guest:right', 'closed', '', 'database_not_allowed'],
    ['extension missing, no right to create it', 'owner:right%21', 'bare', '', 'postgis_not_allowed'],
    ['no right to create tables', 'guest:right', 'owned', '', 'database_not_allowed'],
    ['no secure connection', 'owner:right%21', 'owned', '?sslmode=verify-full', 'database_tls'],
    ['extension out of sight', 'outside:right', 'owned', '', 'postgis_not_on_path'],
    ['extension not installed on the server', 'without:right', 'owned', '', 'postgis_missing'],
    ['PostGIS too old', 'old-postgis:right', 'owned', '', 'postgis_too_old'],
    ['PostgreSQL too old', 'old-postgres:right', 'owned', '', 'postgresql_too_old'],
    ['a standby', 'standby:right', 'owned', '', 'database_read_only'],
    ['no connection left', 'crowd:right', 'owned', '', 'database_busy'],
  ])('%s', async (_, user, database, more, code) => {
    expect(await refused(open(user, database, more))).toBe(`DatabaseUnavailable ${code}`)
  })

  test('no right to use the schema of the extension: says which right to grant', async () => {
    await admin.query('CREATE DATABASE shut')
    const shut = new pg.Client({ ...cluster.connection, port, database: 'shut' })
    await shut.connect()
    await shut.query('CREATE EXTENSION postgis')
    await shut.query('REVOKE ALL ON SCHEMA public FROM PUBLIC')
    await shut.end()
    await expect(open('guest:right', 'shut')).rejects.toMatchObject({
      code: 'database_not_allowed',
      message: expect.stringContaining('GRANT USAGE ON SCHEMA public TO "guest"'),
    })
  })

  test('unreachable: nothing listens, no such host, no such socket', async () => {
    const closed = await freePort()
    for (const address of [
      `me@127.0.0.1:${closed}/x`,
      'me@no-such-host.invalid/x',
      `me@/x?host=${folder}/none`,
    ])
      expect(await refused(openDatabase({ databaseUrl: `postgres://${address}`, dataDir: folder }))).toBe(
        'DatabaseUnavailable database_unreachable',
      )
  })

  test('messages name the server and what to do, never the password', async () => {
    const error = await open('owner:wrong-secret', 'owned').catch((refusal: Error) => refusal)
    expect(String(error)).toContain(`127.0.0.1:${port}`)
    expect(String(error)).toContain('DATABASE_URL')
    expect(String(error)).not.toContain('wrong-secret')
  })
})

const SETUP = [
  "CREATE ROLE owner LOGIN PASSWORD 'right!'",
  "CREATE ROLE chief LOGIN SUPERUSER PASSWORD 'right'",
  ...['guest', 'outside', 'without', 'old-postgis', 'old-postgres', 'standby'].map(
    (name) => `CREATE ROLE "${name}" LOGIN PASSWORD 'right'`,
  ),
  "CREATE ROLE crowd LOGIN PASSWORD 'right' CONNECTION LIMIT 0",
  'CREATE DATABASE owned OWNER owner',
  'CREATE DATABASE bare OWNER owner',
  'CREATE DATABASE closed OWNER owner',
  'REVOKE CONNECT ON DATABASE closed FROM PUBLIC',
]

/** What an older or poorer server would answer, put before the true answer on the search path of one role. */
const LIES = [
  'CREATE SCHEMA elsewhere',
  'ALTER ROLE outside SET search_path = elsewhere',
  'CREATE SCHEMA poor',
  'CREATE VIEW poor.pg_available_extensions AS SELECT name, default_version FROM pg_catalog.pg_available_extensions WHERE false',
  'CREATE VIEW poor.pg_extension AS SELECT * FROM pg_catalog.pg_extension WHERE false',
  'ALTER ROLE without SET search_path = poor, pg_catalog, public',
  'CREATE SCHEMA old',
  "CREATE VIEW old.pg_extension AS SELECT extname, '3.2.7'::text AS extversion FROM pg_catalog.pg_extension",
  'ALTER ROLE "old-postgis" SET search_path = old, pg_catalog, public',
  'CREATE SCHEMA older',
  `CREATE FUNCTION older.current_setting(name text) RETURNS text LANGUAGE sql
    RETURN CASE name WHEN 'server_version' THEN '14.9' WHEN 'server_version_num' THEN '140009' END`,
  'ALTER ROLE "old-postgres" SET search_path = older, pg_catalog, public',
  'CREATE SCHEMA reader',
  'CREATE FUNCTION reader.pg_is_in_recovery() RETURNS boolean LANGUAGE sql RETURN true',
  'ALTER ROLE standby SET search_path = reader, pg_catalog, public',
  'GRANT USAGE ON SCHEMA poor, old, older, reader, elsewhere TO PUBLIC',
  'GRANT SELECT ON poor.pg_available_extensions, poor.pg_extension, old.pg_extension TO PUBLIC',
]

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((done) => server.once('listening', done))
  const { port } = server.address() as { port: number }
  await new Promise((done) => server.close(done))
  return port
}
