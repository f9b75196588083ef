import 'nhsuk-frontend/dist/nhsuk/nhsuk-frontend.min.css';
import { Button, CharacterCount, createAll, Radios } from 'nhsuk-frontend';

for (const component of [Button, CharacterCount, Radios]) createAll(component);
