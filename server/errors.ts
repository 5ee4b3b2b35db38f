/** Every error that a person can meet, by name. Anything else that is thrown is a bug. */

/** Input that cannot be used: the message says what is wrong and what to do. The command line exits with 1. */
export class RefusedInput extends Error {
  override name = 'RefusedInput'
  readonly code: string
  readonly field: string | null
  constructor(code: string, message: string, field: string | null = null) {
    super(message)
    this.code = code
    this.field = field
  }
}

/** One thing that is wrong with a field of a record. */
export interface FieldFault {
  /** Row of a table, or place in a list, counted from 1; null = there is only one record. */
  rowNumber: number | null
  code: string
  fieldName: string
  value: string
  /** What it means and what to do. */
  meaning: { en: string; fr: string }
}

/** Records that cannot be saved, with all that is wrong with them. Nothing was saved. */
export class RefusedRecords extends RefusedInput {
  override name = 'RefusedRecords'
  readonly faults: readonly FieldFault[]
  constructor(message: string, faults: readonly FieldFault[]) {
    super(faults[0]?.code ?? 'records_refused', message, faults[0]?.fieldName ?? null)
    this.faults = faults
  }
}

/** Somebody else has changed it meanwhile. HTTP 412, command line 1. */
export class ChangedMeanwhile extends Error {
  override name = 'ChangedMeanwhile'
}

/** Nobody said which version is to be changed. HTTP 428. */
export class VersionWanted extends Error {
  override name = 'VersionWanted'
}

/** A command line that makes no sense. Exits with 2. */
export class WrongUsage extends Error {
  override name = 'WrongUsage'
}

/** The database cannot be had; `hint` says what to do about it. */
export class DatabaseUnavailable extends Error {
  override name = 'DatabaseUnavailable'
  readonly code: string
  readonly hint: string
  constructor(code: string, message: string, hint: string) {
    super(`${message}\n${hint}`)
    this.code = code
    this.hint = hint
  }
}

/** Something that was asked for by name is not there. HTTP 404, command line 1. */
export class NotFound extends Error {
  override name = 'NotFound'
  readonly what: string
  constructor(what: string, message: string) {
    super(message)
    this.what = what
  }
}

/** Asked for by somebody who may not see it. HTTP 403. */
export class Forbidden extends Error {
  override name = 'Forbidden'
}

/** A request whose body is of a type that is not taken. HTTP 415. */
export class UnsupportedBody extends Error {
  override name = 'UnsupportedBody'
}
