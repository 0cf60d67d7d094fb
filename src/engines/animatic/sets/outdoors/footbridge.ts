import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import type { Palette } from '../../draw/palette.ts'
import { between, pick, type Random } from '../../draw/random.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import { ground, lampLevel, outdoorLight, seen } from '../parts/lighting.ts'
import { createRidge } from '../parts/ridge.ts'
import { createSkyDome } from '../parts/sky-dome.ts'
import { growCrown, paintTree, treeColours, type Crown } from '../parts/tree.ts'
import type { Frame, SceneSet, SetContext } from '../set.ts'
import { drawRiver } from './river.ts'

const DECK_Y = 0.745
const PARALLAX = 0.94
const BANK_Y = 0.66

interface Plan {
  readonly wood: Hex
  readonly trees: readonly { readonly x: number; readonly height: number; readonly crown: Crown }[]
  readonly pads: readonly {
    readonly x: number
    readonly y: number
    readonly size: number
    readonly blooms: boolean
  }[]
}

/** A small arched bridge over a garden's water: trees around, lilies below. */
export const footbridge: SceneSet = {
  build(context) {
    const { stage, palette, random } = context
    const plan = planBridge(context)
    const sky = createSkyDome(stage, palette, random, {
      horizonY: 0.6,
      cloudCount: 4,
      heavens: context.heavens,
    })
    return {
      light: outdoorLight(palette),
      floor: {
        y: DECK_Y,
        farY: DECK_Y - 0.02,
        parallax: PARALLAX,
        personHeight: 0.46,
        kind: 'ground',
        horizonY: 0.56,
      },
      drawBack(frame) {
        sky.draw(frame)
        drawBank(context, plan, frame)
        drawRiver(stage, palette, frame, {
          topY: BANK_Y + 0.05,
          bottomY: stage.bottom + 0.12,
          deep: '#3a7a6f',
          parallax: 0.6,
        })
        drawLilies(stage, palette, plan, frame)
        drawArch(stage, palette, plan.wood, frame)
      },
      drawFront(frame) {
        drawNearRail(stage, palette, plan.wood, frame)
        sky.drawVeil(frame)
      },
    }
  },
}

function planBridge({ stage, palette, random }: SetContext): Plan {
  return {
    wood: seen(pick(random, ['#c0432f', '#9a6a42', '#e8e2d4']), palette, 0.02),
    trees: Array.from({ length: Math.ceil((stage.aspect + 1) / 0.19) }, (_, index) => ({
      x: -0.5 + index * 0.19 + between(random, -0.05, 0.05),
      height: between(random, 0.24, 0.44),
      crown: growCrown(random),
    })),
    pads: plantPads(random, stage),
  }
}

function plantPads(random: Random, stage: Stage): Plan['pads'] {
  return Array.from({ length: 26 }, (_, index) => {
    const down = random()
    return {
      x: between(random, -0.2, stage.aspect + 0.2),
      y: 0.8 + down * (stage.bottom - 0.8),
      size: 0.02 + down * 0.035,
      blooms: index % 3 === 0,
    }
  }).toSorted((a, b) => a.y - b.y)
}

function drawBank({ stage, palette, spec, seed }: SetContext, plan: Plan, frame: Frame): void {
  const season = spec.weather === 'snow' ? 'winter' : spec.season
  const side = outdoorLight(palette).direction
  const hill = createRidge(seed + 1, { kind: 'hill', baseY: 0.55, height: 0.09, frequency: 1.3 })
  stage.layer('foot-hill', frame.camera, 0.15, { y0: 0.38, y1: 0.7, margin: 0.25 }, (pen) => {
    pen.fillStyle = ground(palette, '#5f8f86', 0.4, 0.55)
    hill.trace(pen, -0.3, stage.aspect + 0.3, 0.72)
    pen.fill()
  })
  stage.layer('foot-bank', frame.camera, 0.45, { y0: 0.14, y1: 0.74, margin: 0.3 }, (pen) => {
    const grass = pen.createLinearGradient(0, BANK_Y - 0.04, 0, BANK_Y + 0.06)
    grass.addColorStop(0, ground(palette, '#8fbf5a', 0.3, 0.26))
    grass.addColorStop(1, darken(palette.ground, 0.2))
    for (const [index, { x, height, crown }] of plan.trees.entries())
      paintTree(pen, x, BANK_Y + 0.006, height, crown, treeColours(palette, season, index, 0.22), side)
    pen.fillStyle = grass
    pen.fillRect(-1, BANK_Y - 0.01, stage.aspect + 2, 0.07)
    for (let x = -0.5; x < stage.aspect + 0.5; x += 0.16) {
      const size = 0.03 + 0.02 * Math.abs(Math.sin(x * 17))
      fillEllipse(
        pen,
        seen('#8d8f8a', palette, 0.16),
        x + 0.03 * Math.sin(x * 9),
        BANK_Y + 0.058,
        size * 1.4,
        size * 0.5,
      )
      fillEllipse(
        pen,
        seen('#a9aba4', palette, 0.16),
        x + 0.03 * Math.sin(x * 9),
        BANK_Y + 0.05,
        size,
        size * 0.3,
      )
    }
  })
}

