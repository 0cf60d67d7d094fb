import { randomBytes } from 'node:crypto'

/** Boxes as an MP4 has them, with noise for pictures and a note: enough for whoever does not play it. */
export function createFakeMp4(pictureBytes: number, note = ''): Buffer {
  const boxes = [
    box('ftyp', Buffer.from('isom\0\0\u0002\0isomiso2avc1mp41', 'latin1')),
    box('moov', box('mvhd', Buffer.alloc(100))),
    box('free', Buffer.from(note)),
    box('mdat', randomBytes(pictureBytes)),
  ]
  return Buffer.concat(boxes)
}

function box(type: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(head.length + content.length)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, content])
}
