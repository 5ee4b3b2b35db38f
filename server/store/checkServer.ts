/** What the product needs of a PostgreSQL server and database, checked once at start; makes the PostGIS extension where it may. */
import type pg from 'pg'
import { DatabaseUnavailable } from '../errors.ts'
import { compareVersions, OLDEST_POSTGIS, OLDEST_POSTGRESQL } from './cluster/findPostgres.ts'

export interface ServerVersions {
  /** "15.12" */
  serverVersion: string
  /** "3.3.2" */
  postgisVersion: string
}

/** Any number, the same in every process: only one makes the extension. */
const EXTENSION_LOCK = 7_122_015

interface Facts {
  version: string
  number: number
  role: string
  database: string
  standby: boolean
  schema: string | null
  may_create_tables: boolean
  may_create_schemas: boolean
  postgis: string | null
  postgis_offered: string | null
}

const FACTS = `
  SELECT current_setting('server_version') AS version, current_setting('server_version_num')::int AS number,
    current_user AS role, current_database() AS database, pg_is_in_recovery() AS standby, current_schema() AS schema,
    coalesce(has_schema_privilege(current_schema(), 'CREATE'), false) AS may_create_tables,
    has_database_privilege(current_database(), 'CREATE') OR to_regnamespace('pgboss') IS NOT NULL AS may_create_schemas,
    (SELECT extversion FROM pg_extension WHERE extname = 'postgis') AS postgis,
    (SELECT default_version FROM pg_available_extensions WHERE name = 'postgis') AS postgis_offered`

/** Throws DatabaseUnavailable for whatever is missing, in the order in which a person would put it right. */
export async function checkServer(pool: pg.Pool): Promise<ServerVersions> {
  const client = await pool.connect()
  try {
    const facts: Facts = (await client.query(FACTS)).rows[0]
    checkVersion(facts)
    if (facts.postgis === null) await createPostgis(client, facts)
    else checkPostgisVersion(facts.postgis, facts)
    const postgisVersion = await readPostgisVersion(client)
    checkRights(facts)
    return { serverVersion: facts.version.split(' ')[0], postgisVersion }
  } finally {
    client.release()
  }
}

function checkVersion(facts: Facts): void {
  if (facts.number < OLDEST_POSTGRESQL * 10_000)
    throw new DatabaseUnavailable(
      'postgresql_too_old',
      `The database server is PostgreSQL ${facts.version}; ${OLDEST_POSTGRESQL} or newer is needed.`,
      'Upgrade it, or leave DATABASE_URL out: the product then runs a database of its own.',
    )
  if (facts.standby)
    throw new DatabaseUnavailable(
      'database_read_only',
      'The database server is a standby: it can only be read.',
      'Set DATABASE_URL to the primary server.',
    )
}

async function createPostgis(client: pg.PoolClient, facts: Facts): Promise<void> {
  if (facts.postgis_offered === null)
    throw new DatabaseUnavailable(
      'postgis_missing',
      'PostGIS is not installed on the database server.',
      `Install it there (Debian, Ubuntu: sudo apt-get install postgresql-${Math.floor(facts.number / 10_000)}-postgis-3), or use a server that has it.`,
    )
  checkPostgisVersion(facts.postgis_offered, facts)
  await client.query('SELECT pg_advisory_lock($1)', [EXTENSION_LOCK])
  try {
    await client.query('CREATE EXTENSION IF NOT EXISTS postgis')
  } catch (error) {
    if ((error as { code?: string }).code !== '42501') throw error
    throw new DatabaseUnavailable(
      'postgis_not_allowed',
      `The role "${facts.role}" has no right to create the extension PostGIS in the database "${facts.database}".`,
      `Let an administrator run, once: psql -d ${facts.database} -c 'CREATE EXTENSION postgis'`,
    )
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [EXTENSION_LOCK])
  }
}

function checkPostgisVersion(version: string, facts: Facts): void {
  if (compareVersions(version, OLDEST_POSTGIS) >= 0) return
  const offered = facts.postgis_offered
  throw new DatabaseUnavailable(
    'postgis_too_old',
    `PostGIS is of version ${version}; ${OLDEST_POSTGIS} or newer is needed.`,
    offered && compareVersions(offered, OLDEST_POSTGIS) >= 0
      ? `Let an administrator run, once: psql -d ${facts.database} -c 'ALTER EXTENSION postgis UPDATE'`
      : 'Upgrade PostGIS on the database server.',
  )
}

/** The extension may lie in a schema of its own that this role does not look into. */
async function readPostgisVersion(client: pg.PoolClient): Promise<string> {
  try {
    return (await client.query('SELECT PostGIS_Lib_Version() AS version')).rows[0].version
  } catch (error) {
    if ((error as { code?: string }).code !== '42883') throw error
    const schema = await client.query(
      `SELECT extnamespace::regnamespace::text AS name, has_schema_privilege(extnamespace, 'USAGE') AS usable, current_user AS role
      FROM pg_extension WHERE extname = 'postgis'`,
    )
    const { name, usable, role } = schema.rows[0]
    if (!usable)
      throw new DatabaseUnavailable(
        'database_not_allowed',
        `The role "${role}" may not use the schema "${name}", which holds PostGIS.`,
        `Let an administrator run: GRANT USAGE ON SCHEMA ${name} TO "${role}"`,
      )
    throw new DatabaseUnavailable(
      'postgis_not_on_path',
      `PostGIS is in the schema "${name}", which is not on this role's search path.`,
      `Run, once: ALTER ROLE CURRENT_USER SET search_path = ${[...new Set(['public', name])].join(', ')}`,
    )
  }
}

function checkRights(facts: Facts): void {
  if (!facts.may_create_tables || !facts.may_create_schemas)
    throw new DatabaseUnavailable(
      'database_not_allowed',
      `The role "${facts.role}" may not create tables and schemas in the database "${facts.database}".`,
      facts.may_create_tables
        ? `Let an administrator run: GRANT CREATE ON DATABASE "${facts.database}" TO "${facts.role}"`
        : `Let an administrator run: ALTER DATABASE "${facts.database}" OWNER TO "${facts.role}"; GRANT CREATE ON SCHEMA public TO "${facts.role}"`,
    )
}
