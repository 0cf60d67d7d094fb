import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { pick } from '../../draw/random.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import type { Light, Stage } from '../../draw/stage.ts'
import { createMotes } from '../parts/motes.ts'
import type { Palette } from '../../draw/palette.ts'
import type { Frame } from '../set.ts'
import { FLOOR_Y, hallSet, MIDDLE_PARALLAX } from './hall.ts'
import { groundShadow, paintFlame, paintGlow, shadeBox, shadeGround } from './parts.ts'

interface Style {
  readonly ice: Hex
  readonly fur: Hex
  readonly blanket: Hex
}

const STYLES: readonly Style[] = [
  { ice: '#bfe0f2', fur: '#e8dcc8', blanket: '#c9533f' },
  { ice: '#c8e6e8', fur: '#a88a68', blanket: '#3f6f9a' },
  { ice: '#c4d4f4', fur: '#d4c4a8', blanket: '#8a4f8f' },
]

/** Inside an igloo: blocks of snow that glow, a tunnel that leads out into the white, furs, a lamp of oil. */
export const igloo = hallSet(({ stage, palette, random }) => {
  const style = pick(random, STYLES)
  const isDark = palette.time === 'night'
  const side = random() < 0.5 ? -1 : 1
  const at = (part: number): number => stage.aspect * (side < 0 ? part : 1 - part)
  const lamp = at(stage.portrait ? 0.16 : 0.2)
  const drawMotes = createMotes(stage, random, { count: 22, colour: '#ffffff', strength: 0.5 })
  const ice = isDark ? mix(style.ice, '#3f5f9a', 0.5) : darken(mix(style.ice, palette.ambient, 0.2), 0.06)
  return {
    light: snowLight(ice, isDark),
    floor: { farY: 0.87 },
    paintWall(pen) {
      paintDome(pen, stage, ice, isDark)
      paintTunnel(pen, at(0.5), palette, ice)
      paintGlow(pen, '#ffb45a', 0.5, lamp, FLOOR_Y - 0.06, 0.5)
    },
    paintGround(pen) {
      shadeGround(pen, stage, mix(ice, '#ffffff', isDark ? 0.1 : 0.35), 0.2)
      const rug = mix(style.fur, isDark ? '#2a3050' : '#8a8078', 0.25)
      fillEllipse(
        pen,
        withAlpha('#2a3a5a', 0.25),
        stage.aspect / 2,
        0.94,
        Math.min(0.62, stage.aspect * 0.46),
        0.076,
      )
      for (let tuft = 0; tuft < 46; tuft += 1) {
        const angle = (tuft / 46) * Math.PI * 2
        fillEllipse(
          pen,
          darken(rug, 0.1),
          stage.aspect / 2 + Math.cos(angle) * Math.min(0.6, stage.aspect * 0.44),
          0.935 + Math.sin(angle) * 0.066,
          0.032,
          0.013,
        )
      }
      fillEllipse(pen, rug, stage.aspect / 2, 0.933, Math.min(0.59, stage.aspect * 0.435), 0.064)
      fillEllipse(
        pen,
        withAlpha(lighten(rug, 0.3), 0.6),
        stage.aspect / 2,
        0.926,
        Math.min(0.42, stage.aspect * 0.3),
        0.036,
      )
    },
    paintMiddle(pen) {
      paintBed(pen, at(stage.portrait ? 0.88 : 0.82), style, isDark)
      paintOilLamp(pen, lamp, FLOOR_Y + 0.05)
      const [x, wood] = [at(stage.portrait ? 0.02 : 0.07), '#8a5f3c']
      for (const lean of [-0.02, 0.02]) {
        pen.strokeStyle = wood
        pen.lineWidth = 0.01
        pen.lineCap = 'round'
        pen.beginPath()
        pen.moveTo(x + lean, FLOOR_Y + 0.04)
        pen.lineTo(x - lean + 0.03, FLOOR_Y - 0.36)
        pen.stroke()
      }
    },
    move: (frame) => drawLamp(stage, lamp, frame),
    moveNear: drawMotes,
    paintNear(pen) {
      const dark = mix(darken(ice, 0.6), '#101c34', 0.5)
      for (const edge of [-1, 1]) {
        const x = edge < 0 ? -0.1 : stage.aspect + 0.1
        fillEllipse(pen, dark, x - edge * -0.02, stage.bottom + 0.1, 0.26, 0.2)
        fillEllipse(pen, lighten(dark, 0.08), x, stage.bottom + 0.13, 0.22, 0.18)
      }
    },
  }
})

