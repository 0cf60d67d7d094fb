/** What files call codecs that no library here has a word for, by container, and what people call them. */
const NAMES: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/^(?:jpeg|mjp[abg]|v_mjpeg)$/i, 'Motion JPEG'],
  [/^(?:mp4v|v_mpeg4\/iso\/.*)$/i, 'MPEG-4 Visual'],
  [/^(?:m2v1|mp2v|hdv\d|mx5p|xd\w\w|v_mpeg2)$/i, 'MPEG-2'],
  [/^(?:ap4[hx]|apc[hnso])$/i, 'Apple ProRes'],
  [/^(?:avdn|avdh|dnx\w)$/i, 'DNxHD'],
  [/^(?:dvc ?|dvcp|dvpp|dv5[np]|dvh\w)$/i, 'DV'],
  [/^(?:cfhd)$/i, 'CineForm'],
  [/^(?:svq[13])$/i, 'Sorenson Video'],
  [/^(?:v_theora)$/i, 'Theora'],
  [/^(?:alac|a_alac)$/i, 'Apple Lossless'],
  [/^(?:ac-?3|a_ac3.*)$/i, 'AC-3'],
  [/^(?:ec-3|eac3|a_eac3)$/i, 'E-AC-3'],
  [/^(?:dts\w?|a_dts.*)$/i, 'DTS'],
  [/^(?:mlpa|a_truehd)$/i, 'Dolby TrueHD'],
  [/^(?:wma\w*)$/i, 'Windows Media Audio'],
]

/**
 * A codec by the name that people know it by: of `avc1.64000d` and its like as it is, of what only the container names by
 * that name. `codec` is null when no library knows it; so may `id` be.
 */
export function codecName(codec: string | null, id: string | number | Uint8Array | null): string {
  const told = codec ?? (typeof id === 'string' ? id.trim() : '')
  const known = NAMES.find(([pattern]) => pattern.test(told))
  if (known !== undefined) return known[1]
  return told === '' ? 'of an unknown kind' : told
}
