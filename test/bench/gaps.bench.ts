/** Diagnosis and intervals alone, on invented input of the size of a city. */
import { diagnose } from '../../core/gaps/diagnose.ts'
import { randomNumbers } from '../../core/gaps/randomNumbers.ts'
import { uncertainty } from '../../core/gaps/uncertainty.ts'
import { syntheticCensus } from '../core/gaps/syntheticCensus.ts'
import { cpuMilliseconds, type Measurement, median } from './bench.ts'

const ROUNDS = 9
const POINTS = 20_000
const SERVICES = 200
const AREAS = 900

export default async function benchGaps(): Promise<Measurement[]> {
  const random = randomNumbers(1)
  const input = {
    points: {
      areaIndex: Uint16Array.from({ length: POINTS }, (_, p) => p % AREAS),
      weight: new Float32Array(POINTS).fill(1),
    },
    areaCount: AREAS,
    serviceSteps: Uint32Array.from({ length: SERVICES }, () => (random() < 0.9 ? 0x20 : 0x20_0000)),
    stale: Uint8Array.from({ length: SERVICES }, () => (random() < 0.3 ? 1 : 0)),
    pointSteps: Uint8Array.from({ length: POINTS * SERVICES }, () =>
      random() < 0.97 ? 1 + Math.floor(random() * 15) : 16,
    ),
  }
  const census = syntheticCensus(randomNumbers(8), { areas: 66 })
  const diagnoses: number[] = []
  const intervals: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    diagnoses.push(await cpuMilliseconds(() => diagnose(input)))
    intervals.push(await cpuMilliseconds(() => uncertainty(census)))
  }
  return [
    {
      name: 'Diagnosis of 20,000 points and 200 services',
      value: median(diagnoses),
      unit: 'ms CPU',
      bar: { atMost: 100 },
      detail: { pairs: POINTS * SERVICES },
    },
    {
      name: 'Intervals and ranks of 66 areas, 1,000 censuses',
      value: median(intervals),
      unit: 'ms CPU',
      bar: { atMost: 100 },
    },
  ]
}
