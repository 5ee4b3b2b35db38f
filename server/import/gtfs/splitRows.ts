/** Incremental reader of comma-separated rows, RFC 4180 (https://www.rfc-editor.org/rfc/rfc4180), fast where nothing is quoted. */

/** Cells as they stand, quotation marks undone, nothing trimmed. `rowNumber` counts blank rows too; the header is 1. */
export type TakeRow = (cells: string[], rowNumber: number) => void

export interface RowSplitter {
  push(text: string): void
  /** Takes a last line without a line end. Returns false where a quotation mark is still open. */
  end(): boolean
  /** Characters of a row that is not complete yet. */
  readonly pending: number
  readonly rowNumber: number
}

export function createRowSplitter(take: TakeRow): RowSplitter {
  let rest = ''
  let rowNumber = 0

  const emit = (cells: string[]) => {
    rowNumber += 1
    if (cells.length > 1 || cells[0].trim() !== '') take(cells, rowNumber)
  }

  function push(piece: string): void {
    const text = rest === '' ? piece : rest + piece
    let start = 0
    let quote = text.indexOf('"')
    for (;;) {
      const lineEnd = text.indexOf('\n', start)
      if (lineEnd < 0) break
      if (quote < 0 || quote > lineEnd) {
        const end = lineEnd > start && text.charCodeAt(lineEnd - 1) === 13 ? lineEnd - 1 : lineEnd
        emit(text.slice(start, end).split(','))
        start = lineEnd + 1
        continue
      }
      const row = splitQuoted(text, start)
      if (!row) break
      emit(row.cells)
      start = row.next
      if (quote < start) quote = text.indexOf('"', start)
    }
    rest = text.slice(start)
  }

  return {
    push,
    end() {
      if (rest === '') return true
      push('\n')
      return rest === ''
    },
    get pending() {
      return rest.length
    },
    get rowNumber() {
      return rowNumber
    },
  }
}

/** The row from `start` to the first line end outside quotation marks, or undefined where the text ends before. */
function splitQuoted(text: string, start: number): { cells: string[]; next: number } | undefined {
  const cells: string[] = []
  let at = start
  for (;;) {
    while (text.charCodeAt(at) === 32) at += 1
    let cell: string
    if (text.charCodeAt(at) === 34) {
      let close = text.indexOf('"', at + 1)
      while (close >= 0 && text.charCodeAt(close + 1) === 34) close = text.indexOf('"', close + 2)
      if (close < 0) return undefined
      cell = text.slice(at + 1, close).replaceAll('""', '"')
      at = close + 1
    } else cell = ''
    const from = at
    while (at < text.length && text.charCodeAt(at) !== 44 && text.charCodeAt(at) !== 10) at += 1
    if (at >= text.length) return undefined
    const end = text.charCodeAt(at) === 10 && text.charCodeAt(at - 1) === 13 ? at - 1 : at
    if (end > from) cell += text.slice(from, end)
    cells.push(cell)
    if (text.charCodeAt(at) === 10) return { cells, next: at + 1 }
    at += 1
  }
}
