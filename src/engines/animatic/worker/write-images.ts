import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import type { Size } from '#core/video.ts'
import type { SpritesheetTask } from './protocol.ts'

const WEBP = { quality: 82, effort: 2 }
const JPEG = { quality: 82 }

// Neither its memory of earlier images nor more threads than cores are of use to a child that draws meanwhile.
sharp.cache(false)
sharp.concurrency(1)

/** `pixels`: RGB bytes, row-major. */
export async function writeThumbnail(pixels: Uint8Array, size: Size, path: string): Promise<void> {
  await sharp(pixels, { raw: { ...size, channels: 3 } })
    .webp(WEBP)
    .toFile(path)
}

export async function writeSpritesheet({ sources, tile, columns, path }: SpritesheetTask): Promise<void> {
  const tiles = await Promise.all(sources.map((source) => readFile(source)))
  const width = tile.width * columns
  const height = tile.height * Math.ceil(tiles.length / columns)
  const sheet = Buffer.alloc(width * height * 3)
  for (const [index, pixels] of tiles.entries()) {
    const left = (index % columns) * tile.width
    const top = Math.floor(index / columns) * tile.height
    for (let row = 0; row < tile.height; row += 1) {
      const from = row * tile.width * 3
      pixels.copy(sheet, ((top + row) * width + left) * 3, from, from + tile.width * 3)
    }
  }
  await sharp(sheet, { raw: { width, height, channels: 3 } })
    .jpeg(JPEG)
    .toFile(path)
}
