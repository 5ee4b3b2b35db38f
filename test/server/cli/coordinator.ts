/** The commands that a coordinator types for the tasks that the product promises, and what any answer to them must hold. */
import { join } from 'node:path'
import { expect } from 'vitest'
import type { NearAnswer } from '../../../server/contract/near.ts'
import type { StandardGaps } from '../../../server/contract/standards.ts'
import type { Tables } from '../../../server/store/tables.ts'
import type { TestDatabase } from '../../testDatabase.ts'
import { holdToSums } from '../jobs/standards/holdToRules.ts'
import { runReach } from './runReach.ts'

/** Task 4 without its place: open on Thursday evening, in Spanish, for somebody without a health card. */
export const THURSDAY_EVENING =
  '--service health --language spa --coverage none --day Thursday --hours 18:30-21:00'

export interface Coordinator {
  /** Types a command, words parted by spaces; it must succeed. @returns what it printed. */
  type: (command: string) => Promise<string>
  /** `reach gaps --standard ID --explain`, as data; sums are checked. */
  explain: (standard: string) => Promise<StandardGaps>
  /** `reach near` for task 4, as data. */
  near: (place: string) => Promise<NearAnswer>
}

export function openCoordinator(database: TestDatabase<Tables>, region: string): Coordinator {
  const env = { DATABASE_URL: database.databaseUrl, DATA_DIR: database.dataDir }
  const type = async (command: string) => {
    const [verb, ...rest] = command.split(' ')
    const { code, out, err } = await runReach(
      [verb, '--region', region, ...rest],
      env,
      join(database.dataDir),
    )
    expect(code, `${command}: ${err}`).toBe(0)
    return out
  }
  return {
    type,
    async explain(standard) {
      const answer: StandardGaps = JSON.parse(
        await type(`gaps --standard ${standard} --explain --format json`),
      )
      holdToSums(answer)
      return answer
    },
    near: async (place) => JSON.parse(await type(`near ${place} ${THURSDAY_EVENING} --format json`)),
  }
}

/** Everything that a service said to be certain must tell: when it is open, in what language, for whom. */
export function holdToCertain(answer: NearAnswer): void {
  for (const { answer: fits, ask, hours, language, coverage, way } of answer.services) {
    expect(fits === 'yes').toBe(ask.length === 0)
    expect(Math.max(way.thereSeconds, way.backSeconds)).toBeLessThanOrEqual(answer.asked.maxMinutes * 60)
    if (fits !== 'yes') continue
    expect(hours.open.length).toBeGreaterThan(0)
    expect(language.offered!.map(({ code }) => code)).toContain('spa')
    expect([language.value, coverage.value, coverage.withoutCard]).toEqual(['yes', 'yes', 'yes'])
    expect(way.arrives >= '18:30' && way.arrives <= '20:00').toBe(true)
  }
}
