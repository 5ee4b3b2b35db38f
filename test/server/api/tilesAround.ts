/** The tile of each zoom level that holds a point, with its eight neighbours, as "z/x/y" (Web Mercator). */
export function tilesAround(lon: number, lat: number, zooms: number[]): string[] {
  return zooms.flatMap((z) => {
    const { x, y } = tileOf(lon, lat, z)
    const tiles: string[] = []
    for (let column = Math.max(0, x - 1); column <= Math.min(2 ** z - 1, x + 1); column++)
      for (let row = Math.max(0, y - 1); row <= Math.min(2 ** z - 1, y + 1); row++)
        tiles.push(`${z}/${column}/${row}`)
    return tiles
  })
}

export function tileOf(lon: number, lat: number, z: number): { x: number; y: number } {
  const phi = (lat * Math.PI) / 180
  return {
    x: Math.floor(((lon + 180) / 360) * 2 ** z),
    y: Math.floor(((1 - Math.asinh(Math.tan(phi)) / Math.PI) / 2) * 2 ** z),
  }
}
