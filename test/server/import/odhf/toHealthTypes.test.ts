import { describe, expect, it } from 'vitest'
import { toHealthTypes } from '../../../../server/import/odhf/toHealthTypes.ts'

const AMBULATORY = 'Ambulatory health care services'
const RESIDENTIAL = 'Nursing and residential care facilities'

describe('the type of a health facility', () => {
  it.each([
    ['Hospitals', 'general', 'General Hospital', ['hospital']],
    ['Hospitals', 'psychiatric', 'West 5th', ['hospital', 'mental-health']],
    [AMBULATORY, 'community health centre', 'Urban Core', ['primary-care']],
    [AMBULATORY, 'family health team - contract', 'Team', ['primary-care']],
    [AMBULATORY, 'Walk-in Clinic', 'Clinic', ['primary-care']],
    [AMBULATORY, 'CLSC, CHSLD', 'CLSC', ['primary-care']],
    [AMBULATORY, null, 'Maple Medical Clinic', ['primary-care']],
    [AMBULATORY, null, 'Autism Centre', ['other-health']],
    [AMBULATORY, 'clinic', 'Sexual Health Clinic - Access Place', ['other-health']],
    [AMBULATORY, 'other', 'West End Physiotherapy Clinic', ['other-health']],
    [AMBULATORY, 'community support service', 'Home Help', ['other-health']],
    [AMBULATORY, 'midwifery clinic', 'Midwives', ['other-health']],
    [AMBULATORY, 'mental health and addiction organization', 'CMHA', ['mental-health']],
    [AMBULATORY, 'medical labratory', 'Lab', ['laboratory']],
    [RESIDENTIAL, 'long-term care home', 'Lodge', ['long-term-care']],
    [RESIDENTIAL, 'CHSLD', "Centre d'hébergement", ['long-term-care']],
    [RESIDENTIAL.toLowerCase(), null, 'Lodge', ['long-term-care']],
    [RESIDENTIAL, 'mental health and addiction organization', 'Recovery home', ['other-health']],
    [RESIDENTIAL, 'senior active living centre', "St. Matthew's House", ['recreation']],
  ])('%s, %s, "%s" is %j', (type, source, name, expected) => {
    expect(toHealthTypes(type, source, name)).toEqual(expected)
  })
})
