import { readFileSync } from 'node:fs'

/** A colour, or a gradient in its own space: two ends of a line, or middle and radius. */
export type Fill =
  | string
  | {
      /** From the gradient's space to the drawing's. */
      readonly matrix: readonly [number, number, number, number, number, number]
      readonly from: readonly number[]
      readonly stops: readonly (readonly [offset: number, colour: string])[]
    }

export interface Outline {
  /** SVG path, in hundredths of the drawing's height. */
  readonly data: string
  readonly fill: Fill
  /** 0..1, default 1. */
  readonly alpha?: number
  /** Width of the line; absent: the outline is filled. */
  readonly stroke?: number
  readonly evenOdd?: true
  /** SVG path outside of which it is not seen. */
  readonly clip?: string
}

/** A picture with its bottom middle at 0 0, facing right. */
export interface Drawing {
  /** Against its height. */
  readonly width: number
  readonly outlines: readonly Outline[]
}

const FILE = new URL('../../assets/noto/drawings.json', import.meta.url)
let drawings: Readonly<Record<string, Drawing>> | undefined

/** A stored drawing; undefined for names that have none. The file is read when the first is asked for. */
export function drawingOf(name: string): Drawing | undefined {
  drawings ??= withoutStray(JSON.parse(readFileSync(FILE, 'utf8')) as Readonly<Record<string, Drawing>>)
  return Object.hasOwn(drawings, name) ? drawings[name] : undefined
}

/** Outlines that are not the thing itself: stars and snow of a sky that is not ours, sparkles, lines of motion. */
const STRAY: Readonly<Record<string, readonly number[]>> = {
  lighthouse: [12, 13, 14, 15],
  snowman: [8],
  sword: [10, 11, 12, 13],
  boomerang: [0, 1],
}

function withoutStray(all: Readonly<Record<string, Drawing>>): Readonly<Record<string, Drawing>> {
  const kept = Object.entries(STRAY).flatMap(([name, stray]) => {
    const drawing = all[name]
    if (drawing === undefined) return []
    return [
      [name, { ...drawing, outlines: drawing.outlines.filter((_, at) => !stray.includes(at)) }] as const,
    ]
  })
  return { ...all, ...Object.fromEntries(kept) }
}
