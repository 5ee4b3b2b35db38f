import { expect, it } from 'vitest'
import { createRecordIds } from '../../../../server/import/serviceRow/createRecordIds.ts'

it('record ids ignore case, accents and spaces, keep parts apart, and number repeats', () => {
  const toId = createRecordIds()
  const first = toId(['École  A', '1 Main'])
  expect(first).toMatch(/^[0-9a-f]{12}$/)
  expect(toId(['ecole a', '1 MAIN'])).toBe(`${first}-2`)
  expect(toId(['ecole', 'a 1 main'])).not.toContain(first)
  expect(createRecordIds()(['ecole a', '1 main'])).toBe(first)
})
