import type { NoticeCatalogue, NoticeMeaning } from '../../server/import/notice.ts'
import type { ImportFormat } from './importFormats.ts'
import { GENERATED, markdownTable } from './markdown.ts'

/** The page of one format: what it is, how a manifest names it, and every notice of its own. */
export function formatPage(format: ImportFormat, all: readonly ImportFormat[]): string {
  const bases = format.builtOn.map((slug) => getFormat(slug, all))
  const own = ownNotices(format, bases)
  const parts = [
    GENERATED,
    `# ${format.title}`,
    `Publisher: ${format.publisher}.`,
    ...format.about,
    ...(format.manifest === null
      ? []
      : ['In the manifest ([all fields](../manifest.md)):', `\`\`\`json\n${format.manifest}\n\`\`\``]),
    '## Notices',
    'Severity: an **error** loses something, a **warning** may, **info** says what was done.',
    noticeTable(own),
  ]
  if (bases.length > 0) {
    const links = bases.map((base) => `[${base.title}](${base.slug}.md)`).join(', ')
    parts.push(`Notices of these pages may come too: ${links}.`)
  }
  return `${parts.join('\n\n')}\n`
}

/** The list of all pages. */
export function formatsIndex(formats: readonly ImportFormat[]): string {
  return `${[
    GENERATED,
    '# Files that can be imported',
    'One page a format, with every notice that it may report. `npx reach region show REGION --notices CODE` lists the notices of a region one by one.',
    markdownTable(
      ['page', 'publisher'],
      formats.map(({ slug, title, publisher }) => [`[${title}](${slug}.md)`, publisher]),
    ),
  ].join('\n\n')}\n`
}

/** The codes that are not merely handed down from a base. */
export function ownNotices(
  format: ImportFormat,
  bases: readonly ImportFormat[],
): [code: string, meaning: NoticeMeaning][] {
  const isInherited = (code: string, meaning: NoticeMeaning) =>
    bases.some((base) => (base.notices as NoticeCatalogue)[code] === meaning)
  return Object.entries(format.notices).filter(([code, meaning]) => !isInherited(code, meaning))
}

function getFormat(slug: string, all: readonly ImportFormat[]): ImportFormat {
  const found = all.find((format) => format.slug === slug)
  if (!found) throw new Error(`no format "${slug}"`)
  return found
}

function noticeTable(notices: [code: string, meaning: NoticeMeaning][]): string {
  return markdownTable(
    ['code', 'severity', 'meaning', 'signification'],
    notices.map(([code, { severity, en, fr }]) => [`\`${code}\``, severity, en, fr]),
  )
}
