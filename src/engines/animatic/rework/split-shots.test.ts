import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sketchScene } from '../parse/testing/sketch-scene.ts'
import { explainShots } from './explain-shots.ts'
import { planParts } from './plan-parts.ts'
import { splitShots } from './split-shots.ts'
import { beginStory, readNextShot, tellShot } from './story.ts'

const textsOf = (prompt: string, seconds = 4): readonly string[] => splitShots(prompt, null, seconds).texts

test('one deed after another is two shots where one take does not show both', () => {
  for (const [prompt, ...texts] of [
    ['A man reads a book, then mops the floor', 'A man reads a book,', 'then mops the floor'],
    ['A cat naps on a sofa, then it chases a fly', 'A cat naps on a sofa,', 'then it chases a fly'],
    [
      'Ein Mann liest ein Buch, dann steht er auf und tanzt',
      'Ein Mann liest ein Buch,',
      'dann steht er auf und tanzt',
    ],
    [
      'Un niño lanza la pelota y luego un perro la atrapa',
      'Un niño lanza la pelota y',
      'luego un perro la atrapa',
    ],
  ])
    assert.deepEqual(textsOf(prompt ?? ''), texts, prompt)
})

/** The scene of each shot. */
function sketches(prompt: string): readonly string[] {
  const texts = textsOf(prompt, 12)
  let story = beginStory(texts, null)
  return texts.map((text) => {
    const spec = readNextShot(story, text, null)
    story = tellShot(story, spec, text)
    return sketchScene(spec)
  })
}

test('whom something is done with or to is not who does it', () => {
  for (const prompt of [
    '一个男人看书，然后与龙搏斗',
    'Un hombre lee un libro, luego lucha contra un dragón',
    'Ein Mann liest ein Buch, dann kämpft er gegen einen Drachen',
    '남자가 책을 읽고 그다음 용과 싸운다',
    '男の人が本を読み、それから龍と戦う',
  ])
    assert.match(sketches(prompt)[1] ?? '', /^1 man fight; 1 (?:chinese-)?dragon @/, prompt)
})

test('a dragon comes where they were said to be, and to its castle where nothing was said', () => {
  assert.match(sketches('A man reads a book in a park, then fights a dragon')[1] ?? '', /@ park/)
  assert.match(sketches('A man reads a book, then fights a dragon')[1] ?? '', /@ castle/)
  assert.match(sketches('A woman cooks in a kitchen, then swims in a lake')[1] ?? '', /@ lake/)
})

test('all shots are explained, however long the video is', async () => {
  const shots = Array.from({ length: 7 }, (_, at) => `Shot ${at + 1}: a cat and ${at + 2} dogs.`).join(' ')
  assert.match(await explainShots(shots), /shot 7 of 7/)
})

test('what one take shows, what the camera does, and what is no order of deeds stays whole', () => {
  for (const prompt of [
    'A dog runs through a meadow, then it sits down',
    'A car drives down a road, then stops at a house',
    'The camera circles a dancer, then follows her as she leaps',
    'The camera follows a running dog, then pulls back to show people who play',
    'Every now and then a cat yawns while the dog sleeps',
    'A man says "then we run" and walks through a park',
    'A calm lake at dawn, then the sun rises',
    'A man cuts to the left as he runs with the football',
    'A red balloon floats over a lake. Cut to black.',
  ])
    assert.equal(textsOf(prompt).length, 1, prompt)
})

test('a text cuts in so many words, in twelve languages', () => {
  for (const prompt of [
    'A fox runs in the snow. Cut to: a cat sleeps by the fire.',
    'A fox runs in the snow, then the scene cuts to a cat by the fire.',
    'Ein Fuchs rennt im Schnee. Schnitt auf eine Katze am Kamin.',
    'Un zorro corre por la nieve. Corte a un gato junto al fuego.',
    'Un renard court dans la neige. Coupe sur un chat au coin du feu.',
    'Uma raposa corre na neve. Corta para um gato junto à lareira.',
    'Una volpe corre nella neve. Stacco su un gatto accanto al camino.',
    'Лиса бежит по снегу. Смена кадра: кошка спит у камина.',
    'ثعلب يركض في الثلج. ينتقل المشهد إلى قطة نائمة.',
    'एक लोमड़ी बर्फ में दौड़ती है। कट टू: एक बिल्ली सो रही है।',
    '여우가 눈 속을 달린다. 장면이 바뀌어 고양이가 잔다.',
    'キツネが雪の中を走る。場面が変わり、猫が眠っている。',
    '一只狐狸在雪地里奔跑。镜头切换到一只猫在睡觉。',
  ])
    assert.equal(textsOf(prompt).length, 2, prompt)
})

