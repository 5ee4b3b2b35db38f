/** How a kind of answer is written in a cell, in both directions. */
export type Lang = 'en' | 'fr'

export interface CellSyntax<T> {
  /** Reads either language. Throws CellFault. */
  read(text: string): T
  /** What `read` gives back as the same value. */
  write(value: T, lang: Lang): string
}

/** A cell that cannot be read, by the code of its notice. Thrown by readers of a cell, caught where cells become notices. */
export class CellFault extends Error {
  readonly code: string
  /** The part of the cell that is at fault. */
  readonly part: string

  constructor(code: string, part: string) {
    super(code)
    this.code = code
    this.part = part
  }
}
