const word = (words: string): string => String.raw`(?<![\p{L}\p{M}])(?:${words})(?![\p{L}\p{M}])`

/** What a face shows, in twelve languages: drawn by the mood, and no picture that was filmed takes it up. */
const FACES = new RegExp(
  [
    word(
      'smil(?:e|es|ing)|frown(?:s|ing)?|laugh(?:s|ing)?|cr(?:y|ies|ying)|look(?:s|ing)? (?:sad|happy|angry|scared|surprised)|wink(?:s|ing)?',
    ),
    word(
      'sonr[ií]\\p{L}*|llor\\p{L}*|sour(?:it|ire|iant|ie)|pleur\\p{L}+|lächel\\p{L}*|wein(?:t|en|end)|lach(?:t|en|end)',
    ),
    word(
      'sorri\\p{L}*|chor(?:a|ar|ando)|улыба\\p{L}*|плач\\p{L}*|(?:ي|ت)?بتسم|(?:ي|ت)?بكي|मुस्कु\\p{L}*\\p{M}*\\p{L}*|सिसक\\p{L}*|sorrid\\p{L}*|pian(?:ge|gere|gendo)',
    ),
    '微笑|笑|哭|泣|미소|웃|울',
  ].join('|'),
  'iu',
)

/** The first words of a prompt that say what a face is to show; null when there are none. */
export function findFace(text: string): string | null {
  return FACES.exec(text)?.[0] ?? null
}
