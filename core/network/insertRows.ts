/**
 * Entries added to compressed rows: row r has start[r] to start[r + 1] of every column, its entries in order of the first column, then the
 * second, and so on. Rows without new entries are copied whole.
 */
export interface CompressedRows {
  start: Int32Array
  columns: readonly Int32Array[]
}

/** A row, then a value for each column. */
export type NewEntry = readonly [row: number, ...values: number[]]

/** @param rowCount no fewer than there are; rows after the last are empty. @param entries are sorted in place. */
export function insertRows({ start, columns }: CompressedRows, rowCount: number, entries: NewEntry[]) {
  entries.sort(compareEntries)
  const oldCount = start.length - 1
  const grown = new Int32Array(rowCount + 1)
  const into = columns.map((column) => new Int32Array(column.length + entries.length))
  let read = 0
  let write = 0
  function copyUntil(end: number): void {
    if (end > read)
      for (let k = 0; k < columns.length; k++) into[k].set(columns[k].subarray(read, end), write)
    write += end - read
    read = end
  }
  for (const entry of entries) {
    const row = entry[0]
    copyUntil(
      firstAfter(
        columns,
        Math.max(read, start[Math.min(row, oldCount)]),
        start[Math.min(row + 1, oldCount)],
        entry,
      ),
    )
    for (let k = 0; k < columns.length; k++) into[k][write] = entry[k + 1]
    write += 1
    grown[row + 1] += 1
  }
  copyUntil(start[oldCount])
  for (let row = 0, added = 0; row < rowCount; row++) {
    added += grown[row + 1]
    grown[row + 1] = start[Math.min(row + 1, oldCount)] + added
  }
  return { start: grown, columns: into }
}

/** First place from `low` whose values stand after those of the entry, `high` where there is none before it. */
function firstAfter(columns: readonly Int32Array[], low: number, high: number, entry: NewEntry): number {
  while (low < high) {
    const middle = (low + high) >>> 1
    if (standsBefore(columns, middle, entry)) low = middle + 1
    else high = middle
  }
  return low
}

function standsBefore(columns: readonly Int32Array[], at: number, entry: NewEntry): boolean {
  for (let k = 0; k < columns.length; k++) {
    const difference = columns[k][at] - entry[k + 1]
    if (difference !== 0) return difference < 0
  }
  return true
}

function compareEntries(a: NewEntry, b: NewEntry): number {
  for (let k = 0; k < a.length; k++) if (a[k] !== b[k]) return a[k] - b[k]
  return 0
}
