import type { ExpressionBuilder, SelectQueryBuilder } from 'kysely'

interface Placed {
  readonly created_at: number
  readonly id: string
}

/**
 * A page of rows by age, from a query that already says whose they are. It seeks to the cursor's place in an index
 * instead of counting an offset. One row more than asked for tells whether there is more.
 */
export function selectKeyset<DB, Table extends keyof DB, Row>(
  query: SelectQueryBuilder<DB, Table, Row>,
  { limit, order }: { readonly limit: number; readonly order: 'asc' | 'desc' },
  cursor: Placed | undefined,
): SelectQueryBuilder<DB, Table, Row> {
  const ordered = query
    .orderBy('created_at' as never, order)
    .orderBy('id' as never, order)
    .limit(limit + 1)
  if (cursor === undefined) return ordered
  const beyond = order === 'desc' ? '<' : '>'
  return ordered.where((where: ExpressionBuilder<DB, Table>) =>
    where(
      where.refTuple('created_at' as never, 'id' as never),
      beyond,
      where.tuple(cursor.created_at as never, cursor.id as never),
    ),
  )
}
