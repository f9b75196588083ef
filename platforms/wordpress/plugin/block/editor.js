/* The block in the editor. Plain JavaScript: WordPress brings what it uses, and nothing has to be built. */
(function (blocks, element, editor, components, given) {
  'use strict';
  var make = element.createElement;
  var icons = { timer: 'clock', 'prompt-card': 'format-chat', 'reflection-form': 'edit-page', 'sign-up': 'calendar-alt' };
  var words = given.words;

  function widgetOf(name) {
    return given.widgets.find((each) => each.name === name) || given.widgets[0];
  }

  function isJsonObject(text) {
    if (text.trim() === '') return true;
    try {
      var value = JSON.parse(text);
      return typeof value === 'object' && value !== null && !Array.isArray(value);
    } catch (error) {
      return false;
    }
  }

  function control(field, value, change) {
    var common = { key: field.name, label: field.label, help: field.help, __nextHasNoMarginBottom: true };
    if (field.kind === 'yes-no')
      return make(
        components.ToggleControl,
        Object.assign(common, { checked: value === 'yes', onChange: (on) => change(on ? 'yes' : '') }),
      );
    if (field.kind === 'list')
      return make(
        components.SelectControl,
        Object.assign(common, {
          value: value,
          options: [{ value: '', label: words.asItIs }].concat(field.values),
          onChange: change,
        }),
      );
    return make(components.TextControl, Object.assign(common, { value: value, onChange: change }));
  }

  /** The attributes as the server will write them, near enough for a preview. */
  function previewOf(widget, options, json) {
    var props = { key: widget.name + json };
    widget.fields.forEach((field) => {
      var value = options[field.name];
      if (value) props[field.name] = field.kind === 'yes-no' ? '' : value;
    });
    if (json.trim() !== '' && isJsonObject(json)) props['data-json'] = json;
    return make('circle-' + widget.name, props);
  }

  function Edit(props) {
    var kept = props.attributes;
    var widget = widgetOf(kept.widget);
    var options = kept.options || {};
    var save = (name) => (value) => {
      var next = Object.assign({}, options);
      if (value === '') delete next[name];
      else next[name] = value;
      props.setAttributes({ options: next });
    };
    return make(
      'div',
      editor.useBlockProps(),
      make(
        editor.InspectorControls,
        null,
        make(
          components.PanelBody,
          { title: words.options },
          make(components.SelectControl, {
            label: words.widget,
            value: widget.name,
            options: given.widgets.map((each) => ({ value: each.name, label: each.title })),
            onChange: (name) => props.setAttributes({ widget: name }),
            __nextHasNoMarginBottom: true,
          }),
          widget.fields.map((field) => control(field, options[field.name] || '', save(field.name))),
        ),
        make(
          components.PanelBody,
          { title: words.data, initialOpen: false },
          make(components.TextareaControl, {
            label: words.json,
            value: kept.json,
            help: isJsonObject(kept.json) ? undefined : words.badJson,
            rows: 8,
            onChange: (json) => props.setAttributes({ json: json }),
            __nextHasNoMarginBottom: true,
          }),
          make(components.TextareaControl, {
            label: words.fallback,
            value: kept.fallback,
            onChange: (fallback) => props.setAttributes({ fallback: fallback }),
            __nextHasNoMarginBottom: true,
          }),
        ),
      ),
      // A preview to look at: a press selects the block and does not start a circle.
      make(components.Disabled, null, previewOf(widget, options, kept.json)),
    );
  }

  blocks.registerBlockType('compassion-circle/widget', {
    edit: Edit,
    save: () => null,
    variations: given.widgets.map((each, index) => ({
      name: each.name,
      title: each.title,
      icon: icons[each.name],
      attributes: { widget: each.name },
      isDefault: index === 0,
      scope: ['inserter'],
      isActive: (attributes) => attributes.widget === each.name,
    })),
  });
})(window.wp.blocks, window.wp.element, window.wp.blockEditor, window.wp.components, window.compassionCircleEditor);
