import './entry.jsx';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { formHooks } from '../hooks.js';
import { Form } from './widget.jsx';

formHooks({
  add(n) {
    const host = document.querySelector('main').appendChild(document.createElement('div'));
    flushSync(() => createRoot(host).render(Array.from({ length: n }, (_, at) => <Form key={at} i={at + 1} />)));
  },
  box: () => document.querySelector('textarea'),
});
