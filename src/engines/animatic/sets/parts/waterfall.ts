import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import type { Palette } from '../../draw/palette.ts'
import { between, createRandom, type Random } from '../../draw/random.ts'
import { fillEllipse, type Pen, type Point } from '../../draw/shapes.ts'
import type { Sprite, Stage } from '../../draw/stage.ts'
import type { Frame } from '../set.ts'
import { seen } from './lighting.ts'

export interface WaterfallOptions {
  /** Middle of the water. */
  readonly x: number
  readonly topY: number
  readonly baseY: number
  readonly parallax: number
  /** Width of the falling water at its foot. */
  readonly width: number
  /** How far the rock reaches to both sides. */
  readonly reach: number
  /** 0 (near) .. 1 (far away). */
  readonly haze: number
  readonly rock: Hex
  readonly moss: Hex
}

export interface Waterfall {
  /** Rock and water. */
  draw(frame: Frame): void
  /** What rises where the water lands; drawn over whatever lies before the foot. */
  drawMist(frame: Frame): void
}

interface Strand {
  /** -1 .. 1 across the water. */
  readonly across: number
  readonly phase: number
  /** Falls per second. */
  readonly pace: number
  readonly kind: number
  readonly strength: number
}

const STRANDS = 44
const STRAND_KINDS = 3
const STRAND = { width: 0.018, height: 0.2 }
const PUFFS = 12
const PUFF = 0.09

/** A fall of water over a cliff: baked rock, strands that fall, mist. */
export function createWaterfall(
  stage: Stage,
  palette: Palette,
  seed: number,
  options: WaterfallOptions,
): Waterfall {
  const { x, topY, baseY, width, parallax } = options
  const random = createRandom(seed ^ 0x3a7f)
  const cliff = planCliff(random, options)
  const strands = Array.from({ length: STRANDS }, (): Strand => {
    return {
      across: between(random, -1, 1),
      phase: random(),
      pace: between(random, 0.62, 0.9),
      kind: Math.floor(random() * STRAND_KINDS),
      strength: between(random, 0.35, 0.9),
    }
  })
  const white = seen('#f4fbff', palette, options.haze * 0.5)
  const sprites = Array.from({ length: STRAND_KINDS }, (_, kind) => bakeStrand(stage, white, kind, random))
  const puff = bakePuff(stage, white)
  const drop = baseY - topY
  const halfAt = (way: number): number => width * (0.36 + 0.14 * way) * 0.92
  return {
    draw(frame) {
      const extent = { y0: topY - 0.2, y1: baseY + 0.05, margin: 0.36 }
      stage.layer('waterfall', frame.camera, parallax, extent, (pen) => {
        paintCliff(pen, palette, cliff, options)
        paintWater(pen, palette, white, options)
      })
      stage.enter(frame.camera, parallax)
      for (const { across, phase, pace, kind, strength } of strands) {
        const way = (phase + frame.time * pace) % 1
        // It falls ever faster; before the lip and after the foot it is not there.
        const fallen = 0.35 * way + 0.65 * way ** 1.8
        const y = topY + STRAND.height * 0.32 + fallen * (drop - STRAND.height * 0.62)
        const sprite = sprites[kind]
        if (sprite === undefined) continue
        stage.put(sprite, x + across * halfAt(fallen), y, {
          alpha: strength * Math.min(1, way * 7, (1 - way) * 5),
          scale: 0.62 + 0.4 * fallen,
        })
      }
    },
    drawMist(frame) {
      stage.enter(frame.camera, parallax)
      for (let index = 0; index < PUFFS; index += 1) {
        const way = (frame.time * 0.22 + index / PUFFS) % 1
        const side = ((index * 0.618034) % 1) * 2 - 1
        stage.put(puff, x + side * width * (0.5 + way * 0.5), baseY - 0.005 - way * 0.1, {
          scale: (0.55 + way * 0.9) * (width / 0.22),
          alpha: 0.5 * Math.sin(way * Math.PI),
        })
      }
    },
  }
}

interface Block {
  readonly outline: readonly Point[]
  /** -1 (in shade) .. 1 (in light). */
  readonly tone: number
}

interface Cliff {
  readonly crest: readonly Point[]
  readonly blocks: readonly Block[]
}

