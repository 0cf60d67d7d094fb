import { lighten, mix, withAlpha } from '../draw/colour.ts'
import { between, createRandom, type Random } from '../draw/random.ts'
import { fillBlob, fillEllipse, type Pen, type Point } from '../draw/shapes.ts'
import type { Light, Stage } from '../draw/stage.ts'
import { paintOrb } from './parts/orb.ts'
import { paintMountainLight } from './parts/mountain-light.ts'
import { createRidge, type Ridge } from './parts/ridge.ts'
import { paintStarrySky } from './parts/starry-sky.ts'
import { eachSlot, slotChance, visibleSpan } from './parts/span.ts'
import type { Frame, SceneSet } from './set.ts'
import { paintGlobe } from './space/heavens.ts'
import { worldOf, type World } from './planet/worlds.ts'

const HORIZON_Y = 0.64

/** Another world: by day red desert, at night the grey moon below the Earth, at dusk violet crystals. */
export const planet: SceneSet = {
  build({ stage, palette, random, seed, heavens, spec }) {
    const world = worldOf(palette, spec)
    const far = createRidge(seed + 2, {
      kind: 'mountain',
      baseY: HORIZON_Y + 0.01,
      height: 0.2,
      frequency: 1.6,
    })
    const middle = createRidge(seed + 6, {
      kind: 'mountain',
      baseY: HORIZON_Y + 0.06,
      height: 0.11,
      frequency: 1.9,
    })
    const near = createRidge(seed + 9, { kind: 'dune', baseY: 0.78, height: 0.035, frequency: 1.3 })
    return {
      light: lightOf(world),
      floor: { y: 0.9, farY: 0.8, parallax: 1, personHeight: 0.38, kind: 'ground', horizonY: HORIZON_Y },
      drawBack(frame) {
        drawSky(stage, world, random, seed, frame)
        heavens?.draw(frame)
        drawRidge(stage, world, far, frame, { key: 'far', parallax: 0.12, haze: 0.55 })
        drawRidge(stage, world, middle, frame, { key: 'middle', parallax: 0.28, haze: 0.28 })
        drawGround(stage, world, near, seed, frame)
        if (world.growth === 'crystals') drawGlimmer(stage, world, frame)
      },
      drawFront(frame) {
        drawForeground(stage, world, frame)
        drawDust(stage, world, frame)
      },
    }
  },
}

function lightOf(world: World): Light {
  return {
    direction: 1,
    key: world.rim,
    keyAlpha: 0.3,
    shadow: world.shade,
    shadowAlpha: 0.46,
    tint: world.ground,
    tintAlpha: world.stars === 1 ? 0.08 : 0.16,
    rim: world.rim,
    rimAlpha: 0.8,
  }
}

function drawSky(stage: Stage, world: World, random: Random, seed: number, frame: Frame): void {
  const extent = { y0: stage.top - 0.15, y1: 0.82, margin: 0.2 }
  stage.layer('planet-sky', frame.camera, 0.04, extent, (pen) => {
    const sky = pen.createLinearGradient(0, stage.top, 0, HORIZON_Y + 0.04)
    sky.addColorStop(0, world.sky[0])
    sky.addColorStop(0.6, world.sky[1])
    sky.addColorStop(1, world.sky[2])
    pen.fillStyle = sky
    pen.fillRect(-1, stage.top - 0.2, stage.aspect + 2, 2)
    if (world.stars === 1) paintStarrySky(pen, stage, seed, HORIZON_Y, 0.8)
    for (let star = 0; star < 190 * world.stars; star += 1) {
      const y = between(random, stage.top - 0.1, HORIZON_Y)
      const fade = 1 - Math.max(0, (y - 0.3) / (HORIZON_Y - 0.3)) * (world.stars < 1 ? 1 : 0.3)
      const radius = 0.0007 + random() ** 3 * 0.002
      fillEllipse(
        pen,
        withAlpha('#ffffff', between(random, 0.3, 1) * fade),
        between(random, -0.2, stage.aspect + 0.2),
        y,
        radius,
      )
    }
    for (let sun = 0; sun < (world.suns ?? 0); sun += 1) paintSun(pen, stage, world, sun)
    for (const [index, globe] of world.globes.entries()) {
      const { across, y: height } = GLOBE_PLACES[index] ?? GLOBE_PLACES[0]
      const x = stage.aspect * (index === 0 && stage.portrait ? 0.7 : across)
      const y = height + stage.top * (index === 0 ? 0.5 : 0.6)
      paintGlobe(pen, { ...globe, x, y }, createRandom(seed + index + 40))
      if (world.stars < 1) paintHaze(pen, world, globe, x, y)
    }
  })
}

