/** Head-counts as a table to fill in: one row a site, what is known in its month. For the owner alone: it names employers. */
import type { Access } from '../../../core/gaps/gapResult.ts'
import {
  HEAD_COUNT_COLUMNS,
  type HeadCountColumn,
  headCountHeader,
  MONTHS,
} from '../../import/headCounts/headCountColumns.ts'
import { ANY_CELL } from '../../import/worksheet/worksheetColumns.ts'
import type { Lang } from '../../import/worksheetCells/cellSyntax.ts'
import { yesNoCell } from '../../import/worksheetCells/plainCells.ts'
import type { Db } from '../../store/db.ts'
import { getRegion } from '../../store/regions.ts'
import { ownersSites } from '../publish/ownersSites.ts'
import { listHeadCounts } from './knownHeadCounts.ts'

export interface HeadCountTable {
  columns: readonly HeadCountColumn[]
  header: string[]
  rows: (string | number | null)[][]
  /** Sites of which a head-count is known in some month. */
  known: number
  explanation: string
}

/** Farms first, then by employer and place. @throws Forbidden for the public */
export async function headCountTable(
  db: Db,
  regionId: string,
  access: Access,
  lang: Lang,
): Promise<HeadCountTable> {
  const { vintage } = await getRegion(db, regionId)
  const counts = Map.groupBy(await listHeadCounts(db, regionId), ({ site }) => site)
  const sites = (await ownersSites(db, vintage.id, access)).sort(
    (a, b) =>
      Number(b.agricultural) - Number(a.agricultural) ||
      a.employer.localeCompare(b.employer, 'en') ||
      (a.key < b.key ? -1 : 1),
  )
  const rows = sites.map(({ key, employer, city, placedBy, agricultural }) => {
    const byMonth = new Map(counts.get(key)?.map(({ month, workers }) => [month, workers]))
    return [
      key,
      employer,
      city ?? placedBy,
      yesNoCell.write(agricultural, lang),
      ...MONTHS.map((month) => byMonth.get(month) ?? null),
      null,
      null,
    ]
  })
  return {
    columns: HEAD_COUNT_COLUMNS,
    header: HEAD_COUNT_COLUMNS.map((column) => headCountHeader(column)![lang]),
    rows,
    known: sites.filter(({ key }) => counts.get(key)?.some(({ workers }) => workers !== null)).length,
    explanation: explain(lang),
  }
}

function explain(lang: Lang): string {
  const [same, unknown] = [ANY_CELL.name('same', lang), ANY_CELL.name('unknown', lang)]
  return lang === 'en'
    ? `Write the whole number of workers at the site in each month that you know, 0 for none. A blank cell says nothing, "${same}" that what is known still holds, "${unknown}" that nobody knows. A row that changes needs who said so and the date. Approved positions are no workers.`
    : `Inscrivez le nombre entier de travailleurs du lieu pour chaque mois connu, 0 s’il n’y en a pas. Une cellule vide ne dit rien, « ${same} » dit que ce qui est connu tient toujours, « ${unknown} » que personne ne le sait. Une ligne modifiée doit dire qui l’a dit, et la date. Les postes approuvés ne sont pas des travailleurs.`
}
