/** A brief as PDF: tagged, PDF/UA-1 (a picture without words fails here), fonts within. The same brief gives the same bytes. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler'
import { FONT_FILES } from './fontFiles.ts'

/** All that stands in a brief, in words. Field names are those of briefTemplate.typ. */
export interface Brief {
  lang: 'en' | 'fr'
  title: string
  publisher: string
  kind: string
  date: string
  explanation: string
  finding: string
  figures: { value: string; label: string; interval: string | null }[]
  mapTitle: string
  mapAlt: string
  legend: { file: string; label: string }[]
  barriersTitle: string
  barriersNote: string
  barAlt: string
  barriers: { file: string; label: string; value: string }[]
  tableTitle: string
  tableNote: string
  tableHead: string[]
  table: string[][]
  fixesTitle: string
  fixesNote: string
  fixes: string[]
  changesTitle: string
  changesNote: string
  changes: string[]
  phoneTitle: string
  phoneNote: string
  phone: string[]
  basisTitle: string
  basis: string[]
  footer: string
}

const template = readFileSync(join(import.meta.dirname, 'briefTemplate.typ'), 'utf8')

/** @param pictures SVG by file name. @throws Error with the compiler's words: a fault of this program, never of data */
export function renderBrief(brief: Brief, pictures: Readonly<Record<string, string>>): Buffer {
  const compiler = NodeCompiler.create({
    workspace: import.meta.dirname,
    fontArgs: [{ fontBlobs: FONT_FILES.map((file) => readFileSync(file)) }],
  })
  const files = { ...pictures, 'brief.json': JSON.stringify(brief) }
  for (const [name, text] of Object.entries(files))
    compiler.mapShadow(join(import.meta.dirname, name), Buffer.from(text))
  const compiled = compiler.compile({ mainFileContent: template })
  const failed = compiled.takeError()
  if (failed || !compiled.result)
    throw new Error(`the brief cannot be set: ${JSON.stringify(failed?.shortDiagnostics ?? [])}`)
  return compiler.pdf(compiled.result, { pdfStandard: PdfStandard.UA_1, creationTimestamp: 0 })
}
