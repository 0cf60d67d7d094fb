import { withAlpha, mix, type Hex } from '../draw/colour.ts'
import { between } from '../draw/random.ts'
import { fillEllipse, type Pen } from '../draw/shapes.ts'
import type { Camera, Light, Sprite, Stage } from '../draw/stage.ts'
import type { Mood } from '../scene-spec.ts'
import { paintOrb, type PlacedOrb } from './parts/orb.ts'
import { drawEndless } from './parts/endless.ts'
import { firesOfHouse, paintHouses, planStreet, type House } from './city/facades.ts'
import {
  brightness,
  drawSign,
  hangSigns,
  paintLitSign,
  NEON,
  shopLabels,
  signLanguage,
  type Sign,
} from './city/signs.ts'
import { paintLandmark, paintTowers, raiseTowers, type Tower } from './city/skyline.ts'
import { NEON_SKIES, neonTone, type CityTone, type NeonMood } from './city/tone.ts'
import { passersBy } from './parts/bustle.ts'
import { createCrowd } from './parts/crowd.ts'
import { eachSlot, portraitDrop, slotChance, visibleSpan } from './parts/span.ts'
import type { BuiltSet, Frame, SceneSet, SetContext } from './set.ts'
import { hangMoons } from './city/neon-moon.ts'
import { drawWires } from './city/wires.ts'

const FOOT_Y = 0.765
const KERB_Y = 0.806
const SKYLINE_Y = 0.72
const FRONT_PARALLAX = 0.6
const SIGN_PARALLAX = 0.64
const FRONT_PERIOD = 2.8
const SIGN_PERIOD = 3.3
const ROAD_PARALLAX = 0.95
const SIGN_BOTTOM = 0.6

const MOOD_LIGHT: Readonly<Record<Mood, NeonMood>> = {
  neutral: 'magenta',
  joyful: 'magenta',
  romantic: 'magenta',
  epic: 'amber',
  tense: 'amber',
  calm: 'teal',
  sad: 'teal',
  dark: 'teal',
}
const RIMS: Readonly<Record<NeonMood, Light>> = {
  magenta: lightOf('#ffb0dd', '#ff7ccc', '#6a4fb0'),
  teal: lightOf('#b0f0ff', '#6fe0f4', '#3a6a9a'),
  amber: lightOf('#ffd0a0', '#ffab6a', '#8a5070'),
}
const WALLS: readonly Hex[] = ['#7a5a78', '#5a4f80', '#8a5f6a', '#4f5a86', '#6f5f5a', '#604a74']

function lightOf(key: Hex, rim: Hex, tint: Hex): Light {
  return {
    direction: 1,
    key,
    keyAlpha: 0.17,
    shadow: '#0a0722',
    shadowAlpha: 0.32,
    tint,
    tintAlpha: 0.06,
    rim,
    rimAlpha: 0.92,
  }
}

interface Plan {
  readonly far: readonly Tower[]
  readonly middle: readonly Tower[]
  readonly houses: readonly House[]
  readonly signs: readonly Sign[]
  readonly tone: CityTone
  readonly mood: NeonMood
  readonly stars: readonly (readonly [number, number, number])[]
  readonly wet: number
  readonly moons: readonly PlacedOrb[]
  /** y of the highest sign. */
  readonly signTop: number
}

/** A neon street at night: it goes on for ever, its asphalt repeats the signs, people pass. */
export const cityNight: SceneSet = {
  build(context) {
    const { stage, random, spec } = context
    const plan = planCity(context)
    const crowd = createCrowd(stage, random, {
      count: passersBy(spec, Math.round(stage.aspect * 6) + 1),
      nearY: 0.84,
      farY: 0.792,
      nearParallax: 0.84,
      farParallax: 0.7,
      height: 0.3,
      shade: mix('#150a2c', NEON_SKIES[plan.mood].haze, 0.16),
      shadeAlpha: 0.8,
      umbrellas: spec.weather === 'rain' || spec.weather === 'storm' ? 0.8 : 0,
      isCold: spec.season === 'winter' || spec.weather === 'snow',
      umbrellaColours: ['#7a52e0', '#2f9fd0', '#3fae86', '#d85a46', '#d8468a', '#e0a83c'],
      speed: 0.06,
    })
    const built: BuiltSet = {
      light: RIMS[plan.mood],
      floor: {
        y: 0.945 + portraitDrop(stage),
        farY: 0.87,
        parallax: ROAD_PARALLAX,
        personHeight: 0.64,
        kind: 'ground',
        horizonY: SKYLINE_Y,
      },
      fuel: {
        parallax: FRONT_PARALLAX,
        period: FRONT_PERIOD,
        buildings: plan.houses.map((house) => firesOfHouse(house, FOOT_Y)),
      },
      drawBack(frame) {
        drawSky(stage, plan, frame.camera)
        context.heavens?.draw(frame)
        drawSkyline(stage, plan, frame.camera)
        drawFronts(stage, plan, frame.camera)
        drawAsphalt(stage, plan, frame)
        drawSigns(stage, plan, frame)
        drawWires(stage, frame.camera, KERB_Y)
        crowd.draw(frame)
        // Strokes last: below a layer each costs a pass over the frame.
        stage.enter(frame.camera, ROAD_PARALLAX)
        const span = visibleSpan(stage, frame.camera, ROAD_PARALLAX, 0)
        stage.within({ ...span, top: KERB_Y - 0.01, bottom: stage.bottom + 0.02 }, () => {
          drawCrossing(stage, frame.camera)
          drawReflections(stage, plan, frame)
        })
      },
      drawFront(frame) {
        drawBokeh(stage, plan, frame)
      },
    }
    return built
  },
}

