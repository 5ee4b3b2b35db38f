/**
 * The attack of publicAnswers.test.ts on a real region: what the public is told of it, once as it is and once after every figure that the
 * public may not know was changed in the database to another that looks the same. Changes the database.
 */
import { isDeepStrictEqual } from 'node:util'
import { expect } from 'vitest'
import { STARTER_STANDARDS } from '../../../core/gaps/starterStandards.ts'
import { publicGroups } from '../../../core/privacy/publicGroups.ts'
import type { App } from '../../../server/api/routing.ts'
import { publicRules } from '../../../server/jobs/publish/publicRules.ts'
import { listGroups } from '../../../server/store/counts.ts'
import { getRegion } from '../../../server/store/regions.ts'
import type { Tables } from '../../../server/store/tables.ts'
import { saveTestRecords } from '../../saveTestRecords.ts'
import type { TestDatabase } from '../../testDatabase.ts'
import { openTestApp } from '../api/openTestApp.ts'

const HERE = '/api/regions/hamilton'
const PARTNERS = ['clients', 'clients-women', 'clients-men']
const GROUPS = ['population', 'recent-immigrants', 'immigrants', ...PARTNERS]
const WALK = {
  ...STARTER_STANDARDS[0],
  destination: { kind: 'services' as const, serviceTypes: ['library'] },
  modes: ['walk' as const],
  target: 0.5,
}

export async function attackHamilton(database: TestDatabase<Tables>): Promise<void> {
  const { db, pool } = database
  const { vintage } = await getRegion(db, 'hamilton')
  await addPartner(database, vintage.id)
  await saveTestRecords(
    { database },
    'standard',
    GROUPS.flatMap((demandGroup) =>
      [15, 30].map((minutes) => ({
        ...WALK,
        id: `${demandGroup}-${minutes}`,
        cutoffSeconds: minutes * 60,
        who: { kind: 'group', demandGroup },
      })),
    ),
    'hamilton',
  )
  const app = await openTestApp({ database })
  const both = async () => [await askAll(app, 'reach.example.org'), await askAll(app, 'localhost:8080')]
  const before = await both()
  const changed = await changeCounts(database, vintage.id)
  await pool.query(
    `update employer_position p set positions = positions + 3 from employer_site s
      where s.vintage_id = p.vintage_id and s.index = p.site_index
        and not exists (select 1 from employer_site o where o.vintage_id = s.vintage_id and o.employer <> s.employer
          and (o.area_index = s.area_index or o.placed_by = s.placed_by))`,
  )
  await pool.query(`update employer_site set employer = employer || ' and sons'`)
  const after = await both()
  await app.close()
  expect(changed).toBeGreaterThan(100)
  const different = (who: number) =>
    Object.keys(before[who]).filter((url) => before[who][url] !== after[who][url])
  expect(Object.keys(before[0]).length).toBeGreaterThan(40)
  expect(different(0)).toEqual([])
  // The owner sees the change, so that the test can fail.
  expect(different(1).length).toBeGreaterThanOrEqual(15)
}

/** A partner's counts to the digit: 0 to 30 clients in each area, women and men. */
async function addPartner({ pool }: TestDatabase<Tables>, vintageId: number): Promise<void> {
  const named = Object.fromEntries(
    PARTNERS.map((id, k) => [id, { name: { en: id, fr: id }, ...(k > 0 ? { partOf: 'clients' } : {}) }]),
  )
  await pool.query(
    `update region_vintage set manifest = jsonb_set(manifest, '{groups}', coalesce(manifest->'groups', '{}') || $2) where id = $1`,
    [vintageId, JSON.stringify(named)],
  )
  for (const [k, id] of PARTNERS.entries())
    await pool.query(
      `insert into demand_group (vintage_id, id, position, name_en, name_fr, count_vintage)
        select $1, $2::text, $3, $2, $2, count_vintage from demand_group where vintage_id = $1 and id = 'population'`,
      [vintageId, id, 100 + k],
    )
  await pool.query(
    `insert into area_count (vintage_id, area_index, demand_group, value)
      select $1, index, g, case g when 'clients-women' then index * 7 % 13 when 'clients-men' then index * 5 % 17
        else index * 7 % 13 + index * 5 % 17 end
      from area, unnest($2::text[]) as g where vintage_id = $1`,
    [vintageId, PARTNERS],
  )
}

/** Other figures that look the same to the public, area by area. @returns how many are others */
async function changeCounts({ db, pool }: TestDatabase<Tables>, vintageId: number): Promise<number> {
  const { vintage } = await getRegion(db, 'hamilton')
  const { rows } = await pool.query('select count(*)::int as areas from area where vintage_id = $1', [
    vintageId,
  ])
  const groups = await listGroups(db, vintageId, rows[0].areas)
  const rules = publicRules(vintage, groups)
  const looks = JSON.parse(JSON.stringify(publicGroups(groups, rules)))
  let changed = 0
  for (let area = 0; area < rows[0].areas; area++)
    for (const [population, women, men] of TRIES) {
      const given: Record<string, number> = {
        population,
        'clients-women': women,
        'clients-men': men,
        clients: women + men,
      }
      const others = groups.map((group) => ({
        ...group,
        counts: group.counts.map((count, k) =>
          k === area && given[group.id] !== undefined && count.value !== null
            ? { ...count, value: count.value + given[group.id] }
            : count,
        ),
      }))
      if (others.some(({ counts }) => (counts[area].value ?? 0) < 0)) continue
      if (!isDeepStrictEqual(publicGroups(others, rules), looks)) continue
      for (const [k, { id, counts }] of others.entries()) {
        if (counts[area].value === groups[k].counts[area].value) continue
        groups[k] = others[k]
        changed++
        await pool.query(
          'update area_count set value = $1 where vintage_id = $2 and area_index = $3 and demand_group = $4',
          [counts[area].value, vintageId, area, id],
        )
      }
      break
    }
  return changed
}
const TRIES = [1, -1, 2, -2, 0].flatMap((population) =>
  [
    [1, 1],
    [1, -1],
    [-1, 1],
    [1, 0],
    [0, 1],
    [-1, -1],
    [-1, 0],
    [0, -1],
    [0, 0],
  ].map(([women, men]) => [population, women, men]),
)

/** Bodies by address. */
async function askAll(app: App, host: string): Promise<Record<string, string>> {
  const urls = [
    HERE,
    ...['areas', 'employers', 'services', 'standards', 'notices?limit=1000', 'demand-points.bin'].map(
      (rest) => `${HERE}/${rest}`,
    ),
    ...GROUPS.flatMap((group) =>
      ['library', 'food'].flatMap((service) =>
        [15, 30].map((minutes) => `${HERE}/gaps?service=${service}&group=${group}&max-minutes=${minutes}`),
      ),
    ),
    ...GROUPS.flatMap((group) => [15, 30].map((minutes) => `${HERE}/standards/${group}-${minutes}/gaps`)),
  ]
  const told: Record<string, string> = {}
  for (const url of urls)
    for (;;) {
      const answer = await app.inject({ url, headers: { host } })
      if (answer.statusCode === 202) continue
      told[url] = answer.rawPayload.toString('latin1')
      break
    }
  return told
}
