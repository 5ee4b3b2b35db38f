/**
 * Plain data with its typed arrays in memory that all threads see: passed to a thread, they are not copied. Arrays that are in shared memory
 * already stay as they are; the same array is moved once, however often it is asked for.
 */
import { open } from 'node:fs/promises'

const moved = new WeakMap<ArrayBufferView, ArrayBufferView>()

export function shareArrays<Value>(value: Value): Value {
  if (ArrayBuffer.isView(value)) return shareArray(value) as Value
  if (Array.isArray(value)) return value.map(shareArrays) as Value
  if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype)
    return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, shareArrays(part)])) as Value
}

function shareArray(array: ArrayBufferView): ArrayBufferView {
  if (array.buffer instanceof SharedArrayBuffer) return array
  let shared = moved.get(array)
  if (!shared) {
    const bytes = new SharedArrayBuffer(array.byteLength)
    new Uint8Array(bytes).set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength))
    shared = new (array.constructor as new (buffer: SharedArrayBuffer) => ArrayBufferView)(bytes)
    moved.set(array, shared)
  }
  return shared
}

/** A whole file in shared memory: what is opened in place from it needs no copying for any thread. */
export async function readShared(path: string): Promise<Uint8Array> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const bytes = new Uint8Array(new SharedArrayBuffer(size))
    for (let at = 0; at < size; ) {
      const { bytesRead } = await file.read(bytes, at, size - at, at)
      if (bytesRead === 0) throw new Error(`${path} became shorter while it was read`)
      at += bytesRead
    }
    return bytes
  } finally {
    await file.close()
  }
}
