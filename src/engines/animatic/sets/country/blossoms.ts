import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { between, createRandom } from '../../draw/random.ts'
import { fillEllipse, type Pen } from '../../draw/shapes.ts'
import { outdoorLight, seen } from '../parts/lighting.ts'
import { slotChance } from '../parts/span.ts'
import type { Frame, SetContext } from '../set.ts'
import { REACH } from './scenery.ts'

const BLOSSOMS: readonly Hex[] = ['#f7b6cc', '#f9cfdc', '#f39dbb']

/** What the trees of a grove bear. */
export interface Kind {
  readonly crown: Hex
  /** Blossoms or fruit all over it. */
  readonly dots: Hex
  readonly dotSize: number
  readonly isFruit: boolean
}

const ORCHARDS: readonly Kind[] = [
  { crown: '#6fae4c', dots: '#d8362e', dotSize: 0.024, isFruit: true },
  { crown: '#6aa648', dots: '#f08a2a', dotSize: 0.026, isFruit: true },
  { crown: '#7fb054', dots: '#e8c83a', dotSize: 0.024, isFruit: true },
]

export function kindOf({ spec, seed }: SetContext): Kind {
  const fruit = ORCHARDS[seed % ORCHARDS.length]
  if (spec.place === 'orchard' && spec.season !== 'spring' && fruit !== undefined) return fruit
  const pink = spec.place === 'orchard' ? '#f4e6ec' : (BLOSSOMS[seed % BLOSSOMS.length] ?? '#f7b6cc')
  return { crown: pink, dots: lighten(pink, 0.6), dotSize: 0.014, isFruit: false }
}

interface Row {
  readonly key: number
  readonly y: number
  readonly height: number
  readonly spacing: number
  readonly haze: number
}

export function paintTrees(
  pen: Pen,
  { stage, palette, seed }: SetContext,
  { crown: pink, dots, dotSize }: Kind,
  row: Row,
): void {
  const random = createRandom(seed ^ (row.key * 631))
  const side = outdoorLight(palette).direction
  const bark = mix(seen('#5a4038', palette, row.haze), palette.shadow, 0.14)
  const tone = (colour: Hex): Hex => seen(colour, palette, row.haze)
  for (let x = -REACH; x < stage.aspect + REACH; x += row.spacing * between(random, 0.8, 1.25)) {
    const height = row.height * between(random, 0.85, 1.12)
    pen.save()
    pen.translate(x, row.y)
    pen.scale(height, height)
    fillEllipse(pen, withAlpha(palette.shadow, 0.16), 0, 0, 0.42, 0.03)
    pen.fillStyle = bark
    pen.beginPath()
    pen.moveTo(-0.07, 0.01)
    pen.quadraticCurveTo(-0.02, -0.2, -0.05, -0.36)
    pen.quadraticCurveTo(-0.12, -0.5, -0.26, -0.58)
    pen.quadraticCurveTo(-0.08, -0.54, -0.01, -0.42)
    pen.quadraticCurveTo(0.04, -0.56, 0.24, -0.62)
    pen.quadraticCurveTo(0.08, -0.5, 0.04, -0.34)
    pen.quadraticCurveTo(0.02, -0.16, 0.07, 0.01)
    pen.fill()
    const puffs = Array.from({ length: 15 }, (_, index) => {
      const turn = (index / 15) * Math.PI * 2
      const reach = index % 3 === 0 ? 0.12 : 0.34
      return {
        x: Math.cos(turn) * reach * 1.15,
        y: -0.68 + Math.sin(turn) * reach * 0.5,
        radius: between(random, 0.13, 0.2),
      }
    })
    for (const [colour, size, dx, dy] of [
      [mix(tone(darken(pink, 0.14)), palette.shadow, 0.14), 1, 0, 0.03],
      [tone(pink), 0.88, side * 0.02, -0.01],
      [tone(lighten(pink, 0.36)), 0.56, side * 0.05, -0.06],
    ] as const) {
      pen.fillStyle = colour
      pen.beginPath()
      for (const puff of puffs) {
        pen.moveTo(puff.x + dx + puff.radius * size, puff.y + dy)
        pen.arc(puff.x + dx, puff.y + dy, puff.radius * size, 0, Math.PI * 2)
      }
      pen.fill()
    }
    pen.fillStyle = tone(dots)
    pen.beginPath()
    for (let bloom = 0; bloom < 46; bloom += 1) {
      const turn = slotChance(bloom, 3) * 6.28
      const reach = Math.sqrt(slotChance(bloom, row.key + 4))
      const bx = Math.cos(turn) * reach * 0.5
      const by = -0.69 + Math.sin(turn) * reach * 0.28
      pen.moveTo(bx + dotSize, by)
      pen.arc(bx, by, dotSize, 0, Math.PI * 2)
    }
    pen.fill()
    pen.restore()
  }
}

