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
  let next = 0
  function copyUntil(end: number): void {
    for (let k = 0; k < columns.length; k++) into[k].set(columns[k].subarray(read, end), write)
    write += end - read
    read = end
  }
  while (next < entries.length) {
    const row = entries[next][0]
    copyUntil(start[Math.min(row, oldCount)])
    const end = start[Math.min(row + 1, oldCount)]
    while (next < entries.length && entries[next][0] === row) {
      const entry = entries[next]
      for (; read < end && standsBefore(columns, read, entry); read++, write++)
        for (let k = 0; k < columns.length; k++) into[k][write] = columns[k][read]
      for (let k = 0; k < columns.length; k++) into[k][write] = entry[k + 1]
      write += 1
      next += 1
      grown[row + 1] += 1
    }
    copyUntil(end)
  }
  copyUntil(start[oldCount])
  for (let row = 0, added = 0; row < rowCount; row++) {
    added += grown[row + 1]
    grown[row + 1] = start[Math.min(row + 1, oldCount)] + added
  }
  return { start: grown, columns: into }
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
