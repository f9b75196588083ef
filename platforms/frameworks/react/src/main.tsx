// Before the first rendering: React looks at the element to tell properties from attributes.
import 'compassion-circle-components/define';
import { createRoot } from 'react-dom/client';
import { App } from './app.js';

const place = document.getElementById('app');
if (place) createRoot(place).render(<App />);
