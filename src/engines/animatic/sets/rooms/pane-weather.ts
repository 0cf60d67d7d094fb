import { withAlpha } from '../../draw/colour.ts'
import { createRandom } from '../../draw/random.ts'
import { fillEllipse, type Pen } from '../../draw/shapes.ts'
import { showSpecks } from '../parts/specks.ts'
import type { Frame } from '../set.ts'
import type { RoomKit } from './room.ts'

/** World units: from where to where panes reach. */
interface Panes {
  readonly top: number
  readonly bottom: number
}

/** Weather as it is seen from indoors: what falls outside, and what runs down the panes. */
export interface PaneWeather {
  drawBehind(frame: Frame): void
  drawOnPanes(frame: Frame): void
}

const STREAKS = 90
const FLAKES = 110
const RUNNERS = 12
const STREAK = { length: 0.075, drift: 0.012 }
const OUTSIDE = 0.5
const ON_PANES = 0.95

export function createPaneWeather(kit: RoomKit, panes: Panes): PaneWeather {
  const { spec, seed } = kit
  const random = createRandom(seed + 71)
  const isWet = spec.weather === 'rain' || spec.weather === 'storm'
  const count = isWet ? STREAKS : spec.weather === 'snow' ? FLAKES : 0
  const falling = Array.from({ length: count }, () => ({
    x: random(),
    y: random(),
    depth: 0.4 + 0.6 * random(),
  }))
  const runners = Array.from({ length: isWet ? RUNNERS : 0 }, () => ({
    x: random(),
    y: random(),
    depth: 0.4 + 0.6 * random(),
  }))
  return {
    drawBehind(frame) {
      if (isWet) drawStreaks(kit, panes, falling, frame)
      else if (spec.weather === 'snow') drawFlakes(kit, panes, falling, frame)
    },
    drawOnPanes(frame) {
      if (runners.length > 0) drawRunners(kit, panes, runners, frame)
    },
  }
}

interface Drop {
  readonly x: number
  readonly y: number
  readonly depth: number
}

function drawStreaks({ stage }: RoomKit, panes: Panes, drops: readonly Drop[], frame: Frame): void {
  const pen = stage.enter(frame.camera, OUTSIDE)
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
  const height = panes.bottom - panes.top
  pen.save()
  pen.globalCompositeOperation = 'screen'
  for (const { x, y, depth } of drops) {
    const way = (y + frame.time * 1.7 * depth) % 1
    stage.put(sprite, x * (stage.aspect + 0.2) - 0.1 - way * 0.1, panes.top - 0.08 + way * height, {
      scale: depth,
      alpha: 0.26 + 0.42 * depth,
    })
  }
  pen.restore()
}

function drawFlakes({ stage }: RoomKit, panes: Panes, flakes: readonly Drop[], frame: Frame): void {
  stage.enter(frame.camera, OUTSIDE)
  const height = panes.bottom - panes.top
  showSpecks(
    stage,
    '#ffffff',
    flakes.map(({ x, y, depth }) => ({
      x: x * (stage.aspect + 0.2) - 0.1 + 0.016 * Math.sin(frame.time * 1.2 + x * 30),
      y: panes.top - 0.02 + ((y + frame.time * 0.15 * depth) % 1) * height,
      radius: 0.002 + 0.0052 * depth ** 3,
      alpha: 0.86,
    })),
  )
}

/** Drops that stop, gather and run on, each with its trail. */
function drawRunners({ stage }: RoomKit, panes: Panes, drops: readonly Drop[], frame: Frame): void {
  const pen = stage.enter(frame.camera, ON_PANES)
  const box = { width: 0.03, height: 0.13, anchorX: 0.015, anchorY: 0.115 }
  const sprite = stage.sprite('drop that runs', box, (spritePen) => {
    spritePen.lineCap = 'round'
    spritePen.lineWidth = 0.004
    const trail = spritePen.createLinearGradient(0, -0.11, 0, 0)
    trail.addColorStop(0, withAlpha('#dfeaf6', 0))
    trail.addColorStop(1, withAlpha('#dfeaf6', 0.5))
    spritePen.strokeStyle = trail
    spritePen.beginPath()
    spritePen.moveTo(0, -0.11)
    spritePen.lineTo(0, 0)
    spritePen.stroke()
    paintDrop(spritePen, 0, 0, 0.0095)
  })
  const half = stage.aspect * 0.31
  pen.save()
  pen.beginPath()
  pen.rect(stage.aspect / 2 - half - 0.02, panes.top, half * 2 + 0.04, panes.bottom - 0.034 - panes.top)
  pen.clip()
  for (const { x, y, depth } of drops) {
    const turn = frame.time * 0.11 * depth + y
    const way = turn + 0.04 * Math.sin(turn * 40)
    const at = way - Math.floor(way)
    stage.put(sprite, stage.aspect / 2 + (x * 2 - 1) * half, panes.top + at * (panes.bottom - panes.top), {
      scale: 0.7 + 0.6 * depth,
    })
  }
  pen.restore()
}

function paintDrop(pen: Pen, x: number, y: number, radius: number): void {
  fillEllipse(pen, withAlpha('#33475e', 0.34), x, y, radius * 0.86, radius)
  fillEllipse(pen, withAlpha('#dcebf8', 0.6), x, y + radius * 0.22, radius * 0.64, radius * 0.7)
  fillEllipse(pen, withAlpha('#ffffff', 0.95), x - radius * 0.26, y - radius * 0.4, radius * 0.24)
}

/** What lies on the panes and does not move: drops, snow in the corners, mist. */
export function paintPaneWeather(pen: Pen, { stage, spec, seed }: RoomKit, { top, bottom }: Panes): void {
  const random = createRandom(seed + 73)
  const { aspect } = stage
  if (spec.weather === 'fog') {
    const mist = pen.createLinearGradient(0, top, 0, bottom)
    mist.addColorStop(0, withAlpha('#e8edf0', 0.25))
    mist.addColorStop(1, withAlpha('#e8edf0', 0.72))
    pen.fillStyle = mist
    pen.fillRect(-0.4, top, aspect + 0.8, bottom - top)
  }
  if (spec.weather === 'rain' || spec.weather === 'storm') {
    const area = aspect * (bottom - top)
    for (let drop = 0; drop < 150 * area; drop += 1)
      paintDrop(pen, random() * aspect, top + random() * (bottom - top), 0.003 + 0.0085 * random() ** 3)
  }
  if (spec.weather !== 'snow') return
  for (let heap = 0; heap < 30; heap += 1) {
    const x = (heap / 29) * (aspect + 0.2) - 0.1
    const edge = Math.abs(x / aspect - 0.5) * 2
    fillEllipse(pen, '#f2f7ff', x, bottom - 0.03, 0.07, 0.02 + 0.03 * edge ** 2 + 0.012 * random())
  }
}
