/**
 * Who runs the server. PostgreSQL refuses to run as root: then it is the owner of the cluster, or `postgres` for a new one.
 * Otherwise it is the person who runs the product.
 */
import type { SpawnOptions } from 'node:child_process'
import { statSync } from 'node:fs'
import { DatabaseUnavailable } from '../../errors.ts'
import { runProgram } from './runProgram.ts'

export interface ServerUser {
  uid: number
  gid: number
  name: string
  /** True = the product is root and hands over to this user. */
  switched: boolean
}

/** Throws DatabaseUnavailable when the cluster belongs to someone else, or root has nobody to run it as. */
export async function chooseServerUser(dataFolder: string): Promise<ServerUser> {
  const me = process.getuid!()
  const owner = statSync(dataFolder, { throwIfNoEntry: false })?.uid
  if (me !== 0) {
    if (owner !== undefined && owner !== me)
      throw new DatabaseUnavailable(
        'data_dir_not_yours',
        `The database in ${dataFolder} belongs to another user (${(await look('-nu', owner)) ?? owner}).`,
        'Run as that user, or set DATA_DIR to a folder of your own.',
      )
    return { uid: me, gid: process.getgid!(), name: (await look('-nu', me)) ?? String(me), switched: false }
  }
  const wanted = owner ? owner : 'postgres'
  const uid = await look('-u', wanted)
  const gid = await look('-g', wanted)
  const name = await look('-nu', wanted)
  if (uid === undefined || gid === undefined || name === undefined)
    throw new DatabaseUnavailable(
      'no_server_user',
      `PostgreSQL does not run as root, and this machine has no user "${wanted}" to run it as.`,
      'Make one (`useradd --system postgres`), or run as an ordinary user.',
    )
  return { uid: Number(uid), gid: Number(gid), name, switched: true }
}

export interface UserCommand {
  command: string
  args: string[]
  options: SpawnOptions
}

/**
 * The command as that user. A folder above `workFolder` may be closed to all but root (`mktemp -d` makes such): then, and
 * only then, the program may read past closed folders (CAP_DAC_READ_SEARCH) through setpriv.
 */
export async function asServerUser(
  user: ServerUser,
  workFolder: string,
  command: string,
  args: string[],
): Promise<UserCommand> {
  if (!user.switched) return { command, args, options: {} }
  const plain = { uid: user.uid, gid: user.gid }
  if ((await runProgram('/bin/sh', ['-c', 'cd "$0"', workFolder], plain)).code === 0)
    return { command, args, options: plain }
  const setpriv = [
    `--reuid=${user.uid}`,
    `--regid=${user.gid}`,
    '--init-groups',
    '--inh-caps=+dac_read_search',
    '--ambient-caps=+dac_read_search',
  ]
  const reached = await runProgram('setpriv', [...setpriv, '/bin/sh', '-c', 'cd "$0"', workFolder])
  if (reached.code !== 0)
    throw new DatabaseUnavailable(
      'data_dir_closed',
      `The user "${user.name}", who runs the database for root, cannot reach ${workFolder} (${reached.output.trim()}).`,
      `Let others pass through the folders above it (chmod o+x), or set DATA_DIR elsewhere.`,
    )
  return { command: 'setpriv', args: [...setpriv, command, ...args], options: {} }
}

async function look(what: '-u' | '-g' | '-nu', user: string | number): Promise<string | undefined> {
  const result = await runProgram('id', [what, '--', String(user)])
  return result.code === 0 ? result.output.trim() : undefined
}
