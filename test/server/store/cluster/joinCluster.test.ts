/** Real clusters, real processes, real signals. */
import { execFileSync, spawn } from 'node:child_process'
import {
  chownSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { prepareClusterFolder } from '../../../../server/store/cluster/clusterFolder.ts'
import { findPostmaster, serversOf } from '../../../../server/store/cluster/postmaster.ts'
import { stopCluster } from '../../../../server/store/cluster/stopCluster.ts'
import { type Member, type MemberOptions, startMember } from './startMember.ts'

/** A stopped cluster, made once: most tests start from a copy of it. */
let made: string

beforeAll(async () => {
  made = mkdtempSync(join(tmpdir(), 'wr-made-'))
  const member = startMember(made)
  expect(await member.first).toMatch(/^ready/)
  await member.leave()
})

afterAll(() => rmSync(made, { recursive: true, force: true }))

const asRoot = process.getuid?.() === 0
const NOBODY = 65534

let folder: string
let dataDir: string
let members: Member[]

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wr-'))
  dataDir = join(folder, 'd')
  members = []
})

afterEach(async () => {
  for (const member of members)
    if (member.process.exitCode === null && !member.process.signalCode) await member.kill('SIGKILL')
  if (existsSync(join(dataDir, 'postgres'))) await stopCluster(prepareClusterFolder(dataDir))
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

function copyMade(): void {
  execFileSync('cp', ['-a', made, dataDir])
}

function come(options?: MemberOptions): Member {
  const member = startMember(dataDir, options)
  members.push(member)
  return member
}

const data = () => join(dataDir, 'postgres', 'data')
const serverPid = async () => (await findPostmaster(data()))?.pid

async function untilStopped(): Promise<void> {
  const start = performance.now()
  while (serversOf(data()).length > 0) {
    if (performance.now() - start > 10_000) throw new Error(`servers are left: ${serversOf(data())}`)
    await sleep(20)
  }
}

test('the first to come starts the server, the next joins it, the last to leave stops it', async () => {
  copyMade()
  const one = come()
  expect(await one.first).toMatch(/^ready/)
  const pid = await serverPid()
  const two = come()
  expect(await two.first).toBe(await one.first)
  await one.leave()
  expect(await serverPid()).toBe(pid)
  expect(await two.query('SELECT 1 AS one')).toEqual([{ one: 1 }])
  await two.leave()
  expect(serversOf(data())).toEqual([])
  expect(existsSync(join(data(), 'postmaster.pid'))).toBe(false)
})

test('the server listens on no TCP port, checks its pages, and speaks UTF-8 and UTC', async () => {
  copyMade()
  const one = come()
  const names = ['listen_addresses', 'data_checksums', 'server_encoding', 'lc_collate', 'timezone', 'fsync']
  const rows = await one.query(
    `SELECT ${names.map((name) => `current_setting('${name}') AS ${name}`).join(', ')}`,
  )
  expect(rows).toEqual([
    {
      listen_addresses: '',
      data_checksums: 'on',
      server_encoding: 'UTF8',
      lc_collate: 'C.UTF-8',
      timezone: 'UTC',
      fsync: 'on',
    },
  ])
  const socketFolder = (await findPostmaster(data()))!.socketFolder
  expect(statSync(socketFolder).mode & 0o777).toBe(0o700)
  expect(statSync(data()).mode & 0o777).toBe(0o700)
  if (asRoot) expect(await startMember(dataDir, { uid: NOBODY }).first).toMatch(/^failed data_dir_not_yours/)
})

test('four first starts at the same moment make one cluster; after kill -9 of all four the server goes', async () => {
  const four = [come(), come(), come(), come()]
  const said = await Promise.all(four.map((member) => member.first))
  expect(said[0]).toMatch(/^ready/)
  expect(new Set(said).size).toBe(1)
  await Promise.all(four.map((member) => member.kill('SIGKILL')))
  await untilStopped()
})

test('four starts and ends that cross one another all find a server that works', async () => {
  copyMade()
  const ends = [0, 1, 2, 3].map(async (delay) => {
    for (let round = 0; round < 2; round++) {
      await sleep(delay * 60)
      const member = come()
      expect(await member.query('SELECT 1 AS one')).toEqual([{ one: 1 }])
      await member.leave()
    }
  })
  await Promise.all(ends)
  expect(serversOf(data())).toEqual([])
})

test('Ctrl-C ends its command and no other user; after the last one the server goes', async () => {
  copyMade()
  const [one, two] = [come(), come()]
  await Promise.all([one.first, two.first])
  await one.kill('SIGINT')
  await sleep(300)
  expect(await two.query('SELECT 1 AS one')).toEqual([{ one: 1 }])
  await two.kill('SIGTERM')
  await untilStopped()
})

test('a process that ends without closing leaves no server behind', async () => {
  copyMade()
  expect(await come({ way: 'exit' }).first).toMatch(/^ready/)
  await untilStopped()
})

test('right after kill -9 of the only user the next one works, with what was committed', async () => {
  copyMade()
  const one = come()
  await one.query('CREATE TABLE kept AS SELECT 7 AS value')
  await one.kill('SIGKILL')
  const two = come()
  expect(await two.query('SELECT value FROM kept')).toEqual([{ value: 7 }])
  await two.leave()
  expect(serversOf(data())).toEqual([])
})

test('right after kill -9 of the user and of every server process the next one works, with what was committed', async () => {
  copyMade()
  const one = come()
  await one.query('CREATE TABLE kept AS SELECT 7 AS value')
  for (const pid of serversOf(data())) process.kill(pid, 'SIGKILL')
  await one.kill('SIGKILL')
  const two = come()
  expect(await two.query('SELECT value FROM kept')).toEqual([{ value: 7 }])
  await two.leave()
})

test('a server process that outlives its killed server in the middle of a query is ended before the next start', async () => {
  copyMade()
  const one = come()
  await one.query('CREATE TABLE kept AS SELECT 7 AS value')
  one.process.stdin!.write('SELECT count(*) FROM generate_series(1, 100000000000) AS n WHERE n % 7 = 8\n')
  await sleep(500)
  process.kill((await serverPid())!, 'SIGKILL')
  await one.kill('SIGKILL')
  const two = come()
  expect(await two.query('SELECT value FROM kept')).toEqual([{ value: 7 }])
  await two.leave()
  expect(serversOf(data())).toEqual([])
})

test('after a reboot a lock file may name a process that now is another one: it is seen as stale', async () => {
  copyMade()
  const one = come()
  await one.first
  const lock = join(data(), 'postmaster.pid')
  copyFileSync(lock, join(folder, 'lock'))
  const owner = statSync(lock)
  await one.leave()
  const other = spawn('sleep', ['60'], asRoot ? { uid: owner.uid, gid: owner.gid } : {})
  const [, ...rest] = readFileSync(join(folder, 'lock'), 'utf8').split('\n')
  for (const file of [lock, join(rest[3], '.s.PGSQL.5432.lock')]) {
    writeFileSync(file, [other.pid, ...rest].join('\n'), { mode: 0o600 })
    if (asRoot) chownSync(file, owner.uid, owner.gid)
  }
  expect(await come().first).toMatch(/^ready/)
  other.kill()
})

test('kill -9 in the middle of making the cluster leaves nothing that the next start cannot mend', async () => {
  const one = come()
  const inside = join(dataDir, 'postgres')
  const isMaking = () =>
    existsSync(inside) && readdirSync(inside).some((name) => name.startsWith('unfinished-'))
  while (!isMaking()) await sleep(5)
  await sleep(100)
  await one.kill('SIGKILL')
  expect(existsSync(data())).toBe(false)
  const two = come()
  expect(await two.query('SELECT 1 AS one')).toEqual([{ one: 1 }])
  await two.leave()
  const three = come()
  await three.first
  await three.leave()
  expect(readdirSync(inside).filter((name) => name.startsWith('unfinished-'))).toEqual([])
})

test('a path with spaces and accents, longer than a socket may have, works and leaves no socket folder', async () => {
  dataDir = join(folder, `À portée ${'long '.repeat(25)}`.trim(), "it's, here")
  expect(dataDir.length).toBeGreaterThan(110)
  const one = come()
  expect(await one.query('SELECT 1 AS one')).toEqual([{ one: 1 }])
  const { socketFolder } = (await findPostmaster(data()))!
  expect(socketFolder).toMatch(/^\/tmp\/within-reach-[0-9a-f]{16}$/)
  expect(statSync(socketFolder).mode & 0o777).toBe(0o700)
  await one.leave()
  expect(existsSync(socketFolder)).toBe(false)
})

test('an ordinary user has a cluster of their own, which root may join', async () => {
  mkdirSync(dataDir)
  if (asRoot) chownSync(dataDir, NOBODY, NOBODY)
  const one = come({ uid: asRoot ? NOBODY : undefined })
  expect(await one.first).toMatch(/^ready/)
  expect(statSync(data()).uid).toBe(asRoot ? NOBODY : process.getuid!())
  expect(await come().first).toBe(await one.first)
})

test('a cluster of another major version is refused with the way to upgrade', async () => {
  copyMade()
  const one = come()
  await one.first
  await one.leave()
  writeFileSync(join(data(), 'PG_VERSION'), '14\n')
  const said = await come().first
  expect(said).toMatch(/^failed cluster_version .* was made by PostgreSQL 14; this machine has \d+\.\d+/)
})
