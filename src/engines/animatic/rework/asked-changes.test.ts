import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseChange } from '../parse/parse-change.ts'
import { parsePrompt } from '../parse/index.ts'
import { sketchScene } from '../parse/testing/sketch-scene.ts'
import { describeLoss } from './describe-loss.ts'
import { mergeScene } from './merge-scene.ts'
import type { FootagePart } from './part.ts'

/** What people write, and what comes of it. */
const CASES: readonly (readonly [prompt: string, change: string, scene: string])[] = [
  ['A dog runs in a park', 'warmer colours', '1 dog run @ park warm'],
  ['A dog runs in a park', 'make it icy', '1 dog run @ park winter cool'],
  ['A dog runs in a park', '눈을 내리게 해줘', '1 dog run @ park snow'],
  ['A woman stands in a garden', 'lass sie lächeln', '1 woman @ garden joyful'],
  ['A dog runs in a park', 'in 4k', '1 dog run @ park'],
  ['A dog runs in a park', 'mirror the video', '1 dog run @ park'],
  ['A dog runs in a park', 'camera pans left', '1 dog run @ park pan-left'],
  ['A dog runs in a park', 'add a title "Rex"', '1 dog run @ park "Rex"'],
  ['A dog runs in a park', 'füge den Titel „Rex“ hinzu', '1 dog run @ park "Rex"'],
  ['A woman stands in a garden', 'a cat on her shoulder', '1 woman shoulder-cat @ garden'],
  ['A woman stands in a garden', 'un loro en su hombro', '1 woman shoulder-parrot @ garden'],
  ['A woman stands in a garden', '她肩上有一只猫', '1 woman shoulder-cat @ garden'],
  ['A woman stands in a garden', 'running from the dog', '1 dog run; 1 woman run @ garden'],
  ['A woman stands in a garden', 'huyendo de un perro', '1 dog run; 1 woman run @ garden'],
  ['A woman stands in a garden', 'a dog runs next to her', '1 woman; 1 dog run @ garden'],
  ['A woman stands in a garden', 'ein Hund läuft neben ihr', '1 woman; 1 dog run @ garden'],
  ['A woman stands in a garden', 'make the sky purple', '1 woman @ garden under-purple'],
  ['A woman stands in a garden', 'change the sky to pink', '1 woman @ garden under-pink'],
  ['A woman stands in a garden', '把天空变成紫色', '1 woman @ garden under-purple'],
  ['A woman stands in a garden', 'make the grass yellow', '1 woman @ garden'],
  ['A woman stands in a garden', 'make it look vintage', '1 woman @ garden nostalgic'],
  ['A girl with a balloon in a park', 'she is crying', '1 girl ~cry +balloon @ park sad'],
  ['A girl with a balloon in a park', 'sie weint', '1 girl ~cry +balloon @ park sad'],
  ['A girl with a balloon in a park', 'she looks angry', '1 girl +balloon @ park tense'],
  ['A girl with a balloon in a park', 'more people', '1 girl +balloon; 5 people @ park'],
  ['A man stands in a park', 'the man plays golf', '1 man play ~golf @ park'],
  ['A couple walks on a beach', 'make them run', '1 man run; 1 woman run @ beach'],
  ['A couple walks on a beach', 'hazlos correr', '1 man run; 1 woman run @ beach'],
  ['A couple walks on a beach', 'put them on bicycles', '1 man ride +bicycle; 1 woman ride +bicycle @ beach'],
  ['A couple walks on a beach', 'replace the couple with two robots', '2 robot walk @ beach'],
  ['A couple walks on a beach', 'make the waves bigger', '1 man walk; 1 woman walk @ beach'],
  ['A red car drives down a city street', 'remove the cars in the background', '1 red car drive @ city-day'],
  [
    'A cat sits on a meadow',
    'the cat is black with white stripes',
    '1 black cat sit +white stripes @ meadow',
  ],
  ['A horse in a field', 'add spots to the horse', '1 horse +spots @ meadow'],
  ['A horse with spots in a field', 'remove the spots', '1 horse @ meadow'],
  ['A cat with stripes in a field', 'give the cat black spots', '1 cat +black spots @ meadow'],
  ['A dog runs on a beach', 'make it striped', '1 dog run +stripes @ beach'],
  ['A cow in a meadow', 'gib der Kuh Streifen', '1 cow +stripes @ meadow'],
  ['A man stands in a park', 'give him stripes', '1 man @ park'],
  ['A dog in a park at night', 'make it day', '1 dog @ park'],
  ['A dog in a park at night', '昼間にして', '1 dog @ park'],
  ['A dog runs on a beach', 'add mountains', '1 dog run @ beach far-mountains'],
  ['A dog runs on a beach', 'mountains in the background', '1 dog run @ beach far-mountains'],
  ['A dog runs on a beach', 'im Hintergrund Berge hinzufügen', '1 dog run @ beach far-mountains'],
  ['A dog runs on a beach', '背景に山を追加', '1 dog run @ beach far-mountains'],
  ['A dog runs on a beach', 'पृष्ठभूमि में पहाड़ जोड़ो', '1 dog run @ beach far-mountains'],
  ['A dog runs on a beach', 'in the mountains', '1 dog run @ mountains'],
  ['A dog runs on a beach', '背景换成山', '1 dog run @ mountains'],
  ['A dog runs on a beach with mountains behind', 'remove the mountains', '1 dog run @ beach'],
  ['A horse in a field', 'add trees', '1 horse; 3 tree @ meadow'],
  ['A woman in a kitchen', 'add a bus', '1 woman @ kitchen'],
  ['A woman in a kitchen', 'add candlelight', '1 woman @ kitchen candlelight'],
  ['A woman in a kitchen', 'aerial view', '1 woman @ kitchen'],
  ['A robot on the moon', 'add the sun', '1 robot @ planet night'],
  ['A boat on the sea', 'more clouds', '1 sailing-boat @ beach many-clouds'],
  ['A boat on the sea, many clouds', 'fewer clouds', '1 sailing-boat @ beach'],
  ['A boat on the sea', 'weniger Wolken', '1 sailing-boat @ beach few-clouds'],
  ['A boat on the sea', '구름을 없애줘', '1 sailing-boat @ beach none-clouds'],
  ['A boat on the sea', 'بدون غيوم', '1 sailing-boat @ beach none-clouds'],
  ['A castle under a grey sky', 'no clouds', '@ castle none-clouds'],
  ['A red car drives down a city street', 'put a driver in the car', '1 red car drive by-driver @ city-day'],
  ['A woman with long blonde hair on a beach', 'make her hair red', '1 woman +red long-hair @ beach'],
  ['A woman with long red hair on a beach', 'make her hair shorter', '1 woman +ginger short-hair @ beach'],
  ['A woman with long blonde hair on a beach', 'short black hair', '1 woman +#1d1a20 short-hair @ beach'],
  ['A woman with long black hair on a beach', 'her hair curly', '1 woman +#1d1a20 curly-hair @ beach'],
  ['A woman with long red hair on a beach', 'make her bald', '1 woman +bald @ beach'],
  ['A bald man on a beach', 'give him black hair', '1 man +#1d1a20 hair @ beach'],
  ['A man with a white beard on a beach', 'make his beard longer', '1 man +#ece8e0 long-beard @ beach'],
  ['A man with a long beard on a beach', 'mach seinen Bart rot', '1 man +red long-beard @ beach'],
  ['A couple dances in a ballroom', 'make them penguins', '2 penguin dance ~tango @ ballroom'],
  ['A man sits in a café', 'a dog lies at his feet', '1 man sit; 1 dog @ cafe'],
  ['A dog runs in a park', 'a boy throws a ball for it', '1 dog run; 1 boy play +ball @ park'],
  ['A man stands in a park', 'he is with a woman who sings', '1 man; 1 woman talk @ park'],
  ['A cat sits on a sofa', 'the cat jumps down and leaves', '1 cat jump then-walk; 1 sofa @ interior'],
  ['A man plays guitar on stage', 'he bows and leaves', '1 man ~bow then-walk +guitar @ stage'],
  ['An astronaut stands on the moon', 'make the astronaut wave', '1 astronaut wave @ planet night'],
  ['A chef cooks in a kitchen', 'the chef drops the pan', '1 chef work ~stir +pan @ kitchen'],
  ['A street in the rain', 'more rain', '@ city-day downpour'],
  ['A dog runs in a park', 'instead of a dog, make it a cat', '1 cat run @ park'],
  ['A red car on a road', 'switch the car for a bus', '1 bus @ road'],
  ['A dog runs in a park', 'shift the colour palette to teal, sand and rust', '1 dog run @ park warm'],
  ['A dog runs in a park', 'colours to pastel pinks', '1 dog run @ park warm muted'],
  ['A woman in a park', 'fade to black at the end', '1 woman @ park'],
  ['A couple in a park', 'both wear black', '1 man +black clothes; 1 woman +black clothes @ park'],
  ['A cat and a dog in a park', 'make the cat orange and the dog white', '1 #f2a24c cat; 1 white dog @ park'],
  [
    'A man and a dog in a park',
    "make the dog white and the man's hat red",
    '1 man +red hat; 1 white dog @ park',
  ],
  ['A house by a lake', 'make the water green', '1 house @ lake'],
  ['A witch in a forest', 'scarier', '1 witch @ forest night dark'],
  ['A man in a park', 'from a lower angle', '1 man @ park from-low'],
  ['A dog runs in a park', 'make it snow harder', '1 dog run @ park blizzard'],
]

