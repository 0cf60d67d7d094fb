import { readFileSync } from 'node:fs'
import type { Size } from '#core/video.ts'
import type { Grain } from './grain.ts'
import { GRAIN_PERIOD } from './grain.ts'

/** One number each for red, green and blue. */
export type Triple = readonly [red: number, green: number, blue: number]

/** What the channel values 0, 85, 170 and 255 become; all between them follow a smooth curve (a cubic). */
export type Curve = readonly [black: number, dark: number, light: number, white: number]

/** What is done to all that has been drawn so far, in this order: ink, tones, grain. What is absent is not done. */
export interface Grade {
  /** Lines where bright meets dark. */
  readonly ink?: Ink
  /** How much of red, green and blue (-4..4) becomes red, how much green, how much blue. */
  readonly mix?: readonly [red: Triple, green: Triple, blue: Triple]
  /** One for all channels, or one for each. */
  readonly curves?: Curve | readonly [red: Curve, green: Curve, blue: Curve]
  readonly grain?: GrainTreatment
}

export interface Ink {
  readonly colour: Triple
  /** 0..1 */
  readonly strength: number
  /** Steps of light (0..255) below which there is no line. */
  readonly threshold: number
  /** Of the line, in pixels of the frame; at least 2. */
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

const SETTINGS_BYTES = 176
const INK_AT = 160
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
  const grains = new WeakMap<Grain, number>()
  let light: number | undefined

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
    new Int16Array(memory.buffer, settings + INK_AT, 8).set([red, green, blue, 255, red, green, blue, 255])
    const reach = Math.max(1, Math.round(lineWidth / 2))
    measureLight(target, light, width * height)
    ink(target, light, width, height, reach, threshold, Math.round(strength * 255), settings + INK_AT)
  }
  return {
    print: (sheet, target) => print(sheet, target, width * height),
    grade(grade, target) {
      if (grade.ink !== undefined) drawLines(grade.ink, target)
      if (grade.mix === undefined && grade.curves === undefined && grade.grain === undefined) return
      new Int16Array(memory.buffer, settings, INK_AT / 2).set(settingsOf(grade))
      const { grain, x = 0, y = 0 } = grade.grain ?? {}
      const address = grain === undefined ? 0 : addressOf(grain)
      tone(target, width, height, settings, address, x & (GRAIN_PERIOD - 1), y & (GRAIN_PERIOD - 1))
    },
  }
}

/** The table that `tone` asks for. */
function settingsOf({ mix = NO_MIX, curves = NO_CURVE, grain }: Grade): Int16Array {
  const [red, green, blue] = isOne(curves) ? [curves, curves, curves] : curves
  const cubes = [red, green, blue].map(coefficientsOf)
  const weights = weightsOf(grain?.amounts ?? [0, 0, 0])
  const table = new Int16Array(INK_AT / 2)
  const put = (row: number, scale: number, values: readonly number[]): void => {
    for (const [channel, value] of values.entries()) {
      const whole = Math.round(value * scale)
      if (Math.abs(whole) > 32_767) throw new RangeError('this grade bends tones too steeply')
      table[row * 8 + channel] = whole
      table[row * 8 + 4 + channel] = whole
    }
  }
  for (const source of [0, 1, 2] as const)
    put(
      source,
      8192,
      mix.map((row) => row[source]),
    )
  for (const power of [0, 1, 2, 3] as const)
    put(
      3 + power,
      8,
      cubes.map((cube) => cube[power]),
    )
  weights.forEach((weight, power) => put(7 + power, 8, [weight, weight, weight]))
  return table
}

function isOne(curves: NonNullable<Grade['curves']>): curves is Curve {
  return typeof curves[0] === 'number'
}

/** Of the cubic through a curve's points, in powers of value / 256. */
function coefficientsOf([black, dark, light, white]: Curve): readonly [number, number, number, number] {
  // Newton's forward differences over steps of 85.
  const first = dark - black
  const second = light - 2 * dark + black
  const third = white - 3 * light + 3 * dark - black
  const steps = 256 / 85
  return [
    black,
    (first - second / 2 + third / 3) * steps,
    (second / 2 - third / 2) * steps ** 2,
    (third / 6) * steps ** 3,
  ]
}

/** Of the parabola through three amounts, in powers of value / 256. */
function weightsOf([black, middle, white]: GrainTreatment['amounts']): readonly number[] {
  return [black, -3 * black + 4 * middle - white, 2 * black - 4 * middle + 2 * white]
}

let compiled: WebAssembly.Module | undefined

function instantiate(memory: WebAssembly.Memory): GraderExports {
  compiled ??= new WebAssembly.Module(readFileSync(new URL('grade-frame.wasm', import.meta.url)))
  const { exports } = new WebAssembly.Instance(compiled, { env: { memory } })
  return exports as unknown as GraderExports
}
