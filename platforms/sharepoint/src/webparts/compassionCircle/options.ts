/** What an editor can choose in the property pane, and the attributes that come of it. No SharePoint here: tested in Node. */

export const WIDGETS = ['timer', 'prompt-card', 'reflection-form', 'sign-up'] as const;
export type Widget = (typeof WIDGETS)[number];

/** How an option is asked for. */
export type Kind = 'text' | 'address' | 'yes-no' | readonly string[];

export interface Option {
  readonly attribute: string;
  readonly kind: Kind;
  readonly widgets: readonly Widget[];
}

/** What the web part keeps. SharePoint gives it back as it was saved, so every value is read with care. */
export interface Properties {
  widget?: unknown;
  language?: unknown;
  json?: unknown;
  settingsFile?: unknown;
  [option: string]: unknown;
}

const NATIONS = ['England', 'Wales', 'Scotland', 'Northern Ireland'] as const;

/** By the name under which SharePoint keeps the value. */
export const OPTIONS: { readonly [key: string]: Option } = {
  plan: { attribute: 'plan', kind: ['10', '20', '30', '60', '90', 'pair'], widgets: ['timer'] },
  ownPlan: { attribute: 'plan', kind: 'text', widgets: ['timer'] },
  people: { attribute: 'people', kind: 'text', widgets: ['timer'] },
  advance: { attribute: 'advance', kind: ['host', 'auto'], widgets: ['timer'] },
  cue: { attribute: 'cue', kind: ['screen', 'sound', 'spoken'], widgets: ['timer'] },
  clockHidden: { attribute: 'clock-hidden', kind: 'yes-no', widgets: ['timer'] },
  heading: { attribute: 'heading', kind: 'text', widgets: ['timer'] },
  reflection: { attribute: 'reflection', kind: 'address', widgets: ['timer'] },
  theme: { attribute: 'theme', kind: 'text', widgets: ['prompt-card'] },
  seed: { attribute: 'seed', kind: 'text', widgets: ['prompt-card'] },
  includeSensitive: { attribute: 'include-sensitive', kind: 'yes-no', widgets: ['prompt-card'] },
  peopleWord: { attribute: 'people-word', kind: 'text', widgets: ['prompt-card'] },
  noShare: { attribute: 'no-share', kind: 'yes-no', widgets: ['prompt-card'] },
  template: { attribute: 'template', kind: 'text', widgets: ['reflection-form'] },
  drafts: { attribute: 'drafts', kind: ['off', 'encrypted'], widgets: ['reflection-form'] },
  action: { attribute: 'action', kind: 'address', widgets: ['reflection-form'] },
  reader: { attribute: 'reader', kind: 'text', widgets: ['reflection-form'] },
  kept: { attribute: 'kept', kind: 'text', widgets: ['reflection-form'] },
  service: { attribute: 'service', kind: 'address', widgets: ['sign-up'] },
  contact: { attribute: 'contact', kind: 'address', widgets: ['sign-up'] },
  src: { attribute: 'src', kind: 'address', widgets: ['prompt-card', 'sign-up'] },
  nation: { attribute: 'nation', kind: NATIONS, widgets: ['timer', 'reflection-form'] },
  headingLevel: { attribute: 'heading-level', kind: ['2', '3', '4', '5', '6'], widgets: WIDGETS },
};

export function widgetOf(value: unknown): Widget {
  return WIDGETS.find((each) => each === value) ?? 'timer';
}

/** The names of the options that a widget has, in the order in which they are asked for. */
export function optionsOf(widget: Widget): string[] {
  return Object.keys(OPTIONS).filter((key) => OPTIONS[key].widgets.includes(widget));
}

/** `en` or `cy`: what the editor chose, or else the language of SharePoint's page, such as cy-GB. */
export function languageOf(chosen: unknown, page: string): 'en' | 'cy' {
  if (chosen === 'en' || chosen === 'cy') return chosen;
  return /^cy\b/i.test(page) ? 'cy' : 'en';
}

/** The attributes of the widget. What is empty or of another widget is left out. */
export function attributesOf(properties: Properties, page: string): Map<string, string> {
  const attributes = new Map([['lang', languageOf(properties.language, page)] as [string, string]]);
  for (const key of optionsOf(widgetOf(properties.widget))) {
    const { attribute, kind } = OPTIONS[key];
    const value = properties[key];
    if (kind === 'yes-no') {
      if (value === true) attributes.set(attribute, '');
    } else if (typeof value === 'string' && value.trim() !== '') {
      const text = value.trim();
      if (kind === 'address' ? isAddress(text) : kind === 'text' || kind.includes(text)) attributes.set(attribute, text);
    }
  }
  const json = typeof properties.json === 'string' ? properties.json.trim() : '';
  if (json !== '') attributes.set('data-json', json);
  return attributes;
}

/** A path on the same site, https: or an email address. The widget itself checks again. */
export function isAddress(text: string): boolean {
  return /^(https:\/\/|mailto:|\/(?!\/))[^\s"'<>\\]*$/i.test(text);
}

/** Whether a text is empty or one JSON object. */
export function isJsonObject(text: string): boolean {
  if (text.trim() === '') return true;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
