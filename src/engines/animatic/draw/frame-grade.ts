import { readFileSync } from 'node:fs'
import type { Size } from '#core/video.ts'
import type { Grain } from './grain.ts'
import { GRAIN_PERIOD } from './grain.ts'
import { createRetaker } from './retake.ts'
import type { Fringe, Relief, Retake } from './retake.ts'

/** One number each for red, green and blue. */
export type Triple = readonly [red: number, green: number, blue: number]

/** What the channel values 0, 85, 170 and 255 become; all between them follow a smooth curve (a cubic). */
export type Curve = readonly [black: number, dark: number, light: number, white: number]

/** What is done to all that has been drawn so far, in this order: retake, fringe, relief, ink, curves, mix, grain. What is absent is not done. */
export interface Grade {
  readonly retake?: Retake
  readonly fringe?: Fringe
  readonly relief?: Relief
  /** Lines where bright meets dark. */
  readonly ink?: Ink
  /** One for all channels, or one for each. */
  readonly curves?: Curve | readonly [red: Curve, green: Curve, blue: Curve]
  /** How much of red, green and blue becomes red, how much green, how much blue. */
  readonly mix?: readonly [red: Triple, green: Triple, blue: Triple]
  readonly grain?: GrainTreatment
}

export interface Ink {
  readonly colour: Triple
  /** 0..1 */
  readonly strength: number
  /** Steps of light (0..255) below which there is no line. */
  readonly threshold: number
  /** Of the line, in pixels of the frame; at least 1. */
  readonly width: number
}

export interface GrainTreatment {
  readonly grain: Grain
  /** How strongly the grain shows in black, middle grey and white, in steps (0..127). */
  readonly amounts: readonly [black: number, middle: number, white: number]
  /** Where on the grain the frame begins, whole pixels. */
  readonly x: number
  readonly y: number
}

/** Grades frames that lie in a memory, with WebAssembly that works there. */
export interface FrameGrader {
  grade(grade: Grade, target: number): void
  /** Multiplies the frame with an opaque picture of its size at the address `sheet`. */
  print(sheet: number, target: number): void
}

interface GraderExports {
  tone(
    target: number,
    width: number,
    height: number,
    settings: number,
    grain: number,
    grainX: number,
    grainY: number,
  ): void
  print(sheet: number, target: number, pixelCount: number): void
  measureLight(source: number, light: number, pixelCount: number): void
  ink(
    target: number,
    light: number,
    width: number,
    height: number,
    reach: number,
    threshold: number,
    strength: number,
    colour: number,
  ): void
}

/** Of the settings of `tone`: three tables of 256 values of four i16, and what is told about grain. */
const GRAIN_AT = 3 * 256 * 8
const SETTINGS_BYTES = GRAIN_AT + 3 * 16
const NO_MIX = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
] as const
const NO_CURVE: Curve = [0, 85, 170, 255]
/** Narrower frames than this have no lines. */
const MIN_INK_WIDTH = 64

