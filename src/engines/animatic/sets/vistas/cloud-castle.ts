import { lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { between, createRandom } from '../../draw/random.ts'
import { fillEllipse, type Pen } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import type { RigName, SceneSpec } from '../../scene-spec.ts'
import { LAWN, paintIsle, type Isle, type IsleTone } from '../castle/isle.ts'
import { firesOfCastle, flagPoles, paintCastle } from '../castle/keep.ts'
import { castleTone, drawBanner } from '../castle/tone.ts'
import { createCloudBanks, type CloudRow } from '../parts/cloud-banks.ts'
import { lampLevel, outdoorLight, seen } from '../parts/lighting.ts'
import { createSkyDome } from '../parts/sky-dome.ts'
import { portraitDrop } from '../parts/span.ts'
import { growCrown, paintFir, paintTree, treeColours } from '../parts/tree.ts'
import type { Frame, SceneSet, SetContext } from '../set.ts'
import { paintTowers, type TowersTone } from './towers.ts'

const HORIZON_Y = 0.76
const KEEP_PARALLAX = 0.34
const LEDGE_PARALLAX = 0.92
/** World units per second that the clouds drift by at arm's length. */
const DRIFT = 0.05
/** World units that an island rises and sinks, and radians per second that it does so in. */
const BOB = 0.007
const BOB_RATE = 0.8

interface Keep {
  readonly x: number
  readonly footY: number
  readonly size: number
}

/** A castle, or a city, on an island that floats above a sea of clouds, smaller ones around it; whoever walks does so on a near one. */
export const cloudCastle: SceneSet = {
  build(context) {
    const { stage, palette, seed, spec } = context
    const keep = placeKeep(stage, seed)
    const tone = castleTone(palette, spec)
    const hasLedge = isWalkedOn(spec)
    const drop = portraitDrop(stage)
    const low = Math.max(1, stage.bottom)
    const dome = createSkyDome(stage, palette, context.random, {
      horizonY: HORIZON_Y,
      cloudCount: stage.portrait ? 7 : 5,
      cloudFloor: 0.36,
      heavens: context.heavens,
    })
    const rows: readonly CloudRow[] = [
      { y: 0.74, parallax: 0.1, scale: 0.42, haze: 0.6 },
      { y: 0.8, parallax: 0.24, scale: 0.62, haze: 0.36 },
      { y: 0.86 + (low - 1) * 0.3, parallax: 0.5, scale: 0.92, haze: 0.14 },
      { y: low + (hasLedge ? 0.12 : -0.03), parallax: 1.15, scale: 1.2, haze: 0 },
    ]
    const drawClouds = createCloudBanks(context, rows, DRIFT)
    const isles = farIsles(stage, seed, keep)
    return {
      light: outdoorLight(palette),
      floor: {
        y: 0.905 + drop,
        farY: 0.875 + drop,
        parallax: LEDGE_PARALLAX,
        personHeight: 0.44,
        kind: 'ground',
        horizonY: HORIZON_Y,
      },
      fuel: { parallax: KEEP_PARALLAX, buildings: [firesOfCastle(keep.x, keep.footY, keep.size)] },
      drawBack(frame) {
        dome.draw(frame)
        drawClouds(frame, 0)
        isles.forEach((isle, index) => drawIsle(context, isle, index, frame))
        drawClouds(frame, 1)
        drawKeep(context, keep, frame)
        const pen = stage.enter(bobbing(frame, 0), KEEP_PARALLAX)
        const poles = spec.place === 'cloud-city' ? [] : flagPoles(keep.x, keep.footY, keep.size)
        for (const [index, [x, y]] of poles.entries())
          drawBanner(pen, x, y, keep.size * 0.1, frame.time + index, tone.flag)
        drawClouds(frame, 2)
        if (hasLedge) drawLedge(context, frame, drop)
      },
      drawFront(frame) {
        drawClouds(frame, 3)
        dome.drawVeil(frame)
      },
    }
  },
}

const AIRBORNE: ReadonlySet<RigName> = new Set(['aircraft', 'balloon', 'helicopter', 'rocket', 'ufo'])

/** Whoever only flies needs no ground. */
function isWalkedOn({ subjects }: SceneSpec): boolean {
  return subjects.some(({ rig, action }) => action !== 'fly' && !AIRBORNE.has(rig))
}

function placeKeep(stage: Stage, seed: number): Keep {
  if (stage.portrait) return { x: stage.aspect * 0.5, footY: 0.5, size: 0.4 }
  return { x: stage.aspect * (0.5 + 0.1 * (seed % 2 === 0 ? 1 : -1)), footY: 0.56, size: 0.4 }
}

/** Small ones, on both sides of the castle. */
function farIsles({ aspect, portrait }: Stage, seed: number, { x }: Keep): readonly Isle[] {
  const random = createRandom(seed ^ 0x15e)
  const places: readonly (readonly [number, number, number])[] = portrait
    ? [
        [0.16, 0.2, 0.075],
        [0.86, 0.1, 0.06],
        [0.88, 0.66, 0.09],
      ]
    : [
        [0.14, 0.42, 0.1],
        [0.9, 0.34, 0.085],
        [x < aspect / 2 ? 0.76 : 0.28, 0.22, 0.06],
        [x < aspect / 2 ? 0.74 : 0.3, 0.6, 0.075],
      ]
  return places.map(([across, y, half], index) => ({
    x: aspect * across + between(random, -0.02, 0.02),
    y: y + between(random, -0.02, 0.02),
    half,
    depth: half * between(random, 1, 1.35),
    seed: seed + index * 7,
  }))
}

/** The camera of what floats: number `index` of those that rise and sink, each in its own time. */
function bobbing({ camera, time }: Frame, index: number): Frame['camera'] {
  return { ...camera, y: camera.y + BOB * Math.sin(time * BOB_RATE + index * 1.9) }
}

function isleTone({ palette }: SetContext, haze: number): IsleTone {
  return {
    grass: mix(mix(palette.ground, seen('#7fbf4e', palette, 0), 0.3), palette.fog, haze),
    rock: seen('#94796a', palette, haze),
    shadow: mix(palette.shadow, palette.fog, haze),
    side: outdoorLight(palette).direction,
  }
}

function townTone({ palette }: SetContext, haze: number): TowersTone {
  return {
    wall: seen('#eef0f4', palette, haze),
    roof: seen('#5f9ac8', palette, haze),
    glass: seen('#6f94b4', palette, haze),
    lit: lampLevel(palette),
    side: outdoorLight(palette).direction,
  }
}

const ISLE_PARALLAX = 0.2

function drawIsle(context: SetContext, isle: Isle, index: number, frame: Frame): void {
  const { stage, palette, spec } = context
  const { x, y, half, depth, seed } = isle
  const extent = { y0: y - half * 1.6, y1: y + half + depth * 1.4, margin: 0.1 }
  const camera = bobbing(frame, index + 1)
  stage.layer(`cloud-castle-isle-${index}`, camera, ISLE_PARALLAX + 0.03 * index, extent, (pen) => {
    const tone = isleTone(context, 0.26)
    paintIsle(pen, isle, tone)
    if (spec.place === 'cloud-city') {
      paintTowers(pen, { x, footY: y, half: half * 0.78, height: half * 1.3, seed }, townTone(context, 0.26))
      return
    }
    const crown = growCrown(createRandom(seed))
    paintTree(
      pen,
      x - half * 0.3,
      y,
      half * 1.1,
      crown,
      treeColours(palette, spec.season, index, 0.26),
      tone.side,
    )
    if (index % 2 === 0)
      paintFir(
        pen,
        x + half * 0.35,
        y + half * 0.04,
        half * 0.8,
        treeColours(palette, 'summer', index, 0.26),
        tone.side,
      )
  })
}

function drawKeep(context: SetContext, { x, footY, size }: Keep, frame: Frame): void {
  const { stage, palette, spec, seed } = context
  const extent = { y0: footY - size * 1.36, y1: footY + size * 1.35, margin: 0.2 }
  const half = size * 0.86
  const isle: Isle = { x, y: footY + half * LAWN * 0.35, half, depth: size * 0.78, seed }
  stage.layer('cloud-castle', bobbing(frame, 0), KEEP_PARALLAX, extent, (pen) => {
    const tone = isleTone(context, 0.12)
    paintIsle(pen, isle, tone)
    if (spec.place === 'cloud-city')
      paintTowers(
        pen,
        { x, footY: footY + size * 0.02, half: half * 0.8, height: size * 1.06, seed },
        townTone(context, 0.1),
      )
    else paintCastle(pen, x, footY, size, castleTone(palette, spec))
    const path = seen('#dcc7a0', palette, 0.14)
    fillEllipse(pen, path, x, footY + size * 0.035, size * 0.13, size * 0.022)
    const green = treeColours(palette, 'summer', seed, 0.14)
    for (const [across, deep, tall] of [
      [-0.72, 0.02, 0.22],
      [-0.62, 0.05, 0.17],
      [0.64, 0.03, 0.2],
      [0.74, 0.01, 0.15],
    ] as const)
      paintFir(pen, x + size * across, footY + size * deep, size * tall, green, tone.side)
    paintFall(pen, { x: x + half * 0.62, y: footY + half * LAWN, length: size * 0.4 }, palette.ambient)
  })
}

/** A brook that falls over the brink and is lost in the clouds. */
function paintFall(
  pen: Pen,
  { x, y, length }: { readonly x: number; readonly y: number; readonly length: number },
  ambient: Hex,
): void {
  const water = mix('#eaf7ff', ambient, 0.3)
  const fall = pen.createLinearGradient(0, y, 0, y + length)
  fall.addColorStop(0, withAlpha(water, 0.95))
  fall.addColorStop(0.4, withAlpha(lighten(water, 0.2), 0.55))
  fall.addColorStop(1, withAlpha(water, 0))
  pen.fillStyle = fall
  pen.beginPath()
  pen.moveTo(x - 0.009, y - 0.006)
  pen.lineTo(x + 0.009, y - 0.006)
  pen.lineTo(x + 0.018, y + length)
  pen.lineTo(x - 0.014, y + length)
  pen.fill()
}

/** The near island's lawn, on which who is there stands. */
function drawLedge(context: SetContext, frame: Frame, drop: number): void {
  const { stage, palette, seed } = context
  const y = 0.9 + drop
  const extent = { y0: y - 0.2, y1: stage.bottom + 0.2, margin: 0.36 }
  stage.layer('cloud-castle-ledge', frame.camera, LEDGE_PARALLAX, extent, (pen) => {
    const half = stage.aspect * 0.5 + 0.5
    const tone = isleTone(context, 0)
    pen.save()
    pen.translate(stage.aspect / 2, y)
    pen.scale(1, 0.62)
    paintIsle(pen, { x: 0, y: 0.02, half, depth: 0.5, seed }, tone)
    pen.restore()
    const random = createRandom(seed ^ 0x1ed6)
    pen.fillStyle = withAlpha(tone.shadow, 0.24)
    pen.beginPath()
    for (let tuft = 0; tuft < 60; tuft += 1) {
      const x = between(random, -0.3, stage.aspect + 0.3)
      const foot = y + between(random, -0.04, 0.06)
      const tall = between(random, 0.01, 0.024)
      for (const lean of [-0.4, 0, 0.4]) {
        pen.moveTo(x + lean * tall - 0.002, foot)
        pen.lineTo(x + lean * tall * 2, foot - tall)
        pen.lineTo(x + lean * tall + 0.002, foot)
      }
    }
    pen.fill()
    for (let flower = 0; flower < 26; flower += 1) {
      const colour = seen(['#f6d24a', '#f29ac0', '#ffffff'][flower % 3] ?? '#ffffff', palette, 0)
      fillEllipse(
        pen,
        colour,
        between(random, -0.3, stage.aspect + 0.3),
        y + between(random, -0.05, 0.06),
        0.006,
        0.005,
      )
    }
  })
}
