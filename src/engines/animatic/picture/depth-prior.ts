import { smoothstep } from '../draw/easing.ts'
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
const FLAT_RELIEF = 0.2
/** Share of the picture that its commonest colours take when it is a drawing on paper. */
const FLAT_SHARE = { from: 0.55, to: 0.8 }
const COMMONEST = 6
/** So far around a subject the ground bends to meet it; the subject itself stays as it is. */
const MARGIN = 3
const BLUR_RADIUS = 3
const BLUR_PASSES = 3

/**
 * Guesses depth without a model. `pixels`: the picture reduced to GRID × GRID, RGB bytes. Each subject is one upright
 * board on a rising ground, so faces keep their form; between board and ground the field is smooth: where depth jumps, a
 * moving picture tears, where it flows, it only bends.
 */
export function estimateDepth(pixels: Uint8Array): PictureDepth {
  const { mask, foot, focus } = findSubject(pixels)
  const values = new Float32Array(GRID * GRID)
  for (let at = 0; at < values.length; at += 1) {
    const share = mask[at] ?? 0
    const ground = GROUND_WEIGHT * groundAt(Math.floor(at / GRID) / (GRID - 1))
    const board = SUBJECT_LIFT + GROUND_WEIGHT * groundAt(foot[at] ?? 0)
    values[at] = ground + (Math.max(ground, board) - ground) * share
  }
  dilate(values, MARGIN)
  for (let pass = 0; pass < BLUR_PASSES; pass += 1) blur(values, BLUR_RADIUS)
  const relief = 1 - (1 - FLAT_RELIEF) * flatness(pixels)
  return {
    depthAt: (x, y) => 0.5 + relief * (interpolate(values, x * (GRID - 1), y * (GRID - 1)) - 0.5),
    focus,
  }
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
