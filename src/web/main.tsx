import { createRoot } from 'react-dom/client';
import { App } from './app.js';
import { fetchPageOf } from './pages.js';
import { httpSource } from './source/http.js';
import { takeTokenFromAddress } from './source/session.js';

// on its way while the frame around it is drawn
fetchPageOf(window.location.hash);
const root = document.getElementById('root');
await takeTokenFromAddress();
if (root !== null) createRoot(root).render(<App source={httpSource()} />);
