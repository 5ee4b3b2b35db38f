/** HSDS as tables: put together by their keys, in a folder or a zip, by names in the singular or plural. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { zipArchive } from '../../../../scripts/sample/zipArchive.ts'
import { RefusedInput } from '../../../../server/errors.ts'
import { collectHsds, collectTables } from './collectHsds.ts'

const TABLES = {
  organizations: ['id,name', 'o,Office'],
  services: ['id,organization_id,name,status,minimum_age', 's,o,Class,active,18', 't,o,Clinic,active,'],
  service_at_locations: ['id,service_id,location_id', 'sl,s,l', 'tl,t,l'],
  locations: ['id,location_type,name,latitude,longitude', 'l,physical,Hall,43,-80'],
  addresses: ['id,location_id,address_1,city,address_type', 'a,l,1 Row,Mini,physical'],
  schedules: [
    'id,service_id,location_id,service_at_location_id,freq,byday,opens_at,closes_at',
    '1,,,sl,WEEKLY,MO,09:00,12:00',
    '2,t,l,,WEEKLY,TU,09:00,12:00',
  ],
  phones: ['id,service_id,organization_id,number,type', 'f,s,,555-0100,fax', 'p,,o,555-0101,voice'],
  languages: ['id,service_id,code', '1,s,fr', '2,s,qq'],
  cost_options: ['id,service_id,amount,currency', 'c,s,0,CAD'],
  attributes: ['id,link_id,link_entity,taxonomy_term_id', '1,s,service,x', '2,t,service,y', '3,l,location,y'],
  taxonomy_terms: ['id,code,name', 'x,language-training,Language training', 'y,,Hospital'],
}

it('puts the tables together', async () => {
  const { rows, notices } = await collectTables(TABLES)
  expect(rows).toMatchObject([
    {
      recordId: 'sl',
      rowNumber: 2,
      name: { en: 'Class' },
      organization: 'Office',
      serviceTypes: ['language-training'],
      address: '1 Row',
      lon: -80,
      phone: '555-0101',
      languages: ['fra'],
      openingHours: 'Mo 09:00-12:00',
      stated: { ages: '18+', cost: 'free' },
    },
    {
      recordId: 'tl',
      rowNumber: 3,
      serviceTypes: ['hospital'],
      openingHours: 'Tu 09:00-12:00',
      languages: [],
    },
  ])
  expect(
    notices.map(({ code, rowNumber, value, detail }) => [code, rowNumber, value, detail?.table]),
  ).toEqual([['unknown_language', 3, 'qq', 'language']])
})

it('reads the same from a zip with a folder in it, by names in the singular', async () => {
  const singular = (name: string) => (name === 'addresses' ? 'address' : name.replace(/s$/, ''))
  const entries = Object.entries(TABLES).map(([name, lines]) => [
    `data/${singular(name)}.csv`,
    Buffer.from(`\u{feff}${lines.join('\r\n')}\r\n`),
  ])
  const folder = mkdtempSync(join(tmpdir(), 'hsds-'))
  writeFileSync(join(folder, 'hsds.zip'), zipArchive(Object.fromEntries(entries)))
  const { rows } = await collectHsds(folder, 'hsds.zip', { source: 'hsds' })
  expect(rows).toEqual((await collectTables(TABLES, { source: 'hsds' })).rows)
})

it('rows that belong to nothing, that repeat an id, and services without a place are notices', async () => {
  const { rows, told } = await collectTables({
    services: [
      'id,organization_id,name,status',
      's,gone,Class,active',
      's,,Class again,active',
      'u,,Nowhere,active',
    ],
    organizations: ['id,name', 'o,Office'],
    service_at_locations: ['id,service_id,location_id', 'sl,s,missing', 'ol,lost,l'],
    locations: ['id,location_type,latitude,longitude', 'l,physical,43,-80'],
    schedules: [
      'id,service_at_location_id,byday,opens_at,closes_at',
      '1,nope,MO,09:00,12:00',
      '2,,MO,09:00,12:00',
    ],
  })
  expect(rows.map(({ recordId, lon }) => [recordId, lon])).toEqual([
    ['sl', null],
    ['u', null],
  ])
  expect(told.filter(([code]) => code !== 'unknown_service_type').toSorted()).toEqual(
    [
      ['repeated_row', 'id', 's'],
      ['unknown_reference', 'organization_id', 'gone'],
      ['unknown_reference', 'location_id', 'missing'],
      ['unknown_reference', 'service_id', 'lost'],
      ['unknown_reference', 'service_at_location_id', 'nope'],
      ['unknown_reference', 'service_at_location_id', null],
      ['service_without_location', null, 'Class'],
      ['service_without_location', null, 'Nowhere'],
    ].toSorted(),
  )
})

it('a folder without services is refused, saying what it holds', async () => {
  const error = await collectTables({ organizations: ['id,name'] }).catch((refusal: unknown) => refusal)
  expect(error).toBeInstanceOf(RefusedInput)
  expect(error).toMatchObject({
    code: 'missing_table',
    message: expect.stringContaining('organizations.csv'),
  })
  const columns = await collectTables({ services: ['id,title', 's,Class'] }).catch(
    (refusal: unknown) => refusal,
  )
  expect(columns).toMatchObject({ code: 'missing_columns' })
})