const GLOBE_PLACES = [
  { across: 0.74, y: 0.27 },
  { across: 0.26, y: 0.16 },
  { across: 0.5, y: 0.13 },
] as const
const SUNS = [
  { across: 0.7, y: 0.22, radius: 0.07, colour: '#fffbe8', glow: '#fff0b8' },
  { across: 0.5, y: 0.31, radius: 0.042, colour: '#ffe9c8', glow: '#ffb070' },
  { across: 0.28, y: 0.18, radius: 0.03, colour: '#ffe0d8', glow: '#ff8f70' },
] as const

function paintSun(pen: Pen, stage: Stage, { sky, sunScale = 1 }: World, index: number): void {
  const { across, y, radius, ...light } = SUNS[index] ?? SUNS[0]
  const place = { x: stage.aspect * across, y: y + stage.top * 0.5 }
  paintOrb(pen, { ...light, ...place, radius: radius * sunScale, moon: false }, sky[0])
}

/** Air in front of what hangs in a bright sky. */
function paintHaze(pen: Pen, world: World, globe: { readonly radius: number }, x: number, y: number): void {
  pen.fillStyle = withAlpha(world.sky[1], 0.3)
  pen.beginPath()
  pen.arc(x, y, globe.radius * 1.01, 0, Math.PI * 2)
  pen.fill()
}

function drawRidge(
  stage: Stage,
  world: World,
  ridge: Ridge,
  frame: Frame,
  { key, parallax, haze }: { readonly key: string; readonly parallax: number; readonly haze: number },
): void {
  const extent = { y0: HORIZON_Y - 0.36, y1: HORIZON_Y + 0.3, margin: 0.3 }
  stage.layer(`planet-ridge-${key}`, frame.camera, parallax, extent, (pen) => {
    const far = world.sky[2]
    const stone = pen.createLinearGradient(0, HORIZON_Y - 0.2, 0, HORIZON_Y + 0.12)
    stone.addColorStop(0, mix(world.rock, far, haze * 0.7))
    stone.addColorStop(1, mix(world.rock, far, Math.min(0.9, haze * 1.3)))
    pen.fillStyle = stone
    ridge.trace(pen, -extent.margin, stage.aspect + extent.margin, 1.2)
    pen.fill()
    paintMountainLight(pen, ridge, lightOf(world), {
      left: -extent.margin,
      right: stage.aspect + extent.margin,
      bottomY: HORIZON_Y + 0.2,
      // Without air what is far off is as sharp as what is near.
      haze: world.stars === 1 ? 0.1 : haze,
    })
  })
}

function drawGround(stage: Stage, world: World, near: Ridge, seed: number, frame: Frame): void {
  const low = Math.max(1, stage.bottom)
  const margin = 0.4
  stage.layer('planet-ground', frame.camera, 0.85, { y0: 0.58, y1: low + 0.15, margin }, (pen) => {
    const left = -margin
    const right = stage.aspect + margin
    const ground = pen.createLinearGradient(0, 0.74, 0, low)
    ground.addColorStop(0, mix(world.ground, world.sky[2], 0.3))
    ground.addColorStop(0.18, mix(lighten(world.ground, 0.2), world.rim, 0.14))
    ground.addColorStop(0.45, world.ground)
    ground.addColorStop(1, mix(world.ground, world.shade, 0.5))
    pen.fillStyle = ground
    near.trace(pen, left, right, low + 0.2)
    pen.fill()
    const random = createRandom(seed + 77)
    paintCraters(pen, world, random, left, right, low)
    for (let stone = 0; stone < 16; stone += 1) {
      const x = between(random, left, right)
      const depth = random()
      const y = 0.79 + depth * 0.07
      if (world.growth === 'crystals') paintCrystals(pen, world, random, x, y, 0.05 + depth * 0.07)
      else paintBoulder(pen, world, random, x, y, 0.016 + depth * 0.03)
    }
  })
}

function paintCraters(
  pen: Pen,
  world: World,
  random: Random,
  left: number,
  right: number,
  low: number,
): void {
  for (let crater = 0; crater < 15; crater += 1) {
    const depth = random()
    const y = 0.81 + depth * (low - 0.8)
    const x = between(random, left, right)
    const radius = (0.02 + depth * 0.07) * between(random, 0.6, 1.2)
    fillEllipse(
      pen,
      withAlpha(lighten(world.ground, 0.25), 0.5),
      x,
      y + radius * 0.045,
      radius * 1.08,
      radius * 0.28,
    )
    fillEllipse(pen, withAlpha(mix(world.ground, world.shade, 0.6), 0.85), x, y, radius, radius * 0.235)
    fillEllipse(
      pen,
      withAlpha(world.ground, 0.8),
      x - radius * 0.1,
      y + radius * 0.05,
      radius * 0.82,
      radius * 0.17,
    )
  }
}

