import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { FILE_NOTICES } from '../../../../server/import/files/notices.ts'
import { readRawTable } from '../../../../server/import/files/readRawTable.ts'
import { readTable, type TableOptions } from '../../../../server/import/files/readTable.ts'
import { openSource } from '../../../../server/import/files/sourceFile.ts'
import { collect, expectRefusal, listen, temporaryFolder } from './importTest.ts'

const { folder, write } = temporaryFolder()

async function table(name: string, content: string | Buffer, options: TableOptions = {}) {
  const { report, log, codes } = listen(FILE_NOTICES)
  const source = await openSource(folder, write(name, content))
  const rows = await collect(readTable(source, options, report))
  return { rows, log, codes: codes() }
}

describe('readTable', () => {
  test('reads quoted cells, trims the header and leaves cell text untouched', async () => {
    const { rows, codes } = await table('a.csv', 'id , name\n1," a ""b"", c"\n2, x \n')
    expect(rows).toEqual([
      { rowNumber: 2, cells: { id: '1', name: ' a "b", c' } },
      { rowNumber: 3, cells: { id: '2', name: ' x ' } },
    ])
    expect(codes).toEqual([])
  })

  test('counts rows as a spreadsheet does, blank lines included', async () => {
    const { rows } = await table('blank.csv', '\n\nid\n1\n\n\n2\n')
    expect(rows.map((row) => row.rowNumber)).toEqual([4, 7])
  })

  test.each([
    ['CR LF', '\r\n'],
    ['CR CR LF', '\r\r\n'],
    ['CR', '\r'],
  ])('knows the line end %s', async (_, end) => {
    const { rows } = await table('ends.csv', ['id,name', '1,a', '2,b'].join(end))
    expect(rows.map((row) => row.cells)).toEqual([
      { id: '1', name: 'a' },
      { id: '2', name: 'b' },
    ])
  })

  test('takes a byte order mark off, without a notice', async () => {
    const { rows, codes } = await table('bom.csv', '\ufeffid,name\n1,é\n')
    expect(rows[0].cells).toEqual({ id: '1', name: 'é' })
    expect(codes).toEqual([])
  })

  test('reads windows-1252 with a notice, also when the first accent comes after many kilobytes', async () => {
    const filler = 'x,1\n'.repeat(200_000)
    const { rows, log } = await table(
      'late.csv',
      Buffer.from(`name,n\n${filler}Montr\xe9al \x93\x80\x94,2\n`, 'latin1'),
    )
    expect(rows[200_000].cells.name).toBe('Montréal “€”')
    expect(log.notices).toMatchObject([{ code: 'encoding_guessed', value: 'windows-1252' }])
  })

  test('a stated encoding that cannot be right is put right with a notice', async () => {
    const latin = await table('stated.csv', Buffer.from('name\nMontr\xe9al\n', 'latin1'), {
      encoding: 'utf-8',
    })
    expect(latin.rows[0].cells.name).toBe('Montréal')
    expect(latin.codes).toEqual(['encoding_wrong'])
    const utf8 = await table('stated2.csv', 'name\nMontréal\n', { encoding: 'windows-1252' })
    expect(utf8.rows[0].cells.name).toBe('Montréal')
    expect(utf8.codes).toEqual(['encoding_wrong'])
    const right = await table('stated3.csv', Buffer.from('name\nMontr\xe9al\n', 'latin1'), {
      encoding: 'ISO-8859-1',
    })
    expect(right.codes).toEqual([])
    await expectRefusal(
      () => table('stated4.csv', 'a\n1\n', { encoding: 'klingon' }),
      'unknown_encoding',
      /windows-1252/,
    )
  })

  test.each([
    ['with a mark', Buffer.from('\ufeffid,name\n1,é\n', 'utf16le')],
    ['without a mark', Buffer.from('id,name\n1,é\n', 'utf16le')],
    ['big endian', Buffer.from('\ufeffid,name\n1,é\n', 'utf16le').swap16()],
  ])('reads UTF-16 %s', async (_, bytes) => {
    const { rows, codes } = await table('utf16.csv', bytes)
    expect(rows[0].cells).toEqual({ id: '1', name: 'é' })
    expect(codes).toEqual(['encoding_guessed'])
  })

  test.each([
    [';', 'semicolon.csv'],
    ['\t', 'tabs.csv'],
    ['|', 'pipes.txt'],
  ])('finds the delimiter %j by itself, with a notice', async (delimiter, name) => {
    const text = `id${delimiter}name${delimiter}rate\n1${delimiter}Hill, the${delimiter}1,5\n2${delimiter}b${delimiter}2,5\n`
    const { rows, codes } = await table(name, text)
    expect(rows[0].cells).toEqual({ id: '1', name: 'Hill, the', rate: '1,5' })
    expect(codes).toEqual(['delimiter_detected'])
  })

  test('a tab in a .tsv and a declared delimiter are no surprise', async () => {
    expect((await table('t.tsv', 'a\tb\n1\t2\n')).codes).toEqual([])
    expect((await table('d.csv', 'a;b\n1;2\n', { delimiter: ';' })).codes).toEqual([])
    expect((await table('d2.csv', 'a\tb\n1\t2\n', { delimiter: 'tab' })).rows[0].cells).toEqual({
      a: '1',
      b: '2',
    })
  })

  test('a wrong declared delimiter is refused with the columns that were found', async () => {
    await expectRefusal(
      () => table('wrong.csv', 'id,name\n1,a\n', { delimiter: ';', required: ['id'] }),
      'missing_columns',
      /"id,name".*delimiter/s,
    )
  })

  test('missing columns are refused with what is there and what may be meant', async () => {
    await expectRefusal(
      () => table('missing.csv', 'ID,Longitude\n1,2\n', { required: ['id', 'longitud', 'zzz'] }),
      'missing_columns',
      /"id" \(did you mean "ID"\?\), "longitud" \(did you mean "Longitude"\?\), "zzz"\. Its columns are "ID", "Longitude"/,
    )
  })

  test('rows with too few or too many cells and repeated columns are notices', async () => {
    const { rows, log } = await table('ragged.csv', 'a,b,b\n1\n1,2,3,4\n1,2,3,\n')
    expect(rows[0].cells).toEqual({ a: '1', b: '', 'b (2)': '' })
    expect(log.notices.map(({ code, rowNumber }) => [code, rowNumber])).toEqual([
      ['duplicate_column', 1],
      ['row_too_short', 2],
      ['row_too_long', 3],
    ])
  })

  test('a quotation mark that is never closed is refused with its place', async () => {
    await expectRefusal(() => table('quote.csv', 'a,b\n1,"2\n3,4\n'), 'broken_table', /quotation mark/)
  })

  test('gzip is read; a cut-off one is refused', async () => {
    const packed = gzipSync(`id\n${'1234567\n'.repeat(10_000)}`)
    expect((await table('ok.csv.gz', packed)).rows).toHaveLength(10_000)
    await expectRefusal(
      () => table('cut.csv.gz', packed.subarray(0, packed.length - 20)),
      'broken_gzip',
      /cut off/,
    )
    await expectRefusal(() => table('not.csv.gz', 'id\n1\n'), 'broken_gzip')
  })

  test('a file that is not what its name says is refused in words', async () => {
    await expectRefusal(
      () => table('zip.csv', Buffer.from('PK\x03\x04rest of it')),
      'not_text',
      /zip archive or a workbook/,
    )
    await expectRefusal(() => table('gz.csv', gzipSync('id\n1\n')), 'not_text', /gzip/)
    await expectRefusal(() => table('bin.csv', Buffer.from([1, 0, 0, 0, 7, 0, 3, 0, 0, 0])), 'not_text')
    await expectRefusal(() => table('a.pdf', 'x'), 'unsupported_format', /\.xlsx/)
    await expectRefusal(() => table('empty.csv', ''), 'empty_file')
    await expectRefusal(() => table('newlines.csv', '\n\n'), 'empty_table')
    await expectRefusal(() => openSource(folder, 'nowhere.csv'), 'missing_file', /nowhere\.csv/)
    await expectRefusal(() => openSource(folder, '.'), 'not_a_file')
  })

  test('the hash is that of the file', async () => {
    const source = await openSource(folder, write('abc.txt', 'abc'))
    expect(source.sha256).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
    expect(source.bytes).toBe(3)
  })
})

test('readRawTable keeps title lines and notes as they are', async () => {
  const { report } = listen(FILE_NOTICES)
  const text =
    'Employers who were issued a positive LMIA, 2019\r\r\nProvince,Employer\r\r\nOntario ,"A, B"\r\r\n\r\r\nNotes:\r\r\n'
  const source = await openSource(folder, write('lmia.csv', text))
  expect(await collect(readRawTable(source, {}, report))).toEqual([
    { rowNumber: 1, cells: ['Employers who were issued a positive LMIA', ' 2019'] },
    { rowNumber: 2, cells: ['Province', 'Employer'] },
    { rowNumber: 3, cells: ['Ontario ', 'A, B'] },
    { rowNumber: 5, cells: ['Notes:'] },
  ])
})
