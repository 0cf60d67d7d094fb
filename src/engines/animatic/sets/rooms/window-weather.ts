import type { Stage } from '../../draw/stage.ts'
import type { Pen } from '../../draw/shapes.ts'
import type { Weather } from '../../scene-spec.ts'
import type { Frame } from '../set.ts'
import type { WindowFrame } from './window.ts'

const STREAKS = 34
const FLAKES = 30

/** Rain or snow that falls behind a window's glass; nothing in other weather. */
export function drawWindowWeather(
  stage: Stage,
  frame: Frame,
  parallax: number,
  window: WindowFrame,
  weather: Weather,
): void {
  if (weather !== 'rain' && weather !== 'storm' && weather !== 'snow') return
  const { x, y, width, height } = window
  stage.enter(frame.camera, parallax)
  stage.within({ left: x, top: y, right: x + width, bottom: y + height }, (pen) => {
    pen.save()
    pen.beginPath()
    pen.rect(x, y, width, height)
    pen.clip()
    if (weather === 'snow') fillFlakes(pen, window, frame.time)
    else strokeRain(pen, window, frame.time)
    pen.restore()
  })
}

/** Even spread without a table: multiples of the golden ratio. */
function spread(index: number): number {
  return (index * 0.618034) % 1
}

function strokeRain(pen: Pen, { x, y, width, height }: WindowFrame, time: number): void {
  pen.strokeStyle = 'rgba(226,240,255,0.62)'
  pen.lineWidth = 0.0022
  pen.lineCap = 'round'
  pen.beginPath()
  for (let streak = 0; streak < STREAKS; streak += 1) {
    const fallen = (time * (1.9 + spread(streak * 3)) + spread(streak * 7)) % 1
    const left = x + spread(streak) * width * 1.06
    const top = y + (fallen * 1.2 - 0.15) * height
    pen.moveTo(left, top)
    pen.lineTo(left - 0.006, top + 0.042)
  }
  pen.stroke()
}

function fillFlakes(pen: Pen, { x, y, width, height }: WindowFrame, time: number): void {
  pen.fillStyle = 'rgba(255,255,255,0.92)'
  pen.beginPath()
  for (let flake = 0; flake < FLAKES; flake += 1) {
    const fallen = (time * (0.16 + 0.1 * spread(flake * 3)) + spread(flake * 7)) % 1
    const left = x + spread(flake) * width + 0.008 * Math.sin(time * 1.4 + flake)
    const top = y + fallen * height
    const radius = 0.0025 + 0.0025 * spread(flake * 5)
    pen.moveTo(left + radius, top)
    pen.arc(left, top, radius, 0, Math.PI * 2)
  }
  pen.fill()
}
