const ADDRESS = /\b(?:https?:\/\/|www\.)[^\s"'<>]+/gi
/** "0-3s:", "[00:02 - 00:05]", "(3 s)": when something happens, not how many there are. */
const TIMESTAMP =
  /[[(]?\b\d{1,2}(?:[:.]\d{1,2})?\s*(?:s|sec|secs|seconds)?\s*[-–—~]\s*\d{1,2}(?:[:.]\d{1,2})?\s*(?:s|sec|secs|seconds|秒|초)(?![\p{L}\p{N}])[\])]?:?|[[(]?\b\d{1,2}:\d{2}(?:\s*[-–—~]\s*\d{1,2}:\d{2})?[\])]?:?/giu
/** What a line of a form is called. What it says is read; the name is not. */
const LABEL = new RegExp(
  String.raw`(?<=^|[\n.;!?{(]|\*\*)[ \t]{0,20}(?:[-*•#>][ \t]{0,20}|\d{1,2}[.)][ \t]{0,20}){0,8}(?<name>${[
    'prompt|scene|scene \\d+|shot|shot \\d+|main subject|subject|subjects|character|characters|main character|action|actions',
    'camera|camera movement|camera work|setting|location|place|environment|time|time of day|weather|style|visual style|mood',
    'foreground|midground|background|wardrobe|props|extras|wardrobe / props / extras|location (?:&|and) framing|dialogue',
    'tone|lighting|light|composition|description|details|colou?rs?|colou?r palette|quality|format|aspect ratio|duration|title',
    '场景|主体|主题|人物|动作|镜头|风格|光线|氛围|时间|地点|环境|画面',
    'シーン|被写体|カメラ|スタイル|場所|時間|動き|雰囲気|장면|주제|카메라|스타일|장소|시간|분위기|동작|조명',
    'escena|sujeto|cámara|estilo|lugar|acción|ambiente|iluminación|scène|sujet|caméra|lieu|ambiance|éclairage',
    'szene|motiv|kamera|stil|ort|handlung|stimmung|beleuchtung|cena|assunto|câmera|local|ação|iluminação',
    'сцена|объект|камера|стиль|место|действие|настроение|освещение|المشهد|الكاميرا|الأسلوب|المكان|दृश्य|कैमरा|शैली|स्थान',
    'scena|soggetto|luogo|azione|atmosfera|illuminazione|inquadratura',
    'palette|lens|shot type|type of shot|visuals?|visual details|ending|motion|keywords|elements|framing|camera angle|focus',
    'effects|vfx|pacing|texture|genre|colou?r grad(?:e|ing)|cinematography|costume|outfit|wardrobe|pose|expression|details',
    'персонажи?|герой|героиня|время|стилистика|движение|ракурс|свет|фон|пейзаж|помещение|角色|背景|色调|构图|服装|表情|景别|运镜',
    '人物|構図|照明|背景|服装|인물|배경|구도|의상|personaje|vestuario|fondo|encuadre|luz|hora|personnage|décor|cadrage|lumière',
    'figur|person|hintergrund|licht|personagem|fundo|enquadramento|luz|personaggio|sfondo|luce|costume|الشخصية|الإضاءة|الوقت',
    'किरदार|पात्र|रोशनी|समय|पृष्ठभूमि',
  ].join('|')})[ \t]*\**[ \t]*[:：][ \t]*\**`,
  'giu',
)
const FIELD = String.raw`scene|shot|subject|character|action|camera|setting|location|environment|style|mood|lighting|light|composition|palette|lens|sound|audio|music|prompt|details|description|background|foreground|time|weather|motion|dialogue|narration|output|input|video`
/** "[Camera] close-up", "<style>oil</style>": names of fields in brackets. */
const TAG = new RegExp(
  String.raw`\[(?:${FIELD})s?\](?![ \t]*[:：])|<\/?(?:${FIELD})s?(?:[ _-]\w{1,20})?>`,
  'giu',
)
/** `Prompt: "a panda eats"`: the marks are those of the form, and nobody says it. */
const QUOTED_FIELD =
  /(?<=^|[\n.,;{"”][ \t]{0,4})(?:\*\*)?(?:(?:negative |positive |video |image |text )?prompts?|scene|subject|description|setting|action|camera|style|lighting|mood|location|environment|negative)(?:\*\*)?[ \t]{0,2}[:：=][ \t]{0,2}(?:"[^"\n]{1,2000}"|“[^”\n]{1,2000}”)/giu
/** The whole text in quotation marks, and none within. */
const QUOTED_WHOLE = /^\s{0,20}(?:"[^"]+"|“[^”]+”)\s{0,20}$/u
/** Of JSON: what is said. */
const SPEECH =
  /"(?:dialogues?|line|lines|speech|spoken(?:[ _]?(?:line|words|text))?|says|voice[ _-]?over|narration|quote)"\s*:\s*"(?!(?:none|no\b|n\/a|null|silent|without)[^"]{0,30}")(?:[^"\\\n“”]|\\[^"])+"/giu
/** A heading on a line of its own. */
const HEADING =
  /(?<=^|\n)[ \t]*(?:#+[ \t]*)?(?:wardrobe|props|extras|location|framing|setting|format|look|lighting|atmosphere|shot list|dialogue|actions)(?:[ \t]*(?:\/|&|and|,)[ \t]*(?:wardrobe|props|extras|location|framing|setting|format|look|lighting|atmosphere|blocking))*[ \t]*(?=\n)/giu
/** Keys whose values are for the server. */
const SETTINGS_KEY =
  /"(?:negative[\w -]*|model|size|seconds|duration|resolution|fps|seed|n|aspect[_ ]?ratio|width|height|format|quality|id|name|type)"\s*:\s*(?:"(?:[^"\\]|\\.)*"|[\d.]+|true|false|null)/gi
const KEY = /"[\w -]{1,40}"\s*:/g

/** The text without addresses, times, names of fields and the marks of JSON, each replaced by spaces so that offsets stay. */
export function blankMarkup(text: string): string {
  const plain = isJson(text) ? blankJson(text) : unquoted(text)
  return plain
    .replace(TAG, stopAny)
    .replace(ADDRESS, blank)
    .replace(TIMESTAMP, stop)
    .replace(LABEL, stop)
    .replace(HEADING, stop)
}

function isJson(text: string): boolean {
  return /^\s*[{[][\s\S]*"\s*:[\s\S]*[}\]]\s*$/.test(text)
}

/** Every value becomes a sentence. */
function blankJson(text: string): string {
  return text
    .replace(SPEECH, (said) => {
      const [, key = '', words = ''] = /^(.*?:\s*)"(.*)"$/su.exec(said) ?? []
      return `${stop(key)}“${words}”`
    })
    .replace(SETTINGS_KEY, blank)
    .replace(KEY, stop)
    .replaceAll(/"(?=\s*[,}\]]|\s*$)/g, '.')
    .replaceAll(/["{}[\]]|\\[nt"]/g, blank)
}

/** Without the quotation marks of the form. */
function unquoted(text: string): string {
  if (QUOTED_WHOLE.test(text)) return text.replaceAll(/["“”]/gu, ' ')
  return text.replace(QUOTED_FIELD, (field) => field.replace(/["“]/u, ' ').replace(/["”]$/u, '.'))
}

/** A tag ends what came before, also at the end of a line. */
function stopAny(found: string): string {
  return ' .'.padEnd(found.length)
}

function blank(found: string): string {
  return ' '.repeat(found.length)
}

/** Ends what came before. */
function stop(found: string): string {
  const newline = found.indexOf('\n')
  return newline < 0 && found.length > 1 ? ' .'.padEnd(found.length) : blank(found)
}
