import type { Size } from '#core/video.ts'
import { createCaption } from '../draw/captions.ts'
import type { PlaneMaker } from '../draw/frame-surface.ts'
import type { Random } from '../draw/random.ts'
import { paceFactor } from '../pace.ts'
import { FRAME_RATE } from '../scene-spec.ts'
import type { ShotPlan } from '../scene-spec.ts'
import { createSteadyRandom } from '../sets/parts/apart.ts'
import type { Frame, Heavens } from '../sets/set.ts'
import { drawScene } from './draw-scene.ts'
import { toneFinish } from '../styles/tone-grade.ts'
import { createFireworks } from './fireworks.ts'
import { openTurn } from './turn/open-turn.ts'
import { openStage } from './tilt-stage.ts'
import { setUpShot } from './set-up-shot.ts'
import { createSights } from './sights/index.ts'
import { createWeather } from './weather.ts'
import { aimOf, shotCamera } from './shot-camera.ts'
import { createSmear } from './smear.ts'
import { smearAt } from './words-camera.ts'

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
  if (plan.spec.turns === undefined) return openPhase(plan, size, range)
  return openTurn(plan, range, (phase, seen) =>
    openPhase({ ...plan, spec: phase.spec }, size, seen, {
      random: createSteadyRandom(plan.seed),
      sunAt: phase.sunAt,
    }),
  )
}

/** What a shot that changes hands to each of its phases. */
interface PhaseLight {
  readonly random: Random
  readonly sunAt: Heavens['sunAt']
}

/** A shot, or one phase of it, in which hour and weather stay. */
function openPhase(plan: ShotPlan, size: Size, range?: FrameRange, light?: PhaseLight): OpenShot {
  const stage = openStage(size)
  const { seed } = plan
  const videoSeconds = plan.frameCount / FRAME_RATE
  let fireworks: ReturnType<typeof createFireworks>
  const {
    look,
    spec,
    palette,
    set,
    context,
    scene,
    travelled,
    size: closer,
    wide,
  } = setUpShot(
    plan,
    stage,
    (asked) => {
      fireworks = createFireworks({ stage, ...asked, seed })
      return {
        ...(light?.sunAt === undefined ? {} : { sunAt: light.sunAt }),
        ...(asked.spec.clouds === undefined ? {} : { clouds: asked.spec.clouds }),
        draw(frame) {
          sights.drawInSky(frame)
          fireworks?.draw(frame)
        },
        drawOnWater: (frame, water) => fireworks?.drawOnWater(frame, water),
      }
    },
    light?.random,
  )
  const { seconds } = context
  const factor = paceFactor(spec)
  const sights = createSights({ ...context, actors: scene.actors })
  const weather = createWeather(context)
  const caption = createCaption(spec.dialogue ?? '', spec.language, stage, videoSeconds)
  const finish = look.finish?.({ stage, palette, spec, seed })
  const cameraAt = shotCamera(spec, scene, aimOf(scene, spec, stage, seconds), closer)
  const smear = createSmear(stage, palette, seed)
  const regrade = toneFinish(stage, spec.tones)
  const drawParts = (index: number): void => {
    const shown = index / FRAME_RATE
    const time = shown * factor
    const path = cameraAt({ shown, videoSeconds, time, seconds })
    const camera = { ...path, x: path.x + (travelled?.(time) ?? 0) / set.floor.parallax }
    const frame: Frame = { time, seconds, camera }
    wide.about(scene.follows === true ? path.x : 0)
    set.drawBack(frame)
    fireworks?.drawRest(frame, set.floor)
    sights.drawBehind(frame)
    drawScene(stage, set, scene, look, frame)
    sights.drawOver(frame)
    weather.draw(frame)
    set.drawFront(frame)
    smear(smearAt(spec, shown))
    finish?.(shown)
    regrade?.(shown)
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
