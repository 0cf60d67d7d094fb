import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { between, createNoise, type Random } from '../../draw/random.ts'
import { fillEllipse, type Pen } from '../../draw/shapes.ts'
import type { TimeOfDay } from '../../scene-spec.ts'

/** Colours of one region of space. */
export interface Region {
  readonly deep: Hex
  readonly mid: Hex
  /** Clouds of gas, brightest last. */
  readonly gas: readonly [Hex, Hex, Hex]
  readonly planet: Hex
  readonly band: Hex
  readonly air: Hex
}

/** The hour of the prompt chooses the mood of the nebula. */
export const REGIONS: Readonly<Record<TimeOfDay, Region>> = {
  day: {
    deep: '#050a24',
    mid: '#0d2452',
    gas: ['#1f5fb4', '#2fa8d6', '#b8f0ff'],
    planet: '#e0894a',
    band: '#f4c98a',
    air: '#ffd9a0',
  },
  dawn: {
    deep: '#0e0a2c',
    mid: '#33215e',
    gas: ['#8a4fb0', '#f08aa0', '#ffe0b8'],
    planet: '#5fb4c9',
    band: '#c9f0ee',
    air: '#bff4ff',
  },
  'golden-hour': {
    deep: '#140c06',
    mid: '#3c2610',
    gas: ['#b87a2a', '#f0b85a', '#fff0c4'],
    planet: '#c99a5a',
    band: '#f6e0b0',
    air: '#ffecc4',
  },
  sunset: {
    deep: '#12061f',
    mid: '#421440',
    gas: ['#a82a6a', '#f0683c', '#ffd58a'],
    planet: '#7a5fc0',
    band: '#c9a8f0',
    air: '#e0c4ff',
  },
  'blue-hour': {
    deep: '#050a26',
    mid: '#142a6e',
    gas: ['#2f4fc0', '#6f8ff0', '#d0dcff'],
    planet: '#c98a7a',
    band: '#f0c4a8',
    air: '#c4d4ff',
  },
  night: {
    deep: '#04050f',
    mid: '#14133c',
    gas: ['#4a2fa0', '#8a4fd6', '#e8a8ff'],
    planet: '#3f7fd0',
    band: '#a8d4f6',
    air: '#bfe4ff',
  },
  overcast: {
    deep: '#07110f',
    mid: '#123a36',
    gas: ['#1f7f6a', '#5fc08a', '#e8ffc4'],
    planet: '#b45a5a',
    band: '#f0b8a0',
    air: '#ffd0c0',
  },
}