function planCity({ stage, spec, palette, random }: SetContext): Plan {
  const mood = MOOD_LIGHT[spec.mood]
  const language = signLanguage(spec.language, 'ja')
  const lift = stage.portrait ? -stage.top * 0.5 : 0
  const signTop = 0.17 + stage.top * 0.25
  return {
    mood,
    signTop,
    tone: neonTone(mood),
    far: raiseTowers(random, {
      period: 2.2,
      baseY: SKYLINE_Y,
      heights: [0.2 + lift * 0.4, 0.46 + lift],
      widths: [0.07, 0.16],
    }),
    middle: raiseTowers(random, {
      period: 2.4,
      baseY: SKYLINE_Y + 0.03,
      heights: [0.2 + lift * 0.4, 0.5 + lift],
      widths: [0.14, 0.26],
    }),
    houses: planStreet(random, {
      period: FRONT_PERIOD,
      footY: FOOT_Y,
      heights: [0.36, 0.62 + lift * 0.6],
      walls: WALLS,
      labels: shopLabels(language),
      gaps: 0.75,
    }),
    signs: hangSigns(random, {
      period: SIGN_PERIOD,
      language,
      top: signTop,
      bottom: SIGN_BOTTOM,
      spacing: 0.165,
    }),
    stars: Array.from(
      { length: 70 },
      () =>
        [
          between(random, -0.15, stage.aspect + 0.15),
          between(random, stage.top - 0.05, 0.4),
          0.0007 + random() ** 2 * 0.0016,
        ] as const,
    ),
    moons: hangMoons(stage, palette, mood),
    wet: spec.weather === 'clear' || spec.weather === 'wind' ? 0.8 : 1,
  }
}

function drawSky(stage: Stage, plan: Plan, camera: Camera): void {
  const { sky } = NEON_SKIES[plan.mood]
  const near = { ...camera, x: Math.max(-2, Math.min(2, camera.x)) }
  stage.layer('sky', near, 0.03, { y0: stage.top - 0.22, y1: SKYLINE_Y + 0.1, margin: 0.16 }, (pen) => {
    const gradient = pen.createLinearGradient(0, stage.top, 0, SKYLINE_Y)
    gradient.addColorStop(0, sky[0])
    gradient.addColorStop(0.55, sky[1])
    gradient.addColorStop(1, sky[2])
    pen.fillStyle = gradient
    pen.fillRect(-1, stage.top - 1, stage.aspect + 2, SKYLINE_Y - stage.top + 2)
    for (const [x, y, radius] of plan.stars) fillEllipse(pen, 'rgba(255,255,255,0.55)', x, y, radius)
    for (const orb of plan.moons) paintOrb(pen, orb, sky[0])
  })
}

function drawSkyline(stage: Stage, plan: Plan, camera: Camera): void {
  const topOf = (towers: readonly Tower[]): number =>
    Math.max(stage.top - 0.1, Math.min(...towers.map(({ top }) => top)) - 0.13)
  drawEndless(
    stage,
    camera,
    { key: 'far', parallax: 0.12, period: 2.2, y0: topOf(plan.far), y1: SKYLINE_Y + 0.06 },
    (pen) => {
      paintLandmark(pen, 0.42, SKYLINE_Y, stage.portrait ? 0.62 : 0.5, '#ff7a3c', 1)
      paintTowers(pen, plan.far, SKYLINE_Y, plan.tone, 0.5, 0.026)
    },
  )
  drawEndless(
    stage,
    camera,
    { key: 'middle', parallax: 0.28, period: 2.4, y0: topOf(plan.middle), y1: SKYLINE_Y + 0.09 },
    (pen) => paintTowers(pen, plan.middle, SKYLINE_Y + 0.03, plan.tone, 0.24, 0.034),
  )
}

