// The preview page: a spreadsheet grid in place of Excel's, the real task pane beside it, our host in between.
import { languageOf } from '../../locales/language';
import { previewWords } from '../../locales/preview';
import { Preview } from './preview';
import { readRibbon } from './ribbon';
import { readSettings } from './settings';
// After the grid's own styles, which the page corrects here and there.
import './page.css';

async function start(): Promise<void> {
  const settings = readSettings(location.search, matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.lang = languageOf(settings.language);
  document.documentElement.dataset['theme'] = settings.theme;
  const words = previewWords(settings.language);
  document.title = words.title;
  const manifest = await fetch('/manifest.xml').then((response) => response.text());
  const preview = new Preview(settings, words, readRibbon(manifest, settings.language));
  await preview.openAddress(settings.file);
}

void start();
