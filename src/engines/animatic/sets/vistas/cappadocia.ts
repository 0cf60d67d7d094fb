import { darken, lighten, mix, type Hex } from '../../draw/colour.ts'
import { createRandom, between } from '../../draw/random.ts'
import { fillEllipse, fillPolygon, type Pen } from '../../draw/shapes.ts'
import { paintFairyChimney } from '../landmarks/fairy-chimneys.ts'
import { drawFarLayer } from '../parts/far-layer.ts'
import { outdoorLight, seen } from '../parts/lighting.ts'
import { createRidge } from '../parts/ridge.ts'
import { createStreet } from '../streets/street-set.ts'

const TUFF: Hex = '#e3b98c'
const SILKS: readonly (readonly [Hex, Hex])[] = [
  ['#d9534f', '#f6e3b8'],
  ['#f0a83c', '#c9504a'],
  ['#4f8fb8', '#f4efe2'],
  ['#8a5fa8', '#f0c25a'],
  ['#5f9a6a', '#f6e3b8'],
]

/** Cappadocia: a valley of fairy chimneys, balloons far over it. */
export const cappadocia = createStreet((context) => {
  const { stage, palette, seed, spec } = context
  const side = outdoorLight(palette).direction
  const table = createRidge(seed + 3, { kind: 'hill', baseY: 0.64, height: 0.12, frequency: 0.9 })
  const hills = createRidge(seed + 5, { kind: 'dune', baseY: 0.71, height: 0.05, frequency: 1.6 })
  const isBare = spec.subjects.every(({ rig }) => rig !== 'balloon')
  return {
    paving: { kind: 'sand', colour: '#d9b088' },
    crowd: 0,
    drawFar(frame) {
      drawFarLayer(
        stage,
        frame,
        { key: 'cappadocia-far', parallax: 0.08, y0: stage.top, y1: 0.78 },
        (pen) => {
          pen.fillStyle = seen('#d8a888', palette, 0.42)
          table.trace(pen, -0.6, stage.aspect + 0.6, 0.8)
          pen.fill()
          if (isBare) paintBalloons(pen, stage.aspect, (colour) => seen(colour, palette, 0.2))
          stand(pen, seed + 1, {
            y: 0.69,
            tall: [0.1, 0.19],
            many: 15,
            aspect: stage.aspect,
            side,
            stone: seen(TUFF, palette, 0.32),
          })
          pen.fillStyle = seen('#cfa47c', palette, 0.24)
          hills.trace(pen, -0.6, stage.aspect + 0.6, 0.8)
          pen.fill()
        },
      )
      drawFarLayer(stage, frame, { key: 'cappadocia-near', parallax: 0.34, y0: 0.3, y1: 0.79 }, (pen) => {
        stand(pen, seed + 2, {
          y: 0.755,
          tall: [0.24, 0.42],
          many: 9,
          aspect: stage.aspect,
          side,
          stone: seen(TUFF, palette, 0.08),
        })
        pen.fillStyle = mix(seen('#d9b088', palette, 0.06), palette.fog, 0.1)
        pen.fillRect(-1.5, 0.75, stage.aspect + 3, 0.04)
      })
    },
  }
})

interface Stand {
  readonly y: number
  readonly tall: readonly [number, number]
  readonly many: number
  readonly aspect: number
  readonly side: 1 | -1
  readonly stone: Hex
}

/** Chimneys in a row, the middle left open for what is before them. */
function stand(pen: Pen, seed: number, { y, tall, many, aspect, side, stone }: Stand): void {
  const random = createRandom(seed)
  for (let index = 0; index < many; index += 1) {
    const x = -0.5 + ((index + between(random, 0.2, 0.8)) / many) * (aspect + 1)
    const isMiddle = Math.abs(x / aspect - 0.5) < 0.16
    const height = between(random, ...tall) * (isMiddle ? 0.66 : 1)
    paintFairyChimney(pen, {
      x,
      footY: y + between(random, -0.01, 0.012),
      height,
      lean: between(random, -0.06, 0.06),
      stone: random() < 0.4 ? lighten(stone, 0.06) : stone,
      side,
      hasRooms: height > 0.14 && random() < 0.5,
    })
  }
}

function paintBalloons(pen: Pen, aspect: number, tone: (colour: Hex) => Hex): void {
  for (const [index, [x, y, size]] of (
    [
      [0.12, 0.3, 0.05],
      [0.3, 0.17, 0.07],
      [0.47, 0.36, 0.034],
      [0.64, 0.24, 0.052],
      [0.78, 0.42, 0.03],
      [0.9, 0.2, 0.062],
    ] as const
  ).entries()) {
    const [silk, stripe] = SILKS[index % SILKS.length] ?? SILKS[0]!
    const at = x * aspect
    fillPolygon(pen, tone(darken(silk, 0.16)), [
      [at - size * 0.7, y + size * 0.5],
      [at + size * 0.7, y + size * 0.5],
      [at + size * 0.16, y + size * 1.3],
      [at - size * 0.16, y + size * 1.3],
    ])
    fillEllipse(pen, tone(silk), at, y, size * 0.9, size)
    fillEllipse(pen, tone(stripe), at, y, size * 0.5, size)
    fillEllipse(pen, tone(silk), at, y, size * 0.2, size)
    pen.fillStyle = tone('#7a5434')
    pen.fillRect(at - size * 0.14, y + size * 1.5, size * 0.28, size * 0.2)
  }
}
