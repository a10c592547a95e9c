import type { PreviewWords } from '../../locales/preview';
import { element } from './element';

/** A yes-or-no question of the grid, such as before it removes a sheet. Esc means no. */
export function askInPage(question: string, words: PreviewWords): Promise<boolean> {
  const dialog = element('dialog', { className: 'kam-question' }, [
    element('form', { method: 'dialog' }, [
      element('p', { textContent: question }),
      element('button', { value: 'yes', textContent: words.yes }),
      element('button', { value: '', textContent: words.no }),
    ]),
  ]);
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'yes');
    });
  });
}
