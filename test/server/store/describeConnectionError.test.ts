import { expect, test } from 'vitest'
import { describeConnectionError, parseDatabaseUrl } from '../../../server/store/describeConnectionError.ts'

test('an address is told without its password', () => {
  expect(parseDatabaseUrl('postgres://me:secret@db.example.org:5433/reach')).toEqual({
    server: 'db.example.org:5433',
    user: 'me',
    database: 'reach',
  })
  expect(parseDatabaseUrl('postgresql://me@/reach?host=/run/postgresql')).toMatchObject({
    server: '/run/postgresql',
    database: 'reach',
  })
  expect(parseDatabaseUrl('postgres:///reach?host=/run/postgresql')).toMatchObject({
    server: '/run/postgresql',
  })
})

test.each(['mysql://me@db/reach', 'db.example.org/reach', 'postgres://me:50%@[db/reach'])(
  '%s is refused as an address',
  (databaseUrl) => {
    expect(() => parseDatabaseUrl(databaseUrl)).toThrow(
      expect.objectContaining({ code: 'database_url_invalid' }),
    )
  },
)

test('an error of which nothing is known stays itself', () => {
  const error = new RangeError('a bug')
  expect(describeConnectionError(error, { server: '', user: '', database: '' })).toBe(error)
})
