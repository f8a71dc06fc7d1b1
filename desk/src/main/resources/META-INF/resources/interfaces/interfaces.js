// One page for all services. Operations are tried out with the session of the pages: desk passes each call on.
const LAST = 'Operations';
const CALL = '/interfaces/call/';
const SESSION_ENDED = 499;

function ours(document, name) {
  document.servers = [{ url: CALL + name }];
  delete document.security;
  delete (document.components || {}).securitySchemes;
  for (const path of Object.values(document.paths || {})) {
    for (const operation of Object.values(path)) {
      delete operation.security;
    }
  }
  return document;
}

function reader(name) {
  document.getElementById('reader').hidden = !name;
  document.getElementById('reader').textContent = name || '';
  document.getElementById('login').hidden = !!name;
}

async function whoReads() {
  const answer = await fetch(CALL + 'identity/v1/me');
  reader(answer.ok ? (await answer.json()).actor : null);
}

// Whose interface is shown first: /?service=plan-service.
const asked = new URLSearchParams(location.search).get('service');

async function start() {
  const config = await (await fetch('/interfaces.json')).json();
  const documents = config.services.map(s => ({ name: s.name, url: s.url + '/q/openapi?format=json' }));
  SwaggerUIBundle({
    dom_id: '#ui',
    urls: documents,
    'urls.primaryName': (config.services.find((each) => each.name === asked) ?? config.services[0]).name,
    presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
    layout: 'StandaloneLayout',
    deepLinking: true,
    displayRequestDuration: true,
    docExpansion: 'list',
    defaultModelsExpandDepth: 0,
    tagsSorter: (a, b) => (a === LAST) - (b === LAST),
    filter: true,
    responseInterceptor: response => {
      const shown = documents.find(d => d.url === response.url);
      if (response.ok && shown) {
        response.text = JSON.stringify(ours(JSON.parse(response.text), shown.name));
      }
      if (response.status === SESSION_ENDED) {
        reader(null);
      }
      return response;
    }
  });
  await whoReads();
}

start();
