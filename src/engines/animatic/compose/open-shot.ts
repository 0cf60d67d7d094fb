import type { Size } from '#core/video.ts'
import { giveLooks, keepLooks, showHour, showMood } from '../cast/looks.ts'
import { createCaption } from '../draw/captions.ts'
import { createStage } from '../draw/create-stage.ts'
import type { CanvasStage } from '../draw/create-stage.ts'
import type { PlaneMaker } from '../draw/frame-surface.ts'
import { registerFonts } from '../draw/fonts.ts'
import { createRandom } from '../draw/random.ts'
import { paceFactor, sceneSeconds } from '../pace.ts'
import { FRAME_RATE } from '../scene-spec.ts'
import type { SceneSpec, ShotPlan } from '../scene-spec.ts'
import { goesOn } from '../sets/goes-on.ts'
import { setFor } from '../sets/index.ts'
import { lampLevel } from '../sets/parts/lighting.ts'
import type { BuiltSet, Frame, Heavens } from '../sets/set.ts'
import { stagingFor } from '../stagings/index.ts'
import type { Look } from '../styles/look.ts'
import { lookOf } from '../styles/index.ts'
import { choosePalette } from './choose-palette.ts'
import { createEndlessStage } from './endless-stage.ts'
import { createFireworks } from './fireworks.ts'
import { createSights } from './sights/index.ts'
import { inhabit } from './inhabit.ts'
import { followUp } from './follow-up.ts'
import { createWeather } from './weather.ts'
import { panOver, wordsCamera } from './words-camera.ts'
import type { Actor, StagedScene } from './staging.ts'

/**
 * Figures and strokes are drawn anew in every second frame, as animators do ("on twos"); the camera, scenery and the
 * places of figures move in all of them.
 */
const FRAMES_PER_POSE = 2

/** A shot is surveyed at least so often over its length: moves go one way, or swing once. */
const MIN_SURVEYS = 4
/** Frames between two looks at a whole shot, and at the range that is baked of a long one: rows end and begin there. */
const SURVEY_FRAMES = { whole: 30, range: 8 }
/**
 * Layers of a whole shot may take so many bytes. A camera that walks along a street for long shows more: a range at a time is
 * baked of that, if it takes no more than this share of it.
 */
const MAX_LAYER_BYTES = 48e6
const WORTH_A_RANGE = 0.75

/** Frames of a shot from `firstFrame` on. */
export interface FrameRange {
  readonly firstFrame: number
  readonly frameCount: number
}

/** A shot that can be drawn frame by frame, in any order. */
export interface OpenShot {
  /** The range it was opened for, if other frames of it cost a lot of memory. */
  readonly covers: FrameRange | undefined
  /**
   * Bakes what the shot shows, a layer at a time. `breathe` is awaited in between: what a layer leaves behind can be freed.
   * A shot can also be drawn without; then it bakes all that its first frame shows at once.
   */
  prepare(breathe: () => Promise<void>): Promise<void>
  /** Draws a frame, counted from 0. */
  draw(frame: number): void
  /** The drawn frame: height × width × 4, RGBA, row-major, 0..255, sRGB. Valid until the next draw(). */
  pixels(): Uint8Array
  /** The drawn frame as `maker` makes it, `frameIndex` counted within the video. Valid until the next draw(). */
  planes(maker: PlaneMaker, frameIndex: number): Uint8Array
  /** Lets go of its memory, for the next shot to use. Nothing may be called after it. */
  close(): void
}

/**
 * Composes a shot: the set of its setting, its subjects staged, camera and weather. A pure function of plan, size and
 * frame: everything random is drawn here, from the plan's seed. `range`: the frames that will be drawn, if not all.
 */