/** A wall of upright blocks, highest beside the water and lower to both sides. */
function planCliff(random: Random, { x, topY, baseY, width, reach }: WaterfallOptions): Cliff {
  const blocks: Block[] = []
  const crest: Point[] = []
  const drop = baseY - topY
  const count = 18
  for (let index = 0; index < count; index += 1) {
    const left = x - reach + (index / count) * reach * 2
    const right = left + (reach * 2) / count + 0.006
    const away = Math.abs((left + right) / 2 - x)
    const isNotch = away < width * 0.44
    const shoulder = Math.max(0, (away - width * 0.4) / (reach - width * 0.4))
    const top = isNotch
      ? topY + 0.004
      : topY - 0.045 + between(random, -0.02, 0.02) + drop * shoulder ** 1.7 * 0.86
    crest.push([left, top], [right, top + between(random, -0.008, 0.008)])
    blocks.push({
      outline: [
        [left, top],
        [right, top + between(random, -0.006, 0.012)],
        [right + between(random, -0.004, 0.004), baseY + 0.04],
        [left, baseY + 0.04],
      ],
      tone: between(random, -1, 1),
    })
    const ledge = top + (baseY - top) * between(random, 0.3, 0.75)
    blocks.push({
      outline: [
        [left - 0.006, ledge],
        [right + 0.004, ledge + between(random, -0.006, 0.006)],
        [right + 0.008, baseY + 0.04],
        [left - 0.01, baseY + 0.04],
      ],
      tone: between(random, -1, 1),
    })
  }
  return { crest, blocks }
}

function paintCliff(pen: Pen, palette: Palette, cliff: Cliff, options: WaterfallOptions): void {
  const { haze, rock, moss, baseY, topY } = options
  const stone = seen(rock, palette, haze)
  const isLitFromLeft = palette.sun !== null && palette.sun.x < 0.5
  for (const { outline, tone } of cliff.blocks) {
    const colour = tone > 0 ? lighten(stone, 0.1 * tone) : darken(stone, -0.16 * tone)
    const shade = pen.createLinearGradient(0, topY, 0, baseY)
    shade.addColorStop(0, lighten(colour, 0.05))
    shade.addColorStop(1, mix(darken(colour, 0.12), palette.fog, 0.3 + haze * 0.3))
    pen.fillStyle = shade
    tracePolygon(pen, outline)
    pen.fill()
    const [first, second] = outline
    if (first === undefined || second === undefined) continue
    pen.fillStyle = withAlpha(lighten(colour, 0.3), 0.35)
    const edge = isLitFromLeft ? first[0] : second[0] - 0.004
    pen.fillRect(edge, first[1], 0.004, (baseY - first[1]) * 0.8)
  }
  paintMoss(pen, palette, cliff.crest, seen(moss, palette, haze), options)
}

/** Green hangs over the edge, and firs stand on it. */
function paintMoss(
  pen: Pen,
  palette: Palette,
  crest: readonly Point[],
  green: Hex,
  { x, width, haze }: WaterfallOptions,
): void {
  for (const [index, [corner, y]] of crest.entries()) {
    if (Math.abs(corner - x) < width * 0.5) continue
    const chance = (index * 0.618034) % 1
    // In from the corner of its block, towards the higher rock: beyond it is air.
    const left = corner + Math.sign(x - corner) * (0.016 + 0.012 * chance)
    if (index % 3 === 0)
      paintFir(pen, darken(mix(green, palette.fog, haze * 0.2), 0.22), left, y, 0.075 + 0.03 * chance)
    // A heap of three on the edge, and what trails down the rock below it.
    const radius = 0.013 + 0.012 * chance
    const dark = darken(green, 0.16)
    pen.fillStyle = dark
    for (let strand = 0; strand < 5; strand += 1) {
      const aside = left + (strand / 4 - 0.5) * radius * 3.4
      const length = radius * (1 + 2.6 * ((strand * 0.618034 + chance) % 1))
      pen.beginPath()
      pen.moveTo(aside - radius * 0.42, y - 0.002)
      pen.quadraticCurveTo(aside - radius * 0.2, y + length * 0.7, aside, y + length)
      pen.quadraticCurveTo(aside + radius * 0.25, y + length * 0.6, aside + radius * 0.42, y - 0.002)
      pen.fill()
    }
    for (const [aside, up, part] of HEAP) {
      fillEllipse(pen, dark, left + aside * radius, y - up * radius, radius * part)
    }
    for (const [aside, up, part] of HEAP) {
      const [hx, hy] = [left + aside * radius - radius * 0.1, y - up * radius - radius * part * 0.2]
      fillEllipse(pen, index % 2 === 0 ? green : mix(green, dark, 0.3), hx, hy, radius * part * 0.8)
      fillEllipse(
        pen,
        withAlpha(lighten(green, 0.14), 0.6),
        hx,
        hy - radius * part * 0.3,
        radius * part * 0.42,
      )
    }
  }
}

/** A bush as heaps of leaves: aside and up in radii, and its part of the radius. */
const HEAP = [
  [-1, 0.1, 0.72],
  [1.05, 0.05, 0.66],
  [0, 0.4, 1],
] as const

