import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { between, createRandom } from '../../draw/random.ts'
import { fillEllipse, type Pen } from '../../draw/shapes.ts'
import { beach } from '../beach.ts'
import { buildOpenSea } from '../beach/open-sea.ts'
import { outdoorLight, seen } from '../parts/lighting.ts'
import { paintPalm } from '../parts/palm.ts'
import { growCrown, paintTree, treeColours } from '../parts/tree.ts'
import type { RigName, SubjectSpec } from '../../scene-spec.ts'
import type { BuiltSet, SceneSet, SetContext } from '../set.ts'

const PARALLAX = 0.34
/** y of the water at its shore. */
const SHORE_Y = 0.7
const AFLOAT_OR_ALOFT: ReadonlySet<RigName> = new Set([
  'aircraft',
  'balloon',
  'boat',
  'helicopter',
  'ufo',
  'whale',
])

/** An island in the sea: sand, palms, a wooded hill. Whoever is on it is at its beach. */
export const island: SceneSet = {
  build(context) {
    const { stage, spec, palette } = context
    if (spec.subjects.length > 0 && spec.subjects.every(isPalm)) return buildIslet(context)
    if (spec.subjects.some(({ rig, action }) => !AFLOAT_OR_ALOFT.has(rig) && action !== 'fly'))
      return beach.build(context)
    const sea = buildOpenSea(context)
    const x = stage.aspect * (stage.portrait ? 0.5 : spec.subjects.length === 0 ? 0.52 : 0.7)
    const half = stage.portrait ? stage.aspect * 0.42 : 0.44
    return {
      ...sea,
      drawBack(frame) {
        sea.drawBack(frame)
        const extent = { y0: SHORE_Y - half * 1.5, y1: SHORE_Y + half * 0.3, margin: 0.2 }
        stage.layer('island', frame.camera, PARALLAX, extent, (pen) => paintIsland(pen, context, x, half))
        const pen = stage.enter(frame.camera, PARALLAX)
        drawWash(pen, x, half, palette.ambient, frame.time)
      },
    }
  },
}

function isPalm({ rig, variant }: SubjectSpec): boolean {
  return rig === 'plant' && variant === 'palm'
}

/** A bare heap of sand in the sea: only the palms that were asked for stand on it. */
function buildIslet(context: SetContext): BuiltSet {
  const { stage, spec, palette } = context
  const sea = buildOpenSea(context)
  const x = stage.aspect / 2
  const palms = spec.subjects.reduce((sum, { count }) => sum + count, 0)
  const half = stage.aspect * Math.min(0.46, (stage.portrait ? 0.34 : 0.2) + 0.12 * (palms - 1))
  const y = SHORE_Y + 0.02
  return {
    ...sea,
    floor: {
      y: y - half * 0.1,
      farY: y - half * 0.14,
      parallax: PARALLAX,
      personHeight: 0.17,
      kind: 'ground',
      horizonY: 0.57,
    },
    drawBack(frame) {
      sea.drawBack(frame)
      const extent = { y0: y - half * 0.5, y1: y + half * 0.4, margin: 0.2 }
      stage.layer('islet', frame.camera, PARALLAX, extent, (pen) => {
        const sand = seen(spec.weather === 'snow' ? '#f2f4f6' : '#f0d9a6', palette, 0.04)
        fillEllipse(
          pen,
          withAlpha(seen('#7fdad6', palette, 0), 0.5),
          x,
          y + half * 0.05,
          half * 1.35,
          half * 0.16,
        )
        const fill = pen.createLinearGradient(0, y - half * 0.24, 0, y + half * 0.08)
        fill.addColorStop(0, lighten(sand, 0.14))
        fill.addColorStop(1, mix(sand, palette.shadow, 0.18))
        pen.fillStyle = fill
        pen.beginPath()
        pen.moveTo(x - half, y)
        pen.bezierCurveTo(x - half * 0.6, y - half * 0.24, x + half * 0.5, y - half * 0.28, x + half, y)
        pen.bezierCurveTo(x + half * 0.6, y + half * 0.1, x - half * 0.6, y + half * 0.1, x - half, y)
        pen.fill()
        const grass = seen('#7f9a4f', palette, 0.06)
        for (const [across, size] of [
          [-0.34, 0.05],
          [-0.12, 0.04],
          [0.2, 0.06],
          [0.4, 0.04],
        ] as const)
          for (const lean of [-0.5, -0.2, 0.15, 0.45]) {
            pen.fillStyle = lean < 0 ? darken(grass, 0.16) : grass
            pen.beginPath()
            pen.moveTo(x + half * across - 0.004, y - half * 0.14)
            pen.lineTo(x + half * across + lean * size, y - half * 0.14 - size)
            pen.lineTo(x + half * across + 0.004, y - half * 0.14)
            pen.fill()
          }
        paintStones(pen, x, half * 0.9, seen('#8a857c', palette, 0.1))
      })
      drawWash(stage.enter(frame.camera, PARALLAX), x, half, palette.ambient, frame.time, y)
    },
  }
}

