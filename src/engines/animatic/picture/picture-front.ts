import type { Size } from '#core/video.ts'
import { choosePalette } from '../compose/choose-palette.ts'
import { createWeather } from '../compose/weather.ts'
import { createCaption } from '../draw/captions.ts'
import { createStage } from '../draw/create-stage.ts'
import { FRAME_RATE } from '../scene-spec.ts'
import type { ShotPlan } from '../scene-spec.ts'
import { createAir } from './picture-air.ts'
import type { PictureLight } from './picture-light.ts'

/** Puts what belongs in front onto a picture's pixels; the answer is valid until the next call. */
export type AddFront = (pixels: Uint8Array, frame: number) => Uint8Array

/** The first frame is the user's picture alone; what falls in front of it appears over this time. */
const WEATHER_FADE_SECONDS = 0.8

/** Light and dust, the weather and the spoken words of a prompt, in front of a user's picture. */
export function createFront({ spec, seed, frameCount }: ShotPlan, size: Size, light: PictureLight): AddFront {
  const seconds = frameCount / FRAME_RATE
  const stage = createStage(size)
  const palette = choosePalette(spec)
  const weather = createWeather({ stage, spec, palette, seed, horizon: seconds })
  const air = createAir(stage, light, seed)
  const caption = createCaption(spec.dialogue ?? '', spec.language, stage, seconds)
  return (picture, frame) => {
    const time = frame / FRAME_RATE
    stage.begin(picture)
    const view = { time, seconds, camera: { x: 0, y: 0, zoom: 1 } }
    if (spec.weather !== 'clear') {
      weather.draw(view)
      if (time < WEATHER_FADE_SECONDS) stage.begin(fade(picture, stage.pixels(), time / WEATHER_FADE_SECONDS))
    }
    air(view)
    caption.draw(stage.pen, time)
    return stage.pixels()
  }
}

/** Between two pictures: 0 is the first, 1 the second. */
function fade(from: Uint8Array, to: Uint8Array, amount: number): Uint8Array {
  return from.map((value, index) => value + Math.round(((to[index] ?? 0) - value) * amount))
}
