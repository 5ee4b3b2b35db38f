import { describe, expect, test } from 'vitest'
import { FILE_NOTICES } from '../../../../server/import/files/notices.ts'
import { readTable } from '../../../../server/import/files/readTable.ts'
import { openSource } from '../../../../server/import/files/sourceFile.ts'
import { collect, expectRefusal, listen, temporaryFolder } from './importTest.ts'
import { makeZip, type ZipMember } from './makeZip.ts'

const { folder, write } = temporaryFolder()

function workbook(rows: string, extra: ZipMember[] = []): Buffer {
  const xml = (text: string) => `<?xml version="1.0" encoding="UTF-8"?>${text}`
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  return makeZip([
    {
      name: '[Content_Types].xml',
      data: xml('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    },
    {
      name: 'xl/workbook.xml',
      data: xml(
        `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="One" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ),
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: xml(
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
      ),
    },
    {
      name: 'xl/styles.xml',
      data: xml(
        `<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
      ),
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      data: xml(`<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`),
    },
    ...extra,
  ])
}
const text = (at: string, value: string) =>
  `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${value}</t></is></c>`

async function rowsOf(name: string, content: Buffer) {
  return collect(readTable(await openSource(folder, write(name, content)), {}, listen(FILE_NOTICES).report))
}

describe('workbooks', () => {
  test('numbers, dates, truth values and blanks become text', async () => {
    const header = `<row r="1">${text('A1', 'code')}${text('B1', ' share ')}${text('C1', 'when')}${text('D1', 'open')}${text('E1', 'note')}</row>`
    const row = `<row r="2"><c r="A2"><v>35250001</v></c><c r="B2"><v>0.30000000000000004</v></c><c r="C2" s="1"><v>44910</v></c><c r="D2" t="b"><v>1</v></c></row>`
    const [first] = await rowsOf('a.xlsx', workbook(header + row))
    expect(first).toEqual({
      rowNumber: 2,
      cells: { code: '35250001', share: '0.3', when: '2022-12-15', open: 'true', note: '' },
    })
  })

  test('damaged workbooks and bombs are refused', async () => {
    const sound = workbook(`<row r="1">${text('A1', 'code')}</row>`)
    await expectRefusal(() => rowsOf('cut.xlsx', sound.subarray(0, sound.length - 40)), 'broken_zip')
    await expectRefusal(() => rowsOf('none.xlsx', makeZip([{ name: 'a.txt', data: 'a' }])), 'broken_workbook')
    await expectRefusal(
      () => rowsOf('bare.xlsx', workbook('<row><c><v>1</v></c></row>')),
      'broken_workbook',
      /^"bare.xlsx" cannot be read as a workbook\. Open it/,
    )
    const packed = { bytes: Buffer.alloc(2_000_000), size: 2 * 1024 ** 3, crc: 0 }
    await expectRefusal(
      () => rowsOf('bomb.xlsx', workbook('', [{ name: 'xl/media/b.xml', data: '', packed }])),
      'decompression_bomb',
    )
  })

  test('bytes that the directory of the archive does not own are refused: they could hide a bomb', async () => {
    const sound = workbook(`<row r="1">${text('A1', 'code')}</row>`)
    const hidden = Buffer.concat([Buffer.alloc(200_000, 'x'), sound])
    hidden.writeUInt32LE(hidden.readUInt32LE(hidden.length - 6) + 200_000, hidden.length - 6)
    await expectRefusal(() => rowsOf('hidden.xlsx', hidden), 'decompression_bomb')
  })
})
