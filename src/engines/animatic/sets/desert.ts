import { darken, lighten, mix, withAlpha } from '../draw/colour.ts'
import type { Hex } from '../draw/colour.ts'
import type { Palette } from '../draw/palette.ts'
import { between, createRandom, pick } from '../draw/random.ts'
import type { Random } from '../draw/random.ts'
import type { Sprite, Stage } from '../draw/stage.ts'
import type { PlaceName, SceneSpec } from '../scene-spec.ts'
import { drawBrink } from './desert/brink.ts'
import { createLoneAcacia } from './desert/lone-acacia.ts'
import { paintAcacia, paintBoulder, paintCactus, paintTuft } from './desert/growth.ts'
import { drawGrass, grassBox, plantGrass } from './parts/flora.ts'
import { outdoorLight } from './parts/lighting.ts'
import { createMotes } from './parts/motes.ts'
import { createRidge } from './parts/ridge.ts'
import type { Ridge } from './parts/ridge.ts'
import { createSkyDome } from './parts/sky-dome.ts'
import { eachSlot, slotChance, visibleSpan } from './parts/span.ts'
import type { BuiltSet, Frame, SceneSet, SetContext } from './set.ts'
import { drawBlueMountain, drawTables } from './desert/mountains.ts'
import { createStacks } from './desert/stacks.ts'
import { HORIZON_Y, tone } from './desert/tone.ts'

type Country = 'dunes' | 'canyon' | 'savanna'

const SAND_Y = 0.78
const MARGIN = 0.6

const SAND: Readonly<Record<Country, Hex>> = { dunes: '#e8b66c', canyon: '#d98c58', savanna: '#d3b05a' }

interface Layer {
  readonly ridge: Ridge
  readonly parallax: number
  readonly haze: number
  /** How far the shade of a crest reaches, world units. */
  readonly lee: number
}

interface Plant {
  readonly sprite: Sprite
  readonly x: number
  readonly y: number
  readonly scale: number
}

/** Dry country: dunes with sharp crests, red table mountains with cactuses, or the golden grass of the savanna. */
export const desert: SceneSet = {
  build(context) {
    const { stage, palette, random, seed } = context
    const country = countryOf(context.spec, seed)
    const sky = createSkyDome(stage, palette, random, {
      horizonY: HORIZON_Y + 0.04,
      cloudCount: country === 'savanna' ? 5 : 2,
      cloudFloor: 0.34,
      heavens: context.heavens,
    })
    const light = outdoorLight(palette)
    const side = light.direction
    const layers = planLayers(country, seed)
    const plants = plantAll(context, country, side)
    const isSnowy = context.spec.weather === 'snow'
    const sand = isSnowy ? mix(SAND[country], '#f0f5fa', 0.68) : SAND[country]
    const strip = { left: -MARGIN, right: stage.aspect + MARGIN }
    const wide = stage.aspect / 1.78 + 0.25
    const straw = tone(palette, '#c9a24a', 0)
    const grass =
      country === 'savanna'
        ? plantGrass(random, Math.round(190 * wide), { ...strip, farY: SAND_Y, nearY: 0.96 }, 0.04, 0.004, [
            lighten(straw, 0.1),
            darken(straw, 0.16),
          ])
        : []
    const nearGrass = plantGrass(
      random,
      Math.round((country === 'savanna' ? 90 : 22) * wide),
      { ...strip, farY: 1, nearY: 1.06 },
      country === 'savanna' ? 0.13 : 0.08,
      0.008,
      [mix(darken(straw, 0.5), palette.shadow, 0.3), mix(darken(straw, 0.36), palette.shadow, 0.2)],
    )
    const motes = createMotes(stage, random, {
      count: 36,
      colour: tone(palette, '#ffe7b4', 0),
      strength: 0.4,
    })
    const acacia = country === 'savanna' ? createLoneAcacia(context, tone) : undefined
    const stacks = country === 'dunes' ? createStacks(stage, palette, sand, seed, side) : undefined
    const built: BuiltSet = {
      light: { ...light, shadow: mix(light.shadow, '#5a3a2a', 0.3) },
      floor: { y: 0.9, farY: 0.825, parallax: 0.94, personHeight: 0.46, kind: 'ground', horizonY: HORIZON_Y },
      drawBack(frame) {
        sky.draw(frame)
        if (country === 'canyon') drawTables(stage, palette, seed, frame, side)
        if (country === 'savanna') drawBlueMountain(stage, palette, frame)
        for (const [index, layer] of layers.entries()) {
          if (index === layers.length - 1) stacks?.(frame)
          drawLayer(stage, palette, sand, layer, frame, side)
        }
        drawPlants(stage, plants.far, frame, 0.5)
        drawSand(stage, palette, sand, country, frame)
        acacia?.(frame)
        drawPlants(stage, plants.near, frame, 0.8)
        stage.enter(frame.camera, 0.9)
        stage.within(grassBox(grass), (pen) => drawGrass(pen, grass, frame.time))
        drawBlownSand(stage, palette, country, frame)
      },
      drawFront(frame) {
        const drop = stage.bottom - 1
        stage.enter({ ...frame.camera, y: frame.camera.y - drop * 0.85 }, 1.22)
        stage.within({ left: -MARGIN, right: stage.aspect + MARGIN, top: 0.8, bottom: 1.5 }, (pen) => {
          drawBrink(pen, stage, palette, sand, side, MARGIN)
          drawGrass(pen, nearGrass, frame.time)
        })
        motes(frame)
        sky.drawVeil(frame)
      },
    }
    return built
  },
}