function drawFronts(stage: Stage, plan: Plan, camera: Camera): void {
  const row = {
    key: 'fronts',
    parallax: FRONT_PARALLAX,
    period: FRONT_PERIOD,
    y0: Math.max(stage.top - 0.1, Math.min(...plan.houses.map(({ top }) => top)) - 0.14),
    y1: KERB_Y + 0.004,
  }
  drawEndless(stage, camera, row, (pen) => {
    const haze = pen.createLinearGradient(0, FOOT_Y - 0.3, 0, FOOT_Y)
    haze.addColorStop(0, withAlpha(plan.tone.footGlow, 0))
    haze.addColorStop(1, withAlpha(plan.tone.footGlow, 0.2))
    pen.fillStyle = haze
    pen.fillRect(0, FOOT_Y - 0.3, FRONT_PERIOD, 0.3)
    paintHouses(pen, plan.houses, FOOT_Y, plan.tone)
    paintPavement(pen, plan)
  })
}

function paintPavement(pen: Pen, plan: Plan): void {
  const stone = pen.createLinearGradient(0, FOOT_Y, 0, KERB_Y)
  stone.addColorStop(0, mix('#5a3f74', plan.tone.footGlow, 0.22))
  stone.addColorStop(1, '#33214e')
  pen.fillStyle = stone
  pen.fillRect(0, FOOT_Y, FRONT_PERIOD + 0.001, KERB_Y - FOOT_Y)
  for (const house of plan.houses) {
    const light = pen.createLinearGradient(0, FOOT_Y, 0, KERB_Y)
    light.addColorStop(0, 'rgba(255,214,150,0.4)')
    light.addColorStop(1, 'rgba(255,214,150,0.04)')
    pen.fillStyle = light
    pen.beginPath()
    pen.moveTo(house.x + house.width * 0.07, FOOT_Y)
    pen.lineTo(house.x + house.width * 0.67, FOOT_Y)
    pen.lineTo(house.x + house.width * 0.8, KERB_Y)
    pen.lineTo(house.x - house.width * 0.06, KERB_Y)
    pen.fill()
  }
  pen.fillStyle = 'rgba(255,220,255,0.2)'
  pen.fillRect(0, KERB_Y - 0.004, FRONT_PERIOD + 0.001, 0.003)
  pen.fillStyle = 'rgba(8,4,20,0.6)'
  pen.fillRect(0, KERB_Y - 0.001, FRONT_PERIOD + 0.001, 0.005)
}

function drawAsphalt(stage: Stage, plan: Plan, frame: Frame): void {
  const still = { ...frame.camera, x: 0 }
  stage.layer(
    'asphalt',
    still,
    ROAD_PARALLAX,
    { y0: KERB_Y, y1: stage.bottom + 0.12, margin: 0.1 },
    (pen) => {
      const asphalt = pen.createLinearGradient(0, KERB_Y, 0, Math.max(1.04, stage.bottom))
      asphalt.addColorStop(0, mix('#3b1d52', NEON_SKIES[plan.mood].haze, 0.3))
      asphalt.addColorStop(0.32, '#1d1030')
      asphalt.addColorStop(1, '#090514')
      pen.fillStyle = asphalt
      pen.fillRect(-1, KERB_Y, stage.aspect + 2, stage.bottom + 1)
    },
  )
}

/** Zebra stripes under the walkers: they must stay with the feet. */
function drawCrossing(stage: Stage, camera: Camera): void {
  const pen = stage.enter(camera, ROAD_PARALLAX)
  const span = visibleSpan(stage, camera, ROAD_PARALLAX, 0.3)
  const middle = (span.left + span.right) / 2
  const nearY = 0.962 + portraitDrop(stage)
  pen.fillStyle = 'rgba(240,228,255,0.12)'
  pen.beginPath()
  eachSlot(span, 0.19, (x, index) => {
    if (((index % 16) + 16) % 16 > 9) return
    const lean = (x - middle) * 0.16
    pen.moveTo(x - 0.036, 0.868)
    pen.lineTo(x + 0.036, 0.868)
    pen.lineTo(x + 0.056 + lean, nearY)
    pen.lineTo(x - 0.056 + lean, nearY)
    pen.closePath()
  })
  pen.fill()
}

