/** A stretch of the text. */
export interface Span {
  readonly start: number
  readonly end: number
}

const UNTIL_MARK = String.raw`[^.,;:!?\n。，、；：]{0,80}`
const UNTIL_LINE = String.raw`[^.!?\n。]{0,400}`

/** What people and animals do to music, and with it: they are to be seen. */
const DOING =
  'danc(?:e|es|ed|ing)|listen(?:s|ed|ing)?|perform(?:s|ed|ing)?|mak(?:e|es|ing)|compos(?:e|es|ing)|writ(?:e|es|ing)|conduct(?:s|ing)?|enjoy(?:s|ing)?|mov(?:es|ing)|groov(?:es|ing)|nodd(?:s|ing)|nods|sway(?:s|ing)|vib(?:es|ing)|jamm?(?:s|ing)|headbang(?:s|ing)?|twirl(?:s|ing)?|skat(?:es|ing)|sing(?:s|ing)?|run(?:s|ning)?|jogg(?:s|ing)|jump(?:s|ing)?|produc(?:es|ing)|mix(?:es|ing)|teach(?:es|ing)|(?:man|woman|girl|boy|band|musicians?|child|children|people|orchestra|cat|dog|bear|robot)s? play(?:s|ing)?'

/** What is named as a sound: "the hum of a city", "music: slow jazz", "we hear a dog". */
const NAMED_SOUND = new RegExp(
  [
    String.raw`\b(?:sounds?|noises?|hum|roar|chirping|murmur|ambience|audio|whoosh|crackle|sizzle|clink|rustle|patter) of ${UNTIL_MARK}`,
    String.raw`(?<=^|[.,;\n])(?![^.,;\n]{0,60}\b(?:${DOING})\b)[^.,;\n]{0,60}\b(?:can be heard|is heard|are heard|music|soundtrack|soundscape)(?=\s*(?:[.,;\n]|$))`,
    String.raw`\b(?:audio|sound|sounds|sfx|sound effects?|music|soundtrack|voice-?over|narration|ambient sounds?)\s*[:\]>]${UNTIL_LINE}`,
    String.raw`(?<!\p{L})(?:sonido|son|ton|geräusche|klang|suono|audio|som|звук|музыка|الصوت|الموسيقى|ध्वनि|आवाज़|संगीत|음향|오디오|소리|音声|音响|音频|声音|音乐|音)\s{0,2}[:：]${UNTIL_LINE}`,
    String.raw`\bwe (?:can )?hear\b${UNTIL_LINE}`,
    String.raw`(?:环境音|环境声|背景音乐|背景音|音效|配乐|音楽|効果音|環境音|배경음악?|효과음)(?:是|为|：|:|は|に|와|과)?[^。\n]{0,80}`,
    String.raw`\b(?:sonidos? de|ruido de|sons? de|bruits? de|geräusche? von|klänge? von|som de|suon[oi] d[ei]|rumore d[ei])\b${UNTIL_MARK}`,
    String.raw`(?<![\p{L}])(?:звуки?|музыка)\s${UNTIL_MARK}`,
    String.raw`(?<=[,.;]\s{0,3})(?:música|musica|musique|musik) (?:de|di|von|d['’])\s?${UNTIL_MARK}`,
    String.raw`(?<=^|[、。，\n])[^、。，\n]{1,8}の(?:声|音|鳴き声)(?=[、。，\n]|$)`,
  ].join('|'),
  'giu',
)

const INSTRUMENT =
  'piano|pianos|synths?|synthesizers?|drums?|strings?|choir|choirs|orchestra|guitars?|violins?|cello|cellos|harmonica|flutes?|ukulele|saxophone|sax|harp|bass|percussion|horns?|brass|bells?|jazz|techno|accordion|banjo|bagpipes|gong|gongs|organ|trumpets?|mandolin|sitar'
/** Said of music alone, or nearly so. */
const MUSICAL =
  'soft|gentle|melanchol(?:ic|y)|pounding|war|delicate|quiet|emotional|dramatic|sweeping|swelling|upbeat|distant|lo-?fi|ambient|haunting|ethereal|orchestral|cinematic|somber|sombre|tense|solo|tribal|taiko|mournful|playful|jazzy|intense|rising|subtle|faint|muffled|sparse|hopeful|uplifting|driving|pulsing|ominous|eerie|lush|slow|sad|cheerful|moody|epic|romantic|warm|acoustic|electronic|electric|deep|low|light|dark|minimal|heavy|bluesy|smooth|surf|country|indie|folk|blues|latin|spanish|celtic'
