/**
 * Theil's T by groups: between = sum s_g ln(m_g / m), within = sum s_g T_g, with s_g the group's share of all access, m_g its
 * mean access and T_g its own Theil. Between and within add up to `theil` of all. Theil 1967; Shorrocks 1980.
 * Worked: group a with access 1, 1 and group b with 3, 3: all of 0.130812 is between, 0 within.
 */
import type { Values } from './pairWeights.ts'
import { theil } from './theil.ts'

export interface TheilDecomposition {
  total: number
  between: number
  within: number
  groups: { group: string; accessShare: number; between: number; within: number; theil: number }[]
}

/** `groups` names the group of each cell; groups come out in order of first appearance, without those that have nobody. */
export function theilDecomposition(
  access: Values,
  people: Values,
  groups: readonly string[],
): TheilDecomposition {
  const members = new Map<string, number[]>()
  let allPeople = 0
  let allAccess = 0
  for (let k = 0; k < access.length; k++) {
    if (!(people[k] > 0)) continue
    allPeople += people[k]
    allAccess += people[k] * access[k]
    const cells = members.get(groups[k])
    if (cells) cells.push(k)
    else members.set(groups[k], [k])
  }
  const parts = [...members].map(([group, cells]) => {
    const groupPeople = cells.reduce((sum, k) => sum + people[k], 0)
    const groupAccess = cells.reduce((sum, k) => sum + people[k] * access[k], 0)
    const accessShare = groupAccess / allAccess
    if (groupAccess === 0) return { group, accessShare, between: 0, within: 0, theil: 0 }
    const own = theil(
      cells.map((k) => access[k]),
      cells.map((k) => people[k]),
    )
    const between = accessShare * Math.log(groupAccess / groupPeople / (allAccess / allPeople))
    return { group, accessShare, between, within: accessShare * own, theil: own }
  })
  const between = parts.reduce((sum, part) => sum + part.between, 0)
  const within = parts.reduce((sum, part) => sum + part.within, 0)
  return { total: between + within, between, within, groups: parts }
}
