import '@fontsource/radio-canada-big/400.css'
import '@fontsource/radio-canada-big/600.css'
import '@fontsource/radio-canada-big/700.css'
import './ui/styles.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './pages/App.tsx'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
