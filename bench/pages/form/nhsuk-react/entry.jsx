import { createRoot } from 'react-dom/client';
import { Form } from './widget.jsx';

createRoot(document.querySelector('#app')).render(<Form />);
