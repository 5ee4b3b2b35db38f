/** What is near a place as CSV: one line a service, or with the week one line an hour; null = empty. */
import type { NearAnswer, NearService } from '../contract/near.ts'
import type { Cell } from './cell.ts'
import { toCsv } from './toCsv.ts'

const COLUMNS: readonly (readonly [string, (service: NearService) => Cell])[] = [
  ['answer', ({ answer }) => answer],
  ['ask', ({ ask }) => ask.join(' ') || null],
  ['key', ({ key }) => key],
  ['name', ({ name }) => name.en],
  ['name_fr', ({ name }) => name.fr],
  ['address', ({ address }) => address],
  ['phone', ({ phone }) => phone],
  ['mode', ({ way }) => way.mode],
  ['date', ({ way }) => way.date],
  ['leaves', ({ way }) => way.leaves],
  ['arrives', ({ way }) => way.arrives],
  ['home', ({ way }) => way.home],
  ['seconds_there', ({ way }) => way.thereSeconds],
  ['seconds_home', ({ way }) => way.backSeconds],
  ['hours', ({ hours }) => hours.text],
  ['language', ({ language }) => language.value],
  ['eligibility', ({ eligibility }) => eligibility.value],
  ['coverage', ({ coverage }) => coverage.value],
  ['without_card', ({ coverage }) => coverage.withoutCard],
  ['new_people', ({ newPeople }) => newPeople.value],
  ['verified', ({ verified }) => verified.date],
  ['stale', ({ verified }) => verified.stale],
]

export function nearToCsv({ services, week }: NearAnswer): string {
  if (week) return weekToCsv(week)
  return toCsv(
    COLUMNS.map(([name]) => name),
    services.map((service) => COLUMNS.map(([, value]) => value(service))),
  )
}

function weekToCsv({ services, cells }: NonNullable<NearAnswer['week']>): string {
  const columns = ['service', 'name', 'mode', 'seconds_there', 'seconds_home']
  const visit = (cell: (typeof cells)[number]['sure']): Cell[] => {
    if (!cell) return columns.map(() => null)
    const { key, name } = services[cell.service]
    return [key, name.en, cell.mode, cell.thereSeconds, cell.backSeconds]
  }
  return toCsv(
    ['day', 'hour', ...columns, ...columns.map((name) => `perhaps_${name}`)],
    cells.map(({ sure, perhaps }, at) => [
      Math.floor(at / 24) + 1,
      at % 24,
      ...visit(sure),
      ...visit(perhaps),
    ]),
  )
}
