import { giveLooks, keepLooks, showHour, showMood } from '../cast/looks.ts'
import type { CanvasStage } from '../draw/create-stage.ts'
import type { Palette } from '../draw/palette.ts'
import { createRandom } from '../draw/random.ts'
import { paceFactor, sceneSeconds } from '../pace.ts'
import { FRAME_RATE } from '../scene-spec.ts'
import type { SceneSpec, ShotPlan } from '../scene-spec.ts'
import { goesOn } from '../sets/goes-on.ts'
import { setFor } from '../sets/index.ts'
import { lampLevel, type LampPalette } from '../sets/parts/lighting.ts'
import type { BuiltSet, Heavens } from '../sets/set.ts'
import { stagingFor } from '../stagings/index.ts'
import type { Look } from '../styles/look.ts'
import { lookOf } from '../styles/index.ts'
import { choosePalette } from './choose-palette.ts'
import { createEndlessStage } from './endless-stage.ts'
import { createDeepStage } from './deep-zoom.ts'
import { followUp } from './follow-up.ts'
import { inhabit } from './inhabit.ts'
import type { StagedScene, StagingContext } from './staging.ts'
import { wearSeason } from './wear-season.ts'
import { groundOf, sizeOfFraming } from './frame-subjects.ts'
import { createWideStage, type WideStage } from './wide-stage.ts'
import { panOver, whipFrom } from './words-camera.ts'

/** A shot with its place built and everybody where they act. */
export interface SetUpShot {
  readonly look: Look
  /** As the look has it, with what chooses each subject's looks. */
  readonly spec: SceneSpec
  readonly palette: Palette
  readonly set: BuiltSet
  readonly context: StagingContext
  /** Its actors as the hour and the mood show them. */
  readonly scene: StagedScene
  /** World units by which the camera has gone along. Absent: it stays. */
  readonly travelled: StagedScene['travelled']
  /** How much nearer the camera has yet to come, as a factor; below 1 they are farther off on `wide` instead. */
  readonly size: number
  readonly wide: WideStage
}

/** Before a place is built: what is to be seen in its sky may need it. */
export type HeavensFor = (shot: { readonly spec: SceneSpec; readonly horizon: number }) => Heavens

/**
 * Builds the place of a shot on a stage and has its subjects staged; draws nothing. Everything random is drawn here, from
 * the plan's seed. `heavensFor` absent: the sky shows what the hour and the weather do. `ofSet`: what the place is planned
 * from. Default: a usual source.
 */
export function setUpShot(
  plan: ShotPlan,
  stage: CanvasStage,
  heavensFor?: HeavensFor,
  ofSet = createRandom(plan.seed),
): SetUpShot {
  const { seed } = plan
  const look = lookOf(plan.spec.look)
  const asked = look.scene?.(plan.spec) ?? plan.spec
  const spec = { ...asked, subjects: giveLooks(wearSeason(asSeen(asked)), seed) }
  const seconds = sceneSeconds(spec, plan.frameCount / FRAME_RATE)
  const local = choosePalette(spec, seed)
  const toned: LampPalette = look.palette?.(local) ?? local
  const palette: LampPalette = spec.lamps === undefined ? toned : { ...toned, lamps: spec.lamps }
  const horizon = Math.max(seconds, sceneSeconds(spec, (plan.horizonFrames ?? 0) / FRAME_RATE))
  const heavens = heavensFor?.({ spec, horizon })
  const beyond = goesOn(spec)
  const endless = createEndlessStage(createDeepStage(stage))
  const set = setFor(spec).build({
    stage: endless.stage,
    spec: asSeen(spec),
    palette,
    seed,
    random: ofSet,
    ...(heavens === undefined ? {} : { heavens }),
  })
  const stagingSeed = seed ^ 0x5bd1e995
  const random = createRandom(stagingSeed)
  const context = { stage, spec, palette, set, seed, random, seconds, horizon, goesOn: beyond !== undefined }
  const wide = createWideStage(stage)
  const onWide = { ...context, stage: wide.stage }
  const staging = stagingFor(onWide)
  const size = sizeOfFraming(staging, onWide, stagingSeed)
  const staged = followUp(staging, spec.subjects, seconds)
  const goneOver = staged.travelled ?? (beyond === undefined ? undefined : panOver(spec, seconds))
  const whip = beyond === undefined ? undefined : whipFrom(spec)
  const factor = paceFactor(spec)
  const gone = whip === undefined ? goneOver : (time: number) => (goneOver?.(time) ?? 0) + whip(time / factor)
  // Who is farther off has shorter legs, and comes no farther with them.
  const travelled = gone === undefined || size >= 1 ? gone : (time: number) => size * gone(time)
  if (travelled !== undefined && beyond === 'mirrored') endless.open()
  const dressed = showMood(keepLooks(staged.actors, spec.subjects), spec.mood)
  const isSnowy = asSeen(spec).season === 'winter'
  const inhabited = inhabit(showHour(dressed, lampLevel(palette), isSnowy), { stage: wide.stage, palette })
  if (size < 1) wide.open(size, groundOf(staged, seconds))
  const actors = inhabited.map(wide.seen)
  return {
    look,
    spec,
    palette,
    set,
    context,
    scene: { ...staged, actors, ...(travelled === undefined ? {} : { travelled }) },
    travelled,
    size,
    wide,
  }
}

/** Where it snows it is winter, if no season is named: snow lies on trees and roofs, too. */
function asSeen(spec: SceneSpec): SceneSpec {
  return spec.weather === 'snow' && spec.season === null ? { ...spec, season: 'winter' } : spec
}
