import type { Grade } from '../rework/part.ts'
import type { LookName, Mood, Season, TimeOfDay, ToneName, Weather } from '../scene-spec.ts'

/** Changes pixels in place: `height × width × 4` RGBA bytes. */
export type Grader = (pixels: Uint8Array) => void

/** What happens to a picture; of several, the same things one after the other, in this order. */
interface Treatment {
  /** 0: grey, 1: as it is. Default 1. */
  readonly saturation?: number
  /** Around middle grey. Default 1. */
  readonly contrast?: number
  /** Factors of red, green and blue. Default 1. */
  readonly tint?: readonly [number, number, number]
  /** Added at last, of 255: veils the blacks. Default 0. */
  readonly lift?: number
  /** Steps of lightness; absent: all. Steps of each channel would turn greys green and pink. */
  readonly levels?: number
}

const TIMES: Readonly<Record<TimeOfDay, Treatment>> = {
  day: { saturation: 1.12, tint: [1.14, 1.13, 1.08] },
  dawn: { saturation: 0.95, tint: [1.08, 0.98, 0.94], lift: 8 },
  'golden-hour': { saturation: 1.1, tint: [1.16, 1.02, 0.78] },
  sunset: { saturation: 1.08, tint: [1.1, 0.9, 0.66] },
  'blue-hour': { saturation: 0.8, tint: [0.56, 0.68, 0.98] },
  night: { saturation: 0.62, contrast: 1.06, tint: [0.36, 0.46, 0.7] },
  overcast: { saturation: 0.62, contrast: 0.92, tint: [0.92, 0.95, 1] },
}
const WEATHERS: Readonly<Record<Weather, Treatment>> = {
  clear: {},
  rain: { saturation: 0.75, tint: [0.84, 0.88, 0.94] },
  storm: { saturation: 0.6, contrast: 1.08, tint: [0.62, 0.67, 0.76] },
  snow: { saturation: 0.8, tint: [1, 1.02, 1.06], lift: 8 },
  fog: { saturation: 0.7, contrast: 0.66, lift: 34 },
  wind: {},
}
const SEASONS: Readonly<Record<Season, Treatment>> = {
  spring: { saturation: 1.12, tint: [1.02, 1.04, 1] },
  summer: { saturation: 1.16, tint: [1.06, 1.03, 0.94] },
  autumn: { saturation: 1.05, tint: [1.12, 0.98, 0.8] },
  winter: { saturation: 0.7, tint: [0.94, 0.99, 1.08], lift: 6 },
}
const MOODS: Readonly<Record<Mood, Treatment>> = {
  neutral: {},
  calm: { saturation: 0.92, contrast: 0.94, lift: 6 },
  joyful: { saturation: 1.22, tint: [1.05, 1.04, 1] },
  dark: { saturation: 0.8, contrast: 1.12, tint: [0.7, 0.7, 0.74] },
  epic: { saturation: 1.1, contrast: 1.2 },
  romantic: { tint: [1.08, 0.95, 0.97], lift: 8 },
  tense: { saturation: 0.82, contrast: 1.18, tint: [0.94, 1, 0.96] },
  sad: { saturation: 0.62, tint: [0.9, 0.95, 1.02] },
}
const TONES: Readonly<Record<ToneName, Treatment>> = {
  warm: { tint: [1.12, 0.98, 0.84] },
  cool: { tint: [0.86, 0.97, 1.1] },
  bright: { tint: [1.2, 1.2, 1.2], lift: 8 },
  dark: { tint: [0.7, 0.7, 0.72] },
  vivid: { saturation: 1.4 },
  muted: { saturation: 0.58 },
  contrast: { contrast: 1.28 },
  soft: { contrast: 0.78, lift: 6 },
}
/** What a look does to footage besides what it does to every finished frame. */
const LOOKS: Readonly<Partial<Record<LookName, Treatment>>> = {
  comic: { levels: 8 },
  anime: { levels: 24 },
  'paper-cut': { saturation: 1.1, levels: 7 },
  noir: { saturation: 0 },
  sketch: { saturation: 0 },
  silhouette: { saturation: 0.3, contrast: 2.2, tint: [0.62, 0.6, 0.64] },
}

