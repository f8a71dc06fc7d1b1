// One page for all services: each document gets the login of this installation, so that one login serves all.
const SCHEME = 'thac';
const LAST = 'Operations';

function withLogin(document, login) {
  document.components = document.components || {};
  document.components.securitySchemes = {
    [SCHEME]: {
      type: 'oauth2',
      description: 'Keycloak',
      flows: {
        authorizationCode: {
          authorizationUrl: login.authorizationUrl,
          tokenUrl: login.tokenUrl,
          scopes: { openid: 'Who you are' }
        }
      }
    }
  };
  document.security = [{ [SCHEME]: ['openid'] }];
  delete document.servers;
  for (const path of Object.values(document.paths || {})) {
    for (const operation of Object.values(path)) {
      delete operation.security;
    }
  }
  return document;
}

// Whose interface is shown first: /?service=plan-service.
const asked = new URLSearchParams(location.search).get('service');

async function start() {
  const config = await (await fetch('/interfaces.json')).json();
  const documents = config.services.map(s => ({ name: s.name, url: s.url + '/q/openapi?format=json' }));
  const ui = SwaggerUIBundle({
    dom_id: '#ui',
    urls: documents,
    'urls.primaryName': (config.services.find((each) => each.name === asked) ?? config.services[0]).name,
    presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
    layout: 'StandaloneLayout',
    deepLinking: true,
    persistAuthorization: true,
    displayRequestDuration: true,
    docExpansion: 'list',
    defaultModelsExpandDepth: 0,
    tagsSorter: (a, b) => (a === LAST) - (b === LAST),
    filter: true,
    oauth2RedirectUrl: location.origin + document.body.dataset.swaggerUi + '/oauth2-redirect.html',
    responseInterceptor: response => {
      if (response.ok && documents.some(d => d.url === response.url)) {
        response.text = JSON.stringify(withLogin(JSON.parse(response.text), config.login));
      }
      return response;
    }
  });
  ui.initOAuth({ clientId: config.login.clientId, scopes: 'openid', usePkceWithAuthorizationCodeGrant: true });
}

start();
