import type { Condition } from '../manifest/regionManifest.ts'
import { cleanText } from '../serviceRow/cleanText.ts'

/** Whether the field equals the value, or one of the values; spaces around it do not matter, a missing field is "". */
export function meetsCondition(cells: Record<string, unknown>, { field, equals }: Condition): boolean {
  const value = cleanText(cells[field]) ?? ''
  return [equals].flat().some((wanted) => wanted.trim() === value)
}