function paintIsland(pen: Pen, context: SetContext, x: number, half: number): void {
  const { palette, seed, spec } = context
  const random = createRandom(seed ^ 0x1517)
  const side = outdoorLight(palette).direction
  const isWhite = spec.weather === 'snow'
  const sand = seen(isWhite ? '#f2f4f6' : '#f0d9a6', palette, 0.06)
  // Pale water over the sand that goes on below it, and what stands there upside down.
  fillEllipse(
    pen,
    withAlpha(seen('#7fdad6', palette, 0), 0.5),
    x,
    SHORE_Y + half * 0.03,
    half * 1.22,
    half * 0.1,
  )
  fillEllipse(
    pen,
    withAlpha(seen('#2f6f5c', palette, 0.1), 0.3),
    x,
    SHORE_Y + half * 0.07,
    half * 0.86,
    half * 0.1,
  )
  const hill = pen.createLinearGradient(x - half * side, 0, x + half * side, 0)
  const green = seen('#4f8f56', palette, 0.16)
  hill.addColorStop(0, mix(darken(green, 0.26), palette.shadow, 0.2))
  hill.addColorStop(1, lighten(green, 0.12))
  pen.fillStyle = hill
  pen.beginPath()
  pen.moveTo(x - half * 0.82, SHORE_Y - half * 0.05)
  pen.bezierCurveTo(
    x - half * 0.6,
    SHORE_Y - half * 0.2,
    x - half * 0.44,
    SHORE_Y - half * 0.62,
    x - half * 0.1,
    SHORE_Y - half * 0.6,
  )
  pen.bezierCurveTo(
    x + half * 0.2,
    SHORE_Y - half * 0.58,
    x + half * 0.3,
    SHORE_Y - half * 0.26,
    x + half * 0.84,
    SHORE_Y - half * 0.05,
  )
  pen.fill()
  const beachFill = pen.createLinearGradient(0, SHORE_Y - half * 0.1, 0, SHORE_Y + half * 0.05)
  beachFill.addColorStop(0, lighten(sand, 0.12))
  beachFill.addColorStop(1, mix(sand, palette.shadow, 0.14))
  for (let tree = 0; tree < 15; tree += 1) {
    const along = (tree + random()) / 15
    const away = (along - 0.5) * 1.36
    const rise = Math.max(0, 1 - Math.abs(away + 0.08) * 1.9) * (0.2 + 0.8 * random())
    paintTree(
      pen,
      x + half * away,
      SHORE_Y - half * (0.05 + 0.42 * rise),
      half * between(random, 0.16, 0.27),
      growCrown(random),
      treeColours(palette, isWhite ? 'winter' : 'summer', tree, 0.14),
      side,
    )
  }
  pen.fillStyle = beachFill
  pen.beginPath()
  pen.moveTo(x - half, SHORE_Y)
  pen.bezierCurveTo(
    x - half * 0.7,
    SHORE_Y - half * 0.12,
    x + half * 0.66,
    SHORE_Y - half * 0.15,
    x + half,
    SHORE_Y,
  )
  pen.bezierCurveTo(
    x + half * 0.6,
    SHORE_Y + half * 0.06,
    x - half * 0.6,
    SHORE_Y + half * 0.06,
    x - half,
    SHORE_Y,
  )
  pen.fill()
  paintStones(pen, x, half, seen('#8a857c', palette, 0.1))
  for (const [across, tall, lean] of [
    [-0.62, 0.62, -0.14],
    [-0.46, 0.78, 0.08],
    [0.34, 0.72, -0.06],
    [0.5, 0.9, 0.16],
    [0.68, 0.6, 0.2],
  ] as const)
    paintPalm(pen, palette, {
      x: x + half * across,
      y: SHORE_Y - half * 0.03,
      height: half * tall,
      lean: half * lean,
      time: across * 9,
      shade: 0.06,
    })
}

function paintStones(pen: Pen, x: number, half: number, stone: Hex): void {
  for (const [across, size] of [
    [-0.88, 0.05],
    [-0.8, 0.03],
    [0.9, 0.045],
  ] as const) {
    fillEllipse(pen, darken(stone, 0.2), x + half * across, SHORE_Y, half * size * 1.3, half * size * 0.8)
    fillEllipse(
      pen,
      stone,
      x + half * across - 0.002,
      SHORE_Y - half * size * 0.2,
      half * size,
      half * size * 0.56,
    )
  }
}

/** The sea washes up the sand. */
function drawWash(pen: Pen, x: number, half: number, ambient: Hex, time: number, y = SHORE_Y): void {
  const swell = 0.5 + 0.5 * Math.sin(time * 1.3)
  pen.strokeStyle = withAlpha(mix('#ffffff', ambient, 0.4), 0.5 + 0.3 * swell)
  pen.lineWidth = 0.005 + 0.002 * swell
  pen.lineCap = 'round'
  pen.beginPath()
  pen.moveTo(x - half * 1.01, y + 0.002)
  pen.bezierCurveTo(
    x - half * 0.6,
    y + half * (0.055 + 0.012 * swell),
    x + half * 0.6,
    y + half * (0.055 + 0.012 * swell),
    x + half * 1.01,
    y + 0.002,
  )
  pen.stroke()
}
