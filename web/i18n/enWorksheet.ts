import type { AnswerChange } from '../../server/contract/worksheet.ts'
import { formatsFor } from './formats.ts'
import { plural } from './plural.ts'

const f = formatsFor('en')
const p = (count: number, one: string, other: string) => plural('en', count, one, other)
const answers = (count: number) => `${f.count(count)} ${p(count, 'answer', 'answers')}`

/** Words about the verification worksheet. `frWorksheet.ts` has the same shape. */
export const enWorksheet = {
  worksheetLink: 'Phone and fill in',
  worksheetTitle: 'Phone and fill in',
  worksheetIntro:
    'Open lists rarely say when a service is open, in which languages and for whom. Fetch a table of the services, phone them, fill in what they say, and read the table back here: the answers then count in every standard.',
  worksheetOwnerOnly:
    'This part is for the owner of the region: the table holds telephone numbers and the names of those who answered.',

  fetchTitle: '1. Fetch the table',
  fetchWhich: 'Which services',
  fetchAll: 'All services',
  fetchByType: 'One kind of service',
  fetchByStandard: 'First those that a standard waits for',
  fetchStandardNote:
    'The services whose answers would move the most people under this standard come first, with how many.',
  fetchWorkbook: 'Download as a workbook (.xlsx)',
  fetchCsv: 'Download as CSV',
  fetchComputing: 'Working out whom to phone first…',
  fetchDone: (name: string) => `${name} was handed to your browser.`,
  fetchPrivate: 'Keep the file to those who phone: it holds telephone numbers.',

  fillTitle: '2. Phone and fill in',
  fillSteps: [
    'One row is one service. The columns that begin with “known” say what is known today; the others are to be filled in.',
    'Write only what you were told. A blank cell says nothing; “same” says that what is known still holds; “unknown” says that they do not know either.',
    'Each row with answers needs who said so and the date, such as 2026-11-20.',
    'What to write in each column, with an example, stands on the second sheet of the workbook, and in the row under the header of the CSV.',
  ],

  readTitle: '3. Read it back',
  readChoose: 'Filled table, .xlsx or .csv',
  readChooseButton: 'Choose a file…',
  readNote: 'Choosing a file saves nothing: it shows first what would change.',
  reading: 'Reading the table…',
  readNothing: (file: string) =>
    `${file} changes nothing: it holds no answers, or they were all read in before.`,
  readFound: (file: string, count: number, services: number) =>
    `${file} holds ${answers(count)} about ${f.count(services)} ${p(services, 'service', 'services')}. Nothing is saved yet.`,
  readRefused: (file: string, errors: number) =>
    `${file} cannot be saved yet: ${f.count(errors)} ${p(errors, 'fault has', 'faults have')} to be mended in the file first. Then choose it again.`,
  noticesFound: 'What to look at in the file',
  columnField: 'Column',
  wholeFile: 'file',
  changesFound: 'What would change',
  changesSaved: 'What was saved',
  columnBefore: 'Known until now',
  columnAfter: 'Then known',
  columnKind: 'Kind',
  saidBy: (who: string, day: string) => `${who}, ${day}`,
  nothingKnown: 'unknown',
  kinds: {
    new: 'new',
    changed: 'changed',
    confirmed: 'confirmed',
    withdrawn: 'no longer known',
    asked: 'asked, still unknown',
    history: 'older, kept as history',
    undone: 'taken back',
  } satisfies Record<AnswerChange['kind'], string>,
  moreChanges: (count: number) => `Show all ${f.count(count)} services`,
  yourName: 'Your name',
  yourNameNote: 'It is kept with the answers.',
  yourNameMissing: 'Write your name first.',
  saveAnswers: (count: number) => `Save ${answers(count)}`,
  savingAnswers: 'Saving…',
  savedAnswers: (count: number) => `${answers(count)} saved. Standards count with them from now on.`,

  undoTitle: 'The last table that was saved',
  undoNothing: 'No saved table can be taken back.',
  undoLast: (who: string, day: string, count: number) =>
    `${who} saved ${answers(count)} on ${day}. If that was a mistake, take it back: what was known before holds again, and nothing is lost.`,
  undoShow: 'What taking it back changes',
  undoDo: 'Take it back',
  undoDone: (count: number) => `${answers(count)} taken back. What was known before holds again.`,

  answersTitle: 'What was said on the phone',
  answersNote: 'It holds before what the list says above.',
  answerSaid: (day: string, who: string | null) => (who === null ? day : `${who}, ${day}`),
  fundingEnded: 'This funding has ended.',

  worksheetFailure: {
    empty_file: 'The file is empty. Choose another one.',
    not_text:
      'This file is neither a workbook nor a CSV. Save the table as .xlsx or .csv and choose it again.',
    missing_columns:
      'This is not the table from step 1: the columns “source”, “record id”, “who said so” or “date” are missing. Fill in a downloaded table and keep its header.',
    broken_workbook: 'The workbook cannot be read. Save it anew as .xlsx, or as CSV, and choose it again.',
    broken_zip: 'The workbook cannot be read. Save it anew as .xlsx, or as CSV, and choose it again.',
    decompression_bomb: 'The workbook is too large once unpacked. Save it as CSV and choose it again.',
    too_large: 'The file is larger than 8 MB. Remove the rows without answers and choose it again.',
    not_the_last_worksheet:
      'Somebody has saved or taken back a table meanwhile. Look at it first; nothing was changed.',
    nothing_to_undo: 'There is no table left to take back. Nothing was changed.',
  } as Readonly<Record<string, string>>,
}
