/** A file that came with a request, spooled to disk by http/. Its name from outside is never a path. */
export interface UploadedFile {
  readonly field: string
  readonly filename: string | null
  readonly mediaType: string
  readonly path: string
  readonly sizeBytes: number
}
