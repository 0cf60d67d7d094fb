import { darken, lighten, mix, withAlpha } from '../draw/colour.ts'
import type { Hex } from '../draw/colour.ts'
import { captionFont } from '../draw/fonts.ts'
import { between, pick } from '../draw/random.ts'
import type { Random } from '../draw/random.ts'
import { fillEllipse } from '../draw/shapes.ts'
import type { Pen } from '../draw/shapes.ts'
import type { Stage } from '../draw/stage.ts'
import type { BuiltSet, Frame, SceneSet, SetContext } from './set.ts'

const STREET_Y = 0.74
const MARGIN = 0.7
const NEON: readonly Hex[] = ['#ff3d8b', '#8b5cff', '#ffc83d', '#2fd4ff', '#ff6a3d', '#41e0a3']
const UMBRELLAS: readonly Hex[] = ['#7a4bd0', '#2f9fc4', '#3fae86', '#c9563c', '#c23f74', '#d9a13c']
/** One sign reads from top to bottom. */
const SIGNS: readonly string[] = [
  'カフェ',
  '寿司',
  'ホテル',
  '喫茶',
  'カラオケ',
  '本',
  'OPEN',
  'ラーメン',
  '薬',
  '市',
  'BAR',
  '映画館',
]

interface Block {
  readonly x: number
  readonly width: number
  readonly top: number
  readonly tone: number
  readonly windows: readonly { readonly column: number; readonly row: number; readonly colour: Hex }[]
}

interface Sign {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly text: string
  readonly colour: Hex
  /** Seconds; some tubes are tired. */
  readonly flickerEvery: number
}

interface Passer {
  readonly x: number
  readonly depth: number
  readonly height: number
  readonly umbrella: Hex | null
  readonly speed: number
  readonly phase: number
}

interface Plan {
  readonly far: readonly Block[]
  readonly near: readonly Block[]
  readonly signs: readonly Sign[]
  readonly crowd: readonly Passer[]
  readonly stars: readonly { readonly x: number; readonly y: number; readonly radius: number }[]
}

/** A neon street at night: moonlit haze, lit windows, signs that hum, wet asphalt that repeats them, passers-by. */
export const cityNight: SceneSet = {
  build(context) {
    const { stage } = context
    const plan = planStreet(context)
    const built: BuiltSet = {
      light: {
        direction: 1,
        key: '#ff8ac2',
        keyAlpha: 0.26,
        shadow: '#0a0520',
        shadowAlpha: 0.3,
        tint: '#8a62c9',
        tintAlpha: 0.1,
        rim: '#ff7ab8',
        rimAlpha: 0.95,
      },
      floor: { y: 0.93, farY: 0.84, parallax: 0.95, personHeight: 0.66, kind: 'ground', horizonY: STREET_Y },
      drawBack(frame) {
        drawSky(stage, plan, frame)
        drawBlocks(stage, plan.far, frame, 'far', 0.16, '#3a1c5e')
        drawBlocks(stage, plan.near, frame, 'near', 0.42, '#2a1246')
        drawStreet(stage, plan, frame)
        drawSigns(stage, plan.signs, frame)
        drawCrowd(stage, plan.crowd, frame)
      },
      drawFront(frame) {
        drawPuddleGleam(stage, plan.signs, frame)
      },
    }
    return built
  },
}

function planStreet({ stage, random, spec }: SetContext): Plan {
  const wet = spec.weather === 'rain' || spec.weather === 'storm'
  return {
    far: raiseBlocks(stage, random, 0.17, [0.2, 0.5], 0.3),
    near: raiseBlocks(stage, random, 0.3, [0.16, 0.44], 0.5),
    signs: hangSigns(stage, random),
    crowd: gatherCrowd(stage, random, wet ? 0.75 : 0.4),
    stars: Array.from({ length: 60 }, () => ({
      x: between(random, -0.1, stage.aspect + 0.1),
      y: between(random, stage.top, 0.3),
      radius: between(random, 0.0008, 0.002),
    })),
  }
}