/** Wet asphalt breaks a sign's image into bars that tremble. */
function drawReflections(stage: Stage, plan: Plan, frame: Frame): void {
  const pen = stage.enter(frame.camera, SIGN_PARALLAX)
  const depth = Math.min(0.3, stage.bottom - KERB_Y)
  forSigns(stage, plan, frame.camera, (sign, x) => {
    const level = brightness(sign, frame.time) * plan.wet
    const fade = pen.createLinearGradient(0, KERB_Y, 0, KERB_Y + depth)
    fade.addColorStop(0, withAlpha(sign.colour, 0.55 * level))
    fade.addColorStop(0.5, withAlpha(sign.colour, 0.26 * level))
    fade.addColorStop(1, withAlpha(sign.colour, 0))
    pen.fillStyle = fade
    pen.beginPath()
    for (let bar = 0; bar < 13; bar += 1) {
      const along = bar / 13
      const tremble = Math.sin(bar * 2.3 + sign.phase + frame.time * 1.4) * (0.006 + 0.014 * along)
      const width =
        sign.width * (1 + along * 0.9) * (0.62 + 0.38 * Math.sin(bar * 1.7 + sign.phase + frame.time * 0.9))
      pen.roundRect(
        x - width / 2 + tremble,
        KERB_Y + 0.01 + along * depth,
        Math.max(0.012, width),
        depth * 0.046,
        0.004,
      )
    }
    pen.fill()
  })
}

function forSigns(
  stage: Stage,
  plan: Plan,
  camera: Camera,
  visit: (sign: Sign, x: number, index: number) => void,
): void {
  const span = visibleSpan(stage, camera, SIGN_PARALLAX, 0.2)
  const first = Math.floor(span.left / SIGN_PERIOD)
  const last = Math.floor(span.right / SIGN_PERIOD)
  for (let turn = first; turn <= last; turn += 1) {
    plan.signs.forEach((sign, index) => {
      const x = sign.x + turn * SIGN_PERIOD
      if (x > span.left && x < span.right) visit(sign, x, index)
    })
  }
}

/** Steady signs are one baked row; tired ones stutter on their own. */
function drawSigns(stage: Stage, plan: Plan, frame: Frame): void {
  const row = {
    key: 'signs',
    parallax: SIGN_PARALLAX,
    period: SIGN_PERIOD,
    y0: plan.signTop - 0.12,
    y1: SIGN_BOTTOM + 0.12,
  }
  drawEndless(stage, frame.camera, row, (pen) => {
    for (const sign of plan.signs) if (!sign.tired) paintLitSign(pen, sign)
  })
  forSigns(stage, plan, frame.camera, (sign, x, index) => {
    if (!sign.tired) return
    stage.enter(frame.camera, SIGN_PARALLAX)
    drawSign(stage, sign, index, x, brightness(sign, frame.time), 0.36)
  })
}

/** Out-of-focus lamps close to the lens, baked at one radius in world units. */
const LAMP_RADIUS = 0.04

function drawBokeh(stage: Stage, plan: Plan, frame: Frame): void {
  const parallax = 1.3
  const camera = { ...frame.camera, y: frame.camera.y - (stage.bottom - 1) * 0.3 }
  const pen = stage.enter(camera, parallax)
  const span = visibleSpan(stage, camera, parallax, 0.2)
  pen.save()
  // On a dark road light that is added looks as light that covers.
  pen.globalCompositeOperation = 'screen'
  eachSlot(span, 0.23, (slot, index) => {
    const chance = slotChance(index, 3)
    if (chance > 0.62) return
    const colour = NEON[Math.floor(slotChance(index, 9) * NEON.length)] ?? plan.tone.footGlow
    const x = slot + chance * 0.2
    const y = stage.bottom - 0.004 - slotChance(index, 5) * 0.04
    const radius = 0.022 + slotChance(index, 7) * 0.036
    const breath = 0.09 + 0.03 * Math.sin(frame.time * 1.5 + x * 9)
    stage.put(lampSprite(stage, colour), x, y, { scale: radius / LAMP_RADIUS, alpha: breath / LAMP_ALPHA })
  })
  pen.restore()
}

/** Alpha of the rim of a baked lamp; its disc is lighter. */
const LAMP_ALPHA = 0.5

function lampSprite(stage: Stage, colour: Hex): Sprite {
  const reach = LAMP_RADIUS * 1.05
  const box = { width: 2 * reach, height: 2 * reach, anchorX: reach, anchorY: reach }
  return stage.sprite(`lamp ${colour}`, box, (pen) => {
    fillEllipse(pen, withAlpha(colour, LAMP_ALPHA), 0, 0, LAMP_RADIUS)
    fillEllipse(pen, withAlpha(colour, LAMP_ALPHA * 0.6), 0, 0, LAMP_RADIUS * 0.84)
  })
}
