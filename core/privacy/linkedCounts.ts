/**
 * Observed counts that are published together, by name, and how they hang together: which add up to which, and which are parts of
 * which. What is published of one tells about the others. Worked: `{ counts: { farm: 12, camp: 3, both: 15 }, sums: [{ whole: 'both',
 * parts: ['farm', 'camp'] }] }`; three limits of a slider are one chain, smallest first.
 *
 * Only counts of the same people at the same time may be linked, and they must add up to the digit. Counts that a source rounded one by
 * one (the census) do not, and unknown counts are left out with the sums that they are in.
 */
export interface LinkedCounts {
  /** Whole numbers, not negative. */
  counts: Readonly<Record<string, number>>
  sums?: readonly { whole: string; parts: readonly string[] }[]
  /** Each a list of names, every count a part of the next: whoever has two of them knows their difference. */
  chains?: readonly (readonly string[])[]
}

export interface Sum {
  whole: number
  parts: readonly number[]
}

/** The same by position. Differences within chains follow the named counts: never published, but there for whoever subtracts. */
export interface LinkedFigures {
  names: readonly string[]
  counts: number[]
  sums: Sum[]
}

export function linkFigures({
  counts: given,
  sums: givenSums = [],
  chains = [],
}: LinkedCounts): LinkedFigures {
  const names = Object.keys(given)
  const counts = Object.values(given)
  const position = new Map(names.map((name, k) => [name, k]))
  const at = (name: string) => {
    const k = position.get(name)
    if (k === undefined) throw new RangeError(`no count is called ${name}`)
    return k
  }
  if (!counts.every((count) => Number.isInteger(count) && count >= 0))
    throw new RangeError('counts are whole numbers, not negative')
  const sums: Sum[] = givenSums.map(({ whole, parts }) => ({ whole: at(whole), parts: parts.map(at) }))
  for (const { whole, parts } of sums)
    if (parts.reduce((sum, part) => sum + counts[part], 0) !== counts[whole])
      throw new RangeError(`the parts of ${names[whole]} do not add up to it`)
  for (const chain of chains) {
    const members = chain.map(at)
    members.forEach((whole, k) => {
      for (const inner of members.slice(0, k)) {
        const difference = counts[whole] - counts[inner]
        if (difference < 0) throw new RangeError(`${names[inner]} is greater than ${names[whole]}`)
        sums.push({ whole, parts: [inner, counts.length] })
        counts.push(difference)
      }
    })
  }
  return { names, counts, sums }
}
