import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** The `.txt` files of a folder and of the folders directly in it, relative, with "/", sorted. */
export async function listTableFiles(folder: string): Promise<string[]> {
  const names: string[] = []
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) {
      for (const inner of await readdir(join(folder, entry.name), { withFileTypes: true }))
        if (!inner.isDirectory()) names.push(`${entry.name}/${inner.name}`)
    } else names.push(entry.name)
  }
  return names.filter((name) => /\.txt$/i.test(name)).sort()
}