const COUNTRIES: Readonly<Partial<Record<PlaceName, Country>>> = {
  dunes: 'dunes',
  savanna: 'savanna',
  'wild-west': 'canyon',
}

/** Big animals of Africa live in the savanna, cars and riders cross canyons, camels go over dunes. */
function countryOf(spec: SceneSpec, seed: number): Country {
  const named = spec.place === undefined ? undefined : COUNTRIES[spec.place]
  if (named !== undefined) return named
  const words = spec.subjects.map(({ concept, variant }) => `${concept} ${variant}`).join(' ')
  if (/camel|fox|scorpion|astronaut/.test(words)) return 'dunes'
  if (/lion|elephant|zebra|giraffe|leopard|cheetah|rhino|hippo|antelope|ostrich|hyena|meerkat/.test(words)) {
    return 'savanna'
  }
  if (spec.subjects.some(({ rig }) => rig === 'car' || rig === 'train' || rig === 'bicycle')) return 'canyon'
  if (/horse|coyote|cowboy|bull|snake|lizard|bison/.test(words)) return 'canyon'
  return seed % 3 === 0 ? 'canyon' : 'dunes'
}

function planLayers(country: Country, seed: number): readonly Layer[] {
  const isDunes = country === 'dunes'
  const height = isDunes ? 1.9 : 0.34
  const kind = isDunes ? 'dune' : 'hill'
  return [
    {
      ridge: createRidge(seed + 31, { kind, baseY: 0.69, height: 0.11 * height, frequency: 1.7 }),
      parallax: 0.12,
      haze: 0.62,
      lee: 0.05,
    },
    {
      ridge: createRidge(seed + 32, { kind, baseY: 0.74, height: 0.12 * height, frequency: 1.25 }),
      parallax: 0.26,
      haze: 0.38,
      lee: 0.08,
    },
    {
      ridge: createRidge(seed + 33, { kind, baseY: 0.79, height: 0.11 * height, frequency: 0.95 }),
      parallax: 0.44,
      haze: 0.16,
      lee: 0.12,
    },
  ]
}

