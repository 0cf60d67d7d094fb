import { lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { clamp, smoothstep } from '../../draw/easing.ts'
import type { Orb, Palette } from '../../draw/palette.ts'
import { between, type Random } from '../../draw/random.ts'
import { fillEllipse, type Pen } from '../../draw/shapes.ts'
import type { Camera, Sprite, Stage } from '../../draw/stage.ts'
import type { Frame, Heavens } from '../set.ts'
import { apart } from './apart.ts'
import { createCloudDeck } from './cloud-deck.ts'
import { paintFarClouds } from './far-clouds.ts'
import type { Cloudiness } from '../../scene-spec.ts'
import { paintOrb } from './orb.ts'
import type { PlacedOrb } from './orb.ts'
import { paintStarrySky } from './starry-sky.ts'

export interface SkyOptions {
  /** y where the sky's lowest colour is reached. */
  readonly horizonY: number
  readonly cloudCount: number
  /** Lowest y of clouds. */
  readonly cloudFloor?: number
  readonly parallax?: number
  /** Shown before the clouds. */
  readonly heavens?: Heavens | undefined
}

export interface SkyDome {
  draw(frame: Frame): void
  /** A low sun washes over everything in front of it; nothing when it stands high or is a moon. Draw last. */
  drawVeil(frame: Frame): void
  /** Where sun or moon stands in the sky's world units; null under cloud. */
  readonly sun: { readonly x: number; readonly y: number; readonly radius: number } | null
}

interface Star {
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly phase: number
  readonly strength: number
}

interface Cloud {
  readonly sprite: Sprite
  readonly x: number
  readonly y: number
  readonly scale: number
  readonly speed: number
}

const SKY_PARALLAX = 0.04
const CLOUD_SHAPES = 4

/** Gradient, stars, sun or moon with its halo, and drifting flat-bottomed clouds. */
export function createSkyDome(stage: Stage, palette: Palette, ofSet: Random, options: SkyOptions): SkyDome {
  const parallax = options.parallax ?? SKY_PARALLAX
  const random = apart(ofSet)
  const stars = palette.stars > 0 ? plantStars(stage, random, options.horizonY) : []
  const starSeed = Math.floor((stars[0]?.x ?? 0) * 1e6)
  const sun = palette.sun === null ? null : placeOrb(stage, palette.sun)
  const orbs = [
    ...(palette.others ?? []).map((other) => placeOrb(stage, other)),
    ...(sun === null ? [] : [sun]),
  ]
  const isClosed = sun === null && options.cloudCount > 0
  const deck = isClosed ? createCloudDeck(stage, palette, random, options.cloudFloor ?? 0.42) : undefined
  const usual = isClosed ? [] : plantClouds(stage, palette, random, options)
  const isClear = (cloud: Cloud): boolean => !orbs.some((orb) => covers(cloud, orb))
  const clouds = inNumber(usual, options.heavens?.clouds, stage, isClear)
  // A sky that is asked to be empty, and one that is closed, have none far off.
  const [first] = clouds.length === 0 ? [] : usual.filter(isClear)
  const farSeed = first === undefined ? undefined : Math.floor(first.x * 1e6)
  // However far a camera travels, the sky stays: it only sways within its margin.
  const skyCamera = ({ camera }: Frame): Camera => ({ ...camera, x: clamp(camera.x, -1.5, 1.5) })
  const sunAt = sun?.moon === false ? options.heavens?.sunAt : undefined
  const moving = sun === null || sunAt === undefined ? undefined : createMovingSun(stage, sun, sunAt)
  const painted = moving === undefined ? orbs : orbs.filter((orb) => orb !== sun)
  return {
    sun,
    drawVeil(frame) {
      const source = palette.sun
      if (sun === null || source === null || source.moon || source.y < 0.4) return
      stage.enter(skyCamera(frame), parallax)
      const { x, y } = moving?.at(frame) ?? sun
      const sunk = smoothstep(options.horizonY, options.horizonY + sun.radius * 2, y)
      if (sunk < 1) stage.glow(x, y, 0.5, source.glow, 0.3 * (1 - sunk))
    },
    draw(frame) {
      const extent = { y0: stage.top - 0.22, y1: options.horizonY + 0.12, margin: 0.15 }
      stage.layer('sky-dome', skyCamera(frame), parallax, extent, (pen) => {
        paintGradient(pen, stage, palette, options.horizonY)
        // Of a hazy or cloudy night only the brightest are left.
        if (palette.stars > 0.8) paintStarrySky(pen, stage, starSeed, options.horizonY, palette.stars)
        paintStars(pen, stars, palette.stars)
        if (farSeed !== undefined)
          paintFarClouds(pen, stage, palette, cloudColours(palette), farSeed, options.horizonY)
        for (const orb of painted) paintOrb(pen, orb, skyAt(palette, orb.y))
      })
      deck?.(skyCamera(frame), parallax, frame.time)
      stage.enter(skyCamera(frame), parallax)
      moving?.draw(frame)
      if (palette.stars > 0.5) twinkle(stage, stars, frame.time)
      for (const cloud of clouds) driftCloud(stage, cloud, frame.time)
      options.heavens?.draw(frame)
    },
  }
}

function placeOrb(stage: Stage, orb: Orb): PlacedOrb {
  // A high sun moves up with the taller portrait sky; a setting one stays on the horizon.
  const lift = orb.y < 0.45 ? stage.top * 0.6 : 0
  return { ...orb, x: orb.x * stage.aspect, y: orb.y + lift }
}

/** A sun that rises or sets: baked once, with its halo, and put where it is by then. */
function createMovingSun(
  stage: Stage,
  sun: PlacedOrb,
  sunAt: NonNullable<Heavens['sunAt']>,
): { at(frame: Frame): { readonly x: number; readonly y: number }; draw(frame: Frame): void } {
  const reach = HALO_REACH + sun.radius
  const box = { width: 2 * reach, height: 2 * reach, anchorX: reach, anchorY: reach }
  const at = (frame: Frame): { readonly x: number; readonly y: number } => {
    const { x, y } = sunAt(frame)
    // High suns move up with the taller portrait sky, and come down from there.
    return { x: x * stage.aspect, y: y + stage.top * 0.6 * clamp((0.58 - y) / 0.2) }
  }
  return {
    at,
    draw(frame) {
      const sprite = stage.sprite('moving-sun', box, (pen) => paintOrb(pen, { ...sun, x: 0, y: 0 }, sun.glow))
      const { x, y } = at(frame)
      stage.put(sprite, x, y)
    },
  }
}

/** World units that the halo of a sun reaches beyond its rim. */
const HALO_REACH = 0.62

/** About the colour of the sky at this height. */
function skyAt({ sky: [top, middle] }: Palette, y: number): Hex {
  return mix(top, middle, clamp(y / 0.45))
}

function plantStars(stage: Stage, random: Random, horizonY: number): readonly Star[] {
  return Array.from({ length: 150 }, () => ({
    x: between(random, -0.15, stage.aspect + 0.15),
    y: between(random, stage.top - 0.1, horizonY - 0.06),
    radius: 0.0007 + random() ** 3 * 0.0022,
    phase: random() * 6.28,
    strength: between(random, 0.35, 1),
  }))
}

function paintGradient(pen: Pen, stage: Stage, palette: Palette, horizonY: number): void {
  const gradient = pen.createLinearGradient(0, stage.top, 0, horizonY)
  gradient.addColorStop(0, palette.sky[0])
  gradient.addColorStop(0.58, palette.sky[1])
  gradient.addColorStop(1, palette.sky[2])
  pen.fillStyle = gradient
  pen.fillRect(-1, stage.top - 1, stage.aspect + 2, horizonY - stage.top + 2)
}

function paintStars(pen: Pen, stars: readonly Star[], visibility: number): void {
  for (const star of stars) {
    fillEllipse(pen, withAlpha('#ffffff', visibility * star.strength * 0.8), star.x, star.y, star.radius)
  }
}

const STAR = 0.004

/** Put, not drawn: strokes below a layer cost a pass over the whole frame. */
function twinkle(stage: Stage, stars: readonly Star[], time: number): void {
  const box = { width: STAR * 2, height: STAR * 2, anchorX: STAR, anchorY: STAR }
  const sprite = stage.sprite('star', box, (pen) => fillEllipse(pen, '#ffffff', 0, 0, STAR * 0.8))
  for (const star of stars.slice(0, 22)) {
    const alpha = 0.45 + 0.45 * Math.sin(time * 2.1 + star.phase)
    stage.put(sprite, star.x, star.y, { alpha, scale: (star.radius * 1.35) / (STAR * 0.8) })
  }
}

function plantClouds(stage: Stage, palette: Palette, random: Random, options: SkyOptions): readonly Cloud[] {
  const sprites = Array.from({ length: CLOUD_SHAPES }, (_, index) => bakeCloud(stage, palette, random, index))
  const floor = options.cloudFloor ?? 0.42
  const span = stage.aspect + 1.2
  return Array.from({ length: options.cloudCount }, (_, index) => {
    const depth = random()
    return {
      sprite: sprites[index % CLOUD_SHAPES]!,
      x: ((index + random() * 0.7) / options.cloudCount) * span,
      y: stage.top * 0.85 + 0.08 + (floor - 0.08 - stage.top * 0.85) * depth,
      scale: between(random, 0.75, 1.05) * (1 - depth * 0.5),
      speed: between(random, 0.005, 0.012) * (1 - depth * 0.5),
    }
  })
}

/**
 * As many as are asked for: of few some that are in the picture, of many each with others of its kind about it. They are
 * made of those that are usual, so that nothing else of the place is another one. `isClear`: it hides no sun.
 */
function inNumber(
  usual: readonly Cloud[],
  asked: Cloudiness | undefined,
  { aspect }: Stage,
  isClear: (cloud: Cloud) => boolean,
): readonly Cloud[] {
  const clouds = usual.filter(isClear)
  if (asked === undefined) return clouds
  if (asked === 'none') return []
  if (asked === 'few') {
    const shown = clouds.filter(({ x }) => x > 0.6 && x < aspect + 0.6)
    return shown.length > 0
      ? shown.slice(0, Math.max(1, Math.round(usual.length / 3)))
      : [0.3, 0.72]
          .flatMap((at) => usual.slice(0, 1).map((cloud) => ({ ...cloud, x: 0.6 + at * aspect })))
          .filter(isClear)
          .slice(0, 1)
  }
  const span = aspect + 1.2
  const count = Math.max(MANY, usual.length * 3)
  return Array.from({ length: usual.length === 0 ? 0 : count }, (_, index): Cloud => {
    const cloud = usual[index % usual.length]!
    if (index < usual.length) return cloud
    const x = (cloud.x + (index / count) * span) % span
    return { ...cloud, x, y: Math.max(0.04, cloud.y + (RISES[index % RISES.length] ?? 0)) }
  }).filter(isClear)
}
/** So many clouds are many wherever there are usually few, and how much higher or lower they drift, world units. */
const MANY = 14
const RISES = [0.07, -0.08, 0.02, -0.04, 0.1] as const

/** True for a cloud that would start right before sun or moon: it would hide the source of the light. */
function covers(cloud: Cloud, { x, y, radius }: PlacedOrb): boolean {
  const reach = Math.max(0, radius - 0.06)
  return Math.abs(cloud.x - 0.6 - x) < 0.2 + reach && Math.abs(cloud.y - y) < 0.11 + reach
}

function driftCloud(stage: Stage, cloud: Cloud, time: number): void {
  const span = stage.aspect + 1.2
  const x = ((cloud.x + time * cloud.speed) % span) - 0.6
  if (x < -0.45 || x > stage.aspect + 0.45) return
  stage.put(cloud.sprite, x, cloud.y, { scale: cloud.scale })
}

function bakeCloud(stage: Stage, palette: Palette, random: Random, index: number): Sprite {
  const width = between(random, 0.3, 0.42)
  const puffs = Array.from({ length: 9 }, (_, puff) => {
    const along = puff / 8
    const swell = Math.sin(along * Math.PI)
    return {
      x: (along - 0.5) * width,
      y: -swell * width * between(random, 0.05, 0.19),
      radius: width * (0.05 + 0.105 * swell * between(random, 0.55, 1.15)),
    }
  })
  const colours = cloudColours(palette)
  const side = palette.sun !== null && palette.sun.x < 0.5 ? -1 : 1
  const box = { width: width + 0.16, height: 0.26, anchorX: width / 2 + 0.08, anchorY: 0.23 }
  return stage.sprite(`cloud-${index}`, box, (pen) => {
    pen.fillStyle = withAlpha(mix(colours.lit, colours.shade, 0.55), 0.94)
    pen.beginPath()
    for (const puff of puffs) tracePuff(pen, puff.x, puff.y, puff.radius)
    pen.roundRect(-width * 0.5, -0.016, width, 0.036, 0.018)
    pen.fill()
    pen.globalCompositeOperation = 'source-atop'
    // Each heap has the light on its shoulder, the high ones behind the low.
    for (const puff of puffs.slice(1, -1).toSorted((one, other) => one.y - other.y)) {
      const { radius } = puff
      const light = pen.createLinearGradient(
        puff.x + side * radius * 0.5,
        puff.y - radius * 0.85,
        puff.x - side * radius * 0.25,
        puff.y + radius * 0.75,
      )
      light.addColorStop(0, colours.crown)
      light.addColorStop(0.45, withAlpha(mix(colours.crown, colours.lit, 0.6), 0.8))
      light.addColorStop(1, withAlpha(colours.lit, 0))
      pen.fillStyle = light
      pen.beginPath()
      tracePuff(pen, puff.x, puff.y, radius * 0.96)
      pen.fill()
    }
    // The foot thins out, as vapour does.
    pen.globalCompositeOperation = 'destination-out'
    const foot = pen.createLinearGradient(0, -0.035, 0, 0.02)
    foot.addColorStop(0, 'rgba(0,0,0,0)')
    foot.addColorStop(1, 'rgba(0,0,0,0.85)')
    pen.fillStyle = foot
    pen.fillRect(-1, -0.035, 2, 0.3)
  })
}

function tracePuff(pen: Pen, x: number, y: number, radius: number): void {
  pen.moveTo(x + radius, y)
  pen.arc(x, y, radius, 0, Math.PI * 2)
}

export function cloudColours(palette: Palette): {
  readonly crown: Hex
  readonly lit: Hex
  readonly shade: Hex
} {
  const [, middle, low] = palette.sky
  switch (palette.time) {
    case 'day':
      return { crown: '#ffffff', lit: mix(middle, '#ffffff', 0.72), shade: mix(middle, '#ffffff', 0.35) }
    case 'night':
      return { crown: mix(middle, '#9db4e8', 0.34), lit: mix(middle, '#8ba3dc', 0.2), shade: middle }
    case 'blue-hour':
      return {
        crown: mix(middle, low, 0.5),
        lit: mix(middle, low, 0.2),
        shade: mix(middle, palette.sky[0], 0.35),
      }
    case 'overcast':
      return {
        crown: lighten(low, 0.3),
        lit: mix(middle, '#ffffff', 0.2),
        shade: mix(middle, '#49545f', 0.3),
      }
    default:
      return {
        crown: mix(low, '#fff3e0', 0.55),
        lit: mix(middle, low, 0.55),
        shade: mix(middle, palette.sky[0], 0.25),
      }
  }
}