export function paintBoughs(
  pen: Pen,
  { stage, palette, seed }: SetContext,
  { crown: pink, dots, isFruit }: Kind,
): void {
  const random = createRandom(seed ^ 0xb0)
  const bark = mix(darken(seen('#5a4038', palette, 0), 0.3), palette.shadow, 0.3)
  for (const [from, to, dip] of [
    [-0.5, stage.aspect * 0.34, 0.2],
    [stage.aspect + 0.5, stage.aspect * 0.7, 0.16],
  ] as const) {
    const top = stage.top - 0.06
    pen.strokeStyle = bark
    pen.lineCap = 'round'
    pen.lineWidth = 0.014
    pen.beginPath()
    pen.moveTo(from, top)
    pen.quadraticCurveTo((from + to) / 2, top + 0.04, to, top + dip)
    pen.stroke()
    for (let cluster = 0; cluster < 30; cluster += 1) {
      const along = random() ** 0.6
      const x = from + (to - from) * along + between(random, -0.03, 0.03)
      const y = top + 0.02 + dip * along ** 1.6 + between(random, -0.04, 0.05)
      const size = between(random, 0.014, 0.026)
      const tone = mix(seen(random() < 0.5 ? pink : lighten(pink, 0.3), palette, 0), palette.shadow, 0.12)
      for (let petal = 0; petal < 5; petal += 1) {
        const angle = (petal / 5) * Math.PI * 2 + cluster
        fillEllipse(
          pen,
          tone,
          x + Math.cos(angle) * size * 0.6,
          y + Math.sin(angle) * size * 0.6,
          size * 0.55,
        )
      }
      if (!isFruit) fillEllipse(pen, seen('#d8577f', palette, 0), x, y, size * 0.22)
      else if (cluster % 3 === 0) fillEllipse(pen, seen(dots, palette, 0), x, y + size, size * 0.9)
    }
  }
}

/** Petals come down sideways, each turning at its own pace. */
export function createPetals({ stage, palette, spec }: SetContext, pink: Hex): (frame: Frame) => void {
  const count = spec.weather === 'wind' || spec.weather === 'storm' ? 70 : 42
  const size = 0.012
  const box = { width: size * 2.4, height: size * 2.4, anchorX: size * 1.2, anchorY: size * 1.2 }
  const sprites = [0, 1].map((kind) =>
    stage.sprite(`cherry-petal-${kind}`, box, (pen) => {
      pen.fillStyle = seen(kind === 0 ? lighten(pink, 0.4) : pink, palette, 0)
      pen.beginPath()
      pen.moveTo(-size, 0)
      pen.quadraticCurveTo(-size * 0.2, -size * (kind === 0 ? 0.8 : 0.45), size, -size * 0.1)
      pen.lineTo(size * 0.8, size * 0.08)
      pen.quadraticCurveTo(-size * 0.1, size * (kind === 0 ? 0.7 : 0.3), -size, 0)
      pen.fill()
    }),
  )
  const speed = spec.weather === 'wind' || spec.weather === 'storm' ? 3 : 1
  return (frame) => {
    stage.enter(frame.camera, 1.08)
    const height = stage.bottom - stage.top + 0.2
    const width = stage.aspect + 0.5
    for (let petal = 0; petal < count; petal += 1) {
      const pace = 0.05 + 0.05 * slotChance(petal, 2)
      const fallen = (slotChance(petal, 1) + (frame.time * pace) / height) % 1
      const x =
        (slotChance(petal, 3) * width + frame.time * (0.03 + 0.03 * slotChance(petal, 4)) * speed) % width
      const sprite = sprites[petal % 2]
      if (sprite === undefined) continue
      stage.put(
        sprite,
        x - 0.25 + 0.03 * Math.sin(frame.time * 1.3 + petal),
        stage.top - 0.1 + fallen * height,
        {
          rotation: frame.time * (1 + slotChance(petal, 5)) + petal,
          scale: 0.45 + 0.6 * slotChance(petal, 6),
        },
      )
    }
  }
}
