import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { RefusedInput } from '../../../../server/errors.ts'
import { FILE_NOTICES } from '../../../../server/import/files/notices.ts'
import { readFeatures } from '../../../../server/import/files/readFeatures.ts'
import { readTable } from '../../../../server/import/files/readTable.ts'
import { openSource } from '../../../../server/import/files/sourceFile.ts'
import { collect, listen, temporaryFolder } from './importTest.ts'
import { makeDbf, makeShp } from './makeShapefile.ts'
import { makeZip } from './makeZip.ts'

const { folder, write } = temporaryFolder()

const ring: [number, number][] = [
  [0, 0],
  [0, 1],
  [1, 1],
  [1, 0],
  [0, 0],
]
const shp = makeShp(
  'polygon',
  Array.from({ length: 5 }, () => [ring]),
)
const dbf = makeDbf(
  ['ID', 'NAME'],
  Array.from({ length: 5 }, (_, i) => [String(i), 'a']),
)
const feature = {
  type: 'Feature',
  properties: { id: 'a' },
  geometry: { type: 'Polygon', coordinates: [ring] },
}
const csv = `id;name;lon;lat\n${'1;"Hôpital ""A""";-79,9;43,2\n'.repeat(30)}`
const SOUND: Record<string, Buffer> = {
  'a.csv': Buffer.from(csv),
  'b.csv': Buffer.from(csv, 'latin1'),
  'c.csv': Buffer.from(`\ufeff${csv}`, 'utf16le'),
  'd.csv.gz': gzipSync(csv),
  'e.geojson': Buffer.from(JSON.stringify({ type: 'FeatureCollection', features: Array(10).fill(feature) })),
  'f.ndjson': Buffer.from(Array(10).fill(JSON.stringify(feature)).join('\n')),
  'g.zip': makeZip([
    { name: 'a.shp', data: shp },
    { name: 'a.dbf', data: dbf },
  ]),
}

/** Bytes overwritten, cut off at the end, or taken out in the middle. */
const damage = fc.record({
  overwritten: fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 6 }),
  cut: fc.oneof(fc.constant(0), fc.nat({ max: 400 })),
  hole: fc.oneof(fc.constant(null), fc.tuple(fc.nat(), fc.nat({ max: 60 }))),
})

type Damage = { overwritten: [number, number][]; cut: number; hole: [number, number] | null }

function damaged(sound: Buffer, { overwritten, cut, hole }: Damage): Buffer {
  let bytes = Buffer.from(sound)
  for (const [at, value] of overwritten) bytes[at % bytes.length] = value
  if (hole) {
    const at = hole[0] % bytes.length
    bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + hole[1])])
  }
  return bytes.subarray(0, Math.max(1, bytes.length - cut))
}

async function readOrRefuse(name: string, bytes: Buffer): Promise<void> {
  try {
    const source = await openSource(folder, write(name, bytes))
    const { report } = listen(FILE_NOTICES)
    await collect<unknown>(
      /csv/.test(name) ? readTable(source, { required: ['id'] }, report) : readFeatures(source, {}, report),
    )
  } catch (error) {
    if (!(error instanceof RefusedInput)) throw error
    expect(error.message.length).toBeGreaterThan(20)
  }
}

test.each(Object.keys(SOUND))(
  'whatever happens to the bytes of %s, it is read or refused, never a crash',
  async (name) => {
    await fc.assert(
      fc.asyncProperty(damage, (how) => readOrRefuse(name, damaged(SOUND[name], how))),
      { numRuns: 150 },
    )
  },
)

test('nor when the damage was there before the shapefile was zipped', async () => {
  await fc.assert(
    fc.asyncProperty(damage, damage, (first, second) =>
      readOrRefuse(
        'inner.zip',
        makeZip([
          { name: 'a.shp', data: damaged(shp, first) },
          { name: 'a.dbf', data: damaged(dbf, second) },
        ]),
      ),
    ),
    { numRuns: 300 },
  )
})
