/** What the page computes when a limit moves: who falls short in a city of Hamilton's size, from travel times that it has already. */
import { buildCoverageIndex } from '../../core/gaps/coverageIndex.ts'
import type { RegionDetail } from '../../server/contract/region.ts'
import { answerQuestion } from '../../web/coverage/answerQuestion.ts'
import { type Measurement, median } from './bench.ts'

const DWELLINGS = 139_444
const AREAS = 59
const LIMITS = 21

export default async function benchPage(): Promise<Measurement[]> {
  const points = {
    areaIndex: Uint16Array.from({ length: DWELLINGS }, (_, i) => (i * 7919) % AREAS),
    weight: new Float32Array(DWELLINGS).fill(1),
  }
  const seconds = Uint16Array.from({ length: DWELLINGS }, (_, i) => (i * 104_729) % 10_800)
  const areas = Array.from({ length: AREAS }, (_, i) => ({
    id: `A${i}`,
    name: { en: `A${i}`, fr: `A${i}` },
    merged: false,
    people: 100 + i,
    missing: null,
  }))
  const region = { id: 'city', access: 'owner' } as RegionDetail
  const began = performance.now()
  const index = buildCoverageIndex(points, seconds, AREAS)
  const building = performance.now() - began
  const answering = Array.from({ length: LIMITS }, (_, i) => {
    const start = performance.now()
    answerQuestion(region, areas, index, {
      service: 'library',
      group: 'population',
      minutes: 10 + 5 * i,
      travel: { mode: 'walk' },
    })
    return performance.now() - start
  })
  const detail = { dwellings: DWELLINGS, areas: AREAS }
  return [
    {
      name: 'page: the answer to a new limit',
      value: median(answering),
      unit: 'ms',
      bar: { atMost: 100 },
      detail,
    },
    { name: 'page: the index of another kind of service', value: building, unit: 'ms', detail },
  ]
}
