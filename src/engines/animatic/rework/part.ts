import type { SceneChange } from '../parse/parse-change.ts'
import type { SceneSpec, ShotPlan } from '../scene-spec.ts'

/** One stretch of a video: what is seen, frame by frame. Plain JSON; remembered with the video for later reworks. */
export type Part = DrawnPart | PicturePart | FootagePart

/** A drawn shot, or what comes of one after its end. */
export interface DrawnPart {
  readonly kind: 'shot'
  readonly plan: ShotPlan
  /** Frame of the plan that is the first of this part: 0 unless it goes on where an earlier part ended. */
  readonly firstFrame: number
  readonly frameCount: number
  /** What it melts out of; null after a cut. */
  readonly melt: Melt | null
}

/** The end of another shot, which goes on below while this one appears. */
export interface Melt {
  readonly plan: ShotPlan
  readonly firstFrame: number
  readonly frameCount: number
}

/** A still picture that is brought to life. */
export interface PicturePart {
  readonly kind: 'picture'
  readonly plan: ShotPlan
  readonly frameCount: number
  /** The reference image of the request, or a frame of the source video. */
  readonly picture:
    | { readonly from: 'reference' }
    | { readonly from: 'source'; readonly frame: number; readonly grade: Grade }
  /** What it seems to be in space, as it was guessed first. Absent: it is guessed from the picture. */
  readonly space?: PictureSpace
  /** What the picture has been through in the parts just before this one, which goes on with it. Default: nothing. */
  readonly earlier?: readonly Stretch[]
}

/** What a picture seems to be in space, on a square field of cells. Kept with the video: of coded pictures another guess may come out. */
export interface PictureSpace {
  /** How much of its depth is shown, 0..1: little of a flat drawing. */
  readonly relief: number
  /** Where the eye goes, 0..1 from edge to edge. */
  readonly focus: { readonly x: number; readonly y: number }
  /** Upright boards on the ground. */
  readonly things: readonly {
    /** Where it meets the ground: 0 (top) .. 1 (bottom). */
    readonly foot: number
    /** Its cells, row-major: index of the first and number, in turn. */
    readonly runs: readonly number[]
  }[]
}

/** A time for which a picture moves in one way. */
export interface Stretch {
  readonly spec: SceneSpec
  readonly frameCount: number
}

/** A stretch of the source video, regraded. */
export interface FootagePart {
  readonly kind: 'footage'
  /** Its spec tells the weather, the look and the words in front. */
  readonly plan: ShotPlan
  readonly frameCount: number
  /** Frame of the source video, at this engine's frame rate. */
  readonly sourceFrame: number
  /** What of the light is changed. */
  readonly grade: Grade
}

/** Named changes of light and mood. Empty: the footage as it is. */
export type Grade = Pick<SceneChange['scene'], 'time' | 'weather' | 'season' | 'mood' | 'look' | 'tones'>

/** Frame of its own clock at which a part begins. */
export function offsetOf(part: Part): number {
  if (part.kind === 'shot') return part.firstFrame
  if (part.kind === 'footage') return 0
  return (part.earlier ?? []).reduce((sum, { frameCount }) => sum + frameCount, 0)
}

/** First frame of each part, and at last the length of the whole. */
export function startsOf(parts: readonly Pick<Part, 'frameCount'>[]): number[] {
  const starts = [0]
  for (const part of parts) starts.push((starts.at(-1) ?? 0) + part.frameCount)
  return starts
}

/**
 * The parts of a finished video as another job must see them: its pictures and its footage are frames of that video now.
 */
export function asSource(parts: readonly Part[]): readonly Part[] {
  const starts = startsOf(parts)
  return parts.map((part, index): Part => {
    const frame = starts[index] ?? 0
    if (part.kind === 'picture') {
      // Where it began, it is seen as it was: nothing has moved, nothing fallen in front of it.
      const origin = starts[index - (part.earlier?.length ?? 0)] ?? 0
      return { ...part, picture: { from: 'source', frame: origin, grade: {} } }
    }
    if (part.kind === 'shot') return part
    // What fell or was written in front of it is in its pictures now, and what was heard besides in its sound.
    const { heard: _, ...before } = part.plan.spec
    const spec = {
      ...before,
      weather: 'clear' as const,
      look: 'flat' as const,
      dialogue: null,
      tones: [],
    }
    return { ...part, plan: { ...part.plan, spec }, sourceFrame: frame, grade: {} }
  })
}
