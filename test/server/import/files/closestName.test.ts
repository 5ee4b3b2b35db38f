import { expect, test } from 'vitest'
import { closestName } from '../../../../server/import/files/closestName.ts'

test.each([
  ['odfh', ['ircc', 'odhf', 'odcaf'], 'odhf'],
  ['Da uid', ['CTUID', 'DAUID'], 'DAUID'],
  ['skool', ['library', 'school'], 'school'],
  ['id', ['x', 'lon', 'lat'], undefined],
  ['zzz', [], undefined],
])('%j among %j is %j', (name, candidates, meant) => {
  expect(closestName(name, candidates)).toBe(meant)
})
