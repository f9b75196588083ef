// The organiser page: one view at a time, drawn anew from what the service says.
import { listCircles } from './api.js';
import { cancelView } from './cancel-view.js';
import { formView } from './form-view.js';
import { listView } from './list-view.js';
import { setLanguage, views } from './page.js';
import { peopleView } from './people-view.js';
import { signInView } from './sign-in-view.js';

Object.assign(views, { signIn: signInView, list: listView, form: formView, cancel: cancelView, people: peopleView });

// Somebody whom a proxy has signed in needs no token.
listCircles().then(
  () => listView(),
  () => setLanguage(/^cy\b/.test(navigator.language) ? 'cy' : 'en'),
);