/** `allocate` gives addresses of so many bytes in `memory`. */
export function createFrameGrader(
  memory: WebAssembly.Memory,
  allocate: (byteCount: number) => number,
  { width, height }: Size,
): FrameGrader {
  const { tone, print, measureLight, ink } = instantiate(memory)
  const settings = allocate(SETTINGS_BYTES)
  const inkColour = allocate(16)
  const tablesOf = createTables()
  let present: Int16Array | undefined
  const grains = new WeakMap<Grain, number>()
  let light: number | undefined
  const { retake, fringe, emboss } = createRetaker()
  const pixelsAt = (target: number): Uint32Array => new Uint32Array(memory.buffer, target, width * height)

  const addressOf = (grain: Grain): number => {
    const known = grains.get(grain)
    if (known !== undefined) return known
    const address = allocate(grain.length)
    new Int8Array(memory.buffer, address, grain.length).set(grain)
    grains.set(grain, address)
    return address
  }
  const drawLines = ({ colour, strength, threshold, width: lineWidth }: Ink, target: number): void => {
    if (width < MIN_INK_WIDTH) return
    light ??= allocate(width * height)
    const [red, green, blue] = colour
    new Int16Array(memory.buffer, inkColour, 8).set([red, green, blue, 255, red, green, blue, 255])
    const reach = Math.max(1, Math.round(lineWidth))
    measureLight(target, light, width * height)
    ink(target, light, width, height, reach, threshold, Math.round(strength * 255), inkColour)
  }
  return {
    print: (sheet, target) => print(sheet, target, width * height),
    grade(grade, target) {
      if (grade.retake !== undefined) retake(pixelsAt(target), grade.retake)
      if (grade.fringe !== undefined) fringe(pixelsAt(target), grade.fringe)
      if (grade.relief !== undefined) emboss(pixelsAt(target), grade.relief, width)
      if (grade.ink !== undefined) drawLines(grade.ink, target)
      const { mix, curves, grain } = grade
      if (mix === undefined && curves === undefined && grain === undefined) return
      const tables = tablesOf(curves ?? NO_CURVE, mix ?? NO_MIX)
      if (tables !== present) new Int16Array(memory.buffer, settings, tables.length).set(tables)
      present = tables
      new Int16Array(memory.buffer, settings + GRAIN_AT, 24).set(grainSettings(grain?.amounts ?? [0, 0, 0]))
      const address = grain === undefined ? 0 : addressOf(grain.grain)
      const [x, y] = [(grain?.x ?? 0) & (GRAIN_PERIOD - 1), (grain?.y ?? 0) & (GRAIN_PERIOD - 1)]
      tone(target, width, height, settings, address, x, y)
    },
  }
}

function grainSettings([black, middle, white]: GrainTreatment['amounts']): number[] {
  return [black, white, middle - (black + white) / 2].flatMap((amount) =>
    Array.from({ length: 8 }, () => Math.round(amount)),
  )
}

type Curves = NonNullable<Grade['curves']>
type Mix = NonNullable<Grade['mix']>

/** Remembers the last tables: most looks have the same in all frames. */
function createTables(): (curves: Curves, mix: Mix) => Int16Array {
  let last: { curves: Curves; mix: Mix; tables: Int16Array } | undefined
  return (curves, mix) => {
    if (last?.curves !== curves || last.mix !== mix) last = { curves, mix, tables: makeTables(curves, mix) }
    return last.tables
  }
}

/** What each value of red, green and blue gives to all four channels, in 1/64. */
function makeTables(curves: Curves, mix: Mix): Int16Array {
  const tables = new Int16Array(3 * 256 * 4)
  const all = isOne(curves) ? [curves, curves, curves] : curves
  for (const [source, curve] of all.entries()) {
    const bend = cubicThrough(curve)
    for (let value = 0; value < 256; value += 1) {
      const at = (source * 256 + value) * 4
      const bent = Math.max(0, Math.min(255, bend(value)))
      for (const [channel, shares] of mix.entries()) {
        const half = source === 0 ? 0.5 : 0
        tables[at + channel] = Math.round((bent * (shares[source] ?? 0) + half) * 64)
      }
      tables[at + 3] = source === 0 ? 255 * 64 : 0
    }
  }
  return tables
}

function isOne(curves: NonNullable<Grade['curves']>): curves is Curve {
  return typeof curves[0] === 'number'
}

function cubicThrough([black, dark, light, white]: Curve): (value: number) => number {
  // Newton's forward differences over steps of 85.
  const first = dark - black
  const second = light - 2 * dark + black
  const third = white - 3 * light + 3 * dark - black
  return (value) => {
    const step = value / 85
    return black + step * (first + ((step - 1) / 2) * (second + ((step - 2) / 3) * third))
  }
}

let compiled: WebAssembly.Module | undefined

function instantiate(memory: WebAssembly.Memory): GraderExports {
  compiled ??= new WebAssembly.Module(readFileSync(new URL('grade-frame.wasm', import.meta.url)))
  const { exports } = new WebAssembly.Instance(compiled, { env: { memory } })
  return exports as unknown as GraderExports
}
