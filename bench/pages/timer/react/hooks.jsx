import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { timerHooks } from '../hooks.js';
import { Timer } from './widget.jsx';

const root = createRoot(document.querySelector('#app'));
root.render(<Timer />);
timerHooks({
  begin: (seconds, ended) => flushSync(() => root.render(<Timer begun={seconds} onEnd={ended} />)),
  text: () => document.querySelector('.time').textContent,
  add: (n) => {
    const host = document.querySelector('main').appendChild(document.createElement('div'));
    flushSync(() => createRoot(host).render(Array.from({ length: n }, (_, key) => <Timer key={key} />)));
  },
});
