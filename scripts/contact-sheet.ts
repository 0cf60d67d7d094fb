import { fork } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { parseSize } from '../src/core/video.ts'
import type { Size } from '../src/core/video.ts'
import { captionFont } from '../src/engines/animatic/draw/fonts.ts'
import { hashText } from '../src/engines/animatic/draw/random.ts'
import { parsePrompt } from '../src/engines/animatic/parse/index.ts'
import { LOOKS, SETTINGS, TIMES } from '../src/engines/animatic/scene-spec.ts'
import type { SceneSpec } from '../src/engines/animatic/scene-spec.ts'
import { CONTACT_PROMPTS } from './contact-prompts.ts'
import type { TileResult, TileTask } from './contact-sheet-child.ts'

const { values: options } = parseArgs({
  options: {
    out: { type: 'string', default: 'contact-sheet' },
    /** `prompts`, `sets` (every set in every light) or `looks` (every look of --prompt). */
    of: { type: 'string', default: 'prompts' },
    prompt: { type: 'string', default: 'A calico cat in the garden' },
    /** Only tiles whose label contains this. */
    only: { type: 'string', default: '' },
    /** Comma-separated; each size gets its own sheets. */
    sizes: { type: 'string', default: '320x180,180x320' },
    columns: { type: 'string' },
    rows: { type: 'string', default: '6' },
    time: { type: 'string', default: '1.6' },
    seconds: { type: 'string', default: '4' },
    look: { type: 'string' },
  },
})

interface Tile {
  readonly label: string
  readonly spec: SceneSpec
  readonly seed: number
}

const LABEL_HEIGHT = 22
const GAP = 6
const SHEET_WIDTH = 1660

function listTiles(): Tile[] {
  switch (options.of) {
    case 'prompts':
      return CONTACT_PROMPTS.map((label) => ({ label, spec: parsePrompt(label), seed: hashText(label) }))
    case 'sets':
      return SETTINGS.flatMap((setting) =>
        TIMES.map((time) => {
          const label = `${setting}, ${time}`
          return { label, spec: { ...parsePrompt(options.prompt), setting, time }, seed: hashText(label) }
        }),
      )
    case 'looks':
      return LOOKS.map((look) => ({
        label: look,
        spec: { ...parsePrompt(options.prompt), look },
        seed: hashText(options.prompt),
      }))
    default:
      throw new Error(`--of is 'prompts', 'sets' or 'looks', not '${options.of}'.`)
  }
}

/** One process per core; each asks for the next tile when it has drawn one. */
async function drawAll(tasks: readonly TileTask[]): Promise<ReadonlyMap<number, TileResult>> {
  const results = new Map<number, TileResult>()
  const queue = [...tasks]
  const crew = Array.from({ length: Math.min(availableParallelism(), tasks.length) }, async () => {
    const child = fork(join(import.meta.dirname, 'contact-sheet-child.ts'), { serialization: 'advanced' })
    try {
      for (let task = queue.shift(); task !== undefined; task = queue.shift()) {
        const answered = Promise.withResolvers<TileResult>()
        child.once('message', (result) => answered.resolve(result as TileResult))
        child.once('exit', (code) => answered.reject(new Error(`A drawing process ended with code ${code}.`)))
        child.send(task)
        results.set(task.index, await answered.promise)
        child.removeAllListeners('exit')
      }
    } finally {
      child.kill()
    }
  })
  await Promise.all(crew)
  return results
}

async function writeSheets(
  tiles: readonly Tile[],
  results: ReadonlyMap<number, TileResult>,
  size: Size,
): Promise<void> {
  const columns = Number(options.columns ?? Math.max(1, Math.floor(SHEET_WIDTH / (size.width + GAP))))
  const perSheet = columns * Number(options.rows)
  for (let first = 0; first < tiles.length; first += perSheet) {
    const page = tiles.slice(first, first + perSheet)
    const rows = Math.ceil(page.length / columns)
    const cell = { width: size.width + GAP, height: size.height + LABEL_HEIGHT + GAP }
    const canvas = createCanvas(columns * cell.width + GAP, rows * cell.height + GAP)
    const pen = canvas.getContext('2d')
    pen.fillStyle = '#1b1e25'
    pen.fillRect(0, 0, canvas.width, canvas.height)
    for (const [offset, tile] of page.entries()) {
      const x = GAP + (offset % columns) * cell.width
      const y = GAP + Math.floor(offset / columns) * cell.height
      const result = results.get(first + offset)
      if (result !== undefined && 'png' in result) pen.drawImage(await loadImage(result.png), x, y)
      pen.save()
      pen.beginPath()
      pen.rect(x, y, size.width, size.height + LABEL_HEIGHT)
      pen.clip()
      pen.font = captionFont(tile.label, 13, tile.spec.language)
      pen.fillStyle = '#e8ebf0'
      const cost =
        result !== undefined && 'drawMs' in result ? ` · ${result.drawMs.toFixed(1)} ms` : ' · failed'
      pen.fillText(
        `${first + offset + 1} ${tile.label}${options.of === 'prompts' ? '' : cost}`,
        x,
        y + size.height + 16,
      )
      pen.restore()
    }
    const name = `${options.of}-${size.width}x${size.height}-${Math.floor(first / perSheet) + 1}.png`
    writeFileSync(join(options.out, name), canvas.toBuffer('image/png'))
    console.log(join(options.out, name))
  }
}

const startedAt = performance.now()
mkdirSync(options.out, { recursive: true })
const tiles = listTiles()
  .filter(({ label }) => label.includes(options.only))
  .map((tile) => (options.look === undefined ? tile : { ...tile, spec: withLook(tile.spec, options.look) }))
for (const text of options.sizes.split(',')) {
  const size = parseSize(text)
  if (size === undefined) throw new Error(`'${text}' is not WIDTHxHEIGHT.`)
  const time = Number(options.time)
  const seconds = Number(options.seconds)
  const results = await drawAll(
    tiles.map(({ spec, seed }, index) => ({ index, spec, seed, size, time, seconds })),
  )
  for (const result of results.values()) {
    if (!('error' in result)) continue
    console.error(`${result.index + 1} ${tiles[result.index]?.label}: ${result.error}`)
    process.exitCode = 1
  }
  await writeSheets(tiles, results, size)
}
console.log(`${tiles.length} pictures in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`)

function withLook(spec: SceneSpec, name: string): SceneSpec {
  const look = LOOKS.find((known) => known === name)
  if (look === undefined) throw new Error(`There is no look '${name}'.`)
  return { ...spec, look }
}
