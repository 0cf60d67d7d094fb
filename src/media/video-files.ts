/** What videos from outside may come in: MP4, QuickTime (.mov), WebM and Matroska. */
export type VideoMediaType = 'video/mp4' | 'video/quicktime' | 'video/webm' | 'video/x-matroska'

/** The end of the name that files of a type usually have. */
export const VIDEO_EXTENSIONS: Readonly<Record<VideoMediaType, string>> = {
  'video/mp4': 'mp4',
  'video/quicktime': 'mov',
  'video/webm': 'webm',
  'video/x-matroska': 'mkv',
}

/** Why another file is refused: half a sentence. */
export const NOT_A_VIDEO = 'it is not an MP4, QuickTime (.mov), WebM or Matroska file.'

const EBML = 0x1a45dfa3

/** Whether a file that begins with these eight bytes may be one of them. */
export function looksLikeVideo(head: Buffer): boolean {
  if (head.length < 8) return false
  return head.toString('latin1', 4, 8) === 'ftyp' || head.readUInt32BE(0) === EBML
}
