import { expect, test } from 'vitest'
import { neverExported } from '@shared/export/content-types'
import { schema } from '@shared/document'
import { markHandlers } from '@shared/export/html/marks'
import { nodeHandlers } from '@shared/export/html/nodes'

test('every node of the schema has a handler, and no handler is without a node', () => {
  expect(Object.keys(nodeHandlers).sort()).toEqual(Object.keys(schema.nodes).sort())
})

test('every mark of the schema has a handler or never leaves the desk, and no handler is without a mark', () => {
  expect([...Object.keys(markHandlers), ...neverExported].sort()).toEqual(Object.keys(schema.marks).sort())
})
