import { useSyncExternalStore } from 'react'

/** Who saves, asked once while the page is open: kept in memory alone, in no address and no storage. */
let name = ''
const readers = new Set<() => void>()

export function useSaverName(): [name: string, set: (name: string) => void] {
  const read = useSyncExternalStore(follow, () => name)
  return [read, set]
}

function follow(changed: () => void): () => void {
  readers.add(changed)
  return () => readers.delete(changed)
}

function set(next: string): void {
  name = next
  for (const changed of readers) changed()
}
