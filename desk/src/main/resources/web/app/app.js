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

// On a phone the rows of a table stand one below the other, each value behind the name of its column (app.scss). What
// is no table to the eye stays one by its roles. A heat map stays as it is.
const ROLES = { TABLE: 'table', THEAD: 'rowgroup', TBODY: 'rowgroup', TR: 'row', TD: 'cell' };
function stack(table) {
  if (table.querySelector('.thac-heat')) {
    return;
  }
  const labels = [...table.tHead.rows[0].cells].map((head) =>
    head.querySelector('.govuk-visually-hidden') ? '' : head.textContent.trim());
  [...table.tBodies].flatMap((body) => [...body.rows]).filter((row) => row.cells.length === labels.length).forEach((row) => {
    [...row.cells].forEach((cell, column) => {
      if (!cell.textContent.trim() && !cell.querySelector('svg, input, select, textarea, button')) {
        cell.dataset.blank = '';
      } else if (cell.tagName === 'TD' && labels[column]) {
        cell.dataset.label = labels[column];
      }
    });
  });
  table.querySelectorAll('thead, tbody, tr, td').forEach((part) => part.setAttribute('role', ROLES[part.tagName]));
  table.querySelectorAll('th').forEach((head) =>
    head.setAttribute('role', head.scope === 'row' ? 'rowheader' : 'columnheader'));
  table.setAttribute('role', 'table');
  table.classList.add('thac-stacks');
}
const stackAll = () => document.querySelectorAll('.thac-scroll > table').forEach(stack);
stackAll();
document.body.addEventListener('htmx:afterSettle', stackAll);

// The session has ended, or may do this no more: the whole page says so, or logs in.
document.body.addEventListener('htmx:responseError', (event) => {
  if (event.detail.xhr.status === 499 || event.detail.xhr.status === 401) {
    location.reload();
  }
});
