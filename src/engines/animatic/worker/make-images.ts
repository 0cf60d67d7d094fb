import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import type { ImagesTask } from './protocol.ts'

const WEBP = { quality: 82, effort: 2 }
const JPEG = { quality: 82 }

/** Writes the thumbnail (WebP) and the sprite sheet (JPEG, tiles in reading order). */
export async function makeImages({ thumbnail, spritesheet }: ImagesTask): Promise<void> {
  await Promise.all([makeThumbnail(thumbnail), makeSpritesheet(spritesheet)])
}

async function makeThumbnail({ source, size, path }: ImagesTask['thumbnail']): Promise<void> {
  await sharp(await readFile(source), { raw: { ...size, channels: 3 } })
    .webp(WEBP)
    .toFile(path)
}

async function makeSpritesheet({ sources, tile, columns, path }: ImagesTask['spritesheet']): Promise<void> {
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
