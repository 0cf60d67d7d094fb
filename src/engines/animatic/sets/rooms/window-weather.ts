import { clamp } from '../../draw/easing.ts'
import type { Stage } from '../../draw/stage.ts'
import type { Weather } from '../../scene-spec.ts'
import { showSpecks } from '../parts/specks.ts'
import type { Frame } from '../set.ts'
import type { WindowFrame } from './window.ts'

/** World units of the nearest streak, and how far it leans. */
const STREAK = { length: 0.075, drift: 0.012 }
/** Drops in a window of one square unit; small ones have more for their size. */
const AMOUNT = 110
/** What falls in a window of this height is as near as rain gets. */
const NEAR_HEIGHT = 0.75
/** The share of its way in which a drop appears and disappears: nothing cuts it off at the frame. */
const FADE = 0.1

/** One that falls: where across the window, how far down, how near (0.4..1), and how much of it is seen. */
interface Drop {
  readonly across: number
  readonly way: number
  readonly depth: number
  readonly shown: number
}

/** Rain or snow that falls behind a window's glass; nothing in other weather. */
export function drawWindowWeather(
  stage: Stage,
  frame: Frame,
  parallax: number,
  window: WindowFrame,
  weather: Weather,
): void {
  if (weather !== 'rain' && weather !== 'storm' && weather !== 'snow') return
  stage.enter(frame.camera, parallax)
  if (weather === 'snow') showFlakes(stage, window, dropsAt(window, frame.time, 0.16))
  else showStreaks(stage, window, dropsAt(window, frame.time, 1.7))
}

/** `speed`: ways of the nearest in a second. */
function dropsAt({ width, height }: WindowFrame, time: number, speed: number): readonly Drop[] {
  const count = Math.round(AMOUNT * Math.min(1, Math.sqrt(width * height)))
  return Array.from({ length: count }, (_, index) => {
    const depth = 0.4 + 0.6 * spread(index * 3)
    const way = (time * speed * depth + spread(index * 7)) % 1
    const shown = clamp(Math.min(way, 1 - way) / FADE)
    return { across: spread(index), way, depth, shown }
  })
}

/** Even spread without a table: multiples of the golden ratio. */
function spread(index: number): number {
  return (index * 0.618034) % 1
}

function nearnessOf({ height }: WindowFrame): number {
  return clamp(height / NEAR_HEIGHT, 0.5, 1)
}

function showStreaks(stage: Stage, window: WindowFrame, drops: readonly Drop[]): void {
  const { pen } = stage
  const nearness = nearnessOf(window)
  const box = {
    width: STREAK.drift + 0.008,
    height: STREAK.length + 0.008,
    anchorX: STREAK.drift + 0.004,
    anchorY: 0.004,
  }
  const sprite = stage.sprite('rain outside', box, (spritePen) => {
    spritePen.strokeStyle = '#e4eef8'
    spritePen.lineWidth = 0.0022
    spritePen.beginPath()
    spritePen.moveTo(0, 0)
    spritePen.lineTo(-STREAK.drift, STREAK.length)
    spritePen.stroke()
  })
  const [left, top] = [window.x + STREAK.drift, window.y]
  const [width, height] = [window.width - STREAK.drift, window.height - STREAK.length * nearness]
  pen.save()
  pen.globalCompositeOperation = 'screen'
  for (const { across, way, depth, shown } of drops) {
    const scale = depth * nearness
    // What is small has to be lighter to be seen.
    const alpha = (shown * (0.26 + 0.42 * depth)) / Math.sqrt(nearness)
    stage.put(sprite, left + across * width, top + way * height, { scale, alpha })
  }
  pen.restore()
}

function showFlakes(stage: Stage, window: WindowFrame, drops: readonly Drop[]): void {
  const nearness = nearnessOf(window)
  const flakes = drops.map(({ across, way, depth, shown }, index) => ({
    x: window.x + 0.01 + across * (window.width - 0.02) + 0.008 * Math.sin(way * 9 + index),
    y: window.y + way * window.height,
    radius: nearness * (0.002 + 0.0052 * depth ** 3),
    alpha: 0.86 * shown,
  }))
  showSpecks(stage, '#ffffff', flakes)
}
