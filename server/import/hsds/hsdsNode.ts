/**
 * One object of an HSDS 3 document, or one row of a table, with the objects that belong to it: the same shape for both forms
 * (https://docs.openreferral.org/en/v3.0.0/hsds/schema_reference.html). Tables go by their names in the singular.
 */
import type { Cell } from '../../../core/schedule/hsdsRows.ts'
import type { ReportNotice } from '../notice.ts'
import { cleanText } from '../serviceRow/cleanText.ts'

export const HSDS_TABLES = [
  'service',
  'organization',
  'program',
  'location',
  'address',
  'service_at_location',
  'schedule',
  'holiday_schedule',
  'language',
  'phone',
  'cost_option',
  'funding',
  'service_capacity',
  'attribute',
  'taxonomy_term',
] as const
export type HsdsTable = (typeof HSDS_TABLES)[number]

export interface HsdsNode {
  table: HsdsTable
  /** Row of its table as a spreadsheet counts; in a document the service that holds it, from 1. */
  rowNumber: number
  cells: Readonly<Record<string, unknown>>
  parts: Partial<Record<HsdsTable, HsdsNode[]>>
}

/** How readers of a node report: which node, which of its fields, and what stood there. */
export type TellNode = (code: string, node: HsdsNode, fieldName?: string | null, value?: unknown) => void

export function tellBy(report: ReportNotice): TellNode {
  return (code, { table, rowNumber }, fieldName = null, value = null) =>
    report(code, {
      rowNumber,
      fieldName,
      value: value === null || value === undefined ? null : String(cellOf(value)),
      detail: { table },
    })
}

export function partsOf(node: HsdsNode | undefined, table: HsdsTable): readonly HsdsNode[] {
  return node?.parts[table] ?? []
}

/** Trimmed text of a field, null where there is none. */
export function textOf(node: HsdsNode | undefined, field: string): string | null {
  return cleanText(cellOf(node?.cells[field]))
}

/** A value as a cell of a table: lists joined by ",", objects as JSON. */
export function cellOf(value: unknown): Cell {
  if (Array.isArray(value)) return value.map((each) => String(cellOf(each) ?? '')).join(',')
  if (typeof value === 'object' && value !== null) return JSON.stringify(value)
  return value as Cell
}

export function cellsOf(node: HsdsNode): Record<string, Cell> {
  return Object.fromEntries(Object.entries(node.cells).map(([field, value]) => [field, cellOf(value)]))
}
