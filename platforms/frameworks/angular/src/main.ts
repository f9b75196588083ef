import 'compassion-circle-components/define';
import { provideZonelessChangeDetection } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { App } from './app.js';

void bootstrapApplication(App, { providers: [provideZonelessChangeDetection()] });
