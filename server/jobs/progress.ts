/** Progress of a job, in both languages; `done` runs from 0 to 1. */
export type ReportProgress = (step: { en: string; fr: string }, done: number) => void
