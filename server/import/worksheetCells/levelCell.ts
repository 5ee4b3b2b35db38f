/** Levels of a language course: Canadian Language Benchmarks (CLB) or, for French, NCLC; 1 to 12. Worked: "CLB 1-4", "NCLC 5 à 7". */
import type { LanguageLevel } from '../../../core/schedule/course.ts'
import { CellFault, type CellSyntax } from './cellSyntax.ts'

export const levelCell: CellSyntax<LanguageLevel> = {
  read(text) {
    const found = /^(CLB|NCLC)\s*(\d{1,2})(?:\s*(?:-|–|to|à)\s*(\d{1,2}))?$/i.exec(text.trim())
    const [from, to] = found ? [Number(found[2]), Number(found[3] ?? found[2])] : [0, 0]
    if (!found || from < 1 || to > 12 || from > to) throw new CellFault('unreadable_level', text)
    return { scale: found[1].toUpperCase() as LanguageLevel['scale'], from, to }
  },
  write: ({ scale, from, to }) => (from === to ? `${scale} ${from}` : `${scale} ${from}-${to}`),
}
