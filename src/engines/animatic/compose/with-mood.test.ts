import assert from 'node:assert/strict'
import { test } from 'node:test'
import { luminance } from '../draw/colour.ts'
import { PALETTES } from '../draw/palette.ts'
import { MOODS, TIMES } from '../scene-spec.ts'
import { withMood } from './with-mood.ts'

test('a mood is seen in the light of every hour, and those who are plain or joyful leave it', () => {
  for (const time of TIMES)
    for (const mood of MOODS) {
      const { sky, ambient } = withMood(PALETTES[time], mood)
      const isAsItWas = mood === 'neutral' || mood === 'joyful'
      assert.equal(sky.join() === PALETTES[time].sky.join(), isAsItWas, `${time} ${mood}`)
      if (isAsItWas) assert.equal(ambient, PALETTES[time].ambient)
    }
})

test('no mood makes a night lighter, and what is dark is darker than what is sad', () => {
  for (const mood of MOODS)
    assert.ok(luminance(withMood(PALETTES.night, mood).ambient) <= luminance(PALETTES.night.ambient), mood)
  for (const time of TIMES) {
    const [dark, sad, plain] = (['dark', 'sad', 'neutral'] as const).map((mood) =>
      luminance(withMood(PALETTES[time], mood).ambient),
    )
    assert.ok(
      dark !== undefined && sad !== undefined && plain !== undefined && dark < sad && sad < plain,
      time,
    )
  }
})
