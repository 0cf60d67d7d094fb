import { isDeepStrictEqual } from 'node:util'
import type { PropSpec, ShotPlan, SubjectSpec } from '../scene-spec.ts'
import { doubtsOf } from './doubts.ts'
import type { Doubt } from './doubts.ts'
import { paintCast } from './paint-cast.ts'
import type { PaintedCast } from './paint-cast.ts'

/** Something that was asked for, and that no picture shows. */
export interface Unseen {
  /** Of whom. Absent: of the camera. */
  readonly subject?: SubjectSpec
  readonly kind: UnseenKind
  /** What it is: a name of the vocabulary or of the lexicon, or `#rrggbb`. */
  readonly name: string
  /** What has that colour, or is held or worn. */
  readonly prop?: PropSpec
}

type UnseenKind =
  | 'activity'
  | 'afterwards'
  | 'camera'
  | 'carried'
  | 'colour'
  | 'framing'
  | 'material'
  | 'prop'
  | 'spot'
  | 'trait'

/** More is seldom said of one scene, and each takes some milliseconds. The rest is counted. */
const MOST_DOUBTS = 24

export interface Sighting {
  readonly unseen: readonly Unseen[]
  /** How much more was asked for that was not looked for. */
  readonly unchecked: number
}

/**
 * What was asked for and makes no difference: the shot is drawn small, once as it was asked for and once without each such
 * thing, and what can be left out without changing a pixel is not in the picture. `named`: the concepts that the words
 * name; what a thing only implies is nobody's wish. `breathe` is awaited after each: canvases are freed then.
 */
export async function findUnseen(
  plan: ShotPlan,
  named: ReadonlySet<string>,
  breathe: () => Promise<unknown>,
): Promise<Sighting> {
  const all = doubtsOf(plan.spec, named)
  const doubts = all.slice(0, MOST_DOUBTS)
  if (doubts.length === 0) return { unseen: [], unchecked: 0 }
  const shown = paintCast(plan)
  const unseen: Unseen[] = []
  for (const doubt of doubts) {
    if (isUnseen(doubt, plan, shown)) unseen.push(doubt.unseen)
    await breathe()
  }
  return {
    // What is not there has no colour.
    unseen: unseen.filter(
      ({ kind, prop }) =>
        kind !== 'colour' ||
        prop === undefined ||
        !unseen.some((one) => one.kind === 'prop' && one.prop === prop),
    ),
    unchecked: all.length - doubts.length,
  }
}

function isUnseen({ unseen, without, elsewhere }: Doubt, plan: ShotPlan, shown: PaintedCast): boolean {
  const { subject, kind, name } = unseen
  const at = subject === undefined ? -1 : plan.spec.subjects.indexOf(subject)
  // Who is not there at all is reported as such.
  if (subject !== undefined && shown.drawn[at] === 0) return false
  if (kind === 'camera' && name === 'track' && shown.isFollowed) return false
  if (without.some((spec) => !isSame(shown, paintCast({ ...plan, spec })))) return false
  if (elsewhere !== undefined) {
    const [one, other] = elsewhere.map((spec) => paintCast({ ...plan, spec }))
    if (one !== undefined && other !== undefined && !isSame(one, other)) return false
  }
  return kind !== 'colour' || !shows(shown, name)
}

function isSame({ frames }: PaintedCast, other: PaintedCast): boolean {
  return frames.every((frame, index) => isDeepStrictEqual(frame, other.frames[index]))
}

/** Pixels of a colour that are as good as it, in parts of 255 per channel, and how many of them are seen. */
const NEAR = 48
const ENOUGH = 40

/** A white swan is white whether that was said or not. */
function shows({ frames: [frame] }: PaintedCast, colour: string): boolean {
  if (frame === undefined) return false
  const value = Number.parseInt(colour.slice(1), 16)
  const [red, green, blue] = [value >> 16, (value >> 8) & 255, value & 255]
  let count = 0
  for (let at = 0; at < frame.length && count < ENOUGH; at += 4) {
    const away = Math.max(
      Math.abs((frame[at] ?? 0) - red),
      Math.abs((frame[at + 1] ?? 0) - green),
      Math.abs((frame[at + 2] ?? 0) - blue),
    )
    if (away < NEAR) count += 1
  }
  return count >= ENOUGH
}
