import { createRoot } from 'react-dom/client'
import { api } from './bridge'
import { App } from './shell/App'
import { createShell } from './shell/create-shell'
import './styles/index.css'

const [preferences, library, sources, vault, runtime] = await Promise.all([
  api['app.preferences'](),
  api['library.state'](),
  api['source.list'](),
  api['vault.state'](),
  api['app.runtime'](),
])

const shell = createShell({ preferences, library, sources, vault, runtime })
await shell.start()

const root = document.getElementById('root')
if (root) createRoot(root).render(<App shell={shell} />)
