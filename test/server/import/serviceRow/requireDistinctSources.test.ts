import { expect, it } from 'vitest'
import { requireDistinctSources } from '../../../../server/import/serviceRow/requireDistinctSources.ts'
import { HAMILTON_SERVICES } from '../hamiltonServices.ts'

it('two service files with one source are refused, those without a source are not', () => {
  const { arenas, ems, ircc } = HAMILTON_SERVICES
  expect(() => requireDistinctSources([arenas, ems, ircc])).not.toThrow()
  expect(() =>
    requireDistinctSources([
      { ...arenas, source: undefined },
      { ...ems, source: undefined },
    ]),
  ).not.toThrow()
  expect(() => requireDistinctSources([arenas, ircc, { ...ems, source: arenas.source }])).toThrow(
    /arenas\.zip.*ems_stations\.zip/,
  )
})
