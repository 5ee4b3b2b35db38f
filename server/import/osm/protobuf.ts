/**
 * Walks the fields of one protocol buffer message (https://protobuf.dev/programming-guides/encoding/). Numbers come as JavaScript
 * numbers: exact up to 2^53, which holds every id of OpenStreetMap. Throws MalformedMessage where the bytes make no sense.
 */
export class MalformedMessage extends Error {
  override name = 'MalformedMessage'
}

export class ProtobufReader {
  readonly #bytes: Uint8Array
  #at: number
  readonly #end: number
  /** Of the field that `next` moved to. */
  field = 0
  #wire = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
    this.#at = 0
    this.#end = bytes.length
  }

  /** Moves to the next field; false at the end. The field must then be read or skipped. */
  next(): boolean {
    if (this.#at >= this.#end) return false
    const key = this.varint()
    this.field = Math.floor(key / 8)
    this.#wire = key % 8
    return true
  }

  skip(): void {
    if (this.#wire === 0) this.varint()
    else if (this.#wire === 1) this.#at += 8
    else if (this.#wire === 2) this.bytes()
    else if (this.#wire === 5) this.#at += 4
    else throw new MalformedMessage(`wire type ${this.#wire}`)
    if (this.#at > this.#end) throw new MalformedMessage('a field runs past its message')
  }

  /** A field of varint type, unsigned. */
  unsigned(): number {
    if (this.#wire !== 0) throw new MalformedMessage('a number was expected')
    return this.varint()
  }

  /** A field of type int64, written as two's complement. */
  signed(): number {
    const value = this.unsigned()
    return value >= 2 ** 63 ? value - 2 ** 64 : value
  }

  /** A field of type sint64, written zigzag. */
  zigzag(): number {
    return unzigzag(this.unsigned())
  }

  /** A field of bytes or a message, as a view. */
  bytes(): Uint8Array {
    if (this.#wire !== 2) throw new MalformedMessage('bytes were expected')
    const length = this.varint()
    const start = this.#at
    if (start + length > this.#end) throw new MalformedMessage('a field runs past its message')
    this.#at = start + length
    return this.#bytes.subarray(start, start + length)
  }

  text(): string {
    return new TextDecoder().decode(this.bytes())
  }

  /** A packed field of unsigned varints. */
  packed(): number[] {
    const reader = new ProtobufReader(this.bytes())
    const values: number[] = []
    while (!reader.atEnd) values.push(reader.varint())
    return values
  }

  /** A packed field of zigzag varints, each the difference to the one before. */
  packedDeltas(): number[] {
    const reader = new ProtobufReader(this.bytes())
    const values: number[] = []
    let value = 0
    while (!reader.atEnd) {
      value += unzigzag(reader.varint())
      values.push(value)
    }
    return values
  }

  get atEnd(): boolean {
    return this.#at >= this.#end
  }

  varint(): number {
    const bytes = this.#bytes
    let value = 0
    let factor = 1
    for (let i = 0; i < 10; i++) {
      if (this.#at >= this.#end) throw new MalformedMessage('a number runs past its message')
      const byte = bytes[this.#at]
      this.#at += 1
      value += (byte & 0x7f) * factor
      if (byte < 0x80) return value
      factor *= 128
    }
    throw new MalformedMessage('a number of more than ten bytes')
  }
}

function unzigzag(value: number): number {
  return value % 2 === 0 ? value / 2 : -(value + 1) / 2
}
