import '@ukic/web-components/dist/core/core.css';
import { defineCustomElement as button } from '@ukic/web-components/dist/components/ic-button.js';
import { defineCustomElement as radioGroup } from '@ukic/web-components/dist/components/ic-radio-group.js';
import { defineCustomElement as radioOption } from '@ukic/web-components/dist/components/ic-radio-option.js';
import { defineCustomElement as textField } from '@ukic/web-components/dist/components/ic-text-field.js';

for (const define of [button, radioGroup, radioOption, textField]) define();