function snowLight(ice: Hex, isDark: boolean): Light {
  return {
    direction: -1,
    key: '#ffd09a',
    keyAlpha: 0.28,
    shadow: '#1a2a4a',
    shadowAlpha: 0.34,
    tint: ice,
    tintAlpha: isDark ? 0.3 : 0.16,
    rim: isDark ? '#ffc98a' : '#ffffff',
    rimAlpha: 0.75,
  }
}

/** Courses of blocks that close to a dome; light comes through the joints. */
function paintDome(pen: Pen, { aspect, top }: Stage, ice: Hex, isDark: boolean): void {
  const middle = aspect / 2
  const glow = pen.createRadialGradient(
    middle,
    FLOOR_Y - 0.1,
    0.1,
    middle,
    FLOOR_Y - 0.1,
    Math.max(aspect * 0.8, FLOOR_Y - top + 0.2),
  )
  glow.addColorStop(0, lighten(ice, isDark ? 0.12 : 0.24))
  glow.addColorStop(0.55, ice)
  glow.addColorStop(1, darken(ice, 0.42))
  pen.fillStyle = glow
  pen.fillRect(-1, top - 0.3, aspect + 2, FLOOR_Y - top + 0.5)
  const [reachX, reachY] = [aspect * 0.86, FLOOR_Y - top + 0.16]
  for (let course = 1; course <= 7; course += 1) {
    const angle = (course / 7.6) * (Math.PI / 2)
    const next = ((course - 1) / 7.6) * (Math.PI / 2)
    const ring = (turn: number): readonly [number, number, number] => [
      FLOOR_Y - Math.sin(turn) * reachY,
      reachX * Math.cos(turn),
      0.05 * Math.sin(turn),
    ]
    const [y, half, sag] = ring(angle)
    const [below, wide, dip] = ring(next)
    pen.strokeStyle = withAlpha(isDark ? darken(ice, 0.35) : '#ffffff', 0.6)
    pen.lineWidth = 0.006
    pen.beginPath()
    pen.moveTo(middle - half - 0.3, y + sag * 2)
    pen.quadraticCurveTo(middle, y - sag, middle + half + 0.3, y + sag * 2)
    pen.stroke()
    pen.strokeStyle = withAlpha(darken(ice, 0.4), 0.5)
    pen.lineWidth = 0.003
    pen.beginPath()
    pen.moveTo(middle - half - 0.3, y + sag * 2 + 0.005)
    pen.quadraticCurveTo(middle, y - sag + 0.005, middle + half + 0.3, y + sag * 2 + 0.005)
    for (let joint = -6; joint <= 6; joint += 1) {
      const at = (joint + (course % 2) * 0.5) / 6
      pen.moveTo(middle + at * (half + 0.1), y + sag * at * at)
      pen.lineTo(middle + at * (wide + 0.1), below + dip * at * at)
    }
    pen.stroke()
  }
  if (!isDark) paintGlow(pen, '#ffffff', 0.35, middle, top + 0.06, 0.4)
}

