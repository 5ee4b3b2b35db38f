import type { AnswerField, ServiceAnswer } from '../../import/worksheet/serviceAnswer.ts'

/** The answer that holds for each field of one record. */
export type LatestAnswers = ReadonlyMap<AnswerField, ServiceAnswer>

/** As `StoredService.key`. */
export function recordKey({ source, recordId }: { source: string; recordId: string }): string {
  return `${source}:${recordId}`
}

/** Answers of each record by `recordKey`, in the order given. */
export function answersByRecord(answers: readonly ServiceAnswer[]): Map<string, ServiceAnswer[]> {
  return Map.groupBy(answers, recordKey)
}

/** Of one record's answers the latest by date for each field; of equal dates the one that was entered later. */
export function latestAnswers(answers: readonly ServiceAnswer[]): LatestAnswers {
  const latest = new Map<AnswerField, ServiceAnswer>()
  for (const answer of answers) {
    const before = latest.get(answer.field)
    if (!before || !isBefore(answer, before)) latest.set(answer.field, answer)
  }
  return latest
}

function isBefore(a: ServiceAnswer, b: ServiceAnswer): boolean {
  return a.date === b.date ? a.enteredAt < b.enteredAt : a.date < b.date
}
