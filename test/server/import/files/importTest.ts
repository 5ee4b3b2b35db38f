import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect } from 'vitest'
import { RefusedInput } from '../../../../server/errors.ts'
import { type NoticeCatalogue, NoticeLog, type ReportNotice } from '../../../../server/import/notice.ts'

/** A temporary folder for one test file, removed at its end, and a way to put files into it. */
export function temporaryFolder(): { folder: string; write(name: string, content: string | Buffer): string } {
  const folder = mkdtempSync(join(tmpdir(), 'reach-import-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return {
    folder,
    write(name, content) {
      writeFileSync(join(folder, name), content)
      return name
    },
  }
}

export async function collect<T>(rows: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const row of rows) all.push(row)
  return all
}

/** A reporter and what was reported. */
export function listen(catalogue: NoticeCatalogue): {
  report: ReportNotice
  log: NoticeLog
  codes(): string[]
} {
  const log = new NoticeLog()
  return {
    report: log.reporter('test', catalogue),
    log,
    codes: () => log.notices.map((notice) => notice.code),
  }
}

/** Expects RefusedInput with a code, and a message that matches. */
export async function expectRefusal(
  action: () => Promise<unknown>,
  code: string,
  message: RegExp = /./,
): Promise<void> {
  const error = await action().then(
    () => undefined,
    (thrown) => thrown,
  )
  expect(error).toBeInstanceOf(RefusedInput)
  expect(error.code).toBe(code)
  expect(error.message).toMatch(message)
}
