import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import sharp from 'sharp'
import { decodePictures } from '../encode/testing/decode.ts'
import { paintPicture } from '../encode/testing/pictures.ts'
import { createMovieMaker } from '../testing/movie-maker.ts'
import type { Movie, MovieMaker } from '../testing/movie-maker.ts'
import { placeMark } from '../worker/watermark.ts'

/** The mark is there once, or not at all, from the first picture to the last, whatever becomes of a video. */

const SIZE = { width: 640, height: 360 }
const DRAWN = { prompt: 'A grey cat in a garden, still camera', size: '640x360', seconds: '1', seed: 3 }

let folder: string
let maker: MovieMaker
let picture: string
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'filmgate-watermark-'))
  maker = await createMovieMaker(folder)
  picture = join(folder, 'picture.png')
  const raw = { ...SIZE, channels: 4 } as const
  await sharp(paintPicture(SIZE, 3), { raw }).blur(4).png().toFile(picture)
})
after(async () => {
  await maker.close()
  await rm(folder, { recursive: true, force: true })
})

/** How strong the mark is in a frame, 1: laid over it once, told by the same frame without one. */
function strengthIn(marked: Uint8Array | undefined, plain: Uint8Array | undefined): number {
  assert.ok(marked !== undefined && plain !== undefined)
  const mark = placeMark(SIZE)
  let [found, wanted] = [0, 0]
  for (let y = 0; y < mark.height; y += 1) {
    for (let x = 0; x < mark.width; x += 1) {
      const at = (mark.top + y) * SIZE.width + mark.left + x
      const { alpha, luma } = mark.at(x, y)
      const change = alpha * (luma - (plain[at] ?? 0))
      found += ((marked[at] ?? 0) - (plain[at] ?? 0)) * change
      wanted += change ** 2
    }
  }
  return found / wanted
}

async function assertMark(movie: Movie, twin: Movie, expected: 0 | 1): Promise<void> {
  const [pictures, plain] = [await decodePictures(movie.path), await decodePictures(twin.path)]
  assert.equal(pictures.length, plain.length)
  for (const frame of [0, 10, 28, 29, 30, 31, 45, 59].filter((frame) => frame < pictures.length)) {
    const strength = strengthIn(pictures[frame], plain[frame])
    assert.ok(Math.abs(strength - expected) < 0.15, `${strength.toFixed(2)} of a mark in frame ${frame}`)
  }
}

for (const kind of ['drawn', 'moving'] as const) {
  const create = (watermark: boolean): Promise<Movie> =>
    kind === 'drawn'
      ? maker.make({ ...DRAWN, watermark })
      : maker.make({ ...DRAWN, prompt: 'still camera', watermark }, { picture, size: SIZE })

  test(`the mark of a ${kind} video stays once, or goes, in a remix`, async () => {
    const [marked, plain] = [await create(true), await create(false)]
    await assertMark(marked, plain, 1)
    const order = { operation: 'remix', prompt: 'the same again' } as const
    const twin = await maker.make(order, { movie: plain })
    await assertMark(await maker.make(order, { movie: marked }), twin, 1)
    await assertMark(await maker.make({ ...order, watermark: false }, { movie: marked }), twin, 0)
  })

  test(`the mark of a ${kind} video does not come or go where an extension begins`, async () => {
    const [marked, plain] = [await create(true), await create(false)]
    const order = { operation: 'extend', prompt: 'and so on', seconds: '1' } as const
    const twin = await maker.make(order, { movie: plain })
    await assertMark(await maker.make(order, { movie: marked }), twin, 1)
    await assertMark(await maker.make({ ...order, watermark: false }, { movie: marked }), twin, 0)
    await assertMark(await maker.make({ ...order, watermark: true }, { movie: plain }), twin, 1)
  })
}

test('the mark of an edited upload stays once, or goes, when it is edited again', async () => {
  const upload = { movie: await maker.make({ ...DRAWN, watermark: false }), isUpload: true }
  const order = { operation: 'edit', prompt: 'as it is' } as const
  const plain = await maker.make({ ...order, watermark: false }, upload)
  const marked = await maker.make({ ...order, watermark: true }, upload)
  const twin = await maker.make(order, { movie: plain })
  await assertMark(marked, plain, 1)
  await assertMark(await maker.make(order, { movie: marked }), twin, 1)
  await assertMark(await maker.make({ ...order, watermark: false }, { movie: marked }), twin, 0)
})