function paintBoulder(pen: Pen, world: World, random: Random, x: number, y: number, size: number): void {
  const points: Point[] = Array.from({ length: 8 }, (_, index) => {
    const angle = (index / 8) * Math.PI * 2
    const reach = size * between(random, 0.75, 1.15)
    return [x + Math.cos(angle) * reach, y - size * 0.35 + Math.sin(angle) * reach * 0.72]
  })
  // A low sun draws their shadows out.
  fillEllipse(pen, withAlpha(world.shade, 0.32), x - size * 1.5, y + size * 0.22, size * 2.5, size * 0.2)
  fillEllipse(pen, withAlpha(world.shade, 0.4), x - size * 0.4, y + size * 0.2, size * 1.4, size * 0.24)
  const light = pen.createLinearGradient(x - size, y - size, x + size, y)
  light.addColorStop(0, mix(world.rock, world.shade, 0.5))
  light.addColorStop(1, lighten(world.rock, 0.24))
  fillBlob(pen, light, points)
}

/** A cluster of leaning prisms, each with a lit and a shaded face. */
function paintCrystals(pen: Pen, world: World, random: Random, x: number, y: number, height: number): void {
  fillEllipse(pen, withAlpha(world.shade, 0.4), x, y + 0.004, height * 0.5, height * 0.08)
  for (let prism = 0; prism < 5; prism += 1) {
    const lean = (prism - 2) * 0.22 + between(random, -0.08, 0.08)
    const tall = height * (1 - Math.abs(prism - 2) * 0.22) * between(random, 0.8, 1.1)
    const half = tall * 0.12
    pen.save()
    pen.translate(x + (prism - 2) * height * 0.11, y)
    pen.rotate(lean)
    pen.fillStyle = mix(world.crystal, world.shade, 0.45)
    pen.beginPath()
    pen.moveTo(-half, 0)
    pen.lineTo(-half, -tall * 0.78)
    pen.lineTo(0, -tall)
    pen.lineTo(0, 0)
    pen.fill()
    pen.fillStyle = mix(world.crystal, world.ground, 0.12)
    pen.beginPath()
    pen.moveTo(0, 0)
    pen.lineTo(0, -tall)
    pen.lineTo(half, -tall * 0.78)
    pen.lineTo(half, 0)
    pen.fill()
    pen.fillStyle = withAlpha('#ffffff', 0.4)
    pen.fillRect(half * 0.35, -tall * 0.74, half * 0.16, tall * 0.5)
    pen.restore()
  }
}

/** Motes that rise from the crystals. */
function drawGlimmer(stage: Stage, world: World, { camera, time }: Frame): void {
  const pen = stage.enter(camera, 0.85)
  for (let mote = 0; mote < 22; mote += 1) {
    const age = (time * (0.1 + slotChance(mote, 1) * 0.1) + slotChance(mote, 2)) % 1
    const x = slotChance(mote, 3) * (stage.aspect + 0.4) - 0.2 + Math.sin(time + mote) * 0.012
    const y = 0.86 - age * 0.3
    const alpha = Math.sin(age * Math.PI) * 0.85
    fillEllipse(pen, withAlpha(world.crystal, alpha * 0.3), x, y, 0.008)
    fillEllipse(pen, withAlpha(lighten(world.crystal, 0.5), alpha), x, y, 0.0026)
  }
}

/** Rocks close to the lens. */
function drawForeground(stage: Stage, world: World, { camera }: Frame): void {
  const parallax = 1.25
  const pen = stage.enter(camera, parallax)
  const span = visibleSpan(stage, camera, parallax, 0.25)
  const low = Math.max(1, stage.bottom) + 0.02
  const growth = stage.portrait ? 1.9 : 1
  pen.fillStyle = mix(world.rock, world.shade, 0.8)
  pen.beginPath()
  eachSlot(span, 0.13, (slot, index) => {
    const height = (0.025 + slotChance(index, 5) * 0.06) * growth
    const half = 0.05 + slotChance(index, 6) * 0.06
    pen.moveTo(slot - half, low)
    pen.lineTo(slot - half * 0.55, low - height * 0.8)
    pen.lineTo(slot - half * 0.1, low - height)
    pen.lineTo(slot + half * 0.5, low - height * 0.6)
    pen.lineTo(slot + half, low)
  })
  pen.rect(span.left, low - 0.01, span.right - span.left, 0.3)
  pen.fill()
}

function drawDust(stage: Stage, world: World, { camera, time }: Frame): void {
  if (world.stars === 1) return
  const pen = stage.enter(camera, 1.1)
  pen.fillStyle = withAlpha(lighten(world.ground, 0.4), 0.35)
  pen.beginPath()
  const width = stage.aspect + 0.5
  for (let speck = 0; speck < 46; speck += 1) {
    const speed = 0.05 + slotChance(speck, 11) * 0.12
    const x = ((slotChance(speck, 12) * width + time * speed) % width) - 0.25
    const y = 0.6 + slotChance(speck, 13) * 0.42 + Math.sin(time * 1.3 + speck) * 0.008
    const radius = 0.0012 + slotChance(speck, 14) * 0.002
    pen.moveTo(x + radius * 2, y)
    pen.ellipse(x, y, radius * 2, radius, 0, 0, Math.PI * 2)
  }
  pen.fill()
}
