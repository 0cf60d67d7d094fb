import { mix, withAlpha } from '../draw/colour.ts'
import type { Hex } from '../draw/colour.ts'
import type { Random } from '../draw/random.ts'
import type { Pen } from '../draw/shapes.ts'
import type { Stage } from '../draw/stage.ts'
import { createMotes } from './parts/motes.ts'
import type { BuiltSet, Frame, SceneSet } from './set.ts'

const FLOOR_Y = 0.745
const MARGIN = 0.3
const PLEATS_PER_UNIT = 10
const VALANCE_DROP = 0.09

interface Listener {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly phase: number
}

/** A theatre stage: velvet curtain and scalloped valance, crossing spotlights, boards, the heads of an audience. */
export const stage: SceneSet = {
  build({ stage: view, random }) {
    const audience = seatAudience(view, random)
    const motes = createMotes(view, random, { count: 90, colour: '#fff1cf', strength: 0.4 })
    const built: BuiltSet = {
      light: {
        direction: -1,
        key: '#ffe9b8',
        keyAlpha: 0.36,
        shadow: '#160a24',
        shadowAlpha: 0.34,
        tint: '#ffd9a8',
        tintAlpha: 0.08,
        rim: '#ffe2a8',
        rimAlpha: 0.85,
      },
      floor: { y: 0.9, farY: 0.83, parallax: 0.95, personHeight: 0.62, kind: 'ground', horizonY: FLOOR_Y },
      drawBack(frame) {
        drawCurtain(view, frame)
        drawBoards(view, frame)
        drawBeams(view, frame)
      },
      drawFront(frame) {
        drawValance(view, frame)
        motes(frame)
        drawAudience(view, audience, frame)
      },
    }
    return built
  },
}

function drawCurtain(view: Stage, frame: Frame): void {
  view.layer('curtain', frame.camera, 0.4, { y0: view.top - 0.1, y1: 0.78, margin: MARGIN }, (pen) => {
    const centre = view.aspect / 2
    const glow = pen.createRadialGradient(centre, 0.5, 0.05, centre, 0.5, 1.15)
    glow.addColorStop(0, '#7a2f6b')
    glow.addColorStop(0.5, '#371849')
    glow.addColorStop(1, '#0f0819')
    pen.fillStyle = glow
    pen.fillRect(-MARGIN, view.top - 0.1, view.aspect + 2 * MARGIN, 1.2 - view.top)
    paintPleats(pen, view, '#14041e', '#9a3a78')
    paintSparkles(pen, view)
  })
}

function paintPleats(pen: Pen, view: Stage, dark: Hex, lit: Hex): void {
  const count = Math.round((view.aspect + 2 * MARGIN) * PLEATS_PER_UNIT)
  const width = (view.aspect + 2 * MARGIN) / count
  for (let index = 0; index < count; index += 1) {
    const left = -MARGIN + index * width
    const fold = pen.createLinearGradient(left, 0, left + width, 0)
    fold.addColorStop(0, withAlpha(dark, 0.55))
    fold.addColorStop(0.42, withAlpha(lit, 0.26))
    fold.addColorStop(1, withAlpha(dark, 0.55))
    pen.fillStyle = fold
    pen.fillRect(left, view.top - 0.1, width + 0.001, 0.9 - view.top)
  }
}

/** Sequins that catch the light; golden-ratio steps scatter them evenly. */
function paintSparkles(pen: Pen, view: Stage): void {
  pen.fillStyle = 'rgba(255,223,158,0.4)'
  pen.beginPath()
  for (let index = 0; index < 60; index += 1) {
    const x = -0.2 + ((index * 0.618034) % 1) * (view.aspect + 0.4)
    const y = view.top + 0.08 + ((index * 0.414214) % 1) * (0.6 - view.top)
    pen.moveTo(x + 0.0022, y)
    pen.arc(x, y, 0.0022, 0, Math.PI * 2)
  }
  pen.fill()
}

function drawBoards(view: Stage, frame: Frame): void {
  view.layer(
    'boards',
    frame.camera,
    0.85,
    { y0: FLOOR_Y - 0.01, y1: view.bottom + 0.12, margin: MARGIN },
    (pen) => {
      const centre = view.aspect / 2
      const wood = pen.createLinearGradient(0, FLOOR_Y, 0, Math.max(1.1, view.bottom))
      wood.addColorStop(0, '#5a3226')
      wood.addColorStop(0.35, '#8c5636')
      wood.addColorStop(1, '#2a1511')
      pen.fillStyle = wood
      pen.fillRect(-MARGIN, FLOOR_Y, view.aspect + 2 * MARGIN, view.bottom + 0.3 - FLOOR_Y)
      paintSeams(pen, centre, view.bottom + 0.2)
      pen.fillStyle = 'rgba(20,8,14,0.55)'
      pen.fillRect(-MARGIN, FLOOR_Y - 0.004, view.aspect + 2 * MARGIN, 0.012)
      paintPool(pen, centre)
    },
  )
}