/** A ridge of sand: shade where the crest keeps off the light, light on the rest. */
function drawLayer(
  stage: Stage,
  palette: Palette,
  sand: Hex,
  layer: Layer,
  frame: Frame,
  side: 1 | -1,
): void {
  const { ridge, parallax, haze, lee } = layer
  const pen = stage.enter(frame.camera, parallax)
  const { left, right } = visibleSpan(stage, frame.camera, parallax, 0.4)
  pen.fillStyle = mix(
    tone(palette, mix(darken(sand, 0.32), '#a05040', 0.36), haze * 0.8),
    palette.shadow,
    0.3 * (1 - haze),
  )
  ridge.trace(pen, left, right, 0.92)
  pen.fill()
  const gradient = pen.createLinearGradient(0, HORIZON_Y - 0.1, 0, 0.86)
  // By moonlight a crest is silver, and all below it lies in the dark.
  const isNight = palette.time === 'night'
  const crest = tone(palette, lighten(sand, 0.16), haze)
  gradient.addColorStop(0, isNight ? mix(crest, '#b9c8f0', 0.42 * (1 - haze)) : crest)
  gradient.addColorStop(1, tone(palette, darken(sand, 0.04), haze * 0.7))
  pen.fillStyle = gradient
  pen.beginPath()
  pen.moveTo(left, 0.92)
  const step = 0.016
  for (let sample = Math.floor(left / step); sample <= Math.ceil(right / step); sample += 1) {
    const x = sample * step
    const crest = ridge.crestAt(x)
    // The face that the light falls on begins where no crest nearer to the sun stands higher.
    const before = ridge.crestAt(x + side * lee) + lee * 0.16
    pen.lineTo(x, before < crest ? crest + (crest - before) * 1.6 : crest)
  }
  pen.lineTo(right, 0.92)
  pen.fill()
}

function plantAll(
  { stage, palette, seed }: SetContext,
  country: Country,
  side: 1 | -1,
): { readonly far: readonly Plant[]; readonly near: readonly Plant[] } {
  const random = createRandom(seed ^ 0xde5e)
  const sprites = (haze: number, name: string): readonly Sprite[] =>
    Array.from({ length: 3 }, (_, index) =>
      bakePlant(stage, palette, country, side, random, haze, `${name}-${index}`),
    )
  const scatter = (
    kinds: readonly Sprite[],
    count: number,
    [farY, nearY]: readonly [number, number],
    [small, large]: readonly [number, number],
  ): readonly Plant[] =>
    Array.from({ length: count }, (_, index) => {
      const depth = random()
      return {
        sprite: pick(random, kinds),
        x: -MARGIN + ((index + random() * 0.8) / count) * (stage.aspect + 2 * MARGIN),
        y: farY + (nearY - farY) * depth,
        scale: (small + (large - small) * depth) * between(random, 0.8, 1.2),
      }
    }).toSorted((a, b) => a.y - b.y)
  const count = { dunes: 0, canyon: 9, savanna: 10 }[country]
  const far = count === 0 ? [] : scatter(sprites(0.22, 'desert-plant'), count, [0.765, 0.79], [0.45, 0.8])
  const stones = Array.from({ length: 3 }, (_, index) =>
    bakeStone(stage, palette, country, side, random, index),
  )
  return { far, near: scatter(stones, country === 'dunes' ? 5 : 10, [0.8, 0.97], [0.5, 1.2]) }
}

const PLANT_HEIGHT = 0.2

function bakePlant(
  stage: Stage,
  palette: Palette,
  country: Country,
  side: 1 | -1,
  random: Random,
  haze: number,
  key: string,
): Sprite {
  const box = {
    width: PLANT_HEIGHT * 1.5,
    height: PLANT_HEIGHT * 1.14,
    anchorX: PLANT_HEIGHT * 0.75,
    anchorY: PLANT_HEIGHT * 1.1,
  }
  // Of its own: a sprite is painted when it is first seen, and may be again.
  const own = Math.floor(random() * 2 ** 31)
  return stage.sprite(key, box, (pen) => {
    const ownRandom = createRandom(own)
    pen.scale(PLANT_HEIGHT, PLANT_HEIGHT)
    if (country === 'savanna') {
      paintAcacia(pen, ownRandom, tone(palette, '#7f8f3e', haze), tone(palette, '#5f4534', haze), side)
    } else {
      pen.scale(0.8, 0.8)
      paintCactus(pen, ownRandom, tone(palette, '#5f8f4e', haze), side)
    }
  })
}

