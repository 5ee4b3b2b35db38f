/** What a cell of a result may hold. null = unknown or not reached; a number that is not finite is shown like null. */
export type Cell = string | number | boolean | null

export function isEmptyCell(cell: Cell): cell is null {
  return cell === null || (typeof cell === 'number' && !Number.isFinite(cell))
}
