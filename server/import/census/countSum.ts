import type { ReportNotice } from '../notice.ts'
import type { CountRow, MissingReason } from '../rows.ts'
import type { Figure } from './evaluateCount.ts'

interface Parts {
  sum: number
  known: number
  notApplicable: number
  /** Reason of the first part that is missing and could have been a number. */
  missing: MissingReason | null
  missingParts: number
  /** Of the only part; several parts have none. */
  interval: Figure['interval']
}

/**
 * Sums the parts of areas. A missing part makes the sum unknown, since it could be any number; a part to which the figure
 * does not apply ("...") adds nothing. Both are notices.
 */
export class CountSum {
  readonly #areas = new Map<string, Map<string, Parts>>()

  add(areaCode: string, group: string, { value, missing, interval = null }: Figure): void {
    const groups = this.#areas.get(areaCode) ?? new Map<string, Parts>()
    this.#areas.set(areaCode, groups)
    const known = groups.get(group)
    const parts = known ?? {
      sum: 0,
      known: 0,
      notApplicable: 0,
      missing: null,
      missingParts: 0,
      interval,
    }
    if (known) known.interval = null
    groups.set(group, parts)
    if (value !== null) {
      parts.sum += value
      parts.known += 1
    } else if (missing === 'not-applicable') parts.notApplicable += 1
    else {
      parts.missing ??= missing
      parts.missingParts += 1
    }
  }

  has(areaCode: string): boolean {
    return this.#areas.has(areaCode)
  }

  *rows(report: ReportNotice): Generator<CountRow> {
    for (const [areaCode, groups] of this.#areas) {
      for (const [group, parts] of groups) {
        const { sum, known, notApplicable, missing, missingParts } = parts
        const all = known + notApplicable + missingParts
        if (missing !== null) {
          if (all > 1)
            report('part_missing', {
              fieldName: group,
              value: areaCode,
              detail: { parts: all, missing: missingParts },
            })
          yield { areaCode, group, value: null, missing }
        } else if (known === 0) yield { areaCode, group, value: null, missing: 'not-applicable' }
        else {
          if (notApplicable > 0)
            report('part_not_applicable', {
              fieldName: group,
              value: areaCode,
              detail: { parts: all, notApplicable },
            })
          yield {
            areaCode,
            group,
            value: sum,
            missing: null,
            ...(parts.interval && { interval: parts.interval }),
          }
        }
      }
    }
  }
}
