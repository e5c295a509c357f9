import { inflateRawSync } from 'node:zlib'

export interface ZipEntry {
  readonly name: string
  readonly packedSize: number
  content(): Buffer
}

/** The entries of a zip file, as its directory at the end lists them. */
export function readZip(zip: Buffer): readonly ZipEntry[] {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0) throw new Error('This is not a zip file.')
  const entries: ZipEntry[] = []
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const method = zip.readUInt16LE(at + 10)
    const packedSize = zip.readUInt32LE(at + 20)
    const nameSize = zip.readUInt16LE(at + 28)
    const header = zip.readUInt32LE(at + 42)
    entries.push({
      name: zip.toString('utf8', at + 46, at + 46 + nameSize),
      packedSize,
      content: () => unpacked(zip, header, packedSize, method),
    })
    at += 46 + nameSize + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return entries
}

function unpacked(zip: Buffer, header: number, packedSize: number, method: number): Buffer {
  const start = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28)
  const packed = zip.subarray(start, start + packedSize)
  return method === 0 ? packed : inflateRawSync(packed)
}
