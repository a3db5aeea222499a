import '../../reader/marks/marks.css';
import './note.css';
import type { HighlightId } from '../../article';
import { showPage } from '../page';
import { NotePage } from './note';

const id = new URLSearchParams(location.search).get('highlight') ?? '';
await showPage('noteTitle', () => <NotePage id={id as HighlightId} />);
