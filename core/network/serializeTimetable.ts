/** The timetable as one immutable binary file (see sectionFile.ts): name it by the hash of its inputs, map it, share it between threads. */
import { openSections, packSections, type Sections } from './sectionFile.ts'
import type { RaptorRows, Timetable } from './timetable.ts'

const TIMETABLE_MAGIC = 'WRTIMETB'
const TIMETABLE_VERSION = 3

export function serializeTimetable(timetable: Timetable): Uint8Array {
  const sections: Sections = { values: {}, arrays: {} }
  const put = (name: string, value: unknown): void => {
    if (ArrayBuffer.isView(value)) sections.arrays[name] = value as Sections['arrays'][string]
    else sections.values[name] = value
  }
  const { trips, allTransfers, forward, reverse, ...plain } = timetable
  for (const [name, value] of Object.entries(plain)) put(name, value)
  for (const [name, value] of Object.entries(trips)) put(`trips.${name}`, value)
  for (const [name, value] of Object.entries(allTransfers)) put(`allTransfers.${name}`, value)
  for (const [name, value] of Object.entries(forward)) put(`forward.${name}`, value)
  for (const [name, value] of Object.entries(reverse)) {
    // Shared with the forward rows.
    if (value !== forward[name as keyof RaptorRows]) put(`reverse.${name}`, value)
  }
  return packSections(TIMETABLE_MAGIC, TIMETABLE_VERSION, sections)
}

/** Opens a serialized timetable in place: its arrays are views on `bytes`. Throws an Error where the bytes are not one. */
export function openTimetable(bytes: Uint8Array | ArrayBuffer | SharedArrayBuffer): Timetable {
  const { values, arrays } = openSections(TIMETABLE_MAGIC, TIMETABLE_VERSION, bytes)
  const timetable: Record<string, unknown> = {}
  const parts: Record<string, Record<string, unknown>> = {
    trips: {},
    allTransfers: {},
    forward: {},
    reverse: {},
  }
  for (const [name, value] of [...Object.entries(values), ...Object.entries(arrays)]) {
    const dot = name.indexOf('.')
    if (dot < 0) timetable[name] = value
    else parts[name.slice(0, dot)][name.slice(dot + 1)] = value
  }
  return {
    ...timetable,
    trips: parts.trips,
    allTransfers: parts.allTransfers,
    forward: parts.forward,
    reverse: { ...parts.forward, ...parts.reverse },
  } as unknown as Timetable
}