/** Night and storm together are not blacker than this: something must be seen. */
const DARKEST = 0.3

/** What the named changes do to a picture; undefined when they leave it as it is. */
export function createGrader({ time, weather, season, mood, look, tones = [] }: Grade): Grader | undefined {
  const named = [
    ...(time === undefined ? [] : [TIMES[time]]),
    ...(weather === undefined ? [] : [WEATHERS[weather]]),
    ...(season === undefined || season === null ? [] : [SEASONS[season]]),
    ...(mood === undefined ? [] : [MOODS[mood]]),
    ...(look === undefined ? [] : [LOOKS[look] ?? {}]),
    ...tones.map((tone) => TONES[tone]),
  ].filter((treatment) => Object.keys(treatment).length > 0)
  if (named.length === 0) return undefined
  const saturation = product(named.map((treatment) => treatment.saturation ?? 1))
  const tables = ([0, 1, 2] as const).map((channel) => createTable(named, channel))
  const [red, green, blue] = tables
  if (red === undefined || green === undefined || blue === undefined) return undefined
  const levels = Math.min(...named.map((treatment) => treatment.levels ?? 256))
  const steps = levels < 256 ? createSteps(levels) : undefined
  return (pixels) => {
    treat(pixels, saturation, { red, green, blue })
    if (steps !== undefined) posterise(pixels, steps)
  }
}

/** For each lightness, how much of it the next step is, × 256. */
function createSteps(levels: number): Uint16Array {
  return Uint16Array.from({ length: 256 }, (_, light) => {
    const step = (Math.round((light / 255) * (levels - 1)) * 255) / (levels - 1)
    return Math.round((256 * step) / Math.max(1, light))
  })
}

/** Brings each pixel to a step of lightness, in the colour that it has. */
function posterise(pixels: Uint8Array, steps: Uint16Array): void {
  for (let at = 0; at < pixels.length; at += 4) {
    const r = pixels[at] ?? 0
    const g = pixels[at + 1] ?? 0
    const b = pixels[at + 2] ?? 0
    const share = steps[(54 * r + 183 * g + 19 * b) >> 8] ?? 256
    pixels[at] = Math.min(255, (r * share) >> 8)
    pixels[at + 1] = Math.min(255, (g * share) >> 8)
    pixels[at + 2] = Math.min(255, (b * share) >> 8)
  }
}

interface Tables {
  readonly red: Uint8ClampedArray
  readonly green: Uint8ClampedArray
  readonly blue: Uint8ClampedArray
}

function treat(pixels: Uint8Array, saturation: number, { red, green, blue }: Tables): void {
  for (let at = 0; at < pixels.length; at += 4) {
    const r = pixels[at] ?? 0
    const g = pixels[at + 1] ?? 0
    const b = pixels[at + 2] ?? 0
    const light = 0.2126 * r + 0.7152 * g + 0.0722 * b
    pixels[at] = red[toIndex(light + (r - light) * saturation)] ?? 0
    pixels[at + 1] = green[toIndex(light + (g - light) * saturation)] ?? 0
    pixels[at + 2] = blue[toIndex(light + (b - light) * saturation)] ?? 0
  }
}

function toIndex(value: number): number {
  return value < 0 ? 0 : value > 255 ? 255 : value | 0
}

/** What one channel's values become. */
function createTable(treatments: readonly Treatment[], channel: 0 | 1 | 2): Uint8ClampedArray {
  const contrast = product(treatments.map((treatment) => treatment.contrast ?? 1))
  const tint = product(treatments.map((treatment) => treatment.tint?.[channel] ?? 1))
  const lift = Math.max(...treatments.map((treatment) => treatment.lift ?? 0))
  const table = new Uint8ClampedArray(256)
  for (let value = 0; value < 256; value += 1) {
    const lit = Math.min(255, Math.max(0, (value - 128) * contrast + 128) * Math.max(tint, DARKEST))
    table[value] = Math.round(lift + (lit * (255 - lift)) / 255)
  }
  return table
}

function product(factors: readonly number[]): number {
  return factors.reduce((result, factor) => result * factor, 1)
}