function bakeStone(
  stage: Stage,
  palette: Palette,
  country: Country,
  side: 1 | -1,
  random: Random,
  index: number,
): Sprite {
  const size = 0.036
  const box = { width: size * 3.2, height: size * 1.3, anchorX: size * 1.6, anchorY: size * 1.15 }
  const own = Math.floor(random() * 2 ** 31)
  return stage.sprite(`desert-stone-${index}`, box, (pen) => {
    const ownRandom = createRandom(own)
    pen.scale(size, size)
    if (index === 0 || country === 'savanna') paintTuft(pen, ownRandom, tone(palette, '#b9924a', 0.04))
    else paintBoulder(pen, ownRandom, tone(palette, country === 'canyon' ? '#b5694a' : '#b08a68', 0.04), side)
  })
}

function drawPlants(stage: Stage, plants: readonly Plant[], frame: Frame, parallax: number): void {
  stage.enter(frame.camera, parallax)
  for (const { sprite, x, y, scale } of plants) stage.put(sprite, x, y, { scale })
}

/** The ground at the actors' feet, with the ripples that the wind draws. */
function drawSand(stage: Stage, palette: Palette, sand: Hex, country: Country, frame: Frame): void {
  const pen = stage.enter(frame.camera, 0.86)
  const span = visibleSpan(stage, frame.camera, 0.86, 0.2)
  const bottom = Math.max(1.05, stage.bottom)
  const gradient = pen.createLinearGradient(0, SAND_Y, 0, bottom)
  gradient.addColorStop(0, tone(palette, lighten(sand, 0.08), 0.06))
  gradient.addColorStop(0.45, tone(palette, sand, 0))
  gradient.addColorStop(1, mix(tone(palette, darken(sand, 0.34), 0), palette.shadow, 0.2))
  pen.fillStyle = gradient
  pen.beginPath()
  pen.moveTo(span.left, bottom + 0.3)
  for (let x = Math.floor(span.left / 0.05) * 0.05; x <= span.right + 0.05; x += 0.05) {
    pen.lineTo(x, SAND_Y + 0.014 * Math.sin(x * 2.3 + 1) + 0.005 * Math.sin(x * 7.7))
  }
  pen.lineTo(span.right, bottom + 0.3)
  pen.fill()
  if (country === 'savanna') return
  pen.strokeStyle = withAlpha(mix(tone(palette, darken(sand, 0.4), 0), palette.shadow, 0.2), 0.34)
  for (let row = 0; row < 9; row += 1) {
    const y = SAND_Y + 0.035 + row * (row + 5) * 0.0042 * (stage.portrait ? 1.5 : 1)
    pen.lineWidth = 0.0012 + row * 0.00035
    pen.beginPath()
    eachSlot(span, 0.19 + row * 0.018, (slot, index) => {
      const chance = slotChance(index, row + 60)
      if (chance < 0.34) return
      const length = 0.08 + chance * 0.12
      pen.moveTo(slot, y + chance * 0.01)
      pen.bezierCurveTo(
        slot + length * 0.3,
        y - 0.01,
        slot + length * 0.6,
        y + 0.014,
        slot + length,
        y + 0.002,
      )
    })
    pen.stroke()
  }
}

/** Sand that the wind carries low over the ground. */
function drawBlownSand(stage: Stage, palette: Palette, country: Country, frame: Frame): void {
  if (country === 'savanna') return
  const pen = stage.enter(frame.camera, 0.95)
  pen.strokeStyle = withAlpha(tone(palette, '#fff0cf', 0.1), 0.22)
  pen.lineWidth = 0.0022
  pen.lineCap = 'round'
  pen.beginPath()
  const room = stage.aspect + 1
  for (let streak = 0; streak < 22; streak += 1) {
    const chance = slotChance(streak, 90)
    const x = ((streak * 0.37 + frame.time * (0.16 + 0.16 * chance)) % room) - 0.5
    const y = 0.79 + 0.2 * slotChance(streak, 91) + 0.004 * Math.sin(frame.time * 2 + streak)
    const length = 0.05 + 0.1 * chance
    pen.moveTo(x, y)
    pen.quadraticCurveTo(x + length / 2, y - 0.007, x + length, y)
  }
  pen.stroke()
}
