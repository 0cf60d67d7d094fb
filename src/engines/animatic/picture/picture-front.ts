import { createCanvas, ImageData } from '@napi-rs/canvas'
import type { Size } from '#core/video.ts'
import { choosePalette } from '../compose/choose-palette.ts'
import { createWeather } from '../compose/weather.ts'
import { createCaption } from '../draw/captions.ts'
import { createStage } from '../draw/create-stage.ts'
import { FRAME_RATE } from '../scene-spec.ts'
import type { ShotPlan } from '../scene-spec.ts'

/** Puts what belongs in front onto a picture's pixels; the answer is valid until the next call. */
export type AddFront = (pixels: Uint8Array, frame: number) => Uint8Array

/** The first frame is the user's picture alone; what falls in front of it appears over this time. */
const WEATHER_FADE_SECONDS = 0.8

/** The weather and the spoken words of a prompt, in front of a user's picture. */
export function createFront({ spec, seed, frameCount }: ShotPlan, size: Size): AddFront {
  if (spec.weather === 'clear' && spec.dialogue === null) return (pixels) => pixels
  const { width, height } = size
  const seconds = frameCount / FRAME_RATE
  const stage = createStage(size)
  const palette = choosePalette(spec)
  const weather = createWeather({ stage, spec, palette, seed, seconds })
  const caption = createCaption(spec.dialogue ?? '', spec.language, stage, seconds)
  const canvas = createCanvas(width, height)
  const pen = canvas.getContext('2d')
  return (pixels, frame) => {
    const time = frame / FRAME_RATE
    stage.pen.setTransform(1, 0, 0, 1, 0, 0)
    stage.pen.clearRect(0, 0, width, height)
    weather.draw({ time, seconds, camera: { x: 0, y: 0, zoom: 1 } })
    const bytes = new Uint8ClampedArray(pixels.buffer, pixels.byteOffset, pixels.byteLength)
    pen.putImageData(new ImageData(bytes, width, height), 0, 0)
    pen.globalAlpha = Math.min(1, time / WEATHER_FADE_SECONDS)
    pen.drawImage(stage.canvas, 0, 0)
    pen.globalAlpha = 1
    caption.draw(pen, time)
    return canvas.data()
  }
}