test('heads without durations make shots, too, and what precedes them is of all', () => {
  assert.deepEqual(
    textsOf('A noir tale. **Shot 1:** a city at night\n**Shot 2 (close-up):** a detective smokes'),
    ['a city at night\nA noir tale.', 'close-up, a detective smokes\nA noir tale.'],
  )
  assert.deepEqual(textsOf('镜头1：一只猫。镜头2：一只狗。'), ['一只猫。', '一只狗。'])
  assert.equal(textsOf('In shot 3 the cat sleeps').length, 1)
})

test('what is told of the look and the scenery at the end is so from the first shot on', () => {
  assert.deepEqual(textsOf('A woman waits in a cafe. Cut to her train in the rain. Film noir style.'), [
    'A woman waits in a cafe.\nFilm noir style.',
    'her train in the rain.',
  ])
  const [first, second] = textsOf(
    'A dancer spins slowly, then leaps. The stage is dark, lit by one spotlight.',
  )
  assert.match(first ?? '', /stage is dark/)
  assert.doesNotMatch(second ?? '', /stage/)
})

test('more shots than there are seconds are not shown, and counted', () => {
  const prompt = ['cat', 'dog', 'horse', 'cow', 'pig', 'duck']
    .map((name, at) => `Scene ${at + 1}: a ${name}.`)
    .join(' ')
  assert.deepEqual(splitShots(prompt, null, 4), {
    texts: ['a cat.', 'a dog.', 'a horse.', 'a cow.'],
    surplus: 2,
  })
})

test('the shots of a prompt last as long as it, with the same people, and a surplus is a warning', async () => {
  const task = {
    kind: 'plan',
    seed: 1,
    hasSeed: true,
    style: null,
    characters: [],
    hasPicture: false,
    rework: null,
  } as const
  const plan = async (text: string, hasPicture = false) =>
    await planParts({ ...task, hasPicture, shots: [{ text, seconds: 4, frameCount: 97 }] })
  const { parts, warnings } = await plan('A man in a red coat reads a book, then fights a dragon')
  assert.deepEqual(
    parts.map(({ kind, frameCount, plan: { spec } }) => [kind, frameCount, sketchScene(spec)]),
    [
      ['shot', 49, '1 man sit +red coat +book @ garden'],
      ['shot', 48, '1 man fight +red coat; 1 dragon @ castle pan-right'],
    ],
  )
  assert.deepEqual(warnings, [])
  const many = await plan(['cat', 'dog', 'cow', 'pig', 'duck'].map((name) => `Cut to: a ${name}.`).join(' '))
  assert.equal(many.parts.length, 4)
  assert.match(many.warnings.join(), /tells of 5 shots and the video has time for 4/)
  const moving = await plan('A man reads a book, then fights a dragon', true)
  assert.equal(moving.parts.length, 1)
})

test('each shot of prose is explained for itself', async () => {
  assert.match(
    await explainShots('A man reads a book, then mops the floor'),
    /^shot 1 of 2\n[^]*sit[^]*\nshot 2 of 2\n[^]*mop/,
  )
})

test('"the man" is the only man so far, and what they were at goes on where they were', () => {
  assert.deepEqual(sketches('Scene 1: an old man plays chess in a park. Scene 2: the man moves his queen.'), [
    '1 old-man sit ~chess @ park',
    '1 old-man sit ~chess @ park pan-right wide',
  ])
  assert.deepEqual(sketches('Scene 1: A chef cooks. Scene 2: a man eats.'), [
    '1 chef work ~stir @ kitchen',
    '1 man eat @ kitchen pan-right wide',
  ])
})

test('time that passes, and what others do meanwhile, is another shot', () => {
  for (const prompt of [
    'A boy plants a seed. Ten years later, a huge tree stands in the garden.',
    'A king sits on his throne. Meanwhile, a thief climbs a tower.',
    'Ein Mann liest ein Buch. Am nächsten Tag schläft eine Katze auf dem Sofa.',
    'Un niño lee un libro. Al día siguiente, un perro corre por la playa.',
    'Un garçon lit un livre. Plus tard, un chien court sur la plage.',
    'Мальчик читает книгу. На следующий день собака бежит по пляжу.',
    '一个男人在看书。第二天，一只狗在海滩上奔跑。',
    '男が本を読む。翌日、犬が海辺を走る。',
    '남자가 책을 읽는다. 다음 날 개가 해변을 달린다.',
  ])
    assert.equal(textsOf(prompt).length, 2, prompt)
  assert.equal(textsOf('On a quiet street, later in the day, a dog sleeps').length, 1)
})
