import { mix, multiply, withAlpha, type Hex } from '../../draw/colour.ts'
import { clamp, lerp } from '../../draw/easing.ts'
import { between, createRandom, type Random } from '../../draw/random.ts'
import { fillEllipse, fillPolygon, type Pen, type Point } from '../../draw/shapes.ts'
import { PUFF_RADIUS, softPuff } from '../../stagings/soft-puff.ts'
import type { Stage } from '../../draw/stage.ts'
import type { Crater, Floor, Frame } from '../../sets/set.ts'
import type { Sight, SightMaker } from './sight.ts'

const PARALLAX = 0.14
const BOMBS = 44
const PUFFS = 30
/** Seconds a lump of lava flies, and a puff of ash is seen. */
const FLIGHT_SECONDS = 1.6
const ASH_SECONDS = 5

/** A volcano behind everything: lava runs down, lumps fly out of it, and ash drifts away with the wind. */
export const createEruption: SightMaker = ({ stage, set, palette, seed, spec }): Sight => {
  const random = createRandom(seed ^ 0xe2b7)
  const mountain = set.crater ?? riseBehind(stage, set.floor, random)
  const { x, peak, base, half, mouth } = mountain
  const rock = mix(multiply('#6a5a58', palette.ambient), palette.fog, 0.12)
  const flows = [-0.5, 0.08, 0.55].map((side) => flowOf(random, side, mountain))
  const ash = softPuff(stage, multiply('#5b5557', mix(palette.ambient, '#ffffff', 0.2)))
  const smoke = softPuff(stage, multiply('#857c7e', mix(palette.ambient, '#ffffff', 0.2)))
  const ember = stage.sprite('lava', { width: 0.06, height: 0.06, anchorX: 0.03, anchorY: 0.03 }, paintLump)
  const halo = stage.sprite('crater', { width: 0.48, height: 0.48, anchorX: 0.24, anchorY: 0.24 }, (pen) => {
    const light = pen.createRadialGradient(0, 0, 0, 0, 0, 0.24)
    light.addColorStop(0, withAlpha('#ff8a3c', 0.6))
    light.addColorStop(0.4, withAlpha('#ff7a2e', 0.22))
    light.addColorStop(1, withAlpha('#ff7a2e', 0))
    fillEllipse(pen, light, 0, 0, 0.24)
  })
  const bombs = Array.from({ length: BOMBS }, () => ({
    start: random() * FLIGHT_SECONDS,
    speed: between(random, 0.28, 0.62),
    drift: between(random, -0.24, 0.24),
    size: between(random, 0.4, 1),
  }))
  const draw = ({ camera, time }: Frame): void => {
    stage.enter(camera, PARALLAX)
    for (let puff = 0; puff < PUFFS; puff += 1) {
      const age = (time + (puff * ASH_SECONDS) / PUFFS) % ASH_SECONDS
      const way = age / ASH_SECONDS
      const rise = 0.5 * way ** 0.75
      stage.put(
        puff % 3 === 0 ? smoke : ash,
        x + 0.16 * way ** 1.7 + 0.045 * Math.sin(puff * 2.7) * (0.4 + way),
        peak + 0.03 - rise,
        {
          scale: (0.06 + 0.17 * way) / PUFF_RADIUS,
          alpha: 0.95 * Math.min(1, age * 4) * (1 - way) ** 0.6,
        },
      )
    }
    stage.layer('volcano', camera, PARALLAX, { y0: stage.top, y1: base, margin: 0.3 }, (pen) => {
      if (set.crater === undefined) paintCone(pen, rock, x, peak, base, half, mouth)
      for (const flow of flows) paintFlow(pen, flow)
    })
    stage.enter(camera, PARALLAX)
    const pulse = 0.75 + 0.25 * Math.sin(time * 5.3)
    stage.put(halo, x, peak, { alpha: pulse })
    for (const { start, speed, drift, size } of bombs) {
      const age = (time + start) % FLIGHT_SECONDS
      const y = peak - speed * age * 1.25 + 0.42 * age * age
      stage.put(ember, x + drift * age, y, { scale: size, alpha: clamp((FLIGHT_SECONDS - age) * 1.6) })
    }
  }
  // Behind hills and houses, where there is a sky to be seen.
  return spec.setting === 'forest' ? { drawBehind: draw } : { drawInSky: draw }
}