export function openShot(plan: ShotPlan, size: Size, range?: FrameRange): OpenShot {
  registerFonts()
  const stage = createStage(size)
  const { seed } = plan
  const look = lookOf(plan.spec.look)
  const asked = look.scene?.(plan.spec) ?? plan.spec
  const spec = { ...asked, subjects: giveLooks(asked.subjects, seed) }
  const videoSeconds = plan.frameCount / FRAME_RATE
  const factor = paceFactor(spec)
  const seconds = sceneSeconds(spec, videoSeconds)
  const local = choosePalette(spec, seed)
  const palette = look.palette?.(local) ?? local
  const horizon = Math.max(seconds, sceneSeconds(spec, (plan.horizonFrames ?? 0) / FRAME_RATE))
  const fireworks = createFireworks({ stage, spec, seed, horizon })
  const heavens: Heavens = {
    draw(frame) {
      sights.drawInSky(frame)
      fireworks?.draw(frame)
    },
    drawOnWater: (frame, water) => fireworks?.drawOnWater(frame, water),
  }
  const beyond = goesOn(spec)
  const endless = createEndlessStage(stage)
  const place = {
    stage: endless.stage,
    spec: asSeen(spec),
    palette,
    seed,
    random: createRandom(seed),
    heavens,
  }
  const set = setFor(spec).build(place)
  const random = createRandom(seed ^ 0x5bd1e995)
  const context = { stage, spec, palette, set, seed, random, seconds, horizon, goesOn: beyond !== undefined }
  const staged = followUp(stagingFor(context), spec.subjects, seconds)
  const travelled = staged.travelled ?? (beyond === undefined ? undefined : panOver(spec, seconds))
  if (travelled !== undefined && beyond === 'mirrored') endless.open()
  const dressed = showMood(keepLooks(staged.actors, spec.subjects), spec.mood)
  const isSnowy = asSeen(spec).season === 'winter'
  const actors = inhabit(showHour(dressed, lampLevel(palette), isSnowy), { stage, palette })
  const scene = { ...staged, actors }
  const sights = createSights({ ...context, actors })
  const weather = createWeather(context)
  const caption = createCaption(spec.dialogue ?? '', spec.language, stage, videoSeconds)
  const finish = look.finish?.({ stage, palette, spec, seed })
  const wordsPath = wordsCamera(spec)
  const drawParts = (index: number): void => {
    const shown = index / FRAME_RATE
    const time = shown * factor
    // Who follows somebody is as slow as they are; all other moves take the whole shot.
    const path =
      scene.camera === undefined
        ? wordsPath(thereAndBack(shown, videoSeconds), videoSeconds)
        : scene.camera(thereAndBack(time, seconds), seconds)
    const camera = { ...path, x: path.x + (travelled?.(time) ?? 0) / set.floor.parallax }
    const frame: Frame = { time, seconds, camera }
    set.drawBack(frame)
    fireworks?.drawRest(frame, set.floor)
    sights.drawBehind(frame)
    drawScene(stage, set, scene, look, frame)
    sights.drawOver(frame)
    weather.draw(frame)
    set.drawFront(frame)
    finish?.(shown)
    caption.draw(stage.pen, shown)
  }
  /** The frame whose strokes and bodies are there to be taken again. */
  let drawnFully: number | undefined
  let drawn: number | undefined
  const drawFully = (index: number): void => {
    // Where two edges meet on one row of pixels something shines through; it must not be the frame before.
    stage.begin(palette.ground)
    drawParts(index)
    drawnFully = index
  }
  // Layers are baked at the zoom they are first seen at: that must not depend on which frame is asked for first.
  const survey = ({ firstFrame, frameCount }: FrameRange, step: number): number =>
    stage.survey(() => {
      const steps = Math.max(MIN_SURVEYS, Math.ceil(frameCount / step))
      for (let index = 0; index <= steps; index += 1) {
        drawParts(firstFrame + Math.round((index / steps) * Math.max(0, frameCount - 1)))
      }
    })
  const surveyAll = (): number => survey({ firstFrame: 0, frameCount: plan.frameCount }, SURVEY_FRAMES.whole)
  const byteCount = surveyAll()
  const narrow = byteCount > MAX_LAYER_BYTES ? range : undefined
  const isWorth = narrow !== undefined && survey(narrow, SURVEY_FRAMES.range) < WORTH_A_RANGE * byteCount
  const covers = isWorth ? narrow : undefined
  if (narrow !== undefined && !isWorth) surveyAll()
  stage.beginRehearsal()
  drawParts(covers?.firstFrame ?? 0)
  return {
    covers,
    prepare: stage.bake,
    draw(frame) {
      const index = frame - (frame % (look.hold ?? 1))
      if (index === drawn) return
      drawn = index
      const key = index - (index % FRAMES_PER_POSE)
      if (drawnFully !== key || index === key) drawFully(key)
      if (index === key) return
      if (!stage.allowsBetween()) {
        drawFully(index)
        return
      }
      stage.beginBetween(palette.ground)
      drawParts(index)
    },
    pixels: () => stage.pixels(),
    planes: (maker, frameIndex) => stage.planes(maker, frameIndex),
    close: () => stage.close(),
  }
}

/** Where it snows it is winter, if no season is named: snow lies on trees and roofs, too. */
function asSeen(spec: SceneSpec): SceneSpec {
  return spec.weather === 'snow' && spec.season === null ? { ...spec, season: 'winter' } : spec
}

/** After the end of a shot the camera goes back the way it came: its moves end slowly, so the turn is not seen. */
function thereAndBack(time: number, seconds: number): number {
  if (time <= seconds) return time
  const phase = time % (2 * seconds)
  return phase <= seconds ? phase : 2 * seconds - phase
}

function drawScene(stage: CanvasStage, set: BuiltSet, scene: StagedScene, look: Look, frame: Frame): void {
  scene.drawBehind?.(frame)
  const placed = scene.actors.map((actor) => ({ actor, placement: actor.place(frame) }))
  for (const { actor, placement } of placed.toSorted((a, b) => a.placement.y - b.placement.y)) {
    actor.drawBehind?.(frame)
    drawActor(stage, set, actor, placement, look, frame)
    actor.drawOver?.(frame)
  }
  scene.drawOver?.(frame)
}

function drawActor(
  stage: CanvasStage,
  set: BuiltSet,
  actor: Actor,
  placement: ReturnType<Actor['place']>,
  look: Look,
  frame: Frame,
): void {
  const pose = actor.pose(frame)
  const box = actor.rig.box(actor.look, pose.action)
  const complete = { boxWidth: box.width, boxHeight: box.height, ...placement }
  const light = { ...set.light, ...actor.light }
  stage.actor(frame.camera, complete, look.light?.(light) ?? light, (pen) => {
    actor.rig.draw(pen, actor.look, pose)
  })
}
