import { burn } from './slow.js';

setTimeout(() => {
  burn(300);
  const widget = Object.assign(document.createElement('p'), { className: 'widget', textContent: 'Hello' });
  widget.setAttribute('style', 'min-height: 300px');
  document.querySelector('#app').append(widget);
}, 100);
