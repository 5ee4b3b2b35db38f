import type { ReportProgress } from '../jobs/progress.ts'

/** Progress on standard error: one line that is rewritten on a terminal, a line a step elsewhere. */
export function showProgress(): ReportProgress & { end(): void } {
  const terminal = process.stderr.isTTY
  let lastStep = ''
  const report: ReportProgress = (step, done) => {
    const percent = `${String(Math.round(done * 100)).padStart(3)} %`
    if (terminal) process.stderr.write(`\r\x1b[K${percent}  ${step.en}`)
    else if (step.en !== lastStep) process.stderr.write(`${percent}  ${step.en}\n`)
    lastStep = step.en
  }
  return Object.assign(report, {
    end() {
      if (terminal && lastStep) process.stderr.write('\r\x1b[K')
    },
  })
}
