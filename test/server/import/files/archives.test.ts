import { once } from 'node:events'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { crc32, createDeflateRaw, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { FILE_NOTICES } from '../../../../server/import/files/notices.ts'
import { readTable } from '../../../../server/import/files/readTable.ts'
import { openSource } from '../../../../server/import/files/sourceFile.ts'
import { openZip } from '../../../../server/import/files/zipArchive.ts'
import { collect, expectRefusal, listen, temporaryFolder } from './importTest.ts'
import { makeZip } from './makeZip.ts'

const { folder, write } = temporaryFolder()
const TWO_GB = 2 * 1024 ** 3

async function opened(name: string, content: Buffer) {
  return openZip(await openSource(folder, write(name, content)))
}

describe('openZip', () => {
  test('reads files in folders and verifies their checksums', async () => {
    const archive = await opened(
      'ok.zip',
      makeZip([
        { name: 'a/b/c.txt', data: 'hello' },
        { name: 'a/', data: '' },
      ]),
    )
    expect(archive.entries.map((entry) => entry.name)).toEqual(['a/b/c.txt'])
    expect((await archive.read('a/b/c.txt')).toString()).toBe('hello')
    archive.close()
    const packed = { bytes: Buffer.from([0x03, 0x00]), size: 0, crc: 12345 }
    const wrong = await opened('crc.zip', makeZip([{ name: 'a', data: '', packed }]))
    await expectRefusal(() => wrong.read('a'), 'broken_zip', /checksum/)
    wrong.close()
  })

  test('a cut-off zip and a file that is none are refused', async () => {
    const zip = makeZip([{ name: 'a.txt', data: 'x'.repeat(1000) }])
    await expectRefusal(
      () => opened('cut.zip', zip.subarray(0, zip.length - 30)),
      'broken_zip',
      /Fetch it again/,
    )
    await expectRefusal(() => opened('text.zip', Buffer.from('not a zip at all, only text')), 'broken_zip')
  })

  test('names that lead outside, and locked entries, are refused', async () => {
    await expectRefusal(
      () => opened('up.zip', makeZip([{ name: '../../etc/cron', data: 'x' }])),
      'unsafe_zip',
    )
    await expectRefusal(() => opened('abs.zip', makeZip([{ name: '/etc/cron', data: 'x' }])), 'unsafe_zip')
    const locked = await opened('locked.zip', makeZip([{ name: 'a.txt', data: 'x', encrypted: true }]))
    await expectRefusal(() => locked.read('a.txt'), 'encrypted_zip', /password/)
    locked.close()
  })

  test('an entry that states 2 GB in 2 MB is refused before anything is unpacked', async () => {
    const packed = { bytes: Buffer.alloc(2_000_000), size: TWO_GB, crc: 0 }
    await expectRefusal(
      () => opened('bomb.zip', makeZip([{ name: 'a.csv', data: '', packed }])),
      'decompression_bomb',
    )
  })

  test('an entry that unpacks to more than it states is stopped there', async () => {
    const deflate = createDeflateRaw()
    const chunks: Buffer[] = []
    deflate.on('data', (chunk) => chunks.push(chunk))
    const block = Buffer.alloc(1 << 20)
    for (let i = 0; i < 64; i++) if (!deflate.write(block)) await once(deflate, 'drain')
    deflate.end()
    await once(deflate, 'end')
    const packed = { bytes: Buffer.concat(chunks), size: 1000, crc: crc32(block) }
    const archive = await opened('liar.zip', makeZip([{ name: 'a.csv', data: '', packed }]))
    await expectRefusal(() => archive.read('a.csv'), 'decompression_bomb', /more than it states/)
    archive.close()
  })
})

test('a gzip of 2 MB that unpacks to 2 GB is refused quickly and without the memory', async () => {
  const member = gzipSync(Buffer.alloc(1 << 24, 'a'), { level: 9 })
  write('bomb.csv.gz', Buffer.concat(Array.from({ length: TWO_GB / (1 << 24) }, () => member)))
  expect(statSync(join(folder, 'bomb.csv.gz')).size).toBeLessThan(4_000_000)
  const source = await openSource(folder, 'bomb.csv.gz')
  const before = process.memoryUsage().rss
  const started = performance.now()
  await expectRefusal(() => collect(readTable(source, {}, listen(FILE_NOTICES).report)), 'decompression_bomb')
  expect(performance.now() - started).toBeLessThan(4000)
  expect(process.memoryUsage().rss - before).toBeLessThan(300 * 1024 ** 2)
})