for (const [prompt, change, scene] of CASES) {
  test(`"${prompt}", then "${change}"`, () => {
    assert.equal(sketchScene(mergeScene(parsePrompt(prompt), parseChange(change, null))), scene)
  })
}

test('what is known, and is not drawn, is said', () => {
  assert.deepEqual(parseChange('the cat is orange with white whiskers', null).undrawn, ['whiskers'])
  assert.deepEqual(parseChange('the cat is orange with white stripes', null).undrawn, [])
  assert.deepEqual(parseChange('make the cat orange', null).undrawn, [])
  assert.deepEqual(parseChange('fade to black at the end', null).undrawn, ['fade to black'])
})

test('what was made warmer is made cooler again, and never more than three times', () => {
  const again = (changes: readonly string[]): readonly string[] | undefined =>
    changes.reduce((scene, change) => mergeScene(scene, parseChange(change, null)), parsePrompt('A lake'))
      .tones
  assert.deepEqual(again(['warmer colours', 'cooler colours']), [])
  assert.deepEqual(again(['make it brighter', 'warmer colours']), ['bright', 'warm'])
  assert.deepEqual(again(Array.from({ length: 5 }, () => 'make it darker')), ['dark', 'dark', 'dark'])
})

test('what no film takes up is said', () => {
  const spec = parsePrompt('')
  const film: FootagePart = {
    kind: 'footage',
    plan: { spec, seconds: 1, frameCount: 30, seed: 1 },
    frameCount: 30,
    sourceFrame: 0,
    grade: {},
  }
  for (const [text, word] of [
    ['make her smile', 'smile'],
    ['add fireworks', 'fireworks'],
    ['a cat on her shoulder', 'cat'],
    ['make the sky purple', 'colour of the sky'],
  ] as const) {
    const warnings = describeLoss([film], [{ text }], null, [film]).join(' ')
    assert.ok(warnings.includes(word), `${text}: ${warnings}`)
  }
})
