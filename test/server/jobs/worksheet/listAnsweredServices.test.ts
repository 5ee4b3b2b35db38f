import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listAnsweredServices } from '../../../../server/jobs/worksheet/listAnsweredServices.ts'
import { saveAnswers } from '../../../../server/store/answers.ts'
import { inTransaction } from '../../../../server/store/inTransaction.ts'
import { getRegion } from '../../../../server/store/regions.ts'
import { openTestRegion, type TestRegion } from '../../../openTestRegion.ts'
import { answer } from './answeredRecords.ts'

let test: TestRegion
const list = async (...types: string[]) =>
  await listAnsweredServices(test.database.db, await getRegion(test.database.db, 'mini'), types)
const save = async (...answers: ReturnType<typeof answer>[]) =>
  await inTransaction(test.database.pool, (transaction) =>
    saveAnswers(
      transaction,
      'mini',
      answers.map((each) => ({ ...each, source: 'test' })),
    ),
  )

beforeAll(async () => {
  test = await openTestRegion()
  await test.add()
})
afterAll(async () => {
  await test.database.drop()
})

describe('services with their answers', () => {
  it('are as published until somebody answers, and no hash says that there are answers', async () => {
    const { records, answersHash } = await list('language-training', 'health')
    expect(records.map(({ stored }) => stored.key)).toEqual(['test:class', 'test:clinic'])
    expect(records[0].answered).toMatchObject({ id: 'test:class', courses: null, verifiedDate: null })
    expect(answersHash).toBeNull()
  })

  it('carry what was said, under another hash for each set of answers', async () => {
    expect(await save(answer('class', 'sessions', 'Tu,Th 18:00-21:00'))).toBe(1)
    const first = await list('language-training')
    expect(first.records).toHaveLength(1)
    expect(first.records[0].answered.courses).toHaveLength(1)
    expect(await save(answer('class', 'sessions', 'Tu,Th 18:00-21:00'))).toBe(0)
    expect((await list('language-training')).answersHash).toBe(first.answersHash)
    await save(answer('class', 'ages', '18+'))
    expect((await list('language-training')).answersHash).not.toBe(first.answersHash)
  })

  it('leave out what closed down, until somebody says otherwise', async () => {
    await save(answer('class', 'closedDown', 'yes'))
    expect((await list('language-training')).records).toEqual([])
    await save(answer('class', 'closedDown', 'no', { date: '2026-11-22' }))
    expect((await list('language-training')).records).toHaveLength(1)
  })
})
