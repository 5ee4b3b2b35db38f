import { DEFAULT_DEPART } from '../travel/travel.ts'
import { whenParameter } from '../travel/travelQuery.ts'
import { ASSET_PARTS, DEFAULT_LAYERS, DEFAULT_MINUTES, type View } from './view.ts'

const USUAL_WHEN = whenParameter(DEFAULT_DEPART).join()
const SELECTION_NAME = { area: 'area', service: 'place', employers: 'employers' } as const

/** The address of a view: path and query, defaults left out. `readView(writeView(v))` gives `v` back. */
export function writeView(view: View): string {
  const parts: [string, string][] = []
  if (view.service) parts.push(['service', view.service])
  if (view.group) parts.push(['group', view.group])
  if (view.minutes !== DEFAULT_MINUTES) parts.push(['minutes', String(view.minutes)])
  if (view.mode !== 'walk') parts.push(['mode', view.mode])
  if (view.date) parts.push(['date', view.date])
  const when = whenParameter(view.when)
  if (when.join() !== USUAL_WHEN) parts.push(when)
  if (view.selection) parts.push([SELECTION_NAME[view.selection.kind], view.selection.id])
  if (view.panel) parts.push(['panel', view.panel])
  if (view.standard) parts.push(['standard', view.standard])
  if (view.paint !== 'barrier') parts.push(['paint', view.paint])
  if (view.a) parts.push(['a', view.a])
  if (view.b) parts.push(['b', view.b])
  if (view.show !== 'difference') parts.push(['show', view.show])
  for (const part of ASSET_PARTS) if (view.assets[part]) parts.push([part, view.assets[part]])
  if (view.layers.join() !== DEFAULT_LAYERS.join()) parts.push(['layers', view.layers.join(',')])
  if (view.map) {
    const { zoom, lat, lon } = view.map
    parts.push(['map', `${zoom.toFixed(2)}/${lat.toFixed(4)}/${lon.toFixed(4)}`])
  }
  const path = `/${view.lang}${view.region ? `/${encodeURIComponent(view.region)}` : ''}`
  // Commas, colons and slashes are allowed in a query and keep links readable.
  const query = parts.map(
    ([name, value]) => `${name}=${encodeURIComponent(value).replace(/%(2C|2F|3A)/g, decodeURIComponent)}`,
  )
  return query.length ? `${path}?${query.join('&')}` : path
}
