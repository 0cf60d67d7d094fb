import { withAlpha } from '../../draw/colour.ts'
import { between, createRandom } from '../../draw/random.ts'
import { fillEllipse, type Pen } from '../../draw/shapes.ts'
import type { Sprite, Stage } from '../../draw/stage.ts'
import { slotChance } from '../parts/span.ts'
import type { Frame, SceneSet } from '../set.ts'
import { ADRIFT, CLEAR_SPACE, drawDeepSpace, spaceLight } from './deep-space.ts'

const PARALLAX = 0.12
/** How flat a disc looks that is seen from its side. */
const GALAXY_SQUASH = 0.46
const DISC_SQUASH = 0.24

/** A spiral of stars that turns about its bright heart. */
export const galaxy: SceneSet = {
  build({ stage, seed }) {
    const radius = Math.min(0.62, stage.aspect * 0.52)
    const spiral = bakeSpiral(stage, radius, seed)
    return {
      light: spaceLight(CLEAR_SPACE),
      floor: ADRIFT,
      drawBack(frame) {
        drawDeepSpace(stage, CLEAR_SPACE, seed, frame)
        const pen = stage.enter(frame.camera, PARALLAX)
        pen.translate(stage.aspect / 2, 0.48)
        pen.rotate(-0.3)
        pen.scale(1, GALAXY_SQUASH)
        stage.put(spiral, 0, 0, { rotation: -0.06 * frame.time - 0.4 })
      },
      drawFront() {},
    }
  },
}

const ARMS = 2
const STARS_PER_ARM = 1500

function bakeSpiral(stage: Stage, radius: number, seed: number): Sprite {
  const box = { width: radius * 2.1, height: radius * 2.1, anchorX: radius * 1.05, anchorY: radius * 1.05 }
  return stage.sprite('galaxy', box, (pen) => {
    const random = createRandom(seed ^ 0x9a1a)
    const haze = pen.createRadialGradient(0, 0, 0, 0, 0, radius)
    haze.addColorStop(0, 'rgba(255,226,190,0.5)')
    haze.addColorStop(0.35, 'rgba(150,130,230,0.26)')
    haze.addColorStop(1, 'rgba(70,90,200,0)')
    fillEllipse(pen, haze, 0, 0, radius)
    for (let arm = 0; arm < ARMS; arm += 1) {
      for (let star = 0; star < STARS_PER_ARM; star += 1) {
        const along = random() ** 0.8
        const turn = along * 5.4 + arm * ((Math.PI * 2) / ARMS)
        const reach = radius * (0.08 + along * 0.86)
        const astray = (random() + random() - 1) * radius * (0.1 + along * 0.17)
        const x = Math.cos(turn) * (reach + astray)
        const y = Math.sin(turn) * (reach + astray)
        const tint = ['#ffe6c4', '#bcd2ff', '#ffffff', '#ff9fce'][star % 4] ?? '#ffffff'
        const isCloud = star % 9 === 0
        const size = isCloud ? between(random, 0.03, 0.075) : 0.0011 + random() ** 4 * 0.0035
        if (isCloud) paintSoft(pen, star % 2 === 0 ? '#7f9bff' : '#c98aff', x, y, size * (1.3 - along * 0.5))
        else fillEllipse(pen, withAlpha(tint, 1 - along * 0.45), x, y, size)
      }
    }
    paintSoft(pen, '#ffd9a0', 0, 0, radius * 0.34, 0.8)
    paintSoft(pen, '#fffaf0', 0, 0, radius * 0.16, 1)
  })
}

function paintSoft(pen: Pen, colour: string, x: number, y: number, radius: number, alpha = 0.24): void {
  const soft = pen.createRadialGradient(x, y, 0, x, y, radius)
  soft.addColorStop(0, withAlpha(colour, alpha))
  soft.addColorStop(1, withAlpha(colour, 0))
  fillEllipse(pen, soft, x, y, radius)
}

