/**
 * Palma ratio of access: mean access of the richest 10 % over mean access of the poorest 40 % (Palma 2011; in transport
 * Herszenhut et al. 2022). Cells are put in order of income (per head); a cell belongs to the group in which its
 * cumulative share of people starts, and cells of one income stay together. NaN where either group is empty or the
 * poorest have none.
 * Worked: ten people, incomes 1 to 10, access equal to income: 10 / ((1+2+3+4) / 4) = 4.
 */
import type { Values } from './pairWeights.ts'

const POOREST = 0.4
const RICHEST = 0.9

export function palma(access: Values, people: Values, income: Values): number {
  const order = Array.from(access, (_, k) => k).filter((k) => people[k] > 0)
  order.sort((a, b) => income[a] - income[b])
  let all = 0
  for (const k of order) all += people[k]
  const poorest = { people: 0, access: 0 }
  const richest = { people: 0, access: 0 }
  let before = 0
  let start = 0
  order.forEach((k, position) => {
    if (position === 0 || income[k] !== income[order[position - 1]]) start = before
    before += people[k]
    const group = start < POOREST * all ? poorest : start >= RICHEST * all ? richest : undefined
    if (!group) return
    group.people += people[k]
    group.access += people[k] * access[k]
  })
  return poorest.access > 0 ? richest.access / richest.people / (poorest.access / poorest.people) : Number.NaN
}
