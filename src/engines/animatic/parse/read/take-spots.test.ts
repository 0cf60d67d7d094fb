import { strict as assert } from 'node:assert'
import { describe, it } from 'node:test'
import { parsePrompt } from '../index.ts'

/** Who is where, as `cat on roof`; by variant. */
function spotsOf(prompt: string): string[] {
  const { subjects } = parsePrompt(prompt)
  return subjects.flatMap(({ variant, at }) => {
    const support = subjects.find(({ concept }) => concept === at?.by)
    return at === undefined ? [] : [`${variant} ${at.spot} ${support?.variant}`]
  })
}

const SAID: Readonly<Record<string, readonly string[]>> = {
  'cat under table': [
    'a cat under the table',
    '桌子下面有一只猫',
    'テーブルの下の猫',
    '탁자 밑의 고양이',
    'un gato debajo de la mesa',
    'un chat sous la table basse',
    'eine Katze unter dem Tisch',
    'um gato debaixo da mesa',
    'кошка под столом',
    'قطة تحت الطاولة',
    'मेज के नीचे एक बिल्ली',
    'un gatto sotto il tavolo',
  ],
  'cat on roof': [
    'a cat on the roof',
    '屋顶上的猫',
    '屋根の上の猫',
    '지붕 위의 고양이',
    'un gato en el tejado',
    'un chat sur le toit',
    'eine Katze auf dem Dach',
    'um gato no telhado',
    'кошка на крыше',
    'قطة على السطح',
    'छत पर एक बिल्ली',
    'un gatto sul tetto',
  ],
  'crow on fence': ['a crow on a fence', '栅栏上的乌鸦', 'eine Krähe auf dem Zaun', 'ворона на заборе'],
  'frog on rock': ['a frog on a rock', 'ein Frosch auf einem Stein', 'une grenouille sur un rocher'],
  'cat inside parcel': ['a cat in a box', 'un gato en una caja', 'eine Katze in einer Kiste'],
  'cat behind sofa': ['a cat behind a sofa', '沙发后面的猫', 'eine Katze hinter dem Sofa'],
  'cat on sofa': ['a cat on the sofa', 'un gato sobre el sofá', 'кошка на диване'],
  'dog before house': ['a dog in front of a house', '一只狗在房子前面', 'un chien devant une maison'],
  'rabbit before car': ['a rabbit in front of a car', 'ein Hase vor einem Auto'],
  'teddy-bear between books': ['a teddy bear between two books'],
  'parrot on pirate': ["a parrot on a pirate's shoulder"],
}

describe('who is said to be at something', () => {
  for (const [spot, prompts] of Object.entries(SAID)) {
    it(`is there: ${spot}`, () => {
      assert.deepEqual(
        prompts.map((prompt) => [prompt, spotsOf(prompt)]),
        prompts.map((prompt) => [prompt, [spot]]),
      )
    })
  }

  it('are carried, when it is a shoulder', () => {
    for (const prompt of ['a parrot on the shoulder of a pirate', 'a pirate with a parrot on his shoulder']) {
      const { subjects } = parsePrompt(prompt)
      assert.deepEqual(
        subjects.map(({ variant, carries }) => [variant, carries?.variant, carries?.where]),
        [['pirate', 'parrot', 'shoulder']],
        prompt,
      )
    }
  })

  it('are both who are joined', () => {
    assert.deepEqual(spotsOf('a dog and a cat under a table'), ['dog under table', 'cat under table'])
  })

  it('are all who one word stands for', () => {
    assert.deepEqual(spotsOf('an old couple on a bench'), ['old-man on bench', 'old-woman on bench'])
  })

  it('comes before what it is at, whichever is named first', () => {
    const { subjects } = parsePrompt('屋根の上の猫')
    assert.deepEqual(
      subjects.map(({ variant }) => variant),
      ['cat', 'roof'],
    )
  })

  it('sits, if it is a seat', () => {
    assert.equal(parsePrompt('a woman on a bench').subjects[0]?.action, 'sit')
  })

  it('is on the table of the kitchen, if it is small enough for that', () => {
    for (const prompt of ['a bottle on a table', 'Eine Flasche auf dem Tisch', '桌上有一个瓶子']) {
      const { setting, subjects } = parsePrompt(prompt)
      assert.deepEqual([setting, subjects.length, subjects[0]?.at], ['kitchen', 1, undefined], prompt)
    }
    assert.deepEqual(spotsOf('a cat on the table'), ['cat on table'])
  })

  it('is nowhere in particular for rooms, lands and waters, and with what is not in the picture', () => {
    for (const prompt of [
      'a cat in a garden',
      'a fish in a river',
      'a boat on the lake',
      'a dog in front of a school',
      'a man on a horse',
      'a rock band on a stage',
    ])
      assert.deepEqual(spotsOf(prompt), [], prompt)
  })
})
