/** A part that an animal may have besides its own. */
export type GrownPart = 'wings' | 'antlers' | 'horns' | 'unicorn-horn'

export interface PartWords {
  readonly part: GrownPart
  /** Behind whoever has it: "with wings". */
  readonly behind: RegExp
  /** Before them: "winged". */
  readonly before: RegExp
}

/** "with large feathered", "has": what stands before such a part in English. */
const HAS = String.raw`\b(?:with|has|have|having|grows?|growing|sprouts?|sprouting)\s+(?:the\s+)?(?:an?\s+)?(?:pair of\s+)?(?:\p{L}+[ -]){0,3}?`
/** The same in others: two words may come between. */
const FEW = String.raw`(?:\p{L}+\s+){0,2}?`

/** Wings, antlers, horns and a unicorn's horn on others, in twelve languages. The longer words win. */
export const PART_WORDS: readonly PartWords[] = [
  {
    part: 'wings',
    behind: new RegExp(
      [
        String.raw`${HAS}wings\b`,
        String.raw`(?<!\p{L})(?:(?:con|com)\s+${FEW}(?:alas|asas|ali)|(?:avec des|aux|avec de)\s+${FEW}ailes|mit\s+${FEW}flügeln|с\s+${FEW}крыльями|alad[oa]s?|alat[oa]|ailée?s?)(?!\p{L})`,
        String.raw`(?<!\p{L})(?:ب|له |لها |ذو |ذات )(?:ال)?(?:أجنحة|جناحين|جناحان)|مجنحة?`,
      ].join('|'),
      'giu',
    ),
    before:
      /\bwinged\b|(?<!\p{L})(?:geflügelte[rsn]?|крылат(?:ый|ая|ое|ые))(?!\p{L})|(?:长着|有着?|带着?|长|生)(?:一[对双])?翅膀的|[翼羽]の(?:ある|生えた)|[翼羽](?:を持つ|を持った|が生えた)|날개(?:가|를)? ?(?:달린|있는|가진)|पंखों? ?वाल[ाीे]/giu,
  },
  {
    part: 'antlers',
    behind: new RegExp(
      [
        String.raw`${HAS}antlers\b`,
        String.raw`(?<!\p{L})(?:con (?:cornamenta|astas)|avec des bois(?: de cerf)?|mit\s+${FEW}geweih|com (?:galhadas?|chifres de veado)|con (?:palchi|corna di cervo)|с\s+${FEW}оленьими рогами|с рогами оленя)(?!\p{L})`,
        'بقرون (?:غزال|أيل|الغزال|الأيل)',
      ].join('|'),
      'giu',
    ),
    before:
      /\bantlered\b|(?:长着|有着?|带着?|长)(?:一[对双])?鹿角的|(?:鹿の角|枝角)の(?:ある|生えた)|사슴뿔(?:이|을)? ?(?:달린|있는|가진)|बारहसिंगे के सींगों? ?वाल[ाीे]/giu,
  },
  {
    part: 'unicorn-horn',
    behind: new RegExp(
      [
        String.raw`${HAS}(?:unicorn(?:['’]s)? |single |spiral )?horn\b`,
        String.raw`(?<!\p{L})(?:con un cuerno|avec une corne|mit\s+${FEW}(?:einem|dem) horn|mit einhorn-?horn|com um chifre|con un corno|с (?:одним )?рогом)(?!\p{L})`,
        'بقرن (?:واحد|وحيد القرن)',
      ].join('|'),
      'giu',
    ),
    before:
      /(?:长着|有着?|带着?|长)(?:一只|一根)?独角的|一本角の(?:ある|生えた)?|외뿔(?:이)? ?달린|एक सींग ?वाल[ाीे]/giu,
  },
  {
    part: 'horns',
    behind: new RegExp(
      [
        String.raw`${HAS}horns\b`,
        String.raw`(?<!\p{L})(?:con\s+${FEW}(?:cuernos|corna)|avec des cornes|aux cornes|à cornes|mit\s+${FEW}hörnern|com\s+${FEW}chifres|с\s+${FEW}рогами)(?!\p{L})`,
        'بقرون|(?:له|لها) قرون',
      ].join('|'),
      'giu',
    ),
    before:
      /\bhorned\b|(?<!\p{L})(?:gehörnte[rsn]?|рогат(?:ый|ая|ое))(?!\p{L})|(?:长着|有着?|带着?|长)(?:一[对双]|两只)?(?:犄角|角)的|角の(?:ある|生えた)|뿔(?:이|을)? ?(?:달린|있는|가진)|सींगों? ?वाल[ाीे]/giu,
  },
]

/** "the wings of an eagle": a part that is like another's. */
export const LIKE_ANOTHERS =
  /\bthe\s+(?:\p{L}+\s+)?(?<part>body|bodies|legs?|eyes?|ears?|tail|claws?|scales|skin|fur|head|arms?|beak|feathers|shell|mane|stripes|spots|wings|horns?|antlers|trunk|tusks|neck|paws|hooves|fins)\s+of\s+(?:an?\s+|the\s+)?$/iu
