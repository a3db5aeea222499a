import './settings.css';
import { showPage } from '../page';
import { SettingsPage } from './settings-page';

await showPage('settingsTitle', (settings) => <SettingsPage settings={settings} />);
