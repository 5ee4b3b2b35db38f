import { expect, test } from 'vitest'
import type { RegionManifest } from '../../../server/import/manifest/regionManifest.ts'
import { samplingOf } from '../../../server/jobs/samplingOf.ts'

const groups = { population: 'T1', 'recent-immigrants': 'T1536', immigrants: 'T1527 - T1528 - T1537' }
const manifest = (counting?: object) =>
  ({
    areas: { file: 'a' },
    counts: [{ file: 'c', key: 'id', groups, counting }],
  }) as unknown as RegionManifest

test('a group’s figures are sampled and rounded as the manifest says, a difference of three figures thrice', () => {
  const mixed = manifest({ sampled: ['recent-immigrants', 'immigrants'], rounded: true })
  expect(samplingOf(mixed, 'population')).toEqual({ sampled: false, roundedFigures: 1 })
  expect(samplingOf(mixed, 'recent-immigrants')).toEqual({ sampled: true, roundedFigures: 1 })
  expect(samplingOf(mixed, 'immigrants')).toEqual({ sampled: true, roundedFigures: 3 })
})

test('what the manifest does not say is not known', () => {
  expect(samplingOf(manifest(), 'population')).toBeNull()
  expect(samplingOf(manifest({ sampled: true, rounded: true }), 'refugees')).toBeNull()
})
