import { type TemplateResult } from 'lit';
import { button, type ButtonVariant } from '../../../src/shared/templates/button.js';
import { details } from '../../../src/shared/templates/details.js';
import { errorMessage } from '../../../src/shared/templates/error-message.js';
import { fieldset } from '../../../src/shared/templates/fieldset.js';
import { hint } from '../../../src/shared/templates/hint.js';
import { label } from '../../../src/shared/templates/label.js';
import { legend } from '../../../src/shared/templates/legend.js';
import { radios } from '../../../src/shared/templates/radios.js';
import { select, type SelectItem } from '../../../src/shared/templates/select.js';
import { textInput, type TextInputOptions } from '../../../src/shared/templates/text-input.js';
import { asOptions, captionOf, content, help, NotApplicable, refuse, type Options } from './fixture-options.js';

/** Label and legend share their options. */
function caption(value: unknown) {
  const options = asOptions(value);
  refuse(options, { caption: 'caption', classes: 'own classes' });
  if (options['isPageHeading'] !== undefined) throw new NotApplicable('deprecated option');
  refuse(asOptions(options['heading']), { caption: 'caption', id: 'id on the heading' });
  return captionOf(value);
}

const idOf = (options: Options): string => (options['id'] ?? options['idPrefix'] ?? options['name']) as string;

export const adapters: Readonly<Record<string, (options: Options) => TemplateResult>> = {
  button(options) {
    refuse(options, { icon: 'icon', preventDoubleClick: "needs nhsuk-frontend's script" });
    if (options['preventDoubleClick'] === false) throw new NotApplicable("needs nhsuk-frontend's script");
    const variant = options['variant'] as string | undefined;
    if (variant === 'reverse' || variant === 'secondary-solid')
      throw new NotApplicable(`variant ${variant}: no widget has such a background`);
    if (variant === 'login') throw new NotApplicable('variant login: only for NHS login');
    return button({
      text: options['text'] as string,
      type: 'submit',
      variant: variant as ButtonVariant | undefined,
      small: options['small'] as boolean | undefined,
      disabled: options['disabled'] as boolean | undefined,
      href: options['href'] as string | undefined,
    });
  },

  radios(options) {
    refuse(options, { inline: 'radios beside each other' });
    const question = asOptions(options['fieldset'])['legend'];
    if (question === undefined) throw new NotApplicable('without a fieldset');
    const { content: words, size, headingLevel, id } = caption(question);
    const items = (options['items'] as Options[]).map((item) => {
      refuse(item, { conditional: 'conditional content' });
      return item['divider'] === undefined
        ? {
            value: item['value'] as string,
            text: item['text'] as string,
            hint: content(item['hint']),
            disabled: (item['disabled'] ?? options['disabled']) as boolean | undefined,
          }
        : { divider: item['divider'] as string };
    });
    return radios({
      ...help(options),
      idPrefix: idOf(options),
      name: options['name'] as string,
      legend: words,
      legendSize: size,
      legendId: id,
      headingLevel,
      items: items,
      value: options['value'] as string | undefined,
      small: options['small'] as boolean | undefined,
    });
  },

  input(options) {
    refuse(options, {
      prefix: 'prefix or suffix',
      suffix: 'prefix or suffix',
      formGroup: 'button beside the input',
      classes: 'own classes',
    });
    const { content: words, size, headingLevel, id } = caption(options['label']);
    return textInput({
      ...help(options),
      id: idOf(options),
      name: options['name'] as string,
      label: words,
      labelSize: size,
      labelId: id,
      headingLevel,
      value: options['value'] as string | undefined,
      width: options['width'] as TextInputOptions['width'],
      type: options['type'] as TextInputOptions['type'],
      inputMode: options['inputmode'] as TextInputOptions['inputMode'],
      autocomplete: options['autocomplete'] as string | undefined,
      spellcheck: options['spellcheck'] as boolean | undefined,
      disabled: options['disabled'] as boolean | undefined,
    });
  },

  select(options) {
    refuse(options, { formGroup: 'button beside the select' });
    const items = options['items'] as Options[];
    if (items.some((item) => item['divider'])) throw new NotApplicable('divider');
    const { content: words, size, headingLevel, id } = caption(options['label']);
    return select({
      ...help(options),
      id: idOf(options),
      name: options['name'] as string,
      label: words,
      labelSize: size,
      labelId: id,
      headingLevel,
      items: items as unknown as SelectItem[],
      value: options['value'] as string | undefined,
      disabled: options['disabled'] as boolean | undefined,
    });
  },

  'error-message'(options) {
    const text = content(options);
    if (text === undefined) throw new NotApplicable('call block: the options are not in the fixture');
    const prefix = (options['visuallyHiddenText'] ?? 'Error') as string;
    return errorMessage({ text, prefix: prefix ? `${prefix}:` : undefined });
  },

  details(options) {
    refuse(options, { classes: 'expander' });
    const text = content(options);
    const summary = content(options['summary']);
    if (text === undefined || summary === undefined) {
      throw new NotApplicable('call block: the options are not in the fixture');
    }
    return details({ summary, content: text, open: options['open'] as boolean | undefined });
  },

  label(options) {
    const { content: words, size, headingLevel, id } = caption(options);
    if (!words) throw new NotApplicable('call block: the options are not in the fixture');
    return label({ content: words, size, headingLevel, id });
  },

  hint(options) {
    const words = content(options);
    if (words === undefined) throw new NotApplicable('call block: the options are not in the fixture');
    return hint({ content: words });
  },

  fieldset(options) {
    const { content: words, size, headingLevel } = caption(options['legend']);
    if (options['legend'] === undefined) throw new NotApplicable('call block: the options are not in the fixture');
    return fieldset({ legend: { content: words, size, headingLevel }, content: content(options) ?? '' });
  },

  legend(options) {
    const { content: words, size, headingLevel, id } = caption(options);
    if (!words) throw new NotApplicable('call block: the options are not in the fixture');
    return legend({ content: words, size, headingLevel, id });
  },
};
