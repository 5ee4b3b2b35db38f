import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { RefusedInput } from '../../../../server/errors.ts'
import { checkFiles } from '../../../../server/import/manifest/checkFiles.ts'
import { listFiles } from '../../../../server/import/manifest/listFiles.ts'
import { parseManifest, readManifest } from '../../../../server/import/manifest/readManifest.ts'
import { expectRefusal, temporaryFolder } from '../files/importTest.ts'

const { folder, write } = temporaryFolder()

const SOUND = {
  id: 'hamilton',
  name: { en: 'Hamilton', fr: 'Hamilton' },
  timeZone: 'America/Toronto',
  sources: { statcan: { publisher: 'Statistics Canada', licence: 'Statistics Canada Open Licence' } },
  areas: { file: 'zones.geojson', id: 'zone_id', level: 'ADA', vintage: 2021, source: 'statcan' },
  counts: [
    {
      file: 'ada.csv',
      key: 'ADA_code',
      crosswalk: [{ file: 'walk.csv', from: ['new', 'inferred'], to: 'zone' }],
      groups: { population: 'T1527', immigrants: 'T1527 - T1528 - T1537' },
    },
  ],
  streets: {
    file: 'streets.zip',
    format: 'centreline',
    mapping: { name: 'STREET_NAM', leftNumbers: ['FROM', 'TO'] },
  },
  services: [{ file: 'food.csv', format: 'csv', serviceType: 'food', mapping: { name: 'NAME' } }],
}
type Loose = Record<string, unknown>

/** The lines of the refusal, one a fault. */
function faultsOf(manifest: unknown): string[] {
  try {
    parseManifest('region.json', JSON.stringify(manifest))
  } catch (error) {
    expect(error).toBeInstanceOf(RefusedInput)
    return (error as Error).message
      .split('\n')
      .slice(1)
      .map((line) => line.trim())
  }
  return []
}
const changed = (change: Loose) => ({ ...SOUND, ...change })

