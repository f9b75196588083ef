import type { Preview } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { wearHost, type Host } from './host-styles.js';

/** A made-up page around a story. No logo, no real organisation. */
type Page = (story: unknown, words: PageWords) => TemplateResult;

const english = {
  site: 'Staff intranet',
  home: 'Home',
  wellbeing: 'Wellbeing',
  title: 'Compassion circles',
  text: 'Time to listen to each other, for everyone who works here.',
  footer: 'A made-up page, to show the timer on.',
  aside: 'Related pages',
};
type PageWords = typeof english;
const welsh: PageWords = {
  site: 'Mewnrwyd staff',
  home: 'Hafan',
  wellbeing: 'Llesiant',
  title: 'Cylchoedd tosturi',
  text: 'Amser i wrando ar ein gilydd, i bawb sy’n gweithio yma.',
  footer: 'Tudalen ffug, i ddangos yr amserydd arni.',
  aside: 'Tudalennau cysylltiedig',
};

const pages: Readonly<Record<Host, Page>> = {
  plain: (story) => html`<div class="host-plain">${story}</div>`,
  column: (story) => html`<div class="host-column">${story}</div>`,
  nhs: (story, words) =>
    html`<header class="nhsuk-header">
        <div class="nhsuk-header__container nhsuk-width-container">
          <div class="nhsuk-header__service">
            <a class="nhsuk-header__service-name" href="#content">${words.site}</a>
          </div>
        </div>
        <nav class="nhsuk-header__navigation" aria-label=${words.site}>
          <div class="nhsuk-header__navigation-container nhsuk-width-container">
            <ul class="nhsuk-header__navigation-list">
              <li class="nhsuk-header__navigation-item">
                <a class="nhsuk-header__navigation-link" href="#content">${words.home}</a>
              </li>
              <li class="nhsuk-header__navigation-item">
                <a class="nhsuk-header__navigation-link" href="#content">${words.wellbeing}</a>
              </li>
            </ul>
          </div>
        </nav>
      </header>
      <div class="nhsuk-width-container">
        <main class="nhsuk-main-wrapper" id="content">
          <h1 class="nhsuk-heading-l">${words.title}</h1>
          <p class="nhsuk-lede-text">${words.text}</p>
          ${story}
        </main>
      </div>
      <footer class="nhsuk-footer">
        <div class="nhsuk-width-container"><p class="nhsuk-body-s">${words.footer}</p></div>
      </footer>`,
  bootstrap: (story, words) =>
    html`<nav class="navbar navbar-inverse navbar-static-top" aria-label=${words.site}>
        <div class="container">
          <div class="navbar-header"><a class="navbar-brand" href="#content">${words.site}</a></div>
          <ul class="nav navbar-nav">
            <li><a href="#content">${words.home}</a></li>
            <li><a href="#content">${words.wellbeing}</a></li>
          </ul>
        </div>
      </nav>
      <div class="container">
        <div class="row">
          <main class="col-md-9" id="content">
            <h1>${words.title}</h1>
            <p class="lead">${words.text}</p>
            ${story}
          </main>
          <div class="col-md-3">
            <div class="panel panel-default">
              <div class="panel-heading">${words.aside}</div>
              <div class="panel-body">${words.wellbeing}</div>
            </div>
          </div>
        </div>
      </div>`,
  hostile: (story, words) =>
    html`<div class="host-hostile-bar">${words.site}</div>
      <main class="host-hostile">
        <h1>${words.title}</h1>
        <p>${words.text}</p>
        ${story}
      </main>`,
};

interface Choice {
  readonly globals: Record<string, unknown>;
  readonly viewMode?: string;
}

/** Puts a story on the host page and into the language of the toolbar. */
export function onHostPage(story: () => unknown, { globals, viewMode }: Choice): TemplateResult {
  const language = globals['language'] === 'cy' ? 'cy' : 'en';
  const host = hostOf(globals['host']);
  // A page of documentation keeps its own look.
  if (viewMode === 'docs') return html`<div lang=${language}>${story()}</div>`;
  wearHost(host);
  return html`<div lang=${language}>${pages[host](story(), language === 'cy' ? welsh : english)}</div>`;
}

function hostOf(name: unknown): Host {
  return Object.keys(pages).find((each): each is Host => each === name) ?? 'plain';
}

/** The toolbar of Storybook. */
export const hostToolbar: NonNullable<Preview['globalTypes']> = {
  host: {
    description: 'The page around the story',
    toolbar: {
      title: 'Host page',
      icon: 'browser',
      dynamicTitle: true,
      items: [
        { value: 'plain', title: 'Plain page' },
        { value: 'nhs', title: 'NHS page' },
        { value: 'bootstrap', title: 'Bootstrap 3' },
        { value: 'hostile', title: 'Hostile page' },
        { value: 'column', title: '300 px column' },
      ],
    },
  },
  language: {
    description: 'The language of the page',
    toolbar: {
      title: 'Language',
      icon: 'globe',
      dynamicTitle: true,
      items: [
        { value: 'en', title: 'English' },
        { value: 'cy', title: 'Cymraeg' },
      ],
    },
  },
};
