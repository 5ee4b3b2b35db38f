/** Where the private cluster lies in DATA_DIR, and the folders that must be there before anything else. */
import { chmodSync, mkdirSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseUnavailable } from '../../errors.ts'

/** Everything of the cluster is in `DATA_DIR/postgres`. */
export interface ClusterFolder {
  folder: string
  /** PostgreSQL's own data directory; it appears whole (renamed into place) or not at all. */
  data: string
  log: string
  /** Held by who starts or stops the server. */
  doorLock: string
  /** Held, shared, by everyone who uses the server. */
  membersLock: string
  hba: string
  ident: string
}

/**
 * Makes the folders where they are missing. As root the folder is root's and others may only pass through it (the server
 * runs as another user and owns just `data`); otherwise it is closed to all but its owner.
 */
export function prepareClusterFolder(dataDir: string): ClusterFolder {
  const asRoot = process.getuid?.() === 0
  try {
    mkdirSync(dataDir, { recursive: true })
    const folder = join(realpathSync(dataDir), 'postgres')
    mkdirSync(folder, { recursive: true })
    chmodSync(folder, asRoot ? 0o711 : 0o700)
    return describeClusterFolder(folder)
  } catch (error) {
    throw unusableDataDir(dataDir, error)
  }
}

export function describeClusterFolder(folder: string): ClusterFolder {
  return {
    folder,
    data: join(folder, 'data'),
    log: join(folder, 'server.log'),
    doorLock: join(folder, 'door.lock'),
    membersLock: join(folder, 'members.lock'),
    hba: join(folder, 'pg_hba.conf'),
    ident: join(folder, 'pg_ident.conf'),
  }
}

/** What a failing file operation on DATA_DIR means to a person. */
export function unusableDataDir(dataDir: string, error: unknown): Error {
  if (error instanceof DatabaseUnavailable) return error
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new DatabaseUnavailable(
      'disk_full',
      `There is no space left for the database in ${dataDir}.`,
      'Free some space and start again, or set DATA_DIR to a folder on another disk. Nothing was lost.',
    )
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return new DatabaseUnavailable(
      'data_dir_not_yours',
      `The data folder ${dataDir} cannot be written by this user (${message}).`,
      'Run as the user who owns it, or set DATA_DIR to a folder that you may write to.',
    )
  if (code === 'ENOTDIR' || code === 'EEXIST' || code === 'ENAMETOOLONG' || code === 'ERR_SQLITE_ERROR')
    return new DatabaseUnavailable(
      'data_dir_unusable',
      `The data folder ${dataDir} cannot be used (${message}).`,
      'Set DATA_DIR to a folder on a local disk.',
    )
  return error as Error
}
