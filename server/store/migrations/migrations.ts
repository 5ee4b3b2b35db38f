import type { Migration } from 'kysely/migration'
import * as first from './0001_first.ts'
import * as transit from './0002_transit.ts'
import * as turns from './0003_turns.ts'
import * as answers from './0004_answers.ts'
import * as answerUndos from './0005_answer_undos.ts'
import * as savedRecords from './0006_saved_records.ts'
import * as countIntervals from './0007_count_intervals.ts'
import * as regionOrigins from './0008_region_origins.ts'

/** All migrations, by name, in order. A landed migration is never changed. */
export const MIGRATIONS: Record<string, Migration> = {
  '0001_first': first,
  '0002_transit': transit,
  '0003_turns': turns,
  '0004_answers': answers,
  '0005_answer_undos': answerUndos,
  '0006_saved_records': savedRecords,
  '0007_count_intervals': countIntervals,
  '0008_region_origins': regionOrigins,
}