function raiseBlocks(
  stage: Stage,
  random: Random,
  meanWidth: number,
  tops: readonly [number, number],
  litShare: number,
): Block[] {
  const blocks: Block[] = []
  let x = -MARGIN
  while (x < stage.aspect + MARGIN) {
    const width = meanWidth * between(random, 0.7, 1.5)
    const top = between(random, tops[0], tops[1]) + stage.top * 0.45
    const columns = Math.max(2, Math.floor(width / 0.045))
    const rows = Math.floor((STREET_Y - top) / 0.052)
    const windows = Array.from({ length: columns * rows }, (_, index) => ({
      column: index % columns,
      row: Math.floor(index / columns),
      colour: pick(random, ['#ffcf8a', '#ffdca8', '#c9a6ff', '#8fd0ff']),
      isLit: random() < litShare * 0.8,
    }))
    blocks.push({ x, width, top, tone: random(), windows: windows.filter((window) => window.isLit) })
    x += width
  }
  return blocks
}

function hangSigns(stage: Stage, random: Random): Sign[] {
  const spacing = 0.21
  const count = Math.ceil((stage.aspect + 2 * MARGIN) / spacing)
  return Array.from({ length: count }, (_, index) => {
    const text = SIGNS[(index * 5 + Math.floor(random() * 3)) % SIGNS.length] ?? 'OPEN'
    const letters = Array.from(text).length
    const width = between(random, 0.048, 0.066)
    const height = letters * width * 0.98 + width * 0.4
    return {
      x: -MARGIN + index * spacing + between(random, -0.05, 0.05),
      y: between(random, 0.3, Math.max(0.32, 0.62 - height)),
      width,
      height,
      text,
      colour: NEON[index % NEON.length] ?? '#ff3d8b',
      flickerEvery: between(random, 2.4, 9),
    }
  })
}

function gatherCrowd(stage: Stage, random: Random, umbrellaShare: number): Passer[] {
  const count = Math.round(9 * stage.aspect)
  return Array.from({ length: count }, () => ({
    x: between(random, -0.4, stage.aspect + 0.4),
    depth: random(),
    height: between(random, 0.2, 0.26),
    umbrella: random() < umbrellaShare ? pick(random, UMBRELLAS) : null,
    speed: between(random, -0.035, 0.035),
    phase: random() * 6,
  })).toSorted((a, b) => a.depth - b.depth)
}

function drawSky(stage: Stage, plan: Plan, frame: Frame): void {
  stage.layer(
    'night-sky',
    frame.camera,
    0.05,
    { y0: stage.top - 0.1, y1: STREET_Y + 0.04, margin: 0.2 },
    (pen) => {
      const gradient = pen.createLinearGradient(0, stage.top, 0, STREET_Y)
      gradient.addColorStop(0, '#07041c')
      gradient.addColorStop(0.55, '#2a1150')
      gradient.addColorStop(1, '#8a2f78')
      pen.fillStyle = gradient
      pen.fillRect(-0.3, stage.top - 0.2, stage.aspect + 0.6, 2)
      pen.fillStyle = 'rgba(255,255,255,0.55)'
      for (const { x, y, radius } of plan.stars) fillEllipse(pen, 'rgba(255,255,255,0.5)', x, y, radius)
      paintMoon(pen, stage)
    },
  )
}

function paintMoon(pen: Pen, stage: Stage): void {
  const x = stage.aspect * 0.6
  const y = 0.15 + stage.top * 0.3
  const halo = pen.createRadialGradient(x, y, 0.03, x, y, 0.5)
  halo.addColorStop(0, 'rgba(255,150,215,0.5)')
  halo.addColorStop(1, 'rgba(255,150,215,0)')
  pen.fillStyle = halo
  pen.fillRect(x - 0.5, y - 0.5, 1, 1)
  fillEllipse(pen, '#ffd3ec', x, y, 0.066)
  fillEllipse(pen, 'rgba(240,160,210,0.5)', x - 0.02, y - 0.015, 0.014)
  fillEllipse(pen, 'rgba(240,160,210,0.45)', x + 0.022, y + 0.02, 0.018)
}

function drawBlocks(
  stage: Stage,
  blocks: readonly Block[],
  frame: Frame,
  key: string,
  parallax: number,
  colour: Hex,
): void {
  stage.layer(
    `blocks-${key}`,
    frame.camera,
    parallax,
    { y0: stage.top - 0.1, y1: STREET_Y + 0.05, margin: 0.35 },
    (pen) => {
      for (const block of blocks) {
        const face = mix(colour, '#5a2470', block.tone * 0.35)
        const wall = pen.createLinearGradient(0, block.top, 0, STREET_Y)
        wall.addColorStop(0, darken(face, 0.25))
        wall.addColorStop(1, mix(face, '#a03a86', 0.4))
        pen.fillStyle = wall
        pen.fillRect(block.x, block.top, block.width + 0.002, STREET_Y + 0.06 - block.top)
        paintWindows(pen, block, key === 'far' ? 0.45 : 0.7)
        pen.fillStyle = withAlpha('#ff9ad0', 0.12)
        pen.fillRect(block.x, block.top, block.width, 0.004)
      }
    },
  )
}

