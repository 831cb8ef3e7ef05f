import { createRoot } from 'react-dom/client';
import { App } from './app.js';
import { httpSource } from './source/http.js';
import { takeTokenFromAddress } from './source/session.js';

const root = document.getElementById('root');
await takeTokenFromAddress();
if (root !== null) createRoot(root).render(<App source={httpSource()} />);
