// The types of the tags. `import type` leaves nothing behind in the script.
import type {} from 'compassion-circle-components/jsx';
import type { CircleSignUpRequestEvent, CircleTimer, CircleTimerEvent } from 'compassion-circle-components';
import { useRef, useState } from 'react';
import { cardData, circles, plans, strings } from '../../data.js';

export function App() {
  const [plan, setPlan] = useState('ward');
  const [news, setNews] = useState('Nothing has happened yet.');
  const timer = useRef<CircleTimer | null>(null);
  const tellStart = ({ circle }: CircleTimerEvent) => setNews(`Started: ${circle.plan}, ${circle.people} people.`);
  const takeRequest = (event: CircleSignUpRequestEvent) => {
    // The program has a form of its own.
    event.preventDefault();
    setNews(`Asked for: ${event.circle.id}.`);
  };
  return (
    <main>
      <h1>Circles with React</h1>
      <p role="status">{news}</p>
      <button onClick={() => setPlan(plan === 'ward' ? '20' : 'ward')}>Change the plan</button>
      <button onClick={() => timer.current?.pause()}>Pause from outside</button>
      <circle-timer
        ref={timer}
        id="timer"
        plan={plan}
        people={5}
        heading="Our circle"
        headingLevel={3}
        plans={plans}
        strings={strings}
        oncircle-timer-start={tellStart}
      >
        The timer needs JavaScript.
      </circle-timer>
      <circle-prompt-card for="timer" no-share={true} data-json={cardData}></circle-prompt-card>
      <circle-sign-up
        circles={circles}
        contact="mailto:wellbeing@example.nhs.uk"
        oncircle-sign-up-request={takeRequest}
      ></circle-sign-up>
    </main>
  );
}
