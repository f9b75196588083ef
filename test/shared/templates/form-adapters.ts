import { type TemplateResult } from 'lit';
import { textLength } from '../../../src/core/text-length.js';
import { formEnglish } from '../../../src/shared/form.strings.en.js';
import { formWelsh } from '../../../src/shared/form.strings.cy.js';
import { FormSpeech } from '../../../src/shared/form.words.js';
import { characterCount } from '../../../src/shared/templates/character-count.js';
import { checkboxes } from '../../../src/shared/templates/checkboxes.js';
import { errorSummary } from '../../../src/shared/templates/error-summary.js';
import { insetText } from '../../../src/shared/templates/inset-text.js';
import { notificationBanner } from '../../../src/shared/templates/notification-banner.js';
import { panel } from '../../../src/shared/templates/panel.js';
import { textarea, type TextareaOptions } from '../../../src/shared/templates/textarea.js';
import { warningCallout } from '../../../src/shared/templates/warning-callout.js';
import { asOptions, captionOf, content, help, NotApplicable, refuse, type Options } from './fixture-options.js';

function textareaOptions(options: Options): TextareaOptions {
  const { content: words, size, headingLevel, id } = captionOf(options['label']);
  return {
    ...help(options),
    id: (options['id'] ?? options['name']) as string,
    name: options['name'] as string,
    label: words,
    labelSize: size,
    labelId: id,
    headingLevel,
    value: options['value'] as string | undefined,
    rows: options['rows'] as number | undefined,
    autocomplete: options['autocomplete'] as string | undefined,
    spellcheck: options['spellcheck'] as boolean | undefined,
    disabled: options['disabled'] as boolean | undefined,
  };
}

export const formAdapters: Readonly<Record<string, (options: Options) => TemplateResult>> = {
  textarea: (options) => textarea(textareaOptions(options)),

  'character-count'(options) {
    const limit = options['maxlength'] as number | undefined;
    if (limit === undefined || options['countType'] === 'words') throw new NotApplicable('counts words, or nothing');
    const isWelsh = options['textareaDescriptionText'] !== undefined;
    const speech = isWelsh ? new FormSpeech(formWelsh, 'cy') : new FormSpeech(formEnglish, 'en');
    const value = (options['value'] ?? '') as string;
    // nhsuk-frontend counts code units unless it is told otherwise.
    const length = options['countType'] === 'characters' ? textLength(value) : value.length;
    const status = speech.remaining(limit, length);
    return characterCount({
      ...textareaOptions(options),
      limitText: speech.limit(limit),
      status,
      spokenStatus: status,
      isOver: length > limit,
      isQuiet: length < (limit * ((options['threshold'] as number | undefined) ?? 0)) / 100,
    });
  },

  checkboxes(options) {
    refuse(options, { inline: 'checkboxes beside each other' });
    const question = asOptions(options['fieldset'])['legend'];
    if (question === undefined) throw new NotApplicable('without a fieldset');
    const { content: words, size, headingLevel, id } = captionOf(question);
    const items = (options['items'] as Options[]).map((item) => {
      if (item['behaviour'] === 'inclusive') throw new NotApplicable('an item for all others');
      refuse(item, {
        conditional: 'conditional content',
        behaviourGroup: 'several groups',
        exclusiveGroup: 'several groups',
      });
      return item['divider'] === undefined
        ? {
            value: item['value'] as string,
            text: item['text'] as string,
            hint: content(item['hint']),
            disabled: (item['disabled'] ?? options['disabled']) as boolean | undefined,
            exclusive: item['behaviour'] === 'exclusive' || item['exclusive'] === true,
          }
        : { divider: item['divider'] as string };
    });
    return checkboxes({
      ...help(options),
      idPrefix: (options['idPrefix'] ?? options['name']) as string,
      name: options['name'] as string,
      legend: words,
      legendSize: size,
      legendId: id,
      headingLevel,
      items,
      values: options['values'] as string[] | undefined,
      small: options['small'] as boolean | undefined,
    });
  },

  'error-summary'(options) {
    return errorSummary({
      title: content(options['heading']) ?? '',
      description: content(options['description']),
      items: ((options['errorList'] ?? []) as (Options | false)[])
        .filter((item) => item !== false)
        .map((item) => ({
          text: content(item) ?? '',
          targetId: (item['href'] as string | undefined)?.slice(1),
        })),
    });
  },

  'inset-text': (options) => insetText({ content: content(options) ?? '', prefix: formEnglish.formInformation }),

  'warning-callout'(options) {
    const words = content(options) ?? '';
    const heading = content(options['heading']);
    const saysSo = typeof heading === 'string' && /important/i.test(heading);
    return warningCallout({ heading, prefix: saysSo ? undefined : formEnglish.formImportant, content: words });
  },

  'notification-banner'(options) {
    refuse(options, { attributes: 'own attributes' });
    const heading = asOptions(options['heading']);
    const isParagraph = heading['element'] === 'p';
    const headed = isParagraph ? undefined : content(options['heading']);
    const words = isParagraph ? (heading['text'] as string) : content(options);
    const variant = options['variant'] as 'success' | undefined;
    return notificationBanner({
      title: content(options['title']) ?? (variant ? formEnglish.formSuccess : 'Important'),
      titleId: 'nhsuk-notification-banner-title',
      heading: headed,
      content: words,
      variant,
      role: options['role'] as 'region' | undefined,
    });
  },

  panel(options) {
    refuse(options, { variant: 'variant interruption: no widget asks in a panel' });
    const heading = asOptions(options['heading']);
    refuse(heading, { classes: 'own classes' });
    if (heading['size'] === 'xl') throw new NotApplicable('size xl: only for the title of a page');
    const words = content(options) ?? '';
    return panel({
      heading: content(options['heading']) ?? '',
      headingLevel: heading['level'] as number | undefined,
      headingId: heading['id'] as string | undefined,
      size: heading['size'] as 'l' | undefined,
      content: words,
    });
  },
};
