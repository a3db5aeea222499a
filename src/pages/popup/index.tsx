import './popup.css';
import browser from 'webextension-polyfill';
import { readAhead } from '../list/use-choice';
import { showPage } from '../page';
import { Popup } from './popup';

readAhead();
// Firefox for Android shows the popup as a page in a tab, which it should then fill.
const tab = await browser.tabs.getCurrent();
document.documentElement.classList.toggle('in-tab', tab !== undefined);
await showPage('menuSaved', (settings) => <Popup settings={settings} />);
