import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CORRECTION_NOTICES } from '../../../../server/import/corrections/notices.ts'
import { readCorrections } from '../../../../server/import/corrections/readCorrections.ts'
import { openSource } from '../../../../server/import/files/sourceFile.ts'
import { NoticeLog } from '../../../../server/import/notice.ts'
import type { CorrectionRow } from '../../../../server/import/rows.ts'

async function read(content: string) {
  const folder = mkdtempSync(join(tmpdir(), 'corrections-'))
  writeFileSync(join(folder, 'corrections.csv'), content)
  const log = new NoticeLog()
  const source = await openSource(folder, 'corrections.csv')
  const report = log.reporter('corrections.csv', CORRECTION_NOTICES)
  const rows: CorrectionRow[] = []
  for await (const row of readCorrections(source, report)) rows.push(row)
  return { rows, codes: log.notices.map(({ code, rowNumber }) => `${code} ${rowNumber}`) }
}

describe('a table of corrections', () => {
  it.each([
    'source,record id,field,value,who,date',
    'Source,RecordId,Field,Value,Who,Date',
    'source,record_id,field,value,by,date',
    'Source,Identifiant,Champ,Valeur,Qui,Date de la correction',
  ])('is read with the header %s', async (header) => {
    const { rows } = await read(`${header}\nircc,8ab4f88a350a,point,"-79.85, 43.22",A. Person,2026-03-01\n`)
    expect(rows).toEqual([
      {
        source: 'ircc',
        recordId: '8ab4f88a350a',
        field: 'point',
        value: '-79.85, 43.22',
        who: 'A. Person',
        date: '2026-03-01',
      },
    ])
  })

  it('reports incomplete rows and bad dates, passes blank lines, and takes a blank value as "none"', async () => {
    const { rows, codes } = await read(
      'source;record id;field;value;who;date\nircc;1;phone;;A;2026-03-01\nircc;;phone;1;A;2026-03-01\nircc;1;phone;1;;2026-03-01\n;;;;;\nircc;1;phone;1;A;03/01/2026\n',
    )
    expect(rows).toMatchObject([{ field: 'phone', value: null }])
    expect(codes.filter((code) => !code.startsWith('delimiter'))).toEqual([
      'incomplete_correction 3',
      'incomplete_correction 4',
      'invalid_correction_date 6',
    ])
  })

  it('is refused without one of its columns', async () => {
    await expect(read('source,id,field,value\nircc,1,phone,2\n')).rejects.toThrow(/no column for who, date/)
  })
})
