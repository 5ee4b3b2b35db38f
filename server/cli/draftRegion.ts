import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { RefusedInput } from '../errors.ts'
import { draftManifest } from '../import/manifest/draftManifest.ts'

/** `reach region init`: writes a draft of region.json and says what is left to do. */
export async function draftRegion(folder: string): Promise<void> {
  const { manifest, notes } = await draftManifest(folder)
  const path = join(folder, 'region.json')
  await writeFile(path, `${JSON.stringify(manifest, null, 2)}\n`, { flag: 'wx' }).catch(
    (error: NodeJS.ErrnoException) => {
      throw new RefusedInput(
        'cannot_write',
        error.code === 'EEXIST'
          ? `${path} exists already; move it away first.`
          : `${path} cannot be written: ${error.message}.`,
      )
    },
  )
  console.log(`Wrote ${path}. Look it over, then: npx reach region add ${folder}`)
  for (const note of notes) console.log(`- ${note}`)
}
