/**
 * Installs PostgreSQL and PostGIS on Debian and Ubuntu, as root or through a sudo that asks nothing. The packages are told
 * not to make a cluster of their own (one would take port 5432); clusters that are there already are left alone, and
 * `--no-upgrade` keeps apt from replacing a running server.
 */
import { existsSync, readFileSync } from 'node:fs'
import { DatabaseUnavailable } from '../../errors.ts'
import { findPostgres, isUsable, OLDEST_POSTGRESQL, type PostgresProgram } from './findPostgres.ts'
import { runProgram } from './runProgram.ts'

export const OTHER_WAYS =
  'Or run `docker compose up`, or set DATABASE_URL to a PostgreSQL 15+ with PostGIS 3.3+.'

/** Seconds that apt waits for another apt. */
const LOCK_SECONDS = 300

/** Installs and finds again. Throws DatabaseUnavailable with the one command to run where it may not install. */
export async function installPostgres(
  found: PostgresProgram[],
  say: (line: string) => void,
): Promise<PostgresProgram> {
  if (!isDebianLike())
    throw new DatabaseUnavailable(
      'postgresql_not_found',
      'PostgreSQL 15 or newer with PostGIS 3.3 or newer was not found on this machine.',
      `Install both, for example with ${commandElsewhere()}. ${OTHER_WAYS}`,
    )
  const asRoot = process.getuid?.() === 0
  const sudo = !asRoot && (await runProgram('sudo', ['-n', 'true'])).code === 0
  if (!asRoot && !sudo)
    throw new DatabaseUnavailable(
      'postgresql_not_found',
      'PostgreSQL 15 or newer with PostGIS 3.3 or newer was not found on this machine.',
      `Run: sudo apt-get install -y ${(await packagesFor(await majorToInstall(found))).join(' ')}\n${OTHER_WAYS}`,
    )
  const run = (script: string, ...args: string[]) =>
    asRoot
      ? runProgram('sh', ['-ec', script, 'sh', ...args])
      : runProgram('sudo', ['-n', 'sh', '-ec', script, 'sh', ...args])

  let major = await majorToInstall(found)
  if (major === undefined) {
    say('Reading the list of packages (apt-get update)...')
    await run(UPDATE)
    major = await majorToInstall(found)
  }
  const packages = await packagesFor(major)
  say(`Installing ${packages.join(' and ')} (once on this machine)...`)
  let result = await run(INSTALL, ...packages)
  if (result.code !== 0) {
    await run(UPDATE)
    result = await run(INSTALL, ...packages)
  }
  const usable = (await findPostgres()).find(isUsable)
  if (usable) return usable
  throw new DatabaseUnavailable(
    'postgresql_install_failed',
    `PostgreSQL and PostGIS could not be installed:\n${lastLines(result.output)}`,
    `Run: sudo apt-get update && sudo apt-get install -y ${packages.join(' ')}\n${OTHER_WAYS}`,
  )
}

/** `apt-get update` has no lock timeout of its own: it tries again while another apt reads the lists. */
const UPDATE = `
for attempt in $(seq 60); do
  out=$(DEBIAN_FRONTEND=noninteractive apt-get update 2>&1) && exit 0
  case "$out" in *"Could not get lock"*) sleep 2 ;; *) echo "$out"; exit 1 ;; esac
done
exit 1`

/** The setting that keeps Debian from making a cluster is put back as it was afterwards. */
const INSTALL = `
export DEBIAN_FRONTEND=noninteractive
install="apt-get -o DPkg::Lock::Timeout=${LOCK_SECONDS} install -y --no-install-recommends --no-upgrade"
conf=/etc/postgresql-common/createcluster.conf
$install postgresql-common
if [ -f $conf ]; then
  keep=$(mktemp)
  cp -p $conf $keep
  trap 'cp -p $keep $conf; rm -f $keep' EXIT
  sed -i '/^[[:space:]]*create_main_cluster/d' $conf
  echo 'create_main_cluster = false' >>$conf
fi
$install "$@"`

function isDebianLike(): boolean {
  if (!existsSync('/usr/bin/apt-get') || !existsSync('/etc/os-release')) return false
  return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'))
}

/** A server that is here already and lacks only PostGIS, else the one that this system offers; undefined = none known yet. */
async function majorToInstall(found: PostgresProgram[]): Promise<number | undefined> {
  const offered = await runProgram('apt-cache', ['show', '--no-all-versions', 'postgresql'])
  const majors = found.map((program) => program.major)
  const depends = /^Depends:.*\bpostgresql-(\d+)/m.exec(offered.output)
  if (depends) majors.push(Number(depends[1]))
  for (const major of majors) {
    if (major < OLDEST_POSTGRESQL) continue
    const known = await runProgram('apt-cache', [
      'show',
      '--no-all-versions',
      `postgresql-${major}-postgis-3`,
    ])
    if (known.code === 0 && /^Version:/m.test(known.output)) return major
  }
  return undefined
}

async function packagesFor(major: number | undefined): Promise<string[]> {
  return major === undefined
    ? ['postgresql', 'postgresql-postgis']
    : [`postgresql-${major}`, `postgresql-${major}-postgis-3`]
}

function commandElsewhere(): string {
  if (process.platform === 'darwin') return '`brew install postgresql@17 postgis`'
  if (existsSync('/usr/bin/dnf')) return '`sudo dnf install postgresql-server postgis`'
  return "your system's packages `postgresql` and `postgis`"
}

function lastLines(text: string): string {
  return text.trim().split('\n').slice(-8).join('\n')
}
