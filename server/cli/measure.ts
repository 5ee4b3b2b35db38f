/**
 * `reach measure`: the access measures on somebody's own travel times, without a database. Everything is computed by
 * core/access, so anyone can check it against other packages.
 */
import { Command, Option } from 'commander'
import { stepDecay } from '../../core/access/decay.ts'
import { gravity } from '../../core/access/gravity.ts'
import { WrongUsage } from '../errors.ts'
import type { Cell } from '../reports/cell.ts'
import { type RowFormat, renderRows } from '../reports/renderRows.ts'
import { MEASURES, type MeasureInput, type Need } from './measure/measures.ts'
import { DECAY_FORMS, parseDecay } from './measure/parseDecay.ts'
import { readLandUse } from './measure/readLandUse.ts'
import { readMatrix } from './measure/readMatrix.ts'
import { formatOption } from './options.ts'

export interface MeasureOptions {
  matrix: string
  landUse: string
  measure: string
  opportunities: string
  demand?: string
  decay?: string
  cutoff?: string
  nth?: string
  by?: string
  povertyLine?: string
}

export interface MeasureResult {
  columns: string[]
  rows: Cell[][]
}

export function measureCommand(): Command {
  return new Command('measure')
    .description('Computes a measure of access on your own travel times. Needs no database.')
    .requiredOption(
      '--matrix <file>',
      'CSV, plain or .gz: from_id,to_id,travel_time in minutes; a missing pair is unreachable',
    )
    .requiredOption('--land-use <file>', 'CSV, plain or .gz: id and numeric columns; every id of the matrix')
    .addOption(
      new Option('--measure <measure>', 'what to compute')
        .choices(Object.keys(MEASURES))
        .makeOptionMandatory(),
    )
    .requiredOption('--opportunities <column>', 'column of opportunities or supply, such as jobs')
    .option('--demand <column>', 'column of people')
    .option('--decay <form>', `${DECAY_FORMS} (minutes)`)
    .option('--cutoff <minutes>', 'everything within so many minutes counts whole, the limit included')
    .option('--nth <n>', 'closest: minutes to the n-th opportunity (default 1)')
    .option(
      '--by <column>',
      'palma, concentration: column that puts cells in order, such as income_per_capita; theil-groups: column of the group’s number',
    )
    .option('--poverty-line <value>', 'fgt: access below which people count as poor')
    .addOption(formatOption(['csv', 'json']))
    .addHelpText(
      'after',
      '\nOutput: id,value for each origin, empty = not reached; one value for gini, palma, theil and both concentration indices;' +
        '\nFGT0, FGT1, FGT2 for fgt; total, between and within for theil-groups. Inequality is that of the opportunities within --cutoff, or weighted by --decay.',
    )
    .action(async (options: MeasureOptions & { format: RowFormat }) => {
      const { columns, rows } = await measure(options)
      process.stdout.write(renderRows(options.format, columns, rows))
    })
}

/** Reads both files and computes. Throws WrongUsage for options that do not fit, RefusedInput for files that cannot be used. */
export async function measure(options: MeasureOptions): Promise<MeasureResult> {
  if (!Object.hasOwn(MEASURES, options.measure)) {
    throw new WrongUsage(`--measure "${options.measure}": choose ${Object.keys(MEASURES).join(', ')}.`)
  }
  const chosen = MEASURES[options.measure]
  const needs = (need: Need) => chosen.needs.includes(need)
  const wants = (given: unknown, flag: string) => {
    if (given === undefined) throw new WrongUsage(`--measure ${options.measure} needs ${flag}.`)
  }
  if (needs('demand')) wants(options.demand, '--demand')
  if (needs('by')) wants(options.by, '--by')
  if (needs('poverty-line')) wants(options.povertyLine, '--poverty-line')
  if (needs('cutoff')) wants(options.cutoff, '--cutoff')
  if (needs('decay')) wants(options.decay, '--decay')
  if (needs('cutoff-or-decay')) {
    wants(options.cutoff ?? options.decay, '--cutoff or --decay')
    if (options.cutoff !== undefined && options.decay !== undefined) {
      throw new WrongUsage('Give --cutoff or --decay, not both.')
    }
  }
  const useCutoff = options.cutoff !== undefined && !needs('decay')
  const decay = useCutoff
    ? stepDecay(numberFrom(options.cutoff!, '--cutoff', 0) * 60)
    : options.decay === undefined
      ? stepDecay(0)
      : parseDecay(options.decay)
  const nth = numberFrom(options.nth ?? '1', '--nth', 1)
  if (!Number.isInteger(nth)) throw new WrongUsage(`--nth must be a whole number, not ${nth}.`)
  const povertyLine = numberFrom(options.povertyLine ?? '1', '--poverty-line', Number.MIN_VALUE)

  const landUse = await readLandUse(options.landUse, {
    opportunities: options.opportunities,
    demand: needs('demand') ? options.demand : undefined,
    by: needs('by') ? options.by : undefined,
  })
  const { matrix, isOrigin } = await readMatrix(options.matrix, landUse.ids)
  const { opportunities, ids } = landUse
  const demand = landUse.demand ?? new Float64Array(ids.length)
  const by = landUse.by ?? new Float64Array(ids.length)
  const input: MeasureInput = { matrix, opportunities, demand, decay, by, nth, povertyLine }

  if ('ofPeople' in chosen) {
    const value = chosen.ofPeople(gravity(matrix, { opportunities, decay }), input)
    if (typeof value === 'number') return { columns: ['value'], rows: [[shown(value)]] }
    return {
      columns: ['id', 'value'],
      rows: Object.entries(value).map(([name, each]) => [name, shown(each)]),
    }
  }
  const values = chosen.perOrigin(input)
  const rows: Cell[][] = []
  ids.forEach((id, o) => {
    if (isOrigin[o] || demand[o] > 0) rows.push([id, shown(values[o])])
  })
  return { columns: ['id', 'value'], rows }
}

/** Fifteen digits: what the sums are good for. Not reached and not defined are null. */
function shown(value: number): number | null {
  return Number.isFinite(value) ? Number(value.toPrecision(15)) : null
}

function numberFrom(text: string, flag: string, least: number): number {
  const value = Number(text)
  if (text.trim() === '' || !Number.isFinite(value) || value < least) {
    const bound = least === Number.MIN_VALUE ? 'above 0' : `of at least ${least}`
    throw new WrongUsage(`${flag} must be a number ${bound}, not "${text}".`)
  }
  return value
}
