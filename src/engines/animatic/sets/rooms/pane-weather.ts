import { withAlpha } from '../../draw/colour.ts'
import { createRandom } from '../../draw/random.ts'
import { fillEllipse, type Pen } from '../../draw/shapes.ts'
import type { Frame } from '../set.ts'
import type { RoomKit } from './room.ts'

/** World units: from where to where panes reach. */
interface Panes {
  readonly top: number
  readonly bottom: number
}

const RUNNERS = 12
const ON_PANES = 0.95

/** What runs down the panes in rain; undefined in other weather. */
export function createPaneDrops(kit: RoomKit, panes: Panes): ((frame: Frame) => void) | undefined {
  const { spec, seed } = kit
  if (spec.weather !== 'rain' && spec.weather !== 'storm') return undefined
  const random = createRandom(seed + 71)
  const runners = Array.from({ length: RUNNERS }, () => ({
    x: random(),
    y: random(),
    depth: 0.4 + 0.6 * random(),
  }))
  return (frame) => drawRunners(kit, panes, runners, frame)
}

interface Drop {
  readonly x: number
  readonly y: number
  readonly depth: number
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
