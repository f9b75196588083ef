import './entry.js';
import { Button, CharacterCount, createAll, Radios } from 'nhsuk-frontend';
import { copies } from '../../copies.js';
import { formHooks } from '../hooks.js';
import page from './page.mjs';

formHooks({
  add(n) {
    for (const form of copies(page.body)(n))
      for (const component of [Button, CharacterCount, Radios]) createAll(component, undefined, form);
  },
  box: () => document.querySelector('textarea'),
});