function drawLilies(stage: Stage, palette: Palette, plan: Plan, frame: Frame): void {
  const extent = { y0: 0.78, y1: stage.bottom + 0.1, margin: 0.3 }
  stage.layer('foot-lilies', frame.camera, 0.72, extent, (pen) => {
    const leaf = seen('#5a9a52', palette, 0.04)
    for (const { x, y, size, blooms } of plan.pads) {
      fillEllipse(pen, withAlpha(palette.shadow, 0.25), x, y + size * 0.1, size * 1.05, size * 0.36)
      fillEllipse(pen, leaf, x, y, size, size * 0.32)
      fillEllipse(pen, lighten(leaf, 0.14), x - size * 0.1, y - size * 0.05, size * 0.7, size * 0.2)
      if (!blooms) continue
      const petal = seen('#f6b6cf', palette, 0)
      for (const turn of [-0.9, -0.45, 0, 0.45, 0.9])
        fillEllipse(
          pen,
          turn === 0 ? lighten(petal, 0.3) : petal,
          x + Math.sin(turn) * size * 0.32,
          y - size * 0.34 * Math.cos(turn) - size * 0.05,
          size * 0.13,
          size * 0.3,
          turn,
        )
    }
  })
}

/** The planks rise towards the middle, where those who cross are. */
function deckAt(stage: Stage, x: number): number {
  return DECK_Y + 0.012 + (x - stage.aspect / 2) ** 2 * 0.13
}

function traceDeck(pen: Pen, stage: Stage, lift: number, thick: number): void {
  pen.beginPath()
  for (let step = 0; step <= 40; step += 1) {
    const x = -0.5 + ((stage.aspect + 1) * step) / 40
    pen.lineTo(x, deckAt(stage, x) - lift)
  }
  for (let step = 40; step >= 0; step -= 1) {
    const x = -0.5 + ((stage.aspect + 1) * step) / 40
    pen.lineTo(x, deckAt(stage, x) - lift + thick)
  }
  pen.closePath()
}

function drawArch(stage: Stage, palette: Palette, wood: Hex, frame: Frame): void {
  const extent = { y0: DECK_Y - 0.22, y1: stage.bottom + 0.12, margin: 0.4 }
  stage.layer('foot-arch', frame.camera, PARALLAX, extent, (pen) => {
    paintRail(pen, stage, darken(wood, 0.16), 0.03, 0.15, lampLevel(palette))
    const planks = darken(wood, 0.06)
    traceDeck(pen, stage, 0.034, 0.05)
    pen.fillStyle = mix(planks, palette.fog, 0.1)
    pen.fill()
    pen.strokeStyle = withAlpha(palette.shadow, 0.25)
    pen.lineWidth = 0.002
    pen.beginPath()
    for (let x = -0.5; x < stage.aspect + 0.5; x += 0.034) {
      pen.moveTo(x, deckAt(stage, x) - 0.033)
      pen.lineTo(x, deckAt(stage, x) + 0.014)
    }
    pen.stroke()
    traceDeck(pen, stage, -0.014, 0.04)
    const beam = pen.createLinearGradient(0, DECK_Y, 0, DECK_Y + 0.1)
    beam.addColorStop(0, lighten(wood, 0.1))
    beam.addColorStop(1, darken(wood, 0.3))
    pen.fillStyle = beam
    pen.fill()
    pen.fillStyle = darken(wood, 0.42)
    for (const side of [0.12, 0.88]) {
      const x = stage.aspect * side
      pen.fillRect(x - 0.02, deckAt(stage, x) + 0.05, 0.04, stage.bottom)
    }
    pen.strokeStyle = darken(wood, 0.3)
    pen.lineWidth = 0.022
    pen.beginPath()
    pen.ellipse(stage.aspect / 2, DECK_Y + 0.42, stage.aspect * 0.52, 0.35, 0, Math.PI * 1.1, Math.PI * 1.9)
    pen.stroke()
  })
}

function paintRail(pen: Pen, stage: Stage, wood: Hex, lift: number, height: number, lit: number): void {
  for (let x = -0.46; x < stage.aspect + 0.5; x += 0.2) {
    const y = deckAt(stage, x) - lift
    fillRoundRect(pen, wood, x - 0.011, y - height - 0.02, 0.022, height + 0.03, 0.004)
    fillEllipse(pen, mix(lighten(wood, 0.16), '#ffdf9c', lit * 0.6), x, y - height - 0.026, 0.014, 0.012)
  }
  pen.fillStyle = lighten(wood, 0.06)
  traceDeck(pen, stage, lift + height, 0.017)
  pen.fill()
  pen.fillStyle = wood
  traceDeck(pen, stage, lift + height * 0.55, 0.011)
  pen.fill()
}

/** The hand rail on this side, dark and near, along the foot of the picture. */
function drawNearRail(stage: Stage, palette: Palette, wood: Hex, { camera }: Frame): void {
  const low = Math.max(1, stage.bottom)
  const extent = { y0: low - 0.16, y1: low + 0.1, margin: 0.4 }
  stage.layer('foot-near', { ...camera, y: camera.y * 0.4 }, 1.2, extent, (pen) => {
    const leaf = mix(ground(palette, '#3f6f3c', 0.5, 0), palette.shadow, 0.45)
    for (const side of [0, 1])
      for (let index = 0; index < 9; index += 1)
        fillEllipse(
          pen,
          index % 2 === 0 ? leaf : mix(leaf, wood, 0.06),
          side * stage.aspect + (side === 0 ? 1 : -1) * (index * 0.035 - 0.08),
          low + 0.05 - (9 - index) * 0.009,
          0.06,
          0.055,
        )
  })
}
