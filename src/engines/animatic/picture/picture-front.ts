import type { Size } from '#core/video.ts'
import { choosePalette } from '../compose/choose-palette.ts'
import { createWeather, hasWeather } from '../compose/weather.ts'
import { createCaption } from '../draw/captions.ts'
import { createStage } from '../draw/create-stage.ts'
import { createGrader } from '../footage/grade.ts'
import { FRAME_RATE } from '../scene-spec.ts'
import type { ShotPlan } from '../scene-spec.ts'
import { lookOf } from '../styles/index.ts'
import { createAir } from './picture-air.ts'
import type { PictureLight } from './picture-light.ts'

/** Puts what belongs in front onto a picture's pixels; the answer is valid until the next call. */
export type AddFront = (pixels: Uint8Array, frame: number) => Uint8Array

/** The first frame is the user's picture alone; what the prompt makes of it appears over this time. */
const FADE_SECONDS = 1

/** The weather and its light, the look, dust in the air and the spoken words of a prompt, on a user's picture. */
export function createFront({ spec, seed, frameCount }: ShotPlan, size: Size, light: PictureLight): AddFront {
  const seconds = frameCount / FRAME_RATE
  const stage = createStage(size)
  const palette = choosePalette(spec)
  const weather = createWeather({ stage, spec, palette, seed, horizon: seconds })
  const isWet = hasWeather(spec)
  const regrade = createGrader({ look: spec.look, ...(isWet ? { weather: spec.weather } : {}) })
  const finish = lookOf(spec.look).finish?.({ stage, palette, spec, seed })
  const air = createAir(stage, light, seed)
  const caption = createCaption(spec.dialogue ?? '', spec.language, stage, seconds)
  const changes = isWet || regrade !== undefined || finish !== undefined
  return (picture, frame) => {
    const time = frame / FRAME_RATE
    const isFading = changes && time < FADE_SECONDS
    const plain = isFading ? picture.slice() : picture
    regrade?.(picture)
    stage.begin(picture)
    const view = { time, seconds, camera: { x: 0, y: 0, zoom: 1 } }
    weather.draw(view)
    finish?.(time)
    if (isFading) stage.begin(fade(plain, stage.pixels(), time / FADE_SECONDS))
    air(view)
    caption.draw(stage.pen, time)
    return stage.pixels()
  }
}

/** Between two pictures: 0 is the first, 1 the second. */
function fade(from: Uint8Array, to: Uint8Array, amount: number): Uint8Array {
  return from.map((value, index) => value + Math.round(((to[index] ?? 0) - value) * amount))
}
