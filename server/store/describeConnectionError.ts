/** What a failed connection to DATABASE_URL means to a person. */
import { DatabaseUnavailable } from '../errors.ts'

export interface DatabaseAddress {
  /** "db.example.org:5432", never with the password. */
  server: string
  user: string
  database: string
}

/** Throws DatabaseUnavailable for a URL that is none. */
export function parseDatabaseUrl(databaseUrl: string): DatabaseAddress {
  const isPostgres = /^postgres(ql)?:\/\//.test(databaseUrl)
  // A socket folder may stand where the host is, or in ?host=; the URL parser wants a host.
  const url = isPostgres
    ? URL.parse(databaseUrl.replace(/^(postgres(?:ql)?:\/\/[^/]*@)?\//, '$1socket/'))
    : null
  if (!isPostgres || (!url && !databaseUrl.includes('host=')))
    throw new DatabaseUnavailable(
      'database_url_invalid',
      'DATABASE_URL is not the address of a PostgreSQL database.',
      'It looks like postgres://USER:PASSWORD@HOST:5432/DATABASE (write special characters of the password as %XX).',
    )
  return {
    server: url?.searchParams.get('host') ?? `${url?.hostname || 'localhost'}:${url?.port || 5432}`,
    user: decodeURIComponent(url?.username ?? ''),
    database: decodeURIComponent(url?.pathname.slice(1) ?? ''),
  }
}

/** A DatabaseUnavailable where the cause is known, else the error itself. */
export function describeConnectionError(error: unknown, where: DatabaseAddress): unknown {
  if (error instanceof DatabaseUnavailable) return error
  const { code = '', message = '' } = error as { code?: string; message?: string }
  const problem = PROBLEMS.find((one) => one.matches(code, message))
  if (!problem) return error
  return new DatabaseUnavailable(problem.code, problem.message(where, message || code), problem.hint(where))
}

/** True = there is no server at the other end (any more). */
export function isConnectionLost(error: unknown): boolean {
  const { code = '', message = '' } = error as { code?: string; message?: string }
  return !(error instanceof DatabaseUnavailable) && isUnreachable(code, message)
}

function isUnreachable(code: string, message: string): boolean {
  return (
    /^(ECONN|EHOST|ENET|ENOTFOUND|EAI_|ETIMEDOUT|ENOENT|EPIPE|EACCES|57P0|08)/.test(code) ||
    /timeout|terminated/i.test(message)
  )
}

interface Problem {
  code: string
  matches(code: string, message: string): boolean
  message(where: DatabaseAddress, said: string): string
  hint(where: DatabaseAddress): string
}

const PROBLEMS: Problem[] = [
  {
    code: 'database_tls',
    matches: (code, message) => /CERT|SELF_SIGNED|TLS|SSL/.test(code) || /SSL|certificate/i.test(message),
    message: ({ server }, said) => `No secure connection to the database server ${server}: ${said}`,
    hint: () =>
      'Add ?sslmode=verify-full&sslrootcert=FILE to DATABASE_URL with the certificate of its authority, or ?sslmode=disable where the network is your own.',
  },
  {
    code: 'database_login_refused',
    matches: (code, message) => code.startsWith('28') || /client password must be/.test(message),
    message: ({ server, user }, said) =>
      `The database server ${server} refuses the login of "${user}": ${said}`,
    hint: () =>
      'Check user and password in DATABASE_URL (special characters of the password are written as %XX).',
  },
  {
    code: 'database_missing',
    matches: (code) => code === '3D000',
    message: ({ server, database }) => `The database server ${server} has no database "${database}".`,
    hint: ({ database }) => `Make it: createdb ${database || 'within_reach'}`,
  },
  {
    code: 'database_not_allowed',
    matches: (code) => code === '42501',
    message: ({ user, database }, said) => `"${user}" may not use the database "${database}": ${said}`,
    hint: ({ user, database }) =>
      `Let an administrator run: GRANT ALL ON DATABASE "${database}" TO "${user}"`,
  },
  {
    code: 'database_busy',
    matches: (code) => code === '53300',
    message: ({ server }) => `The database server ${server} takes no more connections.`,
    hint: () => 'Close other programs that use it, or raise its max_connections.',
  },
  {
    code: 'database_unreachable',
    matches: isUnreachable,
    message: ({ server }, said) => `The database server ${server} cannot be reached: ${said}`,
    hint: () =>
      'Check host and port in DATABASE_URL and that the server runs, or leave DATABASE_URL out: the product then runs a database of its own.',
  },
]