export interface Area {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export function paintDeepSpace(pen: Pen, region: Region, area: Area, random: Random): void {
  const { left, right, top, bottom } = area
  const width = right - left
  const base = pen.createLinearGradient(left, top, right, bottom)
  base.addColorStop(0, region.deep)
  base.addColorStop(0.5, region.mid)
  base.addColorStop(1, region.deep)
  pen.fillStyle = base
  pen.fillRect(left, top, width, bottom - top)
  paintNebula(pen, region, area, random)
  for (let star = 0; star < 260; star += 1) {
    const x = between(random, left, right)
    const y = between(random, top, bottom)
    const radius = 0.0006 + random() ** 4 * 0.0024
    const tint = random() < 0.2 ? '#ffd9b0' : random() < 0.4 ? '#b8d4ff' : '#ffffff'
    fillEllipse(pen, withAlpha(tint, between(random, 0.35, 1)), x, y, radius)
  }
}

/** A diagonal river of gas: many soft discs along a noisy line. */
function paintNebula(pen: Pen, region: Region, area: Area, random: Random): void {
  const noise = createNoise(Math.floor(random() * 1e6))
  const { left, right, top, bottom } = area
  const height = bottom - top
  pen.save()
  pen.globalCompositeOperation = 'screen'
  for (const [layer, colour] of region.gas.entries()) {
    const count = [36, 34, 22][layer] ?? 20
    for (let disc = 0; disc < count; disc += 1) {
      const along = random()
      const x = left + (right - left) * along
      const spine = top + height * (0.68 - along * 0.42) + noise(along * 4 + layer) * height * 0.12
      const y = spine + (random() - 0.5) * height * ([0.5, 0.3, 0.16][layer] ?? 0.3)
      const radius = between(random, 0.08, [0.34, 0.22, 0.1][layer] ?? 0.2)
      const alpha = ([0.19, 0.17, 0.15][layer] ?? 0.15) * between(random, 0.5, 1)
      const soft = pen.createRadialGradient(x, y, 0, x, y, radius)
      soft.addColorStop(0, withAlpha(colour, alpha))
      soft.addColorStop(0.6, withAlpha(colour, alpha * 0.35))
      soft.addColorStop(1, withAlpha(colour, 0))
      pen.fillStyle = soft
      pen.fillRect(x - radius, y - radius, radius * 2, radius * 2)
    }
  }
  pen.restore()
}

export interface Globe {
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly colour: Hex
  readonly band: Hex
  readonly air: Hex
  readonly kind: 'gas' | 'earth' | 'moon'
  readonly ring: boolean
  /** A storm on it, and ice at its pole. */
  readonly spot?: Hex
  readonly cap?: Hex
  /** Where the light comes from, radians. */
  readonly sunward: number
}

/** A planet with bands, continents or craters, a night side and a rim of air. */
export function paintGlobe(pen: Pen, globe: Globe, random: Random): void {
  const { x, y, radius, air, sunward, ring, kind } = globe
  if (ring) paintRing(pen, globe, 'behind')
  const glow = pen.createRadialGradient(x, y, radius * 0.9, x, y, radius * 1.22)
  glow.addColorStop(0, withAlpha(air, kind === 'moon' ? 0.12 : 0.42))
  glow.addColorStop(1, withAlpha(air, 0))
  pen.fillStyle = glow
  pen.fillRect(x - radius * 1.3, y - radius * 1.3, radius * 2.6, radius * 2.6)
  pen.save()
  pen.beginPath()
  pen.arc(x, y, radius, 0, Math.PI * 2)
  pen.clip()
  paintSurface(pen, globe, random)
  const { spot, cap } = globe
  if (spot !== undefined) {
    fillEllipse(
      pen,
      lighten(spot, 0.3),
      x - radius * 0.3,
      y + radius * 0.28,
      radius * 0.29,
      radius * 0.17,
      0.1,
    )
    fillEllipse(pen, spot, x - radius * 0.3, y + radius * 0.28, radius * 0.24, radius * 0.13, 0.1)
  }
  if (cap !== undefined) fillEllipse(pen, cap, x, y - radius * 0.99, radius * 0.42, radius * 0.14)
  paintNightSide(pen, globe)
  pen.restore()
  pen.strokeStyle = withAlpha(lighten(air, 0.3), kind === 'moon' ? 0.35 : 0.7)
  pen.lineWidth = radius * 0.02
  pen.beginPath()
  pen.arc(x, y, radius * 0.99, sunward - 1.15, sunward + 1.15)
  pen.stroke()
  if (ring) paintRing(pen, globe, 'before')
}

function paintSurface(pen: Pen, { x, y, radius, colour, band, kind }: Globe, random: Random): void {
  pen.fillStyle = colour
  pen.fillRect(x - radius, y - radius, radius * 2, radius * 2)
  switch (kind) {
    case 'gas':
      for (let stripe = 0; stripe < 11; stripe += 1) {
        const top = y - radius + (stripe / 11) * radius * 2
        pen.fillStyle = withAlpha(
          mix(colour, stripe % 2 === 0 ? band : darken(colour, 0.3), between(random, 0.3, 0.9)),
          0.75,
        )
        pen.beginPath()
        pen.ellipse(
          x,
          top + radius * 0.06,
          radius * 1.3,
          radius * between(random, 0.04, 0.11),
          0.1,
          0,
          Math.PI * 2,
        )
        pen.fill()
      }
      fillEllipse(
        pen,
        withAlpha(lighten(band, 0.2), 0.6),
        x - radius * 0.3,
        y + radius * 0.25,
        radius * 0.18,
        radius * 0.1,
        0.1,
      )
      return
    case 'earth':
      for (let land = 0; land < 9; land += 1) {
        const angle = random() * 6.28
        const reach = random() * radius * 0.85
        const landX = x + Math.cos(angle) * reach
        const landY = y + Math.sin(angle) * reach
        for (let lump = 0; lump < 5; lump += 1) {
          const size = radius * between(random, 0.07, 0.17)
          fillEllipse(
            pen,
            lump % 2 === 0 ? '#4f9a5a' : '#7fae5f',
            landX + between(random, -0.14, 0.14) * radius,
            landY + between(random, -0.1, 0.1) * radius,
            size,
            size * 0.7,
            random() * 3,
          )
        }
      }
      for (let cloud = 0; cloud < 12; cloud += 1) {
        fillEllipse(
          pen,
          'rgba(255,255,255,0.6)',
          x + between(random, -0.9, 0.9) * radius,
          y + between(random, -0.9, 0.9) * radius,
          radius * between(random, 0.1, 0.3),
          radius * 0.03,
          0.15,
        )
      }
      return
    case 'moon':
      for (let crater = 0; crater < 26; crater += 1) {
        const size = radius * between(random, 0.03, 0.15)
        const craterX = x + between(random, -0.95, 0.95) * radius
        const craterY = y + between(random, -0.95, 0.95) * radius
        fillEllipse(pen, withAlpha(darken(colour, 0.3), 0.45), craterX, craterY, size)
        fillEllipse(
          pen,
          withAlpha(lighten(colour, 0.2), 0.35),
          craterX + size * 0.16,
          craterY + size * 0.16,
          size * 0.8,
        )
      }
  }
}

function paintNightSide(pen: Pen, { x, y, radius, sunward }: Globe): void {
  const sunX = x + Math.cos(sunward) * radius * 0.75
  const sunY = y + Math.sin(sunward) * radius * 0.75
  const shade = pen.createRadialGradient(sunX, sunY, radius * 0.2, sunX, sunY, radius * 1.75)
  shade.addColorStop(0, 'rgba(255,250,235,0.22)')
  shade.addColorStop(0.35, 'rgba(0,0,16,0)')
  shade.addColorStop(0.75, 'rgba(2,3,20,0.72)')
  shade.addColorStop(1, 'rgba(2,3,20,0.92)')
  pen.fillStyle = shade
  pen.fillRect(x - radius, y - radius, radius * 2, radius * 2)
}

function paintRing(pen: Pen, { x, y, radius, band }: Globe, part: 'behind' | 'before'): void {
  pen.save()
  pen.translate(x, y)
  pen.rotate(-0.32)
  pen.scale(1, 0.22)
  for (const [reach, width, alpha] of [
    [1.5, 0.14, 0.5],
    [1.72, 0.18, 0.36],
    [1.98, 0.1, 0.24],
  ] as const) {
    pen.strokeStyle = withAlpha(lighten(band, 0.15), alpha)
    pen.lineWidth = radius * width
    pen.beginPath()
    pen.arc(0, 0, radius * reach, part === 'behind' ? Math.PI : 0, part === 'behind' ? Math.PI * 2 : Math.PI)
    pen.stroke()
  }
  pen.restore()
}
