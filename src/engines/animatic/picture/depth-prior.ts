import { smoothstep } from '../draw/easing.ts'
import type { PictureSpace } from '../rework/part.ts'
import { findSubject } from './find-subject.ts'
import { blur, dilate, GRID, interpolate } from './grid.ts'

/** What a picture seems to be in space. x and y run from 0 to 1. */
export interface PictureDepth {
  /** How near each part seems to be: 0 far, 1 near; smooth. */
  readonly depthAt: (x: number, y: number) => number
  /** Where the eye goes: the middle of what seems to be the subject. */
  readonly focus: { readonly x: number; readonly y: number }
}

/** The lower, the nearer: true for most pictures with a ground. */
const GROUND_WEIGHT = 0.55
/** A subject is nearer than the ground it stands on. */
const SUBJECT_LIFT = 0.4
/** Posters, screens and products on white bend visibly, so they move almost as one. */
const FLAT_RELIEF = 0.02
/** Share of the picture that its commonest colours take when it is a drawing on paper. */
const FLAT_SHARE = { from: 0.55, to: 0.8 }
const COMMONEST = 6
/** The subject itself stays as it is, and so much around it, in cells of the grid. */
const MARGIN = 3
/** Around it the ground bends to meet it: so softly, so often. */
const FLOWS = 90
const FLOW_RADIUS = 2
const PULL_OF_GROUND = 0.004

/** Guesses without a model what stands where. `pixels`: the picture reduced to GRID × GRID, RGB bytes. */
export function guessSpace(pixels: Uint8Array): PictureSpace {
  const { things, focus } = findSubject(pixels)
  return {
    relief: 1 - (1 - FLAT_RELIEF) * flatness(pixels),
    focus,
    things: things.map(({ cells, foot }) => ({ foot, runs: toRuns(cells) })),
  }
}

/**
 * Each subject is one upright board on a rising ground, equally near all over, so that faces and bottles keep their form;
 * around it the field is smooth: where depth jumps, a moving picture tears, where it flows, it only bends.
 */
export function depthOf({ relief, focus, things }: PictureSpace): PictureDepth {
  const grounds = Float32Array.from(
    { length: GRID * GRID },
    (_, at) => GROUND_WEIGHT * groundAt(Math.floor(at / GRID) / (GRID - 1)),
  )
  const boards = new Float32Array(GRID * GRID)
  for (const { runs, foot } of things) {
    const board = SUBJECT_LIFT + GROUND_WEIGHT * groundAt(foot)
    for (const [start, count] of pairsOf(runs)) boards.fill(board, start, start + count)
  }
  dilate(boards, MARGIN)
  const values = flowTogether(grounds, boards)
  return {
    depthAt: (x, y) => 0.5 + relief * (interpolate(values, x * (GRID - 1), y * (GRID - 1)) - 0.5),
    focus,
  }
}

function toRuns(cells: readonly number[]): readonly number[] {
  const runs: number[] = []
  for (const at of cells.toSorted((a, b) => a - b)) {
    const count = runs.at(-1) ?? 0
    if (runs.length > 0 && (runs.at(-2) ?? 0) + count === at) runs[runs.length - 1] = count + 1
    else runs.push(at, 1)
  }
  return runs
}

function pairsOf(runs: readonly number[]): (readonly [number, number])[] {
  return Array.from({ length: runs.length / 2 }, (_, at) => [runs[at * 2] ?? 0, runs[at * 2 + 1] ?? 0])
}

/** The ground, and what stands before it as upright boards: between them the field is smooth. */
function flowTogether(grounds: Float32Array, boards: Float32Array): Float32Array {
  const values = grounds.slice()
  for (let flow = 0; flow < FLOWS; flow += 1) {
    for (const [at, board] of boards.entries()) if (board > 0) values[at] = Math.max(board, grounds[at] ?? 0)
    blur(values, FLOW_RADIUS)
    for (const [at, ground] of grounds.entries()) {
      const value = values[at] ?? 0
      values[at] = value + (ground - value) * PULL_OF_GROUND
    }
  }
  for (const [at, board] of boards.entries()) if (board > 0) values[at] = board
  return values
}

function groundAt(y: number): number {
  return smoothstep(0.25, 1, y)
}

/** 1 for a drawing on a plain ground, 0 for a photograph. */
function flatness(pixels: Uint8Array): number {
  const counts = new Map<number, number>()
  for (let at = 0; at < pixels.length; at += 3) {
    const colour =
      ((pixels[at] ?? 0) >> 4) | (((pixels[at + 1] ?? 0) >> 4) << 4) | (((pixels[at + 2] ?? 0) >> 4) << 8)
    counts.set(colour, (counts.get(colour) ?? 0) + 1)
  }
  const most = [...counts.values()].toSorted((a, b) => b - a).slice(0, COMMONEST)
  const share = most.reduce((sum, count) => sum + count, 0) / (GRID * GRID)
  return smoothstep(FLAT_SHARE.from, FLAT_SHARE.to, share)
}
