const COLOUR =
  '(?:(?:light|dark|bright|pale|deep) )?(?:red|orange|yellow|green|blue|purple|violet|pink|brown|black|white|gr[ae]y|gold|golden|silver|teal|turquoise|cyan|magenta|beige|crimson|blonde?)'
const VERBS = '(?:should be |to be |is |are |be |to )?'
const END = String.raw`(?=\s*(?:$|[.,;!?\n])| (?:and|but|with)(?! ${COLOUR}(?! \p{L})))`

/** "the cat orange", "his coat should be green": in an order with more than one the colour stands after what has it. */
const COLOURED = new RegExp(
  String.raw`(?<!\p{L})(the \p{L}+['’]s|the|his|her|its|their) (\p{L}+|\p{L}+ (?:hair|coat|car|dress|shirt|hat)) ${VERBS}(${COLOUR})${END}`,
  'giu',
)
/** "the moon bigger": what is in the sky is large there, and nobody below. */
const ORB = new RegExp(
  String.raw`(?<!\p{L})(the) (sun|moon) ${VERBS}(?:much |even |a lot )?(?:bigger|larger|huge|giant|enormous|big|large)${END}`,
  'giu',
)
/** "both wear black": the clothes are. */
const WORN = new RegExp(
  String.raw`(?<!\p{L})(?:wears?|wearing|dressed in|dress (?:him|her|them|it) in) (?:all )?(${COLOUR})${END}`,
  'giu',
)

/** The prompt with what things are to be like before the words for them, where it is said after those. English alone. */
export function qualitiesFirst(text: string): string {
  const dressed = text.replace(WORN, 'wearing $1 clothes').replace(ORB, '$1 huge $2')
  const isMore = /[,;]| (?:and|but) /iu.test(dressed)
  return isMore ? dressed.replace(COLOURED, '$1 $3 $2') : dressed
}
