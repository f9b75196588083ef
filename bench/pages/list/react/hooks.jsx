import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { circles, FEW } from '../content.mjs';
import { listHooks } from '../hooks.js';
import { List } from './widget.jsx';

const root = createRoot(document.querySelector('#app'));
const show = (all) => flushSync(() => root.render(<List circles={all} />));
show(circles(FEW));
listHooks({
  show,
  add(n) {
    const host = document.querySelector('main').appendChild(document.createElement('div'));
    const few = circles(FEW);
    flushSync(() => createRoot(host).render(Array.from({ length: n }, (_, key) => <List key={key} circles={few} />)));
  },
});
