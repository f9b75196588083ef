import { Component, CUSTOM_ELEMENTS_SCHEMA, signal, viewChild, type ElementRef } from '@angular/core';
import type { CircleSignUpRequestEvent, CircleTimer, CircleTimerEvent } from 'compassion-circle-components';
import { cardData, circles, plans, strings } from '../../data.js';

@Component({
  selector: 'circle-app',
  // Without this Angular takes the tags for mistakes.
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <main>
      <h1>Circles with Angular</h1>
      <p role="status">{{ news() }}</p>
      <button (click)="plan.set(plan() === 'ward' ? '20' : 'ward')">Change the plan</button>
      <button (click)="pause()">Pause from outside</button>
      <circle-timer
        #timer
        id="timer"
        [plan]="plan()"
        [people]="5"
        heading="Our circle"
        [headingLevel]="3"
        [plans]="plans"
        [strings]="strings"
        (circle-timer-start)="tellStart($event)"
      >
        The timer needs JavaScript.
      </circle-timer>
      <circle-prompt-card for="timer" [noShare]="true" [attr.data-json]="cardData"></circle-prompt-card>
      <circle-sign-up
        [circles]="circles"
        contact="mailto:wellbeing@example.nhs.uk"
        (circle-sign-up-request)="takeRequest($event)"
      ></circle-sign-up>
    </main>
  `,
})
export class App {
  readonly timer = viewChild.required<ElementRef<CircleTimer>>('timer');
  readonly plan = signal('ward');
  readonly news = signal('Nothing has happened yet.');
  readonly plans = plans;
  readonly strings = strings;
  readonly circles = circles;
  readonly cardData = cardData;

  pause(): void {
    this.timer().nativeElement.pause();
  }

  tellStart({ circle }: CircleTimerEvent): void {
    this.news.set(`Started: ${circle.plan}, ${circle.people} people.`);
  }

  takeRequest(event: CircleSignUpRequestEvent): void {
    // The program has a form of its own.
    event.preventDefault();
    this.news.set(`Asked for: ${event.circle.id}.`);
  }
}
