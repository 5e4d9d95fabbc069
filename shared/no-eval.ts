import { config } from 'zod'

// The window's policy forbids making code from text, which zod tries for speed when a schema is made. This module is
// imported before any schema of ours.
config({ jitless: true })