function paintWindows(pen: Pen, block: Block, alpha: number): void {
  for (const { column, row, colour } of block.windows) {
    pen.fillStyle = withAlpha(colour, alpha)
    pen.fillRect(block.x + 0.014 + column * 0.045, block.top + 0.025 + row * 0.052, 0.024, 0.028)
  }
}

function drawStreet(stage: Stage, plan: Plan, frame: Frame): void {
  stage.layer(
    'street',
    frame.camera,
    0.85,
    { y0: STREET_Y - 0.005, y1: stage.bottom + 0.12, margin: 0.4 },
    (pen) => {
      const asphalt = pen.createLinearGradient(0, STREET_Y, 0, Math.max(1.1, stage.bottom))
      asphalt.addColorStop(0, '#4a1e5e')
      asphalt.addColorStop(0.3, '#22103a')
      asphalt.addColorStop(1, '#0a0518')
      pen.fillStyle = asphalt
      pen.fillRect(-0.6, STREET_Y, stage.aspect + 1.2, stage.bottom + 0.3 - STREET_Y)
      paintReflections(pen, plan.signs, stage)
      paintCrossing(pen, stage)
      pen.fillStyle = withAlpha('#ff9ad0', 0.25)
      pen.fillRect(-0.6, STREET_Y - 0.002, stage.aspect + 1.2, 0.005)
    },
  )
}

/** Wet asphalt breaks a reflection into bars, longer and paler the farther they are from what they repeat. */
function paintReflections(pen: Pen, signs: readonly Sign[], stage: Stage): void {
  const depth = Math.min(0.36, stage.bottom - STREET_Y)
  for (const sign of signs) {
    for (let bar = 0; bar < 15; bar += 1) {
      const along = bar / 15
      const sway = Math.sin(bar * 2.3 + sign.x * 31) * (0.012 + 0.035 * along)
      const width = sign.width * (0.9 + 1.1 * along) * (0.6 + 0.4 * Math.sin(bar * 1.7 + sign.x * 17))
      pen.fillStyle = withAlpha(sign.colour, 0.42 * (1 - along) ** 1.3)
      pen.beginPath()
      pen.roundRect(
        sign.x - width / 2 + sway,
        STREET_Y + 0.012 + along * depth,
        Math.max(0.01, width),
        depth * 0.042,
        0.004,
      )
      pen.fill()
    }
  }
}

function paintCrossing(pen: Pen, stage: Stage): void {
  const centre = stage.aspect / 2
  pen.fillStyle = 'rgba(235,215,255,0.13)'
  pen.beginPath()
  for (let stripe = -7; stripe <= 7; stripe += 1) {
    const x = centre + stripe * 0.2
    const lean = stripe * 0.02
    pen.moveTo(x - 0.045, 0.845)
    pen.lineTo(x + 0.045, 0.845)
    pen.lineTo(x + 0.068 + lean, 0.925)
    pen.lineTo(x - 0.068 + lean, 0.925)
    pen.closePath()
  }
  pen.fill()
}

function drawSigns(stage: Stage, signs: readonly Sign[], frame: Frame): void {
  for (const [index, sign] of signs.entries()) {
    const box = {
      width: sign.width + 0.03,
      height: sign.height + 0.03,
      anchorX: sign.width / 2 + 0.015,
      anchorY: 0.015,
    }
    const sprite = stage.sprite(`sign-${index}`, box, (pen) => paintSign(pen, sign))
    const isDim = (frame.time + index) % sign.flickerEvery < 0.09
    stage.enter(frame.camera, 0.5)
    stage.put(sprite, sign.x, sign.y, { alpha: isDim ? 0.45 : 1 })
    if (!isDim) stage.glow(sign.x, sign.y + sign.height / 2, 0.16, sign.colour, 0.3)
  }
}

