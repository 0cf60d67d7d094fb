import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findPieces } from './find-pieces.ts'

/** The concepts of the nouns and other words that were found, in order; grammatical words are left away. */
function conceptsOf(text: string): string[] {
  return findPieces(text).pieces.flatMap((piece) => {
    if (piece.kind !== 'found') return []
    const meaning = piece.senses[0]?.meaning
    return meaning === undefined || (meaning.word !== undefined && meaning.word !== 'head')
      ? []
      : [meaning.concept]
  })
}

test('the longest phrase wins', () => {
  assert.deepEqual(conceptsOf('polar bear'), ['polar-bear'])
  assert.deepEqual(conceptsOf('北极熊'), ['polar-bear'])
  assert.deepEqual(conceptsOf('белые медведи'), ['polar-bear'])
})

test('a short word of Chinese or Japanese inside another is not found', () => {
  assert.ok(!conceptsOf('马上').includes('horse'))
  assert.ok(!conceptsOf('カメラ').includes('turtle'))
  assert.ok(!conceptsOf('人工').includes('person'))
})

test('plurals, cases, particles and clitics are looked through', () => {
  for (const [text, concept] of [
    ['wolves', 'wolf'],
    ['gatos', 'cat'],
    ['chevaux', 'horse'],
    ['leões', 'lion'],
    ['gatti', 'cat'],
    ['Katzen', 'cat'],
    ['Vögel', 'bird'],
    ['собаками', 'dog'],
    ['лошадью', 'horse'],
    ['고양이들이', 'cat'],
    ['والكلب', 'dog'],
    ['बिल्लियों', 'cat'],
  ] as const) {
    assert.deepEqual(conceptsOf(text), [concept], text)
  }
})

test('a German compound is what it ends in, unless it misleads', () => {
  assert.deepEqual(conceptsOf('ein Haushund'), ['dog'])
  assert.deepEqual(conceptsOf('der Seehafen'), ['harbour'])
  assert.deepEqual(conceptsOf('ein Nilpferdkopfkissen'), [])
})

test('an English noun that the lexicon has not is drawn as its kind, or not at all', () => {
  assert.deepEqual(conceptsOf('dachshund'), ['dachshund'])
  assert.deepEqual(conceptsOf('basenji'), ['dog'])
  assert.deepEqual(conceptsOf('horse chestnut'), ['tree'])
  assert.deepEqual(conceptsOf('abundance'), ['not drawn'])
})

test('names in languages without a lexicon are known, and the language is told', () => {
  for (const [text, tag, concepts] of [
    ['Een hond en een kat', 'nl', ['dog', 'cat']],
    ['Köpek ve kedi', 'tr', ['dog', 'cat']],
    ['Pies i kot', 'pl', ['dog', 'cat']],
    ['สุนัขและแมว', 'th', ['dog', 'cat']],
    ['سگ و گربه', 'fa', ['dog', 'cat']],
  ] as const) {
    assert.deepEqual(conceptsOf(text), concepts, text)
    assert.equal(findPieces(text).tag, tag, text)
  }
})

test('emoji are what they show', () => {
  assert.deepEqual(conceptsOf('🐱 and 🐕'), ['cat', 'dog'])
})

test('each script of a mixed prompt is read in its own language', () => {
  assert.deepEqual(conceptsOf('一只 golden retriever 在海滩'), ['golden-retriever', 'beach'])
  assert.equal(findPieces('一只 golden retriever 在海滩上').language, 'zh')
})

test('diminutives are small, and an Arabic pair is two', () => {
  const senseOf = (text: string): unknown => {
    const [piece] = findPieces(text).pieces.filter(({ kind }) => kind === 'found')
    return piece?.kind === 'found' ? { size: piece.senses[0]?.size, count: piece.senses[0]?.count } : null
  }
  assert.deepEqual(senseOf('ratoncito blanco'), { size: 'small', count: undefined })
  assert.deepEqual(senseOf('كلبين'), { size: undefined, count: 2 })
})

test('what is left of a Japanese verb is no word', () => {
  const { pieces } = findPieces('象が歩いていく')
  assert.deepEqual(
    pieces.filter(({ kind }) => kind === 'unknown'),
    [],
  )
})

test('a phrase is not read into words that are others by themselves', () => {
  assert.deepEqual(conceptsOf('चाँद के नीचे'), ['moon'])
})

test('what is said of the filming in English does not make a text English', () => {
  assert.equal(findPieces('Un perro corriendo, slow motion, 4K, cinematic lighting').language, 'es')
  assert.equal(findPieces('一只猫, close-up, cinematic, slow motion').language, 'zh')
  assert.equal(findPieces('A dog, slow motion').language, 'en')
})

test("somebody in a neighbour's word is known in English, and nothing else is", () => {
  assert.deepEqual(conceptsOf('my abuela'), ['old-woman'])
  assert.deepEqual(conceptsOf('a movie trailer'), conceptsOf('a movie'))
})

test('German is read without its dots, too', () => {
  assert.deepEqual(conceptsOf('ein Loewe schlaeft in der Wueste'), ['lion', 'sleep', 'desert'])
})