function paintFir(pen: Pen, colour: Hex, x: number, y: number, height: number): void {
  pen.fillStyle = colour
  pen.beginPath()
  for (let tier = 0; tier < 3; tier += 1) {
    const foot = y + 0.006 - height * tier * 0.26
    const half = height * (0.27 - tier * 0.06)
    pen.moveTo(x - half, foot)
    pen.lineTo(x, foot - height * 0.46)
    pen.lineTo(x + half, foot)
  }
  pen.fill()
}

/** The body of the water: a curtain that widens, darker where the rock shows through, foam at its foot. */
function paintWater(
  pen: Pen,
  palette: Palette,
  white: Hex,
  { x, topY, baseY, width }: WaterfallOptions,
): void {
  const blue = mix(seen('#9fd0e6', palette, 0.1), palette.sky[1], 0.2)
  const half = width / 2
  const curtain = pen.createLinearGradient(0, topY, 0, baseY)
  curtain.addColorStop(0, mix(blue, white, 0.35))
  curtain.addColorStop(0.08, white)
  curtain.addColorStop(0.45, mix(blue, white, 0.55))
  curtain.addColorStop(1, white)
  pen.fillStyle = curtain
  pen.beginPath()
  pen.moveTo(x - half * 0.72, topY - 0.004)
  pen.quadraticCurveTo(x, topY + 0.012, x + half * 0.72, topY - 0.004)
  pen.bezierCurveTo(x + half * 0.8, topY + 0.1, x + half * 0.9, baseY - 0.1, x + half * 1.04, baseY + 0.02)
  pen.lineTo(x - half * 1.04, baseY + 0.02)
  pen.bezierCurveTo(x - half * 0.9, baseY - 0.1, x - half * 0.8, topY + 0.1, x - half * 0.72, topY - 0.004)
  pen.fill()
  pen.save()
  pen.clip()
  for (let streak = 0; streak < 15; streak += 1) {
    const at = ((streak + 0.5) / 15 - 0.5) * width * 0.86
    pen.fillStyle = withAlpha(streak % 3 === 0 ? white : darken(blue, 0.12), streak % 3 === 0 ? 0.5 : 0.28)
    const thick = 0.003 + 0.004 * ((streak * 0.618034) % 1)
    pen.fillRect(x + at, topY + 0.02 * (streak % 4), thick, baseY - topY)
  }
  pen.restore()
  for (let foam = 0; foam < 9; foam += 1) {
    const side = foam / 8 - 0.5
    fillEllipse(
      pen,
      withAlpha(white, 0.75),
      x + side * width * 1.3,
      baseY + 0.014 - 0.012 * Math.cos(side * Math.PI),
      width * 0.11,
      0.016,
    )
  }
}

function tracePolygon(pen: Pen, outline: readonly Point[]): void {
  pen.beginPath()
  for (const [x, y] of outline) pen.lineTo(x, y)
  pen.closePath()
}

function bakeStrand(stage: Stage, white: Hex, kind: number, random: Random): Sprite {
  const { width, height } = STRAND
  const box = { width, height, anchorX: width / 2, anchorY: height / 2 }
  const threads = Array.from({ length: 4 }, () => ({
    x: between(random, -0.32, 0.32) * width,
    from: between(random, -0.5, -0.2) * height,
    to: between(random, 0.2, 0.5) * height,
    thick: between(random, 0.0012, 0.0034),
  }))
  return stage.sprite(`waterfall-strand-${kind}`, box, (pen) => {
    for (const { x, from, to, thick } of threads) {
      const fade = pen.createLinearGradient(0, from, 0, to)
      fade.addColorStop(0, withAlpha(white, 0))
      fade.addColorStop(0.6, withAlpha(white, 0.85))
      fade.addColorStop(1, withAlpha(white, 0))
      pen.fillStyle = fade
      pen.fillRect(x - thick / 2, from, thick, to - from)
    }
  })
}

function bakePuff(stage: Stage, white: Hex): Sprite {
  const box = { width: PUFF * 2, height: PUFF * 2, anchorX: PUFF, anchorY: PUFF }
  return stage.sprite('waterfall-mist', box, (pen) => {
    const soft = pen.createRadialGradient(0, 0, 0, 0, 0, PUFF)
    soft.addColorStop(0, withAlpha(white, 0.8))
    soft.addColorStop(0.5, withAlpha(white, 0.35))
    soft.addColorStop(1, withAlpha(white, 0))
    pen.fillStyle = soft
    pen.fillRect(-PUFF, -PUFF, PUFF * 2, PUFF * 2)
  })
}
