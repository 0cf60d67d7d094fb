import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import type { Palette } from '../../draw/palette.ts'
import { fillEllipse, type Pen } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import type { PlaceName } from '../../scene-spec.ts'
import { slotChance } from '../parts/span.ts'
import { roomLight } from '../rooms/room-light.ts'
import type { Frame, SceneSet } from '../set.ts'
import { paintMoss, paintSand, paintSnow } from './little-worlds.ts'
import { paintNearTable } from './near-table.ts'

/** A ball of glass on a table. */
export interface Ball {
  readonly x: number
  readonly y: number
  readonly radius: number
}

/** Where the ground inside lies, in radii below the middle. */
const GROUND = 0.42

/** The ball of glass as a picture shows it. */
export function ballOf({ aspect, portrait }: Pick<Stage, 'aspect' | 'portrait'>): Ball {
  return { x: aspect / 2, y: portrait ? 0.46 : 0.445, radius: Math.min(0.395, aspect * 0.45) }
}

/** A little world in a ball of glass: raked sand, moss and bamboo, or a house in the snow. */
export const glass: SceneSet = {
  build({ stage, palette, spec }) {
    const { tone, actors } = roomLight(palette)
    const ball = ballOf(stage)
    const { place } = spec
    return {
      light: actors,
      floor: {
        y: ball.y + ball.radius * (GROUND + 0.22),
        farY: ball.y + ball.radius * GROUND,
        parallax: 1,
        personHeight: ball.radius * 0.5,
        kind: 'table',
        horizonY: ball.y + ball.radius * 0.2,
      },
      drawBack(frame) {
        const whole = { y0: stage.top - 0.15, y1: stage.bottom + 0.15, margin: 0.3 }
        stage.layer('glass-room', frame.camera, 0.5, whole, (pen) =>
          paintNearTable(pen, stage, palette, tone),
        )
        stage.layer('glass-ball', frame.camera, 1, reachOf(ball), (pen) => {
          paintStand(pen, ball, tone)
          paintWorld(pen, ball, palette, tone, place)
        })
      },
      drawFront(frame) {
        if (place === 'snow-globe') drawFlakes(stage, ball, frame)
        stage.layer('glass-shine', frame.camera, 1, reachOf(ball), (pen) => paintShine(pen, ball))
      },
    }
  },
}

function reachOf({ y, radius }: Ball): { y0: number; y1: number; margin: number } {
  return { y0: y - radius * 1.1, y1: y + radius * 1.5, margin: 0.1 }
}

function paintStand(pen: Pen, { x, y, radius }: Ball, tone: (colour: Hex) => Hex): void {
  const foot = y + radius * 1.22
  fillEllipse(pen, 'rgba(30,14,8,0.35)', x, foot + 0.012, radius * 0.95, radius * 0.12)
  const wood = pen.createLinearGradient(x - radius * 0.7, 0, x + radius * 0.7, 0)
  wood.addColorStop(0, tone('#4a2a18'))
  wood.addColorStop(0.35, tone('#9a5f38'))
  wood.addColorStop(1, tone('#3a2012'))
  pen.fillStyle = wood
  pen.beginPath()
  pen.moveTo(x - radius * 0.56, y + radius * 0.8)
  pen.quadraticCurveTo(x - radius * 0.5, y + radius * 1.08, x - radius * 0.72, foot)
  pen.quadraticCurveTo(x, foot + radius * 0.14, x + radius * 0.72, foot)
  pen.quadraticCurveTo(x + radius * 0.5, y + radius * 1.08, x + radius * 0.56, y + radius * 0.8)
  pen.fill()
}

const WORLDS: Readonly<Partial<Record<PlaceName, typeof paintSand>>> = {
  'glass-globe': paintSand,
  'snow-globe': paintSnow,
  terrarium: paintMoss,
}

function paintWorld(
  pen: Pen,
  ball: Ball,
  palette: Palette,
  tone: (colour: Hex) => Hex,
  place: PlaceName | undefined,
): void {
  const { x, y, radius } = ball
  pen.save()
  pen.beginPath()
  pen.arc(x, y, radius, 0, Math.PI * 2)
  pen.clip()
  const sky = pen.createLinearGradient(0, y - radius, 0, y + radius * 0.5)
  const isCold = place === 'snow-globe'
  sky.addColorStop(0, mix(tone(isCold ? '#7fa6d8' : '#a8d4e6'), palette.sky[0], 0.35))
  sky.addColorStop(1, lighten(tone(isCold ? '#dfeaf6' : '#eef3df'), 0.2))
  pen.fillStyle = sky
  pen.fillRect(x - radius, y - radius, radius * 2, radius * 2)
  pen.translate(x, y)
  pen.scale(radius, radius)
  ;(place === undefined ? paintSand : (WORLDS[place] ?? paintSand))(pen, tone, GROUND)
  pen.restore()
  // Glass is thickest at its edge.
  const edge = pen.createRadialGradient(x, y, radius * 0.7, x, y, radius)
  edge.addColorStop(0, withAlpha('#cfe6ee', 0))
  edge.addColorStop(1, withAlpha(darken('#5a7f90', 0.2), 0.55))
  fillEllipse(pen, edge, x, y, radius)
}

function drawFlakes(stage: Stage, { x, y, radius }: Ball, { camera, time }: Frame): void {
  stage.enter(camera, 1)
  const box = { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius }
  stage.within(box, (pen) => {
    pen.fillStyle = 'rgba(255,255,255,0.92)'
    pen.beginPath()
    for (let flake = 0; flake < 54; flake += 1) {
      const fall = (slotChance(flake, 41) + time * (0.05 + 0.05 * slotChance(flake, 42))) % 1
      const along = slotChance(flake, 43) * 2 - 1
      const height = fall * 1.5 - 0.92
      const half = Math.sqrt(Math.max(0, 0.92 - height * height))
      const size = radius * (0.008 + 0.012 * slotChance(flake, 44))
      const at = x + radius * (along * half + 0.03 * Math.sin(time * 1.4 + flake))
      pen.moveTo(at + size, y + radius * height)
      pen.arc(at, y + radius * height, size, 0, Math.PI * 2)
    }
    pen.fill()
  })
}

function paintShine(pen: Pen, { x, y, radius }: Ball): void {
  pen.strokeStyle = 'rgba(255,255,255,0.5)'
  pen.lineWidth = radius * 0.012
  pen.beginPath()
  pen.arc(x, y, radius * 0.994, 0, Math.PI * 2)
  pen.stroke()
  pen.fillStyle = 'rgba(255,255,255,0.34)'
  pen.beginPath()
  pen.arc(x, y, radius * 0.9, Math.PI * 1.08, Math.PI * 1.42)
  pen.arc(x + radius * 0.06, y + radius * 0.07, radius * 0.86, Math.PI * 1.4, Math.PI * 1.1, true)
  pen.fill()
  pen.fillStyle = 'rgba(255,255,255,0.2)'
  pen.beginPath()
  pen.arc(x, y, radius * 0.93, Math.PI * 0.12, Math.PI * 0.34)
  pen.arc(x - radius * 0.03, y - radius * 0.03, radius * 0.91, Math.PI * 0.33, Math.PI * 0.13, true)
  pen.fill()
}
