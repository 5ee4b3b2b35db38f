import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { copyRows } from '../../../server/store/copyRows.ts'
import { inTransaction } from '../../../server/store/inTransaction.ts'
import { listSettings, saveSetting } from '../../../server/store/settings.ts'
import { openTestRegion, type TestRegion } from '../../openTestRegion.ts'

let region: TestRegion
beforeAll(async () => {
  region = await openTestRegion()
})
afterAll(async () => {
  await region.database.drop()
})

describe('a transaction', () => {
  it('saves all of its work, or nothing of it', async () => {
    const { pool, db } = region.database
    await inTransaction(pool, async (transaction) => {
      await saveSetting(transaction.db, 'a', 'walkKmh', 4)
      await transaction.client.query(`insert into setting (region_id, name, value) values ('a', 'raw', '1')`)
    })
    expect(await listSettings(db, 'a')).toHaveLength(2)
    const failing = inTransaction(pool, async (transaction) => {
      await saveSetting(transaction.db, 'a', 'walkKmh', 5)
      await saveSetting(transaction.db, 'b', 'walkKmh', 6)
      throw new Error('half way')
    })
    await expect(failing).rejects.toThrow('half way')
    expect(await listSettings(db)).toMatchObject([
      { regionId: 'a', name: 'raw', value: 1 },
      { regionId: 'a', name: 'walkKmh', value: 4 },
    ])
  })

  it('gives its connection back, also after an error of the database', async () => {
    const { pool } = region.database
    for (let i = 0; i < 15; i++)
      await expect(inTransaction(pool, ({ client }) => client.query('select 1/0'))).rejects.toThrow(
        'division by zero',
      )
    expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }])
    expect(pool.waitingCount).toBe(0)
  })

  it('ends with its connection, and the pool goes on', async () => {
    const { pool } = region.database
    const cut = inTransaction(pool, async ({ client, db }) => {
      await saveSetting(db, 'c', 'walkKmh', 4)
      const { rows } = await client.query('select pg_backend_pid() as pid')
      await pool.query('select pg_terminate_backend($1)', [rows[0].pid])
      await client.query('select 1')
    })
    await expect(cut).rejects.toThrow()
    expect(await listSettings(region.database.db, 'c')).toEqual([])
  })
})

describe('copying rows', () => {
  it('keeps every text as it is, whatever characters it has', async () => {
    const texts = [
      'plain',
      'back\\slash',
      '\\\\n',
      'tab\tline\nreturn\r',
      '"quoted"',
      "O'Brien; drop table region --",
      'é ñ 字 🙂',
      '\\.',
      '',
      '\\N',
      '{"a":1}',
      '\u0001',
    ]
    const found = await inTransaction(region.database.pool, async ({ client }) => {
      expect(
        await copyRows(
          client,
          texts.map((text, index) => ({ index, text })),
        ),
      ).toBe(texts.length)
      return (await client.query(`select row->>'text' as text from incoming order by (row->>'index')::int`))
        .rows
    })
    expect(found.map((row) => row.text)).toEqual(texts)
  })

  it('drops U+0000, which no database text can hold, and nothing beside it', async () => {
    const found = await inTransaction(region.database.pool, async ({ client }) => {
      await copyRows(client, [{ text: 'a\u0000b' }, { text: 'written \\u0000 out' }])
      return (await client.query(`select row->>'text' as text from incoming`)).rows
    })
    expect(found.map((row) => row.text)).toEqual(['ab', 'written \\u0000 out'])
  })

  it('is empty again for the next rows', async () => {
    await inTransaction(region.database.pool, async ({ client }) => {
      await copyRows(client, [{ a: 1 }, { a: 2 }])
      await copyRows(client, [{ a: 3 }])
      expect((await client.query('select row from incoming')).rows).toEqual([{ row: { a: 3 } }])
      await copyRows(client, [])
      expect((await client.query('select row from incoming')).rows).toEqual([])
    })
  })
})
