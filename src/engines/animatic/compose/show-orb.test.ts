import { strict as assert } from 'node:assert'
import { describe, it } from 'node:test'
import { createStage } from '../draw/create-stage.ts'
import { PALETTES } from '../draw/palette.ts'
import { PHASES } from '../scene-spec.ts'
import type { Phase } from '../scene-spec.ts'
import { paintDisc } from '../sets/parts/orb.ts'
import { choosePalette } from './choose-palette.ts'
import { showOrb } from './show-orb.ts'

const { night, day, sunset } = PALETTES
const SIDE = 100

/** How many of the pixels of a moon are brighter than a night sky. */
function litPixels(phase: Phase): number {
  const stage = createStage({ width: SIDE, height: SIDE })
  stage.begin('#000000')
  stage.pen.setTransform(1, 0, 0, 1, 0, 0)
  const { sun } = showOrb(night, { body: 'moon', phase })
  assert.ok(sun !== null)
  paintDisc(stage.pen, { ...sun, x: SIDE / 2, y: SIDE / 2, radius: 40 }, '#070d26')
  const pixels = stage.pixels()
  return Array.from({ length: SIDE * SIDE }, (_, at) => pixels[at * 4 + 2] ?? 0).filter((blue) => blue > 120)
    .length
}

describe('a moon that is asked for', () => {
  it('is lit as its phase says', () => {
    const full = litPixels('full')
    const [half, crescent, young] = [litPixels('half'), litPixels('crescent'), litPixels('new')]
    assert.ok(Math.abs(half / full - 0.5) < 0.06, `half: ${half / full}`)
    assert.ok(crescent / full > 0.1 && crescent / full < 0.3, `crescent: ${crescent / full}`)
    assert.ok(young / full < 0.03, `new: ${young / full}`)
  })

  it('is red when it is one of blood, and so is the night', () => {
    const lit = showOrb(night, { body: 'moon', phase: 'blood' })
    assert.equal(lit.sun?.colour, '#c9603f')
    assert.notDeepEqual(lit.sky, night.sky)
  })

  it('stands across from the sun by day and at dusk', () => {
    for (const palette of [day, sunset]) {
      const lit = showOrb(palette, { body: 'moon', phase: 'crescent' })
      assert.equal(lit.sun, palette.sun)
      const [moon] = lit.others ?? []
      assert.ok(moon?.moon === true && moon.phase === 'crescent')
      assert.ok(Math.abs(moon.x - (palette.sun?.x ?? 0)) > 0.3)
    }
  })

  it('is as many and as large as was said', () => {
    const lit = showOrb(night, { body: 'moon', isLarge: true, count: 3 })
    assert.equal(lit.others?.length, 2)
    assert.ok((lit.sun?.radius ?? 0) > 2 * (night.sun?.radius ?? 1))
  })

  it('stays behind clouds', () => {
    for (const phase of PHASES) {
      const orb = { body: 'moon', phase } as const
      assert.equal(choosePalette({ time: 'night', season: null, weather: 'rain', orb }).sun, null, phase)
    }
  })
})

describe('a night sky that something is to be seen in', () => {
  it('stays open above falling snow', () => {
    const orb = { body: 'moon', phase: 'full' } as const
    const hour = { time: 'night', season: 'winter', weather: 'snow' } as const
    assert.equal(choosePalette(hour).sun, null)
    assert.equal(choosePalette({ ...hour, orb }).sun?.phase, 'full')
    assert.ok(choosePalette({ ...hour, sights: ['aurora'] }).stars > 0.6)
  })
})

describe('a sun that is asked for', () => {
  it('is black at midday when it is eclipsed', () => {
    const lit = showOrb(day, { body: 'sun', phase: 'solar-eclipse' })
    assert.equal(lit.sun?.phase, 'solar-eclipse')
    assert.ok(lit.stars > 0)
  })

  it('may have a companion, and leaves the hour as it is otherwise', () => {
    const { sun, others, ...rest } = showOrb(day, { body: 'sun', count: 2 })
    assert.equal(others?.length, 1)
    assert.deepEqual({ ...rest, sun }, day)
  })
})