describe('readManifest', () => {
  test('reads a sound manifest, with or without a byte order mark, by folder or by file', async () => {
    write('region.json', `\ufeff${JSON.stringify(SOUND)}`)
    expect(await readManifest(folder)).toEqual(SOUND)
    expect(await readManifest(join(folder, 'region.json'))).toEqual(SOUND)
  })

  test('a missing manifest and a missing folder are told apart', async () => {
    mkdirSync(join(folder, 'bare'))
    await expectRefusal(() => readManifest(join(folder, 'bare')), 'missing_manifest', /reach region init/)
    await expectRefusal(() => readManifest(join(folder, 'nowhere')), 'missing_manifest', /does not exist/)
  })

  test.each([
    ['{\n  "id": "x",\n  "name": }', /line 3, column 11/],
    ['{"id": "x"', /line 1, column 11/],
    ['{"id": "x",}', /line 1, column 12/],
    ['', /line 1, column 1/],
  ])('a fault of the JSON %j has its line and column', async (text, place) => {
    await expectRefusal(async () => parseManifest('region.json', text), 'broken_manifest', place)
  })

  test('everything that is missing is named at once, with what is wanted', () => {
    expect(faultsOf({})).toEqual([
      'id: is missing; wanted: a name in small letters, digits and hyphens, such as "recent-immigrants"',
      'name: is missing; wanted: an object { en, fr }',
      'timeZone: is missing; wanted: text',
      'areas: is missing; wanted: an object { file, level }',
      'streets: is missing; wanted: an object { file, format }',
    ])
    expect(faultsOf([1])).toEqual([
      'the manifest: must be an object { id, name, timeZone, areas, streets }, not [1]',
    ])
  })

  test('names that are not known come with what was meant, at their place', () => {
    expect(faultsOf(changed({ servces: [] }))).toEqual(['servces: is not known; did you mean "services"?'])
    expect(faultsOf(changed({ areas: { file: 'a', levl: 'ADA' } }))).toEqual([
      'areas.levl: is not known; did you mean "level"?',
    ])
    expect(faultsOf(changed({ services: [{ file: 'a', format: 'odfh' }] }))[0]).toMatch(
      /^services\[0\]\.format: must be .*"odhf".*did you mean "odhf"\?$/,
    )
    expect(faultsOf(changed({ madeUp: 'yes', zzzzzzzz: 1 }))).toEqual([
      'madeUp: must be true or false, not "yes"',
      expect.stringMatching(/^zzzzzzzz: is not known; known here: .*areas/),
    ])
  })

  test('wrong values say what is wanted', () => {
    const faults = faultsOf(
      changed({
        id: 'Bad Id',
        areas: { file: '', level: 'ADA', vintage: 'soon' },
        counts: [
          {
            file: 'c',
            key: 'k',
            crosswalk: { file: 'w', from: 3, to: 't' },
            groups: { 'Bad Group': 'x', good: 5 },
          },
        ],
        employers: [{ file: 'e.csv', format: 'lmia', quarter: '2019-4' }],
        serviceBufferKm: 900,
      }),
    )
    expect(faults.map((fault) => fault.split(':')[0])).toEqual(
      [
        'id',
        'areas.file',
        'areas.vintage',
        'counts[0].crosswalk.from',
        'counts[0].groups."Bad Group"',
        'counts[0].groups.good',
        'employers[0].quarter',
        'serviceBufferKm',
      ].sort(
        (a, b) =>
          faults.findIndex((f) => f.startsWith(`${a}:`)) - faults.findIndex((f) => f.startsWith(`${b}:`)),
      ),
    )
    expect(faults).toContain('areas.file: is blank; wanted: text')
    expect(faults).toContain('employers[0].quarter: must be a quarter such as "2019Q4", not "2019-4"')
    expect(faults).toContain('serviceBufferKm: must be a number from 0 to 200, not 900')
  })

  test('time zones, sources, service types and groups must agree with what there is', () => {
    expect(
      faultsOf(
        changed({
          timeZone: 'America/Torronto',
          areas: { ...SOUND.areas, source: 'statcn', groups: { population: 'p' } },
          services: [
            { file: 'a.csv', format: 'csv', serviceType: 'pharmasy' },
            {
              file: 'b.csv',
              format: 'csv',
              serviceTypeBy: { field: 't', values: { X: ['library', 'skool'] }, otherwise: 'hospitals' },
              coursesWhen: [{ field: 'notes', equals: 'x' }],
            },
            { file: 'hsds', format: 'hsds', mapping: { nameFr: 'alternate_name', lon: 'longitude' } },
          ],
          groups: { imigrants: { name: { en: 'a', fr: 'b' } } },
        }),
      ),
    ).toEqual([
      'timeZone: "America/Torronto" is not a time zone of the IANA list; did you mean "America/Toronto"?',
      'areas.source: "statcn" does not stand in `sources`; did you mean "statcan"?',
      'services[0].serviceType: "pharmasy" is not a service type; did you mean "pharmacy"?',
      'services[1].serviceTypeBy.otherwise: "hospitals" is not a service type; did you mean "hospital"?',
      'services[1].serviceTypeBy.values."X": "skool" is not a service type; did you mean "school"?',
      'services[1].coursesWhen: is for files of format "hsds" alone',
      'services[2].mapping.lon: HSDS has a field of its own for this; a mapping may name `nameFr` and `noteFr` only',
      'counts[0].groups.population: stands in areas too: a group comes from one file',
      'groups.imigrants: no file gives counts of this group; did you mean "immigrants"?',
    ])
  })

  test('a file twice in one role is a fault, unless conditions part its rows', () => {
    const twice = (more: Loose) =>
      changed({
        services: [
          { file: 'a.csv', format: 'csv' },
          { file: 'a.csv', format: 'csv', ...more },
        ],
      })
    expect(faultsOf(twice({}))).toEqual(['services[1].file: "a.csv" stands in services[0] already'])
    expect(faultsOf(twice({ keep: { field: 'T', equals: 'x' } }))).toEqual([])
  })

  test('points need columns of coordinates', () => {
    expect(faultsOf(changed({ areas: { file: 'p.csv', level: 'x', format: 'points' } }))[0]).toMatch(
      /^areas\.lon/,
    )
  })
})

describe('checkFiles', () => {
  test('lists the files of every role, crosswalks too', () => {
    expect(listFiles(parseManifest('m', JSON.stringify(SOUND)))).toEqual([
      { field: 'areas.file', file: 'zones.geojson', tables: null },
      { field: 'counts[0].file', file: 'ada.csv', tables: null },
      { field: 'counts[0].crosswalk[0].file', file: 'walk.csv', tables: null },
      { field: 'streets.file', file: 'streets.zip', tables: null },
      { field: 'services[0].file', file: 'food.csv', tables: null },
    ])
  })

  test('all missing files are named at once', async () => {
    write('ada.csv', 'x')
    write('food.csv', 'x')
    mkdirSync(join(folder, 'walk.csv'))
    const manifest = parseManifest('m', JSON.stringify(SOUND))
    await expectRefusal(
      () => checkFiles(manifest, folder),
      'missing_files',
      /3 files.*areas\.file: "zones\.geojson".*crosswalk\[0\]\.file: "walk\.csv".*streets\.file: "streets\.zip"/s,
    )
    write('zones.geojson', 'x')
    write('streets.zip', 'x')
    write('other.csv', 'x')
    const crosswalk = { file: 'other.csv', from: 'a', to: 'b' }
    await checkFiles({ ...manifest, counts: [{ ...manifest.counts![0], crosswalk }] }, folder)
  })
})
