import { useState } from 'react';
import { CountdownCircleTimer } from 'react-countdown-circle-timer';
import { face, SECONDS } from '../clock.js';

export function Timer({ begun, onEnd }) {
  const [isPlaying, play] = useState(false);
  const running = begun ?? (isPlaying ? SECONDS : undefined);
  return (
    <section className="timer">
      <h2>Circle timer</h2>
      <CountdownCircleTimer
        key={running}
        isPlaying={running !== undefined}
        duration={running ?? SECONDS}
        colors="#005eb8"
        size={240}
        strokeWidth={14}
        onComplete={onEnd}
      >
        {({ remainingTime }) => (
          <p role="timer" className="time">
            {face(remainingTime)}
          </p>
        )}
      </CountdownCircleTimer>
      <button type="button" onClick={() => play(true)}>
        Start
      </button>
    </section>
  );
}
