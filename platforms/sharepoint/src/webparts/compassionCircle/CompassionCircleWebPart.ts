import {
  PropertyPaneDropdown,
  PropertyPaneTextField,
  PropertyPaneToggle,
  type IPropertyPaneConfiguration,
  type IPropertyPaneField,
} from '@microsoft/sp-property-pane';
import { BaseClientSideWebPart } from '@microsoft/sp-webpart-base';
import * as strings from 'CompassionCircleWebPartStrings';
// The whole script, as it is released: it registers the 4 tags.
import '../../vendor/compassion-circle.min.js';
import {
  attributesOf,
  isAddress,
  isJsonObject,
  OPTIONS,
  optionsOf,
  widgetOf,
  WIDGETS,
  type Properties,
} from './options';
import { show } from './show';
import { loadSettings } from './site-settings';

export default class CompassionCircleWebPart extends BaseClientSideWebPart<Properties> {
  protected async onInit(): Promise<void> {
    await super.onInit();
    const { settingsFile } = this.properties;
    if (typeof settingsFile === 'string' && isAddress(settingsFile.trim())) await loadSettings(settingsFile.trim());
  }

  public render(): void {
    const tag = `circle-${widgetOf(this.properties.widget)}`;
    show(this.domElement, tag, attributesOf(this.properties, this.#language));
  }

  protected onDispose(): void {
    this.domElement.replaceChildren();
  }

  protected getPropertyPaneConfiguration(): IPropertyPaneConfiguration {
    const widget = widgetOf(this.properties.widget);
    return {
      pages: [
        {
          header: { description: strings.paneDescription },
          groups: [
            {
              groupName: strings.widgetGroup,
              groupFields: [
                PropertyPaneDropdown('widget', { label: strings.widget, options: choices(WIDGETS) }),
                PropertyPaneDropdown('language', { label: strings.language, options: choices(['auto', 'en', 'cy']) }),
              ],
            },
            { groupName: strings.optionsGroup, groupFields: optionsOf(widget).map(field) },
            {
              groupName: strings.dataGroup,
              isCollapsed: true,
              groupFields: [
                PropertyPaneTextField('settingsFile', {
                  label: strings.settingsFile,
                  description: strings.settingsFileHint,
                  onGetErrorMessage: checkAddress,
                }),
                PropertyPaneTextField('json', {
                  label: strings.json,
                  description: strings.jsonHint,
                  multiline: true,
                  rows: 8,
                  onGetErrorMessage: (text) => (isJsonObject(text) ? '' : strings.notJson),
                }),
              ],
            },
          ],
        },
      ],
    };
  }

  protected onPropertyPaneFieldChanged(path: string, before: unknown, now: unknown): void {
    super.onPropertyPaneFieldChanged(path, before, now);
    // Each widget has its own options.
    if (path === 'widget') this.context.propertyPane.refresh();
  }

  get #language(): string {
    return this.context.pageContext.cultureInfo.currentUICultureName;
  }
}

/** The field for one option. */
function field(key: string): IPropertyPaneField<unknown> {
  const { kind } = OPTIONS[key];
  const label = strings[key] ?? key;
  if (kind === 'yes-no')
    return PropertyPaneToggle(key, { label, onText: strings.yes, offText: strings.no }) as IPropertyPaneField<unknown>;
  if (typeof kind === 'string')
    return PropertyPaneTextField(key, {
      label,
      ...(kind === 'address' && { onGetErrorMessage: checkAddress }),
    }) as IPropertyPaneField<unknown>;
  return PropertyPaneDropdown(key, { label, options: choices(['', ...kind]) }) as IPropertyPaneField<unknown>;
}

/** Options of a list, named in the editor's language where there is a name for them. */
function choices(values: readonly string[]): { key: string; text: string }[] {
  return values.map((key) => ({ key, text: strings[`choice_${key}`] ?? key }));
}

function checkAddress(text: string): string {
  return text.trim() === '' || isAddress(text.trim()) ? '' : strings.notAddress;
}