/** A black ball, the ring of light bent around it, and the glowing disc that falls in. */
export const blackHole: SceneSet = {
  build({ stage, seed }) {
    const radius = Math.min(0.17, stage.aspect * 0.16)
    const [behind, before] = bakeDisc(stage, radius)
    return {
      light: spaceLight(CLEAR_SPACE),
      floor: ADRIFT,
      drawBack(frame) {
        drawDeepSpace(stage, CLEAR_SPACE, seed, frame)
        const x = stage.aspect / 2
        const y = 0.46
        stage.enter(frame.camera, PARALLAX)
        stage.put(behind, x, y)
        drawEmbers(stage, x, y, radius, frame, 'behind')
        stage.put(before, x, y)
        drawEmbers(stage, x, y, radius, frame, 'before')
      },
      drawFront() {},
    }
  },
}

const DISC_RINGS = 34

function bakeDisc(stage: Stage, radius: number): readonly [behind: Sprite, before: Sprite] {
  const reach = radius * 4.2
  const box = { width: reach * 2, height: reach * 1.4, anchorX: reach, anchorY: reach * 0.7 }
  const behind = stage.sprite('black-hole-behind', box, (pen) => {
    const glow = pen.createRadialGradient(0, 0, radius * 0.9, 0, 0, radius * 2.6)
    glow.addColorStop(0, 'rgba(255,190,110,0.6)')
    glow.addColorStop(0.3, 'rgba(255,130,50,0.22)')
    glow.addColorStop(1, 'rgba(255,100,30,0)')
    fillEllipse(pen, glow, 0, 0, radius * 2.6)
    paintRings(pen, radius, Math.PI, Math.PI * 2)
  })
  const before = stage.sprite('black-hole-before', box, (pen) => {
    for (const [width, colour] of [
      [0.34, 'rgba(255,150,60,0.5)'],
      [0.2, 'rgba(255,206,130,0.85)'],
      [0.08, '#fff6dc'],
    ] as const) {
      pen.strokeStyle = colour
      pen.lineWidth = radius * width
      pen.beginPath()
      pen.arc(0, 0, radius * 1.16, 0, Math.PI * 2)
      pen.stroke()
    }
    fillEllipse(pen, '#000005', 0, 0, radius * 1.06)
    paintRings(pen, radius, 0, Math.PI)
  })
  return [behind, before]
}

function paintRings(pen: Pen, radius: number, from: number, to: number): void {
  for (let ring = 0; ring < DISC_RINGS; ring += 1) {
    const out = ring / DISC_RINGS
    const tone = out < 0.25 ? '#fff2d0' : out < 0.55 ? '#ffc070' : '#e8702c'
    pen.strokeStyle = withAlpha(tone, (1 - out) ** 1.2 * (0.55 + slotChance(ring, 3) * 0.45))
    pen.lineWidth = radius * 0.09
    const reach = radius * (1.3 + out * 2.5)
    pen.beginPath()
    pen.ellipse(0, 0, reach, reach * DISC_SQUASH, 0, from, to)
    pen.stroke()
  }
}

/** Bright knots that run around in the disc, the inner ones faster. */
function drawEmbers(
  stage: Stage,
  x: number,
  y: number,
  radius: number,
  { camera, time }: Frame,
  half: 'behind' | 'before',
): void {
  stage.enter(camera, PARALLAX)
  const reach = radius * 3.9
  const deep = reach * DISC_SQUASH + 0.01
  const top = half === 'before' ? y : y - deep
  const box = { left: x - reach, top, right: x + reach, bottom: top + deep }
  stage.within(box, (pen) => {
    pen.strokeStyle = 'rgba(255,244,214,0.62)'
    pen.lineWidth = radius * 0.035
    pen.lineCap = 'round'
    pen.beginPath()
    for (let ember = 0; ember < 44; ember += 1) {
      const out = 1.35 + slotChance(ember, 1) * 2.3
      const angle = (slotChance(ember, 2) * Math.PI * 2 + (time * 2.6) / out ** 1.3) % (Math.PI * 2)
      if (angle < Math.PI !== (half === 'before')) continue
      const end = Math.min(angle + 0.24 / out, half === 'before' ? Math.PI : Math.PI * 2)
      pen.moveTo(x + Math.cos(angle) * radius * out, y + Math.sin(angle) * radius * out * DISC_SQUASH)
      pen.ellipse(x, y, radius * out, radius * out * DISC_SQUASH, 0, angle, end)
    }
    pen.stroke()
  })
}