/** The seams run towards one vanishing point behind the curtain. */
function paintSeams(pen: Pen, centre: number, bottom: number): void {
  pen.strokeStyle = 'rgba(30,12,10,0.5)'
  pen.lineWidth = 0.0028
  pen.beginPath()
  const reach = (bottom - FLOOR_Y) / 0.7
  for (let index = -18; index <= 18; index += 1) {
    pen.moveTo(centre + index * 0.075, FLOOR_Y)
    pen.lineTo(centre + index * (0.075 + 0.185 * reach), bottom)
  }
  pen.stroke()
}

function paintPool(pen: Pen, centre: number): void {
  pen.save()
  pen.translate(centre, 0.885)
  pen.scale(0.64, 0.1)
  const pool = pen.createRadialGradient(0, 0, 0, 0, 0, 1)
  pool.addColorStop(0, 'rgba(255,231,170,0.72)')
  pool.addColorStop(0.7, 'rgba(255,214,140,0.28)')
  pool.addColorStop(1, 'rgba(255,214,140,0)')
  pen.fillStyle = pool
  pen.fillRect(-1, -1, 2, 2)
  pen.restore()
}

interface Beam {
  readonly lampX: number
  readonly footX: number
  readonly halfWidth: number
  readonly colour: Hex
  readonly alpha: number
}

/** Positions relative to the middle of the stage. */
const BEAMS: readonly Beam[] = [
  { lampX: -0.5, footX: 0, halfWidth: 0.36, colour: '#ffe3a3', alpha: 0.36 },
  { lampX: 0.55, footX: 0.06, halfWidth: 0.33, colour: '#ffc6e2', alpha: 0.2 },
  { lampX: -0.15, footX: -0.03, halfWidth: 0.28, colour: '#b9d4ff', alpha: 0.14 },
]

function drawBeams(view: Stage, frame: Frame): void {
  view.layer('beams', frame.camera, 0.85, { y0: view.top - 0.05, y1: 0.92, margin: MARGIN }, (pen) => {
    const centre = view.aspect / 2
    for (const { lampX, footX, halfWidth, colour, alpha } of BEAMS) {
      const fade = pen.createLinearGradient(centre + lampX, view.top, centre + footX, 0.9)
      fade.addColorStop(0, withAlpha(colour, alpha))
      fade.addColorStop(1, withAlpha(colour, alpha * 0.08))
      pen.fillStyle = fade
      pen.beginPath()
      pen.moveTo(centre + lampX - 0.02, view.top - 0.12)
      pen.lineTo(centre + lampX + 0.02, view.top - 0.12)
      pen.lineTo(centre + footX + halfWidth, 0.9)
      pen.lineTo(centre + footX - halfWidth, 0.9)
      pen.fill()
    }
  })
}

function drawValance(view: Stage, frame: Frame): void {
  const height = VALANCE_DROP + 0.06
  view.layer(
    'valance',
    frame.camera,
    1.05,
    { y0: view.top - 0.08, y1: view.top + height, margin: MARGIN },
    (pen) => {
      const scallop = 0.24
      const first = -MARGIN - scallop / 2
      const velvet = pen.createLinearGradient(0, view.top - 0.08, 0, view.top + VALANCE_DROP)
      velvet.addColorStop(0, '#7a1230')
      velvet.addColorStop(1, '#c62a48')
      pen.fillStyle = velvet
      pen.beginPath()
      pen.moveTo(first, view.top - 0.1)
      traceScallops(pen, view, first, scallop)
      pen.lineTo(view.aspect + MARGIN + scallop, view.top - 0.1)
      pen.fill()
      pen.strokeStyle = '#e7b752'
      pen.lineWidth = 0.007
      pen.beginPath()
      traceScallops(pen, view, first, scallop)
      pen.stroke()
    },
  )
}

function traceScallops(pen: Pen, view: Stage, first: number, width: number): void {
  pen.lineTo(first, view.top + VALANCE_DROP * 0.35)
  for (let x = first; x < view.aspect + MARGIN + width; x += width) {
    pen.quadraticCurveTo(
      x + width / 2,
      view.top + VALANCE_DROP * 1.3,
      x + width,
      view.top + VALANCE_DROP * 0.35,
    )
  }
}

function seatAudience(view: Stage, random: Random): Listener[] {
  const count = Math.round(9 * view.aspect)
  return Array.from({ length: count }, (_, index) => ({
    x: -0.15 + (index * (view.aspect + 0.3)) / (count - 1) + random() * 0.03,
    y: 1.02 + random() * 0.03,
    size: 0.07 + random() * 0.022,
    phase: random() * 6,
  }))
}

/** Dark heads at the lower edge; they nod with the music. */
function drawAudience(view: Stage, audience: readonly Listener[], frame: Frame): void {
  const drop = (view.bottom - 1) * 0.9
  const pen = view.enter({ ...frame.camera, y: frame.camera.y - drop }, 1.25)
  pen.fillStyle = mix('#0a0510', '#3a1c44', 0.12)
  pen.beginPath()
  for (const { x, y, size, phase } of audience) {
    const top = y + Math.sin(frame.time * 3.2 + phase) * 0.004
    pen.moveTo(x + size * 0.5, top)
    pen.arc(x, top, size * 0.5, 0, Math.PI * 2)
    pen.roundRect(x - size * 0.85, top + size * 0.42, size * 1.7, size * 2, size * 0.6)
  }
  pen.fill()
}
