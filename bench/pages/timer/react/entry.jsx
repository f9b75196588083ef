import { createRoot } from 'react-dom/client';
import { Timer } from './widget.jsx';

createRoot(document.querySelector('#app')).render(<Timer />);
