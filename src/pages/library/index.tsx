import '../../reader/article.css';
import '../../reader/forms.css';
import '../../reader/lightbox.css';
import '../../reader/focus/focus.css';
import '../../reader/listen/listen.css';
import '../../reader/contents.css';
import '../../reader/reader.css';
import '../../reader/parts.css';
import '../../reader/look.css';
import '../../reader/scripts.css';
import '../../reader/print.css';
import './library.css';
import { purify } from '../../purify';
import { needsPurify, usePurify } from '../../sanitize';
import { showPage } from '../page';
import { Library } from './library';

if (needsPurify()) usePurify(purify);
await showPage('libraryTitle', (settings) => <Library settings={settings} />);