const TUNE =
  'music|score|theme|melody|melodies|soundtrack|solo|notes|chords|beats?|swells?|swelling|playing|plays|builds|building|fades(?: in| out)?|in the background|in the distance|on the radio|crescendo|track|pads|drones|echoes|echoing'

/** "gentle piano", "thunder and war drums", "harmonica theme": a part of a sentence that is about music alone. */
const MUSIC = new RegExp(
  String.raw`(?<=[.,;\n]\s{0,3})(?:(?:${MUSICAL}|thunder|and|&|the)[\s-]+){0,4}(?:${INSTRUMENT}|rock|folk|electronic|orchestral|synth)(?:(?:[\s-]+|\s*&\s*)(?:${INSTRUMENT}|${MUSICAL}|${TUNE}|box|and|rock|cubano)){0,5}(?=\s*(?:[.,;!\n]|$))`,
  'giu',
)
/** What a voice is without its owner: "seagulls crying", "distant sirens", "birds chirping in the trees". */
const VOICE = new RegExp(
  String.raw`(?<=[.,;\n]\s{0,3})(?:[\p{L}-]{1,30}\s{1,3}){1,3}(?:crying|chirping|howling|rustling|barking|crackling|humming|echoing|rumbling|whistling|tolling|ringing|roaring|singing|hooting|croaking|buzzing|cawing|lapping|wailing)(?:\s+(?:softly|faintly|in the (?:distance|background|trees)))?(?=\s*(?:[.,;!\n]|$))`,
  'giu',
)
/** "soft wind and distant woodpecker", "gentle waves and gulls": the end of a list of lenses. */
const AMBIENCE = new RegExp(
  String.raw`(?<=[.,;\n]\s{0,3})(?:(?:soft|gentle|light)\s+[\p{L}-]{1,30}\s+and\s{1,3})?(?:(?:distant|faint|muffled)\s+[\p{L}-]{1,30}|(?:sea)?gulls|birds|crickets|cicadas)(?=\s*(?:[.,;!\n]|$))`,
  'giu',
)
/** "distant sirens": of a town, and no mermaids. */
const SIRENS = /\b(?:[\p{L}-]{1,30}\s{1,3})?sirens?(?:\s+(?:wail\w*|blar\w*|sound\w*|echo\w*|in the \w+))?/giu
const MERMAIDS = /\b(?:sea|ocean|mermaids?|sailors?|ships?|lagoon|odysseus|underwater)\b/iu

/** How a shot is made: what stands beside such words is for the ear as well. */
const TECHNICAL =
  /\b(?:\d+\s?mm|f\/\d|\d+\s?fps|[48]k|imax|lens|anamorphic|bokeh|steadicam|dolly|handheld|grain|grade|grading|palette|depth of field|aspect|2\.39|style|lighting|score|soundtrack|slow motion|film|shot|tilt up|pan|mood|whip|harmonica|music|look|hyperrealistic|ultra-detailed|drone)\b/iu

/** What only the ear gets. */
export function findHeard(text: string): Span[] {
  return [
    ...spansOf(text, NAMED_SOUND),
    ...spansOf(text, MUSIC),
    ...spansOf(text, VOICE).filter((span) => TECHNICAL.test(sentenceAround(text, span))),
    ...spansOf(text, AMBIENCE).filter((span) => TECHNICAL.test(sentenceAround(text, span))),
    ...(MERMAIDS.test(text) ? [] : spansOf(text, SIRENS)),
  ]
}

function spansOf(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }))
}

/** No sentence is longer, in characters: one of a whole book would be searched for every voice in it. */
const SENTENCE = 400

function sentenceAround(text: string, { start, end }: Span): string {
  const near = text.slice(Math.max(0, start - SENTENCE), end + SENTENCE)
  const [first, last] = [Math.min(start, SENTENCE), Math.min(start, SENTENCE) + end - start]
  const from = Math.max(near.lastIndexOf('. ', first), near.lastIndexOf('\n', first))
  const to = near.slice(last).search(/[.!?\n]/)
  return near.slice(from + 1, to < 0 ? near.length : last + to)
}
