import { openSource, type SourceFile } from '../../import/files/sourceFile.ts'
import type { RegionManifest } from '../../import/manifest/regionManifest.ts'
import { type NoticeCatalogue, NoticeLog, type ReportNotice } from '../../import/notice.ts'
import type { StoredNoticeCount } from '../../store/notices.ts'
import type { StoredSource } from '../../store/sources.ts'

/** What every role of a manifest says of a file. */
export interface FileSpec {
  file: string
  source?: string
  vintage?: string | number
}

/** One run of an import: the manifest, where its files lie, and what was found so far. */
export class ImportRun {
  readonly manifest: RegionManifest
  readonly log = new NoticeLog()
  readonly sources: StoredSource[] = []
  readonly #folder: string
  readonly #opened: Map<string, SourceFile>
  /** By file: the catalogues whose codes its notices may carry. */
  readonly #catalogues = new Map<string, NoticeCatalogue[]>()

  constructor(manifest: RegionManifest, folder: string, opened: Map<string, SourceFile>) {
    this.manifest = manifest
    this.#folder = folder
    this.#opened = opened
  }

  get folder(): string {
    return this.#folder
  }

  /** A file of the manifest, hashed once; it joins the list of sources under `role`. */
  async open(
    role: string,
    spec: FileSpec,
    format: string,
  ): Promise<{ file: SourceFile; entry: StoredSource }> {
    const file = this.#opened.get(spec.file) ?? (await openSource(this.#folder, spec.file))
    this.#opened.set(spec.file, file)
    const publisher = spec.source === undefined ? undefined : this.manifest.sources?.[spec.source]
    const entry: StoredSource = {
      role,
      format,
      file: spec.file,
      source: spec.source ?? null,
      title: publisher?.title ?? null,
      publisher: publisher?.publisher ?? null,
      licence: publisher?.licence ?? null,
      url: publisher?.url ?? null,
      vintage: spec.vintage === undefined ? null : String(spec.vintage),
      rows: 0,
      bytes: file.bytes,
      sha256: file.sha256,
    }
    this.sources.push(entry)
    return { file, entry }
  }

  /** Where faults of one file go. */
  reporter(file: string, catalogue: NoticeCatalogue): ReportNotice {
    this.#catalogues.set(file, [...(this.#catalogues.get(file) ?? []), catalogue])
    return this.log.reporter(file, catalogue)
  }

  /** Counts of notices with their meaning in both languages. */
  noticeCounts(): StoredNoticeCount[] {
    return [...this.log.counts.values()].map((entry) => {
      const meaning = this.#catalogues.get(entry.file)?.find((catalogue) => catalogue[entry.code])?.[
        entry.code
      ]
      return { ...entry, meaning: { en: meaning?.en ?? entry.code, fr: meaning?.fr ?? entry.code } }
    })
  }
}

/** Passes rows on and counts them on the list of sources. */
export async function* counted<T>(entry: StoredSource, rows: AsyncIterable<T>): AsyncGenerator<T> {
  for await (const row of rows) {
    entry.rows += 1
    yield row
  }
}

/** A file with an extension's own format where the manifest names none. */
export function formatOf(file: string, declared?: string): string {
  return declared ?? file.replace(/\.gz$/, '').split('.').pop() ?? 'unknown'
}
