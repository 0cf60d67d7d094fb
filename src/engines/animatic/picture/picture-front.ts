import type { Size } from '#core/video.ts'
import { choosePalette } from '../compose/choose-palette.ts'
import { hasWeather } from '../compose/weather.ts'
import { createCaption } from '../draw/captions.ts'
import { createStage } from '../draw/create-stage.ts'
import type { CanvasStage } from '../draw/create-stage.ts'
import { createGrader } from '../footage/grade.ts'
import type { SceneSpec, SettingName, ShotPlan } from '../scene-spec.ts'
import { lookOf } from '../styles/index.ts'
import { createAir } from './picture-air.ts'
import { createFrontWeather } from './picture-fog.ts'
import type { PictureLight } from './picture-light.ts'

/** What a prompt puts in front of a user's picture. Times are seconds since the picture began to move. */
export interface Front {
  readonly stage: CanvasStage
  /** Whether `add` changes anything. */
  readonly changes: boolean
  /** Begins a frame of the stage: the picture with the weather, its light and the look. Changes `pixels`. */
  begin(pixels: Uint8Array, time: number): void
  /** Draws light and dust onto what is on the stage. */
  addAir(time: number): void
  /** Lays out the spoken words for a stretch of `seconds`; its answer draws them `age` seconds into it. */
  captionFor(seconds: number): (age: number) => void
}

export interface FrontOptions extends Pick<ShotPlan, 'spec' | 'seed'> {
  /** Until when things happen. */
  readonly horizonSeconds: number
}

export function createFront(
  { spec, seed, horizonSeconds }: FrontOptions,
  size: Size,
  light: PictureLight,
): Front {
  const stage = createStage(size)
  const palette = choosePalette(spec)
  const outside = outsideOf(spec)
  const weather = createFrontWeather({ stage, spec: outside, palette, seed, horizon: horizonSeconds })
  const isWet = hasWeather(outside)
  const regrade = createGrader({
    look: spec.look,
    tones: spec.tones ?? [],
    ...(isWet ? { weather: spec.weather } : {}),
  })
  const finish = lookOf(spec.look).finish?.({ stage, palette, spec, seed })
  const air = createAir(stage, light, seed)
  const viewAt = (time: number): Parameters<typeof air>[0] => ({
    time,
    seconds: horizonSeconds,
    camera: { x: 0, y: 0, zoom: 1 },
  })
  return {
    stage,
    changes: isWet || regrade !== undefined || finish !== undefined,
    begin(pixels, time) {
      regrade?.(pixels)
      stage.begin(pixels)
      weather.draw(viewAt(time))
      finish?.(time)
    },
    addAir: (time) => air(viewAt(time)),
    captionFor(seconds) {
      const caption = createCaption(spec.dialogue ?? '', spec.language, stage, seconds)
      return (age) => caption.draw(stage.pen, age)
    },
  }
}

/** Under a roof nothing falls; any other picture can have the weather that is asked for, whatever place a word hints at. */
function outsideOf(spec: SceneSpec): SceneSpec {
  return ROOFED.has(spec.setting) ? spec : { ...spec, setting: 'mountains' }
}

const ROOFED: ReadonlySet<SettingName> = new Set(['interior', 'kitchen', 'office', 'stage'])
