// As much of SharePoint as the web part needs: a module loader, a base class, and the words of the property pane.
(() => {
  const modules = new Map();
  window.define = (name, needs, make) => {
    // A file of words has no name of its own.
    if (Array.isArray(name)) modules.set('CompassionCircleWebPartStrings', needs());
    else modules.set('bundle', make(...needs.map((need) => modules.get(need))));
  };
  const field = (type) => (targetProperty, properties) => ({ type, targetProperty, properties });
  modules.set('@microsoft/sp-property-pane', {
    PropertyPaneDropdown: field('list'),
    PropertyPaneTextField: field('text'),
    PropertyPaneToggle: field('toggle'),
  });
  modules.set('@microsoft/sp-webpart-base', {
    BaseClientSideWebPart: class {
      async onInit() {}
      onPropertyPaneFieldChanged() {}
    },
  });
  window.startWebPart = async (properties, culture) => {
    const WebPart = modules.get('bundle').default;
    const part = new WebPart();
    part.properties = properties;
    part.domElement = document.body.appendChild(document.createElement('div'));
    part.context = {
      pageContext: { cultureInfo: { currentUICultureName: culture } },
      propertyPane: { refresh: () => (part.refreshed = true) },
    };
    await part.onInit();
    part.render();
    return part;
  };
})();
