/** All changes of vehicle between platforms: walks between stops, changes at one stop (0 seconds unless a rule says otherwise), and rules. */
import type { FootTransfers } from './footTransfers.ts'
import type { Platform } from './platformIndex.ts'
import { changeSeconds, type TransferRule, type TransferRules } from './transferRules.ts'

/** As [from platform, to platform, seconds], each pair once. */
export function buildTransfers(
  platforms: readonly Platform[],
  platformStart: Int32Array,
  foot: FootTransfers,
  rules: TransferRules,
): [number, number, number][] {
  const transfers: [number, number, number][] = []
  const stopCount = rules.stopCount
  function addPair(from: number, to: number, walkSeconds: number): void {
    const ofPair = rules.byStops.get(from * stopCount + to)
    for (let p = platformStart[from]; p < platformStart[from + 1]; p++) {
      for (let q = platformStart[to]; q < platformStart[to + 1]; q++) {
        const rule = ofPair?.find((one) => holds(one, platforms[p], platforms[q]))
        const seconds = changeSeconds(rule, walkSeconds)
        if (seconds >= 0) transfers.push([p, q, seconds])
      }
    }
  }
  const rulesFrom = new Map<number, number[]>()
  for (const key of rules.byStops.keys()) {
    const from = Math.floor(key / stopCount)
    rulesFrom.set(from, [...(rulesFrom.get(from) ?? []), key % stopCount])
  }
  for (let from = 0; from < stopCount; from++) {
    addPair(from, from, 0)
    const onFoot = new Set<number>([from])
    for (let i = foot.start[from]; i < foot.start[from + 1]; i++) {
      onFoot.add(foot.stop[i])
      addPair(from, foot.stop[i], foot.seconds[i])
    }
    for (const to of rulesFrom.get(from) ?? []) if (!onFoot.has(to)) addPair(from, to, -1)
  }
  return transfers
}

function holds(rule: TransferRule, from: Platform, to: Platform): boolean {
  const namesFrom = rule.fromRoute >= 0 || rule.fromTrip >= 0
  const namesTo = rule.toRoute >= 0 || rule.toTrip >= 0
  return (!namesFrom || from.arriving.includes(rule)) && (!namesTo || to.departing.includes(rule))
}
