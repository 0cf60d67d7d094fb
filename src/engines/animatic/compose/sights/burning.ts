import { darken, lighten, mix, multiply, withAlpha, type Hex } from '../../draw/colour.ts'
import { clamp, lerp } from '../../draw/easing.ts'
import { fillPolygon, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import type { SettingName } from '../../scene-spec.ts'
import { eachSlot, visibleSpan } from '../../sets/parts/span.ts'
import type { Fire, Frame, Fuel } from '../../sets/set.ts'
import type { Actor } from '../staging.ts'
import { createFlames, type FlameKit } from './flames.ts'
import type { Sight, SightContext, SightMaker } from './sight.ts'

/** What burns: the thing on the stage that can, else the forest, else a house that stands there for it. */
export const createBurning: SightMaker = (context) => {
  const { stage, palette, seed, spec, actors } = context
  const smoke = multiply('#57504e', mix(palette.ambient, '#ffffff', 0.25))
  const flames = createFlames(stage, seed, smoke)
  const at = spec.subjects.findIndex(({ rig, concept }) => BURNS.has(rig) && !KINDLED.test(concept))
  const fuel = actors.find(({ look }) => look.variant === spec.subjects[at]?.variant)
  if (fuel !== undefined) return burnActor(stage, flames, fuel)
  if (context.set.fuel !== undefined) return burnBuildings(context, flames, context.set.fuel)
  return spec.setting === 'forest' ? burnWoods(context, flames) : burnHouse(context, flames)
}

/** Families that burn where they stand. */
const BURNS: ReadonlySet<string> = new Set(['plant', 'sprite', 'boat', 'car', 'train', 'aircraft'])
/** They are on fire by themselves, put it out, or cannot burn. */
const KINDLED = /fire|flame|candle|torch|lantern|engine|phoenix/
function burnActor(stage: Stage, flames: FlameKit, actor: Actor): Sight {
  const firesAt = (frame: Frame): readonly Fire[] => {
    const { x, y, scale, lift = 0 } = actor.place(frame)
    const box = actor.rig.box(actor.look)
    const [width, height] = [box.width * scale, box.height * scale]
    const foot = y - lift
    return [
      { x: x - width * 0.24, y: foot - height * 0.42, size: height * 0.3 },
      { x: x + width * 0.2, y: foot - height * 0.4, size: height * 0.32 },
      { x, y: foot - height * 0.72, size: height * 0.4 },
    ]
  }
  return {
    drawOver(frame) {
      stage.enter(frame.camera, actor.place(frame).parallax)
      flames.showSmoke(firesAt(frame), frame.time)
      flames.showFlames(firesAt(frame), frame.time)
    },
  }
}

/** World units by which a row of buildings may reach beyond the one that is counted from. */
const REACH = 0.6

/** Flames from the windows and roofs of what stands there: of one building, or all over the place. */
function burnBuildings({ stage, spec, actors }: SightContext, flames: FlameKit, fuel: Fuel): Sight {
  const { parallax, period, buildings } = fuel
  const isEverywhere = spec.sights?.includes('great-fire') === true
  const isFought = actors.some(fights)
  const aim = stage.aspect * (stage.portrait ? 0.42 : isFought ? 0.12 : 0.24)
  const alight = isEverywhere ? buildings.map(thin) : nearest(buildings, aim, period)
  const firesAt = ({ camera }: Frame): readonly Fire[] => {
    if (!isEverywhere || period === undefined) return alight.flat()
    const span = visibleSpan(stage, camera, parallax, 0)
    const fires: Fire[] = []
    eachSlot({ left: span.left - period, right: span.right + REACH }, period, (turn) => {
      for (const fire of alight.flat()) {
        const x = turn + fire.x
        if (x > span.left - fire.size && x < span.right + fire.size) fires.push({ ...fire, x })
      }
    })
    return fires
  }
  const firefighters = actors.filter(fights)
  return {
    drawBehind(frame) {
      const fires = firesAt(frame)
      stage.enter(frame.camera, parallax)
      flames.showSmoke(fires, frame.time)
      flames.showFlames(fires, frame.time)
    },
    drawOver(frame) {
      const fires = firesAt(frame)
      firefighters.forEach((one, index) => {
        const target = fires[(index * 2 + 1) % fires.length]
        if (target === undefined) return
        const shift = frame.camera.x * (one.place(frame).parallax - parallax)
        sprayWater(stage, one, { ...target, x: target.x + shift }, frame)
      })
    },
  }
}

/** Where all burns, each burns less: what it is stays to be seen. A single building keeps all of its fires. */
/** Who carries somebody out has no hand for a hose. */
function fights({ look }: Pick<Actor, 'look'>): boolean {
  return look.variant === 'firefighter' && look.carried === undefined
}

function thin(fires: readonly Fire[], at: number, all: readonly unknown[]): readonly Fire[] {
  if (all.length === 1) return fires
  return fires
    .filter((_, index) => (index + at) % 3 !== 0 || fires.length < 3)
    .map((fire, index) => ({ ...fire, size: fire.size * (0.7 + 0.12 * ((index + at * 2) % 3)) }))
}

/** The building whose middle is nearest to `aim`, as it stands when the shot begins. */
function nearest(
  buildings: readonly (readonly Fire[])[],
  aim: number,
  period = Infinity,
): readonly (readonly Fire[])[] {
  const moved = buildings.map((fires) => {
    const middle = fires.reduce((sum, { x }) => sum + x, 0) / fires.length
    const turns = Number.isFinite(period) ? Math.round((aim - middle) / period) * period : 0
    return {
      fires: fires.map((fire) => ({ ...fire, x: fire.x + turns })),
      far: Math.abs(middle + turns - aim),
    }
  })
  const [first] = moved.toSorted((one, other) => one.far - other.far)
  return first === undefined ? [] : [first.fires]
}

const LINE = 9

/** A line of fire among the trees, and smoke over all. */
function burnWoods({ stage, set }: SightContext, flames: FlameKit): Sight {
  const foot = lerp(set.floor.horizonY, set.floor.farY, 0.75)
  const fires = Array.from({ length: LINE }, (_, index): Fire => {
    const along = (index + 0.5) / LINE + 0.02 * Math.sin(index * 5)
    return {
      x: lerp(-0.05, 1.05, along) * stage.aspect,
      y: foot + 0.012 * Math.sin(index * 2.3),
      size: 0.15 + 0.09 * Math.abs(Math.sin(index * 1.9 + 0.7)),
    }
  })
  return {
    drawBehind({ camera, time }) {
      const pen = stage.enter(camera, 0.75)
      const haze = pen.createLinearGradient(0, stage.top, 0, foot)
      haze.addColorStop(0, withAlpha('#3a2b26', 0.5))
      haze.addColorStop(1, withAlpha('#ff7a2b', 0.35))
      pen.fillStyle = haze
      pen.fillRect(-0.5, stage.top - 0.2, stage.aspect + 1, foot - stage.top + 0.2)
      flames.showSmoke(fires, time)
      flames.showFlames(fires, time)
    },
  }
}

/** World units: half the width of the house, the height of its walls and of its roof. */
const HALF = 0.2
const WALL = 0.2
const ROOF = 0.15
const TOWN: ReadonlySet<SettingName> = new Set(['city-day', 'city-night', 'harbour', 'office', 'airport'])

/** A house at the left, flames at its windows and its roof; in town it is a tall one. */
function burnHouse(context: SightContext, flames: FlameKit): Sight {
  const { stage, set, spec, palette, actors } = context
  const isTall = TOWN.has(spec.setting)
  const x = stage.aspect * (stage.portrait ? 0.3 : 0.2)
  const y = lerp(set.floor.horizonY, set.floor.farY, 0.85)
  const wall = isTall ? Math.min(0.5, y - stage.top - 0.3) : WALL
  const fires: readonly Fire[] = isTall
    ? [
        { x: x - 0.1, y: y - wall * 0.62, size: 0.13 },
        { x: x + 0.1, y: y - wall * 0.4, size: 0.12 },
        { x: x + 0.02, y: y - wall * 0.86, size: 0.13 },
        { x: x - 0.06, y: y - wall * 1.02, size: 0.17 },
        { x: x + 0.1, y: y - wall * 1.02, size: 0.15 },
      ]
    : [
        { x: x - 0.11, y: y - WALL * 0.42, size: 0.12 },
        { x: x + 0.11, y: y - WALL * 0.42, size: 0.13 },
        { x: x - 0.09, y: y - WALL - ROOF * 0.42, size: 0.19 },
        { x: x + 0.08, y: y - WALL - ROOF * 0.5, size: 0.22 },
        { x: x + 0.005, y: y - WALL - ROOF * 0.82, size: 0.2 },
      ]
  const firefighters = actors.filter(fights)
  return {
    drawBehind({ camera, time }) {
      stage.layer('burning house', camera, 0.95, { y0: stage.top, y1: y + 0.03, margin: 0.3 }, (pen) =>
        paintHouse(pen, x, y, wall, isTall, palette.ambient),
      )
      stage.enter(camera, 0.95)
      flames.showSmoke(fires, time)
      flames.showFlames(fires, time)
    },
    drawOver(frame) {
      firefighters.forEach((one, index) => {
        const target = fires[(index * 2 + 1) % fires.length]
        if (target !== undefined) sprayWater(stage, one, target, frame)
      })
    },
  }
}

function paintHouse(pen: Pen, x: number, y: number, wall: number, isTall: boolean, ambient: Hex): void {
  const lit = (colour: Hex): Hex => multiply(colour, mix(ambient, '#ffffff', 0.15))
  const plaster = lit(isTall ? '#a8867a' : '#d8c4a8')
  const face = pen.createLinearGradient(0, y - wall, 0, y)
  face.addColorStop(0, mix(plaster, '#2a2020', 0.45))
  face.addColorStop(1, plaster)
  pen.fillStyle = face
  pen.fillRect(x - HALF * 0.92, y - wall, HALF * 1.84, wall)
  if (isTall) fillRoundRect(pen, lit('#6d5750'), x - HALF, y - wall - 0.02, HALF * 2, 0.03, 0.004)
  else {
    fillPolygon(pen, lit('#6e3b30'), [
      [x - HALF * 1.12, y - wall + 0.012],
      [x - HALF * 0.62, y - wall - ROOF],
      [x + HALF * 0.62, y - wall - ROOF],
      [x + HALF * 1.12, y - wall + 0.012],
    ])
    fillPolygon(pen, withAlpha('#120a08', 0.55), [
      [x - HALF * 0.4, y - wall - ROOF * 0.15],
      [x - HALF * 0.3, y - wall - ROOF * 0.95],
      [x + HALF * 0.42, y - wall - ROOF * 0.9],
      [x + HALF * 0.6, y - wall - ROOF * 0.2],
      [x + HALF * 0.1, y - wall - ROOF * 0.45],
    ])
  }
  const rows = isTall ? Math.max(2, Math.floor(wall / 0.12)) : 1
  for (let row = 0; row < rows; row += 1) {
    for (const side of [-0.115, 0.115]) {
      const top = isTall ? y - wall + 0.04 + row * 0.12 : y - wall * 0.72
      fillRoundRect(pen, lit('#5d4a40'), x + side - 0.045, top - 0.006, 0.09, 0.084, 0.004)
      const glow = pen.createLinearGradient(0, top, 0, top + 0.072)
      glow.addColorStop(0, '#7a2a10')
      glow.addColorStop(1, '#ffb03a')
      fillRoundRect(pen, glow, x + side - 0.037, top, 0.074, 0.072, 0.002)
    }
  }
  fillRoundRect(pen, darken(lit('#7b4a34'), 0.2), x - 0.036, y - 0.12, 0.072, 0.12, 0.004)
}

/** An arc of drops from the hands of who stands there to the fire. */
function sprayWater(stage: Stage, actor: Actor, target: Fire, frame: Frame): void {
  const { x, y, scale, parallax } = actor.place(frame)
  const side = target.x < x ? -1 : 1
  const from = [x + side * 0.2 * scale, y - 0.56 * scale] as const
  const to = [target.x, target.y - target.size * 0.35] as const
  const pen = stage.enter(frame.camera, parallax)
  const top = Math.min(from[1], to[1]) - 0.09
  paintHose(pen, from, [x - side * 0.12 * scale, y - 0.02], side, scale)
  pen.lineCap = 'round'
  for (const [width, colour, alpha] of [
    [0.026, '#bfe6ff', 0.4],
    [0.012, lighten('#bfe6ff', 0.5), 0.85],
  ] as const) {
    pen.strokeStyle = withAlpha(colour, alpha)
    pen.lineWidth = width
    pen.beginPath()
    pen.moveTo(...from)
    pen.quadraticCurveTo((from[0] + to[0]) / 2, top, ...to)
    pen.stroke()
  }
  for (let drop = 0; drop < 22; drop += 1) {
    const way = (frame.time * 1.5 + drop * 0.137) % 1
    const rest = 1 - way
    const wobble = 0.014 * way * Math.sin(drop * 7)
    const dropX = rest * rest * from[0] + rest * way * (from[0] + to[0]) + way * way * to[0]
    const dropY = rest * rest * from[1] + 2 * rest * way * top + way * way * to[1]
    pen.fillStyle = withAlpha('#eaf8ff', 0.85 * clamp(2 - way))
    pen.beginPath()
    pen.arc(dropX + wobble, dropY + wobble, 0.004 + 0.005 * way, 0, Math.PI * 2)
    pen.fill()
  }
  for (let splash = 0; splash < 8; splash += 1) {
    const age = (frame.time * 2 + splash / 8) % 1
    pen.fillStyle = withAlpha('#eaf8ff', 0.5 * (1 - age))
    pen.beginPath()
    pen.arc(
      to[0] + Math.cos(splash * 0.9) * 0.05 * age,
      to[1] - Math.sin(splash * 0.9) * 0.05 * age,
      0.01,
      0,
      Math.PI * 2,
    )
    pen.fill()
  }
}

function paintHose(
  pen: Pen,
  nozzle: readonly [number, number],
  foot: readonly [number, number],
  side: number,
  scale: number,
): void {
  pen.strokeStyle = '#c9a53a'
  pen.lineWidth = 0.035 * scale
  pen.lineCap = 'round'
  pen.beginPath()
  pen.moveTo(nozzle[0] - side * 0.1 * scale, nozzle[1] + 0.02 * scale)
  pen.bezierCurveTo(
    foot[0] - side * 0.1,
    nozzle[1] + 0.1,
    foot[0] + side * 0.06,
    foot[1],
    foot[0] - side * 0.3,
    foot[1],
  )
  pen.stroke()
  pen.strokeStyle = '#b8432f'
  pen.lineWidth = 0.05 * scale
  pen.beginPath()
  pen.moveTo(nozzle[0] - side * 0.12 * scale, nozzle[1] + 0.025 * scale)
  pen.lineTo(...nozzle)
  pen.stroke()
}