/** The way out: an arch of blocks, and the snow beyond. */
function paintTunnel(pen: Pen, x: number, palette: Palette, ice: Hex): void {
  const [half, top] = [0.17, FLOOR_Y - 0.3]
  const path = (grow: number): void => {
    pen.beginPath()
    pen.moveTo(x - half - grow, FLOOR_Y + 0.01)
    pen.lineTo(x - half - grow, top + half)
    pen.arc(x, top + half, half + grow, Math.PI, 0)
    pen.lineTo(x + half + grow, FLOOR_Y + 0.01)
    pen.closePath()
  }
  path(0.055)
  pen.fillStyle = lighten(ice, 0.35)
  pen.fill()
  pen.strokeStyle = withAlpha(darken(ice, 0.4), 0.5)
  pen.lineWidth = 0.004
  pen.stroke()
  for (let joint = 0; joint <= 7; joint += 1) {
    const angle = Math.PI + (joint / 7) * Math.PI
    pen.beginPath()
    pen.moveTo(x + Math.cos(angle) * half, top + half + Math.sin(angle) * half)
    pen.lineTo(x + Math.cos(angle) * (half + 0.055), top + half + Math.sin(angle) * (half + 0.055))
    pen.stroke()
  }
  pen.save()
  path(0)
  pen.clip()
  shadeBox(pen, palette.sky[0], palette.sky[2], x - half, top, half * 2, 0.22)
  if (palette.stars > 0.5)
    for (let star = 0; star < 16; star += 1)
      fillEllipse(
        pen,
        'rgba(255,255,255,0.8)',
        x - half + ((star * 0.618) % 1) * half * 2,
        top + ((star * 0.377) % 1) * 0.16,
        0.0016,
      )
  const snow = mix('#ffffff', palette.ambient, 0.6)
  fillEllipse(pen, mix(snow, palette.fog, 0.5), x - 0.1, FLOOR_Y - 0.03, 0.16, 0.1)
  fillEllipse(pen, mix(snow, palette.fog, 0.35), x + 0.1, FLOOR_Y - 0.02, 0.15, 0.075)
  pen.fillStyle = snow
  pen.fillRect(x - half, FLOOR_Y - 0.06, half * 2, 0.1)
  pen.restore()
  path(0)
  pen.strokeStyle = withAlpha(darken(ice, 0.45), 0.6)
  pen.lineWidth = 0.012
  pen.stroke()
}

/** A bench of snow with furs and a blanket. */
function paintBed(pen: Pen, x: number, { fur, blanket }: Style, isDark: boolean): void {
  const [y, width] = [FLOOR_Y + 0.06, 0.52]
  const dim = (colour: Hex): Hex => (isDark ? mix(colour, '#27335a', 0.35) : colour)
  groundShadow(pen, x, y, width * 0.53)
  fillRoundRect(pen, dim('#eef6fb'), x - width / 2, y - 0.13, width, 0.135, 0.03)
  fillRoundRect(pen, dim(darken(fur, 0.1)), x - width / 2 + 0.01, y - 0.17, width - 0.02, 0.08, 0.036)
  fillRoundRect(pen, dim(fur), x - width / 2 + 0.02, y - 0.18, width - 0.05, 0.05, 0.025)
  fillRoundRect(pen, dim(blanket), x - width * 0.16, y - 0.188, width * 0.62, 0.09, 0.02)
  pen.fillStyle = withAlpha('#fff4dc', 0.6)
  for (let stripe = 0; stripe < 4; stripe += 1)
    pen.fillRect(x - width * 0.12 + stripe * 0.078, y - 0.187, 0.014, 0.088)
  for (let tuft = 0; tuft < 16; tuft += 1)
    fillEllipse(pen, dim(lighten(fur, 0.1)), x - width / 2 + 0.02 + tuft * 0.032, y - 0.094, 0.022, 0.02)
}

function paintOilLamp(pen: Pen, x: number, y: number): void {
  groundShadow(pen, x, y, 0.09)
  for (const stone of [-0.045, 0.045]) fillEllipse(pen, '#6f747e', x + stone, y - 0.014, 0.034, 0.018)
  fillEllipse(pen, '#4a4f58', x, y - 0.04, 0.09, 0.024)
  fillEllipse(pen, '#2c2a2c', x, y - 0.048, 0.075, 0.013)
}

function drawLamp(stage: Stage, x: number, frame: Frame): void {
  const y = FLOOR_Y + 0.006
  stage.enter(frame.camera, MIDDLE_PARALLAX)
  stage.glow(x, y - 0.02, 0.3, '#ffa84a', 0.5 + 0.07 * Math.sin(frame.time * 7) * Math.sin(frame.time * 2.3))
  stage.within({ left: x - 0.08, top: y - 0.08, right: x + 0.08, bottom: y + 0.01 }, (pen) => {
    for (const [index, shift] of [-0.04, 0, 0.04].entries())
      paintFlame(
        pen,
        x + shift,
        y,
        0.045 + 0.006 * Math.sin(frame.time * 9 + index * 2),
        Math.sin(frame.time * 4 + index) * 0.5,
      )
  })
}
