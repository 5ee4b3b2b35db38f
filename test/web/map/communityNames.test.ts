import { describe, expect, it } from 'vitest'
import { communityNames } from '../../../web/map/communityNames.ts'

const area = (en: string, center: [number, number]) => ({ name: { en, fr: en }, center })

describe('the names of communities', () => {
  it('stand in the middle of the areas that bear them', () => {
    const { features } = communityNames([
      area('Stoney Creek 0044', [-79, 43]),
      area('Stoney Creek 0064', [-81, 44]),
      area('Ancaster 0053', [-80, 43]),
      area('Eight areas renumbered in 2021', [0, 0]),
      area('35250012', [0, 0]),
    ])
    expect(features.map(({ geometry, properties }) => [properties.name, geometry.coordinates])).toEqual([
      ['Stoney Creek', [-80, 43.5]],
    ])
  })
})
