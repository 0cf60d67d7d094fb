import type { BodyDescription } from '#core/dialect.ts'
import type { Json } from '#core/json.ts'
import { dropUndefined } from './fields.ts'
import type { Fields } from './fields.ts'

/** A JSON Schema. */
export type Schema = { [key: string]: Json }

/**
 * One field of a request body: how it is read and what the document says about it, in one place. A route's table of
 * them decides what is accepted, and the OpenAPI document is written from the same table.
 */
export interface Parameter<T> {
  /** `before` holds what the fields above it in the table were. Throws AppError for what it refuses. */
  readonly read: (fields: Fields, name: string, before: Readonly<Record<string, unknown>>) => T
  /** JSON Schema of what is accepted. */
  readonly schema: Schema
  /** The same for multipart forms, where it differs: only they carry files. */
  readonly formSchema?: Schema
  readonly isRequired?: true
}

/** The fields of a body, in the order in which they are read and refused. */
export type ParameterTable = Readonly<Record<string, Parameter<unknown>>>

/** What reading a table gives. */
export type ValuesOf<Table extends ParameterTable> = {
  [Name in keyof Table]: Table[Name] extends Parameter<infer T> ? T : never
}

/** Reads the fields of a table in its order; what was not said is not there. Throws AppError for the first that is refused. */
export function readParameters<Table extends ParameterTable>(fields: Fields, table: Table): ValuesOf<Table> {
  const values: Record<string, unknown> = {}
  for (const [name, parameter] of Object.entries(table)) values[name] = parameter.read(fields, name, values)
  return dropUndefined(values) as ValuesOf<Table>
}

/** What the document says about the body of a route. */
export function describeBody(
  table: ParameterTable,
  options: {
    readonly mediaTypes?: readonly BodyMediaType[]
    /** False where a field that is not in the table is refused. */
    readonly allowsOthers?: boolean
  } = {},
): BodyDescription {
  const { mediaTypes = ['multipart/form-data', 'application/json'], allowsOthers = false } = options
  const required = Object.keys(table).filter((name) => table[name]?.isRequired)
  const describe = (isForm: boolean): Schema => ({
    type: 'object',
    properties: Object.fromEntries(
      Object.entries(table).map(([name, { schema, formSchema }]) => [
        name,
        isForm ? (formSchema ?? schema) : schema,
      ]),
    ),
    ...(required.length === 0 ? {} : { required }),
    additionalProperties: allowsOthers,
  })
  return Object.fromEntries(mediaTypes.map((type) => [type, describe(type === 'multipart/form-data')]))
}

/** What the bodies of routes can be. */
export type BodyMediaType = 'multipart/form-data' | 'application/json'
