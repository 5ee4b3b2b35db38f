import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { RefusedInput } from '../../errors.ts'

const MOST_FILES = 500
const DEEPEST = 6

/** The data files under a folder, with "/", in order of name; hidden files, readmes, licences and region.json are not among them. */
export async function listFolder(folder: string, under = '', depth = 0): Promise<string[]> {
  const entries = await readdir(join(folder, under), { withFileTypes: true }).catch(() => {
    throw new RefusedInput('missing_folder', `The folder ${folder} cannot be read.`, null)
  })
  const files: string[] = []
  for (const entry of entries.sort((a, b) => a.name.localeCompare(b.name, 'en'))) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules' || entry.name === 'region.json') continue
    const path = under ? `${under}/${entry.name}` : entry.name
    if (entry.isDirectory() && depth < DEEPEST) files.push(...(await listFolder(folder, path, depth + 1)))
    else if (entry.isFile() && !/^(readme|licen[cs]e)/i.test(entry.name)) files.push(path)
    if (files.length > MOST_FILES)
      throw new RefusedInput(
        'too_many_files',
        `${folder} holds more than ${MOST_FILES} files. Name a folder with the region's files only.`,
        null,
      )
  }
  return files
}
