import { createRoot } from 'react-dom/client';
import { circles, FEW } from '../content.mjs';
import { List } from './widget.jsx';

createRoot(document.querySelector('#app')).render(<List circles={circles(FEW)} />);
