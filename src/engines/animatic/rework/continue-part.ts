import { isDeepStrictEqual } from 'node:util'
import type { SceneChange } from '../parse/parse-change.ts'
import { afterTurns } from '../turn-phases.ts'
import { FRAME_RATE } from '../scene-spec.ts'
import type { Action, CameraMove, SceneSpec, ShotPlan, SubjectSpec } from '../scene-spec.ts'
import { inPlace, mergeScene } from './merge-scene.ts'
import { offsetOf } from './part.ts'
import type { DrawnPart, Part, PicturePart } from './part.ts'

/** How long a changed scene takes to appear. */
const MELT_FRAMES = 24

/** Whoever does this leaves the picture if it goes on. */
const TRAVELS: ReadonlySet<Action> = new Set([
  'walk',
  'run',
  'fly',
  'swim',
  'drive',
  'ride',
  'sail',
  'take-off',
  'land',
  'float',
])
/** The move that begins where the other one ends. */
const BACK: Readonly<Record<CameraMove, CameraMove>> = {
  push: 'pull',
  'push-in': 'pull',
  pull: 'push',
  'pan-left': 'pan-right',
  'pan-right': 'pan-left',
  'whip-pan': 'push',
  track: 'pan-left',
  'crane-up': 'crane-down',
  'crane-down': 'crane-up',
  'tilt-up': 'tilt-down',
  'tilt-down': 'tilt-up',
  orbit: 'pan-left',
  'dolly-zoom': 'push',
  walk: 'walk',
  run: 'run',
  handheld: 'handheld',
  still: 'still',
}

/**
 * What comes after the last part of a video. A scene in which nobody travels goes on, its clock and all; what the prompt
 * changes melts in. Travellers set out anew, out of a melt, because they would soon be gone; so does a scene in which
 * something is said now, whose speakers have a clock of their own. A moving picture moves on. After footage its last
 * frame comes to life.
 */
export function continuePart(
  last: Part,
  change: SceneChange,
  frameCount: number,
  sourceFrameCount: number,
): Part {
  const before: SceneSpec = { ...afterSequels(afterTurns(last.plan.spec)), dialogue: null }
  const isDrawn = last.kind === 'shot'
  const spec = mergeScene(before, asNext(isDrawn ? change : inPlace(change), before))
  const { seed } = last.plan
  if (last.kind === 'picture') return movePictureOn(last, spec, frameCount, sourceFrameCount)
  if (last.kind === 'footage') {
    return {
      kind: 'picture',
      plan: { spec, seconds: frameCount / FRAME_RATE, frameCount, seed },
      frameCount,
      picture: { from: 'source', frame: sourceFrameCount - 1, grade: {} },
    }
  }
  const firstFrame = last.firstFrame + last.frameCount
  const lasting: ShotPlan = { ...last.plan, horizonFrames: firstFrame + frameCount }
  const melt = { plan: lasting, firstFrame, frameCount: Math.min(MELT_FRAMES, frameCount) }
  if (!goesOn(before, spec) || spec.dialogue !== null || spec.subjects.some(changesDeed))
    return setOut(spec, before, change, { frameCount, seed }, melt)
  return isDeepStrictEqual(before, spec)
    ? { kind: 'shot', plan: lasting, firstFrame, frameCount, melt: null }
    : { kind: 'shot', plan: { ...lasting, spec }, firstFrame, frameCount, melt }
}

/** What somebody does in the end they go on with. */
function afterSequels(spec: SceneSpec): SceneSpec {
  if (!spec.subjects.some(changesDeed)) return spec
  const subjects = spec.subjects.map((subject) => {
    const { afterwards, activity: _, ...rest } = subject
    return afterwards === undefined ? subject : { ...rest, action: afterwards }
  })
  return { ...spec, subjects }
}

function changesDeed({ afterwards }: SubjectSpec): boolean {
  return afterwards !== undefined
}

/** What comes next comes to those who are there, unless it is elsewhere or in their place. */
function asNext(asked: SceneChange, { setting, place }: SceneSpec): SceneChange {
  // Who zooms moves on from where the picture is.
  const change = { ...asked, zoom: null }
  const { setting: named, place: called = place, ...scene } = change.scene
  const isHere = named === undefined || (named === setting && called === place)
  if (change.intent !== null || !isHere) return change
  return { ...change, scene, intent: 'add' }
}

function movePictureOn(
  last: PicturePart,
  spec: SceneSpec,
  frameCount: number,
  sourceFrameCount: number,
): PicturePart {
  const { seed } = last.plan
  const earlier = [...(last.earlier ?? []), { spec: last.plan.spec, frameCount: last.frameCount }]
  // A reference image is not at hand any more; in the source it is seen where the picture began.
  const frame = sourceFrameCount - last.frameCount - offsetOf(last)
  return {
    kind: 'picture',
    plan: { spec, seconds: frameCount / FRAME_RATE, frameCount, seed },
    frameCount,
    picture: { from: 'source', frame, grade: {} },
    earlier,
    ...(last.space === undefined ? {} : { space: last.space }),
  }
}

/** Whether the scene stands still enough, and stays similar enough, to be drawn on its old clock. */
function goesOn(before: SceneSpec, after: SceneSpec): boolean {
  const isStill = ({ subjects }: SceneSpec): boolean => subjects.every(({ action }) => !TRAVELS.has(action))
  return (
    isStill(before) &&
    isStill(after) &&
    before.setting === after.setting &&
    before.place === after.place &&
    before.camera === after.camera &&
    before.framing === after.framing &&
    before.pace === after.pace
  )
}

function setOut(
  spec: SceneSpec,
  before: SceneSpec,
  change: SceneChange,
  { frameCount, seed }: { readonly frameCount: number; readonly seed: number },
  melt: DrawnPart['melt'],
): Part {
  const isSamePlace =
    spec.setting === before.setting && spec.place === before.place && change.scene.camera === undefined
  const camera = isSamePlace ? BACK[spec.camera] : spec.camera
  return {
    kind: 'shot',
    plan: { spec: { ...spec, camera }, seconds: frameCount / FRAME_RATE, frameCount, seed },
    firstFrame: 0,
    frameCount,
    melt,
  }
}
