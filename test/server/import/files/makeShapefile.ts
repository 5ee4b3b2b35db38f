/** The .shp of points, polylines or polygons (rings as given: outer ones clockwise). https://www.esri.com/content/dam/esrisites/sitecore-archive/Files/Pdfs/library/whitepapers/pdfs/shapefile.pdf */
export function makeShp(kind: 'point' | 'line' | 'polygon', shapes: [number, number][][][]): Buffer {
  const type = { point: 1, line: 3, polygon: 5 }[kind]
  const all = shapes.flat(2)
  const box = [0, 1]
    .map((axis) => Math.min(...all.map((p) => p[axis])))
    .concat([0, 1].map((axis) => Math.max(...all.map((p) => p[axis]))))
  const records = shapes.map((parts, index) => {
    const points = parts.flat()
    const body =
      kind === 'point' ? Buffer.alloc(20) : Buffer.alloc(44 + 4 * parts.length + 16 * points.length)
    body.writeInt32LE(type, 0)
    if (kind === 'point') {
      body.writeDoubleLE(points[0][0], 4)
      body.writeDoubleLE(points[0][1], 12)
    } else {
      body.writeInt32LE(parts.length, 36)
      body.writeInt32LE(points.length, 40)
      let start = 0
      for (const [part, ring] of parts.entries()) {
        body.writeInt32LE(start, 44 + 4 * part)
        start += ring.length
      }
      for (const [i, [x, y]] of points.entries()) {
        body.writeDoubleLE(x, 44 + 4 * parts.length + 16 * i)
        body.writeDoubleLE(y, 52 + 4 * parts.length + 16 * i)
      }
    }
    const head = Buffer.alloc(8)
    head.writeInt32BE(index + 1, 0)
    head.writeInt32BE(body.length / 2, 4)
    return Buffer.concat([head, body])
  })
  const header = Buffer.alloc(100)
  header.writeInt32BE(9994, 0)
  header.writeInt32BE((100 + records.reduce((sum, record) => sum + record.length, 0)) / 2, 24)
  header.writeInt32LE(1000, 28)
  header.writeInt32LE(type, 32)
  for (const [i, value] of box.entries()) header.writeDoubleLE(value, 36 + 8 * i)
  return Buffer.concat([header, ...records])
}

/** The .dbf of text columns, 20 bytes wide; `deleted` marks rows with the star of dBase. */
export function makeDbf(
  columns: string[],
  rows: string[][],
  encoding: BufferEncoding = 'latin1',
  deleted: number[] = [],
): Buffer {
  const width = 20
  const header = Buffer.alloc(32 + 32 * columns.length + 1)
  header[0] = 3
  header.writeUInt32LE(rows.length, 4)
  header.writeUInt16LE(header.length, 8)
  header.writeUInt16LE(1 + width * columns.length, 10)
  for (const [i, column] of columns.entries()) {
    header.write(column.slice(0, 10), 32 + 32 * i, 'latin1')
    header.write('C', 32 + 32 * i + 11, 'latin1')
    header[32 + 32 * i + 16] = width
  }
  header[header.length - 1] = 0x0d
  const records = rows.map((cells, row) => {
    const record = Buffer.alloc(1 + width * columns.length, 0x20)
    if (deleted.includes(row)) record[0] = 0x2a
    for (const [i, cell] of cells.entries()) Buffer.from(cell, encoding).copy(record, 1 + width * i, 0, width)
    return record
  })
  return Buffer.concat([header, ...records, Buffer.from([0x1a])])
}