function paintSign(pen: Pen, sign: Sign): void {
  const { width, height, colour, text } = sign
  pen.fillStyle = '#150a26'
  pen.beginPath()
  pen.roundRect(-width / 2, 0, width, height, width * 0.14)
  pen.fill()
  pen.strokeStyle = colour
  pen.lineWidth = 0.005
  pen.stroke()
  pen.fillStyle = lighten(colour, 0.45)
  pen.textAlign = 'center'
  pen.textBaseline = 'middle'
  const letters = Array.from(text)
  const step = (height - width * 0.3) / letters.length
  // Fonts are sized in whole pixels: drawn large and scaled down they keep their shape.
  pen.font = captionFont(text, 100, 'ja')
  letters.forEach((letter, index) => {
    pen.save()
    pen.translate(0, width * 0.15 + step * (index + 0.5))
    const scale = (Math.min(step, width) * 0.76) / 100
    pen.scale(scale, scale)
    pen.fillText(letter, 0, 0)
    pen.restore()
  })
}

/** Passers-by are shapes against the light; those with umbrellas carry the colour of the street. */
function drawCrowd(stage: Stage, crowd: readonly Passer[], frame: Frame): void {
  const span = stage.aspect + 1
  for (const passer of crowd) {
    const parallax = 0.6 + 0.25 * passer.depth
    const pen = stage.enter(frame.camera, parallax)
    const x = ((((passer.x + frame.time * passer.speed + 0.5) % span) + span) % span) - 0.5
    const y = STREET_Y + 0.025 + passer.depth * 0.055
    drawPasser(pen, passer, x, y, frame.time)
  }
}

function drawPasser(pen: Pen, passer: Passer, x: number, y: number, time: number): void {
  const h = passer.height
  const step = Math.sin(time * 5 * Math.sign(passer.speed) + passer.phase)
  pen.fillStyle = mix('#120722', '#4a1d5a', 0.25 * (1 - passer.depth))
  pen.beginPath()
  pen.ellipse(x, y - h * 0.93, h * 0.075, h * 0.085, 0, 0, Math.PI * 2)
  pen.roundRect(x - h * 0.12, y - h * 0.84, h * 0.24, h * 0.46, h * 0.08)
  pen.fill()
  // A path of their own: where shapes of opposite turn overlap in one path, they cut holes.
  pen.beginPath()
  for (const side of [-1, 1]) {
    const foot = x + side * step * h * 0.09
    pen.moveTo(x - h * 0.09 + side * h * 0.02, y - h * 0.42)
    pen.lineTo(foot - h * 0.045, y)
    pen.lineTo(foot + h * 0.045, y)
    pen.lineTo(x + h * 0.09 + side * h * 0.02, y - h * 0.42)
  }
  pen.fill()
  if (passer.umbrella !== null) drawUmbrella(pen, passer.umbrella, x, y - h * 0.98, h)
}

function drawUmbrella(pen: Pen, colour: Hex, x: number, y: number, h: number): void {
  const radius = h * 0.42
  pen.strokeStyle = '#1a0c2c'
  pen.lineWidth = h * 0.016
  pen.beginPath()
  pen.moveTo(x, y - radius * 0.5)
  pen.lineTo(x, y + h * 0.4)
  pen.stroke()
  pen.fillStyle = colour
  pen.beginPath()
  pen.arc(x, y, radius, Math.PI, 0)
  for (let rib = 3; rib >= 0; rib -= 1) {
    const right = x - radius + ((rib + 1) * radius) / 2
    pen.quadraticCurveTo(right - radius / 4, y - radius * 0.16, right - radius / 2, y)
  }
  pen.fill()
  pen.fillStyle = withAlpha('#ffffff', 0.14)
  pen.beginPath()
  pen.ellipse(x + radius * 0.25, y - radius * 0.5, radius * 0.42, radius * 0.28, 0.5, 0, Math.PI * 2)
  pen.fill()
}

/** A last shimmer near the lens keeps the ground alive below the actors. */
function drawPuddleGleam(stage: Stage, signs: readonly Sign[], frame: Frame): void {
  const drop = stage.bottom - 1
  const pen = stage.enter({ ...frame.camera, y: frame.camera.y - drop * 0.8 }, 1.1)
  for (const [index, sign] of signs.entries()) {
    if (index % 2 === 1) continue
    pen.fillStyle = withAlpha(sign.colour, 0.13 + 0.05 * Math.sin(frame.time * 2 + index))
    pen.beginPath()
    pen.ellipse(sign.x * 1.1 - 0.05, 0.975 + (index % 3) * 0.012, 0.11, 0.007, 0, 0, Math.PI * 2)
    pen.fill()
  }
}
