import type { Shot } from '#core/request.ts'
import type { Size } from '#core/video.ts'
import { FRAME_RATE } from './scene-spec.ts'

/** Neighbouring frames of one shot, encoded independently of all others. */
export interface SegmentRange {
  readonly shot: number
  /** Within the shot. */
  readonly firstFrame: number
  readonly frameCount: number
}

/** Shorter segments show a pulse of quality at every key frame; longer ones leave children idle at the end. */
const SEGMENT_FRAMES = 60
/**
 * How much the first segment of a shot is longer than the average, and the last one shorter: the child that makes the
 * sound catches up, and the last ones to finish are short.
 */
const SLOPE = 0.115
/** The sprite sheet: this many tiles, in reading order, the middles of equal parts of the video. */
export const SPRITESHEET = { columns: 5, rows: 4, longSide: 256 } as const
/** Where the thumbnail is taken, as a fraction of the length: the scene has begun and has not ended. */
const THUMBNAIL_FRACTION = 0.35

/** Whole frames of each shot, so that cuts lie on the frames nearest to their times. May be 0 for a tiny shot. */
export function countFrames(shots: readonly Pick<Shot, 'seconds'>[]): number[] {
  let seconds = 0
  let cut = 0
  return shots.map((shot) => {
    seconds += shot.seconds
    const start = cut
    cut = Math.round(seconds * FRAME_RATE)
    return cut - start
  })
}

/** Cuts shots into segments. Depends on nothing but the lengths, so the same video is always encoded the same way. */
export function planSegments(frameCounts: readonly number[]): SegmentRange[] {
  return frameCounts.flatMap((frameCount, shot) => {
    const parts = Math.max(1, Math.round(frameCount / SEGMENT_FRAMES))
    const edges = Array.from({ length: parts + 1 }, (_, index) => edgeAt(index / parts, parts, frameCount))
    return edges.slice(0, parts).map((firstFrame, index) => ({
      shot,
      firstFrame,
      frameCount: (edges[index + 1] ?? frameCount) - firstFrame,
    }))
  })
}

/** A parabola: its slope falls evenly from 1 + SLOPE to 1 - SLOPE in the middles of the first and last part. */
function edgeAt(fraction: number, parts: number, frameCount: number): number {
  const bend = parts === 1 ? 0 : (SLOPE * parts) / (parts - 1)
  return Math.round(frameCount * (fraction + bend * fraction * (1 - fraction)))
}

/** Frames of the whole video that the sprite sheet shows. In a very short video some are shown twice. */
export function spritesheetFrames(frameCount: number): number[] {
  const tiles = SPRITESHEET.columns * SPRITESHEET.rows
  return Array.from({ length: tiles }, (_, index) => Math.floor(((index + 0.5) * frameCount) / tiles))
}

export function thumbnailFrame(frameCount: number): number {
  return Math.floor(frameCount * THUMBNAIL_FRACTION)
}

/** The size of one tile: the video's, reduced so that the longer side fits. */
export function tileSize({ width, height }: Size): Size {
  const scale = Math.min(1, SPRITESHEET.longSide / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}
