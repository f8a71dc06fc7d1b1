import { initAll } from 'govuk-frontend';
import 'htmx.org';
import './app.scss';

document.body.classList.add('js-enabled', 'govuk-frontend-supported');
// Whoever presses twice has sent once.
document.querySelectorAll('form[method=post] button').forEach((button) => {
  button.dataset.module = 'govuk-button';
  button.dataset.preventDoubleClick = 'true';
});
initAll();

// The session has ended, or may do this no more: the whole page says so, or logs in.
document.body.addEventListener('htmx:responseError', (event) => {
  if (event.detail.xhr.status === 499 || event.detail.xhr.status === 401) {
    location.reload();
  }
});