/** Where no volcano stands, one rises behind everything. */
function riseBehind(stage: Stage, floor: Floor, random: Random): Crater {
  const base = floor.kind === 'air' ? 0.9 : floor.horizonY + 0.015
  const x = stage.aspect * between(random, 0.48, 0.56)
  const half = Math.min(0.62, stage.aspect * 0.62)
  return { x, peak: lerp(base, stage.top, stage.portrait ? 0.5 : 0.62), base, half, mouth: half * 0.13 }
}

function paintLump(pen: Pen): void {
  const halo = pen.createRadialGradient(0, 0, 0, 0, 0, 0.026)
  halo.addColorStop(0, '#fff2b0')
  halo.addColorStop(0.3, withAlpha('#ff9a33', 0.95))
  halo.addColorStop(1, withAlpha('#ff4a12', 0))
  fillEllipse(pen, halo, 0, 0, 0.026)
}

function paintCone(
  pen: Pen,
  rock: Hex,
  x: number,
  peak: number,
  base: number,
  half: number,
  mouth: number,
): void {
  const side = (way: number): number => mouth + (half - mouth) * way ** 1.5
  const outline: Point[] = []
  for (let step = 0; step <= 14; step += 1)
    outline.push([x - side(1 - step / 14), lerp(base, peak, step / 14)])
  outline.push([x - mouth * 0.4, peak + 0.014], [x + mouth * 0.35, peak + 0.01])
  for (let step = 14; step >= 0; step -= 1)
    outline.push([x + side(1 - step / 14), lerp(base, peak, step / 14)])
  const body = pen.createLinearGradient(0, peak, 0, base)
  body.addColorStop(0, mix(rock, '#2a1c1c', 0.35))
  body.addColorStop(1, rock)
  fillPolygon(pen, body, outline)
  const shaded: Point[] = [[x + mouth * 0.35, peak + 0.01]]
  for (let step = 14; step >= 0; step -= 1)
    shaded.push([x + side(1 - step / 14), lerp(base, peak, step / 14)])
  for (let step = 0; step <= 6; step += 1)
    shaded.push([x + half * (0.3 - 0.28 * (step / 6)) + (step % 2) * half * 0.05, lerp(base, peak, step / 6)])
  fillPolygon(pen, withAlpha('#140c14', 0.22), shaded)
}

/** The way a stream takes from the mouth downwards. */
function flowOf(random: Random, side: number, { x, peak, base, half, mouth }: Crater): readonly Point[] {
  const length = between(random, 0.5, 0.9)
  return Array.from({ length: 9 }, (_, step): Point => {
    const way = (step / 8) * length
    const reach = mouth + (half - mouth) * way ** 1.5
    return [x + reach * side * 0.8 + between(random, -0.012, 0.012), lerp(peak + 0.008, base, way)]
  })
}

function paintFlow(pen: Pen, points: readonly Point[]): void {
  pen.lineCap = 'round'
  pen.lineJoin = 'round'
  for (const [width, colour] of [
    [0.024, withAlpha('#ff5a1f', 0.35)],
    [0.013, '#f2551d'],
    [0.006, '#ffc24a'],
  ] as const) {
    points.forEach((point, index) => {
      const before = points[index - 1]
      if (before === undefined) return
      pen.strokeStyle = colour
      pen.lineWidth = width * (1.15 - (0.7 * index) / points.length)
      pen.beginPath()
      pen.moveTo(before[0], before[1])
      pen.lineTo(point[0], point[1])
      pen.stroke()
    })
  }
}
