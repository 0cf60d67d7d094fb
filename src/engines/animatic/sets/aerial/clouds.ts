import { lighten, mix, multiply, withAlpha } from '../../draw/colour.ts'
import type { Palette } from '../../draw/palette.ts'
import { between, type Random } from '../../draw/random.ts'
import type { Pen } from '../../draw/shapes.ts'
import type { Sprite, SpriteBox, Stage } from '../../draw/stage.ts'
import type { Weather } from '../../scene-spec.ts'
import type { Frame } from '../set.ts'

interface Cloud {
  /** Where it is when the shot begins, as parts of the picture. */
  readonly x: number
  readonly y: number
  readonly scale: number
  readonly shape: number
}

/** Where clouds pass: corners and edges, so that they do not hide what is to be seen. */
const PLACES: readonly (readonly [x: number, y: number, scale: number])[] = [
  [-0.02, 0.1, 1],
  [1, 0.86, 1.15],
  [0.9, 0.02, 0.7],
  [0.06, 0.96, 0.75],
  [0.46, -0.06, 0.85],
]
const COUNT: Readonly<Record<Weather, number>> = { clear: 3, wind: 4, snow: 4, rain: 5, storm: 5, fog: 5 }
const SHAPES = 2
const BOX: SpriteBox = { width: 0.82, height: 0.46, anchorX: 0.41, anchorY: 0.23 }
const PARALLAX = 1.5
/** World units per second; they pass faster than the ground, being nearer. */
const DRIFT = 0.03
/** How far from a cloud its shadow falls. */
const SHADOW_SHIFT = { x: 0.2, y: 0.2 }

/** Clouds between the eye and the land, and their shadows on it. */
export interface LowClouds {
  drawShadows(frame: Frame): void
  draw(frame: Frame): void
}

export function createLowClouds(
  stage: Stage,
  palette: Palette,
  random: Random,
  {
    weather,
    light,
    isAirless,
  }: { readonly weather: Weather; readonly light: 1 | -1; readonly isAirless: boolean },
): LowClouds {
  const clouds = PLACES.slice(0, isAirless ? 0 : COUNT[weather]).map(([x, y, scale], index): Cloud => ({
    x: x + between(random, -0.05, 0.05),
    y: y + between(random, -0.04, 0.04),
    scale: scale * (stage.portrait ? 0.78 : 1),
    shape: index % SHAPES,
  }))
  const shapes = Array.from({ length: SHAPES }, () => pileUp(random))
  const height = stage.bottom - stage.top
  const put = (frame: Frame, parallax: number, spriteOf: (shape: number) => Sprite, shift: number): void => {
    stage.enter(frame.camera, parallax)
    for (const { x, y, scale, shape } of clouds) {
      const drift = frame.time * DRIFT * light
      stage.put(
        spriteOf(shape),
        x * stage.aspect - drift - light * SHADOW_SHIFT.x * shift,
        stage.top + y * height + SHADOW_SHIFT.y * shift,
        { scale },
      )
    }
  }
  const spriteOf =
    (kind: 'cloud' | 'shadow') =>
    (shape: number): Sprite =>
      stage.sprite(`low ${kind} ${shape}`, BOX, (pen) => {
        const puffs = shapes[shape] ?? []
        if (kind === 'shadow') paintShadow(pen, puffs, palette)
        else paintCloud(pen, puffs, palette, light)
      })
  return {
    drawShadows: (frame) => put(frame, 1, spriteOf('shadow'), 1),
    draw: (frame) => put(frame, PARALLAX, spriteOf('cloud'), 0),
  }
}

interface Puff {
  readonly x: number
  readonly y: number
  readonly radius: number
}

function pileUp(random: Random): readonly Puff[] {
  return Array.from({ length: 15 }, (_, index) => {
    const turn = index * 2.39996
    const reach = Math.sqrt((index + 0.3) / 15)
    return {
      x: Math.cos(turn) * reach * 0.27 + between(random, -0.02, 0.02),
      y: Math.sin(turn) * reach * 0.1 + between(random, -0.012, 0.012),
      radius: between(random, 0.055, 0.1) * (1.15 - reach * 0.5),
    }
  })
}

/** A lit heap over its shaded foot, with a thin veil around. */
function paintCloud(pen: Pen, puffs: readonly Puff[], palette: Palette, light: 1 | -1): void {
  const white = multiply('#ffffff', mix('#ffffff', palette.ambient, 0.75))
  const shade = mix(white, palette.sky[1], palette.stars > 0.5 ? 0.4 : 0.3)
  fillPuffs(pen, puffs, withAlpha(shade, 0.3), 1.2)
  fillPuffs(pen, puffs, withAlpha(shade, 0.86), 1)
  pen.translate(light * 0.014, -0.02)
  fillPuffs(pen, puffs, withAlpha(mix(white, shade, 0.4), 0.9), 0.86)
  pen.translate(light * 0.01, -0.014)
  fillPuffs(pen, puffs, withAlpha(lighten(mix(white, palette.key, 0.2), 0.3), 0.9), 0.66)
}

function paintShadow(pen: Pen, puffs: readonly Puff[], palette: Palette): void {
  for (const [size, alpha] of [
    [1.2, 0.08],
    [1.05, 0.1],
  ] as const)
    fillPuffs(pen, puffs, withAlpha(palette.shadow, alpha), size)
}

/** All balls as one shape, so that they do not darken each other. */
function fillPuffs(pen: Pen, puffs: readonly Puff[], colour: string, size: number): void {
  pen.fillStyle = colour
  pen.beginPath()
  for (const { x, y, radius } of puffs) {
    pen.moveTo(x + radius * size, y)
    pen.ellipse(x, y, radius * size, radius * size * 0.8, 0, 0, Math.PI * 2)
  }
  pen.fill()
}
