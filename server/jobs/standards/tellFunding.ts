/**
 * When the funding of the services of a standard ends, where somebody has said so. A stated fact: a service counts as long as nobody
 * says that it has closed down. Worked: funded until 2026-11-30, and the standard's week begins on 2026-12-01: it ends before.
 */
import type { StandardGaps } from '../../contract/standards.ts'
import { ANSWER_FIELDS } from '../../import/worksheet/answerFields.ts'
import type { Lang } from '../../import/worksheetCells/cellSyntax.ts'
import type { StoredService } from '../../store/serviceRecord.ts'
import type { Offer } from './offers.ts'

/** @param weekStart ISO date of the first day that the standard looks at */
export function tellFunding(
  services: readonly StoredService[],
  offers: readonly Offer[],
  weekStart: string,
): StandardGaps['services']['funding'] {
  const byRecord = new Map(offers.map(({ record, service }) => [record, service]))
  return [...byRecord]
    .flatMap(([record, { fundedUntil, funder }]) => {
      if (fundedUntil === null) return []
      const { key, record: of } = services[record]
      const endsBeforeWeek = fundedUntil < weekStart
      return {
        service: key,
        name: of.name,
        funder: funder === null ? null : { en: funderIn(funder, 'en'), fr: funderIn(funder, 'fr') },
        fundedUntil,
        endsBeforeWeek,
        sentence: {
          en: `The funding of ${of.name.en}${funder === null ? '' : ` by ${funderIn(funder, 'en')}`} ends on ${fundedUntil}${endsBeforeWeek ? `, before the standard's week (${weekStart})` : ''}.`,
          fr: `Le financement de ${of.name.fr}${funder === null ? '' : ` par ${funderIn(funder, 'fr')}`} prend fin le ${fundedUntil}${endsBeforeWeek ? `, avant la semaine de la norme (${weekStart})` : ''}.`,
        },
      }
    })
    .sort((a, b) =>
      a.fundedUntil === b.fundedUntil
        ? a.service < b.service
          ? -1
          : 1
        : a.fundedUntil < b.fundedUntil
          ? -1
          : 1,
    )
}

const funderIn = (funder: string, lang: Lang) => ANSWER_FIELDS.funder.cell.write(funder, lang)
