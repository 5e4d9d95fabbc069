import { app } from './app'
import { command } from './command'
import { editor } from './editor'
import { exporting } from './exporting'
import { fault } from './fault'
import { importAssistant } from './importAssistant'
import { ledger } from './ledger'
import { library } from './library'
import { preflight } from './preflight'
import { sources } from './sources'
import { terms } from './terms'
import { versions } from './versions'

export const en = { app, command, editor, exporting, fault, importAssistant, ledger, library, preflight, sources, terms, versions } as const
