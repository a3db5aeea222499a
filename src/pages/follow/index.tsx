import './follow.css';
import { showPage } from '../page';
import { Follow } from './follow';

const query = new URLSearchParams(location.search);
await showPage('followTitle', () => (
  <Follow tabId={Number(query.get('tab'))} address={query.get('address') ?? ''} />
));
