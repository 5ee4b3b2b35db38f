/** Every error leaves as a problem document (RFC 9457) that names the field; a bug shows no inner detail. */
import type { FastifyError, FastifyInstance, FastifyReply, FastifySchemaValidationError } from 'fastify'
import { SPAN_PATTERN, TIME_PATTERN } from '../../contract/clockTime.ts'
import type { Problem } from '../../contract/problem.ts'
import {
  ChangedMeanwhile,
  DatabaseUnavailable,
  Forbidden,
  NotFound,
  RefusedInput,
  RefusedRecords,
  UnsupportedBody,
  VersionWanted,
} from '../../errors.ts'
import { faultForLog } from './faultForLog.ts'
import { shared } from './shared.ts'

export const problems = shared(async (app: FastifyInstance) => {
  // PostgreSQL's text holds no NUL: nothing has a name with one.
  app.addHook('onRequest', async (request, reply) => {
    if (request.url.includes('%00')) return sendProblem(reply, NUL_IN_ADDRESS)
  })
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const problem = toProblem(error)
    // Whoever asked has left in the middle of the answer: nobody's fault.
    const hasLeft = error.code === 'ERR_STREAM_PREMATURE_CLOSE'
    if (problem.status >= 500 && !hasLeft)
      console.error(`${request.method} ${request.routeOptions.url ?? 'unknown path'}: ${faultForLog(error)}`)
    return sendProblem(reply, problem)
  })
})

const NUL_IN_ADDRESS: Problem = {
  type: 'about:blank',
  title: 'Bad request',
  status: 400,
  detail: 'The address holds the character NUL (%00).',
}

/** What an address answers at which there is nothing. */
export function sendNotFound(reply: FastifyReply): FastifyReply {
  return sendProblem(reply, {
    type: 'about:blank',
    title: 'Not found',
    status: 404,
    detail: 'There is nothing at this address. /api/openapi.json lists what there is.',
  })
}

export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  return reply
    .status(problem.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .send(JSON.stringify(problem))
}

export function toProblem(error: FastifyError | Error): Problem {
  const type = 'about:blank'
  if (error instanceof NotFound)
    return { type, title: 'Not found', status: 404, detail: error.message, field: error.what }
  if (error instanceof Forbidden)
    return { type, title: 'Not for public access', status: 403, detail: error.message }
  if (error instanceof UnsupportedBody)
    return { type, title: 'Not a type that is taken here', status: 415, detail: error.message }
  if (error instanceof RefusedInput) {
    return {
      type,
      title: 'Refused',
      status: 422,
      detail: error.message,
      code: error.code,
      ...(error.field ? { field: error.field } : {}),
      ...(error instanceof RefusedRecords
        ? {
            faults: error.faults.map(({ code, fieldName, value, meaning }) => ({
              code,
              field: fieldName,
              value,
              meaning,
            })),
          }
        : {}),
    }
  }
  if (error instanceof ChangedMeanwhile)
    return { type, title: 'Changed meanwhile', status: 412, detail: error.message, field: 'if-match' }
  if (error instanceof VersionWanted)
    return { type, title: 'Which version?', status: 428, detail: error.message, field: 'if-match' }
  if (error instanceof DatabaseUnavailable)
    return { type, title: 'The database is not available', status: 503, code: error.code }
  if ('validation' in error && error.validation?.length) {
    return { type, title: 'Bad request', status: 400, ...explainMisfit(error.validation) }
  }
  const status = 'statusCode' in error && error.statusCode ? error.statusCode : 500
  if (status < 500) return { type, title: 'Bad request', status, detail: error.message }
  return {
    type,
    title: 'Something went wrong',
    status: 500,
    detail: 'This is a fault of the product. Nothing was changed; the server log has the details.',
  }
}

/** Patterns of the contract in words. */
const FORMS: Readonly<Record<string, string>> = {
  [TIME_PATTERN]: 'a time such as 08:30 (25:10 is past midnight)',
  [SPAN_PATTERN]: 'two times such as 08:00-10:00, the earlier one first',
}

/** Which parameter does not fit its schema, what would, and its name; lists the values where only some are allowed. */
function explainMisfit(misfits: FastifySchemaValidationError[]): Pick<Problem, 'detail' | 'field'> {
  const [{ instancePath, keyword, message, params }] = misfits
  const missing = params.missingProperty as string | undefined
  if (missing) return { detail: `The parameter "${missing}" is required.`, field: missing }
  const unknown = params.additionalProperty as string | undefined
  if (unknown !== undefined) return { detail: `There is no parameter "${unknown}".`, field: unknown }
  const field = instancePath.split('/').filter(Boolean).join('.')
  const allowed =
    keyword === 'enum'
      ? (params.allowedValues as unknown[])
      : misfits
          .filter((each) => each.keyword === 'const' && each.instancePath === instancePath)
          .map((each) => each.params.allowedValue)
  if (allowed.length > 0) return { detail: `"${field}" must be one of: ${allowed.join(', ')}.`, field }
  const form = keyword === 'pattern' ? FORMS[String(params.pattern)] : undefined
  if (form) return { detail: `"${field}" must be ${form}.`, field }
  return { detail: `"${field}" ${message}.`, ...(field ? { field } : {}) }
}
