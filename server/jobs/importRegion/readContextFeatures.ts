import { CONTEXT_NOTICES } from '../../import/context/notices.ts'
import { readContext } from '../../import/context/readContext.ts'
import type { ContextRow } from '../../import/rows.ts'
import { counted, formatOf, type ImportRun } from './importRun.ts'

/** The quiet background of the map. */
export async function readContextFeatures(run: ImportRun): Promise<ContextRow[]> {
  const features: ContextRow[] = []
  for (const spec of run.manifest.context ?? []) {
    const { entry } = await run.open('context', spec, formatOf(spec.file))
    for await (const row of counted(
      entry,
      readContext(run.folder, spec, run.reporter(spec.file, CONTEXT_NOTICES)),
    ))
      features.push(row)
  }
  return features
}
