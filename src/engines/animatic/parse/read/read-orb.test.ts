import { strict as assert } from 'node:assert'
import { describe, it } from 'node:test'
import type { OrbSpec } from '../../scene-spec.ts'
import { parsePrompt } from '../index.ts'

const SAID: readonly (readonly [OrbSpec | undefined, readonly string[]])[] = [
  [
    { body: 'moon', phase: 'full' },
    [
      'full moon over the mountains',
      '满月下的城市',
      '満月の夜の海',
      '보름달 아래 바다',
      'luna llena sobre el mar',
      'pleine lune sur la forêt',
      'Vollmond über dem Wald',
      'lua cheia sobre o mar',
      'полная луна над морем',
      'البدر فوق البحر',
      'पूर्णिमा की रात',
      'luna piena sul mare',
    ],
  ],
  [
    { body: 'moon', phase: 'crescent' },
    [
      'a crescent moon above the sea',
      '一弯新月挂在山上',
      '三日月と城',
      '초승달이 뜬 밤',
      'luna creciente sobre el desierto',
      'un croissant de lune sur la ville',
      'Mondsichel über dem Dorf',
      'lua crescente sobre a floresta',
      'полумесяц над городом',
      'هلال فوق الصحراء',
      'falce di luna sul mare',
    ],
  ],
  [
    { body: 'moon', phase: 'half' },
    ['a half moon', 'Halbmond über dem Meer', '半月', 'नदी पर आधा चाँद', 'нaд морем половина луны'],
  ],
  [{ body: 'moon', phase: 'new' }, ['a moonless night in the forest', '新月の夜', 'Neumond', 'luna nueva']],
  [
    { body: 'moon', phase: 'blood' },
    ['blood moon over a castle', '血月', 'Blutmond', 'luna roja', 'кровавая луна'],
  ],
  [
    { body: 'moon', phase: 'lunar-eclipse' },
    ['a lunar eclipse', '月食', 'Mondfinsternis', 'éclipse de lune'],
  ],
  [
    { body: 'sun', phase: 'solar-eclipse' },
    ['a total solar eclipse', '日食', 'Sonnenfinsternis', 'eclipse solar', 'солнечное затмение'],
  ],
  [
    { body: 'moon', isLarge: true },
    [
      'a huge moon over the city',
      'a supermoon',
      'luna enorme sobre el mar',
      'ein riesiger Mond',
      '巨大的月亮',
    ],
  ],
  [{ body: 'moon', phase: 'full', isLarge: true }, ['a giant full moon', '巨大的满月']],
  [{ body: 'moon', count: 2 }, ['two moons over an alien planet', 'zwei Monde', 'dos lunas']],
  [{ body: 'sun', count: 2 }, ['two suns over the desert', 'zwei Sonnen', 'deux soleils']],
  [{ body: 'moon', count: 3 }, ['seven moons above the sea']],
  [
    undefined,
    [
      'the moon over the sea',
      'sunny day',
      'the sun over the sea',
      'no full moon',
      'a large cat in moonlight',
    ],
  ],
]

describe('suns and moons of a prompt', () => {
  for (const [orb, prompts] of SAID) {
    it(`are ${JSON.stringify(orb) ?? 'as the hour has them'} in every language that says so`, () => {
      const heard = prompts.map((prompt) => [prompt, parsePrompt(prompt).orb])
      assert.deepEqual(
        heard,
        prompts.map((prompt) => [prompt, orb]),
      )
    })
  }
})
