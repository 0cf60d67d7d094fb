/**
 * Writes what languages beyond the lexicon's call the things it knows, by the names of emoji in CLDR, to
 * `assets/words/names.txt`: one line per language, `tag|word=name,name|…`; the words are the lexicon's English. The
 * first line, `emoji`, has the emoji themselves.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { wordIndex } from '../src/engines/animatic/parse/word-index.ts'

type Annotations = Readonly<
  Record<string, { readonly default?: readonly string[]; readonly tts?: readonly string[] }>
>

/** Languages with many readers that the lexicon has no column for. */
const TAGS =
  'nl sv da no fi pl cs sk hu ro bg uk el he tr fa vi th id ms hr sr sl lt lv et ca eu gl fil sw bn ta te mr ur ka hy is'
/** Emoji that show a place, an hour or the weather: there the keyword counts that is part of the name. */
const SCENES: Readonly<Record<string, string>> = {
  '🏖': 'beach',
  '🏔': 'mountain',
  '⛰': 'mountain',
  '🏜': 'desert',
  '🏝': 'island',
  '🏙': 'city',
  '🌃': 'night',
  '🌅': 'sunrise',
  '🌇': 'sunset',
  '🌧': 'rain',
  '❄': 'snow',
  '🌨': 'snow',
  '🌩': 'storm',
  '🌫': 'fog',
  '🌊': 'sea',
  '☀': 'sun',
  '🌲': 'tree',
  '🌳': 'tree',
  '🏰': 'castle',
  '🏞': 'park',
  '🏟': 'stadium',
  '🏡': 'garden',
  '🛣': 'road',
  '🌌': 'galaxy',
  '🐱': 'cat',
  '🐶': 'dog',
  '🐴': 'horse',
  '🦊': 'fox',
  '🐻': 'bear',
  '🐼': 'panda',
  '🐰': 'rabbit',
  '🦁': 'lion',
  '🐯': 'tiger',
  '🐺': 'wolf',
  '🐮': 'cow',
  '🐷': 'pig',
  '🐵': 'monkey',
  '🐭': 'mouse',
  '🐟': 'fish',
  '🐦': 'bird',
  '🎹': 'piano',
  '🚀': 'rocket',
  '⛵': 'sailboat',
  '🌸': 'cherry blossom',
}
const TARGET = new URL('../src/engines/animatic/assets/words/names.txt', import.meta.url)
const english = import.meta.resolve('cldr-annotations-full/annotations/en/annotations.json')
const folder = dirname(dirname(fileURLToPath(english)))

const words = wordsOfEmoji(await read('en'))
const lines = [
  lineOf(
    'emoji',
    [...words].map(([emoji, word]) => [word, emoji]),
  ),
]
for (const tag of TAGS.split(' ')) lines.push(lineOf(tag, namesIn(await read(tag))))
await mkdir(new URL('.', TARGET), { recursive: true })
await writeFile(TARGET, `${lines.join('\n')}\n`)
console.log(
  `${words.size} emoji, ${lines.length - 1} languages, ${Math.round(lines.join('\n').length / 1024)} KiB`,
)

async function read(tag: string): Promise<Annotations> {
  const file = JSON.parse(await readFile(join(folder, tag, 'annotations.json'), 'utf8')) as {
    readonly annotations: { readonly annotations: Annotations }
  }
  return file.annotations.annotations
}

/** The English word of each emoji that the lexicon knows. */
function wordsOfEmoji(english: Annotations): Map<string, string> {
  const found = new Map<string, string>()
  for (const [emoji, { tts = [] }] of Object.entries(english)) {
    const name = SCENES[emoji] ?? tts[0]?.toLowerCase() ?? ''
    if (/^[a-z -]+$/.test(name) && wordIndex('en').find(name.split(/[ -]/)).some(isNoun))
      found.set(emoji, name)
  }
  return found
}

function isNoun({ meaning }: ReturnType<ReturnType<typeof wordIndex>['find']>[number]): boolean {
  return (
    meaning.word === undefined &&
    meaning.action === undefined &&
    meaning.colour === undefined &&
    meaning.count === undefined
  )
}

function namesIn(annotations: Annotations): [word: string, name: string][] {
  return [...words].flatMap(([emoji, word]) => {
    const { tts = [], default: keywords = [] } = annotations[emoji] ?? {}
    const name = tts[0]?.toLowerCase()
    if (name === undefined) return []
    if (SCENES[emoji] === undefined) return [[word, name] satisfies [string, string]]
    const parts = keywords.filter((keyword) => isPart(keyword.toLowerCase(), name)).slice(0, 1)
    return parts.map((part): [string, string] => [word, part.toLowerCase()])
  })
}

/** True for a keyword that is a word of the name, or begins one. */
function isPart(keyword: string, name: string): boolean {
  return (
    keyword.length > 2 && !keyword.includes(' ') && name.split(/\s+/).some((word) => word.startsWith(keyword))
  )
}

function lineOf(tag: string, names: readonly (readonly [word: string, name: string])[]): string {
  const byWord = new Map<string, Set<string>>()
  for (const [word, name] of names) {
    if (/[,=|]/.test(name)) continue
    byWord.set(word, (byWord.get(word) ?? new Set<string>()).add(name))
  }
  return [tag, ...[...byWord].map(([word, all]) => `${word}=${[...all].join(',')}`)].join('|')
}
